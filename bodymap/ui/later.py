"""What the first frame does not need: all texts, menus, dialogs, the chart's library."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from bodymap.app import choices
from bodymap.app.glossary_links import check_words
from bodymap.content.atlas import PARTS
from bodymap.content.errors import ContentError
from bodymap.resources import asset
from bodymap.ui.commands import Commands
from bodymap.ui.damage import damage_words
from bodymap.ui.dialogs import Dialogs
from bodymap.ui.sheet_keeper import SheetKeeper
from bodymap.ui.theme_choice import less_motion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bodymap.app.resolve import Scene
    from bodymap.ui.present.mode import PresentMode
    from bodymap.ui.runs.keeper import RunKeeper
    from bodymap.ui.study.keeper import StudyKeeper
    from bodymap.ui.window import Window


class Later(QObject):
    """Made after the first frame, in steps that leave the window free between them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.dialogs = Dialogs(window)
        self._sheet_keeper = SheetKeeper(window)
        self._commands: Commands | None = None
        self._runs: RunKeeper | None = None
        self._study: StudyKeeper | None = None
        self._present: PresentMode | None = None

    @property
    def runs(self) -> RunKeeper:
        """The keeper of the person's runs, made when they are first asked for."""
        if self._runs is None:
            from bodymap.ui.runs.keeper import RunKeeper  # noqa: PLC0415  (many starts need none)

            self._runs = RunKeeper(self._window)
        return self._runs

    @property
    def study(self) -> StudyKeeper:
        """The keeper of the learner's answers, made when they are first asked for."""
        if self._study is None:
            from bodymap.ui.study.keeper import StudyKeeper  # noqa: PLC0415  (many starts need none)

            self._study = StudyKeeper(self._window)
        return self._study

    @property
    def present(self) -> PresentMode:
        """What presents, made when it is first asked for."""
        if self._present is None:
            from bodymap.ui.present.mode import PresentMode  # noqa: PLC0415  (few starts present)

            self._present = PresentMode(self._window)
        return self._present

    @property
    def commands(self) -> Commands:
        """The menus and what they do."""
        if self._commands is None:
            self._commands = Commands(self._window, self.dialogs)
        return self._commands

    def load(self) -> Iterator[None]:
        """Load everything, and yield after each step."""
        yield from self._read_the_rest()
        for step in (self._install_commands, self._load_icon, self._take_drops, self._load_chart):
            step()
            yield

    def show_scene(self, before: Scene, now: Scene) -> None:
        """Bring menus, dialogs and the list up to date."""
        if self._commands is not None:
            self._commands.show_scene(now)
        if before.look != now.look:
            self.dialogs.show_look(now.look)
        if before.look.muscle_list != now.look.muscle_list:
            self._show_list(visible=now.look.muscle_list)
        if self._window.views.has("list") and now.look.muscle_list and before.map != now.map:
            self._window.views.list.show_map(now.map)

    def _read_the_rest(self) -> Iterator[None]:
        atlas = self._window.atlas
        try:
            for part in PARTS:
                getattr(atlas, part)
                yield
            atlas.read_everything()
            check_words(atlas)
        except ContentError as error:
            self._window.show_notice(damage_words(error))
            return
        self._window.store.refresh()

    def _install_commands(self) -> None:
        self._commands = self.commands
        if self._window.store.state.look.muscle_list:
            self._show_list(visible=True)

    def _take_drops(self) -> None:
        from bodymap.ui.runs.dropping import Dropping  # noqa: PLC0415  (not for the first frame)

        self._dropping = Dropping(self._window)
        self._dropping.dropped.connect(self._open_files)
        if sys.platform == "darwin":
            from bodymap.ui.runs.open_events import OpenEvents  # noqa: PLC0415 - its Finder asks

            OpenEvents(self).asked.connect(self._open_files)

    def _open_files(self, paths: tuple[Path, ...]) -> None:
        from bodymap.ui.runs.opening import open_paths  # noqa: PLC0415  (where it is asked for)

        open_paths(self._window, paths)

    def _load_icon(self) -> None:
        self._window.setWindowIcon(QIcon(str(asset("figure/icon.svg"))))

    def _load_chart(self) -> None:
        self._window.views.chart.loaded.connect(self._load_pictures)
        self._window.views.chart.load_chart()

    def _load_pictures(self) -> None:
        views = self._window.views
        views.show_motion(less=less_motion(self._window.store.state.look))
        views.panel.reel.loaded.connect(self._window.settled)
        views.panel.load_pictures()

    def _show_list(self, *, visible: bool) -> None:
        views = self._window.views
        if visible and not views.has("list"):
            made = views.make_list()
            made.subject_chosen.connect(self._window.choose_subject)
            made.closed.connect(
                partial(self._window.choose, partial(choices.toggle_look, name="muscle_list"))
            )
        views.show_list(shown=visible)
        if visible:
            views.list.show_map(self._window.store.scene.map)
        if visible and views.list.isVisible():
            views.list.take_focus()
