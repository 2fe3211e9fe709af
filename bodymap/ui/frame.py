"""Rooms, lines and sizes of the window, before anything stands in them."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_TALL_PX = 800
WIDEST_PX = 16_777_215  # Qt's own largest size
_LEAST_BODY_PX = 312  # the map without the words under it: a body of 300 px
_CAPTION_PX = 28  # those words at text size 1
_LEAST_CHART_PX = 116  # at text size 1; with less room only its title is shown


class Line(QWidget):
    """A hairline between two parts of the window."""

    def __init__(self, *, upright: bool) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Place(QWidget):
    """Room for a view: empty in the first frame, so that nothing moves when the view comes."""

    def __init__(self, role: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(role)
        self._column = column_of()
        self.setLayout(self._column)

    def take(self, view: QWidget) -> None:
        """Give the room to ``view``."""
        self._column.addWidget(view)
        view.show()  # a hidden view has no height: the map would grow and shrink again
        self.setMinimumSize(0, 0)
        self.setMaximumHeight(WIDEST_PX)


def chart_px(height: int, bar_px: int, scale: float) -> int:
    """Return the height of the chart, px: it gives way before the body, down to its title."""
    large = max(scale, 1.0)
    usual = round((184 if height >= _TALL_PX else 152) * large)
    room = height - bar_px - 2 - round(_LEAST_BODY_PX + _CAPTION_PX * large)
    if room >= usual:
        return usual
    return room if room >= _LEAST_CHART_PX * large else round(20 + 22 * scale)


def panel_px(width: int, scale: float) -> int:
    """Return the width of the panel in a window of ``width`` px at text size ``scale``."""
    usual = 440 if width >= 1240 else max(344, 360 + (width - 1024) * 80 // 216)
    return min(round(usual * max(scale, 1.0)), max(usual, width * 2 // 5))


def column_of(*widgets: QWidget) -> QVBoxLayout:
    """Return ``widgets`` one below the other without any space."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return ``widgets`` side by side without any space."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget)
    return row
