"""The page of worksheets in the whole window: made, saved, printed, copied."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete

from bodymap.app import choices as places
from bodymap.app.state import SheetChoice, State
from bodymap.app.study import choices
from bodymap.app.train_choices import take_to_sheet
from bodymap.content.errors import ContentError
from bodymap.ui.controls.words import Words
from bodymap.ui.leaving import leave
from bodymap.ui.message import Message
from bodymap.ui.printing import print_on
from bodymap.ui.study import leaving, save_worksheet
from bodymap.ui.study.worksheet_keeper import WorksheetKeeper


@pytest.fixture(scope="module")
def shared(one_window):
    """Give one window for all tests of this file."""
    with one_window() as made:
        made.grab()  # now Qt makes the menu of what has no room in the menu bar
        yield made


@pytest.fixture
def opened(shared, data, qtbot):
    """Open the page with the first sheet, and wait until it is there."""
    shared.choose(lambda _: State(place="study"))
    shared.choose(partial(choices.open_page, page="worksheets"))
    settle(shared, qtbot)
    yield shared
    for box in (*shared.findChildren(Message), *shared.findChildren(QFileDialog)):
        delete(box)


def settle(window, qtbot):
    """Wait until the sheet that is chosen is in the preview."""
    qtbot.waitUntil(lambda: not keeper_of(window).busy, timeout=20_000)
    assert shown(window).choice == window.store.scene.study.sheet.choice


def keeper_of(window):
    return window.findChildren(WorksheetKeeper)[0]


def shown(window):
    return window.views.study.sheets.preview.paper._worksheet


def choose(window, **choice):
    sheet = window.store.state.study.sheet._replace(**choice)
    window.views.study.sheets.sheet_changed.emit(sheet)


def child(window, kind):
    """Return the dialog that is open now."""
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_the_preview_follows_the_last_choice(opened, qtbot):
    for seed in (3, 4, 5):
        choose(opened, kind="predict", seed=seed)
    settle(opened, qtbot)
    assert shown(opened).pages[0].version == "A · 5"
    assert opened.views.study.sheets.preview.place.text() == "Page 1 of 2"


def test_the_sheet_follows_the_run_and_the_exercises_of_train(opened, qtbot):
    choose(opened, kind="load")
    opened.choose(partial(places.run_at, speed_mps=3.7))
    settle(opened, qtbot)
    assert "4:30" in shown(opened).pages[0].body.run
    choose(opened, kind="exercises", person=" Kim ")
    opened.choose(partial(take_to_sheet, exercise="squat"))
    qtbot.waitUntil(lambda: not keeper_of(opened).busy, timeout=20_000)
    assert shown(opened).title == "Exercises for Kim"
    assert len(shown(opened).pages[0].body.cards) == 1


def test_the_handout_of_the_chosen_region_is_one_step_away(opened, qtbot):
    opened.choose(lambda _: State(region="feet"))
    opened.later.commands._actions["handout"].trigger()
    settle(opened, qtbot)
    assert shown(opened).title == "Feet"


def test_save_offers_a_name_and_says_where_it_is(opened, tmp_path, qtbot):
    choose(opened, views="front", seed=7)
    opened.views.study.sheets.save.click()
    dialog = child(opened, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bodymap labels front 7.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "bodymap labels front 7.pdf").is_file)
    assert opened.views.passing.isVisibleTo(opened)
    assert opened.views.study.spare_part() is opened.views.study.sheets.preview.area


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (SheetChoice("load", seed=12), "bodymap load 12.pdf"),
        (SheetChoice("match", seed=3, region="feet"), "bodymap match feet 3.pdf"),
        (SheetChoice("labels", "all", region="feet"), "bodymap labels all feet 1.pdf"),
        (SheetChoice("handout", region="lower_legs"), "bodymap handout lower legs.pdf"),
        (SheetChoice("exercises", person="Ana/María."), "bodymap exercises Ana María.pdf"),
        (SheetChoice("exercises"), "bodymap exercises.pdf"),
    ],
)
def test_a_name_says_what_the_file_holds(choice, name):
    assert save_worksheet.default_name(choice) == name


def test_many_pages_are_written_in_turns_and_a_window_that_closes_waits_for_the_end(
    opened, tmp_path, qtbot
):
    choose(opened, kind="predict", versions=3)
    path = tmp_path / "many.pdf"
    save_worksheet.save_to(opened, save_worksheet.worksheet_of(opened), path)
    assert not path.exists()
    assert "being saved" in opened.views.passing.findChild(Words).words()
    opened.findChild(save_worksheet.Saving).eventFilter(opened, QEvent(QEvent.Type.Close))
    assert path.read_bytes().count(b"/Type /Page\n") == 6
    other = tmp_path / "other.pdf"
    save_worksheet.save_to(opened, save_worksheet.worksheet_of(opened), other)
    qtbot.waitUntil(other.is_file, timeout=20_000)
    assert other.stat().st_size == path.stat().st_size


def test_a_damaged_file_is_told_while_saving(opened, tmp_path, monkeypatch):
    def broken(*_, **__):
        raise ContentError("poses.toml", "squat", "is damaged")

    choose(opened, kind="match", seed=55)
    sheet = save_worksheet.worksheet_of(opened)
    with monkeypatch.context() as patch:
        patch.setattr(save_worksheet, "look_at_exercises", broken)
        save_worksheet.save_to(opened, sheet, tmp_path / "sheet.pdf")
    assert "poses.toml" in opened.views.notice.findChild(Words).words()
    assert not (tmp_path / "sheet.pdf").exists()
    opened.show_notice("")


def test_where_no_exercise_is_chosen_nothing_is_saved_and_train_is_one_step_away(opened, qtbot):
    choose(opened, kind="exercises")
    qtbot.waitUntil(lambda: not keeper_of(opened).busy, timeout=20_000)
    page = opened.views.study.sheets
    assert not page.save.isEnabled()
    assert not page.print.isEnabled()
    for way in ("save", "print", "copy"):
        leave(opened, way)
    assert not opened.findChildren(QFileDialog)
    assert not opened.findChildren(Message)
    assert "no exercise" in opened.views.passing.findChild(Words).words()
    page.options.train.click()
    assert opened.store.state.place == "train"


def test_where_it_cannot_be_saved_a_box_says_why(opened, tmp_path, qtbot):
    sheet = save_worksheet.worksheet_of(opened)
    save_worksheet.save_to(opened, sheet, tmp_path / "nowhere" / "sheet.pdf")
    qtbot.waitUntil(lambda: any(box.isVisible() for box in opened.findChildren(Message)))
    assert child(opened, Message).what.startswith("The worksheet was not saved: ")


def test_every_page_is_printed(opened, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    choose(opened, kind="predict", versions=2)
    assert print_on(opened, printer, save_worksheet.document_of(opened))
    assert (tmp_path / "paper.pdf").read_bytes().count(b"/Type /Page\n") == 4


def test_print_opens_the_worksheets_and_there_it_prints(opened, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    opened.choose(partial(choices.open_page, page="progress"))
    leave(opened, "print")
    assert opened.store.state.study.page == "worksheets"
    assert not opened.findChildren(Message)
    opened.views.study.sheets.print.click()
    assert "No printer" in child(opened, Message).what


def test_the_page_that_is_shown_is_copied(opened, qtbot):
    choose(opened, kind="match", seed=1)
    settle(opened, qtbot)
    opened.views.study.sheets.preview.turn(1)
    leave(opened, "copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text() == save_worksheet.page_text(shown(opened).key[0])


def test_elsewhere_the_figure_is_saved_and_what_is_known_is_copied(opened, tmp_path):
    opened.choose(partial(choices.open_page, page="progress"))
    leave(opened, "copy")
    assert "Feet: " in QGuiApplication.clipboard().text()
    leave(opened, "save")
    assert Path(child(opened, QFileDialog).selectedFiles()[0]).name == "bodymap study.png"
    picture = QGuiApplication.clipboard().image()
    assert leaving.save_to(opened, picture, tmp_path / "study.png")
    assert (tmp_path / "study.png").read_bytes().startswith(b"\x89PNG")
    assert not leaving.save_to(opened, picture, tmp_path / "nowhere" / "study.png")
    assert child(opened, Message).what.startswith("The picture was not saved: ")


def test_a_damaged_file_is_told_and_the_next_choice_tries_again(opened, qtbot, monkeypatch):
    def broken(*_):
        raise ContentError("poses.toml", "squat", "is damaged")

    with monkeypatch.context() as patch:
        patch.setattr("bodymap.app.worksheets.make.worksheet", broken)
        choose(opened, kind="match", seed=77)
        qtbot.waitUntil(lambda: not keeper_of(opened).busy, timeout=20_000)
    told = opened.views.notice.findChild(Words).words()
    assert "poses.toml" in told
    choose(opened, seed=78)
    settle(opened, qtbot)
    opened.show_notice("")


def test_what_is_copied_in_study_says_what_the_page_shows(opened):
    opened.choose(partial(choices.open_page, page="mistakes"))
    assert leaving.study_text(opened) == opened.store.scene.study.mistakes.title
    opened.later.study.begin("find")
    question = opened.store.scene.study.question
    assert leaving.study_text(opened) == question.prompt
    opened.later.study.stop()
