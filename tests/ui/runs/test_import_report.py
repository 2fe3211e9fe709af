from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bodymap.runs.importing import ImportReport
from bodymap.ui.controls.words import Words
from bodymap.ui.runs.import_report import ImportDialog, ended_words

CUT = (("c.gpx", "The file is damaged."),)
REFUSED = (("a.fit", "It is damaged."), ("b.gpx", "It holds no run."))


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (ImportReport((4,), (), (), 4), "1 run added."),
        (ImportReport((4, 5), (("c.fit", 2),), REFUSED, 5),
         "2 runs added, 1 known already, 2 files without a run."),
        (ImportReport((), (("c.fit", 2), ("d.fit", 3))), "2 known already."),
        (ImportReport((), (), REFUSED[:1]), "1 file without a run."),
        (ImportReport(shorter=(("c.fit", 2),)),
         "1 run was left out: your log holds a longer one of the same time."),
        (ImportReport((4,), newest=4, beside=((4, 2),)),
         "1 run added. 1 run is now there twice: delete the shorter one of the same time."),
        (ImportReport(known=(("c.fit", 2),), mended=(2,)),
         "1 known already. 1 run that had lost its points has them again."),
        (ImportReport(), "There is no FIT, GPX or TCX file in there."),
    ],
)  # fmt: skip
def test_the_line_counts_only_what_there_is(report, words):
    assert ended_words(report) == words


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (ImportReport(refused=REFUSED), "These 2 files gave no run:"),
        (ImportReport((1,), refused=REFUSED, partly=CUT), "These files gave no run, or not all"),
        (ImportReport((1, 2), partly=CUT * 2), "These files could not be read to their ends:"),
    ],
)
def test_the_report_says_what_it_lists(qtbot, report, words):
    dialog = ImportDialog(report)
    qtbot.addWidget(dialog)
    assert any(each.words().startswith(words) for each in dialog.findChildren(Words))


def test_the_list_names_each_file_with_its_reason_and_can_be_copied(qtbot):
    dialog = ImportDialog(ImportReport((), (), REFUSED))
    qtbot.addWidget(dialog)
    listed = dialog.findChild(QPlainTextEdit)
    assert listed.accessibleName()
    assert listed.isReadOnly()
    dialog.copy()
    copied = QApplication.clipboard().text()
    assert all(name in copied and reason in copied for name, reason in REFUSED)
    QApplication.clipboard().clear()
