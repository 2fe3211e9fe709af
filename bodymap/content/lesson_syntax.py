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
_STEP = re.compile(r"^\s*\[\[\s*steps\s*\]\]")
_SUB_TABLE = re.compile(r"^\s*\[\s*steps\.")
_TRUTH = re.compile(r"(?i)^(yes|no|on|off|true|false)\b")
_NUMBER = re.compile(r"=\s*\.?[0-9]")
_BLANK = re.compile(
    "[\u00a0\u2000-\u200f\u202f\u205f-\u206f\u3000\ufeff]"
)  # looks like one, is none
# A whole text or remark, or the quotes of a text that has no end.
_TEXTS = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}.*?'{3}|(?P<open>\"{3}|'{3})"""
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*""",
    re.DOTALL,
)
_PAIR = 2  # quotes around a text
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
        return _at_the_end(what, text)
    number, column = at
    slip = _Slip(what, lines[number - 1], lines[number - 1][column - 1 :])
    advice = next((advice() for fits, advice in _ADVICE if fits(slip)), "")
    told = tr("{text}; {advice}") if advice else tr("{what} in {text}")
    told = told.format(what=what[:_TOLD], text=shown(slip.line.strip()), advice=advice)
    where = tr("line {line}, column {column}, is not TOML: ").format(line=number, column=column)
    return where + told


def _single_step(lines: list[str]) -> int:
    """Return the number of the first line that says [steps], or 0."""
    return next((number for number, line in enumerate(lines, 1) if _ONE_STEP.match(line)), 0)


def _at_the_end(what: str, text: str) -> str:
    if what.startswith("Cannot"):
        return tr("is not TOML: its last line says again what an earlier one says")
    if what.startswith(("Unterminated", 'Expected "')):
        return _unended(text)
    told = tr("is not TOML: it ends too early")
    return told + (tr("; a bracket that closes is missing") if what.startswith("Unclosed") else "")


def _unended(text: str) -> str:
    """Say in which line the text begins that does not end."""
    opens = next((one.start("open") for one in _TEXTS.finditer(text) if one["open"]), len(text))
    reason = tr("line {line} is not TOML: the text that begins there lacks the quotes that end it")
    return reason.format(line=text.count("\n", 0, opens) + 1)


def _is_curly(slip: _Slip) -> bool:
    return _CURLY.search(slip.line) is not None


def _is_truth(slip: _Slip) -> bool:
    return slip.what == "Invalid value" and _TRUTH.match(slip.rest) is not None


def _is_json(slip: _Slip) -> bool:
    return slip.what == "Invalid statement" and slip.rest.startswith("{")


def _is_blank(slip: _Slip) -> bool:
    return _BLANK.match(slip.rest) is not None


def _is_decimal(slip: _Slip) -> bool:
    return re.match(r",\s*[0-9]", slip.rest) is not None and _NUMBER.search(slip.line) is not None


def _is_pace(slip: _Slip) -> bool:
    return re.match(r":[0-9]", slip.rest) is not None


def _is_number(slip: _Slip) -> bool:
    stops = slip.what.startswith("Expected newline") or slip.rest.startswith(".")
    return stops and _NUMBER.search(slip.line) is not None


def _is_missing(slip: _Slip) -> bool:
    return slip.what == "Invalid value" and not slip.rest.strip()


def _is_unquoted(slip: _Slip) -> bool:
    return slip.what == "Invalid value"


def _is_quoted_within(slip: _Slip) -> bool:
    many = max(slip.line.count(sign) for sign in "\"'")
    return slip.what.startswith("Expected newline") and many > _PAIR


def _is_unended(slip: _Slip) -> bool:
    return slip.what == r"Illegal character '\n'"


def _is_invisible(slip: _Slip) -> bool:
    return "character '\\x" in slip.what


def _is_open(slip: _Slip) -> bool:
    return slip.what.startswith("Unclosed")


def _is_divided(slip: _Slip) -> bool:
    return slip.what.startswith("Invalid initial character") and "{" in slip.line


def _is_nameless(slip: _Slip) -> bool:
    return slip.what.startswith(("Expected '='", "Invalid statement"))


def _is_one_bracket(slip: _Slip) -> bool:
    return slip.what.startswith("Expected ']]'")


def _is_backslash(slip: _Slip) -> bool:
    return "'\\'" in slip.what or slip.what.startswith("Invalid hex")


def _is_twice(slip: _Slip) -> bool:
    return slip.what.startswith("Cannot") and _SUB_TABLE.match(slip.line) is not None


def _is_early(slip: _Slip) -> bool:
    return slip.what.startswith("Cannot") and _STEP.match(slip.line) is not None


def _is_again(slip: _Slip) -> bool:
    return slip.what.startswith("Cannot")


# The first that fits is said.
_ADVICE: tuple[tuple[Callable[[_Slip], bool], Callable[[], str]], ...] = (
    (_is_curly, lambda: tr('use straight quotes: "like these"')),
    (_is_json, lambda: tr('a lesson is TOML, not JSON: it begins with title = "Sand"')),
    (_is_blank, lambda: tr("type this blank anew: it is an invisible sign, not a blank")),
    (_is_truth, lambda: tr("write true or false, in small letters")),
    (_is_decimal, lambda: tr("numbers have a point, not a comma: 1.5")),
    (_is_pace, lambda: tr('texts need quotes, paces too: "5:33"')),
    (_is_quoted_within, lambda: tr("inside a text use other quotes, such as ‘these’ or “these”")),
    (_is_number, lambda: tr("write the number alone, such as 5 or 0.5")),
    (_is_missing, lambda: tr("the value is missing")),
    (_is_unended, lambda: tr('the text does not end in its line: close it, or use """ for lines')),
    (_is_invisible, lambda: tr("it holds a character that cannot be shown")),
    (_is_divided, lambda: tr("what is in { } stands in one line, with no comma at its end")),
    (_is_open, lambda: tr("a comma is missing before this, or a bracket that closes")),
    (_is_nameless, lambda: tr('write a key, then =, then its value: title = "Sand"')),
    (_is_one_bracket, lambda: tr("write [[steps]] with two brackets on either side")),
    (_is_backslash, lambda: tr("write \\\\ for a backslash")),
    (_is_twice, lambda: tr("a step takes only one of it: before the next there stands [[steps]]")),
    (_is_early, lambda: tr("[[steps]] stands above the first [steps.question]")),
    (_is_again, lambda: tr("the same key stands there already: a step takes each only once")),
    (_is_unquoted, lambda: tr("texts need quotes")),
)
