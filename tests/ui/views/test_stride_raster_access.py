from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.ui.theme import theme
from bodymap.ui.views.stride_raster import StrideRaster
from bodymap.ui.views.stride_raster_access import tell_focus

NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
DESCRIPTION = QAccessible.Text.Description
SOLEUS = replace(State(), region="lower_legs", muscle="soleus")


@pytest.fixture(scope="module")
def scene(atlas):
    return resolve(SOLEUS, atlas).stride


@pytest.fixture
def raster(qtbot, scene):
    view = StrideRaster()
    qtbot.addWidget(view)
    view.show_theme(theme("light"))
    view.show_stride(scene)
    view.resize(680, 788)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def tree(raster):
    return QAccessible.queryAccessibleInterface(raster)


def test_the_chart_is_a_list_of_every_muscle_and_the_plot(tree, scene):
    assert tree.role() == QAccessible.Role.List
    assert tree.text(NAME) == "When each muscle works"
    assert tree.childCount() == len(scene.rows) + 1
    for index in range(tree.childCount()):
        assert tree.child(index).text(NAME)
        assert tree.indexOfChild(tree.child(index)) == index
    assert tree.child(99) is None
    assert tree.indexOfChild(tree) == -1


def test_a_row_says_its_value_now_its_timing_and_its_grade(raster, tree, scene):
    raster.show_phase(0.16)
    index = next(i for i, row in enumerate(scene.rows) if row.muscle == "soleus")
    row, heard = scene.rows[index], tree.child(index)
    assert heard.text(NAME) == "Calf, deep (soleus)"
    assert heard.text(VALUE) == f"{row.percent[16]:.0f} %"
    assert "% of the cycle" in heard.text(DESCRIPTION)
    assert row.basis in heard.text(DESCRIPTION)
    assert f"Grade\u00a0{row.grade} · Fukuchi\u00a02017" in heard.text(DESCRIPTION)
    assert heard.text(QAccessible.Text.Help) == ""
    assert heard.role() == QAccessible.Role.ListItem
    assert heard.state().selected
    assert not tree.child(0).state().selected


def test_a_row_can_be_chosen_by_the_screen_reader(raster, tree, scene, qtbot):
    action = tree.child(3).actionInterface()
    assert action.actionNames() == ["Press"]
    assert action.localizedActionName("Press") == "Choose"
    assert action.localizedActionName("Toggle") == ""
    assert action.keyBindingsForAction("Press") == []
    with qtbot.waitSignal(raster.muscle_chosen) as told:
        action.doAction("Press")
    assert told.args == [scene.rows[3].muscle]
    with qtbot.assertNotEmitted(raster.muscle_chosen):
        action.doAction("Toggle")


def test_the_plot_is_a_chart_that_says_what_it_shows_and_its_value(raster, tree, scene):
    raster.show_phase(0.5)
    plot = tree.child(len(scene.rows))
    assert plot.role() == QAccessible.Role.Chart
    assert plot.text(NAME) == scene.plot.title
    assert scene.plot.spoken in plot.text(DESCRIPTION)
    assert scene.plot.note in plot.text(DESCRIPTION)
    assert "BW" in plot.text(VALUE)
    assert plot.text(QAccessible.Text.Help) == ""
    assert plot.state().readOnly
    assert plot.actionInterface() is None


def test_a_point_of_the_screen_finds_its_row_or_the_plot(raster, tree, scene):
    for index in (0, 4, len(scene.rows)):
        part = tree.child(index)
        middle = part.rect().center()
        assert tree.childAt(middle.x(), middle.y()).text(NAME) == part.text(NAME)
    corner = raster.mapToGlobal(raster.rect().topLeft())
    assert tree.childAt(corner.x(), corner.y()) is None


def test_a_part_has_no_parts_and_belongs_to_the_chart(tree):
    part = tree.child(2)
    assert part.parent() is tree
    assert part.childCount() == 0
    assert part.child(0) is None
    assert part.indexOfChild(tree) == -1
    assert part.childAt(0, 0) is None
    assert part.object() is None
    part.setText(NAME, "other")
    assert part.text(NAME) != "other"


def test_the_keyboard_s_row_has_the_focus(raster, tree, qtbot):
    raster.clearFocus()
    assert tree.focusChild() is None
    raster.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(raster, Qt.Key.Key_Down)
    assert tree.focusChild().text(NAME) == tree.child(raster.current).text(NAME)
    assert tree.child(raster.current).state().focused


def test_a_screen_reader_hears_of_the_row_that_is_reached(raster, qtbot):
    QAccessible.setActive(True)
    try:
        raster.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(raster, Qt.Key.Key_Down)
        tell_focus(raster)
    finally:
        QAccessible.setActive(False)
    assert raster.accessible_tree().focusChild() is not None


def test_without_a_plot_its_part_is_invisible(raster, tree, scene):
    raster.resize(480, 400)
    plot = tree.child(len(scene.rows))
    assert plot.state().invisible
    assert plot.rect().isEmpty()


def test_without_a_scene_the_list_is_empty(qtbot):
    view = StrideRaster()
    qtbot.addWidget(view)
    tree = QAccessible.queryAccessibleInterface(view)
    assert tree.childCount() == 0
    assert tree.child(0) is None
    assert tree.childAt(5, 5) is None
    assert view.row_box(0).isEmpty()
    tell_focus(view)


def test_the_parts_go_with_the_chart(raster, tree):
    part = tree.child(1)
    assert part.isValid()
    QAccessible.uniqueId(part)  # as a screen reader's bridge does
    raster.accessible_tree().forget()
    assert raster.accessible_tree().child(1) is not part
