"""Lines of the drawing: splines, rounded corners, cutting one outline by another, insetting, leaving vertices out."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

FINE = 64.0  # Qt's path arithmetic is exact enough on a fine grid


def spline(pts, closed=False, n=8):
    """Cubic through pts with chord-scaled (centripetal) tangents."""
    p = np.asarray(pts, float)
    q = np.vstack([p[-1], p, p[0], p[1]]) if closed else np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    d = np.linalg.norm(np.diff(q, axis=0), axis=1) ** 0.5 + 1e-9
    out, u = [], np.linspace(0, 1, n, endpoint=False)[:, None]
    for i in range(len(p) if closed else len(p) - 1):
        p0, p1, p2, p3 = q[i:i + 4]
        d0, d1, d2 = d[i:i + 3]
        m1 = d1 * ((p1 - p0) / d0 - (p2 - p0) / (d0 + d1) + (p2 - p1) / d1)
        m2 = d1 * ((p2 - p1) / d1 - (p3 - p1) / (d1 + d2) + (p3 - p2) / d2)
        out.append((2*u**3 - 3*u**2 + 1) * p1 + (u**3 - 2*u**2 + u) * m1 + (-2*u**3 + 3*u**2) * p2 + (u**3 - u**2) * m2)
    return np.vstack(out + ([] if closed else [p[-1:]]))


def resample(p, n):
    """n points at even distances along an open line."""
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    t = np.linspace(0, s[-1], n)
    return np.stack([np.interp(t, s, p[:, 0]), np.interp(t, s, p[:, 1])], -1)


def dense(p):
    """A closed line resampled about every unit."""
    loop = np.vstack([p, p[:1]])
    return resample(loop, max(60, int(np.linalg.norm(np.diff(loop, axis=0), axis=1).sum())))[:-1]


def smoothed(values, sigma):
    """Values around a closed line, Gaussian-smoothed."""
    f = np.fft.rfftfreq(len(values))
    kernel = np.exp(-2 * (np.pi * f * sigma) ** 2)
    return np.fft.irfft(np.fft.rfft(values, axis=0) * (kernel if values.ndim == 1 else kernel[:, None]), len(values), axis=0)


def round_corners(p, sigma):
    """A closed line with rounded tips."""
    return smoothed(dense(p), sigma)


def bow(p, q, within, h, n=9):
    """Points of a shallow arc from p to q, bulging by h away from the point `within`."""
    d = q - p
    nrm = np.array([-d[1], d[0]]) / (np.hypot(*d) + 1e-9)
    if nrm @ (within - (p + q) / 2) > 0:
        nrm = -nrm
    u = np.linspace(0, 1, n)[1:-1, None]
    return p + u * d + 4 * u * (1 - u) * h * nrm


def area(p):
    """Signed area of a closed line."""
    x, y = p.T
    return 0.5 * float(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))


def width(p):
    """The mean width of a long closed line."""
    return 2 * abs(area(p)) / np.hypot(*(p - np.roll(p, 1, 0)).T).sum()


def inset(p, gap):
    """A closed line moved inwards by `gap`, less where the shape is narrow."""
    n = len(p)
    d = np.roll(p, -1, 0) - np.roll(p, 1, 0)
    nrm = np.stack([-d[:, 1], d[:, 0]], -1) / (np.hypot(*d.T)[:, None] + 1e-9) * np.sign(area(p))
    away = p[None] - p[:, None]                                    # from each point to every other
    depth = (away * nrm[:, None]).sum(-1)
    aside = np.abs((away * d[:, None]).sum(-1) / (np.hypot(*d.T)[:, None] + 1e-9))
    width = np.where((aside < 1.5) & (depth > 0.3), depth, 99.0).min(1)
    move = np.minimum(gap, 0.24 * width)
    return p + smoothed(np.minimum(move, smoothed(move, 2.0)), 1.0)[:, None] * nrm if n > 8 else p


def _path(p):
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x * FINE, y * FINE) for x, y in p.tolist()]))
    path.closeSubpath()
    return path.simplified()


def cut(ring, over, least=60.0):
    """What outlines laid over a ring leave of it: closed lines of at least `least` square units."""
    box, path = np.array([ring.min(0), ring.max(0)]), _path(ring)
    for other in over:
        if (other.max(0) > box[0]).all() and (other.min(0) < box[1]).all():
            path = path.subtracted(_path(other))
    pieces = [np.array([[q.x() / FINE, q.y() / FINE] for q in poly])[:-1] for poly in path.toSubpathPolygons()]
    pieces = [q for q in pieces if len(q) > 3 and abs(area(q)) >= least and (len(pieces) == 1 or width(q) > 2.6)]
    return [q if area(q) * area(ring) > 0 else q[::-1] for q in pieces]


def inside(line, outline, clear=1.2):
    """The longest run of an open line that lies inside an outline and clear of it."""
    x, y = line.T[..., None]
    (x0, y0), (x1, y1) = outline.T, np.roll(outline, -1, 0).T
    crossing = ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / (y1 - y0 + 1e-12) + x0)
    ok = (crossing.sum(1) % 2 == 1) & (np.hypot(x - x0, y - y0).min(1) > clear)
    edges = np.flatnonzero(np.diff(np.r_[0, ok.astype(int), 0]))
    runs = list(zip(edges[::2], edges[1::2]))
    a, b = max(runs, key=lambda r: r[1] - r[0], default=(0, 0))
    return line[a:b]


def decimate(p, closed, tol=.12, longest=9.0):
    """Fewer vertices: drop those within tol of the chord, keep the spacing under `longest` (for smooth bending)."""
    loop = np.vstack([p, p[:1]]) if closed else p
    keep = np.zeros(len(loop), bool)
    keep[[0, -1]] = True
    if closed:
        keep[len(loop) // 2] = True
    stack = list(zip(np.flatnonzero(keep)[:-1], np.flatnonzero(keep)[1:]))
    while stack:
        a, b = stack.pop()
        if b - a < 2:
            continue
        seg = loop[a + 1:b]
        d = loop[b] - loop[a]
        n = np.hypot(*d)
        e = np.abs(d[0] * (seg[:, 1] - loop[a, 1]) - d[1] * (seg[:, 0] - loop[a, 0])) / n if n > 1e-9 else np.hypot(*(seg - loop[a]).T)
        k = int(e.argmax())
        if e[k] > tol:
            k += a + 1
        elif n > longest:
            k = (a + b) // 2
        else:
            continue
        keep[k] = True
        stack += [(a, k), (k, b)]
    q = loop[keep]
    return q[:-1] if closed else q
