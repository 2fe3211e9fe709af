from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bodymap.app.runs.resolve_log import day_to_show, resolve_log
from bodymap.app.state import RunsView, State

NOW = date(2026, 11, 22)


@pytest.fixture
def shown(atlas):
    def made(log, now=NOW, **view):
        return resolve_log(replace(State(), runs=RunsView(**view)), log, atlas, now)

    return made


def test_the_week_of_the_newest_run_comes_first(shown, five_weeks):
    scene = shown(five_weeks)
    assert (scene.span, scene.title) == ("week", "16 to 22 November 2026")
    assert scene.line == "2 runs · 20.0 km · 1:40:00"
    assert scene.month_title == "November 2026"
    assert scene.month_line == "40.0 km in 4 runs"
    assert (scene.earlier, scene.later, scene.empty) == ("2026-11-11", "", "")
    assert scene.map.marks["soleus"].value == "×2.00"
    assert [one.muscle for one in scene.risen.items] != []


def test_a_week_that_is_not_over_says_so(shown, five_weeks):
    assert shown(five_weeks, now=date(2026, 11, 19)).line == "2 runs so far · 20.0 km · 1:40:00"
    assert shown(five_weeks, now=date(2026, 11, 25), day="2026-11-25").line == "No run so far"


def test_one_can_go_back_to_the_first_run_and_forward_to_today(shown, five_weeks):
    first = shown(five_weeks, day="2026-10-21", now=date(2026, 12, 2))
    assert (first.earlier, first.later) == ("", "2026-10-28")
    assert first.line == "1 run · 10.0 km · 50:00"
    last = shown(five_weeks, day="2026-11-17", now=date(2026, 12, 2))
    assert (last.earlier, last.later) == ("2026-11-11", "2026-12-02")
    today = shown(five_weeks, day="2026-12-02", now=date(2026, 12, 2))
    assert (today.earlier, today.later, today.line) == ("2026-11-19", "", "No run so far")


def test_years_without_a_run_are_passed_over(shown, entry, log_of):
    log = log_of(entry("2012-10-24"), entry("2026-11-17", 2))
    assert shown(log).earlier == "2012-10-24"
    assert shown(log, day="2012-10-24").later == "2026-11-17"


def test_only_weeks_since_the_first_run_are_compared_with(shown, five_weeks):
    assert shown(five_weeks, day="2026-10-28").map.palette == "load"
    scene = shown(five_weeks, day="2026-11-04")
    assert scene.map.legend.line == "the 2 weeks before"


def test_a_month_is_shown_as_a_whole(shown, five_weeks):
    scene = shown(five_weeks, span="month")
    assert (scene.title, scene.line) == ("November 2026", "4 runs so far · 40.0 km · 3:20:00")
    assert (scene.earlier, scene.later) == ("2026-10-28", "")
    assert not any(day.chosen for day in scene.days)


def test_an_empty_log_says_what_to_do(shown, log_of):
    scene = shown(log_of())
    assert scene.empty.startswith("Drop a FIT, GPX or TCX file")
    assert (scene.title, scene.line) == ("16 to 22 November 2026", "No run")
    assert (scene.earlier, scene.later) == ("", "")


def test_a_day_that_is_none_shows_the_newest_runs_week(shown, five_weeks):
    assert shown(five_weeks, day="0000-00-00").title == shown(five_weeks).title


def test_the_clock_is_asked_where_no_day_is_given(five_weeks, atlas):
    assert resolve_log(State(), five_weeks, atlas).title == "16 to 22 November 2026"


def test_a_week_that_is_not_over_is_compared_with_the_same_days_of_those_before(shown, five_weeks):
    tuesday = shown(five_weeks, now=date(2026, 11, 17))
    assert tuesday.map.palette == "load"  # the runs before were on Wednesdays
    thursday = shown(five_weeks, now=date(2026, 11, 19))
    assert thursday.map.marks["soleus"].value == "×2.00"
    assert thursday.map_line.endswith("to the same day.")


def test_months_are_compared_to_the_same_day_even_where_one_is_shorter(entry, log_of, shown):
    days = ("2026-01-15", "2026-01-31", "2026-02-28", "2026-03-30")
    log = log_of(*(entry(day, run) for run, day in enumerate(days, start=1)))
    scene = shown(log, span="month", now=date(2026, 3, 30))
    assert scene.map.marks["soleus"].value == "same"  # the last of January is left out


@pytest.mark.parametrize(
    ("span", "day", "goes_to"),
    [
        ("week", "2026-10-12", "2026-10-28"),  # an empty week of October
        ("week", "2026-12-01", "2026-12-01"),  # December is empty as a whole
        ("week", "2026-09-30", "2026-09-30"),
        ("week", "2026-11-05", "2026-11-05"),  # its week has a run
        ("week", "2026-11-27", "2026-11-19"),
        ("week", "", ""),
        ("month", "2026-10-12", "2026-10-12"),
    ],
)
def test_from_a_month_with_runs_no_empty_week_is_shown(five_weeks, span, day, goes_to):
    assert day_to_show(span, day, five_weeks) == goes_to


def test_a_log_that_nobody_has_read_moves_no_day():
    assert day_to_show("week", "2026-10-12", None) == "2026-10-12"
