"""Reads a muscle's name as a person types it: forgiving, and never another muscle's.

Case, accents, hyphens, plurals, articles, "muscle" and the order of words do not matter, and small
slips are forgiven (``slips``). What is known exactly is meant exactly: a muscle that is not in the
atlas, the opposite of one that is. What comes as near to another muscle's name names no single one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.kin import muscles_of
from bodymap.app.study.slips import apart, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bodymap.app.study.slips import Phrase
    from bodymap.content.atlas import Atlas

LONGEST = 120  # letters that are read: no name is half as long
_ELSEWHERE = ""  # stands for a muscle that is not in the atlas


def names_of(muscle: str, atlas: Atlas, *, latin: bool = False) -> tuple[str, ...]:
    """Return all names of ``muscle`` and of its parts, as written; with ``latin`` those in Latin.

    A runner's word names a muscle where it leads to this muscle and to nothing else.
    """
    named, other = atlas.tables.muscles[muscle], atlas.typed_names.muscles.get(muscle)
    found = [named.latin, *_parts(named.latin), *(other.latin if other else ())]
    if not latin:
        called = (each for each in atlas.synonyms if each.leads_to == (f"muscle:{muscle}",))
        found = [named.plain, *found, muscle.replace("_", " "), *(other.plain if other else ())]
        found += [word for each in called for word in each.words]
    return tuple(dict.fromkeys(found))


def meant_by(text: str, atlas: Atlas, *, latin: bool = False) -> frozenset[str]:
    """Return the muscles that ``text`` may name: none, one, or several that it fits equally."""
    found = _read(text, atlas, latin=latin)
    return frozenset() if _ELSEWHERE in found else found


def is_elsewhere(text: str, atlas: Atlas) -> bool:
    """Tell whether ``text`` names a muscle that is not in the atlas."""
    return _read(text, atlas, latin=False) == {_ELSEWHERE}


def covered_by(text: str, atlas: Atlas) -> frozenset[str]:
    """Return all muscles that ``text``, without slips, may stand for, in a wide sense too."""
    said = phrase(text)
    return _names(atlas, latin=False).exact(said) | _shared(atlas, latin=False).exact(said)


@lru_cache(maxsize=256)
def _read(text: str, atlas: Atlas, *, latin: bool) -> frozenset[str]:
    said = phrase(text[: LONGEST + 1])
    if not said.words or len(text) > LONGEST:
        return frozenset()
    names, shared = _names(atlas, latin=latin), _shared(atlas, latin=latin)
    return names.exact(said) or shared.exact(said) or _nearest(said, atlas, latin=latin)


def _nearest(said: Phrase, atlas: Atlas, *, latin: bool) -> frozenset[str]:
    known, found = _known_words(atlas), dict[int, frozenset[str]]()
    names, shared = _names(atlas, latin=latin), _shared(atlas, latin=latin)
    wide = {name: names.exact(name) or muscles for name, muscles in shared.phrases.items()}
    for name, muscles in (*names.phrases.items(), *wide.items()):
        away = apart(said, name, known)
        if away is not None:
            found[away] = found.get(away, frozenset()) | muscles
    return found[min(found)] if found else frozenset()


class _Book(NamedTuple):
    """Names and the muscles that they stand for; by their words, and by these written as one."""

    phrases: Mapping[Phrase, frozenset[str]]
    by_words: Mapping[tuple[str, ...], frozenset[str]]
    by_letters: Mapping[str, frozenset[str]]

    def exact(self, said: Phrase) -> frozenset[str]:
        """Return what stands under these very words, or under their letters."""
        found = self.by_words.get(said.key) or self.by_letters.get(said.letters)
        return found or self.by_letters.get(said.whole) or frozenset()


@lru_cache(maxsize=4)
def _names(atlas: Atlas, *, latin: bool) -> _Book:
    """Return the names of single muscles, and those of such as are not in the atlas."""
    own = (
        (name, frozenset((muscle,)))
        for muscle in atlas.tables.muscles
        for name in names_of(muscle, atlas, latin=latin)
    )
    strange = ((name, frozenset((_ELSEWHERE,))) for name in atlas.typed_names.elsewhere)
    return _book((*own, *strange))


@lru_cache(maxsize=4)
def _shared(atlas: Atlas, *, latin: bool) -> _Book:
    """Return words that are no whole name of one muscle.

    Such as stand for several ("glutes"), and how names begin: the first word of a Latin one
    ("latissimus", "rectus"), a plain one up to its comma ("calf").
    """
    said = [(word, frozenset(each.muscles)) for each in _listed(atlas) for word in each.words]
    for muscle, named in atlas.tables.muscles.items():
        begins = [named.latin.split()[0]]
        begins += [] if latin else [named.plain.partition(",")[0]]
        said += [(word, frozenset((muscle,))) for word in begins]
    return _book(said)


class _Shared(NamedTuple):
    words: tuple[str, ...]
    muscles: frozenset[str]


def _listed(atlas: Atlas) -> Iterator[_Shared]:
    """Yield the words that stand for several muscles; those of the search lead to them."""
    for shared in atlas.typed_names.shared:
        yield _Shared(shared.words, frozenset(shared.muscles))
    for entry in atlas.synonyms:
        muscles = muscles_of(entry.leads_to)
        if len(muscles) > 1:
            yield _Shared(entry.words, muscles)


@lru_cache(maxsize=2)
def _known_words(atlas: Atlas) -> frozenset[str]:
    """Return all words that are meant as they stand: of names, and of places of the body."""
    names = (*_names(atlas, latin=False).phrases, *_shared(atlas, latin=False).phrases)
    places = [
        word
        for entry in atlas.synonyms
        if any(target.startswith(("muscle:", "region:")) for target in entry.leads_to)
        for word in entry.words
    ]
    words = {word for name in names for word in name.words}
    said = map(phrase, (*places, *atlas.typed_names.anywhere))
    return frozenset(words.union(*(each.words for each in said)))


def _book(said: Iterable[tuple[str, frozenset[str]]]) -> _Book:
    phrases: dict[Phrase, frozenset[str]] = {}
    by_words: dict[tuple[str, ...], frozenset[str]] = {}
    by_letters: dict[str, frozenset[str]] = {}
    for text, muscles in said:
        name = phrase(text)
        if not name.words:  # "musculi" begins a Latin name, and says nothing
            continue
        phrases[name] = phrases.get(name, frozenset()) | muscles
        by_words[name.key] = by_words.get(name.key, frozenset()) | muscles
        for letters in {name.letters, name.whole}:
            by_letters[letters] = by_letters.get(letters, frozenset()) | muscles
    return _Book(phrases, by_words, by_letters)


def _parts(latin: str) -> list[str]:
    """Return the names that a Latin one lists: its first word goes for all.

    "vastus medialis" and "vastus lateralis" of "vastus medialis, lateralis".
    """
    if " et " in latin:  # obliquus externus et internus abdominis
        return []
    first, *rest = latin.split(", ")
    return [first, *rest, *(f"{first.split()[0]} {part}" for part in rest)] if rest else []
