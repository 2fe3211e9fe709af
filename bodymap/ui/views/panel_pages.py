"""The panel's pages of prose: try it, what people say, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.source_card import Cited, SourceCard, SourceList
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Claim, PanelScene, Source, Statement, Text, TryIt
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
BAR_PX = 12  # what the scroll bar takes of the panel's width
BLEED_PX = 8  # how far a list may reach out of the column
_WIDE_PADDING_PX, _PADDING_PX = 24, 20
_WIDE_PX = 400
_VERDICTS = {  # of a claim: its colour in the theme, its sign
    "supported": ("right", "check"),
    "partly": ("warning", "info"),
    "not_shown": ("text2", "info"),
    "myth": ("error", "close"),
}
_SIGN_PX = 14
_TOP_PX = 10  # between the head of the panel and the page


def padding_px(width: int) -> int:
    """Return the panel's padding at a ``width`` in px: 24, or 20 where it is narrow."""
    return _WIDE_PADDING_PX if width >= _WIDE_PX else _PADDING_PX


class Column(QWidget):
    """A page of the panel: one thing under the other, from the top."""

    link_opened = Signal(str)
    word_asked = Signal(str)

    def __init__(self, *, padded: bool = True) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._padded = padded
        self._side = -1

    def put(self, widget: QWidget, above_px: int = 0, *, bleeds: bool = False) -> None:
        """Add ``widget``, ``above_px`` under the last; one that bleeds has 8 px more."""
        side = 0 if bleeds else BLEED_PX
        row = QHBoxLayout()
        row.setContentsMargins(side, above_px, side, 0)
        row.addWidget(widget)
        self._column.insertLayout(self._column.count() - 1, row)

    def put_flush(self, widget: QWidget, above_px: int = 0) -> None:
        """Add ``widget`` in its own width at the left."""
        row = QHBoxLayout()
        row.setContentsMargins(0, above_px, 0, 0)
        row.addWidget(widget)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def put_statement(self, statement: Statement, above_px: int = 0) -> None:
        """Add a statement with its sources behind it."""
        self.put(self.cited(statement), above_px)

    def cited(self, statement: Statement, role: str = "text") -> Cited:
        """Return a label of ``statement`` whose sources open in a card."""
        cited = Cited(statement, role)
        cited.word_asked.connect(self.word_asked)
        cited.source_asked.connect(lambda key: self._open_source(cited, cited.source(key)))
        return cited

    def clear(self) -> None:
        """Take everything away."""
        _empty(self._column)
        self._column.addStretch(1)

    def settle(self) -> None:
        """Lay out what was added before the next frame shows it squeezed."""
        self._column.activate()
        self._fit()

    def _open_source(self, cited: Cited, source: Source) -> None:
        card = SourceCard(source.short, (), (source,))
        card.link_opened.connect(self.link_opened)
        card.open_at(cited, by_key=cited.hasFocus())

    def _fit(self) -> None:
        # The scroll area asks for the height before the parts have taken their width.
        if self._padded:
            needed = self._column.heightForWidth(self.width())
            self.setMinimumHeight(max(needed, self._column.minimumSize().height()))

    def event(self, event: QEvent) -> bool:
        """Grow with what is inside."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the padding of the new width."""
        super().resizeEvent(event)
        side = padding_px(self.width() + BAR_PX) - BLEED_PX
        if self._padded and side != self._side:
            self._side = side
            self._column.setContentsMargins(side, _TOP_PX, side - BAR_PX, 24)
        if event.size().width() != event.oldSize().width():
            self._fit()


class HeadLine(QWidget):
    """A heading with something at its right, which goes under it where both have no room.

    Args:
        heading: the words of the section.
        beside: a link or a caption.
        drops: hide what is beside instead of putting it under the heading.
    """

    def __init__(self, heading: str, beside: QWidget, *, drops: bool = False) -> None:
        super().__init__()
        self._heading = Words(heading, "heading")
        self._heading.setParent(self)
        self._beside = beside
        beside.setParent(self)
        self._drops = drops
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _fits(self, width: int) -> bool:
        return self._heading.sizeHint().width() + 16 + self._beside.sizeHint().width() <= width

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return one line, or two where both parts have no room beside each other."""
        first, second = self._heading.sizeHint().height(), self._beside.sizeHint().height()
        if self._fits(width):
            return max(first, second)
        return first if self._drops else first + second

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        width = self._heading.sizeHint().width()
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the heading is what must be read."""
        return QSize(80, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is beside at the right or under the heading."""
        super().resizeEvent(event)
        width, first, second = self.width(), self._heading.sizeHint(), self._beside.sizeHint()
        fits = self._fits(width)
        self._beside.setVisible(fits or not self._drops)
        line = max(first.height(), second.height()) if fits else first.height()
        self._heading.setGeometry(0, (line - first.height()) // 2, width, first.height())
        left, top = (width - second.width(), (line - second.height()) // 2) if fits else (0, line)
        self._beside.setGeometry(left, top, second.width(), second.height())


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


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


class Step(QWidget):
    """A numbered step of something to try."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        count = Words(f"{number}", "value", _Role.Link)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(text, wrap=True), 1)


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


class TryItPage(Column):
    """Something to try on one's own body: the steps, what to notice, why, and with what care."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: TryIt | None = None
        self._filled = False

    def show_panel(self, scene: PanelScene, colours: Theme) -> None:
        """Show what there is to try."""
        del colours
        if self._filled and scene.try_it == self._shown:
            return
        self._shown, self._filled = scene.try_it, True
        self.clear()
        if scene.try_it is None:
            text = tr("Choose a muscle group to see what you can try on yourself.")
            self.put(Words(text, "small", _Role.PlaceholderText, wrap=True), 6)
            return
        self._fill(scene.try_it)

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


class ClaimsPage(Column):
    """What people say, each claim with the verdict, the evidence and advice."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()

    def show_panel(self, scene: PanelScene, colours: Theme) -> None:
        """Show the claims of ``scene``."""
        parts = (scene.claims, scene.people_say, colours.name)
        if parts == self._shown:
            return
        self._shown = parts
        self.clear()
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
    """All references behind what the panel says."""

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
        listed = SourceList(scene.sources)
        listed.link_opened.connect(self.link_opened)
        self.put(listed, 14)
