from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.content.exercise_equipment import read_needs
from bodymap.content.exercise_figures import Figure, Measured, read_measured
from bodymap.content.rows import Row


def row(**texts):
    return Row("exercises.csv", "squat", texts)


@pytest.mark.parametrize(
    ("cell", "figures", "condition"),
    [
        ("82 (gluteus medius)", [Figure("82", "gluteus medius", "", "MVIC")], ""),
        (">60 (iliopsoas, mid-range)", [Figure(">60", "iliopsoas", "mid-range", "MVIC")], ""),
        (
            "81 +/- 42 (TFL); index 64 (TFL) (seen once)",
            [Figure("81 +/- 42", "TFL", "", "MVIC"), Figure("64", "TFL", "", "index")],
            "seen once",
        ),
        ("T2 rise 8.9-22.5% (lesser toes)", [Figure("8.9-22.5", "lesser toes", "", "T2")], ""),
        ("64.5 (a) (normalised RMS)", [Figure("64.5", "a", "", "other")], "normalised RMS"),
    ],
)
def test_figures_are_read_with_muscle_unit_and_condition(cell, figures, condition):
    assert read_measured(row(figure=cell)) == Measured(tuple(figures), condition, "")


@pytest.mark.parametrize(
    ("cell", "instead"),
    [
        ("", ""),
        ("none", ""),
        ("none reported", ""),
        ("none (MRI signal)", ""),
        ("none; strength +17% in 6 wk", "strength +17% in 6 wk"),
    ],
)
def test_where_there_is_no_figure_only_what_follows_the_semicolon_is_a_note(cell, instead):
    assert read_measured(row(figure=cell)) == Measured((), "", instead)


@pytest.mark.parametrize(
    "cell", ["82", "(TFL)", "82 TFL", "82 (TFL), 9 (TFL)", "about 82 (TFL)", "82 (TFL) ; 9 (TFL)"]
)
def test_a_figure_without_its_muscle_is_refused(cell):
    with pytest.raises(ContentError, match="squat: figure holds"):
        read_measured(row(figure=cell))


@given(st.text())
def test_whatever_a_cell_says_it_is_read_or_refused(cell):
    for read, column in ((read_measured, "figure"), (read_needs, "equipment")):
        with suppress(ContentError):
            read(row(**{column: cell}))


def test_equipment_is_one_of_several_or_all_at_once():
    assert read_needs(row(equipment="none or barbell")) == (("none",), ("barbell",))
    assert read_needs(row(equipment="pad + tube; later load")) == (("pad", "tube"),)


@pytest.mark.parametrize("cell", ["pad, tube", "bar", "mat or", "a rope of gold"])
def test_equipment_that_could_be_read_in_two_ways_is_refused(cell):
    with pytest.raises(ContentError, match="squat: equipment names"):
        read_needs(row(equipment=cell))
