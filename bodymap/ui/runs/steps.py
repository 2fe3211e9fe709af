"""What Ctrl+Z takes back in the place Runs: ground, shoes and names of runs, and what was chosen.

Changes of the log are no part of the state, which the store goes back in. While the place is open,
both stand here in the order in which they were made. Runs that were deleted do not come back: that
is a step, too, which is told where the person would take it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from bodymap.app.resolve import Scene
    from bodymap.ui.store import Store

_LONGEST_HISTORY = 200


class Step(NamedTuple):
    """Something that can be taken back.

    Attributes:
        undo: takes it back.
        redo: does it again; None: it is only told, and nothing is taken back.
        run: the number of the run that it changed; None: a choice, which the store knows.
    """

    undo: Callable[[], object]
    redo: Callable[[], object] | None
    run: int | None = None


class Steps(QObject):
    """What was done in the place, in order; choices only until the place is left."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._travelling = False
        store.history_changed.connect(self._follow_choices)
        store.scene_changed.connect(self._follow_place)

    def history(self) -> tuple[bool, bool]:
        """Return whether there is something to undo, and to redo."""
        return bool(self._past), bool(self._future)

    def add(self, step: Step) -> None:
        """Remember what was just done."""
        self._past.append(step)
        del self._past[:-_LONGEST_HISTORY]
        self._future.clear()

    def undo(self) -> None:
        """Take the last step back."""
        if self._past:
            step = self._past.pop()
            if step.redo is not None:
                self._future.append(step)
            self._go(step.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._future:
            step = self._future.pop()
            self._past.append(step)
            if step.redo is not None:
                self._go(step.redo)

    def keep_only(self, runs: Collection[int]) -> None:
        """Forget what was done to runs that are not among ``runs``: they are gone."""
        self._keep(lambda step: step.run is None or step.run in runs)

    def _keep(self, lasting: Callable[[Step], bool]) -> None:
        self._past = list(filter(lasting, self._past))
        self._future = list(filter(lasting, self._future))

    def _go(self, act: Callable[[], object]) -> None:
        self._travelling = True
        try:
            act()
        finally:
            self._travelling = False

    def _follow_choices(self, _undo: bool, _redo: bool) -> None:
        if self._store.state.place == "runs" and not self._travelling:
            self.add(Step(self._store.undo, self._store.redo))

    def _follow_place(self, before: Scene, now: Scene) -> None:
        if before.place == "runs" != now.place:
            self._keep(lambda step: step.run is not None)
