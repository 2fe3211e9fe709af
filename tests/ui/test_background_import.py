from __future__ import annotations

import sys

from bodymap.ui.background_import import BackgroundImport


def test_the_module_is_there_when_the_import_has_finished(qtbot):
    job = BackgroundImport("colorsys")
    with qtbot.waitSignal(job.finished, timeout=5000):
        job.start()
    assert job.module is sys.modules["colorsys"]


def test_the_switch_interval_is_put_back(qtbot):
    before = sys.getswitchinterval()
    job = BackgroundImport("colorsys")
    with qtbot.waitSignal(job.finished, timeout=5000):
        job.start()
    assert sys.getswitchinterval() == before


def test_a_missing_module_is_told_with_its_reason(qtbot):
    job = BackgroundImport("bodymap.no_such_module")
    with qtbot.waitSignal(job.failed, timeout=5000) as told:
        job.start()
    assert "no_such_module" in told.args[0]
    assert job.module is None


def test_the_thread_reads_the_files_too(qtbot):
    job = BackgroundImport("bodymap.figure.body", then="read_body")
    with qtbot.waitSignal(job.finished, timeout=5000):
        job.start()
    assert job.module.read_body.cache_info().currsize == 1


def test_a_damaged_file_is_told_with_its_reason(qtbot, monkeypatch, tmp_path):
    path = tmp_path / "damaged.py"
    path.write_text(
        "from bodymap.content.errors import ContentError\n"
        "def read():\n    raise ContentError('poses.toml', 'squat', 'is damaged')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    job = BackgroundImport("damaged", then="read")
    with qtbot.waitSignal(job.failed, timeout=5000) as told:
        job.start()
    assert "squat" in told.args[0]
    assert job.module is None
