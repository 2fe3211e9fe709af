"""The page of a run on paper, with the example's page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bodymap.app.resolve import resolve
from bodymap.app.runs import choices
from bodymap.app.runs.log import RunLog
from bodymap.app.state import State
from bodymap.runs.entry import EXAMPLE
from bodymap.ui.draw.picture import Drawing, write_drawing
from bodymap.ui.draw.runs.chart_frame import STRIP_PX
from bodymap.ui.draw.runs.run_sheet import RunSheet, paint_run_sheet
from bodymap.ui.draw.type import application_font
from bodymap.ui.runs.work import read_example
from bodymap.ui.theme import theme

A4, LETTER = (794, 1123), (816, 1056)
MARGIN_PX = 20  # of paper that printers do not reach


@pytest.fixture(scope="module")
def kept(atlas):
    return read_example(atlas.tables, 3.0)


def page_of(kept, atlas, state=None):
    log = RunLog((kept.entry,), {EXAMPLE: kept}, ready=True)
    return resolve(state or State(), atlas, log).runs.page


def sheet_of(page, size=A4, name="light", plot=None):
    return RunSheet(page, theme(name), plot, "Estimated, for learning.", size)


def painted(sheet, scale=1.0):
    wide, tall = (round(scale * each) for each in sheet.size)
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_run_sheet(painter, QRectF(0, 0, wide, tall), sheet)
    return image


def inked(image, rect):
    """Return whether anything but paper is in ``rect`` (x, y, width, height)."""
    part = image.copy(*rect)
    paper = image.pixel(2, 2)
    return any(part.pixel(x, y) != paper for x in range(part.width()) for y in range(part.height()))


@pytest.mark.parametrize("size", [A4, LETTER])
@pytest.mark.parametrize("text", [0.8, 1.0, 2.0])
def test_nothing_reaches_into_the_margin(kept, atlas, size, text):
    QApplication.setFont(application_font(text))
    image = painted(sheet_of(page_of(kept, atlas), size))
    wide, tall = size
    margin = MARGIN_PX
    for rect in (
        (0, 0, wide, margin),
        (0, tall - margin, wide, margin),
        (0, 0, margin, tall),
        (wide - margin, 0, margin, tall),
    ):
        assert not inked(image, rect)
    assert inked(image, (margin, margin, wide - 2 * margin, 80))
    assert inked(image, (margin, tall - 80, wide - 2 * margin, 80 - margin))


def test_many_notices_push_the_chart_up_and_not_off_the_sheet(kept, atlas):
    page = page_of(kept, atlas)
    long = page._replace(notices=("The file holds no altitude: taken as level.",) * 12)
    image = painted(sheet_of(long, LETTER))
    assert not inked(image, (0, LETTER[1] - MARGIN_PX, LETTER[0], MARGIN_PX))
    assert image != painted(sheet_of(page, LETTER))


def test_a_question_and_a_part_are_painted_in_their_own_colours(kept, atlas):
    plain = painted(sheet_of(page_of(kept, atlas)))
    asked = choices.suppose(State(), surface="dry_soft_sand")
    assert painted(sheet_of(page_of(kept, atlas, asked))) != plain
    part = choices.choose_part(State(), 600.0, 1200.0)
    assert painted(sheet_of(page_of(kept, atlas, part))) != plain


def test_a_part_is_told_at_the_head_and_under_its_place_in_the_chart(kept, atlas, tmp_path):
    state = choices.choose_part(State(), 600.0, 1200.0)
    page = page_of(kept, atlas, state)
    whole = page._replace(chart=page.chart._replace(part=None))
    image, plain = painted(sheet_of(page)), painted(sheet_of(whole))
    changed = [y for y in range(A4[1]) if image.copy(0, y, A4[0], 1) != plain.copy(0, y, A4[0], 1)]
    assert changed[-1] - changed[0] > 120  # through all plots and to the numbers below
    head = page._replace(part=page.part._replace(chosen=False))
    assert painted(sheet_of(head)) != image


def test_the_card_has_its_room_on_both_papers(kept, atlas):
    page = page_of(kept, atlas, choices.choose_part(State(), 600.0, 1200.0))
    for size in (A4, LETTER):
        bare = page._replace(part=page.part._replace(line=""))
        assert painted(sheet_of(page, size)) != painted(sheet_of(bare, size))


def test_the_mark_is_one_line_through_all_rows(kept, atlas):
    image = painted(sheet_of(page_of(kept, atlas)), 2.0)
    ink = theme("light").ink.rgb()
    most = 0
    for x in range(344, 520):  # the bars of the left column
        run = 0
        for y in range(image.height()):
            run = run + 1 if image.pixel(x, y) == ink else 0
            most = max(most, run)
    assert most >= 2 * 13 * 16  # thirteen rows of 16 px


def test_what_is_not_estimated_has_no_bar_but_words(kept, atlas):
    still = replace(kept, footing=kept.footing._replace(arms="on_head"))
    page = page_of(still, atlas)
    assert any(bar.length is None for bar in page.bars.muscles)
    painted(sheet_of(page))


def test_a_run_without_points_to_draw_leaves_the_chart_out(kept, atlas):
    page = page_of(kept, atlas)
    chart = page.chart._replace(at=(), at_s=())
    painted(sheet_of(page._replace(chart=chart, facts=())))


def test_the_lines_of_the_chart_are_shapes(kept, atlas, tmp_path):
    from bodymap.ui.draw.runs.chart import RunPlotPicture  # noqa: PLC0415 - imports pyqtgraph

    sheet = sheet_of(page_of(kept, atlas), plot=RunPlotPicture())
    drawing = Drawing("A run", "", A4, lambda painter, rect: paint_run_sheet(painter, rect, sheet))
    write_drawing(tmp_path / "page.svg", drawing)
    text = (tmp_path / "page.svg").read_text(encoding="utf-8")
    heights = [float(high) for high in re.findall(r'<image[^>]*? height="([0-9.]+)"', text)]
    assert all(high <= STRIP_PX for high in heights)  # the tiles of the grounds, nothing else
    assert text.count("<path") + text.count("<polyline") > 100
    assert "<text" not in text
    assert not re.search(r'(fill|stroke)-opacity="0\.[0-9]', text)  # nor of what is let through
    assert "non-scaling-stroke" not in text  # not every viewer knows pens of such a width
