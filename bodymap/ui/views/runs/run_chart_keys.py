"""The keys of a run's chart: where the cursor goes, and the part that Shift takes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bodymap.ui.views.runs.run_chart_grab import between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.ui.views.runs.run_chart_grab import Part, Reach

_STEP = 0.005  # of the run, for each press of an arrow
_PAGES = 20  # without laps Page Up and Page Down go through the run in so many steps
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PAGE_KEYS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


def target(key: Qt.Key, place: float, laps: Sequence[float], reach: Reach) -> float | None:
    """Return where ``key`` takes the cursor from ``place``; None: it is no key of the chart."""
    long = reach.high - reach.low
    if key == Qt.Key.Key_Home:
        return reach.low
    if key == Qt.Key.Key_End:
        return reach.high
    if key in _ARROWS:
        return _within(place + _ARROWS[key] * _STEP * long, reach)
    if key in _PAGE_KEYS:
        return _page(place, _PAGE_KEYS[key], laps, reach)
    return None


def _page(place: float, way: int, laps: Sequence[float], reach: Reach) -> float:
    """Return the next or the last end of a lap, or a step where there are no laps."""
    long = reach.high - reach.low
    inside = [lap for lap in laps if reach.low < lap < reach.high]
    if not inside:
        return _within(place + way * long / _PAGES, reach)
    least = long * 1e-9  # the end of the lap where the cursor stands is not the next one
    if way > 0:
        return min((lap for lap in inside if lap > place + least), default=reach.high)
    return max((lap for lap in inside if lap < place - least), default=reach.low)


def taken_along(part: Part | None, before: float, now: float, reach: Reach) -> Part:
    """Return the part once the cursor went from ``before`` to ``now`` with Shift held.

    The end that the cursor stood at goes with it; without one the part begins at ``before``.
    """
    if part is None:
        return between(before, now, reach)
    nearer_end = abs(before - part[1]) <= abs(before - part[0])
    return between(part[0] if nearer_end else part[1], now, reach)


def _within(place: float, reach: Reach) -> float:
    return min(max(place, reach.low), reach.high)
