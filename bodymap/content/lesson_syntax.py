"""Says in plain words what is wrong with a file that is not TOML, and how it is mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.lesson_errors import shown
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_CURLY = re.compile(r"[=\[,]\s*[“”„«»‘’‚]")
_ONE_STEP = re.compile(r"^\s*\[\s*steps\s*\]")
_SUB_TABLE = re.compile(r"^\s*\[\s*steps\.")
_TRUTH = re.compile(r"(?i)^(yes|no|on|off|true|false)\b")
_TOLD = 120  # letters of tomllib's own words


class _Slip(NamedTuple):
    """Where tomllib stopped.

    Attributes:
        what: its own words.
        line: the text of the line.
        rest: what of it begins where tomllib stopped.
    """

    what: str
    line: str
    rest: str


def syntax_reason(said: str, text: str) -> str:
    """Return what ``said``, by tomllib of ``text``, means, with the line to change.

    Args:
        said: such as "Invalid value (at line 3, column 5)".
        text: of the whole file.
    """
    lines = text.split("\n")
    what, _, where = said.partition(" (at ")  # "line 3, column 5)" or "end of document)"
    single = _single_step(lines)
    if single and what.startswith("Cannot"):
        reason = tr("line {line}: write [[steps]] with two brackets on either side")
        return reason.format(line=single)
    at = [int(number) for number in re.findall(r"[0-9]+", where)]
    if len(at) != 2:
        return _at_the_end(what)
    number, column = at
    slip = _Slip(what, lines[number - 1], lines[number - 1][column - 1 :])
    reason = tr("line {line}, column {column}, is not TOML: {what} in {text}")
    told = reason.format(
        line=number, column=column, what=what[:_TOLD], text=shown(slip.line.strip())
    )
    advice = next((advice() for fits, advice in _ADVICE if fits(slip)), "")
    return f"{told}; {advice}" if advice else told


def _single_step(lines: list[str]) -> int:
    """Return the number of the first line that says [steps], or 0."""
    return next((number for number, line in enumerate(lines, 1) if _ONE_STEP.match(line)), 0)


def _at_the_end(what: str) -> str:
    told = tr("is not TOML: it ends too early ({what})").format(what=what[:_TOLD])
    if what.startswith("Unterminated"):
        return told + tr("; a text lacks the quotes that end it")
    if what.startswith("Cannot"):
        return tr("is not TOML: its last line says again what an earlier one says")
    return told


def _is_curly(slip: _Slip) -> bool:
    return _CURLY.search(slip.line) is not None


def _is_truth(slip: _Slip) -> bool:
    return slip.what == "Invalid value" and _TRUTH.match(slip.rest) is not None


def _is_unquoted(slip: _Slip) -> bool:
    return slip.what == "Invalid value" or '"' not in slip.line


def _is_quoted_within(slip: _Slip) -> bool:
    return slip.what.startswith("Expected newline") and slip.line.count('"') > 2


def _is_open(slip: _Slip) -> bool:
    return slip.what.startswith("Unclosed")


def _is_nameless(slip: _Slip) -> bool:
    return slip.what.startswith("Expected '='")


def _is_backslash(slip: _Slip) -> bool:
    return "'\\'" in slip.what


def _is_twice(slip: _Slip) -> bool:
    return slip.what.startswith("Cannot") and _SUB_TABLE.match(slip.line) is not None


# The first that fits is said.
_ADVICE: tuple[tuple[Callable[[_Slip], bool], Callable[[], str]], ...] = (
    (_is_curly, lambda: tr('use straight quotes: "like these"')),
    (_is_truth, lambda: tr("write true or false, in small letters")),
    (_is_quoted_within, lambda: tr("inside a text use other quotes, such as 'these' or “these”")),
    (_is_open, lambda: tr("a comma is missing before this, or a bracket that closes")),
    (_is_nameless, lambda: tr('write a key, then =, then its value: title = "Sand"')),
    (_is_backslash, lambda: tr("write \\\\ for a backslash")),
    (_is_twice, lambda: tr("a step takes only one of it: before the next there stands [[steps]]")),
    (_is_unquoted, lambda: tr("texts need quotes")),
)
