from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.muscle_list import MuscleList

ATLAS = Atlas()
SCENE = resolve(State(), ATLAS).map


@pytest.fixture
def shown(qtbot):
    made = MuscleList()
    qtbot.addWidget(made)
    made.resize(300, 800)
    made.show_map(SCENE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def subjects(made: MuscleList) -> list[str]:
    """Return the ids in the list from top to bottom."""
    found = []
    item = made.topLevelItem(0)
    while item is not None:
        found.append(item.data(0, Qt.ItemDataRole.UserRole))
        item = made.itemBelow(item)
    return found


def test_every_region_and_every_muscle_stands_in_it(shown):
    assert set(subjects(shown)) == {*ATLAS.tables.regions, *ATLAS.tables.muscles}


def test_it_shows_the_values_and_the_choice_of_the_map(shown):
    item = shown.currentItem()
    assert item.text(0) == "Lower legs"
    assert item.text(1) == next(each.value for each in SCENE.regions if each.region == "lower_legs")
    spoken = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Lower legs")


def test_a_click_chooses_a_muscle(shown, qtbot):
    item = shown.findItems("Calf, deep", Qt.MatchFlag.MatchRecursive)[0]
    with qtbot.waitSignal(shown.subject_chosen) as told:
        where = shown.visualItemRect(item).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["soleus"]


def test_the_arrow_keys_choose_as_they_move(shown, qtbot):
    shown.setFocus()
    with qtbot.waitSignal(shown.subject_chosen) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert told.args == ["tibialis_anterior"]


def test_a_choice_on_the_map_moves_the_list_without_a_signal(shown, qtbot):
    shown.setFocus()
    with qtbot.assertNotEmitted(shown.subject_chosen):
        shown.show_map(SCENE._replace(muscle="soleus"))
    assert shown.currentItem().text(0) == "Calf, deep"
    shown.show_map(SCENE._replace(muscle=None, region=None))
    assert not shown.selectedItems()


def test_another_run_changes_the_values_only(shown):
    item = shown.currentItem()
    faster = replace(State().conditions, speed_mps=6.0)
    shown.show_map(resolve(replace(State(), conditions=faster), ATLAS).map)
    assert shown.currentItem() is item
    assert item.text(1) != next(each.value for each in SCENE.regions if each.region == "lower_legs")


def test_each_muscle_has_the_colour_that_the_map_gives_it(shown):
    colours = theme("light")
    shown.setPalette(palette(colours))
    assert shown._dot("soleus") == colours.load_colour(SCENE.marks["soleus"].position)
    assert shown._dot("lower_legs") is None
    shown.show_map(resolve(replace(State(), colouring="role"), ATLAS).map)
    assert shown._dot("soleus") == colours.role_colour("drive")
    held = replace(State().conditions, arms="on_head")
    shown.show_map(resolve(replace(State(), conditions=held), ATLAS).map)
    assert shown._dot("deltoids") == colours.body_neutral
    shown.show_map(resolve(replace(State(), pinned=held), ATLAS).map)
    position = shown._shown.marks["soleus"].position
    assert shown._dot("soleus") == colours.difference_colour(position)
