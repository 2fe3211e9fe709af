"""The one place where the state changes, and the history of the person's choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.app.resolve import resolve

if TYPE_CHECKING:
    from bodymap.app.resolve import Scene
    from bodymap.app.runs.log import RunLog
    from bodymap.app.state import State
    from bodymap.app.study.log import StudyLog
    from bodymap.content.atlas import Atlas

_LONGEST_HISTORY = 200


class Store(QObject):
    """Holds the state and its scene; ``become`` is the only writer.

    Signals:
        scene_changed: the scene before and the scene now.
        history_changed: whether there is something to undo, and to redo.
    """

    scene_changed = Signal(object, object)
    history_changed = Signal(bool, bool)

    def __init__(self, state: State, atlas: Atlas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._state = state
        self._log: RunLog | None = None
        self._learnt: StudyLog | None = None
        self._scene = resolve(state, atlas)
        self._past: list[State] = []
        self._future: list[State] = []
        self._gesture = False

    @property
    def state(self) -> State:
        """The state in force."""
        return self._state

    @property
    def scene(self) -> Scene:
        """The scene of the state in force."""
        return self._scene

    @property
    def log(self) -> RunLog | None:
        """The person's runs, or None while nobody has asked for them."""
        return self._log

    @property
    def learnt(self) -> StudyLog | None:
        """The learner's answers, or None while nobody has asked for them."""
        return self._learnt

    def history(self) -> tuple[bool, bool]:
        """Return whether there is something to undo, and to redo."""
        return bool(self._past), bool(self._future)

    def become(self, state: State) -> None:
        """Make ``state`` the state in force and tell what is on the screen now."""
        if state == self._state:
            return
        if state.choices() != self._state.choices() and not self._gesture:
            self._remember()
        self._show(state)

    def begin_gesture(self) -> None:
        """Start a drag: all its steps are one step of the history."""
        if not self._gesture:
            self._remember()
            self._gesture = True

    def end_gesture(self) -> None:
        """End a drag; one that changed nothing leaves no step behind."""
        if not self._gesture:
            return
        self._gesture = False
        if self._past and self._past[-1] == self._state.choices():
            self._past.pop()
            self._tell_history()

    def undo(self) -> None:
        """Go back to the choices before the last change; the look stays."""
        self._travel(self._past, self._future)

    def redo(self) -> None:
        """Take the last undo back."""
        self._travel(self._future, self._past)

    def refresh(self) -> None:
        """Work the scene out anew, after more of the atlas has been read."""
        self._show(self._state)

    def hold(self, log: RunLog, state: State | None = None) -> None:
        """Hold the person's runs as they are now, and ``state`` (what it selects) with them."""
        self._log = log
        self._show(self._state if state is None else state)

    def hold_learnt(self, learnt: StudyLog, state: State | None = None) -> None:
        """Hold the learner's answers and round as they are now, and ``state`` with them."""
        self._learnt = learnt
        self._show(self._state if state is None else state)

    def _remember(self) -> None:
        self._past.append(self._state.choices())
        del self._past[:-_LONGEST_HISTORY]
        self._future.clear()
        self._tell_history()

    def _travel(self, back: list[State], forth: list[State]) -> None:
        if not back:
            return
        forth.append(self._state.choices())
        choices = back.pop()
        self._tell_history()
        self._show(choices.with_view_of(self._state))

    def _tell_history(self) -> None:
        self.history_changed.emit(*self.history())

    def _show(self, state: State) -> None:
        before = self._scene
        self._state = state
        self._scene = resolve(state, self._atlas, self._log, self._learnt)
        self.scene_changed.emit(before, self._scene)
