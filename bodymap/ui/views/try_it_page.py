"""The panel's page of small experiments: the group's own, or all of them to choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.column import Column
from bodymap.ui.views.panel_pages import Raised
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Experiment, PanelScene, TryIt
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_SIDE_PX, _AIR_PX, _RADIUS_PX = 14, 11, 12
_LINES = ("small_strong", "caption")


class Step(QWidget):
    """A numbered step of something to try."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        count = Words(f"{number}", "value", _Role.Link, wrap=True)  # on the text's baseline
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(text, wrap=True), 1)


class ExperimentRow(Press):
    """One experiment to choose: what it is called, and the muscle group it is about."""

    def __init__(self, shown: Experiment) -> None:
        super().__init__(shown.title)
        self._name = shown.name
        self.ring_radius(_RADIUS_PX)
        spoken = tr("{title}, {region}").format(title=shown.title, region=shown.name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        high = sum(QFontMetrics(type_font(role)).height() for role in _LINES)
        return QSize(300, high + 2 * _AIR_PX + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill = state_fill(self, palette.color(_Role.AlternateBase))
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, fill, palette.color(_Role.Mid))
        inside = self.rect().adjusted(_SIDE_PX, _AIR_PX, -_SIDE_PX, -_AIR_PX)
        inks = (_Role.WindowText, _Role.PlaceholderText)
        flags = (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom)
        texts = (self.text(), self._name)
        for role, ink, flag, text in zip(_LINES, inks, flags, texts, strict=True):
            painter.setFont(type_font(role))
            painter.setPen(palette.color(ink))
            cut = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, flag, cut)
        painter.end()


class TryItPage(Column):
    """Something to try on one's own body: the steps, what to notice, why, and with what care.

    Signals:
        region_chosen: the region whose experiment was chosen, where none is shown.
    """

    region_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()

    def show_panel(self, scene: PanelScene, colours: Theme) -> None:
        """Show what there is to try."""
        del colours
        parts = (scene.try_it, scene.experiments, scene.about)
        if parts == self._shown:
            return
        self._shown = parts
        self.clear()
        if scene.try_it is None:
            self._offer(scene.experiments)
            return
        self.put_about(scene.about)
        self._fill(scene.try_it)

    def _offer(self, experiments: tuple[Experiment, ...]) -> None:
        text = tr("One small experiment on yourself for each muscle group.")
        self.put(Words(text, "small", _Role.PlaceholderText, wrap=True), 6)
        for index, experiment in enumerate(experiments):
            row = ExperimentRow(experiment)
            row.clicked.connect(partial(self.region_chosen.emit, experiment.region))
            self.put(row, 8 if index else 12)

    def _fill(self, shown: TryIt) -> None:
        self.put(Words(shown.title, "words", wrap=True), 6)
        for number, step in enumerate(shown.steps, 1):
            self.put(Step(number, step), 10)
        self.put(Words(tr("What to notice"), "heading", wrap=True), 18)
        self.put(Words(shown.notice, wrap=True), 4)
        self.put(Words(tr("Why"), "heading"), 18)
        self.put_statement(shown.why, 4)
        care = Raised()
        care.column.addWidget(Words(tr("With care"), "small_strong"))
        care.column.addWidget(Words(shown.care, "small", wrap=True))
        self.put(care, 20)
