from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.tip import Tip

_Key = Qt.Key


def drawn(raster) -> QImage:
    """Return what the raster shows now."""
    return raster.grab().toImage()


def frame(raster):
    return raster.picture.frame


def row(raster, muscle) -> int:
    rows = raster.picture.scene.rows
    return next(i for i, each in enumerate(rows) if each.muscle == muscle)


def at(raster, muscle, phase) -> QPoint:
    """Return the point of a muscle's row at ``phase``."""
    y = frame(raster).rows[row(raster, muscle)].center().y()
    return QPointF(frame(raster).x_of(phase), y).toPoint()


def send_move(raster, where: QPoint, *, held: bool) -> None:
    """Move the mouse over the raster; ``held``: with the left button down."""
    buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where.toPointF(),
        raster.mapToGlobal(where).toPointF(),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(raster, event)


def rest_at(raster, where: QPoint) -> str:
    """Rest the mouse at ``where``; return the words of the tip, "" where none is shown."""
    send_move(raster, where, held=False)
    event = QHelpEvent(QEvent.Type.ToolTip, where, raster.mapToGlobal(where))
    QApplication.sendEvent(raster, event)
    return tip_words(raster)


def tip_words(raster) -> str:
    shown = [tip for tip in raster.findChildren(Tip) if tip.isVisible()]
    return shown[0].accessibleName() if shown else ""


def test_the_row_under_the_mouse_gets_a_frame_until_the_mouse_leaves(raster):
    before = drawn(raster)
    send_move(raster, at(raster, "obliques", 0.4), held=False)
    framed = drawn(raster)
    QApplication.sendEvent(raster, QEvent(QEvent.Type.Leave))
    assert framed != before
    assert drawn(raster) == before


def test_the_tip_of_a_row_says_its_value_basis_grade_and_sources_and_follows(raster):
    raster.show_phase(0.1)
    words = rest_at(raster, at(raster, "vasti", 0.5))
    scene = raster.picture.scene
    vasti = scene.rows[row(raster, "vasti")]
    assert f"now {vasti.percent[10]:.0f} %" in words
    assert vasti.basis in words
    assert f"Grade\u00a0{vasti.grade}" in words
    assert vasti.sources[0].short.replace(" ", "\u00a0") in words
    raster.show_phase(0.2)
    assert f"now {vasti.percent[20]:.0f} %" in tip_words(raster)
    send_move(raster, at(raster, "obliques", 0.5), held=False)
    assert tip_words(raster) == ""


def test_the_mouse_tells_which_muscle_it_is_on_and_that_it_left(raster, qtbot):
    told = []
    raster.muscle_hovered.connect(told.append)
    send_move(raster, at(raster, "vasti", 0.4), held=False)
    send_move(raster, at(raster, "vasti", 0.6), held=False)
    QApplication.sendEvent(raster, QEvent(QEvent.Type.Leave))
    assert told == ["vasti", ""]


def test_a_muscle_that_the_mouse_is_on_elsewhere_has_its_row_framed(raster):
    before = drawn(raster)
    raster.show_hover("vasti")
    framed = drawn(raster)
    send_move(raster, at(raster, "vasti", 0.4), held=False)
    assert drawn(raster) == framed
    send_move(raster, QPoint(30, 30), held=False)
    raster.show_hover("")
    assert framed != before
    assert drawn(raster) == before


def test_the_keyboard_s_row_shows_its_tip_until_the_focus_goes(raster, qtbot):
    raster.clearFocus()
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    assert tip_words(raster).startswith("Calf, deep (soleus)")
    qtbot.keyClick(raster, _Key.Key_Down)
    assert tip_words(raster).startswith("Inner ankle support")
    raster.clearFocus()
    assert tip_words(raster) == ""


def test_a_tip_is_shown_again_and_nowhere_but_over_a_row(raster):
    assert rest_at(raster, at(raster, "vasti", 0.5))
    assert rest_at(raster, at(raster, "vasti", 0.6))
    send_move(raster, QPoint(30, 30), held=False)
    assert rest_at(raster, QPoint(30, 30)) == ""
