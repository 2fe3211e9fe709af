"""Where the views stand, and where the keyboard goes when one of them leaves."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bodymap.app import choices


@pytest.fixture
def window(used_window):
    return used_window


def _open_list(window, size, scale):
    window.choose(partial(choices.size_text, scale=scale))
    window.resize(*size)
    window.choose(partial(choices.toggle_look, name="muscle_list"))
    QApplication.processEvents()


@pytest.mark.parametrize(("size", "scale"), [((900, 600), 1.0), ((1024, 768), 2.0)])
def test_in_a_small_window_the_list_takes_the_place_of_the_map(window, size, scale):
    _open_list(window, size, scale)
    panel = window.views.panel
    assert not window.views.map.isVisible()
    assert panel.mapTo(window, QPoint(panel.width(), 0)).x() <= size[0]
    assert window.views.list.width() > size[0] * 0.3
    window.views.list.closed.emit()
    assert window.views.map.isVisible()


def test_in_a_small_window_with_large_text_the_chart_gives_way_before_the_body(window):
    window.choose(partial(choices.size_text, scale=2.0))
    for size, titled in (((1360, 860), False), ((1024, 768), False), ((900, 600), True)):
        window.resize(*size)
        QApplication.processEvents()
        assert window.views.chart.isVisible()
        assert window.views.chart._folded() is titled
        assert titled or window.views.map.height() >= 360


def test_in_a_large_window_the_list_stands_beside_the_map(window):
    _open_list(window, (1360, 860), 1.0)
    assert window.views.map.isVisible()
    assert window.views.map.width() >= 480
    window.resize(900, 600)
    QApplication.processEvents()
    assert not window.views.map.isVisible()


def test_ending_a_comparison_by_mouse_leads_to_keep_without_a_ring(window, qtbot):
    window.activateWindow()
    window.views.run_bar.keep_asked.emit()
    end = window.views.compare_bar._end
    end.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    assert not window.views.compare_bar.isVisible()
    assert window.views.run_bar._keep.hasFocus()
    assert not window.views.run_bar._keep.by_keyboard()


def test_ending_a_comparison_by_key_shows_where_the_keyboard_went(window, qtbot):
    window.activateWindow()
    window.views.run_bar.keep_asked.emit()
    end = window.views.compare_bar._end
    end.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(end, Qt.Key.Key_Space)
    assert window.views.run_bar._keep.hasFocus()
    assert window.views.run_bar._keep.by_keyboard()


def test_a_double_click_on_keep_does_not_end_the_comparison_it_began(window, qtbot):
    keep = window.views.run_bar._keep
    spot = keep.mapTo(window, keep.rect().center())
    handle = window.windowHandle()
    for _ in range(2):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=spot)
        QApplication.processEvents()
    bar = window.views.compare_bar
    assert bar.isVisible()
    end = bar._end.mapTo(window, bar._end.rect().center())
    qtbot.waitUntil(lambda: not bar.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_keeping_a_run_by_mouse_leaves_no_ring_anywhere(window, qtbot):
    window.activateWindow()
    keep = window.views.run_bar._keep
    keep.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert not keep.isVisible()
    assert window.views.compare_bar._b.hasFocus()
    assert not window.views.compare_bar._b.by_keyboard()


def test_keeping_a_run_by_key_leads_to_run_b_with_a_ring(window, qtbot):
    window.activateWindow()
    keep = window.views.run_bar._keep
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    assert window.views.compare_bar._b.by_keyboard()


def test_a_ready_made_run_chosen_in_the_panel_leads_to_run_b(window, qtbot):
    window.activateWindow()
    window.views.run_bar.keep_asked.emit()
    chips = window.views.compare_panel._chips
    chip = next(one for one in chips._buttons if one.text() == "400 m sprint")
    assert not window.views.compare_panel._rows.isVisible()
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert window.views.compare_panel._rows.isVisible()
    assert not chips.isVisible()
    assert window.views.compare_bar._b.by_keyboard()
