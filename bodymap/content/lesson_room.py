"""Tells whether all that a step shows finds room on a screen of 1024 x 768, in readable letters.

A sum of heights, px of that screen, with the smallest letters that are read from the back row. It
is a little larger than what is painted: what has room here has room on the screen.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.lesson import PLAIN
from bodymap.content.lesson_text import sample
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bodymap.content.lesson import LessonRun, Step

_WIDE_PX, _BESIDE_PX = 944.0, 576.0  # of the words: alone, and beside the figure
_FROM_PX, _TO_PX, _HEAD_PX, _UNDER_HEAD_PX = 28.0, 664.0, 156.0, 24.0  # of the page, from above
_LINE_PX = 24.5
_SHARES = {  # of the size of letters that a letter is wide, a little more than in the typeface
    letter: share
    for letters, share in (
        ("ijlI.,:;'’| ", 0.29),
        ('frt()[]/!-“”"', 0.42),
        ("aceksvxyz", 0.56),
        ("mwMW@%&—Ω", 1.0),
    )
    for letter in letters
}
_FOREIGN = "\u0590"  # from here on letters may be as wide as high
_CLAIM_PX, _QUOTE_PAD_PX = 147.0, 48.0  # without the quotation and the advice
_ADVICE = 160  # letters
_EXERCISE_PX, _PICTURE_ABOVE_PX = 226.0, 158.0  # with the longest words of one
_DOSE_PX = 420.0  # wide
_VALUE_PX = 262.0
_RUN_PX, _RUN_BESIDE_PX = 46.0, 280.0  # without its words; beside these, width
_TOLD = 11, 15, 24, 24, 22, 24  # letters at most of pace, slope, ground, strike, shoe, arms
_USUAL = (0.0, None, None, PLAIN.strike, PLAIN.shoe, PLAIN.arms)  # is not told


class _Part(NamedTuple):
    """Something in the column: what it is, how high, and how far below what stands above it, px."""

    words: str
    high: float
    gap: float = 18.0


class _Type(NamedTuple):
    """A size of letters and the height of their lines, px."""

    letter: float
    line: float

    def high(self, text: str, wide: float) -> float:
        """Return how high ``text`` is at ``wide`` px."""
        return _lines(text, wide / self.letter) * self.line


_TEXT, _TITLE = _Type(18, _LINE_PX), _Type(33.3, 38.9)
_POINT, _ASK, _QUOTE = _Type(19.4, 26.4), _Type(21, 28.6), _Type(24, 32.7)


def too_much(step: Step, claims: Mapping[str, str]) -> str:
    """Return why not all of ``step`` finds room on one screen, or "".

    Args:
        step: with all its texts.
        claims: what people say, by id.
    """
    wide = _WIDE_PX if step.view == "none" else _BESIDE_PX
    parts = list(_parts(step, wide, claims))
    head = _TITLE.high(step.title, _WIDE_PX) + _TEXT.high(sample(step.text), _WIDE_PX)
    room = _TO_PX - max(_FROM_PX + head + _UNDER_HEAD_PX, _HEAD_PX)
    need = sum(part.high + part.gap for part in parts) - (parts[0].gap if parts else 0.0)
    if need <= room:
        return ""
    reason = tr(
        "holds too much for one screen, about {need} lines where {room} have room: {parts}; "
        "shorten it, leave something out, or make two steps of it"
    )
    told = dict.fromkeys(part.words for part in parts)
    lines = round(need / _LINE_PX), int(room / _LINE_PX)
    return reason.format(need=max(lines[0], lines[1] + 1), room=lines[1], parts=", ".join(told))


def _parts(step: Step, wide: float, claims: Mapping[str, str]) -> Iterator[_Part]:
    """Yield what stands in the column of ``step``, ``wide`` px."""
    words = trn("{n} point", "{n} points", len(step.points)).format(n=len(step.points))
    for point in step.points:
        yield _Part(words, _POINT.high(sample(point), wide - 30))
    words = tr("{n} runs").format(n=len(step.runs))
    for at in range(len(step.runs)):
        yield _Part(words, _run_px(step, at, wide), 12.0)
    if step.claim:
        quote = _QUOTE.high(f"“{claims.get(step.claim, '')}”", wide - _QUOTE_PAD_PX)
        advice = _TEXT.high("n" * _ADVICE, wide)
        yield _Part(tr("a claim"), _CLAIM_PX + quote + advice)
    if step.exercise:
        picture = 0.0 if wide == _WIDE_PX else _PICTURE_ABOVE_PX
        dose = _TEXT.high(step.dose, _DOSE_PX) - _LINE_PX if step.dose else 0.0
        yield _Part(tr("an exercise"), _EXERCISE_PX + picture + dose)
    yield from _question_parts(step, wide)


def _question_parts(step: Step, wide: float) -> Iterator[_Part]:
    asked = step.question
    if asked is None:
        other = step.runs or step.claim or step.exercise or step.conditions == PLAIN
        if step.colour == "load" and not other:
            yield _Part(tr("a load"), _VALUE_PX)
        return
    yield _Part(tr("a question"), _ASK.high(asked.ask, wide) + 6, 26.0)
    words = tr("{n} options").format(n=len(asked.options))
    for option in asked.options:
        yield _Part(words, max(_TEXT.high(option, wide - 124), 40) + 12, 10.0)
    if asked.answer:
        yield _Part(tr("the answer"), _TEXT.high(sample(asked.answer), wide - 20) + 8)


def _run_px(step: Step, at: int, wide: float) -> float:
    """Return how high the card of the run number ``at`` is, px."""
    words, name = wide - _RUN_BESIDE_PX, step.runs[at].name or "n" * _TOLD[2]
    high = _TEXT.high(name, words) + _TEXT.high("n " * (_run_letters(step, at) // 2), words)
    return _RUN_PX + high


def _run_letters(step: Step, at: int) -> int:
    """Return at most how many letters tell the run ``at``: only what is not the same in all."""
    every = [_told(run) for run in step.runs]
    return sum(
        most
        for most, own, usual, all_of_them in zip(
            _TOLD, every[at], _USUAL, zip(*every, strict=True), strict=True
        )
        if own != usual and len(set(all_of_them)) > 1
    )


def _told(run: LessonRun) -> tuple[object, ...]:
    """Return what a card may tell of ``run``, in the order of ``_TOLD``."""
    conditions = run.conditions
    ground = conditions.surface if run.name else None  # else it is the name
    technique = conditions.strike, conditions.shoe, conditions.arms
    return (conditions.speed_mps, conditions.slope, ground, *technique)


def _lines(text: str, wide: float) -> int:
    """Return in how many lines ``text`` is broken at a width of ``wide`` times its size."""
    lines, used = 0, wide
    for word in text.split():
        long = sum(map(_width, word))
        if used + _width(" ") + long <= wide:
            used += _width(" ") + long
            continue
        more = max(-int(-long // wide), 1)  # a word that is longer than a line is broken
        lines, used = lines + more, long - (more - 1) * wide
    return lines


def _width(letter: str) -> float:
    """Return how wide ``letter`` is, times its size; rather more than it is."""
    if unicodedata.combining(letter):
        return 0.0
    if letter >= _FOREIGN and letter not in _SHARES:
        return 1.0
    return _SHARES.get(letter, 0.75 if letter.isupper() else 0.6)
