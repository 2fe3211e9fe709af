"""The tables of the load model as values; ``bodymap.content.science`` reads them from files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.model.anatomy import Muscle
    from bodymap.model.figures import Grade


@dataclass(frozen=True, slots=True)
class Level:
    """One row of a table of factors; ``grade`` None marks the reference level.

    ``basis`` says in words where the numbers come from.
    """

    value: float
    low: float
    high: float
    grade: Grade | None
    sources: tuple[str, ...]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Surface:
    """A kind of ground: its demand on the legs' muscles and its ground impact."""

    surface: str
    name: str
    demand: Level
    impact: Level


@dataclass(frozen=True, slots=True)
class StrideTable:
    """Rows of stride.csv, one column a quantity; speeds rise."""

    speeds_mps: tuple[float, ...]
    cadence_spm: tuple[float, ...]
    step_length_m: tuple[float, ...]
    steps_per_km: tuple[float, ...]
    contact_s: tuple[float, ...]
    peak_vgrf_bw: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A published finding that no factor was fitted to (validation.csv).

    Attributes:
        kind: which of the program's quantities answers it; see ``bodymap.model.checks``.
        subject: a surface, a muscle, or "" where none is meant.
        other: the surface or speed that it is compared with, or "".
        at: m/s, or rise over run for a slope.
        found: the published numbers; two of them may be the ends of an interval.
        interval: ``found`` is from-to, not a list.
    """

    finding: str
    title: str
    kind: str
    subject: str
    other: str
    at: float
    found: tuple[float, ...]
    interval: bool
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """All numbers of the load model.

    Attributes:
        muscles: by id, in the order of muscles.csv.
        regions: region id -> its muscles' ids, in the same order.
        surfaces: by id, in the order of surfaces.csv.
        exceptions: (surface, load group) -> demand.
        modifiers: (modifier, level) -> target (muscle, load group or a word for all) -> factor.
        shoe_impact: shoe -> ground impact, where it differs.
        speeds_mps: the rows of ``curves``.
        curves: muscle -> demand per step at each of these speeds.
    """

    muscles: Mapping[str, Muscle]
    regions: Mapping[str, tuple[str, ...]]
    surfaces: Mapping[str, Surface]
    exceptions: Mapping[tuple[str, str], Level]
    modifiers: Mapping[tuple[str, str], Mapping[str, Level]]
    shoe_impact: Mapping[str, Level]
    speeds_mps: tuple[float, ...]
    curves: Mapping[str, tuple[float, ...]]
    stride: StrideTable
