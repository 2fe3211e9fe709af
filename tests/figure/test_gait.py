from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.content.science import read_tables
from bodymap.figure.gait import read_gait, read_gait_file
from bodymap.model.stride import cadence_spm, contact_s
from bodymap.resources import asset

LINES = asset("figure/gait.csv").read_text(encoding="utf-8").splitlines()
HEAD = next(index for index, line in enumerate(LINES) if line.startswith("speed_mps"))


def gait(tmp_path, lines):
    file = tmp_path / "gait.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_gait_file(file)


def test_a_grid_speed_has_the_curves_of_its_rows():
    cycle = read_gait().at(3.0)
    row = next(line for line in LINES if line.startswith("3.0,24,")).split(",")
    assert (cycle.duty, cycle.period_s) == pytest.approx((float(row[2]), float(row[3])))
    assert [curve[12] for curve in cycle.curves] == pytest.approx([float(x) for x in row[4:]])


def test_the_gait_is_read_once():
    assert read_gait() is read_gait()


@given(st.floats(1.8, 9.5))
def test_between_two_speeds_of_the_grid_every_curve_lies_between_theirs(speed):
    gait = read_gait()
    row = min(np.searchsorted(gait.speeds_mps, speed, side="right"), len(gait.speeds_mps) - 1)
    cycle = gait.at(speed)
    assert cycle.speed_mps == speed
    for curve, grid in zip(cycle.curves, gait.curves, strict=True):
        low, high = np.sort(grid[row - 1 : row + 1], axis=0)
        assert np.all((low - 1e-9 <= curve) & (curve <= high + 1e-9))


@pytest.mark.parametrize(("asked", "speed"), [(0.0, 1.8), (1.79, 1.8), (12.0, 9.5)])
def test_a_speed_outside_the_grid_counts_as_its_end(asked, speed):
    assert read_gait().at(asked).speed_mps == speed


def test_period_and_contact_are_those_of_the_stride_table():
    table = read_tables().stride
    for speed in table.speeds_mps:
        cycle, period_s = read_gait().at(speed), 120 / cadence_spm(table, speed)
        assert cycle.period_s == pytest.approx(period_s, rel=0.002)
        assert cycle.duty == pytest.approx(contact_s(table, speed) / period_s, rel=0.01)


@pytest.mark.parametrize(
    ("line", "old", "new", "message"),
    [
        (0, "speed_mps", "speed", "'speed_mps' is missing"),
        (3, "1.8,4,", "1.8,5,", r"1\.8 5: breaks the even steps of 50 samples a cycle"),
        (60, "2.0,18,", "2.1,18,", r"2\.1 18: breaks the even steps"),
        (3, "0.4233", "0.5", r"1\.8 4: its duty factor or stride time does not fit"),
        (1, "0.7843", "7.8", r"1\.8 0: its duty factor or stride time does not fit"),
        (3, "0.4233", "half", r"1\.8 4: duty_factor is 'half', not a number"),
        (60, "2.0,18,", "2.0,nan,", r"gait_pct is 'nan', not a number"),
    ],
)
def test_a_damaged_row_is_refused_with_its_place(tmp_path, line, old, new, message):
    lines = LINES[HEAD:]
    assert old in lines[line]
    lines[line] = lines[line].replace(old, new, 1)
    with pytest.raises(ContentError, match=rf"gait\.csv.*{message}"):
        gait(tmp_path, lines)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (LINES[HEAD : HEAD + 1], "has no rows"),
        (LINES[HEAD : HEAD + 51], r"1\.8 98: the last cycle is cut off, or the only one"),
        (LINES[HEAD:-1], r"9\.5 96: the last cycle is cut off"),
        (LINES[HEAD : HEAD + 1] + LINES[HEAD + 51 : HEAD + 101] + LINES[HEAD + 1 : HEAD + 51],
         "not above the one before"),
    ],
)  # fmt: skip
def test_a_grid_with_a_gap_is_refused(tmp_path, lines, message):
    with pytest.raises(ContentError, match=message):
        gait(tmp_path, lines)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ContentError, match=r"gait\.csv: cannot be read"):
        read_gait_file(tmp_path / "gait.csv")


@given(st.integers(HEAD, len(LINES) - 1), st.text(max_size=60))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory, at, junk):
    file = tmp_path_factory.getbasetemp() / "any.csv"
    text = "\n".join([*LINES[HEAD:at], junk, *LINES[at + 1 :]])
    file.write_text(text, encoding="utf-8", errors="replace")
    try:
        assert len(read_gait_file(file).speeds_mps) > 1
    except ContentError as error:
        assert error.file == "any.csv"  # noqa: PT017  (either outcome is right)
