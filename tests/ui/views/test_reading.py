from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from bodymap.content.atlas import Atlas
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.reading import Reading

ATLAS = Atlas()


@pytest.fixture
def reading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = Reading(ATLAS, window)
    made.keep = window
    return made


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("help", ATLAS.help[0].title),
        ("model", "How good is the model?"),
        ("glossary", "Glossary"),
        ("sources", "Sources"),
        ("about", "About Bodymap"),
        ("card/absolute_forces", "Why no forces in body weights?"),
    ],
)
def test_every_page_opens_with_its_title(reading, key, title):
    reading.open_page(key)
    assert reading.isVisible()
    assert reading._text.toPlainText().startswith(title)
    assert reading._contents.currentItem().text() == title
    assert title in reading.windowTitle()


def test_an_unknown_page_is_refused(reading):
    with pytest.raises(KeyError):
        reading.open_page("nowhere")


def test_a_word_is_opened_at_its_place(reading, qtbot):
    reading.open_word("swing")
    bar = reading._text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_the_arrow_keys_turn_the_pages(reading, qtbot):
    reading.open_page("help")
    qtbot.keyClick(reading._contents, Qt.Key.Key_Down)
    assert reading._text.toPlainText().startswith(ATLAS.help[1].title)


@pytest.mark.parametrize("way", ["open", "keys"])
def test_the_first_page_shows_the_heading_over_it(reading, qtbot, way):
    reading.resize(700, 400)
    if way == "keys":
        reading.open_page("about")
        assert reading._contents.verticalScrollBar().value() > 0
        qtbot.keyClick(reading._contents, Qt.Key.Key_Home)
    reading.open_page("help")
    qtbot.wait(20)
    assert reading._contents.visualItemRect(reading._contents.item(0)).top() >= 0


def test_a_long_title_takes_two_lines_in_the_contents(reading, qtbot):
    reading._contents.setFixedWidth(180)
    reading.open_page("help")
    qtbot.wait(20)
    rows = {
        reading._contents.item(i).text(): reading._contents.visualItemRect(
            reading._contents.item(i)
        ).height()
        for i in range(reading._contents.count())
    }
    long = next(high for title, high in rows.items() if title.startswith("New shoes"))
    assert long > rows["Keyboard"]


def test_the_keys_stand_on_caps_side_by_side(reading, qtbot):
    reading.open_page("help/keys")
    reading.resize(960, 680)
    qtbot.wait(20)
    caps = reading._text.key_caps()
    assert len(caps) > 25
    assert all(cap.width() > 6 for cap in caps)
    same = [(a, b) for a, b in pairwise(caps) if a.top() == b.top()]
    assert same
    assert all(a.right() < b.left() for a, b in same)
    shown = reading._text.viewport().grab().toImage()
    edge = shown.pixelColor(round(caps[0].left()), round(caps[0].center().y()))
    assert edge != theme("light").surface


def test_tab_puts_the_ring_around_a_link(reading, qtbot):
    reading.open_page("about")
    reading._text.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(reading._text.hasFocus)
    assert reading._text.link_lines() == ()
    qtbot.keyClick(reading._text, Qt.Key.Key_Tab)
    first = reading._text.link_lines()
    qtbot.keyClick(reading._text, Qt.Key.Key_Tab)
    assert first  # one line, or two where the link is broken
    assert reading._text.link_lines()[0].top() > first[0].top()


def test_group_names_are_no_pages(reading):
    head = reading._contents.item(0)
    assert head.flags() == Qt.ItemFlag.NoItemFlags


def test_a_source_in_a_text_leads_to_the_list_and_an_address_is_told(reading, qtbot):
    reading.open_page("card/absolute_forces")
    reading._text.anchorClicked.emit(QUrl("source:tensio2024"))
    assert reading._contents.currentItem().text() == "Sources"
    with qtbot.waitSignal(reading.link_opened) as told:
        reading._text.anchorClicked.emit(QUrl("https://doi.org/10.1/x"))
    assert told.args == ["https://doi.org/10.1/x"]


def test_a_glossary_link_leads_to_the_glossary(reading):
    reading.open_page("help")
    reading._text.anchorClicked.emit(QUrl("word:stance"))
    assert reading._contents.currentItem().text() == "Glossary"


def test_a_new_theme_writes_the_page_in_its_colours(reading):
    reading.open_page("model")
    for name in ("light", "contrast_dark"):
        reading.setPalette(palette(theme(name)))
        assert theme(name).text.name() in reading._text.toHtml()


def test_contents_and_page_are_named(reading):
    reading.open_page("about")
    assert reading._contents.accessibleName() == "Pages"
    assert reading._text.accessibleName() == "Page"
    assert reading._text.accessibleDescription() == "About Bodymap"
