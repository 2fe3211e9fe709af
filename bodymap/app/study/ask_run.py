"""Which run asks more? Two runs, and the muscle that feels the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.scene import Fact
from bodymap.app.study.choosing import mixed
from bodymap.app.study.naming import inside
from bodymap.app.study.question import Option, Question
from bodymap.app.study.run_pool import draw_pair, has_pair
from bodymap.app.wording import inside_sentence, is_reference, range_words
from bodymap.model.conditions import Conditions
from bodymap.model.scale import format_times
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.app.study.run_pool import Asked, Pair, Run
    from bodymap.content.atlas import Atlas


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return the muscles for which the model is sure of two runs."""
    return tuple(muscle for muscle in atlas.tables.muscles if has_pair(muscle, atlas))


def ask(muscle: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask which of two runs asks more of ``muscle`` at each step."""
    pair = draw_pair(muscle, chance, atlas)
    named = atlas.tables.muscles[muscle]
    prompt = tr("Which run asks more of the {muscle}?")
    return Question(
        card=f"which_run:{muscle}",
        kind="which_run",
        how="options",
        subject=muscle,
        muscles=(muscle,),
        prompt=prompt.format(muscle=inside(named, latin=wish.latin)),
        hint=tr("Count one step of each run, not the kilometre."),
        options=mixed(chance, (_option(pair.less.run), _option(pair.more.run))),
        right=frozenset((pair.more.run.key,)),
        lit=frozenset(),
        answer=pair.more.run.name,
        why=_why(pair, atlas),
        note=_note(pair),
        facts=tuple(
            Fact(each.run.name, format_times(each.load.value)) for each in (pair.less, pair.more)
        ),
        sources=_sources(pair),
    )


def _option(run: Run) -> Option:
    return Option(run.key, run.name, conditions=run.conditions)


def _why(pair: Pair, atlas: Atlas) -> str:
    """Return what most of the difference comes from, and whether it was measured."""
    text = _reasons()[_telling(pair)]
    if _telling(pair) == "surface":
        text += " " + _ground(pair, atlas)
    beyond = [each for each in (pair.more, pair.less) if each.load.evidence == "stretched"]
    if len(beyond) > 1:
        text += " " + tr("Both lie beyond what was measured.")
    elif beyond:
        note = tr("“{run}” lies beyond what was measured.")
        text += " " + note.format(run=beyond[0].run.name)
    return text


def _ground(pair: Pair, atlas: Atlas) -> str:
    """Return "Dry sand: soft and deep." of the ground that is not the usual one.

    Not its effort: that is of the whole body, and the muscle's own stands beside it.
    """
    usual = Conditions().surface
    grounds = [each.run.conditions.surface for each in (pair.more, pair.less)]
    ground = next(each for each in grounds if each != usual)
    like = inside_sentence(atlas.surfaces[ground].line).partition(";")[0]
    return f"{atlas.tables.surfaces[ground].name}: {like}."


def _telling(pair: Pair) -> str:
    """Return the name of the factor in which the two loads differ most."""
    less = {factor.name: factor.value for factor in pair.less.load.factors}
    more = {factor.name: factor.value for factor in pair.more.load.factors}
    return max(_reasons(), key=lambda name: more.get(name, 1.0) / less.get(name, 1.0))


def _reasons() -> dict[str, str]:
    """Return one sentence for each factor in which runs here differ."""
    return {
        "speed": tr(
            "Most of the difference is the pace: in a faster run each step asks for more force."
        ),
        "surface": tr("Most of the difference is the ground."),
        "slope": tr("Most of the difference is the slope: uphill each step lifts the body."),
        "strike": tr(
            "Most of the difference is the landing: how the foot meets the ground shifts the work."
        ),
        "arms": tr("Most of the difference is the arms: how they are carried differs most here."),
    }


def _note(pair: Pair) -> str:
    told = tr("Estimated for one step, an easy run on asphalt being 1. {more}. {less}.")
    return told.format(more=_told(pair.more), less=_told(pair.less))


def _told(asked: Asked) -> str:
    run, load = asked
    value = format_times(load.value)
    if is_reference(load):
        return tr("{run}: {value}").format(run=run.name, value=value)
    names = _factor_names()
    parts = [
        f"{names[factor.name]} {format_times(factor.value)}"
        for factor in load.factors
        if format_times(factor.value) != format_times(1.0)
    ]
    if len(parts) > 1:
        value = tr("{value} ({parts})").format(value=value, parts=", ".join(parts))
    text = tr("{run}: {value}, range {range}")
    return text.format(run=run.name, value=value, range=range_words(load.low, load.high))


def _factor_names() -> dict[str, str]:
    """Return what the factors in which runs here differ are called in brackets."""
    return {
        "speed": tr("pace"),
        "surface": tr("ground"),
        "slope": tr("slope"),
        "strike": tr("landing"),
        "arms": tr("arms"),
    }


def _sources(pair: Pair) -> tuple[str, ...]:
    factors = (*pair.more.load.factors, *pair.less.load.factors)
    return tuple(dict.fromkeys(key for factor in factors for key in factor.sources))
