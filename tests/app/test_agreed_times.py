"""Whose times on and off all sources agree on."""

from __future__ import annotations

import pytest

from bodymap.app.agreed_times import emg_times, sources_agree


@pytest.mark.parametrize(
    "muscle", ["tibialis_anterior", "rectus_femoris", "hamstrings", "gluteus_maximus"]
)
def test_sources_disagree_where_the_emg_does_not_coincide_with_the_course(atlas, muscle):
    assert emg_times(muscle, atlas)
    assert not sources_agree(muscle, atlas)


@pytest.mark.parametrize("muscle", ["fibularis", "gastrocnemius", "soleus", "vasti"])
def test_sources_agree_where_the_emg_coincides_with_the_course(atlas, muscle):
    assert emg_times(muscle, atlas)
    assert sources_agree(muscle, atlas)


def test_a_course_without_emg_has_no_source_that_could_disagree(atlas):
    assert emg_times("iliopsoas", atlas) == ()
    assert sources_agree("iliopsoas", atlas)
