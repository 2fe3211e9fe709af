from __future__ import annotations

import csv

import pytest

from bodymap.app import ask
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.app.stride_table import COLUMNS, stride_table
from bodymap.model.conditions import Conditions


def stride_of(state):
    return resolve(state, ask.atlas()).stride


def table(pinned=None, **run):
    """Return the comment lines and the rows of a run's table."""
    state = State(conditions=Conditions(**run), region=None, pinned=pinned)
    lines = stride_table(state, stride_of(state), ask.atlas()).splitlines()
    about = [line.removeprefix("# ") for line in lines if line.startswith("#")]
    return about, list(csv.DictReader(line for line in lines if not line.startswith("#")))


def test_every_muscle_has_a_row_for_each_per_cent():
    _, rows = table(speed_mps=3.0)
    assert tuple(rows[0]) == COLUMNS
    muscles = ask.atlas().tables.muscles
    assert [row["muscle"] for row in rows[::101]] == list(muscles)
    assert [row["gait_cycle_percent"] for row in rows[:101]] == [str(n) for n in range(101)]


def test_the_end_of_the_cycle_is_its_beginning_and_the_peak_is_100():
    _, rows = table(speed_mps=3.0)
    soleus = [row for row in rows if row["muscle"] == "soleus"]
    assert soleus[0]["own_peak_percent"] == soleus[-1]["own_peak_percent"]
    assert max(float(row["own_peak_percent"]) for row in soleus) == pytest.approx(100, abs=1)


def test_the_load_is_that_of_the_run_times_the_course():
    _, rows = table(speed_mps=6.0, surface="natural_grass")
    load = ask.load(speed=6.0, surface="natural_grass").muscles["soleus"]
    row = next(row for row in rows if row["muscle"] == "soleus" and row["own_peak_percent"] > "9")
    expected = load.value * float(row["own_peak_percent"]) / 100
    assert float(row["load_times_course"]) == pytest.approx(expected, rel=0.01)


def test_where_only_the_timing_is_known_no_load_is_given():
    _, rows = table(speed_mps=3.0)
    timing = [row for row in rows if row["basis"] == "timing"]
    assert timing
    assert {row["load_times_course"] for row in timing} == {""}
    assert {row["grade"] for row in timing} == {"C"}
    assert all(row["own_peak_percent"] for row in timing)


def test_what_the_run_leaves_open_stays_empty():
    about, rows = table(speed_mps=3.0, arms="on_head")
    arms = [row for row in rows if row["muscle"] == "deltoids"]
    assert {(row["own_peak_percent"], row["load_times_course"]) for row in arms} == {("", "")}
    assert {row["basis"] for row in arms} == {""}
    assert any(line.startswith("Not estimated") for line in about)


def test_its_head_says_the_run_the_duty_factor_and_how_far_to_trust_it():
    about, _ = table(speed_mps=6.0)
    assert any("2:47 /km" in line and "duty factor 0.27" in line for line in about)
    fast = stride_of(State(conditions=Conditions(speed_mps=6.0)))
    assert " ".join(fast.sentence.split()) in about
    assert any("not medical advice" in line for line in about)
    assert not any(line.startswith("Not estimated") for line in about)


def test_a_sentence_of_several_lines_stays_one_comment():
    state = State(conditions=Conditions(speed_mps=3.0), region=None)
    scene = stride_of(state)._replace(sentence="First.\nSecond.")
    lines = stride_table(state, scene, ask.atlas()).splitlines()
    assert "# First. Second." in lines


def test_of_two_runs_both_are_in_it():
    about, rows = table(pinned=Conditions(speed_mps=6.0), speed_mps=3.0)
    assert [row["run"] for row in rows[:: 26 * 101]] == ["A", "B"]
    assert any(line.startswith("A: ") and "2:47" in line for line in about)
    assert any(line.startswith("B: ") and "5:33" in line for line in about)
    first = {row["run"]: row["load_times_course"] for row in rows if row["muscle"] == "soleus"}
    assert first["A"] != first["B"]
