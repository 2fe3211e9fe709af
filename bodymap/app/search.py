"""Search over all that has a name: forgives case, accents, word order and typing slips."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Kind = Literal["muscle", "region", "setting", "surface", "exercise", "run", "word", "source"]

LONGEST = 80  # characters of a query that are read
_CLOSE = 0.75  # how alike a mistyped word must be, 0 to 1
_NEAREST = 0.45  # the same for "did you mean"
# What a match counts: a whole name, its first words, its first letters; words, parts of words.
WHOLE, START, BEGUN = 100, 80, 45
WORDS = {"title": 60, "names": 50, "text": 10}
PARTS = {"title": 40, "names": 30, "text": 1}
_RANKS = {"muscle": 0, "region": 0, "setting": 1, "surface": 1, "run": 1, "exercise": 2, "word": 3}


@dataclass(frozen=True, slots=True)
class Result:
    """Something that was found; ``kind`` and ``key`` say where it leads."""

    kind: Kind
    key: str
    title: str
    line: str


Scored: TypeAlias = tuple[int, Result]  # a result and what its match counts


@dataclass(frozen=True, slots=True)
class Found:
    """The results, best first; ``nearest`` is a guess where there are none."""

    results: tuple[Result, ...]
    nearest: Result | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A result and the words it is found by, all folded.

    Attributes:
        title: its words.
        calls: those of other whole names, as good as the title: the Latin one, a runner's word.
        names: other words that name it.
        text: words of its text.
    """

    result: Result
    title: tuple[str, ...]
    calls: frozenset[tuple[str, ...]]
    names: frozenset[str]
    text: frozenset[str]


def fold(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return tuple("".join(kept).split())


class Index:
    """Everything that can be found, made once."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._fields = tuple(map(_fields, self.entries))

    @cached_property
    def _vocabulary(self) -> tuple[str, ...]:
        words: set[str] = set()
        for entry in self.entries:
            words.update(entry.title, entry.names)
        return tuple(sorted(words))

    def find(self, query: str, most: int = 30, more: Sequence[Scored] = ()) -> Found:
        """Return what fits every word of ``query``, best first; nothing for an empty one.

        ``more`` was found elsewhere and takes its places among the results.
        """
        words = fold(query[:LONGEST])
        if not words:
            return Found(())
        results = self._ranked(words, most, more)
        if not results:
            mended = tuple(self._mend(word) for word in words)
            results = self._ranked(mended, most) if mended != words else ()
        return Found(results, None if results else self._nearest(words))

    def _ranked(
        self, words: tuple[str, ...], most: int, more: Sequence[Scored] = ()
    ) -> tuple[Result, ...]:
        both = zip(self.entries, self._fields, strict=True)
        scored = [(_score(entry, fields, words), entry.result) for entry, fields in both]
        scored.extend(more)
        highest = max((score for score, _ in scored), default=0)
        kept = [(score, result) for score, result in scored if score > _too_little(highest)]
        kept.sort(key=lambda each: (-each[0], _RANKS.get(each[1].kind, len(_RANKS))))
        return tuple(result for _, result in kept[:most])

    def _mend(self, word: str) -> str:
        if any(known.startswith(word) for known in self._vocabulary):
            return word
        close = get_close_matches(word, self._vocabulary, n=1, cutoff=_CLOSE)
        return close[0] if close else word

    def _nearest(self, words: tuple[str, ...]) -> Result | None:
        titles = {" ".join(entry.title): entry.result for entry in reversed(self.entries)}
        close = get_close_matches(" ".join(words), titles, n=1, cutoff=_NEAREST)
        return titles[close[0]] if close else None


def _too_little(highest: int) -> int:
    """Return the score that is worth nothing beside ``highest``: sandals, where sand is found."""
    if highest < WORDS["text"]:
        return 0
    return PARTS["text"] if highest < WORDS["names"] else PARTS["names"]


def _fields(entry: Entry) -> dict[str, str]:
    """Return an entry's words as strings: one is searched far faster than a set of words."""
    fields = {"title": entry.title, "names": entry.names, "text": entry.text}
    return {field: f" {' '.join(words)} " for field, words in fields.items()}


def _score(entry: Entry, fields: dict[str, str], words: tuple[str, ...]) -> int:
    whole = (entry.title, *entry.calls)
    if words in whole:
        return WHOLE
    parts = [_word_score(fields, word) for word in words]
    if not all(parts):
        return 0
    query = " ".join(words)
    if any(name[: len(words)] == words for name in whole):
        return START
    begun = any(" ".join(name).startswith(query) for name in whole)
    return max(min(parts), BEGUN if begun else 0)


def _word_score(fields: dict[str, str], word: str) -> int:
    score = 0
    for field, text in fields.items():
        if f" {word}" in text:
            score = max(score, (WORDS if f" {word} " in text else PARTS)[field])
    return score


def kind_name(kind: Kind) -> str:
    """Return the name of a kind of result."""
    names: dict[Kind, str] = {
        "muscle": tr("Muscle"),
        "region": tr("Muscle group"),
        "setting": tr("Setting"),
        "exercise": tr("Exercise"),
        "run": tr("Run"),
        "surface": tr("Surface"),
        "word": tr("Word"),
        "source": tr("Source"),
    }
    return names[kind]
