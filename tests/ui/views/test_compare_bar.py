from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.app.scene import CompareRow, CompareScene, Fact, Preset, RunTile
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.compare_bar import CompareBar

ROW = CompareRow("soleus", "Calf, deep", 0.4, 0.35, 0.45, "1.00", "0.76", "÷1.32", False, "Calf")
SCENE = CompareScene(
    a=RunTile("A", "Easy run", "asphalt · 5:33 /km"),
    b=RunTile("B", "Beach", "dry sand · 5:33 /km"),
    presets=(Preset("easy", "Easy run", "asphalt"), Preset("beach", "Beach", "dry sand")),
    title="Beach against easy run",
    line="B against A, for one step.",
    facts=(Fact("A: steps per km", "920"),),
    heading="Legs and feet",
    rows=(ROW,),
    note="About the same.",
    sentence="",
)


@pytest.fixture
def bar(qtbot):
    view = CompareBar()
    qtbot.addWidget(view)
    view.resize(1280, 88)
    view.show_compare(SCENE, "step")
    view.show()
    return view


def test_both_runs_are_named_for_the_screen_reader(bar):
    assert bar._a.accessibleName() == "Run A: Easy run, asphalt · 5:33 /km"
    assert bar._b.accessibleName() == "Run B: Beach, dry sand · 5:33 /km"


def test_run_b_opens_the_ready_made_runs_and_takes_one(bar, qtbot):
    qtbot.keyClick(bar._b, Qt.Key.Key_Down)
    choices = bar._list
    assert choices.key() == "beach"
    choices.setCurrentIndex(choices.model().index(0, 0))
    with qtbot.waitSignal(bar.preset_chosen) as told:
        qtbot.keyClick(choices, Qt.Key.Key_Return)
    assert told.args == ["easy"]
    assert not choices.isVisible()


def test_the_last_entry_leads_to_the_run_bar(bar, qtbot):
    qtbot.mouseClick(bar._b, Qt.MouseButton.LeftButton)
    choices = bar._list
    choices.setCurrentIndex(choices.model().index(choices.model().rowCount() - 1, 0))
    with qtbot.waitSignal(bar.edit_asked):
        qtbot.keyClick(choices, Qt.Key.Key_Return)


def test_a_run_of_ones_own_is_marked_as_such(bar, qtbot):
    bar.show_compare(SCENE._replace(b=RunTile("B", "Your run", "grass")), "step")
    qtbot.mouseClick(bar._b, Qt.MouseButton.LeftButton)
    assert bar._list.key() == "own"


def test_swap_and_end_and_per_are_told(bar, qtbot):
    with qtbot.waitSignal(bar.swap_asked):
        qtbot.mouseClick(bar._swap, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.end_asked):
        qtbot.keyClick(bar._end, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.per_chosen) as told:
        qtbot.keyClick(bar._per._parts["step"], Qt.Key.Key_Right)
    assert told.args == ["km"]


def test_a_narrow_bar_takes_short_words_and_keeps_the_spoken_ones(bar, qtbot):
    bar.resize(640, 88)
    qtbot.waitUntil(lambda: bar._swap.text() == "Swap")
    assert bar._swap.accessibleName() == "Swap A and B"
    assert bar._against.isHidden()


def test_the_disc_of_run_b_has_the_accent_of_the_theme(bar):
    for name in ("light", "dark"):
        bar.setPalette(palette(theme(name)))
        image = bar._b.grab().toImage()
        assert image.pixelColor(15, image.height() // 2) == theme(name).accent


def test_where_both_tiles_need_more_their_words_get_equal_room(bar):
    long = SCENE.a._replace(title="Hands behind the back in the forest", line="")
    bar.show_compare(SCENE._replace(a=long, b=long._replace(letter="B")), "step")
    bar.resize(780, 88)
    chevron = bar._b.minimumSizeHint().width() - bar._a.minimumSizeHint().width()
    assert abs(bar._b.width() - chevron - bar._a.width()) <= 1
    assert bar._end.geometry().right() < 780
