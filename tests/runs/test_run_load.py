from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.content.science import read_tables
from bodymap.model.conditions import ARMS, SHOES, STRIKES, ConditionsError
from bodymap.model.load import shared_grade
from bodymap.runs.example import example_run
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.reading import read_runs
from bodymap.runs.run_load import run_load, step_loads
from bodymap.runs.samples import samples_of
from tests.runs.files import gpx_text, jog, tcx_text
from tests.runs.fit_writer import fit_bytes
from tests.runs.plain_run import PlainSample, plain_load, plain_samples
from tests.runs.tracks import samples

TABLES = read_tables()
SURFACES = list(TABLES.surfaces)
# Where grades, evidence or the rules of the sum change, and beside it.
EDGES_MPS = (1.8, 2.2, 2.5, 3.0, 4.5, 5.0, 9.5)
EDGES_SLOPE = (0.0, -0.2, 0.2, -0.45, 0.45)


def speeds():
    edge = st.sampled_from(EDGES_MPS)
    return st.one_of(
        st.floats(1.0, 11.0),
        edge,
        st.builds(lambda v, d: v + d, edge, st.sampled_from((-1e-6, 1e-6))),
    )


def slopes():
    edge = st.sampled_from(EDGES_SLOPE)
    near = st.builds(
        lambda i, d: max(-0.45, min(0.45, i + d)), edge, st.sampled_from((-1e-6, 1e-6))
    )
    return st.one_of(st.floats(-0.45, 0.45).filter(lambda i: i == 0 or abs(i) > 1e-9), edge, near)


@st.composite
def footings(draw):
    return Footing(
        draw(st.sampled_from(SURFACES)),
        draw(st.sampled_from([(), (GroundPart(2.0, 5.0, draw(st.sampled_from(SURFACES))),)])),
        draw(st.sampled_from(STRIKES)),
        draw(st.sampled_from(SHOES)),
        draw(st.sampled_from(ARMS)),
    )


def _plain(made):
    columns = (made.time_s, made.dt_s, made.stretch, made.speed_mps, made.slope, made.steps)
    rows = zip(*(column.tolist() for column in columns), made.counted.tolist(), strict=True)
    return [PlainSample(*row) for row in rows]


def _agree(ours, plain, rel=5e-3):
    """Hold every figure against the plain sum; regions' grades by the rule for regions."""
    assert ours.steps == pytest.approx(plain.steps)
    figures = {**ours.muscles, **ours.regions, "impact": ours.impact}
    assert {key for key, figure in figures.items() if figure} == set(plain.figures)
    for key, (*numbers, grade, evidence) in plain.figures.items():
        assert figures[key][:3] == pytest.approx(numbers, rel=rel), key
        assert figures[key].evidence == evidence, key
        if key not in ours.regions:
            assert figures[key].grade == grade, key
    for region, figure in ours.regions.items():
        parts = [(ours.muscles[key], TABLES.muscles[key].weight) for key in TABLES.regions[region]]
        if figure is not None:
            assert figure.grade == shared_grade([(one.grade, weight) for one, weight in parts])


# A table takes 30 ms to build, and nearly every case needs others.
@settings(max_examples=25)
@given(
    st.lists(st.tuples(speeds(), slopes(), st.floats(0.1, 4)), min_size=1, max_size=12),
    footings(),
    st.one_of(st.just(3.0), st.floats(1.8, 9.5)),
)
def test_any_run_on_any_ground_is_within_half_a_percent_of_the_plain_sum(rows, footing, reference):
    made = samples(*zip(*rows, strict=True))
    plain = plain_load(_plain(made), footing, TABLES, reference)
    ours = run_load(made, footing, TABLES, reference)
    if plain.steps:
        _agree(ours, plain)
    else:
        assert ours.impact is None


@settings(max_examples=25)
@given(
    speeds().filter(lambda v: v >= 1.8),
    slopes(),
    st.sampled_from(SURFACES),
    st.sampled_from((3.0, 2.73, 4.21)),
)
def test_a_steady_run_on_any_ground_is_within_half_a_percent_too(speed, slope, surface, reference):
    made = samples([speed] * 3, [slope] * 3)
    footing = Footing(surface)
    ours = run_load(made, footing, TABLES, reference)
    _agree(ours, plain_load(_plain(made), footing, TABLES, reference))


@settings(max_examples=25)
@given(st.floats(1.8, 9.5), st.sampled_from(SURFACES))
def test_a_steady_run_on_level_ground_has_the_exact_values(speed, surface):
    made = samples([speed] * 3, [0.0] * 3)
    ours = run_load(made, Footing(surface), TABLES)
    plain = plain_load(_plain(made), Footing(surface), TABLES)
    for key, figure in ours.muscles.items():
        assert figure.value == pytest.approx(plain.figures[key][0], rel=1e-7)


def test_the_reference_run_asks_as_many_kilometres_as_it_has():
    per_km = TABLES.stride.steps_per_km[TABLES.stride.speeds_mps.index(3.0)]
    made = samples([3.0] * 1000, [0.0] * 1000, [per_km / 1000 * 3] * 1000)
    ours = run_load(made, Footing(), TABLES)
    assert ours.km == pytest.approx(3.0)
    for figure in (*ours.muscles.values(), *ours.regions.values()):
        assert figure[:3] == pytest.approx((3.0, 3.0, 3.0))
    assert ours.impact[:3] == pytest.approx((1.0, 1.0, 1.0))


def test_an_own_reference_speed_that_lies_between_two_rows_counts_as_one():
    ours = run_load(samples([3.14] * 9, [0.0] * 9, [2.0] * 9), Footing(), TABLES, 3.14)
    values = {round(part, 9) for figure in ours.muscles.values() for part in figure[:3]}
    assert len(values) == 1


def test_a_run_that_was_walked_asks_nothing():
    ours = run_load(samples([1.2] * 9, [0.1] * 9), Footing(), TABLES)
    assert (ours.steps, ours.km, ours.impact) == (0.0, 0.0, None)
    assert {figure[:3] for figure in ours.muscles.values()} == {(0.0, 0.0, 0.0)}
    assert {figure.evidence for figure in ours.regions.values()} == {"measured"}


def test_no_samples_ask_nothing():
    assert run_load(samples([], []), Footing(), TABLES).steps == 0.0


def test_walking_is_left_out_of_the_kilometres():
    assert run_load(samples([1.0, 3.0, 3.0], [0] * 3), Footing(), TABLES).km == pytest.approx(0.006)


def test_arms_that_do_not_swing_are_not_estimated():
    ours = run_load(samples([3.0] * 9, [0.0] * 9), Footing(arms="on_head"), TABLES)
    assert ours.regions["arms_shoulders"] is None
    assert ours.muscles["deltoids"] is None
    assert ours.regions["core"] is not None


def test_a_tenth_of_the_steps_decides_grade_and_evidence():
    calm = [3.0] * 91
    few = run_load(samples([*calm, *[6.0] * 9], [0.0] * 100), Footing(), TABLES)
    more = run_load(samples([*calm, *[6.0] * 11], [0.0] * 102), Footing(), TABLES)
    assert (few.muscles["soleus"].evidence, more.muscles["soleus"].evidence) == (
        "measured",
        "stretched",
    )
    assert few.impact.grade < more.impact.grade


def test_power_that_no_runner_has_lies_outside():
    ours = run_load(samples([5.0] * 9, [0.4] * 9), Footing(), TABLES)
    assert ours.impact.evidence == "outside"


def test_each_ground_counts_for_its_own_part():
    made = samples([3.0] * 10, [0.0] * 10)
    mixed = run_load(made, Footing(parts=(GroundPart(0.0, 4.0, "dry_soft_sand"),)), TABLES)
    sand, road = (
        run_load(made, Footing(surface), TABLES) for surface in ("dry_soft_sand", "asphalt")
    )
    value = [each.muscles["soleus"].value for each in (sand, road, mixed)]
    assert value[2] == pytest.approx(0.4 * value[0] + 0.6 * value[1])


@pytest.mark.parametrize("footing", [Footing("lava"), Footing(parts=(GroundPart(0, 1, "lava"),))])
def test_an_unknown_ground_is_refused(footing):
    with pytest.raises(ConditionsError):
        run_load(samples([3.0], [0.0]), footing, TABLES)


@settings(max_examples=20)
@given(
    st.lists(st.tuples(speeds(), slopes()), min_size=1, max_size=8),
    footings(),
    st.sampled_from(["soleus", "thighs_glutes", "vasti"]),
)
def test_the_load_in_each_step_is_that_of_the_model(rows, footing, subject):
    made = samples(*zip(*rows, strict=True))
    each = step_loads(made, footing, subject, TABLES).tolist()
    for sample, ours in zip(_plain(made), each, strict=True):
        if not sample.counted:
            assert np.isnan(ours)
            continue
        one = plain_load([sample._replace(steps=1.0)], footing, TABLES)
        per_km = TABLES.stride.steps_per_km[TABLES.stride.speeds_mps.index(3.0)]
        assert ours == pytest.approx(one.figures[subject][0] * per_km, rel=5e-3)


def test_steps_of_arms_that_do_not_swing_have_no_load():
    footing = Footing(arms="on_head")
    assert np.isnan(step_loads(samples([3.0], [0.0]), footing, "arms_shoulders", TABLES)).all()


def test_the_load_of_a_step_on_nothing_known_is_refused():
    with pytest.raises(KeyError):
        step_loads(samples([3.0], [0.0]), Footing(), "tail", TABLES)


def test_the_example_is_within_half_a_percent_of_the_plain_rules():
    whole = example_run()
    inside = slice(2300, 2900)
    track = replace(
        whole.track,
        time_s=whole.track.time_s[inside],
        stretch=whole.track.stretch[inside],
        channels={name: values[inside] for name, values in whole.track.channels.items()},
    )
    made = replace(whole, track=track)
    plain, _ = plain_samples(made, TABLES)
    _agree(
        run_load(samples_of(made, TABLES), Footing(), TABLES), plain_load(plain, Footing(), TABLES)
    )


def _load_of(path):
    (run,) = read_runs(path)
    return run_load(samples_of(run, TABLES), Footing(), TABLES)


def test_the_same_run_in_three_formats_has_the_same_loads(tmp_path):
    spots = [
        spot._replace(speed_mps=None) if i % 7 == 0 else spot for i, spot in enumerate(jog(900))
    ]
    (tmp_path / "run.gpx").write_text(gpx_text(spots), encoding="utf-8")
    (tmp_path / "run.tcx").write_text(tcx_text(spots), encoding="utf-8")
    (tmp_path / "run.fit").write_bytes(bytes(fit_bytes(spots)))
    fit, gpx, tcx = (_load_of(tmp_path / f"run.{kind}") for kind in ("fit", "gpx", "tcx"))
    for key, figure in fit.muscles.items():
        for other in (gpx, tcx):
            assert other.muscles[key][:3] == pytest.approx(figure[:3], rel=0.02)


def test_a_recorded_run_in_two_formats_has_the_same_loads(recorded):
    one, other = (
        _load_of(recorded / "files" / f"pair_fr265s_8k.{kind}") for kind in ("gpx", "tcx")
    )
    for key, figure in one.muscles.items():
        assert figure.value == pytest.approx(other.muscles[key].value, rel=0.02)
