"""What runners call things: the table of synonyms behind the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from bodymap.content.errors import ContentError
from bodymap.content.prose_files import read_list

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

SETTINGS = ("pace", "slope", "strike", "shoe", "arms", "reference")

Lower = Annotated[str, Meta(pattern=r"^[a-z][a-z ]*$")]
Target = Annotated[str, Meta(pattern=r"^[a-z]+:[a-z0-9_]+$")]


class Synonym(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that all lead to the same results, each ``kind:key``."""

    words: Annotated[tuple[Lower, ...], Meta(min_length=1)]
    leads_to: Annotated[tuple[Target, ...], Meta(min_length=1)]


def read_synonyms(folder: Path, known: Mapping[str, Collection[str]]) -> tuple[Synonym, ...]:
    """Return the synonyms of the prose in ``folder``.

    Args:
        folder: of one language.
        known: the keys that exist, by kind.

    Raises:
        ContentError: the file is missing or damaged, or a target is unknown.
    """
    path = folder / "synonyms.toml"
    found = read_list(path, "synonyms", Synonym)
    for entry in found:
        for target in entry.leads_to:
            kind, _, key = target.partition(":")
            if key not in known.get(kind, ()):
                raise ContentError(path.name, entry.words[0], f"leads to {target!r}, unknown")
    return found
