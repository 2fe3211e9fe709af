"""Makes a movement of an entry of poses.toml, and checks what its format alone cannot say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.figure.exercise_channels import (
    NEEDED,
    REPLACED,
    flat_foot,
    flat_soles,
    given,
    given_foot,
    given_front,
    given_soles,
    over,
    standing,
    standing_front,
    swapped,
)
from bodymap.figure.exercise_format import FootEntry, FrontEntry, SoleEntry
from bodymap.figure.exercise_movement import Key, Movement
from bodymap.figure.exercise_places import BALL, EntryError, anchor_of, box_of, point_of, prop_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bodymap.figure.exercise_format import SideEntry
    from bodymap.figure.exercise_movement import Channels

    Entry = SideEntry | FrontEntry | SoleEntry | FootEntry


def movement_of(name: str, entry: Entry, muscles: Collection[str]) -> Movement:
    """Return the movement that ``entry`` describes.

    Args:
        name: its id.
        entry: the entry, in the right format.
        muscles: the known muscles.

    Raises:
        EntryError: it names what is unknown, lacks something or says something in vain.
    """
    trained = (*entry.primary, *entry.secondary)
    for muscle in trained:
        if muscle not in muscles:
            field = "primary" if muscle in entry.primary else "secondary"
            raise EntryError(field, f"the muscle {muscle!r} is unknown")
    if len(set(trained)) < len(trained):
        raise EntryError("secondary", "names a muscle twice")
    if isinstance(entry, SoleEntry):
        return _sole(name, entry)
    if isinstance(entry, FootEntry):
        return _foot(name, entry)
    return _front(name, entry) if isinstance(entry, FrontEntry) else _side(name, entry)


def _movement(name: str, entry: Entry, keys: tuple[Key, ...]) -> Movement:
    """Return what both views have; the still picture is the middle key's unless it says when."""
    still = keys[len(keys) // 2].time if entry.still is None else entry.still
    return Movement(
        id=name,
        name=entry.name,
        view=entry.view,
        period_s=entry.period,
        easing=entry.easing,
        keys=keys,
        primary=entry.primary,
        secondary=entry.secondary,
        source_row=entry.source_row,
        variant=entry.variant,
        camera=box_of("camera.box", entry.camera.box) if entry.camera else None,
        working_point=still,
        floor=entry.floor,
    )


def _whole(found: Movement, entry: SideEntry | FrontEntry) -> Movement:
    """Return the movement with what the figures of a whole body have besides."""
    view = entry.view
    return replace(
        found,
        props=tuple(prop_of(f"props[{n}]", prop, view) for n, prop in enumerate(entry.props)),
        planted=tuple(point_of("planted", name, view) for name in entry.planted),
        anchor=anchor_of(entry.anchor, view) if entry.anchor else None,
    )


def _side(name: str, entry: SideEntry) -> Movement:
    if entry.anchor is not None and entry.balance:
        raise EntryError("balance", "an anchored body is not balanced")
    ends = 0.5 if entry.mirror else 1.0
    own = [(key.at, given(key)) for key in entry.keys]
    keys = _keys(over(standing(), given(entry.pose)), own, ends)
    _refuse_vain(entry, own)
    found = _whole(_movement(name, entry, keys), entry)
    if (
        BALL in {end for prop in found.props for end in prop.ends}
        and "ball_x" not in (keys[0].channels["body"])
    ):
        raise EntryError("props", "a rolling ball needs the channel ball")
    if entry.mirror:
        keys += tuple(Key(key.time + 0.5, swapped(key.channels)) for key in keys)
    return replace(
        found,
        keys=keys,
        hands=entry.hands,
        hide=entry.hide,
        balanced=entry.balance,
        scroll=entry.scroll,
        side=entry.side,
        one_side=(*entry.primary, *entry.secondary) if entry.side else (),
    )


def _front(name: str, entry: FrontEntry) -> Movement:
    own = [(key.at, given_front(key)) for key in entry.keys]
    keys = _keys(over(standing_front(), given_front(entry.pose)), own, 1.0)
    trained = (*entry.primary, *entry.secondary)
    for muscle in entry.one_side:
        if muscle not in trained or not entry.side:
            raise EntryError("one_side", f"{muscle!r} is not trained, or no side is named")
    one_side = entry.one_side or (trained if entry.side else ())
    found = _whole(_movement(name, entry, keys), entry)
    return replace(found, art=entry.art, side=entry.side, one_side=one_side)


def _sole(name: str, entry: SoleEntry) -> Movement:
    own = [(key.at, given_soles(key)) for key in entry.keys]
    return _movement(name, entry, _keys(over(flat_soles(), given_soles(entry.pose)), own, 1.0))


def _foot(name: str, entry: FootEntry) -> Movement:
    own = [(key.at, given_foot(key)) for key in entry.keys]
    return _movement(name, entry, _keys(over(flat_foot(), given_foot(entry.pose)), own, 1.0))


def _keys(shared: Channels, own: Sequence[tuple[float, Channels]], end: float) -> tuple[Key, ...]:
    """Return the keys, each with all channels.

    Args:
        shared: the channels of the pose.
        own: for each key its time and what differs from the pose.
        end: when the last key must be over.
    """
    keys = tuple(Key(at, over(shared, channels)) for at, channels in own)
    last = -1.0
    for number, key in enumerate(keys):
        if not last < key.time < end:
            reason = f"{key.time:g} is not after the key before it and before {end:g}"
            place = f"keys[{number}].at"
            raise EntryError(place, reason)
        last = key.time
        for part, channels in key.channels.items():
            for other in keys:
                for missing in sorted(other.channels[part].keys() - channels.keys()):
                    reason = f"{missing} is missing: other keys have it, the pose has none"
                    place = f"keys[{number}].{part}"
                    raise EntryError(place, reason)
    return keys


def _refuse_vain(entry: SideEntry, keys: Sequence[tuple[float, Channels]]) -> None:
    """Refuse what another entry takes the place of, or what has nothing to act on."""
    pose = given(entry.pose)
    for number, (_, own) in enumerate(keys):
        for part, channels in own.items():
            names = pose[part].keys() | channels.keys()
            vain = {old for new in names for old in REPLACED.get(new, ()) if old in names}
            vain |= {name for name in names if NEEDED.get(name, name) not in names}
            if part == "body":
                vain |= _vain_in_body(entry) & names
            for name in sorted(vain):
                place = f"keys[{number}].{part}"
                raise EntryError(place, f"{name} has no effect beside the rest")


def _vain_in_body(entry: SideEntry) -> set[str]:
    vain = {"pelvis_x", "pelvis_y"} if entry.anchor else {"anchor_x", "anchor_y"}
    return vain if entry.balance else vain | {"com"}
