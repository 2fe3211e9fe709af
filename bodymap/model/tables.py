"""The tables of the load model as values; ``bodymap.content.science`` reads them from files.

Their rows are named tuples: a frozen dataclass costs a millisecond of the start each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.model.anatomy import Muscle
    from bodymap.model.figures import Grade


class Level(NamedTuple):
    """One row of a table of factors; ``grade`` None marks the reference level.

    ``basis`` says in words where the numbers come from.
    """

    value: float
    low: float
    high: float
    grade: Grade | None
    sources: tuple[str, ...]
    basis: str = ""


class Surface(NamedTuple):
    """A kind of ground: its demand on the legs' muscles and its ground impact."""

    surface: str
    name: str
    demand: Level
    impact: Level


class StrideTable(NamedTuple):
    """Rows of stride.csv, one column a quantity; speeds rise."""

    speeds_mps: tuple[float, ...]
    cadence_spm: tuple[float, ...]
    step_length_m: tuple[float, ...]
    steps_per_km: tuple[float, ...]
    contact_s: tuple[float, ...]
    peak_vgrf_bw: tuple[float, ...]


class Finding(NamedTuple):
    """A published finding that no factor was fitted to (validation.csv).

    Attributes:
        title: what was found, in words.
        kind: which of the program's quantities answers it; see ``bodymap.model.checks``.
        subject: a surface, or muscles with a space between them, or "".
        other: the surface or the speed in m/s that it is compared with, or "".
        at: a speed in m/s, or a slope as rise over run; 0 where none is meant.
        found: the published numbers.
        interval: ``found`` is from-to, not a list.
        unit: of ``found``; "" for a ratio.
        note: what else must be said, or "".
    """

    finding: str
    title: str
    kind: str
    subject: str
    other: str
    at: float
    found: tuple[float, ...]
    interval: bool
    unit: str
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
