from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.draw.film_plan import even_phases, film_plan, most_frames

PERIODS = st.floats(0.4, 0.9)
SLOW = st.sampled_from([1, 2, 4, 10])


@given(PERIODS, SLOW)
def test_a_film_lasts_as_long_as_the_stride_to_half_a_hundredth_of_a_second(period_s, slow):
    shots = film_plan(period_s, slow)
    total = sum(shot.delay_cs for shot in shots)
    assert total == pytest.approx(100 * period_s * slow, abs=0.51)


@given(PERIODS, SLOW, st.data())
def test_every_frame_comes_at_the_time_of_its_phase(period_s, slow, data):
    most = most_frames(period_s, slow)
    asked = data.draw(st.none() | st.integers(1, most))
    shots = film_plan(period_s, slow, asked)
    total = sum(shot.delay_cs for shot in shots)
    passed = 0
    for shot in shots:
        assert shot.phase == pytest.approx(passed / total)
        passed += shot.delay_cs
    assert asked is None or len(shots) == asked


@given(PERIODS, SLOW)
def test_no_frame_is_shorter_than_viewers_show_it_and_all_are_nearly_alike(period_s, slow):
    delays = {shot.delay_cs for shot in film_plan(period_s, slow)}
    assert min(delays) >= 2
    assert max(delays) - min(delays) <= 1
    assert len(film_plan(period_s, slow)) <= 50


def test_a_stride_in_real_time_has_fifty_frames_a_second():
    assert len(film_plan(0.72, 1)) == 36
    assert most_frames(0.72, 4) == 144


def test_pictures_of_a_folder_are_at_even_steps():
    steps = {round(after - before, 9) for before, after in pairwise(even_phases(8))}
    assert steps == {0.125}
    assert even_phases(8)[0] == 0
