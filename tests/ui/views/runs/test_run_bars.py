from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from bodymap.ui.controls.press import Press
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.run_bars import RunBars


@pytest.fixture
def bars(qtbot, barred):
    view = RunBars()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_bars(barred(muscles=True), "load")
    view.resize(520, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def rows(view):
    return [row for row in view.findChildren(Press) if row.isVisibleTo(view)]


def pixels(view):
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(value).name() for value in set(image.constBits().cast("I"))}


def test_a_row_chooses_its_region_or_muscle(qtbot, bars):
    with qtbot.waitSignal(bars.subject_chosen) as chosen:
        rows(bars)[1].click()
    assert chosen.args == ["lower_legs"]
    with qtbot.waitSignal(bars.subject_chosen) as chosen:
        qtbot.keyClick(rows(bars)[3], Qt.Key.Key_Return)
    assert chosen.args == ["gluteus_maximus"]


def test_a_closed_region_shows_no_muscles(bars, barred):
    assert len(rows(bars)) == 7
    tall = bars.sizeHint().height()
    bars.show_bars(barred(), "load")
    assert len(rows(bars)) == 5
    assert bars.sizeHint().height() < tall


def test_the_rows_are_one_tab_stop_and_arrows_walk_over_them(qtbot, bars):
    stops = [row for row in rows(bars) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(stops[0], Qt.Key.Key_Down)
    assert rows(bars)[1].hasFocus()


def test_a_row_says_its_value_and_whether_it_is_chosen(bars):
    names = [(row.accessibleName(), row.accessibleDescription()) for row in rows(bars)]
    assert names[0] == ("Feet: 11.6 easy kilometres, grade B", "")
    assert names[2][1] == "Chosen"


def test_range_and_grade_are_the_tip_of_a_row(bars):
    tip = "11.2 to 12.2. Grade B: one good source with numbers."
    assert [row.toolTip() for row in rows(bars)][0::4] == [tip, ""]


def test_bars_have_the_colours_of_the_map(bars, barred):
    load, difference = theme("light").load_colour(0.25), theme("light").difference_colour(0.25)
    assert load.name() in pixels(bars)
    bars.show_bars(barred(), "difference")
    assert difference.name() in pixels(bars)
    assert load.name() not in pixels(bars)


def test_another_theme_has_other_colours(bars):
    bars.show_theme(theme("dark"))
    assert theme("dark").load_colour(0.25).name() in pixels(bars)
