"""Reads the measured joint angles, joint moments and ground forces of a stride."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.cycle_rows import check_cycle
from bodymap.content.errors import ContentError
from bodymap.content.rows import Row, read_rows, read_text
from bodymap.model.gait_curves import MeasuredStride, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ANGLES_FILE = "joint_angles_fukuchi2017.csv"
MOMENTS_FILE = "joint_moments_grf_fukuchi2017.csv"
SOURCE = "fukuchi2017"  # of both
_COLUMNS = {
    ANGLES_FILE: (
        "thigh_fwd_of_vertical_deg",
        "shank_fwd_of_vertical_deg",
        "knee_flexion_deg",
        "hip_flexion_rel_pelvis_deg",
        "foot_pitch_toe_up_deg",
        "ankle_dorsiflexion_deg",
        "pelvis_ant_tilt_deg",
        "hip_centre_height_mm",
    ),
    MOMENTS_FILE: (
        "ankle_pf_moment_Nm_kg",
        "knee_ext_moment_Nm_kg",
        "hip_ext_moment_Nm_kg",
        "grf_vertical_BW",
        "grf_fore_aft_BW",
    ),
}
# The remarks above the table: "n runners per speed: 2.5: 24 (930 right strides), ..." and
# "toe-off at 2.5 m/s 37.2 %, ...".
_RUNNERS = re.compile(r"(\d+(?:\.\d+)?): (\d+) \(\d+ right strides\)")
_TOE_OFF = re.compile(r"(\d+(?:\.\d+)?) m/s (\d+(?:\.\d+)?) %")


class _Remarks(NamedTuple):
    runners: dict[float, int]
    toe_off: dict[float, float]


def read_gait_curves(folder: Path) -> tuple[MeasuredStride, ...]:
    """Return the strides that were measured, from the slowest.

    Raises:
        ContentError: a file is missing or damaged, has too few speeds or not every 2 % of the
            cycle, does not say how many runners ran and when they left the ground, or the two
            files differ in that.
    """
    angles = _read(folder / "gait" / ANGLES_FILE)
    moments = _read(folder / "gait" / MOMENTS_FILE)
    if [one[:3] for one in angles] != [one[:3] for one in moments]:
        reason = f"has other speeds, runners or toe-offs than {ANGLES_FILE}"
        raise ContentError(MOMENTS_FILE, "", reason)
    return tuple(
        one._replace(curves={**one.curves, **other.curves})
        for one, other in zip(angles, moments, strict=True)
    )


def _read(path: Path) -> list[MeasuredStride]:
    names = _COLUMNS[path.name]
    pairs = [part for name in names for part in (name, f"{name}_sd")]
    rows = read_rows(path, ("speed_mps", "gait_pct", *pairs), 2)
    remarks = _remarks(path)
    found = [
        _stride(speed, list(part), names, remarks)
        for speed, part in groupby(rows, key=lambda row: row.positive("speed_mps"))
    ]
    speeds = [one.speed_mps for one in found]
    if len(speeds) < 2 or speeds != sorted(set(speeds)):
        raise ContentError(path.name, "speed_mps", "holds no two speeds or more that rise")
    return found


def _remarks(path: Path) -> _Remarks:
    lines = [line for line in read_text(path).splitlines() if line.startswith("#")]
    text = "\n".join(lines)
    return _Remarks(
        {float(speed): int(count) for speed, count in _RUNNERS.findall(text)},
        {float(speed): float(percent) / 100.0 for speed, percent in _TOE_OFF.findall(text)},
    )


def _stride(
    speed_mps: float, rows: Sequence[Row], names: tuple[str, ...], remarks: _Remarks
) -> MeasuredStride:
    first = rows[0]
    if speed_mps not in remarks.runners or not 0.0 < remarks.toe_off.get(speed_mps, 0.0) < 1.0:
        first.refuse("the remarks above the table do not give its runners and toe-off")
    check_cycle(rows)
    curves = {
        name: Spread(
            tuple(row.number(name) for row in rows),
            tuple(_deviation(row, f"{name}_sd") for row in rows),
        )
        for name in names
    }
    return MeasuredStride(speed_mps, remarks.runners[speed_mps], remarks.toe_off[speed_mps], curves)


def _deviation(row: Row, column: str) -> float:
    found = row.number(column)
    if found < 0.0:
        row.refuse(f"{column} is {found:g}, below 0")
    return found
