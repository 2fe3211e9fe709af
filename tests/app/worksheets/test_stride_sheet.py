from __future__ import annotations

from bodymap.app.worksheets.stride_sheet import shaded_muscles


def test_only_muscles_are_asked_for_on_whose_timing_all_sources_agree(atlas):
    found = shaded_muscles(atlas)
    assert {"gastrocnemius", "soleus", "vasti", "iliopsoas"} <= set(found)
    # Recordings and simulation differ for these, and of the arms only a moment is known.
    assert not {"tibialis_anterior", "hamstrings", "rectus_femoris", "deltoids"} & set(found)


def test_the_spans_of_a_muscle_are_those_of_its_course(make):
    body = make(kind="stride").pages[0].body
    spans = {row.muscle: row.spans for row in body.rows}
    assert spans["soleus"] == ((0.07, 0.27),)
    assert len(spans["adductors"]) == 2
    assert 0.3 < body.toe_off < 0.4


def test_the_instants_are_in_another_order_for_another_seed(make):
    orders = {
        tuple(one.name for one in make(kind="stride", seed=seed).pages[0].body.instants)
        for seed in range(6)
    }
    assert len(orders) > 1
    assert {len(set(order)) for order in orders} == {4}


def test_a_region_without_an_agreed_muscle_has_them_all(make):
    every = make(kind="stride").pages[0].body.rows
    assert len(make(kind="stride", region="core").pages[0].body.rows) == len(every)
    legs = make(kind="stride", region="lower_legs", names="latin", bank=False).pages[0].body
    assert {row.name for row in legs.rows} == {"gastrocnemius", "soleus"}
    assert legs.words == ()
