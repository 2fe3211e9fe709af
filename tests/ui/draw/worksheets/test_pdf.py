from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.layout import MARGIN_PX, SIZES
from bodymap.app.worksheets.make import worksheet
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.type import application_font
from bodymap.ui.draw.worksheets.paper import SUBTITLE, balanced, width_of
from bodymap.ui.draw.worksheets.pdf import (
    page_count,
    paint_page,
    paper_of,
    usual_paper,
    worksheet_pdf,
)

if TYPE_CHECKING:
    from bodymap.app.worksheets.sheet import Worksheet

KINDS = ("labels", "load", "predict", "match", "stride", "handout", "exercises")
SHEET = ("squat", "minimal_walk")


@pytest.fixture
def make(atlas, qapp):
    """Give what makes a worksheet of a choice."""

    def made(sheet=SHEET, **choice) -> Worksheet:
        return worksheet(SheetChoice(**choice), atlas, Conditions(speed_mps=3.9), sheet)

    return made


def words_of(made, page, paper="a4"):
    """Return a page as SVG: its words can be read, a pixmap in it would be seen too."""
    size = SIZES[paper]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(int(size[0]), int(size[1])))
    painter = QPainter(generator)
    paint_page(painter, QRectF(0, 0, *size), made, page)
    painter.end()
    return bytes(buffer.data().data()).decode()


def picture(made, page, paper="a4"):
    size = SIZES[paper]
    image = QImage(int(size[0]), int(size[1]), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(painter, QRectF(0, 0, *size), made, page)
    painter.end()
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_is_shapes_and_words_with_its_title_and_foot(make, kind):
    made = make(kind=kind)
    pages = page_count(made, "a4")
    for page in range(pages):
        text = words_of(made, page)
        assert "<image" not in text
        assert "For learning, not medical advice." in text
        assert f"Sheet {page + 1} of {pages}" in text
    assert made.title in words_of(made, 0)


@pytest.mark.parametrize(("kind", "paper"), [("labels", "a4"), ("handout", "letter")])
def test_a_pdf_has_its_pages_its_paper_and_no_picture_of_dots(make, kind, paper):
    made = make(kind=kind)
    content = worksheet_pdf(made, paper)
    assert content.count(b"/Type /Page\n") == page_count(made, paper)
    assert b"/Subtype /Image" not in content
    assert b"FontFile2" in content
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", content)
    points = {"a4": (595, 842), "letter": (612, 792)}[paper]
    assert (round(float(box[1])), round(float(box[2]))) == points


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_nothing_stands_where_printers_do_not_print(make, kind, paper):
    # Fifteen millimetres at the sides, nine above and below.
    image = picture(make(kind=kind, names="latin"), 0, paper)
    wide, high = image.width(), image.height()
    side = int(MARGIN_PX) - 3
    white = QColor("#ffffff").rgb()
    for x in range(wide):
        for y in (*range(0, 34, 3), *range(high - 26, high, 3)):
            assert image.pixel(x, y) == white
    for y in range(0, high, 2):
        for x in (*range(0, side, 3), *range(wide - side, wide, 3)):
            assert image.pixel(x, y) == white


def test_the_answers_stand_on_the_key_alone(make):
    for kind, answer in (("labels", "Buttock"), ("predict", "×1"), ("stride", "Recorded activity")):
        made = make(kind=kind, views="back", bank=False)
        assert answer not in words_of(made, 0)
        assert answer in words_of(made, 1)
        assert f"Answers: {made.title}" in words_of(made, 1)


def test_the_sheets_that_are_handed_out_have_no_colour(make):
    for kind in ("labels", "load", "predict", "stride"):
        image = picture(make(kind=kind), 0)
        colours = {image.pixel(x, y) for x in range(0, 794, 5) for y in range(0, 1123, 5)}
        assert all(QColor(rgb).saturation() <= 12 for rgb in colours)


def test_the_key_of_loads_has_the_colours_of_the_map(make):
    image = picture(make(kind="load"), 1)
    colours = {image.pixel(x, y) for x in range(0, 794, 3) for y in range(0, 1123, 3)}
    assert any(QColor(rgb).saturation() > 120 for rgb in colours)


def test_the_foot_says_which_version_it_is_and_where_the_answers_are(make):
    made = make(kind="match", versions=2, seed=7)
    assert "Version B · 8 · Sheet 2 of 4 · answers on the last 2 pages" in words_of(made, 1)
    assert "answers on" not in words_of(made, 2)
    assert "answers on the last page" in words_of(make(kind="match"), 0)


def test_a_long_title_stays_within_the_margins(make):
    made = make(kind="exercises", person="A very long name of a person who runs and runs and runs")
    assert "A very long name" in words_of(made, 0)


def test_a_sheet_without_a_person_has_a_line_for_the_name_and_weeks_to_tick(make):
    text = "".join(words_of(make(kind="exercises"), page) for page in range(1))
    assert ">Name<" in text
    assert "Week 8" in text
    assert ">Name<" not in words_of(make(kind="exercises", person="Kim"), 0)


def test_without_exercises_the_sheet_says_so(make):
    text = words_of(make(kind="exercises", sheet=()), 0)
    assert "No exercise yet" in text
    assert "in the place Train" in text


def test_the_title_of_many_exercises_stands_on_the_first_page_alone(make, atlas):
    made = make(kind="exercises", sheet=tuple(atlas.exercises)[:6])
    assert page_count(made, "a4") == 2
    assert "My exercises" not in words_of(made, 1)
    assert "When to stop" in words_of(made, 1)


def test_the_runner_from_the_side_and_the_soles_are_shapes_too(make):
    made = make(views="all", key=False)
    side, sole = (words_of(made, page) for page in (2, 3))
    assert "<image" not in side + sole
    assert "<polygon" in side
    assert "Heel pad" in sole


def test_a_handout_begins_a_new_page_rather_than_cut_a_piece_in_two(make):
    made = make(kind="handout", region="thighs_glutes")
    assert page_count(made, "letter") >= 2
    assert "What it does while you run" in words_of(made, 0, "letter")


def test_a_section_that_goes_on_has_its_heading_again(make):
    made = make(kind="handout", region="lower_legs")
    assert "What people say (continued)" in words_of(made, 1)
    assert "(continued)" not in words_of(made, 0)


@pytest.mark.parametrize("region", ["feet", "lower_legs", "thighs_glutes"])
def test_the_two_figures_of_a_handout_stand_apart(make, region):
    image = picture(make(kind="handout", region=region), 0)
    white = QColor("#ffffff").rgb()
    ink = [
        any(image.pixel(x, y) != white for y in range(56, 250, 2))
        for x in range(image.width() - 310, image.width())
    ]
    edges = [at for at, (one, other) in enumerate(pairwise(ink)) if one != other]
    assert len(edges) >= 4  # in and out of two bodies
    blue = [
        image.pixelColor(x, y).saturation() > 120 for x in range(490, 738, 3) for y in (150, 220)
    ]
    assert any(blue)


def test_exercises_are_ticked_in_the_table_alone(make):
    made = make(kind="exercises")
    text = "".join(words_of(made, page) for page in range(page_count(made, "a4")))
    assert "Tick what you have done" in text
    assert "Done" not in text


def test_the_key_of_loads_numbers_its_colours_for_a_grey_printer(make):
    sheet, key = (words_of(make(kind="load"), page) for page in (0, 1))
    assert key.count(">3<") > sheet.count(">3<") >= 2  # a muscle and the step


def test_the_key_of_a_match_has_the_letter_of_each_answer(make):
    sheet, key = (words_of(make(kind="match"), page) for page in (0, 1))
    for letter in "ABCDEFG":
        assert key.count(f">{letter}<") == sheet.count(f">{letter}<") + 1


def test_a_short_last_line_is_avoided(qapp):
    text = "one two three four five six seven eight nine ten"
    wide = width_of(SUBTITLE, text) - 5  # "ten" alone would stand below
    assert balanced(SUBTITLE, text, wide) < 0.75 * wide


def test_a_large_text_on_the_screen_leaves_the_paper_as_it_is(make, qapp):
    made = make(kind="exercises", sheet=("squat", "nordic", "hops", "clam", "short_foot"))
    usual, pages = picture(made, 0), page_count(made, "a4")
    before = qapp.font()
    qapp.setFont(application_font(2.0))
    assert page_count(made, "a4") == pages
    qapp.setFont(before)
    assert not usual.isNull()


def test_the_paper_is_the_one_whose_shape_is_nearer():
    assert paper_of(QSizeF(210, 297)) == "a4"
    assert paper_of(QSizeF(8.5, 11)) == "letter"
    assert usual_paper() in SIZES
