"""The bar over the figure: what is due today, kinds of questions, pages, and options."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import Button, control_height
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.popup import Popup
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.study_options import StudyOptions
from bodymap.ui.views.study.study_tab import TabButton
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from bodymap.app.study.scene import StudyScene, StudyTab

_Role = QPalette.ColorRole
_HIGH_PX = (72, 64)  # in a wide and a narrow window
_WIDE_PX = 1100
_SIDE_PX, _NARROW_SIDE_PX = 24, 16
_GAP_PX, _TAB_GAP_PX = 16, 2
_POPUP_MARGIN_PX = 8
_PART_PX, _LEAST_PART_PX = 12, 6  # on each side of a line between two sorts of tabs
_LINE_PX = 24  # high
_AROUND_PX = 12  # at least, over and under the controls
_ALL = "all"


class _Fit(NamedTuple):
    """What the bar shows; the first that fits is taken."""

    kinds: bool  # as tabs, else as a picker
    pages: bool
    more: bool = False  # what is due in words, or a way to the printed page
    tight: bool = True
    counts: bool = True


_FITS = (
    _Fit(kinds=True, pages=True, more=True, tight=False),
    _Fit(kinds=True, pages=True, more=True),
    _Fit(kinds=True, pages=True),
    _Fit(kinds=True, pages=True, counts=False),
    _Fit(kinds=False, pages=True, more=True, tight=False),
    _Fit(kinds=False, pages=True, tight=False),
    _Fit(kinds=False, pages=True),
    _Fit(kinds=False, pages=False),
)


class StudyBar(QWidget):
    """Tabs where they have room, else pickers.

    Signals:
        kind_chosen: a kind of question; "" for all.
        page_chosen: a page.
        practice_switched, typing_switched, latin_switched: how questions are asked.
        options_closed: the options, which the mouse had opened, are closed.
    """

    kind_chosen = Signal(str)
    page_chosen = Signal(str)
    practice_switched = Signal(bool)
    typing_switched = Signal(bool)
    latin_switched = Signal(bool)
    options_closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Study"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(_Role.Base)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scene: StudyScene | None = None
        self._tabs: list[TabButton] = []
        self._group = TabGroup()
        self.kinds = Picker(tr("Kind of question"), 180)
        self.pages = Picker(tr("Page"), 140)
        self._line = Words("", "text", _Role.PlaceholderText)
        self._lines: list[int] = []  # where lines stand between the sorts of tabs
        self.print = Button(tr("Print"), "print")
        self.options = Button(tr("Options"))
        self.options.show_chevron()
        self.switches = StudyOptions()
        self.switches.hide()
        self._popup: Popup | None = None
        self._by_key = False  # what opened it
        parts = (self.kinds, self.pages, self._line, self.print, self.options, self.switches)
        for part in parts:
            part.setParent(self)
        self._connect()

    def show_study(self, scene: StudyScene) -> None:
        """Show tabs, line and options of ``scene``."""
        self._scene = scene
        tabs = (*scene.kinds, *scene.pages)
        while len(self._tabs) < len(tabs):
            self._tabs.append(self._new_tab())
        for index, button in enumerate(self._tabs):
            if index < len(tabs):
                chosen = (tabs[index].key or _ALL) == scene.tab
                button.show_tab(tabs[index], chosen=chosen)
        self._show_choices(scene)
        self._line.set_words(scene.line)
        self.switches.show_options(practice=scene.practice, typing=scene.typing, latin=scene.latin)
        self._place()

    def stop_of_focus(self) -> QWidget:
        """Return the chosen tab, or what stands in its place."""
        chosen = (b for b in self._tabs if b.isChecked() and not b.isHidden())
        of_page = self._scene is not None and self._scene.page != "round"
        return next(chosen, self.pages if of_page and not self.pages.isHidden() else self.kinds)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._pick_kind)
        self.pages.chosen.connect(self._pick_page)
        self.print.clicked.connect(lambda: self.page_chosen.emit("worksheets"))
        self.options.clicked.connect(self._toggle)
        self.switches.practice_switched.connect(self.practice_switched)
        self.switches.typing_switched.connect(self.typing_switched)
        self.switches.latin_switched.connect(self.latin_switched)

    def _new_tab(self) -> TabButton:
        button = TabButton(self)
        self._group.add(button)
        button.clicked.connect(lambda: self._choose(button))
        return button

    def _choose(self, button: TabButton) -> None:
        scene, tab = self._scene, button.tab
        if scene is None or tab is None:
            return
        if tab in scene.kinds:
            self.kind_chosen.emit(tab.key)
        elif tab.key != scene.tab:
            self.page_chosen.emit(tab.key)

    def _pick_kind(self, key: str) -> None:
        if key != "-":
            self.kind_chosen.emit(key)

    def _pick_page(self, key: str) -> None:
        if key != "-":
            self.page_chosen.emit(key)

    def _show_choices(self, scene: StudyScene) -> None:
        """Fill the pickers; on a page no kind is the chosen one, and the other way round."""
        for picker, tabs, none in (
            (self.kinds, scene.kinds[1:], tr("Kinds")),
            (self.pages, scene.pages, tr("Pages")),
        ):
            choices = tuple(_choice(tab) for tab in tabs)
            chosen = scene.tab if any(c.key == scene.tab for c in choices) else "-"
            if chosen == "-":
                choices = (Choice("-", none), *choices)
            picker.show_choices(choices, chosen)
            picker.mark(marked=chosen != "-")

    def _toggle(self) -> None:
        if self._popup is None:
            self._popup = Popup(self.options, self.switches)
            self._popup.closed.connect(self._closed)
            self.switches.show()
        self._popup.keep_left_of(self._right_px() + _POPUP_MARGIN_PX)
        if self._popup.isVisible():
            self._popup.close_up()
        else:
            self._by_key = self.options.by_keyboard()
            self._popup.open(by_key=self._by_key)

    def _closed(self) -> None:
        if self.options.hasFocus() and not self._by_key:
            self.options_closed.emit()

    def _right_px(self) -> int:
        """Return where the button of the options ends, px from the left of the window."""
        return self.options.mapTo(self.window(), QPoint(self.options.width(), 0)).x()

    def _right(self, fit: _Fit) -> list[QWidget]:
        """Return what stands at the right end, from the left."""
        page = "" if self._scene is None else self._scene.page
        if page == "worksheets":
            return []
        if not fit.more:
            return [self.options]
        if page == "progress":
            return [self.options, self.print]
        return [self._line, self.options] if self._line.words() else [self.options]

    def _left(self, fit: _Fit) -> list[list[QWidget]]:
        """Return what stands at the left end: today's tab, the kinds, the pages."""
        scene = self._scene
        if scene is None:
            return []
        kinds = len(scene.kinds)
        today, *own = self._tabs[:kinds]
        pages = self._tabs[kinds : kinds + len(scene.pages)]
        return [
            [today],
            [*own] if fit.kinds else [self.kinds],
            [*pages] if fit.pages else [self.pages],
        ]

    def _needs(self, fit: _Fit) -> int:
        for tab in self._tabs:
            tab.show_tight(tight=fit.tight, counts=fit.counts or tab.is_first())
        left, right = self._left(fit), self._right(fit)
        wide = sum(part.sizeHint().width() for part in (*chain(*left), *right))
        gaps = sum(_TAB_GAP_PX * (len(group) - 1) for group in left)
        return wide + gaps + (len(left) - 1) * _between(fit) + _GAP_PX * len(right)

    def _place(self) -> None:
        side = _SIDE_PX if self.width() >= _WIDE_PX else _NARROW_SIDE_PX
        room = self.width() - 2 * side
        fit = next((fit for fit in _FITS if self._needs(fit) <= room), _FITS[-1])
        self._needs(fit)
        left, right = self._left(fit), self._right(fit)
        shown = {id(part) for part in (*chain(*left), *right)}
        single = (self.kinds, self.pages, self._line, self.print, self.options)
        every: tuple[QWidget, ...] = (*self._tabs, *single)
        for part in every:
            part.setVisible(id(part) in shown)
        self._lines.clear()
        x = side
        for group in left:
            if x > side:
                self._lines.append(x + _between(fit) // 2)
                x += _between(fit)
            for part in group:
                x = self._put(part, x, min(part.sizeHint().width(), room)) + _TAB_GAP_PX
            x -= _TAB_GAP_PX
        self.update()
        x = self.width() - side
        for part in reversed(right):
            wide = part.sizeHint().width()
            x -= wide
            self._put(part, x, wide)
            x -= _GAP_PX
        self._group.settle()

    def _put(self, part: QWidget, x: int, wide: int) -> int:
        """Put ``part`` at ``x`` and return where it ends."""
        high = part.sizeHint().height()
        part.setGeometry(x, (self.height() - high) // 2, wide, high)
        return x + wide

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        high = _HIGH_PX[0 if self.width() >= _WIDE_PX else 1]
        return QSize(1280, max(high, control_height() + 2 * _AROUND_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(400, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines between the sorts of tabs."""
        del event
        painter = QPainter(self)
        top = (self.height() - _LINE_PX) // 2
        for x in self._lines:
            painter.fillRect(x, top, 1, _LINE_PX, self.palette().color(_Role.Mid))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self.updateGeometry()
            self._place()


def _between(fit: _Fit) -> int:
    """Return the room between two sorts of tabs, px."""
    return 2 * (_LEAST_PART_PX if fit.tight else _PART_PX) + 1


def _choice(tab: StudyTab) -> Choice:
    return Choice(tab.key, tab.text, beside=str(tab.due) if tab.due else "")
