from __future__ import annotations

import pytest

from bodymap.model.conditions import Conditions, ConditionsError
from bodymap.model.fixed import fixed_factors, product


def factors(tables, muscle, **asked):
    return {
        one.name: one for one in fixed_factors(tables, Conditions(**asked)).muscles[muscle].factors
    }


def test_what_stands_at_its_reference_is_left_out(tables):
    assert factors(tables, "soleus") == {}


def test_a_factor_of_one_with_a_range_stays_in(tables):
    assert factors(tables, "soleus", surface="concrete")["surface"].value == 1.0


def test_a_load_group_can_have_its_own_surface_factor(tables):
    assert factors(tables, "soleus", surface="treadmill_level")["surface"].value == 1.12
    assert factors(tables, "vasti", surface="treadmill_level")["surface"].value == 1.0


def test_the_upper_body_feels_half_of_the_ground_and_is_judged(tables):
    factor = factors(tables, "deltoids", surface="dry_soft_sand")["surface"]
    assert factor.value == pytest.approx(1.275)
    assert factor.grade == "D"


def test_strike_and_shoe_never_multiply(tables):
    both = factors(tables, "soleus", strike="forefoot", shoe="barefoot")
    assert set(both) == {"strike"}
    assert set(factors(tables, "soleus", strike="midfoot", shoe="barefoot")) == {"shoe"}


def test_downhill_only_muscles_that_brake_keep_their_load(tables):
    assert factors(tables, "vasti", slope=-0.1)["slope"].value == 1.0
    assert factors(tables, "soleus", slope=-0.1)["slope"].value < 0.7


def test_a_muscle_goes_before_its_group_in_its_share_of_a_slope(tables):
    assert "roberts2005" in factors(tables, "gluteus_maximus", slope=0.1)["slope"].sources
    assert factors(tables, "intrinsic_foot", slope=0.1)["slope"].sources == (
        "minetti2002",
        "judged",
    )


def test_a_product_of_nothing_is_one_without_doubt():
    empty = product(())
    assert (empty.value, empty.down, empty.up, empty.grade) == (1.0, 0.0, 0.0, "A")


def test_the_factors_that_do_not_depend_on_speed_are_kept(tables):
    slow = fixed_factors(tables, Conditions(speed_mps=2.0, surface="woodchip"))
    assert fixed_factors(tables, Conditions(speed_mps=9.0, surface="woodchip")) is slow


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("trail", "a surface such as forest_trail_uneven, off_trail_rough"),
        (" Natural Grass ", "a surface such as natural_grass"),
        ("asfalt", "a surface such as asphalt, artificial_turf"),
    ],
)
def test_part_of_a_surface_brings_the_names_that_hold_it(tables, asked, named):
    with pytest.raises(ConditionsError) as caught:
        fixed_factors(tables, Conditions(surface=asked))
    assert caught.value.takes == named


def test_a_surface_like_none_brings_all_names(tables):
    for asked in ("", "mud"):
        with pytest.raises(ConditionsError) as caught:
            fixed_factors(tables, Conditions(surface=asked))
        assert caught.value.takes == ", ".join(tables.surfaces)
