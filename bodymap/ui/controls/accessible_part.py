"""Things on a picture that have no widget of their own, as a screen reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from shiboken6 import VoidPtr

from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

_PRESS = "Press"
# Qt takes a null pointer for "there is none"; its stubs do not say so.
_NO_OBJECT = cast("QObject", None)
NO_CHILD = cast("QAccessibleInterface", None)
_NO_INTERFACE = VoidPtr(0)  # None would become an address that leads nowhere


class Choosable(Protocol):
    """A part that can be chosen."""

    def press(self) -> None:
        """Choose it."""


class Press(QAccessibleActionInterface):
    """The one action of a part: choose it."""

    def __init__(self, part: Choosable) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        """Return the name of the action."""
        return [_PRESS]

    def localizedActionName(self, name: str) -> str:
        """Return what the action is called."""
        return tr("Choose") if name == _PRESS else ""

    def doAction(self, name: str) -> None:
        """Choose the part."""
        if name == _PRESS:
            self._part.press()

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return no keys: they are the picture's."""
        del name
        return []


class Part(QAccessibleInterface):
    """A part of a picture, without children; the picture's class says what it is and where."""

    action: Press | None = None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it: a screen reader cannot write here."""
        del kind, text

    def object(self) -> QObject:
        """Return none."""
        return _NO_OBJECT

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        """Return none."""
        del index
        return NO_CHILD

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return -1: ``child`` is not here."""
        del child
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return none."""
        del x, y
        return NO_CHILD

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401  (void pointer)
        """Return the action, where it has one."""
        acts = kind == QAccessible.InterfaceType.ActionInterface and self.action is not None
        return self.action if acts else _NO_INTERFACE


def forget_parts(parts: Iterable[QAccessibleInterface]) -> None:
    """Take ``parts`` from Qt's own list before they go."""
    for part in parts:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


def tell_focus_on(part: QAccessibleInterface) -> None:
    """Tell a screen reader that the keyboard has reached ``part``."""
    QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
