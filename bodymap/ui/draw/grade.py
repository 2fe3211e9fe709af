"""The evidence grade: what its letter means, and its badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.model.figures import Grade


def grade_words(grade: Grade) -> str:
    """Return what ``grade`` stands for (the grades of the load model), without a full stop."""
    return {
        "A": tr("several independent studies whose numbers agree"),
        "B": tr("one good source with numbers"),
        "C": tr("studies disagree, or only a proxy or the direction is known"),
        "D": tr("our own judgement, no study with a number"),
    }[grade]


def grade_sentence(grade: Grade) -> str:
    """Return the letter and its meaning as one sentence, for a tool tip or the screen reader."""
    return tr("Grade {letter}: {meaning}.").format(letter=grade, meaning=grade_words(grade))
