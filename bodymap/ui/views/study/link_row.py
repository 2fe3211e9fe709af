"""Quiet links side by side, the first one at the row's beginning, the others at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import on_text_size
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.ui.controls.button import Link

_GAP_PX = 8


class LinkRow(QWidget):
    """``links`` that are shown; those without room in a row stand in the next one.

    In one row each keeps its place while others come and go: no second click of a double click
    meets another link than the first did.
    """

    def __init__(self, *links: Link) -> None:
        super().__init__()
        self._links = links
        self.setAccessibleName(tr("More"))
        for link in links:
            link.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def refit(self) -> None:
        """Place the links anew: their words have changed, or one has come or gone."""
        self.updateGeometry()
        self._place()

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self.refit()

    def _boxes(self, width: int) -> Iterator[tuple[Link, QRect]]:
        """Yield where each link stands in a row ``width`` px wide."""
        shown = [link for link in self._links if not link.isHidden()]
        needed = sum(link.sizeHint().width() for link in shown) + _GAP_PX * (len(shown) - 1)
        spare = max(width - needed, 0)
        x = y = 0
        for link in shown:
            size = link.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height()
            if link is not self._links[0]:
                x, spare = x + spare, 0
            yield link, QRect(x, y, min(size.width(), width), size.height())
            x += size.width() + _GAP_PX

    def _place(self) -> None:
        for link, box in self._boxes(self.width()):
            link.setGeometry(box)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        return max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the links anew."""
        super().resizeEvent(event)
        self._place()
