"""Figures of the model in the texts of a lesson, worked out for the step's runs."""

from __future__ import annotations

import pytest

from bodymap.app.present.figures_in import filled
from bodymap.content.lesson import PLAIN, LessonRun, Step
from bodymap.model.conditions import Conditions

SAND = Conditions(surface="dry_soft_sand")
HELD = LessonRun("held", Conditions(speed_mps=1000 / 255, arms="behind_back"))
STEP = Step(
    title="", text="", points=(), notes="", minutes=1, subject="soleus", view="both", zoom=False,
    conditions=SAND, colour="load", deep=False, phase=None, slow=1,
    runs=(LessonRun("", PLAIN), HELD), claim="", exercise="", question=None, sources=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The soleus: {load} ({range}).", "The soleus: ×1.45 (1.10 to 1.70)."),
        ("{load:thighs_glutes}, {load:hamstrings}", "×1.59, ×1.65"),
        ("{load@1} and {load@2}, reference {load@0}", "×1.00 and ×1.11, reference ×1.00"),
        ("{load:deltoids@2}", "not estimated"),
        ("{load:impact} {range:impact@1}", "×0.80 1.00 to 1.00"),
        ("{pace} and {pace@2}", "5:33 /km and 4:15 /km"),
        ("{cadence@0} a minute, {steps@0} a kilometre", "166 a minute, 920 a kilometre"),
        ("On {surface}. {surface@0}! {surface}", "On dry sand. Asphalt! Dry sand"),
        ("{surface}", "Dry sand"),
        ("{{load}} and {nothing}", "{load} and {nothing}"),
        ("", ""),
    ],
)
def test_figures_stand_where_they_are_named(atlas, text, shown):
    assert filled(text, STEP, atlas) == shown


def test_a_pace_is_told_in_the_units_of_the_window(atlas):
    assert filled("{pace@1}", STEP, atlas, "km/h") == "10.8 km/h"


def test_no_text_of_a_lesson_that_came_along_keeps_a_brace_or_lacks_a_figure(atlas):
    for lesson in atlas.lessons:
        for step in lesson.steps:
            answer = step.question.answer if step.question else ""
            for text in (step.text, *step.points, step.notes, answer):
                shown = filled(text, step, atlas)
                assert not set("{}") & set(shown)
                assert shown.count("not estimated") == text.count("not estimated")
