"""The chart's key is there as long as two of its words have room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.draw.chart_key import key_for


@pytest.mark.usefixtures("qapp")
def test_the_key_shortens_and_then_goes_under_the_title():
    long, short, below, least, none = (key_for(wide, 200) for wide in (800, 520, 330, 230, 60))
    assert long.words == ("stretched", "outside what was measured", "range")
    assert short.words == below.words == ("stretched", "outside", "range")
    assert (long.below, short.below, below.below, least.below) == (False, False, True, True)
    assert least.words == ("stretched", "outside")
    assert not none.words


@pytest.mark.usefixtures("qapp")
@given(st.floats(0, 2000), st.floats(0, 2000))
def test_more_room_never_takes_words_away(width, title):
    less, more = key_for(width, title), key_for(width + 100, title)
    assert sum(map(len, more.words)) >= sum(map(len, less.words)) or less.below
