from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.ui.controls.choice import Choice
from bodymap.ui.views.study.study_bar import StudyBar


@pytest.fixture
def bar(qtbot, made):
    view = StudyBar()
    qtbot.addWidget(view)
    view.show_study(made.asking())
    view.resize(1280, 72)
    view.show()
    view.told = []
    view.kind_chosen.connect(lambda key: view.told.append(("kind", key)))
    view.page_chosen.connect(lambda key: view.told.append(("page", key)))
    return view


def tabs(bar):
    return {tab.text(): tab for tab in bar._tabs if tab.isVisible()}


def test_a_tab_starts_a_round_or_opens_a_page(bar, qtbot):
    shown = tabs(bar)
    assert shown["Find it"].isChecked()
    assert "4" in shown["Find it"].accessibleDescription()
    shown["Today"].click()
    shown["Find it"].click()
    shown["Mistakes"].click()
    assert bar.told == [("kind", ""), ("kind", "find"), ("page", "mistakes")]
    shown["Find it"].setFocus()
    qtbot.keyClick(shown["Find it"], Qt.Key.Key_Right)
    assert shown["What does it do?"].hasFocus()


def test_the_tab_of_all_kinds_and_an_open_page_are_marked(bar, made):
    bar.show_study(made.asking()._replace(tab="all"))
    assert tabs(bar)["Today"].isChecked()
    bar.show_study(made.known())
    assert tabs(bar)["Progress"].isChecked()
    tabs(bar)["Progress"].click()
    assert bar.told == []
    assert bar.print.isVisible()


def test_without_room_pickers_stand_for_the_tabs(bar, made):
    bar.resize(560, 64)
    assert "Find it" not in tabs(bar)
    assert bar.kinds.isVisible()
    assert bar.kinds.key() == "find"
    bar.kinds.chosen.emit("does")
    bar.kinds.chosen.emit("-")
    bar.resize(420, 64)
    assert list(tabs(bar)) == ["Today"]
    bar.pages.chosen.emit("progress")
    bar.pages.chosen.emit("-")
    assert bar.told == [("kind", "does"), ("page", "progress")]
    assert bar.stop_of_focus() is bar.kinds


def test_options_open_three_switches(bar, qtbot, made):
    bar.show_study(made.asking()._replace(typing=True))
    bar.options.click()
    assert bar.switches.isVisible()
    assert bar.switches.typing.isChecked()
    for name in ("practice", "typing", "latin"):
        with qtbot.waitSignal(getattr(bar, f"{name}_switched")) as told:
            getattr(bar.switches, name).click()
        assert told.args == [name != "typing"]
    bar.options.click()
    assert not bar.switches.isVisible()


def test_today_the_kinds_and_the_pages_stand_apart(bar):
    shown = tabs(bar)
    gap = shown["Find it"].x() - shown["Today"].geometry().right()
    assert gap > shown["What does it do?"].x() - shown["Find it"].geometry().right()
    assert len(bar._lines) == 2
    for line in bar._lines:
        assert not any(tab.geometry().contains(line, tab.y()) for tab in shown.values())


def test_a_picker_that_holds_what_is_chosen_is_marked_as_a_tab_is(bar, made):
    bar.resize(560, 64)
    chosen = bar.kinds.grab().toImage()
    bar.show_study(made.known())
    bar.kinds.show_choices((Choice("find", "Find it"),), "find")
    assert bar.kinds.grab().toImage() != chosen


def test_worksheets_have_no_options_of_questions(bar, made):
    bar.show_study(made.scene(page="worksheets", tab="worksheets"))
    assert not bar.options.isVisible()
