"""What a run's page counts in."""

from __future__ import annotations

import pytest

from bodymap.app.runs.measures import amount, amounts, grouped, length_in, load_words
from bodymap.model.pace import UNITS


@pytest.mark.parametrize(
    ("value", "text"),
    [(12.64, "12.6"), (1.0, "1.0"), (0.96, "1.0"), (0.944, "0.94"), (0.0, "0.00")],
)
def test_an_amount_has_a_decimal_more_below_one(value, text):
    assert amount(value) == text


def test_both_ends_of_a_range_are_written_as_its_value_is():
    assert amounts(0.83, 12.64) == "0.83 to 12.6"


def test_who_runs_by_the_mile_counts_loads_in_easy_miles():
    assert {unit: length_in(unit).easy for unit in UNITS} == {
        "min/km": "easy kilometres",
        "min/mi": "easy miles",
        "km/h": "easy kilometres",
        "mph": "easy miles",
        "m/s": "easy kilometres",
    }
    assert [length_in(unit).easy_sign for unit in ("min/km", "min/mi")] == ["easy km", "easy mi"]
    assert load_words(16.09344, "min/mi") == "10.0 mi"
    assert load_words(16.09344, "km/h") == "16.1 km"


def test_thousands_stand_apart():
    assert grouped(10388.4) == "10\u202f388"
    assert grouped(988) == "988"
