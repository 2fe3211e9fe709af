"""The texts as they stand in assets/content/<language>/*.toml: what each file must hold."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

Words = Annotated[str, Meta(pattern=r"\S")]
Names = Annotated[tuple[Words, ...], Meta(min_length=1)]

# Longer ones do not fit where they are shown.
Badge = Annotated[str, Meta(pattern=r"\S", max_length=28)]
Brief = Annotated[str, Meta(pattern=r"\S", max_length=18)]
Line = Annotated[str, Meta(pattern=r"\S", max_length=60)]
Short = Annotated[str, Meta(pattern=r"\S", max_length=48)]
Rule = Annotated[str, Meta(pattern=r"\S", max_length=90)]
Title = Annotated[str, Meta(pattern=r"\S", max_length=32)]
Task = Annotated[str, Meta(pattern=r"\S", max_length=80)]
Sentence = Annotated[str, Meta(pattern=r"\S", max_length=240)]

_MUSCLE = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")  # [its name](its id)


class Statement(Struct, frozen=True, forbid_unknown_fields=True):
    """A finding in words, and the source keys that it rests on."""

    text: Words
    sources: Names


Statements = Annotated[tuple[Statement, ...], Meta(min_length=1)]


class TryIt(Struct, frozen=True, forbid_unknown_fields=True):
    """A small experiment on one's own body."""

    title: Title
    steps: Names
    notice: Words
    why: Statement
    care: Words


class RegionProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A region: what it is, does, and what people say about it."""

    subtitle: Line
    summary: Words
    role: Words
    role_sources: Names
    alone: Statement
    people_say: Words
    changes: Statements
    try_it: TryIt


class MuscleProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A muscle: what it does in running, and how to find it.

    ``task`` says without its name what it is there for in running, as an order: "Lift the heel".
    """

    summary: Words
    task: Task
    does: Words
    does_sources: Names
    find: Words
    changes: Statements
    alone: Statement


class RoleProse(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the five things that a muscle is there for in running."""

    name: Title
    line: Line
    text: Words


class SurfaceProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of ground; ``line`` says what it is and how much effort it takes."""

    name: Title
    line: Short
    text: Words
    sources: Names


class ExerciseProse(Struct, frozen=True, forbid_unknown_fields=True):
    """An exercise in words.

    ``variant`` says where the exercise that was measured differs from this one; ``instead`` what
    was found where no EMG figure was.
    """

    name: Words
    short: Brief
    dose: Words
    dose_short: Brief
    equipment: Words
    how: Words
    cue: Words
    progression: Names
    why: Words
    variant: str = ""
    instead: str = ""


class SafetyProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule about when to stop."""

    short: Rule
    text: Words


Verdict = Literal["supported", "partly", "not_shown", "myth"]


class ClaimProse(Struct, frozen=True, forbid_unknown_fields=True):
    """What people say, the verdict, and what it rests on.

    Attributes:
        because: the reason of the verdict in a sentence, where that is beyond doubt: then it can be
            asked about; or "".
        asked: the claim as it is asked about, where people say it less exactly; or "".
    """

    id: Words
    regions: Names
    claim: Words
    verdict: Verdict
    verdict_words: Badge
    evidence: Statements
    advice: Words
    because: str = ""
    asked: str = ""


class WordProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of the glossary; ``also`` holds other words for the same thing."""

    term: Words
    meaning: Words
    also: tuple[Words, ...] = ()


class CardProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A short story with its sources."""

    title: Words
    paragraphs: Statements


class TopicProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A page of the help."""

    id: Words
    title: Words
    paragraphs: Names


class PhaseProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A phase of the stride; ``text`` marks each muscle as ``[its name](its id)``."""

    name: Title
    text: Sentence
    sources: Names

    @property
    def sentence(self) -> str:
        """The text as it is read."""
        return _MUSCLE.sub(r"\1", self.text)

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """The muscles in the text: what each is called there, and its id."""
        return tuple((name, muscle) for name, muscle in _MUSCLE.findall(self.text))


class NotesProse(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be said beside the figure and the rows; ``held`` is by the way to hold the arms."""

    disagree: Words
    ground_speed: Words
    arms: Statement
    held: dict[str, Statement]


class StrideProse(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the place "Stride".

    Attributes:
        basis: for each basis of a time course, what it is.
        beside: for a basis of a time in timing.csv, what it adds; holds {times}.
    """

    phases: dict[str, PhaseProse]
    events: dict[str, Title]
    basis: dict[str, Words]
    beside: dict[str, Words]
    notes: NotesProse


class LeftOutProse(Struct, frozen=True, forbid_unknown_fields=True):
    """A muscle that running alone hardly trains, and why.

    Attributes:
        id: of the muscle.
        when: "always"; "slow": unless the kilometres asked more of it than an easy run does;
            "even": unless some of them lay on one of ``grounds``.
        grounds: ids of uneven surfaces.
    """

    id: Words
    when: Literal["always", "slow", "even"]
    reason: Sentence
    sources: Names
    grounds: tuple[Words, ...] = ()
