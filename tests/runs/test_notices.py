"""Notices in words."""

from __future__ import annotations

import pytest

from bodymap.runs.notices import notice_text, span_text
from bodymap.runs.run import Notice


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.4, "0 s"),
        (59.4, "59 s"),
        (59.6, "1 min 0 s"),
        (754, "12 min 34 s"),
        (3599.7, "1 h 0 min"),
        (11_130, "3 h 6 min"),
    ],
)
def test_a_time_is_told_as_exactly_as_it_is_worth(seconds, text):
    assert span_text(seconds) == text


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (Notice("no_altitude"), "taken as level"),
        (Notice("broken_tail", (235.0, 314.0)), "235 points, 5 min 14 s"),
        (Notice("cut_short", (90000.0, 90000.0)), "first 90000 points, 25 h 0 min"),
        (Notice("device_total", (11274.04, 3558.0)), "11.27 km in 59 min 18 s"),
        (
            Notice("gaps_as_pauses", (1.0, 11.0)),
            "1 gap of more than 10 s is taken as a pause, 11 s",
        ),
        (Notice("gaps_as_pauses", (4.0, 189.0)), "4 gaps of more than 10 s are taken as pauses"),
        (Notice("timer_gaps", (1.0, 30.0)), "1 gap is taken"),
        (Notice("timer_gaps", (2.0, 30.0)), "2 gaps are taken"),
        (Notice("gaps_as_pauses", (2.0, 189.0, 45.0)), "2 gaps of more than 45 s"),
        (Notice("way_in_pauses", (209.0,)), "0.21 km lie between"),
        (Notice("totals_differ", (2350.0, 700.0, 2100.0, 690.0)), "2.35 km in 11 min 40 s"),
        (Notice("totals_differ", (2350.0, 700.0, 2100.0, 690.0)), "2.10 km in 11 min 30 s"),
        (Notice("totals_impossible", (4200.0, 1400.0, 2100.0, 700.0)), "4.20 km in 23 min 20 s"),
        (Notice("totals_impossible", (4200.0, 1400.0, 2100.0, 700.0)), "2.10 km in 11 min 40 s"),
        (Notice("ground_said", ("trail", "forest_trail_uneven")), "trail: unless you choose"),
        (Notice("ground_said", ("trail", "moon")), "the ground is moon"),
        (Notice("laps_left_out", (20000.0,)), "its first 20000"),
        (Notice("points_dropped", (1.0,)), "1 point of the file has an impossible"),
        (Notice("points_dropped", (3.0,)), "3 points of the file have impossible"),
        (Notice("points_untimed", (1.0,)), "1 point of the file has no time"),
        (Notice("points_untimed", (3.0,)), "3 points of the file have no time"),
        (Notice("points_in_pauses", (1.0,)), "1 point was"),
        (Notice("points_in_pauses", (3.0,)), "3 points were"),
        (Notice("left_out", ("swimming, cycling",)), "swimming, cycling"),
        (Notice("native_wins", ("Ground Time",)), "Ground Time"),
        (Notice("short_left_out", (1.0,)), "1 other run"),
        (Notice("short_left_out", (2.0,)), "2 other runs"),
    ],
)
def test_a_notice_says_its_numbers(notice, words):
    assert words in notice_text(notice)


def test_a_notice_of_a_later_version_says_nothing():
    assert notice_text(Notice("not_known_yet", (1.0,))) == ""
