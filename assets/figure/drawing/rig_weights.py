"""Skin of the drawing: the joint and the weight of each vertex, and the push that a bent joint gives it (corrective blend shape)."""

import numpy as np
from artwork import JOINTS, STRAIGHT
from artwork_bent import BENT
from rig_lines import dense, spline

CHAINS = dict(leg=("hip", "knee", "ankle", "mtp"), trunk=("lumbar", "neck", "head"), arm=("shoulder", "elbow", "wrist"))
NAMES = list(JOINTS)
AT = {k: np.array(v["at"], float) for k, v in JOINTS.items()}
ACROSS = np.linspace(0, 1, 41)[:, None, None]


def smooth(t):
    """Quintic step 0..1."""
    t = np.clip(t, 0, 1)
    return t * t * t * (t * (6 * t - 15) + 10)


def skin(p, chain, force=None):
    """Joint and weight per vertex: the nearest joint along the chain (split at mid-segment), a smooth step along the bone."""
    names = (force,) if force else CHAINS[chain]
    idx = np.zeros(len(p), int)
    for k in range(len(names) - 1):
        a, b = AT[names[k]], AT[names[k + 1]]
        idx[(((p - (a + b) / 2) @ (b - a)) > 0) & (idx == k)] = k + 1
    w = np.full(len(p), .5)
    if not force:
        for k, nm in enumerate(names):
            ax = np.array(JOINTS[nm]["axis"], float)
            r0, r1 = JOINTS[nm]["blend"]
            t = (p - AT[nm]) @ (ax / np.hypot(*ax))
            if nm == "hip":                                       # the buttock follows the thigh later and for longer
                behind = smooth((-p[:, 0] - 5) / 45)
                r0, r1 = r0 - 12 * behind, r1 + 40 * behind
            w = np.where(idx == k, smooth((t + r0) / (r0 + r1)), w)
            if nm == "ankle":                                     # the sole is rigid
                w = np.where(idx == k, np.maximum(w, smooth((46 - p[:, 1]) / 24)), w)
    return np.array([NAMES.index(names[i]) for i in idx]), w, np.zeros(len(p), bool)


def straighten(id, p, joint, w, straight):
    """Mark the vertices of a muscle that stays straight across a joint (positions blended there, not angles)."""
    st = STRAIGHT.get(id)
    if not st:
        return joint, w, straight
    here = joint == NAMES.index(st[0])
    if st[1:]:
        w = np.where(here, np.clip((st[1] - p[:, 1]) / (st[1] - st[2]), 0, 1), w)
    return joint, w, straight | here


def share_of_push(name, angle):
    """How much of the push a joint bent by `angle` degrees gives: a cubic step up to the joint's full angle."""
    u = min(max(JOINTS[name]["correct"][2] * angle / JOINTS[name]["full"], 0), 1)
    return u * u * (3 - 2 * u)


def turns(p, joint, w, straight, name, angle):
    """The complex factor that the posing gives each vertex of a joint bent by `angle` degrees, and p from the joint."""
    front, back, sign = JOINTS[name]["correct"]
    bend = min(max(sign * angle, 0) / 90, 1.75) ** 1.5
    rel = (p - AT[name]) @ [1, 1j]
    f = smooth((rel.real + 8) / 16)
    size = 1 + np.where(straight, 0, (f * front + (1 - f) * back) * 4 * w * (1 - w)) * bend
    a = np.radians(angle)
    return np.where(straight, 1 - w + w * np.exp(1j * a), np.exp(1j * w * a) * size), rel


class Field:
    """Where a shape goes when a joint bends: by the skin, and near the points that artwork_bent.py names, as drawn there."""

    def __init__(self, id, chain, lines, *, closed, bent=True, ring=None):
        self.id, self.chain, self.ring = id, chain, None if ring is None else dense(ring)
        self.known = {}
        for name, (angle, shapes) in BENT.items():
            if bent and id in shapes:
                goals = shapes[id]
                pairs = [self._pairs(name, angle, line, goal, closed and len(lines) == 1)
                         for line, goal in zip(lines, [goals] if isinstance(goals, dict) else goals)]
                self.known[name] = self._grid(*pairs) if len(pairs) == 2 else pairs[0]

    def _skinned(self, name, angle, p):
        """Complex positions to which the skin alone takes points p (vertices of other joints: as at rest)."""
        joint, w, straight = straighten(self.id, p, *skin(p, self.chain))
        turn, rel = turns(p, joint, w, straight, name, angle)
        order = CHAINS[self.chain]
        above = np.isin(joint, [NAMES.index(n) for n in order[:order.index(name)]])
        below = np.isin(joint, [NAMES.index(n) for n in order[order.index(name) + 1:]])
        turn = np.where(above, 1, np.where(below, np.exp(1j * np.radians(angle)), turn))
        return complex(*AT[name]) + turn * rel

    def _pairs(self, name, angle, line, goal, closed):
        """Complex points along a drawn line, at rest and bent."""
        p = np.asarray(line, float)
        goals = [goal.get(tuple(map(float, q))) for q in p] if isinstance(goal, dict) else goal
        assert len(goals) == len(p), (self.id, name)
        plain = self._skinned(name, angle, p)
        named = np.array([g is not None for g in goals])
        bent = np.array([plain[i] if g is None else complex(*g) for i, g in enumerate(goals)])
        rest = spline(p, closed, 12)
        drawn = spline(np.stack([bent.real, bent.imag], -1), closed, 12) @ [1, 1j]
        after = np.roll(named, -1) if closed else np.r_[named[1:], named[-1]]
        use = np.repeat(named | after, 12)[:len(rest)]
        use = np.r_[use, [use[-1]] * (len(rest) - len(use))]
        return rest @ [1, 1j], np.where(use, drawn, self._skinned(name, angle, rest))

    @staticmethod
    def _grid(a, b):
        """The points between two edges, at rest and bent."""
        def even(line, n=160):
            s = np.r_[0, np.cumsum(np.abs(np.diff(line[0])))]
            t = np.linspace(0, s[-1], n)
            return [np.interp(t, s, v.real) + 1j * np.interp(t, s, v.imag) for v in line]
        (a0, a1), (b0, b1) = even(a), even(b)
        u = ACROSS[:, :, 0]
        return (1 - u) * a0 + u * b0, (1 - u) * a1 + u * b1

    def target(self, name, angle, p):
        """Complex positions at which the vertices p should be when joint `name` is bent by `angle` degrees."""
        plain = self._skinned(name, angle, p)
        if name not in self.known:
            return plain
        rest, bent = self.known[name]
        z = p @ [1, 1j]
        if rest.ndim == 1:                                        # a contour: what the nearest drawn points are moved by
            shift = bent - self._skinned(name, angle, np.stack([rest.real, rest.imag], -1))
            d = np.abs(z[:, None] - rest)
            k = np.exp(-0.5 * ((d - d.min(1, keepdims=True)) / 2.5) ** 2)
            return plain + (k @ shift) / k.sum(1)
        turn = np.gradient(bent, axis=1) / (np.gradient(rest, axis=1) + 1e-12)
        turn /= np.maximum(np.abs(turn), 0.4)                     # what lies off the grid turns with it, and never grows
        d = np.abs(z[:, None] - rest.ravel())
        k = d.argmin(1)
        return bent.ravel()[k] + turn.ravel()[k] * (z - rest.ravel()[k])

    def pushes(self, p, joint, w, straight, over=()):
        """(N, 2) pushes of vertices; beside the shapes that lie `over` this one, they go where those go."""
        out = np.zeros(len(p), complex)
        for name, (angle, shapes) in BENT.items():
            here = joint == NAMES.index(name)
            if not here.any() or not any(f.id in shapes for f in (self, *over)):
                continue
            goal = self.target(name, angle, p)
            for other in over:
                near = other.nearness(p)
                goal += near * (other.target(name, angle, p) - goal)
            turn, rel = turns(p, joint, w, straight, name, angle)
            push = ((goal - complex(*AT[name])) / turn - rel) / share_of_push(name, angle)
            push[np.abs(push) < 0.15] = 0
            out = np.where(here, push, out)
        return np.stack([out.real, out.imag], -1)

    def nearness(self, p, near=2.2, far=9.0):
        """1 beside this shape's outline, 0 away from it."""
        d = np.hypot(*(p[:, None] - self.ring[None]).transpose(2, 0, 1)).min(1)
        return smooth((far - d) / (far - near))

    def touches(self, line):
        """Whether a line comes as near to this shape's outline as a gap."""
        return bool(np.hypot(*(line[:, None] - self.ring[None]).transpose(2, 0, 1)).min() < 2.5)
