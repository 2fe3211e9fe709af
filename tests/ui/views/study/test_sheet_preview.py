from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.make import worksheet
from bodymap.model.conditions import Conditions
from bodymap.ui.views.study.sheet_preview import ZOOM, SheetPreview

Key = Qt.Key


@pytest.fixture(scope="module")
def made(atlas):
    """Give a worksheet with four pages."""
    return worksheet(SheetChoice(kind="predict", versions=2), atlas, Conditions())


@pytest.fixture
def preview(qtbot, made):
    view = SheetPreview()
    qtbot.addWidget(view)
    view.resize(560, 640)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_worksheet(made, "a4")
    view.paper.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def spoken(preview):
    met = QAccessible.queryAccessibleInterface(preview.paper)
    assert met.role() == QAccessible.Role.Graphic
    return met.text(QAccessible.Text.Description)


def wheel(preview, notches, keys=Qt.KeyboardModifier.NoModifier):
    paper = preview.paper
    at = QPointF(paper.rect().center())
    way = QPoint(0, 120 * notches)
    event = QWheelEvent(
        at, paper.mapToGlobal(at), QPoint(), way, Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(paper, event)


def test_the_pages_are_told_and_end_at_both_ends(preview):
    assert preview.place.text() == "Page 1 of 4"
    assert not preview.back.isEnabled()
    assert spoken(preview).startswith("Page 1 of 4: Predict the load.")
    preview.on.setFocus()
    for _ in range(5):
        preview.on.click()
    assert preview.place.text() == "Page 4 of 4"
    assert QApplication.focusWidget() is preview.back
    assert spoken(preview).endswith("With the answers. Version B · 2.")


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ((Key.Key_PageDown, Key.Key_Right, Key.Key_Down), 3),
        ((Key.Key_End,), 3),
        ((Key.Key_End, Key.Key_PageUp, Key.Key_Left), 1),
        ((Key.Key_PageDown, Key.Key_Home), 0),
        ((Key.Key_PageUp,), 0),
    ],
)
def test_keys_turn_the_pages(preview, qtbot, keys, page):
    for key in keys:
        qtbot.keyClick(preview.paper, key)
    assert preview.paper.page == page


def test_the_wheel_turns_pages_and_with_ctrl_it_looks_closer(preview):
    wheel(preview, -1)
    assert preview.paper.page == 1
    wheel(preview, 1)
    assert preview.paper.page == 0
    wheel(preview, 1, Qt.KeyboardModifier.ControlModifier)
    assert preview.closer.text() == "Whole page"
    wheel(preview, -1, Qt.KeyboardModifier.ControlModifier)
    assert preview.closer.text() == "Enlarge"


def test_the_page_is_white_paper_that_fits_its_room_and_is_painted(preview):
    preview.paper.finish()
    rect = preview.paper.sheet_rect()
    assert preview.paper.rect().contains(rect.toAlignedRect())
    assert abs(rect.height() / rect.width() - 1123 / 794) < 0.01
    shown = preview.paper.grab().toImage()
    assert shown.pixelColor(rect.toRect().topLeft() + QPoint(3, 3)) == QColor("white")
    inside = shown.copy(rect.toRect()).scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    assert inside.pixelColor(0, 0).lightness() < 250  # something is printed on it


def test_a_click_looks_closer_and_keys_move_the_paper_and_step_back(preview, qtbot):
    whole = preview.paper.sheet_rect()
    qtbot.mouseClick(preview.paper, Qt.MouseButton.LeftButton, pos=whole.center().toPoint())
    assert preview.paper.sheet_rect().width() == round(794 * ZOOM)
    down = preview.area.verticalScrollBar()
    before = down.value()
    assert before > 0
    qtbot.keyClick(preview.paper, Key.Key_Down)
    assert down.value() > before
    assert preview.paper.page == 0
    qtbot.keyClick(preview.paper, Key.Key_PageDown)
    assert (preview.paper.page, down.value()) == (1, 0)
    qtbot.keyClick(preview.paper, Key.Key_Escape)
    assert preview.paper.sheet_rect() == whole


def test_enlarge_shows_where_the_page_begins_and_so_does_another_sheet(preview, atlas):
    across, down = preview.area.horizontalScrollBar(), preview.area.verticalScrollBar()
    preview.closer.click()
    assert across.maximum() > 0
    assert (across.value(), down.value()) == (0, 0)
    across.setValue(90)
    down.setValue(90)
    preview.show_worksheet(worksheet(SheetChoice(kind="handout"), atlas, Conditions()), "a4")
    assert (across.value(), down.value()) == (0, 0)


def test_near_the_mouse_drags_the_paper(preview, qtbot):
    qtbot.keyClick(preview.paper, Key.Key_Space)
    down = preview.area.verticalScrollBar()
    at = QPoint(300, 500)
    qtbot.mousePress(preview.paper, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(preview.paper, at - QPoint(0, 80))
    qtbot.mouseRelease(preview.paper, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 80))
    assert down.value() == 80
    assert preview.closer.text() == "Whole page"


def test_another_kind_begins_at_its_first_page_and_the_same_stays(preview, made, atlas):
    preview.turn(3)
    preview.show_worksheet(made, "letter")
    assert preview.paper.page == 3
    rect = preview.paper.sheet_rect()
    assert abs(rect.height() / rect.width() - 1056 / 816) < 0.01
    handout = worksheet(SheetChoice(kind="handout"), atlas, Conditions())
    preview.show_worksheet(handout, "letter")
    assert preview.paper.page == 0


def test_in_a_narrow_room_the_place_is_told_in_numbers(preview):
    preview.resize(250, 500)
    assert preview.place.text() == "1 / 4"
    assert preview.place.accessibleName() == "Page 1 of 4"
