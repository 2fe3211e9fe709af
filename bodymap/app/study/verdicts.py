"""What is said to an answer: what it was worth, what is right, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.ask_find import called_alike
from bodymap.app.study.judge import judged
from bodymap.app.study.naming import inside, is_plural
from bodymap.app.study.spelling import is_elsewhere
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.question import Question
    from bodymap.app.study.round import Given
    from bodymap.content.atlas import Atlas

_NAMING = ("find", "name")  # kinds after which the muscle is introduced with both of its names


def verdict_words(question: Question, given: Given, atlas: Atlas, *, latin: bool) -> str:
    """Return what an answer was worth, in a few words that name the right one where they can."""
    if given.verdict == "right":
        return _right(question, given, atlas)
    if not given.key:
        return _told(question, atlas, latin=latin)
    near = is_close(question, given.key, atlas)
    muscles = atlas.tables.muscles
    if question.kind == "name":
        text = tr("Not quite: it is the {name}") if near else tr("No, it is the {name}")
        return text.format(name=inside(muscles[question.subject], latin=latin))
    if given.key in muscles:
        return _chosen(question, given.key, near, atlas, latin=latin)
    text = tr("Not quite, it is “{answer}”") if near else tr("No, it is “{answer}”")
    return text.format(answer=question.answer)


def why_words(question: Question, given: Given, atlas: Atlas, *, latin: bool) -> str:
    """Return the explanation; it begins with what it is about."""
    parts = [_typed(question, given, atlas)] if question.how == "typing" else []
    named = atlas.tables.muscles.get(question.subject)
    if named is not None and question.kind in _NAMING:
        text = tr("This is the {name} ({other}).")
        if is_plural(named, latin=latin):
            text = tr("These are the {name} ({other}).")
        names = (inside(named, latin=latin), inside(named, latin=not latin))
        parts.append(text.format(name=names[0], other=names[1]))
    elif named is not None and question.kind == "does" and given.verdict == "wrong":
        text = tr("The job of the {name}: {task}.")
        parts.append(text.format(name=inside(named, latin=latin), task=question.answer))
    return " ".join([*filter(None, parts), question.why])


def is_close(question: Question, key: str, atlas: Atlas) -> bool:
    """Tell whether a wrong answer was not far off.

    A muscle of the same region; the other half of stance, or of swing; of a claim the verdict
    beside the right one.
    """
    muscles = atlas.tables.muscles
    if question.how == "typing":
        return False
    if key in muscles and question.subject in muscles:
        return muscles[key].region == muscles[question.subject].region
    right, order = min(question.right), [option.key for option in question.options]
    if question.kind == "when":
        return key.partition("_")[2] == right.partition("_")[2] != ""
    return question.kind == "claim" and abs(order.index(key) - order.index(right)) == 1


def _right(question: Question, given: Given, atlas: Atlas) -> str:
    """Return "Right", and why, where another muscle was chosen on the figure."""
    if question.how != "figure" or given.key in question.muscles:
        return tr("Right")
    if not question.latin and given.key in called_alike(question.subject, atlas):
        return tr("Right: it is called so, too")
    return tr("Right: its neighbourhood counts")


def _told(question: Question, atlas: Atlas, *, latin: bool) -> str:
    """Return the answer for someone who did not know it."""
    if question.how == "figure":
        return tr("Here it is")
    if question.kind == "name":
        named = atlas.tables.muscles[question.subject]
        return tr("It is the {name}").format(name=inside(named, latin=latin))
    return tr("It is “{answer}”").format(answer=question.answer)


def _chosen(question: Question, key: str, near: bool, atlas: Atlas, *, latin: bool) -> str:
    """Return what was chosen instead: a muscle, or the job of one."""
    if question.kind == "does":
        close, far = (
            tr("Not quite: that is the job of the {name}"),
            tr("No, that is the job of the {name}"),
        )
        text = close if near else far
    else:
        text = tr("Not quite: that is the {name}") if near else tr("No, that is the {name}")
    return text.format(name=inside(atlas.tables.muscles[key], latin=latin))


def _typed(question: Question, given: Given, atlas: Atlas) -> str:
    """Return what a wrong word that was typed means, "" where nothing is known by it."""
    if given.verdict == "right" or not given.key:
        return ""
    meant = judged(question, given.key, atlas).meant
    if meant:
        return tr("“{typed}” means the {name}.").format(typed=given.key.strip(), name=meant)
    if is_elsewhere(given.key, atlas):
        text = tr("“{typed}” is none of the {count} muscles here.")
        return text.format(typed=given.key.strip(), count=len(atlas.tables.muscles))
    return ""
