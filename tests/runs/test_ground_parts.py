from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.ground_parts import with_ground, with_surface

SURFACES = ("asphalt", "woodchip", "wet_sand")
spans = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(SURFACES))


def ground_at(footing: Footing, second: float) -> str:
    found = [part.surface for part in footing.parts if part.start_s < second <= part.end_s]
    assert len(found) <= 1
    return found[0] if found else footing.surface


@given(st.lists(spans, max_size=12))
def test_what_was_painted_last_is_the_ground_there(strokes):
    footing, expected = Footing(), ["asphalt"] * 60
    for start, end, surface in strokes:
        footing = with_ground(footing, start, end, surface)
        expected[start:end] = [surface] * max(end - start, 0)
    assert [ground_at(footing, second + 0.5) for second in range(60)] == expected


@given(st.lists(spans, max_size=12))
def test_parts_stay_sorted_apart_and_as_few_as_possible(strokes):
    footing = Footing()
    for start, end, surface in strokes:
        footing = with_ground(footing, start, end, surface)
    assert all(part.start_s < part.end_s for part in footing.parts)
    assert all(part.surface != footing.surface for part in footing.parts)
    for before, after in zip(footing.parts, footing.parts[1:], strict=False):
        assert before.end_s <= after.start_s
        assert before.end_s < after.start_s or before.surface != after.surface


def test_one_ground_for_the_whole_run_takes_the_parts_away():
    footing = Footing(parts=(GroundPart(0, 10, "woodchip"),), shoe="minimalist")
    assert with_surface(footing, "wet_sand") == Footing("wet_sand", shoe="minimalist")
