"""What is wrong with a lesson: where it stands, what it takes and what was found."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.errors import ContentError
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_ERRORS = 50  # of one file; who has more begins anew
_LONGEST = 40  # letters of a value that are shown
_HUGE = 10**12


class LessonError(ContentError):
    """A lesson cannot be used; ``str`` is one sentence for the person who wrote it.

    Attributes:
        step: the number of the step, from 1; 0 where the whole lesson is meant.
        key: what is wrong in it, such as ``runs[2].surface``; "" where the file or step is meant.
    """

    def __init__(self, file: str, reason: str, place: Place | None = None, key: str = "") -> None:
        place = place or Place()
        where = (place.words, tr("key {key}").format(key=key) if key else "")
        super().__init__(file, ", ".join(part for part in where if part), reason)
        self.step = place.step
        self.key = key


class Place(NamedTuple):
    """A step of a lesson, or, with the number 0, the lesson itself."""

    step: int = 0
    title: str = ""

    @property
    def words(self) -> str:
        """The step in words, ``step 3 "Sand"``, or ""."""
        if not self.step:
            return ""
        name = f" {shown(self.title)}" if self.title else ""
        return tr("step {number}").format(number=self.step) + name


class Faults:
    """Gathers what is wrong with one file, so that all of it can be told at once."""

    def __init__(self, file: str) -> None:
        self.found: list[LessonError] = []
        self._file = file

    def add(self, reason: str, place: Place | None = None, key: str = "") -> None:
        """Note that ``key`` in ``place`` is wrong."""
        if len(self.found) < MOST_ERRORS:
            self.found.append(LessonError(self._file, reason, place, key))


def takes_found(takes: str, found: object, near: Iterable[str] = ()) -> str:
    """Return "takes ...; found ... (did you mean ...?)"."""
    text = tr("takes {takes}; found {found}").format(takes=takes, found=shown(found))
    return text + did_you_mean(near)


def did_you_mean(near: Iterable[str]) -> str:
    """Return `` (did you mean "grass" or "grasses"?)``, or "" where nothing is near."""
    words = tr(" or ").join(f'"{word}"' for word in near)
    return tr(" (did you mean {words}?)").format(words=words) if words else ""


def nearest(value: object, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of ``known`` (id to name) that may have been meant by ``value``."""
    if not isinstance(value, str) or not value.strip():
        return ()
    wanted = value.strip().lower()[:_LONGEST]
    alike = "_".join(wanted.replace("-", " ").split())
    inside = [
        key
        for key, name in known.items()
        if len(wanted) > 2 and (alike in key or wanted in name.lower())
    ]
    names = {name.lower(): key for key, name in known.items()} | {key: key for key in known}
    close = [names[word] for word in get_close_matches(wanted, names, n=2, cutoff=0.6)]
    return tuple(dict.fromkeys((*close, *inside)))[:3]


def harmless(text: str, most: int = _LONGEST) -> str:
    """Return at most ``most`` letters of ``text``, with a blank for what cannot be shown."""
    found = "".join(letter if letter.isprintable() else " " for letter in text[:most])
    return f"{found}…" if len(text) > most else found


def key_name(key: str) -> str:
    """Return a key that a person wrote, in a few harmless letters; two quotes where it has none."""
    return harmless(key) if key.strip() else f'"{harmless(key)}"'


def shown(value: object) -> str:
    """Return a value as it stands in a lesson, in a few harmless letters."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{harmless(value)}"'
    if isinstance(value, int) and abs(value) >= _HUGE:
        return tr("a huge number")
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return tr("a list")
    return tr("a table") if isinstance(value, dict) else tr("a date or time")
