from __future__ import annotations

from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.grounds import grounds_of, surface_names
from tests.runs.tracks import samples

MADE = samples([3.0] * 6, [0.0] * 6)
PARTS = (GroundPart(1.0, 3.0, "natural_grass"), GroundPart(4.0, 5.0, "asphalt"))


def test_a_sample_belongs_to_the_part_in_which_it_ends():
    names = surface_names(MADE, Footing("woodchip", PARTS))
    assert names == [
        "woodchip",
        "natural_grass",
        "natural_grass",
        "woodchip",
        "asphalt",
        "woodchip",
    ]


def test_every_sample_has_exactly_one_ground():
    found = dict(grounds_of(MADE, Footing("woodchip", PARTS)))
    assert set(found) == {"woodchip", "natural_grass", "asphalt"}
    assert sum(inside.astype(int) for inside in found.values()).tolist() == [1] * 6


def test_parts_with_the_ground_of_the_rest_are_one_with_it():
    found = dict(grounds_of(MADE, Footing("asphalt", PARTS)))
    assert found["asphalt"].tolist() == [True, False, False, True, True, True]


def test_a_part_without_samples_is_no_ground():
    footing = Footing(parts=(GroundPart(90.0, 99.0, "woodchip"),))
    assert [name for name, _ in grounds_of(MADE, footing)] == ["asphalt"]


def test_without_parts_all_is_one_ground():
    ((name, inside),) = grounds_of(MADE, Footing("woodchip"))
    assert name == "woodchip"
    assert inside.all()
