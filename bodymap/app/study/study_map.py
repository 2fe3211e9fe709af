"""The figure of the place "Study": what is asked about, the answer, or what is known."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.kept_loads import kept_load
from bodymap.app.study.choosing import dice
from bodymap.app.study.drawn import main_view
from bodymap.app.study.explain import race_run
from bodymap.app.study.playing import is_shown
from bodymap.app.study.scene import StudyCallout, StudyMap, StudyMark
from bodymap.app.study.words import level_name, muscle_name
from bodymap.app.wording import inside_sentence
from bodymap.model.scale import map_position
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
    shown = question.lit if given is None else question.lit | frozenset(question.muscles)
    wrong = _wrong(question, given)
    places = neutral_places(played, atlas)
    marks = {muscle: StudyMark(muscle, "rest", "", place) for muscle, place in places.items()}
    for muscle in shown:
        name = "" if given is None else muscle_name(muscle, atlas, latin=latin)
        marks[muscle] = _asked_mark(muscle, name, places[muscle], question, given)
        marks[muscle] = marks[muscle]._replace(load=race_position(muscle, atlas))
    for muscle in wrong:
        name = muscle_name(muscle, atlas, latin=latin)
        spoken = tr("{name}: you chose it").format(name=name)
        marks[muscle] = StudyMark(muscle, "wrong", name, spoken)
    looked_for = frozenset(question.muscles) if question.how == "figure" else frozenset()
    return StudyMap(
        marks=marks,
        callouts=() if given is None else _callouts(question, given, atlas, latin=latin),
        answers=given is None and question.how == "figure",
        deep=any(atlas.tables.muscles[muscle].deep for muscle in shown | wrong | looked_for),
    )


def neutral_places(played: Round, atlas: Atlas) -> dict[str, str]:
    """Return where each muscle lies, in words that do not tell which it is.

    "Back: lower leg, muscle 2 of 4": the numbers are dealt anew for every round.
    """
    draw = dice("|".join(question.card for question in played.questions), 0)  # the same all round
    found = {}
    for (view, region), muscles in _neighbourhoods(atlas).items():
        dealt = draw.sample(muscles, len(muscles))
        for number, muscle in enumerate(dealt, 1):
            found[muscle] = tr("{view}: {region}, muscle {n} of {count}").format(
                view=tr("Front") if view == "front" else tr("Back"),
                region=_region_name(region),
                n=number,
                count=len(dealt),
            )
    return found


def race_position(muscle: str, atlas: Atlas) -> float | None:
    """Return the colour of a muscle that is shown: its load at the race pace, as in the facts."""
    figure = kept_load(race_run(), atlas).muscles[muscle]
    return None if figure is None else map_position(figure.value)


@lru_cache(maxsize=4)
def _neighbourhoods(atlas: Atlas) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the muscles by the view that shows most of them and their part of the body.

    None stands alone: the place by itself would tell it.
    """
    found = defaultdict(list)
    for muscle in atlas.tables.muscles.values():
        region = "lower_legs" if muscle.region == "feet" else muscle.region
        found[main_view(muscle.muscle), region].append(muscle.muscle)
    return {key: tuple(muscles) for key, muscles in found.items()}


def _region_name(region: str) -> str:
    """Return the name of a region that is part of no muscle's name, unlike "abs and back"."""
    names = {
        "lower_legs": tr("lower leg and foot"),
        "thighs_glutes": tr("upper leg"),
        "core": tr("trunk"),
        "arms_shoulders": tr("upper body"),
    }
    return names[region]


def _wrong(question: Question, given: Given | None) -> frozenset[str]:
    """Return the muscle that was wrongly chosen on the figure."""
    if given is None or question.how != "figure" or given.verdict == "right":
        return frozenset()
    return frozenset([given.key])


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
    question: Question, given: Given, atlas: Atlas, *, latin: bool
) -> tuple[StudyCallout, ...]:
    here = tr("you clicked here")
    names = {muscle: muscle_name(muscle, atlas, latin=latin) for muscle in question.muscles}
    own = {muscle: StudyCallout(muscle, name, "") for muscle, name in names.items()}
    if question.how == "figure":
        name = muscle_name(given.key, atlas, latin=latin)
        own[given.key] = StudyCallout(given.key, name, here)
    return tuple(own.values())
