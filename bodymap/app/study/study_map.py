"""The figure of the place "Study": what is asked about, the answer, or what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.drawn import lies_under
from bodymap.app.study.places import places
from bodymap.app.study.playing import is_shown
from bodymap.app.study.scene import StudyCallout, StudyMap, StudyMark
from bodymap.app.study.words import level_name, muscle_name
from bodymap.app.wording import inside_sentence
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.app.study.question import Question
    from bodymap.app.study.round import Given, Round
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import Level

# Kinds whose prompt or answers would be told by a name on the figure.
_LOOKED_FOR = ("find", "name")


def known_map(levels: Mapping[str, Level], atlas: Atlas, *, latin: bool) -> StudyMap:
    """Return the figure coloured by how well each muscle is known."""
    marks = {}
    for muscle, level in levels.items():
        name = muscle_name(muscle, atlas, latin=latin)
        spoken = tr("{name}: {level}").format(name=name, level=inside_sentence(level_name(level)))
        marks[muscle] = StudyMark(muscle, level, name, spoken)
    return StudyMap(marks)


def asked_map(played: Round, question: Question, atlas: Atlas, *, latin: bool) -> StudyMap:
    """Return the figure of a question; while that is open no name tells the answer."""
    given = played.given[-1] if is_shown(played) else None
    shown = _asked_about(played, question) if given is None else _answered(question, atlas)
    wrong = _wrong(question, given, atlas)
    lies = places(atlas)
    marks = {muscle: StudyMark(muscle, "rest", "", place) for muscle, place in lies.items()}
    for muscle in shown:
        name = "" if given is None else muscle_name(muscle, atlas, latin=latin)
        marks[muscle] = _asked_mark(muscle, name, lies[muscle], question, given)
    for muscle in wrong:
        name = muscle_name(muscle, atlas, latin=latin)
        spoken = tr("{name}: you chose it").format(name=name)
        marks[muscle] = StudyMark(muscle, "wrong", name, spoken)
    looked_for = frozenset(question.muscles) if question.how == "figure" else frozenset()
    return StudyMap(
        marks=marks,
        callouts=() if given is None else _callouts(question, given, wrong, atlas, latin=latin),
        answers=given is None and question.how == "figure",
        deep=any(lies_under(muscle) for muscle in shown | wrong | looked_for),
    )


def _asked_about(played: Round, question: Question) -> frozenset[str]:
    """Return what is lit while a question is open: the muscle that it names, too.

    Not where the same round still asks where that muscle is, or what it is called.
    """
    rest = played.questions[len(played.given) :]
    asked = {muscle for each in rest if each.kind in _LOOKED_FOR for muscle in each.muscles}
    return question.lit | (frozenset(question.muscles) - asked)


def _answered(question: Question, atlas: Atlas) -> frozenset[str]:
    """Return what is lit after the answer: the muscle, or those at the surface of the regions."""
    if question.kind != "claim":
        return question.lit | frozenset(question.muscles)
    tables = atlas.tables
    regions = atlas.claim(question.subject).regions
    lit = {muscle for region in regions for muscle in tables.regions[region]}
    return frozenset(muscle for muscle in lit if not tables.muscles[muscle].deep)


def _wrong(question: Question, given: Given | None, atlas: Atlas) -> frozenset[str]:
    """Return the muscle that was wrongly chosen, on the figure or by its name or job."""
    if given is None or given.verdict == "right" or question.how == "typing":
        return frozenset()
    return frozenset((given.key,)) & atlas.tables.muscles.keys()


def _asked_mark(
    muscle: str, name: str, place: str, question: Question, given: Given | None
) -> StudyMark:
    """Return the mark of a muscle that is asked about, or of the answer."""
    if given is not None and question.kind in _LOOKED_FOR:
        text = tr("{name}: the answer")
    else:
        text = tr("{name}: asked about")
    return StudyMark(muscle, "shown", name, text.format(name=name or place))


def _callouts(
    question: Question, given: Given, wrong: frozenset[str], atlas: Atlas, *, latin: bool
) -> tuple[StudyCallout, ...]:
    chosen = wrong | (frozenset((given.key,)) if question.how == "figure" else frozenset())
    found = []
    for muscle in dict.fromkeys((*question.muscles, *sorted(chosen - {""}))):
        line = tr("your answer") if muscle in chosen else ""
        found.append(StudyCallout(muscle, muscle_name(muscle, atlas, latin=latin), line))
    return tuple(found)
