"""A run as a format's reader leaves it, before what all formats have in common is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

    from bodymap.runs.points import Columns
    from bodymap.runs.run import FileFormat, Lap, Notice
    from bodymap.runs.stretches import Pauses
    from bodymap.runs.unpacked import Trouble


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """One running session of a file; times in seconds since 1970, or since the device was on.

    Attributes:
        file: the file's name, for errors.
        dropped: points left out because their time cannot be.
        untimed: points left out because they hold no time that can be read.
        sport: as the file names it; "" where it names none.
        start_s: when it began; None: with its first point.
        has_clock: the device knew the date.
        zone: of the start; None where the file tells universal time only.
        distance_m, timer_s, ascent_m: the device's totals.
        pauses: by the timer's events; None where the file holds none.
        ground: the word of the file that says the ground; "" where none does.
        surface_hint: the surface that it says.
        trouble: why not all of it was read.
    """

    file: str
    format: FileFormat
    columns: Columns
    dropped: int = 0
    untimed: int = 0
    sport: str = ""
    start_s: float | None = None
    has_clock: bool = True
    zone: tzinfo | None = None
    distance_m: float | None = None
    timer_s: float | None = None
    ascent_m: float | None = None
    pauses: Pauses | None = None
    laps: tuple[Lap, ...] = ()
    name: str = ""
    device: str = ""
    ground: str = ""
    surface_hint: str = ""
    trouble: Trouble = ""
    notices: tuple[Notice, ...] = ()
