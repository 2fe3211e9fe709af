"""The stage's upper right corner: save, what to show, and how two runners keep step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFontMetrics

from bodymap.ui.controls.button import Button, IconButton
from bodymap.ui.controls.segment import Segment
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.controls.popup import Popup
    from bodymap.ui.views.stride_show import StrideShow

_EDGE_PX = 24  # from the stage's corner to the buttons
_TOP_PX = 14
_CHIP_PX = 32
_GAP_PX = 8
_ROOMY_STAGE_PX = 465
_LEGEND_PX = 208  # wide, with its edge: the choice of the step stands beside it


class _Chip(Button):
    """A button of 32 px for the stage."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.show_chevron()
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        high = max(_CHIP_PX, QFontMetrics(type_font("control")).height() + 12)
        return QSize(super().sizeHint().width(), high)


class StrideCorner(QObject):
    """Two buttons on ``stage``, the choice beside them, and the list that the second opens.

    Signals:
        colouring_chosen, shoe_chosen, arms_chosen, sync_chosen, deep_switched, strobe_switched,
        maps_switched: as of ``StrideShow``.
        save_asked: save the picture.
    """

    colouring_chosen = Signal(str)
    deep_switched = Signal(bool)
    strobe_switched = Signal(bool)
    maps_switched = Signal(bool)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    sync_chosen = Signal(str)
    save_asked = Signal()

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._scene: StrideScene | None = None
        self.save = IconButton("save", tr("Save picture or film…"), _CHIP_PX)
        self.chip = _Chip(tr("Show"))
        self.icon = IconButton("settings", tr("Show"), _CHIP_PX)
        syncs = (("phase", tr("By phase")), ("time", tr("By time")))
        self.sync = Segment(syncs, tr("How the two runners keep step"), small=True)
        self.show: StrideShow | None = None
        self.popup: Popup | None = None
        self._opener: QWidget = self.chip
        for view in (self.sync, self.save, self.chip, self.icon):
            view.setParent(stage)
        self.sync.chosen.connect(self.sync_chosen)
        self.save.clicked.connect(self.save_asked)
        self.chip.clicked.connect(self.open_show)
        self.icon.clicked.connect(self.open_show)

    def show_stride(self, scene: StrideScene) -> None:
        """Show what is on."""
        self._scene = scene
        self.sync.choose(scene.sync)
        if self.show is not None:
            self.show.show_stride(scene)

    def below(self, wide: int) -> int:
        """Return where all that may be in the corner of a stage ``wide`` px wide ends, px."""
        chip, save, sync = (each.sizeHint() for each in (self.chip, self.save, self.sync))
        rows = [chip.height()]
        if not (self._two() or self._is_roomy(wide)):
            rows.append(save.height())
        if self._has_step(wide):
            rows.append(sync.height())
        return _TOP_PX + sum(row + _GAP_PX for row in rows)

    def reach(self, wide: int) -> int:
        """Return how far it reaches into a stage ``wide`` px wide, px."""
        chip, save, sync = (each.sizeHint().width() for each in (self.chip, self.save, self.sync))
        row = chip
        if self._two() or self._is_roomy(wide):
            row += _GAP_PX + save
        return _EDGE_PX + max(row, sync if self._has_step(wide) else 0)

    def put(self, wide: int, *, crowded: bool, bare: bool) -> None:
        """Put all into the corner of a stage ``wide`` px wide.

        Args:
            wide: of the stage.
            crowded: there is no room for the choice of the step: it is in the list too.
            bare: the stage has no legend, and the runner's head is as high as the buttons.
        """
        for view in (self.chip, self.icon, self.save, self.sync):
            view.resize(view.sizeHint())
        self.chip.setVisible(not bare)
        self.icon.setVisible(bare)
        right, button = wide - _EDGE_PX, self.icon if bare else self.chip
        button.move(right - button.width(), _TOP_PX)
        below = _TOP_PX + button.height() + _GAP_PX
        if not bare and (self._two() or self._is_roomy(wide)):
            self.save.move(button.x() - self.save.width() - _GAP_PX, _TOP_PX)
        else:
            self.save.move(right - self.save.width(), below)
        self.sync.setVisible(self._has_step(wide) and not crowded)
        self.sync.move(right - self.sync.width(), below)

    def open_show(self) -> None:
        """Open the list, or close it; it takes the size that it needs now."""
        if self.popup is not None and self.popup.isVisible():
            self.popup.close_up()
            return
        button = self.chip if self.icon.isHidden() else self.icon
        if self.show is None or self.popup is None or self._opener is not button:
            self._make_show(button)
        if self.popup is not None:
            self.popup.open(by_key=button.by_keyboard())
            self.popup.refit()

    def _two(self) -> bool:
        return self._scene is not None and len(self._scene.runners) > 1

    def _has_step(self, wide: int) -> bool:
        """Return whether the choice of the step fits beside the legend."""
        return self._two() and wide - _EDGE_PX - self.sync.sizeHint().width() >= _LEGEND_PX

    def _is_roomy(self, wide: int) -> bool:
        """Return whether the runner's head is not behind a second button in the row."""
        maps = self._scene is not None and self._scene.maps
        return wide >= _ROOMY_STAGE_PX * max(text_scale(), 1.0) and not maps

    def _make_show(self, button: Button | IconButton) -> None:
        from bodymap.ui.controls.popup import Popup  # noqa: PLC0415 - only when opened
        from bodymap.ui.views.stride_show import ShowScroll, StrideShow  # noqa: PLC0415

        show = self.show = StrideShow()
        show.colouring_chosen.connect(self.colouring_chosen)
        show.deep_switched.connect(self.deep_switched)
        show.strobe_switched.connect(self.strobe_switched)
        show.maps_switched.connect(self.maps_switched)
        show.shoe_chosen.connect(self.shoe_chosen)
        show.arms_chosen.connect(self.arms_chosen)
        show.sync_chosen.connect(self.sync_chosen)
        if self._scene is not None:
            show.show_stride(self._scene)
        if self.popup is not None:
            self.popup.deleteLater()
        self.popup, self._opener = Popup(button, ShowScroll(show), padding_px=2), button
