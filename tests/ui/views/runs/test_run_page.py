from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bodymap.app.map_scene import Legend, Tick
from bodymap.app.runs.scene import WhatIfScene
from bodymap.ui.controls.focus import came_by_keyboard
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.run_page import RunPage

SAND = WhatIfScene(True, "dry_soft_sand", 0.95, "5 % slower", level=True, line="On dry sand")


@pytest.fixture(scope="module")
def kept(used):
    with used(RunPage) as made:
        yield made


@pytest.fixture
def view(kept, qtbot, page, listed):
    def prepare(view):
        view.setPalette(palette(theme("light")))
        view.show_theme(theme("light"))
        view.show_page(page())
        view.show_runs(listed())
        view.show_small(back=False, low=False)
        view.resize(1000, 860)
        with qtbot.waitExposed(view):
            view.show()

    return kept.as_new(prepare)


def told(view):
    labels = (one for one in view.findChildren(QLabel) if one.isVisibleTo(view))
    return [one.accessibleName() or one.text() for one in labels]


def bottom(view, part):
    return part.mapTo(view, part.rect().bottomLeft()).y()


@pytest.mark.parametrize("size", [(1000, 860), (951, 768)])
@pytest.mark.parametrize("supposing", [False, True])
def test_body_regions_part_and_chart_are_seen_together(view, page, size, supposing):
    scene = page(bars=page().bars._replace(line="On dry sand: how many times the load per km."))
    view.show_page(scene._replace(what_if=SAND) if supposing else page())
    view.show_small(back=size[0] < 1000, low=size[0] < 1000)
    view.resize(*size)
    for part in (view.map, view.aside.part, view.chart):
        assert 0 < bottom(view, part) < size[1]
    regions = view.aside.bars
    assert bottom(view, regions) < view.aside.part.mapTo(view, view.aside.part.pos()).y()
    assert view.map.height() >= 280


@pytest.mark.parametrize(("size", "scale"), [((828, 600), 1.0), ((1280, 860), 1.5)])
def test_where_the_regions_have_no_room_the_whole_page_scrolls(qtbot, qapp, view, size, scale):
    qapp.setFont(application_font(scale))
    view.resize(*size)
    scrolls = [one for one in view.findChildren(Scroll) if one.isVisibleTo(view)]
    assert len(scrolls) == 1
    rows = [one for one in view.aside.bars.findChildren(Press) if one.isVisibleTo(view)]
    parts = (rows[-1], view.aside.part, view.chart, view.aside.lap_part)
    qtbot.waitUntil(lambda: stands_in_order(view, parts))  # the layouts settle one by one


def stands_in_order(view, parts):
    ends = [bottom(view, part) for part in parts]
    return ends == sorted(ends) and len(set(ends)) == len(ends)


def test_what_if_takes_its_room_from_the_chart_first(qtbot, view, page):
    view.resize(1000, 820)
    qtbot.waitUntil(lambda: bottom(view, view.chart) < 820)
    high = view.chart.height()
    view.show_page(page(what_if=SAND))
    assert 224 <= view.chart.height() < high
    qtbot.waitUntil(lambda: bottom(view, view.chart) < 820)
    assert view.aside.isAncestorOf(view.aside.lap_part)


def test_the_page_has_its_own_order_again_in_a_large_window(qapp, view):
    view.resize(828, 600)
    qapp.processEvents()
    view.resize(1000, 860)
    qapp.processEvents()
    assert view.aside.isAncestorOf(view.aside.lap_part)
    assert bottom(view, view.chart) < 860


def test_another_ground_leaves_the_head_in_one_row(qapp, view, page):
    high = view.head.height()
    for surface in page().footing.surfaces:
        footing = page().footing._replace(surface=surface.surface)
        view.show_page(page(footing=footing))
        qapp.processEvents()
        assert view.head.height() == high
        right = view.head.save.mapTo(view, view.head.save.rect().topRight()).x()
        assert right == 1000 - 24 - 1


@pytest.mark.parametrize("width", [951, 1000])
def test_another_legend_leaves_the_body_where_it_is(qapp, view, page, width):
    view.resize(width, 800)
    scene = page().map
    seen = set()
    for title, words in (("Load per km", "×0.7"), ("Difference", "same"), ("Easy km", "1 km")):
        legend = Legend("load", title, "of this run", (Tick(0.0, words), Tick(1.0, "×4")), ())
        view.show_page(page(map=scene._replace(legend=legend)))
        qapp.processEvents()
        view.map.picture.restart()
        seen.add(tuple(part.transform.dx() for part in view.map.picture.body.views))
    assert len(seen) == 1


def test_a_comparison_hides_the_colours_and_keeps_their_room(qapp, view, page):
    high = view.map.height()
    view.show_page(page(map=page().map._replace(palette="difference")))
    assert not view.colours.isVisibleTo(view)
    qapp.processEvents()
    assert view.map.height() == high


def test_a_painted_part_is_told_in_seconds(qtbot, view):
    with qtbot.waitSignal(view.ground_painted) as painted:
        view.aside.ground_painted.emit("woodchip")
    start, end, surface = painted.args
    assert (start, end) == (pytest.approx(4.5 * 304, abs=1), pytest.approx(5.5 * 304, abs=1))
    assert surface == "woodchip"


def test_without_a_part_nothing_is_painted(qtbot, view, page):
    view.show_page(page(chart=page().chart._replace(part=None)))
    with qtbot.assertNotEmitted(view.ground_painted):
        view.aside.ground_painted.emit("woodchip")


def test_the_map_and_the_bars_choose_what_is_shown(qtbot, view):
    with qtbot.waitSignal(view.subject_chosen) as chosen:
        view.map.muscle_clicked.emit("soleus")
    assert chosen.args == ["soleus"]
    with qtbot.waitSignal(view.subject_chosen) as chosen:
        view.aside.bars.subject_chosen.emit("feet")
    assert chosen.args == ["feet"]


def test_what_if_is_shown_when_asked_for_and_goes_again(view):
    assert not view.what_if.isVisibleTo(view)
    view.head.what_if.click()
    assert view.what_if.isVisibleTo(view)
    view.what_if.closed.emit()
    assert not view.what_if.isVisibleTo(view)
    assert not view.head.what_if.isChecked()


@pytest.mark.parametrize("keys", [True, False])
def test_what_if_gets_the_keyboard_with_a_ring_only_where_keys_opened_it(qtbot, view, keys):
    button = view.head.what_if
    if keys:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.what_if.isAncestorOf(view.focusWidget())
    assert came_by_keyboard(view.focusWidget()) is keys


def test_putting_what_if_away_shows_the_run_as_it_was(qtbot, view, page):
    view.show_page(page(what_if=SAND))
    assert view.what_if.isVisibleTo(view)
    assert view.head.what_if.isChecked()
    with qtbot.waitSignal(view.what_if.suppose_cleared):
        view.head.what_if.click()


def escaped(qtbot, widget, signal):
    with qtbot.waitSignal(signal, timeout=500):
        qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_esc_leaves_the_part_then_what_if_and_then_the_region(qtbot, view, page):
    whole = page().part._replace(chosen=False)
    scene = page(what_if=SAND, part=whole._replace(chosen=True))
    view.show_page(scene._replace(map=scene.map._replace(region="feet")))
    level = view.what_if.level
    escaped(qtbot, level, view.part_cleared)
    view.show_page(scene._replace(part=whole))
    escaped(qtbot, level, view.what_if.suppose_cleared)
    view.show_page(page(part=whole, map=scene.map._replace(region="feet")))
    assert not view.what_if.isVisibleTo(view)
    escaped(qtbot, view.head.save, view.back_asked)


@pytest.mark.parametrize("where", ["map", "aside"])
def test_esc_leaves_the_part_from_the_body_and_its_bars_where_no_region_is_chosen(
    qtbot, view, page, where
):
    plain = page().map._replace(region=None, muscle=None)
    view.show_page(page(map=plain, part=page().part._replace(chosen=True)))
    escaped(qtbot, getattr(view, where), view.part_cleared)
    view.show_page(page(map=plain._replace(region="feet"), part=page().part._replace(chosen=True)))
    escaped(qtbot, getattr(view, where), view.back_asked)


def test_another_run_opens_without_what_if(view, page):
    view.head.what_if.click()
    view.show_page(page(run=3))
    assert not view.what_if.isVisibleTo(view)


def test_usual_is_offered_only_where_there_are_other_runs(view, page):
    assert "Against usual" in [part.text() for part in colours(view)]
    view.show_page(page(usual_runs=0))
    assert "Against usual" not in [part.text() for part in colours(view)]


def colours(view):
    return [part for part in view.colours.findChildren(Press) if part.isVisibleTo(view)]


def test_in_miles_the_body_is_coloured_per_mile(view, page):
    assert "Per km" in [part.text() for part in colours(view)]
    view.show_page(page(chart=page().chart._replace(units="min/mi")))
    texts = [part.text() for part in colours(view)]
    assert "Per mile" in texts
    assert "Per km" not in texts


def test_a_colouring_is_chosen(qtbot, view):
    with qtbot.waitSignal(view.colouring_chosen) as chosen:
        next(part for part in colours(view) if part.text() == "In all").click()
    assert chosen.args == ["total"]


def test_what_is_compared_is_said_and_can_be_ended(qtbot, view, page, listed):
    title = "Against Easy, river path"
    assert title not in told(view)
    view.show_page(page(bars=page().bars._replace(title=title)))
    view.show_runs(listed(other=1))
    assert title in told(view)
    assert view.head.compare.isChecked()
    with qtbot.waitSignal(view.head.compare_asked) as asked:
        view.aside.compare_ended.emit()
    assert asked.args == [None]


def test_what_the_file_held_opens(view):
    note, source = "No altitude: taken as level.", "Distance: from the file."
    assert note not in told(view)
    view.aside.told_part.heading.click()
    assert note in told(view)
    assert source in told(view)
    assert view.aside.told_part.heading.accessibleDescription() == "Opened"


def test_a_run_without_laps_has_no_table(view, page):
    assert view.aside.lap_part.isVisibleTo(view)
    view.show_page(page(laps=()))
    assert not view.aside.lap_part.isVisibleTo(view)


def test_large_text_is_never_cut_off_at_the_side(view, qapp):
    qapp.setFont(application_font(2.0))
    view.resize(1300, 860)
    qapp.processEvents()
    inside = (view.head, view.facts, view.aside, view.chart)
    assert all(part.mapTo(view, part.rect().topRight()).x() <= 1300 for part in inside)


@pytest.mark.parametrize("height", [676, 712, 724, 780])
def test_what_if_never_takes_the_chart_away_or_brings_it_back(view, page, qapp, height):
    view.resize(944, height)
    qapp.processEvents()
    plain, chart = view.aside.isAncestorOf(view.aside.more), view.chart.height()
    view.head.what_if_asked.emit(True)
    few = page().bars._replace(title="Against the run as it was", line="1 % slower.")
    view.show_page(page(bars=few, what_if=page().what_if._replace(active=True)))
    qapp.processEvents()
    assert view.aside.isAncestorOf(view.aside.more) == plain
    assert view.chart.height() <= chart
    view.show_page(page())
    qapp.processEvents()
    assert view.aside.isAncestorOf(view.aside.more) == plain
