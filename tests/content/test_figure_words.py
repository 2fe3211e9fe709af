from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError

FILE = "content/en/figure_words.toml"


def test_every_id_of_the_tables_has_words():
    words = Atlas().figure_words
    for figure in Atlas().measured:
        assert all(words.level[level] for level in figure.levels)
        assert words.unit[figure.unit]
        assert words.read_from[figure.read_from]
        assert not figure.speed or words.speed[figure.speed]
        assert not figure.quantity or words.quantity[figure.quantity]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('kPa = "', 'kpa = "', "unit kPa: is missing"),
        ("[words.than]\n", '[words.than]\nmoon = "the moon"\n', "than moon: is used by no figure"),
        ("[words.value]\n", '[words.value]\n"12:1" = "x"\n', "value 12:1: is used by no figure"),
        ('"{value} kPa"', '"{value kPa"', "unit kPa: cannot be filled in"),
        ('"{value} kPa"', '"{amount} kPa"', "cannot be filled in: KeyError('amount')"),
        ('"{value} kPa"', '"{value.x} kPa"', "unit kPa: cannot be filled in"),
        ('equal = "the same', 'equal = "{} the same', "value equal: cannot be filled in"),
        ('page = "page"', "page = 1", "Expected `str`"),
        ("[words.speed]", "[words.pace]", "words: Object"),
        ("[words.speed]", "[speed]", "speed: is unknown"),
    ],
)
def test_broken_words_are_refused_with_file_key_and_reason(folder, replace, old, new, reason):
    replace(FILE, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).figure_words
    assert found.value.file == "figure_words.toml"
    assert reason in str(found.value)


def test_a_new_figure_without_words_is_refused(folder, replace):
    replace("science/measured_surfaces.csv", "woodchip,trunk_stability", "moss,trunk_stability")
    with pytest.raises(ContentError, match=r"figure_words\.toml, level moss: is missing"):
        _ = Atlas(folder).figure_words
