"""What leaves the place Study: the worksheet on its page, else the figure and what is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QImageWriter

from bodymap.app.study.choices import open_page
from bodymap.ui.draw.filled import filled
from bodymap.ui.save import pictures_folder, put_into_clipboard
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.ui.study.save_worksheet import copy_worksheet, print_worksheet, save_worksheet
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QIODevice
    from PySide6.QtGui import QImage

    from bodymap.app.study.scene import MistakeRow
    from bodymap.ui.window import Window

_NAME = "bodymap study.png"


def save(window: Window) -> None:
    """Ask for a name and save the worksheet, or the figure as it is on the screen."""
    if _on_worksheets(window):
        save_worksheet(window)
        return
    offer = Offer(tr("Save the picture"), tr("Picture, PNG"), _NAME, pictures_folder())
    ask_where(window, offer, partial(save_to, window, _picture(window)))


def save_to(window: Window, picture: QImage, path: Path) -> bool:
    """Save ``picture`` to ``path`` and say so; return whether that was possible."""
    if not write_or_tell(window, path, _png(picture), tr("The picture was not saved: {reason}.")):
        return False
    window.show_passing_notice(tr("The picture is saved: {path}").format(path=path))
    return True


def copy(window: Window) -> None:
    """Put the page of the worksheet, or figure and words, into the clipboard."""
    if _on_worksheets(window):
        copy_worksheet(window)
        return
    put_into_clipboard(_picture(window), study_text(window))
    window.show_passing_notice(tr("Picture and words are in the clipboard."))


def print_it(window: Window) -> None:
    """Print the worksheet; from the other pages go to the worksheets."""
    if _on_worksheets(window):
        print_worksheet(window)
    else:
        window.choose(partial(open_page, page="worksheets"))


def study_text(window: Window) -> str:
    """Return in words what the page shows: what is known, what was wrong, or the question."""
    scene = window.store.scene.study
    if scene.progress is not None:
        known = (f"{one.plain}: {one.known}" for one in scene.progress.regions)
        return "\n".join((scene.progress.title, scene.progress.line, *known))
    rows: tuple[MistakeRow, ...] = ()
    if scene.mistakes is not None:
        title, rows = scene.mistakes.title, scene.mistakes.rows
    elif scene.end is not None:
        title, rows = scene.end.title, scene.end.mistakes
    else:
        title = "" if scene.question is None else scene.question.prompt
    return "\n".join((title, *(f"{row.prompt} {row.answer}" for row in rows)))


def _on_worksheets(window: Window) -> bool:
    return window.store.scene.study.page == "worksheets"


def _picture(window: Window) -> QImage:
    return window.views.study.figure.grab().toImage()


def _png(picture: QImage) -> bytes:
    def write(device: QIODevice) -> None:
        QImageWriter(device, b"png").write(picture)

    return filled(write)
