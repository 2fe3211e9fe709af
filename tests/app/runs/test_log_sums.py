from __future__ import annotations

from datetime import date

from bodymap.app.runs.log_dates import Days, days_of
from bodymap.app.runs.log_sums import Diary, diary_of

WEEK = days_of("week", date(2026, 11, 17))


def test_a_week_is_the_sum_of_its_runs(five_weeks):
    sums = diary_of(five_weeks).sums(WEEK)
    assert (sums.runs, sums.distance_m, sums.timer_s) == (2, 20_000, 6000)
    assert set(sums.muscles) == set(sums.regions) == {20.0}


def test_days_without_a_run_sum_to_nothing(five_weeks):
    sums = diary_of(five_weeks).sums(days_of("week", date(2025, 1, 1)))
    assert (sums.runs, sums.distance_m, sums.muscles, sums.regions) == (0, 0, (), ())


def test_a_muscle_that_one_run_does_not_estimate_keeps_what_the_others_say(entry, log_of):
    still = entry("2026-11-18", 2)
    still = still._replace(muscles=(None, None, *still.muscles[2:]))
    first = entry("2026-11-17")._replace(muscles=(None, *still.muscles[1:2], *still.muscles[2:]))
    whole = entry("2026-11-17")
    diary = Diary(log_of(first, still).entries)
    assert diary.sums(WEEK).muscles[:3] == (None, None, 20.0)
    assert Diary(log_of(whole, still).entries).sums(WEEK).muscles[:3] == (10.0, 10.0, 20.0)


def test_runs_without_a_day_or_of_an_impossible_year_stand_in_no_calendar(entry, log_of):
    diary = Diary(log_of(entry(None), entry("0001-01-01"), entry("9999-12-31")).entries)
    assert diary.ends() is None
    one = Diary(log_of(entry(None), entry("2026-11-17"), entry("2026-11-20")).entries)
    assert one.ends() == Days(date(2026, 11, 17), date(2026, 11, 20))


def test_the_runs_of_a_day_stand_in_their_order(entry, log_of):
    morning = entry("2026-11-17", 1)
    evening = entry("2026-11-17", 2)
    morning = morning._replace(start=morning.start.replace(hour=7))
    assert [one.run for one in diary_of(log_of(evening, morning)).on(date(2026, 11, 17))] == [1, 2]
