from __future__ import annotations

import pytest

from bodymap import cli
from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.make import worksheet
from bodymap.app.worksheets.sheet import KINDS
from bodymap.cli import worksheet as command
from bodymap.model.conditions import Conditions

USUAL = Conditions()


def _pages(path):
    return path.read_bytes().count(b"/Type /Page\n")


@pytest.mark.parametrize(
    ("line", "pages"),
    [
        ("--kind labels --seed 7 --key", 2),
        ("--kind labels --seed 7", 1),
        ("--key --kind predict --versions 2 --paper letter --pace 4:15 --surface natural_grass", 4),
        ("--kind exercises --exercises squat,nordic,squat --person Kim --key=no", 1),
    ],
)
def test_a_worksheet_is_written_with_as_many_pages_as_it_needs(qapp, tmp_path, line, pages):
    path = tmp_path / "out.pdf"
    assert cli.main(["worksheet", str(path), *line.split()]) == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert _pages(path) == pages


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("out.png", "FILE 'out.png' is not possible; it takes a name that ends with .pdf"),
        ("out.pdf --seed x", "--seed 'x' is not possible; it takes a whole number from 0 to 9999"),
        ("out.pdf --versions 10", "it takes a whole number from 1 to 9"),
        ("out.pdf --kind quiz", "--kind 'quiz' is not possible; it takes labels, load"),
        ("out.pdf --region legs", "--region 'legs' is not possible; it takes feet, lower_legs"),
        ("out.pdf --kind stride --region core", "contradicts: lower_legs, thighs_glutes"),
        ("out.pdf --kind exercises", "--exercises has no value; it takes ids with commas"),
        ("out.pdf --exercises squt", "exercise 'squt' is unknown; did you mean squat?"),
        ("out.pdf --key=maybe", "--key 'maybe' is not possible"),
        ("out.pdf --pace 1:00", "--pace '1:00' is not possible"),
        (f"out.pdf --person {'x' * 61}", "it takes a name of up to 60 letters"),
        ("out.pdf --key yes", "argument 'yes' has no place here"),
        ("out.pdf --paper a3", "--paper 'a3' is not possible; it takes a4 or letter\n"),
        ("out.pdf --exercises nope", "exercise 'nope' is unknown; there is short_foot, "),
        ("out.pdf --person A\x07B", "it takes a name of letters that can be shown"),
        ("out.pdf --person Ann", "--person means nothing with --kind labels; it is for exercises"),
        ("out.pdf --exercises squat", "--exercises means nothing with --kind labels; it is for"),
        ("out.pdf --kind stride --pace 3:00", "--pace means nothing with --kind stride; it is for"),
        ("out.pdf --kind handout --key", "--key means nothing with --kind handout; it is for la"),
    ],
)
def test_what_is_not_possible_is_told_in_one_line(capsys, line, said):
    assert cli.main(["worksheet", *line.split()]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_file_that_cannot_be_written_is_told_in_one_line(qapp, tmp_path, capsys):
    path = tmp_path / "missing" / "out.pdf"
    assert cli.main(["worksheet", str(path), "--kind", "match"]) == 1
    assert capsys.readouterr().err == f"bodymap: {path}: No such file or directory\n"


@pytest.mark.parametrize("kind", KINDS)
def test_an_option_is_taken_where_it_changes_the_sheet_and_nowhere_else(atlas, kind):
    """Each is set to another value than usual; what is refused must have changed nothing."""

    def pages(run=USUAL, sheet=("squat",), **changes):
        choice = SheetChoice(kind=kind, key=False)._replace(**changes)
        found = worksheet(choice, atlas, run, sheet)
        return found.pages, found.key

    others = {
        "view": {"views": "back"},
        "by": {"by": "region"},
        "names": {"names": "latin"},
        "bank": {"bank": False},
        "key": {"key": True},
        "seed": {"seed": 7},
        "versions": {"versions": 2},
        "region": {"region": "thighs_glutes"},
        "person": {"person": "Kim"},
        "exercises": {"sheet": ("nordic",)},
        "pace": {"run": Conditions(speed_mps=5.0)},
    }
    plain = pages()
    changes = {option for option, other in others.items() if pages(**other) != plain}
    means = {option for option, kinds in command._MEANS.items() if kind in kinds}
    assert changes == means | ({"pace"} if kind in command._OF_RUNS else set())
