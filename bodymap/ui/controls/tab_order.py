"""The order of the Tab key: what stands higher comes first, in one line what stands further left.

Qt goes by the order in which the widgets were made, and many are made when they are first needed.
"""

from __future__ import annotations

from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def go_on(whole: QWidget, *, forward: bool) -> bool:
    """Move the focus in ``whole`` on (else back) by one stop; return whether there is another."""
    found = next_stop(whole, QApplication.focusWidget(), forward=forward)
    if found is not None:
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        found.setFocus(reason)
    return found is not None


def next_stop(whole: QWidget, now: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the tab stop of ``whole`` after (else before) ``now``; after the last the first.

    None where there is no other.
    """
    stops = tab_stops(whole)
    if not stops:
        return None
    if now in stops:
        found = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
        return found if found is not now else None
    every = _in_reading_order(whole)
    if now not in every:
        return stops[0 if forward else -1]
    place = every.index(now)
    later = [stop for stop in stops if every.index(stop) > place]
    before = [stop for stop in stops if every.index(stop) < place]
    return (later + before)[0 if forward else -1]


def tab_stops(whole: QWidget) -> list[QWidget]:
    """Return what in ``whole`` takes the focus with Tab, in reading order."""
    return [widget for widget in _in_reading_order(whole) if _stops(widget)]


def _in_reading_order(whole: QWidget) -> list[QWidget]:
    found = []
    children = (child for child in whole.children() if isinstance(child, QWidget))
    shown = [child for child in children if child.isVisible() and not child.isWindow()]
    for child in sorted(shown, key=cmp_to_key(_compare)):
        found += [child, *_in_reading_order(child)]
    return found


def _compare(first: QWidget, second: QWidget) -> int:
    """Return below 0 where ``first`` comes before ``second``."""
    one, other = first.geometry(), second.geometry()
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if 2 * shared > min(one.height(), other.height()):  # in one line
        return one.left() - other.left()
    return one.top() - other.top()


def _stops(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    return widget.isEnabled() and not _is_left_out(widget)


def _is_left_out(widget: QWidget) -> bool:
    """Tell whether ``widget`` is one of several to choose from, and another is chosen."""
    if not isinstance(widget, QAbstractButton) or not widget.autoExclusive() or widget.isChecked():
        return False
    parent = widget.parentWidget()
    beside = (
        [one for one in parent.children() if isinstance(one, QAbstractButton)] if parent else []
    )
    return any(one.autoExclusive() and one.isChecked() for one in beside)
