"""The log's page with real scenes: what can be pressed, walked over and heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from bodymap.app.runs.log import RunLog
from bodymap.app.runs.resolve_log import resolve_log
from bodymap.app.state import RunsView, State
from bodymap.runs.entry import Entry
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.log_page import LogPage

NOW = date(2026, 11, 25)
DAYS = ("2026-10-21", "2026-10-28", "2026-11-04", "2026-11-11", "2026-11-17", "2026-11-19")
MORE = ("2026-11-19",)


@pytest.fixture
def scene(atlas):
    """Work out the log: a run of 10 km a week, then three, two of them on the 19th."""

    def made(region="feet", days=DAYS + MORE, **view):
        entries = tuple(
            Entry(
                run, datetime.fromisoformat(f"{day}T08:00").replace(tzinfo=UTC),
                f"Run {run}", 10_000.0, 3000.0, 0.0, None, 9000.0, "asphalt",
                (10.0,) * len(atlas.tables.muscles), (10.0,) * len(atlas.tables.regions), 1.0,
            )
            for run, day in enumerate(days, start=1)
        )  # fmt: skip
        state = replace(State(), region=region, runs=RunsView(**view))
        return resolve_log(state, RunLog(entries[::-1], {}, ready=True), atlas, NOW)

    return made


@pytest.fixture(scope="module")
def kept(used):
    with used(LogPage) as made:
        yield made


@pytest.fixture
def page(kept, qtbot, scene):
    def prepare(view):
        view.setPalette(palette(theme("light")))
        view.show_theme(theme("light"))
        view.show_motion(less=True)
        view.head.show_small(back=False, low=False)
        view.resize(1000, 780)
        view.show_log(scene())
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()

    return kept.as_new(prepare)


def day(page, iso):
    return next(one for one in page.calendar.buttons() if one.day.day == iso)


def press(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_day_with_a_run_opens_it_and_one_without_is_gone_to(page, qtbot) -> None:
    with qtbot.waitSignal(page.run_chosen) as run:
        press(qtbot, day(page, "2026-11-17"))
    assert run.args == [5]
    with qtbot.waitSignal(page.day_chosen) as gone:
        press(qtbot, day(page, "2026-11-02"))
    assert gone.args == ["2026-11-02"]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_day_with_several_runs_asks_which(page, qtbot) -> None:
    press(qtbot, day(page, "2026-11-19"))
    menu = page.calendar.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Run 6", "Run 7"]
    with qtbot.waitSignal(page.run_chosen) as run:
        menu.actions()[1].trigger()
    assert run.args == [7]
    menu.close()


def test_the_arrow_keys_walk_over_the_days_as_the_eye_does(page, qtbot) -> None:
    first = day(page, "2026-11-17")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert day(page, "2026-11-24").hasFocus()
    qtbot.keyClick(day(page, "2026-11-24"), Qt.Key.Key_Right)
    assert day(page, "2026-11-25").hasFocus()
    with qtbot.waitSignal(page.day_chosen) as gone:
        qtbot.keyClick(day(page, "2026-11-25"), Qt.Key.Key_Return)
    assert gone.args == ["2026-11-25"]


def test_the_screen_reader_hears_each_day_and_what_it_does(page) -> None:
    ran, free = day(page, "2026-11-17"), day(page, "2026-11-18")
    assert ran.accessibleName() == "Tuesday 17 November 2026: 10.0 km, Run 5"
    assert ran.accessibleDescription() == "Opens the run. Its week is shown"
    assert day(page, "2026-11-19").accessibleDescription().startswith("Opens the list of its runs.")
    assert free.accessibleDescription() == "Its week is shown"
    assert day(page, "2026-11-25").accessibleDescription() == "Shows its week"


def test_page_up_and_down_turn_to_another_month(page, qtbot, scene) -> None:
    for start, key, then in (
        ("2026-11-17", Qt.Key.Key_PageUp, "2026-10-17"),
        ("2026-11-30", Qt.Key.Key_PageDown, "2026-12-30"),
    ):
        day(page, start).setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(page.day_chosen) as turned:
            qtbot.keyClick(day(page, start), key)
        assert turned.args == [then]
    page.show_log(scene(day="2026-10-31"))
    day(page, "2026-10-31").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.day_chosen) as turned:
        qtbot.keyClick(day(page, "2026-10-31"), Qt.Key.Key_PageDown)
    assert turned.args == ["2026-11-30"]


def test_another_month_needs_fewer_or_more_weeks(page, scene) -> None:
    before = page.calendar.sizeHint().height()
    page.show_log(scene(day="2027-02-10"))
    assert len(page.calendar.buttons()) == 28
    assert page.calendar.sizeHint().height() < before
    assert not page.calendar.findChildren(type(day(page, "2027-02-10")))[30].isVisible()


def test_the_arrows_of_the_head_go_to_earlier_and_later_runs(page, qtbot, scene) -> None:
    with qtbot.waitSignal(page.day_chosen) as gone:
        press(qtbot, page.head.earlier)
    assert gone.args == ["2026-11-11"]
    assert page.head.later.isEnabled()
    page.show_log(scene(day="2026-11-24"))
    assert not page.head.later.isEnabled()
    page.show_log(scene(span="month"))
    assert page.head.span.key() == "month"


def test_a_week_or_a_month_is_asked_for(page, qtbot) -> None:
    page.head.span.take_focus()
    with qtbot.waitSignal(page.span_chosen) as span:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert span.args == ["month"]


def test_a_bar_is_its_week_and_a_name_beside_the_bars_its_region(page, qtbot) -> None:
    bars, keys = page.weeks.bars(), page.weeks.keys()
    with qtbot.waitSignal(page.day_chosen) as week:
        press(qtbot, bars[-2])
    assert week.args == ["2026-11-09"]
    with qtbot.waitSignal(page.subject_chosen) as region:
        press(qtbot, keys[0])
    assert region.args == ["arms_shoulders"]
    assert [bar.isChecked() for bar in bars[-2:]] == [False, True]
    assert bars[-2].accessibleName().startswith("Week of Monday 9 November 2026: 10.0 km run, Feet")


def test_the_values_beside_the_bars_are_those_of_the_week_that_is_pointed_at(page) -> None:
    foot = page.weeks.keys()[-1]
    assert foot.accessibleDescription() == "30.0 easy km, 16 Nov"
    page.weeks.bars()[-2].setFocus(Qt.FocusReason.TabFocusReason)
    assert foot.accessibleDescription() == "10.0 easy km, 9 Nov"
    page.head.later.setFocus(Qt.FocusReason.TabFocusReason)
    assert foot.accessibleDescription() == "30.0 easy km, 16 Nov"


def test_the_body_chooses_a_region_a_muscle_and_goes_back(page, qtbot) -> None:
    page.map.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.subject_chosen) as muscle:
        qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert muscle.args == ["intrinsic_foot"]
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.map, Qt.Key.Key_Escape)


def test_a_muscle_that_is_left_out_opens_its_exercises_and_is_chosen(page, qtbot) -> None:
    part = page.left_out.parts()[0]
    with qtbot.waitSignal(page.exercise_asked) as exercise:
        press(qtbot, part.cards.button("side_plank"))
    assert exercise.args == ["side_plank"]
    with qtbot.waitSignal(page.subject_chosen) as muscle:
        press(qtbot, part.name)
    assert muscle.args == ["obliques"]


def test_a_few_are_shown_until_all_are_asked_for(page, qtbot, scene) -> None:
    every = len(scene().left_out.items)
    assert len(page.left_out.parts()) == 4
    assert page.left_out.all.text() == f"Show all {every}"
    press(qtbot, page.left_out.all)
    assert len(page.left_out.parts()) == every
    press(qtbot, page.left_out.all)
    assert len(page.left_out.parts()) == 4


def test_what_rose_is_there_only_where_something_did(page, scene) -> None:
    assert [part.name.text() for part in page.risen.parts()]
    page.show_log(scene(day="2026-11-11"))
    assert not page.risen.isVisible()
    page.show_log(scene())
    assert page.risen.isVisible()


def test_an_empty_log_says_what_to_do(page, scene) -> None:
    page.show_log(scene(days=()))
    assert page._map_line.words().startswith("Drop a FIT, GPX or TCX file")
    assert page.weeks.keys()[0].accessibleDescription() == ""


def test_the_calendar_stands_under_the_body_where_there_is_no_room_beside_it(page, qtbot) -> None:
    def corner(view) -> QPoint:
        return view.mapTo(page, QPoint(0, 0))

    assert corner(page.calendar).x() > corner(page.map).x() + page.map.width()
    page.resize(700, 780)
    under = page.map.height()
    qtbot.waitUntil(lambda: corner(page.calendar).y() > corner(page.map).y() + under)
    beside = page.weeks.keys()[0]
    assert beside.x() > page.weeks.bars()[-1].x()


def test_large_text_leaves_no_card_cut_and_the_regions_under_the_bars(page, qapp) -> None:
    qapp.setFont(application_font(2))
    qapp.processEvents()
    page.resize(900, 780)
    qapp.processEvents()
    part = page.left_out.parts()[0]
    card = part.cards.button("side_plank")
    assert card.geometry().bottom() <= part.cards.height()
    assert part.cards.geometry().bottom() <= part.height()
    assert page.weeks.keys()[0].y() > page.weeks.bars()[0].geometry().bottom()
    assert page.weeks.keys()[-1].geometry().bottom() <= page.weeks.height()


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_the_colours_follow_the_theme(page, name) -> None:
    before = page.grab().toImage()
    page.setPalette(palette(theme(name)))
    page.show_theme(theme(name))
    assert page.grab().toImage() != before


def test_all_that_can_be_reached_has_a_name(page) -> None:
    def names(interface):
        for index in range(interface.childCount()):
            child = interface.child(index)
            if child is not None and child.isValid() and not child.state().invisible:
                if child.state().focusable:
                    yield child.role(), child.text(QAccessible.Text.Name)
                yield from names(child)

    found = list(names(QAccessible.queryAccessibleInterface(page)))
    assert len(found) > 60
    assert [role for role, name in found if not name] == []


def test_the_log_of_a_month_tells_its_own_sums_once(page, scene) -> None:
    page.show_log(scene(span="month", day="2026-11-17"))
    assert not page._month.isVisible()
    assert page.weeks.keys()[-1].isChecked()
    assert page.weeks.keys()[-1].accessibleDescription() == "50.0 easy km, November 2026"
    page.show_log(scene())
    assert page._month.isVisible()


def test_the_head_is_as_high_as_that_of_a_run_and_grows_with_the_text(page, qapp) -> None:
    assert page.head.height() == 72
    qapp.setFont(application_font(2))
    qapp.processEvents()
    assert page.head.height() >= 144


def test_a_small_window_has_a_lower_head_with_the_way_to_the_list(page, qtbot) -> None:
    assert not page.head.back.isVisible()
    page.head.show_small(back=True, low=True)
    assert page.head.back.isVisible()
    with qtbot.waitSignal(page.head.list_asked):
        press(qtbot, page.head.back)
    qtbot.waitUntil(lambda: page.head.height() == 64)


def test_the_body_stands_flush_with_the_words(page) -> None:
    def left(view) -> int:
        return view.mapTo(page, QPoint(0, 0)).x()

    assert left(page.map) + 24 == left(page._map_line) == left(page._weeks_title)
    assert left(page.calendar) + page.calendar.width() == left(page.weeks) + page.weeks.width()


def test_a_wide_page_has_three_columns_of_muscles(page, qtbot) -> None:
    page.resize(1500, 780)
    qtbot.waitUntil(lambda: len(page.left_out.parts()) == 6)
    third, fourth = page.left_out.parts()[2:4]
    assert third.y() < fourth.y()
