"""Which exercise trains it? One that does, among three that leave it and its neighbours alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.study.choosing import mixed, nearest
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.kin import by_distance, is_near, same_group
from bodymap.app.study.naming import inside
from bodymap.app.study.question import Option, Question
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return all muscles: each has an exercise."""
    return tuple(atlas.tables.muscles)


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask which of four exercises trains ``muscle`` most."""
    named = atlas.tables.muscles[muscle]
    right = atlas.exercises[chance.choice(training(muscle, atlas))]
    wrong = nearest(chance, _wrong(muscle, atlas))
    options = [_option(atlas.exercises[each]) for each in (right.id, *wrong)]
    prompt = tr("Which exercise trains the {muscle} most?")
    return Question(
        card=f"exercise:{muscle}",
        kind="exercise",
        how="options",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(named, latin=wish.latin)),
        hint=tr("Only one of these works it on purpose."),
        options=mixed(chance, options),
        right=frozenset((right.id,)),
        lit=frozenset(),
        answer=right.prose.name,
        why=sentences(f"{right.prose.why} {right.prose.cue}", 3),
        facts=usual_loads(muscle, atlas),
        sources=right.sources,
    )


def training(muscle: str, atlas: Atlas) -> list[str]:
    """Return the ids of the exercises that may stand as the right one, at least one.

    ``muscle`` is among those that they train first, and where there are such exercises, a source
    stands behind them and ``muscle`` is named before all others.
    """
    trained = [each for each in atlas.exercises.values() if muscle in each.primary]
    trained = [each for each in trained if each.sources] or trained
    trained = [each for each in trained if each.primary[0] == muscle] or trained
    return [each.id for each in trained]


@lru_cache(maxsize=64)
def _wrong(muscle: str, atlas: Atlas) -> list[list[str]]:
    """Return the exercises without ``muscle`` and its like, those of its region's neighbours first.

    None trains, first or besides, a muscle of its load group or one that is near it.
    """
    like = {
        each
        for each in atlas.tables.muscles
        if same_group(muscle, each, atlas) or is_near(muscle, each, atlas)
    }
    firsts: dict[str, list[str]] = {}
    for each in atlas.exercises.values():
        if like.isdisjoint((*each.primary, *each.secondary)):
            firsts.setdefault(each.primary[0], []).append(each.id)
    return [
        [exercise for first in group for exercise in firsts[first]]
        for group in by_distance(muscle, firsts, atlas)
    ]


def _option(exercise: Exercise) -> Option:
    return Option(exercise.id, exercise.prose.name, exercise=exercise.id)
