"""Translation of the interface's words; English is the source and needs no catalogue."""

from __future__ import annotations

import gettext as _gettext
from functools import cache

from bodymap.resources import asset

_DOMAIN = "bodymap"


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    folder = asset("words")
    return _gettext.translation(_DOMAIN, str(folder), languages=[language], fallback=True)


class _Language:
    """The language in force; the only word state, set once at the start."""

    code = "en"


def use_language(code: str) -> None:
    """Set the language of the interface (an ISO 639-1 code such as ``en``)."""
    _Language.code = code


def tr(text: str) -> str:
    """Return the interface words ``text`` in the chosen language."""
    if _Language.code == "en":
        return text
    return _catalogue(_Language.code).gettext(text)


def trn(one: str, many: str, n: int) -> str:
    """Return the words for ``n`` things, singular or plural."""
    if _Language.code == "en":
        return one if n == 1 else many
    return _catalogue(_Language.code).ngettext(one, many, n)
