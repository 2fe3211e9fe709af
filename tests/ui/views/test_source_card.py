from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bodymap.app.panel import FactorFigures, FactorTile, Source
from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.figure_lines import FigureLines
from bodymap.ui.views.source_card import SourceEntry, tile_card

SASSI = Source("sassi2011", "Sassi 2011", "Sassi A (2011). Grass.", "https://doi.org/10.1/a")
RODIO = Source("rodio2004", "Rodio 2004", "Rodio A (2004). Turf.", None)
FIGURES = FactorFigures(
    (
        ("sassi2011", "Turf: 1.05 × asphalt (derived)"),
        ("rodio2004", "Turf: 0.9 × grass (abstract)"),
    ),
    3,
    "sassi2011",
)
TILE = FactorTile("surface", "×1.04", "0.90–1.10", "Turf", "C", (SASSI, RODIO), "", FIGURES)


@pytest.fixture
def window(qtbot):
    frame = QWidget()
    frame.setPalette(palette(theme("dark")))
    qtbot.addWidget(frame)
    frame.resize(500, 700)
    frame.button = QPushButton("×1.04", frame)
    frame.show()
    return frame


def read(entry: QWidget) -> list[list[str]]:
    """Return what each list of figures in ``entry`` says."""
    lists = entry.findChildren(FigureLines)
    return [[words.words() for words in each.findChildren(Words)] for each in lists]


def test_each_figure_stands_under_its_own_source(window):
    card = tile_card(TILE)
    card.open_at(window.button)
    first, second = card.findChildren(SourceEntry)
    assert read(first) == [["What was read there", "Turf: 1.05 × asphalt (derived)"]]
    assert read(second) == [["What was read there", "Turf: 0.9 × grass (abstract)"]]


def test_the_link_to_the_rest_tells_the_source_and_closes_the_card(window, qtbot):
    card = tile_card(TILE)
    popup = card.open_at(window.button)
    (link,) = card.findChildren(Link)
    assert link.text() == "3 more under Sources"
    with qtbot.waitSignal(card.source_asked) as asked:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == ["sassi2011"]
    assert not popup.isVisible()


def test_a_card_that_shows_all_figures_has_no_link_to_more(window):
    card = tile_card(TILE._replace(figures=FIGURES._replace(more=0, more_in="")))
    card.open_at(window.button)
    assert len(card.findChildren(FigureLines)) == 2
    assert card.findChildren(Link) == []


def test_a_source_without_figures_has_no_list(window):
    card = tile_card(TILE._replace(figures=FIGURES._replace(lines=FIGURES.lines[:1])))
    card.open_at(window.button)
    assert [len(read(entry)) for entry in card.findChildren(SourceEntry)] == [1, 0]
