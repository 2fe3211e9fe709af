from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.runs.log_dates import (
    FIRST_YEAR,
    LAST_YEAR,
    Days,
    before,
    day_and_month,
    day_of,
    days_of,
    long_date,
    short_date,
    title_of,
    today,
    weeks_to,
)

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@given(DAYS)
def test_a_week_goes_from_the_monday_to_the_sunday_around_its_days(day):
    week = days_of("week", day)
    assert week.holds(day)
    assert (week.first.isoweekday(), week.last.isoweekday()) == (1, 7)
    assert (week.last - week.first).days == 6


@given(DAYS)
def test_a_month_goes_from_its_first_to_its_last_day(day):
    month = days_of("month", day)
    assert (month.first.year, month.first.month, month.first.day) == (day.year, day.month, 1)
    assert (month.last + (date(2001, 1, 2) - date(2001, 1, 1))).day == 1
    assert month.last.month == day.month


def test_the_weeks_and_months_before_touch_one_another():
    days = days_of("month", date(2026, 1, 15))
    assert [each.first for each in before("month", days, 2)] == [
        date(2025, 12, 1),
        date(2025, 11, 1),
    ]
    week = days_of("week", date(2026, 11, 22))
    assert before("week", week, 1) == (Days(date(2026, 11, 9), date(2026, 11, 15)),)
    assert weeks_to(date(2026, 11, 22), 2) == (*before("week", week, 1), week)


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_of_the_log_is_none(text):
    assert day_of(text) is None


@given(st.text())
def test_any_text_is_a_day_or_none(text):
    found = day_of(text)
    assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR


def test_a_day_is_named_shortly_with_its_year_only_where_that_is_another():
    assert short_date(date(2026, 11, 17), 2026) == "Tue 17 Nov"
    assert short_date(date(2025, 11, 17), 2026) == "Mon 17 Nov 2025"
    assert long_date(date(2026, 11, 17)) == "Tuesday 17 November 2026"
    assert day_and_month(date(2026, 11, 16)) == "16 Nov"


@pytest.mark.parametrize(
    ("span", "day", "title"),
    [
        ("week", date(2026, 11, 17), "16 to 22 November 2026"),
        ("week", date(2026, 12, 2), "30 November to 6 December 2026"),
        ("week", date(2026, 12, 31), "28 December 2026 to 3 January 2027"),
        ("month", date(2026, 11, 17), "November 2026"),
    ],
)
def test_a_week_or_a_month_has_a_title(span, day, title):
    assert title_of(span, days_of(span, day)) == title


def test_today_is_a_day_that_the_log_can_show():
    assert day_of(today().isoformat()) == today()
