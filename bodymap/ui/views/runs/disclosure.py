"""A heading that opens and closes what stands below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

_Role = QPalette.ColorRole
_SIDE_PX = 8
_ICON_PX = 18


class _Heading(Press):
    """Words and a chevron that turns."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.ring_radius(6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        high = max(32, QFontMetrics(type_font("heading")).height() + 10)
        return QSize(self.text_px("heading") + icon_px(_ICON_PX) + 6 + 2 * _SIDE_PX, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, None)
        if fill is not None:
            rounded(painter, QRectF(self.rect()), 6, fill)
        painter.setPen(palette.color(_Role.WindowText))
        painter.setFont(type_font("heading"))
        words = QRectF(self.rect()).adjusted(_SIDE_PX, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        px = icon_px(_ICON_PX)
        left = _SIDE_PX + self.text_px("heading") + 6
        icon = "chevron_up" if self.isChecked() else "chevron"
        box = QRectF(left, (self.height() - px) / 2, px, px)
        paint_icon(painter, box, icon, palette.color(_Role.PlaceholderText))
        painter.end()


class Disclosure(QWidget):
    """``content`` under a heading that shows and hides it.

    The heading reaches 8 px out of the column at the left, for its hover.
    """

    def __init__(self, content: QWidget, *, opened: bool = False) -> None:
        super().__init__()
        self._content = content
        self.heading = _Heading()
        self.heading.setChecked(opened)
        self.heading.clicked.connect(self._toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(content)
        self._toggled()

    def show_heading(self, text: str) -> None:
        """Show ``text`` as the heading."""
        if text != self.heading.text():
            self.heading.setText(text)
            self.heading.setAccessibleName(text)
            self.heading.updateGeometry()

    def _toggled(self) -> None:
        opened = self.heading.isChecked()
        self._content.setVisible(opened)
        self.heading.setAccessibleDescription(tr("Opened") if opened else tr("Closed"))
