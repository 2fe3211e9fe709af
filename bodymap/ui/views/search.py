"""Search: one field over the window, its results under it, the keyboard all the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from bodymap.app.search_entries import make_index
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.views.search_results import Results
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPaintEvent

    from bodymap.app.search import Found, Index, Result, Scored
    from bodymap.content.atlas import Atlas

_Role = QPalette.ColorRole
_RADIUS_PX = 12
_WIDE_PX = 560
_TOP_PX = 84
_FIELD_PX = 52
_PADDING_PX = 16
_INSET_PX = 6
_ICON_PX = 20
_ROWS = 8
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class _Line(QLineEdit):
    """What is typed; it passes the keys on that move in the results."""

    moved = Signal(int)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setPlaceholderText(tr("Muscle, surface, slope, shoes, exercise, run, word or source"))
        self.setAccessibleName(tr("Search"))
        self.setFont(type_font("control"))

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own action."""
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the text in the window's look."""
        from bodymap.ui.controls.menu import open_context_menu  # noqa: PLC0415 - only then

        open_context_menu(self, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the results with the arrows; Esc gives up."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class Search(QFrame):
    """A frame over the window; a child of it, so that it looks the same on every system.

    Args:
        atlas: what can always be found.
        window: what it lies over.
        more: finds what is not of the atlas: the person's runs.

    Signals:
        result_chosen: kind (see ``bodymap.app.search``) and id.
    """

    result_chosen = Signal(str, str)

    def __init__(
        self, atlas: Atlas, window: QWidget, more: Callable[[str], Sequence[Scored]] | None = None
    ) -> None:
        super().__init__(window)
        self._atlas = atlas
        self._more = more
        self._index: Index | None = None
        self._before: QWidget | None = None
        self._line = _Line()
        self._sentence = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._results = Results()
        for child in (self._line, self._sentence, self._results):
            child.setParent(self)
        self.setAccessibleName(tr("Search"))
        self._line.textChanged.connect(self._search)
        self._line.moved.connect(self._results.go)
        self._line.returnPressed.connect(self._take)
        self._line.given_up.connect(self.close_up)
        self._results.clicked.connect(self._take)
        on_text_size(self._text_size_changed)
        self.hide()

    def open(self) -> None:
        """Open with an empty field; open already, select what stands in it.

        Raises:
            ContentError: a text of the program is missing or damaged.
        """
        if self.isVisible():
            self._line.selectAll()
            self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._index is None:
            self._index = make_index(self._atlas)
        self._before = QApplication.focusWidget()
        self._line.clear()
        self._search("")
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close_up(self) -> None:
        """Close and give the focus back to where it was."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        had_focus = self._line.hasFocus()
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _search(self, query: str) -> None:
        if self._index is None:
            return
        found = self._index.find(query, more=() if self._more is None else self._more(query))
        results = found.results or self._instead(query, found)
        self._sentence.set_words(self._say(query, found))
        self._results.show_results(results)
        self._place()

    def _instead(self, query: str, found: Found) -> tuple[Result, ...]:
        """Return what stands there without results: the nearest, or the muscle groups."""
        if found.nearest is not None:
            return (found.nearest,)
        if query.strip() or self._index is None:
            return ()
        entries = (entry.result for entry in self._index.entries)
        return tuple(result for result in entries if result.kind == "region")

    @staticmethod
    def _say(query: str, found: Found) -> str:
        if found.results or not query.strip():
            return ""
        if found.nearest is not None:
            return tr("Nothing is called “{query}”. The nearest is:").format(query=query.strip())
        words = tr("Nothing is called “{query}”. Try a muscle or a setting: soleus, hill.")
        return words.format(query=query.strip())

    def _take(self) -> None:
        result = self._results.current()
        if result is not None:
            self.close_up()
            self.result_chosen.emit(result.kind, result.key)

    def _place(self) -> None:
        window, scale = self.window(), text_scale()
        wide = min(round(_WIDE_PX * max(scale, 1.0)), window.width() - 32)
        field = max(_FIELD_PX, QFontMetrics(type_font("control")).height() + 32)
        self._line.setGeometry(_PADDING_PX + _ICON_PX + 10, 1, wide - 62, field - 2)
        y = field + _INSET_PX
        inside = wide - 2 * _PADDING_PX
        self._sentence.setVisible(bool(self._sentence.words()))
        if self._sentence.words():
            high = self._sentence.heightForWidth(inside)
            self._sentence.setGeometry(_PADDING_PX, y + 6, inside, high)
            y += high + 14
        count = self._results.model().rowCount()
        row = max(self._results.sizeHintForRow(0), 1)
        top = min(_TOP_PX, max(window.height() // 8, 8))
        room = max((window.height() - top - 16 - y - _INSET_PX) // row, 1)
        high = min(count, _ROWS, room) * row
        self._results.setGeometry(_INSET_PX, y, wide - 2 * _INSET_PX, high)
        bottom = y + high + _INSET_PX if high or self._sentence.words() else field
        self.setGeometry(QRect((window.width() - wide) // 2, top, wide, bottom))
        self.update()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._line.setFont(type_font("control"))
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click or a focus elsewhere; follow the window's size."""
        kind = event.type()
        elsewhere = (
            isinstance(watched, QWidget)
            and watched is not self
            and not watched.isWindow()
            and not self.isAncestorOf(watched)
        )
        if kind == QEvent.Type.Resize and watched is self.window():
            self._place()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn) and elsewhere:
            self.close_up()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep presses on the frame from what lies under it."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the icon and the line under the field."""
        del event
        painter, colours = QPainter(self), self.palette()
        box = QRectF(self.rect())
        rounded(painter, box, _RADIUS_PX, colours.color(_Role.Base), colours.color(_Role.Dark))
        middle = self._line.geometry().center().y()
        icon = QRectF(_PADDING_PX, middle - _ICON_PX / 2 + 1, _ICON_PX, _ICON_PX)
        paint_icon(painter, icon, "search", colours.color(_Role.PlaceholderText))
        under = self._line.geometry().bottom() + 1
        if self.height() > under + 2 * _INSET_PX:
            painter.fillRect(QRect(1, under, self.width() - 2, 1), colours.color(_Role.Mid))
        painter.end()
