"""What stands where no run is: what can be dropped, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.card import RADIUS_PX
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.words import tr

_Role = QPalette.ColorRole
_PADDING_PX, _BETWEEN_PX = 16, 8


class EmptyRuns(QWidget):
    """A dashed frame: files can be dropped here, as everywhere on the window.

    Signals:
        open_asked, folder_asked: choose files, or a folder.
    """

    open_asked = Signal()
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        files, folder = Button(tr("Open files")), Button(tr("Open a folder"))
        files.clicked.connect(self.open_asked)
        folder.clicked.connect(self.folder_asked)
        self.setFocusProxy(files)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(_BETWEEN_PX)
        column.addWidget(Words(tr("Drop a FIT, GPX or TCX file anywhere"), "heading", wrap=True))
        line = tr("Or choose files that your watch has written. They stay on this computer.")
        column.addWidget(Words(line, "small", _Role.PlaceholderText, wrap=True))
        column.addSpacing(4)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(_BETWEEN_PX)
        for button in (files, folder):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self._choices = files, folder
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the buttons side by side where they have room."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() for button in self._choices) + _BETWEEN_PX
        way, fits = QBoxLayout.Direction, needed <= self.width() - 2 * _PADDING_PX
        self._buttons.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        del event
        painter = QPainter(self)
        edge = QPen(self.palette().color(_Role.Dark), 1.5, Qt.PenStyle.DashLine)
        rounded(painter, QRectF(self.rect()), RADIUS_PX, None, edge)
        painter.end()
