from __future__ import annotations

from bodymap.model.figures import Figure
from bodymap.model.plain import figure_values, significant


def test_numbers_keep_six_significant_digits():
    assert [significant(value) for value in (1234567.0, 0.0012345678, 0.0)] == [
        1234570.0,
        0.00123457,
        0.0,
    ]


def test_a_figure_becomes_plain_values_without_its_factors():
    assert figure_values(Figure(1.0, 0.5, 2.0, "B", "measured")) == {
        "value": 1.0,
        "low": 0.5,
        "high": 2.0,
        "grade": "B",
        "evidence": "measured",
    }
    assert figure_values(None) is None
