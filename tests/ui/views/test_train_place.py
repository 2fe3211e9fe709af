from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel

from bodymap.app.resolve import resolve
from bodymap.app.state import State, Train
from bodymap.content.atlas import Atlas
from bodymap.ui.controls.button import Link
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme
from bodymap.ui.views.card_button import CardButton
from bodymap.ui.views.train_place import TrainPlace

ATLAS = Atlas()


def scene(**train):
    return resolve(replace(State(), train=Train(**train)), ATLAS).train


@pytest.fixture(scope="module")
def kept(used):
    with used(TrainPlace) as made:
        yield made


@pytest.fixture
def place(kept, qtbot):
    def prepare(view):
        view.show_motion(less=True)
        view.show_theme(theme("light"))
        view.close_exercise()
        view.show_train(scene())
        view.resize(1280, 780)
        view.show()
        qtbot.waitUntil(lambda: view.reel.movement("squat") is not None)

    return kept.as_new(prepare)


def cards(place):
    return [
        one.card.exercise for one in place.grid.findChildren(CardButton) if one.isVisibleTo(place)
    ]


def told(view):
    labels = [one for one in view.findChildren(QLabel) if one.isVisibleTo(view)]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def test_every_exercise_has_a_card_and_a_filter_leaves_out_the_others(place):
    assert len(cards(place)) == len(ATLAS.exercises)
    place.show_train(scene(subject="hamstrings"))
    assert cards(place)[0] == "nordic"
    assert len(cards(place)) < 10
    assert "of 60 exercises" in told(place.grid)
    place.show_train(scene())
    assert len(cards(place)) == len(ATLAS.exercises)


def test_only_cards_that_can_be_seen_are_painted(qtbot):
    place = TrainPlace()
    qtbot.addWidget(place)
    place.show_train(scene())
    place.resize(1280, 780)
    with qtbot.waitSignal(place.reel.loaded):
        place.show()
    qtbot.wait(50)
    place.reel.finish()
    assert 8 <= len(place.reel._kept) < 30


@pytest.mark.parametrize(
    ("picker", "signal", "key"),
    [
        ("subject", "subject_filtered", "soleus"),
        ("equipment", "equipment_filtered", "band"),
        ("evidence", "evidence_filtered", "measured"),
    ],
)
def test_each_picker_tells_its_choice_and_shows_counts(place, qtbot, picker, signal, key):
    chosen = getattr(place.bar, picker)
    with qtbot.waitSignal(getattr(place, signal)) as told_key:
        chosen.chosen.emit(key)
    assert told_key.args == [key]
    assert "60" not in chosen.text()
    assert chosen._choices[0].beside == "60"


def test_there_is_a_clear_way_back_to_all(place, qtbot):
    assert not place.grid._all.isVisible()
    place.show_train(scene(equipment="band"))
    with qtbot.waitSignal(place.filters_cleared):
        place.grid._all.click()


def test_the_card_of_an_exercise_that_is_opened_from_elsewhere_is_scrolled_to(place, qtbot):
    place.open_exercise("dead_hang")
    button = place.grid.button("dead_hang")
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())


def test_without_exercises_the_sheet_of_a_narrow_place_leaves_more_room_than_an_exercise(place):
    place.resize(828, 534)
    narrow = place._side.width()
    place.open_exercise("squat")
    assert narrow < place._side.width()


def test_where_nothing_passes_the_place_says_so(place):
    assert "No exercise passes" not in told(place.grid)
    place.show_train(scene(subject="feet", equipment="ball"))
    assert "No exercise passes all the filters." in told(place.grid)
    assert cards(place) == []


def test_a_card_opens_its_exercise_beside_the_others_and_esc_goes_back_to_it(place, qtbot):
    place.activateWindow()
    with qtbot.waitActive(place), qtbot.waitSignal(place.exercise_opened) as opened:
        place.grid.button("nordic").click()
    assert opened.args == ["nordic"]
    assert place.opened == "nordic"
    assert "Nordic hamstring" in told(place.page)
    assert place.grid.isVisible()
    with qtbot.waitSignal(place.exercise_closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert place.opened == ""
    assert QApplication.focusWidget() is place.grid.button("nordic")


def test_a_filter_that_leaves_the_opened_exercise_out_keeps_it_open(place):
    place.open_exercise("nordic")
    place.show_train(scene(subject="feet"))
    assert "Nordic hamstring" in told(place.page)
    place.close_exercise()
    assert place.opened == ""


def test_an_unknown_exercise_opens_nothing(place):
    place.open_exercise("no_such_exercise")
    assert place.opened == ""


def test_where_both_have_no_room_the_exercise_takes_the_place_of_the_cards(place):
    place.resize(700, 600)
    assert place.grid.isVisible()
    assert not place.sheet.isVisible()
    place.open_exercise("squat")
    assert not place.grid.isVisible()
    assert place.page.isVisible()
    place.close_exercise()
    assert place.grid.isVisible()
    place.bar.sheet.click()
    assert place.sheet.isVisible()
    place.bar.sheet.click()
    assert place.grid.isVisible()


def test_large_text_leaves_room_for_the_cards(place, qapp):
    qapp.setFont(application_font(2.0))
    place.resize(1300, 780)
    assert place.grid.isVisible()
    assert place.bar.sheet.geometry().right() <= place.width()


def test_the_sheet_lists_what_was_taken_and_marks_its_cards(place, qtbot):
    assert "Your sheet is empty." in told(place.sheet)
    place.show_train(scene(sheet=("squat", "nordic")))
    names = [line.entry.text() for line in place.sheet._lines]
    assert names == ["Squat", "Nordic hamstring"]
    assert "On your sheet" in place.grid.button("squat").accessibleDescription()
    with qtbot.waitSignal(place.exercise_opened):
        place.sheet._lines[1].entry.click()
    assert place.opened == "nordic"
    assert place.page._top.take.text() == "Take off my sheet"


def test_the_sheet_is_printed_saved_cleared_and_shortened(place, qtbot):
    place.show_train(scene(sheet=("squat", "nordic")))
    for signal, asked in (
        (place.sheet_printed, place.sheet.printed),
        (place.sheet_saved, place.sheet.saved),
        (place.sheet_cleared, place.sheet.cleared),
    ):
        with qtbot.waitSignal(signal):
            asked.emit()
    with qtbot.waitSignal(place.sheet_toggled) as told_drop:
        place.sheet.exercise_dropped.emit("squat")
    assert told_drop.args == ["squat", False]


def test_a_muscle_of_the_opened_exercise_filters_the_others_and_lets_go_again(place, qtbot):
    place.open_exercise("nordic")
    chip = place.page._legend._by_muscle["hamstrings"]
    with qtbot.waitSignal(place.subject_filtered) as chosen:
        chip.click()
    assert chosen.args == ["hamstrings"]
    place.show_train(scene(subject="hamstrings"))
    assert chip.isChecked()
    assert place.opened == "nordic"
    with qtbot.waitSignal(place.subject_filtered) as chosen:
        chip.click()
    assert chosen.args == [""]


def test_a_filter_chosen_on_an_exercise_that_covers_the_others_shows_them(place):
    place.resize(760, 600)
    place.open_exercise("nordic")
    place.page._legend._by_muscle["hamstrings"].click()
    assert place.grid.isVisible()


def test_a_cleared_sheet_can_be_brought_back_from_where_it_was(place, qtbot):
    place.show_train(scene(sheet=("squat", "nordic")))
    place.sheet_cleared.connect(lambda: place.show_train(scene()))
    link = next(one for one in place.sheet.findChildren(Link) if one.text() == "Clear")
    link.click()
    qtbot.waitUntil(lambda: "The sheet is cleared." in told(place.sheet))
    with qtbot.waitSignal(place.sheet_restored) as back:
        place.sheet._back.click()
    assert back.args == [("squat", "nordic")]
    place.show_train(scene(sheet=("clam",)))
    place.show_train(scene())
    qtbot.waitUntil(lambda: "Your sheet is empty." in told(place.sheet))


def test_an_exercise_moves_on_the_sheet_by_key_and_button_and_keeps_the_focus(place, qtbot):
    place.show_train(scene(sheet=("squat", "nordic", "clam")))
    place.activateWindow()
    with qtbot.waitActive(place):
        first = place.sheet._lines[0]
    assert not first._up.isEnabled()
    first.entry.setFocus()
    with qtbot.waitSignal(place.sheet_moved) as moved:
        qtbot.keyClick(first.entry, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved.args == ["squat", 1]
    place.show_train(scene(sheet=("nordic", "squat", "clam")))
    assert QApplication.focusWidget() is place.sheet._lines[1].entry
    place.sheet._lines[1]._down.setFocus()
    with qtbot.waitSignal(place.sheet_moved) as moved:
        place.sheet._lines[1]._down.click()
    assert moved.args == ["squat", 1]
    place.show_train(scene(sheet=("nordic", "clam", "squat")))
    assert QApplication.focusWidget() is place.sheet._lines[2].entry


def test_where_an_exercise_is_dropped_the_next_one_has_the_focus(place, qtbot):
    place.show_train(scene(sheet=("squat", "nordic")))
    place.activateWindow()
    with qtbot.waitActive(place):
        place.sheet._lines[1]._drop.setFocus()
    place.show_train(scene(sheet=("squat",)))
    assert QApplication.focusWidget() is place.sheet._lines[0]._drop


def test_from_an_exercise_the_button_leads_to_the_sheet(place):
    place.show_train(scene(sheet=("squat",)))
    place.open_exercise("nordic")
    place.bar.sheet.click()
    assert place.opened == ""
    assert place.sheet.isVisible()


def test_a_card_moves_under_the_mouse_and_the_others_rest(place):
    place.show_motion(less=False)
    first, second = place.grid.button("squat"), place.grid.button("nordic")
    at = QPointF(5, 5)
    for button in (first, second):
        QApplication.sendEvent(button, QEnterEvent(at, at, at))
    assert place.reel.is_moving(second)
    assert not place.reel.is_moving(first)
    QApplication.sendEvent(second, QEvent(QEvent.Type.Leave))
    assert not place.reel.clock.playing


def test_the_theme_reaches_cards_sheet_and_page(place):
    place.show_train(scene(sheet=("squat",)))
    place.open_exercise("squat")
    place.reel.finish()
    before = place.grab().toImage()
    place.show_theme(theme("dark"))
    place.grab()
    place.reel.finish()
    assert place.grab().toImage() != before


def focused():
    return QApplication.focusWidget().card.exercise


def test_the_arrows_move_by_rows_and_go_on_in_the_next_group(place, qtbot):
    place.activateWindow()
    with qtbot.waitActive(place):
        place.grid.button("short_foot").setFocus()
    shown = cards(place)
    columns = sum(
        place.grid.button(one).y() == place.grid.button("short_foot").y() for one in shown[:5]
    )
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert focused() == shown[columns]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert place.grid.button(focused()).parent() is not place.grid.button("short_foot").parent()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert focused() == shown[-1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert focused() == shown[-1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert focused() == shown[-2]
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert focused() == shown[0]


def test_all_cards_are_one_tab_stop_that_a_filter_moves_to_what_is_shown(place):
    def stops():
        strong = Qt.FocusPolicy.StrongFocus
        made = place.grid.findChildren(CardButton)
        return [one.card.exercise for one in made if one.focusPolicy() == strong]

    assert stops() == [cards(place)[0]]
    place.show_train(scene(subject="hamstrings"))
    assert stops() == [cards(place)[0]]


def test_a_card_goes_to_the_sheet_by_its_corner_or_by_a_key_and_does_not_open(place, qtbot):
    button = place.grid.button("squat")
    corner = button._mark_box().center().toPoint()
    with qtbot.waitSignal(place.sheet_toggled) as taken:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=corner)
    assert taken.args == ["squat", True]
    place.show_train(scene(sheet=("squat",)))
    with qtbot.waitSignal(place.sheet_toggled) as taken:
        qtbot.keyClick(button, Qt.Key.Key_A)
    assert taken.args == ["squat", False]
    assert place.opened == ""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert place.opened == "squat"


def test_a_press_that_leaves_the_corner_takes_nothing(place, qtbot):
    button = place.grid.button("squat")
    corner = button._mark_box().center().toPoint()
    with qtbot.assertNotEmitted(place.sheet_toggled):
        qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=corner)
        qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert place.opened == ""


def test_over_the_corner_the_tip_says_what_it_does_else_the_full_name(place, qtbot):
    button = place.grid.button("standing_calf_raise")
    assert button.toolTip() == "Calf raise, straight knee"
    qtbot.mouseMove(button, button._mark_box().center().toPoint())
    qtbot.waitUntil(lambda: button.toolTip() == "Add to my sheet (A)")
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert button.toolTip() == "Calf raise, straight knee"


def test_the_open_exercise_is_marked_among_the_cards(place):
    button = place.grid.button("squat")
    before = button.grab().toImage()
    place.open_exercise("squat")
    assert "Open beside the list" in button.accessibleDescription()
    assert button.grab().toImage() != before
    place.close_exercise()
    assert "Open" not in button.accessibleDescription()
