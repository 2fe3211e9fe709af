"""Name it: which muscle is lit on the figure?"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.study.choosing import mixed, nearest
from bodymap.app.study.drawn import overlap
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.kin import by_distance, is_near, words_of
from bodymap.app.study.naming import name_of
from bodymap.app.study.question import Option, Question
from bodymap.app.study.spelling import names_of
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas


_BEHIND = 0.3  # of a muscle's box


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return all muscles."""
    return tuple(atlas.tables.muscles)


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask what the lit ``muscle`` is called, to be chosen or typed."""
    named, prose = atlas.tables.muscles[muscle], atlas.muscles[muscle]
    names = names_of(muscle, atlas, latin=wish.latin)
    return Question(
        card=f"name:{muscle}",
        kind="name",
        how="typing" if wish.typing else "options",
        subject=muscle,
        muscles=(muscle,),
        prompt=tr("What is this called in Latin?") if wish.latin else tr("What is this called?"),
        hint=_hint(wish),
        options=() if wish.typing else _options(muscle, wish, chance, atlas),
        right=frozenset(names if wish.typing else (muscle,)),
        lit=frozenset((muscle,)),
        answer=name_of(named, latin=wish.latin),
        why=sentences(prose.summary, 3),
        facts=usual_loads(muscle, atlas),
        sources=prose.does_sources,
        latin=wish.latin,
    )


def _hint(wish: Wish) -> str:
    if wish.typing and wish.latin:
        return tr("Type its Latin name. Small slips are forgiven.")
    if wish.typing:
        return tr("Type its name, plain or Latin. Small slips are forgiven.")
    return tr("Choose the name of the coloured muscle.")


def _options(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> tuple[Option, ...]:
    muscles = atlas.tables.muscles
    wrong = nearest(chance, _others(muscle, wish.latin, atlas))
    options = [Option(each, name_of(muscles[each], latin=wish.latin)) for each in (muscle, *wrong)]
    return mixed(chance, options)


@lru_cache(maxsize=128)
def _others(muscle: str, latin: bool, atlas: Atlas) -> list[list[str]]:
    """Return the muscles whose names are wrong for ``muscle``, the nearest first."""
    arguable = _is_arguable_in_latin if latin else _is_arguable
    others = [each for each in atlas.tables.muscles if not arguable(muscle, each, atlas)]
    return by_distance(muscle, others, atlas)


def _is_arguable(muscle: str, other: str, atlas: Atlas) -> bool:
    """Tell whether the plain name of ``other`` may be meant for ``muscle``.

    It is near, or one of the two is deep and lies behind the other: "the deep calf" may be either.
    """
    muscles = atlas.tables.muscles
    deep = muscles[muscle].deep or muscles[other].deep
    return is_near(muscle, other, atlas) or (deep and overlap(muscle, other) > _BEHIND)


def _is_arguable_in_latin(muscle: str, other: str, atlas: Atlas) -> bool:
    """Tell whether the Latin name of ``other`` may be meant for ``muscle``: one holds the other.

    Otherwise Latin names are exact, and neighbours make the best wrong answers.
    """
    one, two = (words_of(atlas.tables.muscles[each].latin) for each in (muscle, other))
    return one <= two or two <= one
