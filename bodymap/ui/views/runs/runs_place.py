"""The place "Runs": the list of runs, and beside it the page of one of them or the log of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.controls.focus import hand_on, reason_from
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import Line
from bodymap.ui.views.runs.log_page import LogPage
from bodymap.ui.views.runs.progress_strip import ProgressStrip
from bodymap.ui.views.runs.run_list import RunList, list_px
from bodymap.ui.views.runs.run_page import RunPage
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.runs.scene import RunsScene
    from bodymap.ui.theme import Theme

_BESIDE_PX = 1090  # the least width for the list beside a page: a window of 1180 px
_PATIENCE_MS = 250  # a run that is read in this time takes the last one's place at once
_COVERING_PX = 640  # at most: a name and its distance are to be read as one line


class RunsPlace(QWidget):
    """The person's runs; where there is no room for both, the list covers the page.

    Signals: those of the list, the page and the log, each by its own name.
    """

    run_chosen = Signal(int)
    runs_delete_asked = Signal(tuple)
    rename_asked = Signal(int, str)
    compare_asked = Signal(object)
    open_asked = Signal()
    folder_asked = Signal()
    example_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal()
    log_asked = Signal()
    run_asked = Signal()
    colouring_chosen = Signal(str)
    axis_chosen = Signal(str)
    part_chosen = Signal(float, float)
    part_cleared = Signal()
    lap_chosen = Signal(float, float)
    subject_chosen = Signal(str)
    word_asked = Signal(str)
    back_asked = Signal()
    surface_chosen = Signal(str)
    ground_painted = Signal(float, float, str)
    grounds_cleared = Signal()
    strike_chosen = Signal(str)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    supposed = Signal(str, float, bool)
    suppose_cleared = Signal()
    save_asked = Signal()
    print_asked = Signal()
    cancel_asked = Signal()
    exercise_asked = Signal(str)
    span_chosen = Signal(str)
    day_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: RunsScene | None = None
        self._reason = Qt.FocusReason.OtherFocusReason  # why the focus came to the right side
        self._listing = False  # where both have no room, the list is shown and not the page
        self.list, self.page, self.log = RunList(), RunPage(), LogPage()
        self._told = Words("", "text", QPalette.ColorRole.PlaceholderText, wrap=True)
        self._told.setContentsMargins(24, 24, 24, 24)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._progress = ProgressStrip(24, 12)
        self._waiting = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._waiting.timeout.connect(self._tell)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()
        self._connect_list()
        self._connect_page()
        self._connect_log()

    def show_runs(self, scene: RunsScene) -> None:
        """Show ``scene``."""
        self._scene = scene
        self.list.show_list(scene.list, ready=scene.ready, view=scene.view)
        self.page.show_runs(scene.list)
        if scene.log is not None:
            self.log.show_log(scene.log)
        if scene.page is not None:
            self.page.show_page(scene.page)
        self._show_right()

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self.page.show_theme(colours)
        self.log.show_theme(colours)

    def show_motion(self, *, less: bool) -> None:
        """Let exercises move under the pointer, or (``less``) none."""
        self.log.show_motion(less=less)

    def show_progress(self, text: str, share: float | None) -> None:
        """Show how far an import has come: words, and 0 to 1 or None where nobody knows."""
        self.list.progress.show_progress(text, share)
        self._progress.take_progress(text, share)
        self._progress.setVisible(not self._beside())

    def hide_progress(self) -> None:
        """Take the progress away."""
        for strip, beside in ((self.list.progress, self.list), (self._progress, self._right)):
            hand_on(strip, beside)
            strip.hide()

    def load_chart(self) -> None:
        """Begin to load what draws the chart; once."""
        self.page.chart.load_chart()

    def close_list(self) -> None:
        """Go back from the list to the page that it covers."""
        self._listing = False
        self._fit()

    def open_list(self) -> None:
        """Show the list where it has no room beside the page, and give it the keyboard."""
        self._listing = True
        reason = reason_from(self.window().focusWidget())
        self._fit()
        self.list.lines.show_chosen()
        self.list.setFocus(reason)

    def _show_right(self) -> None:
        scene = self._scene
        if scene is None:
            return
        if scene.view == "log" and scene.log is not None:
            self._waiting.stop()
            self._turn_to(self.log)
        elif scene.page is not None:
            self._waiting.stop()
            self._turn_to(self.page)
        elif not self._waiting.isActive():
            self._waiting.start()

    def _tell(self) -> None:
        scene = self._scene
        if scene is None or scene.page is not None:
            return
        opening = not scene.trouble and (scene.list.chosen is not None or not scene.ready)
        instead = tr("Reading the run …") if opening else tr("No run is open.")
        self._told.set_words(scene.trouble or instead)
        if not opening and self.list.isVisible():
            hand_on(self._right, self.list)  # there is nothing to go to on the right
        self._turn_to(self._told)

    def _turn_to(self, side: QWidget) -> None:
        """Show ``side``; the focus in what was shown goes to it, not to what had it there last."""
        if self._right.currentWidget() is side:
            return
        held = self.window().focusWidget()
        inside = held is not None and self._right.isAncestorOf(held)
        if held is not self._told:
            self._reason = reason_from(held)
        self._right.setCurrentWidget(side)
        self._right.setFocusProxy(side)
        if inside:
            side.setFocus(self._reason)

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        for widget in (self._told, self.page, self.log):
            self._right.addWidget(widget)
        self._right.setFocusProxy(self._told)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._progress)
        side.addWidget(self._right, 1)
        self._line = Line(upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._line)
        row.addWidget(self._side, 1)

    def _connect_list(self) -> None:
        runs = self.list
        runs.run_chosen.connect(self._open_run)
        runs.view_chosen.connect(self._open_view)
        runs.deleted.connect(self.runs_delete_asked)
        runs.renamed.connect(self.rename_asked)
        runs.compare_asked.connect(self.compare_asked)
        runs.open_asked.connect(self.open_asked)
        runs.folder_asked.connect(self.folder_asked)
        runs.example_asked.connect(self.example_asked)
        runs.backup_asked.connect(self.backup_asked)
        runs.restore_asked.connect(self.restore_asked)
        runs.cancel_asked.connect(self.cancel_asked)
        self._progress.cancel_asked.connect(self.cancel_asked)

    def _connect_page(self) -> None:
        page, head = self.page, self.page.head
        head.back_asked.connect(self.open_list)
        head.surface_chosen.connect(self.surface_chosen)
        head.compare_asked.connect(self.compare_asked)
        head.save_asked.connect(self.save_asked)
        head.print_asked.connect(self.print_asked)
        head.footing.strike_chosen.connect(self.strike_chosen)
        head.footing.shoe_chosen.connect(self.shoe_chosen)
        head.footing.arms_chosen.connect(self.arms_chosen)
        head.footing.grounds_cleared.connect(self.grounds_cleared)
        page.what_if.supposed.connect(self.supposed)
        page.what_if.suppose_cleared.connect(self.suppose_cleared)
        page.part_chosen.connect(self.part_chosen)
        page.part_cleared.connect(self.part_cleared)
        page.lap_chosen.connect(self.lap_chosen)
        page.ground_painted.connect(self.ground_painted)
        page.subject_chosen.connect(self.subject_chosen)
        page.aside.word_asked.connect(self.word_asked)
        page.back_asked.connect(self.back_asked)
        page.axis_chosen.connect(self.axis_chosen)
        page.colouring_chosen.connect(self.colouring_chosen)

    def _connect_log(self) -> None:
        log = self.log
        log.run_chosen.connect(self._open_run)
        log.subject_chosen.connect(self.subject_chosen)
        log.exercise_asked.connect(self.exercise_asked)
        log.span_chosen.connect(self.span_chosen)
        log.day_chosen.connect(self.day_chosen)
        log.back_asked.connect(self.back_asked)
        log.head.list_asked.connect(self.open_list)

    def _open_run(self, run: int) -> None:
        self.close_list()
        self.run_chosen.emit(run)

    def _open_view(self, view: str) -> None:
        self.close_list()
        (self.log_asked if view == "log" else self.run_asked).emit()

    def _fit(self) -> None:
        """Put the list beside the page, or let one of them cover the other."""
        beside = self._beside()
        listed, sided = beside or self._listing, beside or not self._listing
        self.setFocusProxy(self.list if listed else self._right)
        self.list.setMinimumWidth(list_px() if beside else 0)
        self.list.setMaximumWidth(list_px() if beside else round(_COVERING_PX * text_scale()))
        self._show_sides(listed=listed, sided=sided)
        self._line.setVisible(beside)
        self.page.show_small(back=not beside, low=self.width() < _BESIDE_PX)
        self.log.head.show_small(back=not beside, low=self.width() < _BESIDE_PX)
        running = not self.list.progress.isHidden()
        self._progress.setVisible(running and not beside)

    def _show_sides(self, *, listed: bool, sided: bool) -> None:
        """Show the list, what stands beside it, or both; the focus in what goes stays near."""
        for part, shown in ((self.list, listed), (self._side, sided)):
            if shown:
                part.show()
        if listed and sided:
            for head in (self.page.head, self.log.head):
                hand_on(head.back, self.list)
        elif listed:
            hand_on(self._side, self.list)
        else:
            hand_on(self.list, self._right)
        self.list.setVisible(listed)
        self._side.setVisible(sided)

    def _covers(self) -> bool:
        """Return whether the list is shown in the place of the page."""
        return self._listing and not self._beside()

    def _beside(self) -> bool:
        """Return whether there is room for the list beside the page."""
        return self.width() >= _BESIDE_PX * min(max(text_scale(), 1.0), 1.3)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for a list that covers the page, before a shortcut of the window takes it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._covers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from the list with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._covers():
            self.close_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
