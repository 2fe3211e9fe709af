"""Saves, copies and prints the run whose page is open."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.app.runs.report import run_report
from bodymap.app.wording import footer
from bodymap.storage.whole_file import write_whole
from bodymap.ui.draw.picture import Drawing, drawing_image, write_drawing
from bodymap.ui.draw.runs.run_sheet import RunSheet, paint_run_sheet
from bodymap.ui.message import warn
from bodymap.ui.printing import Document, ask_and_print, sheet_px
from bodymap.ui.save import pictures_folder, put_into_clipboard
from bodymap.ui.theme import theme
from bodymap.ui.theme_choice import paper_theme
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bodymap.app.runs.scene import RunPageScene
    from bodymap.ui.window import Window

LOADS, SAMPLES = ".csv", " samples.csv"
PICTURES = (".pdf", ".png", ".svg")
_COPY_RATIO = 2.0  # a page of paper has small type
_PNG_RATIO = 300 / 96  # a file may be printed
_NOT_IN_NAMES = re.compile(r"[^\w .-]+")
_LONGEST_NAME = 80  # characters, without the ending


def save_run(window: Window, ending: str = ".pdf") -> None:
    """Ask for a name and a kind, and save the run there.

    Args:
        window: whose open run it is; the dialog belongs to it.
        ending: the kind that is offered first.
    """
    page = _page(window)
    if page is None:
        return
    dialog = QFileDialog(window, tr("Save the run"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = _filters()
    dialog.setNameFilters(list(filters))
    dialog.setDirectory(str(pictures_folder()))
    dialog.selectNameFilter(next(text for text, each in filters.items() if each == ending))
    name = default_name(window, page)
    dialog.selectFile(name + ending)
    dialog.filterSelected.connect(lambda text: _follow(dialog, name, filters[text]))
    dialog.fileSelected.connect(
        lambda chosen: save_to(window, Path(chosen), filters[dialog.selectedNameFilter()])
    )
    dialog.open()


def save_to(window: Window, path: Path, kind: str = "") -> bool:
    """Save the open run to ``path`` and say so; return whether that was possible.

    A file that is there is replaced only when the new one is complete.

    Args:
        window: whose open run it is.
        path: its ending says the kind, but for the two kinds of CSV.
        kind: ``SAMPLES`` for every sample, else as the ending says.
    """
    try:
        _write(window, path, kind)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        warn(
            window,
            tr("The run was not saved: {reason}.").format(reason=reason),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
        return False
    window.show_passing_notice(tr("The run is saved: {path}").format(path=path))
    return True


def copy_run(window: Window) -> None:
    """Put the page as a picture and its numbers as text into the clipboard."""
    page = _page(window)
    if page is None:
        return
    put_into_clipboard(drawing_image(drawing_of(window, page), _COPY_RATIO), run_report(page))
    window.show_passing_notice(tr("Picture and numbers are in the clipboard."))


def print_run(window: Window) -> None:
    """Ask for a printer and print the page; where there is none, offer a PDF."""
    page = _page(window)
    if page is not None:
        ask_and_print(window, document_of(window, page))


def document_of(window: Window, page: RunPageScene) -> Document:
    """Return the page as it is printed."""

    def paint(painter: QPainter, room: QRectF, _printer: object) -> None:
        drawing_of(window, page).paint(painter, room)

    return Document(page.title, paint, tr("Save as PDF…"), partial(save_run, window))


def drawing_of(window: Window, page: RunPageScene) -> Drawing:
    """Return the page on white paper of the country's usual size."""
    # pyqtgraph, which has been loaded for the chart on the screen.
    from bodymap.ui.draw.runs.chart import RunPlotPicture  # noqa: PLC0415 - see above

    sheet = RunSheet(
        page=page,
        theme=theme(paper_theme(window.store.scene.look)),
        plot=RunPlotPicture(),
        footer=footer(),
        size=sheet_px(),
    )
    description = f"{page.line}. {page.bars.title}. {footer()}"
    paint = partial(paint_run_sheet, sheet=sheet)
    return Drawing(page.title, description, sheet.size, paint, png_ratio=_PNG_RATIO)


def default_name(window: Window, page: RunPageScene) -> str:
    """Return a name for a file about the run, without an ending: "bodymap 2026-11-17 Easy"."""
    entry = window.later.runs.entry(page.run)
    day = f"{entry.start:%Y-%m-%d}" if entry is not None and entry.start is not None else ""
    words = _NOT_IN_NAMES.sub(" ", f"bodymap {day} {page.title.replace('×', 'x')}")
    return " ".join(words.split())[:_LONGEST_NAME].rstrip(" .")


def _write(window: Window, path: Path, kind: str) -> None:
    page, kept = _page(window), window.later.runs.kept()
    if page is None or kept is None:
        raise ValueError(tr("the run is no longer open"))
    ending = path.suffix.lower()
    if ending in PICTURES:
        write_drawing(path, drawing_of(window, page))
        return
    from bodymap.runs import saved  # noqa: PLC0415 - with numpy, where it is asked for

    tables = window.atlas.tables
    reference_mps = window.store.state.conditions.reference_speed_mps
    if ending == ".json":
        text = saved.json_text(kept, tables, reference_mps)
    elif ending != ".csv":
        raise ValueError(tr("its name must end in .pdf, .png, .svg, .csv or .json"))
    elif kind == SAMPLES:
        text = saved.samples_text(kept)
    else:
        text = saved.loads_text(kept, tables, reference_mps)
    write_whole(path, text.encode())


def _page(window: Window) -> RunPageScene | None:
    """Return the page that is open; without one say so."""
    page = window.store.scene.runs.page
    if page is None:
        window.show_passing_notice(tr("No run is open. Choose one in the list first."))
    return page


def _filters() -> dict[str, str]:
    """Return the kinds in the order in which they are offered."""
    return {
        f"{tr('Page to print, PDF')} (*.pdf)": ".pdf",
        f"{tr('Picture, PNG')} (*.png)": ".png",
        f"{tr('Drawing, SVG')} (*.svg)": ".svg",
        f"{tr('Load of each muscle, CSV')} (*.csv)": LOADS,
        f"{tr('Every sample, CSV')} (*.csv)": SAMPLES,
        f"{tr('All numbers, JSON')} (*.json)": ".json",
    }


def _follow(dialog: QFileDialog, name: str, ending: str) -> None:
    """Give the name in ``dialog`` the ending of the kind that was chosen."""
    dialog.setDefaultSuffix(Path(f"x{ending}").suffix)
    for path in dialog.selectedFiles()[:1]:
        shown = Path(path).name
        known = sorted(_filters().values(), key=len, reverse=True)
        stem = next((shown.removesuffix(each) for each in known if shown.endswith(each)), shown)
        dialog.selectFile((stem or name) + ending)
