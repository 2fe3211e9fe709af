from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from bodymap.app import train_choices
from bodymap.ui import save_sheet
from bodymap.ui.message import Message
from bodymap.ui.printing import print_on


@pytest.fixture
def taken(window):
    for exercise in ("squat", "nordic"):
        window.choose(partial(train_choices.take_to_sheet, exercise=exercise))
    return window


def child(window, kind):
    """Return the dialog that is open now."""
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_the_sheet_is_saved_and_the_window_says_where(taken, tmp_path):
    path = tmp_path / "my sheet.pdf"
    assert save_sheet.save_to(taken, path)
    assert path.read_bytes().startswith(b"%PDF")
    assert taken.views.passing.isVisibleTo(taken)


def test_where_it_cannot_be_saved_a_box_says_why(taken, tmp_path):
    assert not save_sheet.save_to(taken, tmp_path / "nowhere" / "sheet.pdf")
    box = child(taken, Message)
    assert box.what.startswith("The sheet was not saved: ")
    assert "Nothing was overwritten" in box.more


def test_the_dialog_offers_a_name_and_saves_there(taken, tmp_path, qtbot):
    save_sheet.save_sheet(taken)
    dialog = child(taken, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bodymap exercises.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "bodymap exercises.pdf").is_file)


def test_without_a_printer_a_pdf_is_offered(taken, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    save_sheet.print_sheet(taken)
    box = child(taken, Message)
    assert "No printer" in box.what
    box.button().click()
    assert child(taken, QFileDialog)


def test_the_sheet_is_printed_page_by_page(taken, tmp_path):
    for exercise in ("clam", "hops", "curl"):
        taken.choose(partial(train_choices.take_to_sheet, exercise=exercise))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert print_on(taken, printer, save_sheet.document_of(taken))
    assert (tmp_path / "paper.pdf").read_bytes().count(b"/Type /Page\n") == 2
