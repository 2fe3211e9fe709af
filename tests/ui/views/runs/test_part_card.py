from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from bodymap.ui.controls.button import IconButton
from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.picker import Picker
from bodymap.ui.views.runs.part_card import PartTile
from bodymap.ui.views.runs.run_aside import ground_of_part


@pytest.fixture
def tile(qtbot, page):
    view = PartTile()
    qtbot.addWidget(view)
    scene = page()
    view.show_part(scene.part, "asphalt", scene.footing.surfaces)
    view.resize(512, 160)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_it_says_what_the_part_asked(tile):
    told = [one.accessibleName() or one.text() for one in tile.findChildren(QLabel)]
    assert "Selected part, 4.5 to 5.5 km · 4:02 · 1.0 km" in told
    assert "×1.04" in told
    assert "per km, thighs and glutes" in told


def test_the_ground_impact_is_explained_by_the_glossary(qtbot, tile, page):
    scene = page()
    told = scene.part._replace(value_line="ground impact per step", word="ground_impact")
    tile.show_part(told, "asphalt", scene.footing.surfaces)
    label = next(one for one in tile.findChildren(QLabel) if "word:" in one.text())
    assert label.accessibleName() == "ground impact per step"
    with qtbot.waitSignal(tile.word_asked) as asked:
        label.linkActivated.emit("word:ground_impact")
    assert asked.args == ["ground_impact"]


def test_it_is_as_high_before_a_part_is_chosen(tile, page):
    scene, chosen = page(), tile.sizeHint().height()
    tile.show_part(scene.part._replace(chosen=False), "asphalt", scene.footing.surfaces)
    assert tile.sizeHint().height() == chosen


def test_its_ground_can_be_painted(qtbot, tile):
    picker = tile.findChild(Picker)
    assert picker.accessibleName() == "Ground of this part: Asphalt"
    picker.open()
    with qtbot.waitSignal(tile.ground_painted) as painted:
        tile.window().findChild(ChoiceList).chosen.emit("dry_soft_sand")
    assert painted.args == ["dry_soft_sand"]


def test_a_part_on_several_grounds_says_so(tile, page):
    scene = page()
    tile.show_part(scene.part, "", scene.footing.surfaces)
    assert tile.findChild(Picker).accessibleName() == "Ground of this part: Several grounds"


def test_the_part_can_be_let_go(qtbot, tile):
    with qtbot.waitSignal(tile.cleared):
        tile.findChild(IconButton).click()


def test_the_whole_run_offers_neither(tile, page):
    scene = page()
    tile.show_part(scene.part._replace(chosen=False), "asphalt", scene.footing.surfaces)
    assert not tile.findChild(Picker).isVisibleTo(tile)
    assert not tile.findChild(IconButton).isVisibleTo(tile)


def test_what_is_only_supposed_cannot_be_painted(tile, page):
    scene = page()
    tile.show_part(scene.part, None, scene.footing.surfaces)
    assert not tile.findChild(Picker).isVisibleTo(tile)
    assert tile.findChild(IconButton).isVisibleTo(tile)


@pytest.mark.parametrize(
    ("part", "ground"),
    [
        ((4.5, 5.5), "dirt_path_smooth"),
        ((1.0, 4.0), "asphalt"),
        ((3.0, 5.0), ""),
        ((3.999, 5.0), "dirt_path_smooth"),  # an edge that was rounded
        (None, ""),
    ],
)
def test_a_part_has_the_ground_that_it_lies_on(page, part, ground):
    assert ground_of_part(page().chart._replace(part=part)) == ground
