from __future__ import annotations

from math import nan

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from bodymap.ui.draw.runs.chart import RunPlotPicture, thinned
from bodymap.ui.draw.runs.chart_overlay import RunOverlay
from bodymap.ui.draw.runs.chart_paint import hint_words
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme

ACCENT = theme("light").accent


def drawn(picture, *, lines=True, ratio=1.0):
    return picture.pixmap(ratio, RunPlotPicture() if lines else None).toImage()


def column(image, x, top, bottom):
    return [image.pixelColor(round(x), y) for y in range(round(top), round(bottom))]


def accented(colours):
    return any(abs(one.red() - ACCENT.red()) < 25 and one.blue() < 110 for one in colours)


def test_the_chosen_load_is_drawn_in_the_accent_once_the_lines_are_there(picture):
    made = picture()
    load, x = made.frame.load, made.frame.x_of(2.5)
    assert accented(column(drawn(made), x, load.top(), load.bottom()))
    bare = drawn(picture(), lines=False)
    assert not accented(column(bare, x, load.top(), load.bottom()))


def test_the_picture_is_drawn_once_for_each_pixel_ratio(picture):
    made = picture()
    assert made.pixmap(1.0, None) is made.pixmap(1.0, None)
    assert made.pixmap(2.0, None).width() == 2 * 976


def test_lines_break_where_there_is_no_value(picture, scene):
    whole = scene()
    gap = tuple(
        nan if 4 < km < 6 else load
        for km, load in zip(whole.at, whole.lines[-1].values, strict=True)
    )
    line = whole.lines[-1]._replace(values=gap)
    made = picture(whole._replace(lines=(line,)))
    load = made.frame.load
    image = drawn(made)
    assert not accented(column(image, made.frame.x_of(5.0), load.top(), load.bottom()))
    assert accented(column(image, made.frame.x_of(3.5), load.top(), load.bottom()))


def test_one_drawer_of_lines_draws_scenes_of_more_and_fewer_lines(picture, scene):
    plot, few = RunPlotPicture(), scene(lines=scene().lines[-1:], slope=())
    picture().pixmap(1.0, plot)
    again = picture(few).pixmap(1.0, plot).toImage()
    assert again == drawn(picture(few))
    assert again != drawn(picture())


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light", "contrast_dark"])
@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_it_is_drawn_in_every_theme_and_text_size(qapp, picture, scene, grounds, name, scale):
    qapp.setFont(application_font(scale))
    shown = scene(grounds=grounds, walking=((3.0, 3.1), (9.0, 12.0)))
    for size in ((560, 220), (1400, 400)):
        image = drawn(picture(shown, size, name))
        assert image.pixelColor(1, 1) == theme(name).surface
        assert image != drawn(picture(shown, size, name), lines=False)


@pytest.mark.parametrize(
    "odd",
    [
        {"places": 1},
        {"places": 2},
        {"places": 15_000},
        {"slope": ()},
        {"slope": (nan,) * 243},
        {"pace_s_per_km": (nan,) * 243, "pace_ticks": ()},
        {"lines": (), "chosen": ""},
        {"pace_s_per_km": (300.0,) * 243},
        {"grounds": (), "laps": (), "ticks": ()},
    ],
)
def test_odd_runs_are_drawn_too(picture, scene, odd):
    made = picture(scene(**odd))
    image = drawn(made)
    assert image.pixelColor(1, 1) == theme("light").surface
    overlay = RunOverlay(made)
    assert overlay.show_cursor(made.frame.axis.low)
    assert overlay.cursor.words


def test_a_long_run_keeps_its_peaks():
    along, up = np.linspace(0, 1, 14_400), np.zeros(14_400)
    up[7_000], up[100:400] = 1.0, np.nan
    thin_along, thin_up = thinned(along, up, 500)
    assert len(thin_along) == len(thin_up) <= 1000
    assert np.nanmax(thin_up) == 1.0
    assert np.isnan(thin_up).any()
    assert thinned(along, up, 10_000)[0] is along


def test_what_was_walked_is_hatched_through_all_plots(picture, scene):
    shown = scene(walking=((4.0, 8.0),), lines=())
    walked, run = picture(shown), picture(shown._replace(walking=()))
    for plot in (walked.frame.pace, walked.frame.slope, walked.frame.load):
        box = plot.toRect()
        box.setLeft(round(walked.frame.x_of(4.2)))
        box.setRight(round(walked.frame.x_of(7.8)))
        assert drawn(walked, lines=False).copy(box) != drawn(run, lines=False).copy(box)


def test_the_hatch_ends_where_the_walk_does(picture, scene):
    made = picture(scene(walking=((4.0, 4.2),)))
    plain = drawn(picture(), lines=False)
    image, top = drawn(made, lines=False), made.frame.load.top()
    for km in (3.9, 4.3):
        x = made.frame.x_of(km)
        where = x, top, made.frame.load.bottom()
        assert column(image, *where) == column(plain, *where)


def test_no_pace_is_drawn_on_the_floor_of_its_plot(picture, scene):
    slow = tuple(3000.0 if 5 < km < 7 else 345.0 for km in scene().at)
    made = picture(scene(pace_s_per_km=slow, lines=()))
    plot = made.frame.pace
    where = made.frame.x_of(6.0), plot.bottom() - 3, plot.bottom() + 3
    assert column(drawn(made), *where) == column(drawn(made, lines=False), *where)


def test_the_strip_shows_each_ground_in_its_place(picture, scene, grounds):
    made = picture(scene(grounds=grounds))
    strip, image = made.frame.strip, drawn(made, lines=False)
    asphalt, grass, trail = (
        image.pixelColor(round(made.frame.x_of(km)), round(strip.center().y()))
        for km in (3.0, 6.05, 9.0)
    )
    assert grass.green() > max(grass.red(), grass.blue())
    assert trail.red() > trail.blue() + 20
    assert abs(asphalt.red() - asphalt.blue()) < 30


def test_a_name_that_is_not_at_the_strip_stands_at_the_cursor(picture, scene, grounds):
    overlay = RunOverlay(picture(scene(grounds=grounds)))
    overlay.show_cursor(6.05)
    assert "Natural grass" in overlay.cursor.words
    overlay.show_cursor(3.0)
    assert "Asphalt" not in overlay.cursor.words


def test_a_failure_stands_in_the_place_of_the_plots(picture):
    made = picture(failure="The chart cannot be drawn: why")
    assert made.hint(part=False)[1] is None
    assert drawn(made, lines=False) != drawn(picture(), lines=False)


def test_the_hint_follows_the_part_and_goes_where_it_has_no_room(picture):
    made = picture()
    assert made.hint(part=False)[0] == hint_words(part=False) == "Drag to select a part"
    assert "whole run" in made.hint(part=True)[0]
    assert made.hint(part=True)[1].right() < made.frame.head.right() - 150
    assert picture(size=(400, 300)).hint(part=True)[1] is None


def test_moving_one_end_of_the_part_repaints_little(picture):
    made = picture()
    overlay = RunOverlay(made)
    first = overlay.show_part((4.0, 6.0))
    assert any(area.width() > 100 for area in first)
    (moved,) = overlay.show_part((4.0, 6.1))
    assert moved.width() < 30
    assert moved.contains(round(made.frame.x_of(6.1)), round(made.frame.plots.center().y()))
    assert overlay.show_part((4.0, 6.1)) == []
    assert any(area.width() > 100 for area in overlay.show_part(None))
    assert overlay.show_part(None) == []


def test_the_cursor_s_tag_stays_in_the_chart_and_hides_what_it_touches(picture):
    made = picture()
    overlay = RunOverlay(made)
    for km in (0.0, 6.0, 12.1):
        overlay.show_cursor(km)
        tag = overlay.cursor.tag
        assert tag.left() >= 0
        assert tag.right() <= made.frame.labels.left()
        assert overlay.cursor.hidden
    assert overlay.show_cursor(None)
    assert overlay.cursor is None


def test_a_tag_without_room_says_less(qapp, picture, scene, grounds):
    qapp.setFont(application_font(2.0))
    made = picture(scene(grounds=grounds), (560, 312))
    overlay = RunOverlay(made)
    overlay.show_cursor(3.0)
    assert overlay.cursor.words == "3.00 km · 5:50 /km"
    assert overlay.cursor.tag.right() <= made.frame.labels.left()


def test_the_cursor_s_line_covers_no_end_of_the_part(picture):
    made = picture()
    overlay = RunOverlay(made)
    under = made.pixmap(1.0, None)
    overlay.show_part((4.0, 6.0))
    seen = []
    for km in (6.0, 5.0):
        overlay.show_cursor(km)
        image = QImage(976, 312, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        overlay.paint(painter, image.rect(), under, ringed=False)
        painter.end()
        x, top = int(made.frame.x_of(km)), made.frame.plots.top()
        seen.append([c for px in (x - 1, x, x + 1) for c in column(image, px, top + 2, top + 12)])
    at_end, inside = seen
    assert accented(at_end)
    assert not accented(inside)
