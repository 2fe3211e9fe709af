"""The run bar: surface, pace, what the load is counted per, and the way to everything else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.app.choices import slider_position, slider_speed
from bodymap.ui.controls.button import Button, IconButton, control_height
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.field import Field
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.slider import BLEED_PX, PaceSlider
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_swatch
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.run_bar_fit import LONGEST_PACES, Fit, Wishes, fit
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bodymap.app.scene import RunScene, SurfaceItem
    from bodymap.ui.controls.choices import ChoiceList
    from bodymap.ui.controls.popup import Popup
    from bodymap.ui.views.more import More

_PICKER_PX = (184, 160)  # at 1360 px and at 1024 px


class RunBar(QWidget):
    """The conditions of the run, in one row.

    Signals:
        surface_chosen, units_chosen, per_chosen, strike_chosen, shoe_chosen, arms_chosen: a key.
        position_chosen: the slider's place, 0 to 1, on every move.
        pace_submitted, slope_submitted, reference_submitted: what was typed.
        keep_asked: keep the run as A.
        reset_asked: put More's choices back.
    """

    surface_chosen = Signal(str)
    position_chosen = Signal(float)
    pace_submitted = Signal(str)
    units_chosen = Signal(str)
    per_chosen = Signal(str)
    keep_asked = Signal()
    slope_submitted = Signal(str)
    strike_chosen = Signal(str)
    shoe_chosen = Signal(str)
    arms_chosen = Signal(str)
    reference_submitted = Signal(str)
    reset_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run: RunScene | None = None
        self._arranged: tuple[int, Wishes] | None = None
        self._comparing = False
        self._stage_px: int | None = None
        self._surfaces: tuple[SurfaceItem, ...] = ()
        self._choices: tuple[Choice, ...] = ()
        self._more: More | None = None
        self._more_popup: Popup | None = None
        self._units_popup: Popup | None = None
        self._units_list: ChoiceList | None = None
        self.setAccessibleName(tr("Run"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._make_controls()
        self._connect()

    def show_run(self, run: RunScene) -> None:
        """Show ``run``."""
        self._run = run
        self._picker.show_choices(self._surface_choices(run.surfaces), run.surface)
        self._slider.show_marks(run.marks, run.near_mark)
        self._slider.show_position(run.position, self._spoken(run))
        self._field.show_value(run.pace_number, run.pace_unit)
        if self._other.text() != run.other_unit:
            self._other.set_words(run.other_unit)
        self._per.choose(run.per)
        self._show_changed(run.changed)
        if self._units_list is not None:
            self._units_list.show_key(run.units)
        if self._more is not None:
            self._more.show_run(run)
        self._arrange()

    def show_comparing(self, *, comparing: bool) -> None:
        """Leave out what the comparison's own bar has: what the load is of, and keeping a run."""
        if comparing != self._comparing:
            self._comparing, self._arranged = comparing, None
            self._per.setVisible(not comparing)
            self._arrange()

    def show_stage(self, right_px: int, note_px: int) -> None:
        """Take where the stage ends in the window: what opens from here keeps left of it.

        Args:
            right_px: the end of the stage.
            note_px: the end of what is free on it under the bar.
        """
        self._stage_px = right_px
        self._field.keep_note_left_of(note_px)
        if self._more_popup is not None:
            self._more_popup.keep_left_of(right_px)

    def show_pace_error(self, text: str) -> None:
        """Show what is wrong with the pace, under its field; ``""`` takes it away."""
        self._field.show_error(text)

    def show_slope_error(self, text: str) -> None:
        """Show what is wrong with the slope; ``""`` takes it away."""
        if self._more is not None:
            self._more.show_slope_error(text)

    def show_reference_error(self, text: str) -> None:
        """Show what is wrong with the easy pace; ``""`` takes it away."""
        if self._more is not None:
            self._more.show_reference_error(text)

    def open_more(self) -> None:
        """Open More, or close it where it is open."""
        if self._more_popup is not None and self._more_popup.isVisible():
            self._more_popup.close_up()
            return
        if self._more_popup is None:
            self._make_more()
        if self._more_popup is not None:
            self._more_popup.open(by_key=self._more_button.by_keyboard())

    def go_to(self, setting: str) -> None:
        """Give the focus to the pace or to a setting of More, and open that."""
        if setting == "pace":
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._more_popup is None or not self._more_popup.isVisible():
            self.open_more()
        if self._more is not None:
            self._more.go_to(setting)

    def keeps_focus(self) -> bool:
        """Tell whether the button to keep the run has the focus."""
        return self._keep.hasFocus() or self._keep_icon.hasFocus()

    def go_to_keep(self, reason: Qt.FocusReason) -> None:
        """Give the focus to the button to keep the run."""
        keep = self._keep_icon if self._keep.isHidden() else self._keep
        keep.setFocus(reason)

    def open_units(self) -> None:
        """Open the list of units, or close it where it is open."""
        if self._units_popup is not None and self._units_popup.isVisible():
            self._units_popup.close_up()
            return
        if self._units_list is None:
            self._make_units()
        if self._run is not None and self._units_list is not None and self._units_popup is not None:
            self._units_list.show_choices(unit_choices(), self._run.units)
            self._units_popup.open(by_key=self._units.by_keyboard())

    def _make_controls(self) -> None:
        self._picker = Picker(tr("Surface"))
        self._slider = PaceSlider(name=tr("Pace"))
        self._field = Field(tr("Pace"), LONGEST_PACES)
        self._units = self._field.offer_units(tr("Units"))
        self._other = Words("", "text", QPalette.ColorRole.PlaceholderText)
        self._more_button = Button(tr("More"))
        self._more_button.show_chevron()
        per = (("step", tr("Step")), ("km", tr("km")), ("min", tr("min")))
        self._per = Segment(per, tr("Load counted per"))
        self._keep = Button(tr("Keep as A"), "compare")
        self._keep_icon = IconButton("compare", tr("Keep as A"))
        for control in self._in_order():
            control.setParent(self)

    def _in_order(self) -> tuple[QWidget, ...]:
        left = (self._picker, self._slider, self._field, self._other, self._more_button)
        return (*left, self._per, self._keep, self._keep_icon)

    def _connect(self) -> None:
        self._picker.chosen.connect(self.surface_chosen)
        self._slider.position_moved.connect(self.position_chosen)
        self._slider.stepped.connect(self._step)
        self._field.submitted.connect(self.pace_submitted)
        self._field.complained.connect(self._show_other)
        self._units.clicked.connect(self.open_units)
        self._more_button.clicked.connect(self.open_more)
        self._per.chosen.connect(self.per_chosen)
        self._keep.clicked.connect(self.keep_asked)
        self._keep_icon.clicked.connect(self.keep_asked)

    def _make_units(self) -> None:
        from bodymap.ui.controls.choices import ChoiceList  # noqa: PLC0415 - only when opened
        from bodymap.ui.controls.popup import Popup  # noqa: PLC0415 - only when opened

        self._units_list = ChoiceList(tr("Units"))
        self._units_list.chosen.connect(self._unit_picked)
        self._units_popup = Popup(self._units, self._units_list, under=self._field)
        self._units_list.pressed.connect(self._units_popup.forget_keys)

    def _make_more(self) -> None:
        from bodymap.ui.controls.popup import Popup  # noqa: PLC0415 - only when opened
        from bodymap.ui.views.more import More, MoreScroll  # noqa: PLC0415 - only when opened

        self._more = More()
        for signal, told in (
            (self._more.slope_submitted, self.slope_submitted),
            (self._more.strike_chosen, self.strike_chosen),
            (self._more.shoe_chosen, self.shoe_chosen),
            (self._more.arms_chosen, self.arms_chosen),
            (self._more.reference_submitted, self.reference_submitted),
            (self._more.reset_asked, self.reset_asked),
        ):
            signal.connect(told)
        self._more_popup = Popup(self._more_button, MoreScroll(self._more), padding_px=4)
        self._more.grown.connect(self._more_popup.refit)
        if self._stage_px is not None:
            self._more_popup.keep_left_of(self._stage_px)
        if self._run is not None:
            self._more.show_run(self._run)

    def _surface_choices(self, surfaces: tuple[SurfaceItem, ...]) -> tuple[Choice, ...]:
        if surfaces != self._surfaces:
            self._surfaces = surfaces
            self._choices = tuple(
                Choice(one.surface, one.name, one.line, partial(_paint, one.surface))
                for one in surfaces
            )
        return self._choices

    @staticmethod
    def _spoken(run: RunScene) -> str:
        pace = f"{run.pace_number} {run.units}"
        if not run.near_mark:
            return pace
        return tr("{pace}, {mark}").format(pace=pace, mark=run.near_mark)

    def _show_changed(self, count: int) -> None:
        self._more_button.show_count(count)
        name = tr("More: {count} changed").format(count=count) if count else tr("More")
        self._more_button.setAccessibleName(name)

    def _unit_picked(self, units: str) -> None:
        if self._units_popup is not None:
            self._units_popup.close_up()
        self.units_chosen.emit(units)

    def _step(self, steps: int) -> None:
        """Go ``steps`` seconds a kilometre faster."""
        if self._run is not None:
            pace = 1000 / slider_speed(self._run.position) - steps
            self.position_chosen.emit(slider_position(1000 / max(pace, 1.0)))

    def _wishes(self) -> Wishes:
        wide, close = _PICKER_PX
        return Wishes(
            picker=self._picker.needed_width(wide),
            picker_close=self._picker.needed_width(close),
            swatch=self._picker.swatch_width(),
            field=self._field.sizeHint().width(),
            other=QFontMetrics(type_font("text")).horizontalAdvance("00.0 km/h"),
            more=self._more_button.sizeHint().width(),
            # In a comparison both are away.
            per=0 if self._comparing else self._per.sizeHint().width(),
            keep=0 if self._comparing else self._keep.sizeHint().width(),
            keep_icon=0 if self._comparing else self._keep_icon.sizeHint().width(),
        )

    def _show_other(self, error: str) -> None:
        """Say the pace in the other unit, but not beside one that cannot be read."""
        shown = not error and fit(self.width(), self._wishes()).other
        self._other.setVisible(shown)

    def _row_px(self, found: Fit) -> int:
        air = 32 if found.padding == 24 else 24
        return control_height("field") + air

    def _arrange(self) -> None:
        wishes = self._wishes()
        if (self.width(), wishes) == self._arranged:
            return
        self._arranged = (self.width(), wishes)
        found = fit(self.width(), wishes)
        self._other.setVisible(found.other and not self._field.error())
        self._keep.setVisible(found.keep_words and not self._comparing)
        self._keep_icon.setVisible(not found.keep_words and not self._comparing)
        self._picker.setFixedWidth(found.picker)
        self._slider.setFixedWidth(found.slider + 2 * BLEED_PX)
        row = self._row_px(found)
        x = self._put(self._picker, found.padding, 0, row) + found.gap
        x = self._put(self._slider, x - BLEED_PX, 0, row) + found.gap - BLEED_PX
        x = self._put(self._field, x, 0, row) + found.gap
        if found.other:
            self._other.setFixedWidth(wishes.other)
            x = self._put(self._other, x - 4, 0, row) + 2 * found.gap - 6
        top = 0 if found.rows == 1 else row - 12
        if found.rows == 2:
            x = found.padding
        self._put(self._more_button, x, top, row)
        keep = self._keep if found.keep_words else self._keep_icon
        right = self.width() - found.padding - keep.sizeHint().width()
        self._put(keep, right, top, row)
        self._put(self._per, right - found.gap - self._per.sizeHint().width(), top, row)

    def _put(self, control: QWidget, x: int, top: int, row: int) -> int:
        wish = control.sizeHint()
        fixed = control.maximumWidth() if control.maximumWidth() < 16777215 else wish.width()
        control.setGeometry(x, top + (row - wish.height()) // 2, fixed, wish.height())
        return x + fixed

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow bars have two rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return 72 px, 64 px where narrow, more for large text."""
        found = fit(width, self._wishes())
        return self._row_px(found) * found.rows - (12 if found.rows == 2 else 0)

    def sizeHint(self) -> QSize:
        """Return the size at 1280 px."""
        return QSize(1280, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return a width that two rows need."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._arrange()


def unit_choices() -> tuple[Choice, ...]:
    """Return the units that pace and speed are shown in."""
    return (
        Choice("min/km", tr("min/km"), tr("minutes a kilometre")),
        Choice("min/mi", tr("min/mi"), tr("minutes a mile")),
        Choice("km/h", tr("km/h"), tr("kilometres an hour")),
        Choice("mph", tr("mph"), tr("miles an hour")),
        Choice("m/s", tr("m/s"), tr("metres a second")),
    )


def _paint(surface: str, painter: QPainter, rect: QRectF) -> None:
    paint_swatch(painter, rect, surface)
