"""What stands where no run is: what can be dropped, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.card import RADIUS_PX
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.words import tr

_Role = QPalette.ColorRole
_PADDING_PX = 16


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
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(8)
        column.addWidget(Words(tr("Drop a FIT, GPX or TCX file anywhere"), "heading", wrap=True))
        line = tr("Or choose files that your watch has written. They stay on this computer.")
        column.addWidget(Words(line, "small", _Role.PlaceholderText, wrap=True))
        column.addSpacing(4)
        for button in (files, folder):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        del event
        painter = QPainter(self)
        edge = QPen(self.palette().color(_Role.Dark), 1.5, Qt.PenStyle.DashLine)
        rounded(painter, QRectF(self.rect()), RADIUS_PX, None, edge)
        painter.end()
