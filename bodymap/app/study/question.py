"""A question as a value: made from the atlas and the model, asked in Study and in Present."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.scene import Fact
    from bodymap.model.conditions import Conditions

QuestionKind = Literal["find", "name", "does", "when", "which_run", "claim", "exercise"]
How = Literal["figure", "options", "typing", "phases"]

KINDS: tuple[QuestionKind, ...] = (
    "find",
    "name",
    "does",
    "when",
    "which_run",
    "claim",
    "exercise",
)


class Option(NamedTuple):
    """One of the answers to choose from.

    Attributes:
        key: of this option within its question.
        text: what stands on it.
        exercise: the id of the exercise whose picture stands beside it, or "".
        conditions: the run that it stands for, or None.
        start, end: the phase of the gait cycle that it stands for, 0 to 1 (``end`` may be above 1
            for one that runs over the next contact); both 0 where it stands for none.
    """

    key: str
    text: str
    exercise: str = ""
    conditions: Conditions | None = None
    start: float = 0.0
    end: float = 0.0


class Question(NamedTuple):
    """One question with all that its answer needs.

    Attributes:
        card: the id under which it is scheduled: "find:soleus".
        kind: of question.
        how: it is answered by choosing on the figure, by one of ``options``, by typing, or on the
            phases of the gait cycle.
        subject: the muscle (or claim) that it is about, an id.
        muscles: whose knowledge it adds to on the body map; none for a claim.
        prompt: "Where are the hamstrings?"
        hint: how to answer.
        options: in the order shown; none for "figure" and "typing".
        right: for "figure" the ids of all muscles that count as found; for "typing" all names that
            are right, as written; else the one key of ``options``.
        lit: muscles that are coloured while it is asked: never such that tell the answer.
        answer: the right answer in words: "Hamstrings".
        why: two or three sentences, shown afterwards.
        note: what ``why`` rests on, in small; or "".
        facts: figures of the model, shown afterwards.
        sources: keys of the sources behind ``why``.
        latin: names are Latin: a typed one is right only in Latin, on the figure one muscle only.
    """

    card: str
    kind: QuestionKind
    how: How
    subject: str
    muscles: tuple[str, ...]
    prompt: str
    hint: str
    options: tuple[Option, ...]
    right: frozenset[str]
    lit: frozenset[str]
    answer: str
    why: str
    facts: tuple[Fact, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""
    latin: bool = False


class Wish(NamedTuple):
    """How questions are to be asked.

    Attributes:
        typing: names are typed instead of chosen.
        latin: names are asked for and shown in Latin.
        in_order: the cards keep their order, as a newcomer should meet them.
    """

    typing: bool = False
    latin: bool = False
    in_order: bool = False
