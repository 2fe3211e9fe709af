"""Find it: where on the figure is this muscle?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.drawn import drawn_areas, is_tiny, lies_under, near_on_figure
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.naming import inside, is_plural, name_of
from bodymap.app.study.question import Question
from bodymap.app.study.spelling import covered_by
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return the muscles that are drawn, deep ones too."""
    return tuple(muscle for muscle in atlas.tables.muscles if muscle in drawn_areas())


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask for ``muscle`` on the figure, of which nothing is lit."""
    del chance  # there is one way to ask
    named, prose = atlas.tables.muscles[muscle], atlas.muscles[muscle]
    several = is_plural(named, latin=wish.latin)
    prompt = tr("Where are the {muscle}?") if several else tr("Where is the {muscle}?")
    tiny = is_tiny(muscle)
    return Question(
        card=f"find:{muscle}",
        kind="find",
        how="figure",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(named, latin=wish.latin)),
        hint=_hint(deep=lies_under(muscle), tiny=tiny),
        options=(),
        right=_found(muscle, wish, atlas),
        lit=frozenset(),
        answer=name_of(named, latin=wish.latin),
        why=sentences(prose.summary, 3),
        facts=usual_loads(muscle, atlas),
        sources=prose.does_sources,
        latin=wish.latin,
    )


def called_alike(muscle: str, atlas: Atlas) -> frozenset[str]:
    """Return the muscles that people mean by the plain name of ``muscle``: this one, and others.

    The front thigh is the vasti, and the muscle in their middle, too.
    """
    plain = inside(atlas.tables.muscles[muscle], latin=False)
    return covered_by(plain, atlas) | {muscle}


def _found(muscle: str, wish: Wish, atlas: Atlas) -> frozenset[str]:
    """Return the muscles that count as found; of a tiny one those around it in its region, too."""
    found = frozenset((muscle,)) if wish.latin else called_alike(muscle, atlas)
    if is_tiny(muscle):
        region = atlas.tables.regions[atlas.tables.muscles[muscle].region]
        found |= near_on_figure(muscle) & set(region)
    return found


def _hint(*, deep: bool, tiny: bool) -> str:
    if tiny:
        return tr("It is small on the figure: the muscle or its neighbourhood counts.")
    if deep:
        return tr("What lies deep is drawn over the rest. Click the muscle, or use the arrow keys.")
    return tr("Click the muscle on the figure, or choose it with the arrow keys.")
