"""Runs found by name, date and distance."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.app.runs.search_runs import find_runs
from tests.sweeps import few


@pytest.fixture
def log(entry, log_of):
    return log_of(
        entry("2026-11-17", 1, name="Tempo", km=12.14),
        entry("2026-11-15", 2, name="Easy, river path", km=8.2),
        entry("2026-11-13", 3, name="Tempo in the forest", km=12.8),
        entry("2025-11-17", 4, name="Café run", km=5.0),
        entry("2025-03-02", 5, name="", km=21.1),
        entry(None, 6, name="Treadmill", km=6.0),
    )


def found(log, query, units="min/km"):
    return [int(result.key) for _, result in find_runs(log, query, units)]


@pytest.mark.parametrize(
    ("query", "runs"),
    [
        ("Tempo", [1, 3]),
        ("tempo forest", [3]),
        ("forest TEMPO", [3]),
        ("temp", [1, 3]),
        ("emp", []),
        ("cafe", [4]),
        ("evening", [5]),  # what a run without a name is called
        ("nov", [1, 2, 3, 4]),
        ("november 2025", [4]),
        ("17 nov", [1, 4]),
        ("Tue 17", [1]),
        ("sunday", [2, 5]),
        ("2026-11", [1, 2, 3]),
        ("2025-11-17", [4]),
        ("tempo nov", [1, 3]),
        ("12.1", [1]),
        ("12,1 km", [1]),
        ("12", [1, 3]),
        ("12km", [1, 3]),
        ("12.", [1, 3]),
        ("17 km", []),  # a distance, and no day
        ("6.0 treadmill", [6]),
        ("tempo swim", []),
        ("no", []),  # too little of a month
        ("", []),
        ("—", []),
        ("km", []),
    ],
)
def test_every_word_is_of_the_name_the_date_or_the_distance(log, query, runs):
    assert found(log, query) == runs


def test_distances_are_in_the_persons_units(log):
    assert found(log, "13.1 mi", "min/mi") == [5]
    assert found(log, "21.1", "min/mi") == []


def test_a_whole_name_counts_most_then_its_first_words_then_a_word_of_it(log):
    counts = {query: dict(_by_run(log, query)) for query in ("tempo", "tem", "forest")}
    assert counts == {"tempo": {1: 100, 3: 80}, "tem": {1: 45, 3: 45}, "forest": {3: 60}}


def _by_run(log, query):
    return ((int(result.key), score) for score, result in find_runs(log, query, "min/km"))


def test_a_name_with_a_number_and_a_unit_is_found_by_both(entry, log_of):
    log = log_of(entry("2026-11-17", 1, name="10 km race", km=10.3))
    assert found(log, "10 km ra") == [1]


def test_a_result_is_told_by_name_day_distance_and_pace(log):
    ((_, result),) = find_runs(log, "cafe", "min/km")
    assert (result.kind, result.key, result.title) == ("run", "4", "Café run")
    assert result.line == "Mon 17 Nov 2025 · 5.0 km · 5:00 /km"


def test_of_many_runs_the_newest_twenty_are_enough(entry, log_of):
    one = entry("2026-11-17", name="Run")
    days = [f"2026-{month:02d}-{day:02d}" for month in range(1, 11) for day in range(1, 29)]
    many = [one._replace(run=n, start=entry(day).start) for n, day in enumerate(days)]
    assert found(log_of(*many), "run") == list(range(279, 259, -1))


@settings(max_examples=few(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=100) | st.from_regex(r"[0-9.,\- km]{1,20}", fullmatch=True))
def test_whatever_is_typed_is_no_error(log, query):
    assert set(found(log, query)) <= {1, 2, 3, 4, 5, 6}
