"""The place "Train": all exercises to filter, one of them in full, and the person's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import Line
from bodymap.ui.theme import theme
from bodymap.ui.views.exercise_page import ExercisePage
from bodymap.ui.views.reel import Reel
from bodymap.ui.views.train_bar import TrainBar
from bodymap.ui.views.train_grid import TrainGrid
from bodymap.ui.views.train_sheet_side import SheetSide
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from bodymap.app.panel import ExerciseCard
    from bodymap.app.train_scene import TrainScene
    from bodymap.ui.theme import Theme

_SIDE_PX = (480, 400)  # of what is at the right, in a wide and in a narrow place
_SHEET_PX = (480, 300)  # of the sheet where no exercise is open
_WIDE_PX = 1100
_LEAST_GRID_PX = 420  # with less room what is at the right covers the cards


class TrainPlace(QWidget):
    """The cards at the left; at the right the sheet, or the exercise that was opened.

    Signals:
        subject_filtered, equipment_filtered, evidence_filtered: a filter's key, "" for all.
        filters_cleared: show all exercises.
        exercise_opened, exercise_closed: one is shown in full, and no longer.
        sheet_toggled: an exercise, and whether it is to be on the sheet.
        sheet_moved: an exercise, and how many places further down it is to go.
        sheet_printed, sheet_saved, sheet_cleared: what to do with the sheet.
        sheet_restored: the exercises of a sheet that was cleared are to come back.
        source_asked: the address of a reference.
    """

    subject_filtered = Signal(str)
    equipment_filtered = Signal(str)
    evidence_filtered = Signal(str)
    filters_cleared = Signal()
    exercise_opened = Signal(str)
    exercise_closed = Signal()
    sheet_toggled = Signal(str, bool)
    sheet_moved = Signal(str, int)
    sheet_printed = Signal()
    sheet_saved = Signal()
    sheet_cleared = Signal()
    sheet_restored = Signal(tuple)
    source_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: TrainScene | None = None
        self._theme = theme("light")
        self._covers = self._sheet_asked = False
        self.reel = Reel(self)
        self.bar, self.grid, self.sheet = TrainBar(), TrainGrid(self.reel), SheetSide(self.reel)
        self.page = ExercisePage(self.reel, filters=True)
        self._side = QStackedWidget()
        self._opened = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.bar.subject)
        self._lay_out()
        self._connect()

    @property
    def opened(self) -> str:
        """The exercise that is shown in full, "" for none."""
        return self._opened

    def show_train(self, scene: TrainScene) -> None:
        """Show ``scene``; an opened exercise stays open."""
        self._scene = scene
        self.bar.show_train(scene)
        self.grid.show_train(scene)
        self.grid.show_open(self._opened)
        self.sheet.show_sheet(scene.sheet)
        self.page.show_filtered(scene.subject.key)
        self._show_on_sheet()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        for view in (self.grid, self.sheet, self.page):
            view.show_theme(theme)

    def show_motion(self, *, less: bool) -> None:
        """Let exercises move by themselves, or (``less``) only when asked to."""
        self.reel.show_motion(less=less)
        self.page.show_motion(less=less)

    def open_exercise(self, exercise: str) -> None:
        """Show an exercise of the list or the sheet in full."""
        card = self._card(exercise)
        if card is None:
            return
        self._opened = exercise
        self.grid.show_open(exercise)
        self.page.show_card(card, self._theme)
        self._show_on_sheet()
        self._side.setCurrentIndex(1)
        self._page_scroll.verticalScrollBar().setValue(0)
        self._fit()
        self.page.take_focus()
        QTimer.singleShot(0, self, self._show_open_card)
        self.exercise_opened.emit(exercise)

    def close_exercise(self) -> None:
        """Go back from the exercise to the list; its card has the focus then."""
        closed, self._opened = self._opened, ""
        self._side.setCurrentIndex(0)
        self._sheet_asked = False
        self.grid.show_open("")
        self._fit()
        button = self.grid.button(closed)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exercise_closed.emit()

    def _show_open_card(self) -> None:
        """Scroll to the open exercise's card, which may have moved as the cards made room."""
        button = self.grid.button(self._opened)
        if button is not None:
            self._grid_scroll.ensureWidgetVisible(button, 0, 16)

    def _card(self, exercise: str) -> ExerciseCard | None:
        if self._scene is None:
            return None
        cards = [card for group in self._scene.groups for card in group.cards]
        return next((c for c in (*cards, *self._scene.sheet) if c.exercise == exercise), None)

    def _show_on_sheet(self) -> None:
        if self._scene is not None and self._opened:
            on_sheet = any(card.exercise == self._opened for card in self._scene.sheet)
            self.page.show_on_sheet(on_sheet=on_sheet)

    def _lay_out(self) -> None:
        self._grid_scroll = Scroll(self.grid, tr("Exercises"))
        self._page_scroll = Scroll(self.page, tr("Exercise"))
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        sheet_scroll = Scroll(self.sheet)
        for scroll in (self._grid_scroll, sheet_scroll, self._page_scroll):
            scroll.setVerticalScrollBarPolicy(always)
        self._side.addWidget(sheet_scroll)
        self._side.addWidget(self._page_scroll)
        self._line = Line(upright=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._grid_scroll, 1)
        row.addWidget(self._line)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line(upright=False))
        column.addLayout(row, 1)

    def _connect(self) -> None:
        bar, grid, sheet, page = self.bar, self.grid, self.sheet, self.page
        bar.subject_filtered.connect(self.subject_filtered)
        bar.equipment_filtered.connect(self.equipment_filtered)
        bar.evidence_filtered.connect(self.evidence_filtered)
        bar.sheet_asked.connect(self._show_sheet)
        grid.exercise_opened.connect(self.open_exercise)
        grid.sheet_toggled.connect(self.sheet_toggled)
        grid.all_asked.connect(self.filters_cleared)
        sheet.exercise_opened.connect(self.open_exercise)
        sheet.exercise_dropped.connect(lambda key: self.sheet_toggled.emit(key, False))
        sheet.printed.connect(self.sheet_printed)
        sheet.saved.connect(self.sheet_saved)
        sheet.cleared.connect(self.sheet_cleared)
        sheet.exercise_moved.connect(self.sheet_moved)
        sheet.restored.connect(self.sheet_restored)
        page.back_asked.connect(self.close_exercise)
        page.sheet_toggled.connect(self.sheet_toggled)
        page.muscle_chosen.connect(self._filter_by)
        page.link_opened.connect(self.source_asked)

    def _filter_by(self, muscle: str) -> None:
        """Show the exercises for one of the opened one's muscles, which may lie under it."""
        self.subject_filtered.emit(muscle)
        if self._covers:
            self.close_exercise()

    def _show_sheet(self) -> None:
        """Show the sheet at the right; where it covers the cards, another press hides it."""
        if self._opened:
            self.close_exercise()
            self._sheet_asked = True
        else:
            self._sheet_asked = not self._sheet_asked
        self._fit()

    def _fit(self) -> None:
        """Share the width out; where both have no room, one covers the other."""
        wide = self.width()
        usual = _SIDE_PX if self._opened else _SHEET_PX
        side = round(usual[0 if wide >= _WIDE_PX else 1] * max(text_scale(), 1.0))
        side = min(side, wide // 2)
        least = round(_LEAST_GRID_PX * max(text_scale(), 1.0))
        self._covers = wide - side < least
        over = self._covers and (bool(self._opened) or self._sheet_asked)
        self._grid_scroll.setVisible(not over)
        self._side.setVisible(over or not self._covers)
        self._line.setVisible(not self._covers)
        self._side.setFixedWidth(wide if over else side)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(1280, 780)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(600, 300)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for an open exercise, before a shortcut of the window takes it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._opened
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the open exercise with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._opened:
            self.close_exercise()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load the pictures."""
        super().showEvent(event)
        self.reel.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)
