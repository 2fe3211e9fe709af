"""What the views ask for, turned into choices: connected when a view has been made."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bodymap.app import choices
from bodymap.model.conditions import ConditionsError
from bodymap.model.pace import parse_slope, parse_speed
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.state import State
    from bodymap.ui.window import Window

# A place is connected when it opens.
_PLACES = {
    "stride": ("bodymap.ui.place_intents", "connect_stride"),
    "runs": ("bodymap.ui.run_intents", "connect_runs"),
    "train": ("bodymap.ui.place_intents", "connect_train"),
    "study": ("bodymap.ui.study.intents", "connect_study"),
}


class Intents(QObject):
    """Connects the views of ``window`` with what its store is to do."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def connect_bars(self) -> None:
        """Connect the rail, the run bar and the switches over the map."""
        views, choose = self._window.views, self._window.choose
        views.rail.place_chosen.connect(lambda key: choose(partial(choices.go_to, place=key)))
        views.rail.settings_asked.connect(self._show_settings)
        views.rail.present_asked.connect(self._present)
        views.rail.find_asked.connect(self._find)
        views.rail.help_asked.connect(self._help)
        views.switches.colouring_chosen.connect(
            lambda key: choose(partial(choices.colour_by, colouring=key))
        )
        views.switches.deep_switched.connect(
            lambda deep: choose(partial(choices.show_deep, deep=deep))
        )
        views.switches.soles_switched.connect(lambda shown: views.map.show_soles(shown=shown))
        bar = views.run_bar
        bar.surface_chosen.connect(lambda key: choose(partial(choices.run_on, surface=key)))
        bar.units_chosen.connect(lambda key: choose(partial(choices.use_units, units=key)))
        bar.per_chosen.connect(self._count_per)
        bar.strike_chosen.connect(lambda key: choose(partial(choices.land_on, strike=key)))
        bar.shoe_chosen.connect(lambda key: choose(partial(choices.wear, shoe=key)))
        bar.arms_chosen.connect(lambda key: choose(partial(choices.hold_arms, arms=key)))
        bar.position_chosen.connect(lambda at: self._window.run_at(choices.slider_speed(at)))
        bar.pace_submitted.connect(self.submit_pace)
        bar.slope_submitted.connect(self.submit_slope)
        bar.reference_submitted.connect(self.submit_reference)
        bar.reset_asked.connect(partial(choose, choices.reset_more))
        bar.keep_asked.connect(self._window.keep_run)

    def connect_panel(self) -> None:
        """Connect the panel."""
        panel, choose = self._window.views.panel, self._window.choose
        panel.muscle_chosen.connect(self._window.choose_subject)
        panel.region_asked.connect(partial(choose, choices.go_back))
        panel.page_chosen.connect(lambda page: choose(partial(choices.open_page, page=page)))
        panel.exercise_hovered.connect(
            lambda muscles: choose(partial(choices.light, muscles=muscles))
        )
        panel.link_opened.connect(self._open_link)
        panel.word_asked.connect(self._show_word)
        panel.source_asked.connect(self._show_source)
        panel.sources_asked.connect(self._show_sources)
        panel.sheet_toggled.connect(self._toggle_on_sheet)

    def connect_chart(self) -> None:
        """Connect the chart."""
        self._window.views.chart.speed_chosen.connect(self._window.run_at)

    def connect_compare(self) -> None:
        """Connect the comparison."""
        views, choose = self._window.views, self._window.choose
        bar, panel = views.compare_bar, views.compare_panel
        bar.preset_chosen.connect(self._window.take_preset)
        bar.edit_asked.connect(partial(views.edit_run, shown=True))
        bar.per_chosen.connect(self._count_per)
        bar.swap_asked.connect(partial(choose, choices.swap))
        bar.end_asked.connect(partial(choose, choices.unpin))
        panel.muscle_chosen.connect(self._window.choose_subject)
        panel.preset_chosen.connect(self._window.take_preset)
        panel.explain_asked.connect(self._explain)
        panel.copy_asked.connect(self._copy)

    def connect_place(self, key: str) -> None:
        """Connect the place ``key`` once it has been made."""
        module, connect = _PLACES[key]
        getattr(import_module(module), connect)(self._window)

    def submit_pace(self, text: str) -> None:
        """Run at the pace that was typed; what cannot be read keeps the last good value."""
        bar, units = self._window.views.run_bar, self._window.store.state.look.units
        kept = self._window.store.scene.run.pace_number
        self._submit(
            partial(parse_speed, text, units), choices.run_at, bar.show_pace_error, kept=kept
        )

    def submit_slope(self, text: str) -> None:
        """Run on the slope that was typed."""
        bar, kept = self._window.views.run_bar, self._window.store.scene.run.slope_text
        self._submit(
            partial(parse_slope, text, "%"), choices.run_up, bar.show_slope_error, kept=kept
        )

    def submit_reference(self, text: str) -> None:
        """Take the easy pace that was typed as x1."""
        bar, units = self._window.views.run_bar, self._window.store.state.look.units
        kept = self._window.store.scene.run.reference_text
        self._submit(
            partial(parse_speed, text, units), choices.refer_to, bar.show_reference_error, kept=kept
        )

    def _submit(
        self,
        read: Callable[[], float],
        change: Callable[[State, float], State],
        tell: Callable[[str], None],
        *,
        kept: str,
    ) -> None:
        try:
            value = read()
        except ConditionsError as error:
            words = tr("Write {takes}. Kept {value}.")
            tell(words.format(takes=error.takes, value=kept))
            return
        tell("")
        self._window.choose(lambda state: change(state, value))

    def _count_per(self, per: str) -> None:
        self._window.choose(lambda state: choices.count_per(state, per))  # type: ignore[arg-type] # one of the segment's keys

    def _present(self) -> None:
        self._window.later.present.open()

    def _find(self) -> None:
        self._window.later.dialogs.open_search()

    def _help(self) -> None:
        self._window.later.dialogs.open_help()

    def _show_settings(self) -> None:
        self._window.later.dialogs.open_settings()

    def _open_link(self, url: str) -> None:
        self._window.later.dialogs.open_link(url)

    def _show_word(self, word: str) -> None:
        self._window.later.dialogs.reading().open_word(word)

    def _show_source(self, key: str) -> None:
        self._window.later.dialogs.reading().open_source(key)

    def _toggle_on_sheet(self, exercise: str, taken: bool) -> None:
        from bodymap.ui.place_intents import toggle_on_sheet  # noqa: PLC0415  (when it is asked)

        toggle_on_sheet(self._window, exercise, taken)

    def _show_sources(self) -> None:
        self._window.later.dialogs.reading().open_page("sources")

    def _explain(self) -> None:
        self._window.later.dialogs.reading().open_page("help/compare")

    def _copy(self) -> None:
        from bodymap.ui import save  # noqa: PLC0415  (printing is loaded when it is asked for)

        save.copy(self._window)
