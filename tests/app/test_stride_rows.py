"""The rows of the raster: how each course is known, and its colours."""

from __future__ import annotations

import pytest

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.app.stride_rows import basis_of
from bodymap.model.scale import map_position


def _stride(atlas, state):
    return resolve(state, atlas).stride


def test_every_muscle_has_a_row_in_the_order_of_the_regions(atlas):
    scene = _stride(atlas, State())
    assert [row.muscle for row in scene.rows] == list(atlas.tables.muscles)
    assert [region for region, _ in scene.regions] == list(
        dict.fromkeys(row.region for row in scene.rows)
    )
    assert dict(scene.regions)["lower_legs"] == "Lower legs"


def test_a_row_is_in_per_cent_of_its_muscles_own_peak(atlas):
    row = next(row for row in _stride(atlas, State()).rows if row.muscle == "soleus")
    assert max(row.percent) == pytest.approx(100, abs=2)
    assert min(row.percent) == 0
    assert row.load == "×1.07"
    assert (row.plain, row.latin, row.deep) == ("Calf, deep", "soleus", False)


def test_only_the_chosen_muscle_has_the_chosen_row(atlas):
    assert not any(row.chosen for row in _stride(atlas, State()).rows)
    state = choices.select_muscle(State(), "soleus", atlas)
    assert [row.muscle for row in _stride(atlas, state).rows if row.chosen] == ["soleus"]
    assert _stride(atlas, state).selected == {"soleus"}


def test_activity_is_the_course_itself_and_ignores_the_load(atlas):
    slow, steep = State(), choices.run_up(State(), 0.2)
    assert (
        _stride(atlas, slow).runners[0].courses["vasti"]
        == _stride(atlas, steep).runners[0].courses["vasti"]
    )
    assert max(_stride(atlas, slow).runners[0].courses["vasti"]) == pytest.approx(1, abs=0.02)


def test_load_now_is_the_load_times_the_course_on_the_maps_scale(atlas):
    state = choices.colour_stride_by(choices.run_at(State(), 7.0), "load")
    scene = resolve(state, atlas)
    course = scene.stride.runners[0].courses["iliopsoas"]
    row = next(row for row in scene.stride.rows if row.muscle == "iliopsoas")
    value = scene.load.muscles["iliopsoas"].value
    assert course[60] == pytest.approx(map_position(value * row.percent[60] / 100))
    assert max(course) == pytest.approx(map_position(value * max(row.percent) / 100))
    assert min(course) == 0.0


@pytest.mark.parametrize("colouring", ["activity", "load"])
def test_arms_that_are_held_still_are_left_open_with_the_reason(atlas, colouring):
    state = choices.colour_stride_by(choices.hold_arms(State(), "behind_back"), colouring)
    scene = _stride(atlas, state)
    arms = set(atlas.tables.regions["arms_shoulders"])
    assert scene.runners[0].unknown == arms
    for row in scene.rows:
        held = row.muscle in arms
        assert row.basis.startswith("Not estimated") is held
        assert (row.load == "") is held
        assert (max(row.percent) == 0) is held
        assert (max(scene.runners[0].courses[row.muscle]) == 0) is held
    assert _stride(atlas, State()).runners[0].unknown == frozenset()


def test_a_course_of_times_only_is_grade_c_and_says_so(atlas):
    for row in _stride(atlas, State()).rows:
        assert row.timing_only is ("known" in row.basis)
        assert row.sources
        assert row.grade == "C" if row.timing_only else row.grade in {"B", "C"}


def test_emg_stands_beside_a_simulated_force_and_lowers_the_grade_where_they_differ(atlas):
    soleus, shin = basis_of("soleus", atlas), basis_of("tibialis_anterior", atlas)
    assert "is on at 4–32 % of the stride" in soleus.text
    assert (soleus.grade, shin.grade) == ("B", "C")
    assert "86–4, 52–66 and 68–74 %" in shin.text
    assert shin.text.endswith("grade C.")
    assert [source.key for source in shin.sources] == ["fukuchi2017", "mileti2020"]


def test_a_force_without_emg_beside_it_and_an_emg_course_say_nothing_of_another(atlas):
    for muscle in ("iliopsoas", "fibularis"):
        assert "other runners" not in basis_of(muscle, atlas).text
    assert [source.key for source in basis_of("fibularis", atlas).sources] == ["mileti2020"]
