"""What must be said about how a run was counted: walking, glitches, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.runs.cadence import counts_strides
from bodymap.runs.run import Notice
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.runs.facts import RunFacts
    from bodymap.runs.run import Run

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
    if facts.steps > 0.0 and "cadence_spm" in run.track.channels:
        if facts.cadence_from == "model":
            found.append(Notice("cadence_unusable"))
        elif counts_strides(run.track):
            found.append(Notice("cadence_doubled"))
    return tuple(found)


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
    "cadence_doubled": lambda: tr("The file counts the steps of one foot: they are doubled."),
    "cadence_unusable": lambda: tr(
        "Most of the file's cadence cannot be of running: the steps are the model's."
    ),
}
