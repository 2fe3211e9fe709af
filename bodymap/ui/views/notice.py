"""What happened, what was kept and what to do: a line above the stage, or a plate that passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QPaintEvent

_PASSING_MS = 6000
_RADIUS_PX = 12
_EDGE_PX = 24  # from the plate to the edges of its room
_PART_EDGE_PX = 12
_WIDEST_PX = 640


def _nowhere() -> None:
    """Give no part: the middle of the room will do."""


class Notice(QWidget):
    """A line that stays until it is closed; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words("", "small", QPalette.ColorRole.WindowText, wrap=True)
        close = IconButton("close", tr("Close this notice"), 32)
        close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 16, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(close)
        self.setAccessibleName(tr("Notice"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.hide()

    def show_notice(self, text: str) -> None:
        """Show ``text`` and let a screen reader say it; an empty one hides the line."""
        self._words.set_words(text)
        self.setVisible(bool(text))
        if text:
            _announce(self, text)

    def _dismiss(self) -> None:
        self.show_notice("")


class PassingNotice(QWidget):
    """A plate over the lower edge of ``room``, or of a part of it, for six seconds: nothing moves.

    It stays as long as the pointer is on it.
    """

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self._part: QWidget | None = None
        self._part_now: Callable[[], QWidget | None] = _nowhere
        self._words = Words("", "small", QPalette.ColorRole.WindowText, wrap=True)
        close = IconButton("close", tr("Close this notice"), 32)
        close.quiet()
        close.clicked.connect(self.hide)
        self._time = QTimer(self, singleShot=True, interval=_PASSING_MS)
        self._time.timeout.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(tr("Notice"))
        room.installEventFilter(self)
        self.hide()

    def show_passing(self, text: str, part: Callable[[], QWidget | None] = _nowhere) -> None:
        """Show ``text`` for six seconds and let a screen reader say it.

        Args:
            text: a few words.
            part: gives where in the room it hides the least, now and when that part goes;
                None: in the middle of the room.
        """
        self._part_now = part
        self._words.set_words(text)
        self._go_to_part()
        self.show()
        self.raise_()
        self._time.start()
        _announce(self, text)

    def _go_to_part(self) -> None:
        """Go where it hides the least now: another page may have been opened."""
        part = self._part_now()
        if part is not None and part is not self._part:
            part.installEventFilter(self)
        self._part = part
        self._place()

    def _place(self) -> None:
        box = self._box_in(self._room.rect(), _EDGE_PX)
        if self._part is not None and self._part.isVisible():
            corner = self._part.mapTo(self._room, self._part.rect().topLeft())
            part = QRect(corner, self._part.size())
            inside = self._box_in(part, _PART_EDGE_PX)
            box = inside if part.contains(inside) else box
        self.setGeometry(box)

    def _box_in(self, room: QRect, edge: int) -> QRect:
        """Return where the plate is at the lower edge of ``room``, ``edge`` px from it."""
        beside = self._row.sizeHint().width() - self._words.sizeHint().width()
        plain = self._words.fontMetrics().horizontalAdvance(self._words.words()) + 4
        wide = min(plain + beside, _WIDEST_PX, room.width() - 2 * edge)
        high = self._row.heightForWidth(wide)
        x = room.left() + (room.width() - wide) // 2
        return QRect(x, room.top() + room.height() - edge - high, wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of a room that changes its size, and of a part that goes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide) and self.isVisible():
            self._place()
            if event.type() == QEvent.Type.Hide:
                QTimer.singleShot(0, self, self._go_to_part)  # the next page is shown by then
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is read."""
        self._time.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go some time after the pointer has."""
        self._time.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill, edge = QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Dark
        box = QRectF(self.rect())
        rounded(painter, box, _RADIUS_PX, palette.color(fill), palette.color(edge))
        painter.end()


def _announce(notice: QWidget, text: str) -> None:
    notice.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
