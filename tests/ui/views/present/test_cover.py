from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.present.scene import CoverItem
from bodymap.ui.views.present.cover import CoverRow

REASON = Qt.FocusReason


@pytest.fixture
def rows(view, cover, qtbot):
    view.show_present(cover)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), CoverRow))
    return view.findChildren(CoverRow)


def test_the_first_row_has_the_keyboard_and_arrows_go_through_the_list(rows, qtbot) -> None:
    assert rows[0].hasFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_End)
    assert rows[-1].hasFocus()
    qtbot.keyClick(rows[-1], Qt.Key.Key_Down)
    assert rows[-1].hasFocus()
    qtbot.keyClick(rows[-1], Qt.Key.Key_Home)
    assert rows[0].hasFocus()


@pytest.mark.parametrize("reason", [REASON.ActiveWindowFocusReason, REASON.OtherFocusReason])
def test_the_row_with_the_keyboard_is_ringed_whatever_brought_it_there(rows, reason) -> None:
    rows[0].clearFocus()
    rows[0].setFocus(reason)
    assert rows[0].by_keyboard()


def test_a_row_that_comes_under_a_resting_pointer_does_not_look_chosen(rows, qapp) -> None:
    middle = QPointF(rows[2].rect().center())
    before = rows[2].grab().toImage()
    qapp.sendEvent(rows[2], QEnterEvent(middle, middle, middle))
    rows[2].setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert rows[2].grab().toImage() == before
    buttons = Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    qapp.sendEvent(rows[2], QMouseEvent(QEvent.Type.MouseMove, middle, middle, *buttons))
    assert rows[2].grab().toImage() != before


def test_enter_presents_the_row(view, rows, qtbot) -> None:
    with qtbot.waitSignal(view.item_chosen) as chosen:
        qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert chosen.args == ["which_ground"]
    assert rows[1].accessibleName() == "Which ground?"
    assert rows[1].accessibleDescription() == "Four grounds. 7 steps · 10 minutes"


def test_the_last_row_asks_for_a_file(view, rows, qtbot) -> None:
    with qtbot.waitSignal(view.open_asked):
        qtbot.mouseClick(rows[-1], Qt.MouseButton.LeftButton)


def test_sideways_goes_to_the_other_column(view, cover, qtbot) -> None:
    many = tuple(CoverItem(str(n), f"Lesson {n}", "", "") for n in range(7))
    view.show_present(cover._replace(cover=many))
    rows = view.findChildren(CoverRow)
    assert rows[4].x() > rows[0].x()
    rows[1].setFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Right)
    assert rows[5].hasFocus()
    qtbot.keyClick(rows[5], Qt.Key.Key_Left)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Left)
    assert rows[1].hasFocus()


def test_a_long_list_scrolls_and_brings_the_last_row_into_sight(view, cover, qtbot) -> None:
    many = tuple(CoverItem(str(n), f"Lesson {n}", "A line.", "9 steps", True) for n in range(20))
    view.show_present(cover._replace(cover=many))
    rows = view.findChildren(CoverRow)
    qtbot.keyClick(rows[0], Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view._list.verticalScrollBar().value() > 0)
    last = rows[-1].mapTo(view, rows[-1].rect().bottomLeft())
    assert view.rect().contains(last)
    assert rows[0].accessibleDescription() == "A line. Your own · 9 steps"
