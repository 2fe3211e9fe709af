"""Where the lines of a run's chart break: over what was walked, in pauses, and beside them.

A speed is smoothed over some seconds, so that a line would fall to the floor of its plot before
each stop and rise from it after. Those seconds count, and the cursor tells their values; they are
not drawn.
"""

from __future__ import annotations

from itertools import groupby
from math import isfinite, nan
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.runs.scene import RunChartScene

_RAMP_S = 20.0  # so near to a stop a pace may be that of stopping or of setting off
_LEVEL_S = 60.0  # the pace from there up to here is what it is compared with
_LEAST = 3  # places that this comparison needs
_SLOWER = 1.04  # times that pace


def with_breaks(scene: RunChartScene) -> RunChartScene:
    """Return ``scene`` with its lines as they are drawn: NaN where they break."""
    drawn = _drawn(scene)
    if all(drawn) or not any(drawn):  # a run that was all walked has its pace, at least
        return scene
    lines = tuple(line._replace(values=_kept(line.values, drawn)) for line in scene.lines)
    return scene._replace(pace_s_per_km=_kept(scene.pace_s_per_km, drawn), lines=lines)


def _kept(values: Sequence[float], drawn: Sequence[bool]) -> tuple[float, ...]:
    return tuple([value if keep else nan for value, keep in zip(values, drawn, strict=False)])


def _drawn(scene: RunChartScene) -> list[bool]:
    """Tell of each place whether lines are drawn there."""
    drawn = [isfinite(pace) for pace in scene.pace_s_per_km]
    drawn += [True] * (len(scene.at) - len(drawn))  # without a pace the loads are drawn
    for start, end in scene.walking:
        for place, at in enumerate(scene.at):
            drawn[place] = drawn[place] and not start <= at <= end
    for together in _stretches(drawn):
        for ramp in (_ramp(scene, together), _ramp(scene, together[::-1])):
            for place in ramp:
                drawn[place] = False
    return drawn


def _stretches(drawn: Sequence[bool]) -> list[list[int]]:
    """Return the places between two breaks."""
    groups = groupby(range(len(drawn)), key=drawn.__getitem__)
    return [list(places) for keep, places in groups if keep]


def _ramp(scene: RunChartScene, places: Sequence[int]) -> list[int]:
    """Return the first of ``places`` as long as these are slower than the run beyond them."""
    paces, at_s = scene.pace_s_per_km, scene.at_s
    edge_s = at_s[places[0]]
    apart = [(place, abs(at_s[place] - edge_s)) for place in places if place < len(paces)]
    beyond = [paces[place] for place, s in apart if _RAMP_S < s <= _LEVEL_S]
    if len(beyond) < _LEAST:
        return []
    limit = _SLOWER * median(beyond)
    ramp = []
    for place, seconds in apart:
        if seconds > _RAMP_S or paces[place] <= limit:
            break
        ramp.append(place)
    return ramp
