"""Which exercise trains it? One that does, among three that leave it and its neighbours alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.search import fold
from bodymap.app.study.choosing import mixed, nearest
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.kin import by_distance, is_near, same_group, words_of
from bodymap.app.study.naming import inside
from bodymap.app.study.question import Option, Question
from bodymap.figure.exercise_book import read_book
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise

_SHORT, _STEM = 3, 5  # letters of a word that tells, and of its stem: "adduction" of "adductors"
_BESIDE = 1  # parts of the body away
_FOOT = "feet"


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return all muscles: each has an exercise."""
    return tuple(atlas.tables.muscles)


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask which of four exercises trains ``muscle``; all of them have a picture, or none."""
    latin = _fitting_name(muscle, wish, atlas)
    right = atlas.exercises[chance.choice(_right(muscle, atlas, latin=latin))]
    drawn = right.id in read_book()
    wrong = nearest(chance, _wrong(muscle, atlas))
    options = [_option(atlas.exercises[each], drawn=drawn) for each in (right.id, *wrong)]
    prompt = tr("Which of these trains the {muscle}?")
    return Question(
        card=f"exercise:{muscle}",
        kind="exercise",
        how="options",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(atlas.tables.muscles[muscle], latin=latin)),
        hint=_hint(wish, latin=latin),
        options=mixed(chance, options),
        right=frozenset((right.id,)),
        lit=frozenset(),
        answer=right.prose.name,
        why=sentences(right.prose.why, 3),
        facts=usual_loads(muscle, atlas),
        sources=right.sources,
    )


def training(muscle: str, atlas: Atlas) -> list[str]:
    """Return the ids of all exercises that train ``muscle`` on purpose, at least one.

    One that is only said to do so is none of them.
    """
    every = atlas.exercises.values()
    return [each.id for each in every if muscle in each.primary and not _is_talk(each)]


def _right(muscle: str, atlas: Atlas, *, latin: bool) -> list[str]:
    """Return the exercises that may stand as the right one: they train ``muscle`` first of all.

    Where there is none such, others that train it on purpose; and no name tells the muscle's.
    """
    trained = training(muscle, atlas)
    first = [each for each in trained if atlas.exercises[each].primary[0] == muscle]
    name = inside(atlas.tables.muscles[muscle], latin=latin)
    return [each for each in first or trained if not _tells(atlas.exercises[each], name)]


def _fitting_name(muscle: str, wish: Wish, atlas: Atlas) -> bool:
    """Return whether to name ``muscle`` in Latin: as wished, unless every answer had that name."""
    return wish.latin if _right(muscle, atlas, latin=wish.latin) else not wish.latin


def _hint(wish: Wish, *, latin: bool) -> str:
    hint = tr("Only one of these works it on purpose.")
    if latin == wish.latin:
        return hint
    if latin:
        return f"{hint} {tr('Named in Latin, as the plain name would tell the answer.')}"
    return f"{hint} {tr('Named plainly, as the Latin name would tell the answer.')}"


def _is_talk(exercise: Exercise) -> bool:
    """Tell whether only people's talk stands behind the exercise."""
    return exercise.evidence.startswith("popular claim")


def _tells(exercise: Exercise, name: str) -> bool:
    """Tell whether the exercise's name holds a word of the muscle's, or how one begins."""
    said = fold(exercise.prose.name)
    stems = [word[:_STEM] for word in words_of(name) if len(word) >= _SHORT]
    return any(
        word.startswith(stem) or (len(stem) > _SHORT and stem in word)
        for stem in stems
        for word in said
    )


@lru_cache(maxsize=64)
def _wrong(muscle: str, atlas: Atlas) -> list[list[str]]:
    """Return the exercises of other parts of the body, those of the nearest first.

    None trains, first or besides, a muscle of its load group, one that is near it, or one of the
    parts beside its own: whoever stands, holds or braces trains these, whatever the tables say.
    """
    like = {
        each
        for each in atlas.tables.muscles
        if same_group(muscle, each, atlas) or is_near(muscle, each, atlas)
    }
    like |= {each for group in _parts_from(muscle, atlas)[: _BESIDE + 1] for each in group}
    firsts: dict[str, list[str]] = {}
    for each in atlas.exercises.values():
        if each.id in read_book() and like.isdisjoint((*each.primary, *each.secondary)):
            firsts.setdefault(each.primary[0], []).append(each.id)
    parts = _parts_from(muscle, atlas)
    return [[one for first in part for one in firsts.get(first, ())] for part in parts]


def _parts_from(muscle: str, atlas: Atlas) -> list[list[str]]:
    """Return all muscles by how far their part of the body is away; foot and lower leg are one."""
    groups = by_distance(muscle, atlas.tables.muscles, atlas)
    if atlas.tables.muscles[muscle].region == _FOOT:
        return [[*groups[0], *groups[1]], *groups[2:]]
    return groups


def _option(exercise: Exercise, *, drawn: bool) -> Option:
    return Option(exercise.id, exercise.prose.name, exercise=exercise.id if drawn else "")
