"""How far the conditions lie from what was measured: one word for the whole run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.model.conditions import Conditions
from bodymap.model.slope import energy_ratio

if TYPE_CHECKING:
    from bodymap.model.figures import Evidence

Input = Literal["speed", "slope", "technique", "energy"]

# The model's own rule, judged from the runs that its studies measured.
_HARD_GROUND = frozenset({"asphalt", "concrete", "synthetic_track", "treadmill_level"})
SLOW_MPS, FAST_MPS = 2.2, 5.0
TECHNIQUE_SLOW_MPS, TECHNIQUE_FAST_MPS = 2.5, 4.5
STEEP_SLOPE = 0.20  # rise over run
MOST_POWER_W_PER_KG = 40.0
_LEVEL_COST_J_PER_KG_M = 3.40  # on level asphalt


class EvidenceRule(NamedTuple):
    """The evidence of a run at any speed; the rest of its conditions is fixed.

    Attributes:
        hard: the ground is one on which fast running was measured.
        steep: the slope is beyond what was measured.
        technique: strike, shoe or arms are not at the reference.
        cost: energy in J/kg/m.
    """

    hard: bool
    steep: bool
    technique: bool
    cost: float

    def speed(self, speed_mps: float) -> Evidence:
        """Return the word for the speed alone."""
        if SLOW_MPS <= speed_mps <= FAST_MPS:
            return "measured"
        return "stretched" if self.hard or speed_mps < SLOW_MPS else "outside"

    def at(self, speed_mps: float) -> Evidence:
        """Return the word for the run at ``speed_mps``: the worst of its inputs."""
        if self.cost * speed_mps > MOST_POWER_W_PER_KG:
            return "outside"
        found = self.speed(speed_mps)
        if found == "measured" and (self.steep or self._beyond_technique(speed_mps)):
            return "stretched"
        return found

    def reasons(self, speed_mps: float) -> tuple[tuple[Input, Evidence], ...]:
        """Return every input that is not "measured", with its word; empty where all is well."""
        technique = self._beyond_technique(speed_mps)
        power = self.cost * speed_mps > MOST_POWER_W_PER_KG
        found: tuple[tuple[Input, Evidence], ...] = (
            ("energy", "outside" if power else "measured"),
            ("speed", self.speed(speed_mps)),
            ("slope", "stretched" if self.steep else "measured"),
            ("technique", "stretched" if technique else "measured"),
        )
        return tuple(part for part in found if part[1] != "measured")

    def _beyond_technique(self, speed_mps: float) -> bool:
        measured = TECHNIQUE_SLOW_MPS <= speed_mps <= TECHNIQUE_FAST_MPS
        return self.technique and not measured


def evidence_rule(conditions: Conditions, surface_demand: float) -> EvidenceRule:
    """Return the rule for ``conditions`` on a ground of this demand (1 = asphalt)."""
    reference = Conditions()
    return EvidenceRule(
        hard=conditions.surface in _HARD_GROUND,
        steep=abs(conditions.slope) > STEEP_SLOPE,
        technique=(conditions.strike, conditions.shoe, conditions.arms)
        != (reference.strike, reference.shoe, reference.arms),
        cost=_LEVEL_COST_J_PER_KG_M * energy_ratio(conditions.slope) * surface_demand,
    )
