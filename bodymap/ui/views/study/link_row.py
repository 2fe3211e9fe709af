"""Two quiet links at the ends of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import on_text_size
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.ui.controls.button import Link

_GAP_PX = 8


class LinkRow(QWidget):
    """``left`` and ``right``; one below the other where they have no room side by side."""

    def __init__(self, left: Link, right: Link) -> None:
        super().__init__()
        self._left, self._right = left, right
        self.setAccessibleName(tr("More"))
        for link in (left, right):
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

    def _beside(self, width: int) -> bool:
        if self._left.isHidden() or self._right.isHidden():
            return True
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + _GAP_PX
        return needed <= width

    def _place(self) -> None:
        left, right = self._left.sizeHint(), self._right.sizeHint()
        down = 0 if self._beside(self.width()) else left.height()
        self._left.setGeometry(0, 0, min(left.width(), self.width()), left.height())
        x = self.width() - right.width() if not down else 0
        self._right.setGeometry(max(x, 0), down, min(right.width(), self.width()), right.height())

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        high = self._right.sizeHint().height()
        return high if self._beside(width) else high + self._left.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the links anew."""
        super().resizeEvent(event)
        self._place()
