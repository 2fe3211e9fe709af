from __future__ import annotations

import pytest

from bodymap.app.study.naming import inside, name_of
from bodymap.app.study.playing import answer, current, give_up
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import cards
from bodymap.app.study.study_map import asked_map, known_map
from tests.app.study.played import a_round, give, leave, wrong_key


def shown_map(played, atlas, *, latin=False):
    return asked_map(played, current(played), atlas, latin=latin)


def test_while_a_muscle_is_looked_for_the_figure_is_grey_and_takes_the_answer(atlas):
    figure = shown_map(a_round(atlas, "find:soleus"), atlas)
    assert figure.answers
    assert {mark.state for mark in figure.marks.values()} == {"rest"}
    assert not figure.callouts
    assert set(figure.marks) == set(atlas.tables.muscles)


@pytest.mark.parametrize("kind", ["find", "name"])
def test_no_name_is_told_before_the_answer(kind, atlas):
    muscles = atlas.tables.muscles
    for card in cards(atlas):
        if card.kind == kind:
            marks = shown_map(a_round(atlas, card.card), atlas).marks
            assert not any(mark.name for mark in marks.values())
            told = [mark.spoken.lower() for mark in marks.values()]
            for muscle in muscles.values():
                for latin in (False, True):
                    assert not any(inside(muscle, latin=latin).lower() in text for text in told)


def test_the_muscle_that_is_to_be_named_is_coloured_and_nothing_else(atlas):
    marks = shown_map(a_round(atlas, "name:hamstrings"), atlas).marks
    assert [mark.muscle for mark in marks.values() if mark.state != "rest"] == ["hamstrings"]
    assert marks["hamstrings"].spoken.endswith(": asked about")


def test_where_another_thing_is_asked_of_a_muscle_it_is_lit_without_its_name(atlas):
    played = a_round(atlas, "does:hamstrings")
    asked = shown_map(played, atlas)
    lit = [mark for mark in asked.marks.values() if mark.state != "rest"]
    assert [(mark.muscle, mark.state, mark.name) for mark in lit] == [("hamstrings", "shown", "")]
    assert not asked.answers
    assert shown_map(a_round(atlas, "does:multifidus"), atlas).deep
    told = shown_map(give(played, atlas), atlas)
    assert told.marks["hamstrings"].spoken == "Hamstrings: asked about"
    assert [tuple(each) for each in told.callouts] == [("hamstrings", "Hamstrings", "")]


@pytest.mark.parametrize("kind", ["find", "name"])
def test_a_muscle_that_the_round_still_asks_for_is_not_lit_before(kind, atlas):
    played = a_round(atlas, "does:hamstrings", "find:vasti", "name:soleus", f"{kind}:hamstrings")
    numbers = {question.card: n for n, question in enumerate(played.questions)}
    assert numbers["does:hamstrings"] < numbers[f"{kind}:hamstrings"]
    while current(played).card != "does:hamstrings":
        played = leave(give(played, atlas))
    assert {mark.state for mark in shown_map(played, atlas).marks.values()} == {"rest"}


def test_a_claim_lights_its_regions_after_the_answer(atlas):
    played = a_round(atlas, "claim:forefoot_calves")
    assert {mark.state for mark in shown_map(played, atlas).marks.values()} == {"rest"}
    figure = shown_map(give(played, atlas), atlas)
    lit = {mark.muscle for mark in figure.marks.values() if mark.state == "shown"}
    assert lit == {"tibialis_anterior", "fibularis", "gastrocnemius", "soleus"}
    assert (figure.callouts, figure.deep) == ((), False)


def test_a_wrong_name_or_job_is_shown_where_its_muscle_lies(atlas):
    for kind in ("name", "does"):
        played = a_round(atlas, f"{kind}:hamstrings")
        wrong = wrong_key(played.questions[0], atlas)
        figure = shown_map(answer(played, wrong, 1.0, atlas), atlas)
        assert figure.marks[wrong].state == "wrong"
        assert [each.line for each in figure.callouts] == ["", "your answer"]


def test_who_does_not_know_is_shown_the_answer_and_no_mistake(atlas):
    for card in ("find:hamstrings", "name:hamstrings"):
        figure = shown_map(give_up(a_round(atlas, card), 1.0), atlas)
        assert [tuple(each) for each in figure.callouts] == [("hamstrings", "Hamstrings", "")]
        assert not any(mark.state == "wrong" for mark in figure.marks.values())


def test_a_right_answer_is_marked_where_it_was_clicked(atlas):
    figure = shown_map(give(a_round(atlas, "find:hamstrings"), atlas), atlas)
    assert [tuple(each) for each in figure.callouts] == [
        ("hamstrings", "Hamstrings", "your answer")
    ]
    assert figure.marks["hamstrings"].state == "shown"
    assert figure.marks["hamstrings"].spoken == "Hamstrings: the answer"
    assert not figure.answers
    assert [mark.muscle for mark in figure.marks.values() if mark.name] == ["hamstrings"]


def test_a_wrong_answer_is_marked_beside_the_right_one(atlas):
    played = answer(a_round(atlas, "find:hamstrings"), "gastrocnemius", 1.0, atlas)
    figure = shown_map(played, atlas, latin=True)
    assert figure.marks["gastrocnemius"].state == "wrong"
    assert figure.marks["gastrocnemius"].spoken == "Gastrocnemius: you chose it"
    named = name_of(atlas.tables.muscles["hamstrings"], latin=True)
    assert figure.marks["hamstrings"].name == named
    assert [tuple(each) for each in figure.callouts] == [
        ("hamstrings", named, ""),
        ("gastrocnemius", "Gastrocnemius", "your answer"),
    ]


def test_where_the_neighbourhood_counts_both_are_named_and_only_the_answer_is_coloured(atlas):
    questions = [a_round(atlas, card.card).questions[0] for card in cards(atlas)]
    wide = next(each for each in questions if each.how == "figure" and len(each.right) > 1)
    near = min(wide.right - {wide.subject})
    played = answer(a_round(atlas, wide.card), near, 1.0, atlas)
    figure = shown_map(played, atlas)
    states = {muscle: mark.state for muscle, mark in figure.marks.items()}
    assert (states[wide.subject], states[near]) == ("shown", "rest")
    assert [each.muscle for each in figure.callouts] == [wide.subject, near]


def test_deep_muscles_are_drawn_where_one_is_asked_for_or_was_chosen(atlas):
    assert shown_map(a_round(atlas, "find:tibialis_posterior"), atlas).deep
    assert shown_map(a_round(atlas, "find:erector_spinae"), atlas).deep  # deep in part
    assert shown_map(a_round(atlas, "name:multifidus"), atlas).deep
    played = a_round(atlas, "find:hamstrings")
    assert not shown_map(played, atlas).deep
    assert shown_map(answer(played, "iliopsoas", 1.0, atlas), atlas).deep


def test_every_kind_has_a_figure_before_and_after_its_answer(atlas):
    for kind in KINDS:
        card = next(each.card for each in cards(atlas) if each.kind == kind)
        played = a_round(atlas, card, wish=Wish(typing=True))
        for each in (played, give(played, atlas), give(played, atlas, right=False)):
            assert len(shown_map(each, atlas).marks) == len(atlas.tables.muscles)


def test_what_is_known_is_named_with_its_level(atlas):
    levels = dict.fromkeys(atlas.tables.muscles, "new") | {"soleus": "firm"}
    marks = known_map(levels, atlas, latin=False).marks
    assert (marks["soleus"].state, marks["soleus"].name) == ("firm", "Deep calf")
    assert marks["soleus"].spoken == "Deep calf: firm"
    assert known_map(levels, atlas, latin=True).marks["soleus"].name == "Soleus"
