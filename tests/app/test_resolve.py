"""From the state to the scene: what is on the screen."""

from __future__ import annotations

from dataclasses import replace
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.resolve_compare import _list
from bodymap.app.state import Look, State
from bodymap.content.atlas import Atlas
from bodymap.model.conditions import ARMS, PERS, SHOES, STRIKES, Conditions
from bodymap.model.load import load
from bodymap.model.pace import UNITS
from bodymap.model.scale import format_times


def _scene(atlas, **changes):
    run = {name: changes.pop(name) for name in list(changes) if hasattr(Conditions(), name)}
    state = State()
    state = replace(state, conditions=replace(state.conditions, **run), **changes)
    return resolve(state, atlas)


def test_map_gauge_row_and_curve_show_the_same_number_of_the_model(atlas):
    scene = _scene(atlas, muscle="soleus", surface="natural_grass")
    run = replace(State().conditions, surface="natural_grass")
    text = format_times(load(run, atlas.tables).muscles["soleus"].value)
    row = next(row for row in scene.panel.rows if row.muscle == "soleus")
    assert scene.gauge.dial.text == text
    assert scene.map.marks["soleus"].value == text
    assert "×" + row.value == text
    assert scene.curve.tag.endswith(text)
    assert scene.panel.why.result.value == text
    assert scene.map.callout.line.startswith(text)


def test_a_region_is_ringed_as_a_whole_and_a_muscle_alone(atlas):
    assert _scene(atlas).map.selected == set(atlas.tables.regions["lower_legs"])
    assert _scene(atlas, muscle="soleus").map.selected == {"soleus"}
    assert _scene(atlas, region=None).map.selected == frozenset()


def test_the_tiles_of_a_muscle_multiply_to_its_number(atlas):
    why = _scene(
        atlas, muscle="soleus", surface="dry_soft_sand", slope=0.05, arms="on_head", per="km"
    ).panel.why
    names = [tile.name for tile in why.tiles]
    assert names == ["pace", "surface", "slope", "arms", "steps per km"]
    product = prod(float(tile.value[1:]) for tile in why.tiles)
    assert product == pytest.approx(float(why.result.value[1:]), rel=0.02)
    assert why.note == ""


@pytest.mark.parametrize("region", ["feet", "lower_legs", "thighs_glutes", "core"])
def test_the_tiles_of_a_region_multiply_to_its_number(atlas, region):
    why = _scene(atlas, region=region, strike="forefoot", slope=-0.1, speed_mps=4.0).panel.why
    product = prod(float(tile.value[1:]) for tile in why.tiles)
    assert product == pytest.approx(float(why.result.value[1:]), rel=0.02)
    assert ("weighted by strength" in why.note) == (region != "feet")


def test_a_surface_at_the_reference_has_a_tile_without_a_grade(atlas):
    tile = _scene(atlas).panel.why.tiles[1]
    assert (tile.name, tile.value, tile.grade, tile.line) == ("surface", "×1.00", None, "Asphalt")


def test_each_factor_names_its_sources(atlas):
    tiles = _scene(atlas, muscle="soleus", surface="natural_grass").panel.why.tiles
    assert [source.key for source in tiles[0].sources] == ["fukuchi2017", "dorn2012"]
    assert tiles[1].sources[0].short == "Sassi 2011"


def test_strike_and_shoe_and_the_minute_have_their_tiles_too(atlas):
    names = {
        tile.name
        for run in ({"strike": "forefoot"}, {"shoe": "barefoot"}, {"per": "min"})
        for tile in _scene(atlas, muscle="soleus", **run).panel.why.tiles
    }
    assert {"foot strike", "shoe", "cadence"} <= names


def test_the_reference_run_says_so_and_has_no_grade_letter(atlas):
    dial = _scene(atlas, speed_mps=3.0).gauge.dial
    assert (dial.words, dial.grade, dial.range_text) == ("The reference", None, "")
    assert dial.position == dial.reference
    assert "the reference" in dial.spoken


def test_the_gauge_beyond_its_end_keeps_the_number(atlas):
    scene = _scene(
        atlas, muscle="gluteus_maximus", speed_mps=9.4, slope=0.3, region="thighs_glutes"
    )
    assert scene.gauge.dial.position == 1.0
    assert float(scene.gauge.dial.text[1:]) > 8


def test_arms_held_still_are_not_estimated_and_say_why(atlas):
    scene = _scene(atlas, region="arms_shoulders", arms="behind_back")
    assert scene.gauge.dial is None
    assert "Not estimated" in scene.gauge.sentence
    assert scene.curve.curves is None
    assert "Not estimated" in scene.curve.empty
    assert scene.map.marks["deltoids"].position is None
    assert scene.map.marks["deltoids"].value == "not estimated"
    assert "not estimated" in scene.map.marks["deltoids"].spoken
    assert {row.value for row in scene.panel.rows} == {"–"}
    assert scene.panel.why.tiles == ()


@pytest.mark.parametrize(
    ("run", "word", "part"),
    [
        ({}, "measured", ""),
        ({"speed_mps": 6.0}, "stretched", "one sprinter"),
        ({"speed_mps": 2.0}, "stretched", "slower than 7:35 /km"),
        ({"slope": 0.3, "speed_mps": 2.5}, "stretched", "20 %"),
        ({"strike": "forefoot", "speed_mps": 4.9}, "stretched", "strike, shoes and arms"),
        ({"surface": "natural_grass", "speed_mps": 6.0}, "outside", "this ground"),
        ({"slope": 0.4, "speed_mps": 6.0}, "outside", "watts a kilogram"),
    ],
)
def test_a_number_that_is_not_measured_says_why(atlas, run, word, part):
    scene = _scene(atlas, **run)
    assert scene.gauge.dial.evidence == word
    assert part in scene.gauge.sentence
    assert scene.map.greyed is (word == "outside")


def test_the_ground_impact_alone_says_why_it_is_not_measured(atlas):
    assert "one sprinter" in _scene(atlas, region=None, speed_mps=6.0).gauge.sentence
    assert _scene(atlas, region=None).gauge.sentence == ""


def test_nothing_chosen_shows_the_whole_body_calmly(atlas):
    scene = _scene(atlas, region=None)
    assert scene.panel.subject == ""
    assert [row.plain for row in scene.panel.rows][:2] == ["Feet", "Lower legs"]
    assert scene.gauge.dial is None
    assert scene.curve.curves is None
    assert scene.map.callout is None
    assert len(scene.panel.claims) == 13


def test_the_role_view_colours_by_role_and_keeps_the_numbers(atlas):
    scene = _scene(atlas, colouring="role", pinned=Conditions())
    assert scene.map.palette == "role"
    assert [entry.role for entry in scene.map.legend.roles] == list(atlas.roles)
    assert scene.map.marks["soleus"].role == "drive"
    assert not _scene(atlas, colouring="role", surface="woodchip", speed_mps=6.0).map.greyed


def test_a_comparison_colours_by_difference_and_lists_the_greatest_first(atlas):
    state = choices.pin(choices.take_preset(State(), "easy"))
    scene = resolve(choices.count_per(choices.take_preset(state, "sprint"), "km"), atlas)
    assert scene.map.palette == "difference"
    positions = [row.position for row in scene.compare.rows]
    assert positions == sorted(positions, reverse=True)
    first, last = scene.compare.rows[0], scene.compare.rows[-1]
    assert (first.plain, first.ratio, first.a) == ("Buttock", "×2.07", "1.00")
    assert last.ratio.startswith("÷")
    assert "Fewer steps" in scene.compare.line
    assert "buttock" in scene.compare.note
    assert scene.compare.facts[0].value == "920"
    assert "one sprinter" in scene.compare.sentence
    assert "against run A" in scene.map.marks["soleus"].spoken


def test_a_comparison_of_a_run_with_itself_is_the_same_everywhere(atlas):
    scene = resolve(choices.pin(State()), atlas)
    assert {row.ratio for row in scene.compare.rows} == {"same"}
    assert "about the same" in scene.compare.note
    assert scene.compare.title == "Now change the run"
    assert scene.map.marks["soleus"].value == "same"


def test_a_comparison_follows_the_selection_to_trunk_and_arms(atlas):
    state = choices.pin(choices.select_muscle(State(), "deltoids", atlas))
    scene = resolve(choices.hold_arms(state, "behind_back"), atlas)
    row = next(row for row in scene.compare.rows if row.muscle == "deltoids")
    assert row.chosen
    assert "not estimated" in scene.compare.note
    assert (row.position, row.ratio, row.b) == (None, "", "–")
    assert "not estimated" in row.spoken
    assert scene.compare.heading == "Trunk and arms"


def test_a_slower_run_per_kilometre_says_that_more_steps_add_up(atlas):
    state = choices.count_per(choices.pin(State()), "km")
    scene = resolve(choices.run_at(state, 2.3), atlas)
    assert "More steps" in scene.compare.line
    assert "less" in scene.compare.note
    same_steps = resolve(choices.run_on(state, "woodchip"), atlas)
    assert "teps" not in same_steps.compare.line


def test_a_small_change_of_every_muscle_is_told_with_its_size(atlas):
    scene = resolve(choices.take_preset(choices.pin(State()), "hands"), atlas)
    assert scene.compare.note.startswith("B asks ×1.03 of every muscle")
    concrete = resolve(choices.run_on(choices.pin(State()), "treadmill_level"), atlas)
    assert "about the same" not in concrete.compare.note


def test_a_comparison_per_minute_tells_the_cadence(atlas):
    scene = resolve(choices.count_per(choices.pin(State()), "min"), atlas)
    assert scene.compare.facts[0].caption == "A: steps per minute"


def test_a_list_of_one_muscle_has_no_and(atlas):
    row = resolve(choices.pin(State()), atlas).compare.rows[0]
    assert _list([row]) == "foot arch muscles (same)"


def test_a_run_of_ones_own_is_called_so(atlas):
    state = choices.pin(choices.run_at(State(), 3.33))
    scene = resolve(choices.take_preset(state, "forest"), atlas)
    assert scene.compare.a.title == "Your run"
    assert scene.compare.b.title == "Forest trail"
    assert scene.compare.others_heading == "Trunk and arms"
    assert [preset.preset for preset in scene.compare.presets] == list(choices.PRESETS)
    assert len(scene.compare.rows) + len(scene.compare.others) == len(atlas.tables.muscles)


def test_how_far_the_numbers_reach_is_told_of_either_run(atlas):
    state = choices.take_preset(choices.pin(choices.take_preset(State(), "sprint")), "easy")
    assert resolve(state, atlas).compare.sentence.startswith("Run A: Stretched")


def test_only_one_muscle_more_is_a_list_of_one(atlas):
    state = choices.pin(choices.take_preset(State(), "easy"))
    scene = resolve(choices.take_preset(state, "treadmill"), atlas)
    assert scene.compare.note == "B asks more of calf, upper (×1.12) and calf, deep (×1.12)."
    assert resolve(choices.select_region(State(), "feet"), atlas).panel.why.note == ""
    shoes = resolve(choices.wear(state, "barefoot"), atlas)
    assert "B asks less of" in shoes.compare.note
    up = resolve(choices.run_up(state, 0.1), atlas)
    assert "less of" not in up.compare.note
    slow = resolve(choices.run_at(state, 2.3), atlas)
    assert "more of" not in slow.compare.note


def test_a_slope_says_what_its_numbers_leave_out(atlas):
    assert "not in the ground impact" in _scene(atlas, slope=0.05).gauge.sentence
    downhill = _scene(atlas, slope=-0.08, muscle="soleus")
    assert "Braking downhill" in downhill.gauge.sentence
    assert "save more than the whole body" in downhill.panel.why.note
    assert _scene(atlas).gauge.sentence == ""


def test_a_ground_that_is_compared_changes_the_ground_alone(atlas):
    state = choices.pin(choices.run_up(choices.run_at(State(), 4.4), 0.04))
    for preset, word in (("beach", "Dry sand"), ("hands", "hands behind the back")):
        scene = resolve(choices.take_preset(state, preset), atlas)
        assert word in scene.compare.b.line
        assert "4 % uphill" in scene.compare.b.line
        assert scene.run.pace_number == "3:47"


def test_the_run_bar_names_the_mark_that_the_pace_is_near(atlas):
    assert _scene(atlas).run.near_mark == "tempo"
    assert _scene(atlas, speed_mps=3.2).run.near_mark == ""


@pytest.mark.parametrize("units", UNITS)
def test_pace_reference_and_ticks_follow_the_units(atlas, units):
    scene = _scene(atlas, look=Look(units=units))
    assert scene.run.units == units
    assert scene.run.pace_unit != scene.run.other_unit
    assert len(scene.curve.curves.ticks) >= 7


def test_more_counts_what_differs_and_gives_notes(atlas):
    run = _scene(atlas, slope=-0.1, strike="forefoot", shoe="barefoot").run
    assert run.changed == 3
    assert len(run.notes) == 3
    assert run.slope_text == "-10 %"
    assert _scene(atlas).run.notes == ()


def test_a_newcomer_reads_what_to_do_until_the_first_choice(atlas):
    scene = resolve(State(), atlas)
    assert "Drag the pace" in scene.map.hint
    assert scene.gauge.first_time
    used = resolve(choices.run_at(State(), 4.0), atlas)
    assert used.map.hint == ""
    assert used.gauge.first_time == ""


def test_the_chart_has_every_surface_and_a_band_around_the_chosen(atlas):
    curves = _scene(atlas, surface="woodchip").curve.curves
    assert [line.surface for line in curves.lines] == list(atlas.tables.surfaces)
    chosen = next(line for line in curves.lines if line.surface == "woodchip")
    assert curves.chosen == "woodchip"
    assert all(a <= b <= c for a, b, c in zip(curves.low, chosen.values, curves.high, strict=True))
    assert set(chosen.evidence) == {"measured", "stretched", "outside"}


def test_dragging_the_pace_leaves_the_lines_of_the_chart_alone(atlas):
    assert _scene(atlas).curve.curves is _scene(atlas, speed_mps=5.0).curve.curves


def test_before_everything_is_read_the_panel_has_its_head_and_numbers():
    panel = resolve(State(), Atlas()).panel
    assert panel.title == "Lower legs"
    assert panel.cards == ()
    assert resolve(State(region=None), Atlas()).panel.claims == ()


def test_the_panel_of_a_muscle_says_what_only_it_has(atlas):
    panel = _scene(atlas, muscle="soleus").panel
    assert (panel.title, panel.subtitle) == ("Calf, deep", "soleus · Lower legs")
    assert [text.title for text in panel.texts][1] == "Where to find it"
    assert next(row for row in panel.rows if row.chosen).muscle == "soleus"
    assert panel.try_it.steps
    assert panel.claims
    keys = [source.key for source in panel.sources]
    assert len(keys) == len(set(keys))


RUNS = st.builds(
    Conditions,
    speed_mps=st.floats(1.8, 9.5),
    slope=st.floats(-0.45, 0.45),
    strike=st.sampled_from(STRIKES),
    shoe=st.sampled_from(SHOES),
    arms=st.sampled_from(ARMS),
    per=st.sampled_from(PERS),
    reference_speed_mps=st.floats(1.8, 9.5),
)


@given(run=RUNS, data=st.data())
def test_every_possible_run_has_a_scene(atlas, run, data):
    run = replace(run, surface=data.draw(st.sampled_from(list(atlas.tables.surfaces))))
    muscle = data.draw(st.sampled_from([None, *atlas.tables.muscles]))
    region = atlas.tables.muscles[muscle].region if muscle else "core"
    scene = resolve(State(conditions=run, region=region, muscle=muscle), atlas)
    assert all(0 <= (mark.position or 0) <= 1 for mark in scene.map.marks.values())


def test_pages_on_the_region_say_so_for_one_muscle_and_offer_all_where_none_is_chosen(atlas):
    muscle = _scene(atlas, region="lower_legs", muscle="soleus").panel
    assert muscle.about == "About the lower legs as a whole"
    assert _scene(atlas, region="lower_legs").panel.about == ""
    nothing = _scene(atlas, region=None).panel
    assert [one.region for one in nothing.experiments] == list(atlas.tables.regions)
