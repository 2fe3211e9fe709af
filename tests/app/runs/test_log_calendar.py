from __future__ import annotations

from datetime import date

from bodymap.app.runs.log_calendar import calendar
from bodymap.app.runs.log_dates import days_of
from bodymap.app.runs.log_sums import diary_of

DAY = date(2026, 11, 17)


def shown(log, chosen=None, units="min/km"):
    days = calendar(diary_of(log), DAY, chosen, date(2026, 11, 22), units)
    return {each.day: each for each in days}


def test_a_month_is_shown_in_whole_weeks(five_weeks):
    days = shown(five_weeks)
    assert (len(days), min(days), max(days)) == (42, "2026-10-26", "2026-12-06")
    assert sum(each.inside for each in days.values()) == 30
    assert [key for key, each in days.items() if each.today] == ["2026-11-22"]


def test_a_day_tells_its_runs_and_how_long_they_were(entry, log_of):
    log = log_of(entry("2026-11-17", 1), entry("2026-11-17", 2, 2.5), entry("2026-11-18", 3, 5.0))
    days = shown(log)
    twice, once, none = (days[f"2026-11-{number}"] for number in (17, 18, 19))
    assert twice.runs == ((1, "Run of 2026-11-17"), (2, "Run of 2026-11-17"))[::-1]
    assert (twice.text, twice.share) == ("12.5", 1.0)
    assert (once.text, once.share, once.runs[0][0]) == ("5.0", 0.4, 3)
    assert once.spoken == "Wednesday 18 November 2026: 5.0 km, Run of 2026-11-18"
    assert (none.text, none.share, none.runs) == ("", 0.0, ())
    assert none.spoken == "Thursday 19 November 2026: no run"
    assert days["2026-11-22"].spoken == "Sunday 22 November 2026, today: no run"
    assert shown(log, units="mph")["2026-11-18"].text == "3.1"


def test_the_week_that_is_shown_is_marked(five_weeks):
    week = days_of("week", DAY)
    chosen = [key for key, each in shown(five_weeks, week).items() if each.chosen]
    assert (len(chosen), chosen[0], chosen[-1]) == (7, "2026-11-16", "2026-11-22")
    assert not any(each.chosen for each in shown(five_weeks).values())


def test_a_run_of_no_length_has_no_bar(entry, log_of):
    assert shown(log_of(entry("2026-11-18", km=0.0)))["2026-11-18"].share == 0.0
