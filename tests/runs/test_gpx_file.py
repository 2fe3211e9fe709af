"""GPX: tracks and segments, extensions under any prefix, times, and what is no run."""

from __future__ import annotations

import pytest

from bodymap.runs.errors import NoRunError
from bodymap.runs.reading import read_runs
from tests.runs.files import START, gpx_file, gpx_text, gpx_track, jog, without


@pytest.fixture
def read(tmp_path):
    """Give a function that reads the runs of a GPX text."""

    def reading(text):
        path = tmp_path / "run.gpx"
        path.write_text(text, encoding="utf-8")
        return read_runs(path)

    return reading


def _keys(run):
    return [notice.key for notice in run.notices]


@pytest.mark.parametrize("prefix", ["gpxtpx:", "ns3:", ""])
def test_extensions_are_read_under_any_prefix(read, prefix):
    text = gpx_text(jog(600), prefix=prefix)
    uri = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
    channels = read(text.replace("<gpx ", f'<gpx xmlns:ns3="{uri}" '))[0].track.channels
    assert channels["heart_rate_bpm"][0] == 145
    assert channels["cadence_spm"][0] == 82
    assert channels["power_w"][0] == 210


def test_the_whole_file_may_have_a_prefix(read):
    text = gpx_text(jog(600), prefix="").replace("xmlns=", "xmlns:g=")
    names = ("gpx", "trkpt", "trkseg", "trk", "ele", "time", "name", "type", "extensions")
    for name in names:
        text = text.replace(f"<{name}>", f"<g:{name}>").replace(f"</{name}>", f"</g:{name}>")
        text = text.replace(f"<{name} ", f"<g:{name} ")
    assert "<g:trkpt " in text
    assert read(text)[0].timer_s == 600


def test_two_extensions_of_one_point_are_both_read(read):
    text = gpx_text(without(jog(600), "power_w")).replace(
        "</trkpt>",
        "<extensions><x><PowerInWatts>250</PowerInWatts></x></extensions></trkpt>",
    )
    channels = read(text)[0].track.channels
    assert channels["power_w"][0] == 250
    assert channels["heart_rate_bpm"][0] == 145


def test_gaps_above_ten_seconds_are_pauses_and_told(read):
    spots = [*jog(300), *jog(300, from_s=311, from_m=930), *jog(60, from_s=621, from_m=1830)]
    (run,) = read(gpx_text(spots))
    assert run.pauses == ((300, 311),)
    assert run.timer_s == 670
    assert [n.values for n in run.notices if n.key == "gaps_as_pauses"] == [(1, 11)]
    assert not run.has_timer


def test_a_new_segment_begins_a_new_stretch_and_adds_no_way(read):
    far = jog(300, from_s=305, from_m=5000)
    (run,) = read(gpx_file(gpx_track(jog(300), far)))
    assert run.pauses == ((300, 305),)
    assert run.distance_m == pytest.approx(1800, rel=1e-3)


def test_each_track_is_a_run(read):
    second = gpx_track(jog(600, from_s=7200), name="Evening")
    one, other = read(gpx_file(gpx_track(jog(600), name="Morning"), second))
    assert (one.name, other.name) == ("Morning", "Evening")
    assert (other.start - one.start).total_seconds() == 7200
    assert one.content.endswith(":1")
    assert other.content.endswith(":2")


def test_of_several_tracks_only_the_running_ones_are_read(read):
    ride = gpx_track(jog(600, 8.0, from_s=7200), kind="cycling")
    (run,) = read(gpx_file(ride, gpx_track(jog(600))))
    assert [n.values for n in run.notices if n.key == "left_out"] == [("cycling",)]


@pytest.mark.parametrize("kind", ["running", "Run", "9", "trail_running", "Laufen", "VirtualRun"])
def test_services_call_running_by_many_names(read, kind):
    assert "assumed_running" not in _keys(read(gpx_text(jog(600), kind=kind))[0])


@pytest.mark.parametrize("kind", ["Ride", "walking", "Langlauf", "golf course"])
def test_another_sport_is_no_run(read, kind):
    with pytest.raises(NoRunError, match=kind.lower()):
        read(gpx_text(jog(600), kind=kind))


def test_the_type_of_a_link_is_not_the_sport(read):
    text = gpx_text(jog(600)).replace("<trkseg>", "<link><type>text/html</type></link><trkseg>")
    assert read(text)[0].sport == "running"


def test_a_treadmill_in_the_type_is_its_ground(read):
    assert read(gpx_text(jog(600), kind="treadmill_running"))[0].surface_hint == "treadmill_level"


def test_a_route_without_times_is_no_run(read):
    with pytest.raises(NoRunError, match="no times"):
        read(gpx_text(jog(600), start=None))


def test_points_outside_any_track_are_no_run(read):
    with pytest.raises(NoRunError, match="without a recorded track"):
        read('<gpx><wpt lat="1" lon="1"><name>Home</name></wpt></gpx>')


def test_one_bad_value_costs_that_value_only(read):
    text = gpx_text(jog(600)).replace("<ele>100.0</ele>", "<ele>high</ele>", 1)
    text = text.replace('lat="', 'lat="north', 1).replace("2026-05-17T07:31:00Z", "noon", 1)
    (run,) = read(text)
    assert len(run.track.time_s) == 600
    assert run.timer_s == 600
    assert "points_untimed" in _keys(run)


def test_times_without_a_zone_are_universal(read):
    (run,) = read(gpx_text(jog(600)).replace("Z</time>", "</time>"))
    assert run.start == START


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_file_cut_off_keeps_what_came_before(read, kept):
    text = gpx_text(jog(1800))
    (run,) = read(text[: int(len(text) * kept)])
    assert run.notices[0].key == "broken_tail"
    assert run.track.time_s[-1] == pytest.approx(1800 * kept, rel=0.05)


def test_a_name_of_many_lines_is_shown_in_one(read):
    track = gpx_track(jog(600), name="Round\n the \x85lake" + "!" * 300)
    (run,) = read(gpx_file(track))
    assert run.name.startswith("Round the lake!")
    assert len(run.name) == 120


def test_more_tracks_than_a_file_can_hold_are_cut_short(read, monkeypatch):
    monkeypatch.setattr("bodymap.runs.gpx_file._MOST_TRACKS", 20)
    many = [gpx_track(jog(60, 2.0, every_s=10, from_s=i * 100.0)) for i in range(21)]
    runs = read(gpx_file(*many))
    assert len(runs) == 20
    assert runs[-1].notices[0].key == "cut_short"


def test_a_position_far_off_adds_nothing_to_the_distance_and_is_told(read):
    points = jog(600)
    points[300] = points[300]._replace(longitude_deg=1.5)
    (run,) = read(gpx_text(points))
    (plain,) = read(gpx_text(jog(600)))
    assert run.distance_m == pytest.approx(plain.distance_m, rel=0.01)
    assert "leaps" in _keys(run)
