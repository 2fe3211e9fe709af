"""The panel of a comparison: what differs, in words, numbers and a table of muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import LARGE_TEXT, text_scale
from bodymap.ui.views.compare_rows import BLEED_PX, CompareRows
from bodymap.ui.views.preset_chips import PresetChips
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from bodymap.app.scene import CompareScene, Fact
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_PADDING_PX = 24
_SAME = 0.5  # on the difference map


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
        large, ways = text_scale() > LARGE_TEXT, QBoxLayout.Direction
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
        preset_chosen: a ready-made run for B.
        explain_asked: how the comparison is computed.
        copy_asked: the picture is to be copied.
    """

    muscle_chosen = Signal(str)
    preset_chosen = Signal(str)
    explain_asked = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: CompareScene | None = None
        self._title = Words("", "title", wrap=True)
        self._line = Words("", "text", _Role.PlaceholderText, wrap=True)
        self._facts = _Facts()
        self._rows, self._others = CompareRows(), CompareRows()
        self._note = Words("", "text", wrap=True)
        self._chips = PresetChips()
        self._explain = Link(tr("How it is computed"))
        self._copy = Link(tr("Copy picture"))
        self._lay_out()
        self._rows.muscle_chosen.connect(self.muscle_chosen)
        self._others.muscle_chosen.connect(self.muscle_chosen)
        self._chips.preset_chosen.connect(self.preset_chosen)
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
        self._chips.show_presets(tuple(one for one in scene.presets if one.name != scene.a.title))
        self._show_parts(scene)

    def _show_parts(self, scene: CompareScene) -> None:
        """Show ready-made runs while B is still run A, and then what differs."""
        same = _same_runs(scene)
        for part, shown in (
            (self._chips, same),
            (self._note, bool(scene.note) and not same),
            (self._facts, bool(scene.facts) and not same),
            (self._rows, not same),
            (self._others, bool(scene.others) and not same),
        ):
            self._blocks[part].setVisible(shown)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._rows.show_theme(colours)
        self._others.show_theme(colours)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 18, 0, 16)
        column.setSpacing(0)
        self._blocks: dict[QWidget, QWidget] = {}
        for widget, side, below in (
            (self._title, _PADDING_PX, 4),
            (self._line, _PADDING_PX, 12),
            (self._chips, _PADDING_PX, 16),
            (self._note, _PADDING_PX, 15),
            (self._facts, _PADDING_PX, 16),
            (self._rows, _PADDING_PX - BLEED_PX, 16),
            (self._others, _PADDING_PX - BLEED_PX, 10),
        ):
            self._blocks[widget] = _Block(widget, side, below)
            column.addWidget(self._blocks[widget])
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


class _Block(QWidget):
    """A part of the panel with the room around it, which goes where the part is hidden."""

    def __init__(self, part: QWidget, side_px: int, below_px: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(side_px, 0, side_px, below_px)
        row.addWidget(part)


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


def _same_runs(scene: CompareScene) -> bool:
    """Tell whether B has not been changed yet since A was kept."""
    rows = (*scene.rows, *scene.others)
    level = all(row.position in {None, _SAME} for row in rows)
    return level and scene.a[1:] == scene.b[1:]


def _set(label: Words, text: str) -> None:
    if label.words() != text:
        label.set_words(text)
