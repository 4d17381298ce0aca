# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the reference files of this folder: what SciPy's integrate gives.

    python gen.py [name...]
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
from scipy import integrate

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "numtest"))
import reference  # noqa: E402

warnings.simplefilter("ignore")

# Initial value problems, by the names they have in ivp_problems_test.go: function, span, start.
w0, zeta = np.sqrt(4 / 0.5), 0.4 / (2 * 0.5 * np.sqrt(4 / 0.5))
mu1 = 0.012277471
mu2 = 1 - mu1


def arenstorf(t, y):
    d1 = ((y[0] + mu1) ** 2 + y[1] ** 2) ** 1.5
    d2 = ((y[0] - mu2) ** 2 + y[1] ** 2) ** 1.5
    return [y[2], y[3],
            y[0] + 2 * y[3] - mu2 * (y[0] + mu1) / d1 - mu1 * (y[0] - mu2) / d2,
            y[1] - 2 * y[2] - mu2 * y[1] / d1 - mu1 * y[1] / d2]


def hires(t, y):
    r = 280 * y[5] * y[7]
    return [-1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007,
            1.71 * y[0] - 8.75 * y[1],
            -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4],
            8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3],
            -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6],
            -r + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6],
            r - 1.81 * y[6], -r + 1.81 * y[6]]


def heat(t, y):
    h = 1 / (len(y) + 1)
    left, right = np.append(0, y[:-1]), np.append(y[1:], 0)
    return (left - 2 * y + right) / h**2


def kepler(t, y):
    r = np.hypot(y[0], y[1]) ** 3
    return [y[2], y[3], -y[0] / r, -y[1] / r]


NONSTIFF = {
    "decay": (lambda t, y: [-2 * y[0]], (0, 4), [1]),
    "spring": (lambda t, y: [y[1], -2.0 * zeta * w0 * y[1] - w0**2 * y[0]], (0, 10), [1, 0]),
    "gallery": (lambda t, y: [y[1], -zeta * w0 * y[1] - w0**2 * y[0]], (0, 10), [1, 0]),
    "oscillator": (lambda t, y: [y[1], -y[0]], (0, 10), [1, 0]),
    "backward": (lambda t, y: [y[1], -y[0]], (10, -3), [0.5, 0.5]),
    "logistic": (lambda t, y: [y[0] * (1 - y[0])], (-5, 8), [0.01]),
    "forced": (lambda t, y: [np.cos(3 * t) - y[0] * t], (0, 5), [2]),
    "lotka": (lambda t, y: [1.5 * y[0] - y[0] * y[1], -3 * y[1] + y[0] * y[1]], (0, 15), [10, 5]),
    "lorenz": (lambda t, y: [10 * (y[1] - y[0]), y[0] * (28 - y[2]) - y[1], y[0] * y[1] - 8 / 3 * y[2]], (0, 3), [1, 1, 1]),
    "euler": (lambda t, y: [-2 * y[1] * y[2], 1.25 * y[0] * y[2], -0.5 * y[0] * y[1]], (0, 20), [1, 0, 0.9]),
    "kepler": (kepler, (0, 20), [0.4, 0, 0, 2]),
    "brusselator": (lambda t, y: [1 + y[0] ** 2 * y[1] - 4 * y[0], 3 * y[0] - y[0] ** 2 * y[1]], (0, 20), [1.5, 3]),
    "arenstorf": (arenstorf, (0, 17.0652165601579625), [0.994, 0, 0, -2.00158510637908252]),
    "pol1": (lambda t, y: [y[1], (1 - y[0] ** 2) * y[1] - y[0]], (0, 20), [2, 0]),
}
STIFF = {
    "robertson": (lambda t, y: [-0.04 * y[0] + 1e4 * y[1] * y[2], 0.04 * y[0] - 1e4 * y[1] * y[2] - 3e7 * y[1] ** 2, 3e7 * y[1] ** 2],
                  (0, 1e4), [1, 0, 0]),
    "pol1000": (lambda t, y: [y[1], 1000 * (1 - y[0] ** 2) * y[1] - y[0]], (0, 2000), [2, 0]),
    "hires": (hires, (0, 321.8122), [1, 0, 0, 0, 0, 0, 0, 0.0057]),
    "oregonator": (lambda t, y: [77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1])), (y[2] - (1 + y[0]) * y[1]) / 77.27, 0.161 * (y[0] - y[2])],
                   (0, 360), [1, 2, 3]),
    "prothero": (lambda t, y: [-1e4 * (y[0] - np.cos(t)) - np.sin(t)], (0, 10), [1]),
    "linear": (lambda t, y: [998 * y[0] + 1998 * y[1], -999 * y[0] - 1999 * y[1]], (0, 10), [1, 0]),
    "heat": (heat, (0, 0.5), np.sin(np.pi * np.arange(1, 21) / 21) + 0.5 * (-1.0) ** np.arange(1, 21)),
    "flame": (lambda t, y: [y[0] ** 2 - y[0] ** 3], (0, 2000), [0.001]),
}
TOLERANCES = {"loose": {}, "tight": {"rtol": 1e-7, "atol": 1e-9}}


def ivp(f):
    def solve(name, method, tol):
        fun, span, y0 = PROBLEMS[name]
        grid = np.linspace(*span, 11)
        r = integrate.solve_ivp(fun, span, y0, method=method, t_eval=grid, **TOLERANCES[tol])
        f.write(reference.line(f"{name}/{method}/{tol}/counts", [r.nfev, r.njev, r.nlu]))
        s = integrate.solve_ivp(fun, span, y0, method=method, **TOLERANCES[tol])
        f.write(reference.line(f"{name}/{method}/{tol}/plain", [s.nfev, s.njev, s.nlu, s.t.size]))
        f.write(reference.line(f"{name}/{method}/{tol}/y", r.y))

    PROBLEMS = {**NONSTIFF, **STIFF}
    for method in "RK23", "RK45", "DOP853", "Radau", "BDF", "LSODA":
        for name in PROBLEMS:
            if name in STIFF and method in ("RK23", "RK45", "DOP853"):
                continue
            for tol in TOLERANCES:
                if method == "RK23" and tol == "tight":
                    continue
                solve(name, method, tol)


def events(f):
    """A ball thrown upwards, and an oscillator, with events of all kinds."""
    def event(g, terminal=0, direction=0):
        g.terminal, g.direction = terminal, direction
        return g

    def count(g):
        def h(t, y):
            calls[0] += 1
            return g(t, y)
        return h

    calls = [0]
    ball = (lambda t, y: [y[1], -9.81], (0, 100), [0, 10])
    osc = (lambda t, y: [y[1], -y[0]], (0, 20), [1, 0])
    back = (lambda t, y: [y[1], -y[0]], (20, 0), [1, 0])
    cases = {
        "ground": (ball, [event(count(lambda t, y: y[0]), 1, -1), event(count(lambda t, y: y[1]))]),
        "both": (osc, [event(count(lambda t, y: y[0])), event(count(lambda t, y: y[1]))]),
        "up": (osc, [event(count(lambda t, y: y[0] - 0.5), 0, 1), event(count(lambda t, y: y[0] - 0.5), 0, -1)]),
        "third": (osc, [event(count(lambda t, y: y[0]), 3), event(count(lambda t, y: y[1]), 0)]),
        "back": (back, [event(count(lambda t, y: y[0]), 2, 1), event(count(lambda t, y: y[1]), 0)]),
    }
    for method in "RK23", "RK45", "DOP853", "Radau", "BDF", "LSODA":
        for name, ((fun, span, y0), es) in cases.items():
            calls[0] = 0
            try:
                r = integrate.solve_ivp(fun, span, y0, method=method, events=es, dense_output=True, rtol=1e-6, atol=1e-8)
            except ValueError:  # an event at the very start that the interpolant misses by rounding
                continue
            f.write(reference.line(f"{name}/{method}/counts", [r.status, r.nfev, calls[0], r.t.size]))
            for i in range(2):
                f.write(reference.line(f"{name}/{method}/t{i}", r.t_events[i]))
                f.write(reference.line(f"{name}/{method}/y{i}", r.y_events[i].reshape(-1, 2)))


FILES = {"ivp": ivp, "events": events}

for file in sys.argv[1:] or FILES:
    with open(HERE / f"{file}.txt", "w") as out:
        out.write(reference.header(np, scipy))
        FILES[file](out)
