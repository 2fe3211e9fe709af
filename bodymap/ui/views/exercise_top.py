"""The line over an exercise: the way back, and what takes the exercise to the person's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import Button, Link
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_GAP_PX = 8


class BackLink(Link):
    """The way back from an exercise or from the list of all."""

    def __init__(self) -> None:
        super().__init__(tr("‹ Back"))


class ExerciseTop(QWidget):
    """The way back at the left, the button at the right; under it where both have no room.

    Signals:
        back_asked: to where the exercise was opened.
        taken: whether the exercise is to be on the sheet.
    """

    back_asked = Signal()
    taken = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._on_sheet = False
        self.back = BackLink()
        self.take = Button("")
        for part in (self.back, self.take):
            part.setParent(self)
        self.back.clicked.connect(self.back_asked)
        self.take.clicked.connect(lambda: self.taken.emit(not self._on_sheet))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_on_sheet(on_sheet=False)

    def show_on_sheet(self, *, on_sheet: bool) -> None:
        """Show whether the exercise is on the person's sheet."""
        self._on_sheet = on_sheet
        self.take.setText(tr("Take off my sheet") if on_sheet else tr("Add to my sheet"))
        self.updateGeometry()
        self._place()

    def _fits(self, width: int) -> bool:
        return self.back.sizeHint().width() + _GAP_PX + self.take.sizeHint().width() <= width

    def _place(self) -> None:
        back, take, width = self.back.sizeHint(), self.take.sizeHint(), self.width()
        if self._fits(width):
            self.back.setGeometry(0, (take.height() - back.height()) // 2, *back.toTuple())
            self.take.setGeometry(width - take.width(), 0, *take.toTuple())
            return
        self.back.setGeometry(0, 0, *back.toTuple())
        self.take.setGeometry(_GAP_PX, back.height(), min(take.width(), width), take.height())

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line, or of two."""
        back, take = self.back.sizeHint().height(), self.take.sizeHint().height()
        return max(back, take) if self._fits(width) else back + take

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(120, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()
