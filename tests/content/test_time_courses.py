"""The tables of when each muscle works, and their damages."""

from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError

COURSES, TIMING = "science/activation.csv", "science/gait/timing.csv"
SOLEUS_8 = "soleus,8,0.434,"


def test_every_muscle_has_a_course_of_its_own_peak():
    atlas = Atlas()
    assert list(atlas.time_courses) == list(atlas.tables.muscles)
    for muscle, course in atlas.time_courses.items():
        assert course.muscle == muscle
        assert len(course.values) == 51
        assert max(course.values) == 1.0 or muscle == "forearms"


def test_only_simulated_courses_have_heights_that_count():
    known = {key for key, one in Atlas().time_courses.items() if not one.timing_only}
    assert len(known) == 11
    assert {"soleus", "vasti", "iliopsoas"} < known
    assert "fibularis" not in known


def test_times_are_fractions_and_may_begin_before_contact():
    times = [one for one in Atlas().timings if one.muscle == "tibialis_anterior"]
    assert (times[0].on, times[0].off, times[0].peak) == (-0.14, 0.04, 0.96)
    only_a_peak = [one for one in Atlas().timings if one.on is None]
    assert [(one.muscle, one.off, one.peak) for one in only_a_peak] == [
        ("gluteus_maximus", None, 0.66)
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (SOLEUS_8, "soleus,9,0.434,", "soleus 0: its rows are not 0, 2"),
        (SOLEUS_8, "soleus,8,1.434,", "soleus 0: a value does not lie between 0 and 1"),
        (SOLEUS_8, "soleus,8,-0.434,", "soleus 0: a value does not lie between 0 and 1"),
        (SOLEUS_8, "soleus,8,much,", "soleus 8: value is 'much', not a number"),
        (SOLEUS_8, "solea,8,0.434,", "solea 8: muscle_id is 'solea', which is unknown"),
        ("intrinsic_foot,100,0.272,", "intrinsic_foot,100,0.3,", "does not end where it begins"),
        ("expert reading,expert\nintrinsic_foot,4", "our reading,expert\nintrinsic_foot,4",
         "intrinsic_foot 2: has another basis or source"),
        ("basis,source_key", "basis,source", "its columns are wrong"),
    ],
)  # fmt: skip
def test_a_damaged_course_is_refused_with_file_row_and_reason(folder, replace, old, new, reason):
    replace(COURSES, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).time_courses
    assert found.value.file == "activation.csv"
    assert reason in str(found.value)


def _rewrite(folder, change):
    path = folder / COURSES
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_course_of_an_unknown_source_is_refused(folder):
    _rewrite(folder, lambda text: text.replace(",mileti2020\n", ",nobody2000\n"))
    with pytest.raises(ContentError, match="fibularis 0: source_key names the source 'nobody2000'"):
        _ = Atlas(folder).time_courses


def test_a_muscle_without_a_course_is_refused(folder):
    def without(text):
        return "".join(line for line in text.splitlines(True) if not line.startswith("vasti,"))

    _rewrite(folder, without)
    with pytest.raises(ContentError, match=r"activation\.csv, vasti: is missing"):
        _ = Atlas(folder).time_courses


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("vasti,2,20,", "vasti,2,,", "has one of on_pct and off_pct without the other"),
        ("vasti,2,20,10.0", "vasti,2,20,", "peak_pct is '', not a number"),
        ("vasti,2,20,", "vasti,early,20,", "on_pct is 'early', not a number"),
        ("vasti,2,20,", "vastus,2,20,", "muscle_id is 'vastus', which is unknown"),
        ("santuz2018", "nobody2000", "names the source 'nobody2000'"),
    ],
)
def test_a_damaged_time_is_refused_with_file_row_and_reason(folder, replace, old, new, reason):
    replace(TIMING, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).timings
    assert found.value.file == "timing.csv"
    assert reason in str(found.value)
