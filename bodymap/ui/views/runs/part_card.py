"""What the chosen part of the run says; its ground can be painted here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.runs.grounds import ground_choices
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.runs.scene import PartCard
    from bodymap.app.scene import SurfaceItem

_Role = QPalette.ColorRole
_PADDING_PX = 16
_BESIDE_PX = 450  # the least width for the ground beside the words


class PartTile(Tile):
    """The part in a raised frame: where and how long, how much, on what.

    Signals:
        ground_painted: the part's new surface.
        cleared: no part any more.
        word_asked: the id of a word in the glossary.
    """

    word_asked = Signal(str)
    ground_painted = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._caption = Words("", "caption", _Role.PlaceholderText)
        self._value = Words("", "value_small")
        self._value_line = Words("", "text", _Role.PlaceholderText, wrap=True, linked=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._ground = Picker(tr("Ground of this part"), 168)
        self._close = IconButton("close", tr("Choose no part"), 28)
        self._close.quiet()
        self._ground.chosen.connect(self.ground_painted)
        self._close.clicked.connect(self.cleared)
        self._value_line.word_asked.connect(self.word_asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._lay_out()

    def show_part(
        self, part: PartCard, ground: str | None, surfaces: tuple[SurfaceItem, ...]
    ) -> None:
        """Show ``part``.

        Args:
            part: what is said of it.
            ground: its surface; "" where it has several, None where it cannot be painted now.
            surfaces: what can be painted.
        """
        for words, text in (
            (self._caption, part.caption),
            (self._value, part.value),
            (self._value_line, _linked(part)),
            (self._line, part.line),
        ):
            if text != words.words():
                words.set_words(text)
        self._value.setVisible(bool(part.value))
        self._line.setVisible(bool(part.line))
        several = "" if ground else tr("Several grounds")
        self._ground.show_choices(ground_choices(surfaces, several), ground or "")
        self._ground.setVisible(part.chosen and ground is not None)
        self._close.setVisible(part.chosen)

    def _lay_out(self) -> None:
        values = QHBoxLayout()
        values.setSpacing(7)
        values.addWidget(self._value)
        values.addWidget(self._value_line, 1)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        # As high without a part to let go: nothing moves when one is chosen.
        head.addStrut(self._close.sizeHint().height())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(values)
        words.addWidget(self._line)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._ground, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, 6, 8, 11)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._row)

    def _fit(self) -> None:
        """Put the ground beside the words, or under them where they need the room."""
        beside = self.width() >= _BESIDE_PX * max(text_scale(), 1.0)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def _linked(part: PartCard) -> str:
    """Return what the number is of, as a link to the glossary where that explains it."""
    if not part.word:
        return part.value_line
    return f'<a href="word:{part.word}">{escape(part.value_line)}</a>'
