from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bodymap.app.runs.log_dates import days_of
from bodymap.app.runs.log_sums import diary_of
from bodymap.app.runs.log_weeks import WEEKS, stacks
from bodymap.app.state import Look, State

WEEK = days_of("week", date(2026, 11, 17))


@pytest.fixture
def shown(atlas):
    def made(log, state=None, days=WEEK):
        return stacks(diary_of(log), days, state or State(), atlas)

    return made


def test_twelve_weeks_stand_side_by_side_the_shown_one_last(shown, five_weeks):
    made = shown(five_weeks)
    assert len(made.weeks) == WEEKS
    assert [week.day for week in made.weeks if week.chosen] == ["2026-11-16"]
    assert made.shown == ("16 Nov", "20.0 km run", ("20.0",) * 5)
    assert (made.weeks[-1].label, made.weeks[-1].total) == ("16 Nov", "20.0 km run")
    assert made.weeks[0].total == "no run"
    assert made.weeks[0].run is None
    assert made.weeks[0].spoken == "Week of Monday 31 August 2026: no run"


def test_a_bar_is_as_high_as_the_mean_of_its_regions(shown, entry, log_of):
    hard = log_of(entry("2026-11-17", times={"feet": 2.0}))
    week = shown(hard).weeks[-1]
    assert sum(week.parts) == pytest.approx(1.2 * week.run)
    assert week.parts[0] == pytest.approx(2 * week.parts[1])
    assert week.values[:2] == ("20.0", "10.0")
    assert week.spoken.startswith(
        "Week of Monday 16 November 2026: 10.0 km run, Feet 20.0 easy km, Lower legs 10.0 easy km"
    )


def test_the_highest_bar_fits_under_the_end_of_the_axis_and_the_ticks_are_round(shown, five_weeks):
    made = shown(five_weeks)
    assert max(sum(week.parts) for week in made.weeks) == pytest.approx(1 / 1.04)
    assert [tick.text for tick in made.ticks] == ["0 km", "5", "10", "15", "20"]
    assert made.ticks[4].position == pytest.approx(made.weeks[-1].run)


def test_miles_are_told_in_miles(shown, five_weeks):
    state = State(look=Look(units="min/mi"))
    made = shown(five_weeks, state)
    assert made.title == "Week by week in easy miles"
    assert made.weeks[-1].total == "12.4 mi run"
    assert made.ticks[0].text == "0 mi"


def test_an_empty_log_has_an_axis_and_no_bars(shown, log_of):
    made = shown(log_of())
    assert {week.parts for week in made.weeks} == {(0.0,) * 5}
    assert made.shown is None
    assert len(made.ticks) > 2


def test_a_month_marks_the_weeks_that_lie_mostly_in_it(shown, five_weeks):
    made = shown(five_weeks, days=days_of("month", date(2026, 10, 5)))
    assert [week.day for week in made.weeks if week.chosen] == [
        "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26",
    ]  # fmt: skip
    label, total, values = made.shown
    assert (label, total) == ("October 2026", "20.0 km run")
    assert values[0] == "20.0"


def test_arms_that_are_not_estimated_have_no_part_and_no_number(shown, entry, log_of):
    held = entry("2026-11-17")
    week = shown(log_of(held._replace(regions=(*held.regions[:4], None)))).weeks[-1]
    assert (week.parts[4], week.values[4]) == (0.0, "–")
    assert "Arms" not in week.spoken


def test_the_chosen_region_is_known(shown, five_weeks):
    made = shown(five_weeks, replace(State(), region="core"))
    assert [each.region for each in made.regions if each.chosen] == ["core"]
    assert made.regions[0].plain == "Feet"


def test_the_page_of_weeks_stays_where_it_is_while_one_of_them_is_chosen(shown, entry, log_of):
    log = log_of(entry("2026-01-07"), entry("2026-11-17", 2))
    of_autumn = shown(log, days=days_of("week", date(2026, 9, 9)))
    assert of_autumn.weeks[-1].day == "2026-11-16"
    assert [week.day for week in of_autumn.weeks if week.chosen] == ["2026-09-07"]
    assert of_autumn.shown is None
    of_summer = shown(log, days=days_of("week", date(2026, 8, 26)))
    assert [week.day for week in of_summer.weeks if week.chosen] == ["2026-08-24"]
    assert of_summer.weeks[-1].day == "2026-08-24"


def test_a_week_after_the_newest_run_is_the_last(shown, five_weeks):
    made = shown(five_weeks, days=days_of("week", date(2026, 12, 9)))
    assert [week.day for week in made.weeks if week.chosen] == ["2026-12-07"]
    assert made.weeks[-1].chosen


def test_a_month_is_never_cut_by_a_page(shown, five_weeks):
    for number in range(1, 11):
        days = days_of("month", date(2026, number, 1))
        whole = [week.day for week in shown(five_weeks, days=days).weeks if week.chosen]
        assert len(whole) in {4, 5}
