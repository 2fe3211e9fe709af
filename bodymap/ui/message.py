"""What the window says or asks in a box of its own: what happened, what follows, and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button, icon_px
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QShowEvent

_Role = QPalette.ColorRole
_WIDE_PX = 480  # at text size 1
_PADDING_PX = 24
_ROWS_PX = 20  # between the words and the buttons
_SIGN_PX = 24
_GAP_PX = 12
_SCREEN_SHARE = 0.9


class Message(QDialog):
    """A box over its window in the program's own look; Esc closes it.

    Args:
        window: what it belongs to.
        what: what happened, or the question; one sentence.
        more: paragraphs: what was kept and what to do, or what the question is about.
        warns: a sign beside it says that something did not work.
    """

    def __init__(self, window: QWidget, what: str, *more: str, warns: bool = False) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Bodymap")
        self.setAccessibleName(what)
        self.setAccessibleDescription(" ".join(more))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(_Role.Base)
        self.what, self.more = what, "\n".join(more)
        self._buttons: list[Button] = []
        self._said = _said(what, more)
        self._sign = _Sign() if warns else None
        self._row = QHBoxLayout()
        self._lay_out()

    def add(
        self, text: str, act: Callable[[], object] | None = None, *, primary: bool = False
    ) -> None:
        """Add a button that closes the box and then does ``act``; the first has the keyboard.

        The primary one stands at the right, the others left of it.
        """
        button = Button(text, primary=primary)
        button.clicked.connect(self.accept)
        if act is not None:
            button.clicked.connect(lambda _checked: act())
        self._row.insertWidget(self._row.count() if primary else 1, button)
        if not self._buttons:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._buttons.append(button)

    def button(self, text: str = "") -> Button:
        """Return the button with these words; without any the one that has the keyboard first."""
        return next(each for each in self._buttons if text in ("", each.text()))

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(_GAP_PX)
        if self._sign is not None:
            words.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(Scroll(self._said, self.what), 1)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(_ROWS_PX)
        column.addLayout(words, 1)
        column.addLayout(self._row)

    def showEvent(self, event: QShowEvent) -> None:
        """Open as high as its words, or as the screen allows."""
        room = self.screen().availableSize() * _SCREEN_SHARE
        wide = min(round(_WIDE_PX * max(text_scale(), 1.0)), room.width())
        sign = 0 if self._sign is None else self._sign.sizeHint().width() + _GAP_PX
        words = self._said.heightForWidth(wide - 2 * _PADDING_PX - sign)
        high = words + 2 * _PADDING_PX + _ROWS_PX + self._row.sizeHint().height()
        self.resize(wide, min(high, room.height()))
        super().showEvent(event)


def warn(window: QWidget, what: str, kept: str) -> None:
    """Say what happened, what was kept and what to do."""
    box = Message(window, what, kept, warns=True)
    box.add(tr("Close"), primary=True)
    box.open()


def _said(what: str, more: tuple[str, ...]) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Words(what, "words", wrap=True))
    for text in more:
        column.addWidget(Words(text, wrap=True))
    column.addStretch(1)
    return words


class _Sign(QWidget):
    """The sign beside what did not work; the words say it too."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Warning"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(icon_px(_SIGN_PX), icon_px(_SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), "warning", self.palette().color(_Role.BrightText))
        painter.end()
