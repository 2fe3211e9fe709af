"""From the state to all that is on the screen: pure, and fast enough for every mouse move."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bodymap.app.resolve_map import resolve_map
from bodymap.model.load import Load, load

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene
    from bodymap.app.panel import PanelScene
    from bodymap.app.present.scene import PresentScene, TeacherScene
    from bodymap.app.runs.log import RunLog
    from bodymap.app.runs.scene import RunsScene
    from bodymap.app.scene import CompareScene, CurveScene, GaugeScene, RunScene
    from bodymap.app.state import Colouring, Look, Place, State, StrideView
    from bodymap.app.stride_scene import StrideScene
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.scene import StudyScene
    from bodymap.app.train_scene import TrainScene
    from bodymap.content.atlas import Atlas

# Each part's module is imported when a view first asks for it: the first frame needs the map only.
# ruff: noqa: PLC0415


class Scene:
    """Everything on the screen: a frozen part a view, worked out when first asked for."""

    def __init__(
        self,
        state: State,
        atlas: Atlas,
        log: RunLog | None = None,
        learnt: StudyLog | None = None,
    ) -> None:
        self._state = state
        self._atlas = atlas
        self._log = log
        self._learnt = learnt
        self.look: Look = state.look
        self.place: Place = state.place
        self.deep: bool = state.deep
        self.colouring: Colouring = state.colouring
        self.stride_view: StrideView = state.stride
        self.sheet: frozenset[str] = frozenset(state.train.sheet)
        self.presents: bool = state.present is not None

    @cached_property
    def load(self) -> Load:
        """What the model says of the run."""
        return load(self._state.conditions, self._atlas.tables)

    @cached_property
    def against(self) -> Load | None:
        """The run over the pinned one, or None while none is pinned."""
        if self._state.pinned is None:
            return None
        from bodymap.model.compare import difference

        return difference(self._state.pinned, self._state.conditions, self._atlas.tables)

    @cached_property
    def map(self) -> MapScene:
        """The figure."""
        return resolve_map(self._state, self.load, self.against, self._atlas)

    @cached_property
    def run(self) -> RunScene:
        """The run bar."""
        from bodymap.app.resolve_run import resolve_run

        return resolve_run(self._state, self._atlas)

    @cached_property
    def gauge(self) -> GaugeScene:
        """The gauge."""
        from bodymap.app.resolve_gauge import resolve_gauge

        return resolve_gauge(self._state, self.load, self._atlas)

    @cached_property
    def panel(self) -> PanelScene:
        """The panel."""
        from bodymap.app.resolve_panel import resolve_panel

        return resolve_panel(self._state, self.load, self._atlas)

    @cached_property
    def curve(self) -> CurveScene:
        """The chart."""
        from bodymap.app.resolve_curve import resolve_curve

        return resolve_curve(self._state, self.load, self._atlas)

    @cached_property
    def compare(self) -> CompareScene | None:
        """The comparison, or None while no run is pinned."""
        if self.against is None:
            return None
        from bodymap.app.resolve_compare import resolve_compare

        return resolve_compare(self._state, self.load, self.against, self._atlas)

    @cached_property
    def stride(self) -> StrideScene:
        """The place "Stride"."""
        from bodymap.app.resolve_stride import resolve_stride

        return resolve_stride(self._state, self.load, self.map, self._atlas)

    @cached_property
    def runs(self) -> RunsScene:
        """The place "Runs"."""
        from bodymap.app.runs.log import RunLog
        from bodymap.app.runs.resolve import resolve_runs

        return resolve_runs(self._state, self._log or RunLog(), self._atlas)

    @cached_property
    def train(self) -> TrainScene:
        """The place "Train"."""
        from bodymap.app.resolve_train import resolve_train

        return resolve_train(self._state, self._atlas)

    @cached_property
    def study(self) -> StudyScene:
        """The place "Study"."""
        from bodymap.app.study.log import StudyLog
        from bodymap.app.study.resolve import resolve_study

        return resolve_study(self._state, self._learnt or StudyLog(), self._atlas)

    @cached_property
    def present(self) -> PresentScene | None:
        """The presentation, or None while there is none."""
        if self._state.present is None:
            return None
        from bodymap.app.present.resolve import resolve_present

        return resolve_present(self._state, self._atlas)

    @cached_property
    def teacher(self) -> TeacherScene | None:
        """What the teacher alone sees of a presentation, or None while there is none."""
        if self._state.present is None:
            return None
        from bodymap.app.present.teacher import resolve_teacher

        return resolve_teacher(self._state, self._atlas)


def resolve(
    state: State, atlas: Atlas, log: RunLog | None = None, learnt: StudyLog | None = None
) -> Scene:
    """Return the scene of ``state``.

    Args:
        state: what is chosen.
        atlas: the assets.
        log: the person's runs, once they have been read.
        learnt: the learner's answers, once they have been read.
    """
    return Scene(state, atlas, log, learnt)
