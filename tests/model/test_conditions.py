from __future__ import annotations

from math import inf, nan

import pytest

from bodymap.model.conditions import Conditions, ConditionsError


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        ({"speed_mps": 1.7}, "speed"),
        ({"speed_mps": 9.6}, "speed"),
        ({"speed_mps": nan}, "speed"),
        ({"reference_speed_mps": inf}, "reference speed"),
        ({"slope": 0.46}, "slope"),
        ({"slope": nan}, "slope"),
        ({"strike": "heel"}, "strike"),
        ({"shoe": "boots"}, "shoe"),
        ({"arms": "folded"}, "arms"),
        ({"per": "hour"}, "per"),
    ],
)
def test_what_no_table_covers_is_refused_by_name(asked, option):
    with pytest.raises(ConditionsError) as found:
        Conditions(**asked)
    assert found.value.option == option


def test_the_refusal_says_what_is_taken():
    with pytest.raises(ConditionsError, match="rearfoot, midfoot, forefoot"):
        Conditions(strike="heel")
