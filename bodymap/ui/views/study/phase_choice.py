"""The gait cycle over the answers to "when": a click on a phase chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.app.study.scene import PhaseScene
from bodymap.ui.controls.paint import theme_of
from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.draw.study.phase_axis import PhaseAxis, PhaseLook
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import OptionScene

_NOTHING = PhaseScene(0.5, ())


class PhaseChoice(QWidget):
    """The axis; the buttons under it hold the same answers for keyboard and screen reader.

    Signals:
        option_chosen: the key of a phase.
    """

    option_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene = _NOTHING
        self._options: tuple[OptionScene, ...] = ()
        self._hovered = ""
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak_as(self, QAccessible.Role.Graphic)

    def show_phases(self, scene: PhaseScene, options: tuple[OptionScene, ...]) -> None:
        """Show ``options`` on the cycle of ``scene``."""
        self._scene, self._options, self._hovered = scene, options, ""
        self.unsetCursor()
        words = tr("Gait cycle from contact to contact; the toes leave the ground at {share} %.")
        self.setAccessibleName(words.format(share=round(100 * scene.toe_off)))
        self.updateGeometry()
        self.update()

    def axis(self) -> PhaseAxis:
        """Return where everything stands now."""
        return PhaseAxis(self._scene, self._options, self.width())

    def _open_at(self, event: QMouseEvent) -> str:
        key = self.axis().option_at(event.position())
        states = {option.key: option.state for option in self._options}
        return key if states.get(key) == "open" else ""

    def hasHeightForWidth(self) -> bool:
        """Its height depends on the text size."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        return round(PhaseAxis(self._scene, self._options, width).height)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(200, self.heightForWidth(200))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would choose."""
        hovered = self._open_at(event)
        if hovered != self._hovered:
            self._hovered = hovered
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if hovered else arrow)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing under the pointer."""
        super().leaveEvent(event)
        self._hovered = ""
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the phase under the pointer."""
        key = self._open_at(event)
        if event.button() == Qt.MouseButton.LeftButton and key:
            self.option_chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axis."""
        del event
        painter = QPainter(self)
        self.axis().paint(painter, PhaseLook(self._hovered, theme_of(self.palette())))
        painter.end()
