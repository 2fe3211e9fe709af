"""Reads the movements of poses.toml strictly: what is unknown or missing is named and refused."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from bodymap.content.errors import ContentError, place_and_reason
from bodymap.content.prose_files import read_toml
from bodymap.figure.body import read_body
from bodymap.figure.exercise_entry import movement_of
from bodymap.figure.exercise_format import FootEntry, FrontEntry, SideEntry, SoleEntry
from bodymap.figure.exercise_places import EntryError
from bodymap.figure.read_once import read_once
from bodymap.resources import asset

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from bodymap.figure.exercise_entry import Entry
    from bodymap.figure.exercise_movement import Movement

_KINDS: Mapping[str, type[Entry]] = {
    "front": FrontEntry, "sole": SoleEntry, "foot": FootEntry,
}  # fmt: skip


@read_once
def read_book() -> Mapping[str, Movement]:
    """Read the movements that the program brings along, by id; the same value at every call.

    Raises:
        ContentError: as ``read_movements``.
    """
    drawn = {outline.muscle for view in read_body().values() for outline in view.outlines}
    return read_movements(asset("figure/poses.toml"), drawn - {""})


def read_movements(path: Path, muscles: Collection[str]) -> Mapping[str, Movement]:
    """Read the movements of a file, by id.

    Args:
        path: a TOML file with a table for each movement, as ``exercise_format`` has it.
        muscles: the known muscles.

    Raises:
        ContentError: the file cannot be read, or an entry is not as it should be; the error's key
            says where, like "squat.keys[2].tilt".
    """
    found: dict[str, Movement] = {}
    for name, table in read_toml(path).items():
        try:
            found[name] = movement_of(name, _entry(table), muscles)
        except EntryError as error:
            key = f"{name}.{error.place}" if error.place else name
            raise ContentError(path.name, key, error.reason) from error
    return MappingProxyType(found)


def _entry(table: object) -> Entry:
    """Return the entry that a table is.

    Raises:
        EntryError: it is none.
    """
    view = str(table.get("view")) if isinstance(table, dict) else ""
    try:
        return msgspec.convert(table, _KINDS.get(view, SideEntry))
    except msgspec.ValidationError as error:
        raise EntryError(*place_and_reason(error)) from error
