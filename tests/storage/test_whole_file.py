from __future__ import annotations

from concurrent.futures import CancelledError

import pytest

from bodymap.storage.whole_file import write_whole, write_whole_folder


def ours(name):
    return name.startswith("frame")


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.gif"
    path.write_text("before")
    write_whole(path, b"now")
    assert path.read_bytes() == b"now"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_named_and_leaves_nothing(tmp_path):
    path = tmp_path / "a.gif"
    path.mkdir()
    with pytest.raises(OSError, match="directory") as told:
        write_whole(path, b"now")
    assert told.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError):
        write_whole(tmp_path / "file" / "a.gif", b"now")


def test_a_folder_gone_in_the_meantime_is_told(tmp_path):
    with pytest.raises(FileNotFoundError) as told:
        write_whole(tmp_path / "nowhere" / "a.gif", b"now")
    assert told.value.filename.endswith("a.gif")


def test_a_folder_of_our_own_files_is_replaced(tmp_path):
    path = tmp_path / "film"
    for name in ("frame-0", "frame-1"):
        write_whole_folder(path, lambda folder, name=name: _touch(folder, name), ours)
        assert [each.name for each in path.iterdir()] == [name]
    assert list(tmp_path.iterdir()) == [path]


def _touch(folder, name):
    (folder / name).touch()


def test_a_folder_with_other_files_is_not_touched(tmp_path):
    (tmp_path / "letter.txt").touch()
    with pytest.raises(FileExistsError, match="other files") as told:
        write_whole_folder(tmp_path, lambda _: pytest.fail("must not begin"), ours)
    assert told.value.filename == str(tmp_path)


def test_a_file_in_the_folders_place_is_not_touched(tmp_path):
    path = tmp_path / "film"
    path.touch()
    with pytest.raises(FileExistsError, match="A file"):
        write_whole_folder(path, lambda _: pytest.fail("must not begin"), ours)
    assert path.is_file()


@pytest.mark.parametrize("error", [CancelledError(), OSError(28, "No space left on device")])
def test_what_stops_in_between_leaves_the_old_folder_and_nothing_else(tmp_path, error):
    path = tmp_path / "film"
    write_whole_folder(path, lambda folder: _touch(folder, "frame-0"), ours)

    def fill(folder):
        _touch(folder, "frame-1")
        raise error

    with pytest.raises(type(error)):
        write_whole_folder(path, fill, ours)
    assert [each.name for each in path.iterdir()] == ["frame-0"]
    assert list(tmp_path.iterdir()) == [path]
