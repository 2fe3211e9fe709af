"""The log of all runs: a week or a month on the body, in the calendar, among the weeks before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import LARGE_TEXT, text_scale
from bodymap.ui.frame import Line
from bodymap.ui.views.body_map import BodyMap
from bodymap.ui.views.column import BLEED_PX, Column
from bodymap.ui.views.reel import Reel
from bodymap.ui.views.runs.log_calendar import LogCalendar
from bodymap.ui.views.runs.log_figure import LogFigure
from bodymap.ui.views.runs.log_head import LogHead
from bodymap.ui.views.runs.log_suggestions import SuggestionList
from bodymap.ui.views.runs.log_weeks import LogWeeks
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from bodymap.app.runs.log_scene import LogScene
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_SIDE_PX = 24
_MAP_PX = 384
_WIDE_PX = 860  # with less room the calendar stands under the map


class LogPage(QWidget):
    """The page of the log; it scrolls as a whole under its head.

    Signals:
        span_chosen: "week" or "month".
        day_chosen: the ISO date of a day of the week or month to show.
        run_chosen: a run's number.
        subject_chosen: the id of a region or a muscle.
        exercise_asked: the id of an exercise.
        back_asked: out of the muscle, or out of the region.
    """

    span_chosen = Signal(str)
    day_chosen = Signal(str)
    run_chosen = Signal(int)
    subject_chosen = Signal(str)
    exercise_asked = Signal(str)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reel = Reel(self)
        self.head, self.map, self.calendar, self.weeks = (
            LogHead(),
            BodyMap(),
            LogCalendar(),
            LogWeeks(),
        )
        self.risen, self.left_out = SuggestionList(self._reel), SuggestionList(self._reel)
        self._figure = LogFigure(self.map, BLEED_PX)
        self._map_line = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._month = Words("", "heading")
        self._month_line = Words("", "small", _Role.PlaceholderText)
        self._weeks_title = Words("", "heading")
        self._weeks_line = Words("", "small", _Role.PlaceholderText, wrap=True)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(_Role.Base)
        self.setAccessibleName(tr("Log"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.map)

    def show_log(self, scene: LogScene) -> None:
        """Show ``scene``."""
        self.head.show_head(scene)
        self.map.show_map(scene.map)
        self._map_line.set_words(scene.map_line or scene.empty)
        self._map_line.setVisible(bool(scene.map_line or scene.empty))
        self._month.set_words(scene.month_title)
        self._month_line.set_words(scene.month_line)
        for words in (self._month, self._month_line):
            words.setVisible(scene.span == "week")  # the head says the same of a month
        self.calendar.show_days(scene.days, scene.weekdays)
        self._weeks_title.set_words(scene.stacks.title)
        self._weeks_line.set_words(scene.stacks.line)
        self.weeks.show_stacks(scene.stacks)
        self.risen.show_suggestions(scene.risen)
        self._rose.setVisible(bool(scene.risen.items))
        self.left_out.show_suggestions(scene.left_out)
        self._column.settle()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        for view in (self.map, self.calendar, self.weeks, self.risen, self.left_out):
            view.show_theme(theme)

    def show_motion(self, *, less: bool) -> None:
        """Let exercises move under the pointer, or (``less``) none."""
        self._reel.show_motion(less=less)

    def _lay_out(self) -> None:
        self._column = Column()
        self._column.setAccessibleName(tr("Log"))
        self._column.put(self._top(), 8, bleeds=True)
        self._column.put(Line(upright=False), 16)
        self._column.put(self._weeks_title, 16)
        self._column.put(self._weeks_line, 2)
        self._column.put(self.weeks, 8)
        self._column.put(self._risen_box())
        self._column.put(Line(upright=False), 16)
        self._column.put(self.left_out, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        line = QHBoxLayout()
        line.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        line.addWidget(Line(upright=False))
        column.addLayout(line)
        column.addWidget(Scroll(self._column, tr("Log")), 1)

    def _top(self) -> QWidget:
        """Return the body and the calendar."""
        left, right, top = QVBoxLayout(), QVBoxLayout(), QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(BLEED_PX, 0, 0, 0)
        line.addWidget(self._map_line)
        left.addWidget(self._figure)
        left.addLayout(line)
        heading = QHBoxLayout()
        heading.addWidget(self._month, 1)
        heading.addWidget(self._month_line)
        right.addLayout(heading)
        right.addWidget(self.calendar)
        for side in (left, right):
            side.addStretch(1)
            side.setSpacing(8)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, top)
        self._sides.setContentsMargins(0, 0, BLEED_PX, 0)
        self._sides.setSpacing(32)
        self._sides.addLayout(left, 1)
        self._sides.addLayout(right, 1)
        return top

    def _risen_box(self) -> QWidget:
        """Return what rose, with the line over it: both go where nothing did."""
        self._rose = QWidget()
        column = QVBoxLayout(self._rose)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(16)
        column.addWidget(Line(upright=False))
        column.addWidget(self.risen)
        return self._rose

    def _connect(self) -> None:
        self.head.span_chosen.connect(self.span_chosen)
        for view in (self.head, self.calendar, self.weeks):
            view.day_chosen.connect(self.day_chosen)
        self.calendar.run_chosen.connect(self.run_chosen)
        self.map.region_clicked.connect(self.subject_chosen)
        self.map.muscle_clicked.connect(self.subject_chosen)
        self.map.back_asked.connect(self.back_asked)
        self.weeks.subject_chosen.connect(self.subject_chosen)
        for part in (self.risen, self.left_out):
            part.exercise_asked.connect(self.exercise_asked)
            part.subject_chosen.connect(self.subject_chosen)

    def _fit(self) -> None:
        """Stand the calendar beside the body, or under it where there is no room for both."""
        scale = max(text_scale(), 1.0)
        self._figure.setFixedHeight(round(_MAP_PX * min(scale, LARGE_TEXT)))
        wide = self.width() >= _WIDE_PX * scale
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(1000, 780)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(480, 300)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load the pictures of the exercises."""
        super().showEvent(event)
        self._reel.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)
