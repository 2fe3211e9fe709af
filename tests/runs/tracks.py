"""Runs for the tests of samples and sums: made by hand, or any that hypothesis can think of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import strategies as st

from bodymap.runs.run import Run, Track
from bodymap.runs.samples import Samples

if TYPE_CHECKING:
    from collections.abc import Sequence


def track(time_s: Sequence[float], stretch: Sequence[int] | None = None, **channels: Any) -> Track:
    """Return a track; None in a channel stands for a value that is missing."""
    return Track(
        np.array(time_s, dtype=float),
        np.array(stretch if stretch is not None else [0] * len(time_s), dtype=np.int64),
        {name: np.array(values, dtype=float) for name, values in channels.items()},
    )


def run(points: Track, *, has_timer: bool = True, **more: Any) -> Run:
    """Return a run of these points."""
    usual = {"content": "made", "format": "fit", "distance_m": 0.0, "timer_s": 0.0}
    return Run(track=points, has_timer=has_timer, **(usual | more))


def samples(
    speed_mps: Sequence[float], slope: Sequence[float], steps: Sequence[float] | None = None
) -> Samples:
    """Return samples of a second each; below 1.8 m/s they are walked."""
    speed = np.array(speed_mps, dtype=float)
    counted = speed >= 1.8
    told = np.full(len(speed), 2.75) if steps is None else np.array(steps, dtype=float)
    return Samples(
        time_s=np.arange(1.0, len(speed) + 1),
        dt_s=np.ones(len(speed)),
        distance_m=speed.cumsum(),
        covered_m=speed,
        speed_mps=speed,
        slope=np.array(slope, dtype=float),
        steps=np.where(counted, told, 0.0),
        counted=counted,
        stretch=np.zeros(len(speed), np.int64),
    )


def _maybe(values: st.SearchStrategy[float]) -> st.SearchStrategy[float]:
    return st.one_of(values, values, values, st.just(float("nan")))


@st.composite
def any_run(draw: st.DrawFn) -> Run:
    """Return a run with gaps, pauses, jumps, missing values and impossible ones."""
    count = draw(st.integers(2, 40))
    gaps = draw(
        st.lists(st.sampled_from([1, 1, 1, 1, 2, 4, 7, 11, 40]), min_size=count, max_size=count)
    )
    pauses = draw(st.lists(st.sampled_from([0, 0, 0, 0, 0, 0, 1]), min_size=count, max_size=count))
    metres = draw(st.lists(st.floats(0, 14), min_size=count, max_size=count))
    channels: dict[str, Any] = {"distance_m": np.cumsum(np.array(metres) * gaps)}
    for name, values in (
        ("speed_mps", st.floats(0, 14)),
        ("altitude_m", st.floats(0, 60)),
        ("cadence_spm", st.floats(0, 220)),
    ):
        if draw(st.booleans()):
            channels[name] = draw(st.lists(_maybe(values), min_size=count, max_size=count))
    points = track(np.cumsum(gaps), np.cumsum(pauses), **channels)
    return run(points, has_timer=draw(st.booleans()))
