"""A page of a worksheet as white paper, painted in idle turns and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.app.worksheets.layout import SIZES
from bodymap.app.worksheets.spoken import page_at, page_words
from bodymap.ui.controls.spoken import announce, speak_as
from bodymap.ui.draw.worksheets.pdf import page_count, paint_page
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from bodymap.app.worksheets.sheet import Paper, Worksheet

_PAUSE_MS = 1  # between two pages: keys, clicks and paints come first
_REST_MS = 90  # after the last change of its size
_MOST = 8  # pages kept
MARGIN_PX = 24  # around the paper


class _Key(NamedTuple):
    """Which picture it is: of a page, so wide (px of the screen)."""

    page: int
    wide: int


class SheetPaper(QWidget):
    """One page, as large as its room lets it be, or ``zoom`` times its size on paper.

    Signals:
        turned: another page is shown, or another worksheet.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        speak_as(self, QAccessible.Role.Graphic)
        self._worksheet: Worksheet | None = None
        self._paper: Paper = "a4"
        self.page, self.pages = 0, 0
        self._zoom = 0.0
        self._kept: dict[_Key, QPixmap] = {}
        self._last = QPixmap()  # shown until what is wanted now has been painted
        self._turn = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._turn.timeout.connect(self._paint_next)

    def show_worksheet(self, worksheet: Worksheet, paper: Paper) -> None:
        """Show ``worksheet`` on ``paper``: its first page, or the same page where it is alike."""
        alike = self.kind() == worksheet.choice.kind
        self._worksheet, self._paper = worksheet, paper
        self.pages = page_count(worksheet, paper)
        self.page = min(self.page, self.pages - 1) if alike else 0
        self._kept.clear()
        self._tell()

    def kind(self) -> str:
        """Return what kind of worksheet is shown; "" while there is none."""
        return "" if self._worksheet is None else self._worksheet.choice.kind

    def turn_to(self, page: int) -> None:
        """Show ``page`` (from 0), where there is one."""
        if 0 <= page < self.pages and page != self.page:
            self.page = page
            self._tell()
            announce(self, self.accessibleDescription())

    def show_zoom(self, zoom: float) -> None:
        """Show it ``zoom`` times as large as the paper is (at 96 dpi); 0 fits it into its room."""
        self._zoom = zoom
        wide, high = (round(px * zoom) for px in SIZES[self._paper])
        room = 2 * MARGIN_PX if zoom else 0
        self.setMinimumSize(wide + room, high + room)
        self._want()

    def sheet_rect(self) -> QRectF:
        """Return where the paper lies, px."""
        wide, high = SIZES[self._paper]
        room = QSizeF(self.width() - 2 * MARGIN_PX, self.height() - 2 * MARGIN_PX)
        scale = self._zoom or max(min(room.width() / wide, room.height() / high), 0.05)
        size = QSizeF(round(wide * scale), round(high * scale))
        left = round((self.width() - size.width()) / 2)
        return QRectF(QPointF(left, round((self.height() - size.height()) / 2)), size)

    def finish(self) -> None:
        """Paint at once what is still to come: for a picture of the window."""
        while self._turn.isActive():
            self._paint_next()

    def _tell(self) -> None:
        if self._worksheet is not None:
            told = tr("Page {n} of {all}: {page}").format(
                n=self.page + 1,
                all=self.pages,
                page=page_words(page_at(self._worksheet, self.page)),
            )
            self.setAccessibleDescription(told)
        self._want()
        self.turned.emit()

    def _want(self) -> None:
        self._turn.start(_PAUSE_MS)
        self.update()

    def _key(self, page: int) -> _Key:
        return _Key(page, round(self.sheet_rect().width() * self.devicePixelRatioF()))

    def _missing(self) -> int | None:
        """Return a page that is not painted yet: the one that is shown, then those beside it."""
        pages = [self.page] if self._zoom else [self.page, self.page + 1, self.page - 1]
        for page in pages:
            if 0 <= page < self.pages and self._key(page) not in self._kept:
                return page
        return None

    def _paint_next(self) -> None:
        """Paint one page, and leave the others for later turns."""
        self._turn.stop()
        page = self._missing()
        if page is None or self._worksheet is None or not self.isVisible():
            return
        while len(self._kept) >= (2 if self._zoom else _MOST):
            del self._kept[next(iter(self._kept))]
        self._kept[self._key(page)] = self._painted(self._worksheet, page)
        if page == self.page:
            self.update()
        if self._missing() is not None:
            self._turn.start(_PAUSE_MS)

    def _painted(self, worksheet: Worksheet, page: int) -> QPixmap:
        size, ratio = self.sheet_rect().size(), self.devicePixelRatioF()
        made = QPixmap((size * ratio).toSize())
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        paint_page(painter, QRectF(QPointF(0, 0), size), worksheet, page)
        painter.end()
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, and on it the page, or what was there before it."""
        del event
        kept = self._kept.get(self._key(self.page))
        self._last = self._last if kept is None else kept
        painter, rect = QPainter(self), self.sheet_rect()
        painter.fillRect(rect, Qt.GlobalColor.white)
        if kept is not None:
            painter.drawPixmap(rect.topLeft(), kept)
        elif not self._last.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(rect, self._last, QRectF(self._last.rect()))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the page anew once its size rests; until then it is stretched."""
        super().resizeEvent(event)
        self._turn.start(_REST_MS if self._kept else _PAUSE_MS)
