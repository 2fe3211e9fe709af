from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import NAMES, palette, theme
from bodymap.ui.views.bar_row import BarRow
from bodymap.ui.views.cards import CardButton
from bodymap.ui.views.exercise_page import ExerciseList, ExercisePage
from bodymap.ui.views.panel import Panel
from bodymap.ui.views.panel_foot import Tab
from bodymap.ui.views.panel_pages import ClaimsPage
from bodymap.ui.views.source_card import AddressLink, Cited
from bodymap.ui.views.try_it_page import TryItPage


@pytest.fixture(scope="module")
def kept(used):
    with used(Panel) as made:
        yield made


@pytest.fixture
def show(kept, qtbot, atlas):
    def fill(panel, **changes):
        scene = resolve(replace(State(), **changes), atlas)
        panel.show_gauge(scene.gauge)
        panel.show_panel(scene.panel)
        qtbot.wait(1)  # the prose below the cards follows after the events

    def prepare(panel):
        panel.setPalette(palette(theme("light")))
        panel.show_theme(theme("light"))
        panel.resize(440, 788)
        fill(panel)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()

    panel = kept.as_new(prepare)

    def show(**changes) -> Panel:
        fill(panel, **changes)
        return panel

    return show


def seen(panel: Panel, kind: type) -> list:
    return [widget for widget in panel.findChildren(kind) if widget.isVisible()]


def press(qtbot, panel: Panel, text: str) -> None:
    (button,) = [one for one in seen(panel, Link) + seen(panel, Tab) if one.text() == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_region_has_rows_for_all_of_its_muscles_and_its_prose(show) -> None:
    panel = show(region="lower_legs")
    assert len(seen(panel, BarRow)) == 5
    titles = [text.title for text in panel._scene.texts]
    words = {label.words() for label in panel._overview._prose.findChildren(Words)}
    assert set(titles) <= words


def test_a_click_on_a_row_chooses_the_muscle(show, qtbot) -> None:
    panel = show(region="lower_legs")
    with qtbot.waitSignal(panel.muscle_chosen) as chosen:
        qtbot.mouseClick(seen(panel, BarRow)[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [panel._scene.rows[0].muscle]


def test_one_muscle_has_a_way_back_to_its_region(show, qtbot) -> None:
    panel = show(region="lower_legs", muscle="soleus")
    with qtbot.waitSignal(panel.region_asked):
        press(qtbot, panel, "Esc: whole region")


def test_a_region_has_a_hint_and_nothing_to_press_there(show) -> None:
    panel = show(region="lower_legs")
    assert "Click again: one muscle" not in [link.text() for link in seen(panel, Link)]


def test_the_hint_goes_where_it_has_no_room_beside_the_title(show) -> None:
    panel = show(region="lower_legs")
    assert panel._head._hint.isVisible()
    panel.resize(344, 788)
    show(region="arms_shoulders")
    assert not panel._head._hint.isVisible()
    panel.resize(600, 788)
    assert panel._head._hint.isVisible()


def test_with_nothing_chosen_the_regions_are_the_rows(show, qtbot) -> None:
    panel = show(region=None)
    assert len(seen(panel, BarRow)) == 5
    assert not seen(panel, CardButton)
    with qtbot.waitSignal(panel.muscle_chosen) as chosen:
        qtbot.mouseClick(seen(panel, BarRow)[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["feet"]


def test_the_tabs_open_the_pages_and_tell_it(show, qtbot) -> None:
    panel = show(region="lower_legs")
    with qtbot.waitSignal(panel.page_chosen) as chosen:
        press(qtbot, panel, "Try it")
    assert chosen.args == ["try_it"]
    assert seen(panel, TryItPage)
    show(region="lower_legs", page="claims")
    assert seen(panel, ClaimsPage)
    assert not seen(panel, TryItPage)


def test_pages_are_not_built_before_they_are_opened(qtbot, atlas) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    panel.show_theme(theme("light"))
    panel.show_panel(resolve(State(region="lower_legs"), atlas).panel)
    panel.show()
    assert not panel.findChildren(TryItPage)
    assert not panel.findChildren(ClaimsPage)


def test_all_exercises_lead_to_one_and_back_the_same_way(show, qtbot) -> None:
    panel = show(region="lower_legs")
    press(qtbot, panel, "All exercises")
    (listed,) = seen(panel, ExerciseList)
    cards = seen(panel, CardButton)
    assert len(cards) == len(panel._scene.cards)
    qtbot.mouseClick(cards[3], Qt.MouseButton.LeftButton)
    assert seen(panel, ExercisePage)
    press(qtbot, panel, "‹ Back")
    assert listed.isVisible()
    press(qtbot, panel, "‹ Back")
    assert panel._overview.isVisible()


def test_esc_leaves_an_exercise_before_the_window_takes_it(show, qtbot) -> None:
    panel = show(region="lower_legs")
    qtbot.mouseClick(seen(panel, CardButton)[0], Qt.MouseButton.LeftButton)
    assert seen(panel, ExercisePage)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel._overview.isVisible()


def test_another_region_closes_an_open_exercise(show, qtbot) -> None:
    panel = show(region="lower_legs")
    qtbot.mouseClick(seen(panel, CardButton)[0], Qt.MouseButton.LeftButton)
    show(region="feet")
    assert not seen(panel, ExercisePage)


def test_an_exercise_stays_open_while_the_pace_is_dragged(show, qtbot) -> None:
    panel = show(region="lower_legs")
    qtbot.mouseClick(seen(panel, CardButton)[0], Qt.MouseButton.LeftButton)
    show(region="lower_legs", conditions=Conditions(speed_mps=4.4))
    assert seen(panel, ExercisePage)


def test_a_dragged_pace_changes_numbers_and_builds_nothing(show) -> None:
    panel = show(region="lower_legs")
    before = panel.findChildren(QWidget)
    place = [widget.geometry() for widget in before]
    show(region="lower_legs", conditions=Conditions(speed_mps=4.1))
    assert panel.findChildren(QWidget) == before
    assert [widget.geometry() for widget in before] == place


def test_the_prose_is_laid_out_in_full(show) -> None:
    panel = show(region="thighs_glutes")
    for cited in seen(panel, Cited):
        assert cited.height() >= cited.heightForWidth(cited.width())


@pytest.mark.parametrize("page", ["overview", "try_it", "claims", "sources"])
def test_everything_that_takes_the_keyboard_has_a_name(show, page) -> None:
    panel = show(region="lower_legs", page=page)
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("name", NAMES)
def test_each_theme_paints_the_panel_in_its_own_surface(show, qapp, name) -> None:
    panel = show(region="lower_legs", page="claims")
    panel.setPalette(palette(theme(name)))
    panel.show_theme(theme(name))
    image = panel.grab().toImage()
    assert image.pixelColor(3, 3) == theme(name).surface


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.0])
@pytest.mark.parametrize("width", [344, 440])
def test_at_any_text_size_nothing_is_wider_than_the_panel(show, qapp, width, scale) -> None:
    panel = show(region="lower_legs")
    panel.setFixedWidth(width)
    qapp.setFont(application_font(scale))
    for _ in range(4):
        QApplication.sendPostedEvents()
        qapp.processEvents()
    page = panel._overview
    assert page.width() <= width
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is page:
            assert widget.geometry().right() <= page.width()


def test_the_panel_asks_for_a_source_in_a_card(show, qtbot) -> None:
    panel = show(region="lower_legs")
    cited, key = next(
        (one, source.key)
        for one in seen(panel, Cited)
        for source in one._statement.sources
        if source.link
    )
    cited.linkActivated.emit(f"source:{key}")
    (link,) = panel.findChildren(AddressLink)
    with qtbot.waitSignal(panel.link_opened) as opened:
        link.click()
    assert opened.args == [cited.source(key).link]


def test_a_glossary_word_in_the_prose_is_asked_for(show, qtbot) -> None:
    panel = show(region="lower_legs")
    with qtbot.waitSignal(panel.word_asked) as asked:
        seen(panel, Cited)[0].linkActivated.emit("word:stance")
    assert asked.args == ["stance"]


def test_esc_is_left_to_the_window_where_no_exercise_is_open(show, qtbot) -> None:
    panel = show(region="lower_legs")
    escape = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    escape.ignore()
    QApplication.sendEvent(panel, escape)
    assert not escape.isAccepted()
