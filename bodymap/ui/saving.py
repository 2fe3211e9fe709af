"""Asking for the name of a file, and writing it whole or saying why that was not possible."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.storage.whole_file import write_whole
from bodymap.ui.message import warn
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Offer(NamedTuple):
    """What the dialog offers.

    Attributes:
        title: of the dialog.
        kind: of the file, in words.
        name: of the file, with its ending.
        folder: where it begins; None: the person's documents.
    """

    title: str
    kind: str
    name: str
    folder: Path | None = None


def ask_where(window: QWidget, offer: Offer, save: Callable[[Path], object]) -> None:
    """Ask for the name of a file of one kind and hand it to ``save``."""
    ending = Path(offer.name).suffix
    dialog = QFileDialog(window, offer.title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{offer.kind} (*{ending})")
    dialog.setDefaultSuffix(ending)
    dialog.setDirectory(str(offer.folder or documents()))
    dialog.selectFile(offer.name)
    dialog.fileSelected.connect(lambda name: save(Path(name)))
    dialog.open()


def write_or_tell(window: QWidget, path: Path, content: bytes, failed: str) -> bool:
    """Write ``content`` to ``path``, or say in a box why not; return whether that was possible.

    A file that is there is replaced only when the new one is complete.

    Args:
        window: what the box belongs to.
        path: of the file.
        content: all of it.
        failed: what is said then, with {reason} in it: "The cards were not saved: {reason}."
    """
    try:
        write_whole(path, content)
    except OSError as error:
        tell_not_written(window, failed, error)
        return False
    return True


def tell_not_written(window: QWidget, failed: str, error: OSError) -> None:
    """Say in a box that a file was not written; ``failed`` as in ``write_or_tell``."""
    kept = tr("Nothing was overwritten. Choose another name or another folder.")
    warn(window, failed.format(reason=error.strerror or str(error)), kept)


def documents() -> Path:
    """Return where the person keeps documents, or else their home."""
    return folder_of(QStandardPaths.StandardLocation.DocumentsLocation)


def folder_of(place: QStandardPaths.StandardLocation) -> Path:
    """Return the person's folder for documents, pictures or the like, or else their home."""
    found = Path(QStandardPaths.writableLocation(place))
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    return found if found.is_dir() else Path(home)
