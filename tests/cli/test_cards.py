"""``bodymap cards``: the file for Anki, and what is said where it cannot be written."""

from __future__ import annotations

import pytest

from bodymap import cli
from bodymap.app.study.anki import cards_csv


@pytest.mark.parametrize(("name", "names"), [("cards.csv", "plain"), ("Cards.TXT", "latin")])
def test_the_file_holds_all_cards_with_the_names_asked_for(tmp_path, atlas, name, names):
    path = tmp_path / name
    path.write_text("old")
    assert cli.main(["cards", str(path), "--names", names]) == 0
    assert path.read_bytes().decode() == cards_csv(atlas, latin=names == "latin")
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["cards.pdf"], 2, "FILE 'cards.pdf' is not possible; it takes a name that ends with .csv"),
        (
            ["a.csv", "--names", "greek"],
            2,
            "--names 'greek' is not possible; it takes plain, latin",
        ),
        ([], 2, "FILE has no value; it takes the name of the file to write: .csv or .txt"),
        (["no/where.csv"], 1, "where.csv: No such file or directory"),
    ],
)
def test_what_is_in_the_way_is_told_in_one_line(tmp_path, monkeypatch, capsys, words, status, said):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["cards", *words]) == status
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not list(tmp_path.iterdir())
