from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from bodymap.app.study.anki import cards_csv
from bodymap.ui.message import Message
from bodymap.ui.study.save_cards import NAME, ask_to_save_cards, save_cards


def test_the_cards_are_saved_under_the_name_that_is_chosen(bare, tmp_path, atlas):
    ask_to_save_cards(bare)
    dialog = bare.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(NAME)
    path = tmp_path / "my cards.csv"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert path.read_text(encoding="utf-8") == cards_csv(atlas)


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(bare, tmp_path, there):
    folder = tmp_path / "cards.csv"
    if there:
        folder.mkdir()
    path = folder if there else tmp_path / "no such folder" / NAME
    assert not save_cards(bare, path)
    box = bare.findChild(Message)
    assert box is not None
    box.close()
    assert folder.is_dir() == there
