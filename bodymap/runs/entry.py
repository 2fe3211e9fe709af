"""A run in the log: its line, and all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from bodymap.runs.footing import Footing
    from bodymap.runs.run import Run
    from bodymap.runs.samples import Samples

EXAMPLE = 0  # the id of the example run, which is in no database


class Entry(NamedTuple):
    """One run of the log: what lists, calendars and weeks need of it. No numpy in here.

    Attributes:
        run: its number in the database; ``EXAMPLE`` for the example.
        start: local time of the run with its zone, or None.
        distance_m: of ``timer_s``; what lies between the ends of pauses is not in it.
        steps: counted steps.
        muscles: equivalent reference kilometres, in the order of the tables' muscles; None where
            not estimated (arms that do not swing).
        regions: the same, in the order of the tables' regions.
        impact: the step-weighted mean of the ground impact, or None where nothing was counted.
        counted_m: the distance of the counted samples (``RunLoad.km``), that the load per
            kilometre is told for; None: taken as ``distance_m``.
        surface: the ground of all that no part covers.
        part_surfaces: those of the parts.
    """

    run: int
    start: datetime | None
    name: str
    distance_m: float
    timer_s: float
    walking_s: float
    climb_m: float | None
    steps: float
    surface: str
    muscles: tuple[float | None, ...]
    regions: tuple[float | None, ...]
    impact: float | None
    counted_m: float | None = None
    part_surfaces: tuple[str, ...] = ()

    @property
    def counted_km(self) -> float:
        """The kilometres that its load is told for."""
        return (self.distance_m if self.counted_m is None else self.counted_m) / 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """All of one run: what its file told, its samples, what it was run on."""

    entry: Entry
    run: Run
    samples: Samples
    footing: Footing
