"""Keyboard focus: the ring around a control, shown only when the keyboard brought the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.ui.controls.ring import FocusRing

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def by_keyboard(reason: Qt.FocusReason) -> bool:
    """Return whether ``reason`` means that the keyboard moved the focus."""
    return reason in _BY_KEYBOARD


@runtime_checkable
class _Ringed(Protocol):
    """A control that knows whether the keyboard brought the focus to it."""

    def by_keyboard(self) -> bool:
        """Return whether it did."""


def came_by_keyboard(control: object) -> bool:
    """Return whether the keyboard brought the focus to ``control``; False where it cannot tell."""
    return isinstance(control, _Ringed) and control.by_keyboard()


def reason_from(control: object) -> Qt.FocusReason:
    """Return why the focus leaves ``control`` for another: only keys bring a ring."""
    by_key = came_by_keyboard(control)
    return Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason


def hand_on(leaving: QWidget, to: QWidget) -> None:
    """Give ``to`` the focus that is in ``leaving``, which is about to be hidden."""
    now = leaving.window().focusWidget()
    if now is not None and (now is leaving or leaving.isAncestorOf(now)):
        to.setFocus(reason_from(now))


class RingKeeper:
    """Shows and takes away the focus ring of one control, which passes its focus events on.

    Args:
        control: what gets the ring.
        radius: of the control, px.
        inset_px: how much nearer to the middle the ring runs at the top and the bottom.
        side_px: the same at the left and the right.
    """

    def __init__(
        self, control: QWidget, radius: float, inset_px: int = 0, side_px: int = 0
    ) -> None:
        self._inset_px, self._side_px = inset_px, side_px
        self._control = control
        self._radius = radius
        self._ring: FocusRing | None = None

    def shown(self) -> bool:
        """Return whether the ring is there: the person is at the keyboard."""
        return self._ring is not None

    def reach(self, inset_px: int) -> None:
        """Let the ring run ``inset_px`` nearer to the middle, from now on."""
        self._inset_px = inset_px

    def focused(self, reason: Qt.FocusReason) -> None:
        """Show the ring where ``reason`` is of the keyboard."""
        self.left()
        if by_keyboard(reason):
            from bodymap.ui.controls.ring import FocusRing  # noqa: PLC0415 - 7 ms, not at the start

            self._ring = FocusRing(self._control, self._radius, self._inset_px, self._side_px)

    def left(self) -> None:
        """Take the ring away."""
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
