from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.app.state import SheetChoice, State
from bodymap.app.study import choices


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        (choices.open_page(State(), "mistakes"), "page", "mistakes"),
        (choices.switch_practice(State(), practice=True), "practice", True),
        (choices.switch_typing(State(), typing=True), "typing", True),
        (choices.switch_latin(State(), latin=True), "latin", True),
        (choices.change_sheet(State(), SheetChoice(seed=7)), "sheet", SheetChoice(seed=7)),
    ],
)
def test_a_choice_changes_that_one_thing_and_is_no_step_of_the_history(changed, field, value):
    assert changed.study == State().study._replace(**{field: value})
    assert changed == replace(State(), study=changed.study)
    assert changed.choices() == State().choices()


def test_playing_opens_the_page_of_the_round_with_its_kind():
    played = choices.play(State(), "find").study
    assert (played.page, played.kind) == ("round", "find")
