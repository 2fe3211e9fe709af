"""Why a number is stretched, outside what was measured, or not there: one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.wording import pace_words
from bodymap.model.evidence import (
    FAST_MPS,
    MOST_POWER_W_PER_KG,
    SLOW_MPS,
    STEEP_SLOPE,
    TECHNIQUE_FAST_MPS,
    TECHNIQUE_SLOW_MPS,
)
from bodymap.model.fixed import fixed_factors
from bodymap.model.slope import strains_downhill
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units
    from bodymap.model.conditions import Conditions
    from bodymap.model.tables import Tables


def evidence_sentence(run: Conditions, tables: Tables, units: Units) -> str:
    """Return why the numbers of ``run`` are not "measured", or an empty text."""
    reasons = fixed_factors(tables, run).evidence.reasons(run.speed_mps)
    if not reasons:
        return ""
    worst = next((part for part in reasons if part[1] == "outside"), reasons[0])
    return _say(worst[0], run, units, outside=worst[1] == "outside")


def _say(reason: str, run: Conditions, units: Units, *, outside: bool) -> str:
    if reason == "energy":
        text = tr(
            "Outside: no runner can do this; it would take more than {most}\u00a0watts a kilogram."
        )
        return text.format(most=f"{MOST_POWER_W_PER_KG:g}")
    if reason == "slope":
        text = tr("Stretched: slopes beyond {steep} % were not measured in running of this kind.")
        return text.format(steep=f"{STEEP_SLOPE * 100:g}")
    if reason == "technique":
        text = tr("Stretched: strike, shoes and arms were studied from {slow} to {fast} m/s only.")
        return text.format(slow=TECHNIQUE_SLOW_MPS, fast=TECHNIQUE_FAST_MPS)
    if outside:
        text = tr("Outside: faster than {pace}, running on this ground was not measured.")
        return text.format(pace=pace_words(FAST_MPS, units))
    if run.speed_mps > FAST_MPS:
        text = tr("Stretched: faster than {pace} rests on one sprinter.")
        return text.format(pace=pace_words(FAST_MPS, units))
    text = tr("Stretched: slower than {pace} was not measured.")
    return text.format(pace=pace_words(SLOW_MPS, units))


def missing_sentence() -> str:
    """Return why there is no number for arms and shoulders that do not swing."""
    return tr("Not estimated: with the arms held still, no study says how hard they work.")


def slope_sentence(run: Conditions) -> str:
    """Return what the numbers of a slope leave out, or an empty text (maeo2017)."""
    if run.slope == 0:
        return ""
    left_out = tr("The slope is not in the ground impact: no figure found.")
    if not strains_downhill(run.slope):
        return left_out
    tired = tr("Braking downhill tires the front thigh more than its number says (Maeo 2017).")
    return f"{tired} {left_out}"
