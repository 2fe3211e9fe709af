"""The figure of Study for the screen reader: a list of muscles, named no more than the eye sees."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.ui.controls.accessible_part import NO_CHILD, Part, Press, forget_parts, tell_focus_on
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bodymap.app.study.scene import StudyMark
    from bodymap.ui.views.study.figure import StudyFigure

_Text = QAccessible.Text


class _Muscle(Part):
    """A muscle: its place while a question is open, its name once that may be told."""

    def __init__(self, tree: FigureTree, muscle: str) -> None:
        super().__init__()
        self.muscle = muscle
        self._tree = tree
        self.action = Press(self)

    def _mark(self) -> StudyMark:
        return self._tree.figure.scene.marks[self.muscle]

    def press(self) -> None:
        """Answer with it, while there is something to answer."""
        self._tree.figure.choose(self.muscle)

    def isValid(self) -> bool:
        return self._tree.isValid() and self.muscle in self._tree.figure.scene.marks

    def text(self, kind: QAccessible.Text) -> str:
        mark = self._mark()
        if kind == _Text.Name:
            return mark.spoken or mark.name
        if kind == _Text.Description:
            return {"shown": tr("Shown"), "wrong": tr("Your answer")}.get(mark.state, "")
        return ""

    def rect(self) -> QRect:
        figure = self._tree.figure
        box = figure.box_of((self.muscle,))
        return QRect(figure.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        figure, state = self._tree.figure, QAccessible.State()
        state.focusable = state.selectable = True
        state.disabled = not figure.scene.answers
        state.selected = self._mark().state in {"shown", "wrong"}
        state.focused = figure.hasFocus() and self.muscle == figure.at_muscle()
        state.invisible = not figure.isVisible()
        return state

    def parent(self) -> QAccessibleInterface:
        return self._tree


class FigureTree(QAccessibleWidget):
    """The figure itself: its controls, then the muscles."""

    def __init__(self, figure: StudyFigure) -> None:
        super().__init__(figure, QAccessible.Role.List, figure.accessibleName())
        self.figure = figure
        self._muscles: dict[str, _Muscle] = {}

    def muscle(self, muscle: str) -> QAccessibleInterface:
        """Return the part for ``muscle``; the same one each time."""
        if muscle not in self._muscles:
            self._muscles[muscle] = _Muscle(self, muscle)
        return self._muscles[muscle]

    def forget(self) -> None:
        """Take the parts from Qt's own list before they go."""
        parts, self._muscles = list(self._muscles.values()), {}
        forget_parts(parts)

    def childCount(self) -> int:
        """Return how many controls and muscles there are."""
        return super().childCount() + len(self.figure.scene.marks)

    def child(self, index: int) -> QAccessibleInterface:
        """Return a control or a muscle."""
        controls = super().childCount()
        if index < controls:
            return super().child(index)
        muscles = list(self.figure.scene.marks)
        at = index - controls
        return self.muscle(muscles[at]) if 0 <= at < len(muscles) else NO_CHILD

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where ``child`` stands, or -1."""
        if not isinstance(child, _Muscle):
            return super().indexOfChild(child)
        muscles = list(self.figure.scene.marks)
        known = child.muscle in muscles
        return super().childCount() + muscles.index(child.muscle) if known else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is at a point of the screen."""
        found = self.figure.muscle_at(self.figure.mapFromGlobal(QPoint(x, y)).toPointF())
        return super().childAt(x, y) if found is None else self.muscle(found)

    def focusChild(self) -> QAccessibleInterface:
        """Return what the keyboard is on."""
        cursor = self.figure.at_muscle()
        on_one = self.figure.hasFocus() and cursor in self.figure.scene.marks
        return self.muscle(cursor) if on_one else super().focusChild()


@cache
def make_accessible() -> None:
    """Tell Qt, once, how the figure is read."""
    QAccessible.installFactory(_tree)


def tell_cursor(figure: StudyFigure) -> None:
    """Tell a screen reader that the keyboard has reached another muscle."""
    if not QAccessible.isActive() or not figure.hasFocus() or not figure.at_muscle():
        return
    tree = QAccessible.queryAccessibleInterface(figure)
    if isinstance(tree, FigureTree):
        tell_focus_on(tree.muscle(figure.at_muscle()))


def _tree(key: str, thing: QObject) -> QAccessibleInterface | None:
    if key != "StudyFigure":
        return None
    return cast("StudyFigure", thing).accessible_tree()
