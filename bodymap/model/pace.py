"""Reads and writes paces, speeds and slopes as people write them."""

from __future__ import annotations

import re
from typing import Literal, get_args

from bodymap.model.conditions import FASTEST_MPS, SLOWEST_MPS, STEEPEST, ConditionsError

Unit = Literal["min/km", "min/mi", "km/h", "mph", "m/s"]
SlopeUnit = Literal["ratio", "%"]

UNITS: tuple[Unit, ...] = get_args(Unit)
MILE_M = 1609.344
_TAKES = (
    f"a pace or speed such as 5:00/km, 8:03/mi, 12km/h, 7.5mph or 3.5m/s, "
    f"from {SLOWEST_MPS} to {FASTEST_MPS} m/s (9:16 to 1:45 min/km)"
)
_SLOPE_TAKES = "a slope such as 5% or 0.05, negative downhill, from -45% to 45%"

_SPELLINGS: dict[str, Unit] = {
    "/km": "min/km",
    "min/km": "min/km",
    "/mi": "min/mi",
    "min/mi": "min/mi",
    "/mile": "min/mi",
    "min/mile": "min/mi",
    "km/h": "km/h",
    "kmh": "km/h",
    "kph": "km/h",
    "mph": "mph",
    "mi/h": "mph",
    "m/s": "m/s",
    "mps": "m/s",
}
# Metres of a unit's distance; a pace is minutes for it, a speed counts it in the seconds beside.
_PACES: dict[Unit, float] = {"min/km": 1000.0, "min/mi": MILE_M}
_SPEEDS: dict[Unit, float] = {"km/h": 1000.0 / 3600.0, "mph": MILE_M / 3600.0, "m/s": 1.0}

_DECIMALS = "[0-9]{1,40}"  # all that a program prints of a number
_NUMBER = rf"[0-9]{{1,9}}(?:[.,]{_DECIMALS})?"
_SPEED = re.compile(
    rf"(?:(?P<minutes>[0-9]{{1,3}})[:'](?P<seconds>[0-5][0-9](?:[.,]{_DECIMALS})?)\"?"
    rf"|(?P<number>{_NUMBER}))(?P<unit>[a-z/]*)"
)
_SLOPE = re.compile(rf"(?P<number>[+-]?(?:{_NUMBER}|[.,]{_DECIMALS}))(?P<percent>%?)")
_MARKS = str.maketrans({"′": "'", "’": "'", "″": '"', "”": '"', "−": "-", "–": "-"})


def parse_speed(text: str, bare: Unit = "min/km", option: str = "speed") -> float:
    """Return the speed in m/s that ``text`` says.

    Args:
        text: 5:00, 5:00/km, 8:03 min/mi, 12 km/h, 7.5mph, 3,5m/s, 5'00" ...
        bare: the unit of a number without one; minutes and seconds are always a pace.
        option: the name of the condition, for the error.

    Raises:
        ConditionsError: it says nothing of the kind, or a speed outside 1.8 to 9.5 m/s.
    """
    found = _SPEED.fullmatch(_plain(text))
    unit = found and _unit(found["unit"], bare, clock=found["minutes"] is not None)
    if not found or unit is None:
        raise ConditionsError(option, text, _TAKES)
    if found["minutes"] is None:
        return speed_of(_float(found["number"]), unit, option, text)
    number = int(found["minutes"]) + _float(found["seconds"]) / 60.0
    return speed_of(number, unit, option, text)


def speed_of(number: float, unit: Unit, option: str = "speed", text: str = "") -> float:
    """Return the speed in m/s that is ``number`` of ``unit``; a pace in decimal minutes.

    ``text`` is what was written, for the error.

    Raises:
        ConditionsError: it is outside 1.8 to 9.5 m/s, or no number.
    """
    kept = _within(_speed(number, unit), unit) if number > 0.0 else None
    if kept is None:
        raise ConditionsError(option, text or f"{number:g}", _TAKES)
    return kept


def parse_slope(text: str, bare: SlopeUnit = "ratio", option: str = "slope") -> float:
    """Return the slope (rise over run, uphill positive) that ``text`` says.

    Args:
        text: 5%, 5 %, -5%, 0.05, 0,05 ...
        bare: what a number without a percent sign is.
        option: the name of the condition, for the error.

    Raises:
        ConditionsError: it says nothing of the kind, or a slope beyond 45 %.
    """
    found = _SLOPE.fullmatch(_plain(text))
    if not found:
        raise ConditionsError(option, text, _SLOPE_TAKES)
    percent = bool(found["percent"]) or bare == "%"
    slope = _float(found["number"]) / (100.0 if percent else 1.0)
    if abs(slope) > STEEPEST:
        raise ConditionsError(option, text, _SLOPE_TAKES)
    return slope + 0.0  # never -0.0


def format_pace(speed_mps: float, unit: Unit) -> tuple[str, str]:
    """Return ``speed_mps`` (above 0) as a number and its unit: ``("4:15", "/km")``."""
    if unit in _PACES:
        seconds = int(_PACES[unit] / speed_mps + 0.5)  # 142.5 s is 2:23, as on a watch
        return f"{seconds // 60}:{seconds % 60:02d}", unit.removeprefix("min")
    decimals = 2 if unit == "m/s" else 1
    return f"{speed_mps / _SPEEDS[unit]:.{decimals}f}", unit


def _plain(text: str) -> str:
    return "".join(text.lower().translate(_MARKS).split())


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _unit(written: str, bare: Unit, *, clock: bool) -> Unit | None:
    """Return the unit meant by ``written``, or None where it is unknown or does not fit."""
    unit = _SPELLINGS.get(written) if written else bare
    if not clock:
        return unit
    if not written and unit not in _PACES:
        return "min/km"
    return unit if unit in _PACES else None


def _speed(number: float, unit: Unit) -> float:
    if unit in _PACES:
        return _PACES[unit] / (number * 60.0)
    return number * _SPEEDS[unit]


def _within(speed_mps: float, unit: Unit) -> float | None:
    """Return the speed if it is possible; a limit as the program writes it is that limit."""
    if SLOWEST_MPS <= speed_mps <= FASTEST_MPS:
        return speed_mps
    for limit in (SLOWEST_MPS, FASTEST_MPS):
        near = abs(speed_mps - limit) < 1e-9
        if near or (unit != "m/s" and _same_words(speed_mps, limit, unit)):
            return limit
    return None


def _same_words(speed_mps: float, limit_mps: float, unit: Unit) -> bool:
    return speed_mps > 0.0 and format_pace(speed_mps, unit) == format_pace(limit_mps, unit)
