"""Why this number: a muscle's own factors, or a region's averaged ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.evidence import factor_figures
from bodymap.app.panel import NO_FIGURES, FactorTile, Why
from bodymap.app.references import references
from bodymap.app.wording import (
    arms_words,
    is_reference,
    pace_words,
    range_dash,
    range_words,
    sentence,
    shoe_words,
    slope_words,
    strike_words,
)
from bodymap.model.figures import FACTORS, Factor, Figure
from bodymap.model.load import shared_grade
from bodymap.model.scale import format_times
from bodymap.model.stride import cadence_spm, steps_per_km
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.load import Load


def explain(state: State, figure: Figure | None, now: Load, atlas: Atlas) -> Why:
    """Return the product behind ``figure``, the chosen muscle's or region's."""
    if figure is None or state.region is None:
        return Why((), None, "")
    if state.muscle is not None:
        factors, note = figure.factors, ""
    else:
        factors = average_factors(_parts(state.region, now, atlas))
        note = tr("Mean of {n} muscles, weighted by strength. Choose one for its own.")
        count = len(atlas.tables.regions[state.region])
        note = note.format(n=count) if count > 1 else ""
    if any(factor.name == "slope" and factor.value == factor.low for factor in factors):
        saved = tr("Downhill no muscle is taken to save more than the whole body does.")
        note = f"{note} {saved}".strip()
    tiles = [_tile(factor, state, atlas) for factor in factors]
    if not any(factor.name == "surface" for factor in factors):
        tiles.insert(1, _reference_surface(state, atlas))
    return Why(tuple(tiles), _result(figure), note)


def average_factors(parts: Sequence[tuple[float, Figure]]) -> tuple[Factor, ...]:
    """Return one factor for each name, averaged over ``parts`` (weight, figure of a muscle).

    Factor k is weighted by the muscles' products of the factors before it, so that the averaged
    factors multiply to the weighted mean of the values. Our own rule, judged.
    """
    names = [factor.name for _, figure in parts for factor in figure.factors]
    weights = [weight for weight, _ in parts]
    found = []
    for name in sorted(set(names), key=FACTORS.index):
        factors = [_factor(figure, name) for _, figure in parts]
        found.append(_average(name, weights, factors))
        weights = [weight * factor.value for weight, factor in zip(weights, factors, strict=True)]
    return tuple(found)


def _parts(region: str, now: Load, atlas: Atlas) -> list[tuple[float, Figure]]:
    muscles = [atlas.tables.muscles[muscle] for muscle in atlas.tables.regions[region]]
    pairs = [(muscle.weight, now.muscles[muscle.muscle]) for muscle in muscles]
    return [(weight, figure) for weight, figure in pairs if figure is not None]


def _factor(figure: Figure, name: str) -> Factor:
    for factor in figure.factors:
        if factor.name == name:
            return factor
    return Factor(name, 1.0, 1.0, 1.0, None, ())


def _average(name: str, weights: Sequence[float], factors: Sequence[Factor]) -> Factor:
    whole = sum(weights)
    pairs = list(zip(weights, factors, strict=True))
    graded = [(factor.grade, weight) for weight, factor in pairs if factor.grade is not None]
    return Factor(
        name=name,
        value=sum(weight * factor.value for weight, factor in pairs) / whole,
        low=sum(weight * factor.low for weight, factor in pairs) / whole,
        high=sum(weight * factor.high for weight, factor in pairs) / whole,
        grade=shared_grade(graded) if graded else None,
        sources=tuple(dict.fromkeys(key for factor in factors for key in factor.sources)),
    )


def _tile(factor: Factor, state: State, atlas: Atlas) -> FactorTile:
    run, units = state.conditions, state.look.units
    names = {
        "speed": (tr("pace"), pace_words(run.speed_mps, units)),
        "surface": (tr("surface"), atlas.tables.surfaces[run.surface].name),
        "slope": (tr("slope"), slope_words(run.slope)),
        "strike": (tr("foot strike"), strike_words(run.strike)),
        "shoe": (tr("shoe"), shoe_words(run.shoe)),
        "arms": (tr("arms"), arms_words(run.arms)),
        "steps": _steps_words(run, atlas),
    }
    name, line = names[factor.name]
    known = factor.low < factor.high
    value = format_times(factor.value)
    spoken = tr("{name}, {line}: {value}").format(name=sentence(name), line=line, value=value)
    if known:
        spoken += ", " + tr("range {range}").format(range=range_words(factor.low, factor.high))
    if factor.grade is not None:
        spoken += ", " + tr("grade {grade}").format(grade=factor.grade)
    figures = NO_FIGURES
    if atlas.everything_read:
        figures = factor_figures(factor, run, state.muscle, atlas)
    return FactorTile(
        name=name,
        value=value,
        range_text=range_dash(factor.low, factor.high) if known else "",
        line=line,
        grade=factor.grade,
        sources=references(factor.sources, atlas),
        spoken=spoken,
        figures=figures,
    )


def _steps_words(run: Conditions, atlas: Atlas) -> tuple[str, str]:
    """Return the name of the factor that counts the steps, and how many this run has."""
    stride = atlas.tables.stride
    if run.per == "km":
        return tr("steps per km"), f"{steps_per_km(stride, run.speed_mps):.0f}"
    count = f"{cadence_spm(stride, run.speed_mps):.0f}"
    return tr("cadence"), tr("{count} /min").format(count=count)


def _reference_surface(state: State, atlas: Atlas) -> FactorTile:
    line = atlas.tables.surfaces[state.conditions.surface].name
    spoken = tr("Surface, {line}: ×1.00, the reference").format(line=line)
    return FactorTile(tr("surface"), "×1.00", "", line, None, (), spoken)


def _result(figure: Figure) -> FactorTile:
    value = format_times(figure.value)
    spoken = tr("This run: {value}").format(value=value)
    text = "" if is_reference(figure) else range_dash(figure.low, figure.high)
    return FactorTile(tr("this run"), value, text, "", figure.grade, (), spoken)
