"""Tells whether an answer is right, and what was meant where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study.naming import inside
from bodymap.app.study.spelling import covered_by, is_elsewhere, meant_by
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
    named = meant_by(given, atlas, latin=question.latin)
    return "right" if named == {question.subject} else "wrong"


def what_else(question: Question, given: str, atlas: Atlas) -> str:
    """Return what to ask back where ``given`` is neither right nor wrong, else "".

    A typed word that stands for several muscles, the one that is asked for among them, and its
    plain name where the Latin one is asked for; a word that no muscle is called by.
    """
    if question.how != "typing" or judge(question, given, atlas) == "right":
        return ""
    named = meant_by(given, atlas)
    if named == {question.subject}:
        return tr("That is a plain name. What is it in Latin?")
    if question.subject in named | covered_by(given, atlas):
        text = tr("“{typed}” stands for more than one muscle here. Which of them is it?")
        return text.format(typed=given.strip())
    if is_unknown(given, atlas):
        text = tr("No muscle is called “{typed}” here. Try again, or say that you do not know.")
        return text.format(typed=given.strip())
    return ""


def is_unknown(given: str, atlas: Atlas) -> bool:
    """Tell whether something was typed that nothing is called, here or elsewhere in the body."""
    said = bool(given.strip())
    return (
        said
        and not (covered_by(given, atlas) or meant_by(given, atlas))
        and not is_elsewhere(given, atlas)
    )


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
