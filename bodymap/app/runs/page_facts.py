"""The facts of a run's page: distance, time, pace, climb, cadence, steps and what else is known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.runs.log_words import clock, pace
from bodymap.app.runs.measures import grouped, length_in
from bodymap.app.runs.page_loads import AS_IT_WAS, samples_of
from bodymap.app.runs.scene import RunFact
from bodymap.runs.export import notice_lines
from bodymap.runs.facts import facts_of
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.page_loads import Basis
    from bodymap.app.state import Units
    from bodymap.runs.entry import KeptRun
    from bodymap.runs.facts import RunFacts
    from bodymap.runs.run import Run
    from bodymap.runs.samples import Samples

_UNKNOWN = "–"
_LEAST_WALK_S = 3.0  # shorter ones are a start or a corner
_LEAST_PAUSE_M = 5.0  # less is not to be seen in hundredths of a kilometre
_FEET_PER_M = 1.0 / 0.3048
_ALONG_GPS = {"distance_from_gps", "distance_unusable"}  # notices; none of the file's own


@lru_cache(maxsize=4)
def run_facts(basis: Basis, units: Units) -> tuple[RunFact, ...]:
    """Return the numbers of the run; with "what if" those supposed, beside what they were."""
    run = basis.kept.run
    facts = _facts(run, basis.kept.samples)
    before, sensed = _counted(run, facts, units), _sensed(facts)
    if basis.what_if == AS_IT_WAS:
        return (*before, *sensed)
    now = _counted(run, _supposed(basis), units)
    unknown = (fact._replace(value=_UNKNOWN, unit="") for fact in sensed)
    pairs = zip((*now, *unknown), (*before, *sensed), strict=True)
    return tuple(_beside(fact, was) for fact, was in pairs)


def _beside(now: RunFact, before: RunFact) -> RunFact:
    """Return what is supposed with what it was, where that is another number."""
    if now.value == before.value:
        return before
    value = f"{before.value} {before.unit}".strip()
    note = tr("supposed; as it was {value}, {note}").format(value=value, note=before.note)
    return now._replace(note=note, was=tr("was {value}").format(value=before.value))


def _supposed(basis: Basis) -> RunFacts:
    """Return the numbers of the run as supposed, but for those that a sensor measured."""
    run, what_if = basis.kept.run, basis.what_if
    facts = facts_of(run, samples_of(basis))
    level = what_if.level and facts.climb_m is not None
    return facts._replace(
        timer_s=run.timer_s / what_if.speed,
        climb_m=0.0 if level else facts.climb_m,
    )


def _counted(run: Run, facts: RunFacts, units: Units) -> tuple[RunFact, ...]:
    length = length_in(units)
    number, _, sign = pace(facts.ran_m, facts.timer_s, units).partition(" ")
    far = f"{facts.ran_m / 1000 / length.km:.2f}"
    return (
        RunFact(tr("Distance"), far, length.sign, _distance_note(run, facts)),
        RunFact(tr("Time"), clock(facts.timer_s), "", _time_note(facts)),
        RunFact(tr("Pace"), number, sign, tr("distance over time, pauses left out")),
        _climb(facts, units),
        _cadence(facts),
        _steps(facts),
    )


@lru_cache(maxsize=4)
def notices_of(kept: KeptRun) -> tuple[str, ...]:
    """Return what the file did not hold and how the run was counted, a sentence each."""
    return tuple(dict.fromkeys(notice_lines(kept.run, _facts(kept.run, kept.samples))))


@lru_cache(maxsize=4)
def _facts(run: Run, samples: Samples) -> RunFacts:
    """Return what no ground changes: a kept run is another with every footing."""
    return facts_of(run, samples)


def _distance_note(run: Run, facts: RunFacts) -> str:
    noticed = {notice.key for notice in run.notices}
    if noticed & _ALONG_GPS:
        return tr("measured along the GPS points")
    if "distance_from_speed" in noticed:
        return tr("summed from the file's speed")
    if facts.ran_m < facts.distance_m - _LEAST_PAUSE_M:
        return tr("from the file, without its pauses")
    return tr("from the file")


def _time_note(facts: RunFacts) -> str:
    if facts.walking_s < _LEAST_WALK_S:
        return tr("without pauses")
    return tr("without pauses; {walking} of it walking or standing").format(
        walking=clock(facts.walking_s)
    )


def _climb(facts: RunFacts, units: Units) -> RunFact:
    caption = tr("Climb")
    if facts.climb_m is None:
        return RunFact(caption, _UNKNOWN, "", tr("no altitude in the file: taken as level"))
    notes = {
        "file": tr("from the file"),
        "altitude": tr("added up from the file's altitude"),
    }
    note = notes[facts.climb_from]
    if units in {"min/mi", "mph"}:
        return RunFact(caption, grouped(facts.climb_m * _FEET_PER_M), tr("ft"), note)
    return RunFact(caption, f"{facts.climb_m:.0f}", tr("m"), note)


def _cadence(facts: RunFacts) -> RunFact:
    if facts.cadence_spm is None:
        return RunFact(tr("Cadence"), _UNKNOWN, "", tr("nothing was run"))
    return RunFact(tr("Cadence"), f"{facts.cadence_spm:.0f}", tr("/min"), _step_note(facts))


def _steps(facts: RunFacts) -> RunFact:
    return RunFact(tr("Steps"), grouped(facts.steps), "", _step_note(facts))


def _step_note(facts: RunFacts) -> str:
    if facts.cadence_from == "file":
        return tr("from the file's cadence, both feet")
    return tr("from the model: the file holds no usable cadence")


def _sensed(facts: RunFacts) -> list[RunFact]:
    """Return what the model says nothing of."""
    file = tr("mean, from the file")
    found = (
        (tr("Heart rate"), facts.heart_rate_bpm, tr("/min")),
        (tr("Power"), facts.power_w, tr("W")),
        (tr("Contact time"), facts.stance_time_ms, tr("ms")),
    )
    return [
        RunFact(caption, f"{value:.0f}", unit, file)
        for caption, value, unit in found
        if value is not None
    ]
