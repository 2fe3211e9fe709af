from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from bodymap.app.panel import FactorTile, Source, Why
from bodymap.ui.controls.popup import Popup
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.source_card import AddressLink
from bodymap.ui.views.why import WhyView

STUDY = Source("a", "Sassi 2011", "Sassi A (2011). Running on grass. J.", "https://doi.org/10.1/a")
OWN = Source("judged", "our own judgement", "No published figure was found.", None)
PACE = FactorTile("pace", "×1.09", "1.04–1.13", "4:15 /km", "B", (STUDY, OWN), "Pace: ×1.09")
RESULT = FactorTile("this run", "×1.09", "1.04–1.13", "", "B", (), "This run: ×1.09")
WHY = Why((PACE, PACE._replace(name="surface", spoken="Surface: ×1.00")), RESULT, "")


@pytest.fixture
def window(qtbot):
    frame = QWidget()
    frame.setPalette(palette(theme("light")))
    qtbot.addWidget(frame)
    frame.resize(440, 600)
    view = WhyView()
    view.setParent(frame)
    view.setGeometry(16, 300, 408, 200)
    view.show_why(WHY)
    frame.show()
    return frame


@pytest.fixture
def view(window):
    return window.findChild(WhyView)


def shown(view: WhyView):
    return [tile for tile in view._tiles._tiles if not tile.isHidden()]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_factors_stand_in_a_row_and_the_result_last(view) -> None:
    assert [tile.accessibleName() for tile in shown(view)] == [
        "Pace: ×1.09",
        "Surface: ×1.00",
        "This run: ×1.09",
    ]
    assert len({tile.y() for tile in shown(view)}) == 1
    assert abs(shown(view)[-1].geometry().right() - (view._tiles.width() - 9)) <= 1


@pytest.mark.parametrize(("factors", "rows"), [(1, 1), (2, 1), (3, 2), (5, 2), (6, 3)])
def test_more_factors_take_more_rows_without_a_hole(view, factors, rows) -> None:
    view.show_why(Why((PACE,) * factors, RESULT, ""))
    assert len({tile.y() for tile in shown(view)}) == rows
    assert max(tile.width() for tile in shown(view)) - min(t.width() for t in shown(view)) <= 1
    places = [(tile.y(), tile.x()) for tile in shown(view)]
    assert places == sorted(places)
    lefts = {x for y, x in places if y == places[-1][0]}
    assert lefts == set(sorted({x for _, x in places})[: len(lefts)])
    assert places[0][1] == 8
    rights = [tile.geometry().right() for tile in shown(view)]
    assert max(rights) <= view._tiles.width() - (9 if rows == 1 else 16)


def test_a_tile_opens_the_card_with_range_grade_and_reference(view, window, qtbot) -> None:
    qtbot.mouseClick(shown(view)[0], Qt.MouseButton.LeftButton)
    card = window.findChild(Popup)
    assert card.isVisible()
    assert card.geometry().bottom() <= window.height()
    for words in ("Pace ×1.09", "1.04–1.13", "Grade B", "Running on grass", "No published"):
        assert words in texts(card)


def test_only_a_verified_source_has_a_link(view, window, qtbot) -> None:
    qtbot.mouseClick(shown(view)[0], Qt.MouseButton.LeftButton)
    links = window.findChildren(AddressLink)
    assert [link.text() for link in links] == ["doi.org/10.1/a"]
    assert links[0].accessibleName() == "Open Sassi 2011 in the browser"
    with qtbot.waitSignal(view.link_opened) as opened:
        qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert opened.args == ["https://doi.org/10.1/a"]


def test_esc_closes_the_card_and_the_tile_has_the_focus_again(view, window, qtbot) -> None:
    tile = shown(view)[0]
    window.activateWindow()
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    card = window.findChild(Popup)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_the_reference_run_says_that_it_is_1_by_definition(view, window, qtbot) -> None:
    level = PACE._replace(range_text="", sources=(), grade=None)
    view.show_why(Why((level,), RESULT, ""))
    qtbot.mouseClick(shown(view)[0], Qt.MouseButton.LeftButton)
    assert "1 by definition" in texts(window.findChild(Popup))


def test_the_note_is_there_only_where_there_is_one(view) -> None:
    assert view._note.isHidden()
    view.show_why(WHY._replace(note="Averaged over 5 muscles."))
    assert view._note.words() == "Averaged over 5 muscles."
    assert not view._note.isHidden()
