from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.press import Press
from bodymap.ui.views.runs.compare_list import CompareList
from bodymap.ui.views.runs.run_head import RunHead


@pytest.fixture
def head(qtbot, page, listed):
    view = RunHead()
    qtbot.addWidget(view)
    view.show_page(page())
    view.show_runs(listed())
    view.fit(952)
    view.resize(952, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def pick(qtbot, view, row):
    view.setCurrentIndex(view.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_ground_of_the_whole_run_is_picked(qtbot, head, page):
    head.ground.open()
    ground = page().footing.surfaces[3].surface
    with qtbot.waitSignal(head.surface_chosen) as chosen:
        pick(qtbot, head.findChild(ChoiceList), 3)
    assert chosen.args == [ground]


def test_several_grounds_are_named_as_such(head, page):
    footing = page().footing._replace(surface="", surface_name="3 grounds")
    head.show_page(page(footing=footing))
    assert head.ground.accessibleName().endswith(": 3 grounds")


def test_beside_the_ground_of_a_part_it_says_that_it_is_the_whole_runs(head, page):
    part = page().part
    head.show_page(page(part=part._replace(chosen=False)))
    assert (head.ground.accessibleName(), head.ground.toolTip()) == ("Ground: Asphalt", "")
    head.ground.open()
    head.show_page(page(part=part._replace(chosen=True)))
    assert head.ground.accessibleName() == "Ground of the whole run: Asphalt"
    assert head.ground.toolTip() == "Ground of the whole run"
    assert head.findChild(ChoiceList).accessibleName() == "Ground of the whole run"


def test_another_run_is_chosen_to_compare_with(qtbot, head):
    head.compare.click()
    runs = head.findChild(CompareList)
    assert runs.isVisible()
    with qtbot.waitSignal(head.compare_asked) as asked:
        pick(qtbot, runs.focusProxy(), 4)
    assert asked.args == [4]
    assert not runs.isVisible()


def test_the_open_run_is_not_among_those_to_compare_with(head, listed):
    lines = head.findChild(CompareList).focusProxy()
    for open_run in (2, 5):
        head.show_runs(listed(chosen=open_run))
        assert [row for row in range(7) if lines.isRowHidden(row)] == [open_run]


def test_compare_stays_down_while_runs_are_compared(head, listed):
    head.show_runs(listed(other=3))
    assert head.compare.isChecked()
    head.compare.click()
    assert head.compare.isChecked()
    head.show_runs(listed())
    assert not head.compare.isChecked()


def test_a_comparison_can_be_ended(qtbot, head, listed):
    head.compare.click()
    runs = head.findChild(CompareList)
    stop = next(one for one in runs.findChildren(Press) if one.text() == "Stop comparing")
    assert not stop.isVisibleTo(runs)
    head.show_runs(listed(other=3))
    assert stop.isVisibleTo(runs)
    with qtbot.waitSignal(head.compare_asked) as asked:
        stop.click()
    assert asked.args == [None]


def test_a_single_run_has_none_to_compare_with(head, listed):
    assert head.compare.isEnabled()
    head.show_runs(listed(1))
    assert not head.compare.isEnabled()


@pytest.mark.parametrize(("row", "signal"), [(0, "save_asked"), (1, "print_asked")])
def test_the_run_is_saved_or_printed(qtbot, head, row, signal):
    head.save.click()
    with qtbot.waitSignal(getattr(head, signal)):
        pick(qtbot, head.findChild(ChoiceList), row)


def test_what_if_is_asked_for_and_put_away(qtbot, head):
    with qtbot.waitSignal(head.what_if_asked) as asked:
        head.what_if.click()
    assert asked.args == [True]
    with qtbot.waitSignal(head.what_if_asked) as asked:
        head.what_if.click()
    assert asked.args == [False]


def test_more_shows_landing_shoes_and_arms(qtbot, head, page):
    head.show_page(page(footing=page().footing._replace(shoe="barefoot", parts=2)))
    head.more.click()
    assert head.footing.isVisible()
    checked = [one.text() for one in head.footing.findChildren(Press) if one.isChecked()]
    assert checked == ["Rearfoot", "Barefoot", "Free"]
    parts = {one.text(): one for one in head.footing.findChildren(Press)}
    for text, signal, key in (
        ("Forefoot", head.footing.strike_chosen, "forefoot"),
        ("Minimal", head.footing.shoe_chosen, "minimal"),
        ("On head", head.footing.arms_chosen, "on_head"),
    ):
        with qtbot.waitSignal(signal) as chosen:
            parts[text].click()
        assert chosen.args == [key]
    with qtbot.waitSignal(head.footing.grounds_cleared):
        parts["One ground for all"].click()


def test_the_controls_go_under_the_name_where_both_have_no_room(head):
    beside = head.sizeHint().height()
    head.fit(500)
    assert head.sizeHint().height() > beside


def test_the_way_back_to_the_list_is_there_only_where_it_is_needed(qtbot, head):
    assert not head.back.isVisibleTo(head)
    head.show_back(shown=True)
    with qtbot.waitSignal(head.back_asked):
        head.back.click()


def test_esc_closes_what_was_opened_by_key(qtbot, head):
    head.compare.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(head.compare, Qt.Key.Key_Space)
    runs = head.findChild(CompareList)
    assert runs.isVisible()
    qtbot.keyClick(runs.focusProxy(), Qt.Key.Key_Escape)
    assert not runs.isVisible()
    assert head.compare.hasFocus()
