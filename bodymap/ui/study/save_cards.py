"""Saves the cards as a file that Anki imports."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.study.anki import cards_csv
from bodymap.ui.saving import Offer, ask_where, write_or_tell
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from bodymap.ui.window import Window

NAME = "bodymap-cards.csv"


def ask_to_save_cards(window: Window) -> None:
    """Ask for a name and save the cards there."""
    offer = Offer(tr("Save the cards for Anki"), tr("Cards for Anki, CSV"), NAME)
    ask_where(window, offer, partial(save_cards, window))


def save_cards(window: Window, path: Path) -> bool:
    """Save the cards to ``path`` and say so; return whether that was possible."""
    failed = tr("The cards were not saved: {reason}.")
    if not write_or_tell(window, path, cards_csv(window.atlas).encode(), failed):
        return False
    window.show_passing_notice(tr("The cards are saved: {path}").format(path=path))
    return True
