from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from bodymap.ui.runs.open_events import OpenEvents


@pytest.fixture
def events(qapp):
    parent = QObject()
    made = OpenEvents(parent)
    yield made
    qapp.removeEventFilter(made)
    parent.deleteLater()


def test_a_file_that_the_desktop_asks_to_open_is_told(events):
    asked = []
    events.asked.connect(asked.append)
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent("/runs/morning.fit"))
    assert asked == [(Path("/runs/morning.fit"),)]


def test_an_address_is_not_opened(events):
    asked = []
    events.asked.connect(asked.append)
    event = QFileOpenEvent(QUrl("https://example.org/morning.fit"))
    QApplication.sendEvent(QApplication.instance(), event)
    assert asked == []
