"""What all formats have in common to make a ``Run``: pauses, distance, totals and notices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from bodymap.runs.distance import Origin, distance_of
from bodymap.runs.enough import check_enough, check_speed, measured
from bodymap.runs.run import Lap, Notice, Run, Track
from bodymap.runs.stretches import (
    in_pause,
    pauses_for_timer,
    pauses_of_gaps,
    stretch_numbers,
    stretch_time_s,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import tzinfo

    from bodymap.runs.draft import Draft
    from bodymap.runs.points import Columns
    from bodymap.runs.run import Channel, FloatArray
    from bodymap.runs.stretches import Pauses

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
# A clock outside these years was never set.
_FIRST_S = (datetime(2000, 1, 1, tzinfo=UTC) - _UNIX).total_seconds()
_LAST_S = (datetime(2100, 1, 1, tzinfo=UTC) - _UNIX).total_seconds()
# A start that lies further before the first point is no start of this run.
_LONGEST_WAIT_S = 3600.0


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
    pauses, pause_notices = _pauses(draft)
    draft = _without(draft, pauses)
    time_s = draft.columns.time_s
    start_s = _start_s(draft)
    found, origin = distance_of(draft.columns, start_s)
    metres = measured(draft.file, found)
    stretch = stretch_numbers(time_s, pauses)
    read = (check_enough(draft.file, time_s, stretch, metres), stretch_time_s(time_s, stretch))
    if not draft.sport:
        check_speed(draft.file, *read)
    start = _clock(start_s, draft.zone)
    track = Track(time_s - start_s, stretch, _channels(draft.columns, metres, coordinates))
    run = _described(draft, content, track, _totals(draft, *read))
    return replace(
        run,
        start=start,
        pauses=tuple((a - start_s, b - start_s) for a, b in pauses),
        laps=tuple(_laps(draft, start_s)),
        notices=(*_told(draft, origin, start, read), *pause_notices),
    )


def _described(draft: Draft, content: str, track: Track, totals: tuple[float, float]) -> Run:
    """Return the run with what its file says of it."""
    return Run(
        content=content,
        format=draft.format,
        track=track,
        distance_m=totals[0],
        timer_s=totals[1],
        has_timer=draft.pauses is not None or draft.timer_s is not None,
        name=_plain(draft.name),
        sport=draft.sport or "running",
        device=_plain(draft.device),
        ascent_m=None if draft.trouble else draft.ascent_m,
        surface_hint=draft.surface_hint,
    )


def _without(draft: Draft, pauses: Pauses) -> Draft:
    """Return the draft without the points inside its pauses, counted as dropped."""
    inside = in_pause(draft.columns.time_s, pauses)
    dropped = draft.dropped + int(np.count_nonzero(inside))
    return replace(draft, columns=draft.columns.where(~inside), dropped=dropped)


def _pauses(draft: Draft) -> tuple[Pauses, tuple[Notice, ...]]:
    """Return the pauses, and what to tell about those that had to be guessed."""
    if draft.pauses is not None:
        return draft.pauses, ()
    if draft.timer_s is None:
        pauses, key = pauses_of_gaps(draft.columns), "gaps_as_pauses"
    elif draft.trouble:
        return (), ()  # the timer is that of the whole run, the points are not
    else:
        pauses, key = pauses_for_timer(draft.columns, draft.timer_s), "timer_gaps"
    lasting = sum(b - a for a, b in pauses)
    return pauses, (Notice(key, (float(len(pauses)), lasting)),) if pauses else ()


def _start_s(draft: Draft) -> float:
    first = float(draft.columns.time_s[0]) if len(draft.columns.time_s) else 0.0
    waited = 0.0 if draft.start_s is None else first - draft.start_s
    return first - waited if 0 <= waited <= _LONGEST_WAIT_S else first


def _totals(draft: Draft, distance_m: float, timer_s: float) -> tuple[float, float]:
    """Return metres and seconds: the device's, or those of what could be read of its run."""
    if draft.trouble:
        return distance_m, timer_s
    return draft.distance_m or distance_m, draft.timer_s or timer_s


def _channels(columns: Columns, metres: FloatArray, coordinates: bool) -> dict[Channel, FloatArray]:
    channels = {**columns.channels, "distance_m": metres}
    if not coordinates:
        channels.pop("latitude_deg", None)
        channels.pop("longitude_deg", None)
    return channels


def _clock(start_s: float, zone: tzinfo | None) -> datetime | None:
    if zone is None or not _FIRST_S <= start_s <= _LAST_S:
        return None
    return (_UNIX + timedelta(seconds=start_s)).astimezone(zone)


def _laps(draft: Draft, start_s: float) -> Iterator[Lap]:
    """Give the laps since the run's start, without those that lie outside it."""
    end_s = float(draft.columns.time_s[-1]) - start_s
    for lap in draft.laps:
        from_s, to_s = max(lap.start_s - start_s, 0.0), min(lap.end_s - start_s, end_s)
        if to_s > from_s:
            yield lap._replace(start_s=from_s, end_s=to_s)


def _told(
    draft: Draft, origin: Origin, start: datetime | None, read: tuple[float, float]
) -> Iterator[Notice]:
    """Give what the person should know of how the file was read."""
    if draft.trouble:
        length = float(draft.columns.time_s[-1] - draft.columns.time_s[0])
        yield Notice(draft.trouble, (float(len(draft.columns.time_s)), length))
        if draft.distance_m and draft.timer_s and draft.distance_m > 1.02 * read[0]:
            yield Notice("device_total", (draft.distance_m, draft.timer_s))
    yield from draft.notices
    if not draft.sport:
        yield Notice("assumed_running")
    if start is None:
        yield Notice("no_clock")
    yield from _missing(draft.columns.channels, origin)
    if draft.dropped:
        yield Notice("points_dropped", (float(draft.dropped),))


def _missing(channels: Mapping[Channel, FloatArray], origin: Origin) -> Iterator[Notice]:
    """Give what the file did not hold, and what stands in for it."""
    if "altitude_m" not in channels:
        yield Notice("no_altitude")
    if not np.any(np.nan_to_num(channels.get("cadence_spm", np.zeros(0))) > 0):
        yield Notice("no_cadence")
    if origin == "distance" and "latitude_deg" not in channels:
        yield Notice("no_position")
    elif origin != "distance":
        yield Notice("distance_from_gps" if origin == "position" else "distance_from_speed")


def _plain(text: str) -> str:
    """Return a text of the file fit to show: one line, printable, not longer than a title."""
    one_line = " ".join(text.split())
    return "".join(each for each in one_line if each.isprintable())[:120]
