"""What a run is like at places along it: the conditions that the load model is asked about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.runs.page_loads import samples_of
from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS, Conditions
from bodymap.runs.along import along

if TYPE_CHECKING:
    from bodymap.app.runs.page_loads import Basis


@lru_cache(maxsize=8)
def places_of(basis: Basis, most: int) -> tuple[Conditions | None, ...]:
    """Return the mean conditions at ``most`` places or a few more, evenly in time.

    None where nothing was run. The same place of the run supposed otherwise has the same index.
    """
    samples, footing = samples_of(basis), basis.footing
    course = along(basis.kept.samples, "time", most)
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
