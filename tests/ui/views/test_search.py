from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bodymap.content.atlas import Atlas
from bodymap.ui.draw.type import application_font
from bodymap.ui.views.search import Search

ATLAS = Atlas()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.button = QPushButton("under it", made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def search(window):
    made = Search(ATLAS, window)
    made.open()
    return made


def titles(search: Search) -> list[str]:
    """Return the titles of the results that are shown."""
    model = search._results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_typing_finds_and_enter_takes_the_first(search, qtbot):
    qtbot.keyClicks(search._line, "soleus")
    with qtbot.waitSignal(search.result_chosen) as told:
        qtbot.keyClick(search._line, Qt.Key.Key_Return)
    assert told.args == ["muscle", "soleus"]
    assert not search.isVisible()


def test_arrows_move_in_the_results_while_the_field_keeps_the_focus(search, qtbot):
    qtbot.keyClicks(search._line, "calf")
    second = search._results.result(1)
    qtbot.keyClick(search._line, Qt.Key.Key_Down)
    assert search._line.hasFocus()
    assert search._results.current() == second
    qtbot.keyClick(search._line, Qt.Key.Key_PageUp)
    assert search._results.currentIndex().row() == 0


def test_a_click_takes_a_result(search, qtbot):
    qtbot.keyClicks(search._line, "dry sand")
    where = search._results.visualRect(search._results.model().index(0, 0)).center()
    with qtbot.waitSignal(search.result_chosen) as told:
        qtbot.mouseClick(search._results.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == ["surface", "dry_soft_sand"]


def test_an_empty_field_offers_the_muscle_groups(search):
    assert len(titles(search)) == len(ATLAS.tables.regions)
    assert "Lower legs" in titles(search)


def test_nothing_found_says_so_and_offers_the_nearest(search, qtbot):
    qtbot.keyClicks(search._line, "gluteusmaximus maxi")
    assert "Nothing is called" in search._sentence.words()
    assert len(titles(search)) == 1
    search._line.clear()
    qtbot.keyClicks(search._line, "xqzw")
    assert "soleus" in search._sentence.words()
    with qtbot.assertNotEmitted(search.result_chosen):
        qtbot.keyClick(search._line, Qt.Key.Key_Return)


def test_escape_closes_and_gives_the_focus_back(window, qtbot):
    window.button.setFocus()
    search = Search(ATLAS, window)
    search.open()
    assert search._line.hasFocus()
    qtbot.keyClick(search._line, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert window.button.hasFocus()


def test_a_click_outside_closes_it(search, window, qtbot):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not search.isVisible()


def test_it_stays_inside_a_small_window(search, window, qtbot):
    qtbot.keyClicks(search._line, "a")
    window.resize(420, 300)
    qtbot.waitUntil(lambda: window.rect().contains(search.geometry()))


def test_field_and_results_are_named(search):
    assert search._line.accessibleName() == "Search"
    assert search._results.accessibleName() == "Results"
    first = search._results.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Feet, Muscle group"


def test_asking_again_selects_what_was_typed(search, qtbot):
    qtbot.keyClicks(search._line, "soleus")
    search.open()
    assert search._line.selectedText() == "soleus"


def test_larger_text_makes_it_larger(search, qapp):
    before = search.width()
    qapp.setFont(application_font(1.6))
    assert search.width() > before
