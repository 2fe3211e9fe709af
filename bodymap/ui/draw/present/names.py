"""Places the names and numbers of muscles beside a body in its tile, large enough to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QTransform

from bodymap.figure.anchors import body_anchors
from bodymap.ui.draw.paths import Placed, ViewPaths
from bodymap.ui.draw.room import Room, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from bodymap.app.map_scene import MapScene, Mark
    from bodymap.figure.anchors import Anchor
    from bodymap.figure.views import View
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.draw.room import Spot

_FAR = 165.0  # of the room's px; a name farther from its muscle confuses
_HIDDEN_PX = 45.0  # what it costs where next to nothing of the muscle is seen
_UNEVEN_PX = 9.0  # what each name more costs at one side of the tile
_FRAME_PX = 6.0  # free at the tile's edge
_ROOM_UNIT = 1.5  # px of the designed screen for one of the room's, which is made for 12 px words
_LONGEST = 11  # letters of a line; a longer name is broken at a space, if it has one
_INSET = 3.0  # a muscle whose middle is nearer to the tile's edge is not named


class Name(NamedTuple):
    """The words at one muscle, in lines, and where they stand, px of the tile."""

    muscle: str
    lines: tuple[str, ...]
    spot: Spot


class Wish(NamedTuple):
    """What is to be shown at the muscles.

    Attributes:
        names, numbers: which of the two.
        first: muscles that are named before all others.
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
    for mark, targets in _named(wish, small, frame):
        even = [_balanced(each, heavier) for each in targets]
        for lines in words_at(mark, names=wish.names, numbers=wish.numbers):
            wide = max(metrics.horizontalAdvance(line) for line in lines)
            spot = room.find(even, QSizeF(wide, len(lines) * metrics.height()) / unit, _FAR)
            if spot is not None:
                room.take_spot(spot)
                heavier += 1 if spot.leftward else -1
                found.append(Name(mark.muscle, lines, _enlarged(spot, unit)))
                break
    return tuple(found)


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
) -> Iterator[tuple[Mark, list[Target]]]:
    """Yield each muscle that is seen and where it could be named: the most wanted first."""
    placed = {body.view: body for body in bodies}
    layer = "ghost" if wish.map.deep else "muscle"
    seen: dict[str, list[Anchor]] = {}
    inside = frame.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    for anchor in body_anchors():
        body = placed.get(anchor.view)
        if anchor.layer != layer or body is None or anchor.muscle not in wish.map.marks:
            continue
        if inside.contains(body.point(anchor.x, anchor.y)):
            seen.setdefault(anchor.muscle, []).append(anchor)
    order = sorted(seen, key=lambda each: (each not in wish.first, -_room_of(seen[each])))
    for muscle in order:
        yield wish.map.marks[muscle], _targets(seen[muscle], placed)


def _room_of(anchors: Sequence[Anchor]) -> float:
    return max(anchor.room for anchor in anchors)


def _targets(anchors: Sequence[Anchor], placed: dict[View, Placed]) -> list[Target]:
    most = _room_of(anchors)
    return [
        Target.at(
            placed[anchor.view].point(anchor.x, anchor.y),
            leftward=leftward,
            cost=_HIDDEN_PX * (1 - anchor.room / most),
        )
        for anchor in anchors
        for leftward in (True, False)
        if anchor.view == "sole" or leftward == (anchor.x < 0)
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
