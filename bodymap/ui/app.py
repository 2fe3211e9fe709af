"""Starts the window: first what its first frame needs, then the rest."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError
from bodymap.ui import identity, settings
from bodymap.ui.damage import tell_damage
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.store import Store
from bodymap.ui.turns import in_turns
from bodymap.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from bodymap.ui.crash import CrashWatch

_LOADED_MS = 10_000


def main(*, only_first_frame: bool = False) -> int:
    """Open the window as the last session left it, and return the exit code.

    Args:
        only_first_frame: quit as soon as it is painted, and leave the settings alone.
    """
    if not only_first_frame:  # nobody would close its dialog
        sys.excepthook = _show_early_error
    try:
        application = start_application()
        window = open_window()
    except ContentError as error:
        return tell_damage(error, dialog=not only_first_frame)

    def stop() -> None:
        gc.freeze()  # else Python would look through all of it at its end
        application.exit(0)

    if only_first_frame:
        window.forget_settings()
        window.first_frame_painted.connect(stop)
        window.show()
    else:
        window.first_frame_painted.connect(lambda: in_turns(window, go_on(window)))
        window.settled.connect(collect_from_now_on)
        window.settled.connect(lambda: prepare_places(window))
        window.show_whole()
    return application.exec()


def prepare_places(window: Window) -> None:
    """Import and read in idle turns what the places beside the map need."""
    from bodymap.ui.ahead import what_places_need  # noqa: PLC0415  (not for the first frame)

    in_turns(window, what_places_need(window.atlas))


def go_on(window: Window) -> Iterator[None]:
    """Read and load what the first frame left out; yield after each piece, see ``in_turns``."""
    yield  # the first frame is about to be painted
    # At the latest then, where the chart cannot be loaded and nothing ever settles.
    QTimer.singleShot(_LOADED_MS, window, collect_from_now_on)
    watch_for_errors()
    try:
        for _ in needed_parts(window.atlas):
            yield
    except ContentError as error:
        QApplication.exit(tell_damage(error, dialog=True))
    else:
        window.load_the_rest()


def collect_from_now_on() -> None:
    """Look for garbage again, but never in what is there now: it stays as long as the window."""
    from bodymap.ui import collecting  # noqa: PLC0415  (not for the first frame)

    collecting.collect_from_now_on()


def start_application() -> QApplication:
    """Return the application with its names, style and font."""
    QApplication.setOrganizationName(identity.ORGANISATION)
    QApplication.setApplicationName(identity.APPLICATION)
    QGuiApplication.setDesktopFileName(identity.DESKTOP_FILE)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        # QApplication.setStyle loads all of QStyle into Python, 6 ms; Qt reads this by itself.
        os.environ["QT_STYLE_OVERRIDE"] = "Fusion"
        application = QApplication(sys.argv[:1])
        del os.environ["QT_STYLE_OVERRIDE"]
    load_fonts()
    application.setFont(application_font())
    return application


def open_window(*, remember: bool = True) -> Window:
    """Return the window, not yet shown, as the last session left it.

    Args:
        remember: False starts as on the first day and leaves the settings alone.

    Raises:
        ContentError: a file that the window cannot do without is missing or damaged.
    """
    atlas = Atlas()
    view_paths("front")  # kept for the first frame, and an error of it must not come in painting
    if not remember:
        return Window(Store(State(), atlas), atlas)
    muscles = {key: muscle.region for key, muscle in atlas.tables.muscles.items()}
    past = settings.recall(frozenset(atlas.tables.surfaces), muscles)
    window = Window(Store(past.state, atlas), atlas)
    window.remember_in_settings(past.geometry)
    window.show_notice(past.notice)
    if past.first:
        window.take_units_of_country()
    return window


def read_needed(atlas: Atlas) -> None:
    """Read what clicks and painting cannot do without, at once.

    Raises:
        ContentError: a file is missing or damaged.
    """
    for _ in needed_parts(atlas):
        pass


def needed_parts(atlas: Atlas) -> Iterator[object]:
    """Read what clicks and painting cannot do without, once the first frame is painted.

    Yields:
        Each part, so that the window can be free after it.

    Raises:
        ContentError: a file is missing or damaged.
    """
    from bodymap.figure.anchors import body_anchors  # noqa: PLC0415  (not for the first frame)

    yield body_anchors()
    # Panel and run bar ask for them at every click.
    yield atlas.regions
    yield atlas.muscles
    yield atlas.surfaces


def watch_for_errors() -> CrashWatch:
    """Let every error that nothing else catches be logged and shown from now on."""
    from bodymap.ui.crash import CrashWatch, log_path  # noqa: PLC0415  (not for the first frame)

    watch = CrashWatch(log_path(), QApplication.instance())
    watch.start()
    return watch


def _show_early_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show an error from before the first frame; where no event loop runs yet, run one for it."""
    if QApplication.instance() is None:
        sys.__excepthook__(kind, error, trace)
        return
    watch_for_errors()
    sys.excepthook(kind, error, trace)
    if QThread.currentThread().loopLevel() == 0:
        QApplication.exec()
