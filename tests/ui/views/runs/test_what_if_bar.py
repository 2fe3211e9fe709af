from __future__ import annotations

import pytest

from bodymap.app.runs.scene import WhatIfScene
from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.press import Press
from bodymap.ui.views.runs.what_if_bar import WhatIfBar

AS_IT_WAS = WhatIfScene(False, "", 1.0, "same speed", level=False, line="")
SAND = WhatIfScene(True, "dry_soft_sand", 0.95, "5 % slower", level=True, line="On dry sand")


@pytest.fixture
def bar(qtbot, page):
    view = WhatIfBar()
    qtbot.addWidget(view)
    view.show_what_if(AS_IT_WAS, page().footing.surfaces)
    view.resize(900, 60)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize(
    ("scene", "button", "speed"),
    [(AS_IT_WAS, "slower", 0.99), (AS_IT_WAS, "faster", 1.01), (SAND, "slower", 0.94)],
)
def test_the_speed_changes_by_one_percent(qtbot, bar, page, scene, button, speed):
    bar.show_what_if(scene, page().footing.surfaces)
    with qtbot.waitSignal(bar.supposed) as supposed:
        getattr(bar.speed, button).click()
    assert supposed.args == [scene.surface, pytest.approx(speed), scene.level]


@pytest.mark.parametrize(("speed", "ended"), [(0.85, "slower"), (1.15, "faster")])
def test_it_goes_no_further_than_fifteen_percent(bar, page, speed, ended):
    bar.show_what_if(SAND._replace(speed=speed), page().footing.surfaces)
    enabled = {name: getattr(bar.speed, name).isEnabled() for name in ("slower", "faster")}
    assert [name for name, on in enabled.items() if not on] == [ended]


def test_another_ground_keeps_speed_and_slopes(qtbot, bar, page):
    bar.show_what_if(SAND, page().footing.surfaces)
    picker = next(one for one in bar.findChildren(Press) if "ground" in one.accessibleName())
    assert picker.accessibleName() == "Another ground: Dry sand"
    picker.click()
    entries = bar.findChild(ChoiceList)
    with qtbot.waitSignal(bar.supposed) as supposed:
        entries.chosen.emit("")
    assert supposed.args == ["", pytest.approx(0.95), True]


def test_the_switch_takes_the_slopes_away(qtbot, bar):
    with qtbot.waitSignal(bar.supposed) as supposed:
        bar.level.click()
    assert supposed.args == ["", 1.0, True]


def test_reset_is_offered_only_where_something_is_supposed(qtbot, bar, page):
    reset = next(one for one in bar.findChildren(Press) if one.text() == "Reset")
    assert not reset.isVisibleTo(bar)
    bar.show_what_if(SAND, page().footing.surfaces)
    assert reset.isVisibleTo(bar)
    with qtbot.waitSignal(bar.suppose_cleared):
        reset.click()


def test_it_needs_more_rows_where_it_is_narrow(bar):
    assert bar.heightForWidth(360) > bar.heightForWidth(900)
