"""The line under the map of a comparison keeps its sentence whole at every width."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.compare_foot import CompareFoot

SCENE = resolve(choices.take_preset(choices.pin(State()), "sprint"), Atlas()).compare


@pytest.fixture
def foot(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    view = CompareFoot()
    column.addStretch(1)
    column.addWidget(view)
    window.resize(840, 300)
    view.show_compare(SCENE)
    window.show()
    yield view
    window.close()


def test_the_sentence_stands_beside_the_key_where_two_lines_are_enough(foot):
    assert SCENE.sentence
    assert not foot._below()
    assert foot.height() == 56


def test_in_a_narrow_window_the_sentence_stands_under_the_key(foot, qtbot):
    foot.window().resize(482, 300)
    line = QFontMetrics(type_font("caption")).height()
    qtbot.waitUntil(lambda: foot.height() == foot.sizeHint().height() != 56)
    assert foot._below()
    assert foot.height() >= foot._key_px() + line
