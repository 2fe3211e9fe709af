from __future__ import annotations

from PySide6.QtWidgets import QLabel

from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.theme import theme


def test_a_tile_is_raised_and_a_strong_one_is_not(in_window):
    plain, strong = Tile(), Tile(strong=True)
    for tile in (plain, strong):
        tile.setFixedSize(80, 40)
    in_window(plain, strong)
    colours = theme("light")
    assert plain.grab().toImage().pixelColor(40, 20).name() == colours.raised.name()
    assert strong.grab().toImage().pixelColor(40, 20).name() == colours.surface.name()
    assert strong.grab().toImage().pixelColor(0, 20).name() == colours.control.name()


def test_a_scroll_area_shows_its_thumb_only_where_there_is_more(in_window):
    tall = QLabel()
    tall.setFixedSize(50, 900)
    scroll = Scroll(tall)
    window = in_window(scroll)
    scroll.setFixedHeight(200)
    window.layout().activate()
    bar = scroll.verticalScrollBar()
    assert bar.maximum() > 0
    middle = bar.grab().toImage().pixelColor(bar.width() // 2, 20)
    assert middle.name() == theme("light").track.name()
