from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.model.conditions import Conditions
from bodymap.ui.theme import theme
from bodymap.ui.views.stride_stage import StrideStage

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

JOG = State(conditions=Conditions(speed_mps=3.0, shoe="barefoot"), region=None)


@pytest.fixture
def scene(atlas):
    def made(state=JOG, **view):
        return resolve(replace(state, stride=StrideView(**view)), atlas).stride

    return made


@pytest.fixture
def stage(qtbot, scene):
    view = StrideStage()
    qtbot.addWidget(view)
    view.show_theme(theme("light"))
    view.show_stride(scene())
    view.show_turns((0.16,))
    view.resize(600, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def drawn(stage) -> QImage:
    """Return what the stage shows now."""
    return stage.grab().toImage()


def muscle_point(stage, muscle) -> QPointF:
    """Return a point of the stage where ``muscle`` is."""
    drawn(stage)
    for y in range(40, stage.height(), 6):
        for x in range(100, stage.width() - 60, 6):
            if stage.muscle_at(QPointF(x, y)) == muscle:
                return QPointF(x, y)
    pytest.fail(f"{muscle} is nowhere")


def test_the_pointer_names_a_muscle_with_its_per_cent(stage):
    at = muscle_point(stage, "vasti")
    plain = drawn(stage)
    QTest.mouseMove(stage, at.toPoint())
    assert drawn(stage) != plain
    words = stage._tip("vasti")
    assert "Front thigh" in words.title
    assert "% of its own peak" in words.line
    assert stage._tip("biceps_brachii").line == "only the timing is known"


def test_two_runners_stand_beside_one_another_in_their_own_rooms(stage, scene):
    stage.show_stride(scene(replace(JOG, pinned=Conditions(speed_mps=7.0)), sync="time"))
    stage.show_turns((0.2, 0.1))
    drawn(stage)
    picture = stage.picture
    assert picture.index_at(QPointF(20, 300)) == 1
    assert picture.index_at(QPointF(stage.width() - 20, 300)) == 0


def test_the_tip_over_run_a_is_of_run_a(stage, scene):
    two = replace(JOG, pinned=Conditions(speed_mps=7.0, arms="on_head"))
    stage.show_stride(scene(two, sync="time"))
    stage.show_turns((0.2, 0.1))
    drawn(stage)
    stage._pointer = QPointF(20, 300)  # in A's room
    of_a = stage._tip("vasti")
    stage._pointer = QPointF(590, 300)
    of_b = stage._tip("vasti")
    assert "×" in of_b.title
    assert "×" not in of_a.title
    assert of_a.line != of_b.line
    stage._pointer = QPointF(20, 300)
    assert stage._tip("deltoids").line == "not estimated"
    stage.show_stride(scene(two, colouring="load"))
    assert stage._tip("vasti").line == "vastus medialis, lateralis, intermedius"
