from __future__ import annotations

from math import nan

import pytest

from bodymap.ui.draw.runs.chart_words import ground_at, now_at, part_words, place_text, slope_text


def tags(now, *, ground):
    return tuple(now.tags(ground=ground))


def test_the_cursor_tells_place_pace_slope_and_load(scene):
    now = now_at(scene(), 50, 2.5)
    assert tags(now, ground=False)[0] == "2.50 km · 4:00 /km · +3\u00a0% · ×1.31"
    assert now.spoken() == "2.50 km, 4:00 /km, slope +3\u00a0%, Thighs and glutes ×1.31"


@pytest.mark.parametrize(
    ("units", "words"),
    [
        ("min/mi", "1.55 mi · 6:26 /mi"),
        ("mph", "1.55 mi · 9.3 mph"),
        ("km/h", "2.50 km · 15.0 km/h"),
    ],
)
def test_its_words_are_in_the_person_s_units(scene, units, words):
    assert tags(now_at(scene(units=units), 50, 2.5), ground=False)[0].startswith(words)


def test_over_time_places_are_times_since_the_start(scene):
    shown = scene(axis="time")
    assert [place_text(shown, place) for place in (0.0, 5.5, 65.25)] == ["0:00", "5:30", "1:05:15"]


def test_a_place_that_was_walked_says_so_and_has_neither_pace_nor_load(scene):
    now = now_at(scene(walking=((2.0, 3.0),), slope=()), 50, 2.5)
    assert tags(now, ground=False)[0] == "2.50 km · walked, not counted"


def test_where_room_is_scarce_the_cursor_says_less(scene, grounds):
    longest, shorter, shortest = now_at(scene(grounds=grounds), 50, 2.5).tags(ground=True)
    assert longest == f"{shorter} · Asphalt"
    assert shortest == "2.50 km · 4:00 /km"
    assert tags(now_at(scene(walking=((2.0, 3.0),)), 50, 2.5), ground=False)[-1].endswith("counted")


def test_a_pause_says_so(scene):
    shown = scene(pace_s_per_km=(nan,) * 243, lines=(), slope=())
    assert now_at(shown, 50, 2.5).spoken() == "2.50 km, pause"


def test_without_a_chosen_line_the_load_is_left_out(scene):
    now = now_at(scene(chosen="", slope=()), 50, 2.5)
    assert tags(now, ground=False)[0] == now.spoken().replace(", ", " · ") == "2.50 km · 4:00 /km"


def test_the_ground_is_told_where_the_run_has_several(scene, grounds):
    shown = scene(grounds=grounds)
    assert now_at(shown, 50, 2.5).spoken().endswith(", Asphalt")
    assert tags(now_at(shown, 200, 9.9), ground=True)[0].endswith(" · Forest trail")
    assert now_at(scene(), 50, 2.5).ground == ""
    assert ground_at(scene(grounds=()), 1.0) is None
    assert now_at(scene(grounds=grounds[:2]), 200, 9.9).ground == ""


def test_slopes_have_a_sign_and_level_has_a_word():
    said = [slope_text(slope) for slope in (0.05, -0.02, 0.004)]
    assert said == ["+5\u00a0%", "−2\u00a0%", "level"]


def test_a_part_is_told_from_where_to_where(scene):
    assert part_words(scene(), (4.5, 5.5)) == "Selected: 4.50 km to 5.50 km"
