from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextDocument

from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme

_LINKED = 'In <a href="word:stance">stance</a> the calf works.'


def test_the_text_size_reaches_words_of_every_role(qtbot, application):
    words = Words("Lower legs", "title")
    qtbot.addWidget(words)
    assert words.font().pixelSize() == 24
    application.setFont(application_font(1.5))
    assert words.font().pixelSize() == 36


def test_signs_of_html_are_shown_as_they_are(qtbot):
    words = Words("a < b & c", wrap=True)
    qtbot.addWidget(words)
    words.sizeHint()
    assert words.findChild(QTextDocument).toPlainText() == "a < b & c"
    assert words.accessibleName() == "a < b & c"


@pytest.mark.parametrize("wrap", [True, False])
def test_what_looks_like_a_link_is_shown_as_it_is_where_none_is_meant(qtbot, wrap):
    text = 'Key word: load. x<3 and <b>y</b> & <a href="word:stance">stance</a>'
    words = Words(text, wrap=wrap)
    qtbot.addWidget(words)
    words.sizeHint()
    document = words.findChild(QTextDocument)
    assert (document.toPlainText().replace("\u200b", "") if wrap else words.text()) == text
    assert words.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction


def test_a_text_without_a_link_is_plain_where_links_are_allowed(qtbot):
    words = Words("Password: a < b", wrap=True, linked=True)
    qtbot.addWidget(words)
    words.sizeHint()
    assert words.findChild(QTextDocument).toPlainText() == "Password: a < b"


@pytest.mark.parametrize(
    "long", ["w" * 120, "/home/anna/documents/" + "lessons_" * 12 + ".toml", "<" * 90, "я" * 90]
)
def test_a_long_word_breaks_and_stays_inside(qtbot, long):
    words = Words(f"See {long}.", wrap=True)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() <= 240
    assert words.words() == words.accessibleName() == f"See {long}."
    words.sizeHint()
    shown = words.findChild(QTextDocument).toPlainText()
    assert shown.replace("\u200b", "") == f"See {long}."


def test_usual_words_stay_in_one_piece(qtbot):
    words = Words("Electroencephalographist-y 12,345 kg", wrap=True)
    qtbot.addWidget(words)
    words.sizeHint()
    shown = words.findChild(QTextDocument).toPlainText()
    assert shown.split("\u200b") == ["Electroencephalographist-", "y 12,345 kg"]


def test_a_glossary_word_is_dotted_and_asked_for_by_key(qtbot, in_window):
    words = Words(_LINKED, wrap=True, linked=True)
    in_window(words)
    words.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    with qtbot.waitSignal(words.word_asked) as told:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert told.args == ["stance"]
    assert words.accessibleName() == "In stance the calf works."


def test_glossary_words_follow_the_theme(qtbot, in_window, application):
    words = Words(_LINKED, linked=True)
    in_window(words)
    application.setPalette(palette(theme("dark")))
    application.processEvents()
    document = words.findChild(QTextDocument)
    fragment = document.begin().begin()
    fragment += 1
    shown = fragment.fragment().charFormat()
    assert shown.isAnchor()
    assert shown.foreground().color().name() == theme("dark").text.name()


def test_words_wear_the_colour_of_their_role(in_window):
    words = Words("████", colour=QPalette.ColorRole.PlaceholderText)
    in_window(words)
    picture = words.grab().toImage()
    inks = {picture.pixelColor(x, picture.height() // 2).name() for x in range(40)}
    assert theme("light").text2.name() in inks


def test_wrapped_words_keep_the_line_height_of_the_style(qtbot):
    words = Words("one two three four five six seven eight nine ten", wrap=True)
    qtbot.addWidget(words)
    lines = [words.heightForWidth(wide) for wide in (1000, 200)]
    assert (lines[1] - lines[0]) % 20 == 0
    assert lines[1] > lines[0]
