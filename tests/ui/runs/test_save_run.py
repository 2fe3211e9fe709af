from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.wait_signal import SignalBlocker
from shiboken6 import delete

from bodymap.app import choices as places
from bodymap.app.runs import choices
from bodymap.runs import example
from bodymap.ui.leaving import leave
from bodymap.ui.message import Message
from bodymap.ui.printing import print_on
from bodymap.ui.runs import save_run


@pytest.fixture(scope="module")
def shared(one_window, short_example, tmp_path_factory):
    """Give one window for all tests of this file, with the example open."""
    with pytest.MonkeyPatch.context() as patched, one_window() as made:
        patched.setenv("BODYMAP_DATA", str(tmp_path_factory.mktemp("data")))
        patched.setattr(example, "example_run", lambda: short_example)
        with SignalBlocker(timeout=20_000, raising=True) as opened:
            opened.connect(made.later.runs.run_opened)
            made.choose(partial(places.go_to, place="runs"))
        yield made, made.store.state


@pytest.fixture
def window(shared, qtbot):
    """Give that window as it began; what a test opened is closed after it."""
    made, start = shared
    made.store.become(start)
    qtbot.waitUntil(lambda: not made.later.runs.busy, timeout=20_000)
    assert made.store.state == start
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()
        delete(dialog)


@pytest.fixture(autouse=True)
def data(shared):
    """Leave the folder of the log where the shared window has it."""


@pytest.fixture
def place(window):
    return window.views.runs


def child(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def notice(window):
    return window.views.passing.accessibleDescription()


@pytest.mark.parametrize(
    ("name", "start"),
    [("page.pdf", b"%PDF"), ("page.PNG", b"\x89PNG"), ("page.svg", b"<?xml")],
)
def test_the_page_is_saved_as_a_picture_by_its_ending(window, place, tmp_path, name, start):
    path = tmp_path / name
    assert save_run.save_to(window, path)
    assert path.read_bytes().startswith(start)
    assert str(path) in notice(window)


def test_the_pdf_is_one_page_with_the_runs_name_and_real_type(window, place, tmp_path):
    path = tmp_path / "page.pdf"
    assert save_run.save_to(window, path)
    content = path.read_bytes()
    assert len(re.findall(rb"/Type /Page[ \n]", content)) == 1
    assert b"Inter" in content


def test_numbers_and_samples_are_saved_as_text(window, place, tmp_path):
    assert save_run.save_to(window, tmp_path / "run.json")
    (run,) = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["runs"]
    assert run["distance_m"] == pytest.approx(window.later.runs.kept().run.distance_m)
    assert save_run.save_to(window, tmp_path / "run.csv")
    assert (tmp_path / "run.csv").read_text(encoding="utf-8").startswith("kind,id,value")
    assert save_run.save_to(window, tmp_path / "run.csv", save_run.SAMPLES)
    assert (tmp_path / "run.csv").read_text(encoding="utf-8").startswith("time_s,distance_m")


def test_the_numbers_are_those_of_the_persons_own_easy_pace(window, place, tmp_path):
    save_run.save_to(window, tmp_path / "before.csv")
    window.choose(partial(places.refer_to, speed_mps=3.6))
    save_run.save_to(window, tmp_path / "after.csv")
    assert (tmp_path / "before.csv").read_bytes() != (tmp_path / "after.csv").read_bytes()


@pytest.mark.parametrize("name", ["nowhere/page.pdf", "page.doc"])
def test_where_it_cannot_be_saved_a_box_says_why(window, place, tmp_path, name):
    assert not save_run.save_to(window, tmp_path / name)
    box = child(window, Message)
    assert box.what.startswith("The run was not saved: ")
    assert "Nothing was overwritten" in box.more


def test_the_dialog_offers_a_name_that_follows_the_kind(window, place, tmp_path, qtbot):
    place.save_asked.emit()
    dialog = child(window, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bodymap 2026-11-17 5 x 1 km then hill.pdf"
    samples = next(text for text in dialog.nameFilters() if "sample" in text)
    dialog.selectNameFilter(samples)
    dialog.filterSelected.emit(samples)
    name = Path(dialog.selectedFiles()[0]).name
    assert name == "bodymap 2026-11-17 5 x 1 km then hill samples.csv"
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / name).is_file)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("time_s")


def test_picture_and_numbers_are_copied(window, place):
    leave(window, "copy")
    clipboard = QApplication.clipboard()
    image = clipboard.image()
    assert isinstance(image, QImage)
    assert image.width() > 1000
    assert "5 × 1 km, then hill" in clipboard.text()
    clipboard.clear()


def test_the_page_is_printed(window, place, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    document = save_run.document_of(window, window.store.scene.runs.page)
    assert print_on(window, printer, document)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert printer.docName() == "5 × 1 km, then hill"


def test_without_a_page_the_window_says_what_to_do(window, place):
    window.choose(choices.show_log)
    for what in ("save", "copy", "print"):
        leave(window, what)
        assert "Choose one in the list" in notice(window)
    assert not save_run.save_to(window, Path("page.pdf"))


def test_what_is_compared_and_supposed_is_on_the_page_too(window, place, tmp_path):
    window.choose(partial(choices.suppose, surface="dry_soft_sand", speed=0.95))
    assert save_run.save_to(window, tmp_path / "page.pdf")
    assert window.store.scene.runs.page.compare
