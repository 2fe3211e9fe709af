from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.exercise_cards import cards_of
from bodymap.content.atlas import Atlas
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.card_group import CardGroup
from bodymap.ui.views.cards import Cards


@pytest.fixture(scope="module")
def exercises():
    return cards_of("lower_legs", Atlas())


@pytest.fixture
def cards(qtbot, exercises):
    view = Cards(rows=1)
    view.setPalette(palette(theme("light")))
    qtbot.addWidget(view)
    view.show_theme(theme("light"))
    view.resize(392, 130)
    view.show_cards(exercises)
    view.show()
    return view


def shown(cards: Cards):
    return [button for button in cards._buttons if not button.isHidden()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home])
@pytest.mark.parametrize("group", [CardGroup, TabGroup])
def test_a_card_that_is_hidden_leaves_the_keys_alone(cards, key, group):
    made = group(cards) if group is CardGroup else group()
    for button in cards._buttons:
        made.add(button)
    first = cards._buttons[0]
    cards.hide()
    first.hide()
    assert not made.takes(key, first)
    assert not made.takes(Qt.Key.Key_A, first)


def test_three_cards_have_room_in_the_wide_panel_and_two_in_the_narrow_one(cards) -> None:
    assert len(shown(cards)) == 3
    cards.resize(320, 130)
    assert len(shown(cards)) == 2


def test_a_title_that_does_not_fit_takes_two_lines_and_the_cards_stay_equal(
    cards, exercises
) -> None:
    one_line = cards.heightForWidth(392)
    longer = exercises[1]._replace(short="Calf raise with a bent knee")
    cards.show_cards((exercises[0], longer, *exercises[2:]))
    assert one_line + 10 < cards.heightForWidth(392) < one_line + 40
    cards.resize(392, cards.heightForWidth(392))
    assert {button.height() for button in shown(cards)} == {cards.height()}


def test_a_list_without_a_limit_shows_every_exercise(qtbot, exercises) -> None:
    every = Cards()
    qtbot.addWidget(every)
    every.resize(392, 100)
    every.show_cards(exercises)
    assert len(shown(every)) == len(exercises)
    assert every.heightForWidth(392) > every.heightForWidth(600) // 2


def test_a_card_under_the_mouse_lights_its_muscles_until_the_mouse_leaves(
    cards, qtbot, exercises
) -> None:
    lit = []
    cards.exercise_hovered.connect(lit.append)
    at = QPointF(5, 5)
    QApplication.sendEvent(shown(cards)[0], QEnterEvent(at, at, at))
    QApplication.sendEvent(shown(cards)[0], QEvent(QEvent.Type.Leave))
    first = exercises[0]
    assert lit == [frozenset((*first.primary, *first.secondary)), frozenset()]


def test_the_keyboard_lights_them_too_and_enter_opens_the_exercise(cards, qtbot, exercises) -> None:
    lit = []
    cards.exercise_hovered.connect(lit.append)
    second = shown(cards)[1]
    cards.activateWindow()
    with qtbot.waitActive(cards):
        second.setFocus(Qt.FocusReason.TabFocusReason)
    assert set(exercises[1].primary) <= lit[-1]
    with qtbot.waitSignal(cards.exercise_opened) as opened:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert opened.args == [exercises[1].exercise]


def test_the_screen_reader_hears_name_dose_and_muscles(cards, exercises) -> None:
    first = shown(cards)[0]
    assert first.accessibleName() == exercises[0].name
    assert exercises[0].dose in first.accessibleDescription()
    assert exercises[0].primary_names in first.accessibleDescription()


def test_the_cards_follow_the_theme(cards) -> None:
    before = shown(cards)[0].grab().toImage()
    cards.show_theme(theme("contrast_dark"))
    assert shown(cards)[0].grab().toImage() != before


@pytest.fixture
def moving(cards, reel):
    cards.take_reel(reel)
    cards.resize(392, cards.heightForWidth(392))
    for button in shown(cards):
        button.grab()
    reel.finish()
    return cards


def enter(button) -> None:
    at = QPointF(5, 5)
    QApplication.sendEvent(button, QEnterEvent(at, at, at))


def test_a_card_shows_the_exercise_instead_of_the_small_figure(cards, reel) -> None:
    first = shown(cards)[0]
    before = first.grab().toImage()
    cards.take_reel(reel)
    first.grab()
    reel.finish()
    assert first.grab().toImage() != before


def test_an_exercise_without_a_picture_keeps_its_small_figure(cards, reel, exercises) -> None:
    cards.show_cards((exercises[0]._replace(exercise="no_such_exercise"),))
    before = shown(cards)[0].grab().toImage()
    cards.take_reel(reel)
    assert shown(cards)[0].grab().toImage() == before


def test_the_card_under_the_mouse_moves_until_the_mouse_leaves(moving, reel) -> None:
    first = shown(moving)[0]
    enter(first)
    assert reel.is_moving(first)
    reel.clock.go_to(0.0)
    early = first.grab().toImage()
    reel.clock.go_to(0.3)
    assert first.grab().toImage() != early
    QApplication.sendEvent(first, QEvent(QEvent.Type.Leave))
    assert not reel.is_moving(first)


def test_the_card_with_the_keyboards_focus_moves_and_a_hidden_one_does_not(
    moving, reel, qtbot
) -> None:
    second = shown(moving)[1]
    moving.activateWindow()
    with qtbot.waitActive(moving):
        second.setFocus(Qt.FocusReason.TabFocusReason)
    assert reel.is_moving(second)
    moving.hide()
    assert not reel.is_moving(second)


def test_another_exercise_on_the_card_begins_at_rest(moving, reel, exercises) -> None:
    first = shown(moving)[0]
    enter(first)
    moving.show_cards(exercises[3:])
    assert not reel.is_moving(first)


def test_what_is_on_the_sheet_has_a_mark_that_is_spoken(cards, exercises) -> None:
    first = shown(cards)[0]
    before = first.grab().toImage()
    cards.show_marked(frozenset({exercises[0].exercise}))
    assert "On your sheet" in first.accessibleDescription()
    assert "On your sheet" not in shown(cards)[1].accessibleDescription()
    assert first.grab().toImage() != before
    cards.show_cards(exercises[1:])
    assert "On your sheet" not in first.accessibleDescription()


def test_a_card_that_is_cut_off_is_not_found_by_its_exercise(cards, exercises) -> None:
    assert cards.button(exercises[1].exercise) is shown(cards)[1]
    assert cards.button(exercises[5].exercise) is None
