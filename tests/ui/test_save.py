from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from bodymap.app import choices
from bodymap.app.report import report
from bodymap.ui import save
from bodymap.ui.message import Message
from bodymap.ui.theme import theme


@pytest.fixture
def window(used_window):
    yield used_window
    QGuiApplication.clipboard().clear()


def child(window, kind):
    """Return the dialog that is open now."""
    return next(each for each in window.findChildren(kind) if each.isVisible())


@pytest.mark.parametrize(
    ("ending", "start"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")]
)
def test_the_picture_is_saved_as_its_name_says_and_the_window_says_where(
    window, tmp_path, ending, start
):
    path = tmp_path / f"läufer map{ending}"
    assert save.save_to(window, path)
    assert path.read_bytes().startswith(start)
    assert window.views.passing.isVisibleTo(window)


def test_where_it_cannot_be_saved_a_box_says_why_and_the_old_file_stays(window, tmp_path):
    old = tmp_path / "map.gif"
    old.write_text("mine")
    assert not save.save_to(window, old)
    box = child(window, Message)
    assert ".png, .svg or .pdf" in box.what
    assert "Nothing was overwritten" in box.more
    box.accept()
    assert old.read_text() == "mine"
    assert not save.save_to(window, tmp_path / "nowhere" / "map.png")
    assert "No such file" in child(window, Message).what


def test_the_dialog_offers_a_sensible_name_and_saves_there(window, tmp_path, qtbot):
    window.show()
    save.save_picture(window)
    dialog = child(window, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bodymap asphalt 4-15.png"
    assert len(dialog.nameFilters()) == 3
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "bodymap asphalt 4-15.png").is_file)


def test_another_kind_of_picture_gives_the_name_its_ending(window):
    save.save_picture(window, ".pdf")
    dialog = child(window, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("asphalt 4-15.pdf")
    dialog.setFocus()
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.selectedFiles()[0].endswith("asphalt 4-15.svg")


def test_the_pictures_folder_is_offered_where_there_is_one(window):
    pictures = Path.home() / "Pictures"
    pictures.mkdir()
    try:
        save.save_picture(window)
        assert child(window, QFileDialog).directory().absolutePath() == str(pictures)
    finally:
        pictures.rmdir()


def test_the_clipboard_gets_picture_and_numbers(window, qtbot):
    save.copy(window)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == report(window.store.scene)
    picture = QImage(data.imageData())
    assert (picture.width(), picture.height()) == (1200, 1600)
    assert window.views.passing.isVisibleTo(window)


def test_paper_is_white_and_the_screen_is_as_it_is(window):
    window.choose(lambda state: choices.use_theme(state, "dark"))
    assert save.page_of(window, paper=False).theme is theme("dark")
    paper = save.page_of(window, paper=True)
    assert paper.theme is theme("light")
    assert paper.theme.surface == QColor("#ffffff")


@pytest.mark.parametrize(("country", "size"), [("DE", (794, 1123)), ("US", (816, 1056))])
def test_the_sheet_is_that_of_the_country(window, country, size):
    before = QLocale()
    territory = QLocale.codeToTerritory(country)
    QLocale.setDefault(QLocale(QLocale.Language.English, territory))
    try:
        assert save.page_of(window, paper=True).size == size
    finally:
        QLocale.setDefault(before)


def test_the_page_says_the_run_and_that_it_is_an_estimate(window):
    page = save.page_of(window, paper=True)
    assert page.title == "Load in one step"
    assert page.lines[0].startswith("Asphalt · 4:15 /km")
    assert page.footer.startswith("Estimated from published studies.")
    window.choose(lambda state: choices.colour_by(state, "role"))
    assert save.page_of(window, paper=True).title == "Role in running"


def test_a_name_holds_no_sign_that_a_folder_cannot_take(window):
    window.choose(lambda state: choices.run_on(state, "treadmill_level"))
    window.choose(lambda state: choices.use_units(state, "mph"))
    name = save.default_name(window.store.scene, ".svg")
    assert name.endswith(".svg")
    assert not set(name) & set('/\\:*?"<>|,')
