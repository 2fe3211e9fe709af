"""How far a run's numbers go beyond what was measured, and what they leave out."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.reasons import evidence_sentence, missing_sentence
from bodymap.app.runs.page_loads import Basis, load_of, part_samples
from bodymap.app.runs.places import places_of
from bodymap.model.evidence import evidence_rule
from bodymap.runs.along import braking_m
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.page_loads import Part
    from bodymap.app.state import State, Units
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Evidence

_ENOUGH_M = 150.0  # downhill, about a minute, to be worth a sentence (judged)
_PLACES = 300  # of what is shown; enough to find what most of it is like


def page_sentence(state: State, basis: Basis) -> str:
    """Return why the numbers are stretched or outside, and what downhill running adds."""
    impact = load_of(basis, state.runs.part).impact
    said = []
    if impact is None:
        said.append(tr("Nothing of this was run: walking is shown and not counted."))
    elif impact.evidence != "measured":
        said.append(_why(basis, state.runs.part, impact.evidence, state.look.units))
    if basis.footing.arms != "normal" and state.region == "arms_shoulders":
        said.append(missing_sentence())
    if _braking_m(basis, state.runs.part) >= _ENOUGH_M:
        said.append(tr("Downhill parts can make thighs sore, even where the load reads low."))
    return " ".join(text for text in said if text)


@lru_cache(maxsize=32)  # as many parts as loads are kept of
def _braking_m(basis: Basis, part: Part | None) -> float:
    return braking_m(part_samples(basis, part))


@lru_cache(maxsize=32)
def _why(basis: Basis, part: Part | None, evidence: Evidence, units: Units) -> str:
    """Return the reason that holds for most places of the run or its part with this word."""
    run = (place for place in places_of(basis, _PLACES, part) if place is not None)
    found = [place for place in run if _evidence(basis, place) == evidence]
    reasons = Counter(_reason(basis, place) for place in found)
    if not reasons:  # short bursts, which the mean of a place hides
        beyond = {
            "stretched": tr("Stretched: many steps go beyond most of what was measured."),
            "outside": tr("Outside: many steps were not measured in a run like this."),
        }
        return beyond[evidence]
    most = reasons.most_common(1)[0][0]
    place = next(place for place in found if _reason(basis, place) == most)
    return evidence_sentence(place, basis.tables, units)


def _evidence(basis: Basis, place: Conditions) -> Evidence:
    demand = basis.tables.surfaces[place.surface].demand.value
    return evidence_rule(place, demand).at(place.speed_mps)


def _reason(basis: Basis, place: Conditions) -> tuple[str, bool]:
    """Return what takes a place furthest beyond what was measured; too fast is not too slow."""
    demand = basis.tables.surfaces[place.surface].demand.value
    reasons = evidence_rule(place, demand).reasons(place.speed_mps)
    worst = next((part for part in reasons if part[1] == "outside"), reasons[0])
    return worst[0], place.speed_mps > basis.reference_mps
