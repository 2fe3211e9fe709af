"""The corner of the presented screen: notes and leave, only while they are reached for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.ui.views.present.option_item import REST_MS
from bodymap.ui.views.present.page_button import PageButton
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.draw.present.board import Board

_EDGE_PX, _TOP_PX, _GAP_PX = 40.0, 28.0, 8.0


class _Hidden(PageButton):
    """A button that is painted only while the pointer or the keyboard is near.

    Signals:
        moved: the pointer was moved on it; to lie where it comes is not enough.
    """

    moved = Signal()

    def __init__(self, parent: QWidget, text: str, sign: str) -> None:
        super().__init__(parent, text, sign)
        self._near = False

    def show_pointer(self, *, near: bool) -> None:
        """Show it, or leave the screen to the class."""
        if near != self._near:
            self._near = near
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell that it is reached for."""
        super().mouseMoveEvent(event)
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it where it is to be seen."""
        if self._near or self.hasFocus():
            super().paintEvent(event)


class Corner(QObject):
    """The two buttons at the top right.

    Signals:
        leave_asked: end the presentation.
        notes_asked: the teacher's notes.
    """

    leave_asked = Signal()
    notes_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._notes = _Hidden(page, tr("Notes"), "")
        self._leave = _Hidden(page, "", "close")
        for button in (self._notes, self._leave):
            button.moved.connect(lambda: self.show_pointer(near=True))
            button.hide()  # until they stand in their corner: the pointer may be where they are now
        self._leave.setAccessibleName(tr("Leave the presentation"))
        self._notes.setAccessibleName(tr("The teacher's notes"))
        self._notes.clicked.connect(self.notes_asked)
        self._leave.clicked.connect(self.leave_asked)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self.show_pointer(near=False))

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons, in the order of the keyboard."""
        return self._notes, self._leave

    def show_notes(self, *, shown: bool) -> None:
        """Offer the notes too, or not."""
        self._notes.setVisible(shown)

    def show_pointer(self, *, near: bool) -> None:
        """Show the buttons while the pointer is near, until it has rested for a while."""
        if near:
            self._rest.start()
        self._notes.show_pointer(near=near)
        self._leave.show_pointer(near=near)

    def lay_out(self, board: Board, wide: int) -> None:
        """Stand at the top right of a page ``wide`` px wide."""
        right = wide - board.px(_EDGE_PX)
        for button in (self._leave, self._notes):
            button.show_board(board)
            size = button.wanted()
            left = round(right - size.width())
            button.setGeometry(left, round(board.px(_TOP_PX)), size.width(), size.height())
            right = left - board.px(_GAP_PX)
            button.raise_()
        self._leave.show()
