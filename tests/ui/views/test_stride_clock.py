from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.views.stride_clock import StrideClock

EVENTS = (0.0, 0.17, 0.35, 0.67)


class Watch:
    """A clock on the wall that the test moves."""

    def __init__(self):
        self.now_s = 100.0

    def __call__(self):
        return self.now_s


def clock_of(watch, *, periods=(0.72,), speed=1.0, sync="phase"):
    clock = StrideClock(now_s=watch)
    clock.show_periods(periods, sync)
    clock.set_speed(speed)
    clock.show_seen(seen=True)
    clock.go_to(0.0)
    return clock


@pytest.mark.parametrize(("speed", "cycles"), [(1.0, 2.0), (0.5, 1.0), (0.25, 0.5), (0.1, 0.2)])
def test_time_runs_true_at_every_speed(qapp, speed, cycles):
    watch = Watch()
    clock = clock_of(watch, periods=(0.72,), speed=speed)
    clock.play(on=True)
    watch.now_s += 2 * 0.72
    clock.play(on=False)
    assert clock.turns[0] == pytest.approx(cycles)


def test_no_time_passes_while_it_rests_or_is_not_seen(qapp):
    watch = Watch()
    clock = clock_of(watch)
    watch.now_s += 5
    clock.play(on=True)
    clock.show_seen(seen=False)
    watch.now_s += 5
    clock.show_seen(seen=True)
    clock.play(on=False)
    assert clock.phase == 0.0


def test_while_it_plays_unseen_no_timer_runs(qapp, qtbot):
    clock = StrideClock()
    clock.play(on=True)
    moved = []
    clock.moved.connect(lambda: moved.append(clock.phase))
    qtbot.wait(60)
    assert not moved
    clock.show_seen(seen=True)
    qtbot.waitUntil(lambda: len(moved) > 1)
    clock.show_seen(seen=False)
    seen = len(moved)
    qtbot.wait(60)
    assert len(moved) == seen


def test_another_period_keeps_the_phase_and_counts_the_time_before_it_at_the_old_one(qapp):
    watch = Watch()
    clock = clock_of(watch, periods=(0.8,))
    clock.play(on=True)
    watch.now_s += 0.2
    clock.show_periods((0.4,), "phase")
    assert clock.phase == pytest.approx(0.25)
    watch.now_s += 0.2
    clock.play(on=False)
    assert clock.phase == pytest.approx(0.75)


def test_by_phase_both_runners_are_at_the_same_part_of_the_cycle(qapp):
    watch = Watch()
    clock = clock_of(watch, periods=(0.8, 0.4))
    clock.play(on=True)
    watch.now_s += 0.3
    clock.play(on=False)
    assert clock.turns[0] == clock.turns[1]


def test_by_time_the_runner_with_the_shorter_period_gets_ahead_and_keeps_its_lead(qapp):
    watch = Watch()
    clock = clock_of(watch, periods=(0.8, 0.4), sync="time")
    clock.play(on=True)
    watch.now_s += 0.8
    clock.play(on=False)
    assert clock.turns == pytest.approx((1.0, 2.0))
    clock.show_periods((0.7, 0.4), "time")
    assert clock.turns == pytest.approx((1.0, 2.0))
    clock.show_periods((0.7, 0.4), "phase")
    assert clock.turns == pytest.approx((1.0, 1.0))


def test_a_step_ends_at_a_whole_per_cent(qapp):
    clock = clock_of(Watch())
    clock.go_to(0.1234)
    clock.step(1)
    assert clock.phase == pytest.approx(0.13)
    clock.step(-1)
    assert clock.phase == pytest.approx(0.12)
    clock.go_to(0.1234)
    clock.step(-1)
    assert clock.phase == pytest.approx(0.12)


def test_events_are_stepped_through_both_ways_and_round_the_end(qapp):
    clock = clock_of(Watch())
    forwards = []
    for _ in range(5):
        clock.step_event(1, EVENTS)
        forwards.append(round(clock.phase, 4) % 1)
    assert forwards == [0.17, 0.35, 0.67, 0.0, 0.17]
    backwards = []
    for _ in range(3):
        clock.step_event(-1, EVENTS)
        backwards.append(round(clock.phase, 4) % 1)
    assert backwards == [0.0, 0.67, 0.35]


def test_without_events_nothing_is_stepped(qapp):
    clock = clock_of(Watch())
    clock.go_to(0.3)
    clock.step_event(1, ())
    assert clock.phase == pytest.approx(0.3)


def test_moving_the_phase_by_hand_rests(qapp):
    clock = clock_of(Watch())
    clock.play(on=True)
    clock.move(0.1)
    assert not clock.playing


def test_at_the_end_of_the_cycle_the_next_has_not_begun(qapp):
    clock = clock_of(Watch())
    clock.go_to(1.0)
    assert 0.99 < clock.phase < 1.0


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("go_to"), st.floats(0, 1)),
            st.tuples(st.just("move"), st.floats(-3, 3)),
            st.tuples(st.just("step"), st.integers(-7, 7).filter(bool)),
        ),
        max_size=12,
    )
)
def test_whatever_is_asked_the_phase_stays_in_the_cycle(calls):
    clock = clock_of(Watch())
    for name, value in calls:
        getattr(clock, name)(value)
        assert 0.0 <= clock.phase < 1.0


def test_it_ticks_sixty_times_a_second_though_its_timer_counts_milliseconds(qapp):
    watch = Watch()
    clock = clock_of(watch)
    clock.play(on=True)
    start_s = watch.now_s
    for _ in range(60):
        watch.now_s += clock._timer.interval() / 1000
        clock._tick()
    assert watch.now_s - start_s == pytest.approx(1.0, abs=0.002)


def test_after_a_long_wait_it_goes_on_at_its_pace(qapp):
    watch = Watch()
    clock = clock_of(watch)
    clock.play(on=True)
    watch.now_s += 0.31
    clock._tick()
    assert 0 <= clock._timer.interval() <= 17
