"""The column beside the figure: which items it has, how high they are, how they appear."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from bodymap.app.present.scene import PresentOption
from bodymap.ui.draw.present.lines import Tall
from bodymap.ui.views.present.items import (
    AnswerItem,
    AskItem,
    ClaimItem,
    ExerciseItem,
    PointItem,
    RunItem,
    ValueItem,
)
from bodymap.ui.views.present.option_item import OptionItem, RegionItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bodymap.app.present.scene import PresentQuestion, PresentScene
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.views.present.item import Item

_REVEAL_MS = 240
_ACROSS_PX = 10.0  # between two regions
_MIDDLE = 0.42  # of the free room stands above a value that is alone
_POINT_LINES = 1.5  # so much room is kept for a point,
_LINES_TO_COME = 3  # and so much for an answer that is still to come


class _Want(NamedTuple):
    """An item that the scene asks for: what it is, its value, and how it is made."""

    kind: str
    value: object
    make: Callable[[], Item]


class _Row(NamedTuple):
    """Items side by side, each ``wide`` px, and how far below the row above, px."""

    items: list[Item]
    gap: float
    wide: float
    tall: Tall

    @property
    def spare(self) -> bool:
        """Whether it can be left out."""
        return isinstance(self.items[0], RegionItem)


class Column(QObject):
    """The items of one step.

    Signals:
        option_chosen: the index of the option.
        region_chosen: the number of the region, 1 to 5.
    """

    option_chosen = Signal(int)
    region_chosen = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._key = ""
        self._wants: list[_Want] = []
        self._items: list[Item] = []
        self._appearing: list[Item] = []
        self._answer_later = False  # it is still to come
        self._points_later = 0  # so many of them are
        self._less_motion = False
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._appear)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lay out."""
        return not (self._items or self._points_later)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items from the top."""
        return tuple(self._items)

    @property
    def presses(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, from the top."""
        return tuple(i for i in self._items if isinstance(i, OptionItem | RegionItem))

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
        new = self._take(list(_wants(scene, self._page)))
        self._answer_later = bool(scene.question and not scene.question.answer)
        self._points_later = scene.points_more
        if not begins and not self._less_motion:
            self._reveal(new)

    def least(self, board: Board, width: float) -> float:
        """Return how high the column is at least at ``width`` px, with what is still to come."""
        self._measure(board)
        high = _least(row for row in self._rows(board, width) if not row.spare)
        if self._answer_later:
            high += board.px(AnswerItem.gap_px) + _LINES_TO_COME * board.line_px("text")
        point = board.px(PointItem.gap_px) + _POINT_LINES * board.line_px("point")
        return high + self._points_later * point

    def lay_out(self, board: Board, room: QRectF) -> None:
        """Place the items into ``room``."""
        self._measure(board)
        rows = self._rows(board, room.width())
        if _least(rows) > room.height():  # the regions have their keys, too
            rows = self._without_spare(rows)
        to_come = self.least(board, room.width()) - _least(row for row in rows if not row.spare)
        free = max(room.height() - _least(rows) - to_come, 0.0)
        more = sum(row.tall.most - row.tall.least for row in rows)
        share = min(free / more, 1.0) if more else 0.0
        y = room.top() + self._drop_px(max(free - more, 0.0))
        for row in rows:
            high = row.tall.least + share * (row.tall.most - row.tall.least)
            y += row.gap
            wide, between = row.wide, board.px(_ACROSS_PX)
            for at, item in enumerate(row.items):
                item.show_board(board)
                left = room.left() + at * (wide + between)
                item.place(QRectF(left, y, wide, high).toAlignedRect())
            y += high

    def _rows(self, board: Board, width: float) -> list[_Row]:
        """Return the items in rows: the regions two by two, all others alone."""
        rows: list[_Row] = []
        half = (width - board.px(_ACROSS_PX)) / 2
        for item in self._items:
            gap = board.px(item.gap_px) if rows else 0.0
            if not isinstance(item, RegionItem):
                rows.append(_Row([item], gap, width, item.tall(board, width)))
                continue
            tall = item.tall(board, half)
            if rows and rows[-1].spare and len(rows[-1].items) == 1:
                before = rows[-1]
                tall = Tall(*map(max, before.tall, tall))
                rows[-1] = before._replace(items=[*before.items, item], tall=tall)
            else:
                rows.append(_Row([item], gap, half, tall))
        return rows

    def _without_spare(self, rows: list[_Row]) -> list[_Row]:
        for item in self._items:
            if isinstance(item, RegionItem):
                item.hide()
        return [row for row in rows if not row.spare]

    def hide(self) -> None:
        """Hide all items."""
        self._motion.stop()
        self._finish()
        self._drop(0)
        self._key, self._points_later, self._answer_later = "", 0, False

    def _drop_px(self, free: float) -> float:
        alone = isinstance(self._items[0], ValueItem) if self._items else False
        return _MIDDLE * free if alone else 0.0

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

    def _take(self, wants: list[_Want]) -> list[Item]:
        """Take ``wants`` for items; return those that are new."""
        fresh: list[Item] = []
        for at, want in enumerate(wants):
            before = self._wants[at] if at < len(self._wants) else None
            if before is not None and before.kind == want.kind:
                self._wants[at] = want
                if before.value != want.value and not _updated(self._items[at], want.value):
                    _remove(self._items[at])
                    self._items[at] = self._made(want)
                    fresh.append(self._items[at])
                continue
            self._drop(at)
            self._wants.append(want)
            self._items.append(self._made(want))
            fresh.append(self._items[at])
        self._drop(len(wants))
        return fresh

    def _made(self, want: _Want) -> Item:
        item = want.make()
        if isinstance(item, OptionItem):
            index = ord(item.option.letter) - ord("A")
            item.clicked.connect(lambda: self.option_chosen.emit(index))
        if isinstance(item, RegionItem):
            item.picked.connect(self.region_chosen)
        return item

    def _reveal(self, new: list[Item]) -> None:
        if not new:
            return
        self._appearing = new
        self._appear(0.0)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(float(len(new)))
        self._motion.setDuration(_REVEAL_MS * len(new))
        self._motion.start()

    def _appear(self, time: float) -> None:
        """Show how far the new items have appeared, one after the other."""
        ease = QEasingCurve(QEasingCurve.Type.OutCubic)
        for at, item in enumerate(self._appearing):
            item.show_come(ease.valueForProgress(min(max(time - at, 0.0), 1.0)))

    def _finish(self) -> None:
        for item in self._appearing:
            item.show_come(1.0)
        self._appearing = []


def _least(rows: Iterable[_Row]) -> float:
    return sum(row.tall.least + row.gap for row in rows)


def _remove(item: Item) -> None:
    if isinstance(item, QWidget):
        item.hide()
        item.deleteLater()


def _updated(item: Item, value: object) -> bool:
    """Give an option its new state, and return whether it is one: it keeps the keyboard."""
    if isinstance(item, OptionItem) and isinstance(value, PresentOption):
        item.show_option(value)
        return True
    return False


def _wants(scene: PresentScene, page: QWidget) -> Iterator[_Want]:
    """Yield what stands in the column of ``scene``, from the top."""
    if scene.value is not None:
        yield _Want("value", scene.value, partial(ValueItem, page, scene.value))
    if scene.claim is not None:
        yield _Want("claim", scene.claim, partial(ClaimItem, page, scene.claim))
    if scene.exercise is not None:
        yield _Want("exercise", scene.exercise, partial(ExerciseItem, page, scene.exercise))
    for text in scene.points:
        yield _Want("point", text, partial(PointItem, page, text))
    for run in scene.runs:
        yield _Want("run", run, partial(RunItem, page, run))
    if scene.question is not None:
        yield from _question_wants(scene.question, page)
    elif scene.value is not None:
        yield from _region_wants(scene, page)


def _region_wants(scene: PresentScene, page: QWidget) -> Iterator[_Want]:
    """Yield the regions to pick from, where nothing else stands under the value."""
    if scene.runs or scene.points or scene.claim or scene.exercise:
        return
    for number, name in enumerate(scene.regions, 1):
        yield _Want("region", name, partial(RegionItem, page, number, name))


def _question_wants(question: PresentQuestion, page: QWidget) -> Iterator[_Want]:
    if question.ask:
        yield _Want("ask", question.ask, partial(AskItem, page, question.ask))
    for option in question.options:
        yield _Want("option", option, partial(OptionItem, page, option))
    if question.answer:
        yield _Want("answer", question.answer, partial(AnswerItem, page, question.answer))
