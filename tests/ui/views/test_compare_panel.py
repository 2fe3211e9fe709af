from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from bodymap.app.scene import CompareRow, CompareScene, Fact, Preset, RunTile
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.compare_foot import CompareFoot
from bodymap.ui.views.compare_panel import ComparePanel


def row(muscle: str, position: float | None, *, chosen: bool = False) -> CompareRow:
    """Return one row of the table."""
    return CompareRow(
        muscle, muscle.title(), position, 0.4, 0.6, "1.00", "1.20", "×1.20", chosen, f"{muscle}: B"
    )


SCENE = CompareScene(
    a=RunTile("A", "Easy run", ""),
    b=RunTile("B", "Sprint", ""),
    presets=(),
    title="Sprint against easy run",
    line="B against A, for one kilometre.",
    facts=(Fact("A: steps per km", "920"), Fact("B: steps per km", "505")),
    heading="Legs and feet",
    rows=(row("buttock", 0.9), row("shin", 0.5), row("calf", 0.1), row("arms", None)),
    note="B asks more of buttock.",
    sentence="Stretched: one sprinter.",
)


@pytest.fixture
def panel(qtbot):
    view = ComparePanel()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_theme(theme("light"))
    view.resize(440, 700)
    view.show_compare(SCENE)
    view.show()
    return view


def rows_of(panel: ComparePanel):
    """Return the row widgets that are shown."""
    return [one for one in panel._rows._rows if not one.isHidden()]


def test_every_row_speaks_for_itself(panel):
    assert [one.accessibleName() for one in rows_of(panel)] == [
        "buttock: B",
        "shin: B",
        "calf: B",
        "arms: B",
    ]


def test_a_click_on_a_row_chooses_the_muscle(panel, qtbot):
    with qtbot.waitSignal(panel.muscle_chosen) as told:
        qtbot.mouseClick(rows_of(panel)[2], Qt.MouseButton.LeftButton)
    assert told.args == ["calf"]


def test_arrows_move_along_the_rows_and_enter_chooses(panel, qtbot):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    rows = rows_of(panel)
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    with qtbot.waitSignal(panel.muscle_chosen) as told:
        qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert told.args == ["shin"]


def test_more_is_painted_right_of_the_middle_and_less_left_of_it(panel):
    more, _, less, unknown = (one.grab().toImage() for one in rows_of(panel))
    columns, colours = rows_of(panel)[0]._columns, theme("light")
    right, left = (round(8 + columns.at(position)) for position in (0.7, 0.3))
    assert more.pixelColor(right, 11) == colours.difference_colour(0.9)
    assert less.pixelColor(left, 11) == colours.difference_colour(0.1)
    assert unknown.pixelColor(right, 11) == unknown.pixelColor(left, 11)


def test_fewer_rows_hide_the_widgets_that_are_left_over(panel):
    panel.show_compare(SCENE._replace(rows=SCENE.rows[:1], facts=SCENE.facts[:1]))
    assert len(rows_of(panel)) == 1
    assert panel._rows.sizeHint().height() < 60


def test_the_answer_stands_before_the_numbers_and_they_only_where_there_are_any(panel):
    panel.grab()
    note, facts = (one.mapTo(panel, QPoint(0, 0)).y() for one in (panel._note, panel._facts))
    assert panel._line.y() < note < facts
    panel.show_compare(SCENE._replace(facts=()))
    assert not panel._facts.isVisible()
    assert panel._rows.isVisible()


def test_while_b_is_still_a_the_panel_offers_ready_made_runs_and_no_table(panel, qtbot):
    same = tuple(one._replace(position=0.5) for one in SCENE.rows[:3])
    ready = Preset("beach", "Beach", "Dry sand")
    unchanged = SCENE._replace(rows=same, b=SCENE.a._replace(letter="B"), presets=(ready,))
    panel.show_compare(unchanged)
    assert not panel._rows.isVisible()
    assert not panel._note.isVisible()
    with qtbot.waitSignal(panel.preset_chosen) as told:
        qtbot.mouseClick(panel._chips._buttons[0], Qt.MouseButton.LeftButton)
    assert told.args == ["beach"]
    panel.show_compare(SCENE)
    assert panel._rows.isVisible()
    assert not panel._chips.isVisible()


def test_the_links_of_the_foot_are_told(panel, qtbot):
    with qtbot.waitSignal(panel.copy_asked):
        qtbot.mouseClick(panel._copy, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.explain_asked):
        qtbot.mouseClick(panel._explain, Qt.MouseButton.LeftButton)


def test_the_foot_names_its_colours_and_what_is_uncertain(qtbot):
    foot = CompareFoot()
    qtbot.addWidget(foot)
    foot.show_theme(theme("light"))
    foot.resize(840, 56)
    before = foot.grab().toImage()
    foot.show_compare(SCENE)
    assert foot.accessibleName() == "B asks less, about the same, B asks more, not estimated"
    assert foot.accessibleDescription() == "Stretched: one sprinter."
    assert foot.grab().toImage() != before
    foot.show_compare(SCENE._replace(rows=SCENE.rows[:3]))
    assert foot.accessibleName() == "B asks less, about the same, B asks more"


def test_with_large_text_the_facts_stand_one_to_a_line(panel, qapp):
    qapp.setFont(application_font(2.0))
    first, second = panel._facts._facts
    panel._facts.layout().activate()
    assert second.y() > first.y()
    assert panel._rows._row_px() > 50
