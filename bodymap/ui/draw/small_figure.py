"""Paints a small figure with the muscles that an exercise trains, for its card."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QTransform

from bodymap.figure.anchors import body_anchors
from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from bodymap.figure.views import View
    from bodymap.ui.theme import Theme

_LEAST_UNITS = 330.0  # of the body's 1000 that are always shown, so that it is recognised
_EDGE_UNITS = 14.0  # above the head and below the feet
_ROOM_UNITS = 46.0  # around the trained muscles
_HANDS_END = 634.0  # no fingertips beside a lower leg
_PALE = 0.58  # of the neutral grey in the colour of a secondary muscle


def exercise_colours(theme: Theme) -> tuple[QColor, QColor]:
    """Return the colours of the primary and the secondary muscles: never those of a load."""
    return theme.role_drive, mixed(theme.role_drive, theme.body_base, _PALE)


def paint_small_figure(
    painter: QPainter,
    rect: QRectF,
    primary: Sequence[str],
    secondary: Sequence[str],
    theme: Theme,
) -> None:
    """Paint the body around the trained muscles into ``rect``, from the side that shows them best.

    Args:
        painter: in logical px.
        rect: what the figure fills, px.
        primary: ids of the muscles that the exercise is for.
        secondary: ids of those that help.
        theme: its colours.
    """
    ratio = painter.device().devicePixelRatioF()
    size = rect.size().toSize()
    if size.isEmpty():
        return
    image = _picture(
        tuple(primary), tuple(secondary), theme.name, size.width(), size.height(), ratio
    )
    painter.drawImage(rect.topLeft(), image)


def paint_small_plain(
    painter: QPainter,
    rect: QRectF,
    primary: Sequence[str],
    secondary: Sequence[str],
    theme: Theme,
) -> None:
    """Paint the same as shapes, for paper; the arguments are those of ``paint_small_figure``."""
    view = best_view(primary, secondary)
    part = frame(view, primary or secondary, rect.size())
    scale = rect.width() / part.width()
    left, top = rect.left() - part.left() * scale, rect.top() - part.top() * scale
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    trained = tuple(primary), tuple(secondary)
    _paint(painter, view, QTransform(scale, 0, 0, scale, left, top), trained, theme)
    painter.restore()


def best_view(primary: Sequence[str], secondary: Sequence[str]) -> View:
    """Return the view that shows the trained muscles best; the primary ones decide."""
    trained = set(primary) or set(secondary)
    if trained == {"intrinsic_foot"}:
        return "sole"
    shown: dict[str, float] = {"front": 0.0, "back": 0.0, "sole": 0.0}
    for anchor in body_anchors():
        share = 0.3 if anchor.layer == "ghost" else 1.0
        weight = 1.0 if anchor.muscle in trained else 0.05 * (anchor.muscle in secondary)
        shown[anchor.view] += weight * share * anchor.room
    return "back" if shown["back"] > shown["front"] else "front"


def frame(view: View, muscles: Sequence[str], shape: QSizeF) -> QRectF:
    """Return the part of ``view`` (in its units, shaped like ``shape``) around ``muscles``."""
    paths = view_paths(view)
    box = QRectF()
    for muscle in muscles:
        for shapes in (paths.muscles, paths.ghosts):
            if muscle in shapes:
                box |= shapes[muscle].boundingRect()
                break
    whole = paths.silhouette.boundingRect().adjusted(0, -_EDGE_UNITS, 0, _EDGE_UNITS)
    if box.isEmpty() or view == "sole":
        box = whole
    below_hands = box.top() > _HANDS_END
    box = box.adjusted(-_ROOM_UNITS, -_ROOM_UNITS, _ROOM_UNITS, _ROOM_UNITS)
    tall = max(box.height(), box.width() * shape.height() / shape.width(), _LEAST_UNITS)
    tall = min(tall, whole.height())
    top = min(max(box.center().y() - tall / 2, whole.top()), whole.bottom() - tall)
    if below_hands:
        top = min(max(top, _HANDS_END), whole.bottom() - tall)
    wide = tall * shape.width() / shape.height()
    return QRectF(-wide / 2, top, wide, tall)


@lru_cache(maxsize=256)
def _picture(
    primary: tuple[str, ...],
    secondary: tuple[str, ...],
    name: str,
    width: int,
    height: int,
    ratio: float,
) -> QImage:
    image = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    view = best_view(primary, secondary)
    part = frame(view, primary or secondary, QSizeF(width, height))
    scale = width / part.width()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    transform = QTransform(scale, 0, 0, scale, -part.left() * scale, -part.top() * scale)
    _paint(painter, view, transform, (primary, secondary), theme_named(name))
    painter.end()
    return image


def _paint(
    painter: QPainter,
    view: View,
    transform: QTransform,
    trained: tuple[tuple[str, ...], tuple[str, ...]],
    theme: Theme,
) -> None:
    paths = view_paths(view).placed(transform)
    painter.strokePath(paths.silhouette, QPen(theme.body_outline, 1.6))
    painter.fillPath(paths.silhouette, theme.body_base)
    painter.fillPath(paths.neutral, theme.body_neutral)
    strong, pale = exercise_colours(theme)
    for path in paths.muscles.values():
        painter.fillPath(path, theme.body_neutral)
    for muscles, colour in ((trained[1], pale), (trained[0], strong)):
        for muscle in muscles:
            if muscle in paths.muscles:
                painter.fillPath(paths.muscles[muscle], colour)
            elif muscle in paths.ghosts:
                painter.fillPath(paths.ghosts[muscle], colour)
