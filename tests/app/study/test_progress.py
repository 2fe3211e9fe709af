from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bodymap.app.study.due import NEW_A_DAY, known_cards
from bodymap.app.study.log import StudyLog
from bodymap.app.study.playing import stop
from bodymap.app.study.progress import legend_of, levels_of, next_words, progress_of
from tests.app.study.played import a_log, a_review, a_round, give, leave


def progress(log, atlas):
    return progress_of(log, levels_of(log, atlas), atlas)


def everything(atlas, days_ago, rating=4):
    """Answer all cards once, so that none is new."""
    return [a_review(card, days_ago, rating) for card in known_cards("", atlas)]


def test_before_the_log_has_been_read_the_page_says_nothing(atlas):
    page = progress(StudyLog(), atlas)
    assert (page.line, page.due, page.study_text, page.about) == ("", (), "", "")
    assert next_words(StudyLog(), atlas) == ""


def test_to_a_newcomer_every_muscle_is_new(atlas):
    page = progress(a_log(), atlas)
    assert page.title == "Learn the muscles of running"
    assert "Guess freely" in page.line
    assert legend_of(levels_of(a_log(), atlas)) == (
        ("firm", "Firm", 0),
        ("known", "Known", 0),
        ("learning", "Learning", 0),
        ("new", "Not right yet", 26),
    )
    assert (page.study_text, page.about) == (f"Begin: {NEW_A_DAY} questions", "about 5 minutes")
    assert page.mistakes_text == ""


def test_levels_are_counted_over_all_muscles_and_by_region_the_best_first(atlas):
    reviews = [
        a_review(f"{kind}:soleus", days, 4) for kind in ("find", "name") for days in (60, 30)
    ]
    log = a_log(*reviews, a_review("find:vasti", 0.01, 3))
    levels, page = levels_of(log, atlas), progress(log, atlas)
    assert levels["soleus"] == "firm"
    assert levels["vasti"] == "learning"
    counts = Counter(levels.values())
    assert {level: count for level, _, count in legend_of(levels) if count} == counts
    assert page.line == ("1 of 26 muscles known, 1 begun. Known: right at least twice, days apart.")
    legs = next(region for region in page.regions if region.region == "lower_legs")
    assert legs.levels == ("firm", "new", "new", "new", "new")
    assert legs.known == "1 of 5 known"
    assert legs.spoken == "Lower legs: 1 of 5 known; 1 firm and 4 not right yet"


def test_the_cards_of_today_and_of_six_days_are_shown_by_day(atlas):
    page = progress(a_log(a_review("find:soleus", 30)), atlas)
    assert [day.day for day in page.due] == ["Today", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert page.due[0].cards == NEW_A_DAY + 1
    assert page.due[0].spoken == f"Today: {NEW_A_DAY + 1} cards, {NEW_A_DAY} of them new"
    assert {(day.cards, day.new) for day in page.due[1:]} == {(NEW_A_DAY, NEW_A_DAY)}
    last = progress(a_log(*everything(atlas, 1)[:-13]), atlas)
    assert [day.new for day in last.due][:3] == [NEW_A_DAY, 3, 0]
    assert last.due[2].spoken == f"Tuesday: {last.due[2].cards} cards"


def test_a_round_that_waits_is_gone_on_with(atlas):
    played = leave(give(a_round(atlas), atlas))
    waits = progress(replace(a_log(a_review("find:vasti", 1)), round=played), atlas)
    assert (waits.study_text, waits.about) == ("Go on with your round: 2 of 5", "")
    over = progress(replace(a_log(a_review("find:vasti", 1)), round=stop(played)), atlas)
    assert over.study_text.startswith("Study ")


def test_what_comes_back_in_minutes_is_told_where_nothing_else_is_left(atlas):
    known = {card: a_review(card, 0.01, 4) for card in known_cards("", atlas)}
    known["find:soleus"] = a_review("find:soleus", 0, 1)
    page = progress(a_log(*known.values()), atlas)
    assert (page.study_text, page.about) == (
        "Ask 1 card again now",
        "1 card comes back in 10 minutes",
    )


def test_a_muscle_that_was_right_in_practice_has_been_begun_and_no_more(atlas):
    right = a_review("find:soleus", 0, 3, practice=True)
    wrong = a_review("find:vasti", 0, 1, practice=True)
    levels = levels_of(a_log(right, wrong), atlas)
    assert (levels["soleus"], levels["vasti"]) == ("learning", "new")


def test_how_long_it_takes_follows_the_learner_s_own_answers(atlas):
    quick = [a_review(f"claim:{n}", 1, 1, seconds=2.0) for n in range(5)]
    assert progress(a_log(*quick), atlas).about == "about 2 minutes"
    away = [a_review(f"claim:{n}", 1, 1, seconds=3000.0) for n in range(5)]
    assert progress(a_log(*away), atlas).about == "about 22 minutes"
    one = [*everything(atlas, 1)[1:], a_review("find:pectoralis_major", 40, 3)]
    few = progress(a_log(*(each._replace(seconds=1.0) for each in one)), atlas)
    assert few.about == "about 1 minute"


def test_where_nothing_is_due_it_says_when_the_next_cards_come(atlas):
    new = [a_review(card, 0.01, 4) for card in list(known_cards("", atlas))[:NEW_A_DAY]]
    assert progress(a_log(*new), atlas).about == "Today is done. New cards are due tomorrow."
    assert progress(a_log(*new), atlas).study_text == "10 new cards now"
    later = a_log(*everything(atlas, 1))
    assert progress(later, atlas).study_text == "Practise"
    days = [day.cards for day in progress(later, atlas).due]
    assert next_words(later, atlas).startswith("Nothing due")
    assert days[0] == 0


def test_the_next_day_with_cards_is_named(atlas):
    known = {card: a_review(card, 0.2, 4) for card in known_cards("", atlas)}
    lines = set()
    for days in range(12):
        known["find:soleus"] = a_review("find:soleus", days, 4)
        lines.add(next_words(a_log(*known.values()), atlas))
    assert any(line.endswith(" tomorrow.") for line in lines)
    assert any(" on " in line for line in lines)
    assert "Nothing due in the next 6 days." in lines


def test_new_cards_of_tomorrow_are_told_with_those_that_come_back(atlas):
    new = [a_review(card, 0.01, 4) for card in list(known_cards("", atlas))[:NEW_A_DAY]]
    lines = {next_words(a_log(*new, a_review("find:tail", days, 4)), atlas) for days in range(12)}
    assert "Today is done. Tomorrow: 1 card, and new ones." in lines


def test_mistakes_are_pointed_at(atlas):
    one = progress(a_log(a_review("find:soleus", 1, 1)), atlas)
    assert one.mistakes_text == "1 mistake to look at"
