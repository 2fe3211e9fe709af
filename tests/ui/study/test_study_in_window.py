"""The place "Study" in the whole window, as its views ask for it."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtWidgets import QFileDialog

from bodymap.app import choices as places
from bodymap.app.state import SheetChoice
from bodymap.app.study import playing
from bodymap.ui.study import work
from tests.ui.study.conftest import Learner


@pytest.fixture(scope="module")
def shared(one_window):
    """Give one window for all tests of this file."""
    with one_window() as made:
        made.later.dialogs.reading()
        yield made


@pytest.fixture
def opened(shared, data, qtbot):
    """Open the place with an empty log, as a newcomer does, and without a round."""
    keeper = shared.later.study
    learner = Learner(shared, keeper)
    shared.choose(lambda state: places.go_to(state, "study"))
    keeper.stop()
    keeper.switch_practice(False)
    keeper._writer._generation = ""  # what it still holds belongs to the log of another test
    keeper.read()
    keeper.open_page("progress")
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    return learner


def test_someone_who_answers_by_chance_too_fast_and_wrongly_gets_each_answer_counted_once(
    opened, settled
):
    place, chance = opened.window.views.study, Random(11)  # noqa: S311 - a test
    counted = 0
    while counted < 20:
        opened.wait(chance.choice((0.0, 0.05, 5.0)))
        before = opened.round
        question = None if before is None else playing.current(before)
        if question is None:
            place.round_asked.emit()
        else:
            press(place, question, chance, opened.window.atlas)
            counted += len(opened.round.given) - len(before.given)
    place.stop_asked.emit()
    settled(opened.keeper)
    assert len(work.read().reviews) == counted == 20
    assert opened.window.store.learnt.memory == work.read().memory


def press(place, question, chance, atlas):
    """Press anything, as someone does who does not look."""
    keys = [option.key for option in question.options] or sorted(atlas.tables.muscles)
    pressed = chance.choice(("any", "right", "rate", "next"))
    if pressed == "next":
        place.next_asked.emit()
    elif pressed == "rate":
        place.rated.emit(chance.choice((2, 3, 4)))
    else:
        place.answered.emit(min(question.right) if pressed == "right" else chance.choice(keys))


def test_the_place_plays_and_takes_back(opened, settled):
    place = opened.window.views.study
    place.kind_chosen.emit("find")
    assert opened.scene.tab == "find"
    opened.wait()
    question = playing.current(opened.round)
    place.answered.emit(min(question.right))
    assert opened.scene.question.verdict == "right"
    opened.wait()
    place.rated.emit(4)
    assert opened.scene.question.number == 2
    place.undo_asked.emit()
    assert opened.scene.question.number == 1
    settled(opened.keeper)
    assert work.read().reviews == ()


def test_names_are_typed_in_latin_where_that_is_chosen(opened):
    place = opened.window.views.study
    place.kind_chosen.emit("name")
    place.typing_switched.emit(True)
    place.latin_switched.emit(True)
    assert opened.scene.question.how == "typing"
    opened.wait()
    place.answered.emit("piriformis")
    assert opened.scene.question.verdict == "wrong"
    place.typing_switched.emit(False)
    place.latin_switched.emit(False)
    assert opened.scene.question.options[0].text == "piriformis"
    place.page_chosen.emit("mistakes")
    assert len(opened.scene.mistakes.rows) == 1
    place.mistakes_practised.emit()
    assert opened.round.practice


def test_practice_stays_chosen_where_nothing_else_is_there(opened):
    place = opened.window.views.study
    place.kind_chosen.emit("find")
    place.practice_switched.emit(True)
    assert opened.scene.practice
    place.practice_switched.emit(False)
    assert not opened.scene.practice


def test_cards_sheets_and_sources_are_reached(opened, atlas):
    window, place = opened.window, opened.window.views.study
    place.cards_asked.emit()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
    place.sheet_changed.emit(SheetChoice(seed=12))
    assert window.store.state.study.sheet.seed == 12
    place.source_asked.emit(min(atlas.sources))
    reading = window.later.dialogs.reading()
    assert reading.isVisible()
    reading.close()


def test_leaving_the_place_keeps_the_round(opened):
    opened.window.views.study.kind_chosen.emit("find")
    before = opened.round
    opened.window.choose(lambda state: places.go_to(state, "stride"))
    opened.window.choose(lambda state: places.go_to(state, "study"))
    assert opened.round == before
    assert opened.scene.question is not None


def test_undo_takes_back_the_answer_and_leaves_the_run_of_the_window_alone(opened, settled):
    window = opened.window
    actions = {each.objectName(): each for each in window.actions()}
    window.choose(lambda state: places.run_on(state, "concrete"))
    opened.keeper.begin_due()
    assert not actions["undo"].isEnabled()
    opened.answer_and_leave()
    actions["undo"].trigger()
    assert not opened.round.given
    assert not actions["undo"].isEnabled()
    assert not actions["redo"].isEnabled()
    actions["redo"].trigger()
    settled(opened.keeper)
    assert work.read().reviews == ()
    assert window.store.state.conditions.surface == "concrete"
