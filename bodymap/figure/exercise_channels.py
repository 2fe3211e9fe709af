"""Turns the entries of poses.toml into channels: one number each, grouped by part of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bodymap.figure.rig_file import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from msgspec import Struct

    from bodymap.figure.exercise_format import FootPose, FrontPose, SidePose, SolePose
    from bodymap.figure.exercise_movement import Channels

_BOTH_WAYS: Final = (SIDES, SIDES[::-1])
_AXES: Final = ("x", "y")
_THIRD: Final = {"foot": "pitch", "foot_l": "z", "foot_r": "z"}
_LEG: Final = {"hip": 0.0, "knee": 0.0, "ankle": 0.0, "toe": 0.0}
_ARM: Final = {"shoulder": -2.0, "elbow": 12.0, "wrist": 6.0}
_BODY: Final = {
    "tilt": 0.0, "spine": 0.0, "neck": 0.0, "com": 34.0, "pelvis_x": 0.0, "pelvis_y": 529.0,
}  # fmt: skip
_FRONT_BODY: Final = {"root_x": 0.0, "root_y": 500.0, "rot": 0.0, "bend": 0.0, "head": 0.0}
_FRONT_SIDE: Final = {
    "arm": 0.0, "elbow": 0.0, "fore": 1.0, "hand": 0.0, "leg": 0.0, "knee": 0.0, "turn": 0.0,
    "thigh": 1.0, "shank": 1.0, "out": 0.0, "heel": 0.0, "shrug": 0.0,
}  # fmt: skip
# What a channel takes the place of; an entry that gives both says one thing in vain.
REPLACED: Final[Mapping[str, frozenset[str]]] = {
    "foot_pitch": frozenset({"hip", "knee", "ankle", "toe", "thigh", "shank", "sole"}),
    "thigh": frozenset({"hip"}),
    "shank": frozenset({"knee"}),
    "sole": frozenset({"ankle"}),
    "palm_x": frozenset({"shoulder", "elbow", "upperarm", "forearm"}),
    "upperarm": frozenset({"shoulder"}),
    "forearm": frozenset({"elbow"}),
    "hand": frozenset({"wrist"}),
}
# What a channel acts on; without it the channel says something in vain.
NEEDED: Final = {"toes": "foot_pitch", "ball": "foot_pitch"}


def standing() -> Channels:
    """Return the channels of the standing figure from the side."""
    limbs = {f"leg_{side}": dict(_LEG) for side in SIDES}
    limbs |= {f"arm_{side}": dict(_ARM) for side in SIDES}
    return {"body": dict(_BODY), **limbs}


def standing_front() -> Channels:
    """Return the channels of the standing figure from the front."""
    return {"body": dict(_FRONT_BODY), "l": dict(_FRONT_SIDE), "r": dict(_FRONT_SIDE)}


def flat_soles() -> Channels:
    """Return the channels of resting toes."""
    return {"toe": dict.fromkeys("12345", 0.0), "long": dict.fromkeys("12345", 1.0)}


def given_soles(pose: SolePose) -> Channels:
    """Return what a pose or a key of the soles gives."""
    found: Channels = {part: {} for part in flat_soles()}
    for name, value in _numbers(pose):
        what, _, toe = name.partition("_")
        found[what][toe] = value
    return found


def flat_foot() -> Channels:
    """Return the channels of a resting foot."""
    return {"foot": {"arch": 0.0}, "toe": {"big": 0.0, "small": 0.0}}


def given_foot(pose: FootPose) -> Channels:
    """Return what a pose or a key of one foot gives."""
    found: Channels = {part: {} for part in flat_foot()}
    for name, value in _numbers(pose):
        part, _, toe = name.partition("_")
        found["toe" if toe else "foot"][toe or part] = value
    return found


def given(pose: SidePose) -> Channels:
    """Return what a pose or a key from the side gives; a limb's own entry goes before both's."""
    found: Channels = {part: {} for part in standing()}
    for limb in ("leg", "arm"):
        for side in SIDES:
            for entry in (getattr(pose, limb), getattr(pose, f"{limb}_{side}")):
                if entry is not None:
                    found[f"{limb}_{side}"].update(_numbers(entry))
    found["body"].update(_numbers(pose))
    return found


def given_front(pose: FrontPose) -> Channels:
    """Return what a pose or a key from the front gives."""
    found: Channels = {part: {} for part in standing_front()}
    for name, value in _numbers(pose):
        limb, _, side = name.partition("_")
        if side[:1] in {"l", "r"}:
            found[side[:1]][limb + side[1:]] = value
        else:
            found["body"][name] = value
    for side in ("l", "r"):
        if "foot_x" in found[side]:
            found[side].setdefault("foot_z", 0.0)
    return found


def over(below: Channels, above: Channels) -> Channels:
    """Return the channels of ``below``, those of ``above`` in their place."""
    return {part: channels | above[part] for part, channels in below.items()}


def swapped(channels: Channels) -> Channels:
    """Return the channels with the near and the far limbs changed over."""
    other = {f"{limb}_{a}": f"{limb}_{b}" for limb in ("leg", "arm") for a, b in _BOTH_WAYS}
    return {part: channels[other.get(part, part)] for part in channels}


def _numbers(entry: Struct) -> Iterator[tuple[str, float]]:
    """Yield the numbers of an entry that are given, those of a place one by one."""
    for field in entry.__struct_fields__:
        value = getattr(entry, field)
        if isinstance(value, tuple):
            axes = (*_AXES, _THIRD.get(field, ""))
            yield from ((f"{field}_{axis}", v) for axis, v in zip(axes, value, strict=False))
        elif isinstance(value, float) and field != "at":
            yield field, value
