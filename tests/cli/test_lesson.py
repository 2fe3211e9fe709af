"""``bodymap lesson``: list, check, copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap import cli
from bodymap.content.lesson_errors import MOST_ERRORS
from bodymap.content.lessons import LESSONS


@pytest.fixture
def ask(capsys):
    def run(*words: str) -> tuple[int, str, str]:
        status = cli.main(["lesson", *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_the_help_names_the_words_and_no_option(ask):
    status, out, _ = ask("-h")
    assert status == 0
    assert out.startswith("usage: bodymap lesson WORD ...\n")
    assert [line.split()[0] for line in out.splitlines()[4:]] == ["list", "check", "copy"]


def test_the_lessons_that_came_along_are_listed(ask):
    status, out, _ = ask("list")
    assert status == 0
    assert tuple(line.split()[0] for line in out.splitlines()[1:]) == LESSONS


def test_a_copy_is_checked_and_fine_and_never_written_twice(ask, tmp_path):
    copy = str(tmp_path / "mine.toml")
    assert ask("copy", "which_ground", copy)[0] == 0
    assert ask("check", copy) == (0, 'mine.toml: fine; "Which ground?", 7 steps, 10 min\n', "")
    status, out, err = ask("copy", "template", copy)
    assert (status, out) == (1, "")
    assert "is there already and stays as it is" in err
    assert "Which ground?" in (tmp_path / "mine.toml").read_text(encoding="utf-8")


def test_every_error_of_every_file_is_said_on_a_line(ask, tmp_path):
    (tmp_path / "a.toml").write_text("title = 'A'\n[[steps]]\nview = 'side'\nslow = 3\n")
    (tmp_path / "b.toml").write_text("title = 'B'\n[[steps]]\ntitle = '1'\n")
    status, out, err = ask("check", *(str(tmp_path / name) for name in ("a.toml", "b.toml", "c")))
    assert (status, err) == (1, "")
    lines = out.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "a.toml, step 1, key title",
        "a.toml, step 1, key view",
        "a.toml, step 1, key slow",
        "b.toml",
        "c",
    ]
    assert lines[3] == 'b.toml: fine; "B", 1 step, 1 min'


def test_it_says_that_there_may_be_more_errors(ask, tmp_path):
    many = "".join(f"k{key} = 1\n" for key in range(99))
    (tmp_path / "a.toml").write_text(f"title = 'A'\n[[steps]]\ntitle = 'B'\n{many}")
    lines = ask("check", str(tmp_path / "a.toml"))[1].splitlines()
    assert len(lines) == MOST_ERRORS + 1
    assert lines[-1] == "a.toml: perhaps more; these come first"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "WORD has no value; it takes list, check or copy"),
        (("chek",), "word 'chek' is unknown; did you mean check?"),
        (("list", "x"), "argument 'x' has no place here"),
        (("check",), "FILE has no value"),
        (("copy",), "ID has no value; it takes the id of a lesson"),
        (("copy", "template"), "FILE has no value"),
        (("copy", "which_grund", "a.toml"), "did you mean which_ground?"),
        (("copy", "template", "a.txt"), "a name that ends with .toml"),
        (("check", "a.toml", "--key"), "option '--key' is unknown"),
    ],
)
def test_wrong_words_are_told_and_nothing_is_done(ask, words, said):
    status, out, err = ask(*words)
    assert (status, out) == (2, "")
    assert said in err


def test_a_copy_that_cannot_be_written_is_told_with_its_name(ask, tmp_path):
    status, _, err = ask("copy", "template", str(tmp_path / "none" / "a.toml"))
    assert status == 1
    assert "a.toml: No such file or directory" in err


def test_an_empty_name_does_not_hide_the_others(ask, tmp_path):
    (tmp_path / "b.toml").write_text("title = 'B'\n[[steps]]\ntitle = '1'\n")
    status, out, err = ask("check", "", str(tmp_path / "b.toml"))
    assert (status, err) == (1, "")
    assert out.splitlines() == ['"": is no name of a file', 'b.toml: fine; "B", 1 step, 1 min']


def test_a_copy_that_breaks_off_leaves_nothing_behind(ask, tmp_path, monkeypatch):
    def full(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    status, _, err = ask("copy", "template", str(tmp_path / "a.toml"))
    assert status == 1
    assert "a.toml: No space left on device" in err
    assert list(tmp_path.iterdir()) == []
