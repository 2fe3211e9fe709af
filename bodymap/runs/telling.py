"""What the person should know of how a file was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bodymap.runs.distance import filled, leaps_m, metres_in_pauses
from bodymap.runs.run import Notice
from bodymap.runs.stretches import GAP_S, longest_gap_s

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.runs.distance import Way
    from bodymap.runs.draft import Draft
    from bodymap.runs.run import Run

_LEAST_LEAP_M = 100.0  # less is the usual noise of positions
_LEAST_M = 10.0  # in pauses: a hundredth of a kilometre, as distances are told


def notices_of(draft: Draft, run: Run, way: Way) -> Iterator[Notice]:
    """Give what a file did not hold, what stands in for it, and what of it was left out."""
    if draft.trouble:
        length = float(run.track.time_s[-1] - run.track.time_s[0])
        yield Notice(draft.trouble, (float(len(run.track.time_s)), length))
    yield from draft.notices
    if not draft.sport:
        yield Notice("assumed_running")
    if draft.surface_hint:
        yield Notice("ground_said", (draft.ground, draft.surface_hint))
    if run.start is None:
        yield Notice("no_clock")
    yield from _missing(draft, run, way)
    if draft.dropped:
        yield Notice("points_dropped", (float(draft.dropped),))
    if draft.untimed:
        yield Notice("points_untimed", (float(draft.untimed),))


def pause_notices(draft: Draft, run: Run, points: int) -> Iterator[Notice]:
    """Give what to tell of a run's pauses, with so many points inside that were left out."""
    if points:
        yield Notice("points_in_pauses", (float(points),))
    if draft.pauses is not None or not run.pauses:
        return
    told = (float(len(run.pauses)), sum(b - a for a, b in run.pauses))
    if draft.timer_s is not None:
        yield Notice("timer_gaps", told)
        return
    gap_s = longest_gap_s(draft.columns)
    yield Notice("gaps_as_pauses", told if gap_s == GAP_S else (*told, gap_s))
    metres = metres_in_pauses(run.track)
    if metres >= _LEAST_M:
        yield Notice("way_in_pauses", (metres,))


def _missing(draft: Draft, run: Run, way: Way) -> Iterator[Notice]:
    channels = draft.columns.channels
    if "altitude_m" not in channels:
        yield Notice("no_altitude")
    if not np.any(np.nan_to_num(channels.get("cadence_spm", np.zeros(0))) > 0):
        yield Notice("no_cadence")
    if way.origin == "distance" and "latitude_deg" not in channels:
        yield Notice("no_position" if "speed_mps" in channels else "no_position_no_speed")
    if way.told:
        yield Notice(way.told)
    metres = run.track.channels["distance_m"]
    leaps = float(leaps_m(run.track, filled(run.track, metres)).sum())
    if leaps >= _LEAST_LEAP_M:
        yield Notice("leaps", (leaps,))
    if "speed_mps" in channels and "speed_mps" not in run.track.channels:
        yield Notice("speed_unusable")
