"""What leaves the program: a saved picture, the clipboard, a printed page."""

from __future__ import annotations

import atexit
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bodymap.app.report import report, report_lines, title
from bodymap.app.wording import footer
from bodymap.ui.draw.picture import ENDINGS, Page, page_image, paint_page, write_picture
from bodymap.ui.message import warn
from bodymap.ui.printing import Document, ask_and_print, sheet_px
from bodymap.ui.saving import folder_of
from bodymap.ui.theme import theme
from bodymap.ui.theme_choice import paper_theme, theme_name
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from bodymap.app.resolve import Scene
    from bodymap.ui.window import Window

_SCREEN_PX = (1200, 1600)
_NOT_IN_NAMES = re.compile(r"[^\w .-]+")


def save_picture(window: Window, ending: str = ".png") -> None:
    """Ask for a name and save the picture there: PNG and SVG as on the screen, PDF for paper.

    Args:
        window: whose scene it is; the dialog belongs to it.
        ending: the kind that is offered first, one of ``ENDINGS``.
    """
    dialog = QFileDialog(window, tr("Save the picture"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {_filter(each): each for each in ENDINGS}
    dialog.setNameFilters(list(filters))
    dialog.setDirectory(str(pictures_folder()))
    dialog.selectNameFilter(_filter(ending))
    dialog.selectFile(default_name(window.store.scene, ending))
    dialog.filterSelected.connect(lambda chosen: _follow(dialog, filters[chosen]))
    dialog.fileSelected.connect(lambda name: save_to(window, Path(name)))
    dialog.open()


def save_to(window: Window, path: Path) -> bool:
    """Save the picture to ``path`` and say so; return whether that was possible."""
    paper = path.suffix.lower() == ".pdf"
    try:
        write_picture(path, page_of(window, paper=paper))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        warn(
            window,
            tr("The picture was not saved: {reason}.").format(reason=reason),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
        return False
    window.show_passing_notice(tr("The picture is saved: {path}").format(path=path))
    return True


def copy(window: Window) -> None:
    """Put the picture and the numbers into the clipboard; each program takes what it can."""
    put_into_clipboard(page_image(page_of(window, paper=False)), report(window.store.scene))
    window.show_passing_notice(tr("Picture and numbers are in the clipboard."))


def put_into_clipboard(image: QImage, text: str) -> None:
    """Put ``image`` and ``text`` into the clipboard."""
    data = QMimeData()
    data.setImageData(image)
    data.setText(text)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    if QGuiApplication.platformName() == "offscreen":
        # Its clipboard outlives Python, and would delete what Python made after Python's end.
        atexit.register(clipboard.clear)


def print_page(window: Window) -> None:
    """Ask for a printer and print one page; where there is none, offer a PDF."""
    ask_and_print(window, document_of(window))


def document_of(window: Window) -> Document:
    """Return what is printed of ``window``'s map."""

    def paint(painter: QPainter, room: QRectF, _printer: object) -> None:
        paint_page(painter, room, page_of(window, paper=True))

    name = default_name(window.store.scene, "").strip()
    return Document(name, paint, tr("Save as PDF…"), partial(save_picture, window, ".pdf"))


def page_of(window: Window, *, paper: bool) -> Page:
    """Return the page of what ``window`` shows.

    Args:
        window: whose scene and theme it is.
        paper: a sheet of the country's usual size, on white; else a picture as on the screen.
    """
    scene = window.store.scene
    name = paper_theme(scene.look) if paper else theme_name(scene.look)
    legend = scene.map.legend
    return Page(
        scene=scene.map,
        theme=theme(name),
        title=legend.title if legend.palette == "role" else title(scene),
        lines=report_lines(scene),
        footer=footer(),
        size=sheet_px() if paper else _SCREEN_PX,
    )


def default_name(scene: Scene, ending: str) -> str:
    """Return a name for a file about ``scene``: "bodymap asphalt 4-15.png"."""
    run = scene.run
    words = f"bodymap {run.surface_name.lower()} {run.pace_number.replace(':', '-')}"
    return _NOT_IN_NAMES.sub("", words) + ending


def pictures_folder() -> Path:
    """Return where the person keeps pictures, or else their home."""
    return folder_of(QStandardPaths.StandardLocation.PicturesLocation)


def _filter(ending: str) -> str:
    names = {
        ".png": tr("Picture, PNG"),
        ".svg": tr("Drawing, SVG"),
        ".pdf": tr("Page to print, PDF"),
    }
    return f"{names[ending]} (*{ending})"


def _follow(dialog: QFileDialog, ending: str) -> None:
    """Give the name in ``dialog`` the ending of the kind that was chosen."""
    dialog.setDefaultSuffix(ending)
    for name in dialog.selectedFiles()[:1]:
        path = Path(name)
        dialog.selectFile((path.stem if path.suffix in ENDINGS else path.name) + ending)
