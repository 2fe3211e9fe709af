"""The bars of the weeks: seen on every ground, parted, and never in the colours of loads."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.app.runs.log_scene import StackRegion, WeekStack
from bodymap.ui.draw.runs.log_stack import paint_stack, stack_look
from bodymap.ui.theme import NAMES, theme

REGIONS = tuple(StackRegion(name, name.title(), name == "core") for name in (
    "feet", "legs", "thighs", "core", "arms",
))  # fmt: skip
WEEK = WeekStack(
    "2026-11-16", "16 Nov", (0.1,) * 5, 0.75, ("10.0",) * 5, "48 km run", chosen=False, spoken=""
)
HIGH = 200


def luminance(colour) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parts = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one, other) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def chosen_at(index):
    return tuple(region._replace(chosen=n == index) for n, region in enumerate(REGIONS))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("chosen", [None, 0, 1, 2, 3, 4])
def test_every_part_is_seen_on_the_surface_in_a_chosen_week_and_beside_the_next(name, chosen):
    colours = theme(name)
    look = stack_look(chosen_at(chosen), colours)
    assert look.chosen == chosen
    for part in look.colours:
        assert contrast(part, colours.surface) >= 3
        assert contrast(part, colours.tint) >= 3
    for below, above in pairwise(range(5)):
        if chosen not in {below, above}:
            assert contrast(look.colours[below], look.colours[above]) >= 1.6


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("chosen", range(5))
def test_the_edge_of_the_chosen_part_is_told_from_its_neighbours(name, chosen):
    look = stack_look(chosen_at(chosen), theme(name))
    for beside in {chosen - 1, chosen + 1} & set(range(5)):
        assert contrast(look.edge, look.colours[beside]) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_chosen_region_is_the_accent_and_the_others_are_greys(name):
    colours = theme(name)
    shown = stack_look(REGIONS, colours).colours
    assert shown[3] == colours.accent
    assert all(part.hslSaturationF() < 0.2 for part in (*shown[:3], shown[4]))
    assert len({part.name() for part in shown}) == 5


def painted(week, ground="#ffffff") -> QImage:
    image = QImage(60, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    look = stack_look(REGIONS, theme("light"))
    paint_stack(painter, QRectF(20, 0, 20, HIGH), week, look, QColor(ground))
    painter.end()
    return image


def column(image) -> list[str]:
    return [image.pixelColor(30, y).name() for y in range(HIGH)]


def test_the_parts_stand_upon_each_other_from_the_ground_with_gaps_between():
    shown = [part.name() for part in stack_look(REGIONS, theme("light")).colours]
    seen = column(painted(WEEK))
    assert [seen[HIGH - 10 - 20 * n] for n in range(5)] == shown
    assert seen[HIGH - 106] == "#ffffff"
    assert "#ffffff" in seen[HIGH - 22 : HIGH - 17]


def test_a_mark_stands_where_the_run_kilometres_are_and_reaches_beyond_the_bar():
    image = painted(WEEK)
    assert image.pixelColor(30, 50).name() == theme("light").ink.name()
    assert image.pixelColor(18, 50).name() == theme("light").ink.name()
    without = painted(WEEK._replace(run=None))
    assert without.pixelColor(30, 50).name() == "#ffffff"


def test_a_week_without_a_run_is_empty():
    assert set(column(painted(WEEK._replace(parts=(0.0,) * 5, run=None)))) == {"#ffffff"}


def test_the_ground_is_seen_through_the_gaps_and_beside_the_mark():
    seen = column(painted(WEEK, "#fbe9e2"))
    assert "#ffffff" not in seen
    assert "#fbe9e2" in seen[HIGH - 24 : HIGH - 16]


def test_the_chosen_part_has_an_edge_of_ink_and_a_low_one_is_all_accent():
    ink, accent = theme("light").ink.name(), theme("light").accent.name()
    seen = column(painted(WEEK._replace(run=None)))
    part = seen[HIGH - 80 : HIGH - 60]
    assert ink in part
    assert accent in part
    low = column(painted(WEEK._replace(parts=(0.1, 0.1, 0.1, 0.02, 0.1), run=None)))
    assert accent in low
    assert ink not in low
