"""The panel at the right: all about what is chosen, on four pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.column import padding_px
from bodymap.ui.views.overview import Overview
from bodymap.ui.views.panel_foot import PanelFoot
from bodymap.ui.views.panel_head import PanelHead
from bodymap.ui.views.panel_pages import ClaimsPage, SourcesPage
from bodymap.ui.views.reel import Reel
from bodymap.ui.views.try_it_page import TryItPage

if TYPE_CHECKING:
    from bodymap.app.panel import ExerciseCard, PanelScene
    from bodymap.app.scene import GaugeScene
    from bodymap.ui.views.exercise_page import ExerciseList, ExercisePage

_Role = QPalette.ColorRole
_LEAST_PX, _USUAL_PX = 344, 440
_Page = TryItPage | ClaimsPage | SourcesPage
_PAGES: dict[str, type[TryItPage] | type[ClaimsPage] | type[SourcesPage]] = {
    "try_it": TryItPage,
    "claims": ClaimsPage,
    "sources": SourcesPage,
}


class Panel(QWidget):
    """All about the chosen region or muscle.

    Pages other than the first are built when they are first opened.
    """

    muscle_chosen = Signal(str)  # a region's id where nothing is chosen
    region_asked = Signal()  # from one muscle back to its region
    page_chosen = Signal(str)
    exercise_hovered = Signal(frozenset)
    link_opened = Signal(str)
    word_asked = Signal(str)
    source_asked = Signal(str)  # the source's key
    sources_asked = Signal()  # all of them
    sheet_toggled = Signal(str, bool)  # an exercise, and whether it is to be on the sheet

    def __init__(self) -> None:
        super().__init__()
        self._scene: PanelScene | None = None
        self._theme = theme("light")
        self.reel = Reel(self)
        self._head = PanelHead()
        self._overview = Overview(self.reel)
        self._pages: dict[str, _Page] = {}
        self._list: ExerciseList | None = None
        self._exercise: ExercisePage | None = None
        self._from_list = False
        self._sheet: frozenset[str] = frozenset()
        self._stack = QStackedWidget()
        self._foot = PanelFoot()
        self._add(self._overview)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setBackgroundRole(_Role.Base)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(_LEAST_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        page = self._overview
        self._head.region_asked.connect(self.region_asked)
        self._foot.page_chosen.connect(self._page_chosen)
        self._stack.currentChanged.connect(self._show_scrolled)
        page.muscle_chosen.connect(self.muscle_chosen)
        page.exercise_hovered.connect(self.exercise_hovered)
        page.exercise_opened.connect(self._open_exercise)
        page.all_asked.connect(self._open_list)
        page.link_opened.connect(self.link_opened)
        page.word_asked.connect(self.word_asked)
        page.source_asked.connect(self.source_asked)

    def show_gauge(self, scene: GaugeScene, *, ease: bool = False) -> None:
        """Show the gauge; its needle glides for 180 ms where ``ease``, else it follows at once."""
        self._overview.show_gauge(scene, ease=ease)

    def show_panel(self, scene: PanelScene) -> None:
        """Show ``scene``; another subject or page closes an open exercise."""
        before, self._scene = self._scene, scene
        self._head.show_panel(scene)
        self._overview.show_panel(scene)
        moved = before is None or (before.subject, before.page) != (scene.subject, scene.page)
        if moved:
            self._show_page(scene.page)
            if before is not None and before.subject != scene.subject:
                self._to_top()
        else:
            self._fill(self._pages.get(scene.page))

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self._overview.show_theme(colours)
        if self._scene is None:
            return
        self._fill(self._pages.get(self._scene.page))
        for page in (self._list, self._exercise):
            if page is not None:
                page.show_theme(colours)

    def load_pictures(self) -> None:
        """Begin to load what draws the exercises; once."""
        self.reel.load()

    def show_motion(self, *, less: bool) -> None:
        """Let exercises move by themselves, or (``less``) only when asked to."""
        self.reel.show_motion(less=less)
        if self._exercise is not None:
            self._exercise.show_motion(less=less)

    def show_exercise(self, card: ExerciseCard) -> None:
        """Show ``card`` in full, over the pages."""
        if self._exercise is None:
            from bodymap.ui.views.exercise_page import ExercisePage  # noqa: PLC0415 - when opened

            self._exercise = ExercisePage(self.reel)
            self._exercise.muscle_chosen.connect(self.muscle_chosen)
            self._exercise.back_asked.connect(self._back)
            self._exercise.link_opened.connect(self.link_opened)
            self._exercise.sheet_toggled.connect(self.sheet_toggled)
            self._add(self._exercise)
        self._exercise.show_card(card, self._theme)
        self.show_sheet(self._sheet)
        self._raise(self._exercise)
        self._exercise.take_focus()

    def show_sheet(self, exercises: frozenset[str]) -> None:
        """Show which exercises are on the person's sheet."""
        self._sheet = exercises
        page = self._exercise
        if page is not None and page.card is not None:
            page.show_on_sheet(on_sheet=page.card.exercise in exercises)

    def _add(self, page: QWidget) -> None:
        scroll = Scroll(page)
        # The bar is painted only where there is something to scroll; its room never changes.
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.verticalScrollBar().valueChanged.connect(self._show_scrolled)
        self._stack.addWidget(scroll)

    def _raise(self, page: QWidget) -> None:
        for index in range(self._stack.count()):
            scroll = self._stack.widget(index)
            if isinstance(scroll, Scroll) and scroll.widget() is page:
                self._stack.setCurrentIndex(index)
                scroll.verticalScrollBar().setValue(0)

    def _to_top(self) -> None:
        scroll = self._stack.currentWidget()
        if isinstance(scroll, Scroll):
            scroll.verticalScrollBar().setValue(0)

    def _show_scrolled(self) -> None:
        scroll = self._stack.currentWidget()
        if isinstance(scroll, Scroll):
            self._head.show_scrolled(scrolled=scroll.verticalScrollBar().value() > 0)

    def _show_page(self, page: str) -> None:
        self._foot.show_page(page)
        if page == "overview":
            self._raise(self._overview)
            return
        if page not in self._pages:
            made = _PAGES[page]()
            made.link_opened.connect(self.link_opened)
            made.word_asked.connect(self.word_asked)
            if isinstance(made, TryItPage):
                made.region_chosen.connect(self.muscle_chosen)
            elif isinstance(made, SourcesPage):
                made.all_asked.connect(self.sources_asked)
            self._pages[page] = made
            self._add(made)
        self._fill(self._pages[page])
        self._raise(self._pages[page])

    def _fill(self, page: _Page | None) -> None:
        if page is not None and self._scene is not None:
            page.show_panel(self._scene, self._theme)

    def _page_chosen(self, page: str) -> None:
        self._show_page(page)
        self.page_chosen.emit(page)

    def _open_list(self) -> None:
        if self._scene is None:
            return
        if self._list is None:
            from bodymap.ui.views.exercise_page import ExerciseList  # noqa: PLC0415 - when opened

            self._list = ExerciseList(self.reel)
            self._list.back_asked.connect(self._back)
            self._list.exercise_hovered.connect(self.exercise_hovered)
            self._list.exercise_opened.connect(self._open_exercise)
            self._add(self._list)
        self._list.show_cards(self._scene.title, self._scene.cards, self._theme)
        self._raise(self._list)
        self._list.take_focus()

    def _open_exercise(self, exercise: str) -> None:
        self._from_list = self._over() is self._list and self._list is not None
        cards = self._scene.cards if self._scene else ()
        for card in cards:
            if card.exercise == exercise:
                self.show_exercise(card)
                return

    def _over(self) -> QWidget | None:
        """Return the list or the exercise that lies over the pages, if there is one."""
        scroll = self._stack.currentWidget()
        page = scroll.widget() if isinstance(scroll, Scroll) else None
        return page if page is not None and page in (self._list, self._exercise) else None

    def _back(self) -> None:
        if self._over() is self._exercise and self._from_list and self._list is not None:
            self._raise(self._list)
        elif self._scene is not None:
            self._show_page(self._scene.page)
        self._from_list = False

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(_USUAL_PX, 788)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for an open exercise, before a shortcut of the window takes it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._over() is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the class names."""
        if event.key() == Qt.Key.Key_Escape and self._over() is not None:
            self._back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        side = padding_px(self.width())
        self._head.show_side(side)
        self._foot.show_side(side)
