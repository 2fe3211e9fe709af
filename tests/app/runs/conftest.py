"""Runs of the log, made by hand: every muscle and region is asked as many kilometres as are run."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from bodymap.app.runs.log import RunLog
from bodymap.runs.entry import EXAMPLE, Entry
from bodymap.runs.example import example_footing, example_run
from tests.app.runs.kept import keep

ZONE = timezone(timedelta(hours=1))


@pytest.fixture
def entry(atlas):
    """Make one run of a day, 10 km in 50 minutes on asphalt, or what is said otherwise."""
    muscles, regions = tuple(atlas.tables.muscles), tuple(atlas.tables.regions)

    def made(day, run=1, km=10.0, *, times=None, **other):
        asked = times or {}
        start = None if day is None else datetime.fromisoformat(f"{day}T18:04").replace(tzinfo=ZONE)
        values = {
            "run": run,
            "start": start,
            "name": f"Run of {day}",
            "distance_m": 1000.0 * km,
            "timer_s": 300.0 * km,
            "walking_s": 0.0,
            "climb_m": None,
            "steps": 900.0 * km,
            "surface": "asphalt",
            "muscles": tuple(km * asked.get(muscle, 1.0) for muscle in muscles),
            "regions": tuple(km * asked.get(region, 1.0) for region in regions),
            "impact": 1.0,
        }
        return Entry(**{**values, **other})

    return made


@pytest.fixture
def log_of():
    """Make a log of runs, the newest first."""

    def made(*entries):
        dated = [each for each in entries if each.start is not None]
        rest = [each for each in entries if each.start is None]
        dated.sort(key=lambda each: each.start, reverse=True)
        return RunLog((*dated, *rest), {}, ready=True)

    return made


@pytest.fixture
def five_weeks(entry, log_of):
    """Four weeks of 10 km each, and a week with 20 km in two runs."""
    days = ("2026-10-21", "2026-10-28", "2026-11-04", "2026-11-11", "2026-11-17", "2026-11-19")
    return log_of(*(entry(day, run) for run, day in enumerate(days, start=1)))


@pytest.fixture(scope="session")
def example(atlas):
    """The example run, open."""
    return keep(example_run(), atlas, example_footing(), EXAMPLE)
