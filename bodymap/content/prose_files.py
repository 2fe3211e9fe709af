"""Reads files of prose strictly; every error names file, table and key."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec

from bodymap.content.errors import ContentError
from bodymap.content.rows import OWN_WORDS, read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_Prose = TypeVar("_Prose", bound=msgspec.Struct)


class _Named(Protocol):
    @property
    def id(self) -> str:
        """The id, which stands once in a file."""


_NamedProse = TypeVar("_NamedProse", bound=_Named)


def read_toml(path: Path) -> dict[str, object]:
    """Return what a TOML file holds.

    Raises:
        ContentError: the file is missing, not UTF-8 text or not TOML.
    """
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path.name, "", f"not TOML: {error}") from error


def read_prose(path: Path, kind: type[_Prose], ids: Collection[str]) -> dict[str, _Prose]:
    """Return the tables of a file, which must be exactly ``ids``, in the order of ``ids``.

    Raises:
        ContentError: the file is missing or damaged, a table is missing, unknown or not ``kind``.
    """
    raw = read_toml(path)
    for key in ids:
        if key not in raw:
            raise ContentError(path.name, key, "is missing")
    for key in raw:
        if key not in ids:
            raise ContentError(path.name, key, "is unknown")
    return {key: _convert(path, key, raw[key], kind) for key in ids}


def read_open_prose(path: Path, kind: type[_Prose]) -> dict[str, _Prose]:
    """Return the tables of a file by their names, which may be any.

    Raises:
        ContentError: the file is missing or damaged, or a table is not ``kind``.
    """
    return {key: _convert(path, key, raw, kind) for key, raw in read_toml(path).items()}


def read_list(path: Path, name: str, kind: type[_Prose]) -> tuple[_Prose, ...]:
    """Return the list ``name`` of a file, which holds nothing else.

    Raises:
        ContentError: the file is missing or damaged, or an entry is not ``kind``.
    """
    raw = read_toml(path)
    entries = raw.get(name)
    if raw.keys() != {name} or not isinstance(entries, list):
        raise ContentError(path.name, "", f"holds {sorted(raw)}, not a list of [[{name}]]")
    found = [
        _convert(path, f"{name} number {number}", entry, kind)
        for number, entry in enumerate(entries, start=1)
    ]
    return tuple(found)


def refuse_twice(path: Path, entries: Iterable[_NamedProse]) -> None:
    """Refuse two entries of the same id.

    Raises:
        ContentError: there are two.
    """
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise ContentError(path.name, entry.id, "stands there twice")
        seen.add(entry.id)


def check_sources(file: str, key: str, prose: object, known: Collection[str]) -> None:
    """Refuse a source key that is neither ``known`` nor a word for our own judgement.

    Every field that is called ``sources`` or ends so, at any depth, holds source keys.

    Raises:
        ContentError: there is one.
    """
    if isinstance(prose, (tuple, list)):
        for part in prose:
            check_sources(file, key, part, known)
        return
    if not isinstance(prose, msgspec.Struct):
        return
    for field in prose.__struct_fields__:
        value = getattr(prose, field)
        if not field.endswith("sources"):
            check_sources(file, key, value, known)
            continue
        for source in value:
            if source not in known and source not in OWN_WORDS:
                reason = f"{field} names the source {source!r}, which is unknown"
                raise ContentError(file, key, reason)


def _convert(path: Path, key: str, raw: object, kind: type[_Prose]) -> _Prose:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise ContentError(path.name, key, str(error)) from error
