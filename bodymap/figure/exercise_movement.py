"""A movement: an exercise's keyframes and what is drawn around them, as values.

Lengths are thousandths of the stature, x points the way the figure looks, y up, the floor is 0.
Angles are degrees. Times are shares of the loop, 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from bodymap.figure.rig_file import Layer

View = Literal["side", "front", "sole", "foot"]
Art = Literal["front", "back"]
Role = Literal["primary", "secondary", ""]
Easing = Literal["pchip", "smooth", "spline", "linear"]
PropKind = Literal[
    "ball", "band", "bar", "bell_far", "bench", "box", "dumbbell", "grass", "mat", "slider", "step",
    "strap", "wall",
]  # fmt: skip
_COSTLY_FPS = 30  # pictures a second of a view that is bent point by point
Channels = dict[str, dict[str, float]]  # part of the body -> channel -> value


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float


class BodyPoint(NamedTuple):
    """A named point of the body, and on which side: "near", "far", or the picture's "l", "r"."""

    name: str
    side: str


class Key(NamedTuple):
    """The channels at one time of the loop: those of the trunk are the part "body"."""

    time: float
    channels: Channels


class Anchor(NamedTuple):
    """A point of the body that stays at a place; the channels "anchor_x", "anchor_y" move it."""

    point: BodyPoint
    at: complex


End: TypeAlias = complex | tuple[BodyPoint, ...]  # a place, or the middle of points of the body


class Prop(NamedTuple):
    """A thing beside the body.

    Attributes:
        rect: where it stands, for a thing that is a rectangle seen from the side.
        ends: else what it hangs on.
        radius: of a ball.
        width: of a band; 0 where it is not said.
        front: drawn over the figure.
    """

    kind: PropKind
    rect: Box | None
    ends: tuple[End, ...]
    radius: float
    width: float
    front: bool


@dataclass(frozen=True, slots=True, eq=False)
class Movement:
    """How one exercise is done, seen from the side or from the front.

    Attributes:
        id: of the picture; that of the exercise too, where ``source_row`` is "".
        period_s: of one loop.
        primary, secondary: the muscles that are coloured, by id.
        source_row: the exercise in exercises.csv that this is a variant of, or "".
        variant: how it differs from that exercise, in a sentence, or "".
        planted: what stays still on the ground.
        camera: the part of the world that is shown; None: all that moves.
        working_point: the time of the still picture.
        floor: the ground is drawn.
        hide: the layers of the figure that are not drawn.
        anchor: the pelvis is placed so that this point stays where it is; None: see ``balanced``.
        balanced: the pelvis is placed so that the centre of mass is over the channel "com".
        scroll: how far the ground moves back in one loop.
        art: the drawing that is bent, where ``view`` is "front".
        side: where those of ``one_side`` work, "near" or "far", or a side of the picture; "" where
            both do.
        one_side: the muscles that work on ``side`` only.
    """

    id: str
    name: str
    view: View
    period_s: float
    easing: Easing
    keys: tuple[Key, ...]
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    source_row: str
    variant: str
    camera: Box | None
    working_point: float
    props: tuple[Prop, ...] = ()
    planted: tuple[BodyPoint, ...] = ()
    floor: bool = True
    hands: Literal["fist", "open"] = "fist"
    hide: tuple[Layer, ...] = ()
    anchor: Anchor | None = None
    balanced: bool = False
    scroll: float = 0.0
    art: Art = "front"
    side: Literal["near", "far", "l", "r", ""] = ""
    one_side: tuple[str, ...] = ()

    def role(self, muscle: str, side: str = "") -> Role:
        """Return what ``muscle`` is trained as on that side; "": on any side."""
        if muscle in self.one_side and side not in {"", self.side}:
            return ""
        if muscle in self.primary:
            return "primary"
        return "secondary" if muscle in self.secondary else ""

    def without_muscles(self) -> Movement:
        """Return the same movement with no muscle coloured: for those who are to name them."""
        return replace(self, primary=(), secondary=(), one_side=())

    def frame_at(self, time: float) -> float:
        """Return the time that is painted at ``time`` while it plays.

        From the side it is the same; other views cost more and have fewer pictures a second.
        """
        if self.view == "side":
            return time
        frames = max(round(_COSTLY_FPS * self.period_s), 1)
        return floor(time * frames) / frames
