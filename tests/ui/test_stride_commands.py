"""The menu "Stride": each line does to the figure what it says."""

from __future__ import annotations

from functools import partial

import pytest

from bodymap.app import choices
from bodymap.app.state import State


@pytest.fixture(scope="module")
def shared(one_window):
    """Give one window for all tests of this file."""
    with one_window() as made:
        yield made


@pytest.fixture
def window(shared):
    shared.choose(lambda _: State())
    return shared


@pytest.fixture
def stride(window):
    window.choose(partial(choices.go_to, place="stride"))
    window.views.stride.clock.play(on=False)
    return window.views.stride


def _action(window, key):
    return next(action for action in window.actions() if action.objectName() == key)


def test_a_frame_on_and_a_frame_back_are_a_per_cent_of_the_cycle(window, stride):
    stride.show_phase(0.5)
    _action(window, "stride_on").trigger()
    assert stride.phase == pytest.approx(0.51)
    for _ in range(2):
        _action(window, "stride_back").trigger()
    assert stride.phase == pytest.approx(0.49)


def test_the_events_lead_from_contact_to_mid_stance_and_back(window, stride):
    events = window.store.scene.stride.runners[0].events
    stride.show_phase(0.0)
    _action(window, "stride_event_on").trigger()
    assert stride.phase == pytest.approx(events[1].phase, abs=1e-5)
    _action(window, "stride_event_back").trigger()
    assert stride.phase == pytest.approx(0.0, abs=1e-5)


def test_play_and_pause_take_turns(window, stride):
    _action(window, "stride_play").trigger()
    assert stride.clock.playing
    _action(window, "stride_play").trigger()
    assert not stride.clock.playing


@pytest.mark.parametrize(
    ("key", "speed"),
    [("stride_1", 1.0), ("stride_2", 0.5), ("stride_4", 0.25), ("stride_10", 0.1)],
)
def test_a_speed_of_the_menu_is_that_of_the_figure_and_is_marked_under_it(
    window, stride, key, speed
):
    stride.set_speed(0.5 if speed != 0.5 else 1.0)
    _action(window, key).trigger()
    assert stride.clock.speed == speed
    assert stride.controls.speed.key() == f"{speed:g}"


@pytest.mark.parametrize("option", ["far_leg", "strobe", "maps"])
def test_a_switch_of_the_menu_turns_over_and_is_checked(window, stride, option):
    action = _action(window, f"stride_{option}")
    for on in (True, False):
        action.trigger()
        assert getattr(window.store.state.stride, option) is on
        assert action.isChecked() is on
