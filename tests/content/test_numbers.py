"""The figures typed in the texts are those of the tables: a changed row fails here.

Each line of the two lists below says which figures of a text the model gives under which
conditions. A figure that is typed with × and stands in no line fails too.
"""

from __future__ import annotations

import re

import pytest

import bodymap
from bodymap.app.ask import atlas

MUSCLES = """
intrinsic_foot: strike=forefoot -> ×1.10 ×1.00–1.30
intrinsic_foot: speed=9.5 -> ×1.5 ×1.0–2.3
intrinsic_foot: speed=9.5 per=km -> ×0.75
tibialis_anterior: pace=3:30 -> ×1.7 ×1.5–1.9
tibialis_anterior: pace=3:30 per=km -> ×1.2
tibialis_anterior: strike=forefoot -> ×0.90 ×0.75–1.00
tibialis_anterior: surface=dry_soft_sand -> ×1.55
fibularis: surface=forest_trail_uneven -> ×1.15 ×1.00–1.40
fibularis: surface=off_trail_rough -> ×1.38 ×1.26–1.72
fibularis: speed=4.5 -> ×1.06
fibularis: pace=3:00 -> ×1.36 ×1.17–1.60
gastrocnemius: strike=forefoot -> ×1.11 ×1.00–1.15
gastrocnemius: shoe=barefoot -> ×1.10 ×1.00–1.25
gastrocnemius: slope=5% -> ×1.30 ×1.18–1.39
gastrocnemius: speed=9.5 -> ×1.7 ×1.4–2.1
soleus: speed=7 -> ×1.34 ×1.14–1.57
soleus: speed=7 per=km -> ×0.74
soleus: surface=treadmill_level -> ×1.12 ×1.00–1.16
soleus: strike=midfoot -> ×1.05 ×1.00–1.12
tibialis_posterior: speed=7 -> ×1.8 ×1.5–2.3
tibialis_posterior: speed=7 per=km -> ×1.0
tibialis_posterior: surface=forest_trail_uneven -> ×1.15 ×1.00 ×1.40
tibialis_posterior: slope=5% -> ×1.30 ×1.09–1.45
rectus_femoris: pace=3:30 -> ×2.05 ×1.91–2.21
rectus_femoris: pace=3:30 per=km -> ×1.45
rectus_femoris: slope=5% -> ×1.30 ×1.09–1.45
rectus_femoris: surface=dry_soft_sand -> ×1.60 ×1.20–1.90
vasti: strike=forefoot -> ×0.88 ×0.73–1.00
vasti(adductors): slope=-5% -> ×0.76
vasti: slope=-5% -> ×1.0 ×0.8–1.4
vasti: pace=3:30 -> ×1.19 ×1.11–1.28
vasti: pace=3:30 per=km -> ×0.84
vasti: surface=forest_trail_uneven -> ×1.20 ×1.05–1.40
hamstrings: pace=4:15 per=km -> ×1.00
hamstrings: speed=9.5 -> ×3.5 ×2.8–4.4
hamstrings: surface=dry_soft_sand -> ×1.65 ×1.30–1.90
hamstrings: slope=5% -> ×1.36 ×1.15–1.60
adductors: speed=9.5 -> ×6.6 ×4.9–8.9
adductors: pace=3:30 per=km -> ×1.4
adductors: speed=7 per=km -> ×2.1
adductors: slope=5% -> ×1.30 ×1.09–1.45
gluteus_maximus: pace=3:30 -> ×2.1 ×2.0–2.3
gluteus_maximus: speed=9.5 -> ×5.5 ×4.4–6.9
gluteus_maximus: slope=10% -> ×2.3 ×1.7–3.0
gluteus_maximus: strike=forefoot -> ×1.00 ×0.95–1.05
gluteus_medius: pace=3:30 -> ×1.08 ×1.01–1.17
gluteus_medius: pace=3:30 per=km -> ×0.77
gluteus_medius: speed=9.5 -> ×1.8 ×1.4–2.2
gluteus_medius: surface=dry_soft_sand -> ×1.55 ×1.10–1.90
iliopsoas: pace=3:30 per=km -> ×1.4
iliopsoas: speed=7 per=km -> ×1.9
iliopsoas: speed=9.5 -> ×5.4 ×4.4–6.8
iliopsoas: slope=5% -> ×1.36 ×1.24–1.48
tensor_fasciae_latae: speed=2.5 -> ×1.00
tensor_fasciae_latae: pace=3:30 -> ×1.76 ×1.57–1.97
tensor_fasciae_latae: pace=6:30 per=km -> ×1.14
tensor_fasciae_latae: surface=dry_soft_sand -> ×1.55 ×1.10–1.90
rectus_abdominis: pace=3:30 -> ×1.7 ×1.4–2.1
rectus_abdominis: surface=off_trail_rough -> ×1.19 ×1.13–1.36
obliques: speed=9.5 -> ×3.9 ×2.6–5.8
obliques: arms=across_chest -> ×1.09 ×1.06–1.12
obliques: pace=3:30 per=km -> ×1.2
transversus_abdominis: pace=3:30 -> ×1.28 ×1.05–1.57
transversus_abdominis: pace=3:30 per=km -> ×0.91
transversus_abdominis: slope=10% -> ×1.39 ×1.13–1.66
erector_spinae: pace=4:15 -> ×1.27 ×1.12–1.44
erector_spinae: speed=9.5 -> ×2.8 ×1.9–4.2
erector_spinae: pace=4:15 per=km -> ×1.03
erector_spinae: pace=3:30 per=km -> ×1.07
erector_spinae: arms=on_head -> ×1.13 ×1.10–1.16
multifidus: pace=3:30 -> ×1.36 ×1.11–1.67
multifidus: pace=3:30 per=km -> ×0.96
multifidus: speed=7 per=km -> ×0.97
deltoids: pace=6:30 -> ×0.80 ×0.74–0.86
deltoids: speed=7 -> ×3.4 ×2.4–4.6
trapezius: pace=3:30 -> ×1.49 ×1.22–1.82
trapezius: pace=3:30 per=km -> ×1.05
pectoralis_major: speed=9.5 -> ×5.3 ×3.6–8.0
pectoralis_major: pace=4:15 -> ×1.5 ×1.3–1.7
pectoralis_major: pace=3:30 -> ×2.0 ×1.6–2.4
latissimus_dorsi: pace=3:30 -> ×1.9 ×1.6–2.3
latissimus_dorsi: pace=3:30 per=km -> ×1.35
latissimus_dorsi: slope=5% -> ×1.12 ×1.03–1.24
biceps_brachii: pace=3:30 -> ×1.38 ×1.13–1.68
biceps_brachii: speed=9.5 -> ×2.2 ×1.5–3.3
triceps_brachii: pace=3:30 -> ×1.43 ×1.17–1.75
triceps_brachii: speed=9.5 -> ×2.4 ×1.6–3.7
triceps_brachii: pace=4:15 per=km -> ×1.00
triceps_brachii: pace=3:30 per=km -> ×1.01
forearms: pace=3:30 -> ×1.25 ×1.02–1.53
forearms: speed=9.5 -> ×1.75 ×1.17–2.62
forearms: pace=3:30 per=km -> ×0.89
"""
REGIONS = """
feet: strike=forefoot -> ×1.10 ×1.00–1.30
feet: pace=3:30 -> +9 %
feet: pace=3:30 per=km -> −23 %
feet: surface=dry_soft_sand -> ×1.50 ×1.00–1.80
lower_legs(soleus): strike=forefoot -> ×1.11 ×1.00–1.15
lower_legs(tibialis_anterior): strike=forefoot -> ×0.90
lower_legs(soleus): surface=treadmill_level -> +12 %
lower_legs(soleus): pace=3:30 -> +13 %
lower_legs(soleus): pace=3:30 per=km -> −20 %
lower_legs(soleus): surface=forest_trail_uneven -> ×1.05 ×0.80 ×1.25
lower_legs(soleus): surface=dry_soft_sand -> ×1.45 ×1.10–1.70
thighs_glutes(gluteus_maximus): pace=3:30 -> ×2.1
thighs_glutes(vasti): pace=3:30 -> ×1.2
thighs_glutes(vasti): speed=7 per=km -> ×0.73
thighs_glutes(iliopsoas): speed=7 per=km -> ×1.90
thighs_glutes(gluteus_maximus): slope=5% -> ×1.6 ×1.3–1.9
thighs_glutes(vasti): slope=5% -> ×1.3 ×1.1–1.4
thighs_glutes(hamstrings): surface=dry_soft_sand -> ×1.65 ×1.30–1.90
thighs_glutes(vasti): surface=dry_soft_sand -> ×1.60 ×1.20–1.90
core(obliques): pace=3:30 -> ×1.7 ×1.4–2.1
core(erector_spinae): pace=3:30 -> ×1.5 ×1.2–1.8
core: surface=dry_soft_sand -> ×1.27 ×1.20–1.35
core(adductors): surface=dry_soft_sand -> ×1.55
core: slope=5% -> ×1.18 ×1.06–1.30
arms_shoulders(deltoids): pace=3:30 -> ×1.9 ×1.6–2.4
arms_shoulders(deltoids): speed=9.5 -> ×5.2 ×3.5–7.8
"""
# What a surface's text says of its rows in surfaces.csv, surface_exceptions.csv, ground_impact.csv.
SURFACES = {
    "asphalt": ["stands at 1 by definition"],
    "concrete": ["(range {demand_span}, grade {demand_grade})"],
    "synthetic_track": [
        "Ground impact about {impact} lower than on asphalt ({impact_range})",
        "spares the muscles about {demand}",
        "(grade {demand_grade})",
    ],
    "treadmill_level": ["calf and soleus stand at {calf} ({calf_span})"],
    "natural_grass": [
        "work about {demand} more than on asphalt ({demand_range}, grade {demand_grade})"
    ],
    "artificial_turf": ["({demand_span}, grade {demand_grade})", "the impact, {impact} lower"],
    "woodchip": [
        "(impact about {impact} lower, grade {impact_grade})",
        "{demand} ({demand_range}) is judged",
    ],
    "dirt_path_smooth": ["({demand_span}, grade {demand_grade})", "less ground impact, {impact}"],
    "forest_trail_uneven": [
        "we set {demand} ({demand_range}, grade {demand_grade})",
        "thighs stand at {quads} and calves at {calf}",
    ],
    "off_trail_rough": [
        "Light terrain cost them {demand} more",
        "({demand_span}, grade {demand_grade})",
    ],
    "wet_firm_sand": ["its {demand} more work ({demand_range}, grade {demand_grade})"],
    "dry_soft_sand": ["the calf's rise is uncertain ({calf_short})"],
}
# The figures of studies, which stand in the same texts and in no row.
OF_STUDIES = {
    "treadmill_level": ["8–9", "12"],
    "artificial_turf": ["10"],
    "forest_trail_uneven": ["2.5", "5", "26"],
    "off_trail_rough": ["72"],
    "dry_soft_sand": ["1.6", "15"],
}
IN_WORDS = {"natural_grass": ("a tenth", 0.9), "dry_soft_sand": ("a fifth lower", 0.8)}
TYPED = re.compile(r"×\d+\.\d+(?:–\d+\.\d+)?")


def lines(table: str) -> list[tuple[str, str, dict[str, str], list[str]]]:
    """Return of each line the text's id, the muscle or region, the conditions, the figures."""
    found = []
    for line in table.strip().splitlines():
        head, figures = line.split(" -> ")
        where, conditions = head.split(": ")
        text, _, subject = where.rstrip(")").partition("(")
        asked = dict(part.split("=") for part in conditions.split())
        found.append((text, subject or text, asked, re.findall(r"[×+−][\d.–]+", figures)))
    return found


def as_typed(value: float, like: str) -> str:
    return f"{value:.{len(like.partition('.')[2])}f}"


def agrees(figure: str, found: bodymap.Figure) -> bool:
    sign, typed = figure[0], figure[1:]
    if sign != "×":
        change = (found.value - 1.0) * 100.0
        return f"{change:+.0f}".replace("-", "−") == figure
    if "–" in typed:
        low, high = typed.split("–")
        return as_typed(found.low, low) == low and as_typed(found.high, high) == high
    return typed in {as_typed(end, typed) for end in (found.value, found.low, found.high)}


@pytest.mark.parametrize(
    ("text", "subject", "asked", "figures"), [*lines(MUSCLES), *lines(REGIONS)]
)
def test_a_typed_figure_is_what_the_model_says(text, subject, asked, figures):
    run = bodymap.load(**asked)
    found = {**run.muscles, **run.regions}[subject]
    for figure in figures:
        assert agrees(figure, found), f"{text}: {figure} beside {found}"


@pytest.mark.parametrize("table", ["muscles", "regions"])
def test_every_figure_typed_in_a_text_is_held_to_the_model(table):
    held: dict[str, list[str]] = {}
    for text, _, _, figures in lines(MUSCLES if table == "muscles" else REGIONS):
        held.setdefault(text, []).extend(figures)
    for key, prose in getattr(atlas(), table).items():
        typed = sorted(TYPED.findall(repr(prose)))
        assert typed == sorted(figure for figure in held[key] if figure[0] == "×"), key
        for figure in held[key]:
            if figure[0] != "×":
                assert f"{figure[1:]} %" in repr(prose)


def percent(value: float) -> str:
    return f"{abs(value - 1.0) * 100.0:.0f}"


def words_of(surface: str) -> dict[str, str]:
    """Return the figures of a surface's rows as a text would type them."""
    tables = atlas().tables
    row = tables.surfaces[surface]
    words = {}
    for name, level in (("demand", row.demand), ("impact", row.impact)):
        near, far = sorted((level.low, level.high), key=lambda end: abs(end - 1.0))
        words[name] = f"{percent(level.value)} %"
        words[f"{name}_range"] = f"{percent(near)}–{percent(far)} %"
        words[f"{name}_span"] = f"{level.low:.2f}–{level.high:.2f}"
        words[f"{name}_grade"] = level.grade or ""
    for group in ("calf", "quads"):
        level = tables.exceptions.get((surface, group), row.demand)
        words[group] = f"{level.value:.2f}"
        words[f"{group}_span"] = f"{level.low:.2f}–{level.high:.2f}"
        words[f"{group}_short"] = f"{level.low:.1f}–{level.high:.1f}"
    return words


def test_the_text_of_a_surface_types_the_figures_of_its_rows():
    for surface, prose in atlas().surfaces.items():
        rest = prose.text
        for phrase in SURFACES[surface]:
            typed = phrase.format(**words_of(surface))
            assert typed in rest, surface
            rest = rest.replace(typed, "")
        numbers = re.findall(r"\d+(?:[.–]\d+)*", rest)
        assert numbers == OF_STUDIES.get(surface, []), surface


def test_ground_impact_in_words_is_that_of_its_row():
    for surface, (words, value) in IN_WORDS.items():
        assert words in atlas().surfaces[surface].text
        assert atlas().tables.surfaces[surface].impact.value == value
