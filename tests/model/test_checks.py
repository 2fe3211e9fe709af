from __future__ import annotations

import pytest

from bodymap.model.checks import compare_findings
from bodymap.model.tables import Finding


@pytest.fixture(scope="module")
def rows(atlas):
    return {row.finding.finding: row for row in compare_findings(atlas.tables, atlas.findings)}


def test_every_finding_stands_beside_the_programs_own_number(rows):
    assert rows["cadence"].predicted[0].value == pytest.approx(163.8)
    assert rows["energy_sand"].predicted[0].value == pytest.approx(1.55 / 1.05)
    assert rows["energy_slope"].predicted[0].value == pytest.approx(1.438, abs=0.001)
    assert rows["energy_terrain"].predicted[0].value == pytest.approx(1.38)
    assert [part.name for part in rows["achilles_speed"].predicted] == ["Calf, upper", "Calf, deep"]


def test_the_studies_on_grass_that_disagree_cannot_both_be_met(rows):
    assert rows["pressure_grass"].within
    assert not rows["shock_grass"].within


def test_a_number_without_a_range_holds_within_a_tenth(tables):
    def within(found):
        finding = Finding("x", "x", "cadence", "", "", 3.0, (found,), False, "", "", ())
        return compare_findings(tables, [finding])[0].within

    assert within(165.6 * 1.09)
    assert not within(165.6 * 1.11)


def test_an_interval_holds_where_it_meets_the_range(tables):
    def within(low, high):
        sides = ("dry_soft_sand", "asphalt")
        finding = Finding("x", "x", "demand ratio", *sides, 0.0, (low, high), True, "", "", ())
        return compare_findings(tables, [finding])[0].within

    assert within(1.69, 2.0)
    assert not within(1.71, 2.0)
