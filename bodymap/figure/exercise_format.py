"""The format of poses.toml: what a movement and its keyframes may say, and within what limits.

Angles are the physiotherapist's: flexion of hip, knee, shoulder, elbow, spine and neck, ankle
dorsiflexion and toe extension are positive; "tilt" is the pelvis' forward lean (0 upright, 90
prone, -90 supine). A segment's own angle in the world ("thigh", "shank", "sole", "upperarm",
"forearm", "hand") counts counter-clockwise from standing.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from bodymap.figure.exercise_movement import Easing, PropKind  # noqa: TC001 (msgspec reads)
from bodymap.figure.rig_file import Layer  # noqa: TC001 (msgspec reads)

Length = Annotated[float, Meta(ge=-3000, le=3000)]  # thousandths of the stature
Angle = Annotated[float, Meta(ge=-360, le=360)]  # degrees
Thickness = Annotated[float, Meta(ge=0, le=1000)]
Share = Annotated[float, Meta(ge=0, le=1)]
Seen = Annotated[float, Meta(gt=0, le=1.5)]  # of a bone's drawn length
Time = Annotated[float, Meta(ge=0, lt=1)]  # of the loop
Period = Annotated[float, Meta(ge=0.2, le=20)]  # s
Pair = tuple[Length, Length]
Rect = tuple[Length, Length, Length, Length]
Foothold = Annotated[tuple[Length, ...], Meta(min_length=2, max_length=3)]
Name = Annotated[str, Meta(min_length=1)]


class LegEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A leg: ``foot`` is a contact, x, y and pitch (above 0: toes up, about the heel)."""

    hip: Angle | None = None
    knee: Angle | None = None
    ankle: Angle | None = None
    toe: Angle | None = None
    thigh: Angle | None = None
    shank: Angle | None = None
    sole: Angle | None = None
    foot: tuple[Length, Length, Angle] | None = None
    toes: Angle | None = None
    ball: Share | None = None


class ArmEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """An arm: ``palm`` is a contact of the wrist; ``reach`` and ``shrug`` move the shoulder."""

    shoulder: Angle | None = None
    elbow: Angle | None = None
    wrist: Angle | None = None
    upperarm: Angle | None = None
    forearm: Angle | None = None
    hand: Angle | None = None
    palm: Pair | None = None
    reach: Length | None = None
    shrug: Length | None = None


class SidePose(Struct, frozen=True, forbid_unknown_fields=True):
    """The figure from the side; ``leg`` and ``arm`` mean both, unless one is given too.

    ``ball`` is the middle of a ball that rolls; a thing of the kind "ball" takes it by that name.
    """

    pelvis: Pair | None = None
    anchor: Pair | None = None
    com: Length | None = None
    tilt: Angle | None = None
    spine: Angle | None = None
    neck: Angle | None = None
    ball: Pair | None = None
    leg: LegEntry | None = None
    leg_near: LegEntry | None = None
    leg_far: LegEntry | None = None
    arm: ArmEntry | None = None
    arm_near: ArmEntry | None = None
    arm_far: ArmEntry | None = None


class FrontPose(Struct, frozen=True, forbid_unknown_fields=True):
    """The figure from the front or the back; ``_l`` and ``_r`` are sides of the picture.

    ``rot`` turns the whole body and ``bend`` the trunk above the waist, counter-clockwise. ``arm``,
    ``leg`` abduct from the drawn pose; ``elbow``, ``hand``, ``knee``, ``turn`` (of the foot) are
    relative to the segment above. ``fore``, ``thigh``, ``shank`` are how much of the length is
    seen. ``foot`` is a contact (the floor below the ankle; a third number is nearer the viewer),
    ``heel`` its lift, ``out`` where its knee points: 0 at the viewer, 90 outwards. ``lift`` puts
    the lowest point of the figure at this height, in place of ``root``'s.
    """

    root: Pair | None = None
    lift: Length | None = None
    rot: Angle | None = None
    bend: Angle | None = None
    head: Angle | None = None
    arm_l: Angle | None = None
    arm_r: Angle | None = None
    elbow_l: Angle | None = None
    elbow_r: Angle | None = None
    fore_l: Seen | None = None
    fore_r: Seen | None = None
    hand_l: Angle | None = None
    hand_r: Angle | None = None
    leg_l: Angle | None = None
    leg_r: Angle | None = None
    knee_l: Angle | None = None
    knee_r: Angle | None = None
    turn_l: Angle | None = None
    turn_r: Angle | None = None
    thigh_l: Seen | None = None
    thigh_r: Seen | None = None
    shank_l: Seen | None = None
    shank_r: Seen | None = None
    out_l: Angle | None = None
    out_r: Angle | None = None
    shrug_l: Length | None = None
    shrug_r: Length | None = None
    heel_l: Length | None = None
    heel_r: Length | None = None
    foot_l: Foothold | None = None
    foot_r: Foothold | None = None


class SolePose(Struct, frozen=True, forbid_unknown_fields=True):
    """The soles: ``toe`` 1 (big) to 5 turn away from the second; ``long`` is the length seen."""

    toe_1: Angle | None = None
    toe_2: Angle | None = None
    toe_3: Angle | None = None
    toe_4: Angle | None = None
    toe_5: Angle | None = None
    long_1: Seen | None = None
    long_2: Seen | None = None
    long_3: Seen | None = None
    long_4: Seen | None = None
    long_5: Seen | None = None


class FootPose(Struct, frozen=True, forbid_unknown_fields=True):
    """A foot from its inner side: ``arch`` drawn up, the big toe's and the small toes' lift."""

    arch: Share | None = None
    toe_big: Angle | None = None
    toe_small: Angle | None = None


class SideKey(SidePose, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The figure from the side at a time."""

    at: Time


class FrontKey(FrontPose, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The figure from the front at a time."""

    at: Time


class SoleKey(SolePose, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The soles at a time."""

    at: Time


class FootKey(FootPose, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A foot from its inner side at a time."""

    at: Time


class AnchorEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The point of the body that stays, and where."""

    point: Name
    at: Pair
    side: Literal["near", "far", ""] = ""


class PropEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A thing, with what its kind needs: ``rect``, ``at``, ``on``, ``ends`` or ``span``.

    ``on`` is a point of the body, or the middle between two.
    """

    kind: PropKind
    rect: Rect | None = None
    at: Pair | None = None
    on: str | tuple[str, str] | None = None
    ends: tuple[str | Pair, str | Pair] | None = None  # msgspec 0.22 crashes on Name | Pair
    span: Pair | None = None
    radius: Thickness = 0.0
    width: Thickness = 0.0
    front: bool = False


class CameraEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The part of the world that is shown."""

    box: Rect


class _Entry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: Name
    period: Period
    primary: Annotated[tuple[Name, ...], Meta(min_length=1)]
    secondary: tuple[Name, ...]
    easing: Easing = "pchip"
    source_row: str = ""
    variant: str = ""
    camera: CameraEntry | None = None
    still: Time | None = None
    floor: bool = True


class _WholeEntry(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    props: tuple[PropEntry, ...] = ()
    anchor: AnchorEntry | None = None
    planted: tuple[Name, ...] = ()


class SideEntry(_WholeEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement from the side."""

    view: Literal["side"] = "side"
    pose: SidePose = SidePose()
    keys: Annotated[tuple[SideKey, ...], Meta(min_length=1)]
    mirror: bool = False
    balance: bool = False
    hands: Literal["fist", "open"] = "fist"
    hide: tuple[Layer, ...] = ()
    scroll: Length = 0.0
    side: Literal["near", "far", ""] = ""


class FrontEntry(_WholeEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement from the front, or from the back."""

    view: Literal["front"]
    pose: FrontPose = FrontPose()
    keys: Annotated[tuple[FrontKey, ...], Meta(min_length=1)]
    art: Literal["front", "back"] = "front"
    side: Literal["l", "r", ""] = ""
    one_side: tuple[Name, ...] = ()


class SoleEntry(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement of the toes, seen from below."""

    view: Literal["sole"]
    pose: SolePose = SolePose()
    keys: Annotated[tuple[SoleKey, ...], Meta(min_length=1)]


class FootEntry(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement of one foot, seen from its inner side."""

    view: Literal["foot"]
    pose: FootPose = FootPose()
    keys: Annotated[tuple[FootKey, ...], Meta(min_length=1)]
