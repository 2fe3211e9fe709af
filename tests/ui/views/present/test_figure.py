from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLineF, QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.ui.draw.present.board import Board
from bodymap.ui.draw.present.body_place import place_bodies
from bodymap.ui.draw.present.body_sheet import BodySheet, plain_colour
from bodymap.ui.draw.present.figure_key import _fitting, _row_px, _rows, key_height, key_of
from bodymap.ui.theme import theme
from bodymap.ui.views.present.figure import FigureTile

CALF = frozenset({"gastrocnemius"})


@pytest.fixture(scope="session")
def runner(atlas, figure):
    stride = resolve(replace(State(), place="stride"), atlas).stride
    return figure._replace(view="stride", stride=stride, zoom=frozenset(), slow=4)


def tile(view) -> FigureTile:
    return view.findChild(FigureTile)


def at(view, muscle: str) -> QPointF:
    """Return a point of the tile on ``muscle``."""
    body = tile(view)._body._body.views[0]
    return body.paths.muscles[muscle].pointAtPercent(0.02) * tile(view)._board.unit


def test_a_click_on_the_figure_chooses_the_muscle(view, step, figure, qtbot) -> None:
    view.show_present(step._replace(figure=figure))
    point = at(view, "gastrocnemius").toPoint()
    with qtbot.waitSignal(view.muscle_chosen) as chosen:
        qtbot.mouseClick(tile(view), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == ["gastrocnemius"]


def test_the_pointer_brings_up_the_name(view, step, figure, qtbot) -> None:
    view.show_present(step._replace(figure=figure))
    before = tile(view).grab().toImage()
    qtbot.mouseMove(tile(view), at(view, "gastrocnemius").toPoint())
    assert tile(view).grab().toImage() != before
    assert tile(view).cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_name_of_what_is_picked_stands_in_the_corner(view, step, figure) -> None:
    view.show_present(step._replace(figure=figure))
    plain = tile(view).grab().toImage()
    view.show_present(step._replace(figure=figure._replace(picked="Feet")))
    named = tile(view).grab().toImage()
    corner = plain.rect().adjusted(0, 0, -plain.width() // 2, -plain.height() * 3 // 4)
    assert named.copy(corner) != plain.copy(corner)
    below = plain.rect().adjusted(0, plain.height() // 3, 0, 0)
    assert named.copy(below) == plain.copy(below)


def test_the_tile_says_what_is_seen_and_what_is_chosen(view, step, figure) -> None:
    view.show_present(step._replace(figure=figure))
    assert tile(view).accessibleName() == "The body from behind: Calf, upper"


def test_the_runner_moves_only_while_he_is_seen_and_may_move(view, step, runner) -> None:
    view.show_motion(less=False)
    view.show_present(step._replace(figure=runner))
    assert tile(view).running
    view.show_present(step._replace(figure=runner._replace(phase=0.2)))
    assert not tile(view).running
    assert tile(view)._clock.phase == pytest.approx(0.2)
    view.show_present(step._replace(figure=runner))
    view.show_present(step._replace(figure=runner._replace(frozen=True)))
    assert not tile(view).running
    view.show_present(step._replace(figure=runner))
    assert tile(view).running
    view.show_motion(less=True)
    assert not tile(view).running


def test_the_runner_is_painted_and_can_be_clicked(view, step, runner, qtbot) -> None:
    view.show_present(step._replace(figure=runner._replace(phase=0.02)))
    tile(view).grab()
    inside = ((x, y) for x in range(200, 700, 12) for y in range(60, 400, 12))
    point = next(QPointF(*each) for each in inside if tile(view).muscle_at(QPointF(*each)))
    with qtbot.waitSignal(view.muscle_chosen):
        qtbot.mouseClick(tile(view), Qt.MouseButton.LeftButton, pos=point.toPoint())


@pytest.mark.parametrize("muscles", [CALF, frozenset({"hamstrings"}), frozenset({"trapezius"})])
@pytest.mark.parametrize("size", [QSizeF(344, 508), QSizeF(788, 508), QSizeF(250, 700)])
def test_a_cut_shows_the_whole_muscle_and_is_no_smaller_than_the_body(size, muscles) -> None:
    (whole,) = place_bodies("back", size, frozenset())
    (cut,) = place_bodies("back", size, muscles)
    shape = cut.paths.muscles[next(iter(muscles))].boundingRect()
    assert shape.left() >= 0
    assert shape.right() <= size.width()
    assert shape.top() >= 0
    assert shape.bottom() <= size.height()
    assert cut.transform.m11() >= whole.transform.m11() * 0.99


def test_what_is_not_in_the_spotlight_is_grey(figure, qapp) -> None:
    board, size = Board(theme("light")), QSizeF(344, 508)
    sheet = BodySheet(figure, board)
    lit = figure._replace(spotlight=CALF)
    sheet.show(lit, board, size, names=False, numbers=False)
    assert sheet._body._surface["soleus"].color() == theme("light").body_neutral
    assert sheet._body._surface["gastrocnemius"].color() != theme("light").body_neutral
    sheet.show(figure, board, size, names=False, numbers=False)
    assert sheet._body._surface["soleus"].color() != theme("light").body_neutral


@pytest.mark.parametrize("view_name", ["front", "back", "both"])
@pytest.mark.parametrize("zoom", [frozenset(), CALF])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_names_cover_neither_one_another_nor_the_body_nor_leave_the_tile(
    figure, view_name, zoom, scale
) -> None:
    board, size = Board(theme("light"), 1.0, scale), QSizeF(560, 508)
    sheet = BodySheet(figure, board)
    shown = figure._replace(view=view_name, zoom=zoom)
    sheet.show(shown, board, size, names=True, numbers=True)
    names = sheet.names()
    assert names
    assert len({name.muscle for name in names}) == len(names)
    for index, name in enumerate(names):
        box = name.spot.box
        assert 0 <= box.left() < box.right() <= size.width()
        assert 0 <= box.top() < box.bottom() <= size.height()
        assert not any(box.intersects(other.spot.box) for other in names[:index])
        assert not any(body.paths.silhouette.intersects(box) for body in sheet._body.views)


def test_the_chosen_muscle_is_named_before_all_others(figure) -> None:
    board = Board(theme("light"))
    sheet = BodySheet(figure, board)
    sheet.show(figure, board, QSizeF(380, 508), names=True, numbers=False)
    assert sheet.names()[0].muscle == "gastrocnemius"
    assert sheet.names()[0].lines == ("Calf, upper",)


@pytest.fixture
def both(atlas, figure):
    """Return the figure with both bodies, on which a region is chosen, or none."""

    def made(region: str | None):
        body = resolve(State(region=region), atlas).map
        return figure._replace(map=body, view="both", zoom=frozenset())

    return made


def test_names_of_the_chosen_region_stand_outside_of_two_bodies_that_stay_large(both) -> None:
    board, size, chosen = Board(theme("light")), QSizeF(600, 508), both("thighs_glutes")
    sheet = BodySheet(chosen, board)
    sheet.show(chosen, board, size, names=False, numbers=False)
    before = [body.transform.m11() for body in sheet._body.views]
    sheet.show(chosen, board, size, names=True, numbers=False)
    front, back = sheet._body.views
    assert [body.transform.m11() for body in (front, back)] >= [0.85 * each for each in before]
    assert {name.muscle for name in sheet.names()} <= chosen.map.selected
    assert len(sheet.names()) > 4
    for name in sheet.names():
        body, box = (front, name.spot.box) if name.spot.leftward else (back, name.spot.box)
        whole = body.paths.silhouette.boundingRect()
        assert not whole.adjusted(40, 0, -40, 0).intersects(box)
        assert whole.left() <= name.spot.end.x() <= whole.right()


def test_where_nothing_is_chosen_the_regions_are_named(both, atlas) -> None:
    board, whole = Board(theme("light")), both(None)
    sheet = BodySheet(whole, board)
    sheet.show(whole, board, QSizeF(600, 508), names=True, numbers=False)
    assert {name.muscle for name in sheet.names()} == set(atlas.region_names)
    sheet.show(whole, board, QSizeF(600, 508), names=False, numbers=True)
    values = {region.value for region in whole.map.regions}
    assert {name.lines[0] for name in sheet.names()} <= values


def test_a_muscle_is_not_named_where_next_to_nothing_of_it_is_seen(both) -> None:
    board, front = Board(theme("light")), both("arms_shoulders")._replace(view="front")
    sheet = BodySheet(front, board)
    sheet.show(front, board, QSizeF(472, 508), names=True, numbers=False)
    named = {name.muscle for name in sheet.names()}
    assert "deltoids" in named
    assert "trapezius" not in named


def test_a_cut_that_leaves_no_room_for_names_gives_way_to_the_whole_body(both) -> None:
    board, size = Board(theme("light")), QSizeF(344, 508)
    back = both("core")._replace(view="back", zoom=both("core").map.selected)
    sheet = BodySheet(back, board)
    sheet.show(back, board, size, names=False, numbers=False)
    cut = sheet._body.views[0].transform.m11()
    sheet.show(back, board, size, names=True, numbers=False)
    assert sheet._body.views[0].transform.m11() < cut
    assert sheet.names()


def test_the_letters_of_a_question_stand_apart_on_the_muscles_that_they_mean(both) -> None:
    board, size = Board(theme("light")), QSizeF(472, 508)
    meant = ("soleus", "gastrocnemius", "vasti", "transversus_abdominis")
    letters = tuple((letter, frozenset({one})) for letter, one in zip("ABCD", meant, strict=True))
    asked = both(None)._replace(letters=letters)
    sheet = BodySheet(asked, board)
    sheet.show(asked, board, size, names=False, numbers=False)
    placed = sheet._letters()
    assert [one.letter for one in placed] == ["A", "B", "C"]  # D lies deep
    for at, one in enumerate(placed):
        shapes = [body.paths.muscles.get(meant[at]) for body in sheet._body.views]
        assert any(shape is not None and shape.contains(one.middle) for shape in shapes)
        assert all(QLineF(one.middle, two.middle).length() > 32 for two in placed[:at])
    deep = asked._replace(map=asked.map._replace(deep=True))
    sheet.show(deep, board, size, names=False, numbers=False)
    assert [one.letter for one in sheet._letters()] == ["A", "B", "C", "D"]


def test_names_are_painted_and_numbers_stand_under_them(view, step, figure) -> None:
    view.show_present(step._replace(figure=figure))
    before = tile(view).grab().toImage()
    view.show_present(step._replace(figure=figure, names=True, numbers=True))
    assert tile(view).grab().toImage() != before
    value = figure.map.marks["gastrocnemius"].value
    assert tile(view)._body.names()[0].lines[-1] == value
    view.show_present(step._replace(figure=figure, numbers=True))
    assert tile(view)._body.names()[0].lines == (value,)


def test_the_runner_too_is_grey_outside_the_spotlight(runner, qapp) -> None:
    from bodymap.ui.draw.present.runner_sheet import RunnerSheet  # noqa: PLC0415 - numpy

    board = Board(theme("light"))
    sheet = RunnerSheet(runner._replace(spotlight=CALF), board)
    assert "hamstrings" in sheet._figure.runner.unknown
    assert "gastrocnemius" not in sheet._figure.runner.unknown
    sheet.show(runner._replace(plain=True), board, QSizeF(400, 400))
    assert runner.stride.selected.isdisjoint(sheet._figure.runner.unknown)
    assert sheet._figure.runner.unknown


def test_the_key_says_what_colours_mean_where_no_figures_stand_beside_them(
    view, step, figure, runner, atlas
) -> None:
    by_role = resolve(State(colouring="role"), atlas).map
    whole = figure._replace(map=by_role, zoom=frozenset(), view="both")
    assert next(entry.words for entry in key_of(whole)) == by_role.legend.roles[0].name
    assert key_of(runner)[0].end == runner.stride.legend_ticks[-1][1]
    assert key_of(figure) == key_of(whole._replace(plain=True)) == ()
    for each in (whole, runner._replace(phase=0.0)):
        view.show_present(step._replace(figure=each))
        shown = tile(view)
        high = key_height(key_of(each), shown._board, shown.width())
        assert shown._sheet_size().height() == shown.height() - high
        row = range(shown.width() // 4, 3 * shown.width() // 4)
        middle = round(shown.height() - high + shown._board.line_px("tick") / 2)
        picture = shown.grab().toImage()
        assert len({picture.pixelColor(x, middle).name() for x in row}) > 5


def test_a_narrow_tile_has_its_key_in_rows(figure, atlas) -> None:
    key = key_of(figure._replace(map=resolve(State(colouring="role"), atlas).map, zoom=frozenset()))
    board = Board(theme("light"))
    assert key_height(key, board, 250) > key_height(key, board, 900) > 0
    assert [len(row) for row in _rows(key, board, 450)] == [3, 2]


def test_a_key_is_never_wider_than_its_tile(runner) -> None:
    board = Board(theme("light"), 1.0, 2.0)
    fitting = _fitting(key_of(runner), board, 200)
    assert fitting.scale < board.scale
    assert _row_px(list(key_of(runner)), fitting) < 200


def test_the_key_says_whose_loads_are_shown_and_keeps_its_room_before(figure) -> None:
    board, kept, told = (
        Board(theme("light")),
        figure._replace(kept=True),
        figure._replace(run="Sand"),
    )
    assert key_of(told)[0].words == "Shown here: Sand"
    assert key_height(key_of(kept), board, 344) == key_height(key_of(told), board, 344) > 0


def test_what_is_meant_has_a_colour_that_is_no_loads_where_colours_tell_none(figure) -> None:
    for name in ("light", "dark"):
        scale = {theme(name).load_colour(step / 100).name() for step in range(101)}
        assert plain_colour(theme(name)).name() not in scale
    sheet = BodySheet(figure, Board(theme("light")))
    size = QSizeF(400, 600)
    for plain in (False, True):
        sheet.show(figure._replace(plain=plain), sheet._board, size, names=False, numbers=False)
        fill = sheet._body._surface["gastrocnemius"].color()
        assert (fill == plain_colour(theme("light"))) is plain
    assert sheet._body._surface["deltoids"].color() == theme("light").body_neutral


def test_with_the_answer_the_right_muscle_alone_has_a_colour_and_its_letter_another(both) -> None:
    board, size = Board(theme("light")), QSizeF(472, 508)
    letters = ("A", frozenset({"soleus"})), ("B", frozenset({"vasti"}))
    asked = both("thighs_glutes")._replace(letters=letters, plain=True)
    told = asked._replace(right="B")
    pictures = []
    for one in (asked, told):
        sheet = BodySheet(one, board)
        sheet.show(one, board, size, names=False, numbers=False)
        pixmap = QPixmap(size.toSize())
        painter = QPainter(pixmap)
        sheet.paint(painter)
        painter.end()
        pictures.append((sheet._body._surface, pixmap.toImage(), sheet._letters()[1].middle))
    (before, plain, _), (after, shown, at) = pictures
    assert before["vasti"].color() == after["vasti"].color() == plain_colour(board.theme)
    assert after["hamstrings"].color() == board.theme.body_neutral
    edge = (at + QPointF(-12, 0)).toPoint()
    assert (plain.pixelColor(edge), shown.pixelColor(edge)) == (board.theme.ink, board.theme.right)


def test_deep_muscles_that_are_not_meant_have_a_faint_line(atlas, figure) -> None:
    deep = resolve(State(deep=True, region="lower_legs", muscle="tibialis_posterior"), atlas).map
    sheet = BodySheet(figure._replace(map=deep, plain=True), Board(theme("light")))
    sheet.show(sheet._figure, sheet._board, QSizeF(400, 600), names=False, numbers=False)
    lines = {muscle: sheet._body._ghost_line(muscle) for muscle in deep.marks}
    assert lines.pop("tibialis_posterior") == theme("light").text
    assert all(line.alphaF() < 0.6 for line in lines.values())
