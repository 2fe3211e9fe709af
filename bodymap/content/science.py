"""Reads the load model's tables from assets/science and checks them against each other."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.errors import ContentError
from bodymap.content.rows import Row, read_rows
from bodymap.content.sources import read_sources
from bodymap.model.anatomy import Muscle
from bodymap.model.conditions import ARMS, FASTEST_MPS, SHOES, SLOWEST_MPS, STRIKES
from bodymap.model.tables import Level, StrideTable, Surface, Tables
from bodymap.resources import asset

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_Column = tuple[float, ...]
ROLES = ("drive", "swing", "stabilise", "balance", "absorb")
_LEVELS: Mapping[str, tuple[str, ...]] = {
    "strike": STRIKES,
    "footwear": SHOES,
    "arms": ARMS,
    "gradient": ("k_share", "downhill"),
}
_WITHOUT_ROWS = frozenset({"maximalist"})  # muscles work in it as in a conventional shoe
_WORDS_FOR_MANY = frozenset({"all", "energy", "legs_and_core", "default"})
_MUSCLE_COLUMNS = (
    "muscle_id", "region_id", "load_group", "plain_name", "latin_name", "depth", "speed_grade",
    "speed_sd_mid", "speed_sd_sprint", "region_weight", "speed_source_keys", "role",
    "role_source_keys",
)  # fmt: skip
_SURFACE_COLUMNS = (
    "surface_id", "name", "demand", "demand_low", "demand_high", "demand_grade", "demand_basis",
    "source_keys",
)  # fmt: skip
_EXCEPTION_COLUMNS = (
    "surface_id", "load_group", "demand", "demand_low", "demand_high", "grade", "basis",
    "source_keys",
)  # fmt: skip
_REGION_COLUMNS = ("region_id", "plain_name", "latin_name")
_IMPACT_COLUMNS = ("kind", "id", "factor", "low", "high", "grade", "basis", "source_keys")
_MODIFIER_COLUMNS = (
    "modifier", "level", "target", "factor", "lo", "hi", "grade", "basis", "source_keys",
)  # fmt: skip
_STRIDE_COLUMNS = (
    "speed_mps", "cadence_spm", "step_length_m", "steps_per_km", "contact_s", "peak_vgrf_BW",
)  # fmt: skip


def read_tables(folder: Path | None = None, sources: Collection[str] | None = None) -> Tables:
    """Return the load model's tables.

    Args:
        folder: where the CSV files lie; the program's own by default.
        sources: the known source keys; those of sources.csv by default.

    Raises:
        ContentError: a table is missing, damaged or contradicts another.
    """
    folder = folder or asset("science")
    known = read_sources(folder).keys() if sources is None else sources
    return _Reader(folder, known).tables()


class RegionName(NamedTuple):
    """What a region is called, in plain words and in Latin."""

    plain: str
    latin: str


def read_region_names(folder: Path, regions: Collection[str]) -> dict[str, RegionName]:
    """Return the names of the ``regions`` by id, in the order of regions.csv.

    Raises:
        ContentError: the file is missing or damaged, or does not name just these regions.
    """
    found: dict[str, RegionName] = {}
    for row in read_rows(folder / "regions.csv", _REGION_COLUMNS):
        if row.key not in regions:
            row.refuse("is no region of muscles.csv")
        found[row.key] = RegionName(row.text("plain_name"), row.text("latin_name"))
    for region in regions:
        if region not in found:
            raise ContentError("regions.csv", region, "is missing")
    return found


class _Reader(NamedTuple):
    folder: Path
    sources: Collection[str]

    def tables(self) -> Tables:
        muscles = self.muscles()
        groups = {muscle.group for muscle in muscles.values()}
        regions: dict[str, tuple[str, ...]] = {}
        for muscle in muscles.values():
            regions[muscle.region] = (*regions.get(muscle.region, ()), muscle.muscle)
        impact = self.impact()
        surfaces = self.surfaces(impact["surface"])
        speeds, curves = self.curves(tuple(muscles))
        return Tables(
            muscles,
            regions,
            surfaces,
            self.exceptions(surfaces, groups),
            self.modifiers({*muscles, *groups, *regions}),
            impact["shoe"],
            speeds,
            curves,
            self.stride(),
        )

    def rows(self, name: str, columns: tuple[str, ...], keys: int = 1) -> tuple[Row, ...]:
        return read_rows(self.folder / name, columns, keys)

    def muscles(self) -> dict[str, Muscle]:
        rows = self.rows("muscles.csv", _MUSCLE_COLUMNS)
        return {row.key: self.muscle(row) for row in rows}

    def muscle(self, row: Row) -> Muscle:
        return Muscle(
            row.text("muscle_id"),
            row.text("region_id"),
            row.text("load_group"),
            row.text("plain_name"),
            row.text("latin_name"),
            row.one_of("depth", ("surface", "deep")) == "deep",
            row.one_of("role", ROLES),
            row.sources("role_source_keys", self.sources),
            row.positive("region_weight"),
            row.grade("speed_grade"),
            row.positive("speed_sd_mid"),
            row.positive("speed_sd_sprint"),
            row.sources("speed_source_keys", self.sources),
        )

    def level(self, row: Row, columns: tuple[str, str, str, str, str]) -> Level:
        """Read value, low, high, grade and basis; a share of a slope may be 0."""
        value, low, high = (row.number(column) for column in columns[:3])
        if not 0.0 <= low <= value <= high or value == 0.0:
            row.refuse(f"{low:g} <= {value:g} <= {high:g} is no value with its range")
        reference = row.texts[columns[3]] == "ref"
        return Level(
            value,
            low,
            high,
            None if reference else row.grade(columns[3]),
            row.sources("source_keys", self.sources),
            row.text(columns[4]),
        )

    def surfaces(self, impact: Mapping[str, Level]) -> dict[str, Surface]:
        columns = ("demand", "demand_low", "demand_high", "demand_grade", "demand_basis")
        found: dict[str, Surface] = {}
        for row in self.rows("surfaces.csv", _SURFACE_COLUMNS):
            if row.key not in impact:
                raise ContentError("ground_impact.csv", f"surface {row.key}", "is missing")
            level = self.level(row, columns)
            found[row.key] = Surface(row.key, row.text("name"), level, impact[row.key])
        if impact.keys() - found.keys():
            unknown = ", ".join(sorted(impact.keys() - found.keys()))
            raise ContentError("ground_impact.csv", unknown, "is no surface of surfaces.csv")
        return found

    def exceptions(
        self, surfaces: Collection[str], groups: Collection[str]
    ) -> dict[tuple[str, str], Level]:
        columns = ("demand", "demand_low", "demand_high", "grade", "basis")
        return {
            (row.one_of("surface_id", surfaces), row.one_of("load_group", groups)): self.level(
                row, columns
            )
            for row in self.rows("surface_exceptions.csv", _EXCEPTION_COLUMNS, 2)
        }

    def impact(self) -> dict[str, dict[str, Level]]:
        found: dict[str, dict[str, Level]] = {"surface": {}, "shoe": {}}
        for row in self.rows("ground_impact.csv", _IMPACT_COLUMNS, 2):
            kind = row.one_of("kind", found)
            key = row.text("id") if kind == "surface" else row.one_of("id", SHOES)
            found[kind][key] = self.level(row, ("factor", "low", "high", "grade", "basis"))
        return found

    def modifiers(self, targets: Collection[str]) -> dict[tuple[str, str], dict[str, Level]]:
        known = {*targets, *_WORDS_FOR_MANY}
        found: dict[tuple[str, str], dict[str, Level]] = {}
        for row in self.rows("modifiers.csv", _MODIFIER_COLUMNS, 3):
            modifier = row.one_of("modifier", _LEVELS)
            level = row.one_of("level", _LEVELS[modifier])
            rows = found.setdefault((modifier, level), {})
            rows[row.one_of("target", known)] = self.level(
                row, ("factor", "lo", "hi", "grade", "basis")
            )
        _refuse_gaps(found)
        return found

    def curves(self, muscles: tuple[str, ...]) -> tuple[_Column, dict[str, _Column]]:
        rows = self.rows("speed_curve.csv", ("speed_mps", *muscles))
        columns = {name: _positives(rows, name) for name in muscles}
        return _speeds(rows, "speed_curve.csv"), columns

    def stride(self) -> StrideTable:
        rows = self.rows("stride.csv", _STRIDE_COLUMNS)
        speeds = _speeds(rows, "stride.csv")
        others = (_positives(rows, name) for name in _STRIDE_COLUMNS[1:])
        return StrideTable(speeds, *others)


def _positives(rows: tuple[Row, ...], name: str) -> _Column:
    """Return a column of numbers above 0; as a whole, because one by one 2,500 take 4 ms."""
    try:
        found = tuple([float(row.texts[name]) for row in rows])
    except ValueError:
        found = ()
    if found and min(found) > 0.0 and isfinite(sum(found)):
        return found
    return tuple(row.positive(name) for row in rows)


def _refuse_gaps(modifiers: Mapping[tuple[str, str], Collection[str]]) -> None:
    """Refuse a table that ends too early: each level that the model knows has rows."""
    for modifier, levels in _LEVELS.items():
        for level in levels:
            if (modifier, level) not in modifiers and level not in _WITHOUT_ROWS:
                raise ContentError("modifiers.csv", f"{modifier} {level}", "is missing")
    if "default" not in modifiers["gradient", "k_share"]:
        raise ContentError("modifiers.csv", "gradient k_share default", "is missing")


def _speeds(rows: tuple[Row, ...], file: str) -> _Column:
    """Return the speeds of a table, which must rise over all that the model allows."""
    speeds = tuple(row.positive("speed_mps") for row in rows)
    rising = all(before < after for before, after in pairwise(speeds))
    if not rising or not speeds or (speeds[0], speeds[-1]) != (SLOWEST_MPS, FASTEST_MPS):
        reason = f"the speeds do not rise from {SLOWEST_MPS} to {FASTEST_MPS} m/s"
        raise ContentError(file, "speed_mps", reason)
    return speeds
