from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app.state import SheetChoice, State, StudyView, Train
from bodymap.app.study.choices import open_handout
from bodymap.app.study.sheet_scene import sheet_scene, sound
from bodymap.app.worksheets.sheet import KINDS, SEEDS
from bodymap.model.conditions import Conditions


def scene(atlas, *, sheet=(), **choice):
    chosen = StudyView(page="worksheets", sheet=SheetChoice(**choice))
    return sheet_scene(State(study=chosen, train=Train(sheet=sheet)), atlas)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_row_and_options_that_the_choice_knows(atlas, kind):
    shown = scene(atlas, kind=kind)
    assert [row.kind for row in shown.kinds] == list(KINDS)
    assert all(row.text and row.line for row in shown.kinds)
    assert shown.takes <= set(SheetChoice._fields)
    assert "paper" in shown.takes
    assert ("seed" in shown.takes) == (kind not in {"handout", "exercises"})


def test_only_a_handout_is_always_of_one_region(atlas):
    handout = scene(atlas, kind="handout")
    assert handout.choice.region == handout.regions[0][0] == "feet"
    labels = scene(atlas)
    assert labels.choice.region == labels.regions[0][0] == ""
    assert labels.regions[1:] == handout.regions


def test_the_stride_is_asked_for_in_regions_with_a_muscle_whose_timing_is_agreed_on(atlas):
    shown = scene(atlas, kind="stride", region="arms_shoulders")
    assert shown.choice.region == ""
    assert "arms_shoulders" not in dict(shown.regions)
    assert scene(atlas, kind="stride", region="lower_legs").choice.region == "lower_legs"


def test_a_line_says_what_else_the_sheet_follows(atlas):
    assert "4:15" in scene(atlas, kind="load").about
    assert "first" in scene(atlas, kind="match").about
    assert "contradicts" in scene(atlas, kind="stride").about
    assert "Train" in scene(atlas, kind="exercises").empty
    assert scene(atlas, kind="exercises").about == ""
    assert scene(atlas, kind="exercises", sheet=("squat",)).empty == scene(atlas).empty == ""
    assert scene(atlas, kind="exercises", sheet=("squat",)).about == "1 exercise from Train."
    assert scene(atlas).about == ""


def test_where_the_run_in_explore_asks_nothing_the_line_says_which_run_is_taken(atlas):
    view = StudyView(page="worksheets", sheet=SheetChoice(kind="load"))
    easy = replace(State(study=view), conditions=Conditions())
    about = sheet_scene(easy, atlas).about
    assert "work alike" in about
    assert "3:30" in about
    view = StudyView(page="worksheets", sheet=SheetChoice(kind="predict"))
    assert "5:33" in sheet_scene(replace(easy, study=view), atlas).about


def test_a_kind_that_has_another_region_leaves_the_wish_as_it_is(atlas):
    assert scene(atlas, kind="handout").wish.region == ""
    assert scene(atlas, kind="stride", region="arms_shoulders").wish.region == "arms_shoulders"


@given(
    st.builds(
        SheetChoice,
        seed=st.integers(),
        versions=st.integers(),
        region=st.text(max_size=5) | st.just("feet"),
        person=st.text(max_size=80),
        kind=st.sampled_from(KINDS),
    )
)
def test_whatever_a_file_says_the_choice_is_within_its_limits(atlas, choice):
    found = sound(choice, atlas)
    assert 0 <= found.seed < SEEDS
    assert 1 <= found.versions <= 9
    assert found.region in {"", *atlas.region_names}
    assert choice.person.startswith(found.person)
    assert sound(found, atlas) == found


def test_the_handout_is_of_the_chosen_region_or_of_the_last_one(atlas):
    state = replace(State(), region="feet")
    shown = open_handout(state)
    assert (shown.place, shown.study.page) == ("study", "worksheets")
    assert (shown.study.sheet.kind, shown.study.sheet.region) == ("handout", "feet")
    later = open_handout(replace(shown, region=None))
    assert later.study.sheet.region == "feet"
