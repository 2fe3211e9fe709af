"""What is not TOML: each mistake is told with what mends it, and with nothing else."""

from __future__ import annotations

import tomllib

import pytest

from bodymap.content.lesson_syntax import syntax_reason


def said(text: str) -> str:
    with pytest.raises(tomllib.TOMLDecodeError) as found:
        tomllib.loads(text)
    return syntax_reason(str(found.value), text)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("title = “Running”\n", 'use straight quotes: "like these"'),
        ("title = ‘Running’\n", 'use straight quotes: "like these"'),
        ('points = [\n"a"\n"b"]\n', "a comma is missing before this, or a bracket that closes"),
        ("zoom = yes\n", "write true or false, in small letters"),
        ("zoom = True\n", "write true or false, in small letters"),
        ('text = "He said "go" now"\n', "inside a text use other quotes"),
        ("title = My lesson\n", "texts need quotes"),
        ("run = 5:33\n", "texts need quotes"),
        ('title "x"\n', "write a key, then =, then its value"),
        ('title = "c\\d"\n', "write \\\\ for a backslash"),
        ("[[steps]]\n[steps.question]\n[steps.question]\n", "a step takes only one of it"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_mends_it(text, advice):
    told = said(text)
    assert f"; {advice}" in told
    assert told.count(";") == 1


def test_one_bracket_too_few_is_told_where_it_stands_and_not_where_it_is_noticed():
    told = said('title = "A"\n\n[steps]\ntitle = "B"\n\n[[steps]]\ntitle = "C"\n')
    assert told == "line 3: write [[steps]] with two brackets on either side"


def test_where_nothing_is_known_to_mend_it_only_the_place_is_told():
    told = said('"a" = 1\n"a" = 2\n')
    assert told.startswith("line 2, column 8, is not TOML: Cannot overwrite a value in ")
    assert ";" not in told
