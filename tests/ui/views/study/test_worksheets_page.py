from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.app.state import SheetChoice, State, StudyView
from bodymap.app.study.sheet_scene import sheet_scene
from bodymap.app.worksheets.sheet import KINDS
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.worksheets_page import WorksheetsPage
from bodymap.ui.views.train_grid import EmptyNote

Key = Qt.Key
SILENT = {QAccessible.Role.Client, QAccessible.Role.ScrollBar}  # hairlines, rings and bars


@pytest.fixture(scope="module")
def kept(used, atlas):
    """Make the page; what it asks for is shown at once, as the window does."""

    def make():
        made = WorksheetsPage()
        made.heard = []

        def show(choice):
            made.heard.append(choice)
            made.show_sheet(sheet_scene(State(study=StudyView(sheet=choice)), atlas))

        made.sheet_changed.connect(show)
        return made

    with used(make) as made:
        yield made


@pytest.fixture
def page(kept, qtbot):
    def prepare(view):
        view.sheet_changed.emit(SheetChoice())
        view.heard.clear()
        view.resize(1280, 788)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()

    return kept.as_new(prepare)


def options_of(page):
    options = page.options
    controls = ("views", "by", "names", "region", "bank", "key", "seed", "versions", "paper")
    names = (*controls, "person")
    return {name for name in names if getattr(options, name).isVisible()}


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("labels", "views by names region bank key seed versions paper"),
        ("predict", "names region key seed versions paper"),
        ("handout", "region paper"),
        ("exercises", "person paper"),
    ],
)
def test_only_what_the_kind_follows_can_be_chosen(page, kind, shown):
    page.sheet_changed.emit(SheetChoice(kind=kind))
    assert options_of(page) == set(shown.split())
    assert [key for key, row in page.kinds.rows.items() if row.isChecked()] == [kind]


def test_a_click_on_a_row_opens_its_kind(page):
    page.kinds.rows["match"].click()
    page.kinds.rows["match"].click()
    assert [choice.kind for choice in page.heard] == ["match"]


@pytest.mark.parametrize(("kind", "region"), [("handout", ""), ("stride", "arms_shoulders")])
def test_a_look_at_a_kind_with_other_regions_leaves_the_region_of_the_others(page, kind, region):
    page.sheet_changed.emit(SheetChoice(region=region))
    page.kinds.rows[kind].click()
    page.options.paper.chosen.emit("letter")
    page.kinds.rows["load"].click()
    assert page.heard[-1] == SheetChoice("load", region=region, paper="letter")


def test_every_option_asks_for_another_sheet(page):
    options = page.options
    options.views.segment.chosen.emit("sole")
    options.by.chosen.emit("region")
    options.names.chosen.emit("latin")
    options.region.chosen.emit("feet")
    options.bank.click()
    options.key.click()
    options.versions.more.click()
    options.paper.chosen.emit("letter")
    assert page.heard[-1] == SheetChoice(
        "labels", "sole", "region", "latin", bank=False, key=False, versions=2, paper="letter",
        region="feet",
    )  # fmt: skip


def test_another_one_draws_a_number_that_it_has_not_now(page):
    page.options.draw = lambda: 1
    page.options.another.click()
    assert page.heard[-1].seed == 2
    page.options.draw = lambda: 40
    page.options.another.click()
    assert page.heard[-1].seed == 40
    assert page.options.seed.line().text() == "40"


@pytest.mark.parametrize("typed", ["10000", "-1", "x", "", "٣"])
def test_a_number_that_is_none_is_told_and_the_last_one_kept(page, qtbot, typed):
    page.sheet_changed.emit(SheetChoice(seed=7))
    line = page.options.seed.line()
    line.setFocus()
    line.setText(typed)
    line.setModified(True)
    qtbot.keyClick(line, Key.Key_Return)
    assert page.options.seed.error() == "Write a number from 0 to 9999. Kept 7."
    assert [choice.seed for choice in page.heard] == [7]


def test_a_typed_number_is_taken_however_it_is_written(page, qtbot):
    line = page.options.seed.line()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "0012")
    qtbot.keyClick(line, Key.Key_Return)
    assert page.heard[-1].seed == 12
    assert line.text() == "12"


def test_versions_end_at_one_and_nine_and_the_keyboard_stays(page):
    less, more = page.options.versions.less, page.options.versions.more
    assert not less.isEnabled()
    more.setFocus()
    for _ in range(12):
        more.click()
    assert page.heard[-1].versions == 9
    assert not more.isEnabled()
    assert QApplication.focusWidget() is less


def test_a_name_is_taken_letter_by_letter(page, qtbot):
    page.sheet_changed.emit(SheetChoice(kind="exercises"))
    qtbot.keyClicks(page.options.person, "An")
    assert [choice.person for choice in page.heard[1:]] == ["A", "An"]
    qtbot.keyClick(page.options.person, Key.Key_Home)
    qtbot.keyClicks(page.options.person, "J")
    assert page.options.person.text() == "JAn"
    assert page.options.person.cursorPosition() == 1


def test_the_keyboard_reaches_kinds_options_buttons_and_paper(page, qtbot):
    page.kinds.rows["labels"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.kinds.rows["labels"], Key.Key_Down)
    qtbot.keyClick(page.kinds.rows["load"], Key.Key_Return)
    assert page.heard[-1].kind == "load"
    met = set()
    for _ in range(20):
        now = QApplication.focusWidget()
        met.add(now)
        qtbot.keyClick(now, Key.Key_Tab)
    assert {page.save, page.print, page.preview.paper, page.options.another} <= met


def test_an_exercise_sheet_without_exercises_says_what_to_do_and_offers_no_print(page, qtbot):
    page.sheet_changed.emit(SheetChoice(kind="exercises"))
    assert not page.save.isEnabled()
    assert "Train" in page.options.findChild(EmptyNote).findChildren(Words)[1].text()
    with qtbot.waitSignal(page.train_asked):
        page.options.train.click()
    page.sheet_changed.emit(SheetChoice())
    assert page.save.isEnabled()
    assert not page.options.train.isVisible()


def test_the_first_words_of_the_options_stand_on_the_line_of_the_title(page):
    title = next(one for one in page.findChildren(Words) if one.text() == "Worksheets")
    caption = next(one for one in page.findChildren(Words) if one.text() == "View")
    lines = [
        one.mapTo(page, one.rect().bottomLeft()).y() - one.fontMetrics().descent()
        for one in (title, caption)
    ]
    assert abs(lines[0] - lines[1]) <= 3


def test_where_it_is_narrow_the_kinds_are_a_list_to_open(page):
    page.resize(951, 703)
    assert page.picker.isVisible()
    assert not page.kinds.isVisible()
    page.picker.chosen.emit("stride")
    assert page.heard[-1].kind == "stride"
    assert page.picker.text() == "Time the stride"


def test_large_type_folds_the_views_and_keeps_the_focus(page):
    views = page.options.views
    views.segment.take_focus()
    views.setFixedWidth(170)
    assert views.picker.isVisible()
    assert QApplication.focusWidget() is views.picker
    assert views.picker.text() == "Front"


def test_save_and_print_are_asked_for(page, qtbot):
    with qtbot.waitSignal(page.sheet_saved):
        page.save.click()
    with qtbot.waitSignal(page.sheet_printed):
        page.print.click()


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_met_has_a_name(page, kind):
    page.sheet_changed.emit(SheetChoice(kind=kind))
    for part in page.findChildren(QWidget):
        met = QAccessible.queryAccessibleInterface(part)
        if part.isVisible() and met.role() not in SILENT:
            assert met.text(QAccessible.Text.Name), part
