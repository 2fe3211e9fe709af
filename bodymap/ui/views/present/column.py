"""The column beside the figure: which items it has, how high they are, how they appear.

All items of a step are there from its beginning, with room for what they show in the end, so that
nothing moves when something more of it is shown.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from bodymap.ui.views.present.items import (
    AnswerItem,
    AskItem,
    ClaimItem,
    ExerciseItem,
    LoadItem,
    PointItem,
    RunItem,
    ValueItem,
)
from bodymap.ui.views.present.option_item import OptionItem, RegionItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bodymap.app.present.scene import PresentLoad, PresentQuestion, PresentScene
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.draw.present.lines import Tall
    from bodymap.ui.views.present.item import Item

_REVEAL_MS = 240
_MIDDLE = 0.42  # of the free room stands above all items


class _Want(NamedTuple):
    """An item that the scene asks for.

    Attributes:
        kind: what it is.
        value: what it shows.
        make: makes it, with room for that value.
        same: it stays the same item as long as this does.
    """

    kind: str
    value: object
    make: Callable[[], Item]
    same: object


class _Row(NamedTuple):
    """An item, and how far below the one above, px."""

    item: Item
    gap: float
    tall: Tall


class Column(QObject):
    """The items of one step.

    Signals:
        option_chosen: the index of the option.
        region_chosen: the number of the region, 1 to 5.
        revealed: all that was new has appeared.
    """

    option_chosen = Signal(int)
    region_chosen = Signal(int)
    revealed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._key = ""
        self._wants: list[_Want] = []
        self._items: list[Item] = []
        self._turns: list[Callable[[float], None]] = []  # of what appears
        self._less_motion = False
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._appear)
        self._motion.finished.connect(self._end)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lay out."""
        return not self._items

    @property
    def reveals(self) -> bool:
        """Whether something is just appearing."""
        return bool(self._turns)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items from the top, with those that are still to come."""
        return tuple(self._items)

    @property
    def presses(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, from the top."""
        return tuple(i for i in self._items if isinstance(i, OptionItem | RegionItem) and i.comes)

    def show_motion(self, *, less: bool) -> None:
        """Let new items appear at once, or one after the other."""
        self._less_motion = less
        self._motion.stop()
        self._finish()

    def show_step(self, scene: PresentScene) -> None:
        """Take the items of ``scene``; those that stay are kept."""
        self._motion.stop()
        self._finish()
        begins = scene.key != self._key
        if begins:
            self._drop(0)
        self._key = scene.key
        self._take(list(_wants(scene.whole or scene, self._page)))
        new = self._show_now(list(_wants(scene, self._page)))
        if not begins and not self._less_motion:
            self._reveal(new)

    def least(self, board: Board, width: float) -> float:
        """Return how high the column is at least at ``width`` px, with what is still to come."""
        self._measure(board)
        return _least(self._rows(board, width))

    def lay_out(self, board: Board, room: QRectF) -> None:
        """Place the items into ``room``."""
        self._measure(board)
        rows = self._rows(board, room.width())
        free = max(room.height() - _least(rows), 0.0)
        more = sum(row.tall.most - row.tall.least for row in rows)
        share = min(free / more, 1.0) if more else 0.0
        y = room.top() + _MIDDLE * max(free - more, 0.0)
        for row in rows:
            high = row.tall.least + share * (row.tall.most - row.tall.least)
            y += row.gap
            row.item.show_board(board)
            row.item.place(QRectF(room.left(), y, room.width(), high).toAlignedRect())
            y += high

    def _rows(self, board: Board, width: float) -> list[_Row]:
        """Return the items with their heights at ``width`` px."""
        return [
            _Row(item, board.px(item.gap_px) if at else 0.0, item.tall(board, width))
            for at, item in enumerate(self._items)
        ]

    def hide(self) -> None:
        """Hide all items."""
        self._motion.stop()
        self._finish()
        self._drop(0)
        self._key = ""

    def _measure(self, board: Board) -> None:
        """Keep the same room for figures on all cards of runs."""
        runs = [item for item in self._items if isinstance(item, RunItem)]
        widest = max((run.figures_px(board) for run in runs), default=0.0)
        for run in runs:
            run.keep_px(widest)

    def _drop(self, start: int) -> None:
        for item in self._items[start:]:
            _remove(item)
        del self._items[start:]
        del self._wants[start:]

    def _take(self, wants: list[_Want]) -> None:
        """Take ``wants`` for items; those that are the same stay."""
        for at, want in enumerate(wants):
            before = self._wants[at] if at < len(self._wants) else None
            if before is None or before.kind != want.kind:
                self._drop(at)
                self._wants.append(want)
                self._items.append(self._made(want))
            elif before.same != want.same:
                _remove(self._items[at])
                self._wants[at], self._items[at] = want, self._made(want)
        self._drop(len(wants))

    def _show_now(self, wants: list[_Want]) -> list[Item]:
        """Let each item show what ``wants`` have of it, and return those that have become more."""
        seen: Counter[str] = Counter()
        by_place: dict[tuple[str, int], object] = {}
        for want in wants:
            by_place[want.kind, seen[want.kind]] = want.value
            seen[want.kind] += 1
        seen.clear()
        new = []
        for want, item in zip(self._wants, self._items, strict=True):
            if item.show_now(by_place.get((want.kind, seen[want.kind]))):
                new.append(item)
            seen[want.kind] += 1
        return new

    def _made(self, want: _Want) -> Item:
        item = want.make()
        if isinstance(item, OptionItem):
            index = ord(item.option.letter) - ord("A")
            item.clicked.connect(lambda: self.option_chosen.emit(index))
        if isinstance(item, RegionItem):
            item.picked.connect(self.region_chosen)
        return item

    def _reveal(self, new: list[Item]) -> None:
        """Let ``new`` appear one after the other, and at last which run is chosen."""
        if not new:
            return
        runs = [item for item in new if isinstance(item, RunItem)]
        self._turns = [item.show_come for item in new]
        if runs:
            self._turns.append(partial(_show_chosen, runs))
        self._appear(0.0)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(float(len(self._turns)))
        self._motion.setDuration(_REVEAL_MS * len(self._turns))
        self._motion.start()

    def _appear(self, time: float) -> None:
        """Show how far the new items have appeared, one after the other."""
        ease = QEasingCurve(QEasingCurve.Type.OutCubic)
        for at, show in enumerate(self._turns):
            show(ease.valueForProgress(min(max(time - at, 0.0), 1.0)))

    def _finish(self) -> None:
        turns, self._turns = self._turns, []
        for show in turns:
            show(1.0)

    def _end(self) -> None:
        self._finish()
        self.revealed.emit()


def _show_chosen(runs: list[RunItem], share: float) -> None:
    for run in runs:
        run.show_chosen(share)


def _least(rows: Iterable[_Row]) -> float:
    return sum(row.tall.least + row.gap for row in rows)


def _remove(item: Item) -> None:
    if isinstance(item, QWidget):
        item.hide()
        item.deleteLater()


def _wants(scene: PresentScene, page: QWidget) -> Iterator[_Want]:
    """Yield what stands in the column of ``scene``, from the top."""
    alone = (
        ("value", scene.value, ValueItem),
        ("claim", scene.claim, ClaimItem),
        ("exercise", scene.exercise, ExerciseItem),
    )
    for kind, value, make in alone:
        if value is not None:
            yield _want(kind, value, partial(make, page))
    for load in scene.loads:
        yield _load_want(load, page)
    for text in scene.points:
        yield _want("point", text, partial(PointItem, page))
    for run in scene.runs:
        yield _want("run", run, partial(RunItem, page))
    if scene.question is not None:
        yield from _question_wants(scene.question, page)


def _want(kind: str, value: object, make: Callable[..., Item]) -> _Want:
    return _Want(kind, value, partial(make, value), value)


def _load_want(load: PresentLoad, page: QWidget) -> _Want:
    if not load.region:
        return _want("load", load, partial(LoadItem, page))
    make = partial(RegionItem, page, load)
    return _Want("region load", load, make, load.region)


def _question_wants(question: PresentQuestion, page: QWidget) -> Iterator[_Want]:
    if question.ask:
        yield _want("ask", question.ask, partial(AskItem, page))
    for option in question.options:
        # The same one with another state: it keeps the keyboard.
        yield _Want("option", option, partial(OptionItem, page, option), option.text)
    if question.answer:
        yield _want("answer", question.answer, partial(AnswerItem, page))
