"""Takes the tables of a lesson apart, strictly: what is wrong is noted, a default stands in."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple, TypeGuard, TypeVar

from bodymap.content.lesson_errors import Faults, Place, key_name, nearest, takes_found
from bodymap.content.lesson_text import Placeholder, letters, pieces
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_Word = TypeVar("_Word", bound=str)
# Control characters, invisible ones, those that turn what follows, and those that are none.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff"
    "\ufff9-\uffff\U000e0000-\U000e001f\U000f0000-\U0010ffff]"
)
_MOST_SIGNS = 4  # on one letter: more are painted into the lines above
_BLANK = {"Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"}  # categories of letters that leave no ink
_FEW, _SUCH_AS = 15, 5  # ids that are told, all of them or the first
_NOTHING: Mapping[str, object] = {}
_NOWHERE: Mapping[str, str] = {}


class Limit(NamedTuple):
    """What a text must be like.

    Attributes:
        most: how many letters it may have, its figures worked out.
        needed: it must not be empty.
        figures: it may hold figures of the model in braces.
    """

    most: int
    needed: bool = False
    figures: bool = False

    @property
    def takes(self) -> str:
        """What it takes, in words."""
        return tr("a text of at most {most} letters").format(most=self.most)


class Table:
    """One table of a lesson. A key that nobody asked for is unknown: see ``close``.

    Args:
        raw: what TOML made of it.
        faults: where what is wrong is noted.
        place: the step that it belongs to.
        path: its key within the step, such as ``runs[2]``; "" for the step itself.
    """

    def __init__(
        self, raw: object, faults: Faults, place: Place | None = None, path: str = ""
    ) -> None:
        self.place = place or Place()
        self._faults, self._path = faults, path
        self._asked: list[str] = []
        self._raw = raw if isinstance(raw, dict) else _NOTHING
        self._is_table = isinstance(raw, dict)
        if not self._is_table:
            faults.add(takes_found(tr("a table of keys"), raw), self.place, path)

    def __contains__(self, key: str) -> bool:
        return key in self._raw

    def refuse(self, key: str, reason: str) -> None:
        """Note that ``key`` is wrong."""
        path = f"{self._path}.{key}" if self._path and key else self._path or key
        self._faults.add(reason, self.place, path)

    def take(self, key: str) -> object:
        """Return what stands under ``key``, or None."""
        self._asked.append(key)
        return self._raw.get(key)

    def text(self, key: str, limit: Limit, *, lines: bool = False) -> str:
        """Return a text, its blanks made single ones; with ``lines`` it keeps its lines."""
        found = self.take(key)
        if found is not None:
            return self._checked(key, found, limit, lines=lines)
        if limit.needed and self._is_table:  # what is no table is told once
            self.refuse(key, tr("is missing; it takes {takes}").format(takes=limit.takes))
        return ""

    def _checked(self, key: str, found: object, limit: Limit, *, lines: bool = False) -> str:
        if not isinstance(found, str):
            self.refuse(key, takes_found(limit.takes, found))
            return ""
        text = found.strip() if lines else " ".join(found.split())
        reason = _fault(text, limit)
        if reason:
            self.refuse(key, reason)
        return text

    def texts(self, key: str, most: int, limit: Limit) -> tuple[str, ...]:
        """Return a list of at most ``most`` texts, none of them empty."""
        found = self._list(key, most, tr("a list of texts"))
        return tuple(
            self._checked(f"{key}[{number}]", text, limit)
            for number, text in enumerate(found, start=1)
        )

    def pointing(
        self, key: str, most: int, limit: Limit, known: Mapping[str, str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return a list of at most ``most`` texts, and the id that each of them points at.

        Each is a text, or a table of a text and a subject, one of ``known``; "": it points at
        nothing. Where none of them does, there are no ids.
        """
        found = self._list(key, most, tr("a list of texts"))
        path = f"{self._path}.{key}" if self._path else key
        texts, subjects = [], []
        for number, one in enumerate(found, start=1):
            row = (
                Table(one, self._faults, self.place, f"{path}[{number}]")
                if _is_table(one)
                else None
            )
            if row is None:
                texts.append(self._checked(f"{key}[{number}]", one, limit))
                subjects.append("")
                continue
            texts.append(row.text("text", limit))
            subjects.append(row.one_of("subject", known, "", known))
            row.close()
        return tuple(texts), tuple(subjects) if any(subjects) else ()

    def number(self, key: str, low: float, high: float, default: float) -> float:
        """Return a number from ``low`` to ``high``."""
        found = self.take(key)
        if found is None:
            return default
        if is_number(found) and low <= found <= high:
            return float(found)
        takes = tr("a number from {low} to {high}").format(low=f"{low:g}", high=f"{high:g}")
        self.refuse(key, takes_found(takes, found))
        return default

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        found = self.take(key)
        if found is None or isinstance(found, bool):
            return default if found is None else found
        self.refuse(key, takes_found(tr("true or false"), found))
        return default

    def one_of(
        self,
        key: str,
        known: Iterable[_Word],
        default: _Word,
        names: Mapping[str, str] | None = None,
    ) -> _Word:
        """Return one of ``known``; ``names`` are what else these are called, for the error."""
        found = self.take(key)
        if found is None or found == default:
            return default
        for word in known:
            if found == word:
                return word
        self.refuse(key, unknown(found, known, names))
        return default

    def table(self, key: str) -> Table | None:
        """Return the table under ``key``, or None where there is none."""
        found = self.take(key)
        path = f"{self._path}.{key}" if self._path else key
        return None if found is None else Table(found, self._faults, self.place, path)

    def tables(self, key: str, most: int) -> tuple[Table, ...]:
        """Return a list of at most ``most`` tables."""
        found = self._list(key, most, tr("a list of tables"))
        return tuple(
            Table(one, self._faults, self.place, f"{key}[{number}]")
            for number, one in enumerate(found, start=1)
        )

    def _list(self, key: str, most: int, takes: str) -> list[object]:
        found = self.take(key)
        if found is None:
            return []
        if not isinstance(found, list):
            self.refuse(key, takes_found(takes, found))
            return []
        if len(found) > most:
            reason = tr("takes at most {most}; found {found}")
            self.refuse(key, reason.format(most=most, found=len(found)))
        return found[:most]

    def close(self, elsewhere: Mapping[str, str] = _NOWHERE) -> None:
        """Note every key that was not asked for; of some it is known where they belong."""
        for key in self._raw:
            if key not in self._asked:
                reason = elsewhere.get(key) or unknown_key(key, self._asked)
                self.refuse(key_name(key), reason)


def _fault(text: str, limit: Limit) -> str:
    unshown = _unshown(text)
    if unshown:
        return unshown
    if limit.needed and all(unicodedata.category(letter) in _BLANK for letter in text):
        return tr("is empty; it takes {takes}").format(takes=limit.takes)
    if not limit.figures and any(isinstance(piece, Placeholder) for piece in pieces(text)):
        return tr("holds a figure in braces; text, points, notes and answer may, this may not")
    size = letters(text) if limit.figures else len(text)
    if size > limit.most:
        return tr("takes {takes}; this one has {found}").format(takes=limit.takes, found=size)
    return ""


def _unshown(text: str) -> str:
    """Return what in ``text`` cannot be shown, or ""."""
    found = _UNSHOWN.search(text)
    if found:
        code = f"U+{ord(found[0]):04X}"
        return tr("holds a character that cannot be shown, {code}").format(code=code)
    signs = 0
    for letter in text:
        signs = signs + 1 if unicodedata.combining(letter) else 0
        if signs > _MOST_SIGNS:
            return tr("holds a letter with more than {most} signs on it").format(most=_MOST_SIGNS)
    return ""


def _is_table(found: object) -> bool:
    return isinstance(found, dict)


def is_number(found: object) -> TypeGuard[int | float]:
    """Tell whether TOML holds a number there: true and false are none."""
    return isinstance(found, (int, float)) and not isinstance(found, bool)


def unknown(found: object, known: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """Return what is said of a word that is none of ``known``: all of them, or the nearest."""
    words = list(known)
    near = nearest(found, names or {word: word for word in words})
    few = len(words) <= _FEW
    takes = tr("one of {words}") if few else tr("a known id, such as {words}")
    told = words if few else words[:_SUCH_AS]
    return takes_found(takes.format(words=", ".join(told)), found, near)


def unknown_key(key: str, known: Iterable[str]) -> str:
    """Return what is said of a key that is not there."""
    words = list(dict.fromkeys(known))
    near = nearest(key, {word: word for word in words})
    text = tr("is unknown; there is {words}").format(words=", ".join(words))
    return tr('is unknown; did you mean "{near}"?').format(near=near[0]) if near else text
