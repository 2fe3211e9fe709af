"""What does it do? The tasks of four muscles, of which one is this muscle's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.study.choosing import mixed, nearest
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.kin import by_distance, is_near, words_of, work_together
from bodymap.app.study.naming import inside
from bodymap.app.study.question import Option, Question
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas


_SHORT = 4  # letters: shorter words are in every text
_MANY_WORDS = 3  # of a task, which has about ten


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return all muscles."""
    return tuple(atlas.tables.muscles)


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask what ``muscle`` is there for in running."""
    named, prose = atlas.tables.muscles[muscle], atlas.muscles[muscle]
    wrong = nearest(chance, _others(muscle, atlas))
    options = [Option(each, atlas.muscles[each].task) for each in (muscle, *wrong)]
    prompt = tr("What is the job of the {muscle} in running?")
    return Question(
        card=f"does:{muscle}",
        kind="does",
        how="options",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(named, latin=wish.latin)),
        hint=tr("Choose its main job."),
        options=mixed(chance, options),
        right=frozenset((muscle,)),
        lit=frozenset(),
        answer=prose.task,
        why=sentences(prose.does, 3),
        facts=usual_loads(muscle, atlas),
        sources=prose.does_sources,
    )


@lru_cache(maxsize=64)
def _others(muscle: str, atlas: Atlas) -> list[list[str]]:
    """Return the muscles whose tasks are wrong for ``muscle``, the nearest first."""
    others = [each for each in atlas.tables.muscles if not _is_arguable(muscle, each, atlas)]
    return by_distance(muscle, others, atlas)


def _is_arguable(muscle: str, other: str, atlas: Atlas) -> bool:
    """Tell whether the task of ``other`` may be said of ``muscle`` too.

    So it may where both have one role in one region, work in one exercise, or are near, and where
    much of it stands in what the atlas tells of ``muscle``.
    """
    one, two = (atlas.tables.muscles[each] for each in (muscle, other))
    return (
        (one.region, one.role) == (two.region, two.role)
        or work_together(muscle, other, atlas)
        or is_near(muscle, other, atlas)
        or _shared_words(muscle, other, atlas) >= _MANY_WORDS
    )


def _shared_words(muscle: str, other: str, atlas: Atlas) -> int:
    """Return how many words of the task of ``other`` are told of ``muscle``, short ones apart."""
    prose = atlas.muscles[muscle]
    told = words_of(f"{prose.summary} {prose.does}")
    return sum(len(word) >= _SHORT for word in words_of(atlas.muscles[other].task) & told)
