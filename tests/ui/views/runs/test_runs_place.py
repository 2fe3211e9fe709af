from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bodymap.ui.controls.press import Press
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.runs_place import RunsPlace

WIDE, NARROW = (1280, 860), (951, 768)


@pytest.fixture(scope="module")
def kept(used):
    with used(RunsPlace) as made:
        yield made


@pytest.fixture
def place(kept, qtbot, runs_scene):
    def prepare(view):
        view.setPalette(palette(theme("light")))
        view.show_theme(theme("light"))
        view.hide_progress()
        view.show_runs(runs_scene())
        view.resize(*WIDE)
        with qtbot.waitExposed(view):
            view.show()

    return kept.as_new(prepare)


def told(view):
    labels = (one for one in view.findChildren(QLabel) if one.isVisibleTo(view))
    return [one.accessibleName() or one.text() for one in labels]


def press(view, text):
    next(
        one for one in view.findChildren(Press) if one.text() == text and one.isVisibleTo(view)
    ).click()


def test_the_list_stands_beside_the_page_where_there_is_room(place):
    assert place.list.isVisible()
    assert place.page.isVisible()
    assert not place.page.head.back.isVisible()


def test_where_there_is_less_room_the_list_is_behind_an_arrow(qtbot, place):
    place.resize(*NARROW)
    assert not place.list.isVisible()
    place.page.head.back.click()
    assert place.list.isVisible()
    assert not place.page.isVisible()
    with qtbot.waitSignal(place.run_chosen):
        place.list.run_chosen.emit(2)
    assert place.page.isVisible()
    assert not place.list.isVisible()


def test_the_log_leads_to_the_list_by_the_same_arrow(place):
    place.resize(*NARROW)
    assert not place.log.head.back.isHidden()
    place.log.head.list_asked.emit()
    assert place.list.isVisible()
    place.resize(*WIDE)
    assert place.log.head.back.isHidden()


def test_a_choice_of_the_view_is_told(qtbot, place):
    with qtbot.waitSignal(place.log_asked):
        press(place.list, "Log")
    with qtbot.waitSignal(place.run_asked):
        press(place.list, "Runs")


def test_a_run_that_is_being_read_leaves_the_last_one_for_a_moment(qtbot, place, runs_scene):
    place.show_runs(runs_scene(page=None))
    assert place.page.isVisible()
    qtbot.waitUntil(lambda: "Reading the run …" in told(place))
    assert not place.page.isVisible()
    place.show_runs(runs_scene())
    assert place.page.isVisible()


def test_a_run_that_could_not_be_opened_says_why_and_not_that_it_is_being_read(
    qtbot, place, runs_scene
):
    why = "This run could not be opened. Its points are damaged."
    place.show_runs(runs_scene(page=None)._replace(trouble=why))
    qtbot.waitUntil(lambda: why in told(place))
    assert "Reading the run …" not in told(place)


def test_the_progress_is_seen_beside_the_list_and_without_it(place):
    place.show_progress("Reading 12 of 128 files", 0.1)
    assert told(place).count("Reading 12 of 128 files") == 1
    place.resize(*NARROW)
    assert told(place).count("Reading 12 of 128 files") == 1
    place.hide_progress()
    assert "Reading 12 of 128 files" not in told(place)
    place.resize(*WIDE)
    assert "Reading 12 of 128 files" not in told(place)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_an_import_can_be_cancelled_at_every_size(qtbot, place, size):
    place.show_progress("Looking for files", None)
    place.resize(*size)
    with qtbot.waitSignal(place.cancel_asked):
        press(place, "Cancel")


@pytest.mark.parametrize(
    ("source", "args", "signal"),
    [
        (lambda p: p.list.deleted, ((3, 4),), "runs_delete_asked"),
        (lambda p: p.list.renamed, (3, "Hills"), "rename_asked"),
        (lambda p: p.list.compare_asked, (3,), "compare_asked"),
        (lambda p: p.list.example_asked, (), "example_asked"),
        (lambda p: p.page.head.surface_chosen, ("woodchip",), "surface_chosen"),
        (lambda p: p.page.head.compare_asked, (None,), "compare_asked"),
        (lambda p: p.page.head.save_asked, (), "save_asked"),
        (lambda p: p.page.head.print_asked, (), "print_asked"),
        (lambda p: p.page.head.footing.shoe_chosen, ("minimal",), "shoe_chosen"),
        (lambda p: p.page.head.footing.grounds_cleared, (), "grounds_cleared"),
        (lambda p: p.page.what_if.supposed, ("", 0.95, True), "supposed"),
        (lambda p: p.page.what_if.suppose_cleared, (), "suppose_cleared"),
        (lambda p: p.page.chart.part_chosen, (10.0, 20.0), "part_chosen"),
        (lambda p: p.page.chart.part_cleared, (), "part_cleared"),
        (lambda p: p.page.chart.axis_chosen, ("time",), "axis_chosen"),
        (lambda p: p.page.aside.part_cleared, (), "part_cleared"),
        (lambda p: p.page.aside.lap_chosen, (10.0, 20.0), "lap_chosen"),
        (lambda p: p.page.map.back_asked, (), "back_asked"),
        (lambda p: p.log.exercise_asked, ("nordic",), "exercise_asked"),
        (lambda p: p.log.span_chosen, ("month",), "span_chosen"),
        (lambda p: p.log.day_chosen, ("2026-11-22",), "day_chosen"),
        (lambda p: p.log.subject_chosen, ("feet",), "subject_chosen"),
    ],
)
def test_what_its_parts_ask_for_is_passed_on(qtbot, place, source, args, signal):
    with qtbot.waitSignal(getattr(place, signal)) as told_on:
        source(place).emit(*args)
    assert told_on.args == list(args)


def test_esc_goes_back_from_a_list_that_covers_the_page(qtbot, place):
    place.resize(*NARROW)
    place.open_list()
    assert place.list.lines.hasFocus()
    qtbot.keyClick(place.list.lines, Qt.Key.Key_Escape)
    assert place.page.isVisible()
    assert place.page.map.hasFocus()
    with qtbot.assertNotEmitted(place.back_asked):
        qtbot.keyClick(place, Qt.Key.Key_Escape)


def test_a_list_that_comes_back_shows_the_line_of_the_open_run(place, runs_scene, listed):
    place.show_runs(runs_scene()._replace(list=listed(200, chosen=120)))
    lines = place.list.lines
    lines.scrollToTop()
    place.resize(*NARROW)
    place.open_list()
    row = lines.visualRect(lines.model().index(120, 0))
    assert lines.viewport().rect().contains(row)
