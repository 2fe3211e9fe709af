"""Names of sports in the languages of services, and the ground that they say."""

from __future__ import annotations

import pytest

from bodymap.runs.sports import (
    is_named,
    is_running,
    is_running_session,
    shown,
    sport_of_name,
    surface_of,
)


@pytest.mark.parametrize(
    "sport",
    """
    9,Running,Run,VirtualRun,trail_running,Trail,Treadmill,Laufband,Jogging,Laufen,Strassenlauf
    Straßenlauf,Waldlauf,Dauerlauf,Hardlopen,Löpning,Løb,Juoksu,Course à pied,Corsa,Correr,Corrida
    Carrera,Footing,Bieganie,Běh,Beh,Koşu,Бег,跑步,ランニング,Race Run,Run club,Indoor Running
    """.replace("\n", ",").split(","),
)
def test_services_call_running_by_many_names(sport):
    if name := sport.strip():
        assert is_running(name)


@pytest.mark.parametrize(
    "sport",
    """
    1,Ride,Walking,Langlauf,Rundwanderung,Rundfahrt,Rundtour,Laufrad,ski run,Ski-Run
    motorcycle run,Motorradtour,carrera de bicicletas,golf course,Brunch,Other,Hiking
    """.replace("\n", ",").split(","),
)
def test_other_sports_are_no_running(sport):
    assert not is_running(sport.strip())


def test_a_machine_makes_a_session_of_fitness_a_run():
    assert is_running_session("fitness_equipment", "treadmill")
    assert is_running_session("running", "generic")
    assert not is_running_session("fitness_equipment", "indoor_rowing")
    assert not is_running_session("walking", "treadmill")


def test_generic_words_name_no_sport():
    assert not is_named("Other")
    assert not is_named(" track ")
    assert is_named("cycling")


@pytest.mark.parametrize(
    ("name", "sport"),
    [
        ("Cycling 5/4/24 8:30 am", "cycling"),
        ("Walking 5/4/24", "walking"),
        ("Evening Ride", "ride"),
        ("Hike", "hike"),
        ("Running 5/4/24", ""),
        ("Walk the line half marathon", ""),
        ("To the swimming pool", ""),
        ("", ""),
    ],
)
def test_a_track_is_called_after_its_sport_where_a_service_names_it(name, sport):
    assert sport_of_name(name) == sport


@pytest.mark.parametrize(
    ("sport", "surface"),
    [
        ("treadmill", "treadmill_level"),
        ("Indoor Running", "treadmill_level"),
        ("indoor_running", "treadmill_level"),
        ("trail_running", "forest_trail_uneven"),
        ("track", "synthetic_track"),
        ("street", ""),
    ],
)
def test_some_names_say_the_ground(sport, surface):
    assert surface_of(sport) == surface


def test_each_sport_is_shown_once_and_a_number_as_one():
    assert shown(["Ride", "ride", "fitness_equipment", "1"]) == (
        "ride, fitness equipment, sport number 1"
    )
