"""The keys of a presentation: for keyboards and for the clickers that pretend to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from bodymap.ui.controls.focus import came_by_keyboard
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_NONE, _SHIFT, _CTRL = _Mod.NoModifier, _Mod.ShiftModifier, _Mod.ControlModifier
_COUNTED = _SHIFT | _CTRL | _Mod.AltModifier | _Mod.MetaModifier  # not the keypad's

_PLAIN = {
    "next": (_Key.Key_Right, _Key.Key_Down, _Key.Key_PageDown, _Key.Key_Space),
    "back": (_Key.Key_Left, _Key.Key_Up, _Key.Key_PageUp, _Key.Key_Backspace),
    "first": (_Key.Key_Home,),
    "last": (_Key.Key_End,),
    "blank": (_Key.Key_B, _Key.Key_Period),
    "spotlight": (_Key.Key_L,),
    "frozen": (_Key.Key_F,),
    "names": (_Key.Key_N,),
    "hide": (_Key.Key_H,),
    "teacher": (_Key.Key_T,),
    "copy": (_Key.Key_E,),
    "keys": (_Key.Key_F1, _Key.Key_Question),
    "again": (_Key.Key_F5,),
    "leave": (_Key.Key_Escape,),
    "nothing": (_Key.Key_F11,),
}
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_DIGITS = (_Key.Key_1, _Key.Key_2, _Key.Key_3, _Key.Key_4, _Key.Key_5)
_SIZES = {
    _Key.Key_Equal: "larger",
    _Key.Key_Plus: "larger",
    _Key.Key_Minus: "smaller",
    _Key.Key_0: "plain_size",
}


class Asked(NamedTuple):
    """What a key asks for.

    Attributes:
        what: by name.
        number: of a region (1 to 5), of an option (0 to 4), or how many lines further on.
    """

    what: str
    number: int = 0


def _table() -> dict[tuple[int, int], Asked]:
    table = {(key, _NONE): Asked(what) for what, keys in _PLAIN.items() for key in keys}
    table |= {(key, _NONE): Asked("next") for key in _ENTER}
    table |= {(digit, _NONE): Asked("region", n) for n, digit in enumerate(_DIGITS, start=1)}
    table |= {(digit, _CTRL): Asked("vote", n) for n, digit in enumerate(_DIGITS)}
    table |= {(key, _CTRL): Asked(what) for key, what in _SIZES.items()}
    table[_Key.Key_Plus, _CTRL | _SHIFT] = Asked("larger")
    table[_Key.Key_Question, _SHIFT] = Asked("keys")
    table[_Key.Key_N, _SHIFT] = Asked("numbers")
    table[_Key.Key_F5, _SHIFT] = Asked("nothing")  # a clicker's "from this slide"
    return {(int(key), modifiers.value): asked for (key, modifiers), asked in table.items()}


_TABLE = _table()
# In the list: a clicker has few keys, so the one that begins and the one for the black screen open.
_LIST: dict[int, Asked] = {
    int(_Key.Key_PageDown): Asked("ring", 1),
    int(_Key.Key_PageUp): Asked("ring", -1),
    int(_Key.Key_F5): Asked("start"),
    int(_Key.Key_B): Asked("start"),
    int(_Key.Key_Period): Asked("start"),
}
_PRESSES = (_Key.Key_Space, *_ENTER)  # what presses a button that has the focus
_IN_LIST = {"leave", "keys", "teacher", "larger", "smaller", "plain_size", "ring", "start"}
_REPEATED = {"next", "back", "ring", "larger", "smaller"}  # as long as the key is held
_QUIT = (_Key.Key_Q, _Key.Key_W)  # with Ctrl: these stay the window's


def asked_by(event: QKeyEvent) -> Asked | None:
    """Return what the key of ``event`` asks for, or None."""
    return _TABLE.get((int(event.key()), (event.modifiers() & _COUNTED).value))


def key_rows() -> tuple[tuple[str, str], ...]:
    """Return the keys and what they do, for the overlay."""
    return (
        (tr("→, ↓, space, Page Down"), tr("next")),
        (tr("←, ↑, Backspace, Page Up"), tr("back")),
        (tr("Home, End"), tr("first step, last step")),
        ("1–5", tr("pick a region; again: none")),
        (tr("Ctrl+1–5"), tr("vote for A to E")),
        (tr("B or ."), tr("black screen")),
        ("L", tr("spotlight on what is chosen")),
        ("F", tr("freeze the stride")),
        ("N", tr("names")),
        (tr("Shift+N"), tr("numbers")),
        ("H", tr("hide the answers, or show all")),
        ("T", tr("notes in a window of their own")),
        ("E", tr("copy this lesson to edit")),
        ("F5", tr("read a lesson of your own anew")),
        (tr("Ctrl + and −, Ctrl+0"), tr("text size")),
        (tr("F1 or ?"), tr("these keys")),
        (tr("F5, B or ."), tr("in the list: present what is ringed")),
        (tr("Esc"), tr("leave")),
    )


class PresentKeys(QObject):
    """Takes the keys of one window before its widgets and its shortcuts see them.

    It watches the window of the window system and not the application, whose filter would see
    every event of the program. It keeps the widget alone: PySide makes the ``QWindow`` that
    Qt handed out a child of its widget, and invalid as soon as a popup that asked for its
    ``window()`` is deleted, while Qt has it still.

    Signals:
        asked: an ``Asked``.
        mouse_moved: the mouse was moved or pressed in the window.
    """

    asked = Signal(object)
    mouse_moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._list = False

    def watch(self, window: QWidget | None) -> None:
        """Take the keys of ``window``, which has been shown, from now on; None: of none."""
        before, self._window = self._window, window
        if before is not None and (handle := before.windowHandle()) is not None:
            handle.removeEventFilter(self)
        if window is not None and (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def show_list(self, *, shown: bool) -> None:
        """Leave the keys that choose in a list to it, as long as one is shown."""
        self._list = shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep shortcuts away, and take the keys that mean something here."""
        del watched
        kind = event.type()
        if self._window is None:
            return False
        if kind in {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress}:
            self.mouse_moved.emit()
        elif kind in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return self._key(kind, cast("QKeyEvent", event))
        return False

    def _key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        """Return whether the key ends here."""
        quits = event.key() in _QUIT and bool(event.modifiers() & _CTRL)
        if quits or QApplication.activePopupWidget() is not None:
            return False
        if kind is QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window's own: the key comes as a key
            return True
        if event.key() == _Key.Key_Alt:
            return True  # alone it would show the menu bar
        asked = _LIST.get(int(event.key())) if self._list else None
        asked = asked or asked_by(event)
        if asked is None or not self._is_ours(asked, event):
            return False
        again = event.isAutoRepeat() and asked.what not in _REPEATED
        if kind is QEvent.Type.KeyPress and not again:
            self.asked.emit(asked)
        return True

    def _is_ours(self, asked: Asked, event: QKeyEvent) -> bool:
        """Return whether the key is not for a list, nor for a button that the keyboard reached."""
        if self._list:
            return asked.what in _IN_LIST or event.key() == _Key.Key_Backspace
        reached = came_by_keyboard(QApplication.focusWidget())
        return not (reached and event.key() in _PRESSES)
