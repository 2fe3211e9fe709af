"""The whole accessible tree of every screen: a name on all that a screen reader reaches."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from bodymap.app import choices
from bodymap.app.state import State
from bodymap.ui.store import Store
from bodymap.ui.window import Window

SILENT = {
    # Containers without a meaning of their own: their children speak.
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Border,
    QAccessible.Role.Separator,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Window,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Grip,
    QAccessible.Role.Splitter,
}


@pytest.fixture
def window(qtbot, atlas):
    made = Window(Store(State(), atlas), atlas)
    made.complete()
    qtbot.addWidget(made)
    made.show()
    return made


def _walk(interface: QAccessibleInterface, path: str = "", depth: int = 0):
    assert depth < 30, path
    state = interface.state()
    if state.invisible:
        return
    name = interface.text(QAccessible.Text.Name)
    role = interface.role()
    here = f"{path}/{role.name}:{name}"
    yield here, role, name, interface.text(QAccessible.Text.Value), state
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid():
            yield from _walk(child, here, depth + 1)


def _unnamed(window):
    root = QAccessible.queryAccessibleInterface(window)
    return [
        path
        for path, role, name, value, _ in _walk(root)
        if role not in SILENT and not name + value
    ]


SCREENS = {
    "explore": lambda state, _atlas: state,
    "a muscle": lambda state, _atlas: choices.select_muscle(state, "soleus", _atlas),
    "nothing chosen": lambda state, _: choices.go_back(state),
    "role": lambda state, _atlas: choices.colour_by(state, "role"),
    "deep": lambda state, _atlas: choices.show_deep(state, deep=True),
    "try it": lambda state, _atlas: choices.open_page(state, "try_it"),
    "what people say": lambda state, _atlas: choices.open_page(state, "claims"),
    "sources": lambda state, _atlas: choices.open_page(state, "sources"),
    "arms held still": lambda state, _atlas: choices.select_region(
        choices.hold_arms(state, "on_head"), "arms_shoulders"
    ),
    "compare": lambda state, _atlas: choices.take_preset(choices.pin(state), "sprint"),
}


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_that_a_screen_reader_reaches_is_unnamed(window, screen):
    window.choose(lambda state: SCREENS[screen](state, window.atlas))
    assert _unnamed(window) == []


def test_every_region_and_muscle_is_a_child_of_the_map_with_its_value(window):
    root = QAccessible.queryAccessibleInterface(window.views.map)
    said = [(name, value) for _, _, name, value, _ in _walk(root)]
    text = " ".join(f"{name} {value}" for name, value in said)
    for region in window.atlas.region_names.values():
        assert region.plain in text
    for mark in window.store.scene.map.marks.values():
        assert any(mark.plain in name for name, _ in said), mark.plain
        assert any(mark.value in f"{name} {value}" for name, value in said), mark.value


def test_the_walker_finds_an_unnamed_control(window):
    window.views.switches._deep.setText("")
    window.views.switches._deep.setAccessibleName("")
    assert any("Button" in path or "CheckBox" in path for path in _unnamed(window))
