from __future__ import annotations

from contextlib import closing
from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bodymap.app import choices as places
from bodymap.app.runs import choices
from bodymap.runs.entry import EXAMPLE
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.importing import import_files
from bodymap.runs.log_book import LogBook
from bodymap.storage.errors import FullError
from bodymap.ui.message import Message
from bodymap.ui.runs import work
from bodymap.ui.runs.keeper import RunKeeper
from tests.ui.runs.doing import kept, settled


def test_a_newcomer_sees_the_example_at_once(window, place):
    scene = window.store.scene.runs
    assert scene.ready
    assert [item.run for item in scene.list.items] == [EXAMPLE]
    assert scene.page.example


def test_nothing_is_read_before_the_place_is_opened(window, data):
    assert window.store.log is None
    assert not data.exists()


def test_a_run_that_is_chosen_is_opened_and_shown(window, opened, a_file, qtbot):
    opened(a_file(0, 300), a_file(1, 600))
    first = window.later.runs.entries[-1]
    window.views.runs.run_chosen.emit(first.run)
    settled(window, qtbot)
    assert window.store.scene.runs.page.run == first.run
    assert window.store.state.runs.run == first.run


def test_the_run_to_compare_with_is_opened_too(window, opened, a_file, qtbot):
    opened(a_file(0, 300), a_file(1, 600))
    window.views.runs.compare_asked.emit(window.later.runs.entries[-1].run)
    settled(window, qtbot)
    assert window.store.scene.runs.page.compare
    assert window.store.scene.runs.page.map.palette == "difference"


def test_ground_and_shoes_are_shown_at_once_and_written_down(window, opened, a_file, qtbot):
    opened(a_file())
    keeper, place = window.later.runs, window.views.runs
    run = keeper.chosen()
    before = keeper.entry(run).regions
    place.surface_chosen.emit("dry_soft_sand")
    place.shoe_chosen.emit("minimal")
    place.strike_chosen.emit("forefoot")
    place.arms_chosen.emit("on_head")
    assert window.store.scene.runs.page.footing.surface == "dry_soft_sand"
    assert keeper.entry(run).surface == "dry_soft_sand"
    settled(window, qtbot)
    footing = kept(window, run).footing
    assert footing == keeper.kept().footing
    assert footing[2:] == ("forefoot", "minimal", "on_head")
    assert keeper.entry(run).regions != before


def test_a_part_gets_a_ground_of_its_own_and_loses_it_again(window, opened, a_file, qtbot):
    opened(a_file())
    place = window.views.runs
    place.ground_painted.emit(60.0, 120.0, "woodchip")
    settled(window, qtbot)
    run = window.later.runs.chosen()
    assert kept(window, run).footing.parts == (GroundPart(60.0, 120.0, "woodchip"),)
    place.grounds_cleared.emit()
    settled(window, qtbot)
    assert kept(window, run).footing.parts == ()


def test_the_ground_of_the_example_is_not_written_down(window, place, data):
    window.views.runs.surface_chosen.emit("woodchip")
    assert window.store.scene.runs.page.footing.surface == "woodchip"
    assert not work.read_log(window.atlas.tables).entries


def test_a_run_is_renamed(window, opened, a_file, qtbot):
    opened(a_file())
    run = window.later.runs.chosen()
    window.views.runs.rename_asked.emit(run, "  By the river ")
    settled(window, qtbot)
    assert kept(window, run).entry.name == "By the river"
    assert window.store.scene.runs.page.title == "By the river"
    window.views.runs.rename_asked.emit(run, " ")
    settled(window, qtbot)
    assert kept(window, run).entry.name == "By the river"


@pytest.mark.parametrize(("gone", "then"), [(0, 1), (1, 2), (2, 1)])
def test_after_the_open_run_is_deleted_the_next_is_shown(window, opened, a_file, qtbot, gone, then):
    opened(a_file(0), a_file(1), a_file(2))
    entries = window.later.runs.entries
    window.choose(partial(choices.open_run, run=entries[gone].run))
    window.later.runs.delete((entries[gone].run,))
    settled(window, qtbot)
    assert window.store.scene.runs.page.run == entries[then].run
    lines = window.views.runs.list.lines
    assert lines.item(lines.currentIndex().row()).run == entries[then].run


def test_a_damaged_copy_that_may_still_hold_a_deleted_run_is_named(
    window, opened, a_file, qtbot, data
):
    opened(a_file(0))
    (data / "runs-damaged-2026-11-22.db").write_bytes(b"set aside")
    window.later.runs.delete((window.later.runs.chosen(),))
    settled(window, qtbot)
    assert "runs-damaged-2026-11-22.db" in window.views.notice.accessibleDescription()


def test_a_run_that_is_deleted_from_the_log_leaves_the_log_open(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    window.choose(partial(choices.open_run, run=window.later.runs.chosen()))
    window.choose(choices.show_log)
    window.later.runs.delete((window.later.runs.chosen(),))
    settled(window, qtbot)
    assert window.store.state.runs.view == "log"


def test_a_deleted_run_is_neither_open_nor_compared_with(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1), a_file(2))
    newest, *_, oldest = window.later.runs.entries
    window.choose(partial(choices.open_run, run=oldest.run))
    window.choose(partial(choices.compare_with, run=newest.run))
    window.later.runs.delete((oldest.run,))
    settled(window, qtbot)
    assert oldest.run not in window.store.log.opened
    assert window.store.state.runs.other is None


def test_the_example_comes_back_after_the_last_run_and_can_be_taken_away(
    window, opened, a_file, qtbot
):
    opened(a_file())
    keeper = window.later.runs
    assert EXAMPLE not in [entry.run for entry in window.store.log.entries]
    keeper.delete((keeper.chosen(),))
    settled(window, qtbot)
    assert window.store.scene.runs.page.example
    keeper.delete((EXAMPLE,))
    settled(window, qtbot)
    assert window.store.log.entries == ()
    assert window.store.scene.runs.page is None
    keeper.show_example()
    settled(window, qtbot)
    assert window.store.scene.runs.page.example


def test_an_example_that_was_taken_away_stays_away_at_the_next_start(window, place, qtbot):
    window.later.runs.delete((EXAMPLE,))
    settled(window, qtbot)
    again = RunKeeper(window)
    with qtbot.waitSignal(again.ready, timeout=20_000):
        again.start()
    qtbot.waitUntil(lambda: not again.busy, timeout=20_000)
    assert window.store.log.entries == ()


def test_the_example_can_be_shown_beside_the_persons_own_runs(window, opened, a_file, qtbot):
    opened(a_file())
    window.later.runs.show_example()
    settled(window, qtbot)
    assert window.store.scene.runs.page.example
    assert window.store.scene.runs.list.line == "1 run"
    window.choose(choices.show_log)
    assert EXAMPLE not in [entry.run for entry in window.store.log.entries]
    window.choose(choices.show_run)
    assert EXAMPLE in [entry.run for entry in window.store.log.entries]
    window.choose(partial(choices.open_run, run=window.later.runs.entries[0].run))
    assert EXAMPLE not in [entry.run for entry in window.store.log.entries]


def test_a_log_that_cannot_be_read_is_told_and_the_window_goes_on(window, data, qtbot):
    data.write_text("a file in the way of the folder", encoding="utf-8")
    window.choose(partial(places.go_to, place="runs"))
    settled(window, qtbot)
    assert "could not be read" in window.views.notice.accessibleDescription()
    scene = window.store.scene.runs
    assert not scene.ready
    assert scene.list.line == ""  # nobody knows how many there are
    assert "could not be read" in scene.list.trouble == scene.trouble


def test_a_run_that_another_window_deleted_is_told(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    gone = window.later.runs.entries[-1].run
    work.delete(window.atlas.tables, (gone,))
    window.views.runs.run_chosen.emit(gone)
    settled(window, qtbot)
    assert "could not be opened" in window.views.notice.accessibleDescription()
    assert "no longer in the log" in window.store.scene.runs.trouble


def another_log(window, folder, a_file):
    """Put a log of other runs in the place of the present one, as another window would."""
    tables = window.atlas.tables
    with closing(LogBook.open(folder / "other", tables)) as other:
        import_files([a_file(40, 200, "x.gpx"), a_file(41, 250, "y.gpx")], other)
        other.backup(folder / "other.db")
    work.restore(tables, folder / "other.db")


def test_where_another_log_was_put_in_its_place_no_other_run_is_changed(
    window, opened, a_file, tmp_path, qtbot
):
    opened(a_file(0, 300), a_file(1, 350))
    another_log(window, tmp_path, a_file)
    place, keeper = window.views.runs, window.later.runs
    place.surface_chosen.emit("dry_soft_sand")
    settled(window, qtbot)
    assert "could not be saved" in window.views.notice.accessibleDescription()
    assert {kept(window, run).footing.surface for run in (1, 2)} == {"asphalt"}
    assert keeper.steps.history() == (False, False)
    assert keeper.kept().run.start == keeper.entries[0].start
    assert window.store.scene.runs.page.run == keeper.entries[0].run


def test_where_another_log_was_put_in_its_place_its_runs_are_shown(
    window, opened, a_file, tmp_path, qtbot
):
    opened(a_file(0, 300), a_file(1, 350))
    window.views.runs.run_chosen.emit(1)
    settled(window, qtbot)
    another_log(window, tmp_path, a_file)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settled(window, qtbot)
    keeper = window.later.runs
    assert keeper.chosen() == 2
    assert keeper.kept().run.start == keeper.entries[0].start


def test_what_could_not_be_written_is_not_shown_as_if_it_were(
    window, opened, a_file, monkeypatch, qtbot
):
    def refuse(*_):
        raise FullError("The disk is full.")

    opened(a_file())
    monkeypatch.setattr(work, "change_footing", refuse)
    window.views.runs.surface_chosen.emit("dry_soft_sand")
    settled(window, qtbot)
    assert "The disk is full." in window.views.notice.accessibleDescription()
    assert window.store.scene.runs.page.footing.surface == "asphalt"
    assert window.later.runs.entries[0].surface == "asphalt"
    assert window.later.runs.steps.history() == (False, False)


def test_what_another_window_changed_of_the_open_run_is_shown(window, opened, a_file, qtbot):
    opened(a_file())
    run = window.later.runs.chosen()
    work.change_footing(window.atlas.tables, run, Footing(surface="woodchip"))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settled(window, qtbot)
    assert window.store.scene.runs.page.footing.surface == "woodchip"


def test_a_repaired_log_is_told_in_a_box_that_nothing_takes_away(window, data, qtbot):
    data.mkdir()
    (data / "runs.db").write_bytes(b"SQLite format 3\0" + b"damage" * 4000)
    window.choose(partial(places.go_to, place="runs"))
    settled(window, qtbot)
    (box,) = (each for each in window.findChildren(Message) if each.isVisible())
    assert box.more


def test_another_easy_pace_counts_all_runs_anew(window, opened, a_file, qtbot):
    opened(a_file())
    before = window.later.runs.entries[0].regions
    window.choose(partial(places.refer_to, speed_mps=3.6))
    qtbot.waitUntil(lambda: window.later.runs.entries[0].regions != before, timeout=20_000)


def test_a_window_that_closes_at_once_has_written_what_was_chosen(window, opened, a_file):
    opened(a_file())
    run = window.later.runs.chosen()
    for surface in ("woodchip", "asphalt", "wet_firm_sand"):
        window.views.runs.surface_chosen.emit(surface)
    window.close()
    assert kept(window, run).footing.surface == "wet_firm_sand"


def test_what_another_window_did_is_seen_when_this_one_is_used_again(window, opened, a_file, qtbot):
    opened(a_file(0), a_file(1))
    work.delete(window.atlas.tables, (window.later.runs.entries[-1].run,))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settled(window, qtbot)
    assert len(window.store.log.entries) == 1


def test_a_window_that_is_used_again_reads_nothing_where_nothing_changed(window, place, qtbot):
    keeper = window.later.runs
    qtbot.waitUntil(lambda: not keeper._counting.busy, timeout=20_000)
    keeper.read()
    settled(window, qtbot)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert not keeper.busy
