from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from bodymap.ui.message import Message
from bodymap.ui.present import print_notes
from bodymap.ui.printing import print_on


@pytest.fixture
def lesson(atlas):
    return atlas.lessons[1]


def box_of(window):
    return next(box for box in window.findChildren(Message) if box.isVisible())


def test_the_notes_fill_several_pages_of_a_pdf(window, lesson):
    content = print_notes.notes_pdf(print_notes.page_of(window, lesson))
    assert content.startswith(b"%PDF")
    assert 2 <= content.count(b"/Type /Page\n") <= 6


def test_no_step_is_torn_over_two_pages_and_none_is_left_out(window, lesson):
    document = print_notes._document(print_notes.page_of(window, lesson), QSizeF(660, 900))
    layout = document.documentLayout()
    pages, step = {}, 0
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        step += block.blockFormat().headingLevel() == 2
        pages.setdefault(step, []).append(layout.blockBoundingRect(block).center().y() // 900)
    assert len(pages) == len(lesson.steps) + 2  # what comes first, and the sources
    assert all(len(set(pages[part])) == 1 for part in range(len(lesson.steps) + 1))
    assert [found[0] for found in pages.values()] == sorted(found[0] for found in pages.values())
    assert document.pageCount() <= 5
    assert lesson.steps[-1].title in document.toPlainText()


def test_they_are_saved_and_a_box_says_where(window, lesson, tmp_path):
    path = tmp_path / "notes.pdf"
    assert print_notes.save_to(window, lesson, path)
    assert path.is_file()
    assert str(path) in box_of(window).more


def test_where_they_cannot_be_saved_a_box_says_why(window, lesson, tmp_path):
    assert not print_notes.save_to(window, lesson, tmp_path / "nowhere" / "notes.pdf")
    assert box_of(window).what.startswith("The notes were not saved: ")


def test_the_person_chooses_between_paper_and_file(window, lesson, tmp_path, qtbot):
    print_notes.ask_for_notes(window, lesson)
    box_of(window).button("Save as PDF…").click()
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    assert Path(dialog.selectedFiles()[0]).name == "notes which ground.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "notes which ground.pdf").is_file)


def test_they_are_printed_sheet_by_sheet(window, lesson, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_on(window, printer, print_notes.document_of(window, lesson))
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") >= 2
