"""Bends the drawn front and back views of the body into the poses that a side view cannot show."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.body import read_body
from bodymap.figure.exercise_art import Artwork, FrontPart
from bodymap.figure.exercise_curves import curves_of
from bodymap.figure.exercise_front_bones import solve_front
from bodymap.figure.exercise_front_skin import placed
from bodymap.figure.exercise_front_weights import weigh

if TYPE_CHECKING:
    from bodymap.figure.exercise_front_bones import FrontBones
    from bodymap.figure.exercise_movement import Anchor, Art, BodyPoint, Channels, Movement
    from bodymap.figure.outlines import Drawing

_RIGID = ("heel_pad", "achilles")  # rise with the heel; the rest of the foot is drawn longer


class Bent(NamedTuple):
    """A bent drawing and its bones."""

    parts: tuple[FrontPart, ...]
    bones: FrontBones

    def point(self, point: BodyPoint) -> complex:
        """Return where a named point of the body is."""
        return self.bones.point(point.name, point.side)


def pose_front(movement: Movement, time: float) -> Bent:
    """Return the figure of a movement that is seen from the front or the back.

    Args:
        movement: a movement whose view is "front".
        time: in loops.

    Raises:
        ContentError: the drawing is missing or damaged.
    """
    return read_puppet(movement.art).pose(curves_of(movement).at(time), movement.anchor)


@cache
def read_puppet(art: Art) -> Puppet:
    """Read a drawing as a puppet; the same one at every call.

    Raises:
        ContentError: it is missing or damaged.
    """
    return Puppet(read_body()[art])


class Puppet:
    """A drawing on bones."""

    def __init__(self, drawing: Drawing) -> None:
        self.art = Artwork(drawing)
        self._weights = weigh(self.art.points, self.art.mask(lambda o: o.name.startswith(_RIGID)))
        self._body = self.art.mask(lambda outline: outline.group == "silhouette")

    def pose(self, channels: Channels, anchor: Anchor | None = None) -> Bent:
        """Return the drawing with these channels.

        "lift" puts its lowest point at that height, ``anchor`` a point of it at a place.
        """
        bones = solve_front(channels)
        if anchor is not None:
            away = anchor.at - bones.point(*anchor.point)
            root = {
                "root_x": bones.pelvis.real + away.real,
                "root_y": bones.pelvis.imag + away.imag,
            }
            bones = solve_front(channels | {"body": channels["body"] | root})
        places = placed(self._weights, bones)
        if "lift" in channels["body"]:
            up = 1j * (channels["body"]["lift"] - places[self._body].imag.min())
            bones, places = bones.moved(up), places + up
        return Bent(self.art.parts(places), bones)
