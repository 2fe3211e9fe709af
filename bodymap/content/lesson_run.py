"""Reads the run of a step: the conditions as a person writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.content.lesson_errors import takes_found
from bodymap.content.lesson_table import is_number
from bodymap.model.conditions import ARMS, PERS, SHOES, STRIKES, Conditions, ConditionsError
from bodymap.model.pace import parse_slope, parse_speed, speed_of
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.content.lesson_table import Table
    from bodymap.model.pace import Unit


def read_run(table: Table, surfaces: Mapping[str, str], base: Conditions) -> Conditions:
    """Return the run that ``table`` tells; what it leaves out is as in ``base``.

    Args:
        table: pace or speed, surface, slope, strike, shoe, arms, per, reference_pace.
        surfaces: the known ones by id, with their names.
        base: a run.
    """
    if "pace" in table and "speed" in table:
        table.refuse("speed", tr("stands beside pace; a run takes one of them"))
    speed_mps = _speed(table, "pace", "min/km", base.speed_mps)
    return Conditions(
        speed_mps=_speed(table, "speed", "m/s", speed_mps),
        surface=table.one_of("surface", surfaces, base.surface, surfaces),
        slope=_slope(table, base.slope),
        strike=table.one_of("strike", STRIKES, base.strike),
        shoe=table.one_of("shoe", SHOES, base.shoe),
        arms=table.one_of("arms", ARMS, base.arms),
        per=table.one_of("per", PERS, base.per),
        reference_speed_mps=_speed(table, "reference_pace", "min/km", base.reference_speed_mps),
    )


def _speed(table: Table, key: str, bare: Unit, default_mps: float) -> float:
    found = table.take(key)
    try:
        if isinstance(found, str):
            return parse_speed(found, bare)
        if is_number(found):
            return speed_of(float(found), bare)
    except (ConditionsError, OverflowError) as error:
        takes = error.takes if isinstance(error, ConditionsError) else tr("a pace such as 5:33 /km")
        table.refuse(key, takes_found(takes, found))
        return default_mps
    if found is not None:
        table.refuse(key, takes_found(tr('a pace or speed in quotes, such as "5:33 /km"'), found))
    return default_mps


def _slope(table: Table, default: float) -> float:
    found = table.take("slope")
    try:
        if isinstance(found, str):
            return parse_slope(found)
        if is_number(found):
            return parse_slope(f"{found:.9f}")
    except (ConditionsError, OverflowError) as error:
        takes = error.takes if isinstance(error, ConditionsError) else tr("a slope such as 5 %")
        table.refuse("slope", takes_found(takes, found))
        return default
    if found is not None:
        table.refuse("slope", takes_found(tr('a slope in quotes, such as "5 %"'), found))
    return default
