"""The presented screen: a cover to choose from, then one step after the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.spoken import announce
from bodymap.ui.draw.present.board import TALL_PX, WIDE_PX, Board
from bodymap.ui.draw.present.body_place import VIEWS_OF
from bodymap.ui.theme import theme as theme_named
from bodymap.ui.views.present.column import Column
from bodymap.ui.views.present.corner import Corner
from bodymap.ui.views.present.cover import EDGE_PX, Cover
from bodymap.ui.views.present.even_size import even_scale, has_cards
from bodymap.ui.views.present.figure import FigureTile
from bodymap.ui.views.present.foot import Foot
from bodymap.ui.views.present.head import HeadLine
from bodymap.ui.views.present.overlays import Blank, KeysPlate
from bodymap.ui.views.present.page_fit import MARGIN_PX, Fit, Need, fit
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from bodymap.app.present.scene import PresentScene
    from bodymap.ui.theme import Theme


class PresentView(QWidget):
    """What the class sees.

    Signals:
        next_asked, back_asked: one step on, one step back.
        item_chosen: of the cover: its key.
        option_chosen: of the question: its index.
        region_chosen: its number, 1 to 5.
        muscle_chosen: a muscle of the figure was clicked: its id.
        leave_asked: end the presentation.
        open_asked: a lesson's file.
        notes_asked: the teacher's notes.
    """

    next_asked = Signal()
    back_asked = Signal()
    item_chosen = Signal(str)
    option_chosen = Signal(int)
    region_chosen = Signal(int)
    muscle_chosen = Signal(str)
    leave_asked = Signal()
    open_asked = Signal()
    notes_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme_named("light")
        self._scene: PresentScene | None = None
        self._scale = 1.0
        self._smallest: tuple[str, float] = ("", 1.0)  # of the text, in this step so far
        self._even: tuple[tuple[object, ...], float] = ((), 1.0)  # of the text, in all steps
        self.setAccessibleName(tr("Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._make()
        self._connect()

    def show_present(self, scene: PresentScene) -> None:
        """Show ``scene``."""
        before, self._scene = self._scene, scene
        fresh = before is None or before.key != scene.key
        self._title.show_text(scene.title)
        self._text.show_text(scene.text)
        self._show_kind(scene)
        self._blank.setVisible(scene.blank)
        self._tile.show_blank(blank=scene.blank)
        self._lay_out()
        if scene.blank:
            self._blank.raise_()
        if before is None or before.spoken != scene.spoken:
            announce(self, scene.spoken)
        if fresh:
            self._take_focus(scene)

    def begin(self) -> None:
        """Take the next scene as a new one, whatever stood here before: it gets the keyboard."""
        self._scene = None

    def move_ring(self, by: int) -> None:
        """Give the keyboard to another line of the cover, so many further on, or back."""
        self._cover.move_ring(by)

    def open_ringed(self) -> None:
        """Choose the line of the cover that has the keyboard."""
        self._cover.open_ringed()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self._lay_out()
        self.update()

    def show_motion(self, *, less: bool) -> None:
        """Let things move, or stand and appear at once."""
        self._tile.show_motion(less=less)
        self._column.show_motion(less=less)

    def show_scale(self, scale: float) -> None:
        """Take the text size, 0.8 to 2."""
        self._scale = scale
        self._smallest = ("", 1.0)
        self._lay_out()

    def show_keys(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show each key and what it does over the page; none hides them."""
        self._keys.show_rows(rows)
        self._keys.fit(self._board(), self.rect())

    @property
    def keys_shown(self) -> bool:
        """Whether the keys lie over the page."""
        return not self._keys.isHidden()

    def _make(self) -> None:
        self._title = HeadLine(self, "title")
        self._text = HeadLine(self, "text", quiet=True)
        self._hint = HeadLine(self, "foot", quiet=True)
        self._tile = FigureTile(self)
        self._column = Column(self)
        self._cover = Cover()
        self._list = Scroll(self._cover)
        self._list.setParent(self)
        self._foot = Foot(self)
        self._corner = Corner(self)
        self._keys = KeysPlate(self)
        self._blank = Blank(self)

    def _connect(self) -> None:
        self._foot.next_asked.connect(self.next_asked)
        self._foot.back_asked.connect(self.back_asked)
        self._cover.item_chosen.connect(self.item_chosen)
        self._cover.open_asked.connect(self.open_asked)
        self._cover.reached.connect(self._list.ensureWidgetVisible)
        self._column.option_chosen.connect(self.option_chosen)
        self._column.region_chosen.connect(self.region_chosen)
        self._column.revealed.connect(self._show_figure)
        self._tile.muscle_chosen.connect(self.muscle_chosen)
        self._corner.leave_asked.connect(self.leave_asked)
        self._corner.notes_asked.connect(self.notes_asked)

    def _show_kind(self, scene: PresentScene) -> None:
        """Show the parts of a cover, or those of a step."""
        cover = scene.kind == "cover"
        self._list.setVisible(cover)
        hint = tr("Arrow or page keys choose, Enter or F5 opens, Esc leaves, ? shows all keys.")
        self._hint.show_text((scene.foot or hint) if cover else "")
        self._foot.setVisible(not cover)
        self._corner.show_notes(shown=not cover)
        self._tile.setVisible(scene.figure is not None)
        if cover:
            self._cover.show_items(scene.cover)
            self._column.hide()
            return
        self._column.show_step(scene)
        self._foot.show_step(scene)
        self._show_figure()
        self._order_tabs()

    def _show_figure(self) -> None:
        """Show the figure; that of the chosen run waits until the values have appeared."""
        scene = self._scene
        if scene is None or scene.figure is None or (scene.figure.run and self._column.reveals):
            return
        self._tile.show_figure(scene.figure, names=scene.names, numbers=scene.numbers)

    def _order_tabs(self) -> None:
        """Let the keyboard reach the options first, then the foot, then the corner."""
        chain = [*self._column.presses, self._foot.back, self._foot.next, *self._corner.buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _take_focus(self, scene: PresentScene) -> None:
        if scene.kind == "cover":
            self._cover.focus_on(scene.ringed)
        elif not self._foot.next.by_keyboard():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _board(self) -> Board:
        unit = min(self.height() / TALL_PX, self.width() / WIDE_PX)
        return Board(self._theme, max(unit, 0.1), self._scale)

    def _lay_out(self) -> None:
        scene, board = self._scene, self._board()
        if scene is None or self.width() < 2 or self.height() < 2:
            return
        self._blank.setGeometry(self.rect())
        self._keys.fit(board, self.rect())
        self._corner.lay_out(board, self.width())
        if scene.kind == "cover":
            self._lay_cover(board)
        else:
            self._lay_step(scene, board)

    def _lay_cover(self, board: Board) -> None:
        page = QRectF(self.rect())
        margin, edge = board.px(MARGIN_PX), board.px(EDGE_PX)
        top = board.px(28)
        for line, role in ((self._title, "title"), (self._text, "text")):
            line.show_board(board)
            high = line.tall(board, page.width() - 2 * margin).least
            box = QRectF(margin, top, page.width() - 2 * margin, high or board.line_px(role))
            line.setGeometry(box.toAlignedRect())
            top += high
        top += board.px(20)
        room = QRectF(margin - edge, top, page.width() - 2 * (margin - edge), 0)
        room.setBottom(self._lay_hint(board, room.width()) - board.px(12))
        self._list.setGeometry(room.toAlignedRect())
        self._cover.fit(board, self._list.size())

    def _lay_hint(self, board: Board, wide: float) -> float:
        """Place the line under the list, and return where it begins, px from above."""
        self._hint.show_board(board)
        margin, high = board.px(MARGIN_PX), self._hint.tall(board, wide).least
        top = self.height() - high - board.px(18)
        self._hint.setGeometry(QRectF(margin, top, wide, high).toAlignedRect())
        return top

    def _lay_step(self, scene: PresentScene, board: Board) -> None:
        high = round(self._foot.high(board))
        self._foot.setGeometry(0, self.height() - high, self.width(), high)
        self._foot.show_board(board)
        page = QRectF(0, 0, self.width(), self.height() - high)
        board = board._replace(scale=self._even_scale(scene, page, board))
        if self._smallest[0] == scene.key:
            board = board._replace(scale=min(board.scale, self._smallest[1]))
        found = fit(self._need(scene), page, board)
        # Without a figure the text is larger than asked for: the size is found anew each time.
        self._smallest = ("" if scene.figure is None else scene.key), found.board.scale
        self._place(found)

    def _even_scale(self, scene: PresentScene, page: QRectF, board: Board) -> float:
        """Return the text size at which all steps fit, so that it stays the same; at least 1."""
        what = (scene.key.rpartition(":")[0], page, board.unit, board.scale)
        if scene.every and self._even[0] != what:
            self._even = what, even_scale(scene.every, page, board, self)
        return self._even[1] if scene.every else board.scale

    def _place(self, found: Fit) -> None:
        for line, room in ((self._title, found.title), (self._text, found.text)):
            line.show_board(found.board)
            line.setGeometry(room.toAlignedRect())
        if not found.figure.isEmpty():
            self._tile.setGeometry(found.figure.toAlignedRect())
            self._tile.show_board(found.board)
        if not found.column.isEmpty():
            self._column.lay_out(found.board, found.column)

    def _need(self, scene: PresentScene) -> Need:
        return Need(
            title=lambda board, width: self._title.tall(board, width).least,
            text=lambda board, width: self._text.tall(board, width).least,
            column=None if self._column.empty else self._column.least,
            figure=scene.figure is not None,
            cards=has_cards(scene),
            named=_named(scene),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.surface)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._smallest = ("", 1.0)
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the buttons in the corner while the pointer is up there."""
        self._corner.show_pointer(near=event.position().y() < self._board().px(128))
        super().mouseMoveEvent(event)


def _named(scene: PresentScene) -> int:
    """Return on how many bodies names or numbers are shown."""
    if scene.figure is None or not (scene.names or scene.numbers):
        return 0
    return len(VIEWS_OF.get(scene.figure.view, ()))
