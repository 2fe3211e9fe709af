"""The words of the stride are true to the time courses, and strict."""

from __future__ import annotations

import re

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError
from bodymap.model.gait_phases import PHASES, phases
from bodymap.model.time_course import COURSE_DUTY, is_on

FILE = "content/en/stride.toml"
INSTANTS = 60  # of a phase, that are looked at
# A muscle is at work in a phase when it is on (above 35 % of its own range, the threshold with
# which the times of timing.csv were read) in at least a third of it: a burst that only begins or
# ends there does not carry the phase.
AT_WORK = 1 / 3


def share_on(course, span):
    width = span.stop - span.start
    instants = [span.start + width * (i + 0.5) / INSTANTS for i in range(INSTANTS)]
    return sum(is_on(course, phase, COURSE_DUTY) for phase in instants) / INSTANTS


@pytest.mark.parametrize("key", PHASES)
def test_a_sentence_names_only_muscles_that_are_at_work_in_its_phase(atlas, key):
    span = next(span for span in phases(COURSE_DUTY) if span.key == key)
    named = {muscle for _, muscle in atlas.stride.phases[key].named}
    at_rest = {muscle for muscle in named if share_on(atlas.time_courses[muscle], span) < AT_WORK}
    assert at_rest == set()


# What a muscle is called inside a sentence, where that is not its plain name.
CALLED = {
    "deep calf": "soleus",
    "upper calf": "gastrocnemius",
    "middle of the front thigh": "rectus_femoris",
}


def called(atlas):
    plain = {one.plain.lower(): one.muscle for one in atlas.tables.muscles.values()}
    return {**plain, **CALLED}


@pytest.mark.parametrize("key", PHASES)
def test_the_names_in_a_sentence_are_those_of_its_muscles(atlas, key):
    for name, muscle in atlas.stride.phases[key].named:
        assert called(atlas)[name] == muscle


@pytest.mark.parametrize("key", PHASES)
def test_a_sentence_names_no_muscle_that_it_does_not_mark(atlas, key):
    rest = re.sub(r"\[[^\]]*\]\([^)]*\)", "", atlas.stride.phases[key].text).lower()
    latin = {one.latin.lower() for one in atlas.tables.muscles.values()}
    words = {*called(atlas), *latin, "calf", "calves", "quads", "glutes", "abs", "muscles"}
    assert [name for name in words if re.search(rf"\b{re.escape(name)}\b", rest)] == []


@pytest.mark.parametrize("key", PHASES)
def test_a_sentence_rests_on_the_sources_of_its_courses(atlas, key):
    phase = atlas.stride.phases[key]
    assert {atlas.time_courses[muscle].source for _, muscle in phase.named} <= set(phase.sources)


def test_a_sentence_is_read_without_its_marks_and_is_short(atlas):
    contact = atlas.stride.phases["contact"]
    assert contact.sentence.startswith("The buttock and the hamstrings hold the hip")
    assert contact.named[0] == ("buttock", "gluteus_maximus")
    for phase in atlas.stride.phases.values():
        assert len(phase.sentence) <= 150
        assert phase.sentence.endswith(".")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[stride.phases.reach]", "[stride.phases.grab]", "phases reach: is missing"),
        ("[stride.events]\n", '[stride.events]\nstart = "Start"\n', "events start: is unknown"),
        ('mid_swing = "Mid', 'mid_fly = "Mid', "events mid_swing: is missing"),
        ("expert: low tonic", "expert: tonic", "basis timing only (grade C): expert: low tonic"),
        ('"EMG envelope mean', '"EMG mean', "is no basis of timing.csv"),
        ("is on at {times}", "is on at times", "is no basis of timing.csv"),
        ("[buttock](gluteus_maximus)", "[buttock](glutes)", "contact: text names the muscle"),
        ("[buttock](gluteus_maximus)", "[](gluteus_maximus)", "contact: text names the muscle"),
        ("[buttock](gluteus_maximus) slows", "thing slows", "knee_opens: text names no muscle"),
        ('"hamner2010"]', '"nobody2000"]', "contact: sources names the source 'nobody2000'"),
        (
            '["arellano2014", ',
            '["nobody2014", ',
            "notes arms: sources names the source 'nobody2014'",
        ),
        ("on_head = { text", "on_hat = { text", "notes held on_head: is missing"),
        (
            'in one study.", sources = ["arellano2014"]',
            'in one study.", sources = ["nobody2014"]',
            "notes held behind_back: sources names the source 'nobody2014'",
        ),
        ('name = "Contact"', 'title = "Contact"', "stride: Object"),
        ("[stride.notes]", "[notes]", "notes: is unknown"),
        ("[stride.notes]", "[stride.notes", "stride.toml: not TOML"),
    ],
)
def test_broken_words_are_refused_with_file_key_and_reason(folder, replace, old, new, reason):
    replace(FILE, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).stride
    assert found.value.file == "stride.toml"
    assert reason in str(found.value)
