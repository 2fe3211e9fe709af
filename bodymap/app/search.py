"""Search over all that the atlas names: forgives case, accents, word order and typing slips."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bodymap.content.atlas import Atlas

Kind = Literal["muscle", "region", "exercise", "surface", "word", "source"]

_LONGEST = 80  # characters of a query that are read
_CLOSE = 0.75  # how alike a mistyped word must be, 0 to 1
_NEAREST = 0.45  # the same for "did you mean"
# What a match of the whole query counts, best first: in the title, in other names, in the text.
_WHOLE, _START, _TITLE, _NAMES, _TEXT = 100.0, 80.0, 60.0, 40.0, 10.0


@dataclass(frozen=True, slots=True)
class Result:
    """Something that was found; ``kind`` and ``key`` say where it leads."""

    kind: Kind
    key: str
    title: str
    line: str


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
        latin: those of a second title, as good as the first; may be empty.
        names: other words that name it.
        text: words of its text.
    """

    result: Result
    title: tuple[str, ...]
    latin: tuple[str, ...]
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

    @cached_property
    def _vocabulary(self) -> tuple[str, ...]:
        words: set[str] = set()
        for entry in self.entries:
            words.update(entry.title, entry.names)
        return tuple(sorted(words))

    def find(self, query: str, most: int = 30) -> Found:
        """Return what fits every word of ``query``, best first; nothing for an empty one."""
        words = fold(query[:_LONGEST])
        if not words:
            return Found(())
        results = self._ranked(words, most)
        if not results:
            mended = tuple(self._mend(word) for word in words)
            results = self._ranked(mended, most) if mended != words else ()
        return Found(results, None if results else self._nearest(words))

    def _ranked(self, words: tuple[str, ...], most: int) -> tuple[Result, ...]:
        scored = [(_score(entry, words), i) for i, entry in enumerate(self.entries)]
        best = sorted((-score, i) for score, i in scored if score > 0)
        return tuple(self.entries[i].result for _, i in best[:most])

    def _mend(self, word: str) -> str:
        if any(known.startswith(word) for known in self._vocabulary):
            return word
        close = get_close_matches(word, self._vocabulary, n=1, cutoff=_CLOSE)
        return close[0] if close else word

    def _nearest(self, words: tuple[str, ...]) -> Result | None:
        titles = {" ".join(entry.title): entry.result for entry in reversed(self.entries)}
        close = get_close_matches(" ".join(words), titles, n=1, cutoff=_NEAREST)
        return titles[close[0]] if close else None


def _score(entry: Entry, words: tuple[str, ...]) -> float:
    if words in (entry.title, entry.latin):
        return _WHOLE
    parts = [_word_score(entry, word) for word in words]
    if not all(parts):
        return 0.0
    query = " ".join(words)
    begins = any(" ".join(name).startswith(query) for name in (entry.title, entry.latin))
    return max(min(parts), _START if begins else 0.0)


def _word_score(entry: Entry, word: str) -> float:
    for words, score in ((entry.title, _TITLE), (entry.names, _NAMES), (entry.text, _TEXT)):
        if word in words:
            return score + 1
        if any(known.startswith(word) for known in words):
            return score
    return 0.0


def make_index(atlas: Atlas) -> Index:
    """Return the index over ``atlas``, which reads all of its texts.

    Raises:
        ContentError: an asset is missing or damaged.
    """
    makers = (_muscles, _regions, _surfaces, _exercises, _words, _sources)
    return Index(entry for make in makers for entry in make(atlas))


def _entry(result: Result, names: str, text: str, latin: str = "") -> Entry:
    found_by = frozenset(fold(f"{result.line} {names} {latin}"))
    return Entry(result, fold(result.title), fold(latin), found_by, frozenset(fold(text)))


def _muscles(atlas: Atlas) -> Iterator[Entry]:
    for key, muscle in atlas.tables.muscles.items():
        prose = atlas.muscles[key]
        group = muscle.group.replace("_", " ")
        text = f"{prose.summary} {prose.does} {atlas.region_names[muscle.region].plain} {group}"
        result = Result("muscle", key, muscle.plain, muscle.latin)
        yield _entry(result, key, text, muscle.latin)


def _regions(atlas: Atlas) -> Iterator[Entry]:
    for key, region in atlas.regions.items():
        text = f"{region.summary} {region.role}"
        name = atlas.region_names[key]
        result = Result("region", key, name.plain, region.subtitle)
        yield _entry(result, key, text, name.latin)


def _surfaces(atlas: Atlas) -> Iterator[Entry]:
    for key, surface in atlas.surfaces.items():
        names = f"{key} {atlas.tables.surfaces[key].name}"
        yield _entry(Result("surface", key, surface.name, surface.line), names, surface.text)


def _exercises(atlas: Atlas) -> Iterator[Entry]:
    muscles = atlas.tables.muscles
    for key, exercise in atlas.exercises.items():
        prose = exercise.prose
        trained = ", ".join(muscles[muscle].plain for muscle in exercise.primary)
        names = " ".join(muscles[muscle].latin for muscle in exercise.primary)
        text = f"{prose.how} {prose.cue} {prose.why} {prose.equipment}"
        yield _entry(Result("exercise", key, prose.name, trained), f"{names} {key}", text)


def _words(atlas: Atlas) -> Iterator[Entry]:
    for key, word in atlas.glossary.items():
        result = Result("word", key, word.term, _short(word.meaning))
        yield _entry(result, " ".join(word.also), word.meaning)


def _sources(atlas: Atlas) -> Iterator[Entry]:
    for key, source in atlas.sources.items():
        names = f"{source.authors} {source.year} {key}"
        yield _entry(Result("source", key, source.short, _short(source.title)), names, source.full)


def _short(text: str) -> str:
    """Return as much of ``text`` as a line shows."""
    if len(text) <= 90:
        return text
    return text[:90].rsplit(" ", 1)[0].rstrip(",.;:") + " …"


def kind_name(kind: Kind) -> str:
    """Return the name of a kind of result."""
    names: dict[Kind, str] = {
        "muscle": tr("Muscle"),
        "region": tr("Muscle group"),
        "exercise": tr("Exercise"),
        "surface": tr("Surface"),
        "word": tr("Word"),
        "source": tr("Source"),
    }
    return names[kind]
