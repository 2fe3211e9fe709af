"""On which muscles' times on and off all sources agree: only these are asked for and shaded.

A muscle has one time course, and the rows of timing.csv beside it. Times of EMG are another
study's; all others were read off the source of the course itself and cannot contradict it. So the
sources of a muscle agree where no EMG is known, or where it coincides with the course.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.model.time_course import coincides_with_emg

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.model.time_course import Timing


@lru_cache(maxsize=64)
def sources_agree(muscle: str, atlas: Atlas) -> bool:
    """Tell whether all sources agree on when ``muscle`` (an id) is on.

    Raises:
        ContentError: a table is missing or damaged.
    """
    times = emg_times(muscle, atlas)
    return not times or coincides_with_emg(atlas.time_courses[muscle], times)


def emg_times(muscle: str, atlas: Atlas) -> tuple[Timing, ...]:
    """Return the times at which another study found the EMG of ``muscle`` on.

    Raises:
        ContentError: a table is missing or damaged.
    """
    beside = atlas.stride.beside
    return tuple(row for row in atlas.timings if row.muscle == muscle and row.basis in beside)
