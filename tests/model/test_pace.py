from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.model.conditions import ConditionsError
from bodymap.model.pace import UNITS, format_pace, parse_slope, parse_speed, speed_of

FIVE = 1000 / 300
MILE = 1609.344


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("5:00", FIVE),
        (" 5:00/km ", FIVE),
        ("5:00 min/km", FIVE),
        ("5:00 /km", FIVE),
        ("5'00\"", FIVE),
        ("5’00”/km", FIVE),
        ("05:00", FIVE),
        ("5:00.0", FIVE),
        ("5", FIVE),
        ("5,5 min/km", 1000 / 330),
        ("8:03/mi", MILE / 483),
        ("8:03 min/mile", MILE / 483),
        ("12km/h", 12 / 3.6),
        ("12 KM/H", 12 / 3.6),
        ("12 kmh", 12 / 3.6),
        ("12,5 km/h", 12.5 / 3.6),
        ("7.5mph", 7.5 * MILE / 3600),
        ("3.5m/s", 3.5),
        ("3,5 m/s", 3.5),
        ("9:16", 1.8),
        ("1:45", 9.5),
        ("34.2 km/h", 9.5),
        ("4.0 mph", 1.8),
    ],
)
def test_paces_and_speeds_are_read_as_people_write_them(text, speed):
    assert parse_speed(text) == pytest.approx(speed, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "bare", "speed"),
    [
        ("3.5", "m/s", 3.5),
        ("12", "km/h", 12 / 3.6),
        ("8:03", "min/mi", MILE / 483),
        ("5:00", "km/h", FIVE),
        ("5:00/km", "min/mi", FIVE),
    ],
)
def test_a_bare_number_is_in_the_unit_that_is_shown(text, bare, speed):
    assert parse_speed(text, bare) == pytest.approx(speed)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "fast", "5:0", "5:60", "5:00:00", "5.5:30", "5:00 km/h", "5:00 parsecs", "nan",
        "inf", "-5:00", "1e9", "٥:٠٠", "5²", "0", "0:00", "0 m/s", "20:00", "1:00", "1.79 m/s",
        "9.51m/s", "9" * 40, "5:00/km/km", "9:17", "1:44", "min/km",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_what_is_taken(text):
    with pytest.raises(ConditionsError, match=r"5:00/km.*1\.8 to 9\.5 m/s") as found:
        parse_speed(text, option="pace")
    assert (found.value.option, found.value.value) == ("pace", text)


@given(st.text(max_size=12))
def test_no_text_brings_anything_but_a_possible_speed_or_a_plain_refusal(text):
    try:
        speed = parse_speed(text)
    except ConditionsError:
        return
    assert 1.8 <= speed <= 9.5


@given(st.floats(1.8, 9.5), st.sampled_from(UNITS))
def test_a_pace_that_the_program_shows_can_be_typed_back(speed, unit):
    number, shown = format_pace(speed, unit)
    again = parse_speed(number + shown)
    assert format_pace(again, unit) == (number, shown)
    assert parse_speed(number, unit) == pytest.approx(again)


@given(st.floats())
def test_a_number_is_a_possible_speed_or_refused(number):
    try:
        speed = speed_of(number, "min/km")
    except ConditionsError:
        return
    assert 1.8 <= speed <= 9.5


@given(st.floats(1.8, 9.5))
def test_a_speed_as_a_program_prints_it_is_that_speed(speed):
    assert parse_speed(repr(speed), "m/s") == speed


@given(st.floats(0.001, 0.45))
def test_a_slope_as_a_program_prints_it_is_that_slope(slope):
    assert parse_slope(repr(slope)) == slope


def test_a_refused_number_is_named():
    with pytest.raises(ConditionsError, match="'nan'"):
        speed_of(float("nan"), "m/s")


def test_a_pace_rounds_to_whole_seconds():
    assert format_pace(1000 / 299.6, "min/km") == ("5:00", "/km")
    assert format_pace(1000 / 255, "km/h") == ("14.1", "km/h")
    assert format_pace(3.0, "m/s") == ("3.00", "m/s")


@pytest.mark.parametrize(
    ("text", "slope"),
    [
        ("5%", 0.05), ("5 %", 0.05), ("-5%", -0.05), ("−5 %", -0.05), ("+5%", 0.05),
        ("0.05", 0.05), ("0,05", 0.05), (".05", 0.05), ("-.05", -0.05), ("0", 0.0), ("45%", 0.45),
    ],
)  # fmt: skip
def test_slopes_are_read_as_people_write_them(text, slope):
    assert parse_slope(text) == pytest.approx(slope)


def test_a_bare_slope_can_be_a_percentage():
    assert parse_slope("5", "%") == 0.05
    assert parse_slope("5%", "%") == 0.05


def test_no_slope_is_never_negative_zero():
    assert str(parse_slope("-0")) == "0.0"


@pytest.mark.parametrize(
    "text", ["", "steep", "5", "46%", "-0.46", "5%%", "nan", "inf", "1e-2", "٥%"]
)
def test_any_other_slope_is_refused_with_what_is_taken(text):
    with pytest.raises(ConditionsError, match=r"5% or 0\.05, negative downhill"):
        parse_slope(text)


@given(st.text(max_size=8))
def test_no_text_brings_anything_but_a_possible_slope_or_a_plain_refusal(text):
    try:
        slope = parse_slope(text)
    except ConditionsError:
        return
    assert abs(slope) <= 0.45
