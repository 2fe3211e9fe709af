"""The stride at a speed: cadence, step length, contact time, peak vertical force.

Straight lines between the rows of stride.csv (fukuchi2017, dorn2012); 1.8 to 9.5 m/s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.grid import place

if TYPE_CHECKING:
    from bodymap.model.conditions import Per
    from bodymap.model.tables import StrideTable

SOURCES = ("fukuchi2017", "dorn2012")


class Stride(NamedTuple):
    """One steady stride.

    Attributes:
        cadence_spm: steps a minute, both feet counted.
        step_length_m: metres from one foot's contact to the other's.
        steps_per_km: steps in a kilometre.
        contact_s: seconds that a foot is on the ground.
        peak_vgrf_bw: peak vertical ground reaction force, in body weights.
    """

    cadence_spm: float
    step_length_m: float
    steps_per_km: float
    contact_s: float
    peak_vgrf_bw: float


def stride(table: StrideTable, speed_mps: float) -> Stride:
    """Return the stride at ``speed_mps`` (1.8 to 9.5 m/s)."""
    here = place(table.speeds_mps, speed_mps)
    return Stride(
        here.read(table.cadence_spm),
        here.read(table.step_length_m),
        here.read(table.steps_per_km),
        here.read(table.contact_s),
        here.read(table.peak_vgrf_bw),
    )


def cadence_spm(table: StrideTable, speed_mps: float) -> float:
    """Return the steps a minute at ``speed_mps`` (1.8 to 9.5 m/s)."""
    return place(table.speeds_mps, speed_mps).read(table.cadence_spm)


def step_length_m(table: StrideTable, speed_mps: float) -> float:
    """Return the metres a step at ``speed_mps`` (1.8 to 9.5 m/s)."""
    return place(table.speeds_mps, speed_mps).read(table.step_length_m)


def steps_per_km(table: StrideTable, speed_mps: float) -> float:
    """Return the steps in a kilometre at ``speed_mps`` (1.8 to 9.5 m/s)."""
    return place(table.speeds_mps, speed_mps).read(table.steps_per_km)


def contact_s(table: StrideTable, speed_mps: float) -> float:
    """Return the seconds that a foot is on the ground at ``speed_mps`` (1.8 to 9.5 m/s)."""
    return place(table.speeds_mps, speed_mps).read(table.contact_s)


def peak_vgrf_bw(table: StrideTable, speed_mps: float) -> float:
    """Return the peak vertical ground reaction force in body weights (1.8 to 9.5 m/s)."""
    return place(table.speeds_mps, speed_mps).read(table.peak_vgrf_bw)


def steps_ratio(table: StrideTable, per: Per, speed_mps: float, reference_mps: float) -> float:
    """Return how many more steps a kilometre or a minute holds than at ``reference_mps``."""
    if per == "step":
        return 1.0
    count = steps_per_km if per == "km" else cadence_spm
    return count(table, speed_mps) / count(table, reference_mps)
