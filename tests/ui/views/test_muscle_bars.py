from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.app.panel import Dial, MuscleRow
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.muscle_bars import MuscleBars


def row(muscle: str, position: float = 0.3, *, chosen: bool = False) -> MuscleRow:
    dial = Dial(
        position=position,
        low=position - 0.02,
        high=position + 0.02,
        text="×1.09",
        words="Like an easy run",
        grade="B",
        range_text="1.04 to 1.13",
        evidence="measured",
        reference=0.25,
        spoken=f"{muscle}: ×1.09",
    )
    return MuscleRow(muscle, muscle.title(), f"musculus {muscle}", dial, 0.3, "1.09", chosen)


ROWS = (row("shin"), row("calf"), row("soleus"))


@pytest.fixture
def bars(qtbot):
    view = MuscleBars()
    view.setPalette(palette(theme("light")))
    qtbot.addWidget(view)
    view.show_theme(theme("light"))
    view.resize(408, 200)
    view.show_rows(ROWS)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def shown(bars: MuscleBars):
    return [one for one in bars._rows if not one.isHidden()]


def test_a_click_on_a_row_chooses_its_muscle(bars, qtbot) -> None:
    with qtbot.waitSignal(bars.muscle_chosen) as chosen:
        qtbot.mouseClick(shown(bars)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["calf"]


def test_the_arrows_move_between_the_rows_and_enter_chooses(bars, qtbot) -> None:
    rows = shown(bars)
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(rows[1], Qt.Key.Key_Down)
    qtbot.keyClick(rows[2], Qt.Key.Key_Down)
    assert rows[2].hasFocus()
    with qtbot.waitSignal(bars.muscle_chosen) as chosen:
        qtbot.keyClick(rows[2], Qt.Key.Key_Return)
    assert chosen.args == ["soleus"]


def test_the_list_is_one_tab_stop_the_row_that_was_used_last(bars, qtbot) -> None:
    rows = shown(bars)
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    stops = [one for one in rows if one.focusPolicy() & Qt.FocusPolicy.TabFocus.value]
    assert stops == [rows[1]]


def test_the_screen_reader_hears_each_row_and_which_is_chosen(bars) -> None:
    bars.show_rows((ROWS[0], ROWS[1]._replace(chosen=True)))
    rows = shown(bars)
    assert [one.accessibleName() for one in rows] == ["shin: ×1.09", "calf: ×1.09"]
    assert [one.accessibleDescription() for one in rows] == ["musculus shin", "Chosen"]


def test_a_muscle_that_is_not_estimated_says_so(bars) -> None:
    bars.show_rows((ROWS[0]._replace(dial=None, colour=None, value="–"),))
    assert shown(bars)[0].accessibleName() == "Shin: not estimated"


def test_another_region_keeps_the_row_widgets_and_hides_what_is_left_over(bars) -> None:
    before = shown(bars)
    bars.show_rows((row("chest"),))
    assert shown(bars) == before[:1]
    bars.show_rows((*ROWS, row("foot")))
    assert shown(bars)[:3] == before
    assert bars.sizeHint().height() == 20 + 4 * 28


def test_a_dragged_pace_repaints_only_the_rows_that_changed(bars) -> None:
    before = [one.grab().toImage() for one in shown(bars)]
    bars.show_rows((row("shin", 0.6), *ROWS[1:]))
    now = [one.grab().toImage() for one in shown(bars)]
    assert now[0] != before[0]
    assert now[1:] == before[1:]


def test_the_colours_follow_the_theme(bars) -> None:
    before = shown(bars)[0].grab().toImage()
    bars.show_theme(theme("dark"))
    assert shown(bars)[0].grab().toImage() != before


def test_a_jump_lets_the_dots_glide_and_a_drag_does_not(bars, qtbot) -> None:
    bars.show_rows((row("shin", 0.9), *ROWS[1:]), ease=True)
    first = shown(bars)[0]
    at_start = first.grab().toImage()
    qtbot.waitUntil(lambda: first._position(0.9) > 0.8999)
    assert first.grab().toImage() != at_start
    bars.show_rows((row("shin", 0.5), *ROWS[1:]))
    assert first._position(0.5) == 0.5


def test_the_dots_of_another_region_are_at_once_where_they_belong(bars) -> None:
    bars.show_rows((row("chest", 0.9),), ease=True)
    assert shown(bars)[0]._position(0.9) == 0.9


def test_larger_text_makes_higher_rows(bars, qapp) -> None:
    before = bars.sizeHint().height()
    qapp.setFont(application_font(2))
    qapp.processEvents()
    assert bars.sizeHint().height() > 1.5 * before
    assert shown(bars)[1].y() == shown(bars)[0].geometry().bottom() + 1
    assert shown(bars)[0].height() > 40
