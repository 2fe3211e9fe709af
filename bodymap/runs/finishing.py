"""What all formats have in common to make a ``Run``: pauses, distance, totals and notices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from bodymap.runs.agreement import Totals, believed, speed_contradicts
from bodymap.runs.distance import distance_of
from bodymap.runs.enough import check_enough, check_speed, measured
from bodymap.runs.run import Lap, Run, Track
from bodymap.runs.stretches import (
    in_pause,
    pauses_for_timer,
    pauses_of_gaps,
    stretch_numbers,
    stretch_time_s,
)
from bodymap.runs.telling import notices_of, pause_notices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.runs.draft import Draft
    from bodymap.runs.run import Channel, FloatArray
    from bodymap.runs.stretches import Pauses

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
# A clock outside these years was never set.
_FIRST_S = (datetime(2000, 1, 1, tzinfo=UTC) - _UNIX).total_seconds()
_LAST_S = (datetime(2100, 1, 1, tzinfo=UTC) - _UNIX).total_seconds()
# A start that lies further before the first point is no start of this run.
_LONGEST_WAIT_S = 3600.0
_PLACES: frozenset[Channel] = frozenset({"latitude_deg", "longitude_deg"})


def finished(draft: Draft, content: str, *, coordinates: bool) -> Run:
    """Return the run of a draft.

    Args:
        draft: the run.
        content: its mark (``Run.content``).
        coordinates: keep latitude and longitude.

    Raises:
        TooLittleError: it is too short or too sparse.
        NoRunError: it names no sport, and is too fast or too slow for a run.
    """
    pauses = _pauses(draft)
    inside = in_pause(draft.columns.time_s, pauses)
    draft = replace(draft, columns=draft.columns.where(~inside))
    start_s = _start_s(draft)
    way = distance_of(draft.columns, start_s, None if draft.trouble else draft.distance_m)
    track = _track(draft, pauses, start_s, measured(draft.file, way.metres))
    totals, total_notices = believed(draft, _of_points(draft, track), start_s)
    run = replace(
        _described(draft, content, track, totals),
        start=_start(draft, start_s),
        pauses=tuple((a - start_s, b - start_s) for a, b in pauses),
        laps=tuple(_laps(draft, start_s)),
    )
    notices = (
        *notices_of(draft, run, way),
        *total_notices,
        *pause_notices(draft, run, int(np.count_nonzero(inside))),
    )
    return replace(run, track=_kept(track, coordinates=coordinates), notices=notices)


def _described(draft: Draft, content: str, track: Track, totals: Totals) -> Run:
    """Return the run with what its file says of it."""
    return Run(
        content=content,
        format=draft.format,
        track=track,
        distance_m=totals.distance_m,
        timer_s=totals.timer_s,
        has_timer=draft.pauses is not None or draft.timer_s is not None,
        name=_plain(draft.name),
        sport=draft.sport or "running",
        device=_plain(draft.device),
        ascent_m=None if draft.trouble else draft.ascent_m,
        surface_hint=draft.surface_hint,
    )


def _pauses(draft: Draft) -> Pauses:
    if draft.pauses is not None:
        return draft.pauses
    if draft.timer_s is None:
        return pauses_of_gaps(draft.columns)
    # Of a broken file the timer is that of the whole run, the points are not.
    return () if draft.trouble else pauses_for_timer(draft.columns, draft.timer_s)


def _start_s(draft: Draft) -> float:
    first = float(draft.columns.time_s[0]) if len(draft.columns.time_s) else 0.0
    waited = 0.0 if draft.start_s is None else first - draft.start_s
    return first - waited if 0 <= waited <= _LONGEST_WAIT_S else first


def _track(draft: Draft, pauses: Pauses, start_s: float, metres: FloatArray) -> Track:
    """Return the points with their way, and without a speed that contradicts it."""
    time_s = draft.columns.time_s
    stretch = stretch_numbers(time_s, pauses)
    channels: dict[Channel, FloatArray] = {**draft.columns.channels, "distance_m": metres}
    speed = channels.get("speed_mps")
    if speed is not None and speed_contradicts(speed, metres, time_s, stretch):
        del channels["speed_mps"]
    return Track(time_s - start_s, stretch, channels)


def _of_points(draft: Draft, track: Track) -> Totals:
    """Return what the points say, once they are enough and can be of a run."""
    metres = check_enough(draft.file, track)
    found = Totals(metres, stretch_time_s(track.time_s, track.stretch))
    if not draft.sport:
        check_speed(draft.file, *found)
    return found


def _kept(track: Track, *, coordinates: bool) -> Track:
    """Return the track with what of it is kept."""
    if coordinates:
        return track
    return replace(
        track, channels={name: each for name, each in track.channels.items() if name not in _PLACES}
    )


def _start(draft: Draft, start_s: float) -> datetime | None:
    """Return when the run began there; on this computer's clock where the file does not say."""
    if not draft.has_clock or not _FIRST_S <= start_s <= _LAST_S:
        return None
    return (_UNIX + timedelta(seconds=start_s)).astimezone(draft.zone)


def _laps(draft: Draft, start_s: float) -> Iterator[Lap]:
    """Give the laps since the run's start, without those that lie outside it."""
    end_s = float(draft.columns.time_s[-1]) - start_s
    for lap in draft.laps:
        from_s, to_s = max(lap.start_s - start_s, 0.0), min(lap.end_s - start_s, end_s)
        if to_s > from_s:
            yield lap._replace(start_s=from_s, end_s=to_s)


def _plain(text: str) -> str:
    """Return a text of the file fit to show: one line, printable, not longer than a title."""
    one_line = " ".join(text.split())
    return "".join(each for each in one_line if each.isprintable())[:120]
