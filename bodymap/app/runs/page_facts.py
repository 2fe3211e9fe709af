"""The facts of a run's page: distance, time, pace, climb, cadence, steps and what else is known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.runs.log_words import clock, pace
from bodymap.app.runs.measures import grouped, length_in
from bodymap.app.runs.scene import RunFact
from bodymap.runs.export import notice_lines
from bodymap.runs.facts import facts_of
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units
    from bodymap.runs.entry import KeptRun
    from bodymap.runs.facts import RunFacts
    from bodymap.runs.run import Run
    from bodymap.runs.samples import Samples

_LEAST_WALK_S = 3.0  # shorter ones are a start or a corner
_LEAST_PAUSE_M = 5.0  # less is not to be seen in hundredths of a kilometre


@lru_cache(maxsize=4)
def run_facts(kept: KeptRun, units: Units) -> tuple[RunFact, ...]:
    """Return the numbers of the run that no load model is needed for."""
    facts = _facts(kept.run, kept.samples)
    length = length_in(units)
    number, _, sign = pace(facts.ran_m, facts.timer_s, units).partition(" ")
    far = f"{facts.ran_m / 1000 / length.km:.2f}"
    return (
        RunFact(tr("Distance"), far, length.sign, _distance_note(facts)),
        RunFact(tr("Time"), clock(facts.timer_s), "", _time_note(facts)),
        RunFact(tr("Pace"), number, sign, tr("distance over time, pauses left out")),
        _climb(facts),
        _cadence(facts),
        _steps(facts),
        *_further(facts),
    )


@lru_cache(maxsize=4)
def notices_of(kept: KeptRun) -> tuple[str, ...]:
    """Return what the file did not hold and how the run was counted, a sentence each."""
    return tuple(dict.fromkeys(notice_lines(kept.run, _facts(kept.run, kept.samples))))


@lru_cache(maxsize=4)
def _facts(run: Run, samples: Samples) -> RunFacts:
    """Return what no ground changes: a kept run is another with every footing."""
    return facts_of(run, samples)


def _distance_note(facts: RunFacts) -> str:
    if facts.ran_m < facts.distance_m - _LEAST_PAUSE_M:
        return tr("from the file, without its pauses")
    return tr("from the file")


def _time_note(facts: RunFacts) -> str:
    if facts.walking_s < _LEAST_WALK_S:
        return tr("without pauses")
    return tr("without pauses; {walking} of it walking or standing").format(
        walking=clock(facts.walking_s)
    )


def _climb(facts: RunFacts) -> RunFact:
    caption = tr("Climb")
    if facts.climb_m is None:
        return RunFact(caption, "–", "", tr("no altitude in the file: taken as level"))
    notes = {
        "file": tr("from the file"),
        "altitude": tr("added up from the file's altitude"),
    }
    return RunFact(caption, f"{facts.climb_m:.0f}", tr("m"), notes[facts.climb_from])


def _cadence(facts: RunFacts) -> RunFact:
    if facts.cadence_spm is None:
        return RunFact(tr("Cadence"), "–", "", tr("nothing was run"))
    return RunFact(tr("Cadence"), f"{facts.cadence_spm:.0f}", tr("/min"), _step_note(facts))


def _steps(facts: RunFacts) -> RunFact:
    return RunFact(tr("Steps"), grouped(facts.steps), "", _step_note(facts))


def _step_note(facts: RunFacts) -> str:
    if facts.cadence_from == "file":
        return tr("from the file's cadence, both feet")
    return tr("from the model: the file holds no usable cadence")


def _further(facts: RunFacts) -> list[RunFact]:
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
