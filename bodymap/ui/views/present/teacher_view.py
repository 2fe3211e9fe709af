"""What the teacher alone sees: time, notes, answer, what comes next, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.app.wording import paragraphs
from bodymap.ui.controls.button import Button
from bodymap.ui.controls.card import Tile
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.words import Words
from bodymap.ui.views.runs.flow_row import FlowRow
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from bodymap.app.present.scene import TeacherScene
    from bodymap.ui.theme import Theme

_Role = QPalette.ColorRole
_PADDING_PX = 20
_GAP_PX = 8
_SECTION_PX = 18


class TeacherView(QWidget):
    """The notes beside a presentation.

    Signals:
        next_asked, back_asked: one step on, one step back, on the class's screen.
        print_asked: the notes on paper.
    """

    next_asked = Signal()
    back_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: TeacherScene | None = None
        self.setAccessibleName(tr("The teacher's notes"))
        self._clock = Words("0:00", "fact")
        self._time = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._page = _Page()
        self._scroll = Scroll(self._page)
        self._lay_out()

    def show_teacher(self, scene: TeacherScene) -> None:
        """Show the notes of the present step."""
        before, self._scene = self._scene, scene
        if scene == before:
            return
        self._time.set_words(scene.time)
        self._time.setVisible(bool(scene.time))
        self._page.show_teacher(scene)
        if before is None or before[:2] != scene[:2]:
            self._scroll.verticalScrollBar().setValue(0)

    def show_time(self, elapsed_s: float) -> None:
        """Show how long the presentation has lasted, s."""
        text = clock_text(elapsed_s)
        if text != self._clock.words():
            self._clock.set_words(text)
            self._clock.setAccessibleName(tr("Time: {time}").format(time=text))

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``: the palette brings them."""
        del theme
        self.update()

    def _lay_out(self) -> None:
        back = Button(tr("Back"))
        on = Button(tr("Next"), primary=True)
        printing = Button(tr("Print notes…"), "print")
        for button, signal in (
            (back, self.back_asked),
            (on, self.next_asked),
            (printing, self.print_asked),
        ):
            button.clicked.connect(signal)
        head = QVBoxLayout()
        head.setContentsMargins(_PADDING_PX, 14, _PADDING_PX, 12)
        head.setSpacing(0)
        head.addWidget(self._clock)
        head.addWidget(self._time)
        foot = QVBoxLayout()
        foot.setContentsMargins(_PADDING_PX, 12, _PADDING_PX, 14)
        foot.addWidget(FlowRow((back, on, printing), name=tr("Steps")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(560, 760)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it is no longer readable."""
        return QSize(340, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a hairline above and below what scrolls."""
        painter, middle = QPainter(self), self._scroll.geometry()
        painter.fillRect(event.rect(), self.palette().color(_Role.Base))
        for y in (middle.top() - 1, middle.bottom() + 1):
            painter.fillRect(0, y, self.width(), 1, self.palette().color(_Role.Mid))
        painter.end()


class _Page(QWidget):
    """What scrolls: the step's title, answer, notes, what is next, sources, the lesson's notes."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Notes"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PADDING_PX, 16, _PADDING_PX, 20)
        self._column.setSpacing(0)

    def show_teacher(self, scene: TeacherScene) -> None:
        """Show the notes of one step."""
        self._clear()
        self._put(Words(scene.title, "title", wrap=True), 0)
        if scene.answer:
            self._put(_answer(scene.answer), 12)
        self._prose(scene.notes, 12)
        if scene.next:
            self._titled(tr("Next"), (scene.next,))
        if scene.sources:
            self._titled(tr("Sources of this step"), scene.sources)
        if scene.about:
            self._put(Words(tr("About the lesson"), "heading"), _SECTION_PX)
            self._prose(scene.about, 4)
        self._column.addStretch(1)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _put(self, widget: QWidget, gap_px: int) -> None:
        self._column.addSpacing(gap_px)
        self._column.addWidget(widget)

    def _prose(self, text: str, gap_px: int) -> None:
        """Put the paragraphs of ``text``; an empty line ends one."""
        for paragraph in paragraphs(text):
            self._put(Words(paragraph, "reading", wrap=True), gap_px)
            gap_px = _GAP_PX

    def _titled(self, title: str, lines: tuple[str, ...]) -> None:
        self._put(Words(title, "heading"), _SECTION_PX)
        for line in lines:
            self._put(Words(line, "small", _Role.PlaceholderText, wrap=True), 4)


def _answer(text: str) -> QWidget:
    tile = Tile()
    tile.setAccessibleName(tr("Answer"))
    column = QVBoxLayout(tile)
    column.setContentsMargins(14, 10, 14, 12)
    column.setSpacing(2)
    column.addWidget(Words(tr("Answer"), "small_strong", _Role.PlaceholderText))
    column.addWidget(Words(text, "reading", wrap=True))
    return tile


def clock_text(elapsed_s: float) -> str:
    """Return a time as "4:05", or "1:04:05" from an hour on."""
    whole = max(int(elapsed_s), 0)
    hours, minutes, seconds = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
