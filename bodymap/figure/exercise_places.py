"""The places that an entry of poses.toml names: points of the body, boxes, things, an anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bodymap.figure.exercise_movement import Anchor, BodyPoint, Box, Prop
from bodymap.figure.exercise_skeleton import FRONT_POINTS, POINTS
from bodymap.figure.rig_file import SIDES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bodymap.figure.exercise_format import AnchorEntry, PropEntry
    from bodymap.figure.exercise_movement import End, View

# Per view the sides that a point's name may end in, and the points themselves.
_SIDES: Final[Mapping[View, tuple[str, str]]] = {"side": SIDES, "front": ("l", "r")}
_POINTS: Final[Mapping[View, Collection[str]]] = {"side": POINTS.keys(), "front": FRONT_POINTS}
# What says where a thing is, by its kind; from the side a dumbbell is in a hand.
_WHERE: Final[Mapping[str, tuple[str, ...]]] = {
    "ball": ("at", "on"), "band": ("ends",), "bar": ("at",), "bell_far": (), "bench": ("rect",),
    "box": ("rect",), "dumbbell": ("on",), "grass": ("span",), "mat": ("rect",),
    "slider": ("on",), "step": ("rect",), "strap": ("at",), "wall": ("rect",),
}  # fmt: skip
BALL: Final = (BodyPoint("ball", "near"),)  # the middle of a ball that rolls, from the side
_HELD: Final = {"dumbbell": BodyPoint("fist", "near"), "bell_far": BodyPoint("fist", "far")}


class EntryError(ValueError):
    """An entry that cannot be used.

    Attributes:
        place: in the entry, like "keys[2].tilt"; "" for the entry itself.
        reason: what is wrong, in plain words.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def point_of(place: str, name: str, view: View) -> BodyPoint:
    """Return the point that ``name`` means, like "knee_far"; without a side it is the near one.

    Args:
        place: where in the entry the name stands.
        name: of the point, and its side.
        view: of the figure, which decides what points there are.

    Raises:
        EntryError: there is no such point.
    """
    stem, _, side = name.rpartition("_")
    sided = side in _SIDES[view]
    point = BodyPoint(stem, side) if sided else BodyPoint(name, "near")
    if point.name not in _POINTS[view] or not (sided or view == "side"):
        raise EntryError(place, f"the point {name!r} is unknown")
    return point


def box_of(place: str, rect: tuple[float, float, float, float]) -> Box:
    """Return the box of ``rect``: left, bottom, right, top.

    Raises:
        EntryError: it holds nothing.
    """
    box = Box(*rect)
    if box.left >= box.right or box.bottom >= box.top:
        raise EntryError(place, "takes left, bottom, right, top")
    return box


def anchor_of(entry: AnchorEntry, view: View) -> Anchor:
    """Return the anchor of an entry.

    Raises:
        EntryError: its point is unknown.
    """
    name = f"{entry.point}_{entry.side}" if entry.side else entry.point
    return Anchor(point_of("anchor.point", name, view), complex(*entry.at))


def prop_of(place: str, entry: PropEntry, view: View) -> Prop:
    """Return the thing of an entry, which stands at ``place``.

    Raises:
        EntryError: its place is missing, unknown, or none that its kind has.
    """
    held = entry.kind in _HELD and view == "side"
    allowed = () if held else _WHERE[entry.kind]
    found = [name for name in ("rect", "at", "on", "ends", "span") if getattr(entry, name)]
    if len(found) != bool(allowed) or not set(found) <= set(allowed):
        takes = " or ".join(allowed) or "no place"
        raise EntryError(place, f"a {entry.kind} takes {takes}, not {' and '.join(found)}")
    rect = box_of(f"{place}.rect", entry.rect) if entry.rect else None
    if entry.span:
        rect = Box(entry.span[0], 0.0, entry.span[1], 0.0)
    ends: tuple[End, ...] = ((_HELD[entry.kind],),) if held else _ends(place, entry, view)
    return Prop(entry.kind, rect, ends, entry.radius, entry.width, entry.front)


def _ends(place: str, entry: PropEntry, view: View) -> tuple[End, ...]:
    if entry.at:
        return (complex(*entry.at),)
    if entry.on == "ball" and view == "side":
        return (BALL,)
    if entry.on:
        names = (entry.on,) if isinstance(entry.on, str) else entry.on
        return (tuple(point_of(f"{place}.on", name, view) for name in names),)
    return tuple(
        (point_of(f"{place}.ends", end, view),) if isinstance(end, str) else complex(*end)
        for end in entry.ends or ()
    )
