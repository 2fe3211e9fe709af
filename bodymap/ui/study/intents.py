"""What the place "Study" asks for, turned into choices and into a round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.study import choices
from bodymap.ui.study.worksheet_keeper import WorksheetKeeper

if TYPE_CHECKING:
    from bodymap.ui.leaving import Leaving
    from bodymap.ui.window import Window

# Dialogs are loaded when they are asked for.
# ruff: noqa: PLC0415


def connect_study(window: Window) -> None:
    """Connect the place "Study" of ``window``, and begin to read the log of answers."""
    place, keeper = window.views.study, window.later.study
    place.kind_chosen.connect(keeper.begin)
    place.page_chosen.connect(keeper.open_page)
    place.answered.connect(keeper.answer)
    place.unknown_asked.connect(keeper.give_up)
    place.rated.connect(keeper.rate)
    place.next_asked.connect(keeper.go_on)
    place.undo_asked.connect(keeper.undo)
    place.stop_asked.connect(keeper.stop)
    place.round_asked.connect(keeper.begin_again)
    place.mistakes_practised.connect(keeper.begin_mistakes)
    place.mistake_chosen.connect(keeper.begin_mistake)
    place.practice_switched.connect(keeper.switch_practice)
    place.typing_switched.connect(keeper.switch_typing)
    place.latin_switched.connect(keeper.switch_latin)
    place.cards_asked.connect(partial(_save_cards, window))
    place.sheet_changed.connect(
        lambda sheet: window.choose(partial(choices.change_sheet, sheet=sheet))
    )
    place.sheet_saved.connect(partial(_leave, window, "save"))
    place.sheet_printed.connect(partial(_leave, window, "print"))
    place.source_asked.connect(lambda key: window.later.dialogs.reading().open_source(key))
    WorksheetKeeper(window)
    keeper.start()


def _save_cards(window: Window) -> None:
    from bodymap.ui.study.save_cards import ask_to_save_cards

    ask_to_save_cards(window)


def _leave(window: Window, what: Leaving) -> None:
    from bodymap.ui.leaving import leave

    leave(window, what)
