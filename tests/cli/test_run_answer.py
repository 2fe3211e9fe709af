"""``bodymap run FILE...``: loads, samples, and what is said of files that give no run."""

from __future__ import annotations

import csv
import io
import json
import math

import pytest

from bodymap import cli
from bodymap.content.science import read_tables
from bodymap.runs.footing import Footing
from bodymap.runs.reading import read_runs
from tests.runs.files import gpx_file, gpx_track, jog, tcx_text
from tests.runs.plain_run import PlainSample, plain_load, plain_samples

TABLES = read_tables()
QUANTITY = {"value", "low", "high", "grade", "evidence"}


def _lively():
    """Five minutes with a walk, a sprint, hills and a point that the device got wrong."""
    spots, metres = [], 0.0
    for spot in jog(300):
        speed = 1.3 if spot.time_s < 60 else 3.0 + 1.2 * math.sin(spot.time_s / 40)
        speed = 30.0 if spot.time_s == 150 else speed
        metres += min(speed, 5.0)
        height = round(100 + 8 * math.sin(spot.time_s / 50), 1)
        spots.append(spot._replace(speed_mps=speed, distance_m=metres, altitude_m=height))
    return spots


@pytest.fixture
def watch(tmp_path):
    """Give a file of a watch."""
    path = tmp_path / "jog.tcx"
    path.write_text(tcx_text(_lively()), encoding="utf-8")
    return path


@pytest.fixture
def ask(capsys):
    """Give a function that runs a command line: exit code, stdout, stderr."""

    def run(*words):
        status = cli.main(["run", *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def _json(ask, *words):
    status, out, err = ask(*words, "--format", "json")
    assert (status, err) == (0, "")
    return json.loads(out)["runs"]


@pytest.mark.parametrize("surface", ["asphalt", "dry_soft_sand", "forest_trail_uneven"])
def test_the_numbers_are_those_of_the_plain_rules(ask, watch, surface):
    (told,) = _json(ask, watch, "--surface", surface, "--shoe", "barefoot")
    (run,) = read_runs(watch)
    samples, glitches = plain_samples(run, TABLES)
    plain = plain_load(samples, Footing(surface, shoe="barefoot"), TABLES)
    assert told["steps"] == pytest.approx(plain.steps, rel=1e-5)
    assert told["walking_s"] == pytest.approx(plain.walking_s)
    assert told["glitches"] == glitches == 1
    figures = {**told["muscles"], **told["regions"], "impact": told["impact"]}
    assert set(figures) == set(plain.figures)
    for key, (value, low, high, grade, evidence) in plain.figures.items():
        found = figures[key]
        assert [found["value"], found["low"], found["high"]] == pytest.approx(
            [value, low, high], rel=5e-3
        )
        assert found["evidence"] == evidence
        assert key in told["regions"] or found["grade"] == grade


def test_the_samples_sum_up_to_the_numbers(ask, watch):
    status, out, err = ask(watch, "--samples", "csv", "--surface", "woodchip")
    assert (status, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0]) == [
        "time_s",
        "distance_m",
        "speed_mps",
        "slope",
        "steps",
        "surface",
        "counted",
    ]
    samples = [
        PlainSample(
            float(row["time_s"]),
            1.0,
            0,
            float(row["speed_mps"]),
            float(row["slope"]),
            float(row["steps"]),
            row["counted"] == "1",
        )
        for row in rows
    ]
    assert {row["surface"] for row in rows} == {"woodchip"}
    assert {row["counted"] for row in rows} == {"0", "1"}
    plain = plain_load(samples, Footing("woodchip"), TABLES)
    (told,) = _json(ask, watch, "--surface", "woodchip")
    for key, figure in told["muscles"].items():
        assert figure["value"] == pytest.approx(plain.figures[key][0], rel=5e-3)


def test_every_muscle_and_region_is_answered_and_null_where_it_cannot_be(ask, watch):
    (told,) = _json(ask, watch, "--arms", "on_head")
    assert list(told["muscles"]) == list(TABLES.muscles)
    assert list(told["regions"]) == list(TABLES.regions)
    assert set(told["impact"]) == set(told["muscles"]["soleus"]) == QUANTITY
    assert told["regions"]["arms_shoulders"] is None
    assert any("Walking" in line for line in told["notices"])


def test_an_own_easy_pace_is_the_reference(ask, watch):
    (usual,), (own,) = _json(ask, watch), _json(ask, watch, "--reference-pace", "6:30")
    assert own["muscles"]["iliopsoas"]["value"] > usual["muscles"]["iliopsoas"]["value"]


def test_the_ground_is_what_the_file_says_unless_another_is_asked(ask, tmp_path):
    path = tmp_path / "trail.gpx"
    path.write_text(gpx_file(gpx_track(jog(600), kind="trail_running")), encoding="utf-8")
    hint = read_runs(path)[0].surface_hint
    assert hint not in {"", "asphalt"}
    assert _json(ask, path) == _json(ask, path, "--surface", hint)
    assert _json(ask, path) != _json(ask, path, "--surface", "asphalt")


def test_several_runs_of_several_files_stand_one_after_the_other(ask, watch, tmp_path):
    two = tmp_path / "two.gpx"
    morning, evening = gpx_track(jog(300)), gpx_track(jog(400, from_s=30_000))
    two.write_text(gpx_file(morning, evening), encoding="utf-8")
    assert [round(run["timer_s"]) for run in _json(ask, two, watch)] == [300, 400, 300]
    status, out, _ = ask(two, watch, "--format", "csv")
    assert status == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["file"] for row in rows} == {"two.gpx", "jog.tcx"}
    assert len(rows) == 3 * (1 + len(TABLES.muscles) + len(TABLES.regions))
    assert {row["kind"] for row in rows} == {"impact", "muscle", "region"}


def test_samples_of_several_runs_end_with_the_number_of_their_run(ask, watch, tmp_path):
    two = tmp_path / "two.gpx"
    morning, evening = gpx_track(jog(300)), gpx_track(jog(400, from_s=30_000))
    two.write_text(gpx_file(morning, evening), encoding="utf-8")
    status, out, _ = ask(two, watch, "--samples", "csv")
    assert status == 0
    assert out.splitlines()[0].endswith(",surface,counted,run")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [sum(row["run"] == run for row in rows) for run in "123"] == [300, 400, 299]
    told = _json(ask, two, watch)
    for number, run in enumerate(told, 1):
        steps = sum(float(row["steps"]) for row in rows if row["run"] == str(number))
        assert steps == pytest.approx(run["steps"], rel=1e-5)


def test_a_folder_is_told_the_command_for_it(ask, tmp_path):
    status, _, err = ask(tmp_path)
    assert status == 1
    assert "It is a folder: bodymap import" in err


def test_csv_leaves_the_cells_empty_of_what_is_not_estimated(ask, watch):
    _, out, _ = ask(watch, "--format", "csv", "--arms", "on_head")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(out))}
    assert (rows["deltoids"]["value"], rows["deltoids"]["grade"]) == ("", "")
    assert float(rows["soleus"]["value"]) > 0


@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_a_file_that_fails_is_named_and_the_others_are_answered(ask, watch, tmp_path, form):
    foreign, gone = tmp_path / "foreign.fit", tmp_path / "gone.fit"
    foreign.write_text("hello", encoding="utf-8")
    status, out, err = ask(foreign, watch, gone, "--format", form)
    assert status == 1
    said = err.splitlines()
    assert len(said) == 2
    assert said[0].startswith("bodymap: foreign.fit: ")
    assert said[1].startswith("bodymap: ")
    assert "gone.fit: No such file" in said[1]
    assert out
    if form == "json":
        assert len(json.loads(out)["runs"]) == 1


def test_json_is_valid_even_where_no_file_gives_a_run(ask, tmp_path):
    status, out, _ = ask(tmp_path / "gone.fit", "--format", "json")
    assert (status, json.loads(out)) == (1, {"runs": []})


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "FILE has no value"),
        (("FILE", "--surface", "lava"), "--surface 'lava' is not possible"),
        (("FILE", "--samples", "json"), "--samples 'json' is not possible"),
        (("FILE", "--reference-pace", "0:10"), "--reference-pace"),
        (("FILE", "--slope", "5%"), "option '--slope' is unknown"),
    ],
)
def test_wrong_options_end_with_two_before_any_file_is_read(ask, watch, words, said):
    status, out, err = ask(*(watch if word == "FILE" else word for word in words))
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
