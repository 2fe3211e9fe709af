from __future__ import annotations

import re

import pytest

from bodymap.app import evidence
from bodymap.app.evidence import MOST
from bodymap.app.panel import NO_FIGURES
from bodymap.model.conditions import Conditions
from bodymap.model.figures import Factor

UNBROKEN = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{WORD JOINER}": ""})
GRASS = "Grass, peak plantar pressure under the central rearfoot"


def factor(name, *sources):
    return Factor(name, 1.1, 1.0, 1.2, "B", sources)


def figures_of(source, atlas):
    """Return the lines of a source as they are read, without what keeps them together."""
    return tuple(line.translate(UNBROKEN) for line in evidence.figures_of(source, atlas))


def factor_figures(one, run, atlas, muscle=None):
    return evidence.factor_figures(one, run, muscle, atlas)


def shown(name, run, atlas, *sources, muscle=None):
    """Return the lines on the card of a factor."""
    figures = factor_figures(factor(name, *sources), run, atlas, muscle)
    return [line.translate(UNBROKEN) for _, line in figures.lines]


def test_a_figure_reads_as_one_line_with_unit_speed_and_where_it_was_read(atlas):
    lines = figures_of("tessutti2010", atlas)
    assert len(lines) == 9
    assert lines[0] == f"{GRASS}: 303.8 kPa at 3.3 m/s (abstract)"
    assert lines[2] == f"{GRASS}: 0.89 × asphalt at 3.3 m/s (derived)"


READABLE = """
kerdok2002: Springy platform (75.4 kN/m), energy spent: −12 % compared with a stiff platform \
(945.7 kN/m) at 3.7 m/s (abstract)
voloshina2015: Uneven treadmill (2.5 cm), energy spent: +5 % compared with a smooth treadmill \
at 2.3 m/s (abstract)
fu2015: Concrete, synthetic track, grass and treadmill, peak plantar pressure in every zone of \
the foot: no significant difference from each other (13 runners) at 3.3 m/s (abstract)
wa_track: Synthetic track, required vertical give: 0.6 to 1.8 mm (in an older text; page)
xu2021: Forefoot strike, pooled studies, extension moment at the knee: standardised difference \
−0.64 (−0.98 to −0.30) compared with rearfoot strike (table)
minetti2002: Level: energy cost 3.40 ± 0.24 J/kg per metre, measured on a treadmill (abstract)
"""


@pytest.mark.parametrize("told", READABLE.strip().splitlines())
def test_signs_lists_ranges_and_remarks_read_well(atlas, told):
    source, line = told.split(": ", 1)
    assert line in figures_of(source, atlas)


def test_every_figure_is_told_and_none_in_the_words_of_the_table(atlas):
    lines = [line for key in atlas.sources for line in figures_of(key, atlas)]
    assert len(lines) == len(atlas.measured)
    assert len(set(lines)) == len(lines)
    for line in lines:
        assert not re.search(r"[_;|{}]\w|  | :|\(\)|[\s(]-\d|\bpercent\b|\bvs\b", line), line
        assert line[:1].isupper() or line[:1].isdigit(), line
        assert line.endswith(")"), line


def test_a_source_without_figures_has_none(atlas):
    assert figures_of("fukuchi2017", atlas) == ()
    assert figures_of("judged", atlas) == ()


def test_the_card_of_a_surface_shows_this_surface_first(atlas):
    run = Conditions(surface="artificial_turf")
    lines = shown("surface", run, atlas, "sassi2011", "rodio2004")
    assert lines[0].startswith("Artificial turf, energy cost of running: 1.05 × asphalt")
    assert lines[1].startswith("Artificial turf, oxygen uptake and heart rate: 0.9 × grass")
    assert lines[2].startswith("Artificial turf, energy cost of running: 4.21 J/kg per metre")
    assert len(lines) == MOST


def test_what_does_not_fit_on_the_card_is_counted_with_its_source(atlas):
    figures = factor_figures(
        factor("surface", "sassi2011", "rodio2004"), Conditions(surface="artificial_turf"), atlas
    )
    assert (figures.more, figures.more_in) == (2, "sassi2011")
    one = factor_figures(factor("surface", "lejeune1998"), Conditions(surface="concrete"), atlas)
    assert (len(one.lines), one.more, one.more_in) == (2, 0, "")


@pytest.mark.parametrize(
    ("name", "change", "source", "first"),
    [
        ("surface", {"surface": "treadmill_level"}, "jensen1994", "Treadmill, oxygen"),
        ("surface", {"surface": "forest_trail_uneven"}, "voloshina2015", "Uneven treadmill"),
        ("surface", {"surface": "off_trail_rough"}, "jensen1994", "Light off-trail ground"),
        ("slope", {"slope": 0.05}, "minetti2002", "45 % uphill"),
        ("slope", {"slope": -0.05}, "minetti2002", "20 % downhill"),
        ("strike", {"strike": "forefoot"}, "jssm2025", "Forefoot strike"),
        ("strike", {"strike": "midfoot"}, "almonroeder2013", "Midfoot or forefoot strike"),
        ("shoe", {"shoe": "barefoot"}, "sinclair2014", "Barefoot or barefoot-like shoe"),
        ("shoe", {"shoe": "maximalist"}, "kulmala2018", "Maximalist shoe"),
        ("arms", {"arms": "on_head"}, "arellano2014", "Hands on the head"),
    ],
)
def test_each_factor_shows_the_figures_of_its_own_choice_first(atlas, name, change, source, first):
    assert shown(name, Conditions(**change), atlas, source)[0].startswith(first)


@pytest.mark.parametrize("muscle", ["hamstrings", "vasti", "rectus_femoris"])
def test_a_comparison_that_names_the_muscle_comes_first(atlas, muscle):
    run = Conditions(surface="dry_soft_sand")
    lines = shown("surface", run, atlas, "pinnington2005", muscle=muscle)
    assert lines[0].split(":")[0].endswith(muscle.replace("_", " "))


def test_a_number_and_its_unit_stay_on_one_line(atlas):
    line = evidence.figures_of("sassi2011", atlas)[0]
    assert "4.02\N{NO-BREAK SPACE}J/\N{WORD JOINER}kg per metre" in line
    assert "3.3\N{NO-BREAK SPACE}m/\N{WORD JOINER}s" in line


@pytest.mark.parametrize("name", ["speed", "steps"])
def test_a_factor_without_published_comparisons_shows_none(atlas, name):
    assert factor_figures(factor(name, "sassi2011"), Conditions(), atlas) == NO_FIGURES


def test_a_surface_shows_no_figure_of_another_kind(atlas):
    assert shown("surface", Conditions(), atlas, "arellano2014", "judged") == []
