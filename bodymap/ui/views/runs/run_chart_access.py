"""A run's chart for the screen reader: one graphic, with the values at the cursor."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

    from bodymap.ui.views.runs.run_chart_canvas import RunCanvas

_Text = QAccessible.Text


class _Graphic(QAccessibleWidget):
    """The chart: its title, what it shows, the run at the cursor, and its keys."""

    def __init__(self, canvas: RunCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Graphic, canvas.accessibleName())
        self._canvas = canvas

    def text(self, kind: QAccessible.Text) -> str:
        if kind == _Text.Value:
            return self._canvas.value_words()
        if kind == _Text.Help:
            return tr(
                "Left and Right move along the run, Page Up and Page Down from lap to lap; "
                "with Shift they select a part. Esc shows the whole run."
            )
        return super().text(kind)


@cache
def make_accessible() -> None:
    """Tell Qt, once, how the chart is read."""
    QAccessible.installFactory(_graphic)


def _graphic(key: str, thing: QObject) -> QAccessibleInterface | None:
    return _Graphic(cast("RunCanvas", thing)) if key == "RunCanvas" else None
