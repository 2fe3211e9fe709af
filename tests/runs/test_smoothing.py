from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.runs.smoothing import stretch_ends, stretch_starts, window_mean

NUMBER = st.one_of(st.floats(-1e4, 1e4), st.just(float("nan")))


@given(st.lists(st.tuples(st.integers(1, 9), NUMBER, st.booleans()), min_size=1, max_size=30))
def test_the_mean_is_that_of_the_known_values_near_by_in_the_stretch(rows):
    gaps, values, breaks = zip(*rows, strict=True)
    time, stretch = np.cumsum(gaps).astype(float), np.cumsum(breaks)
    found = window_mean(time, np.array(values), stretch, 3.0)
    for i, mean in enumerate(found):
        near = [
            value
            for at, value, own in zip(time, values, stretch, strict=True)
            if own == stretch[i] and abs(at - time[i]) <= 3.0 and np.isfinite(value)
        ]
        assert mean == pytest.approx(
            sum(near) / len(near) if near else np.nan, abs=1e-6, nan_ok=True
        )


def test_what_is_steady_stays_the_same_to_the_last_digit():
    values = np.array([2.7] * 50 + [0.1] * 50)
    found = window_mean(np.arange(100.0), values, np.zeros(100, np.int64), 2.5)
    assert (found[10], found[90]) == (2.7, 0.1)


def test_stretches_begin_where_their_number_changes():
    numbers = np.array([3, 3, 4, 7, 7])
    first, end = stretch_ends(numbers)
    assert stretch_starts(numbers).tolist() == [0, 2, 3]
    assert first.tolist() == [0, 0, 2, 3, 3]
    assert end.tolist() == [2, 2, 3, 5, 5]
    assert stretch_starts(numbers[:0]).tolist() == []
