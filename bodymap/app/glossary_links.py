"""Marks the words of the field in a text, so that the reader can ask what they mean."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.content.errors import ContentError

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas

# Only words that a reader may not know; "load" or "pace" would dot every line.
_MARKED = (
    "gait_cycle",
    "stance",
    "swing",
    "toe_off",
    "ground_reaction_force",
    "peak_vertical_force",
    "ground_impact",
    "cadence",
    "economy",
    "emg",
    "mvic",
    "repetition_maximum",
    "eccentric",
    "concentric",
    "isometric",
    "demand",
    "grade",
)


def check_words(atlas: Atlas) -> None:
    """Refuse a glossary that lacks a word that texts are to be linked to.

    Raises:
        ContentError: it does, or it is damaged.
    """
    for word in _MARKED:
        if word not in atlas.glossary:
            raise ContentError("glossary.toml", word, "is missing")


def link_words(text: str, atlas: Atlas) -> str:
    """Return ``text`` with the first use of each word of the glossary as a link ``word:<id>``.

    A text with links is HTML; one without is returned as it is.
    """
    found: set[str] = set()

    def mark(match: re.Match[str]) -> str:
        word = _words(atlas)[match[0].lower()]
        if word in found:
            return html.escape(match[0], quote=False)
        found.add(word)
        return f'<a href="word:{word}">{html.escape(match[0], quote=False)}</a>'

    pattern = _pattern(atlas)
    pieces, end = [], 0
    for match in pattern.finditer(text):
        pieces += [html.escape(text[end : match.start()], quote=False), mark(match)]
        end = match.end()
    pieces.append(html.escape(text[end:], quote=False))
    return "".join(pieces) if found else text


@lru_cache(maxsize=2)
def _words(atlas: Atlas) -> dict[str, str]:
    """Return the words and their other forms, in small letters, with the id of the entry."""
    return {
        form.lower(): word
        for word in _MARKED
        if word in atlas.glossary
        for form in (atlas.glossary[word].term, *atlas.glossary[word].also)
    }


@lru_cache(maxsize=2)
def _pattern(atlas: Atlas) -> re.Pattern[str]:
    forms = sorted(_words(atlas), key=len, reverse=True)
    either = "|".join(map(re.escape, forms)) or "(?!)"  # that matches nothing
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)
