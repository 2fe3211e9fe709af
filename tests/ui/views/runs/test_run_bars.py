from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bodymap.ui.controls.press import Press
from bodymap.ui.controls.words import Words
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.run_bars import MuscleBars, RunBars


def shown(qtbot, view, bars, named="load"):
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_bars(bars, named)
    view.resize(520, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def bars(qtbot, barred):
    return shown(qtbot, RunBars(), barred(muscles=True))


@pytest.fixture
def muscles(qtbot, barred):
    return shown(qtbot, MuscleBars(), barred(muscles=True))


@pytest.fixture
def ratios(barred):
    """Return bars from "same" in the middle to a little more and to much less."""
    made = barred()
    first, second, *others = made.bars
    little = first._replace(length=0.53, low=0.5, high=0.55, position=0.53)
    less = second._replace(length=0.2, low=0.1, high=0.3, position=0.2)
    changed = (little, less, *others)
    return made._replace(bars=changed, mark=0.5, mark_text="same", start=0.5, ends=("÷4", "×4"))


def rows(view):
    return [row for row in view.findChildren(Press) if row.isVisibleTo(view) and not row.text()]


def pixels(view):
    image = view.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_row_chooses_its_region_or_muscle(qtbot, bars, muscles):
    with qtbot.waitSignal(bars.subject_chosen) as chosen:
        rows(bars)[1].click()
    assert chosen.args == ["lower_legs"]
    with qtbot.waitSignal(muscles.subject_chosen) as chosen:
        qtbot.keyClick(rows(muscles)[0], Qt.Key.Key_Return)
    assert chosen.args == ["gluteus_maximus"]


def test_regions_stand_together_and_muscles_under_a_heading(bars, muscles, barred):
    assert len(rows(bars)) == 5
    assert len(rows(muscles)) == 2
    assert [one.text() for one in muscles.findChildren(QLabel)] == [barred().heading]
    muscles.show_bars(barred(), "load")
    assert not muscles.isVisible()


def test_another_run_is_told_beside_this_one_in_words_of_their_own(bars, barred):
    beside = "This run 12.1 km, 1:01:36, 5:05 /km; that run 3.6 km, 19:59, 5:33 /km."
    bars.show_bars(barred()._replace(beside=beside), "load")
    words = next(one for one in bars.findChildren(Words) if one.words() == beside)
    assert words.isVisible()
    bars.show_bars(barred(), "load")
    assert not words.isVisible()


def test_the_rows_are_one_tab_stop_and_arrows_walk_over_them(qtbot, bars):
    stops = [row for row in rows(bars) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(stops[0], Qt.Key.Key_Down)
    assert rows(bars)[1].hasFocus()
    qtbot.keyClick(rows(bars)[1], Qt.Key.Key_End)
    assert rows(bars)[-1].hasFocus()
    qtbot.keyClick(rows(bars)[-1], Qt.Key.Key_Home)
    assert rows(bars)[0].hasFocus()


def test_a_row_says_its_value_and_whether_it_is_chosen(bars):
    assert rows(bars)[0].accessibleName() == "Feet: 11.6 easy kilometres, grade B"
    assert [row.isChecked() for row in rows(bars)[:3]] == [False, False, True]


def test_range_and_grade_are_the_tip_of_a_row(bars, muscles):
    tip = "11.2 to 12.2. Grade B: one good source with numbers."
    assert rows(bars)[0].toolTip() == tip
    assert rows(muscles)[1].toolTip() == ""


def test_bars_have_the_colours_of_the_map(bars, barred):
    load, difference = theme("light").load_colour(0.25), theme("light").difference_colour(0.25)
    assert load.name() in pixels(bars)
    bars.show_bars(barred(), "difference")
    assert difference.name() in pixels(bars)
    assert load.name() not in pixels(bars)


def test_another_theme_has_other_colours(bars):
    bars.show_theme(theme("dark"))
    assert theme("dark").load_colour(0.25).name() in pixels(bars)


def columns_of(view, row, colour):
    """Return from where to where, px, ``colour`` is seen in the row."""
    image = row.grab().toImage()
    found = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == colour.name()
    ]
    return min(found), max(found)


def test_a_difference_starts_at_same_and_goes_to_its_side(qtbot, ratios):
    view = shown(qtbot, RunBars(), ratios, "difference")
    less = theme("light").difference_colour(0.2)
    start, end = columns_of(view, rows(view)[1], less)
    axis = columns_of(view, rows(view)[0], theme("light").track)
    middle = sum(axis) / 2
    assert end == pytest.approx(middle, abs=3)
    assert start == pytest.approx(axis[0] + 0.2 * (axis[1] - axis[0]), abs=6)


def test_a_comparison_with_a_chosen_run_can_be_ended(qtbot, bars):
    stop = next(one for one in bars.findChildren(Press) if one.text() == "Stop comparing")
    assert not stop.isVisibleTo(bars)
    bars.show_comparing(comparing=True)
    with qtbot.waitSignal(bars.compare_ended):
        stop.click()


def test_one_press_shows_all_muscles_and_one_more_the_regions(qtbot, barred):
    made = barred(muscles=True)
    muscles = tuple(bar._replace(inner=True) for bar in (*made.bars, *made.bars))
    view = shown(qtbot, RunBars(), made._replace(muscles=muscles))
    regions, high = len(rows(view)), view.sizeHint().height()
    assert (view.turn.text(), view.beyond_px()) == ("All muscles", 0)
    with qtbot.waitSignal(view.turned) as turned:
        qtbot.keyClick(view.turn, Qt.Key.Key_Space)
    assert turned.args == [True]
    assert len(rows(view)) == len(muscles)
    assert view.sizeHint().height() - view.beyond_px() == high
    with qtbot.waitSignal(view.turned) as turned:
        view.turn.click()
    assert (turned.args, len(rows(view))) == ([False], regions)


def test_the_muscles_of_a_group_give_way_to_all_of_them(muscles):
    muscles.show_above(above=True)
    assert muscles.isHidden()
    muscles.show_above(above=False)
    assert not muscles.isHidden()
