"""The panel's first page: gauge, summary, muscles, why, cards, prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.views.cards import Cards
from bodymap.ui.views.column import Column, HeadLine
from bodymap.ui.views.gauge import Gauge
from bodymap.ui.views.muscle_bars import MuscleBars
from bodymap.ui.views.panel_pages import Prose
from bodymap.ui.views.why import WhyView
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import PanelScene
    from bodymap.app.scene import GaugeScene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.reel import Reel

_SECTION_PX = 14


class Overview(Column):
    """Everything about what is chosen; while the pace is dragged only its numbers are repainted."""

    muscle_chosen = Signal(str)
    exercise_hovered = Signal(frozenset)
    exercise_opened = Signal(str)
    all_asked = Signal()
    source_asked = Signal(str)  # the source's key

    def __init__(self, reel: Reel | None = None) -> None:
        super().__init__()
        self._scene: PanelScene | None = None
        self._ease = False
        self._gauge = Gauge()
        self._summary = Words("", wrap=True, linked=True)
        self._bars = MuscleBars()
        self._why = WhyView()
        self._all = Link(tr("All exercises"), strong=True)
        self._head = HeadLine(tr("Strengthen"), self._all)
        self._cards = Cards(rows=1)
        if reel is not None:
            self._cards.take_reel(reel)
        self._prose: Prose | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill_below)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.put(self._gauge)
        self.put(self._summary, _SECTION_PX)
        self.put(self._bars, 13, bleeds=True)
        self.put(self._why, _SECTION_PX + 2, bleeds=True)
        self.put(self._head, 8)
        self.put(self._cards, 2)

    def _connect(self) -> None:
        self._gauge.word_asked.connect(self.word_asked)
        self._summary.word_asked.connect(self.word_asked)
        self._bars.muscle_chosen.connect(self.muscle_chosen)
        self._why.link_opened.connect(self.link_opened)
        self._why.source_asked.connect(self.source_asked)
        self._all.clicked.connect(self.all_asked)
        self._cards.exercise_hovered.connect(self.exercise_hovered)
        self._cards.exercise_opened.connect(self.exercise_opened)

    def show_gauge(self, scene: GaugeScene, *, ease: bool) -> None:
        """Show the gauge; where ``ease``, its needle and the bars shown next glide."""
        self._ease = ease
        self._gauge.show_gauge(scene, ease=ease)

    def show_panel(self, scene: PanelScene) -> None:
        """Show ``scene``; the prose below follows when the events have been worked off."""
        before, self._scene = self._scene, scene
        if before is None or before.summary != scene.summary:
            self._summary.set_words(scene.summary)
        self._gauge.show_whole(whole=not scene.subject)
        self._bars.show_heading(tr("Muscle") if scene.subject else tr("Muscle group"))
        self._bars.show_rows(scene.rows, ease=self._ease)
        self._why.show_why(scene.why)
        self._cards.show_cards(scene.cards)
        for widget, shown in (
            (self._bars, bool(scene.rows)),
            (self._why, scene.why.result is not None),
            (self._head, bool(scene.cards)),
            (self._cards, bool(scene.cards)),
        ):
            if widget.isHidden() == shown:
                widget.setVisible(shown)
        if before is None or before.texts != scene.texts:
            self._later.start(0)

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._gauge.show_theme(colours)
        self._bars.show_theme(colours)
        self._cards.show_theme(colours)

    def _fill_below(self) -> None:
        texts = self._scene.texts if self._scene else ()
        if self._prose is None:
            if not texts:
                return
            self._prose = Prose()
            self._prose.link_opened.connect(self.link_opened)
            self._prose.word_asked.connect(self.word_asked)
            self.put(self._prose, bleeds=True)
        self._prose.show_texts(texts)
        self.settle()
