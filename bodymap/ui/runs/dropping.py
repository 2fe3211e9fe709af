"""Files and folders dropped anywhere on the window are opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDragLeaveEvent, QPaintEvent
    from PySide6.QtWidgets import QMainWindow

_EDGE_PX, _RADIUS_PX, _INSET_PX = 1.5, 12.0, 24.0
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ROOM_PX, _LINE_PX = 28.0, 8.0  # around the words, and between them


class Dropping(QObject):
    """Watches ``window`` for files that are dragged over it.

    Signals:
        dropped: the paths that were let go, a tuple of ``Path``.
    """

    dropped = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.veil = DropVeil(window)
        self.veil.dropped.connect(self.dropped)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window where files come over it: whatever lies below then takes nothing."""
        if event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if not local_paths(event.mimeData()):
                return False
            _promise_copy(event)
            self.veil.cover()
            return True
        if event.type() is QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            _promise_copy(event)
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.veil.take(event)  # let go before a move: the veil has not been entered yet
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.veil.hide()
        return super().eventFilter(watched, event)


class DropVeil(QWidget):
    """Covers the window while files are over it, and says what letting go does.

    Signals:
        dropped: the paths that were let go.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAcceptDrops(True)
        self.setAccessibleName(_title())
        self.hide()

    def cover(self) -> None:
        """Cover the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def take(self, event: QDropEvent) -> None:
        """Take what is let go."""
        self.hide()
        paths = local_paths(event.mimeData())
        if paths:
            _promise_copy(event)
            self.dropped.emit(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_paths(event.mimeData()):
            _promise_copy(event)
            self.cover()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Promise a copy at every step: the last answer before the drop is the one that counts."""
        if local_paths(event.mimeData()):
            _promise_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Uncover the window."""
        self.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self.take(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sheet over the whole window, a dashed frame and two lines."""
        painter, colours = QPainter(self), self.palette()
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Base))
        frame = QRectF(self.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        edge = QPen(colours.color(QPalette.ColorRole.Link), _EDGE_PX, Qt.PenStyle.DashLine)
        rounded(painter, frame, _RADIUS_PX, None, edge)
        self._paint_words(painter, frame.adjusted(_ROOM_PX, _ROOM_PX, -_ROOM_PX, -_ROOM_PX))
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        """Write two lines in the middle of ``room``."""
        colours = self.palette()
        title = QFontMetricsF(type_font("title")).boundingRect(room, _WRAPPED, _title()).height()
        about = QFontMetricsF(type_font("text")).boundingRect(room, _WRAPPED, _about()).height()
        lower = room.adjusted(0, (room.height() - title - _LINE_PX - about) / 2, 0, 0)
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        painter.setFont(type_font("title"))
        painter.drawText(lower, _WRAPPED, _title())
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(type_font("text"))
        painter.drawText(lower.adjusted(0, title + _LINE_PX, 0, 0), _WRAPPED, _about())


def _title() -> str:
    return tr("Drop to open")


def _about() -> str:
    return tr("Runs (FIT, GPX, TCX, or folders of them) and lessons. They stay on this computer.")


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this computer that ``data`` holds; empty for all else."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def _promise_copy(event: QDropEvent) -> None:
    """Take what ``event`` offers as a copy: after a move its source may delete the person's file.

    A source is told what was promised last while the files were still held.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
