"""The whole accessible tree of every screen: a name on all that a screen reader reaches."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from bodymap.app import choices
from bodymap.app.runs import choices as runs
from bodymap.app.state import State

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


@pytest.fixture(scope="module")
def shared(one_window):
    """Give one window for the tests that only choose in the place Explore."""
    with one_window() as made:
        yield made


@pytest.fixture
def explore(shared):
    """Give that window as it began."""
    shared.choose(lambda _: State())
    return shared


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
def test_nothing_that_a_screen_reader_reaches_is_unnamed(explore, screen):
    explore.choose(lambda state: SCREENS[screen](state, explore.atlas))
    assert _unnamed(explore) == []


RUNS_SCREENS = {
    "a run": lambda state: state,
    "a part of it": lambda state: runs.choose_part(state, 600.0, 900.0),
    "what if": lambda state: runs.suppose(state, "dry_soft_sand", 0.95, level=True),
    "along its time": lambda state: runs.measure_by(state, "time"),
    "the log": runs.show_log,
    "a month of it": lambda state: runs.show_span(state, "month"),
}


@pytest.fixture
def run_opened(qtbot, window, tmp_path, monkeypatch):
    """Open the place Runs with the example."""
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path))
    with qtbot.waitSignal(window.later.runs.run_opened, timeout=20_000):
        window.choose(partial(choices.go_to, place="runs"))
    return window.views.runs.page


@pytest.mark.parametrize("size", [(1360, 860), (1000, 700)])
def test_nothing_of_the_runs_is_unnamed(window, run_opened, size):
    assert run_opened.isVisible()
    window.resize(*size)
    found = {}
    for name, change in RUNS_SCREENS.items():
        window.choose(change)
        found[name] = _unnamed(window)
    assert found == {name: [] for name in RUNS_SCREENS}


def test_of_a_run_the_title_is_a_heading_the_facts_are_text_and_a_region_is_chosen(run_opened):
    tree = list(_walk(QAccessible.queryAccessibleInterface(run_opened)))
    roles = {name: role for _, role, name, _, _ in tree}
    assert roles["5 × 1 km, then hill"] is QAccessible.Role.Heading
    assert roles["Distance: 12.10 km"] is QAccessible.Role.StaticText
    chosen = [name for _, _, name, _, state in tree if state.checked and "easy kilometres" in name]
    assert len(chosen) == 1


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
