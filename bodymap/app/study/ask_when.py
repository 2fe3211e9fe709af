"""When does it work? The part of the stride in which a muscle works hardest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.stride_rows import basis_of
from bodymap.app.study.explain import sentences, usual_loads
from bodymap.app.study.naming import inside, is_plural
from bodymap.app.study.question import Option, Question
from bodymap.app.study.windows import answers
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return the muscles of which all sources agree on the part of the stride."""
    return tuple(muscle for muscle in atlas.tables.muscles if answers(muscle, atlas))


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask when ``muscle`` works hardest: in quarters of the stride, or with stance as a whole.

    Where only its times are known it is asked when it is at work, and of the longest part of the
    stride that has an answer: its own text may say that it works all through it.
    """
    timed = atlas.time_courses[muscle].timing_only
    found = answers(muscle, atlas)
    windows, right = found[-1] if timed else chance.choice(found)
    named, basis = atlas.tables.muscles[muscle], basis_of(muscle, atlas)
    prompt = _prompt(timed=timed, several=is_plural(named, latin=wish.latin))
    texts = _texts()
    return Question(
        card=f"when:{muscle}",
        kind="when",
        how="phases",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(named, latin=wish.latin)),
        hint=tr("One stride of the leg on the same side, from contact to contact."),
        options=tuple(
            Option(window.key, texts[window.key], start=window.start, end=window.end)
            for window in windows
        ),
        right=frozenset((right.key,)),
        lit=frozenset(),
        answer=texts[right.key],
        why=sentences(atlas.muscles[muscle].summary, 2),
        facts=usual_loads(muscle, atlas),
        sources=_sources(muscle, atlas),
        note=sentences(basis.text, 1),
    )


def _prompt(*, timed: bool, several: bool) -> str:
    if timed:
        several_at, one_at = (
            tr("When are the {muscle} at work?"),
            tr("When is the {muscle} at work?"),
        )
        return several_at if several else one_at
    if several:
        return tr("When do the {muscle} work hardest?")
    return tr("When does the {muscle} work hardest?")


def _sources(muscle: str, atlas: Atlas) -> tuple[str, ...]:
    rows = [key for row in atlas.timings if row.muscle == muscle for key in row.sources]
    return tuple(dict.fromkeys((atlas.time_courses[muscle].source, *rows)))


def _texts() -> dict[str, str]:
    return {
        "stance": tr("Stance: the foot is on the ground"),
        "early_stance": tr("First half of stance: catching the body"),
        "late_stance": tr("Second half of stance: pushing off"),
        "early_swing": tr("First half of swing: the leg comes forward"),
        "late_swing": tr("Second half of swing: reaching for the ground"),
    }
