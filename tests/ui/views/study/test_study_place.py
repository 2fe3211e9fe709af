from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.app.study.scene import PhaseScene
from bodymap.app.study.sheet_scene import sheet_scene
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme
from bodymap.ui.views.study import question_panel
from bodymap.ui.views.study.option_button import OptionButton
from bodymap.ui.views.study.question_body import Step
from bodymap.ui.views.study.rating_button import RatingButton
from bodymap.ui.views.study.region_row import RegionRow
from bodymap.ui.views.study.verdict import VerdictLine

KEY = Qt.Key


def focused():
    return QApplication.focusWidget()


def press(qtbot, key):
    qtbot.keyClick(focused(), key)


def heard(signal):
    told = []
    signal.connect(lambda *args: told.append(args[0] if args else None))
    return told


def test_a_whole_round_is_played_by_the_keyboard_alone(place, qtbot, made):
    answers = heard(place.answered)
    find_and_rate(place, qtbot, made)
    choose_and_go_on(place, qtbot, made)
    type_and_point_out(place, qtbot, made)
    assert answers == [answers[0], "b", "d", "soleus 1", "b"]
    place.show_study(made.ended())
    again = heard(place.round_asked)
    press(qtbot, KEY.Key_Return)
    assert again == [None]


def find_and_rate(place, qtbot, made):
    answers, ratings = heard(place.answered), heard(place.rated)
    find = made.asking(number=2)
    place.show_study(find)
    assert focused() is place.figure
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Enter)
    assert answers == [place.figure.at_muscle()]
    place.show_study(made.scene(question=made.answered(find.question, "right")))
    assert isinstance(focused(), RatingButton)
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_1)
    assert ratings == [3, 2]


def choose_and_go_on(place, qtbot, made):
    on, undone = heard(place.next_asked), heard(place.undo_asked)
    choose = made.asking("options", number=3)
    place.show_study(choose)
    assert isinstance(focused(), OptionButton)
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_4)
    shown = made.answered(choose.question, "wrong")
    shown = shown._replace(options=made.options("right", "other", "other", "wrong"))
    place.show_study(made.scene(question=shown))
    press(qtbot, KEY.Key_Space)
    place.figure.setFocus()
    press(qtbot, KEY.Key_Return)
    assert len(on) == 2
    place.question.next_steps.undo.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, KEY.Key_Return)
    assert len(undone) == 1


def type_and_point_out(place, qtbot, made):
    place.show_study(made.asking("typing", number=4))
    qtbot.keyClicks(focused(), "soleus 1")
    press(qtbot, KEY.Key_Return)
    place.show_study(made.asking("phases", number=5))
    press(qtbot, KEY.Key_2)


def test_who_does_not_know_says_so_with_a_link_or_the_key_0(place, qtbot, made):
    unknown = heard(place.unknown_asked)
    place.show_study(made.asking("options", number=2, unknown_text="I don’t know"))
    press(qtbot, KEY.Key_0)
    assert len(unknown) == 1
    place.question.next_steps.unknown.click()
    assert len(unknown) == 2
    place.question.guard_ms = 60_000
    press(qtbot, KEY.Key_0)
    shown = made.answered(made.asking().question, "wrong")
    place.show_study(made.scene(question=shown))
    place.question.guard_ms = 0
    press(qtbot, KEY.Key_0)
    assert len(unknown) == 2
    assert place.question.next_steps.unknown.isHidden()


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_Down, KEY.Key_Left, KEY.Key_Up])
def test_no_arrow_key_leads_from_the_way_on_to_the_way_back(place, qtbot, made, key):
    undone = heard(place.undo_asked)
    place.show_study(made.asking("options", number=2))
    place.show_study(made.scene(question=made.answered(made.asking().question, "wrong")))
    for _ in range(3):
        press(qtbot, key)
    assert focused() is place.question.next_steps.next
    press(qtbot, KEY.Key_Return)
    assert undone == []


def test_a_question_its_answer_and_what_is_asked_back_are_announced_once(place, made, monkeypatch):
    told = []
    monkeypatch.setattr(question_panel, "announce", lambda _widget, text: told.append(text))
    asked = made.asking("typing", number=2, spoken="What is this?")
    for scene in (asked, asked._replace(line="9 cards")):
        place.show_study(scene)
    back = asked.question._replace(hint="Which of them?", spoken="Which of them?")
    place.show_study(asked._replace(question=back))
    shown = made.answered(back, "wrong")._replace(spoken="It is the soleus.")
    place.show_study(asked._replace(question=shown))
    assert told == ["What is this?", "Which of them?", "It is the soleus."]


def test_a_press_that_comes_too_soon_was_meant_for_what_stood_there_before(place, qtbot, made):
    answers, on = heard(place.answered), heard(place.next_asked)
    place.question.guard_ms = 60_000
    asked = made.asking("options", number=2)
    place.show_study(asked)
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_1)
    place.show_study(made.scene(question=made.answered(asked.question, "wrong")))
    press(qtbot, KEY.Key_Return)
    assert answers == on == []


def test_the_focus_stays_with_who_reads_elsewhere(place, made):
    focused().clearFocus()
    place.show_study(made.asking("options", number=2))
    assert not isinstance(focused(), OptionButton)


def test_the_same_scene_again_leaves_what_was_typed(place, qtbot, made):
    asked = made.asking("typing", number=2)
    place.show_study(asked)
    qtbot.keyClicks(focused(), "sol")
    place.show_study(asked._replace(line="11 cards due today"))
    assert place.question.question.field.line.text() == "sol"
    place.show_study(made.asking("typing", number=3))
    assert not place.question.question.field.line.text()


def test_a_double_click_on_the_way_out_of_a_question_does_not_open_it_again(place, qtbot, made):
    undone, foot = heard(place.undo_asked), place.question.next_steps
    asked = made.asking("options", number=2, unknown_text="I don’t know", can_undo=True)
    place.show_study(asked)
    QApplication.processEvents()
    left, undo = foot.unknown.geometry(), foot.undo.geometry()
    shown = made.answered(asked.question, "wrong")._replace(unknown_text="")
    place.show_study(made.scene(question=shown))
    QApplication.processEvents()
    assert foot.undo.geometry() == undo
    assert not left.intersects(foot.undo.geometry())
    place.question.double_ms = 60_000
    foot.undo.click()
    assert undone == []
    place.question.double_ms = 0
    foot.undo.click()
    assert undone == [None]


def test_a_notice_leaves_question_soles_and_buttons_free(place, made):
    place.show_study(made.asking(number=2))
    assert place.spare_part() is place.figure
    for shown, page in ((made.known(), place.progress), (made.mistaken(), place.mistakes)):
        place.show_study(shown)
        assert place.spare_part() is page.scroller


def test_a_page_that_was_hidden_while_the_text_grew_has_room_for_it(place, made, qapp):
    before = qapp.font()
    place.show_study(made.known())
    QApplication.processEvents()
    place.show_study(made.asking(number=2))
    try:
        qapp.setFont(application_font(2.0))
        QApplication.processEvents()
        place.show_study(made.known())
        QApplication.processEvents()
        row = place.findChild(RegionRow)
        assert row.height() == row.sizeHint().height()
    finally:
        qapp.setFont(before)


def test_nothing_typed_is_no_answer_and_an_answer_is_not_typed_over(place, qtbot, made):
    answers = heard(place.answered)
    asked = made.asking("typing", number=2)
    place.show_study(asked)
    press(qtbot, KEY.Key_Return)
    told = made.options("wrong", "right")
    shown = made.answered(asked.question, "wrong")._replace(options=told)
    place.show_study(made.scene(question=shown))
    assert not place.question.question.field.isVisible()
    assert [each.option.state for each in place.question.question.options()] == ["wrong", "right"]
    assert answers == []


def test_where_the_page_is_low_only_the_answers_that_matter_stay(place, made):
    shown = made.answered(made.asking("options").question, "wrong")
    shown = shown._replace(options=made.options("right", "other", "other", "wrong"))
    place.resize(1280, 1100)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown))
    assert len(place.question.question.options()) == 4
    place.resize(900, 500)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown._replace(place="again")))
    states = [button.option.state for button in place.question.question.options()]
    assert states == ["right", "wrong"]


def test_the_other_answers_stay_where_smaller_words_make_room_for_them(place, made):
    shown = made.answered(made.asking("options", hint="Click it. " * 9).question, "right")
    shown = shown._replace(options=made.options("other", "right", "other", "other"))
    place.resize(1280, 1100)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown))
    body, room = place.question.question, place.question.scroller.viewport()
    body.take(Step("title", hint=False))
    roomy = body.height_at(room.width()) - room.height()
    place.resize(1280, 1100 + roomy)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown._replace(place="again")))
    assert [each.option.state for each in body.options()] == ["other", "right", "other", "other"]
    assert not body._line.isVisible()


@pytest.mark.parametrize("size", [(1280, 788), (952, 704), (828, 460)])
def test_what_the_answer_was_worth_is_always_in_sight(place, made, size):
    place.resize(*size)
    asked = made.asking("phases", prompt="When does the deep part of it work hardest? " * 2)
    shown = made.answered(asked.question, "wrong")._replace(
        options=made.options("right", "wrong", "other", "other"), why="It lifts the heel. " * 20
    )
    place.show_study(asked)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown))
    QApplication.processEvents()
    room, verdict = place.question.scroller.viewport(), place.question.findChild(VerdictLine)
    box = verdict.rect().translated(verdict.mapTo(room, QPoint()))
    assert room.rect().contains(box)


def test_a_question_takes_no_less_room_than_there_is(place, made):
    shown = made.answered(made.asking("options").question, "right")
    place.show_study(made.scene(question=shown._replace(options=made.options("right", "other"))))
    page = place.question.question
    assert len(page.options()) == 2
    assert page._facts.isVisible()
    assert page._hint.isVisible()


def test_a_click_that_hits_no_muscle_is_answered_with_what_to_do(place, qtbot, made):
    answers = heard(place.answered)
    place.show_study(made.asking(number=2))
    place.figure.missed.emit()
    assert "No muscle there" in place.question.question._hint.words()
    place.show_study(made.asking(number=3))
    assert place.question.question._hint.words() == "Click it."
    assert answers == []


def test_an_enter_too_many_at_the_end_begins_no_other_round(place, qtbot, made):
    again = heard(place.round_asked)
    place.end.guard_ms = 60_000
    place.show_study(made.asking("options", number=2))
    place.show_study(made.ended())
    press(qtbot, KEY.Key_Return)
    assert again == []


def test_a_click_on_a_phase_answers(place, qtbot, made):
    answers = heard(place.answered)
    asked = made.asking("phases", number=2)
    place.show_study(asked)
    QApplication.processEvents()
    phases = place.question.question.phases
    box = next(phases.axis().boxes(asked.question.options[2]))
    qtbot.mouseMove(phases, box.center().toPoint())
    qtbot.mouseClick(phases, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    shown = made.answered(asked.question, "right")._replace(
        options=made.options("other", "other", "right", "other"),
        phases=PhaseScene(0.36, (0.0, 1.0)),
    )
    place.show_study(made.scene(question=shown))
    qtbot.mouseClick(phases, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert answers == ["c"]


def test_exercises_are_shown_without_the_muscles_that_would_tell_the_answer(place, made):
    choices = made.options("open", "open", exercise="nordic")
    place.show_study(made.asking("options", number=2, options=choices))
    place.reel.finish()
    place.grab()
    place.reel.finish()
    movement = place.reel.movement("nordic")
    assert movement is not None
    assert not movement.primary
    assert not movement.secondary


def test_the_log_s_trouble_is_told_over_the_page(place, made):
    place.show_study(made.known()._replace(trouble="The answers could not be read."))
    assert place.notice.isVisible()
    place.show_study(made.known())
    assert not place.notice.isVisible()


@pytest.mark.parametrize(
    ("scene", "button", "signal"),
    [
        ("known", "progress.study", "round_asked"),
        ("known", "progress.cards", "cards_asked"),
        ("mistaken", "mistakes.practise", "mistakes_practised"),
        ("ended", "end.again", "round_asked"),
        ("ended", "end.practise", "mistakes_practised"),
        ("asking", "question.next_steps.stop", "stop_asked"),
    ],
)
def test_each_button_of_a_page_asks_for_what_it_says(place, made, scene, button, signal):
    place.show_study(getattr(made, scene)())
    told = heard(getattr(place, signal))
    found = place
    for name in button.split("."):
        found = getattr(found, name)
    assert found.isVisible()
    found.click()
    assert told == [None]


def test_links_lead_to_the_pages(place, made):
    pages = heard(place.page_chosen)
    place.show_study(made.known())
    place.progress.mistakes.click()
    place.bar.print.click()
    place.show_study(made.ended())
    place.end.progress.click()
    assert pages == ["mistakes", "worksheets", "progress"]


def test_the_page_of_worksheets_fills_the_place_and_passes_its_wishes_on(place, made, atlas):
    sheet = sheet_scene(State(), atlas)
    place.show_study(made.scene(page="worksheets", tab="worksheets", sheet=sheet))
    assert place.sheets.isVisible()
    assert not place.figure.isVisible()
    saved = heard(place.sheet_saved)
    place.sheets.sheet_saved.emit()
    assert saved == [None]
    place.show_theme(theme("dark"))
    place.show_study(made.known())
    assert place.figure.isVisible()


def test_where_little_room_is_left_it_is_asked_in_one_sentence_how_sure_one_was(place, made):
    shown = made.answered(made.asking("options").question, "right")._replace(
        options=made.options("right", "other"),
        why="It lifts the heel. " * 40,
        ask_sure="How sure were you? The card comes back later the surer you are.",
    )
    place.resize(1280, 1100)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown._replace(why="It lifts the heel.")))
    assert place.question.next_steps._ask.words() == shown.ask_sure
    place.resize(900, 500)
    QApplication.processEvents()
    place.show_study(made.scene(question=shown))
    assert place.question.next_steps._ask.words() == "How sure were you?"
