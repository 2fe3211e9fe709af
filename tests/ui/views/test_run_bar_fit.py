from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.views.run_bar_fit import Wishes, fit

_PLAIN = Wishes(
    picker=184,
    picker_close=160,
    swatch=81,
    field=96,
    other=66,
    more=89,
    per=164,
    keep=121,
    keep_icon=40,
)


def test_the_wide_bar_has_everything():
    found = fit(1280, _PLAIN)
    assert (found.slider, found.picker, found.padding) == (372, 184, 24)
    assert found.other
    assert found.keep_words


@pytest.mark.parametrize(("width", "other", "words"), [(1150, False, True), (952, False, False)])
def test_the_other_unit_goes_first_and_the_words_of_the_button_next(width, other, words):
    found = fit(width, _PLAIN)
    assert (found.other, found.keep_words, found.rows) == (other, words, 1)


def test_large_text_in_a_small_window_takes_two_rows():
    twice = Wishes(**{name: 2 * px for name, px in _PLAIN._asdict().items()})
    assert fit(910, twice).rows == 2


def test_the_ground_keeps_its_word_while_the_slider_can_be_used():
    large = Wishes(179, 179, 91, field=141, other=100, more=116, per=202, keep=165, keep_icon=43)
    assert fit(933, large).picker == 179
    assert fit(933, large).slider >= 110
    assert fit(830, large).picker == 91


@given(width=st.integers(min_value=700, max_value=3000), share=st.floats(0.8, 2.0))
def test_the_first_row_never_runs_out_of_the_bar(width, share):
    wishes = Wishes(**{name: round(px * share) for name, px in _PLAIN._asdict().items()})
    found = fit(width, wishes)
    taken = found.picker + found.slider + wishes.field + 2 * found.gap + 2 * found.padding
    if found.rows == 1:
        keep = wishes.keep if found.keep_words else wishes.keep_icon
        taken += wishes.more + wishes.per + keep + 2 * found.gap
    assert taken <= width
