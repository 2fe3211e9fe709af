from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bodymap.app.stride_scene import PlotLine
from bodymap.ui.draw.stride_chart_scale import (
    axis_text,
    key_value,
    line_colour,
    plot_scale,
    short_name,
    value_text,
)
from bodymap.ui.theme import NAMES, theme


def contrast(one, other):
    def luminance(colour):
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        red, green, blue = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
        ]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@given(
    st.lists(st.floats(-500, 500), min_size=2, max_size=30),
    st.integers(1, 9),
)
def test_the_scale_holds_every_value_and_zero(values, ticks):
    assume(max(*values, 0) - min(*values, 0) > 1e-6)
    scale = plot_scale([tuple(values)], ticks)
    over = 0.031 * (max(*values, 0) - min(*values, 0))
    assert scale.low - over <= min(0, *values)
    assert max(0, *values) <= scale.high + over
    assert len(scale.ticks()) <= ticks + 2


def test_a_flat_line_at_zero_has_a_scale_too():
    scale = plot_scale([(0.0, 0.0)], 4)
    assert scale.high > scale.low


def test_forces_of_a_jog_get_whole_body_weights():
    scale = plot_scale([(-0.02, 2.6, 0.0)], 5)
    assert scale.ticks() == (0, 1, 2, 3)
    assert (scale.low, scale.high) == (0, 3)


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_can_be_told_from_the_surface_and_the_stance(name):
    colours = theme(name)
    for index in range(3):
        assert contrast(line_colour(colours, index), colours.surface) >= 3
        assert contrast(line_colour(colours, index), colours.hover) >= 3


def test_no_line_has_a_colour_of_the_load_map():
    for name in ("light", "dark"):
        colours = theme(name)
        names = {colour.name() for colour in colours.load}
        assert not {line_colour(colours, index).name() for index in range(3)} & names


def test_values_have_their_unit_and_a_true_minus():
    assert value_text("force", 2.304) == "2.30 BW"
    assert value_text("angles", -12.4) == "−12°"
    assert value_text("moments", 2.04) == "2.0 Nm/kg"
    assert key_value("moments", -0.54) == "−0.5"
    assert key_value("force", -0.042) == "−0.04"
    assert key_value("angles", 40.2) == "40°"


def test_no_value_is_minus_zero():
    assert value_text("force", -0.001) == "0.00 BW"


def test_numbers_of_the_axis_have_as_many_places_as_its_step():
    assert [axis_text(value, step) for value, step in ((50, 50), (-1, 1), (0.5, 0.5))] == [
        "50",
        "−1",
        "0.5",
    ]


def test_a_short_name_ends_at_the_comma():
    assert short_name(PlotLine("knee, flexed +", (), (), ())) == "knee"
    assert short_name(PlotLine("forwards +", (), (), ())) == "forwards"
