from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.cadence import counts_strides, file_cadence
from tests.runs.tracks import track

NAN = float("nan")


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        ([85, 84, 86], [170, 168, 172]),  # one foot
        ([170, 168, 172], [170, 168, 172]),  # both
        ([85, 0, NAN], [170, NAN, NAN]),  # what is missing counts for no median
        ([170, 100, 301], [170, NAN, NAN]),  # no running
        ([119.9, 60, 59], [239.8, 120, NAN]),
        ([120, 120, 120], [120, 120, 120]),
        ([0, 0, NAN], [NAN, NAN, NAN]),
    ],
)
def test_cadence_counts_both_feet_and_only_what_can_be_running(told, steps):
    found = file_cadence(track(range(3), cadence_spm=told))
    assert found.tolist() == pytest.approx(steps, nan_ok=True)


def test_a_file_without_cadence_has_none():
    assert np.isnan(file_cadence(track(range(3)))).all()
    assert not counts_strides(track(range(3)))
