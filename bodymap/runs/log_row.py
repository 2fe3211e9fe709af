"""A run as the row that the log keeps of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, get_args

from bodymap.runs.facts import ran_m
from bodymap.runs.footing import Footing
from bodymap.runs.log_about import about_text, clean, finite, start_text
from bodymap.runs.log_pack import pack_track
from bodymap.runs.run import Channel
from bodymap.storage.rows import Whole

if TYPE_CHECKING:
    from bodymap.runs.log_count import Counter
    from bodymap.runs.run import Run

_PLACES: tuple[Channel, ...] = ("latitude_deg", "longitude_deg")
_OTHERS = tuple(channel for channel in get_args(Channel) if channel not in _PLACES)


class Origin(NamedTuple):
    """Where a run comes from.

    Attributes:
        file: the name of its file, without the folder.
        runs: how many runs that holds; 0: unknown.
        coordinates: keep where it was run, if the file holds it.
    """

    file: str = ""
    runs: int = 0
    coordinates: bool = False


def whole_of(run: Run, counter: Counter, origin: Origin, footing: Footing | None = None) -> Whole:
    """Return the row of ``run``, its load counted on ``footing`` (None: what its file tells)."""
    if footing is None:
        known = run.surface_hint in counter.tables.surfaces
        footing = Footing(surface=run.surface_hint) if known else Footing()
    placed = origin.coordinates and any(channel in run.track.channels for channel in _PLACES)
    return Whole(
        content=clean(run.content),
        runs_in_file=origin.runs,
        name=clean(run.name),
        start=start_text(run.start),
        start_s=None if run.start is None else run.start.timestamp(),
        distance_m=finite(ran_m(run)),
        timer_s=finite(run.timer_s),
        file=clean(origin.file),
        added=datetime.now(UTC).isoformat(timespec="seconds"),
        about=about_text(run),
        points=pack_track(run.track, _OTHERS),
        places=pack_track(run.track, _PLACES) if placed else None,
        counted=counter.count(run, footing),
    )
