"""What the screen reader hears of a control whose value is words and not a number."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@runtime_checkable
class SpeaksValue(Protocol):
    """A slider that can say its value."""

    def spoken(self) -> str:
        """Return the value in words."""
        ...


class _SpokenSlider(QAccessibleWidget):
    """A slider whose value is a phrase."""

    def __init__(self, slider: QWidget) -> None:
        super().__init__(slider, QAccessible.Role.Slider, slider.accessibleName())

    def text(self, kind: QAccessible.Text) -> str:
        slider = self.widget()
        if kind == QAccessible.Text.Value and isinstance(slider, SpeaksValue):
            return slider.spoken()
        return super().text(kind)


_ROLE = "spokenRole"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let ``widget``, which paints its words itself, be read as what it is."""
    widget.setProperty(_ROLE, role.value)
    let_sliders_speak()


def _interface(key: str, thing: QObject) -> QAccessibleInterface | None:
    del key
    if isinstance(thing, QWidget) and isinstance(thing, SpeaksValue):
        return _SpokenSlider(thing)
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if role is not None and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role(role))
    return None


@cache
def let_sliders_speak() -> None:
    """Tell Qt, once, how sliders with a spoken value and painted words are read."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` after what it says now; nothing happens without one."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
