"""What a slope costs: the energy of running on it, and a muscle's share of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.model.figures import Factor

if TYPE_CHECKING:
    from bodymap.model.tables import Level

SOURCE = "minetti2002"
_LEVEL_COST = 3.6  # J/kg/m, minetti2002
STRAINS_FROM = -0.05  # rise over run; from here downhill the braking deserves a note (maeo2017)


def energy_ratio(slope: float) -> float:
    """Return the energy a metre on ``slope`` over that on the level (minetti2002).

    Args:
        slope: rise over run, -0.45 to 0.45.
    """
    # Horner's form of 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6.
    rest = (((155.4 * slope - 30.4) * slope - 43.3) * slope + 46.3) * slope + 19.5
    return (rest * slope + _LEVEL_COST) / _LEVEL_COST


def slope_factor(slope: float, share: Level) -> Factor:
    """Return the factor of ``slope`` (rise over run) for a muscle with this share of the energy.

    Uphill a muscle may take more than the body's mean change; downhill it takes at most that.
    """
    change = energy_ratio(slope) - 1.0
    shares = (share.value, share.low, share.high)
    if slope < 0.0:
        shares = (min(share.value, 1.0), min(share.low, 1.0), min(share.high, 1.0))
    value, one, other = (1.0 + part * change for part in shares)
    return Factor(
        "slope", value, min(one, other), max(one, other), share.grade, (SOURCE, *share.sources)
    )


def braking_factor(row: Level) -> Factor:
    """Return the factor of downhill running for muscles that brake: the row as it stands."""
    return Factor("slope", row.value, row.low, row.high, row.grade, (SOURCE, *row.sources))


def strains_downhill(slope: float) -> bool:
    """Return whether ``slope`` is steep enough downhill for the note on braking (maeo2017)."""
    return slope <= STRAINS_FROM
