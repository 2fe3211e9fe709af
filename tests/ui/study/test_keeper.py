from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bodymap.app import choices as places
from bodymap.app.study import playing
from bodymap.app.study.due import NEW_A_DAY, known_cards
from bodymap.study.review import Review
from bodymap.study.system_zone import SystemZone
from bodymap.ui.study import work
from bodymap.ui.study.keeper import StudyKeeper
from tests.app.study.played import NOW, right_key


def activate(window):
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def test_nothing_is_read_before_it_is_asked_for(bare, data):
    keeper = StudyKeeper(bare)
    assert bare.store.learnt is None
    assert not data.exists()
    assert isinstance(keeper.now().tzinfo, SystemZone)
    assert not keeper.can_undo
    keeper.undo()
    keeper.go_on()
    keeper.stop()
    assert bare.store.learnt is None


def test_a_round_that_is_asked_for_while_the_log_is_read_begins_then(bare, settled):
    keeper = StudyKeeper(bare)
    keeper.start()
    keeper.start()
    keeper.begin("")
    assert bare.store.learnt is None
    settled(keeper)
    assert bare.store.scene.study.question is not None


def test_a_wrong_answer_is_written_at_once_and_a_right_one_when_it_is_rated(learner, logged):
    learner.keeper.begin("")
    asked = learner.answer(right=False)
    first = logged(learner)
    assert [(each.card, each.rating, each.practice) for each in first] == [(asked.card, 1, False)]
    assert first[0].given
    assert first[0].seconds == 5.0
    learner.leave()
    asked = learner.answer()
    assert len(logged(learner)) == 1
    learner.leave(rating=4)
    assert [(each.card, each.rating) for each in logged(learner)][1:] == [(asked.card, 4)]
    kept = work.read()
    assert learner.window.store.learnt.memory == kept.memory


def test_what_comes_too_soon_was_meant_for_what_stood_there_before(learner):
    learner.keeper.begin("")
    question = playing.open_question(learner.round)
    learner.wait(0.2)
    learner.keeper.answer(right_key(question))
    assert not learner.round.given
    learner.wait(0.2)
    learner.keeper.answer(right_key(question))
    assert learner.round.given
    learner.wait(0.3)
    learner.keeper.rate(2)
    assert learner.round.given[0].rating is None
    learner.wait(0.1)
    learner.keeper.rate(2)
    assert learner.round.given[0].rating == 2
    learner.answer(right=False)
    learner.keeper.go_on()
    assert learner.round.reading


def test_an_answer_is_taken_back_for_good_and_its_question_is_open_again(learner, logged):
    learner.keeper.begin("")
    learner.answer_and_leave()
    first = logged(learner)
    learner.answer_and_leave(right=False)
    before = learner.window.store.learnt.memory
    assert learner.keeper.can_undo
    learner.keeper.undo()
    assert logged(learner) == first
    assert len(learner.round.given) == 1
    assert learner.window.store.learnt.memory != before
    assert learner.window.store.learnt.memory == work.read().memory
    learner.keeper.undo()
    assert logged(learner) == ()
    assert not learner.keeper.can_undo
    learner.keeper.undo()
    assert learner.scene.question.number == 1


def test_an_answer_that_nobody_rated_yet_is_taken_back_without_the_log(learner, logged):
    learner.keeper.begin("")
    learner.answer()
    learner.keeper.undo()
    assert logged(learner) == ()
    assert learner.scene.question.verdict == ""


def test_the_last_answer_is_taken_back_from_the_end_and_from_another_page(learner, logged):
    learner.keeper.begin("find")
    learner.play_all()
    assert learner.scene.end is not None
    count = len(logged(learner))
    learner.keeper.open_page("progress")
    learner.keeper.undo()
    assert learner.scene.question.number == count
    assert len(logged(learner)) == count - 1


def test_a_round_that_is_stopped_counts_an_answer_nobody_rated_as_sure(learner, logged):
    learner.keeper.begin("")
    learner.answer()
    learner.keeper.stop()
    assert learner.scene.end.title == "1 of 1 right"
    assert [each.rating for each in logged(learner)] == [3]


def test_a_round_without_an_answer_is_left_at_once(learner, logged):
    learner.keeper.begin("")
    learner.keeper.stop()
    assert learner.scene.page == "progress"
    assert learner.round is None
    assert logged(learner) == ()


def test_another_round_ends_the_one_before_and_its_answers_are_kept(learner, logged):
    learner.keeper.begin("find")
    learner.answer()
    learner.keeper.begin("name")
    assert {each.kind for each in learner.round.questions} == {"name"}
    assert [each.rating for each in logged(learner)] == [3]


def test_a_round_goes_on_where_it_is_chosen_again(learner):
    learner.keeper.begin("find")
    learner.answer_and_leave()
    before = learner.round
    learner.keeper.open_page("progress")
    learner.keeper.begin("find")
    assert learner.round == before
    assert learner.scene.question.number == 2


def test_a_kind_that_was_left_in_the_middle_goes_on_there(learner, logged):
    learner.keeper.begin("find")
    learner.answer_and_leave()
    asked = learner.answer(right=False).card
    before = learner.round.questions
    learner.keeper.begin("name")
    learner.answer_and_leave()
    learner.keeper.begin("find")
    assert (learner.round.questions, learner.scene.question.number) == (before, 3)
    assert not learner.scene.question.verdict
    learner.keeper.undo()
    assert playing.open_question(learner.round).card == asked
    assert len(logged(learner)) == 2
    learner.time += timedelta(days=1)
    learner.keeper.begin("name")
    assert not learner.round.given


def test_practice_stopped_after_an_answer_shows_what_it_came_to(learner):
    learner.keeper.switch_practice(True)
    learner.keeper.begin("find")
    learner.answer()
    learner.keeper.stop()
    assert learner.scene.end.title == "1 of 1 right"
    assert learner.scene.end.line.startswith("Stopped after 1 of 10. ")


def test_whoever_wants_more_after_the_day_s_cards_gets_new_ones(learner):
    learner.keeper.begin("")
    learner.play_all()
    assert learner.scene.end.again_text == "10 new cards now"
    met = {question.card for question in learner.round.questions}
    learner.keeper.begin_again()
    assert learner.scene.line == "Extra new cards"
    assert len(learner.round.questions) == NEW_A_DAY
    assert met.isdisjoint(question.card for question in learner.round.questions)
    assert not learner.round.practice


def test_who_has_met_every_card_can_still_practise(learner, in_log, settled):
    in_log(*((card, 0.01, 4) for card in known_cards("", learner.window.atlas)))
    learner.keeper.read()
    settled(learner.keeper)
    assert learner.scene.progress.study_text == "Practise"
    learner.keeper.begin_again()
    assert learner.round.practice


def test_a_window_that_closes_writes_the_answer_that_nobody_rated(learner):
    learner.keeper.begin("")
    asked = learner.answer()
    learner.window.close()
    assert [(each.card, each.rating) for each in work.read().reviews] == [(asked.card, 3)]


def test_where_nothing_of_a_kind_is_left_it_says_so_and_offers_practice(learner, in_log, settled):
    in_log(*((card, 0.01, 4) for card in known_cards("when", learner.window.atlas)))
    learner.keeper.read()
    settled(learner.keeper)
    learner.keeper.begin("when")
    assert learner.scene.end.title == "Nothing to study here today"
    assert learner.scene.tab == "when"
    assert not learner.keeper.can_undo
    before = learner.window.store.learnt.memory
    learner.keeper.begin_again()
    assert learner.scene.question.place.endswith(", practice")
    assert not learner.scene.practice
    learner.answer()
    assert learner.window.store.learnt.memory == before
    running = learner.round
    learner.keeper.begin("when")
    assert learner.round == running


def test_the_practice_switch_changes_the_round_both_ways(learner):
    learner.keeper.begin("find")
    learner.keeper.switch_practice(True)
    learner.keeper.switch_practice(True)
    assert (learner.scene.practice, learner.round.practice) == (True, True)
    learner.keeper.switch_practice(False)
    assert (learner.scene.practice, learner.round.practice) == (False, False)
    assert learner.round.kind == "find"


def test_a_chosen_kind_is_learnt_by_the_schedule_after_the_ten_of_the_day(learner, logged):
    learner.keeper.begin("")
    learner.play_all()
    learner.keeper.begin("claim")
    learner.answer_and_leave()
    assert not learner.round.practice
    assert not logged(learner)[-1].practice


def test_the_first_round_keeps_the_order_for_newcomers(learner):
    learner.keeper.begin("")
    first = list(known_cards("", learner.window.atlas))[: len(learner.round.questions)]
    assert [question.card for question in learner.round.questions] == first


def test_what_nobody_knew_is_shown_and_written_as_wrong(learner, logged):
    learner.keeper.begin("")
    asked = playing.open_question(learner.round)
    learner.keeper.give_up()
    assert not learner.round.given
    learner.wait()
    learner.keeper.give_up()
    assert learner.scene.question.verdict == "told"
    written = logged(learner)
    assert [(each.card, each.rating, each.given) for each in written] == [(asked.card, 1, "")]
    learner.leave()
    assert learner.scene.question.number == 2


def test_a_card_that_was_wrong_is_asked_again_when_its_minutes_are_over(learner):
    learner.keeper.begin("")
    asked = learner.round.questions[0].card
    learner.play_all(wrong=(0,))
    assert learner.scene.end.line == "1 card comes back in 9 minutes; then today is done."
    learner.wait(600)
    learner.keeper.begin("")
    assert [question.card for question in learner.round.questions] == [asked]


def test_minutes_that_passed_elsewhere_are_told_when_the_window_is_activated(learner, settled):
    learner.keeper.begin("")
    learner.play_all(wrong=(0,))
    learner.keeper.open_page("progress")
    before = learner.scene.progress.about
    settled(learner.keeper)
    learner.keeper.read()  # what this window wrote is no news any more
    settled(learner.keeper)
    learner.wait(200)
    activate(learner.window)
    assert before == "1 card comes back in 9 minutes"
    assert learner.scene.progress.about == "1 card comes back in 6 minutes"


def test_a_round_of_mistakes_goes_on_after_a_look_at_the_progress(learner, in_log, settled):
    in_log(("find:soleus", 3, 1), ("find:vasti", 2, 1), ("claim:hard_ground_feet", 1, 1))
    learner.keeper.read()
    settled(learner.keeper)
    learner.keeper.open_page("mistakes")
    learner.keeper.begin_mistakes()
    learner.answer_and_leave()
    running = learner.round
    learner.keeper.open_page("progress")
    assert learner.scene.progress.study_text == "Go on practising: 2 of 3"
    learner.keeper.begin_again()
    assert (learner.round, learner.scene.page) == (running, "round")
    learner.keeper.switch_practice(True)
    assert learner.round == running
    learner.keeper.begin_due()
    assert not learner.round.practice


def test_all_mistakes_are_practised_in_the_end_those_first_that_were_asked_longest_ago(
    learner, in_log, settled
):
    cards = list(known_cards("find", learner.window.atlas))[:22]
    in_log(*((card, 30 - n, 1) for n, card in enumerate(cards)))
    learner.keeper.read()
    settled(learner.keeper)
    learner.keeper.open_page("mistakes")
    learner.keeper.begin_mistakes()
    assert {each.card for each in learner.round.questions} == set(cards[:20])
    learner.play_all(wrong=(0, 1))
    assert learner.scene.end.other_text == "Practise the mistakes"
    learner.keeper.begin_mistakes()
    assert {*cards[20:]} < {each.card for each in learner.round.questions}
    assert len(learner.round.questions) == 4


def test_one_mistake_of_the_list_can_be_practised_alone(learner):
    learner.keeper.begin_mistake("find:vasti")
    assert [each.card for each in learner.round.questions] == ["find:vasti"]
    assert (learner.round.practice, learner.round.mistakes) == (True, True)
    assert learner.scene.tab == "mistakes"
    learner.keeper.open_page("progress")
    assert learner.scene.progress.study_text == f"Study {NEW_A_DAY} cards"
    learner.keeper.begin("")
    assert not learner.round.practice


def test_practice_can_be_chosen_and_ends_with_more_of_it(learner):
    learner.keeper.begin("find")
    learner.keeper.switch_practice(True)
    assert learner.round.practice
    assert learner.scene.line == "Practice, outside the schedule"
    learner.play_all()
    assert learner.scene.end.other_text == "Practise again"
    learner.keeper.begin_mistakes()
    assert learner.round.practice
    assert (learner.round.kind, learner.round.given) == ("find", ())
    learner.keeper.begin_due()
    assert not learner.round.practice
    assert not learner.window.store.state.study.practice


def test_switching_practice_beside_a_round_changes_only_what_comes(learner):
    learner.keeper.switch_practice(True)
    assert learner.round is None
    assert learner.scene.practice


def test_after_a_round_by_the_schedule_what_is_due_goes_on(learner):
    learner.keeper.begin("find")
    learner.play_all()
    learner.keeper.begin_again()
    assert learner.round.kind == ""
    assert not learner.round.given


def test_the_mistakes_of_the_round_are_practised_from_its_end(learner):
    learner.keeper.switch_practice(True)
    learner.keeper.begin("find")
    learner.play_all(wrong=(0, 2))
    wrong = {learner.round.questions[number].card for number in (0, 2)}
    learner.keeper.begin_mistakes()
    assert {each.card for each in learner.round.questions} == wrong
    assert learner.round.practice


def test_all_mistakes_are_practised_from_their_list(learner, in_log, settled):
    learner.keeper.open_page("mistakes")
    learner.keeper.begin_mistakes()
    assert learner.round is None
    in_log(("find:soleus", 3, 1), ("find:vasti", 2, 3), ("claim:hard_ground_feet", 1, 1))
    learner.keeper.read()
    settled(learner.keeper)
    learner.keeper.begin_mistakes()
    asked = {each.card for each in learner.round.questions}
    assert asked == {"find:soleus", "claim:hard_ground_feet"}


def test_names_are_asked_for_otherwise_in_the_middle_of_a_round(learner):
    learner.keeper.begin("name")
    learner.answer_and_leave()
    learner.keeper.switch_typing(True)
    assert learner.scene.question.how == "typing"
    learner.keeper.switch_latin(True)
    assert learner.scene.latin
    learner.keeper.switch_typing(False)
    assert learner.scene.question.how == "options"
    assert learner.scene.question.number == 2


def test_what_another_window_answered_is_there_when_this_one_is_activated(learner, in_log, settled):
    in_log(("find:soleus", 1, 3))
    activate(learner.window)
    settled(learner.keeper)
    assert [each.card for each in learner.window.store.learnt.reviews] == ["find:soleus"]
    before = learner.window.store.learnt
    activate(learner.window)
    assert learner.window.store.learnt is before


def test_a_new_day_is_noticed_when_the_place_is_opened_or_the_window_activated(learner, settled):
    assert learner.scene.progress.due[1].day == "Mon"
    learner.window.choose(lambda state: places.go_to(state, "stride"))
    learner.time += timedelta(days=1)
    learner.window.choose(lambda state: places.go_to(state, "study"))
    settled(learner.keeper)
    assert learner.scene.progress.due[1].day == "Tue"
    learner.time += timedelta(days=1)
    activate(learner.window)
    assert learner.scene.progress.due[1].day == "Wed"


def test_after_a_restore_the_answer_of_another_log_stays(learner, logged, data):
    learner.keeper.begin("")
    learner.answer(right=False)
    mine = logged(learner)[0]
    with work.opened() as book:
        book.undo(mine.review)
        other = book.add(Review(0, "find:vasti", NOW.astimezone(UTC), 3))
    answer = work.Answer(mine._replace(review=other.review))
    work.take_back(answer)
    assert [each.card for each in work.read().reviews] == ["find:vasti"]


@pytest.mark.parametrize("practice", [False, True])
def test_every_answer_of_a_round_is_in_the_log_once(learner, logged, practice):
    learner.keeper.switch_practice(practice)
    learner.keeper.begin("")
    learner.play_all(wrong=(1, 4))
    written = [(each.card, each.right) for each in logged(learner)]
    given = zip(learner.round.questions, learner.round.given, strict=True)
    assert written == [(asked.card, one.verdict == "right") for asked, one in given]
