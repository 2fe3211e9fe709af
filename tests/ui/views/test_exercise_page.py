from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from bodymap.app.exercise_cards import card as card_of
from bodymap.app.exercise_cards import cards_of
from bodymap.content.atlas import Atlas
from bodymap.ui.controls.chip import Chip
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.card_button import CardButton
from bodymap.ui.views.exercise_page import ExerciseList, ExercisePage
from bodymap.ui.views.exercise_stage import ExercisePicture, ExerciseStage

ATLAS = Atlas()


@pytest.fixture(scope="module")
def card():
    return cards_of("lower_legs", ATLAS)[0]


@pytest.fixture
def page(qtbot):
    view = ExercisePage()
    view.setPalette(palette(theme("light")))
    qtbot.addWidget(view)
    view.resize(427, 900)
    return view


@pytest.fixture
def moving(qtbot, reel):
    view = ExercisePage(reel)
    qtbot.addWidget(view)
    view.resize(427, 900)
    view.show()
    return view


def told(page: ExercisePage) -> str:
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def chip(page: ExercisePage, text: str) -> Chip:
    return next(one for one in page.findChildren(Chip) if one.text() == text)


def test_the_page_says_all_that_is_known_of_the_exercise(page, card) -> None:
    page.show_card(card, theme("light"))
    text = told(page)
    for known in (card.name, card.how, card.dose, card.cue, card.evidence, card.safety):
        assert known in text
    assert "Seated → standing, knee bent → loaded" in text
    chips = [one.text() for one in page.findChildren(Chip)]
    assert chips == [name for _, name in card.names]


def test_what_is_not_known_leaves_no_empty_caption(page, card) -> None:
    page.show_card(card._replace(secondary=(), equipment="", population=""), theme("light"))
    assert "Trains too" not in told(page)
    assert "Equipment" not in told(page)
    assert "Studied in" not in told(page)


def test_a_rule_that_builds_on_the_first_stands_under_it(page) -> None:
    page.show_card(card_of("nordic", ATLAS), theme("light"))
    first, second = (told(page).index(ATLAS.safety[rule].text) for rule in ("S1", "S3"))
    assert first < second


def test_another_card_takes_the_place_of_the_first(page, card, qtbot) -> None:
    page.show_card(card, theme("light"))
    page.show_card(card._replace(name="Another exercise"), theme("light"))
    qtbot.wait(1)
    assert "Another exercise" in told(page)
    assert card.name not in told(page)
    assert len(page.findChildren(ExercisePicture)) == 1


def test_the_picture_is_named_after_what_is_trained_and_follows_the_theme(page, card) -> None:
    page.show_card(card, theme("light"))
    picture = page.findChild(ExercisePicture)
    assert card.primary_names in picture.accessibleName()
    before = picture.grab().toImage()
    page.show_theme(theme("dark"))
    assert picture.grab().toImage() != before


def test_a_muscle_of_the_legend_can_be_chosen(page, card, qtbot) -> None:
    page.show_card(card, theme("light"))
    with qtbot.waitSignal(page.muscle_chosen) as chosen:
        chip(page, card.names[0][1]).click()
    assert chosen.args == [card.names[0][0]]


def test_an_exercise_with_one_picture_shows_it_without_a_choice(moving, card) -> None:
    moving.show_card(card_of("nordic", ATLAS), theme("light"))
    assert moving.findChild(ExercisePicture).sizeHint().height() >= 300
    assert "variant" not in told(moving)


def test_a_variant_says_so_and_prints_no_figure_that_belongs_to_the_other(moving, card) -> None:
    thrust = card_of("hip_thrust", ATLAS)
    moving.show_card(thrust, theme("light"))
    assert thrust.evidence in told(moving)
    chip(moving, "Glute bridge").click()
    text = told(moving)
    assert "The picture shows a variant: Glute bridge." in text
    assert thrust.evidence not in text
    assert "No figure for this variant" in text
    chip(moving, thrust.short).click()
    assert thrust.evidence in told(moving)
    assert "variant" not in told(moving)


def test_where_there_is_no_picture_the_small_figure_stays(moving, card) -> None:
    moving.show_card(card._replace(exercise="no_such_exercise"), theme("light"))
    assert moving.findChild(ExercisePicture).sizeHint().height() < 300


def test_the_exercise_is_taken_to_the_sheet_and_off_it_again(moving, card, qtbot) -> None:
    moving.show_card(card, theme("light"))
    with qtbot.waitSignal(moving.sheet_toggled) as told_first:
        moving._top.take.click()
    assert told_first.args == [card.exercise, True]
    moving.show_on_sheet(on_sheet=True)
    assert moving._top.take.text() == "Take off my sheet"
    with qtbot.waitSignal(moving.sheet_toggled) as told_then:
        moving._top.take.click()
    assert told_then.args == [card.exercise, False]


def test_more_or_less_motion_reaches_the_picture_that_is_shown(moving, card) -> None:
    moving.show_motion(less=True)
    moving.show_card(card_of("nordic", ATLAS), theme("light"))
    assert moving.findChild(ExerciseStage).clock.playing
    moving.show_motion(less=True)
    assert not moving.findChild(ExerciseStage).clock.playing


def test_the_list_of_all_shows_the_pictures_too(qtbot, reel) -> None:
    view = ExerciseList(reel)
    qtbot.addWidget(view)
    view.resize(427, 900)
    view.show_cards("Lower legs", cards_of("lower_legs", ATLAS), theme("light"))
    view.show()
    assert "12 exercises" in told(view)
    view.take_focus()
    with qtbot.waitSignal(view.exercise_opened) as opened:
        view.findChildren(CardButton)[1].click()
    assert opened.args == [cards_of("lower_legs", ATLAS)[1].exercise]
    before = view.grab().toImage()
    view.show_theme(theme("dark"))
    assert view.grab().toImage() != before
