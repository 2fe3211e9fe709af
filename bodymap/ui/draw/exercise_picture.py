"""Paints an exercise at one time: the body in its pose, what it trains, the things around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter

from bodymap.figure.exercise import FrontFigure, camera, figure_at
from bodymap.figure.exercise_book import read_book
from bodymap.figure.exercise_front import read_puppet
from bodymap.figure.rig import read_rig
from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.exercise_things import Ground, paint_floor, paint_grass, paint_thing
from bodymap.ui.draw.figure_look import FIBRES_FROM, At, FigureLook
from bodymap.ui.draw.puppet import PuppetLook, PuppetPainter
from bodymap.ui.draw.side_figure import SideFigure
from bodymap.ui.draw.small_figure import exercise_colours
from bodymap.ui.theme import theme as theme_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from bodymap.figure.exercise import SideFigure as Posed
    from bodymap.figure.exercise_movement import Art, Box, Movement
    from bodymap.figure.exercise_props import PlacedProp
    from bodymap.ui.draw.figure_look import MuscleOn
    from bodymap.ui.theme import Theme

_EDGES_FROM = 0.22  # px per unit; a smaller body has no edges in high contrast
_EDGE_PX = 4.0  # around what moves
_DEEP_FROM = 0.25  # px per unit; a smaller figure has no room for deep muscles that only help
_LIFT = 0.2  # share of the outline's grey in the body's on a dark card
_RAISED = 0.34  # share of the free height that stays under a figure lower than its room


class _Scene(NamedTuple):
    """Where the world is on the picture, and its ground."""

    room: QRectF
    at: At
    theme: Theme
    ground: Ground


def paint_movement(
    painter: QPainter, rect: QRectF, movement: Movement, time: float, theme: Theme
) -> None:
    """Paint ``movement`` at ``time`` into ``rect``, as shapes only.

    The camera is one for the whole loop. Muscles have the colours of ``exercise_colours``.

    Args:
        painter: in logical px.
        rect: what the picture fills, px.
        movement: of ``exercise_book``.
        time: in loops, 0 to 1.
        theme: its colours.
    """
    at = placement(rect, camera(movement))
    figure = figure_at(movement, time)
    scroll = 0.0 if isinstance(figure, FrontFigure) else figure.scroll
    scene = _Scene(rect, at, theme, Ground(scroll, movement.scroll))
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_behind(painter, figure.props, movement, scene)
    body = _body_theme(theme.name, edged=at.scale >= _EDGES_FROM)
    if isinstance(figure, FrontFigure):
        _paint_front(painter, figure, movement, at, body)
    else:
        _paint_side(painter, figure, movement, at, body)
    _paint_things(painter, [prop for prop in figure.props if prop.front], scene)
    painter.restore()


def placement(rect: QRectF, box: Box) -> At:
    """Return where the world is on the picture: all of ``box`` in ``rect``, in its middle."""
    room = rect.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
    wide, high = box.right - box.left, box.top - box.bottom
    scale = max(min(room.width() / wide, room.height() / high), 1e-3)
    free = room.height() - high * scale
    x = room.center().x() - scale * (box.left + box.right) / 2
    y = room.bottom() - _RAISED * free + scale * box.bottom
    return At(scale, x, y)


def still(movement: Movement, width: int, height: int, theme_name: str, ratio: float) -> QImage:
    """Return ``movement`` at its working point as a picture.

    Args:
        movement: of ``exercise_book``.
        width: logical px.
        height: logical px.
        theme_name: of ``theme.NAMES``.
        ratio: device px per logical px.
    """
    image = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    room = QRectF(0, 0, width, height)
    paint_movement(painter, room, movement, movement.working_point, theme_named(theme_name))
    painter.end()
    return image


def prepare() -> None:
    """Read all that the pictures are made of; no Qt object is touched, so any thread may do it.

    Raises:
        ContentError: a file is missing or damaged.
    """
    read_rig()
    arts: tuple[Art, ...] = ("front", "back")
    for art in arts:
        read_puppet(art)
    drawings = {(movement.view, movement.art): movement for movement in read_book().values()}
    for movement in drawings.values():
        figure_at(movement, 0.0)  # reads what this view is drawn of


def _paint_behind(
    painter: QPainter, props: Sequence[PlacedProp], movement: Movement, scene: _Scene
) -> None:
    if movement.floor:
        grown = any(prop.kind == "grass" for prop in props)  # its blades show how the ground moves
        ground = scene.ground._replace(loop=0.0) if grown else scene.ground
        paint_floor(painter, scene.room, scene.at, scene.theme, ground)
    _paint_things(painter, [prop for prop in props if not prop.front], scene)


def _paint_things(painter: QPainter, props: Sequence[PlacedProp], scene: _Scene) -> None:
    for prop in props:
        if prop.kind == "grass":
            paint_grass(painter, scene.room, scene.at, scene.theme, scene.ground)
        else:
            paint_thing(painter, prop, scene.at, scene.theme)


def _paint_side(painter: QPainter, figure: Posed, movement: Movement, at: At, theme: Theme) -> None:
    surface = _at_the_surface()
    deep = not surface.issuperset(movement.primary)  # else they would hide what is trained most
    small = at.scale < _DEEP_FROM
    helping = [one for one in movement.secondary if not small or one in surface]
    strong, pale = exercise_colours(theme_named(theme.name))
    brushes: dict[MuscleOn, QBrush] = {}
    for muscles, colour in ((helping, pale), (movement.primary, strong)):
        for muscle in muscles:
            for side in ("near", "far"):
                if movement.role(muscle, side):
                    brushes[muscle, side] = QBrush(colour)
    hide = frozenset[str](movement.hide)
    look = FigureLook(theme, brushes, deep=deep, hands=movement.hands, hide=hide)
    xy = read_rig().pose(figure.pose, fibres=at.scale > FIBRES_FROM)
    _side_figure().paint(painter, xy, at, look)


@cache
def _body_theme(name: str, *, edged: bool) -> Theme:
    """Return the theme with the body's greys as a card needs them.

    It is the same value at every call, as brushes are kept for it.

    Args:
        name: of the theme.
        edged: with an edge around each muscle where contrast is high; on a small body they would
            be all one sees.
    """
    theme = theme_named(name)
    if name == "dark":  # as dark as the card, grey muscles would look like holes in the body
        lifted = [
            mixed(grey, theme.body_outline, _LIFT)
            for grey in (theme.body_base, theme.body_neutral, theme.body_far)
        ]
        theme = theme._replace(body_base=lifted[0], body_neutral=lifted[1], body_far=lifted[2])
    return theme._replace(contrast=theme.contrast and edged)


@cache
def _at_the_surface() -> frozenset[str]:
    return frozenset(shape.id for shape in read_rig().shapes if shape.kind == "muscle")


def _paint_front(
    painter: QPainter, figure: FrontFigure, movement: Movement, at: At, theme: Theme
) -> None:
    strong, pale = exercise_colours(theme_named(theme.name))
    colours = {"primary": strong, "secondary": pale}

    def colour_of(muscle: str, side: str) -> QColor | None:
        return colours.get(movement.role(muscle, side))

    puppet = _puppet(movement.view, movement.art)
    deep = not puppet.surface.issuperset(movement.primary)
    puppet.paint(painter, figure.parts, at, PuppetLook(theme, colour_of, deep=deep))


@cache
def _side_figure() -> SideFigure:
    return SideFigure(read_rig())


@cache
def _puppet(view: str, art: str) -> PuppetPainter:
    first = next(m for m in read_book().values() if (m.view, m.art) == (view, art))
    figure = figure_at(first, 0.0)
    parts = figure.parts if isinstance(figure, FrontFigure) else ()
    return PuppetPainter(parts)
