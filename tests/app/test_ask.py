from __future__ import annotations

import json
from pathlib import Path

import pytest

import bodymap
from bodymap.app.ask import as_json, load

EXAMPLES = Path(__file__).parents[1] / "examples"


def example(name: str) -> dict[str, object]:
    return json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("reference", {}),
        (
            "barefoot-grass-per-km",
            {
                "speed": 2.8,
                "surface": "natural_grass",
                "strike": "forefoot",
                "shoe": "barefoot",
                "per": "km",
            },
        ),
        ("downhill-per-minute", {"speed": "3.5", "slope": "-10%", "per": "min"}),
        ("fast-for-a-slow-runner", {"speed": "7 m/s", "reference_pace": "2.4m/s"}),
        ("forest-tempo", {"speed": 4.17, "surface": "forest_trail_uneven", "slope": 0.04}),
        ("hands-behind-back", {"speed": 3.3, "arms": "behind_back"}),
    ],
)
def test_a_question_in_words_is_answered_as_in_the_worked_examples(name, asked):
    assert as_json(load(**asked)) == example(name)


@pytest.mark.parametrize("pace", ["5:00", "5:00/km", 5, 5.0])
def test_a_pace_is_minutes_for_a_kilometre(pace):
    assert load(pace=pace).conditions.speed_mps == pytest.approx(1000 / 300)


def test_speeds_given_as_numbers_are_taken_as_they_are():
    assert load(speed=1000 / 255).conditions.speed_mps == 1000 / 255


def test_nothing_asked_is_the_reference_run():
    assert load().conditions == bodymap.Conditions()


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        ({"pace": "5:00", "speed": "3"}, "speed"),
        ({"pace": "20:00"}, "pace"),
        ({"speed": 1.0}, "speed"),
        ({"speed": float("nan")}, "speed"),
        ({"reference_pace": "never"}, "reference-pace"),
        ({"slope": "50%"}, "slope"),
        ({"slope": 0.5}, "slope"),
        ({"surface": "lava"}, "surface"),
        ({"shoe": "boots"}, "shoe"),
    ],
)
def test_an_impossible_question_is_refused_by_the_name_of_its_condition(asked, option):
    with pytest.raises(bodymap.ConditionsError) as found:
        load(**asked)
    assert found.value.option == option


def test_the_package_exports_what_it_names():
    for name in bodymap.__all__:
        assert getattr(bodymap, name).__name__ == name
    assert dir(bodymap) == sorted([*bodymap.__all__, "__version__"])
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = bodymap.nothing


def test_a_level_run_has_no_sign():
    assert str(load(slope=-0.0).conditions.slope) == "0.0"
