"""Opens the window for one purpose: to be used, for its first frame, or for its picture."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile, QTimer
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from bodymap.app import choices
from bodymap.ui.app import prepare_places, watch_for_errors
from bodymap.ui.theme import palette, theme
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from bodymap.app.state import Place
    from bodymap.ui.window import Window

_LONGEST_WAIT_MS = 60_000  # for the window to settle
_REST_MS = 50  # for the last relayout after it has settled
_PLACE_REST_MS = 1000  # for the pictures that a place other than the map makes in idle turns


def stay_open(application: QApplication, window: Window) -> int:
    """Show ``window`` until the person closes it; return the exit code.

    Errors that nothing else catches are logged and shown meanwhile.
    """
    watch = watch_for_errors()
    window.first_frame_painted.connect(partial(QTimer.singleShot, 0, window, window.load_the_rest))
    window.settled.connect(partial(prepare_places, window))
    window.show_whole()
    try:
        return application.exec()
    finally:
        watch.stop()


def open_place(window: Window, place: Place) -> None:
    """Open ``place`` right after the first frame, which shows the map at every start."""
    change = partial(window.choose, partial(choices.go_to, place=place))
    window.first_frame_painted.connect(partial(QTimer.singleShot, 0, window, change))


def open_files(window: Window, paths: Sequence[Path]) -> None:
    """Open watch files and lessons as soon as the first frame stands."""

    def open_now() -> None:
        from bodymap.ui.runs.opening import open_paths  # noqa: PLC0415 - not for the first frame

        open_paths(window, paths)

    window.first_frame_painted.connect(partial(QTimer.singleShot, 0, window, open_now))


def paint_first_frame(application: QApplication, window: Window) -> int:
    """Quit with 0 as soon as the first frame of ``window`` is painted; load nothing after it."""
    window.forget_settings()
    window.first_frame_painted.connect(partial(application.exit, 0))
    window.show()
    return application.exec()


def take_picture(application: QApplication, window: Window, path: Path) -> int:
    """Save ``window`` as it is when all is loaded, quit, and return the exit code.

    Returns:
        1 where the picture could not be written or the window did not settle; stderr says why.
    """
    window.forget_settings()
    look = replace(window.store.state.look, less_motion=True)
    window.choose(partial(choices.with_look, look=look))

    def save() -> None:
        from bodymap.ui.views.reel import Reel  # noqa: PLC0415 - not before the first frame

        for reel in window.findChildren(Reel):
            reel.finish()
        problem = write_png(window.grab(), path)
        _end(application, problem)

    late = tr("The picture was not made: the window was not ready after a minute.")
    window.first_frame_painted.connect(partial(QTimer.singleShot, 0, window, window.load_the_rest))

    def rest() -> None:
        elsewhere = window.store.state.place != "explore"
        QTimer.singleShot(_PLACE_REST_MS if elsewhere else _REST_MS, window, save)

    window.settled.connect(rest)
    QTimer.singleShot(_LONGEST_WAIT_MS, window, partial(_end, application, late))
    window.show()
    return application.exec()


def write_png(picture: QPixmap, path: Path) -> str:
    """Write ``picture`` to ``path``; a file that is there stays where writing fails.

    Returns:
        Why it failed, as a sentence, or nothing.
    """
    sentence = tr("The picture could not be written to {path}: {reason}.")
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return sentence.format(path=path, reason=file.errorString())
    writer = QImageWriter(file, b"png")
    if not writer.write(picture.toImage()):
        file.cancelWriting()
        return sentence.format(path=path, reason=writer.errorString())
    return "" if file.commit() else sentence.format(path=path, reason=file.errorString())


def force_theme(window: Window, name: str) -> None:
    """Show the theme ``name`` whatever the system says, until another one is chosen."""
    QApplication.setPalette(palette(theme(name)))
    window.views.show_theme(theme(name))


def _end(application: QApplication, problem: str) -> None:
    if problem:
        sys.stderr.write(f"Bodymap: {problem}\n")
    application.exit(1 if problem else 0)
