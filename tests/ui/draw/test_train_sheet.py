from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from bodymap.app.exercise_cards import card
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.sheet_entry import Entry
from bodymap.ui.draw.train_sheet import TrainSheet, _pages, page_count, paint_sheet, sheet_pdf
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme

ATLAS = Atlas()
A4 = (794, 1123)


def sheet(*exercises):
    cards = tuple(card(each, ATLAS) for each in exercises)
    return TrainSheet("My exercises", cards, theme("light"), "Not medical advice.", A4)


def first_page(shown):
    """Return the first page as SVG: its words can be read, a pixmap in it would be too."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*A4))
    painter = QPainter(generator)
    paint_sheet(painter, QRectF(0, 0, *A4), shown)
    painter.end()
    return bytes(buffer.data().data()).decode()


def test_the_page_says_what_to_do_how_much_and_when_to_stop():
    page = first_page(sheet("nordic", "squat"))
    for words in ("My exercises", "1  Nordic hamstring", "2  Squat", "Hamstrings"):
        assert words in page
    for words in ("When to stop", "Not medical advice.", "Page 1 of 1", "Done"):
        assert words in page
    assert "van Dyk 2019" in page
    assert "Evidence: " in page
    assert ATLAS.exercises["squat"].prose.cue[:20] in page


def test_the_pictures_are_shapes():
    assert "<image" not in first_page(sheet("nordic", "side_step_band", "toe_spread"))


def test_rules_that_build_on_the_first_name_their_exercises_and_stand_under_it():
    page = first_page(sheet("squat", "nordic", "hops"))
    assert page.index("Stop if the pain is sharp") < page.index("2, 3: Hops, jumps")


def test_an_exercise_without_a_picture_shows_its_muscles():
    assert "Walking in minimal shoes" in first_page(sheet("minimal_walk"))


def test_an_exercise_from_practice_says_that_no_study_was_found():
    assert "From practice, no study found" in first_page(sheet("curl"))


@pytest.mark.parametrize(("many", "pages"), [(1, 1), (4, 1), (12, 3)])
def test_many_exercises_take_more_pages_and_none_is_cut(many, pages):
    shown = sheet(*list(ATLAS.exercises)[:many])
    assert page_count(shown) == pages
    content = sheet_pdf(shown)
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == pages


@pytest.mark.parametrize("size", [A4, (816, 1056)])
def test_five_exercises_fit_on_a_page_before_the_rules(size):
    shown = sheet("short_foot", "standing_calf_raise", "squat", "nordic", "copenhagen")
    shown = replace(shown, size=size)
    blocks = _pages(shown, QSizeF(*size))[0]
    assert len([block for block in blocks if isinstance(block, Entry)]) >= (5 if size == A4 else 4)


def test_a_percentage_says_of_what():
    assert "MVIC" in first_page(sheet("front_plank"))


def test_a_large_text_on_the_screen_leaves_the_paper_as_it_is(qapp):
    shown = sheet(*list(ATLAS.exercises)[:7])
    usual = page_count(shown)
    qapp.setFont(application_font(2.0))
    assert page_count(shown) == usual
