from __future__ import annotations

from bodymap.app.present import choices
from bodymap.app.present.teacher import resolve_teacher
from bodymap.app.state import State


def test_the_teacher_sees_notes_answer_time_and_what_comes_next(lesson, atlas):
    begun = choices.begin(State(), "lesson", lesson)
    scene = resolve_teacher(choices.go_to(begun, 2, atlas), atlas)
    assert (scene.title, scene.notes, scene.about) == ("Vote", "Say it.", "Aim.")
    assert scene.answer.startswith("B: That. It is ×")
    assert scene.next == "Talk"
    assert scene.time == "Step 3 of 7 · minutes 2 to 3 of 7"
    assert scene.sources == ("our own judgement",)


def test_the_last_step_has_no_next_one_and_an_open_question_no_answer(lesson, atlas):
    begun = choices.begin(State(), "lesson", lesson)
    assert resolve_teacher(choices.go_to_last(begun, atlas), atlas).next == ""
    assert resolve_teacher(choices.go_to(begun, 3, atlas), atlas).answer == ""


def test_an_answer_without_words_is_its_option(lesson, atlas):
    question = lesson.steps[2].question._replace(answer="")
    one = lesson._replace(steps=(lesson.steps[2]._replace(question=question),))
    scene = resolve_teacher(choices.begin(State(), "lesson", one), atlas)
    assert scene.answer == "B: That"


def test_an_answer_that_says_its_option_first_does_not_say_it_twice(lesson, atlas):
    def told(option, answer):
        question = lesson.steps[2].question._replace(options=("No", option), answer=answer)
        one = lesson._replace(steps=(lesson.steps[2]._replace(question=question),))
        return resolve_teacher(choices.begin(State(), "lesson", one), atlas).answer

    assert told("In shoes", "In shoes: two of them.") == "B: In shoes: two of them."
    assert told("The length of the steps", "The length. It grows.") == "B: The length. It grows."
    assert told("Calf", "The calf, not the shin.") == "B: The calf, not the shin."
    assert told("A spring.", "It gives.") == "B: A spring. It gives."


def test_on_the_cover_and_in_the_windows_run_there_are_notes_too(atlas):
    assert "Choose what to show" in resolve_teacher(choices.begin(State()), atlas).notes
    window = resolve_teacher(choices.go_to(choices.begin(State(), "window"), 2, atlas), atlas)
    assert "What people say" in window.notes
    assert window.about == ""
    questions = resolve_teacher(choices.begin(State(), "questions"), atlas)
    assert questions.answer


def test_the_teacher_knows_verdict_and_loads_beforehand(lesson, atlas):
    begun = choices.begin(State(), "lesson", lesson)
    verdict = resolve_teacher(choices.go_to(begun, 4, atlas), atlas).answer
    claim = next(each for each in atlas.claims if each.id == lesson.steps[4].claim)
    assert claim.verdict_words in verdict
    loads = resolve_teacher(choices.go_to(begun, 1, atlas), atlas).answer
    assert loads.startswith("Asphalt ×1.00, Grass ×")
