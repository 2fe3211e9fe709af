from __future__ import annotations

from datetime import date

import pytest

from bodymap.app.runs.log_dates import before, days_of
from bodymap.app.runs.log_map import asked, log_map, map_line
from bodymap.app.runs.log_sums import diary_of
from bodymap.app.state import Look, State

WEEK = days_of("week", date(2026, 11, 17))
REGION = State(region="feet")


@pytest.fixture
def of(atlas):
    """Work out what was asked in a week and in ``count`` weeks before it."""

    def made(log, count=4, days=WEEK):
        diary = diary_of(log)
        earlier = [diary.sums(each) for each in before("week", days, count)]
        return asked(diary.sums(days), earlier, atlas)

    return made


def test_a_week_is_shown_against_the_mean_of_the_weeks_before(of, five_weeks, atlas):
    found = of(five_weeks)
    assert (found.muscles["soleus"], found.usual_muscles["soleus"], found.before) == (20, 10, 4)
    shown = log_map(found, "week", REGION, atlas)
    mark = shown.marks["soleus"]
    assert (shown.palette, mark.value, mark.position) == ("difference", "×2.00", 0.75)
    assert mark.spoken == "Calf, deep, soleus: ×2.00, 20.0 easy km against 10.0 on average"
    assert (mark.range_text, mark.grade) == ("", None)
    assert (shown.legend.title, shown.legend.line) == ("Against", "the 4 weeks before")
    assert shown.regions[0].spoken == "Feet: ×2.00, 20.0 easy km against 10.0 on average"
    assert shown.callout.line.startswith("×2.00")
    assert map_line(found, "week", "min/km", so_far=False).endswith(
        "against its mean of the 4 weeks before."
    )
    assert map_line(found, "month", "mph", so_far=False).endswith(
        "against its mean of the 4 months before."
    )
    assert map_line(found, "week", "min/km", so_far=True) == (
        "Easy kilometres so far against the mean of the 4 weeks before, to the same day."
    )


def test_a_week_off_counts_in_the_mean_as_nothing(of, entry, log_of):
    log = log_of(*(entry(day) for day in ("2026-10-28", "2026-11-11", "2026-11-17")))
    assert of(log, 3).usual_muscles["soleus"] == pytest.approx(20 / 3)


def test_with_fewer_than_two_earlier_weeks_the_easy_kilometres_are_shown(of, entry, log_of, atlas):
    found = of(log_of(entry("2026-11-11"), entry("2026-11-17", 2, 20.0)))
    assert (found.before, dict(found.usual_regions)) == (0, {})
    shown = log_map(found, "week", REGION, atlas)
    mark = shown.marks["soleus"]
    assert (shown.palette, mark.value) == ("load", "20.0 easy km")
    assert mark.spoken == "Calf, deep, soleus: 20.0 easy km"
    assert [tick.text for tick in shown.legend.ticks] == ["5", "10", "20", "50", "100"]
    assert mark.position == pytest.approx(shown.legend.ticks[2].position)
    assert (shown.legend.title, shown.legend.line) == ("Easy kilometres", "of this week")
    assert "Two earlier weeks" in map_line(found, "week", "min/km", so_far=False)


def test_a_month_has_a_longer_scale_and_miles_are_miles(of, entry, log_of, atlas):
    found = of(log_of(entry("2026-11-17")))
    miles = State(look=Look(units="mph"), region=None)
    shown = log_map(found, "month", miles, atlas)
    assert (shown.legend.title, shown.legend.line) == ("Easy miles", "of this month")
    assert shown.marks["soleus"].value == "6.2 easy mi"
    assert [tick.text for tick in shown.legend.ticks] == ["20", "50", "100", "200"]
    assert shown.callout is None
    assert map_line(found, "month", "mph", so_far=False) == (
        "Easy miles of each muscle. Two earlier months with runs are needed to compare."
    )


def test_days_without_a_run_leave_the_body_grey(of, five_weeks, atlas):
    found = of(five_weeks, days=days_of("week", date(2026, 11, 24)))
    shown = log_map(found, "week", REGION, atlas)
    assert {(mark.position, mark.value) for mark in shown.marks.values()} == {(None, "no run")}
    assert shown.marks["soleus"].spoken == "Calf, deep, soleus: no run"
    assert shown.regions[0].spoken == "Feet: no run"
    assert shown.callout is None
    assert map_line(found, "week", "min/km", so_far=False) == ""


def test_what_was_not_estimated_now_or_before_is_grey(of, entry, log_of, atlas):
    plain = [entry(day) for day in ("2026-10-28", "2026-11-11", "2026-11-17")]
    held = [each._replace(muscles=(None, *each.muscles[1:])) for each in plain]
    first = next(iter(atlas.tables.muscles))
    for log in (log_of(*plain[:2], held[2]), log_of(*held[:2], plain[2])):
        mark = log_map(of(log), "week", REGION, atlas).marks[first]
        assert mark.position is None
        assert mark.spoken.endswith("not estimated")
