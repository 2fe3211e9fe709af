"""The stride's time chart for the screen reader: a list of muscles, and the plot as a chart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.ui.controls.accessible_part import NO_CHILD, Part, Press, forget_parts, tell_focus_on
from bodymap.ui.draw.stride_chart_words import plot_now, row_name, row_spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bodymap.ui.draw.stride_chart_picture import StrideChartPicture
    from bodymap.ui.views.stride_raster import StrideRaster

_Text = QAccessible.Text


class _Part(Part):
    """A part of the chart."""

    def __init__(self, tree: RasterTree) -> None:
        super().__init__()
        self._tree = tree

    def _picture(self) -> StrideChartPicture:
        return cast("StrideChartPicture", self._tree.raster.picture)

    def isValid(self) -> bool:
        return self._tree.isValid() and self._tree.raster.picture is not None

    def parent(self) -> QAccessibleInterface:
        return self._tree

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self._tree.raster.isVisible()
        return state

    def _on_screen(self, box: QRect) -> QRect:
        return QRect(self._tree.raster.mapToGlobal(box.topLeft()), box.size())


class _Row(_Part):
    """A muscle: its value at the cursor, when it works, how well that is known."""

    def __init__(self, tree: RasterTree, row: int) -> None:
        super().__init__(tree)
        self.row = row
        self.action = Press(self)

    def press(self) -> None:
        """Choose it."""
        self._tree.raster.choose(self.row)

    def text(self, kind: QAccessible.Text) -> str:
        picture = self._picture()
        row = picture.scene.rows[self.row]
        if kind == _Text.Name:
            return row_name(row)
        if kind == _Text.Value:
            return picture.row_now(self.row, self._tree.raster.phase)
        if kind == _Text.Description:
            return row_spoken(row, picture.leg.percents[self.row])
        return ""

    def rect(self) -> QRect:
        box = self._tree.raster.row_box(self.row)
        return QRect() if box.isEmpty() else self._on_screen(box)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        raster, state = self._tree.raster, super().state()
        state.focusable = state.selectable = True
        state.invisible = state.invisible or not self._picture().frame.rows
        state.selected = self._picture().scene.rows[self.row].chosen
        state.focused = raster.hasFocus() and raster.current == self.row
        return state


class _Plot(_Part):
    """The plot: what it shows, in words, and its values at the cursor."""

    def text(self, kind: QAccessible.Text) -> str:
        picture = self._picture()
        plot = picture.scene.plot
        if kind == _Text.Name:
            return plot.title
        if kind == _Text.Value:
            return plot_now(plot, picture.leg.lines, self._tree.raster.phase)
        return f"{plot.spoken} {picture.note}".strip() if kind == _Text.Description else ""

    def rect(self) -> QRect:
        plot = self._picture().frame.plot
        return QRect() if plot is None else self._on_screen(plot.toRect())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.invisible = state.invisible or self._picture().frame.plot is None
        return state


class RasterTree(QAccessibleWidget):
    """The chart itself: its rows, then the plot."""

    def __init__(self, raster: StrideRaster) -> None:
        super().__init__(raster, QAccessible.Role.List, raster.accessibleName())
        self.raster = raster
        self._parts: dict[int, _Part] = {}

    def part(self, index: int) -> QAccessibleInterface:
        """Return the row ``index``, or the plot behind the last row; the same one each time."""
        if index not in self._parts:
            last = index == self._rows()
            self._parts[index] = _Plot(self) if last else _Row(self, index)
        return self._parts[index]

    def _rows(self) -> int:
        picture = self.raster.picture
        return len(picture.scene.rows) if picture is not None else 0

    def forget(self) -> None:
        """Take the parts from Qt's own list before they go."""
        parts, self._parts = list(self._parts.values()), {}
        forget_parts(parts)

    def childCount(self) -> int:
        """Return how many rows there are, and the plot."""
        return self._rows() + 1 if self.raster.picture is not None else 0

    def child(self, index: int) -> QAccessibleInterface:
        """Return a row or the plot."""
        return self.part(index) if 0 <= index < self.childCount() else NO_CHILD

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where ``child`` stands, or -1."""
        return next((index for index, part in self._parts.items() if part is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is at a point of the screen."""
        point = QPointF(self.raster.mapFromGlobal(QPoint(x, y)))
        row = self.raster.row_at(point)
        if row is not None:
            return self.part(row)
        picture = self.raster.picture
        plot = picture.frame.plot if picture is not None else None
        inside = plot is not None and plot.contains(point)
        return self.part(self._rows()) if inside else NO_CHILD

    def focusChild(self) -> QAccessibleInterface:
        """Return the row that the keyboard is on."""
        here = self.raster.hasFocus() and self.raster.picture is not None
        return self.part(self.raster.current) if here else super().focusChild()


@cache
def make_accessible() -> None:
    """Tell Qt, once, how the chart is read."""
    QAccessible.installFactory(_tree)


def tell_focus(raster: StrideRaster) -> None:
    """Tell a screen reader that the keyboard has reached another row."""
    if not QAccessible.isActive() or not raster.hasFocus() or raster.picture is None:
        return
    tree = QAccessible.queryAccessibleInterface(raster)
    if isinstance(tree, RasterTree):
        tell_focus_on(tree.part(raster.current))


def _tree(key: str, thing: QObject) -> QAccessibleInterface | None:
    if key != "StrideRaster":
        return None
    return cast("StrideRaster", thing).accessible_tree()
