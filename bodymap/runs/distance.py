"""Metres along a run: the device's, else along its positions, else from its speed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from bodymap.runs.stretches import GAP_S

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bodymap.runs.points import Columns
    from bodymap.runs.run import Channel, FloatArray, Track

EARTH_RADIUS_M = 6_371_008.8  # mean radius (IUGG)
GLITCH_MPS = 12.0  # faster is a glitch (rule 2)
LEAST_M = 100.0  # less is no run
# Means of a whole run: a stroll with rests, and just above the world's best 1,500 m.
_SLOWEST_MEAN_MPS, FASTEST_MEAN_MPS = 0.5, 7.5
_TWICE = 2.0
# A distance that stands for longer is that of somebody who stands, but in the last 10 s of it.
_STANDING_S = 30.0
Origin = Literal["distance", "position", "speed", ""]


class Way(NamedTuple):
    """Metres since the run's start at every point, NaN where a point holds nothing of it.

    Attributes:
        metres: None where the file holds nothing that they could be made from.
        origin: what they were made from.
        told: the key of the notice about it, or "".
    """

    metres: FloatArray | None
    origin: Origin
    told: str = ""


def distance_of(columns: Columns, start_s: float, device_m: float | None = None) -> Way:
    """Return the way along a run.

    Args:
        columns: its points.
        start_s: when the run began, on the clock of the points.
        device_m: the device's total, or None.
    """
    channels, time_s = columns.channels, columns.time_s
    placed = "latitude_deg" in channels
    if "distance_m" in channels:
        written = _since_start(channels["distance_m"], time_s - start_s)
        if not placed or not _useless(written, along := _along(columns), time_s, device_m):
            return Way(written, "distance") if "speed_mps" in channels else _even(written, time_s)
        return Way(along, "position", "distance_unusable")
    if placed:
        return Way(_along(columns), "position", "distance_from_gps")
    if "speed_mps" in channels:
        return Way(_summed(channels["speed_mps"], time_s), "speed", "distance_from_speed")
    return Way(None, "")


def _useless(
    written: FloatArray, along: FloatArray, time_s: FloatArray, device_m: float | None
) -> bool:
    """Return whether the positions are to be believed and not the distance that is written.

    Kilometres in the place of metres, or 0 everywhere; but a watch on a treadmill knows its
    distance, and its positions hardly move.
    """
    written_m, along_m = _last(written), _last(along)
    if along_m < LEAST_M:
        return False
    if written_m < LEAST_M:
        return True
    if device_m:
        return not _alike(written_m, device_m) and _alike(along_m, device_m)
    mean = written_m / float(time_s[-1] - time_s[0])
    return not _SLOWEST_MEAN_MPS <= mean <= FASTEST_MEAN_MPS and not _alike(written_m, along_m)


def _alike(one_m: float, other_m: float) -> bool:
    return max(one_m, other_m) <= _TWICE * min(one_m, other_m)


def _last(metres: FloatArray) -> float:
    return float(metres[~np.isnan(metres)][-1])


def _even(written: FloatArray, time_s: FloatArray) -> Way:
    """Return a distance that moves in steps without the points between them.

    Some phones write one of every ten seconds at each second. Steps are told from glitches by
    their share: most of the way is covered faster than anybody runs.
    """
    known = np.flatnonzero(~np.isnan(written))
    steps, gaps = np.diff(written[known]), np.diff(time_s[known])
    leaps = steps > GLITCH_MPS * gaps
    if not steps[leaps].sum() > steps.sum() / 2:
        return Way(written, "distance")
    moved = known[1:][steps > 0]
    place = np.searchsorted(moved, known)
    until = np.append(time_s[moved], np.inf)[place] - time_s[known]
    since = time_s[known] - np.append(time_s[known[0]], time_s[moved])[place]
    between = (until > 0) & (since > 0)
    standing = (until + since > _STANDING_S) & (until > GAP_S)
    metres = written.copy()
    metres[known[between & ~standing]] = np.nan
    return Way(metres, "distance", "distance_in_steps")


def _since_start(written_m: FloatArray, time_s: FloatArray) -> FloatArray:
    """Return a device's distance, rising from the run's start.

    Going back a little is a correction and stands still; back to less than half is a counter that
    began anew. What was there at the first point and cannot have been run since the start
    (12 m/s) belongs to what was done before.
    """
    known = np.flatnonzero(~np.isnan(written_m))
    metres = written_m[known]
    steps = np.diff(metres)
    anew = metres[1:] < metres[:-1] / 2
    steps = np.where(steps >= 0, steps, np.where(anew, metres[1:], 0.0))
    reachable = GLITCH_MPS * (time_s[known[0]] + GAP_S)
    first = metres[0] if metres[0] <= reachable else 0.0
    rising = np.full(len(written_m), np.nan)
    rising[known] = first + np.concatenate(([0.0], np.cumsum(steps)))
    return rising


def _along(columns: Columns) -> FloatArray:
    """Return metres along the positions, each segment for itself."""
    channels: Mapping[Channel, FloatArray] = columns.channels
    known: NDArray[np.int64] = np.flatnonzero(~np.isnan(channels["latitude_deg"]))
    latitude = np.radians(channels["latitude_deg"][known])
    longitude = np.radians(channels["longitude_deg"][known])
    steps = haversine_m(latitude, longitude)
    steps[np.diff(columns.part[known]) != 0] = 0.0
    metres = np.full(len(columns.time_s), np.nan)
    metres[known] = np.concatenate(([0.0], np.cumsum(steps)))
    return metres


def leaps_m(track: Track, metres: FloatArray) -> FloatArray:
    """Return what of the way to each point nobody can have run, m: a step faster than 12 m/s.

    Args:
        track: a run's points.
        metres: since its start at every point; none is NaN.
    """
    steps = np.diff(metres, prepend=metres[:1])
    lasting = np.diff(track.time_s, prepend=track.time_s[:1])
    inside = np.diff(track.stretch, prepend=track.stretch[:1]) == 0
    return np.where(inside & (steps > GLITCH_MPS * lasting), steps, 0.0)


def filled(track: Track, metres: FloatArray) -> FloatArray:
    """Return ``metres`` at every point, a straight line where a point holds none."""
    known = np.isfinite(metres)
    return np.interp(track.time_s, track.time_s[known], metres[known])


def metres_in_pauses(track: Track) -> float:
    """Return how far it is from the end of each stretch to the next one's start, all together."""
    metres = track.channels.get("distance_m", np.zeros(0))
    if not np.isfinite(metres).any():
        return 0.0
    steps = np.diff(filled(track, metres))
    return float(steps[np.diff(track.stretch) != 0].sum())


def haversine_m(latitude_rad: FloatArray, longitude_rad: FloatArray) -> FloatArray:
    """Return metres from each position to the next, along a sphere (haversine)."""
    half_dlat = np.diff(latitude_rad) / 2
    half_dlon = np.diff(longitude_rad) / 2
    across = np.cos(latitude_rad[:-1]) * np.cos(latitude_rad[1:]) * np.sin(half_dlon) ** 2
    chord = np.clip(np.sin(half_dlat) ** 2 + across, 0.0, 1.0)
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(chord)), dtype=np.float64)


def _summed(speed_mps: FloatArray, time_s: FloatArray) -> FloatArray:
    """Return metres summed from the speed; nothing is added over more than 10 s without one."""
    lasting = np.minimum(np.diff(time_s), GAP_S)
    steps = np.nan_to_num(speed_mps[1:]) * lasting
    return np.concatenate(([0.0], np.cumsum(steps)))
