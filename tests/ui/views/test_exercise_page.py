from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from bodymap.app.exercise_cards import cards_of
from bodymap.content.atlas import Atlas
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.exercise_page import ExercisePage, ExercisePicture


@pytest.fixture(scope="module")
def card():
    return cards_of("lower_legs", Atlas())[0]


@pytest.fixture
def page(qtbot):
    view = ExercisePage()
    view.setPalette(palette(theme("light")))
    qtbot.addWidget(view)
    view.resize(427, 900)
    return view


def told(page: ExercisePage) -> str:
    return "\n".join(label.accessibleName() or label.text() for label in page.findChildren(QLabel))


def test_the_page_says_all_that_is_known_of_the_exercise(page, card) -> None:
    page.show_card(card, theme("light"))
    text = told(page)
    for known in (card.name, card.how, card.dose, card.cue, card.evidence, card.safety):
        assert known in text
    assert "Seated → standing, knee bent → loaded" in text
    assert card.primary_names in text


def test_what_is_not_known_leaves_no_empty_caption(page, card) -> None:
    page.show_card(card._replace(secondary_names="", equipment="", population=""), theme("light"))
    assert "Trains too" not in told(page)
    assert "Equipment" not in told(page)
    assert "Studied in" not in told(page)


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
    now = [one for one in page.findChildren(ExercisePicture) if not one.isHidden()][-1]
    assert now.grab().toImage() != before
