"""What a drag over a run's chart does: choose a part anew, move it, or pull one of its ends.

Places are of the chart's axis (km or minutes). No Qt: what the mouse did is worked out by numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Part = tuple[float, float]
Kind = Literal["new", "move", "start", "end"]


class Reach(NamedTuple):
    """What the chart's size makes of px.

    Attributes:
        low, high: the ends of the run.
        grip: how far around an end of the part it can be taken.
        snap: how near to the end of a lap a drag jumps to it.
        least: how short a part can be.
    """

    low: float
    high: float
    grip: float
    snap: float
    least: float


class Grab(NamedTuple):
    """A press of the mouse, and the part that was chosen then."""

    kind: Kind
    pressed: float
    part: Part | None


def grab_at(place: float, part: Part | None, reach: Reach) -> Grab:
    """Return what a drag that begins at ``place`` will do."""
    if part is None:
        return Grab("new", place, None)
    to_start, to_end = abs(place - part[0]), abs(place - part[1])
    if min(to_start, to_end) <= reach.grip:
        at_end = to_end < to_start or (to_end == to_start and place >= part[1])
        return Grab("end" if at_end else "start", place, part)
    return Grab("move" if part[0] < place < part[1] else "new", place, part)


def pulled(grab: Grab, place: float, laps: Sequence[float], reach: Reach) -> Part:
    """Return the part that is chosen once the mouse has come to ``place``."""
    if grab.kind == "move" and grab.part is not None:
        start, end = grab.part
        by = min(max(place - grab.pressed, reach.low - start), reach.high - end)
        return start + by, end + by
    place = snapped(place, laps, reach)
    if grab.part is None or grab.kind == "new":
        fixed = snapped(grab.pressed, laps, reach)
    else:
        fixed = grab.part[1] if grab.kind == "start" else grab.part[0]
    return between(fixed, place, reach)


def snapped(place: float, laps: Sequence[float], reach: Reach) -> float:
    """Return ``place``, or the end of the lap or of the run that it is very near to."""
    ends = (reach.low, reach.high, *laps)
    nearest = min(ends, key=lambda end: abs(end - place))
    near = nearest if abs(nearest - place) <= reach.snap else place
    return min(max(near, reach.low), reach.high)


def between(fixed: float, place: float, reach: Reach) -> Part:
    """Return the part from ``fixed`` to ``place``, whichever comes first, not too short."""
    start, end = min(fixed, place), max(fixed, place)
    if end - start < reach.least:
        start = min(max(start, reach.low), max(reach.high - reach.least, reach.low))
        end = min(start + reach.least, reach.high)
    return start, end
