"""Reads which muscles running alone hardly trains, when, and what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.content.errors import ContentError
from bodymap.content.prose import LeftOutProse
from bodymap.content.prose_files import check_sources, read_list, refuse_twice

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def read_left_out(
    folder: Path, sources: Collection[str], muscles: Collection[str], surfaces: Collection[str]
) -> tuple[LeftOutProse, ...]:
    """Return these muscles in the order in which they are named.

    Raises:
        ContentError: the file is missing or damaged, names a muscle twice, names an unknown
            muscle, source or ground, or lacks the grounds of an "even".
    """
    path = folder / "left_out.toml"
    found = read_list(path, "left_out", LeftOutProse)
    refuse_twice(path, found)
    for one in found:
        if one.id not in muscles:
            raise ContentError(path.name, one.id, "is no muscle")
        check_sources(path.name, one.id, one, sources)
        for ground in one.grounds:
            if ground not in surfaces:
                raise ContentError(path.name, one.id, f"names the unknown ground {ground!r}")
        if (one.when == "even") != bool(one.grounds):
            raise ContentError(
                path.name, one.id, "has grounds if, and only if, it is for even ones"
            )
    return found
