"""The figure of Study: to find a muscle on, by mouse or by key, and to see what was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.study.figure_picture import StudyPicture
from bodymap.ui.draw.study.stage import TOP_PX
from bodymap.ui.views.body_view import MOVES, BodyView
from bodymap.ui.views.study.figure_access import FigureTree, make_accessible, tell_cursor
from bodymap.ui.views.study.figure_keys import moved
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from bodymap.app.study.scene import StudyMap
    from bodymap.figure.neighbours import Spot
    from bodymap.ui.draw.study.body import StudyBody
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.study.figure_keys import Move
    from bodymap.ui.views.study.level_legend import LevelLegend

# Round a click on bare skin: a toe counts as the foot, and no click on the body stays unanswered
# that was meant for the muscle beside it.
_SKIN_PX = 24.0
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StudyFigure(BodyView):
    """The body from the front, the back and below. No name ever stands under the pointer.

    Signals:
        muscle_chosen: an answer: the muscle's id. Only while a question asks for one.
        missed: a click that was to be an answer hit no muscle.
    """

    muscle_chosen = Signal(str)
    missed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The body"))
        make_accessible()
        self._tree: FigureTree | None = None
        self._picture = StudyPicture(self._theme)
        self._hovered = ""
        self._at: Spot | None = None
        self._legend: LevelLegend | None = None

    @property
    def scene(self) -> StudyMap:
        """What the figure shows."""
        return self._picture.scene

    @property
    def picture(self) -> StudyPicture:
        """The picture in the figure."""
        return self._picture

    @property
    def body(self) -> StudyBody:
        """The body as it is placed."""
        return self._picture.body

    @property
    def marks(self) -> Collection[str]:
        """The ids of the muscles that can be chosen."""
        return self.scene.marks.keys()

    def show_map(self, scene: StudyMap) -> None:
        """Show ``scene``; only what differs is painted anew."""
        asked = scene.answers and not self.scene.answers
        dirty = self._picture.show(scene, self._theme)
        if asked:
            self._forget_places()
        self._update_what_differs(dirty)
        if not scene.answers:
            self._hover("")
        can_be_reached = scene.answers or bool(scene.marks)
        policy = Qt.FocusPolicy.StrongFocus if can_be_reached else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleDescription(_how_to() if scene.answers else "")

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self._picture.show(self.scene, theme)
        self.update()

    def take_legend(self, legend: LevelLegend) -> None:
        """Leave room for ``legend``, which floats on the figure while it is shown."""
        legend.setParent(self)
        self._legend = legend
        self._fit()

    def accessible_tree(self) -> FigureTree:
        """Return the figure as the screen reader sees it."""
        if self._tree is None:
            self._tree = FigureTree(self)
            self.destroyed.connect(self._tree.forget)
        return self._tree

    def choose(self, muscle: str) -> None:
        """Answer with ``muscle``, while a question asks for one."""
        if self.scene.answers:
            self.muscle_chosen.emit(muscle)

    def at_muscle(self) -> str:
        """Return the muscle that the keyboard is on, or ""."""
        return self._at.key if self._at is not None else ""

    def refit(self) -> None:
        """Place everything anew: the legend has come, gone or grown."""
        self._fit()

    def _fit(self) -> None:
        self._forget_places()
        legend = self._legend
        size = QSizeF(self.size())
        if legend is None or legend.isHidden():
            self._picture.fit(size)
        else:
            column = legend.column_size()
            row = legend.row_height(self.width() - 2 * round(TOP_PX))
            self._picture.fit(size, QSizeF(column), float(row))
            wide = self.width() - 2 * round(TOP_PX)
            in_row = self._picture.legend_in_row
            legend.lay_out(in_row=in_row)
            place = QSize(wide, row) if in_row else column
            legend.setGeometry(QRect(QPoint(round(TOP_PX), round(TOP_PX)), place))
        self.update()

    def _forget_places(self) -> None:
        self._at = None
        self.body.show_cursor("")
        self._picture.point_at("", QPointF())

    def _hover(self, muscle: str) -> None:
        if muscle == self._hovered:
            return
        self._update_around({self._hovered, muscle} - {""})
        self._hovered = muscle
        shape = Qt.CursorShape.PointingHandCursor if muscle else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _walk(self, move: Move) -> None:
        before = self.at_muscle()
        views, deep = self.body.views, self.scene.deep
        self._at = moved(self._at, move, self.scene.marks, views, deep=deep)
        self.body.show_cursor(self.at_muscle())
        self._update_around({before, self.at_muscle()} - {""})
        tell_cursor(self)

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point``; on bare skin, the nearest within 24 px."""
        found = super().muscle_at(point)
        if found is None and self.body.near_body(point, 0.5):
            found = self.body.muscle_at(point, _SKIN_PX)
        return found if found in self.marks else None

    def sizeHint(self) -> QSize:
        """Return the size of the figure in a window of 1360 x 860."""
        return QSize(840, 788)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which muscles can no longer be told apart."""
        return QSize(300, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what has changed."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        hovered = frozenset({self._hovered} if self._hovered else ())
        self._picture.paint(painter, hovered)
        self._paint_ring(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._fit()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ring what a click would choose."""
        if self.scene.answers:
            self._hover(self.muscle_at(event.position()) or "")

    def leaveEvent(self, event: QEvent) -> None:
        """Ring nothing."""
        self._hover("")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if self._ringed or self._at is not None:
            self._ringed = False
            self._forget_places()
            self.update()
        muscle = self.muscle_at(event.position())
        if self.scene.answers and muscle is None:
            self.missed.emit()
        elif self.scene.answers and muscle is not None:
            self._picture.point_at(muscle, event.position())
            self.choose(muscle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the muscles, and choose the one that is ringed."""
        move = MOVES.get(event.key())
        if move is not None and self.scene.marks:
            self._walk(move)
        elif event.key() in _CHOOSE and self.scene.answers and self.at_muscle():
            if not event.isAutoRepeat():
                self.choose(self.at_muscle())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here, and say where it is."""
        super().focusInEvent(event)
        tell_cursor(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the rings away."""
        self._at = None
        self.body.show_cursor("")
        super().focusOutEvent(event)


def _how_to() -> str:
    return tr("The arrow keys go from muscle to muscle, Enter answers.")
