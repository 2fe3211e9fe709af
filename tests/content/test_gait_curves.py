"""The measured strides, and their damages."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.content.atlas import STRIDE_PARTS, Atlas
from bodymap.content.errors import ContentError
from bodymap.content.gait_curves import read_gait_curves

ANGLES = "science/gait/joint_angles_fukuchi2017.csv"
FORCES = "science/gait/joint_moments_grf_fukuchi2017.csv"


def test_three_speeds_have_their_runners_their_toe_off_and_all_curves():
    strides = Atlas().gait_curves
    assert [one.speed_mps for one in strides] == [2.5, 3.5, 4.5]
    assert [one.runners for one in strides] == [24, 25, 22]
    assert [one.toe_off for one in strides] == pytest.approx([0.372, 0.326, 0.302])
    assert all(len(one.curves) == 13 for one in strides)
    assert strides[0].curves["knee_flexion_deg"].mean[0] == 10.9012
    assert strides[0].curves["grf_vertical_BW"].sd[1] == 0.2127


def test_the_foot_is_on_the_ground_until_toe_off_and_in_the_air_after_it():
    for one in Atlas().gait_curves:
        force = one.curves["grf_vertical_BW"].mean
        last = round(one.toe_off * 50)
        assert min(force[1 : last - 1]) > 0.1
        assert max(force[last + 2 : 49]) < 0.02


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (ANGLES, "2.5: 24 (930", "2.5: many (930", "2.5 0: the remarks above the table"),
        (ANGLES, "toe-off at 2.5 m/s 37.2 %", "toe-off unknown", "2.5 0: the remarks above"),
        (ANGLES, "at 2.5 m/s 37.2 %", "at 2.5 m/s 137.2 %", "2.5 0: the remarks above the table"),
        (ANGLES, "\n2.5,2,", "\n2.5,3,", "2.5 0: its rows are not 0, 2"),
        (ANGLES, "\n2.5,2,17.7303,2.9575", "\n2.5,2,17.7303,-1", "sd is -1, below 0"),
        (ANGLES, "\n2.5,2,17.7303,", "\n2.5,2,nan,", "is 'nan', not a number"),
        (ANGLES, "\n2.5,2,", "\n0,2,", "speed_mps is 0, not above 0"),
        (ANGLES, "gait_pct,thigh", "gait,thigh", "its columns are wrong"),
        (FORCES, "24 (930", "23 (930", "has other speeds, runners or toe-offs"),
    ],
)
def test_a_damaged_table_is_refused_with_file_row_and_reason(
    folder, replace, file, old, new, reason
):
    replace(file, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).gait_curves
    assert found.value.file == file.rpartition("/")[2]
    assert reason in str(found.value)


def _lines(path):
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


@given(remark=st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=60))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_remark_about_the_runners_is_refused_in_plain_words(folder, remark):
    path = folder / ANGLES
    whole = path.read_text(encoding="utf-8")
    broken = [f"# {remark}\n" if "n runners" in line else line for line in _lines(path)]
    path.write_text("".join(broken), encoding="utf-8")
    try:
        with pytest.raises(ContentError):
            read_gait_curves(folder / "science")
    finally:
        path.write_text(whole, encoding="utf-8")


def test_a_table_of_one_speed_or_of_falling_speeds_is_refused(folder):
    path = folder / ANGLES
    lines = _lines(path)
    head = lines[: lines.index(next(line for line in lines if line.startswith("speed"))) + 1]
    parts = {
        speed: [line for line in lines if line.startswith(f"{speed},")] for speed in (2.5, 3.5)
    }
    for rows in ([*parts[2.5]], [*parts[3.5], *parts[2.5]], []):
        path.write_text("".join([*head, *rows]), encoding="utf-8")
        with pytest.raises(ContentError, match="holds no two speeds"):
            _ = Atlas(folder).gait_curves


@pytest.mark.parametrize("part", STRIDE_PARTS)
def test_the_check_of_all_content_reads_the_part_of_the_stride(part):
    atlas = Atlas()
    atlas.check()
    assert part in vars(atlas)
