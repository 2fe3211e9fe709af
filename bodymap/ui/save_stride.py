"""Saves what moves in the place "Stride": an instant, a film, its frames, or the table."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QProgressDialog

from bodymap.app.stride_table import stride_table
from bodymap.storage.whole_file import write_whole
from bodymap.ui.draw.stride_files import Camera, write_film, write_frames, write_instant
from bodymap.ui.draw.stride_page import PagePainter, StridePage, usual_size
from bodymap.ui.jobs import Job
from bodymap.ui.message import warn
from bodymap.ui.printing import Document, ask_and_print
from bodymap.ui.save import default_name, pictures_folder, put_into_clipboard
from bodymap.ui.theme import theme
from bodymap.ui.theme_choice import paper_theme, theme_name
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bodymap.ui.jobs import Progress
    from bodymap.ui.window import Window

FOLDER = "/"  # the kind of a folder of frames; all others are called by their ending
_FILM = "film"  # the name of the jobs that save one
_SHOWN_MS = 300  # work that ends sooner shows no progress
_STEPS = 100  # of the progress


class Moment(NamedTuple):
    """What the stage showed when saving was asked for: the person may play on meanwhile.

    Attributes:
        turns: how many cycles each runner had run.
        slow: how many times slower than real time it plays.
        table: the raster as CSV.
    """

    page: StridePage
    turns: tuple[float, ...]
    slow: int
    table: str

    def film(self) -> StridePage:
        """Return the page of a film that plays as the stage does."""
        return self.page._replace(slow=self.slow)


def save_stride(window: Window) -> None:
    """Ask for a name and a kind, and save what the place "Stride" shows now."""
    if any(job.running for job in window.findChildren(Job, _FILM)):
        window.show_passing_notice(tr("Another film is still being saved."))
        return
    clock = window.views.stride.clock
    moment = moment_of(window)
    dialog = QFileDialog(window, tr("Save the stride"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = _filters()
    dialog.setNameFilters(list(filters))
    kind = ".gif" if clock.playing else ".png"
    dialog.setDirectory(str(pictures_folder()))
    dialog.selectNameFilter(next(text for text, each in filters.items() if each == kind))
    dialog.selectFile(_name(window, kind))
    dialog.filterSelected.connect(lambda text: _follow(dialog, filters[text]))
    dialog.fileSelected.connect(
        lambda name: save_to(window, moment, Path(name), filters[dialog.selectedNameFilter()])
    )
    dialog.open()


def copy_stride(window: Window) -> None:
    """Put the picture of this instant and the table into the clipboard."""
    moment = moment_of(window)
    put_into_clipboard(Camera(moment.page).image(moment.turns), moment.table)
    window.show_passing_notice(tr("Picture and table are in the clipboard."))


def print_stride(window: Window) -> None:
    """Ask for a printer and print this instant; where there is none, offer to save it."""
    ask_and_print(window, document_of(window))


def document_of(window: Window) -> Document:
    """Return this instant of ``window``'s stride as it is printed: on white."""
    moment = moment_of(window)
    page = moment.page._replace(theme=theme(paper_theme(window.store.scene.look)))

    def paint(painter: QPainter, room: QRectF, _printer: object) -> None:
        size = page.layout
        scale = min(room.width() / size.width(), room.height() / size.height())
        painter.scale(scale, scale)
        PagePainter(page, shapes=True).paint(painter, moment.turns)

    name = default_name(window.store.scene, " stride")
    return Document(name, paint, tr("Save the stride…"), partial(save_stride, window))


def moment_of(window: Window) -> Moment:
    """Return what ``window`` shows in the place "Stride" now."""
    clock, scene = window.views.stride.clock, window.store.scene
    shown = scene.stride
    page = StridePage(shown, theme(theme_name(scene.look)), usual_size(shown))
    table = stride_table(window.store.state, shown, window.atlas)
    return Moment(page, clock.turns, round(1 / clock.speed), table)


def save_to(window: Window, moment: Moment, path: Path, kind: str) -> None:
    """Save ``moment`` to ``path``; a film and its frames in the background.

    Args:
        window: says how far it is, and how it ended.
        moment: what is saved.
        path: its ending says the kind, unless that is a folder.
        kind: one of the endings, or ``FOLDER``.
    """
    ending = FOLDER if kind == FOLDER else path.suffix.lower()
    camera = Camera(moment.film())
    if ending == ".gif":
        _save_in_background(
            window, path, lambda tell: write_film(path, camera, tell, do=tell.in_window)
        )
    elif ending == FOLDER:
        _save_in_background(
            window, path, lambda tell: write_frames(path, camera, tell, do=tell.in_window)
        )
    elif ending in {".png", ".svg"}:
        _save_now(window, path, lambda: write_instant(path, moment.page, moment.turns))
    elif ending == ".csv":
        _save_now(window, path, lambda: write_whole(path, moment.table.encode()))
    else:
        text = tr("{name}: a name ends in .png, .svg, .gif or .csv")
        _tell_failure(window, text.format(name=path.name))


def _save_now(window: Window, path: Path, work: Callable[[], None]) -> None:
    try:
        work()
    except OSError as error:
        _tell_failure(window, str(error.strerror))
    else:
        _tell_success(window, path)


def _save_in_background(window: Window, path: Path, work: Callable[[Progress], None]) -> None:
    job = Job(work, window)
    job.setObjectName(_FILM)
    shown = _progress(window, path)
    shown.canceled.connect(job.cancel)
    job.progressed.connect(lambda share: shown.setValue(round(_STEPS * share)))
    for ended in (job.finished, job.failed, job.cancelled):
        ended.connect(partial(_close, shown, job))
    job.finished.connect(lambda _: _tell_success(window, path))
    job.failed.connect(partial(_failed, window))
    stopped = tr("Saving was stopped; nothing was written.")
    job.cancelled.connect(lambda: window.show_passing_notice(stopped))
    job.start()


def _progress(window: Window, path: Path) -> QProgressDialog:
    """Return the dialog that shows how far it is; the window can be used meanwhile."""
    text = tr("Saving {name}").format(name=path.name)
    shown = QProgressDialog(text, tr("Cancel"), 0, _STEPS, window)
    shown.setWindowTitle(tr("Save the stride"))
    for named in (shown, *shown.findChildren(QProgressBar)):
        named.setAccessibleName(text)
    shown.setWindowModality(Qt.WindowModality.NonModal)
    shown.setMinimumDuration(_SHOWN_MS)
    shown.setAutoClose(False)
    shown.setAutoReset(False)
    shown.setValue(0)
    return shown


def _close(shown: QProgressDialog, job: Job[None], _value: object = None) -> None:
    shown.canceled.disconnect(job.cancel)
    shown.close()
    shown.deleteLater()
    job.deleteLater()


def _failed(window: Window, error: Exception) -> None:
    if not isinstance(error, OSError):
        raise error
    _tell_failure(window, str(error.strerror))


def _tell_success(window: Window, path: Path) -> None:
    window.show_passing_notice(tr("The stride is saved: {path}").format(path=path))


def _tell_failure(window: Window, reason: str) -> None:
    warn(
        window,
        tr("The stride was not saved: {reason}.").format(reason=reason),
        tr("Nothing was overwritten. Choose another name or another folder."),
    )


def _filters() -> dict[str, str]:
    """Return the kinds in the order in which they are offered."""
    return {
        f"{tr('Film of one stride, GIF')} (*.gif)": ".gif",
        f"{tr('Picture, PNG')} (*.png)": ".png",
        f"{tr('Drawing, SVG')} (*.svg)": ".svg",
        f"{tr('Frames, a folder of PNG')} (*)": FOLDER,
        f"{tr('When each muscle works, CSV')} (*.csv)": ".csv",
    }


def _name(window: Window, kind: str) -> str:
    ending = " frames" if kind == FOLDER else kind
    return default_name(window.store.scene, " stride" + ending)


def _follow(dialog: QFileDialog, kind: str) -> None:
    """Give the name in ``dialog`` the ending of the kind that was chosen."""
    ending = "" if kind == FOLDER else kind
    dialog.setDefaultSuffix(ending)
    for name in dialog.selectedFiles()[:1]:
        path = Path(name)
        known = path.suffix in _filters().values()
        dialog.selectFile((path.stem if known else path.name) + ending)
