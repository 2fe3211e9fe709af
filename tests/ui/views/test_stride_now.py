from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest


def test_a_muscle_under_the_mouse_is_marked_in_the_figure_the_chart_and_the_sentence(
    stride_place, qtbot
):
    marked = []
    stride_place.chart.show_hover = marked.append
    stride_place._connect_muscles()
    stride_place.stage.muscle_hovered.emit("soleus")
    assert "soleus" in marked
    before = stride_place.stage.grab().toImage()
    stride_place.chart.muscle_hovered.emit("hamstrings")
    assert stride_place.stage.grab().toImage() != before
    stride_place.chart.muscle_hovered.emit("")
    assert stride_place.stage.grab().toImage() == before


def test_a_muscle_that_the_sentence_names_can_be_chosen(stride_place, qtbot):
    stride_place.show_phase(0.2)
    now, told = stride_place.now, []
    now.muscle_hovered.connect(told.append)
    now.muscle_chosen.connect(told.append)
    points = [QPoint(x, y) for y in range(12, now.height(), 6) for x in range(24, now.width(), 8)]
    at = next(p for p in points if now._muscle_at(QPointF(p)) == "soleus")
    QTest.mouseMove(now, at)
    QTest.mouseClick(now, Qt.MouseButton.LeftButton, pos=at)
    assert told == ["soleus", "soleus"]
    QTest.mouseMove(now, QPoint(2, 2))
    QTest.mouseClick(now, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert told[2:] == [""]


def test_every_muscle_of_a_sentence_is_found_in_it(stride_place):
    for phase in stride_place._scene.runners[0].phases:
        found = {mention.muscle for mention in stride_place.now._sentence(phase).mentions}
        assert found == set(phase.muscles)


def test_at_half_speed_and_above_no_sentence_flickers(stride_place):
    stride_place.set_speed(1.0)
    stride_place.toggle_play()
    stride_place.clock._timer.stop()
    stride_place._show_instant()
    assert stride_place.now._shown.name.startswith("Near foot")
    assert "Slow down" in stride_place.now._shown.text
    stride_place.toggle_play()
    assert stride_place.now._shown.name == stride_place.now.show_phase(stride_place.phase).name


def test_an_event_is_named_beside_the_phase(stride_place):
    stride_place.show_phase(0.2)
    stride_place.step_event(1)
    assert stride_place.now._shown.name.startswith("Toe-off · ")
    stride_place.step(1)
    assert "Toe-off ·" not in stride_place.now._shown.name


def test_while_it_plays_a_screen_reader_hears_the_pace_and_the_phase(stride_place):
    stride_place.toggle_play()
    stride_place._show_instant()
    said = QAccessible.queryAccessibleInterface(stride_place.stage)
    assert stride_place._scene.runners[0].title in said.text(QAccessible.Text.Description)
    names = {phase.name for phase in stride_place._scene.runners[0].phases}
    assert said.text(QAccessible.Text.Value) in names
