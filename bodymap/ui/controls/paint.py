"""What every control is painted with: rounded frames, the focus ring, colours of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from bodymap.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from bodymap.ui.theme import Theme

RADIUS = 8  # of a control, px
CONTROL_PX = 40  # height of a control
RING_PX = 2  # width of the focus ring
RING_GAP_PX = 2  # between a control and its ring
RING_ROOM_PX = RING_PX + RING_GAP_PX  # what the ring takes on each side

_Role = QPalette.ColorRole


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return ``colour`` with ``share`` (0 to 1) of ``other`` in it."""
    keep = 1 - share
    return QColor.fromRgbF(
        colour.redF() * keep + other.redF() * share,
        colour.greenF() * keep + other.greenF() * share,
        colour.blueF() * keep + other.blueF() * share,
    )


def is_dark(palette: QPalette) -> bool:
    """Return whether ``palette`` is of a dark theme."""
    return palette.color(_Role.Base).lightness() < 128


def is_contrast(palette: QPalette) -> bool:
    """Return whether ``palette`` is of a high contrast theme (full hairlines)."""
    return palette.color(_Role.Mid) == palette.color(_Role.Dark)


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that ``palette`` was made of."""
    shade = "dark" if is_dark(palette) else "light"
    return theme(f"contrast_{shade}" if is_contrast(palette) else shade)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | QPen | None = None,
) -> None:
    """Paint a rounded frame whose outer border is ``rect``; the edge lies inside it.

    Args:
        painter: turned to antialiasing by this.
        rect: the outer border, px.
        radius: of the outer border, px.
        fill: None for no fill.
        edge: a colour (1 px, cosmetic), a pen, or None.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = edge if isinstance(edge, QPen) else QPen(edge or Qt.PenStyle.NoPen)
    half = pen.widthF() / 2 if edge is not None else 0.0
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inner = max(radius - half, 0.0)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, palette: QPalette) -> None:
    """Paint the ring of keyboard focus around ``rect``: 2 px of ink, 2 px away."""
    room = float(RING_ROOM_PX)
    outer = rect.adjusted(-room, -room, room, room)
    rounded(painter, outer, radius + room, None, QPen(palette.color(_Role.Shadow), RING_PX))


def pressed_colour(hover: QColor) -> QColor:
    """Return the fill of a pressed control: the hover colour, 8 % darker."""
    return mixed(hover, QColor("#000000"), 0.08)


def state_fill(button: QAbstractButton, rest: QColor | None) -> QColor | None:
    """Return the fill of ``button`` now: ``rest``, hover, pressed, or none where disabled."""
    hover = button.palette().color(_Role.Midlight)
    if not button.isEnabled():
        return None
    if button.isDown():
        return pressed_colour(hover)
    return hover if button.underMouse() else rest


def edge_pen(palette: QPalette, *, enabled: bool) -> QPen:
    """Return the 1 px edge of a control: ``control``, or ``track`` where it is disabled."""
    if enabled:
        return QPen(palette.color(_Role.Dark))
    pen = QPen(palette.color(_Role.Light))
    if is_contrast(palette):
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
