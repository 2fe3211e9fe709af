from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app.state import State, StudyView
from bodymap.app.study.log import StudyLog
from bodymap.app.study.playing import answer, current, give_up
from bodymap.app.study.question import Wish
from bodymap.app.study.resolve_question import question_scene
from tests.app.study.played import a_log, a_review, a_round, give, leave, right_key, wrong_key

PLAYS = replace(State(), study=StudyView(page="round"))


def scene(played, atlas, log=None, state=PLAYS):
    return question_scene(state, log or a_log(), played, current(played), atlas)


def test_an_open_question_tells_nothing_of_its_answer(atlas):
    for card in ("find:soleus", "name:soleus", "does:soleus", "when:soleus", "exercise:soleus"):
        shown = scene(a_round(atlas, card), atlas)
        assert (shown.verdict, shown.verdict_words, shown.why) == ("", "", "")
        assert shown.facts == shown.ratings == ()
        assert (shown.ask_sure, shown.next_text, shown.can_undo) == ("", "", False)
        assert {option.state for option in shown.options} <= {"open"}


def test_the_dots_and_the_number_say_how_far_the_round_is(atlas):
    played = leave(give(a_round(atlas), atlas))
    played = leave(give(played, atlas, right=False))
    open_third = scene(played, atlas)
    assert open_third.dots == ("right", "wrong", "now", "open", "open")
    assert (open_third.number, open_third.place) == (3, "3 of 5")
    shown_third = scene(give(played, atlas), atlas)
    assert shown_third.dots == ("right", "wrong", "right", "open", "open")
    assert shown_third.number == 3
    assert shown_third.can_undo


def test_a_right_answer_asks_how_sure_and_says_when_the_card_comes_back(atlas):
    log = a_log(a_review("find:hamstrings", 30, 4), a_review("find:hamstrings", 20, 4))
    shown = scene(give(a_round(atlas, "find:hamstrings"), atlas), atlas, log)
    assert (shown.verdict, shown.verdict_words) == ("right", "Right")
    assert shown.why
    assert [fact.caption for fact in shown.facts] == ["Easy run", "Race, 3:30 /km", "400 m sprint"]
    assert [(each.rating, each.text) for each in shown.ratings] == [
        (2, "Unsure"),
        (3, "Sure"),
        (4, "Easy"),
    ]
    assert all(each.line.startswith("in ") for each in shown.ratings)
    assert shown.ask_sure.startswith("How sure were you?")
    assert shown.next_text == ""


def test_a_new_card_comes_back_in_minutes_only_where_it_was_unsure(atlas):
    shown = scene(give(a_round(atlas, "find:hamstrings"), atlas), atlas)
    assert [each.line for each in shown.ratings] == ["in 15 minutes", "in 2 days", "in 8 days"]


def test_without_a_clock_no_rating_is_offered(atlas):
    played = give(a_round(atlas, "find:hamstrings"), atlas)
    assert scene(played, atlas, StudyLog()).ratings == ()


@pytest.mark.parametrize("right", [True, False])
def test_in_practice_there_is_only_the_next_question(atlas, right):
    played = a_round(atlas, "find:soleus", "find:vasti", practice=True)
    first = scene(give(played, atlas, right=right), atlas)
    assert first.practice
    assert (first.ratings, first.ask_sure, first.next_text) == ((), "", "Next question")
    last = scene(give(leave(give(played, atlas)), atlas), atlas)
    assert last.next_text == "To the end"


def test_a_wrong_muscle_is_called_by_its_name_in_the_language_of_names(atlas):
    played = answer(a_round(atlas, "find:hamstrings"), "soleus", 1.0, atlas)
    assert scene(played, atlas).verdict_words == "No, that is the deep calf"
    latin = replace(PLAYS, study=PLAYS.study._replace(latin=True))
    assert scene(played, atlas, state=latin).verdict_words == "No, that is the soleus"
    assert scene(played, atlas).next_text == "To the end"


def test_what_is_announced_of_an_open_question_is_enough_to_answer_it_by_ear(atlas):
    find = scene(a_round(atlas, "find:hamstrings"), atlas)
    assert find.spoken.startswith("1 of 1. Where are the hamstrings? ")
    name = scene(a_round(atlas, "name:hamstrings"), atlas)
    lies = "Back: hip and upper leg, lower third, in the middle, large, 3 pieces. "
    assert name.spoken.startswith(f"1 of 1. What is this called? {lies}")
    assert (find.unknown_text, name.unknown_text) == ("I don’t know", "I don’t know")


def test_what_is_announced_of_a_wrong_answer_tells_the_right_one_and_when_it_comes_back(atlas):
    played = answer(a_round(atlas, "find:hamstrings"), "soleus", 1.0, atlas)
    log = a_log(a_review("find:hamstrings", 0, 1))
    said = scene(played, atlas, log).spoken
    assert said.startswith(
        "No, that is the deep calf. The right one lies here: Back: hip and upper leg, lower third"
    )
    assert "These are the hamstrings (" in said
    assert "Easy run: ×" in said
    assert said.endswith(" It comes back in 10 minutes.")
    practised = give(a_round(atlas, "find:hamstrings", practice=True), atlas, right=False)
    assert "It comes back" not in scene(practised, atlas, log).spoken
    assert "It comes back" not in scene(played, atlas).spoken
    right = scene(give(a_round(atlas, "find:hamstrings"), atlas), atlas)
    assert right.spoken.startswith("Right. These are the hamstrings (")
    assert right.spoken.endswith("the surer you are.")


def test_who_does_not_know_sees_the_answer_at_once(atlas):
    shown = scene(give_up(a_round(atlas, "name:soleus", wish=Wish(typing=True)), 1.0), atlas)
    assert (shown.verdict, shown.verdict_words) == ("told", "It is the deep calf")
    assert (shown.unknown_text, shown.next_text) == ("", "To the end")
    assert [(each.text, each.state) for each in shown.options] == [("Deep calf", "right")]


def test_options_show_which_was_right_and_which_was_chosen(atlas):
    played = a_round(atlas, "does:soleus")
    question = played.questions[0]
    shown = scene(give(played, atlas, right=False), atlas)
    wrong = wrong_key(question, atlas)
    states = {option.key: option.state for option in shown.options}
    assert states.pop(right_key(question)) == "right"
    assert states.pop(wrong) == "wrong"
    assert set(states.values()) == {"other"}
    spoken = {option.key: option.spoken for option in shown.options}
    assert spoken[wrong].endswith(": your answer, wrong")
    assert spoken[right_key(question)].endswith(": the right answer")


def test_practice_is_said_beside_the_number_of_the_question(atlas):
    played = a_round(atlas, "find:soleus", "find:vasti", practice=True)
    assert scene(played, atlas).place == "1 of 2, practice"
    assert scene(give(played, atlas), atlas).place == "1 of 2, practice"


def test_what_an_explanation_rests_on_stands_apart(atlas):
    played = a_round(atlas, "when:soleus")
    assert scene(played, atlas).note == ""
    assert scene(give(played, atlas), atlas).note == played.questions[0].note
    assert played.questions[0].note


def test_a_typed_name_is_shown_as_it_was_typed_beside_the_right_one(atlas):
    played = a_round(atlas, "name:soleus", wish=Wish(typing=True))
    assert scene(played, atlas).options == ()
    for typed, told in (
        ("hamstrings", [("hamstrings", "wrong"), ("Deep calf", "right")]),
        ("deep calf", [("deep calf", "right")]),
    ):
        shown = scene(answer(played, typed, 1.0, atlas), atlas)
        assert [(each.text, each.state) for each in shown.options] == told


def test_loads_stand_only_where_they_say_something_and_those_of_runs_in_their_order(atlas):
    for card in ("does:soleus", "when:soleus", "exercise:soleus"):
        assert scene(give(a_round(atlas, card), atlas), atlas).facts == ()
    for seed in range(4):
        runs = scene(give(a_round(atlas, "which_run:soleus", seed=seed), atlas), atlas)
        assert [fact.caption for fact in runs.facts] == [each.text for each in runs.options]


def test_a_word_for_several_muscles_is_asked_back_and_the_question_stays_open(atlas):
    played = answer(a_round(atlas, "name:vasti", wish=Wish(typing=True)), "quads", 1.0, atlas)
    shown = scene(played, atlas)
    assert shown.verdict == ""
    assert shown.hint == ("“quads” stands for more than one muscle here. Which of them is it?")


def test_the_gait_cycle_shows_the_course_only_after_the_answer(atlas):
    played = a_round(atlas, "when:soleus")
    shown = scene(played, atlas)
    assert shown.phases.course == ()
    assert 0.3 < shown.phases.toe_off < 0.4
    assert all(option.start < option.end for option in shown.options)
    assert len(scene(give(played, atlas), atlas).phases.course) == 51
    assert scene(a_round(atlas, "find:soleus"), atlas).phases is None


def test_runs_to_choose_from_say_their_ground_and_pace_in_the_person_s_unit(atlas):
    rounds = [a_round(atlas, "which_run:soleus", seed=seed) for seed in range(40)]
    metric = [option for each in rounds for option in scene(each, atlas).options]
    assert all(option.surface in atlas.tables.surfaces for option in metric)
    assert all(" /km" in option.line for option in metric)
    assert any(option.line.startswith("asphalt · ") for option in metric)
    parts = [(option, part) for option in metric for part in option.line.split(" · ")]
    assert not any(part in option.text for option, part in parts)
    assert all(option.spoken == f"{option.text}, {option.line}" for option in metric)
    miles = replace(PLAYS, look=replace(PLAYS.look, units="min/mi"))
    assert " /mi" in scene(rounds[0], atlas, state=miles).options[0].line
