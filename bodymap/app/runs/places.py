"""What a run is like at places along it: the conditions that the load model is asked about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.runs.page_loads import AS_IT_WAS, part_samples
from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS, Conditions
from bodymap.runs.along import along

if TYPE_CHECKING:
    from bodymap.app.runs.page_loads import Basis, Part


@lru_cache(maxsize=8)
def places_of(basis: Basis, most: int, part: Part | None = None) -> tuple[Conditions | None, ...]:
    """Return the mean conditions at ``most`` places of the run or its part, evenly in time.

    There can be a few more. None where nothing was run. The same place of the run supposed
    otherwise has the same index.
    """
    samples, footing = part_samples(basis, part), basis.footing
    course = along(part_samples(basis._replace(what_if=AS_IT_WAS), part), "time", most)
    speeds = course.mean(samples.speed_mps, samples.steps)
    slopes = course.mean(samples.slope, samples.steps)
    found: list[Conditions | None] = []
    for at_s, speed, slope in zip(course.at_s.tolist(), speeds, slopes, strict=True):
        if not speed >= SLOWEST_MPS:  # NaN in a pause and while walking
            found.append(None)
            continue
        parts = (part.surface for part in footing.parts if part.start_s < at_s <= part.end_s)
        place = Conditions(
            speed_mps=min(speed, FASTEST_MPS),
            surface=next(parts, footing.surface),
            slope=slope,
            strike=footing.strike,
            shoe=footing.shoe,
            arms=footing.arms,
            per="km",
        )
        found.append(place)
    return tuple(found)
