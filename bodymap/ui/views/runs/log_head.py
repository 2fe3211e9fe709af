"""The head of the log: which week or month it is, its sums, and the way to others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.runs.run_head import BACK_BLEED_PX, HIGH_PX, LOW_PX
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.log_scene import LogScene


_SIDE_PX = 24


class LogHead(QWidget):
    """Title and sums at the left, arrows and week or month at the right.

    Signals:
        list_asked: the list, which has no room beside the page.
        span_chosen: "week" or "month".
        day_chosen: the ISO date to go to.
    """

    list_asked = Signal()
    span_chosen = Signal(str)
    day_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("", "title", wrap=True)
        self._line = Words("", "small", QPalette.ColorRole.PlaceholderText, wrap=True)
        self.span = Segment((("week", tr("Week")), ("month", tr("Month"))), tr("Span of the log"))
        self.earlier = IconButton("earlier", tr("Earlier runs"))
        self.later = IconButton("later", tr("Later runs"))
        self.back = IconButton("frame_back", tr("All runs"))
        self.back.quiet()
        self.back.hide()
        self.back.clicked.connect(self.list_asked)
        self._low = False
        self._days: dict[IconButton, str] = {}
        for button in (self.earlier, self.later):
            button.clicked.connect(partial(self._go, button))
        self.span.chosen.connect(self.span_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()

    def show_head(self, scene: LogScene) -> None:
        """Show the head of ``scene``."""
        self._title.set_words(scene.title)
        self._line.set_words(scene.line)
        self.span.choose(scene.span)
        self._days = {self.earlier: scene.earlier, self.later: scene.later}
        for button, day in self._days.items():
            button.setEnabled(bool(day))

    def show_small(self, *, back: bool, low: bool) -> None:
        """Show the way to the list (``back``), and be ``low``, where the window is small."""
        self.back.setVisible(back)
        self._row.setContentsMargins(_SIDE_PX - (BACK_BLEED_PX if back else 0), 0, _SIDE_PX, 0)
        self._low = low
        self._fit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        for control in (self.earlier, self.later, self.span):
            row.addWidget(control)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the head of a run, and grow with the text."""
        high = LOW_PX if self._low else HIGH_PX
        self.setMinimumHeight(round(high * max(text_scale(), 1.0)))

    def _go(self, button: IconButton) -> None:
        day = self._days.get(button, "")
        if day:
            self.day_chosen.emit(day)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)
