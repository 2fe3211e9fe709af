from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State
from bodymap.content.atlas import Atlas
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.body_map import BodyMap

ATLAS = Atlas()
NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def scene(**state):
    look = Look(names=state.pop("names", False), numbers=state.pop("numbers", False))
    return resolve(State(look=look, **state), ATLAS).map


@pytest.fixture(scope="module")
def kept(used):
    with used(BodyMap) as made:
        yield made


@pytest.fixture
def body_map(kept, qtbot):
    def prepare(view):
        view.setPalette(palette(theme("light")))
        view.resize(840, 604)
        view.show_theme(theme("light"))
        view.show_map(scene(region="lower_legs"))
        with qtbot.waitExposed(view):
            view.show()

    view = kept.as_new(prepare)
    view.grab()  # the second paint makes the pixmaps that it keeps
    return view


@pytest.fixture
def heard(body_map):
    words = []
    body_map.region_clicked.connect(lambda region: words.append(("region", region)))
    body_map.muscle_clicked.connect(lambda muscle: words.append(("muscle", muscle)))
    body_map.back_asked.connect(lambda: words.append(("back", "")))
    return words


def on(view, muscle):
    """A point of the widget on ``muscle``, the first that the map itself finds there."""
    box = view.box_of([muscle])
    for y in range(box.top(), box.bottom(), 3):
        for x in range(box.left(), box.right(), 3):
            if view.muscle_at(QPointF(x, y)) == muscle:
                return QPoint(x, y)
    raise AssertionError(muscle)


def picture(view):
    return view.grab().toImage()


def test_a_click_chooses_the_region_and_another_the_muscle_in_it(qtbot, body_map, heard):
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=on(body_map, "hamstrings"))
    body_map.show_map(scene(region="thighs_glutes"))
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=on(body_map, "hamstrings"))
    assert heard == [("region", "thighs_glutes"), ("muscle", "hamstrings")]


def test_a_click_far_from_the_body_goes_back_and_one_on_the_head_does_nothing(
    qtbot, body_map, heard
):
    head = QPoint(round(0.288 * 840), 40)
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=head)
    assert heard == []
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=QPoint(385, 60))
    assert heard == [("back", "")]


def test_the_other_mouse_button_chooses_nothing(qtbot, body_map, heard):
    qtbot.mouseClick(body_map, Qt.MouseButton.RightButton, pos=on(body_map, "hamstrings"))
    assert heard == []


def test_a_muscle_is_hit_up_to_four_pixels_beside_it(body_map):
    box = body_map.box_of(["intrinsic_foot"])
    sole = body_map.picture.body.views[-1]
    edge = sole.paths.muscles["intrinsic_foot"].boundingRect().left()
    assert box.left() < edge
    hits = [
        body_map.muscle_at(QPointF(edge - away, y)) == "intrinsic_foot"
        for away in (0.5, 3.0, 6.0)
        for y in range(round(sole.bounds.top()), round(sole.bounds.bottom()))
    ]
    third = len(hits) // 3
    assert any(hits[:third])
    assert any(hits[third : 2 * third])
    assert not any(hits[2 * third :])


def test_hovering_rings_what_a_click_would_choose_and_names_the_muscle(qtbot, body_map):
    before = picture(body_map)
    point = on(body_map, "hamstrings")
    qtbot.mouseMove(body_map, point)
    qtbot.waitUntil(lambda: picture(body_map) != before)
    assert body_map.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(body_map, QPoint(385, 60))
    qtbot.waitUntil(lambda: picture(body_map) == before)


def test_enter_goes_deeper_and_escape_goes_back(qtbot, body_map, heard):
    qtbot.keyClick(body_map, Qt.Key.Key_Return)
    qtbot.keyClick(body_map, Qt.Key.Key_Escape)
    assert heard == [("muscle", "gastrocnemius"), ("back", "")]
    body_map.show_map(scene(region=None))
    qtbot.keyClick(body_map, Qt.Key.Key_Return)
    assert heard[-1][0] == "region"


def test_home_and_end_are_the_first_and_the_last_region(qtbot, body_map, heard):
    regions = [mark.region for mark in body_map.scene.regions]
    qtbot.keyClick(body_map, Qt.Key.Key_Home)
    qtbot.keyClick(body_map, Qt.Key.Key_End)
    assert heard == [("region", regions[0]), ("region", regions[-1])]


def test_up_from_the_lower_legs_are_the_thighs_and_down_are_the_feet(qtbot, body_map, heard):
    qtbot.keyClick(body_map, Qt.Key.Key_Up)
    assert heard.pop() == ("region", "thighs_glutes")
    qtbot.keyClick(body_map, Qt.Key.Key_Down)
    assert heard.pop() == ("region", "feet")


@pytest.mark.parametrize("region", ["core", "lower_legs", "thighs_glutes", "arms_shoulders"])
def test_the_arrows_reach_every_muscle_of_a_region(qtbot, body_map, heard, region):
    mark = next(mark for mark in body_map.scene.regions if mark.region == region)
    reached, waiting = set(), [mark.muscles[0]]
    while waiting:
        muscle = waiting.pop()
        reached.add(muscle)
        for key in ARROWS:
            body_map.show_map(scene(region=region, muscle=muscle))
            heard.clear()
            qtbot.keyClick(body_map, key)
            waiting += [found for _, found in heard if found not in reached]
    assert reached == set(mark.muscles)


def test_the_arrows_reach_every_region(qtbot, body_map, heard):
    reached, waiting = set(), ["lower_legs"]
    while waiting:
        region = waiting.pop()
        reached.add(region)
        for key in ARROWS:
            body_map.show_map(scene(region=region))
            heard.clear()
            qtbot.keyClick(body_map, key)
            waiting += [found for _, found in heard if found not in reached]
    assert reached == {mark.region for mark in body_map.scene.regions}


def test_the_focus_ring_shows_only_after_the_keyboard(qtbot, body_map):
    body_map.clearFocus()
    plain = picture(body_map)
    body_map.setFocus(Qt.FocusReason.MouseFocusReason)
    assert picture(body_map) == plain
    body_map.clearFocus()
    body_map.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(body_map) != plain


def nodes(interface):
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        assert interface.indexOfChild(child) == index
        yield from nodes(child)


def test_a_screen_reader_finds_every_region_and_muscle_with_name_and_value(body_map):
    tree = QAccessible.queryAccessibleInterface(body_map)
    found = list(nodes(tree))
    assert len(found) == 1 + 5 + 26
    assert all(node.text(NAME) for node in found)
    calf = next(node for node in found if "gastrocnemius" in node.text(NAME))
    assert calf.text(NAME) == "Calf, upper (gastrocnemius)"
    assert calf.text(VALUE) == body_map.scene.marks["gastrocnemius"].value
    assert calf.text(QAccessible.Text.Description) == body_map.scene.marks["gastrocnemius"].spoken
    assert calf.parent().text(NAME).startswith("Lower legs")
    assert not calf.rect().isEmpty()
    assert calf.childCount() == 0
    assert calf.role() == QAccessible.Role.TreeItem


def test_a_screen_reader_hears_what_is_chosen_and_can_choose(body_map, heard):
    tree = QAccessible.queryAccessibleInterface(body_map)
    legs = next(node for node in nodes(tree) if node.text(NAME).startswith("Lower legs"))
    assert legs.state().selected
    assert not legs.child(0).state().selected
    for node in (legs, legs.child(0)):
        action = node.actionInterface()
        assert action.actionNames() == ["Press"]
        action.doAction("Press")
    assert heard == [("region", "lower_legs"), ("muscle", "tibialis_anterior")]


def test_a_screen_reader_finds_what_is_under_the_pointer_and_what_has_the_focus(body_map):
    tree = QAccessible.queryAccessibleInterface(body_map)
    at = body_map.mapToGlobal(on(body_map, "hamstrings"))
    region = tree.childAt(at.x(), at.y())
    assert region.text(NAME).startswith("Thighs")
    assert region.childAt(at.x(), at.y()).text(NAME).startswith("Hamstrings")
    body_map.setFocus(Qt.FocusReason.TabFocusReason)
    assert tree.focusChild().text(NAME).startswith("Lower legs")
    body_map.show_map(scene(region="core", muscle="multifidus"))
    assert tree.focusChild().text(NAME).startswith("Deep back")


def test_the_tree_answers_what_is_not_there_with_nothing(body_map, heard):
    tree = QAccessible.queryAccessibleInterface(body_map)
    legs = next(node for node in nodes(tree) if node.text(NAME).startswith("Lower legs"))
    calf = legs.child(0)
    assert legs.child(99) is None
    assert legs.indexOfChild(tree) == calf.indexOfChild(legs) == -1
    assert calf.child(0) is calf.childAt(5, 5) is calf.object() is None
    assert legs.childAt(-5, -5) is None
    assert legs.text(QAccessible.Text.Help) == ""
    legs.setText(NAME, "Calves")
    assert legs.text(NAME).startswith("Lower legs")
    action = calf.actionInterface()
    assert action.localizedActionName("Press") == "Choose"
    assert action.localizedActionName("Fly") == ""
    assert action.keyBindingsForAction("Press") == []
    action.doAction("Fly")
    assert heard == []
    for _ in range(100):  # once, a null pointer was right by chance only
        assert calf.valueInterface() is calf.textInterface() is calf.selectionInterface() is None


def test_nodes_are_gone_with_their_map(qapp):
    view = BodyMap()
    view.show_map(scene(region="core"))
    core = QAccessible.queryAccessibleInterface(view).child(0)
    assert core.isValid()
    QAccessible.uniqueId(core)  # as a screen reader's bridge does
    view.deleteLater()
    del core
    qapp.sendPostedEvents(view, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    assert not shiboken6.isValid(view)


def test_a_moved_choice_is_told_to_the_screen_reader(body_map):
    body_map.setFocus(Qt.FocusReason.TabFocusReason)
    QAccessible.setActive(True)
    try:
        body_map.show_map(scene(region="feet"))
        tree = QAccessible.queryAccessibleInterface(body_map)
        assert tree.focusChild().state().focused
    finally:
        QAccessible.setActive(False)


def test_other_keys_are_left_to_the_window(qtbot, body_map, heard):
    qtbot.keyClick(body_map, Qt.Key.Key_F2)
    assert heard == []


def test_an_arrow_at_the_edge_stays_and_enter_on_a_muscle_too(qtbot, body_map, heard):
    body_map.show_map(scene(region="feet"))
    qtbot.keyClick(body_map, Qt.Key.Key_Down)
    body_map.show_map(scene(region="feet", muscle="intrinsic_foot"))
    qtbot.keyClick(body_map, Qt.Key.Key_Return)
    assert heard == []


def test_hovering_in_the_chosen_region_rings_one_muscle_and_follows_the_pace(qtbot, body_map):
    qtbot.mouseMove(body_map, on(body_map, "gastrocnemius"))
    one = picture(body_map)
    body_map.show_map(scene(region="lower_legs", conditions=Conditions(speed_mps=6.0)))
    assert picture(body_map) != one


def test_a_control_on_the_map_stays_in_the_accessible_tree(body_map):
    button = QPushButton("Soles", body_map)
    button.show()
    tree = QAccessible.queryAccessibleInterface(body_map)
    assert tree.child(0).text(NAME) == "Soles"
    assert tree.childCount() == 1 + 5


@pytest.mark.parametrize(
    "change",
    [
        {"muscle": "soleus"},
        {"muscle": "tibialis_posterior"},
        {"colouring": "role"},
        {"deep": True},
        {"names": True},
        {"numbers": True},
        {"lit": frozenset({"gluteus_maximus"})},
        {"conditions": Conditions(speed_mps=6.0)},
        {"pinned": Conditions(speed_mps=3.0)},
    ],
)
def test_the_picture_follows_the_scene_and_comes_back(body_map, change):
    first = picture(body_map)
    body_map.show_map(scene(**{"region": "lower_legs", **change}))
    assert picture(body_map) != first
    body_map.show_map(scene(region="lower_legs"))
    assert picture(body_map) == first


def test_what_is_painted_anew_is_all_that_differs(qtbot, body_map):
    lit = frozenset({"vasti", "soleus"})
    states = [{"region": region} for region in ("core", "feet", "arms_shoulders", None)]
    states += [{"muscle": "soleus"}, {"lit": lit}, {"region": "core", "lit": lit}, {}]
    for state in states:
        body_map.show_map(scene(**state))
        qtbot.wait(1)  # lets the map paint what it asked for
        shown = body_map.screen().grabWindow(body_map.winId()).toImage()
        fresh = picture(body_map)
        assert shown.convertToFormat(fresh.format()) == fresh


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_another_theme_repaints_everything(body_map, name):
    body_map.show_theme(theme(name))
    assert picture(body_map).pixelColor(400, 4) == theme(name).surface


def test_the_soles_hide_where_the_map_is_narrow_unless_asked_for_or_chosen(body_map):
    def shown():
        return [view.view for view in body_map.picture.body.views]

    assert shown() == ["front", "back", "sole"]
    body_map.resize(592, 552)
    assert shown() == ["front", "back"]
    body_map.show_soles(shown=True)
    assert shown() == ["front", "back", "sole"]
    body_map.show_soles(shown=False)
    body_map.show_map(scene(region="feet"))
    assert shown() == ["front", "back", "sole"]


@pytest.mark.parametrize("size", [(840, 604), (592, 552), (1360, 824), (560, 400), (840, 716)])
def test_the_views_stay_on_the_map_and_apart_at_every_size(body_map, size):
    body_map.resize(*size)
    views = body_map.picture.body.views
    for view in views:
        assert body_map.rect().toRectF().contains(view.bounds)
    for index, view in enumerate(views):
        for other in views[index + 1 :]:
            assert not view.paths.silhouette.intersects(other.paths.silhouette)


@pytest.mark.parametrize("region", [mark.region for mark in scene().regions])
def test_the_callout_covers_neither_body_nor_legend(body_map, region):
    body_map.show_map(scene(region=region))
    with_callout = picture(body_map)
    without = body_map.picture
    without.show(body_map.scene._replace(callout=None), theme("light"))
    plain = picture(body_map)
    grey = [view.paths.silhouette for view in body_map.picture.body.views]
    changed = [
        QPointF(x, y)
        for x in range(0, 840, 2)
        for y in range(0, 604, 2)
        if with_callout.pixel(x, y) != plain.pixel(x, y)
    ]
    assert changed
    outside = [point for point in changed if not any(path.contains(point) for path in grey)]
    assert len(outside) > 0.6 * len(changed)  # the rest is the leader
    assert not any(point.x() < 115 and point.y() < 245 for point in outside)  # the legend


def test_larger_text_keeps_the_body_on_the_map(qapp, body_map):
    qapp.setFont(application_font(2.0))
    assert not picture(body_map).isNull()
    for view in body_map.picture.body.views:
        assert body_map.rect().toRectF().contains(view.bounds)
