"""Starts the window: first what its first frame needs, then the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui import identity, settings
from bodymap.ui.crash import CrashWatch, log_path
from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.store import Store
from bodymap.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code.

    Args:
        arguments: the words after ``gui``; see ``bodymap.ui.gui_options``.
    """
    application = start_application()
    CrashWatch(log_path(), application).start()
    if arguments:
        from bodymap.ui.gui_options import run_with_options  # noqa: PLC0415  (a plain start has none)

        return run_with_options(application, arguments)
    window = open_window()
    window.first_frame_painted.connect(lambda: QTimer.singleShot(0, window.load_the_rest))
    window.show()
    return application.exec()


def start_application() -> QApplication:
    """Return the application with its names, style and font."""
    QApplication.setOrganizationName(identity.ORGANISATION)
    QApplication.setApplicationName(identity.APPLICATION)
    QGuiApplication.setDesktopFileName(identity.DESKTOP_FILE)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(application_font())
    return application


def open_window(*, remember: bool = True) -> Window:
    """Return the window, not yet shown, as the last session left it.

    Args:
        remember: False starts as on the first day and leaves the settings alone.
    """
    atlas = Atlas()
    if not remember:
        return Window(Store(State(), atlas), atlas)
    muscles = {key: muscle.region for key, muscle in atlas.tables.muscles.items()}
    past = settings.recall(frozenset(atlas.tables.surfaces), muscles)
    window = Window(Store(past.state, atlas), atlas)
    window.remember_in_settings(past.geometry)
    window.show_notice(past.notice)
    return window
