"""What can be pointed at in each view: muscles, and in the sole its single parts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.seeded import shuffled
from bodymap.figure.anchors import body_anchors
from bodymap.figure.side_places import side_view
from bodymap.figure.sole_places import sole_places
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.state import SheetNames
    from bodymap.app.worksheets.sheet import Hand, SheetView
    from bodymap.content.atlas import Atlas
    from bodymap.figure.views import View

# The runner of the side view: an easy run, the near leg swinging forward, the arm off the trunk.
SIDE_SPEED_MPS, SIDE_PHASE = 3.0, 0.7
_LEAST_ROOM = 2.6  # units around a dot
_LEAST_SIDE_ROOM = 4.0  # the same from the side, where muscles lie closer together: more than a dot
_LEAST_SHARE = 0.15  # of the room that the muscle has where it shows best
_BEHIND = frozenset({"adductors"})  # from outside, the hamstrings lie before the inner thigh
_BOXES: dict[View, tuple[float, float, float, float]] = {  # of the silhouettes
    "front": (-227.0, 0.0, 454.0, 1000.0),
    "back": (-227.0, 0.0, 454.0, 988.0),
    "sole": (12.0, 11.0, 150.0, 387.0),  # of the left foot alone: so it can be large
}
HANDS_END = 634.0  # from there down no fingertips hang beside the legs
LEGS = 112.0  # half the width of both legs below them
_ABOVE_DOTS = 90.0  # what is shown above a dot


class Dot(NamedTuple):
    """A point that a label can have.

    Attributes:
        muscle: or part of the sole.
        x, y: units of the drawing, y down; a mirrored dot is at ``-x``.
        mirrored: it is there on both sides of the body.
    """

    muscle: str
    x: float
    y: float
    room: float
    mirrored: bool

    def at(self, hand: Hand) -> float:
        """Return where it is across, for a line at that edge of the paper."""
        return -self.x if self.mirrored and hand == "left" else self.x


@cache
def dots(view: SheetView) -> tuple[Dot, ...]:
    """Return the muscles that show in ``view`` well enough to be asked for."""
    if view == "side":
        return tuple(
            Dot(place.muscle, place.x, -place.y, place.room, mirrored=False)
            for place in side_view(SIDE_SPEED_MPS, SIDE_PHASE).places
            if place.room >= _LEAST_SIDE_ROOM and place.muscle not in _BEHIND
        )
    if view == "sole":
        return tuple(
            Dot(part.part, part.x, part.y, 0.0, mirrored=False)
            for part in sole_places()
            if part.part in _sole_names()
        )
    shown = [anchor for anchor in body_anchors() if anchor.layer == "muscle"]
    best: dict[str, float] = {}
    for anchor in shown:
        if anchor.view != "sole":
            best[anchor.muscle] = max(best.get(anchor.muscle, 0.0), anchor.room)
    return tuple(
        Dot(one.muscle, one.x, one.y, one.room, mirrored=True)
        for one in shown
        if one.view == view
        and one.x > 0
        and one.room >= max(_LEAST_ROOM, _LEAST_SHARE * best[one.muscle])
    )


def edges(asked: Sequence[Dot], seed: str) -> list[Hand]:
    """Return an edge for each of ``asked``, which come from the top: a way that follows from seed.

    Both edges have as many, one more at the most, all along the body.
    """
    found: list[Hand] = []
    for first in range(0, len(asked), 2):
        pair = asked[first : first + 2]
        turned = int(shuffled("012345", seed, first)[0])
        leftward = turned % 2 == 0
        if len(pair) == 2 and not pair[0].mirrored:
            # Of one side of the body, what lies further left mostly has its line at the left.
            leftward = (pair[0].x < pair[1].x) is (turned > 1)
        hands: list[Hand] = ["left", "right"] if leftward else ["right", "left"]
        found += hands[: len(pair)]
    return found


def box(view: SheetView, shown: Sequence[Dot] = ()) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the body in ``view``, units, y down.

    Where all of ``shown`` lie below the hands, it is cut above them.
    """
    highest = min((dot.y for dot in shown), default=0.0) - _ABOVE_DOTS
    if view in {"front", "back"} and highest > HANDS_END:
        lowest = _BOXES[view][1] + _BOXES[view][3]
        return -LEGS, highest, 2 * LEGS, lowest - highest
    if view != "side":
        return _BOXES[view]
    side = side_view(SIDE_SPEED_MPS, SIDE_PHASE)
    return side.left, -side.top, side.right - side.left, side.top


@cache
def drawn(view: SheetView) -> frozenset[str]:
    """Return the muscles of which anything is drawn in ``view``, deep courses too."""
    if view == "side":
        return frozenset(place.muscle for place in side_view(SIDE_SPEED_MPS, SIDE_PHASE).places)
    return frozenset(anchor.muscle for anchor in body_anchors() if anchor.view == view)


def dot_name(muscle: str, names: SheetNames, atlas: Atlas) -> str:
    """Return the name of a muscle or a part of the sole, plain or Latin."""
    part = _sole_names().get(muscle)
    return sheet_name(part or atlas.tables.muscles[muscle], names)


class _Part(NamedTuple):
    plain: str
    latin: str


def _sole_names() -> dict[str, _Part]:
    """Return the names of the parts; plain ones say what a muscle does to the toes."""
    return {
        "flexor_hallucis_brevis_medial": _Part(tr("Big-toe bender"), "flexor hallucis brevis"),
        "lumbrical_3": _Part(tr("Worm-shaped muscle"), "lumbricalis pedis"),
        "flexor_digiti_minimi": _Part(tr("Little-toe bender"), "flexor digiti minimi brevis"),
        "flexor_digitorum_brevis": _Part(tr("Bender of the toes"), "flexor digitorum brevis"),
        "abductor_hallucis": _Part(tr("Big-toe spreader"), "abductor hallucis"),
        "plantar_fascia": _Part(tr("Tendon sheet"), "aponeurosis plantaris"),
        "abductor_digiti_minimi": _Part(tr("Little-toe spreader"), "abductor digiti minimi"),
        "heel_pad": _Part(tr("Heel pad"), "corpus adiposum calcis"),
    }
