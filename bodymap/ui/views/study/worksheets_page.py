"""The page of worksheets: what is on the sheet, and how it will look on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.draw.worksheets.pdf import usual_paper
from bodymap.ui.frame import Line
from bodymap.ui.views.study.big_button import BigButton
from bodymap.ui.views.study.sheet_kinds import KindList
from bodymap.ui.views.study.sheet_options import SheetOptions
from bodymap.ui.views.study.sheet_preview import SheetPreview
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.study.sheet_scene import SheetScene
    from bodymap.app.worksheets.sheet import Worksheet
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_WIDE_PX = 1080  # from which the kinds have a column of their own, at text size 1
_KINDS_PX, _OPTIONS_PX, _NARROW_PX = 248, 368, 352  # wide
_SIDE_PX, _NARROW_SIDE_PX = 24, 16
_BUTTON_GAP_PX, _NARROW_GAP_PX = 12, 18
_BAR_PX = 12  # the scroll bar stands in the padding
_ROWS_SIDE_PX = 12  # a row's own padding brings its words to the title's edge


class WorksheetsPage(QWidget):
    """The page; it fills the place below the bar.

    Signals:
        sheet_changed: another worksheet, a ``SheetChoice``.
        sheet_saved, sheet_printed: the worksheet is to be saved or printed.
        train_asked: exercises are to be put on the sheet.
    """

    sheet_changed = Signal(object)
    sheet_saved = Signal()
    sheet_printed = Signal()
    train_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Worksheets"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(_Role.Base)
        self._scene: SheetScene | None = None
        self.kinds, self.picker = KindList(), Picker(tr("Kind of sheet"), 0)
        self.options, self.preview = SheetOptions(), SheetPreview()
        self.save, self.print = BigButton(tr("Save…")), BigButton(tr("Print…"), quiet=True)
        self._notes = [Words("", "caption", _Role.PlaceholderText, wrap=True) for _ in range(2)]
        self._lay_out()
        self.kinds.chosen.connect(self._choose_kind)
        self.picker.chosen.connect(self._choose_kind)
        self.options.changed.connect(self.sheet_changed)
        self.options.train_asked.connect(self.train_asked)
        self.save.clicked.connect(self.sheet_saved)
        self.print.clicked.connect(self.sheet_printed)

    def show_sheet(self, scene: SheetScene) -> None:
        """Show what can be chosen, and what is."""
        self._scene = scene
        self.kinds.show_kinds(scene.kinds, scene.choice.kind)
        choices = tuple(Choice(row.kind, row.text, row.line) for row in scene.kinds)
        self.picker.show_choices(choices, scene.choice.kind)
        for button in (self.save, self.print):
            button.setEnabled(not scene.empty)
        for note in self._notes:
            note.set_words(scene.elsewhere)
        self.options.show_sheet(scene)

    def show_worksheet(self, worksheet: Worksheet) -> None:
        """Show ``worksheet`` in the preview."""
        paper = worksheet.choice.paper or usual_paper()
        self.preview.show_worksheet(worksheet, paper)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``: all are roles of the palette, and paper stays white."""

    def _choose_kind(self, kind: str) -> None:
        if self._scene is not None and kind != self._scene.choice.kind:
            self.sheet_changed.emit(self._scene.wish._replace(kind=kind))  # type: ignore[arg-type] # a key of the rows

    def _lay_out(self) -> None:
        self._side, self._column = self._kinds_side(), self._options_side()
        self._line = Line(upright=True)
        row = QHBoxLayout(self)
        for part in (self._side, self._line, self._column, Line(upright=True)):
            row.addWidget(part)
        row.addWidget(self.preview, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)

    def _kinds_side(self) -> QWidget:
        inside = QWidget()
        inside.setAccessibleName(tr("Kind of sheet"))
        column = QVBoxLayout(inside)
        column.setContentsMargins(_ROWS_SIDE_PX, _SIDE_PX, _ROWS_SIDE_PX, _SIDE_PX)
        column.setSpacing(0)
        title = Words(tr("Worksheets"), "title")
        title.setIndent(_ROWS_SIDE_PX)
        column.addWidget(title)
        column.addSpacing(14)
        column.addWidget(self.kinds)
        column.addSpacing(20)
        note = self._notes[0]
        note.setContentsMargins(_ROWS_SIDE_PX, 0, _ROWS_SIDE_PX, 0)
        column.addWidget(note)
        column.addStretch(1)
        return Scroll(inside, tr("Kind of sheet"))

    def _options_side(self) -> QWidget:
        self._inside = QWidget()
        self._inside.setAccessibleName(tr("Options of the sheet"))
        column = QVBoxLayout(self._inside)
        column.setSpacing(0)
        column.addWidget(self.picker)
        column.addWidget(self.options)
        column.addSpacing(20)
        column.addWidget(self._notes[1])
        column.addStretch(1)
        scroller = Scroll(self._inside, tr("Options of the sheet"))
        scroller.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        whole, side = QWidget(), QVBoxLayout()
        whole.setAccessibleName(tr("Options of the sheet"))
        whole.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(scroller, 1)
        side.addWidget(Line(upright=False))
        self._under = QHBoxLayout()
        self._under.setSpacing(_BUTTON_GAP_PX)
        for button in (self.save, self.print):
            self._under.addWidget(button, 1)
        side.addLayout(self._under)
        return whole

    def _fit(self) -> None:
        scale = max(text_scale(), 1.0)
        wide = self.width() >= _WIDE_PX * scale
        side = _SIDE_PX if wide else _NARROW_SIDE_PX
        for part in (self._side, self._line):
            part.setVisible(wide)
        for part in (self.picker, self._notes[1]):
            part.setVisible(not wide)
        self._side.setFixedWidth(round(_KINDS_PX * scale))
        usual = round((_OPTIONS_PX if wide else _NARROW_PX) * scale)
        self._column.setFixedWidth(min(usual, max(self.width() // 2, _NARROW_PX)))
        column = self._inside.layout()
        if column is not None:
            column.setContentsMargins(side, _level_px() if wide else 16, side - _BAR_PX, 16)
            column.setSpacing(0 if wide else _NARROW_GAP_PX)
        self._under.setContentsMargins(side, 16, side, 16)
        self.picker.setFixedWidth(self._column.width() - 2 * side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()


def _level_px() -> int:
    """Return where the options begin: their first words stand on the line of the page's title."""
    title, caption = (QFontMetrics(type_font(role)).ascent() for role in ("title", "small_medium"))
    return _SIDE_PX + title - caption
