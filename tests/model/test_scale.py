from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model import scale


def test_each_tick_of_the_dial_is_one_doubling():
    positions = [scale.dial_position(tick) for tick in scale.DIAL_TICKS]
    assert positions == pytest.approx([0.0, 0.25, 0.5, 0.75, 1.0])


def test_beyond_an_end_a_scale_stays_at_the_end():
    assert scale.dial_position(0.1) == 0.0
    assert scale.dial_position(9.3) == 1.0
    assert scale.map_position(0.7) == 0.0
    assert scale.map_position(4.0) == 1.0
    assert scale.difference_position(0.2) == 0.0


@given(st.floats(0.25, 4.0))
def test_more_and_less_stand_the_same_way_from_the_middle(ratio):
    above = scale.difference_position(ratio) - 0.5
    assert above == pytest.approx(0.5 - scale.difference_position(1 / ratio))


@given(st.lists(st.floats(0.0, 20.0)))
def test_many_places_on_the_map_are_those_of_each(values):
    expected = [scale.map_position(value) if value > 0.0 else 0.0 for value in values]
    assert scale.map_positions(values) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.89, "lighter than an easy run"),
        (0.9, "like an easy run"),
        (1.1, "like an easy run"),
        (1.11, "harder"),
        (1.5, "harder"),
        (2.5, "much harder"),
        (2.51, "very much harder"),
    ],
)
def test_the_words_change_at_the_limits(value, words):
    assert scale.words(value) == words


@pytest.mark.parametrize(
    ("value", "text"), [(1.094, "×1.09"), (9.3, "×9.30"), (9.996, "×10.0"), (12.34, "×12.3")]
)
def test_a_factor_has_two_decimals_below_ten(value, text):
    assert scale.format_times(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1.3, "×1.30"), (0.5, "÷2.00"), (0.996, "×1.00"), (0.01, "÷100.0")]
)
def test_less_is_written_as_a_division(value, text):
    assert scale.format_ratio(value) == text
