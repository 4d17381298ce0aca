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
        calls = [0]

        def counted(t, y):
            calls[0] += 1
            return fun(t, y)

        r = integrate.solve_ivp(counted, span, y0, method=method, t_eval=grid, **TOLERANCES[tol])
        f.write(reference.line(f"{name}/{method}/{tol}/counts", [r.nfev, r.njev, r.nlu]))
        f.write(reference.line(f"{name}/{method}/{tol}/calls", calls[0]))
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


INF = np.inf

# Integrals, by the names they have in quad_problems_test.go: function, ends, options.
QUADS = {
    "sine": (np.sin, 0, np.pi / 2, {}),
    "exp": (np.exp, -1, 2, {}),
    "one": (lambda x: 1.0, 0, 3, {}),
    "reversed": (lambda x: x * x, 2, -1, {}),
    "sqrt": (np.sqrt, 0, 1, {}),
    "rsqrt": (lambda x: 1 / np.sqrt(x), 0, 1, {}),
    "log": (np.log, 0, 1, {}),
    "log2": (lambda x: np.log(1 / x) ** 2, 0, 1, {}),
    "power01": (lambda x: x ** -0.9, 0, 1, {}),
    "xlog": (lambda x: x**0.3 * np.log(x), 0, 1, {}),
    "step": (lambda x: float(x > 1 / 3), 0, 1, {}),
    "abs": (lambda x: abs(x - 0.3), 0, 1, {}),
    "absroot": (lambda x: abs(x * x + 2 * x - 2) ** -0.5, 0, 1, {}),
    "absroot-points": (lambda x: abs(x * x + 2 * x - 2) ** -0.5, 0, 1, {"points": [np.sqrt(3) - 1]}),
    "peak": (lambda x: 1e-4 / ((x - 0.3) ** 2 + 1e-8), 0, 1, {}),
    "runge": (lambda x: 1 / (1 + 25 * x * x), -1, 1, {}),
    "cos50": (lambda x: np.cos(50 * x), 0, 1, {}),
    "sin200": (lambda x: np.sin(200 * x) + 1, 0, 2, {}),
    "chirp": (lambda x: np.cos(x * x), 0, 10, {}),
    "chirp-tight": (lambda x: np.cos(x * x), 0, 20, {"epsabs": 1e-12, "epsrel": 1e-12, "limit": 200}),
    "logchirp": (lambda x: np.cos(np.log(x) / x) / x, 0, 1, {}),
    "bessel": (lambda x: np.cos(20 * np.sin(x)), 0, np.pi, {}),
    "pole": (lambda x: 1 / x, 0, 1, {}),
    "pole2": (lambda x: 1 / x / x, 0, 1, {}),
    "limit5": (lambda x: 1 / np.sqrt(x), 0, 1, {"limit": 5}),
    "limit1": (np.sqrt, 0, 1, {"limit": 1}),
    "tight": (lambda x: np.exp(-x) * np.sin(3 * x), 0, 4, {"epsabs": 0, "epsrel": 1e-13}),
    "relative": (lambda x: 1e-12 * np.sqrt(x), 0, 1, {"epsabs": 0}),
    "loose": (lambda x: np.sqrt(abs(np.sin(x))), 0, 10, {"epsabs": 1e-2, "epsrel": 1e-2}),
    "zigzag": (lambda x: np.sqrt(abs(np.sin(x))), 0, 10, {}),
    "points": (lambda x: np.sqrt(abs(np.sin(x))), 0, 10, {"points": [np.pi, 2 * np.pi, 3 * np.pi]}),
    "points-unsorted": (lambda x: abs(x - 0.3) ** 0.5, 0, 1, {"points": [0.7, 0.3, 0.3, 7]}),
    "points-none": (lambda x: abs(x - 0.3) ** 0.5, 0, 1, {"points": [7]}),
    "points-book": (lambda x: x**3 * np.log(abs((x * x - 1) * (x * x - 2))), 0, 3, {"points": [1, np.sqrt(2)]}),
    "points-two": (lambda x: abs(x - 1 / 3) ** -0.5 * abs(x - 2 / 3) ** -0.25, 0, 1, {"points": [1 / 3, 2 / 3], "epsabs": 1e-10, "epsrel": 1e-10}),
    "gauss": (lambda x: np.exp(-x * x), -INF, INF, {}),
    "decay": (lambda x: np.exp(-x), 0, INF, {}),
    "decay-left": (lambda x: np.exp(x), -INF, 1, {}),
    "decay-reversed": (lambda x: np.exp(-x), INF, 1, {}),
    "cauchy-density": (lambda x: 1 / (1 + x * x), -INF, INF, {}),
    "tail": (lambda x: x**-1.5, 1, INF, {}),
    "logtail": (lambda x: np.log(x) / (1 + 100 * x * x), 0, INF, {}),
    "planck": (lambda x: x**3 / np.expm1(x), 0, INF, {}),
    "divergent-tail": (lambda x: 1 / x, 1, INF, {}),
    "narrow": (lambda x: np.exp(-((x - 1) ** 2) * 1e4), -INF, INF, {}),
    "far": (lambda x: np.exp(-((x - 30) ** 2)), -INF, INF, {}),
    "power001": (lambda x: x**-0.99, 0, 1, {}),
    "wild": (lambda x: np.sin(1 / x) / x, 0, 1, {}),
    "wild-tail": (lambda x: np.cos(x * x), 0, INF, {}),
    "log-tight": (lambda x: np.log(abs(x - 1 / 3)), 0, 1, {"epsabs": 0, "epsrel": 2e-14}),
    "log-tight-500": (lambda x: np.log(abs(x - 1 / 3)), 0, 1, {"epsabs": 0, "epsrel": 2e-14, "limit": 500}),
    "pole-inside": (lambda x: 1 / (x - 1 / 3) ** 2, 0, 1, {"limit": 500}),
    "odd-pole": (lambda x: 1 / (x - 1 / 3), 0, 1, {"limit": 500}),
    "noise": (lambda x: np.floor(1e6 * x) * 1e-6, 0, 1, {"epsabs": 0, "epsrel": 1e-12}),
    "zero-mean": (lambda x: np.sin(x) ** 3 * abs(x) ** 0.1, -1, 1, {"epsabs": 0}),
    "tan": (np.tan, 0, 1.57, {}),
    "steps": (lambda x: np.floor(10 * x), 0, 1, {}),
    "steps-tight": (lambda x: np.floor(10 * x), 0, 1, {"epsabs": 0, "epsrel": 1e-13, "limit": 200}),
    "slow-tail": (lambda x: 1 / (x * np.log(x) ** 2), 2, INF, {"limit": 12}),
    "sine-tail": (lambda x: np.sin(x) / x, 1, INF, {}),
    "alg-tight": (lambda x: np.cos(40 * x), 0, 1, {"weight": "alg", "wvar": (-0.9, -0.9), "epsabs": 0, "epsrel": 1e-13}),
    "alg-rough": (lambda x: abs(x - 0.3) ** 0.5, 0, 1, {"weight": "alg-log", "wvar": (-0.9, 2.5), "limit": 200}),
    "cos-rough": (lambda x: np.floor(10 * x), 0, 1, {"weight": "cos", "wvar": 20, "limit": 100}),
    "cos-pole": (lambda x: 1 / (x + 1e-6), 0, 1, {"weight": "sin", "wvar": 5}),
    "cos-tight": (lambda x: abs(x - 1 / 3) ** -0.5, 0, 1, {"weight": "cos", "wvar": 3, "epsabs": 0, "epsrel": 1e-13, "limit": 200}),
    "cauchy-rough": (lambda x: abs(x - 0.7) ** 0.5, 0, 1, {"weight": "cauchy", "wvar": 0.7}),
    "cauchy-tight": (lambda x: abs(x - 0.5) ** 0.5, 0, 1, {"weight": "cauchy", "wvar": 0.2, "epsabs": 0, "epsrel": 1e-13}),
    "fourier-fast": (lambda x: 1 / np.sqrt(1 + x), 0, INF, {"weight": "sin", "wvar": 100.5, "epsabs": 1e-11}),
    "fourier-growing": (lambda x: np.sqrt(x), 0, INF, {"weight": "cos", "wvar": 1}),
    "fourier-pole": (lambda x: 1 / (x - 40.3) if x != 40.3 else 0.0, 0, INF, {"weight": "cos", "wvar": 1}),
    "cos": (lambda x: np.exp(x), 0, 10, {"weight": "cos", "wvar": 50}),
    "cos-slow": (lambda x: np.exp(x), 0, 1, {"weight": "cos", "wvar": 1.5}),
    "cos-zero": (lambda x: np.exp(x), 0, 1, {"weight": "cos", "wvar": 0}),
    "cos-singular": (lambda x: 1 / np.sqrt(x), 0, 1, {"weight": "cos", "wvar": 2.3}),
    "cos-log": (lambda x: np.log(x) if x > 0 else 0.0, 0, 1, {"weight": "sin", "wvar": 10 * np.pi}),
    "sin": (lambda x: 1 / (1 + x * x), -2, 3, {"weight": "sin", "wvar": 30}),
    "sin-negative": (lambda x: 1 / (1 + x * x), -2, 3, {"weight": "sin", "wvar": -30}),
    "sin-fast": (lambda x: np.sqrt(x), 0, 1, {"weight": "sin", "wvar": 1e4}),
    "sin-abs": (lambda x: abs(x - 0.3) ** 0.5, 0, 1, {"weight": "sin", "wvar": 7}),
    "sin-24": (lambda x: np.exp(-x), 0, 2, {"weight": "sin", "wvar": 24.0}),
    "fourier": (lambda x: np.exp(-x / 10), 0, INF, {"weight": "cos", "wvar": 2}),
    "fourier-root": (lambda x: 1 / np.sqrt(x) if x > 0 else 0.0, 0, INF, {"weight": "cos", "wvar": np.pi / 2}),
    "fourier-left": (lambda x: np.exp(x / 10), -INF, 0, {"weight": "sin", "wvar": 2}),
    "fourier-left-cos": (lambda x: np.exp(x / 3), -INF, 1, {"weight": "cos", "wvar": 5}),
    "fourier-slow": (lambda x: 1 / (1 + x), 0, INF, {"weight": "sin", "wvar": 3}),
    "fourier-negative": (lambda x: x / (1 + x * x), 0, INF, {"weight": "sin", "wvar": -1}),
    "fourier-zero": (lambda x: np.exp(-x), 0, INF, {"weight": "cos", "wvar": 0}),
    "fourier-few": (lambda x: 1 / np.sqrt(1 + x), 0, INF, {"weight": "sin", "wvar": 3, "limlst": 4}),
    "fourier-rough": (lambda x: abs(np.sin(x)) ** 0.5 / (1 + x * x), 0, INF, {"weight": "cos", "wvar": 1, "limit": 3}),
    "alg": (np.cos, 0, 1, {"weight": "alg", "wvar": (-0.5, 0)}),
    "alg-both": (lambda x: np.exp(x), -1, 2, {"weight": "alg", "wvar": (-0.5, 0.7)}),
    "alg-loga": (np.cos, 0, 1, {"weight": "alg-loga", "wvar": (-0.5, 0)}),
    "alg-loga-rough": (lambda x: np.cos(60 * x), 0, 1, {"weight": "alg-loga", "wvar": (-0.5, 0)}),
    "alg-logb": (lambda x: 1 / (1 + 25 * x * x), -1, 1, {"weight": "alg-logb", "wvar": (0.2, -0.8)}),
    "alg-log": (lambda x: np.cos(30 * x), 0, 1, {"weight": "alg-log", "wvar": (-0.5, -0.3)}),
    "alg-log-flat": (lambda x: np.cos(30 * x), 0, 1, {"weight": "alg-log", "wvar": (0, 0)}),
    "alg-book": (lambda x: 1 / (1 + np.log(x) ** 2) ** 2 if x > 0 else 0.0, 0, 1, {"weight": "alg-loga", "wvar": (0, 0)}),
    "alg-limit": (lambda x: np.cos(100 * x), 0, 1, {"weight": "alg", "wvar": (-0.5, 0), "limit": 4}),
    "cauchy": (lambda x: 1 / (x * x + 1e-3), -1, 5, {"weight": "cauchy", "wvar": 0.3}),
    "cauchy-book": (lambda x: 1 / (5 * x**3 + 6), -1, 5, {"weight": "cauchy", "wvar": 0}),
    "cauchy-reversed": (lambda x: np.exp(x), 1, 0, {"weight": "cauchy", "wvar": 0.4}),
    "cauchy-outside": (lambda x: 1 / (1 + x), 0, 1, {"weight": "cauchy", "wvar": 3}),
    "cauchy-edge": (lambda x: np.sin(20 * x), 0, 1, {"weight": "cauchy", "wvar": 1e-3}),
    "nan": (lambda x: np.nan, 0, 1, {}),
    "nan-tail": (lambda x: np.nan, 0, INF, {}),
    "nan-inside": (lambda x: np.nan if x > 0.5 else 1.0, 0, 1, {}),
    "nan-alg": (lambda x: np.nan, 0, 1, {"weight": "alg", "wvar": (1, 1)}),
    "nan-cauchy": (lambda x: np.nan, 0, 1, {"weight": "cauchy", "wvar": 0.5}),
    "inf": (lambda x: INF, 0, 1, {}),
}


def quad(f):
    for name, (fun, a, b, opts) in QUADS.items():
        r = integrate.quad(fun, a, b, full_output=True, **opts)
        cycles = r[2].get("lst", 0) if opts.get("wvar") else 0
        f.write(reference.line(f"{name}/counts", [r[2]["neval"], cycles]))
        f.write(reference.line(f"{name}/failed", len(r) > 3))
        f.write(reference.line(f"{name}/y", [r[0], r[1]]))


def nested(f):
    """Integrals over more than one variable, as in quad_nested_test.go."""
    n = [0]

    def count(g):
        def h(*x):
            n[0] += 1
            return g(*x)
        return h

    def write(name, r):
        f.write(reference.line(f"{name}/y", r[:2]))
        f.write(reference.line(f"{name}/neval", n[0]))
        n[0] = 0

    write("triangle", integrate.dblquad(count(lambda y, x: x * y), 0, 1, 0, lambda x: 1 - 2 * x))
    write("gauss", integrate.dblquad(count(lambda y, x: np.exp(-x * x - y * y)), -INF, INF, -INF, INF))
    write("quarter", integrate.dblquad(count(lambda y, x: np.sqrt(max(0, 1 - x * x - y * y))), 0, 1, 0, 1, epsabs=1e-4, epsrel=1e-4))
    write("corner", integrate.dblquad(count(lambda y, x: 1 / np.sqrt(x + y)), 0, 1, 0, 1))
    write("box", integrate.tplquad(count(lambda z, y, x: x * y * z), 1, 2, 2, 3, 0, 1))
    write("simplex", integrate.tplquad(count(lambda z, y, x: np.exp(x + y + z)), 0, 1, 0, lambda x: 1 - x, 0, lambda x, y: 1 - x - y))
    write("four", integrate.nquad(count(lambda a, b, c, d: np.cos(a + b * c) * d), [(0, 1), (-1, 1), (0, 2), (0, 3)])[:2])
    write("ranges", integrate.nquad(count(lambda x, y: x * y), [lambda y: (0, 1 - 2 * y), (0, 0.5)])[:2])
    write("points", integrate.nquad(count(lambda x, y: abs(x - 0.4) ** 0.5 * (1 + y)), [(0, 1), (0, 1)], opts=[{"points": [0.4]}, {"epsabs": 1e-6}])[:2])


def samples(f):
    """Integrals over samples, as in samples_test.go."""
    i = integrate
    for n in 1, 2, 3, 4, 5, 6, 9, 17, 33:
        k = np.arange(n)
        y, x = np.cos(0.3 * k) + 0.01 * k * k, 0.1 * k + 0.02 * np.sin(k)
        f.write(reference.line(f"trapezoid/{n}", [i.trapezoid(y), i.trapezoid(y, x), i.trapezoid(y, dx=0.3)]))
        f.write(reference.line(f"simpson/{n}", [i.simpson(y), i.simpson(y, x=x), i.simpson(y, dx=0.3)]))
        f.write(reference.line(f"cumtrapz/{n}", [i.cumulative_trapezoid(y, initial=0), i.cumulative_trapezoid(y, x, initial=0)]))
        f.write(reference.line(f"cumsimps/{n}", [i.cumulative_simpson(y, initial=0.5), i.cumulative_simpson(y, x=x, initial=0.5)]))
        if n in (2, 3, 5, 9, 17, 33):
            f.write(reference.line(f"romb/{n}", [i.romb(y), i.romb(y, dx=0.3)]))
    y = np.cos(np.arange(60.0)).reshape(3, 4, 5)
    x = np.cumsum(1 + 0.5 * np.sin(np.arange(60.0)).reshape(3, 4, 5), 1)
    f.write(reference.line("trapezoid/axis", i.trapezoid(y, x, axis=1)))
    f.write(reference.line("simpson/axis", i.simpson(y, x=x, axis=1)))
    f.write(reference.line("romb/axis", i.romb(y, axis=0)))
    f.write(reference.line("cumtrapz/axis", i.cumulative_trapezoid(y, x, axis=1)))
    f.write(reference.line("cumsimps/axis", i.cumulative_simpson(y, x=x, axis=1)))
    twice = [0, 1, 1, 3]
    f.write(reference.line("simpson/twice", [i.simpson([1, 2, 4, 9], x=twice), i.simpson([1, 2, 4, 9, 3], x=[0, 0, 1, 3, 3]),
                                             i.simpson([1, 2, 4, 9, 2, 3], x=[0, 2, 1, 3, 3, 3])]))
    f.write(reference.line("fixed", [i.fixed_quad(np.exp, 0, 1, n=n)[0] for n in (1, 2, 3, 5, 9)]))


FILES = {"ivp": ivp, "events": events, "quad": quad, "nested": nested, "samples": samples}

for file in sys.argv[1:] or FILES:
    with open(HERE / f"{file}.txt", "w") as out:
        out.write(reference.header(np, scipy))
        FILES[file](out)
