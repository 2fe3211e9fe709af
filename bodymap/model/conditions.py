"""The conditions of a run: what the model is asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Strike = Literal["rearfoot", "midfoot", "forefoot"]
Shoe = Literal["conventional", "maximalist", "minimal", "barefoot"]
Arms = Literal["normal", "behind_back", "across_chest", "on_head"]
Per = Literal["step", "km", "min"]

STRIKES: tuple[Strike, ...] = ("rearfoot", "midfoot", "forefoot")
SHOES: tuple[Shoe, ...] = ("conventional", "maximalist", "minimal", "barefoot")
ARMS: tuple[Arms, ...] = ("normal", "behind_back", "across_chest", "on_head")
PERS: tuple[Per, ...] = ("step", "km", "min")

SLOWEST_MPS = 1.8  # the ends of speed_curve.csv
FASTEST_MPS = 9.5
STEEPEST = 0.45  # minetti2002
REFERENCE_MPS = 3.0  # the model's own reference run, 5:33 min/km


class ConditionsError(ValueError):
    """A condition that the model cannot take.

    Attributes:
        option: the name of the condition (``speed``, ``surface``, ...).
        value: what was given, as text.
        takes: what it takes, as a phrase.
    """

    def __init__(self, option: str, value: object, takes: str) -> None:
        super().__init__(f"{option}: {value!r} is not possible; it takes {takes}")
        self.option = option
        self.value = str(value)
        self.takes = takes


@dataclass(frozen=True, slots=True)
class Conditions:
    """One run: steady speed on one ground.

    Attributes:
        speed_mps: 1.8 to 9.5 m/s.
        surface: an id of surfaces.csv.
        slope: rise over run, -0.45 to 0.45, uphill positive.
        strike: how the foot lands.
        shoe: what it wears.
        arms: how the arms are held.
        per: one step, a kilometre, or a minute.
        reference_speed_mps: the easy run that counts as 1; 1.8 to 9.5 m/s.
    """

    speed_mps: float = REFERENCE_MPS
    surface: str = "asphalt"
    slope: float = 0.0
    strike: Strike = "rearfoot"
    shoe: Shoe = "conventional"
    arms: Arms = "normal"
    per: Per = "step"
    reference_speed_mps: float = REFERENCE_MPS

    def __post_init__(self) -> None:
        """Refuse what no table covers.

        Raises:
            ConditionsError: a value is out of its range or unknown.
        """
        _check_speed("speed", self.speed_mps)
        _check_speed("reference speed", self.reference_speed_mps)
        if not abs(self.slope) <= STEEPEST:
            raise ConditionsError("slope", self.slope, "-45 % to 45 %")
        for option, value, known in (
            ("strike", self.strike, STRIKES),
            ("shoe", self.shoe, SHOES),
            ("arms", self.arms, ARMS),
            ("per", self.per, PERS),
        ):
            if value not in known:
                raise ConditionsError(option, value, ", ".join(known))


def _check_speed(option: str, speed_mps: float) -> None:
    if not SLOWEST_MPS <= speed_mps <= FASTEST_MPS:
        takes = f"{SLOWEST_MPS} to {FASTEST_MPS} m/s (9:16 to 1:45 min/km)"
        raise ConditionsError(option, speed_mps, takes)
