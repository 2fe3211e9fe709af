"""What each place prints, and what is said where no printer answers."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from bodymap.app import choices, train_choices
from bodymap.ui import save, save_sheet, save_stride
from bodymap.ui.leaving import leave
from bodymap.ui.message import Message
from bodymap.ui.printing import ask_and_print, print_on

PLACES = {"explore": save, "stride": save_stride, "train": save_sheet}


@pytest.fixture
def window(used_window):
    return used_window


@pytest.fixture(params=PLACES)
def document(window, request):
    """What the place prints, once it is open."""
    window.choose(partial(choices.go_to, place=request.param))
    if request.param == "stride":
        window.views.stride.show_phase(0.3)
    return PLACES[request.param].document_of(window)


def child(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_every_place_prints_one_page_under_its_name(window, document, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    path = tmp_path / "page.pdf"
    printer.setOutputFileName(str(path))
    assert print_on(window, printer, document)
    content = path.read_bytes()
    assert len(re.findall(rb"/Type /Page[ \n]", content)) == 1
    assert b"Inter" in content
    assert printer.docName() == document.name


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(window, document, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "nowhere" / "page.pdf"))
    assert not print_on(window, printer, document)
    assert "does not answer" in child(window, Message).what


def test_without_a_printer_a_file_is_offered(window, document, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    ask_and_print(window, document)
    box = child(window, Message)
    assert box.what == "No printer was found."
    box.button().click()
    assert child(window, QFileDialog)


@pytest.mark.parametrize(
    ("key", "title"), [("save_picture", "Save the stride"), ("print", None), ("copy", None)]
)
def test_the_keys_of_the_file_menu_mean_the_open_place(window, monkeypatch, key, title):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window.choose(partial(choices.go_to, place="stride"))
    next(each for each in window.actions() if each.objectName() == key).trigger()
    if key == "save_picture":
        assert child(window, QFileDialog).windowTitle() == title
    elif key == "print":
        assert child(window, Message).button("Save the stride…").isVisible()
    else:
        assert QGuiApplication.clipboard().text().startswith("# Bodymap")
        assert not QGuiApplication.clipboard().image().isNull()


def test_an_empty_sheet_is_not_copied_and_a_filled_one_is_text(window):
    window.choose(partial(choices.go_to, place="train"))
    leave(window, "copy")
    assert "empty" in window.views.passing.accessibleDescription()
    window.choose(partial(train_choices.take_to_sheet, exercise="squat"))
    leave(window, "copy")
    assert QGuiApplication.clipboard().text().startswith("Squat\n")


@pytest.mark.parametrize(
    ("place", "title"),
    [("explore", "First steps"), ("stride", "The moving body"), ("train", "Choosing exercises")],
)
def test_f1_opens_the_help_about_the_open_place(window, place, title):
    window.choose(partial(choices.go_to, place=place))
    next(each for each in window.actions() if each.objectName() == "help").trigger()
    assert window.later.dialogs.reading().windowTitle() == f"{title} – Bodymap"
