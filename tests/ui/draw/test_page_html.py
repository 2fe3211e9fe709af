from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextDocument

from bodymap.app.pages import Check, Heading, Page, Pair, Paragraph, Reference, Term
from bodymap.app.panel import Source
from bodymap.ui.draw.page_html import page_html
from bodymap.ui.theme import theme

WANG = Source("wang2012", "Wang 2012", "Wang L (2012). Plantar loads.", "https://doi.org/10.1/x")
NOBODY = Source("n", "Nobody", "Nobody <et al>.", None)
PAGE = Page(
    "k",
    "help",
    "A <title>",
    (
        Paragraph("One & two < three.", "Lead", (WANG,)),
        Heading("More"),
        Pair("F1", "this help"),
        Pair("Qt", "LGPL", "https://qt.io"),
        Term("stance", "stance", ("support",), "On the ground."),
        Reference(WANG),
        Reference(NOBODY, ("Grass: 0.89 × asphalt, P < 0.05 (abstract)",)),
        Check("Cadence", "164", "162", within=True, note="30 runners", sources=(WANG,)),
        Check("Shock", "0.9", "1.1", within=False, note="", sources=()),
        Paragraph("*A study* in `a.csv`, <https://a.org>, [licence](https://b.org).", marked=True),
    ),
)


def plain(html: str) -> str:
    """Return what a reader sees."""
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_a_page_asks_for_no_heavier_type_than_the_font_has(qapp):
    document = QTextDocument()
    document.setHtml(page_html(PAGE, theme("light")))
    weights = {
        one.format.fontWeight()
        for number in range(document.blockCount())
        for one in document.findBlockByNumber(number).textFormats()
    }
    assert max(weights) == QFont.Weight.DemiBold


def test_every_word_of_the_page_is_shown_as_it_is(qapp):
    text = plain(page_html(PAGE, theme("light")))
    for words in (
        "A <title>",
        "One & two < three. Wang 2012",
        "this help",
        "support",
        "Nobody <et al>.",
        "30 runners",
        "What was read there",
        "Grass: 0.89 × asphalt, P < 0.05 (abstract)",
        "A study in a.csv, https://a.org, licence.",
    ):
        assert words.replace("\N{NO-BREAK SPACE}", " ") in text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("term", "also", "shown"),
    [
        ("ground impact", ("ground impact", "Impact"), "ground impact"),
        ("grade", ("grades",), "grade"),
        ("rearfoot strike", ("rearfoot", "heel strike"), "rearfoot strike also heel strike"),
    ],
)
def test_a_word_is_not_said_again_beside_itself(qapp, term, also, shown):
    page = Page("k", "help", "", (Term("key", term, also, "Meaning."),))
    assert shown in plain(page_html(page, theme("light"))).splitlines()


@pytest.mark.parametrize(
    "link",
    [
        'href="source:wang2012"',
        'href="https://qt.io"',
        'href="https://doi.org/10.1/x"',
        'href="https://a.org"',
        'href="https://b.org"',
        'name="stance"',
        'name="wang2012"',
    ],
)
def test_links_and_anchors_are_there(qapp, link):
    assert link in page_html(PAGE, theme("light"))


def test_only_a_source_with_figures_has_a_heading_for_them(qapp):
    assert page_html(PAGE, theme("light")).count("What was read there") == 1


def test_agreement_and_miss_are_told_in_words_and_colours(qapp):
    for name in ("light", "dark"):
        html = page_html(PAGE, theme(name))
        assert "agrees" in html
        assert "misses" in html
        assert theme(name).error.name() in html
        assert theme(name).right.name() in html
