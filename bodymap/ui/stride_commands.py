"""What the menu "Stride" does; its lines are enabled while that place is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app import choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.state import StrideView
    from bodymap.ui.window import Window

_TEMPOS = {"stride_1": 1.0, "stride_2": 0.5, "stride_4": 0.25, "stride_10": 0.1}


def stride_doings(window: Window) -> dict[str, Callable[[], object]]:
    """Return what each line of the menu does; the place is made before any can be chosen."""
    views, choose = window.views, window.choose

    def options() -> StrideView:
        return window.store.state.stride

    doings: dict[str, Callable[[], object]] = {
        "stride_play": partial(_toggle_play, window),
        "stride_back": lambda: views.stride.step(-1),
        "stride_on": lambda: views.stride.step(1),
        "stride_event_back": lambda: views.stride.step_event(-1),
        "stride_event_on": lambda: views.stride.step_event(1),
        "stride_far_leg": lambda: choose(
            partial(choices.show_far_leg, far_leg=not options().far_leg)
        ),
        "stride_strobe": lambda: choose(partial(choices.show_strobe, strobe=not options().strobe)),
        "stride_maps": lambda: choose(partial(choices.show_maps, maps=not options().maps)),
        "stride_save": partial(_save, window),
    }
    return doings | {key: partial(_play_at, window, factor) for key, factor in _TEMPOS.items()}


def checked_lines(options: StrideView) -> dict[str, bool]:
    """Return which lines of the menu are checked."""
    return {
        "stride_far_leg": options.far_leg,
        "stride_strobe": options.strobe,
        "stride_maps": options.maps,
    }


def _play_at(window: Window, factor: float) -> None:
    window.views.stride.set_speed(factor)


def _toggle_play(window: Window) -> None:
    window.views.stride.toggle_play()


def _save(window: Window) -> None:
    window.views.stride.save_asked.emit()
