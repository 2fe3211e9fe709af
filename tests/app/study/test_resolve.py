from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StudyView
from bodymap.app.study.due import NEW_A_DAY, known_cards
from bodymap.app.study.log import StudyLog
from bodymap.app.study.question import KINDS
from bodymap.app.study.resolve import resolve_study
from bodymap.app.study.round import Round
from tests.app.study.played import a_log, a_review, a_round, all_given, give


def shown(atlas, log=None, page="progress", played=None, **view):
    state = replace(State(), study=StudyView(page=page, **view))
    return resolve_study(state, replace(log or a_log(), round=played), atlas)


def parts(scene):
    names = ("question", "end", "progress", "mistakes", "sheet")
    return [name for name in names if getattr(scene, name) is not None]


def test_the_bar_has_all_kinds_each_kind_and_the_pages(atlas):
    scene = shown(atlas)
    assert [tab.key for tab in scene.kinds] == ["", *KINDS]
    assert scene.kinds[0].text == "Today"
    assert scene.kinds[0].told == f"{NEW_A_DAY} cards due today"
    assert {tab.told for tab in scene.pages} == {""}
    assert [tab.key for tab in scene.pages] == ["progress", "mistakes", "worksheets"]
    assert scene.tab == "progress"


def test_what_is_due_is_told_for_each_kind_and_in_all(atlas):
    scene = shown(atlas)
    assert scene.line == f"{NEW_A_DAY} new cards today"
    assert scene.kinds[0].due == sum(tab.due for tab in scene.kinds[1:]) == NEW_A_DAY
    done = a_log(*(a_review(card, 0.01, 4) for card in known_cards("", atlas)))
    assert shown(atlas, done).line == "Nothing due today"


def test_new_cards_after_those_of_the_day_are_told_to_be_early(atlas):
    cards = [*known_cards("", atlas)]
    log = a_log(*(a_review(card, 0.01, 4) for card in cards[:NEW_A_DAY]))
    early = a_round(atlas, *cards[NEW_A_DAY : NEW_A_DAY + 2])
    assert shown(atlas, log, page="round", played=early).line == "Extra new cards"
    again = a_round(atlas, cards[0])
    assert shown(atlas, log, page="round", played=again).line == "Nothing due today"


def test_each_page_has_its_own_part(atlas):
    assert parts(shown(atlas)) == ["progress"]
    assert parts(shown(atlas, page="mistakes")) == ["mistakes"]
    assert parts(shown(atlas, page="worksheets")) == ["sheet"]
    assert parts(shown(atlas, page="round", played=a_round(atlas))) == ["question"]
    ended = all_given(a_round(atlas), atlas)
    assert parts(shown(atlas, page="round", played=ended)) == ["end"]


def test_before_the_log_has_been_read_there_is_an_empty_progress(atlas):
    scene = resolve(State(), atlas).study
    assert (scene.line, scene.progress.line) == ("", "")
    assert shown(atlas, StudyLog(), page="mistakes").mistakes is None
    assert {mark.state for mark in scene.map.marks.values()} == {"new"}


def test_the_page_of_a_round_without_one_is_the_progress(atlas):
    scene = shown(atlas, page="round")
    assert (scene.page, scene.tab, parts(scene)) == ("progress", "progress", ["progress"])


@pytest.mark.parametrize(("kind", "tab"), [("", "all"), ("find", "find")])
def test_a_round_marks_the_tab_of_its_kind(kind, tab, atlas):
    scene = shown(atlas, page="round", played=a_round(atlas, "find:soleus", kind=kind))
    assert scene.tab == tab


def test_on_other_pages_a_round_stays_out_of_sight(atlas):
    scene = shown(atlas, played=a_round(atlas, practice=True))
    assert parts(scene) == ["progress"]
    assert not scene.practice


def test_practice_says_that_it_is_and_the_switch_says_what_was_wished(atlas):
    practised = shown(atlas, page="round", played=a_round(atlas, "find:soleus", practice=True))
    assert not practised.practice
    assert practised.line == "Practice, outside the schedule"
    assert practised.question.place == "1 of 1, practice"
    mistakes = a_round(atlas, "find:soleus", practice=True)._replace(mistakes=True)
    scene = shown(atlas, page="round", played=mistakes)
    assert (scene.line, scene.tab) == ("Your mistakes, outside the schedule", "mistakes")
    assert shown(atlas, page="round", played=a_round(atlas), practice=True).practice


def test_a_round_without_a_card_is_over_and_keeps_the_tab_of_its_kind(atlas):
    scene = shown(atlas, page="round", played=Round("when", False, ()))
    assert (scene.tab, parts(scene)) == ("when", ["end"])


def test_the_legend_stands_where_the_figure_shows_what_is_known(atlas):
    ended = all_given(a_round(atlas), atlas)
    for scene in (
        shown(atlas),
        shown(atlas, page="mistakes"),
        shown(atlas, page="round", played=ended),
    ):
        assert [level for level, _, _ in scene.levels] == ["firm", "known", "learning", "new"]
    assert shown(atlas, page="round", played=a_round(atlas)).levels == ()


def test_the_figure_is_that_of_the_question_else_what_is_known(atlas):
    asked = shown(atlas, page="round", played=a_round(atlas, "find:soleus"))
    assert {mark.state for mark in asked.map.marks.values()} == {"rest"}
    ended = shown(atlas, page="round", played=all_given(a_round(atlas), atlas))
    assert {mark.state for mark in ended.map.marks.values()} == {"new"}


def test_trouble_and_wishes_are_passed_on(atlas):
    log = replace(a_log(), trouble="It is locked.")
    scene = shown(atlas, log, practice=True, typing=True, latin=True)
    assert (scene.practice, scene.typing, scene.latin) == (True, True, True)
    assert scene.trouble == "It is locked."


def test_an_answer_in_the_window_s_language_of_names(atlas):
    played = give(a_round(atlas, "find:soleus"), atlas, right=False)
    scene = shown(atlas, page="round", played=played, latin=True)
    assert scene.map.marks["soleus"].name == "Soleus"


def test_what_a_number_at_a_tab_counts_is_told(atlas):
    pages = {tab.key: tab for tab in shown(atlas, a_log(a_review("find:soleus", 1, 1))).pages}
    assert (pages["mistakes"].due, pages["mistakes"].told) == (1, "1 mistake to look at")


def test_an_empty_list_of_mistakes_leads_on(atlas):
    page = shown(atlas, page="mistakes").mistakes
    assert page.advice
    assert page.study_text == f"Study {NEW_A_DAY} cards"
    kept = shown(atlas, a_log(a_review("find:soleus", 1, 1)), page="mistakes").mistakes
    assert (kept.advice, kept.study_text) == ("", "")
