from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent

from bodymap.app.exercise_cards import card
from bodymap.app.present.scene import (
    PresentClaim,
    PresentLoad,
    PresentOption,
    PresentQuestion,
    PresentRun,
    PresentValue,
)
from bodymap.ui.draw.present.board import Board
from bodymap.ui.theme import theme
from bodymap.ui.views.present.figure import FigureTile
from bodymap.ui.views.present.items import (
    AnswerItem,
    ClaimItem,
    ExerciseItem,
    PointItem,
    RunItem,
)
from bodymap.ui.views.present.option_item import OptionItem, RegionItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONG = "Soft ground takes energy out of each step and gives nothing of it back, whatever you do "


def run(name: str, value: float, *, shown: bool = True) -> PresentRun:
    text = f"×{value:.2f}" if shown else "?"
    bar = (value / 2, value / 2.2, value / 1.8, 0.5)
    return PresentRun(name, "", "asphalt", text, 0.4, *bar, chosen=False, shown=shown)


def options(*states: str, text: str = "Answer") -> tuple[PresentOption, ...]:
    letters = zip("ABCDE", states, strict=False)
    return tuple(PresentOption(letter, f"{text} {letter}", state) for letter, state in letters)


def shown(view: QWidget, kind: type[QWidget]) -> list[QWidget]:
    found = [each for each in view.findChildren(kind) if not each.isHidden()]
    return sorted(found, key=lambda each: (each.y(), each.x()))


def words(view: QWidget, kind: type[QWidget]) -> list[str]:
    return [each.accessibleName() for each in shown(view, kind)]


def test_a_step_gives_the_keyboard_to_the_page_and_names_its_words(view, step) -> None:
    view.show_present(step)
    assert view.focusWidget() is view
    assert view._title.accessibleName() == "Which ground?"
    assert view._text.accessibleName() == step.text


def test_points_come_one_after_the_other_and_those_before_stay(view, step) -> None:
    view.show_present(step._replace(points=("One",)))
    first = shown(view, PointItem)[0]
    view.show_present(step._replace(points=("One", "Two")))
    assert words(view, PointItem) == ["One", "Two"]
    assert shown(view, PointItem)[0] is first


def test_nothing_that_stands_moves_when_more_of_a_step_is_shown(view, step, figure) -> None:
    asked = step._replace(
        figure=figure,
        points=("One",),
        claim=PresentClaim("Said", "", "", ""),
    )
    told = asked._replace(
        points=("One", "Two"),
        claim=PresentClaim("Said", "partly", "partly", LONG),
        question=PresentQuestion("Why?", options("right", "other"), LONG),
    )
    view.show_present(asked._replace(whole=told))
    standing = view.findChild(FigureTile), shown(view, PointItem)[0], shown(view, ClaimItem)[0]
    before = [each.geometry() for each in standing]
    assert not shown(view, OptionItem)
    assert not shown(view, AnswerItem)
    asking = told._replace(question=PresentQuestion("Why?", options("open", "open"), ""))
    for scene in (asking, told):
        view.show_present(scene._replace(whole=told))
        assert [each.geometry() for each in standing] == before
    assert shown(view, OptionItem)
    assert shown(view, AnswerItem)


def test_cards_of_runs_keep_their_places_when_the_values_are_told(view, step) -> None:
    hidden = tuple(run(name, 1.2, shown=False) for name in ("Asphalt", "Grass"))
    view.show_present(step._replace(runs=hidden))
    before = [each.geometry() for each in shown(view, RunItem)]
    assert words(view, RunItem)[0] == "Asphalt: kept back"
    view.show_present(step._replace(runs=(run("Asphalt", 1.0), run("Grass", 1.2))))
    assert words(view, RunItem) == ["Asphalt: ×1.00", "Grass: ×1.20"]
    assert [each.geometry() for each in shown(view, RunItem)] == before


def test_a_vote_is_told_and_leaves_the_keyboard_on_its_option(view, step, qtbot) -> None:
    asked = step._replace(question=PresentQuestion("Why?", options("open", "open"), ""))
    view.show_present(asked)
    option = shown(view, OptionItem)[1]
    option.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.option_chosen) as told:
        qtbot.keyClick(option, Qt.Key.Key_Space)
    assert told.args == [1]
    view.show_present(
        asked._replace(question=PresentQuestion("Why?", options("open", "voted"), ""))
    )
    assert shown(view, OptionItem)[1] is option
    assert option.accessibleDescription() == "chosen"


def test_an_option_under_a_resting_pointer_does_not_look_chosen(view, step, qtbot) -> None:
    view.show_present(step._replace(question=PresentQuestion("Why?", options("open", "open"), "")))
    option = shown(view, OptionItem)[0]
    before = option.grab().toImage()
    qtbot.mouseMove(option)
    assert option.grab().toImage() != before
    option._rests.stop()  # three seconds have passed
    assert option.grab().toImage() == before
    qtbot.mouseMove(option, QPoint(40, 20))
    assert option.grab().toImage() != before
    qtbot.mouseMove(view, QPoint(2, 2))


def test_the_answer_stands_under_the_options_and_says_which_is_right(view, step) -> None:
    told = PresentQuestion("Why?", options("right", "other"), "Because it gives way.")
    view.show_present(step._replace(question=told))
    answer, right = shown(view, AnswerItem)[0], shown(view, OptionItem)[0]
    assert answer.accessibleName() == "Because it gives way."
    assert answer.y() >= shown(view, OptionItem)[1].geometry().bottom()
    assert right.accessibleDescription() == "right"


def test_a_claim_is_quoted_and_its_verdict_told_afterwards(view, step) -> None:
    view.show_present(step._replace(claim=PresentClaim("Running ruins knees", "", "", "")))
    assert words(view, ClaimItem) == ["Running ruins knees"]
    told = PresentClaim("Running ruins knees", "myth", "myth", "Run on.")
    view.show_present(step._replace(claim=told))
    assert words(view, ClaimItem) == ["Running ruins knees – myth – Run on."]


def test_a_region_can_be_picked_with_the_mouse_where_all_are_shown(view, step, qtbot) -> None:
    names = ("Feet", "Lower legs")
    loads = tuple(PresentLoad(name, n, "×1.09", 0.3) for n, name in enumerate(names, start=1))
    view.show_present(step._replace(loads=loads))
    with qtbot.waitSignal(view.region_chosen) as told:
        qtbot.mouseClick(shown(view, RegionItem)[1], Qt.MouseButton.LeftButton)
    assert told.args == [2]


def test_beside_a_single_value_stands_no_list_of_keys(view, step, figure) -> None:
    value = PresentValue("Load", "×1.09", "easy", "1 to 1.2", 0.3)
    view.show_present(step._replace(value=value, figure=figure))
    assert not shown(view, RegionItem)


def test_a_region_is_painted_in_the_room_that_it_was_measured_for(view, step, qtbot) -> None:
    load = PresentLoad("Thighs and glutes", 3, "×1.22", 0.4)
    item = RegionItem(view, load)
    board = Board(theme("light"))
    item.show_board(board)
    wide = next(w for w in range(200, 600) if item.tall(board, w).least < 60)
    item.resize(wide, 60)
    drawn = item.grab().toImage()
    first_line = drawn.copy(60, 0, wide - 220, 14)
    assert len({first_line.pixel(x, 8) for x in range(first_line.width())}) == 1


def test_back_and_next_are_buttons_with_names(view, step, qtbot) -> None:
    view.show_present(step._replace(next_text="Show the answer"))
    with qtbot.waitSignal(view.next_asked):
        view._foot.next.click()
    with qtbot.waitSignal(view.back_asked):
        view._foot.back.click()
    assert view._foot.next.text() == "Show the answer"
    assert view._foot.back.accessibleName() == "Back"


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (800, 600)])
def test_the_longest_step_fits_every_screen_and_text_size(view, step, figure, size, scale) -> None:
    question = PresentQuestion(LONG * 2, options(*["other"] * 5, text=LONG[:77]), (LONG * 3)[:260])
    view.resize(*size)
    view.show_scale(scale)
    view.show_present(
        step._replace(title=LONG[:60], text=(LONG * 3)[:220], figure=figure, question=question)
    )
    items = [i for kind in (OptionItem, AnswerItem) for i in shown(view, kind)]
    assert len(items) == 6
    assert all(view.rect().contains(item.geometry()) for item in items)
    assert max(item.geometry().bottom() for item in items) <= view._foot.y()
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(items))
    assert view._text.geometry().bottom() <= view.findChild(FigureTile).y()


def test_larger_text_takes_room_from_the_figure(view, step, figure) -> None:
    points = ("The front thigh brakes as you land.", "The calf then throws you on again.") * 2
    view.show_present(step._replace(figure=figure, points=points))
    wide = view.findChild(FigureTile).width()
    view.show_scale(1.5)
    assert view.findChild(FigureTile).width() < wide
    assert shown(view, PointItem)[0].board.scale > 1.2


def test_larger_text_is_as_large_in_all_steps_as_the_fullest_allows(view, step, figure) -> None:
    full = step._replace(
        figure=figure, points=(LONG,) * 3, question=PresentQuestion("Why?", (), LONG)
    )
    short = step._replace(key="lesson:which_ground:3", figure=figure, points=("One",))
    every = tuple((each._replace(figure=None), True) for each in (full, short))
    view.show_scale(2.0)
    sizes = []
    for scene in (short, full, short):
        view.show_present(scene._replace(every=every))
        sizes.append(shown(view, PointItem)[0].board.scale)
    assert sizes[0] == sizes[2] == pytest.approx(sizes[1], rel=0.06)
    assert 1.0 <= sizes[0] < 2.0
    view.show_present(short._replace(key="lesson:another:3"))
    assert shown(view, PointItem)[0].board.scale > sizes[0]


def test_black_covers_everything_and_goes_again(view, step) -> None:
    view.show_present(step._replace(blank=True))
    assert view.grab().toImage().pixelColor(500, 300).name() == "#000000"
    assert view.childAt(500, 300).cursor().shape() == Qt.CursorShape.BlankCursor
    view.show_present(step)
    assert view.grab().toImage().pixelColor(2, 2).name() == "#ffffff"


def test_the_keys_lie_over_the_page_until_they_are_taken_away(view, step) -> None:
    view.show_present(step)
    view.show_keys((("B", "black screen"), ("Esc", "leave")))
    assert view.keys_shown
    assert view._keys.accessibleName() == "B: black screen; Esc: leave"
    plate = view._keys.plate.toRect()
    assert view.rect().adjusted(20, 20, -20, -20).contains(plate)
    assert view.grab().toImage().pixelColor(512, plate.y()) == theme("light").control
    view.show_keys([(f"Ctrl+{n}", LONG) for n in range(17)])
    assert view.rect().contains(view._keys.plate.toRect())
    view.show_keys(())
    assert not view.keys_shown


def test_the_corner_is_painted_only_while_the_pointer_is_near(view, step, qtbot) -> None:
    view.show_present(step)
    leave = view._corner.buttons[1]
    assert leave.accessibleName() == "Leave the presentation"
    far = view.grab(leave.geometry()).toImage()
    assert view.childAt(500, 60) is None
    qtbot.mouseMove(view, QPoint(500, 60))
    assert view.grab(leave.geometry()).toImage() != far
    qtbot.mouseMove(view, QPoint(500, 400))
    assert view.grab(leave.geometry()).toImage() == far
    qtbot.mouseMove(view, QPoint(500, 60))
    view._corner._rest.timeout.emit()  # the pointer has rested there
    assert view.grab(leave.geometry()).toImage() == far
    assert leave.geometry().right() == 1024 - 40 - 1
    with qtbot.waitSignal(view.leave_asked):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)


def test_the_corner_stays_empty_where_the_pointer_lies_and_was_not_moved(view, step, qapp) -> None:
    view.show_present(step)
    notes = view._corner.buttons[0]
    far = view.grab(notes.geometry()).toImage()
    middle = QPointF(notes.rect().center())
    qapp.sendEvent(notes, QEnterEvent(middle, middle, middle))
    assert view.grab(notes.geometry()).toImage() == far
    notes.moved.emit()
    assert view.grab(notes.geometry()).toImage() != far
    view._corner.show_pointer(near=False)


def test_another_theme_repaints_ground_and_figure(view, step, figure) -> None:
    view.show_present(step._replace(figure=figure))
    view.show_theme(theme("dark"))
    painted = view.grab().toImage()
    corner = view.findChild(FigureTile).geometry().topLeft() + QPoint(20, 4)
    assert painted.pixelColor(2, 2) == theme("dark").surface
    assert painted.pixelColor(corner) == theme("dark").raised


def test_an_exercise_is_shown_with_its_picture_and_dose(view, step, atlas) -> None:
    made = card("side_plank", atlas)
    view.show_present(step._replace(exercise=made))
    (item,) = shown(view, ExerciseItem)
    assert item.accessibleName() == f"{made.name}. {made.dose}. {made.cue}"
    blue = theme("light").role_drive
    picture = item.grab().toImage()
    across = range(0, picture.width(), 3)
    assert any(picture.pixelColor(x, y) == blue for x in across for y in range(0, 300, 3))
    view.resize(800, 400)
    assert view.rect().contains(item.geometry())


def test_many_steps_are_a_bar_and_long_words_at_the_foot_stay_inside(view, step) -> None:
    view.show_present(step._replace(step=13, steps=14, place="14 of 14", foot=LONG * 3))
    foot = view._foot
    dots, small, room = foot._plan()
    assert not dots
    assert small.scale < 1
    assert room.right() < foot.next.x()
    view.show_present(step._replace(step=6, steps=14, foot=""))
    painted = foot.grab().toImage()
    left = foot.back.geometry().right() + 16
    assert painted.pixelColor(left + 20, foot.height() // 2) == theme("light").accent
    assert painted.pixelColor(left + 170, foot.height() // 2) == theme("light").track


def test_high_contrast_has_edges_instead_of_fills(view, step, figure) -> None:
    view.show_theme(theme("contrast_light"))
    value = PresentValue("Load", "×1.09", "easy", "1 to 1.2", 0.3)
    view.show_present(step._replace(value=value, figure=figure))
    tile = view.findChild(FigureTile)
    assert tile.grab().toImage().pixelColor(tile.width() // 2, 0) == theme("contrast_light").ink
