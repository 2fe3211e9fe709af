"""Reads the published figures behind the factors, as they were printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bodymap.content.rows import Row, read_rows

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

SURFACE: Final = "surface"
ABSOLUTE: Final = "absolute"
MODIFIERS = ("foot_strike", "footwear", "gradient", "arms", "training")
READ_FROM = ("abstract", "table", "page", "derived")
SURFACES_FILE, MODIFIERS_FILE = "measured_surfaces.csv", "measured_modifiers.csv"
_SURFACE_COLUMNS = (
    "surface", "quantity", "muscle_or_tissue", "value", "unit", "relative_to", "speed_mps",
    "source_keys", "read_from",
)  # fmt: skip
_MODIFIER_COLUMNS = (
    "modifier", "level", "muscle_or_tissue", "value", "unit", "relative_to", "source_keys",
    "read_from",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """A published figure; the ids are those of the table, the value is text as printed.

    Attributes:
        kind: "surface", or the modifier: foot_strike, footwear, gradient, arms, training.
        levels: the surfaces or the level that were measured.
        quantity: what was measured; "" where ``tissue`` says it.
        tissue: where in the body.
        unit: of the value; "ratio" and "percent" are against ``relative_to``.
        relative_to: what it was compared with; "absolute" or nothing for a value of its own.
        speed: m/s, or in words; "" where the table has none.
        read_from: abstract, table, page, or derived from two figures of the source.
    """

    kind: str
    levels: tuple[str, ...]
    quantity: str
    tissue: str
    value: str
    unit: str
    relative_to: tuple[str, ...]
    speed: str
    sources: tuple[str, ...]
    read_from: str


def read_measured(folder: Path, sources: Collection[str]) -> tuple[Measured, ...]:
    """Return the figures of measured_surfaces.csv and measured_modifiers.csv, in their order.

    Args:
        folder: where the two files lie.
        sources: the known source keys.

    Raises:
        ContentError: a file is missing, damaged, holds a row twice, or names an unknown source.
    """
    surfaces = read_rows(folder / SURFACES_FILE, _SURFACE_COLUMNS, len(_SURFACE_COLUMNS))
    modifiers = read_rows(folder / MODIFIERS_FILE, _MODIFIER_COLUMNS, len(_MODIFIER_COLUMNS))
    return (
        *(_surface(row, sources) for row in surfaces),
        *(_modifier(row, sources) for row in modifiers),
    )


def _surface(row: Row, sources: Collection[str]) -> Measured:
    levels = row.words("surface")
    if not levels:
        row.refuse("surface is empty")
    speed = row.texts["speed_mps"].strip()
    return _measured(row, sources, SURFACE, levels, (row.text("quantity"), speed))


def _modifier(row: Row, sources: Collection[str]) -> Measured:
    kind = row.one_of("modifier", MODIFIERS)
    return _measured(row, sources, kind, (row.text("level"),), ("", ""))


def _measured(
    row: Row,
    sources: Collection[str],
    kind: str,
    levels: tuple[str, ...],
    quantity_and_speed: tuple[str, str],
) -> Measured:
    unit, read_from = row.text("unit"), row.one_of("read_from", READ_FROM)
    if unit == "ratio" or read_from == "derived":
        row.positive("value")
    keys = row.words("source_keys")
    if not keys:
        row.refuse("source_keys is empty")
    for key in keys:
        if key not in sources:
            row.refuse(f"source_keys names the source {key!r}, which is unknown")
    quantity, speed = quantity_and_speed
    return Measured(
        kind=kind,
        levels=levels,
        quantity=quantity,
        tissue=row.text("muscle_or_tissue"),
        value=row.text("value"),
        unit=unit,
        relative_to=row.words("relative_to"),
        speed=speed,
        sources=keys,
        read_from=read_from,
    )
