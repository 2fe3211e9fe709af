from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app.state import State, StudyView
from bodymap.app.study.log import StudyLog
from bodymap.app.study.playing import answer, current
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import cards
from bodymap.app.study.resolve_question import question_scene
from tests.app.study.played import a_log, a_review, a_round, give, leave, right_key, wrong_key

PLAYS = replace(State(), study=StudyView(page="round"))


def scene(played, atlas, log=None, state=PLAYS):
    return question_scene(state, log or a_log(), played, current(played), atlas)


def test_an_open_question_tells_nothing_of_its_answer(atlas):
    for card in ("find:soleus", "name:soleus", "does:soleus", "when:soleus", "exercise:soleus"):
        shown = scene(a_round(atlas, card), atlas)
        assert (shown.verdict, shown.verdict_words, shown.why, shown.typed) == ("", "", "", "")
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


def test_a_new_card_that_was_sure_comes_back_in_minutes_and_an_easy_one_in_days(atlas):
    shown = scene(give(a_round(atlas, "find:hamstrings"), atlas), atlas)
    lines = [each.line for each in shown.ratings]
    assert lines[1] == "in 10 minutes"
    assert lines[2].endswith("days")


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


def test_a_wrong_muscle_is_called_by_its_name(atlas):
    played = answer(a_round(atlas, "find:hamstrings"), "soleus", 1.0, atlas)
    assert scene(played, atlas).verdict_words == "Not quite: you chose the deep calf"
    latin = replace(PLAYS, study=PLAYS.study._replace(latin=True))
    assert scene(played, atlas, state=latin).verdict_words == "Not quite: you chose the soleus"
    assert scene(played, atlas).next_text == "To the end"


def test_a_neighbour_that_counts_is_said_to_be_one(atlas):
    rounds = [a_round(atlas, card.card) for card in cards(atlas) if card.kind == "find"]
    played = next(each for each in rounds if len(each.questions[0].right) > 1)
    question = played.questions[0]
    near = answer(played, min(question.right - {question.subject}), 1.0, atlas)
    assert scene(near, atlas).verdict_words == "Right: its neighbourhood counts"


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


def test_a_wrong_option_is_not_quite_and_a_wrong_name_is_said(atlas):
    claim = give(a_round(atlas, "claim:hard_ground_feet"), atlas, right=False)
    assert scene(claim, atlas).verdict_words == "Not quite"
    name = give(a_round(atlas, "name:hamstrings"), atlas, right=False)
    assert scene(name, atlas).verdict_words.startswith("Not quite: you chose the ")


def test_a_typed_name_is_shown_with_what_it_means(atlas):
    played = a_round(atlas, "name:soleus", wish=Wish(typing=True))
    meant = scene(answer(played, "hamstrings", 1.0, atlas), atlas)
    assert meant.typed == "hamstrings"
    assert meant.verdict_words == "Not quite: that means the hamstrings"
    nothing = scene(answer(played, "qqqq", 1.0, atlas), atlas)
    assert nothing.verdict_words == "Not quite: it is the deep calf"
    assert scene(give(played, atlas), atlas).verdict_words == "Right"


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
    assert all(" /km" in option.line and " · " in option.line for option in metric)
    assert any("hill" in option.line for option in metric)
    assert all(option.spoken == f"{option.text}, {option.line}" for option in metric)
    miles = replace(PLAYS, look=replace(PLAYS.look, units="min/mi"))
    assert " /mi" in scene(rounds[0], atlas, state=miles).options[0].line
