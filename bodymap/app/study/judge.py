"""Tells whether an answer is right, and what was meant where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.naming import inside
from bodymap.app.study.spelling import meant_by
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.question import Question
    from bodymap.app.study.round import Verdict
    from bodymap.content.atlas import Atlas


class Judged(NamedTuple):
    """What an answer is worth; ``meant`` says what it stands for, "" where nothing is known by it.

    Of an answer with a muscle it is the plain name as a sentence has it ("upper calf"); of typing
    that fits several muscles all of them ("buttock or side of the hip"); else the option's text.
    """

    verdict: Verdict
    meant: str


def judge(question: Question, given: str, atlas: Atlas) -> Verdict:
    """Return what ``given`` is worth: a muscle's id, an option's key or a typed name."""
    if question.how != "typing":
        return "right" if given in question.right else "wrong"
    return "right" if meant_by(given, atlas) == {question.subject} else "wrong"


def judged(question: Question, given: str, atlas: Atlas) -> Judged:
    """Return what ``given`` is worth, and what was meant by it."""
    verdict = judge(question, given, atlas)
    if question.how == "typing":
        return Judged(verdict, _either(meant_by(given, atlas), atlas))
    if question.how == "figure" or question.kind == "name":
        known = frozenset((given,)) & atlas.tables.muscles.keys()
        return Judged(verdict, _either(known, atlas))
    texts = {option.key: option.text for option in question.options}
    return Judged(verdict, texts.get(given, ""))


def _either(muscles: frozenset[str], atlas: Atlas) -> str:
    """Return the names of ``muscles`` in the order of the atlas, with "or" between the last two."""
    known = atlas.tables.muscles
    *first, last = [inside(known[key], latin=False) for key in known if key in muscles] or [""]
    return tr("{first} or {last}").format(first=", ".join(first), last=last) if first else last
