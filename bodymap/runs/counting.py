"""What must be said about how a run was counted: walking, glitches, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bodymap.runs.cadence import counts_strides, file_cadence
from bodymap.runs.run import Notice
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.runs.facts import RunFacts
    from bodymap.runs.run import Run, Track

_LEAST_WALK_S = 10.0  # shorter ones are a start or a corner (judged)
_S_PER_MIN = 60.0
_M_PER_KM = 1000.0


def counting_notices(run: Run, facts: RunFacts) -> tuple[Notice, ...]:
    """Return what must be said about how ``run`` was counted."""
    found = []
    if facts.walking_s >= _LEAST_WALK_S:
        walked = (facts.walking_s / _S_PER_MIN, facts.walking_m / _M_PER_KM)
        found.append(Notice("walking", walked))
    if facts.glitches:
        found.append(Notice("glitches", (float(facts.glitches),)))
    if not facts.steps > 0.0:
        found.append(Notice("nothing_run"))
    else:
        found += _of_cadence(run.track, facts)
    return tuple(found)


def _of_cadence(track: Track, facts: RunFacts) -> tuple[Notice, ...]:
    told = track.channels.get("cadence_spm")
    if told is None:
        return ()
    if facts.cadence_from == "file":
        return (Notice("cadence_doubled"),) if counts_strides(track) else ()
    possible = np.count_nonzero(np.isfinite(file_cadence(track)))
    sparse = possible * 2 > np.count_nonzero(np.nan_to_num(told) > 0.0)
    return (Notice("cadence_sparse" if sparse else "cadence_unusable"),)


def _walking(minutes: float, km: float) -> str:
    text = tr(
        "Walking and standing, slower than 1.8 m/s, count as no running load: "
        "{minutes:.1f} min, {km:.2f} km."
    )
    return text.format(minutes=minutes, km=km)


def _glitches(count: float) -> str:
    text = trn(
        "{count:.0f} point is faster than 12 m/s, a glitch of the device, and was left out.",
        "{count:.0f} points are faster than 12 m/s, glitches of the device, and were left out.",
        round(count),
    )
    return text.format(count=count)


COUNTING_TEXTS: Mapping[str, Callable[..., str]] = {
    "walking": _walking,
    "glitches": _glitches,
    "nothing_run": lambda: tr("Nothing of it was run: no load is counted."),
    "cadence_sparse": lambda: tr(
        "Less than half of the run has a cadence in the file: the other steps are the model's."
    ),
    "cadence_doubled": lambda: tr("The file counts the steps of one foot: they are doubled."),
    "cadence_unusable": lambda: tr(
        "Most of the file's cadence cannot be of running: the steps are the model's."
    ),
}
