"""What leaves the place Study: the worksheet on its page, else the figure and what is known."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.app.study.choices import open_page
from bodymap.ui.draw.whole_file import filled, write_whole
from bodymap.ui.message import warn
from bodymap.ui.save import pictures_folder, put_into_clipboard
from bodymap.ui.study.save_worksheet import copy_worksheet, print_worksheet, save_worksheet
from bodymap.words import tr

if TYPE_CHECKING:
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
    picture = _picture(window)
    dialog = QFileDialog(window, tr("Save the picture"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{tr('Picture, PNG')} (*.png)")
    dialog.setDefaultSuffix(".png")
    dialog.setDirectory(str(pictures_folder()))
    dialog.selectFile(_NAME)
    dialog.fileSelected.connect(lambda name: save_to(window, picture, Path(name)))
    dialog.open()


def save_to(window: Window, picture: QImage, path: Path) -> bool:
    """Save ``picture`` to ``path`` and say so; return whether that was possible."""
    try:
        write_whole(path, _png(picture))
    except OSError as error:
        warn(
            window,
            tr("The picture was not saved: {reason}.").format(reason=error.strerror),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
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
        picture.save(device, b"PNG")

    return filled(write)
