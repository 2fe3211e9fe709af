"""The window as a person uses it: real clicks and keys on real widgets and the real store."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication

from bodymap.app import choices
from bodymap.ui.app import open_window, start_application
from bodymap.ui.controls.button import Link
from bodymap.ui.views.figure_lines import FigureLines
from bodymap.ui.views.why import Tile


@pytest.fixture
def window(used_window):
    return used_window


def _click_muscle(qtbot, window, muscle):
    box = window.views.map.box_of([muscle])
    points = [
        box.topLeft() + QPoint(x, y)
        for x in range(0, box.width(), 3)
        for y in range(0, box.height(), 3)
    ]
    spot = next(p for p in points if window.views.map.muscle_at(QPointF(p)) == muscle)
    qtbot.mouseClick(window.views.map, Qt.MouseButton.LeftButton, pos=spot)


def test_every_view_is_there_and_has_room(window):
    assert window.views.switches._colouring.isVisible()
    for view in ("rail", "run_bar", "map", "panel", "chart"):
        shown = getattr(window.views, view)
        assert shown.isVisible(), view
        assert min(shown.width(), shown.height()) > 60, view


def test_the_first_frame_has_the_body_and_room_for_the_rest(qtbot):
    start_application()
    made = open_window(remember=False)
    qtbot.addWidget(made)
    made.show()
    before = made.views.map.geometry()
    made.complete()
    QApplication.processEvents()
    assert made.views.map.geometry() == before


def test_a_window_that_is_larger_than_the_screen_fills_it(qtbot):
    start_application()
    made = open_window(remember=False)
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert made.width() > room.width()
    made.show_whole()
    assert made.isMaximized()


def test_a_click_chooses_the_group_and_a_second_the_muscle(qtbot, window):
    _click_muscle(qtbot, window, "gluteus_maximus")
    assert (window.store.state.region, window.store.state.muscle) == ("thighs_glutes", None)
    _click_muscle(qtbot, window, "gluteus_maximus")
    assert window.store.state.muscle == "gluteus_maximus"
    assert window.store.scene.panel.title == "Buttock"


def test_escape_steps_back(qtbot, window):
    window.choose_subject("soleus")
    window.views.map.setFocus()
    qtbot.keyClick(window.views.map, Qt.Key.Key_Escape)
    assert window.store.state.muscle is None
    qtbot.keyClick(window.views.map, Qt.Key.Key_Escape)
    assert window.store.state.region is None


def test_the_slider_changes_map_gauge_and_chart_in_one_step_of_history(qtbot, window):
    before = window.store.scene
    for position in (0.3, 0.4, 0.8):
        window.views.run_bar.position_chosen.emit(position)
    now = window.store.scene
    assert now.gauge.dial.text != before.gauge.dial.text
    assert now.map.marks["soleus"].value != before.map.marks["soleus"].value
    assert now.curve.tag != before.curve.tag
    window.store.end_gesture()
    window.store.undo()
    assert window.store.scene.run.pace_number == before.run.pace_number


def test_a_typed_pace_is_taken(window):
    for typed, pace in (
        ("6:00", "6:00"),
        ("8:03/mi", "5:00"),
        ("3.5m/s", "4:46"),
        ("12 km/h", "5:00"),
    ):
        window.views.run_bar.pace_submitted.emit(typed)
        assert window.store.scene.run.pace_number == pace


def test_a_pace_that_cannot_be_read_keeps_the_last_good_one(window):
    window.views.run_bar.pace_submitted.emit("5:00")
    for typed in ("", "fast", "0:30", "99", "5:3x"):
        window.views.run_bar.pace_submitted.emit(typed)
        assert window.store.scene.run.pace_number == "5:00", typed


def test_slope_and_easy_pace_are_taken_and_refused_alike(window):
    window.views.run_bar.slope_submitted.emit("5")
    assert window.store.state.conditions.slope == pytest.approx(0.05)
    window.views.run_bar.slope_submitted.emit("60")
    assert window.store.state.conditions.slope == pytest.approx(0.05)
    window.views.run_bar.reference_submitted.emit("6:00")
    assert window.store.state.conditions.reference_speed_mps == pytest.approx(1000 / 360)
    window.views.run_bar.reference_submitted.emit("never")
    assert window.store.state.conditions.reference_speed_mps == pytest.approx(1000 / 360)


def test_each_choice_of_the_run_bar_reaches_the_run(window):
    first = window.store.state.conditions
    for name, value in (
        ("surface", "woodchip"),
        ("strike", "forefoot"),
        ("shoe", "barefoot"),
        ("arms", "on_head"),
        ("per", "km"),
    ):
        getattr(window.views.run_bar, f"{name}_chosen").emit(value)
        assert getattr(window.store.state.conditions, name) == value
        assert getattr(first, name) != value
    window.views.run_bar.reset_asked.emit()
    assert window.store.state.conditions.arms == "normal"


def test_keeping_a_run_shows_the_comparison_and_ending_it_the_panel(window):
    window.views.run_bar.keep_asked.emit()
    assert window.views.compare_bar.isVisible()
    assert window.views.run_bar.isVisible()
    assert not window.views.run_bar._per.isVisible()
    window.views.compare_bar.preset_chosen.emit("sprint")
    assert not window.views.run_bar.isVisible()
    assert window.store.scene.map.palette == "difference"
    window.views.compare_bar.edit_asked.emit()
    assert window.views.run_bar.isVisible()
    window.views.compare_bar.swap_asked.emit()
    window.views.compare_bar.end_asked.emit()
    assert window.views.panel.isVisible()
    assert not window.views.compare_panel.isVisible()
    assert window.views.run_bar._per.isVisible()


def test_role_deep_soles_and_pages_are_choices_too(window):
    window.views.switches.colouring_chosen.emit("role")
    window.views.switches.deep_switched.emit(True)
    window.views.switches.soles_switched.emit(True)
    window.views.panel.page_chosen.emit("claims")
    state = window.store.state
    assert (state.colouring, state.deep, state.page) == ("role", True, "claims")


def test_an_exercise_under_the_mouse_lights_its_muscles(window):
    window.views.panel.exercise_hovered.emit(frozenset({"soleus"}))
    assert window.store.scene.map.lit == {"soleus"}
    window.views.panel.exercise_hovered.emit(frozenset())
    assert window.store.scene.map.lit == frozenset()


def test_dark_and_large_text_reach_the_whole_window(window):
    window.choose(partial(choices.use_theme, theme="dark"))
    assert QApplication.palette().base().color().lightness() < 40
    window.choose(partial(choices.size_text, scale=1.5))
    assert QApplication.font().pixelSize() == 21


def test_alt_alone_shows_and_hides_the_menu_bar(qtbot, window):
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_X)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_esc_puts_the_menu_bar_away_that_alt_brought(qtbot, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    before = window.store.state.region
    window.views.map.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window.views.map, Qt.Key.Key_Escape)
    assert not window.menuBar().isVisible()
    assert window.store.state.region == before
    qtbot.keyClick(window.views.map, Qt.Key.Key_Escape)
    assert window.store.state.region is None


def test_an_exercise_that_was_found_opens_in_the_panel(window):
    window.open_exercise("wall_toe_raise")
    assert window.store.state.region == "lower_legs"


def test_the_card_of_the_surface_shows_its_figures_and_leads_to_the_rest(qtbot, window):
    window.choose_subject("soleus")
    window.choose(partial(choices.run_on, surface="natural_grass"))
    tile = next(each for each in window.findChildren(Tile) if "Grass" in each.accessibleName())
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(window.findChildren(FigureLines)) == 1
    link = next(each for each in window.findChildren(Link) if "under Sources" in each.text())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    reading = window.later.dialogs.reading()
    assert reading.isVisible()
    assert reading.windowTitle().startswith("Sources")
    assert reading._text.verticalScrollBar().value() > 0


def test_a_first_start_takes_the_units_of_the_country(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_US")))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    start_application()
    made = open_window()
    qtbot.addWidget(made)
    made.complete()
    assert made.store.scene.run.pace_unit == "/mi"
    made.choose(partial(choices.use_units, units="km/h"))
    made.close()
    again = open_window()
    qtbot.addWidget(again)
    again.complete()
    assert again.store.state.look.units == "km/h"


def test_settings_are_written_when_the_window_closes(qtbot, tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    start_application()
    first = open_window()
    qtbot.addWidget(first)
    first.choose_subject("soleus")
    first.close()
    again = open_window()
    qtbot.addWidget(again)
    assert again.store.state.muscle == "soleus"


@pytest.mark.parametrize("size", [(1360, 860), (1024, 768), (900, 600), (1920, 1080)])
def test_no_view_is_pushed_out_of_the_window(window, size):
    window.resize(*size)
    QApplication.processEvents()
    for view in (window.views.rail, window.views.run_bar, window.views.panel, window.views.chart):
        corner = view.mapTo(window, view.rect().bottomRight())
        assert corner.x() <= window.width()
        assert corner.y() <= window.height()
