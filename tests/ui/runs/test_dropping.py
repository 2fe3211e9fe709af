"""Files that are dragged over the window, as Qt tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from bodymap.ui.runs.dropping import Dropping, local_paths

COPY = Qt.DropAction.CopyAction
ANY = COPY | Qt.DropAction.MoveAction


def holding(*urls, text=""):
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def enter(target, data):
    event = QDragEnterEvent(
        QPoint(5, 5), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def promised(kind, target, data):
    """Return what a source is told that would rather move its files; None: nothing is taken."""
    event = kind(QPoint(5, 5), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Qt.DropAction.MoveAction)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.dropAction() if event.isAccepted() else None


def drop(target, data):
    event = QDropEvent(
        QPointF(5, 5), ANY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(target, event)
    return event


def leave(target):
    QApplication.sendEvent(target, QDragLeaveEvent())


@pytest.fixture
def main(qtbot):
    made = QMainWindow()
    made.setCentralWidget(QWidget())
    made.resize(600, 400)
    # Qt remembers what was entered, and would tell of the next drop what is no more there.
    qtbot.addWidget(made, before_close_func=leave)
    made.show()
    return made


@pytest.fixture
def dropping(main):
    return Dropping(main)


def test_files_and_folders_of_any_name_are_taken(main, dropping, qtbot):
    data = holding("file:///home/anna/17217864", "file:///home/anna/runs%20of%20may")
    assert enter(main, data)
    assert dropping.veil.isVisible()
    assert dropping.veil.geometry() == main.rect()
    enter(dropping.veil, data)
    with qtbot.waitSignal(dropping.dropped) as dropped:
        event = drop(dropping.veil, data)
    assert dropped.args[0] == (Path("/home/anna/17217864"), Path("/home/anna/runs of may"))
    assert event.dropAction() is COPY  # the person's file stays where it is
    assert not dropping.veil.isVisible()


def test_what_is_let_go_at_the_very_edge_is_taken_too(main, dropping, qtbot):
    data = holding("file:///run.fit")
    enter(main, data)
    with qtbot.waitSignal(dropping.dropped):
        drop(main, data)
    assert not dropping.veil.isVisible()


@pytest.mark.parametrize("kind", [QDragEnterEvent, QDragMoveEvent])
def test_a_copy_is_promised_as_long_as_files_are_held_so_that_no_source_deletes_them(
    main, dropping, kind
):
    data = holding("file:///run.fit")
    enter(main, data)  # a move is told to what was entered
    assert promised(kind, main, data) is COPY
    enter(dropping.veil, data)
    assert promised(kind, dropping.veil, data) is COPY
    assert promised(kind, dropping.veil, holding(text="words")) is None


@pytest.mark.parametrize(
    "data",
    [{"text": "a line of text"}, {"urls": ["https://example.org/run.fit"]}, {}],
)
def test_text_and_addresses_are_refused(main, dropping, data):
    held = holding(*data.get("urls", ()), text=data.get("text", ""))
    assert not enter(main, held)
    assert not dropping.veil.isVisible()
    assert not enter(dropping.veil, held)
    assert not drop(dropping.veil, held).isAccepted()


def test_what_leaves_the_window_again_leaves_no_veil(main, dropping):
    data = holding("file:///run.fit")
    enter(main, data)
    leave(main)
    assert not dropping.veil.isVisible()
    enter(dropping.veil, data)
    assert dropping.veil.isVisible()
    leave(dropping.veil)
    assert not dropping.veil.isVisible()


def test_while_files_are_over_the_window_the_veil_covers_fields_that_take_text(main, dropping):
    field = QLineEdit(main.centralWidget())
    field.show()
    enter(main, holding("file:///run.fit", text="file:///run.fit"))
    assert main.childAt(field.mapTo(main, field.rect().center())) is dropping.veil


def test_nothing_of_the_window_is_seen_through_the_veil_but_its_frame_is(main, dropping):
    inside = main.centralWidget()
    inside.setAutoFillBackground(True)
    inside.setPalette(QPalette(Qt.GlobalColor.magenta))
    enter(main, holding("file:///run.fit"))
    picture = main.grab().toImage()
    base = dropping.veil.palette().color(QPalette.ColorRole.Base).name()
    assert {picture.pixelColor(x, 5).name() for x in range(600)} == {base}
    assert len({picture.pixelColor(x, 24).name() for x in range(60, 540)}) > 1


def test_only_files_of_this_computer_count():
    assert local_paths(holding("file:///a.fit", "https://b.org/b.fit")) == (Path("/a.fit"),)


def test_the_window_opens_what_is_dropped_on_it(window, monkeypatch, tmp_path, qtbot):
    window.later._take_drops()
    veil = window.later._dropping.veil
    importer = window.later.runs.importer
    data = holding(QUrl.fromLocalFile(str(tmp_path)).toString())
    enter(veil, data)
    with qtbot.waitSignal(importer.ended, timeout=20_000):
        drop(veil, data)
    assert window.store.state.place == "runs"
    assert "no FIT, GPX or TCX" in window.views.passing.accessibleDescription()
    qtbot.waitUntil(lambda: not window.later.runs.busy, timeout=20_000)
