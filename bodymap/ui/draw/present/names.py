"""Places the names and numbers of muscles beside a body in its tile, large enough to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QTransform

from bodymap.app.map_scene import Mark
from bodymap.figure.anchors import body_anchors
from bodymap.ui.draw.paths import Placed, ViewPaths
from bodymap.ui.draw.room import Room, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.map_scene import MapScene, RegionMark
    from bodymap.figure.anchors import Anchor
    from bodymap.figure.views import View
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.draw.room import Spot

_FAR = 165.0  # of the room's px; a name farther from its muscle confuses
_ELSEWHERE = 90.0  # the same of a name that is not at its best place
_GLIMPSE = 0.4  # of what is seen best of it: a muscle of which less is seen is not named there
_HIDDEN_PX = 45.0  # what it costs where next to nothing of the muscle is seen
_UNEVEN_PX = 9.0  # what each name more costs at one side of the tile
_FRAME_PX = 6.0  # free at the tile's edge
_ROOM_UNIT = 1.5  # px of the designed screen for one of the room's, which is made for 12 px words
_LONGEST = 11  # letters of a line; a longer name is broken at a space, if it has one
_OUTER: dict[View, bool] = {"front": True, "back": False}  # left of both bodies, right of them
_INSET = 3.0  # a muscle whose middle is nearer to the tile's edge is not named


class Name(NamedTuple):
    """The words at a muscle or region (its id), in lines, and where they stand, px of the tile."""

    muscle: str
    lines: tuple[str, ...]
    spot: Spot


class Wish(NamedTuple):
    """What is to be shown at the muscles.

    Attributes:
        names, numbers: which of the two.
        first: muscles that the figure is about; they are named first.
    """

    map: MapScene
    names: bool
    numbers: bool
    first: frozenset[str]


def place_names(
    board: Board, size: QSizeF, bodies: Sequence[Placed], wish: Wish
) -> tuple[Name, ...]:
    """Return the names that there is room for; none covers the body, another one or a leader.

    Args:
        board: the screen.
        size: of the tile, px.
        bodies: in px of the tile.
        wish: what is to be shown.
    """
    unit = board.px(_ROOM_UNIT)
    small = tuple(_scaled(body, 1 / unit) for body in bodies)
    edge = _FRAME_PX / _ROOM_UNIT
    frame = QRectF(QPointF(), size / unit).adjusted(edge, edge, -edge, -edge)
    room = Room(frame, small, ())
    metrics = QFontMetricsF(board.font("name"))
    found = []
    heavier = 0  # so many more names stand at the left
    for mark, tries in _named(wish, small, frame):
        sizes = {
            lines: _size(lines, metrics) / unit
            for lines in words_at(mark, names=wish.names, numbers=wish.numbers)
        }
        even = [[_balanced(each, heavier) for each in targets] for targets in tries]
        spots = (
            (lines, room.find(each, sizes[lines], far))
            for each, far in zip(even, (_FAR, _ELSEWHERE), strict=True)
            for lines in sizes
        )
        lines, spot = next((found for found in spots if found[1] is not None), ((), None))
        if spot is not None:
            room.take_spot(spot)
            heavier += 1 if spot.leftward else -1
            found.append(Name(mark.muscle, lines, _enlarged(spot, unit)))
    return tuple(found)


def _size(lines: tuple[str, ...], metrics: QFontMetricsF) -> QSizeF:
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    return QSizeF(wide, len(lines) * metrics.height())


def paint_names(painter: QPainter, names: Iterable[Name], board: Board) -> None:
    """Paint names with their leaders."""
    theme, font = board.theme, board.font("name")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for name in names:
        spot = name.spot
        for colour, wide in ((theme.surface, 4.0), (theme.ink, 1.5)):
            painter.setPen(QPen(colour, board.px(wide)))
            painter.drawLine(spot.start, spot.end)
        painter.setPen(QPen(theme.surface, board.px(1.5)))
        painter.setBrush(theme.ink)
        painter.drawEllipse(spot.end, board.px(3.5), board.px(3.5))
        painter.setPen(theme.text)
        y = spot.box.top() + metrics.ascent()
        for line in name.lines:
            free = spot.box.width() - metrics.horizontalAdvance(line) if spot.leftward else 0.0
            painter.drawText(QPointF(spot.box.left() + free, y), line)
            y += metrics.height()


def words_at(mark: Mark, *, names: bool, numbers: bool) -> tuple[tuple[str, ...], ...]:
    """Return the lines at one muscle, its name, its value, or both, the better ones first.

    A long name is broken in two; a shorter one too, where else there is no room for it.
    """
    value = (mark.value,) if numbers else ()
    if not names:
        return (value,)
    broken = _broken(mark.plain)
    if len(mark.plain) > _LONGEST or len(broken) == 1:
        return ((*broken, *value),)
    return (mark.plain, *value), (*broken, *value)


def _broken(text: str) -> tuple[str, ...]:
    """Return ``text`` in two lines if it has a space, so that the longer one is the shortest."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    if not spaces:
        return (text,)
    at = min(spaces, key=lambda each: max(each, len(text) - each - 1))
    return text[:at], text[at + 1 :]


def _named(
    wish: Wish, bodies: Sequence[Placed], frame: QRectF
) -> Iterator[tuple[Mark, tuple[list[Target], ...]]]:
    """Yield what is to be named, the most wanted first, and where it could be.

    First where it is seen best and named at the outer side, then anywhere.
    """
    placed = {body.view: body for body in bodies}
    for mark, muscles in _wanted(wish):
        anchors = _seen(muscles, placed, frame, deep=wish.map.deep)
        if anchors:
            best = max(anchors, key=lambda anchor: anchor.room).view
            near = [anchor for anchor in anchors if anchor.view == best]
            outer = _OUTER if len(placed) > 1 else {}
            yield mark, (_targets(near, placed, outer), _targets(anchors, placed, {}))


def _wanted(wish: Wish) -> list[tuple[Mark, frozenset[str]]]:
    """Return what is named and its muscles: few names, so that they are read from far away.

    The muscles of the regions that the figure is about; where it is about none, the regions.
    """
    marks = wish.map.marks
    if not wish.first:
        return [(_mark_of(region), frozenset(region.muscles)) for region in wish.map.regions]
    regions = {marks[muscle].region for muscle in wish.first if muscle in marks}
    near = [muscle for muscle, mark in marks.items() if mark.region in regions]
    near.sort(key=lambda muscle: muscle not in wish.first)
    return [(marks[muscle], frozenset({muscle})) for muscle in near]


def _mark_of(region: RegionMark) -> Mark:
    """Return ``region`` as one mark on the figure."""
    name, value = region.plain, region.value
    return Mark(region.region, region.region, name, region.latin, None, value, "", region.spoken)


def _seen(
    muscles: frozenset[str], placed: dict[View, Placed], frame: QRectF, *, deep: bool
) -> list[Anchor]:
    """Return the anchors of ``muscles`` that are in the picture."""
    layer = "ghost" if deep else "muscle"
    every = [one for one in body_anchors() if one.muscle in muscles and one.layer == layer]
    standing = (one.room for one in every if one.view != "sole")
    least = _GLIMPSE * max(standing, default=0.0)
    inside = frame.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    return [
        anchor
        for anchor in every
        if anchor.room >= least
        and anchor.view in placed
        and inside.contains(placed[anchor.view].point(anchor.x, anchor.y))
    ]


def _targets(
    anchors: Sequence[Anchor], placed: dict[View, Placed], left: dict[View, bool]
) -> list[Target]:
    """Return where a name may point to; ``left``: at which side those of a view stand."""
    most = max(anchor.room for anchor in anchors)
    return [
        Target.at(
            placed[anchor.view].point(anchor.x, anchor.y),
            leftward=leftward,
            cost=_HIDDEN_PX * (1 - anchor.room / most),
        )
        for anchor in anchors
        for leftward in (True, False)
        if anchor.view == "sole" or leftward == (anchor.x < 0)
        if leftward == left.get(anchor.view, leftward)
    ]


def _balanced(target: Target, heavier: int) -> Target:
    """Return ``target``, dearer at the side that has more names."""
    over = heavier if target.leftward else -heavier
    return target._replace(cost=target.cost + _UNEVEN_PX * max(over, 0))


def _scaled(body: Placed, factor: float) -> Placed:
    """Return the outline of ``body`` in another unit; the muscles are not needed."""
    shrink = QTransform.fromScale(factor, factor)
    outline = shrink.map(body.paths.silhouette)
    paths = ViewPaths(outline, QPainterPath(), {}, {}, {})
    return Placed(body.view, paths, body.transform * shrink, outline.boundingRect())


def _enlarged(spot: Spot, factor: float) -> Spot:
    box = QRectF(spot.box.topLeft() * factor, spot.box.size() * factor)
    return spot._replace(box=box, start=spot.start * factor, end=spot.end * factor)
