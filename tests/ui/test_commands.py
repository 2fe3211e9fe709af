"""Every command of the menus does what it says, by its key too, and the menus show what is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from bodymap.app import choices
from bodymap.ui import desktop
from bodymap.ui.actions import menus
from bodymap.ui.app import open_window, start_application


@pytest.fixture
def window(used_window):
    return used_window


def _action(window, key):
    return next(action for action in window.actions() if action.objectName() == key)


def _do(window, key):
    _action(window, key).trigger()


def test_every_line_of_the_menus_is_an_action_of_the_window(window):
    keys = [entry.key for _, entries in menus() for entry in entries if entry.key]
    assert [action.objectName() for action in window.actions()] == keys
    assert len(keys) == len(set(keys))


def test_no_two_actions_share_a_key(window):
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert QKeySequence("Ctrl+F").toString() in keys


@pytest.mark.parametrize(
    ("key", "ask"),
    [
        ("deep", lambda state: state.deep),
        ("names", lambda state: state.look.names),
        ("numbers", lambda state: state.look.numbers),
        ("list", lambda state: state.look.muscle_list),
    ],
)
def test_a_switch_of_the_view_turns_over_and_is_checked(window, key, ask):
    _do(window, key)
    assert ask(window.store.state)
    assert _action(window, key).isChecked()
    _do(window, key)
    assert not ask(window.store.state)
    assert not _action(window, key).isChecked()


def test_the_list_follows_the_map_and_can_be_closed_by_its_button(window):
    _do(window, "list")
    assert window.views.list.isVisible()
    window.views.list.subject_chosen.emit("soleus")
    assert window.store.state.muscle == "soleus"
    window.views.list.closed.emit()
    assert not window.views.list.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "system"])
def test_a_theme_is_chosen_and_marked(window, theme):
    _do(window, f"theme_{theme}")
    assert window.store.state.look.theme == theme
    assert _action(window, f"theme_{theme}").isChecked()


def test_role_and_load_exclude_each_other(window):
    _do(window, "role")
    assert window.store.scene.map.palette == "role"
    assert not _action(window, "load").isChecked()
    _do(window, "load")
    assert window.store.scene.map.palette == "load"


def test_text_grows_shrinks_and_comes_back(window):
    _do(window, "larger")
    assert window.store.state.look.text_scale == pytest.approx(1.1)
    _do(window, "smaller")
    _do(window, "smaller")
    assert window.store.state.look.text_scale == pytest.approx(0.9)
    _do(window, "plain_size")
    assert window.store.state.look.text_scale == 1.0


def test_undo_and_redo_can_be_done_only_where_there_is_something(window):
    assert not _action(window, "undo").isEnabled()
    _do(window, "preset_beach")
    assert window.store.state.conditions.surface == "dry_soft_sand"
    _do(window, "undo")
    assert window.store.state.conditions.surface == "asphalt"
    _do(window, "redo")
    assert window.store.state.conditions.surface == "dry_soft_sand"
    assert not _action(window, "redo").isEnabled()


def test_keeping_swapping_and_ending_a_comparison(window):
    assert not _action(window, "swap").isEnabled()
    _do(window, "keep")
    _do(window, "preset_sprint")
    b = window.store.state.conditions
    _do(window, "swap")
    assert window.store.state.pinned == b
    _do(window, "end")
    assert window.store.state.pinned is None


def test_back_and_full_screen(window):
    _do(window, "back")
    assert window.store.state.region is None
    _do(window, "full_screen")
    assert window.isFullScreen()
    _do(window, "full_screen")
    assert not window.isFullScreen()


@pytest.mark.parametrize("page", ["help", "glossary", "model", "sources", "about"])
def test_each_page_of_the_help_menu_opens(window, page):
    _do(window, page)
    reading = window.later.dialogs.reading()
    assert reading.isVisible()
    reading.close()


def test_the_foot_of_the_rail_opens_search_help_and_settings(qtbot, window):
    dialogs = window.later.dialogs
    for key in ("find", "help", "settings"):
        qtbot.mouseClick(window.views.rail.item(key), Qt.MouseButton.LeftButton)
    assert dialogs.reading().isVisible()
    assert dialogs._preferences.isVisible()
    dialogs.reading().close()
    dialogs._preferences.close()


def test_find_leads_to_everything_that_it_finds(window):
    _do(window, "find")
    dialogs = window.later.dialogs
    dialogs.go_to("region", "core")
    assert window.store.state.region == "core"
    dialogs.go_to("muscle", "soleus")
    assert window.store.state.muscle == "soleus"
    dialogs.go_to("surface", "woodchip")
    assert window.store.state.conditions.surface == "woodchip"
    dialogs.go_to("setting", "pace")
    assert QApplication.focusWidget().accessibleName() == "Pace"
    dialogs.go_to("setting", "reference")
    assert QApplication.focusWidget().accessibleName() == "My easy pace"
    dialogs.go_to("setting", "arms")
    assert QApplication.focusWidget().text() == "Free"
    dialogs.go_to("setting", "slope")
    assert QApplication.focusWidget().accessibleName() == "Slope"
    dialogs.go_to("exercise", "push_up")
    assert window.store.state.region == "arms_shoulders"
    dialogs.go_to("word", "stance")
    dialogs.go_to("source", "sassi2011")
    assert dialogs.reading().isVisible()
    dialogs.reading().close()


def test_the_settings_change_what_they_say(window, monkeypatch):
    _do(window, "settings")
    preferences = window.later.dialogs._preferences
    preferences.theme_chosen.emit("dark")
    preferences.units_chosen.emit("mph")
    preferences.text_scale_chosen.emit(1.2)
    preferences.motion_chosen.emit(True)
    look = window.store.state.look
    assert (look.theme, look.units, look.text_scale, look.less_motion) == ("dark", "mph", 1.2, True)
    preferences.menu_bar_toggled.emit(True)
    assert window.menuBar().isVisible()
    preferences.reset_asked.emit()
    assert window.store.state.look.theme == "system"
    preferences.close()


def test_the_entry_of_the_applications_menu_is_made_and_taken_away(window):
    _do(window, "menu_entry")
    assert desktop.is_installed()
    _do(window, "settings")
    window.later.dialogs._preferences.desktop_asked.emit(False)
    assert not desktop.is_installed()
    window.later.dialogs._preferences.close()


def test_a_menu_that_cannot_be_written_is_told(window, monkeypatch):
    def refuse():
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(desktop, "install", refuse)
    window.later.dialogs.change_desktop(True)
    assert "stays as it was: Permission denied" in window.views.notice.accessibleDescription()


def test_a_reference_opens_in_the_browser(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.views.panel.link_opened.emit("https://doi.org/10.1519/x")
    assert opened == ["https://doi.org/10.1519/x"]


def test_a_dotted_word_opens_the_glossary(window):
    window.views.panel.word_asked.emit("stance")
    reading = window.later.dialogs.reading()
    assert reading.isVisible()
    assert isinstance(reading, QDialog)
    reading.close()


def test_how_a_comparison_is_computed_can_be_read(window):
    window.keep_run()
    window.views.compare_panel.explain_asked.emit()
    assert window.later.dialogs.reading().isVisible()
    window.later.dialogs.reading().close()


def test_the_numbers_can_be_copied_from_a_comparison(window):
    window.keep_run()
    window.views.compare_panel.copy_asked.emit()
    text = QApplication.clipboard().text()
    (soleus,) = (line.split("\t") for line in text.splitlines() if "soleus" in line)
    assert soleus[-3] == soleus[-2]  # A and B
    assert soleus[-1] == "same"
    QApplication.clipboard().clear()


def test_a_window_with_the_list_remembered_shows_it_again(qtbot):
    start_application()
    made = open_window(remember=False)
    qtbot.addWidget(made)
    made.store.become(choices.toggle_look(made.store.state, "muscle_list"))
    made.show()
    made.complete()
    with qtbot.waitSignal(made.settled, timeout=20_000):
        made.load_the_rest()
    assert made.views.list.isVisible()
