from __future__ import annotations

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


def test_a_glossary_word_is_dotted_and_asked_for_by_key(qtbot, in_window):
    words = Words(_LINKED, wrap=True)
    in_window(words)
    words.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    with qtbot.waitSignal(words.word_asked) as told:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert told.args == ["stance"]
    assert words.accessibleName() == "In stance the calf works."


def test_glossary_words_follow_the_theme(qtbot, in_window, application):
    words = Words(_LINKED)
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
