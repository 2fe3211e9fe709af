"""Reads a muscle's name as a person types it: forgiving, and never another muscle's.

Case, accents, hyphens, plurals, articles, "muscle" and the order of words do not matter. A name of
four to seven letters may have one slip, a longer one two: a letter wrong, missing, too much, or two
changed over. What comes as near to another muscle's name is not accepted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.search import fold
from bodymap.app.study.kin import muscles_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.content.atlas import Atlas

LONGEST = 120  # letters that are read: no name is half as long
_MOST_SLIPS = 2


@lru_cache(maxsize=64)
def names_of(muscle: str, atlas: Atlas) -> tuple[str, ...]:
    """Return all names of ``muscle``, as written: plain, Latin, its parts, a runner's own words.

    A runner's word names a muscle where it leads to this muscle and to nothing else.
    """
    named, target = atlas.tables.muscles[muscle], (f"muscle:{muscle}",)
    own = [named.plain, named.latin, muscle.replace("_", " "), *named.latin.split(", ")]
    called = [word for each in atlas.synonyms if each.leads_to == target for word in each.words]
    return tuple(dict.fromkeys([*own, *called]))


def meant_by(text: str, atlas: Atlas) -> frozenset[str]:
    """Return the muscles that ``text`` may name: none, one, or several that it fits equally."""
    if len(text) > LONGEST:
        return frozenset()
    for key in _keys(text):
        exact = _names(atlas).get(key) or _short(atlas).get(key)
        if exact:
            return exact
    return _nearest(text, atlas)


def slips_allowed(letters: int) -> int:
    """Return how many slips a name of so many letters may have."""
    return 0 if letters < 4 else 1 if letters < 8 else _MOST_SLIPS


def slips(one: str, other: str, most: int) -> int:
    """Return how many slips lie between two words, or ``most + 1`` where there are more.

    The optimal string alignment distance: a letter changed, put in, left out, or two neighbours
    changed over.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one):
        older, before, row = before, row, [i + 1]
        for j, its in enumerate(other):
            best = min(before[j] + (letter != its), before[j + 1] + 1, row[j] + 1)
            if i and j and letter == other[j - 1] and one[i - 1] == its:
                best = min(best, older[j - 1] + 1)
            row.append(best)
    return min(row[-1], most + 1)


def _nearest(text: str, atlas: Atlas) -> frozenset[str]:
    found: dict[int, frozenset[str]] = {}
    keys = _keys(text)
    for names in (_names(atlas), _short(atlas)):
        for name, muscles in names.items():
            most = slips_allowed(len(name))
            away = min((slips(key, name, most) for key in keys), default=most + 1)
            if away <= most:
                found[away] = found.get(away, frozenset()) | muscles
    return found[min(found)] if found else frozenset()


@lru_cache(maxsize=2)
def _names(atlas: Atlas) -> Mapping[str, frozenset[str]]:
    """Return the muscles by the keys of their names; more than one only where a name is shared."""
    found: dict[str, frozenset[str]] = {}
    for muscle in atlas.tables.muscles:
        joined = _joined(atlas.tables.muscles[muscle].latin)
        for name in (*names_of(muscle, atlas), *joined):
            for key in _keys(name):
                found[key] = found.get(key, frozenset()) | {muscle}
    return found


@lru_cache(maxsize=2)
def _short(atlas: Atlas) -> Mapping[str, frozenset[str]]:
    """Return the muscles by words that are no whole name of one.

    A runner's words that stand for several muscles ("glutes"), and how names begin: the first word
    of a Latin one ("latissimus", "rectus"), a plain one up to its comma ("calf").
    """
    called = ((muscles_of(entry.leads_to), entry.words) for entry in atlas.synonyms)
    said = [(word, muscles) for muscles, words in called if len(muscles) > 1 for word in words]
    for muscle, named in atlas.tables.muscles.items():
        begins = (named.latin.split()[0], named.plain.partition(",")[0])
        said += [(word, frozenset((muscle,))) for word in begins]
    found: dict[str, frozenset[str]] = {}
    for word, muscles in said:
        for key in set(_keys(word)) - _names(atlas).keys():
            found[key] = found.get(key, frozenset()) | muscles
    return found


def _keys(text: str) -> tuple[str, ...]:
    """Return the letters of ``text``: of the words that matter, of these in order, and of all."""
    kept = words_of(text)
    words = [word.removesuffix("s") for word in fold(text)]
    stands = "".join(word for word in words if word in kept)
    found = (stands, "".join(sorted(kept)), "".join(words))
    return tuple(dict.fromkeys(filter(None, found)))


def _joined(latin: str) -> list[str]:
    """Return "vastus lateralis" of "vastus medialis, lateralis": the first word goes for all."""
    first, *rest = latin.split(", ")
    return [f"{first.split()[0]} {part}" for part in rest]
