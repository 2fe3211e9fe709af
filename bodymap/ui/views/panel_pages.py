"""The panel's pages of prose: what people say, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.column import Column
from bodymap.ui.views.source_card import SourceList
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Claim, PanelScene, Source, Text
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_VERDICTS = {  # of a claim: its colour in the theme, its sign
    "supported": ("right", "check"),
    "partly": ("warning", "info"),
    "not_shown": ("text2", "info"),
    "myth": ("error", "close"),
}
_SIGN_PX = 14


class Raised(QWidget):
    """A raised frame around what is laid out in it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 14)
        self.column.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        fill, edge = palette.color(_Role.AlternateBase), palette.color(_Role.Mid)
        rounded(painter, QRectF(self.rect()), 12, fill, edge)
        painter.end()


class Badge(QLabel):
    """The verdict on a claim: a sign and words in the verdict's colour."""

    def __init__(self, words: str, verdict: str, colours: Theme) -> None:
        super().__init__(words[:1].upper() + words[1:])
        token, self._sign = _VERDICTS[verdict]
        self._colour: QColor = getattr(colours, token)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        metrics = QFontMetrics(type_font("caption_strong"))
        width = metrics.horizontalAdvance(self.text()) + _SIGN_PX + 5
        return QSize(width, max(metrics.height(), _SIGN_PX) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        box = QRectF(0, (self.height() - _SIGN_PX) / 2, _SIGN_PX, _SIGN_PX)
        paint_icon(painter, box, self._sign, self._colour)
        painter.setFont(type_font("caption_strong"))
        painter.setPen(self._colour)
        words = QRectF(self.rect()).adjusted(_SIGN_PX + 5, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Prose(Column):
    """Titled pieces of prose, each statement with its sources."""

    def __init__(self) -> None:
        super().__init__(padded=False)
        self._texts: tuple[Text, ...] = ()

    def show_texts(self, texts: tuple[Text, ...]) -> None:
        """Show ``texts``."""
        if texts == self._texts:
            return
        self._texts = texts
        self.clear()
        for text in texts:
            self.put(Words(text.title, "heading", wrap=True), 18)
            for index, statement in enumerate(text.statements):
                self.put_statement(statement, 8 if index else 4)


class ClaimsPage(Column):
    """What people say, each claim with the verdict, the evidence and advice."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()

    def show_panel(self, scene: PanelScene, colours: Theme) -> None:
        """Show the claims of ``scene``."""
        parts = (scene.claims, scene.people_say, scene.about, colours.name)
        if parts == self._shown:
            return
        self._shown = parts
        self.clear()
        self.put_about(scene.about)
        if scene.people_say:
            self.put(Words(scene.people_say, wrap=True), 6)
        for index, claim in enumerate(scene.claims):
            self.put(self._claim(claim, colours), 16 if index or scene.people_say else 6)
        if not scene.claims:
            text = tr("No claim about this group is in the list.")
            self.put(Words(text, "small", _Role.PlaceholderText, wrap=True), 12)

    def _claim(self, claim: Claim, colours: Theme) -> Raised:
        made = Raised()
        made.column.addWidget(Badge(claim.verdict_words, claim.verdict, colours))
        made.column.addWidget(Words(claim.claim, "heading", wrap=True))
        for statement in claim.evidence:
            made.column.addWidget(self.cited(statement, "small"))
        if claim.advice:
            made.column.addWidget(Words(claim.advice, "small_medium", wrap=True))
        return made


class SourcesPage(Column):
    """All references behind what the panel says.

    Signals:
        all_asked: the list of every source.
    """

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Source, ...] | None = None

    def show_panel(self, scene: PanelScene, colours: Theme) -> None:
        """Show the sources of ``scene``."""
        del colours
        if scene.sources == self._shown:
            return
        self._shown = scene.sources
        self.clear()
        text = tr("What this panel says rests on these. A link stands where its DOI was verified.")
        if not scene.sources:
            text = tr("Choose a muscle group to see what its texts and numbers rest on.")
        self.put(Words(text, "small", _Role.PlaceholderText, wrap=True), 6)
        every = Link(tr("All sources of Bodymap"), strong=True)
        every.clicked.connect(self.all_asked)
        self.put_flush(every, 4)
        listed = SourceList(scene.sources)
        listed.link_opened.connect(self.link_opened)
        self.put(listed, 8)
