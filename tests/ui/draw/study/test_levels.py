from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from bodymap.study.review import LEVELS
from bodymap.ui.draw.study.levels import level_brush
from bodymap.ui.theme import NAMES, theme


def luminance(colour):
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_the_better_something_is_known_the_farther_its_colour_is_from_the_page(name):
    colours = theme(name)
    apart = [contrast(colours.study_colour(level), colours.surface) for level in LEVELS[1:]]
    assert apart == sorted(apart)
    assert all(high / low >= 1.8 for low, high in pairwise(apart))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_firm_stands_out_from_what_is_new(name):
    colours = theme(name)
    assert contrast(colours.study_firm, colours.study_new) >= 4.5
    assert contrast(colours.study_known, colours.study_new) >= 1.9


@pytest.mark.parametrize("name", NAMES)
def test_what_is_being_learnt_is_green_and_what_is_new_is_not(name):
    colours = theme(name)
    assert colours.study_learning.hsvSaturationF() > 0.1
    assert colours.study_new.hsvSaturationF() < 0.22


@pytest.mark.parametrize("name", NAMES)
def test_what_is_new_and_what_is_being_learnt_differ_by_more_than_their_hue(name):
    colours = theme(name)
    assert contrast(colours.study_learning, colours.study_new) >= 1.3
    styles = {level: level_brush(level, theme(name)).style() for level in LEVELS}
    hatched = Qt.BrushStyle.TexturePattern
    assert [level for level, style in styles.items() if style is hatched] == ["learning"]


@pytest.mark.parametrize("name", NAMES)
def test_the_muscle_that_is_shown_stands_out_from_those_at_rest_without_a_loud_colour(name):
    colours = theme(name)
    assert contrast(colours.study_shown, colours.study_rest) >= 3
    assert colours.contrast or colours.study_shown.hsvSaturationF() < 0.7
