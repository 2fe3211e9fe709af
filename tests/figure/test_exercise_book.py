from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError
from bodymap.figure.exercise_book import read_book, read_movements
from bodymap.figure.exercise_movement import BodyPoint, Box

GOOD = """\
[squat]
name = "Squat"
period = 4.0
planted = ["heel_far"]
primary = ["vasti"]
secondary = ["adductors"]
camera = {box = [-10, 0, 10, 20]}
anchor = {point = "mtp", at = [78, 0]}
props = [
    {kind = "mat", rect = [-5, 0, 5, 2]}, {kind = "dumbbell", front = true},
    {kind = "band", ends = ["knee", [3, 4]]}, {kind = "grass", span = [-9, 9]},
]
[squat.pose]
tilt = 3
leg = {thigh = 10, knee = 5}
arm_near.palm = [1, 2]
[[squat.keys]]
at = 0.0
[[squat.keys]]
at = 0.4
tilt = 8
[[squat.keys]]
at = 0.9
leg_near = {thigh = 12}

[jumps]
name = "Jumps"
view = "front"
period = 1.0
primary = ["vasti"]
secondary = ["adductors"]
side = "l"
one_side = ["adductors"]
props = [{kind = "ball", on = ["heel_l", "heel_r"], radius = 9}]
[jumps.pose]
foot_l = [-40, 0]
[[jumps.keys]]
at = 0.1
[[jumps.keys]]
at = 0.3
arm_r = 60

[toes]
name = "Toes"
view = "sole"
period = 2
primary = ["vasti"]
secondary = []
keys = [{at = 0.0, toe_1 = 3}, {at = 0.5, toe_1 = 8}]

[dome]
name = "Dome"
view = "foot"
period = 3
primary = ["vasti"]
secondary = []
pose = {toe_small = 4}
keys = [{at = 0.0}, {at = 0.5, arch = 1}]

[roll]
name = "Roll"
period = 3
primary = ["vasti"]
secondary = []
props = [{kind = "ball", on = "ball", radius = 180}]
keys = [{at = 0.0, ball = [300, 180]}, {at = 0.5, ball = [400, 180]}]
"""
MUSCLES = {"vasti", "adductors"}


def read(path, text=GOOD):
    path = path / "poses.toml"
    path.write_text(text, encoding="utf-8")
    return read_movements(path, MUSCLES)


def test_a_movement_keeps_what_its_entry_says(tmp_path):
    squat, jumps, toes, dome, roll = read(tmp_path).values()
    assert (squat.id, squat.view, squat.period_s) == ("squat", "side", 4.0)
    assert squat.camera == Box(-10, 0, 10, 20)
    assert squat.planted == (BodyPoint("heel", "far"),)
    assert squat.anchor.point == BodyPoint("mtp", "near")
    assert [prop.rect for prop in squat.props] == [Box(-5, 0, 5, 2), None, None, Box(-9, 0, 9, 0)]
    fist, knee = BodyPoint("fist", "near"), BodyPoint("knee", "near")
    assert [prop.ends for prop in squat.props] == [(), ((fist,),), ((knee,), 3 + 4j), ()]
    assert jumps.props[0].ends == ((BodyPoint("heel", "l"), BodyPoint("heel", "r")),)
    assert (toes.view, toes.keys[1].channels["toe"]["1"]) == ("sole", 8)
    assert dome.view == "foot"
    assert dome.keys[1].channels == {"foot": {"arch": 1}, "toe": {"big": 0, "small": 4}}
    assert roll.props[0].ends == ((BodyPoint("ball", "near"),),)


def test_a_key_takes_the_pose_for_what_it_does_not_say(tmp_path):
    first, second, third = read(tmp_path)["squat"].keys
    assert [key.channels["body"]["tilt"] for key in (first, second, third)] == [3, 8, 3]
    assert [key.channels["leg_near"]["thigh"] for key in (first, third)] == [10, 12]
    assert third.channels["leg_far"]["thigh"] == 10
    assert first.channels["leg_far"]["knee"] == 5


def test_the_still_picture_is_that_of_the_middle_key_unless_the_entry_says_when(tmp_path):
    assert read(tmp_path)["squat"].working_point == 0.4
    said = GOOD.replace('name = "Squat"', 'name = "Squat"\nstill = 0.7')
    assert read(tmp_path, said)["squat"].working_point == 0.7


def test_a_mirrored_movement_changes_the_limbs_over_in_its_second_half(tmp_path):
    text = GOOD.replace("at = 0.9", "at = 0.45").replace(
        'name = "Squat"', 'name = "S"\nmirror=true'
    )
    squat = read(tmp_path, text)["squat"]
    assert [key.time for key in squat.keys] == [0.0, 0.4, 0.45, 0.5, 0.9, 0.95]
    assert squat.keys[2].channels["leg_near"] == squat.keys[5].channels["leg_far"]
    assert squat.keys[2].channels["leg_far"] == squat.keys[5].channels["leg_near"]
    assert squat.working_point == 0.4


def test_a_muscle_has_its_role_only_on_the_side_where_it_works(tmp_path):
    squat, jumps, *_ = read(tmp_path).values()
    assert [squat.role(muscle) for muscle in ("vasti", "adductors", "soleus")] == [
        "primary", "secondary", "",
    ]  # fmt: skip
    assert [jumps.role("adductors", side) for side in ("l", "r", "")] == [
        "secondary",
        "",
        "secondary",
    ]
    assert jumps.role("vasti", "r") == "primary"


def test_a_side_without_muscles_means_all_of_them(tmp_path):
    jumps = read(tmp_path, GOOD.replace('one_side = ["adductors"]\n', ""))["jumps"]
    assert [jumps.role("vasti", side) for side in ("l", "r")] == ["primary", ""]


def test_a_leg_that_works_alone_is_the_only_one_that_is_trained(tmp_path):
    squat = read(tmp_path, GOOD.replace('name = "Squat"', 'name = "Squat"\nside = "near"'))["squat"]
    assert [squat.role("vasti", side) for side in ("near", "far")] == ["primary", ""]
    both = read(tmp_path, GOOD)["squat"]
    assert [both.role("vasti", side) for side in ("near", "far")] == ["primary", "primary"]


DAMAGES = [
    ("period = 4.0", "period = -4.0", "squat.period"),
    ("period = 4.0", "period = nan", "squat.period"),
    ("period = 4.0\n", "", "squat"),
    ('name = "Squat"', 'name = ""', "squat.name"),
    ('name = "Squat"', "name = 4", "squat.name"),
    ('name = "Squat"', 'name = "Squat"\nspeed = 3', "squat"),
    ('name = "Squat"', 'name = "Squat"\nview = "top"', "squat.view"),
    ('name = "Squat"', 'name = "Squat"\nbalance = true', "squat.balance"),
    ('name = "Squat"', 'name = "Squat"\nhide = ["leg"]', "squat.hide[0]"),
    ('name = "Squat"', 'name = "Squat"\nside = "l"', "squat.side"),
    ('"heel_far"', '"heel_left"', "squat.planted"),
    ('"heel_far"', '"nose"', "squat.planted"),
    ('primary = ["vasti"]', 'primary = ["vastus"]', "squat.primary"),
    ('primary = ["vasti"]', "primary = []", "squat.primary"),
    ('["adductors"]', '["gracilis"]', "squat.secondary"),
    ('["adductors"]', '["vasti"]', "squat.secondary"),
    ("box = [-10, 0, 10, 20]", "box = [10, 0, 10, 20]", "squat.camera.box"),
    ("box = [-10, 0, 10, 20]", "box = [-10, 0, 10]", "squat.camera.box"),
    ('point = "mtp"', 'point = "toe"', "squat.anchor.point"),
    ("rect = [-5, 0, 5, 2]", "rect = [-5, 2, 5, 0]", "squat.props[0].rect"),
    ("rect = [-5, 0, 5, 2]", "at = [-5, 2]", "squat.props[0]"),
    ("front = true", "at = [1, 2]", "squat.props[1]"),
    ('kind = "mat"', 'kind = "rug"', "squat.props[0].kind"),
    ('ends = ["knee",', 'ends = ["shin",', "squat.props[2].ends"),
    ('ends = ["knee", [3, 4]]', 'ends = ["knee"]', "squat.props[2].ends"),
    ("tilt = 8", "tilt = 800", "squat.keys[1].tilt"),
    ("tilt = 8", "tilt = inf", "squat.keys[1].tilt"),
    ("tilt = 8", 'tilt = "8"', "squat.keys[1].tilt"),
    ("tilt = 8", "lean = 8", "squat.keys[1]"),
    ("tilt = 8", "pelvis = [0, 1]", "squat.keys[1].body"),
    ("tilt = 8", "com = 30", "squat.keys[1].body"),
    ("tilt = 8", "leg.hip = 8", "squat.keys[1].leg_near"),
    ("tilt = 3", "leg_far.toes = 8", "squat.keys[0].leg_far"),
    ("tilt = 8", "leg_far.shank = 8", "squat.keys[0].leg_far"),
    ("tilt = 8", "arm.elbow = 8", "squat.keys[1].arm_near"),
    ("tilt = 8", "arm_far.palm = [1, 2, 3]", "squat.keys[1].arm_far.palm"),
    ("at = 0.4", "at = 0.9", "squat.keys[2].at"),
    ("at = 0.4", "at = 1.0", "squat.keys[1].at"),
    ("at = 0.4", "", "squat.keys[1]"),
    ('name = "Squat"', 'name = "Squat"\nmirror = true', "squat.keys[2].at"),
    ("foot_l = [-40, 0]", "foot_l = [-40]", "jumps.pose.foot_l"),
    ("foot_l = [-40, 0]", "tilt = 3", "jumps.pose"),
    ("arm_r = 60", "foot_r = [1, 2]", "jumps.keys[0].r"),
    ('side = "l"\n', "", "jumps.one_side"),
    ('one_side = ["adductors"]', 'one_side = ["soleus"]', "jumps.one_side"),
    ('["heel_l", "heel_r"]', '["heel_l", "heel"]', "jumps.props[0].on"),
    ('["heel_l", "heel_r"]', '"upper_back"', "jumps.props[0].on"),
    ('view = "sole"', 'view = "sole"\nprops = []', "toes"),
    ("toe_1 = 8", "toe_6 = 8", "toes.keys[1]"),
    ("keys = [{at = 0.0, toe_1 = 3}, {at = 0.5, toe_1 = 8}]", "keys = []", "toes.keys"),
    ("{at = 0.0, ball = [300, 180]}, {at = 0.5, ball = [400, 180]}", "{at = 0}", "roll.props"),
    ("{at = 0.5, ball = [400, 180]}", "{at = 0.5}", "roll.keys[1].body"),
    ("arch = 1", "arch = 2", "dome.keys[1].arch"),
    ('view = "foot"', 'view = ["foot"]', "dome.view"),
    ("[toes]", "[toes", ""),
    ("[squat]", "run = 3\n[squat]", "run"),
]


@pytest.mark.parametrize(("old", "new", "key"), DAMAGES)
def test_a_damaged_entry_is_refused_with_file_and_key(tmp_path, old, new, key):
    assert old in GOOD
    with pytest.raises(ContentError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert (caught.value.file, caught.value.key) == ("poses.toml", key)
    assert caught.value.reason


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ContentError, match=r"none\.toml: cannot be read"):
        read_movements(tmp_path / "none.toml", MUSCLES)


@given(st.text(max_size=40), st.integers(0, len(GOOD)), st.integers(0, 30))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory, text, at, lost):
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(GOOD[:at] + text + GOOD[at + lost :], encoding="utf-8")
    try:
        book = read_movements(path, MUSCLES)
    except ContentError:
        return
    assert all(movement.keys for movement in book.values())


def test_our_own_movements_are_read_once():
    assert read_book() is read_book()


def test_our_own_movements_train_what_the_table_of_exercises_says():
    exercises = Atlas().exercises
    for movement in read_book().values():
        exercise = exercises[movement.source_row or movement.id]
        assert (movement.id, movement.primary) == (movement.id, exercise.primary)
        assert (movement.id, movement.secondary) == (movement.id, exercise.secondary)


def test_a_view_that_costs_more_has_fewer_pictures_a_second_and_a_whole_number_in_a_loop():
    book = read_book()
    assert book["squat"].frame_at(0.123) == 0.123
    jacks = book["jumping_jacks"]
    shown = {jacks.frame_at(n / 1000) for n in range(1000)}
    assert len(shown) == round(30 * jacks.period_s)
    assert all(0 <= time < 1 and jacks.frame_at(time) == time for time in shown)


def test_a_movement_can_be_shown_without_its_muscles():
    movement = read_book()["squat"]
    bare = movement.without_muscles()
    assert movement.primary
    assert not any(bare.role(muscle) for muscle in (*movement.primary, *movement.secondary))
    assert bare.keys == movement.keys
