"""The map for the screen reader: a tree of regions, and in each its muscles."""

from __future__ import annotations

from abc import abstractmethod
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.ui.controls.accessible_part import NO_CHILD, Part, Press, forget_parts, tell_focus_on

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bodymap.app.map_scene import Mark, RegionMark
    from bodymap.ui.views.body_map import BodyMap

_Text = QAccessible.Text


class _Node(Part):
    """A region or a muscle of the map."""

    def __init__(self, tree: MapTree, key: str) -> None:
        super().__init__()
        self.key = key
        self._tree = tree
        self.action = Press(self)

    @abstractmethod
    def _mark(self) -> RegionMark | Mark: ...

    @abstractmethod
    def _muscles(self) -> tuple[str, ...]: ...

    @abstractmethod
    def press(self) -> None:
        """Choose it."""

    def isValid(self) -> bool:
        return self._tree.isValid() and self.key in self._tree.nodes

    def text(self, kind: QAccessible.Text) -> str:
        mark = self._mark()
        if kind == _Text.Name:
            return f"{mark.plain} ({mark.latin})"
        if kind == _Text.Value:
            return mark.value
        return mark.spoken if kind == _Text.Description else ""

    def rect(self) -> QRect:
        body_map = self._tree.map
        box = body_map.box_of(self._muscles())
        return QRect(body_map.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        body_map, state = self._tree.map, QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = self.key in {body_map.scene.region, body_map.scene.muscle}
        state.focused = body_map.hasFocus() and self.key == _focus_key(body_map)
        state.invisible = not body_map.isVisible()
        return state


class _RegionNode(_Node):
    """A region; its children are its muscles."""

    def _mark(self) -> RegionMark:
        return next(r for r in self._tree.map.scene.regions if r.region == self.key)

    def _muscles(self) -> tuple[str, ...]:
        return self._mark().muscles

    def press(self) -> None:
        self._tree.map.region_clicked.emit(self.key)

    def parent(self) -> QAccessibleInterface:
        return self._tree

    def childCount(self) -> int:
        return len(self._muscles())

    def child(self, index: int) -> QAccessibleInterface:
        muscles = self._muscles()
        return self._tree.node(muscles[index]) if 0 <= index < len(muscles) else NO_CHILD

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        muscles = self._muscles()
        key = child.key if isinstance(child, _Node) else ""
        return muscles.index(key) if key in muscles else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        body_map = self._tree.map
        muscle = body_map.muscle_at(body_map.mapFromGlobal(QPoint(x, y)).toPointF())
        return self._tree.node(muscle) if muscle in self._muscles() else NO_CHILD


class _MuscleNode(_Node):
    """A muscle."""

    def _mark(self) -> Mark:
        return self._tree.map.scene.marks[self.key]

    def _muscles(self) -> tuple[str, ...]:
        return (self.key,)

    def press(self) -> None:
        self._tree.map.muscle_clicked.emit(self.key)

    def parent(self) -> QAccessibleInterface:
        return self._tree.node(self._mark().region)


class MapTree(QAccessibleWidget):
    """The map itself: its controls, then the regions."""

    def __init__(self, body_map: BodyMap) -> None:
        super().__init__(body_map, QAccessible.Role.Tree, body_map.accessibleName())
        self.map = body_map
        self.nodes: dict[str, _Node] = {}

    def node(self, key: str) -> _Node:
        """Return the region or muscle ``key``; the same one each time."""
        if key not in self.nodes:
            kind = _MuscleNode if key in self.map.scene.marks else _RegionNode
            self.nodes[key] = kind(self, key)
        return self.nodes[key]

    def forget(self) -> None:
        """Take the nodes from Qt's own list before they go."""
        nodes, self.nodes = list(self.nodes.values()), {}
        forget_parts(nodes)

    def childCount(self) -> int:
        """Return how many controls and regions the map has."""
        return super().childCount() + len(self.map.scene.regions)

    def child(self, index: int) -> QAccessibleInterface:
        """Return a control or a region."""
        controls = super().childCount()
        if index < controls:
            return super().child(index)
        return self.node(self.map.scene.regions[index - controls].region)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where ``child`` stands, or -1."""
        if not isinstance(child, _Node):
            return super().indexOfChild(child)
        keys = [region.region for region in self.map.scene.regions]
        return super().childCount() + keys.index(child.key) if child.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is at a point of the screen."""
        muscle = self.map.muscle_at(self.map.mapFromGlobal(QPoint(x, y)).toPointF())
        if muscle is None:
            return super().childAt(x, y)
        return self.node(self.map.scene.marks[muscle].region)

    def focusChild(self) -> QAccessibleInterface:
        """Return what the keyboard is on."""
        key = _focus_key(self.map)
        return self.node(key) if self.map.hasFocus() and key else super().focusChild()


@cache
def make_accessible() -> None:
    """Tell Qt, once, how a map is read."""
    QAccessible.installFactory(_tree)


def announce(body_map: BodyMap) -> None:
    """Tell a screen reader that the keyboard has reached what is chosen now."""
    key = _focus_key(body_map)
    if not QAccessible.isActive() or not body_map.hasFocus() or not key:
        return
    tree = QAccessible.queryAccessibleInterface(body_map)
    if isinstance(tree, MapTree):
        tell_focus_on(tree.node(key))


def _focus_key(body_map: BodyMap) -> str:
    return body_map.scene.muscle or body_map.scene.region or ""


def _tree(key: str, thing: QObject) -> QAccessibleInterface | None:
    if key != "BodyMap":
        return None
    body_map = cast("BodyMap", thing)
    return body_map.accessible_tree()
