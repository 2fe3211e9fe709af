"""The state survives being written and read; anything else is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.remember import NotAStateError, state_from_json, state_to_json
from bodymap.app.state import THEMES, Look, State, StrideView, Train
from bodymap.model.conditions import ARMS, PERS, SHOES, STRIKES, Conditions
from bodymap.model.pace import UNITS
from tests.sweeps import few

RUNS = st.builds(
    Conditions,
    speed_mps=st.floats(1.8, 9.5),
    surface=st.sampled_from(["asphalt", "woodchip"]),
    slope=st.floats(-0.45, 0.45),
    strike=st.sampled_from(STRIKES),
    shoe=st.sampled_from(SHOES),
    arms=st.sampled_from(ARMS),
    per=st.sampled_from(PERS),
)
STATES = st.builds(
    State,
    conditions=RUNS,
    region=st.sampled_from([None, "core"]),
    muscle=st.none(),
    pinned=st.none() | RUNS,
    colouring=st.sampled_from(["load", "role"]),
    deep=st.booleans(),
    look=st.builds(
        Look,
        theme=st.sampled_from(THEMES),
        text_scale=st.floats(0.8, 2),
        less_motion=st.none() | st.booleans(),
        units=st.sampled_from(UNITS),
    ),
    stride=st.builds(
        StrideView,
        colouring=st.sampled_from(["activity", "load"]),
        far_leg=st.booleans(),
        graph=st.sampled_from(["force", "angles", "moments"]),
        sync=st.sampled_from(["phase", "time"]),
    ),
    train=st.builds(
        Train,
        subject=st.sampled_from(["", "soleus"]),
        evidence=st.sampled_from(["", "measured"]),
        sheet=st.lists(st.text()).map(tuple),
    ),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(STATES)
def test_every_state_comes_back_from_json(state):
    assert state_from_json(json.loads(json.dumps(state_to_json(state)))) == state


@settings(max_examples=few(50))  # to think one up takes 10 ms
@given(JSON)
def test_no_other_json_is_taken_for_a_state(written):
    if written == {}:
        assert state_from_json(written) == State()
        return
    with pytest.raises(NotAStateError):
        state_from_json(written)


@pytest.mark.parametrize(
    "change",
    [
        {"region": 7},
        {"deep": "yes"},
        {"colouring": "love"},
        {"lit": []},
        {"conditions": None},
        {"conditions": {"speed_mps": True}},
        {"conditions": {"speed_mps": 99}},
        {"conditions": {"speed": 3}},
        {"look": {"theme": ["dark"]}},
        {"look": {"text_scale": "big"}},
        {"train": {"sheet": "calf_raise"}},
        {"train": {"sheet": ["calf_raise", 7]}},
        {"stride": {"graph": "speed"}},
    ],
)
def test_a_field_of_another_kind_is_refused(change):
    with pytest.raises(NotAStateError):
        state_from_json(state_to_json(State()) | change)


def test_missing_fields_are_as_on_the_first_day():
    assert state_from_json({"region": "core"}) == replace(State(), region="core")
