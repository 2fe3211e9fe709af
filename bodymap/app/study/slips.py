"""How far what was typed lies from a name: slips of single words, never another word that is known.

A word of four to seven letters may have one slip, a longer one two: a letter wrong, missing, too
much, or two changed over. One of three letters may have one where the rest of the name is right.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.search import fold
from bodymap.app.study.kin import is_filling

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST_SLIPS = 2
_LONG, _SHORT = 8, 4  # letters
_MOST_WORDS = 4  # that are tried in every order; no name has more that are not typed exactly


class Phrase(NamedTuple):
    """A name, or what was typed for one.

    Attributes:
        words: those that matter, without a plural's "s".
        letters: of these words, in their order.
        whole: the letters of all words.
    """

    words: tuple[str, ...]
    letters: str
    whole: str

    @property
    def key(self) -> tuple[str, ...]:
        """The words in any order."""
        return tuple(sorted(self.words))


def phrase(text: str) -> Phrase:
    """Return what ``text`` says, however it is written."""
    every = fold(text)
    words = tuple(word.removesuffix("s") for word in every if not is_filling(word))
    return Phrase(words, "".join(words), "".join(every))


def apart(typed: Phrase, name: Phrase, known: Collection[str]) -> int | None:
    """Return how many slips lie between both, or None where they are too many.

    A word of ``known`` that was typed is meant: where the name does not hold it, it is another one.
    """
    if any(word in known and word not in name.words for word in typed.words):
        return None
    found = [_letters_apart(typed, name)]
    if len(typed.words) == len(name.words):
        found.append(_words_apart(typed, name))
    return min((each for each in found if each is not None), default=None)


def slips_allowed(letters: int) -> int:
    """Return how many slips a word of so many letters may have."""
    return 0 if letters < _SHORT else 1 if letters < _LONG else _MOST_SLIPS


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


def _letters_apart(typed: Phrase, name: Phrase) -> int | None:
    """Count slips with the words written as one, for a gap too few or too many."""
    pairs = ((typed.letters, name.letters), (typed.whole, name.whole))
    best = min(slips(one, other, slips_allowed(len(other))) for one, other in pairs)
    return best if best <= slips_allowed(len(name.letters)) else None


def _words_apart(typed: Phrase, name: Phrase) -> int | None:
    """Count slips word by word, the words in the order that fits best."""
    mine, its = list(typed.words), list(name.words)
    for word in typed.words:
        if word in its:
            mine.remove(word)
            its.remove(word)
    if len(its) > _MOST_WORDS:
        return None
    rest_is_right = len(its) < len(name.words)
    ways = (_order_apart(mine, order, lenient=rest_is_right) for order in permutations(its))
    return min((way for way in ways if way is not None), default=None)


def _order_apart(mine: list[str], its: tuple[str, ...], *, lenient: bool) -> int | None:
    total = 0
    for one, other in zip(mine, its, strict=True):
        most = slips_allowed(len(other))
        if lenient and len(other) < _SHORT:
            most = 1
        away = slips(one, other, most)
        if away > most:
            return None
        total += away
    return total
