from __future__ import annotations

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.flow import flow


def shown(qtbot, *texts):
    buttons = [Button(text) for text in texts]
    for button in buttons:
        qtbot.addWidget(button)
    return buttons


def test_controls_that_fit_stand_side_by_side(qtbot):
    one, two = flow(shown(qtbot, "Hills", "Track"), 1000, 8)
    assert two.left() == one.right() + 1 + 8
    assert two.top() == one.top() == 0


def test_what_no_longer_fits_begins_a_row_below_the_gap(qtbot):
    buttons = shown(qtbot, "Hills", "Track")
    one, two = flow(buttons, buttons[0].sizeHint().width() + 20, 8)
    assert (two.left(), two.top()) == (0, one.bottom() + 1 + 8)


def test_a_control_that_is_too_wide_is_as_wide_as_the_row_and_stays_in_the_first(qtbot):
    (only,) = flow(shown(qtbot, "A long walk in the woods"), 40, 8)
    assert (only.left(), only.top(), only.width()) == (0, 0, 40)


def test_no_controls_have_no_places():
    assert flow([], 100, 8) == []
