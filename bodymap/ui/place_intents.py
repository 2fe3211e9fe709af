"""What the places "Stride" and "Train" ask for, turned into choices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app import choices

if TYPE_CHECKING:
    from bodymap.ui.window import Window

# Saving, printing and what concerns one place alone are loaded when they are asked for.
# ruff: noqa: PLC0415


def connect_stride(window: Window) -> None:
    """Connect the place "Stride" of ``window``."""
    place, choose = window.views.stride, window.choose
    place.muscle_chosen.connect(window.choose_subject)
    place.back_asked.connect(partial(choose, choices.go_back))
    place.colouring_chosen.connect(
        lambda key: choose(partial(choices.colour_stride_by, colouring=key))
    )
    place.far_leg_switched.connect(lambda far: choose(partial(choices.show_far_leg, far_leg=far)))
    place.graph_chosen.connect(lambda key: choose(partial(choices.show_graph, graph=key)))
    place.deep_switched.connect(lambda deep: choose(partial(choices.show_deep, deep=deep)))
    place.strobe_switched.connect(lambda on: choose(partial(choices.show_strobe, strobe=on)))
    place.maps_switched.connect(lambda on: choose(partial(choices.show_maps, maps=on)))
    place.sync_chosen.connect(lambda key: choose(partial(choices.move_in_step, sync=key)))
    place.shoe_chosen.connect(lambda key: choose(partial(choices.wear, shoe=key)))
    place.arms_chosen.connect(lambda key: choose(partial(choices.hold_arms, arms=key)))
    place.save_asked.connect(partial(_save_stride, window))


def connect_train(window: Window) -> None:
    """Connect the place "Train" of ``window``."""
    from bodymap.app import train_choices

    place, choose = window.views.train, window.choose
    place.subject_filtered.connect(
        lambda key: choose(partial(train_choices.train_subject, subject=key))
    )
    place.equipment_filtered.connect(
        lambda key: choose(partial(train_choices.train_equipment, equipment=key))
    )
    place.evidence_filtered.connect(
        lambda key: choose(partial(train_choices.train_evidence, evidence=key))
    )
    place.filters_cleared.connect(partial(choose, train_choices.show_all))
    place.sheet_toggled.connect(partial(toggle_on_sheet, window))
    place.sheet_moved.connect(
        lambda key, places: choose(
            partial(train_choices.move_on_sheet, exercise=key, places=places)
        )
    )
    place.sheet_restored.connect(
        lambda keys: choose(partial(train_choices.put_on_sheet, exercises=keys))
    )
    place.sheet_cleared.connect(partial(choose, train_choices.clear_sheet))
    place.source_asked.connect(window.later.dialogs.open_link)
    place.sheet_printed.connect(partial(_print_sheet, window))
    place.sheet_saved.connect(partial(_save_sheet, window))


def toggle_on_sheet(window: Window, exercise: str, taken: bool) -> None:
    """Put ``exercise`` on the person's sheet where ``taken``, else take it off."""
    from bodymap.app import train_choices

    change = train_choices.take_to_sheet if taken else train_choices.drop_from_sheet
    window.choose(partial(change, exercise=exercise))


def _save_stride(window: Window) -> None:
    from bodymap.ui.save_stride import save_stride

    save_stride(window)


def _print_sheet(window: Window) -> None:
    from bodymap.ui.save_sheet import print_sheet

    print_sheet(window)


def _save_sheet(window: Window) -> None:
    from bodymap.ui.save_sheet import save_sheet

    save_sheet(window)
