from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible

from bodymap.app.study.scene import StudyCallout
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme
from bodymap.ui.views.study.figure import StudyFigure
from bodymap.ui.views.study.figure_keys import moved


@pytest.fixture
def figure(qtbot, made):
    view = StudyFigure()
    qtbot.addWidget(view)
    view.resize(840, 788)
    view.show_map(made.map(answers=True))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.told = []
    view.muscle_chosen.connect(view.told.append)
    return view


def middle_of(figure, muscle, view="front"):
    placed = next(each for each in figure.picture.body.views if each.view == view)
    shape = placed.paths.muscles[muscle]
    return shape.pointAtPercent(0.0).toPoint()


def parts(figure):
    tree = QAccessible.queryAccessibleInterface(figure)
    return [tree.child(index) for index in range(tree.childCount())]


def test_a_click_answers_within_4_px_and_only_while_a_question_asks(figure, qtbot, made):
    at = middle_of(figure, "rectus_femoris")
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(figure.missed):
        qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    qtbot.mouseClick(figure, Qt.MouseButton.RightButton, pos=at)
    assert figure.told == ["rectus_femoris"]
    figure.show_map(made.map({"rectus_femoris": "shown"}))
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at)
    assert len(figure.told) == 1


def test_on_bare_skin_the_muscle_beside_it_is_meant(figure):
    placed = next(each for each in figure.picture.body.views if each.view == "front")
    silhouette = placed.paths.silhouette
    low = silhouette.boundingRect().bottom() - 8.0
    points = [QPointF(x, low) for x in range(0, 840, 2)]
    toes = [point for point in points if silhouette.contains(point)]
    assert len(toes) > 5
    assert None in {figure.body.muscle_at(point, 4.0) for point in toes}
    assert {figure.muscle_at(point) for point in toes} == {"intrinsic_foot"}
    assert figure.muscle_at(toes[0] + QPointF(0.0, 16.0)) is None  # beside the body


def test_the_callout_points_where_the_click_was(figure, qtbot, made):
    at = middle_of(figure, "rectus_femoris")
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at)
    callout = StudyCallout("rectus_femoris", "Front thigh", "you clicked here")
    figure.show_map(made.map({"rectus_femoris": "shown"}, (callout,)))
    ((_, spot),) = figure.picture._callouts()
    assert spot.end == QPointF(at)


@pytest.mark.parametrize("width", [840, 480])
def test_callouts_stand_inside_and_over_no_part_of_the_body(figure, made, width):
    figure.resize(width, 700)
    for muscle in ("hamstrings", "forearms", "intrinsic_foot", "deltoids"):
        callouts = tuple(
            StudyCallout(each, "Calf, upper", "you clicked here")
            for each in (muscle, "gastrocnemius")
        )
        figure.show_map(made.map({muscle: "wrong", "gastrocnemius": "shown"}, callouts))
        boxes = figure.picture.callout_boxes()
        assert len(boxes) == 2
        for box in boxes:
            assert QRectF(figure.rect()).contains(box)
            views = figure.picture.body.views
            assert not any(view.paths.silhouette.intersects(box) for view in views)


def test_no_name_is_under_the_pointer_or_for_the_screen_reader(figure, qtbot):
    qtbot.mouseMove(figure, middle_of(figure, "hamstrings", "back"))
    assert not figure.toolTip()
    names = [part.text(QAccessible.Text.Name) for part in parts(figure)]
    assert names[:2] == ["Place 0", "Place 1"]
    assert len(set(names)) == len(names) == len(figure.scene.marks)


def test_a_press_of_the_screen_reader_answers_and_the_answer_is_described(figure, made):
    first = parts(figure)[0]
    action = first.interface_cast(QAccessible.InterfaceType.ActionInterface)
    action.doAction("Press")
    muscle = next(iter(figure.scene.marks))
    assert figure.told == [muscle]
    figure.show_map(made.map({muscle: "wrong", "soleus": "shown"}))
    action.doAction("Press")
    assert figure.told == [muscle]
    first, states = parts(figure)[0], [part.state() for part in parts(figure)]
    assert first.text(QAccessible.Text.Description) == "Your answer"
    assert first.text(QAccessible.Text.Value) == ""
    assert first.role() is QAccessible.Role.ListItem
    assert states[0].selected
    assert states[0].disabled
    assert first.rect().isValid()
    tree = first.parent()
    assert tree.indexOfChild(first) == 0
    assert tree.child(99) is None
    here = figure.mapToGlobal(middle_of(figure, "hamstrings", "back"))
    under = tree.childAt(here.x(), here.y())
    assert list(figure.scene.marks)[tree.indexOfChild(under)] == "hamstrings"


def test_the_arrows_reach_every_muscle_that_can_be_seen(figure):
    views, muscles = figure.picture.body.views, figure.scene.marks
    for deep, hidden in (False, 3), (True, 0):
        found = {moved(None, "first", muscles, views, deep=deep)}
        todo = list(found)
        while todo:
            at = todo.pop()
            steps = {
                moved(at, way, muscles, views, deep=deep) for way in ("left", "right", "up", "down")
            }
            todo += steps - found
            found |= steps
        assert len({spot.key for spot in found}) == len(muscles) - hidden
    assert moved(None, "first", (), views, deep=True) is None


def test_keys_ring_a_muscle_and_a_new_question_begins_anew(figure, qtbot, made):
    figure.clearFocus()
    figure.setFocus(Qt.FocusReason.TabFocusReason)
    assert figure.by_keyboard()
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    assert figure.told == []
    qtbot.keyClick(figure, Qt.Key.Key_End)
    low = figure.at_muscle()
    tree = QAccessible.queryAccessibleInterface(figure)
    assert tree.focusChild().text(QAccessible.Text.Name) == figure.scene.marks[low].spoken
    qtbot.keyClick(figure, Qt.Key.Key_Home)
    assert low != figure.at_muscle()
    figure.show_map(made.map())
    figure.show_map(made.map(answers=True))
    assert not figure.at_muscle()
    qtbot.keyClick(figure, Qt.Key.Key_Down)
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not figure.at_muscle()
    assert not figure.by_keyboard()


def test_a_deep_muscle_is_hit_where_it_is_drawn_over_the_others(figure, made):
    figure.show_map(made.map(answers=True, deep=True))
    front = figure.picture.body.views[0]
    shape = front.paths.ghosts["iliopsoas"]
    centres = [polygon.boundingRect().center() for polygon in shape.toSubpathPolygons()]
    assert {figure.muscle_at(at) for at in centres} <= {"iliopsoas", "transversus_abdominis"}
    assert figure.muscle_at(next(at for at in centres if shape.contains(at))) == "iliopsoas"


def test_only_what_has_changed_is_painted_anew(figure, made):
    picture, light = figure.picture, theme("light")
    figure.show_map(made.map())
    one = picture.show(made.map({"soleus": "wrong"}), light)
    assert one is not None
    assert one.boundingRect().height() < 300
    assert picture.show(made.map({"soleus": "wrong"}, deep=True), light) is None
    assert picture.show(made.map(), theme("dark")) is None


def test_the_soles_are_there_whatever_is_asked_and_touch_nothing(figure):
    for size in (840, 788), (590, 640), (470, 480):
        figure.resize(*size)
        views = figure.picture.body.views
        assert [view.view for view in views] == ["front", "back", "sole"]
        boxes = [view.bounds for view in views]
        assert not boxes[0].intersects(boxes[1])
        assert not views[1].paths.silhouette.intersects(boxes[2])


@pytest.mark.parametrize("name", ["light", "contrast_dark"])
def test_what_is_shown_and_what_was_wrong_look_different(figure, made, name):
    figure.show_theme(theme(name))
    figure.show_map(made.map({"pectoralis_major": "shown", "rectus_femoris": "wrong"}))
    image = figure.grab().toImage()
    views = figure.picture.body.views[0].paths.muscles
    colours = {
        muscle: {
            image.pixelColor(round(box.center().x()) + dx, round(box.center().y()) + dx // 2).rgb()
            for dx in range(12)
        }
        for muscle in ("pectoralis_major", "rectus_femoris")
        for box in [views[muscle].toSubpathPolygons()[0].boundingRect()]
    }
    assert not colours["pectoralis_major"] & colours["rectus_femoris"]


def test_a_larger_text_places_everything_anew(figure, qapp):
    figure.grab()
    figure.changeEvent(QEvent(QEvent.Type.FontChange))
    assert figure.picture._flesh is None


def test_after_the_answer_no_other_deep_muscle_is_drawn(figure, made):
    figure.show_map(made.map(answers=True, deep=True))
    assert {"multifidus", "iliopsoas"} <= figure.body._ghosts
    figure.show_map(made.map({"multifidus": "shown", "vasti": "wrong"}, deep=True))
    assert figure.body._ghosts == {"multifidus", "vasti"}


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_leaves_no_name_out_but_writes_it_smaller(figure, made, qapp, scale):
    qapp.setFont(application_font(scale))
    names = (
        StudyCallout("erector_spinae", "Back extensors", ""),
        StudyCallout("adductors", "Inner thigh", "your answer"),
    )
    figure.resize(760, 700)
    figure.show_map(made.map({"erector_spinae": "shown", "adductors": "wrong"}, names))
    boxes = figure.picture.callout_boxes()
    assert len(boxes) == 2
    assert all(figure.rect().toRectF().contains(box) for box in boxes)
