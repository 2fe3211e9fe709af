"""The zone of the computer: the same as the zone's own rules, whenever the clock changes."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.study.review import CardMemory
from bodymap.study.schedule import forecast
from bodymap.study.system_zone import SystemZone

_BERLIN = "CET-1CEST,M3.5.0,M10.5.0/3"  # the rule itself: no system has to know the name
_CHANGE = datetime(2026, 10, 25, 1, tzinfo=UTC)  # 3:00 becomes 2:00
_HOUR = timedelta(hours=1)


@pytest.fixture(scope="module", autouse=True)
def _berlin():
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be changed for a test")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", _BERLIN)
        time.tzset()
        yield
    time.tzset()


def _local(when: datetime) -> datetime:
    return when.astimezone(SystemZone())


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (-1, "2026-10-25T02:00:00+02:00"),
        (0, "2026-10-25T02:00:00+01:00"),
        (1, "2026-10-25T03:00:00+01:00"),
        (-24 * 90, "2026-07-27T03:00:00+02:00"),
        (24 * 90, "2027-01-23T02:00:00+01:00"),
    ],
)
def test_it_knows_when_the_clock_changes(hours, told):
    assert _local(_CHANGE + hours * _HOUR).isoformat() == told


@given(st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1)))  # noqa: DTZ001 - UTC is added
def test_a_time_comes_back_as_it_was_and_is_what_the_system_says(when):
    when = when.replace(tzinfo=UTC)
    local = _local(when)
    assert local.astimezone(UTC) == when
    assert (local.utcoffset(), local.tzname()) == (
        when.astimezone().utcoffset(),
        when.astimezone().tzname(),
    )


def test_without_a_day_there_is_no_telling():
    zone = SystemZone()
    assert (zone.utcoffset(None), zone.tzname(None), zone.dst(None)) == (None, None, None)


def test_days_are_counted_from_midnight_to_midnight_across_a_change():
    now = _local(datetime(2026, 10, 24, 10, tzinfo=UTC))
    dues = [_CHANGE - 3 * _HOUR + half * _HOUR / 2 for half in range(100)]  # from Sunday 0:00 on
    memory = {str(due): CardMemory(str(due), due, due, 5.0, False, 1, 0) for due in dues}
    assert forecast(memory, now, 4) == [0, 50, 48, 2]
