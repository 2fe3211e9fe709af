"""The place "Study": the bar of kinds and pages, the figure, and what is asked or known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.controls.focus import reason_from
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import Line, panel_px
from bodymap.ui.theme import theme
from bodymap.ui.views.notice import Notice
from bodymap.ui.views.study.beside import Beside
from bodymap.ui.views.study.figure import StudyFigure
from bodymap.ui.views.study.level_legend import LevelLegend
from bodymap.ui.views.study.mistakes_panel import MistakesPanel, RoundEndPanel
from bodymap.ui.views.study.plain_reel import PlainReel
from bodymap.ui.views.study.progress_panel import ProgressPanel
from bodymap.ui.views.study.question_panel import NUMBER_KEYS, QuestionPanel
from bodymap.ui.views.study.side_page import SidePage
from bodymap.ui.views.study.study_bar import StudyBar
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.study.scene import StudyScene
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.study.worksheets_page import WorksheetsPage

_RAIL_PX = 80  # the sizes of the window are told by its whole width
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StudyPlace(QWidget):
    """The place.

    Signals:
        kind_chosen: a round of this kind of question is asked for; "" for all kinds.
        page_chosen: a page was chosen: progress, mistakes or worksheets.
        answered: a muscle's id, an option's key, or what was typed.
        unknown_asked: the learner does not know the answer.
        rated: how sure the learner was: 2, 3 or 4.
        next_asked: the next question, after a wrong answer or in practice.
        undo_asked: the last answer is to be taken back.
        stop_asked: the round is to end now.
        round_asked: a round of what is due, of all kinds.
        mistakes_practised: a practice round of the mistakes.
        mistake_chosen: one card of them is to be practised.
        practice_switched, typing_switched, latin_switched: how questions are asked.
        cards_asked: the cards are to be saved as a file.
        sheet_changed: another worksheet, a ``SheetChoice``.
        sheet_saved, sheet_printed: the worksheet is to be saved or printed.
        source_asked: the key of a source.
    """

    kind_chosen = Signal(str)
    page_chosen = Signal(str)
    answered = Signal(str)
    unknown_asked = Signal()
    rated = Signal(int)
    next_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()
    round_asked = Signal()
    mistakes_practised = Signal()
    mistake_chosen = Signal(str)
    practice_switched = Signal(bool)
    typing_switched = Signal(bool)
    latin_switched = Signal(bool)
    cards_asked = Signal()
    sheet_changed = Signal(object)
    sheet_saved = Signal()
    sheet_printed = Signal()
    source_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Study"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._scene: StudyScene | None = None
        self._theme = theme("light")
        self._trouble = ""
        self.reel = PlainReel(self)
        self.bar, self.figure, self.legend = StudyBar(), StudyFigure(), LevelLegend()
        self.question, self.progress = QuestionPanel(self.reel), ProgressPanel()
        self.mistakes, self.end = MistakesPanel(), RoundEndPanel()
        self.notice = Notice()
        self._beside = Beside(self)
        self.sheets: WorksheetsPage | None = None
        self._lay_out()
        self._connect()

    def show_study(self, scene: StudyScene) -> None:
        """Show ``scene``; the focus follows a question that is new or has been answered."""
        before, self._scene = self._scene, scene
        held = self._held()
        self.bar.show_study(scene)
        if scene.trouble != self._trouble:
            self._trouble = scene.trouble
            self.notice.show_notice(scene.trouble)
        if scene.page == "worksheets":
            self._show_sheets(scene)
            if held is not None and not held.isVisibleTo(self):
                self.bar.stop_of_focus().setFocus(reason_from(held))
            return
        self._whole.setCurrentIndex(0)
        turned = self._show_side(scene)
        self._show_legend(scene)
        self.figure.show_map(scene.map)
        opened = before is not None and before.page != scene.page
        if held is not None and (turned or opened):
            self._move_focus(scene, held)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self.figure.show_theme(theme)
        self.legend.show_theme(theme)
        if self.sheets is not None:
            self.sheets.show_theme(theme)

    def show_motion(self, *, less: bool) -> None:
        """Let things move by themselves, or (``less``) only when they are asked to."""
        self.reel.show_motion(less=less)

    def spare_part(self) -> QWidget:
        """Return over what a notice hides the least: no button, no answer, no muscle."""
        if self.sheets is not None and self._whole.currentWidget() is self.sheets:
            return self.sheets.preview.area
        page = self._side.currentWidget()
        listed = page in {self.progress, self.mistakes, self.end}
        return page.scroller if listed and isinstance(page, SidePage) else self.figure

    def _lay_out(self) -> None:
        self._side = QStackedWidget()
        for page in (self.question, self.progress, self.mistakes, self.end):
            self._side.addWidget(page)
        stage = QWidget()
        row = QHBoxLayout(stage)
        row.addWidget(self.figure, 1)
        row.addWidget(Line(upright=True))
        row.addWidget(self._side)
        self._whole = QStackedWidget()
        self._whole.addWidget(stage)
        column = QVBoxLayout(self)
        for part in (self.bar, Line(upright=False), self.notice):
            column.addWidget(part)
        column.addWidget(self._whole, 1)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.legend.hide()
        self.figure.take_legend(self.legend)

    def _connect(self) -> None:
        bar, question, progress = self.bar, self.question, self.progress
        bar.kind_chosen.connect(self.kind_chosen)
        bar.page_chosen.connect(self.page_chosen)
        bar.practice_switched.connect(self.practice_switched)
        bar.typing_switched.connect(self.typing_switched)
        bar.latin_switched.connect(self.latin_switched)
        bar.options_closed.connect(self._go_back)
        self._beside.came_back.connect(self._go_back)
        self._beside.key_left.connect(self._take_key)
        self.figure.muscle_chosen.connect(self.answered)
        self.figure.missed.connect(self._tell_miss)
        question.answered.connect(self.answered)
        question.unknown_asked.connect(self.unknown_asked)
        question.rated.connect(self.rated)
        question.next_asked.connect(self.next_asked)
        question.undo_asked.connect(self.undo_asked)
        question.stop_asked.connect(self.stop_asked)
        progress.round_asked.connect(self.round_asked)
        self.mistakes.round_asked.connect(self.round_asked)
        progress.mistakes_asked.connect(lambda: self.page_chosen.emit("mistakes"))
        progress.cards_asked.connect(self.cards_asked)
        self.mistakes.practise_asked.connect(self.mistakes_practised)
        self.mistakes.card_chosen.connect(self.mistake_chosen)
        self.end.card_chosen.connect(self.mistake_chosen)
        self.end.practise_asked.connect(self.mistakes_practised)
        self.end.again_asked.connect(self.round_asked)
        self.end.progress_asked.connect(lambda: self.page_chosen.emit("progress"))

    def _show_side(self, scene: StudyScene) -> bool:
        """Fill the page beside the figure; return whether what is asked has turned."""
        page, turned = self._page(scene), False
        changed = page is not None and page is not self._side.currentWidget()
        if scene.question is not None:
            self._load_pictures(scene)
            turned = self.question.show_question(scene.question)
            if scene.question.verdict and turned:
                QTimer.singleShot(0, self.question, self.question.show_answer)
        else:
            self.question.forget()
        if scene.end is not None:
            self.end.show_end(scene.end)
        if scene.progress is not None:
            self.progress.show_progress(scene.progress)
        if scene.mistakes is not None:
            self.mistakes.show_mistakes(scene.mistakes)
        if page is not None and changed:
            self._side.setCurrentWidget(page)
            page.to_top()
        if scene.end is not None and changed:
            self.end.tell(scene.end)
        return turned or changed

    def _page(self, scene: StudyScene) -> SidePage | None:
        for part, page in (
            (scene.question, self.question),
            (scene.end, self.end),
            (scene.progress, self.progress),
            (scene.mistakes, self.mistakes),
        ):
            if part is not None:
                return page
        return None

    def _load_pictures(self, scene: StudyScene) -> None:
        if scene.question is not None and any(o.exercise for o in scene.question.options):
            self.reel.load()

    def _show_legend(self, scene: StudyScene) -> None:
        was = not self.legend.isHidden()
        self.legend.show_levels(scene.levels)
        self.legend.setVisible(bool(scene.levels))
        if was != bool(scene.levels):
            self.figure.refit()

    def _tell_miss(self) -> None:
        self.question.point_out(tr("No muscle there: click one of the grey shapes."))

    def _show_sheets(self, scene: StudyScene) -> None:
        if self.sheets is None:
            self.sheets = self._new_sheets()
        if scene.sheet is not None:
            self.sheets.show_sheet(scene.sheet)
        self._whole.setCurrentWidget(self.sheets)

    def _new_sheets(self) -> WorksheetsPage:
        from bodymap.ui.views.study.worksheets_page import WorksheetsPage  # noqa: PLC0415 - only then

        page = WorksheetsPage()
        page.sheet_changed.connect(self.sheet_changed)
        page.sheet_saved.connect(self.sheet_saved)
        page.sheet_printed.connect(self.sheet_printed)
        page.show_theme(self._theme)
        self._whole.addWidget(page)
        return page

    def _held(self) -> QWidget | None:
        """Return what in this place has the focus."""
        now = QApplication.focusWidget()
        return now if now is not None and self.isAncestorOf(now) else None

    def _move_focus(self, scene: StudyScene, held: QWidget) -> None:
        """Give the focus to what is most likely used next; keys bring their ring along."""
        page, reason = self._side.currentWidget(), reason_from(held)
        if page is self.question:
            (self.question.stop_of_focus() or self.figure).setFocus(reason)
        elif page is self.end:
            self.end.stop_of_focus().setFocus(reason)
        elif not held.isVisibleTo(self):
            gone = self.bar.isAncestorOf(held)  # a tab that has become one of a list
            shown = self.progress if scene.progress is not None else self.mistakes
            stop = None if gone else shown.stop_of_focus()
            (stop or self.bar.stop_of_focus()).setFocus(reason)

    def _go_back(self) -> None:
        """Give the focus back to the open question."""
        if self._scene is not None and self._scene.question is not None:
            reason = reason_from(QApplication.focusWidget())
            (self.question.stop_of_focus() or self.figure).setFocus(reason)

    def _take_key(self, event: QKeyEvent) -> None:
        """Answer, rate or go on where ``event`` does that, and accept it then."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asking = self._scene is not None and self._scene.question is not None
        if not asking or not bare or event.isAutoRepeat():
            return
        number = NUMBER_KEYS.get(Qt.Key(event.key()), 0)
        taken = bool(number) and self.question.press_number(number)
        if event.key() == Qt.Key.Key_0:
            taken = self.question.press_unknown()
        elif event.key() in _ON:
            taken = self.question.press_on()
        event.setAccepted(taken)

    def _fit(self) -> None:
        wide = panel_px(self.width() + _RAIL_PX, text_scale())
        self._side.setFixedWidth(min(wide, max(self.width() // 2, 300)))
        for page in (self.question, self.progress, self.mistakes, self.end):
            page.fit(self._side.width(), self._whole.height())

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(1280, 860)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(640, 320)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the number keys; go on with Enter or Space from wherever the focus is."""
        super().keyPressEvent(event)
        self._take_key(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch what stands beside it."""
        super().showEvent(event)
        self._beside.watch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)
