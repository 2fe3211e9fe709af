"""Numbers and times of XML files, as exporters write them."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.runs.written import Clock, decimal

NOON = datetime(2024, 5, 4, 12, 0, 7, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "number"), [("50.25", 50.25), ("50,25", 50.25), ("-3", -3.0), (" 1e2 ", 100.0)]
)
def test_decimals_stand_after_a_point_or_a_comma(text, number):
    assert decimal(text) == number


@pytest.mark.parametrize("text", ["", "high", "1.234,5", "1,2,3"])
def test_what_is_no_number_is_none(text):
    assert math.isnan(decimal(text))


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-04T12:00:07Z",
        "2024-05-04T12:00:07",
        "2024-05-04 12:00:07 UTC",
        "2024-5-4T12:0:7z",
        "2024-05-04T12:00:07.0000000Z",
        "2024-05-04T14:00:07 +02:00",
        "2024-05-04T14:00:07+0200",
    ],
)
def test_a_time_may_be_written_in_many_ways(text):
    assert Clock().seconds(text) == NOON


def test_parts_of_a_second_stand_after_a_point_or_a_comma():
    assert Clock().seconds("2024-5-4 12:00:07,25 GMT") == NOON + 0.25


@pytest.mark.parametrize("text", ["noon", "2024-13-4T12:00:07", "2024-5-4T25:00:07", "2024-5-4"])
def test_what_is_no_time_is_counted(text):
    clock = Clock()
    assert clock.seconds(text) is None
    assert clock.unread == 1


def test_no_text_is_no_unread_time():
    clock = Clock()
    assert clock.seconds("") is None
    assert clock.unread == 0


def test_a_zone_is_that_of_the_first_time_and_none_where_it_is_universal():
    clock = Clock()
    clock.seconds("2024-05-04T12:00:07-04:00")
    clock.seconds("2024-05-04T12:00:07Z")
    assert clock.zone.utcoffset(None) == timedelta(hours=-4)
    for text in ("2024-05-04T12:00:07Z", "2024-05-04T12:00:07", "2024-05-04T12:00:07+00:00"):
        universal = Clock()
        universal.seconds(text)
        assert universal.zone is None


@given(st.text(max_size=30) | st.from_regex(r"\d{4}-\d{1,2}-\d{1,2}[T ]\d\d?:\d\d?(:\d\d?)? ?\w*"))
def test_any_text_is_a_time_or_none_and_a_number_or_none(text):
    seconds = Clock().seconds(text)
    assert seconds is None or math.isfinite(seconds)
    assert isinstance(decimal(text), float)
