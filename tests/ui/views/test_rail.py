from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.ui.theme import palette, theme
from bodymap.ui.views.rail import Rail, RailItem


@pytest.fixture
def rail(qtbot):
    made = Rail((RailItem("explore", "explore", "Explore"), RailItem("runs", "pace", "Runs")))
    qtbot.addWidget(made)
    made.resize(80, 600)
    return made


def test_a_place_is_chosen_by_click_and_by_key(qtbot, rail):
    told = []
    rail.place_chosen.connect(told.append)
    qtbot.mouseClick(rail.item("runs"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(rail.item("explore"), Qt.Key.Key_Return)
    assert told == ["runs", "explore"]


def test_the_open_place_is_marked_and_told_to_nobody(qtbot, rail):
    with qtbot.assertNotEmitted(rail.place_chosen):
        rail.show_place("runs")
    assert rail.item("runs").isChecked()
    assert not rail.item("explore").isChecked()


def test_settings_stand_at_the_foot(qtbot, rail):
    rail.show()
    assert rail.item("settings").y() > 500
    with qtbot.waitSignal(rail.settings_asked):
        qtbot.mouseClick(rail.item("settings"), Qt.MouseButton.LeftButton)


def test_only_places_that_exist_are_shown(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    assert rail.item("explore").text() == "Explore"
    with pytest.raises(KeyError):
        rail.item("nowhere")


def test_the_rail_is_narrow_in_small_windows(rail):
    assert rail.sizeHint().width() == 80
    rail.show_narrow(True)
    assert rail.sizeHint().width() == 72


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("light", "tint"),
        ("dark", "tint"),
        ("contrast_light", "accent"),
        ("contrast_dark", "accent"),
    ],
)
def test_the_open_place_is_tinted_or_edged_where_contrast_is_high(rail, name, token):
    rail.setPalette(palette(theme(name)))
    rail.show_place("explore")
    item = rail.item("explore")
    picture = item.grab().toImage()
    assert picture.pixelColor(1, item.height() // 2).name() == getattr(theme(name), token).name()
