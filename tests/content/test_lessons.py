"""Lessons: those that came along, a teacher's own, and broken ones of every kind."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.content.lesson import Step
from bodymap.content.lesson_errors import MOST_ERRORS, LessonError
from bodymap.content.lessons import LESSONS, TEMPLATE, check_lesson, known_to, read_lesson
from bodymap.model.conditions import Conditions
from bodymap.model.load import load

STEP = 'title = "My lesson"\n[[steps]]\ntitle = "Sand"\n'


@pytest.fixture
def said(atlas, tmp_path):
    """Return a function that says what is wrong with a lesson."""

    def check(text: str) -> list[str]:
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return [str(error) for error in check_lesson(path, atlas)]

    return check


def _texts(step: Step) -> str:
    asked = step.question
    more = (asked.ask, *asked.options, asked.answer) if asked else ()
    return "\n".join((step.title, step.text, *step.points, step.notes, *more))


def test_the_lessons_that_came_along_are_in_teaching_order(atlas):
    assert tuple(lesson.id for lesson in atlas.lessons) == LESSONS
    assert not any(lesson.own for lesson in atlas.lessons)
    assert all(lesson.line and lesson.notes for lesson in atlas.lessons)
    assert atlas.lessons[0].minutes == 15
    assert "sassi2011" in atlas.lessons[1].sources


def test_every_step_that_came_along_tells_the_teacher_what_to_do(atlas):
    for lesson in atlas.lessons:
        assert all(len(step.notes) > 60 for step in lesson.steps)
        assert len({step.view for step in lesson.steps}) > 2


def test_every_load_in_the_lessons_is_worked_out_and_none_is_typed(atlas):
    for lesson in atlas.lessons:
        for step in lesson.steps:
            assert not re.search(r"[×÷]\s*[0-9.]+(?<!×1)\b", _texts(step)), step.title


def test_no_lesson_promises_anything_about_injuries(atlas):
    for lesson in atlas.lessons:
        for step in lesson.steps:
            assert not re.search(r"injury risk|recovery|guarantee|prevents?\b", _texts(step))


def test_the_right_answers_are_those_of_the_model(atlas):
    def right(lesson: int, title: str) -> tuple[str, Conditions]:
        step = next(one for one in atlas.lessons[lesson].steps if one.title == title)
        return step.question.options[step.question.right], step.conditions

    def hardest(conditions: Conditions, names: dict[str, str]) -> str:
        found = load(conditions, atlas.tables).muscles
        return names[max(names, key=lambda muscle: found[muscle].value)]

    grounds = {"asphalt": "Asphalt", "natural_grass": "Grass",
               "forest_trail_uneven": "Forest trail", "dry_soft_sand": "Dry sand"}  # fmt: skip
    thighs = {
        name: load(Conditions(surface=ground), atlas.tables).regions["thighs_glutes"].value
        for ground, name in grounds.items()
    }
    assert right(1, "Where is the work hardest?")[0] == max(thighs, key=thighs.get)
    answer, race = right(2, "Predict: who gains most?")
    named = {"soleus": "Deep calf", "vasti": "Front thigh", "hamstrings": "Hamstrings"}
    assert answer == hardest(race, named | {"gluteus_maximus": "Buttock"})
    answer, fast = right(2, "Now count by the kilometre")
    assert (answer, load(fast, atlas.tables).muscles["soleus"].value < 0.9) == ("Less", True)
    answer, forefoot = right(4, "Predict: who works more?")
    named = {"vasti": "Front thigh", "tibialis_anterior": "Shin muscle"}
    assert answer == hardest(forefoot, named | {"soleus": "Calf", "gluteus_maximus": "Buttock"})


def test_the_template_is_a_lesson_that_shows_every_key(atlas):
    path = atlas.lesson_file(TEMPLATE)
    lesson = read_lesson(path, atlas)
    assert (lesson.id, lesson.own) == (TEMPLATE, True)
    text = path.read_text(encoding="utf-8")
    assert all(
        re.search(rf"\b{key}\b", text)
        for key in Step._fields
        if key not in {"conditions", "lights"}
    )
    assert lesson.steps[1].runs[2].conditions == Conditions(1000 / 255, "dry_soft_sand")


def test_what_a_step_leaves_out_is_as_usual(said, atlas, tmp_path):
    assert said(STEP) == []
    (step,) = read_lesson(tmp_path / "mine.toml", atlas).steps
    assert step == Step(
        title="Sand", text="", points=(), notes="", minutes=1, subject="", view="both", zoom=False,
        conditions=Conditions(), colour="load", deep=False, phase=None, slow=1, runs=(), claim="",
        exercise="", question=None, sources=(),
    )  # fmt: skip


def test_conditions_are_written_as_people_write_them(said, atlas, tmp_path):
    run = 'run = {{ {0}, slope = {1}, reference_pace = "6:00" }}\nphase = 1\nslow = 4\n'
    for speed, slope in (('pace = "5:00 /km"', '"-5 %"'), ("speed = 3.3333333333", "-0.05")):
        assert said(STEP + run.format(speed, slope)) == []
        (step,) = read_lesson(tmp_path / "mine.toml", atlas).steps
        assert step.conditions.speed_mps == pytest.approx(1000 / 300)
        assert step.conditions.slope == pytest.approx(-0.05)
        assert step.conditions.reference_speed_mps == pytest.approx(1000 / 360)
        assert (step.phase, step.slow) == (1.0, 4)


def test_points_and_answers_may_say_what_lights_up_with_them(said, atlas, tmp_path):
    points = 'points = ["a", { text = "b", subject = "feet" }]\n'
    asked = """[steps.question]
ask = "?"
options = [{ text = "c", subject = "soleus" }, { text = "d" }]
right = "c"
"""
    assert said(STEP + points + asked) == []
    (step,) = read_lesson(tmp_path / "mine.toml", atlas).steps
    assert (step.points, step.lights) == (("a", "b"), ("", "feet"))
    assert (step.question.options, step.question.lights) == (("c", "d"), ("soleus", ""))
    assert step.question.right == 0
    (wrong,) = said(STEP + 'points = [{ text = "b", subject = "foot" }]')
    assert "key points[1].subject: takes a known id, such as feet," in wrong


def test_the_right_answer_is_a_number_from_one_or_its_text(said, atlas, tmp_path):
    for written in ("2", '"so  what"'):
        asked = f'question = {{ ask = "?", options = ["a", "so what"], right = {written} }}\n'
        assert said(STEP + asked) == []
        (step,) = read_lesson(tmp_path / "mine.toml", atlas).steps
        assert step.question.right == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "mine.toml, key title: is missing; it takes a text of at most 60 letters"),
        ('title = " "', "key title: is empty"),
        ('title = "A"', "key steps: is missing; a lesson takes one or more [[steps]]"),
        ('title = "A"\nsteps = 3', "key steps: takes [[steps]], one after the other; found 3"),
        ('title = "A"\nsteps = [3]', "step 1: takes a table of keys; found 3"),
        ('title = "A"\n' + "[[steps]]\ntitle = 'x'\n" * 61, "takes at most 60 steps; found 61"),
        ('lines = ""\n' + STEP, 'key lines: is unknown; did you mean "line"?'),
        (STEP + "xyz = 1", 'step 1 "Sand", key xyz: is unknown; there is run, points, title, text'),
        (STEP + "text = 2006-01-02", "takes a text of at most 220 letters; found a date or time"),
        (STEP + 'notes = "a\\u0007b"', "holds a character that cannot be shown, U+0007"),
        (STEP + 'text = "\\u202eSdraw"', "holds a character that cannot be shown, U+202E"),
        (STEP.replace("Sand", "\u200b\u200b"), "holds a character that cannot be shown, U+200B"),
        (STEP.replace("Sand", "\u00ad"), "key title: is empty"),
        (STEP + 'text = "e' + "\u0301" * 5 + '"', "holds a letter with more than 4 signs on it"),
        (STEP + '"" = 1\n', 'step 1 "Sand", key "": is unknown'),
        (STEP + f"{'k' * 999} = 1", f"key {'k' * 40}…: is unknown"),
        (STEP + '"a\\nb" = 1', "key a b: is unknown"),
        (STEP + 'notes = "{range:impact@[[steps]]\\n4}"', "@[[steps]] 4}, which is no figure"),
        (STEP + "ask = 1", "key ask: belongs to a question: put it under [steps.question]"),
        (STEP + 'line = ""', "key line: belongs to the lesson: put it above the first [[steps]]"),
        (STEP + '[steps.question]\nask = "?"\nminutes = 3',
         "key question.minutes: belongs to the step: put it above [steps.question]"),
        (STEP + "[steps.run]\nminutes = 3", "put it above [steps.run]"),
        (STEP + "[[steps.runs]]\n[[steps.runs]]\nminutes = 3", "put it above [[steps.runs]]"),
        (STEP + f"points = {['m' * 89] * 5}\nrun = {{ speed = 6 }}",
         'mine.toml, step 1 "Sand": holds too much for one screen, about '),
        (STEP + f'text = "{"m" * 221}"', "220 letters; this one has 221"),
        (STEP.replace("Sand", "{load}"), "holds a figure in braces"),
        (STEP + 'text = "{load}"', 'step 1 "Sand", key text: holds {load}, but the step has no'),
        (STEP + 'points = ["a", ""]', "key points[2]: is empty"),
        (STEP + 'points = ["{x}"]', "key points[1]: holds {x}, which is no figure"),
        (STEP + "points = 1", "key points: takes a list of texts; found 1"),
        (STEP + 'points = ["a", "a", "a", "a", "a", "a"]', "takes at most 5; found 6"),
        (STEP + "minutes = 0", "key minutes: takes a number from 0.1 to 120; found 0"),
        (STEP + "minutes = nan", "found nan"),
        (STEP + "minutes = true", "found true"),
        (STEP + "minutes = 9999999999999", "found a huge number"),
        (STEP + "phase = 1.5", "key phase: takes a number from 0 to 1; found 1.5"),
        (STEP + "slow = 3", "key slow: takes 1, 2, 4, 10; found 3"),
        (STEP + 'zoom = "yes"', 'key zoom: takes true or false; found "yes"'),
        (STEP + "zoom = true", "key zoom: needs a subject"),
        (STEP + 'view = "side"', "takes one of front, back, both, soles, stride, none; found"),
        (STEP + 'subject = "Calf, deep"', 'arms_shoulders; found "Calf, deep" (did you mean "'),
        (STEP + 'subject = "calf"', 'did you mean "gastrocnemius" or "soleus"?'),
        (STEP + "subject = [1]", "found a list"),
        (STEP + 'subject = ""\nclaim = "  "', "key claim: takes one of hard_ground_feet"),
        (STEP + 'sources = ["kelly2015"]', 'fu2015; found "kelly2015" (did you mean "kel'),
        (STEP + 'run = "5:33"', "key run: takes a table of keys"),
        (STEP + 'run = { surface = "gras" }', 'did you mean "natural_grass"?'),
        (STEP + "run = { pace = 1979-05-27 }", "takes a pace or speed in quotes"),
        (STEP + 'run = { pace = "1:00" }', "key run.pace: takes a pace or speed such as 5:00/km"),
        (STEP + f"run = {{ pace = 1{'0' * 400} }}", "found a huge number"),
        (STEP + 'run = { pace = "5:00", speed = 3 }', "key run.speed: stands beside pace"),
        (STEP + "run = { slope = 5 }", "key run.slope: takes a slope such as 5%"),
        (STEP + "run = { slope = [] }", 'takes a slope in quotes, such as "5 %"; found a list'),
        (STEP + f"run = {{ slope = 1{'0' * 400} }}", "takes a slope such as 5 %; found a huge"),
        (STEP + 'run = { arms = "up" }', "takes one of normal, behind_back, across_chest, on_head"),
        (STEP + "runs = [{}]", "key runs: takes two to five runs; found one"),
        (STEP + "runs = [{}, {}]", "key runs: two runs have the same name"),
        (STEP + "runs = [{}, { nam = 'x' }]", 'key runs[2].nam: is unknown; did you mean "name"?'),
        (STEP + "runs = {}", "key runs: takes a list of tables; found a table"),
        (STEP + 'dose = "Five"', "key dose: needs an exercise: it says how much of it"),
        (STEP + 'claim = "arms_balance"\nexercise = "squat"', "exercise: stands beside claim"),
        (STEP + "question = {}", "key question.ask: is missing"),
        (STEP + 'question = { ask = "?", options = ["a"] }', "two to five answers; found one"),
        (STEP + 'question = { ask = "?", options = ["a", "a"] }', "two answers are the same"),
        (STEP + 'question = { ask = "?", right = 1 }', "stands there without options"),
        (STEP + 'question = { ask = "?", options = ["a", "b"], right = 3 }',
         'takes the number of the right answer, from 1 to 2, or its text: "a", "b"; found 3'),
        (STEP + 'question = { ask = "?", answer = "{lod}" }', "question.answer: holds {lod}"),
    ],
)  # fmt: skip
def test_a_broken_lesson_is_refused_with_file_step_key_and_what_it_takes(said, text, reason):
    found = said(text)
    assert any(reason in each for each in found), found
    assert all(each.startswith("mine.toml") and "\n" not in each for each in found)


def test_all_that_is_wrong_is_told_at_once_but_not_without_end(said):
    text = STEP + 'view = "side"\n[[steps]]\ntext = 1\n'
    assert [re.sub(":.*", "", each) for each in said(text)] == [
        'mine.toml, step 1 "Sand", key view',
        "mine.toml, step 2, key title",
        "mine.toml, step 2, key text",
    ]
    assert len(said(STEP + "".join(f"k{key} = 1\n" for key in range(99)))) == MOST_ERRORS


def test_a_subject_that_is_wrong_is_told_once(said):
    assert len(said(STEP + 'subject = "tail"\nzoom = true\ntext = "{load}"')) == 1


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ('question = { ask = "?", options = [1, 2] }', 2),
        ("question = 4", 1),
        ('text = "{load@9}"', 2),
        ('text = "{load:sole@9}"', 2),
    ],
)
def test_what_follows_from_an_error_is_not_told_and_nothing_else_is_left_out(said, text, many):
    assert len(said(STEP + text)) == many


def test_a_step_that_is_no_table_is_told_once(said):
    assert len(said('title = "A"\nsteps = [1]')) == 1


def test_signs_of_other_languages_are_let_alone(said):
    assert said(STEP + 'text = "עִבְרִית नमस्ते é 👩\u200d🏫 \u200f(א)"') == []


def test_opening_tells_the_first_error_with_its_parts(said, atlas, tmp_path):
    said(STEP + 'view = "side"\nslow = 3')
    with pytest.raises(ContentError) as found:
        read_lesson(tmp_path / "mine.toml", atlas)
    error = found.value
    assert isinstance(error, LessonError)
    assert (error.file, error.step, error.key) == ("mine.toml", 1, "view")
    assert error.reason.startswith("takes one of front")


def test_a_lesson_that_is_missing_is_told_by_the_checker(atlas, tmp_path):
    (error,) = check_lesson(tmp_path / "none.toml", atlas)
    assert str(error) == "none.toml: cannot be read: No such file or directory"


_WORDS = st.sampled_from(
    ["title", "steps", "text", "run", "runs", "pace", "question", "options", "right", "soleus",
     "subject", "points", "{load}", "1:00", "slope", "view", "sources", "ask"]
)  # fmt: skip
_VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | _WORDS | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(_WORDS.filter(str.isalpha), inner, max_size=4)
    ),
    max_leaves=12,
)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{key} = {_toml(each)}" for key, each in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(Step._fields), _VALUES, max_size=6))
def test_whatever_a_step_holds_gives_a_lesson_or_sentences(atlas, tmp_path, step):
    path = tmp_path / "any.toml"
    path.write_text(f"title = 'A'\nsteps = [{_toml(step)}]\n", encoding="utf-8")
    errors = check_lesson(path, atlas)
    if errors:
        assert all(str(error).startswith("any.toml") for error in errors)
    else:
        assert len(read_lesson(path, atlas).steps) == 1


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 9000), st.integers(0, 40), st.text('"{}[]=\n#5x', max_size=4))
@example(0, 0, "")
def test_a_lesson_that_was_damaged_gives_a_lesson_or_sentences(atlas, tmp_path, at, cut, put):
    text = atlas.lesson_file("which_ground").read_text(encoding="utf-8")
    path = tmp_path / "any.toml"
    path.write_text(text[:at] + put + text[at + cut :], encoding="utf-8")
    errors = check_lesson(path, atlas)
    assert all("\n" not in str(error) for error in errors)
    if (at, cut, put) == (0, 0, ""):
        assert errors == ()


def test_the_ids_that_a_lesson_may_name_are_those_of_the_atlas(atlas):
    known = known_to(atlas)
    assert len(known.subjects) == len(atlas.tables.muscles) + len(atlas.tables.regions)
    assert known.surfaces["dry_soft_sand"] == "Dry sand"
    assert Path(atlas.lesson_file("which_ground")).is_file()
