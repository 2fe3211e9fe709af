"""The runs one below the other: thousands of them scroll as smoothly as ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from bodymap.runs.entry import EXAMPLE
from bodymap.ui.controls.focus import by_keyboard
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.typing_ahead import keep_letters
from bodymap.ui.views.runs.run_list_line import BETWEEN_PX, LineState, RunLines, is_high, line_px
from bodymap.ui.views.runs.run_model import RunModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from bodymap.app.runs.scene import RunItem

_Key = Qt.Key
_Mode = QAbstractItemView.SelectionMode
_OPEN_KEYS = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space)
# A dialog, a menu or another window had the focus for a while.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class RunListView(QListView):
    """The lines of the runs; a click or Enter opens one, Ctrl and Shift pick several.

    Args:
        name: what it lists, for the screen reader.
        several: several can be picked, renamed and deleted.

    Signals:
        run_chosen: the number of a run to open.
        deleted: the numbers of runs to delete; the window asks first.
        renamed: the number of a run and its new name.
        picked_changed: how many are picked.
        menu_asked: the row of the run whose menu is to open, and where (global px).
    """

    run_chosen = Signal(int)
    deleted = Signal(tuple)
    renamed = Signal(int, str)
    picked_changed = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, name: str, *, several: bool = True) -> None:
        super().__init__()
        self._several = several
        self._chosen: int | None = None
        self._other: int | None = None
        self._left_out: int | None = None  # a row
        self._ringed = self._was_ringed = False
        self._picks_several = False
        self._runs = RunModel(self)
        self._runs.renamed.connect(self.renamed)
        self.setModel(self._runs)
        self.setItemDelegate(RunLines(self))
        for part in (self, self.viewport()):
            part.setAccessibleName(name)
        self._dress(_Mode.ExtendedSelection if several else _Mode.SingleSelection)

    def _dress(self, mode: QAbstractItemView.SelectionMode) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
        # The bar is painted only where there is something to scroll; its room never changes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(mode)
        self.setMouseTracking(True)

    def show_runs(self, items: Sequence[RunItem], chosen: int | None, other: int | None) -> None:
        """Show ``items``, of which ``chosen`` is open and compared with ``other``."""
        before, other_before = self._chosen, self._other
        self._chosen, self._other = chosen, other
        count = self._runs.rowCount()
        self._runs.mark(chosen, other)
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self._runs.show_items(items)
        bar.setValue(scrolled)
        if chosen is not None and (chosen != before or len(items) != count):
            self._go_to(chosen)
        if (chosen, other) != (before, other_before):
            self.viewport().update()

    def leave_out(self, run: int | None) -> None:
        """Hide the line of ``run``; call it after ``show_runs``."""
        row = None if run is None else self._runs.row_of(run)
        if self._left_out not in {None, row}:
            self.setRowHidden(self._left_out, False)
        if row is not None:
            self.setRowHidden(row, True)
        self._left_out = row

    def item(self, row: int) -> RunItem:
        """Return the run at ``row``."""
        return self._runs.item(row)

    def show_chosen(self) -> None:
        """Bring the line of the open run into sight."""
        if self._chosen is not None:
            self._go_to(self._chosen)

    def by_keyboard(self) -> bool:
        """Return whether the person is at the keyboard."""
        return self._ringed

    def lines_px(self) -> int:
        """Return the height at which all lines are seen, px."""
        return self._runs.rowCount() * (line_px(self.viewport().width()) + BETWEEN_PX)

    def picked(self) -> tuple[int, ...]:
        """Return the numbers of the runs that are picked, from the top; the example is never."""
        runs = (self._runs.run_at(row) for row in sorted(self._picked_rows()))
        return tuple(run for run in runs if run != EXAMPLE)

    def _picked_rows(self) -> list[int]:
        """Return the rows that are picked: from spans, Qt would make an index for each."""
        picked = self.selectionModel().selection()
        spans = (picked.at(at) for at in range(picked.count()))
        return [row for span in spans for row in range(span.top(), span.bottom() + 1)]

    def line_state(self, row: int, *, hovered: bool) -> LineState:
        """Return how the run at ``row`` is shown."""
        run = self._runs.run_at(row)
        picked = self._picks_several and self.selectionModel().isSelected(self._runs.index(row))
        return LineState(
            chosen=run == self._chosen,
            picked=picked,
            other=run == self._other,
            hovered=hovered,
            ringed=self._ringed and self.currentIndex().row() == row,
        )

    def delete_picked(self) -> None:
        """Ask to delete what is picked."""
        picked = self.picked()
        if picked and self._several:
            self.deleted.emit(picked)

    def rename_current(self) -> None:
        """Let the name of the run that has the keyboard be typed anew."""
        index = self.currentIndex()
        typing = self.state() == QAbstractItemView.State.EditingState
        able = index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable
        if self._several and able and not typing:
            self.scrollTo(index)
            self.edit(index)

    def _go_to(self, run: int) -> None:
        index = self.currentIndex()
        if not index.isValid() or self.item(index.row()).run != run:
            row = self._runs.row_of(run)
            if row is None:
                return
            index = self._runs.index(row)
            # Alone: while Ctrl is held, as in Ctrl+Z, Qt would add it to what is picked.
            self.selectionModel().setCurrentIndex(index, _ALONE)
        self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.run_chosen.emit(self.item(index.row()).run)

    def _ring(self, *, on: bool) -> None:
        if on != self._ringed:
            self._ringed = on
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(280, 400)

    def minimumSizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(160, 80)

    def selectionChanged(self, *parts: object) -> None:
        """Repaint all lines: whether several are picked changes them all."""
        super().selectionChanged(*parts)  # type: ignore[arg-type]  # passed on as it came
        self.viewport().update()
        self._picks_several = len(self._picked_rows()) > 1
        self.picked_changed.emit(len(self.picked()))

    def event(self, event: QEvent) -> bool:
        """Keep letters for the search by typing, and follow the text size."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.scheduleDelayedItemsLayout()
        return keep_letters(event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the lines anew where large text needs three of them now, or two."""
        super().resizeEvent(event)
        if is_high(event.size().width()) != is_high(event.oldSize().width()):
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and Space, delete with Delete, rename with F2; Esc picks one again."""
        key = event.key()
        self._ring(on=True)
        if key in _OPEN_KEYS and not event.isAutoRepeat():
            self._open(self.currentIndex())
        elif key == _Key.Key_Delete:
            self.delete_picked()
        elif key == _Key.Key_F2:
            self.rename_current()
        elif key == _Key.Key_Escape and self._picks_several:
            self.selectionModel().select(self.currentIndex(), _ALONE)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked; with Ctrl or Shift pick it beside others."""
        self._ring(on=False)
        super().mousePressEvent(event)
        plain = not event.modifiers() & _WITH_OTHERS
        if event.button() == Qt.MouseButton.LeftButton and plain:
            self._open(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the run under the mouse, or of the one that has the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if by_key:
            self.scrollTo(index)
        where = self.visualRect(index).center() if by_key else event.pos()
        self.menu_asked.emit(index.row(), self.viewport().mapToGlobal(where))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came."""
        super().focusInEvent(event)
        back = event.reason() in _PASSING and self._was_ringed
        self._ring(on=back or by_keyboard(event.reason()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._was_ringed = self._ringed
        self._ring(on=False)
