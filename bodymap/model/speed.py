"""What speed does to a muscle: the value of its curve and how far that spreads."""

from __future__ import annotations

from math import log, log1p
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.conditions import FASTEST_MPS, REFERENCE_MPS
from bodymap.model.figures import Factor, Grade
from bodymap.model.grid import Place, place

if TYPE_CHECKING:
    from bodymap.model.anatomy import Muscle
    from bodymap.model.tables import Tables

# The model's own rule for the spread (judged): none at 3.0 m/s, sd_mid at 4.5, sd_sprint at 9.5.
_MID_MPS = 4.5
_LOG_MID = log(1.5)
_LOG_SPRINT = log(FASTEST_MPS / _MID_MPS)
# Above this the curves rest on one sprinter (dorn2012).
ONE_RUNNER_MPS = 5.0
_ONE_WORSE: dict[Grade, Grade] = {"A": "B", "B": "C", "C": "D", "D": "D"}


class Spread(NamedTuple):
    """The weights of sd_mid and sd_sprint in the spread of a ratio of two speeds."""

    mid: float
    sprint: float

    def sigma(self, sd_mid: float, sd_sprint: float) -> float:
        """Return the relative spread of the ratio."""
        return abs(self.mid * sd_mid + self.sprint * sd_sprint)


def _weights(speed_mps: float) -> tuple[float, float]:
    if speed_mps <= _MID_MPS:
        return log(speed_mps / REFERENCE_MPS) / _LOG_MID, 0.0
    share = log(speed_mps / _MID_MPS) / _LOG_SPRINT
    return 1.0 - share, share


def spread(speed_mps: float, reference_mps: float) -> Spread:
    """Return the spread of the ratio of the demand at two speeds (1.8 to 9.5 m/s)."""
    mid, sprint = _weights(speed_mps)
    mid_0, sprint_0 = _weights(reference_mps)
    return Spread(mid - mid_0, sprint - sprint_0)


class SpeedRatio(NamedTuple):
    """Two speeds placed in the speed curves, ready for every muscle."""

    here: Place
    reference: Place
    spread: Spread
    one_runner: bool

    def grade(self, grade: Grade) -> Grade:
        """Return ``grade``, one step worse where the curves rest on one runner."""
        return _ONE_WORSE[grade] if self.one_runner else grade

    def ratio(self, curve: tuple[float, ...]) -> float:
        """Return the demand here over the demand at the reference speed."""
        return self.here.read(curve) / self.reference.read(curve)

    def factor(self, muscle: Muscle, curve: tuple[float, ...]) -> tuple[Factor, float]:
        """Return the factor "speed" of ``muscle`` and the square of its range's logarithm."""
        sigma = self.spread.sigma(muscle.sd_mid, muscle.sd_sprint)
        value = self.ratio(curve)
        grade = self.grade(muscle.speed_grade)
        wide = 1.0 + sigma
        factor = Factor("speed", value, value / wide, value * wide, grade, muscle.speed_sources)
        return factor, log1p(sigma) ** 2


def speed_ratio(tables: Tables, speed_mps: float, reference_mps: float) -> SpeedRatio:
    """Return the ratio of the demands at ``speed_mps`` and ``reference_mps`` (1.8 to 9.5 m/s)."""
    return SpeedRatio(
        place(tables.speeds_mps, speed_mps),
        place(tables.speeds_mps, reference_mps),
        spread(speed_mps, reference_mps),
        speed_mps > ONE_RUNNER_MPS,
    )
