"""The same run otherwise, in words."""

from __future__ import annotations

import pytest

from bodymap.app.runs.what_if import speed_words, what_if_of, what_if_scene
from bodymap.runs.footing import WhatIf
from tests.app.runs.kept import state_of


def test_all_that_is_supposed_is_said(atlas):
    scene = what_if_scene(WhatIf("dry_soft_sand", 0.95, level=True), atlas)
    assert scene.active
    assert scene.line == ("On dry sand, 5 % slower, without its slopes, against the run as it was")
    assert (scene.surface, scene.speed_text, scene.level) == ("dry_soft_sand", "5 % slower", True)


def test_nothing_supposed_says_nothing(atlas):
    scene = what_if_scene(WhatIf(), atlas)
    assert (scene.active, scene.line, scene.speed_text) == (False, "", "same speed")


@pytest.mark.parametrize(
    ("speed", "text"), [(1.1, "10 % faster"), (0.5, "50 % slower"), (1.001, "same speed")]
)
def test_a_speed_is_told_in_percent(speed, text):
    assert speed_words(speed) == text


def test_a_ground_that_is_unknown_is_left_out(atlas):
    state = state_of(if_surface="lava", if_speed=1.1)
    assert what_if_of(state, atlas) == WhatIf("", 1.1, level=False)
    assert what_if_of(state_of(if_surface="concrete"), atlas) == WhatIf("concrete")
