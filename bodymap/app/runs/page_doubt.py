"""How sure it is what a run would have asked otherwise: what stays the same adds no doubt."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.runs.page_loads import AS_IT_WAS, Basis, Figures
from bodymap.app.runs.places import places_of
from bodymap.model.compare import difference
from bodymap.model.figures import Figure, worst_evidence
from bodymap.model.load import shared_grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.model.load import Load

_PLACES = 12  # along the run: its range hardly changes with more of them


def surer(ratios: Figures, basis: Basis) -> Figures:
    """Return the ratios of "what if" with the range and grade of what differs alone.

    A ratio's doubt is the mean of the doubts at places along the run, fully correlated like the
    sums of a run; at each, what both have in common cancels (our own rule for two runs).
    """
    found = _differences(basis)
    if not found:
        return ratios
    return Figures(
        _with_doubt(ratios.impact, [place.impact for place in found]),
        _all_with_doubt(ratios.muscles, [place.muscles for place in found]),
        _all_with_doubt(ratios.regions, [place.regions for place in found]),
    )


@lru_cache(maxsize=4)
def _differences(basis: Basis) -> tuple[Load, ...]:
    """Return the run as supposed over the run as it was, at places along it."""
    before = places_of(basis._replace(what_if=AS_IT_WAS), _PLACES)
    after = places_of(basis, _PLACES)
    return tuple(
        difference(a, b, basis.tables)
        for a, b in zip(before, after, strict=True)
        if a is not None and b is not None
    )


def _all_with_doubt(
    ratios: Mapping[str, Figure | None], places: list[Mapping[str, Figure | None]]
) -> Mapping[str, Figure | None]:
    return {
        key: _with_doubt(ratio, [place[key] for place in places]) for key, ratio in ratios.items()
    }


def _with_doubt(ratio: Figure | None, places: Iterable[Figure | None]) -> Figure | None:
    known = [place for place in places if place is not None]
    if ratio is None or not known:
        return ratio
    mean = sum(place.value for place in known)
    low, high = (sum(ends) / mean for ends in zip(*((p.low, p.high) for p in known), strict=True))
    grade = shared_grade([(place.grade, place.value) for place in known])
    evidence = worst_evidence(ratio.evidence, *(place.evidence for place in known))
    return Figure(ratio.value, ratio.value * low, ratio.value * high, grade, evidence)
