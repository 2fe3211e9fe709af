"""More of the run: slope, strike, shoes, arms, and the easy pace that counts as 1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import IconButton, Link, icon_px
from bodymap.ui.controls.field import Field
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.views.run_bar_fit import LONGEST_PACES
from bodymap.ui.views.technique import arms, shoes, strikes
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.scene import RunScene

_Role = QPalette.ColorRole
_PADDING_PX = 16
_STEEPEST_PERCENT = 45
_STACKED_FROM = 1.25  # text size from which the captions stand above the controls


class _Caption(QWidget):
    """An icon and a word, painted: the control beside it carries the name."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(type_font("small_medium"))
        wide = words.horizontalAdvance(self.accessibleName())
        return QSize(icon_px(20) + 8 + wide + 2, max(words.height() + 4, icon_px(20)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        px = icon_px(20)
        quiet = self.palette().color(_Role.PlaceholderText)
        paint_icon(painter, QRectF(0, (self.height() - px) / 2, px, px), self._icon, quiet)
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.setFont(type_font("small_medium"))
        words = QRectF(px + 8, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.accessibleName())
        painter.end()


class _Error(Words):
    """What is wrong with a value; there only where something is."""

    def __init__(self) -> None:
        super().__init__("", "small", _Role.BrightText, wrap=True)
        self.hide()


class More(QWidget):
    """The conditions that most runs leave alone.

    Signals:
        slope_submitted, reference_submitted: what was typed.
        strike_chosen, shoe_chosen, arms_chosen: a key.
        reset_asked: put everything here back.
        grown: it needs more or less room than before.
    """

    slope_submitted = Signal(str)
    strike_chosen = Signal(str)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    reference_submitted = Signal(str)
    reset_asked = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._percent = 0.0
        self.setAccessibleName(tr("More about this run"))
        self._make_controls()
        self._captions = (
            _Caption("slope", tr("Slope")),
            _Caption("strike", tr("Landing")),
            _Caption("shoe", tr("Shoes")),
            _Caption("arms", tr("Arms")),
            _Caption("pace", tr("My easy pace")),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, 8, _PADDING_PX, _PADDING_PX)
        column.setSpacing(10)
        column.addLayout(self._head())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        column.addLayout(self._grid)
        column.addWidget(self._notes)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._slope)

    def show_run(self, run: RunScene) -> None:
        """Show the conditions of ``run``."""
        self._percent = run.slope * 100
        self._slope.show_value(run.slope_text.removesuffix(" %"), "%")
        self._flatter.setEnabled(self._percent > -_STEEPEST_PERCENT)
        self._steeper.setEnabled(self._percent < _STEEPEST_PERCENT)
        self._strike.choose(run.strike)
        self._shoe.choose(run.shoe)
        self._arms.choose(run.arms)
        number, _, unit = run.reference_text.partition(" ")
        self._reference.show_value(number, unit)
        self._reset.setEnabled(run.changed > 0)
        notes = "\n".join(run.notes)
        if notes != self._notes.words():
            self._notes.set_words(notes)
            self._notes.setVisible(bool(notes))
            self.grown.emit()

    def go_to(self, setting: str) -> None:
        """Give the focus to a setting: slope, strike, shoe, arms or reference."""
        segments = {"strike": self._strike, "shoe": self._shoe, "arms": self._arms}
        if setting in segments:
            segments[setting].take_focus()
        else:
            field = self._reference if setting == "reference" else self._slope
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_slope_error(self, text: str) -> None:
        """Show what is wrong with the slope that was typed; ``""`` takes it away."""
        self._slope.show_error(text)

    def show_reference_error(self, text: str) -> None:
        """Show what is wrong with the easy pace that was typed; ``""`` takes it away."""
        self._reference.show_error(text)

    def _make_controls(self) -> None:
        self._slope = Field(tr("Slope"), ("-00.0 %",), floats=False)
        self._flatter = IconButton("minus", tr("One percent less"))
        self._steeper = IconButton("plus", tr("One percent more"))
        self._strike = Segment(strikes(), tr("Landing"))
        self._shoe = Segment(shoes(), tr("Shoes"))
        self._arms = Segment(arms(), tr("Arms"))
        self._reference = Field(tr("My easy pace"), LONGEST_PACES, floats=False)
        self._meaning = Words(tr("counts as ×1"), "small", _Role.PlaceholderText)
        self._errors = {field: _Error() for field in (self._slope, self._reference)}
        self._reset = Link(tr("Reset"), strong=True)
        self._notes = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._notes.hide()

    def _connect(self) -> None:
        self._slope.submitted.connect(self.slope_submitted)
        self._flatter.clicked.connect(lambda: self._slope_by(-1))
        self._steeper.clicked.connect(lambda: self._slope_by(1))
        for button in (self._flatter, self._steeper):
            button.setAutoRepeat(True)
        self._strike.chosen.connect(self.strike_chosen)
        self._shoe.chosen.connect(self.shoe_chosen)
        self._arms.chosen.connect(self.arms_chosen)
        self._reference.submitted.connect(self.reference_submitted)
        self._reset.clicked.connect(self.reset_asked)
        for field, error in self._errors.items():
            field.complained.connect(partial(self._complain, error))

    def _complain(self, error: Words, text: str) -> None:
        if text != error.words():
            error.set_words(text)
            error.setVisible(bool(text))
            self._grid.invalidate()  # it counts the hidden row else
            self.grown.emit()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Words(tr("More about this run"), "heading"))
        head.addStretch(1)
        head.addWidget(self._reset)
        return head

    def _rows(self) -> tuple[QHBoxLayout, ...]:
        contents: tuple[tuple[QWidget, ...], ...] = (
            (self._flatter, self._slope, self._steeper),
            (self._strike,),
            (self._shoe,),
            (self._arms,),
            (self._reference, self._meaning),
        )
        rows = []
        for widgets in contents:
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            rows.append(row)
        return tuple(rows)

    def _lay_out(self) -> None:
        stacked = text_scale() > _STACKED_FROM
        while self._grid.count():
            self._grid.takeAt(0)
        self._grid.setVerticalSpacing(6 if stacked else 12)
        errors = (self._errors[self._slope], None, None, None, self._errors[self._reference])
        parts = zip(self._captions, self._rows(), errors, strict=True)
        for at, (caption, row, error) in enumerate(parts):
            column, top = (0, 3 * at + 1) if stacked else (1, 3 * at)
            self._grid.addWidget(caption, 3 * at, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addLayout(row, top, column)
            if error is not None:
                self._grid.addWidget(error, 3 * at + 2, column)

    def _slope_by(self, percent: int) -> None:
        wanted = min(max(self._percent + percent, -_STEEPEST_PERCENT), _STEEPEST_PERCENT)
        self.slope_submitted.emit(f"{wanted:.3g} %")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()


class MoreScroll(Scroll):
    """As large as its content wants, and scrolls where the window has less."""

    def __init__(self, more: More) -> None:
        super().__init__(more)
        self._more = more
        self.setFocusProxy(more)

    def sizeHint(self) -> QSize:
        """Return the size of all that is in it."""
        wide = self._more.sizeHint().width() + 2
        layout = self._more.layout()
        high = layout.totalHeightForWidth(wide) if layout else 0
        return QSize(wide, max(high, self._more.sizeHint().height()) + 2)
