from __future__ import annotations

from dataclasses import replace

from bodymap.app import choices
from bodymap.app.report import number_table, report, report_lines
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.model.load import load
from bodymap.model.scale import format_value


def told(state, atlas):
    return report(resolve(state, atlas)).splitlines()


def test_the_report_says_the_run_what_is_chosen_and_how_sure_it_is(atlas):
    lines = told(State(), atlas)
    assert lines[1].startswith("Asphalt · 4:15 /km (14.1 km/h) · level")
    chosen = load(State().conditions, atlas.tables).regions["lower_legs"]
    number, grade = format_value(chosen.value), chosen.grade
    assert any(line.startswith(f"Lower legs: ×{number}") for line in lines)
    assert any(line.endswith(f"grade {grade}") and "Lower legs" in line for line in lines)
    assert any(line.startswith("Ground impact: ×") for line in lines)
    assert lines[-1] == "Estimated from published studies. For learning, not medical advice."


def test_the_table_has_every_muscle_with_the_value_range_and_grade_of_the_model(atlas):
    table = number_table(resolve(State(), atlas))
    now = load(State().conditions, atlas.tables)
    assert len(table.rows) == len(atlas.tables.muscles)
    for row, muscle in zip(table.rows, atlas.tables.muscles.values(), strict=True):
        figure = now.muscles[muscle.muscle]
        doubt = f"{format_value(figure.low)} to {format_value(figure.high)}"
        assert row == (muscle.plain, muscle.latin, format_value(figure.value), doubt, figure.grade)


def test_the_table_stands_straight_and_is_parted_by_tabs(atlas):
    rows = [line for line in told(State(), atlas) if "\t" in line]
    assert len(rows) == len(atlas.tables.muscles) + 1
    assert {row.count("\t") for row in rows} == {4}
    assert len({row.index("\t") for row in rows}) == 1
    assert len({len(row.split("\t")[1]) for row in rows}) == 1


def test_what_is_not_as_usual_is_part_of_the_run(atlas):
    state = choices.wear(choices.run_up(State(), -0.1), "barefoot")
    assert told(state, atlas)[1].endswith("10 % downhill · barefoot")


def test_a_muscle_that_is_not_estimated_says_so_and_why(atlas):
    state = choices.hold_arms(choices.select_muscle(State(), "deltoids", atlas), "behind_back")
    lines = told(state, atlas)
    row = next(line for line in lines if line.startswith("Shoulder"))
    assert row.split("\t")[2:] == ["not estimated"]
    assert lines[-2].startswith("Not estimated:")


def test_the_reference_run_has_no_range_and_no_grade(atlas):
    state = replace(State(), conditions=Conditions())
    assert {row[2:] for row in number_table(resolve(state, atlas)).rows} == {("1.00", "", "")}


def test_a_run_beyond_the_studies_says_so_even_with_nothing_chosen(atlas):
    fast = replace(State(), region=None, conditions=Conditions(speed_mps=7.0))
    assert any(line.startswith("Stretched:") for line in told(fast, atlas))
    assert not any("Choose a muscle" in line for line in told(fast, atlas))
    easy = replace(fast, conditions=Conditions())
    assert not any(line.startswith("Stretched:") for line in told(easy, atlas))


def test_a_comparison_gives_a_b_and_the_ratio_of_every_muscle(atlas):
    state = choices.take_preset(choices.pin(State(muscle="soleus")), "sprint")
    scene = resolve(state, atlas)
    table = number_table(scene)
    assert len(table.rows) == len(atlas.tables.muscles)
    soleus = next(row for row in table.rows if row[1] == "soleus")
    before = load(state.pinned, atlas.tables).muscles["soleus"]
    after = load(state.conditions, atlas.tables).muscles["soleus"]
    ratio = f"×{format_value(after.value / before.value)}"
    assert soleus[2:5] == (format_value(before.value), format_value(after.value), ratio)
    lines = report(scene).splitlines()
    assert lines[1].startswith("A: Tempo run · Asphalt")
    assert lines[2].startswith("B: 400 m sprint · Synthetic track")
    assert any(line.startswith("Calf, deep") and "range" in line for line in lines)


def test_the_lines_of_a_picture_are_few_and_tell_the_run_and_what_is_chosen(atlas):
    lines = report_lines(resolve(State(), atlas))
    assert len(lines) <= 4
    assert lines[0].startswith("Asphalt · 4:15 /km")
    assert any(line.startswith("Lower legs: ×") for line in lines)
    assert all("\n" not in line and "\t" not in line for line in lines)
    beyond = report_lines(resolve(choices.run_at(State(), 7.0), atlas))
    assert beyond[-1].startswith("Stretched:")
    compared = report_lines(resolve(choices.pin(State(region=None)), atlas))
    assert compared[0].startswith("A: ")
