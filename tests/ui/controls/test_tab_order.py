"""Tab goes as one reads; buttons of one group and the links of one label are one stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.linked import Linked
from bodymap.ui.controls.ring import FocusRing
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.tab_order import next_stop, tab_stops
from bodymap.ui.controls.words import Words

if TYPE_CHECKING:
    from bodymap.ui.controls.press import Press

LINKS = '<a href="word:stance">stance</a> and <a href="word:swing">swing</a>'


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    for widget in widgets:
        row.addWidget(widget)
    return made


def test_the_order_is_that_of_reading_whatever_was_made_first(in_window) -> None:
    last, second, first, third = (Button(text) for text in ("D", "B", "A", "C"))
    window = in_window(_row(first, second), third, last)
    assert tab_stops(window) == [first, second, third, last]
    assert next_stop(window, last, forward=True) is first
    assert next_stop(window, first, forward=False) is last


def test_what_is_hidden_disabled_or_not_chosen_is_left_out(in_window) -> None:
    hidden, off, shown = Button("A"), Button("B"), Button("C")
    choice = Segment((("a", "A"), ("b", "B")), "Choice")
    choice.choose("b")
    window = in_window(hidden, off, choice, shown)
    hidden.hide()
    off.setEnabled(False)
    assert [stop.text() for stop in tab_stops(window)] == ["B", "C"]


def test_from_what_is_no_stop_it_goes_on_to_the_next(in_window) -> None:
    first, passed, last = Button("A"), Button("B"), Button("C")
    passed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window = in_window(first, passed, last)
    assert next_stop(window, passed, forward=True) is last
    assert next_stop(window, passed, forward=False) is first


def test_a_group_is_one_stop_and_the_arrows_move_in_it(in_window, qtbot) -> None:
    buttons = [Button(text) for text in "ABC"]
    group = TabGroup()
    for button in buttons:
        group.add(button)
    window = in_window(*buttons)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is buttons[1]
    assert tab_stops(window) == [buttons[1]]
    buttons[1].hide()
    group.settle()
    assert tab_stops(window) == [buttons[0]]


def test_a_label_with_links_is_one_stop_and_the_arrows_mark_them(in_window, qtbot) -> None:
    words, after = Words(LINKS, wrap=True, linked=True), Button("B")
    in_window(after, words)
    words.setFocus(Qt.FocusReason.TabFocusReason)
    assert words.selectedText() == "stance"
    for key, marked in (
        (Qt.Key.Key_Right, "swing"),
        (Qt.Key.Key_Down, "swing"),
        (Qt.Key.Key_Left, "stance"),
        (Qt.Key.Key_Up, "stance"),
        (Qt.Key.Key_Right, "swing"),
    ):
        qtbot.keyClick(words, key)
        assert words.selectedText() == marked
    with qtbot.waitSignal(words.word_asked) as asked:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert asked.args == ["swing"]
    qtbot.keyClick(words, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is after


def test_a_label_without_links_leaves_the_arrows_alone(in_window, qtbot) -> None:
    label = Linked()
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    in_window(label)
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(label, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is label


@pytest.fixture
def long_page(in_window) -> list[Press]:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [Button(f"{number}") for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    in_window(Scroll(page, "Page"))
    return buttons


def test_what_the_keyboard_comes_to_is_scrolled_into_view(long_page) -> None:
    last = long_page[-1]
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert last.visibleRegion().boundingRect() == last.rect()


def test_no_parent_cuts_the_ring_off(in_window) -> None:
    button = Button("A")
    tight = _row(button)
    tight.layout().setContentsMargins(0, 0, 0, 0)
    window = in_window(Button("B"), tight)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = window.findChildren(FocusRing)
    assert ring.parentWidget() is window
    assert ring.visibleRegion().boundingRect() == ring.rect()
