"""A run of four hours at 1 Hz to all loads, beside summing the array of its speeds.

Speed, slope and steps of the 14,400 samples are at hand, and so is the table of the conditions.
"""

from __future__ import annotations

import time
from statistics import median

SAMPLES = 14_400
ROUNDS = 400


def run() -> list[dict[str, object]]:
    """Return the ratio of the sum alone, and of all that a page needs."""
    from bodymap.app.ask import atlas
    from bodymap.model.conditions import Conditions
    from bodymap.runs.footing import Footing
    from bodymap.runs.load_table import load_table
    from bodymap.runs.run_load import run_load
    from bodymap.runs.sums import Steps, sums_of

    tables = atlas().tables
    samples = _samples()
    steps = Steps(samples.speed_mps, samples.slope, samples.steps)
    start = time.perf_counter()
    table = load_table(tables, Conditions())
    built_ms = (time.perf_counter() - start) * 1e3
    whole, sums, floor = [], [], []
    for _ in range(ROUNDS):
        floor.append(_timed(samples.speed_mps.sum))
        sums.append(_timed(lambda: sums_of(steps, table)))
        whole.append(_timed(lambda: run_load(samples, Footing(), tables)))
    more = {"table_ms": round(built_ms, 1)}
    return [
        _row("4 h run to all sums / summing its speeds", sums, floor) | more,
        _row("4 h run to all figures / summing its speeds", whole, floor),
    ]


def _timed(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _samples():
    import numpy as np

    from bodymap.runs.samples import Samples

    second = np.arange(1.0, SAMPLES + 1)
    wander = np.random.default_rng(1).standard_normal(SAMPLES).cumsum() / 200
    speed = np.clip(3 + 0.5 * np.sin(second / 300) + wander, 1.9, 6.0)
    slope = 0.06 * np.sin(second / 500) + 0.01 * np.sin(second / 37)
    return Samples(
        time_s=second,
        dt_s=np.ones(SAMPLES),
        distance_m=speed.cumsum(),
        covered_m=speed,
        speed_mps=speed,
        slope=slope,
        steps=np.full(SAMPLES, 2.8),
        counted=np.ones(SAMPLES, np.bool_),
        stretch=np.zeros(SAMPLES, np.int64),
    )


def _row(bench, ours, floor):
    return {
        "bench": bench,
        "ratio": round(median(ours) / median(floor)),
        "goal": 100,
        "must": 200,
        "us": round(median(ours) * 1e6, 1),
        "floor_us": round(median(floor) * 1e6, 1),
    }
