"""How and in what it was run, which no watch writes: landing, shoes, arms, painted grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.technique import arms, shoes, strikes
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import FootingScene

_Role = QPalette.ColorRole
_PADDING_PX = 16
_STACKED_FROM = 1.25  # text size from which the captions stand above the controls


class FootingBar(QWidget):
    """What the page's button "More" opens.

    Signals:
        strike_chosen, shoe_chosen, arms_chosen: a key.
        grounds_cleared: all of the run on its one ground again.
    """

    strike_chosen = Signal(str)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    grounds_cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("More about this run"))
        self._make_controls()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, 12, _PADDING_PX, _PADDING_PX)
        column.setSpacing(10)
        column.addWidget(Words(tr("More about this run"), "heading"))
        column.addLayout(self._grid)
        row = QHBoxLayout()
        row.addWidget(self._grounds, 1)
        row.addWidget(self._clear)
        column.addLayout(row)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._strike)

    def show_footing(self, scene: FootingScene) -> None:
        """Show ``scene``."""
        self._strike.choose(scene.strike)
        self._shoe.choose(scene.shoe)
        self._arms.choose(scene.arms)
        text = tr("To give a part a ground of its own, choose it in the chart.")
        if scene.parts:
            text = tr("Parts with a ground of their own: {number}.").format(number=scene.parts)
        self._grounds.set_words(text)
        if not scene.parts and self._clear.hasFocus():
            self._strike.take_focus()
        self._clear.setVisible(scene.parts > 0)

    def take_focus(self) -> None:
        """Give the keyboard to the first choice."""
        self._strike.take_focus()

    def _make_controls(self) -> None:
        self._strike = Segment(strikes(), tr("Landing"))
        self._shoe = Segment(shoes(), tr("Shoes"))
        self._arms = Segment(arms(), tr("Arms"))
        self._captions = (
            Words(tr("Landing"), "small_medium"),
            Words(tr("Shoes"), "small_medium"),
            Words(tr("Arms"), "small_medium"),
        )
        self._grounds = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._clear = Link(tr("One ground for all"), strong=True)

    def _connect(self) -> None:
        self._strike.chosen.connect(self.strike_chosen)
        self._shoe.chosen.connect(self.shoe_chosen)
        self._arms.chosen.connect(self.arms_chosen)
        self._clear.clicked.connect(self.grounds_cleared)

    def _lay_out(self) -> None:
        stacked = text_scale() > _STACKED_FROM
        while self._grid.count():
            self._grid.takeAt(0)
        self._grid.setVerticalSpacing(6 if stacked else 12)
        controls = (self._strike, self._shoe, self._arms)
        for at, (caption, control) in enumerate(zip(self._captions, controls, strict=True)):
            row, column = (2 * at + 1, 0) if stacked else (2 * at, 1)
            self._grid.addWidget(caption, 2 * at, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(control, row, column, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(1, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
