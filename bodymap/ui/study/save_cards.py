"""Saves the cards as a file that Anki imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.app.study.anki import cards_csv
from bodymap.ui.draw.whole_file import write_whole
from bodymap.ui.message import warn
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.ui.window import Window

NAME = "bodymap-cards.csv"


def ask_to_save_cards(window: Window) -> None:
    """Ask for a name and save the cards there."""
    dialog = QFileDialog(window, tr("Save the cards for Anki"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{tr('Cards for Anki, CSV')} (*.csv)"])
    dialog.setDefaultSuffix(".csv")
    dialog.setDirectory(str(_documents()))
    dialog.selectFile(NAME)
    dialog.fileSelected.connect(lambda name: save_cards(window, Path(name)))
    dialog.open()


def save_cards(window: Window, path: Path) -> bool:
    """Save the cards to ``path`` and say so; return whether that was possible.

    A file that is there is replaced only when the new one is complete.
    """
    try:
        write_whole(path, cards_csv(window.atlas).encode())
    except OSError as error:
        warn(
            window,
            tr("The cards were not saved: {reason}.").format(reason=error.strerror),
            tr("Nothing was overwritten. Choose another name or another folder."),
        )
        return False
    window.show_passing_notice(tr("The cards are saved: {path}").format(path=path))
    return True


def _documents() -> Path:
    place = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    home = Path(QStandardPaths.writableLocation(place.HomeLocation))
    return documents if documents.is_dir() else home
