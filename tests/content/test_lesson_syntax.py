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
        ('{ "title": "x" }', "a lesson is TOML, not JSON"),
        ('title\u00a0= "x"\n', "type this blank anew: it is an invisible sign"),
        ('points = [\n"a"\n"b"]\n', "a comma is missing before this, or a bracket that closes"),
        ("zoom = yes\n", "write true or false, in small letters"),
        ("zoom = True\n", "write true or false, in small letters"),
        ("minutes = 1,5\n", "numbers have a point, not a comma: 1.5"),
        ("minutes = 5 min\n", "write the number alone, such as 5 or 0.5"),
        ("minutes = .5\n", "write the number alone, such as 5 or 0.5"),
        ("minutes =\n", "the value is missing"),
        ("run = { pace = 5:33 }\n", 'texts need quotes, paces too: "5:33"'),
        ("pace = 5:33\n", 'texts need quotes, paces too: "5:33"'),
        ('text = "He said "go" now"\n', "inside a text use other quotes"),
        ("text = 'it's'\n", "inside a text use other quotes"),
        ('title = "abc\n', "the text does not end in its line"),
        ('title = "\u0001"\n', "it holds a character that cannot be shown"),
        ('run = { pace = "5:00", }\n', "what is in { } stands in one line, with no comma"),
        ('run = { pace = "5:00",\nslope = 1 }\n', "what is in { } stands in one line"),
        ("title = My lesson\n", "texts need quotes"),
        ('title "x"\n', "write a key, then =, then its value"),
        ("ö = 1\n", "write a key, then =, then its value"),
        ("[[steps]\n", "write [[steps]] with two brackets on either side"),
        ('title = "c\\d"\n', "write \\\\ for a backslash"),
        ('title = "c:\\users"\n', "write \\\\ for a backslash"),
        ("[[steps]]\n[steps.question]\n[steps.question]\n", "a step takes only one of it"),
        ("[steps.question]\n[[steps]]\n", "[[steps]] stands above the first [steps.question]"),
        ("title = 1\ntitle = 2\n", "the same key stands there already"),
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
    told = said("[lesson\n")
    assert told.startswith("line 1, column 8, is not TOML: Expected ']' at the end of")
    assert ";" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'a = "x"  # """\nb = \'\'\'y"""\'\'\'\n\nc = """z\n\n\n',
            "line 4 is not TOML: the text that",
        ),
        ("a = 1\nb = '''z\n\n", "line 2 is not TOML: the text that begins there lacks the quotes"),
        ("a = [1, 2\n", "is not TOML: it ends too early; a bracket that closes is missing"),
        ("a = 1\na = 2", "is not TOML: its last line says again what an earlier one says"),
    ],
)
def test_what_is_open_at_the_end_is_told_where_it_begins(text, told):
    assert said(text).startswith(told)
