"""Files and folders dropped anywhere on the window are opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDragLeaveEvent, QPaintEvent
    from PySide6.QtWidgets import QMainWindow

_VEIL = 0.92  # how much of the ground covers what lies below
_EDGE_PX, _RADIUS_PX, _INSET_PX = 1.5, 12.0, 24.0


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
            event.acceptProposedAction()
            self.veil.cover()
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
        self.setAccessibleName(tr("Drop to open"))
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
            event.setDropAction(Qt.DropAction.CopyAction)  # a move would delete the person's file
            event.accept()
            self.dropped.emit(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Uncover the window."""
        self.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self.take(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a veil, a dashed frame and two lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        ground = colours.color(QPalette.ColorRole.Base)
        ground.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Link), _EDGE_PX, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
        middle = Qt.AlignmentFlag.AlignHCenter
        above = QRectF(frame.left(), frame.top(), frame.width(), frame.height() / 2 - 4)
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        painter.setFont(type_font("title"))
        painter.drawText(above, int(middle | Qt.AlignmentFlag.AlignBottom), tr("Drop to open"))
        below = above.translated(0, frame.height() / 2 + 8)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(type_font("text"))
        line = tr("FIT, GPX and TCX files, or folders of them. They stay on this computer.")
        painter.drawText(below, int(middle | Qt.AlignmentFlag.AlignTop), line)


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this computer that ``data`` holds; empty for all else."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
