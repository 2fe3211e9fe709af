"""The published figures behind the factors, each as one line to read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.panel import FactorFigures
from bodymap.app.wording import listed, sentence
from bodymap.content.measured import ABSOLUTE, SURFACE
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.content.figure_words import FigureWords
    from bodymap.content.measured import Measured
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Factor

_MINUS = re.compile(r"(?<![\w.])-(?=\d)")
_SLASH = re.compile(r"(?<=\w)/(?=\w)")
_UNIT = re.compile(
    r"(?<=[\d)]) (?=%|×|kPa|kN/m|m/s|J/kg|ml/kg|N m|mm|ms|g )|(?<=\bP) |(?<=[<=]) (?=\d)"
)
MOST = 4  # lines on the card of a factor
# The surfaces of the run under the names of the studies, where these differ.
_STUDIED = {
    "treadmill_level": ("treadmill", "treadmill_EVA"),
    "forest_trail_uneven": ("forest", "uneven_2.5cm_treadmill"),
    "off_trail_rough": ("off_trail_heavy_with_hills", "off_trail_light"),
}
# Parts of the levels that a choice of the run is found by.
_LEVEL_PARTS = {
    "midfoot": ("midfoot", "non_rearfoot"),
    "forefoot": ("forefoot", "non_rearfoot"),
    "minimal": ("minimal", "barefoot-inspired"),
    "uphill": ("+", "incline"),
    "downhill": ("-", "decline"),
}


def figures_of(key: str, atlas: Atlas) -> tuple[str, ...]:
    """Return what was read in the source ``key``, a line each, in the order of the tables."""
    return tuple(each.line for each in _lines(atlas) if key in each.figure.sources)


def factor_figures(
    factor: Factor, run: Conditions, muscle: str | None, atlas: Atlas
) -> FactorFigures:
    """Return the figures that the card of ``factor`` shows.

    Those of this very run come first, and of them those that name ``muscle``.
    """
    return _factor_figures(_Choice(*_level(factor.name, run), muscle), factor.sources, atlas)


def _level(factor: str, run: Conditions) -> tuple[str, str]:
    """Return the kind of figures and the level that the choice behind ``factor`` is found by."""
    slope = "uphill" if run.slope > 0 else "downhill"
    levels = {
        "surface": (SURFACE, run.surface),
        "slope": ("gradient", slope),
        "strike": ("foot_strike", run.strike),
        "shoe": ("footwear", run.shoe),
        "arms": ("arms", run.arms.replace("_", " ")),
    }
    return levels.get(factor, ("", ""))


@lru_cache(maxsize=128)
def _factor_figures(choice: _Choice, keys: tuple[str, ...], atlas: Atlas) -> FactorFigures:
    found = {key: _sorted_lines(choice, key, atlas) for key in keys}
    # One line of each source in turn, so that none crowds out the others.
    turns = [
        (rank, turn, key, line)
        for key, lines in found.items()
        for turn, (rank, line) in enumerate(lines)
    ]
    turns.sort(key=lambda each: each[:2])
    shown = tuple((key, line) for _, _, key, line in turns[:MOST])
    rest = turns[MOST:]
    return FactorFigures(shown, len(rest), rest[0][2] if rest else "")


def _sorted_lines(choice: _Choice, key: str, atlas: Atlas) -> list[tuple[int, str]]:
    ranked = [
        (_rank(figure, choice), line)
        for figure, line in _lines(atlas)
        if figure.kind == choice.kind and key in figure.sources
    ]
    return sorted(ranked, key=lambda each: each[0])


def _rank(figure: Measured, choice: _Choice) -> int:
    """Return 0 or 1 for a comparison of this very level, 2 for a value of its own, 3 for the rest.

    A comparison that names the muscle is 0.
    """
    level = choice.level
    if figure.kind == SURFACE:
        about = not set(_STUDIED.get(level, (level,))).isdisjoint(figure.levels)
    else:
        about = any(part in figure.levels[0] for part in _LEVEL_PARTS.get(level, (level,)))
    if not about:
        return 3
    if figure.relative_to in {(), (ABSOLUTE,)}:
        return 2
    return 0 if choice.muscle is not None and choice.muscle in figure.tissue else 1


class _Line(NamedTuple):
    figure: Measured
    line: str


class _Choice(NamedTuple):
    """What the card is about."""

    kind: str  # of the figures
    level: str
    muscle: str | None


@lru_cache(maxsize=2)
def _lines(atlas: Atlas) -> tuple[_Line, ...]:
    words = atlas.figure_words
    return tuple(_Line(figure, _line(figure, words)) for figure in atlas.measured)


def _line(figure: Measured, words: FigureWords) -> str:
    if figure.quantity:
        of = f"{words.quantity[figure.quantity]} {words.tissue[figure.tissue]}".strip()
    else:
        of = words.part[figure.tissue]
    who = sentence(listed(words.level[level] for level in figure.levels))
    what = tr("{ground}, {quantity}").format(ground=who, quantity=of) if of else who
    found = _statement(figure, words)
    if figure.speed:
        found = f"{found} {words.speed[figure.speed]}"
    read = words.read_from[figure.read_from]
    line = tr("{what}: {found} ({read_from})")
    if found.endswith(")"):
        found, line = found[:-1], tr("{what}: {found}; {read_from})")
    return _unbroken(line.format(what=what, found=found, read_from=read))


def _unbroken(line: str) -> str:
    """Keep a number and its unit, and the parts of "P < 0.05", on one line."""
    return _SLASH.sub("/\N{WORD JOINER}", _UNIT.sub("\N{NO-BREAK SPACE}", line))


def _statement(figure: Measured, words: FigureWords) -> str:
    statement = words.value.get(figure.value, words.unit[figure.unit])
    than = listed(words.than[than] for than in figure.relative_to if than != ABSOLUTE)
    value = _value(figure)
    signed = f"+{value}" if _is_number(value) else value
    return statement.format(value=value, signed=signed, than=than)


def _value(figure: Measured) -> str:
    """Return the value as printed; our own quotients with two decimals."""
    if figure.read_from == "derived":
        return f"{float(figure.value):.2f}"
    return _MINUS.sub("−", figure.value)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
