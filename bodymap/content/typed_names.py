"""What people type for a muscle: other names, names of parts, words for several, and strangers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from bodymap.content.errors import ContentError, place_and_reason
from bodymap.content.prose_files import read_toml
from bodymap.content.synonyms import Lower  # noqa: TC001 - msgspec reads it

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_FILE = "typed_names.toml"


class OtherNames(Struct, frozen=True, forbid_unknown_fields=True):
    """Names of one muscle, or of a part of it, that muscles.csv does not hold."""

    latin: tuple[Lower, ...] = ()
    plain: tuple[Lower, ...] = ()


class SharedName(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for each of several muscles."""

    words: Annotated[tuple[Lower, ...], Meta(min_length=1)]
    muscles: Annotated[tuple[str, ...], Meta(min_length=2)]


class TypedNames(Struct, frozen=True, forbid_unknown_fields=True):
    """All that is known of typed names.

    Attributes:
        muscles: other names, by muscle.
        shared: words for several muscles.
        elsewhere: muscles that are not in the atlas.
        anywhere: words, bones among them, that are never a slip for another word.
    """

    muscles: dict[str, OtherNames]
    shared: tuple[SharedName, ...]
    elsewhere: tuple[Lower, ...]
    anywhere: tuple[Lower, ...]


def read_typed_names(folder: Path, muscles: Collection[str]) -> TypedNames:
    """Return the typed names of the prose in ``folder``; each stands there once.

    Args:
        folder: of one language.
        muscles: the known muscles.

    Raises:
        ContentError: the file is missing or damaged, a muscle is unknown, or a name is
            there twice.
    """
    try:
        found = msgspec.convert(read_toml(folder / _FILE), TypedNames)
    except msgspec.ValidationError as error:
        raise ContentError(_FILE, *place_and_reason(error)) from error
    named = {*found.muscles, *(muscle for each in found.shared for muscle in each.muscles)}
    for muscle in sorted(named - set(muscles)):
        raise ContentError(_FILE, muscle, "is no muscle")
    seen = set[str]()
    for name in _names(found):
        if name in seen:
            raise ContentError(_FILE, name, "stands there twice")
        seen.add(name)
    return found


def _names(found: TypedNames) -> Iterator[str]:
    for each in found.muscles.values():
        yield from (*each.latin, *each.plain)
    for shared in found.shared:
        yield from shared.words
    yield from found.elsewhere
