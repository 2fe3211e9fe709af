"""Notices: a line that stays, and a plate that passes and moves nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.views.notice import Notice, PassingNotice


@pytest.fixture
def room(qtbot):
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def passing(room):
    made = PassingNotice(room)
    made.show_passing("The run is saved: run.pdf")
    return made


def test_a_line_stays_until_it_is_closed(qtbot, room):
    line = Notice(room)
    line.show_notice("The disk is full.")
    assert line.accessibleDescription() == "The disk is full."
    qtbot.mouseClick(line.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert not line.isVisible()


def test_a_plate_stands_at_the_lower_edge_in_the_middle_at_every_size(room, passing):
    for size in ((900, 600), (1400, 900), (320, 400)):
        room.resize(*size)
        box = passing.geometry()
        assert room.rect().contains(box)
        assert abs(box.center().x() - room.rect().center().x()) <= 1
        assert room.height() - box.bottom() == 25
    assert passing.accessibleDescription() == "The run is saved: run.pdf"
    passing.grab()


def test_a_plate_stands_over_a_part_of_its_room_as_long_as_that_is_there(room, passing):
    part = QWidget(room)
    part.setGeometry(80, 70, 280, 400)
    part.show()
    passing.show_passing(
        "The run is saved: /home/somebody/Documents/a run of mine.pdf", lambda: part
    )
    assert part.geometry().contains(passing.geometry())
    part.setGeometry(80, 70, 240, 300)
    assert part.geometry().contains(passing.geometry())
    part.setGeometry(80, 70, 240, 40)  # too low for it
    assert abs(passing.geometry().center().x() - room.rect().center().x()) <= 1
    part.setGeometry(80, 70, 240, 300)
    part.hide()
    assert abs(passing.geometry().center().x() - room.rect().center().x()) <= 1


def test_a_plate_moves_to_the_part_of_the_next_page(room, passing, qtbot):
    parts = [QWidget(room), QWidget(room)]
    for part, x in zip(parts, (0, 320), strict=True):
        part.setGeometry(x, 0, 300, 400)
        part.show()
    passing.show_passing("Saved.", lambda: next((p for p in parts if p.isVisible()), None))
    assert parts[0].geometry().contains(passing.geometry())
    parts[0].hide()
    qtbot.waitUntil(lambda: parts[1].geometry().contains(passing.geometry()))


def test_a_long_one_is_broken_into_lines(passing):
    short = passing.height()
    passing.show_passing("The run is saved: " + "a/long/folder " * 20)
    assert passing.height() > short
    assert passing.width() <= 640


def test_it_waits_while_the_pointer_is_on_it(passing):
    where = QPointF(5, 5)
    QApplication.sendEvent(passing, QEnterEvent(where, where, where))
    assert not passing._time.isActive()
    QApplication.sendEvent(passing, QEvent(QEvent.Type.Leave))
    assert passing._time.isActive()


def test_it_goes_by_itself_and_by_its_button(qtbot, passing):
    passing._time.start(1)
    qtbot.waitUntil(passing.isHidden)
    passing.show_passing("Copied.")
    qtbot.mouseClick(passing.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert not passing.isVisible()
