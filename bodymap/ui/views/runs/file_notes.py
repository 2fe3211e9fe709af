"""What the reader of the file tells, and where each number of the page comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.words import Words
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunFact

_Role = QPalette.ColorRole


class FileNotes(QWidget):
    """One sentence below the other.

    Args:
        side_px: free at the left and the right.
    """

    def __init__(self, side_px: int) -> None:
        super().__init__()
        self._lines: list[Words] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side_px, 0, side_px, 8)
        self._column.setSpacing(6)

    def show_notes(self, notices: tuple[str, ...], facts: tuple[RunFact, ...]) -> int:
        """Show ``notices`` and the sources of ``facts``; return how many sentences these are."""
        text = tr("{caption}: {note}.")
        notes = (text.format(caption=f.caption, note=f.note) for f in facts if f.note)
        told = (*notices, *notes)
        while len(self._lines) < len(told):
            line = Words("", "small", _Role.PlaceholderText, wrap=True)
            self._lines.append(line)
            self._column.addWidget(line)
        for index, line in enumerate(self._lines):
            line.setVisible(index < len(told))
            if index < len(told) and told[index] != line.words():
                line.set_words(told[index])
        return len(told)
