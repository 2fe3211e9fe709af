"""The panel of a comparison: what differs, in words, numbers and a table of muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.compare_rows import BLEED_PX, CompareRows
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from bodymap.app.scene import CompareScene, Fact
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_PADDING_PX = 24
_LARGE = 1.35  # a text size from which facts stand one to a line
_ICON_PX = 18


class _Remark(Words):
    """A wrapped remark behind an icon."""

    def __init__(self) -> None:
        super().__init__("", "small", _Role.PlaceholderText, wrap=True)
        self.setContentsMargins(_ICON_PX + 14, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the icon before their first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(1, 0, _ICON_PX, _ICON_PX)
        paint_icon(painter, box, "info", self.palette().color(_Role.PlaceholderText))
        painter.end()


class _Fact(QWidget):
    """A number under its caption; with large text beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Words("", "caption", _Role.PlaceholderText, wrap=True)
        self._value = Words("", "value_middle")
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._caption, 1)
        self._box.addWidget(self._value)

    def show_fact(self, fact: Fact) -> None:
        """Show ``fact``."""
        self.setAccessibleName(f"{fact.caption}: {fact.value}")
        _set(self._caption, fact.caption)
        _set(self._value, fact.value)

    def turn(self, *, large: bool) -> None:
        """Stand beside the caption where the text is ``large``."""
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if large else ways.TopToBottom)
        align = Qt.AlignmentFlag
        self._caption.setAlignment(align.AlignVCenter if large else align.AlignTop)


class _Facts(Tile):
    """The numbers that a comparison begins with, side by side; one to a line with large text."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[_Fact] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(14, 11, 10, 11)
        self._box.setSpacing(8)
        on_text_size(self._text_size_changed)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show ``facts``; their number may change."""
        while len(self._facts) < len(facts):
            self._facts.append(_Fact())
            self._box.addWidget(self._facts[-1], 1)
            self._turn()
        for index, view in enumerate(self._facts):
            view.setVisible(index < len(facts))
            if index < len(facts):
                view.show_fact(facts[index])

    def _turn(self) -> None:
        large, ways = text_scale() > _LARGE, QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if large else ways.LeftToRight)
        for fact in self._facts:
            fact.turn(large=large)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._turn()


class ComparePanel(QWidget):
    """Run B against run A in words, facts and rows.

    Signals:
        muscle_chosen: a row was chosen.
        explain_asked: how the comparison is computed.
        copy_asked: the picture is to be copied.
    """

    muscle_chosen = Signal(str)
    explain_asked = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: CompareScene | None = None
        self._title = Words("", "title", wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._facts = _Facts()
        self._rows, self._others = CompareRows(), CompareRows()
        self._note = _Remark()
        self._explain = Link(tr("How it is computed"))
        self._copy = Link(tr("Copy picture"))
        self._lay_out()
        self._rows.muscle_chosen.connect(self.muscle_chosen)
        self._others.muscle_chosen.connect(self.muscle_chosen)
        self._explain.clicked.connect(self.explain_asked)
        self._copy.clicked.connect(self.copy_asked)

    def show_compare(self, scene: CompareScene) -> None:
        """Show ``scene``; only what differs is set."""
        if scene == self._scene:
            return
        self._scene = scene
        self.setAccessibleName(scene.title)
        _set(self._title, scene.title)
        _set(self._line, scene.line)
        self._facts.show_facts(scene.facts)
        self._rows.show_rows(scene.heading, scene.rows)
        self._others.show_rows(scene.others_heading, scene.others)
        _set(self._note, scene.note)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._rows.show_theme(colours)
        self._others.show_theme(colours)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 18, 0, 16)
        column.setSpacing(0)
        for widget, side, below in (
            (self._title, _PADDING_PX, 4),
            (self._line, _PADDING_PX, 15),
            (self._facts, _PADDING_PX, 16),
            (self._rows, _PADDING_PX - BLEED_PX, 16),
            (self._note, _PADDING_PX, 16),
            (self._others, _PADDING_PX - BLEED_PX, 10),
        ):
            row = QHBoxLayout()
            row.setContentsMargins(side, 0, side, below)
            row.addWidget(widget)
            column.addLayout(row)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(inside, tr("Comparison")), 1)
        whole.addWidget(_Foot(self._explain, self._copy))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(_Role.Base))
        painter.end()


class _Foot(QWidget):
    """The links under the panel, with a hairline over them; in two lines where they don't fit."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._links = left, right
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(_PADDING_PX - 7, 4, _PADDING_PX - 7, 3)
        self._box.setSpacing(0)
        self._box.addWidget(left)
        self._box.addStretch(1)
        self._box.addWidget(right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the links go under one another."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        need = sum(link.sizeHint().width() for link in self._links) + 2 * _PADDING_PX
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if need <= self.width() else ways.TopToBottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(_Role.Mid))
        painter.end()


def _set(label: Words, text: str) -> None:
    if label.words() != text:
        label.set_words(text)
