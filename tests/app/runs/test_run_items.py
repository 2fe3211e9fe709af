from __future__ import annotations

import pytest

from bodymap.app.runs.run_items import items, name_of
from bodymap.runs.entry import EXAMPLE


def test_a_line_names_the_run_its_day_and_its_length(entry, log_of):
    line = items(log_of(entry("2020-11-17", 3, 12.1)), "min/km")[0]
    assert (line.run, line.name, line.surface) == (3, "Run of 2020-11-17", "asphalt")
    assert (line.line, line.distance, line.pace) == ("Tue 17 Nov 2020", "12.1 km", "5:00 /km")
    assert line.spoken == "Run of 2020-11-17, Tuesday 17 November 2020, 12.1 km, 5:00 /km"


def test_a_run_without_a_name_or_a_day_has_a_line_too(entry, log_of):
    line = items(log_of(entry(None, name="")), "mph")[0]
    assert (line.name, line.line, line.distance) == ("Run", "no date", "6.2 mi")
    assert line.spoken == "Run, no date, 6.2 mi, 7.5 mph"


def test_the_example_says_that_it_is_one(entry, log_of):
    assert items(log_of(entry("2020-11-17", EXAMPLE)), "min/km")[0].line.endswith("· example")


def test_lists_of_the_same_runs_and_units_are_equal_without_a_look_at_a_line(five_weeks, log_of):
    lines = items(five_weeks, "min/km")
    assert lines == items(five_weeks, "min/km")
    assert hash(lines) == hash(items(five_weeks, "min/km"))
    assert lines != items(five_weeks, "min/mi")
    assert lines != items(log_of(*five_weeks.entries), "min/km")
    assert lines != list(lines)


def test_the_list_is_a_sequence_from_the_newest(five_weeks):
    lines = items(five_weeks, "min/km")
    assert [each.run for each in lines] == [6, 5, 4, 3, 2, 1]
    assert [each.run for each in lines[1:3]] == [5, 4]
    assert lines[-1].run == 1


def test_a_run_is_found_by_its_number(five_weeks):
    lines = items(five_weeks, "min/km")
    assert lines.row_of(4) == 2
    assert lines.row_of(99) is None


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (4, "Night run"),
        (5, "Morning run"),
        (11, "Midday run"),
        (14, "Afternoon run"),
        (18, "Evening run"),
        (22, "Night run"),
    ],
)
def test_a_run_without_a_name_is_called_by_its_time_of_day(entry, hour, name):
    run = entry("2026-11-17", name="")
    assert name_of(run._replace(start=run.start.replace(hour=hour))) == name


def test_a_run_of_no_date_is_just_a_run(entry):
    assert name_of(entry("2026-11-17", name="")._replace(start=None)) == "Run"
