"""What the place "Stride" shows, as one list of switches that opens under a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.switch import Switch
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.technique import arms
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.stride_scene import StrideScene

_PADDING_PX = 14
_GAP_PX = 10
_WIDE_PX = 400  # at text size 1


class StrideShow(QWidget):
    """Colours, deep muscles, shoe, arms, strobe picture, maps, and how two runners keep step.

    Signals:
        colouring_chosen: "activity" or "load".
        deep_switched, strobe_switched, maps_switched: on or off.
        shoe_chosen: "barefoot" or "conventional".
        arms_chosen: "normal", "behind_back", "across_chest" or "on_head".
        sync_chosen: "phase" or "time".
    """

    colouring_chosen = Signal(str)
    deep_switched = Signal(bool)
    strobe_switched = Signal(bool)
    maps_switched = Signal(bool)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    sync_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Show"))
        self._make_segments()
        self._deep = Switch(tr("Deep muscles"), "deep")
        self._strobe = Switch(tr("Strobe picture"))
        self._maps = Switch(tr("Front and back"))
        self._sync_caption = _caption(tr("Two runners"))
        quiet = QPalette.ColorRole.PlaceholderText
        self._arms_note, self._speed_note, self._run_note = (
            Words("", "small", quiet, wrap=True) for _ in range(3)
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._deep)

    def show_stride(self, scene: StrideScene) -> None:
        """Show what is on."""
        now = scene.runners[0]
        self._colouring.choose(scene.colouring)
        self._shoe.choose("conventional" if now.shod else "barefoot")
        self._arms.choose(now.arms)
        self._sync.choose(scene.sync)
        for note, text in (
            (self._arms_note, scene.arms_note),
            (self._speed_note, scene.speed_note),
            (self._run_note, "" if scene.sentence == scene.arms_note else scene.sentence),
        ):
            note.setVisible(bool(text))
            if text != note.words():
                note.set_words(text)
        two = len(scene.runners) > 1
        self._sync.setVisible(two)
        self._sync_caption.setVisible(two)
        for switch, on in (
            (self._deep, scene.deep),
            (self._strobe, scene.strobe),
            (self._maps, scene.maps),
        ):
            switch.setChecked(on)

    def _make_segments(self) -> None:
        colours = (("activity", tr("Activity")), ("load", tr("Load at this pace")))
        shoes = (("barefoot", tr("Barefoot")), ("conventional", tr("Shoe")))
        syncs = (("phase", tr("By phase")), ("time", tr("By time")))
        self._colouring = Segment(colours, tr("Colour the muscles by"), small=True)
        self._shoe = Segment(shoes, tr("Feet"), small=True)
        self._arms = Segment(arms(), tr("Arms"), small=True)
        self._sync = Segment(syncs, tr("Two runners"), small=True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(_GAP_PX)
        rows = (
            (_caption(tr("Colours")), self._colouring),
            (_caption(tr("Feet")), self._shoe),
            (_caption(tr("Arms")), self._arms),
            (self._sync_caption, self._sync),
        )
        for row, (caption, segment) in enumerate(rows):
            grid.addWidget(caption, row, 0)
            grid.addWidget(segment, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        switches = QGridLayout()
        switches.setSpacing(8)
        for index, switch in enumerate((self._deep, self._strobe, self._maps)):
            switches.addWidget(switch, index // 2, index % 2, Qt.AlignmentFlag.AlignLeft)
        switches.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(_GAP_PX)
        column.addLayout(switches)
        column.addLayout(grid)
        for note in (self._run_note, self._arms_note, self._speed_note):
            column.addWidget(note)

    def _connect(self) -> None:
        self._colouring.chosen.connect(self.colouring_chosen)
        self._shoe.chosen.connect(self.shoe_chosen)
        self._arms.chosen.connect(self.arms_chosen)
        self._sync.chosen.connect(self.sync_chosen)
        self._deep.clicked.connect(self.deep_switched)
        self._strobe.clicked.connect(self.strobe_switched)
        self._maps.clicked.connect(self.maps_switched)


class ShowScroll(Scroll):
    """As large as its content wants now, and scrolls where the window has less."""

    def __init__(self, show: StrideShow) -> None:
        super().__init__(show)
        self._show = show
        self.setFocusProxy(show)

    def sizeHint(self) -> QSize:
        """Return the size of all that is in it."""
        layout = self._show.layout()
        if layout is None:
            return super().sizeHint()
        layout.invalidate()  # what it held back while it was hidden is of an older size
        wide = max(layout.sizeHint().width(), round(_WIDE_PX * text_scale()))
        return QSize(wide + 2, layout.totalHeightForWidth(wide) + 2)


def _caption(text: str) -> Words:
    return Words(text, "small_medium")
