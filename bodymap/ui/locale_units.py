"""The units of pace that people use where this computer stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from bodymap.app.state import Units


def units_of(locale: QLocale) -> Units:
    """Return minutes a mile where roads are measured in miles, else minutes a kilometre."""
    system = QLocale.MeasurementSystem
    miles = locale.measurementSystem() in (system.ImperialUSSystem, system.ImperialUKSystem)
    return "min/mi" if miles else "min/km"
