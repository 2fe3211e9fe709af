"""Muscles and regions as the load model knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.model.figures import Grade


class Muscle(NamedTuple):
    """A row of muscles.csv.

    Attributes:
        group: the load group, by which surfaces and techniques are looked up.
        deep: covered by other muscles.
        role: drive, swing, stabilise, balance or absorb.
        weight: in its region's mean (peak force in body weights where simulated, else 1).
        speed_grade: how well the speed curve is known.
        sd_mid: relative spread of the speed curve at 4.5 m/s.
        sd_sprint: relative spread of the speed curve at 9.5 m/s.
    """

    muscle: str
    region: str
    group: str
    plain: str
    latin: str
    deep: bool
    role: str
    role_sources: tuple[str, ...]
    weight: float
    speed_grade: Grade
    sd_mid: float
    sd_sprint: float
    speed_sources: tuple[str, ...]
