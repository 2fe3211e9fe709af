"""Contrast by the formula of WCAG 2: 4.5 for text, 3 for outlines, in every theme."""

from __future__ import annotations

import math

import pytest

from bodymap.ui.theme import NAMES, theme

TEXT = [
    ("text", ground) for ground in ("surface", "ground", "raised", "hover", "tint")
] + [
    ("text2", "surface"), ("text2", "ground"), ("text2", "raised"),
    ("accent_text", "surface"), ("accent_text", "ground"), ("accent_text", "raised"),
    ("accent_text", "tint"), ("on_accent", "accent"),
    ("error", "surface"), ("warning", "surface"), ("right", "surface"),
    ("error", "raised"), ("warning", "raised"), ("right", "raised"),
]  # fmt: skip
OUTLINES = [
    ("control", "surface"), ("control", "ground"), ("control", "raised"),
    ("ink", "surface"), ("ink", "ground"), ("ink", "raised"), ("accent", "surface"),
    ("body_outline", "surface"), ("body_outline", "body_base"),
]  # fmt: skip
ROLES = ("drive", "swing", "stabilise", "balance", "absorb")


def _luminance(colour):
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_from_its_ground(name, text, ground):
    colours = theme(name)
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("line", "ground"), OUTLINES)
def test_outlines_stand_out_from_their_ground(name, line, ground):
    colours = theme(name)
    assert _contrast(getattr(colours, line), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", ROLES)
def test_the_colours_of_the_roles_stand_out_from_the_page_and_the_body(name, role):
    colours = theme(name)
    assert _contrast(colours.role_colour(role), colours.surface) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_load_map_grows_evenly_darker_or_lighter(name):
    colours = theme(name)
    steps = [_luminance(colours.load_colour(i / 32)) for i in range(33)]
    assert steps == sorted(steps, reverse=not name.endswith("dark"))


@pytest.mark.parametrize("name", ["contrast_light", "contrast_dark"])
def test_in_high_contrast_a_small_difference_is_told_from_none_and_from_the_grey(name):
    colours = theme(name)
    same = colours.difference_colour(0.5)
    for factor in (1 / 1.15, 1.15):
        position = 0.5 + 0.5 * math.log(factor, 4)
        assert _contrast(colours.difference_colour(position), same) >= 1.3
    assert _contrast(colours.body_neutral, same) >= 1.4


def test_black_on_white_is_21():
    colours = theme("contrast_light")
    assert _contrast(colours.text, colours.surface) == pytest.approx(21)
