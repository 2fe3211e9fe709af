"""The head of a run's page: its name and day, its ground, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from bodymap.ui.controls.button import Button, IconButton
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.popup import Popup
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.ui.views.runs.choice_button import offer
from bodymap.ui.views.runs.compare_list import CompareList
from bodymap.ui.views.runs.flow_row import FlowRow
from bodymap.ui.views.runs.footing_bar import FootingBar
from bodymap.ui.views.runs.grounds import ground_choices
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont

    from bodymap.app.runs.scene import FootingScene, RunListScene, RunPageScene

_Role = QPalette.ColorRole
HIGH_PX, LOW_PX = 72, 64  # of the head of a run or the log
_BACK_GAP_PX = 8  # as in the head of the log
BACK_BLEED_PX = 15  # from the left edge of the back button to its arrow
_LEAST_TITLE_PX = 200


class _Title(QWidget):
    """The run's name over its day, both cut short where they must be."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._line = "", ""
        speak_as(self, QAccessible.Role.Heading)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_title(self, title: str, line: str) -> None:
        """Show ``title`` over ``line``."""
        if (title, line) != (self._title, self._line):
            self._title, self._line = title, line
            self.setAccessibleName(title)
            self.setAccessibleDescription(line)
            self.update()

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        title, line = QFontMetrics(type_font("title")), QFontMetrics(type_font("small"))
        size.setWidth(round(_LEAST_TITLE_PX * text_scale()))
        size.setHeight(title.height() + line.height())
        return size

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, palette = QPainter(self), self.palette()
        title, line = QFontMetrics(type_font("title")), QFontMetrics(type_font("small"))
        top = (self.height() - title.height() - line.height()) // 2
        for text, role, colour, y in (
            (self._title, "title", _Role.WindowText, top + title.ascent()),
            (self._line, "small", _Role.PlaceholderText, top + title.height() + line.ascent()),
        ):
            painter.setFont(type_font(role))
            painter.setPen(palette.color(colour))
            metrics = painter.fontMetrics()
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(0, y, short)
        painter.end()


class _Toggle(Button):
    """A button that stays down while what it shows is shown."""

    def __init__(self, text: str, icon: str | None = None) -> None:
        super().__init__(text, icon)
        self.setCheckable(True)

    def _colours(self) -> tuple[QColor | None, QColor]:
        fill, ink = super()._colours()
        if self.isChecked() and self.isEnabled():
            return self.palette().color(_Role.LinkVisited), self.palette().color(_Role.Link)
        return fill, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state; where the tint is no colour, the edge tells."""
        super().paintEvent(event)
        if self.isChecked() and is_contrast(self.palette()):
            painter = QPainter(self)
            edge = QPen(self.palette().color(_Role.Highlight), 2)
            rounded(painter, QRectF(self.rect()), RADIUS, None, edge)
            painter.end()


class RunHead(QWidget):
    """One row, or two where the words have no room beside the controls.

    Signals:
        back_asked: to the list, which has no room beside the page.
        surface_chosen: the ground of the whole run.
        what_if_asked: show "What if", or (False) put it away.
        compare_asked: the number of a run, or None: no comparison any more.
        save_asked, print_asked: what to do with the page.
    """

    back_asked = Signal()
    surface_chosen = Signal(str)
    what_if_asked = Signal(bool)
    compare_asked = Signal(object)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.footing = FootingBar()
        self._footing: FootingScene | None = None
        self._low = False
        self._comparing = False
        self._runs = CompareList()
        self._title = _Title()
        self.back = IconButton("frame_back", tr("All runs"))
        self.back.quiet()
        self.back.hide()
        self.ground = Picker(tr("Ground"), 160)
        self.more = Button(tr("More"))
        self.more.show_chevron()
        self.what_if = _Toggle(tr("What if"))
        self.compare = _Toggle(tr("Compare"), "compare")
        self.save = IconButton("save", tr("Save or print this run"))
        self._popups: dict[QWidget, Popup] = {}
        for content in (self.footing, self._runs):
            content.setParent(self)  # until a popup takes it
            content.hide()
        self._lay_out()
        self._connect()
        on_text_size(self._text_size_changed)

    def show_page(self, scene: RunPageScene) -> None:
        """Show ``scene``."""
        self._title.show_title(scene.title, scene.line)
        # A chosen part has a ground of its own beside it.
        ground = tr("Ground of the whole run") if scene.part.chosen else tr("Ground")
        self.ground.call(ground)
        give_tip(self.ground, ground if scene.part.chosen else "")
        footing = scene.footing
        if footing == self._footing:
            return
        self._footing = footing
        several = "" if footing.surface else footing.surface_name
        self.ground.show_choices(ground_choices(footing.surfaces, several), footing.surface)
        self.footing.show_footing(footing)
        self._row.refit()

    def show_runs(self, scene: RunListScene) -> None:
        """Take the runs to compare with."""
        self._runs.show_list(scene)
        self._comparing = scene.other is not None
        self.compare.setChecked(self._comparing)
        self.compare.setEnabled(len(scene.items) > 1)

    def show_back(self, *, shown: bool) -> None:
        """Show the way to the list, where it has no room beside the page."""
        self.back.setVisible(shown)

    def has_back(self) -> bool:
        """Return whether the way to the list is shown."""
        return not self.back.isHidden()

    def show_low(self, *, low: bool) -> None:
        """Take less height, as all heads do in a small window."""
        self._low = low

    def show_what_if(self, *, shown: bool) -> None:
        """Show whether "What if" is on the page."""
        self.what_if.setChecked(shown)

    def fit(self, width: int) -> None:
        """Put the controls beside the name where both have room in ``width`` px, else under it."""
        back = self.back.sizeHint().width() + _BACK_GAP_PX if self.has_back() else 0
        least = self._title.minimumSizeHint().width() + back
        beside = least + 16 + self._row.needed_px() <= width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(across if beside else down)
        self._whole.setSpacing(16 if beside else 8)
        bleed = BACK_BLEED_PX if self.has_back() and not beside else 0
        self._row_box.setContentsMargins(bleed, 0, 0, 0)
        self._row.setFixedWidth(self._row.needed_px() if beside else width - bleed)
        margin = 0 if beside else 10
        self._whole.setContentsMargins(0, margin, 0, margin)
        high = LOW_PX if self._low else HIGH_PX
        self.setMinimumHeight(round(high * max(text_scale(), 1.0)) if beside else 0)

    def _lay_out(self) -> None:
        parts = (self.ground, self.more, self.what_if, self.compare, self.save)
        self._row = FlowRow(parts, 12, tr("Run"))
        self._left = QHBoxLayout()
        self._left.setSpacing(_BACK_GAP_PX)
        self._left.addWidget(self.back)
        self._left.addWidget(self._title, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.addLayout(self._left, 1)
        self._row_box = QHBoxLayout()
        self._row_box.addWidget(self._row)
        self._whole.addLayout(self._row_box)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.ground.chosen.connect(self.surface_chosen)
        self.what_if.clicked.connect(lambda: self.what_if_asked.emit(self.what_if.isChecked()))
        self.more.clicked.connect(lambda: self._toggle(self.more, self.footing))
        self.compare.clicked.connect(lambda: self._toggle(self.compare, self._runs))
        self._runs.run_chosen.connect(self._compare_with)
        self._runs.none_chosen.connect(lambda: self._compare_with(None))
        choices = (
            Choice("save", tr("Save this run"), tr("Picture, page, table or numbers")),
            Choice("print", tr("Print this run"), tr("On one page")),
        )
        offer(self.save, tr("Save or print"), choices, self._leave)

    def _toggle(self, button: Button, content: QWidget) -> None:
        self.compare.setChecked(self._comparing)  # a click opens the list, and no more
        if button not in self._popups:
            self._popups[button] = Popup(button, content)
            content.show()
        popup = self._popups[button]
        if popup.isVisible():
            popup.close_up()
        else:
            popup.open(by_key=button.by_keyboard())

    def _compare_with(self, run: int | None) -> None:
        self._popups[self.compare].close_up()
        self.compare_asked.emit(run)

    def _leave(self, key: str) -> None:
        (self.print_asked if key == "print" else self.save_asked).emit()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.updateGeometry()
