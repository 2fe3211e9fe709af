from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from bodymap.figure.rig import read_rig
from bodymap.figure.stride import solve_stride
from bodymap.ui.draw.course_brushes import CourseBrushes, ramp_brushes
from bodymap.ui.draw.figure_look import At, FigureLook
from bodymap.ui.draw.side_figure import SideFigure
from bodymap.ui.theme import NAMES, theme

LIGHT = theme("light")
WIDTH, HEIGHT = 500, 640
AT = At(0.55, 250.0, 600.0)
STANCE, FLIGHT = 0.17, 0.4
MUSCLES = sorted({shape.id for shape in read_rig().shapes if shape.kind == "muscle"})
RED, BLUE = QBrush(QColor("#d02020")), QBrush(QColor("#2030c0"))
pytestmark = pytest.mark.usefixtures("qapp")


def brushes(brush=RED, muscles=MUSCLES):
    return {(muscle, side): brush for muscle in muscles for side in ("near", "far")}


def pose(phase=STANCE, *, shod=False):
    return read_rig().pose(solve_stride(3.0, shod=shod).frame(phase))


def painted(figure=None, look=None, *, at=AT, xy=None):
    look = look or FigureLook(LIGHT, brushes())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(look.theme.surface)
    painter = QPainter(image)
    (figure or SideFigure(read_rig())).paint(painter, pose() if xy is None else xy, at, look)
    painter.end()
    return image


def inside(path):
    """A point of ``path`` with two px of it on all sides."""
    box = path.boundingRect()
    for y in range(int(box.top()), int(box.bottom())):
        for x in range(int(box.left()), int(box.right())):
            if all(path.contains(QPointF(x + dx, y + dy)) for dx in (-2, 3) for dy in (-2, 3)):
                return QPointF(x, y)
    raise AssertionError(box)


def differing(one, other):
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, WIDTH, 2)
        for y in range(0, HEIGHT, 2)
    )


@pytest.mark.parametrize("muscle", ["gluteus_maximus", "vasti", "gastrocnemius", "deltoids"])
def test_a_muscle_has_the_colour_of_its_brush(muscle):
    figure = SideFigure(read_rig())
    look = FigureLook(LIGHT, brushes() | {(muscle, "near"): BLUE}, fibres=False)
    image = painted(figure, look)
    at = inside(figure.shape_path(muscle)).toPoint()
    assert image.pixelColor(at) == BLUE.color()


def test_a_muscle_without_a_brush_is_grey():
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(LIGHT, {}, fibres=False))
    at = inside(figure.shape_path("vasti")).toPoint()
    assert image.pixelColor(at) == LIGHT.body_neutral


def test_the_far_leg_has_duller_colours():
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(LIGHT, brushes(), fibres=False), xy=pose(FLIGHT))
    found = image.pixelColor(inside(figure.shape_path("vasti", "far")).toPoint())
    assert found != RED.color()
    assert 0 < found.hsvSaturation() < RED.color().hsvSaturation()


def test_muscles_known_by_their_timing_are_paler_and_hatched():
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(LIGHT, brushes(), pale=frozenset({"deltoids"})))
    path = figure.shape_path("deltoids")
    box = path.boundingRect().toRect()
    found = {
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if path.contains(QPointF(x + 0.5, y + 0.5))
    }
    assert RED.color().name() not in found
    assert "#e89090" in found  # half surface
    assert len(found) > 20  # the slanting lines


def test_a_small_figure_has_neither_fibres_nor_hatch():
    small = At(0.15, 250.0, 600.0)
    pale = frozenset({"deltoids"})
    lined = painted(look=FigureLook(LIGHT, brushes(), fibres=True), at=small)
    assert painted(look=FigureLook(LIGHT, brushes()), at=small) != lined
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(LIGHT, brushes(), pale=pale), at=small)
    assert image.pixelColor(inside(figure.shape_path("deltoids")).toPoint()).name() == "#e89090"


def test_a_pose_without_fibres_is_painted_without_them():
    bare = read_rig().pose(solve_stride(3.0).frame(STANCE), fibres=False)
    without = painted(look=FigureLook(LIGHT, brushes(), fibres=False))
    assert painted(xy=bare) == without
    assert painted() != without


def test_the_uppermost_muscle_is_hit():
    figure = SideFigure(read_rig())
    painted(figure)
    for muscle in ("deltoids", "gluteus_maximus", "vasti", "gastrocnemius"):
        assert figure.muscle_at(inside(figure.shape_path(muscle))) == muscle
    assert figure.muscle_at(QPointF(5, 5)) is None


def test_nothing_is_hit_before_the_first_painting():
    figure = SideFigure(read_rig())
    assert figure.muscle_at(AT.point(0, 500)) is None
    assert figure.shape_path("vasti").isEmpty()
    assert figure.bounds().isEmpty()


def test_the_bounds_hold_the_body_from_the_soles_to_the_head():
    figure = SideFigure(read_rig())
    painted(figure)
    box = figure.bounds()
    assert AT.y - 3 < box.bottom() < AT.y + 3
    assert 480 < box.height() < 580
    assert box.contains(figure.shape_path("deltoids").boundingRect())


def test_a_near_miss_hits_and_a_far_one_does_not():
    figure = SideFigure(read_rig())
    painted(figure)
    right = figure.shape_path("gluteus_maximus").boundingRect()
    beside = QPointF(right.left() - 3, right.center().y())
    assert figure.muscle_at(beside) == "gluteus_maximus"
    assert figure.muscle_at(beside, 1.0) is None
    assert figure.muscle_at(beside - QPointF(8, 0)) is None


def test_the_arm_hides_what_is_behind_it():
    figure = SideFigure(read_rig())
    painted(figure)
    hand = next(
        piece for piece in figure._shown if piece.shape.id == "hand" and piece.shape.side == "near"
    )
    assert figure.muscle_at(hand.polygon.boundingRect().center(), 1.0) is None


def test_a_chosen_muscle_has_a_ring_and_keeps_its_colour():
    figure = SideFigure(read_rig())
    look = FigureLook(LIGHT, brushes(), fibres=False)
    plain = painted(figure, look)
    chosen = painted(figure, look._replace(chosen=frozenset({"vasti"})))
    hovered = painted(figure, look._replace(hovered=frozenset({"vasti"})))
    at = inside(figure.shape_path("vasti")).toPoint()
    assert plain.pixel(at) == chosen.pixel(at) == hovered.pixel(at)
    assert differing(plain, chosen) > differing(plain, hovered) > 50


def test_deep_muscles_show_when_asked_for_or_chosen_alone():
    figure = SideFigure(read_rig())
    coloured = brushes() | brushes(BLUE, ["tibialis_posterior"])
    hidden = painted(figure, FigureLook(LIGHT, coloured))
    assert figure.shape_path("tibialis_posterior").isEmpty()
    deep = painted(figure, FigureLook(LIGHT, coloured, deep=True))
    at = inside(figure.shape_path("tibialis_posterior"))
    assert deep.pixelColor(at.toPoint()) == BLUE.color() != hidden.pixelColor(at.toPoint())
    assert figure.muscle_at(at) == "tibialis_posterior"
    assert figure.shape_path("transversus_abdominis").isEmpty()  # it has no colour
    painted(figure, FigureLook(LIGHT, coloured, chosen=frozenset({"transversus_abdominis"})))
    assert not figure.shape_path("transversus_abdominis").isEmpty()
    both = frozenset({"transversus_abdominis", "obliques"})
    painted(figure, FigureLook(LIGHT, coloured, chosen=both))
    assert figure.shape_path("transversus_abdominis").isEmpty()  # it would hide the others
    pale = FigureLook(LIGHT, coloured, deep=True, pale=frozenset({"tibialis_posterior"}))
    assert painted(figure, pale).pixelColor(at.toPoint()) != BLUE.color()


def test_a_shoe_covers_the_muscles_of_the_foot():
    figure = SideFigure(read_rig())
    bare = painted(figure)
    assert not figure.shape_path("intrinsic_foot").isEmpty()
    assert figure.shape_path("shoe_upper").isEmpty()
    shod = painted(figure, FigureLook(LIGHT, brushes(), shod=True), xy=pose(shod=True))
    assert figure.shape_path("intrinsic_foot").isEmpty()
    assert not figure.shape_path("shoe_upper").isEmpty()
    assert bare != shod


def test_hands_are_open_or_closed_and_layers_can_be_left_out():
    fist = painted(look=FigureLook(LIGHT, brushes()))
    opened = painted(look=FigureLook(LIGHT, brushes(), hands="open"))
    assert 20 < differing(fist, opened) < 600
    figure = SideFigure(read_rig())
    painted(figure, FigureLook(LIGHT, brushes(), hide=frozenset({"arm_far"})))
    assert figure.shape_path("deltoids", "far").isEmpty()
    assert not figure.shape_path("deltoids").isEmpty()


def test_a_tucked_hand_is_behind_the_trunk_and_the_upper_arm_before_it():
    xy = read_rig().pose(solve_stride(3.0, arms="behind_back").frame(STANCE))
    figure = SideFigure(read_rig())
    look = FigureLook(LIGHT, brushes() | {("deltoids", "near"): BLUE}, hands="palm")
    bare = painted(figure, look._replace(hide=frozenset({"arm_near"})), xy=xy)
    before, tucked = (painted(figure, look._replace(tucked=t), xy=xy) for t in (False, True))
    buttock = figure.shape_path("gluteus_maximus").boundingRect().toRect()
    spots = [
        (x, y)
        for x in range(buttock.left(), buttock.right())
        for y in range(buttock.top(), buttock.bottom())
        if figure.muscle_at(QPointF(x, y), 0) == "gluteus_maximus"
    ]
    assert all(tucked.pixel(*spot) == bare.pixel(*spot) for spot in spots)
    assert sum(before.pixel(*spot) != bare.pixel(*spot) for spot in spots) > 50
    shoulder = inside(figure.shape_path("deltoids")).toPoint()
    assert tucked.pixelColor(shoulder) == before.pixelColor(shoulder) != bare.pixelColor(shoulder)


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_has_its_own_body(name):
    colours = theme(name)
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(colours, {}))
    skull = figure.shape_path("head").boundingRect()
    head = QPointF(skull.center().x(), skull.top() + skull.height() / 5).toPoint()
    assert image.pixelColor(head) in (colours.body_base, colours.body_neutral)
    painted(figure)
    assert painted(figure, FigureLook(colours, {})) == image


def test_the_outline_lies_a_pixel_outside_the_silhouette():
    figure = SideFigure(read_rig())
    image = painted(figure, FigureLook(theme("contrast_light"), {}))
    box = figure.shape_path("head").boundingRect()
    column = [
        image.pixelColor(round(box.center().x()), y).lightness()
        for y in range(round(box.top()) - 6, round(box.top()) + 7)
    ]
    assert min(column) < 130
    dark = [y for y, lightness in enumerate(column) if lightness < 225]
    assert max(dark) - min(dark) <= 1  # px: one, or two half ones


def test_the_figure_can_be_painted_at_twice_the_pixels():
    image = QImage(2 * WIDTH, 2 * HEIGHT, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    figure = SideFigure(read_rig())
    look = FigureLook(LIGHT, brushes(), pale=frozenset({"deltoids"}), fibres=False)
    figure.paint(painter, pose(), AT, look)
    painter.end()
    at = inside(figure.shape_path("vasti")).toPoint()
    assert image.pixelColor(2 * at) == RED.color()
    assert differing(image.scaled(WIDTH, HEIGHT), painted(look=look)) < 8000  # of 80,000


def test_painting_again_makes_nothing_that_stays():
    figure = SideFigure(read_rig())
    colours = CourseBrushes(LIGHT, {muscle: [0.2, 0.9, 0.2] for muscle in MUSCLES})
    pale = frozenset(MUSCLES[::2])

    def round_trip():
        for step in range(40):
            phase = step / 40
            painted(figure, FigureLook(LIGHT, colours.at(phase), pale), xy=pose(phase))

    round_trip()
    before = sys.getallocatedblocks()
    round_trip()
    assert sys.getallocatedblocks() - before < 200


def test_brushes_follow_the_courses_on_both_sides():
    ramp = ramp_brushes(LIGHT)
    assert ramp_brushes(LIGHT) is ramp
    colours = CourseBrushes(LIGHT, {"vasti": [0.0, 0.5, 1.0, 0.5, 0.0]})
    assert colours.at(0.0) == {("vasti", "near"): ramp[0], ("vasti", "far"): ramp[256]}
    assert colours.at(0.125)["vasti", "near"] is ramp[64]
    assert colours.at(1.5)["vasti", "near"] is ramp[256]
    assert CourseBrushes(LIGHT, {}).at(0.3) == {}


def test_courses_beyond_the_ramp_take_its_ends():
    ramp = ramp_brushes(LIGHT)
    colours = CourseBrushes(LIGHT, {"soleus": [-1.0, -1.0], "vasti": [7.0, 7.0]})
    now = colours.at(0.3)
    assert now["soleus", "near"] is ramp[0]
    assert now["vasti", "far"] is ramp[256]


def lit(figure, **look):
    """Return the picture and how many of its pixels are ink."""
    chosen = FigureLook(theme("contrast_light"), brushes(), fibres=False, **look)
    image = painted(figure, chosen)
    ink = theme("contrast_light").ink.rgb()
    inked = sum(image.pixel(x, y) == ink for x in range(WIDTH) for y in range(HEIGHT))
    return image, inked


def test_in_high_contrast_the_ring_is_wider_and_the_muscle_in_it_has_no_outline():
    figure = SideFigure(read_rig())
    _, plain = lit(figure)
    image, ringed = lit(figure, chosen=frozenset({"vasti"}))
    length = figure.shape_path("vasti").length()
    assert ringed - plain > 1.2 * length  # 3 px of ring, less the outlines that it takes away
    at = inside(figure.shape_path("vasti")).toPoint()
    colours = [image.pixelColor(x, at.y()) for x in range(at.x(), at.x() + 60)]
    first = next(i for i, colour in enumerate(colours) if colour != RED.color())
    edge = min(colour.lightness() for colour in colours[first : first + 2])
    assert edge >= RED.color().lightness()  # surface, not the black outline


def test_a_ring_does_not_lie_over_the_shoe():
    figure = SideFigure(read_rig())
    foot = frozenset({"soleus", "tibialis_anterior", "fibularis", "gastrocnemius"})
    looks = (FigureLook(LIGHT, brushes(), shod=True, chosen=c) for c in (frozenset(), foot))
    plain, ringed = (painted(figure, look, xy=pose(0.3, shod=True)) for look in looks)
    shoe = figure.shape_path("shoe_upper")
    box = shoe.boundingRect().toRect()
    well = [
        (x, y)
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if all(shoe.contains(QPointF(x + dx, y + dy)) for dx in (-1, 2) for dy in (-1, 2))
    ]
    assert all(plain.pixel(*at) == ringed.pixel(*at) for at in well)
    assert differing(plain, ringed) > 100


def test_what_lies_between_is_in_front_of_the_far_leg_and_behind_the_near_one():
    figure = SideFigure(read_rig())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    with QPainter(image) as painter:
        look = FigureLook(LIGHT, brushes(), fibres=False)
        figure.paint(painter, pose(0.66), AT, look, lambda: painter.fillRect(image.rect(), BLUE))
    far, near = (inside(figure.shape_path("vasti", side)).toPoint() for side in ("far", "near"))
    assert image.pixelColor(near) == RED.color()
    assert RED.color() != image.pixelColor(far)
    assert image.pixelColor(WIDTH - 3, HEIGHT - 3) == BLUE.color()
