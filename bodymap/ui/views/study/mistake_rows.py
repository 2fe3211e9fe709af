"""A list of what was answered wrongly: what was asked, what was right, what was said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.words import Words
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.app.study.scene import MistakeRow

_Role = QPalette.ColorRole
_UP_PX = 12
_DOWN_PX = 3  # smaller words stand on the line of the larger ones


class _Row(QWidget):
    """One mistake, over a hairline, and a link that asks it again."""

    def __init__(self, row: MistakeRow) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words(row.prompt, "control", wrap=True), 1)
        if row.when:
            when = Words(row.when, "caption", _Role.PlaceholderText)
            when.setContentsMargins(0, _DOWN_PX, 0, 0)
            head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _UP_PX, 0, _UP_PX)
        column.setSpacing(2)
        column.addLayout(head)
        if row.answer:
            column.addWidget(Words(row.answer, "heading", wrap=True))
        said = [row.given] if row.given else []
        if row.times > 1:
            said.append(trn("wrong {n} time", "wrong {n} times", row.times).format(n=row.times))
        self.again = Link(tr("Ask me again"))
        self.again.setAccessibleName(tr("Ask me again: {prompt}").format(prompt=row.prompt))
        foot = QHBoxLayout()
        foot.addWidget(Words(" · ".join(said), "small", _Role.PlaceholderText, wrap=True), 1)
        foot.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline under it."""
        del event
        painter = QPainter(self)
        line = self.palette().color(_Role.Mid)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()


class MistakeRows(QWidget):
    """The rows, one below the other; their links share one tab stop.

    Signals:
        card_chosen: a card is to be asked again.
    """

    card_chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: tuple[MistakeRow, ...] = ()
        self._made: list[_Row] = []
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, rows: tuple[MistakeRow, ...]) -> None:
        """Show ``rows``."""
        if rows == self._rows:
            return
        self._rows = rows
        for old in self._made:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = [_Row(row) for row in rows]
        for row in self._made:
            self._column.addWidget(row)
        group = TabGroup()
        for made, told in zip(self._made, rows, strict=True):
            group.add(made.again)
            made.again.clicked.connect(partial(self._choose, told.card))
        self.setVisible(bool(rows))

    def _choose(self, card: str, _checked: bool = False) -> None:
        self.card_chosen.emit(card)
