from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from bodymap.ui.controls.chip import Chip, ChipRow
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import NAMES, palette, theme


@pytest.fixture
def row(qtbot):
    view = ChipRow("Muscles")
    qtbot.addWidget(view)
    view.resize(300, 100)
    view.show_chips([Chip(text) for text in ("Hamstrings", "Front thigh", "Buttock", "Calf")])
    view.show()
    return view


def test_chips_that_have_no_room_go_to_the_next_row(row):
    first, *_, last = row.chips()
    assert last.y() > first.y()
    assert row.heightForWidth(600) < row.heightForWidth(120)
    assert all(chip.geometry().right() < row.width() for chip in row.chips())


def test_larger_text_takes_more_rows(row, qapp):
    before = row.heightForWidth(300)
    qapp.setFont(application_font(2.0))
    assert row.heightForWidth(300) > before


def test_the_chips_are_one_tab_stop_and_arrows_go_on(row, qtbot):
    first, second, *_ = row.chips()
    row.activateWindow()
    with qtbot.waitActive(row):
        first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    stops = [c for c in row.chips() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [second]


def test_an_empty_row_takes_no_height(row):
    row.show_chips([])
    assert row.heightForWidth(300) == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_chosen_chip_and_its_dot_can_be_seen(qtbot, name):
    chip = Chip("Hip thrust", QColor("#2f78b7"))
    chip.setPalette(palette(theme(name)))
    chip.setCheckable(True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    rest = chip.grab().toImage()
    chip.setChecked(True)
    chosen = chip.grab().toImage()
    chip.show_dot(QColor("#a00000"))
    assert rest != chosen != chip.grab().toImage()
