#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes reference.txt beside this script, with SciPy's results.

    python3 gen.py

The inputs are named in/NAME; a result is FUNCTION/WORDS, where the words say the inputs and
options: the test of the function reads them.
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.interpolate as si

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
x = np.sort(rng.uniform(0, 10, 15))
inputs = {
    "x": x,
    "y": np.sin(x) + 0.1 * rng.normal(size=15),
    "y2": rng.normal(size=(15, 3)),
    "dydx": rng.normal(size=15),
    "x2": np.array([1.0, 3.0]), "x3": np.array([0.0, 1.0, 3.0]), "x4": np.array([0.0, 0.5, 2.0, 3.0]),
    "y-2": np.array([2.0, -1.0]), "y-3": np.array([1.0, 3.0, 2.0]), "y-4": np.array([1.0, 1.0, 4.0, -2.0]),
    "steps": np.array([0, 0, 0, 1, 1, 1, 1, 5, 5, 5, 2, 0, 0, 3.0, 3]),
    # Points inside, at the ends, at data, and outside.
    "at": np.concatenate([x[[0, 3, 14]], np.linspace(x[0] - 1, x[14] + 1.5, 23)]),
    "few": np.linspace(-0.5, 3.5, 9),
}
yp = inputs["y"].copy()
yp[-1] = yp[0]
inputs["yp"] = yp
y2p = inputs["y2"].copy()
y2p[-1] = y2p[0]
inputs["y2p"] = y2p
y4p = inputs["y-4"].copy()
y4p[-1] = y4p[0]
inputs["y-4p"] = y4p
y3p = inputs["y-3"].copy()
y3p[-1] = y3p[0]
inputs["y-3p"] = y3p
y = inputs["y"]
lines = [reference.header(scipy, np)]
results = []


def add(name, value):
    results.append(reference.line(name, value))


def attempt(f):
    try:
        return f()
    except (ValueError, np.linalg.LinAlgError):
        return None


def curve(name, s, at="at"):
    """The values, derivatives and integrals of a curve."""
    if s is None:
        add(name + "/" + at, None)
        return
    add(name + "/" + at, s(inputs[at]))


at = inputs["at"]
for k in (1, 2, 3, 4, 5):
    for data in ("y", "y2"):
        s = si.make_interp_spline(x, inputs[data], k)
        add(f"interp/{k}/default/x/{data}/at", s(at))
        add(f"interp.c/{k}/default/x/{data}", s.c)
        add(f"interp.d1/{k}/default/x/{data}/at", s(at, 1))
        add(f"interp.i1/{k}/default/x/{data}/at", s.antiderivative()(at))
        add(f"interp.i2/{k}/default/x/{data}/at", s.antiderivative(2)(at))
        add(f"interp.int/{k}/default/x/{data}", s.integrate(-1, 7))
    add(f"interp.t/{k}/default/x/y", s.t)
    for data in ("yp", "y2p") if k > 1 else ():  # SciPy's line is not periodic
        s = si.make_interp_spline(x, inputs[data], k, bc_type="periodic")
        add(f"interp/{k}/periodic/x/{data}/at", s(at))
        add(f"interp.d1/{k}/periodic/x/{data}/at", s(at, 1))
        add(f"interp.int/{k}/periodic/x/{data}", s.integrate(-20, 34))
    if k > 1:
        add(f"interp.t/{k}/periodic/x/yp", s.t)
for bc in ("natural", "clamped", "not-a-knot"):
    for data in ("y", "y2"):
        curve(f"interp/3/{bc}/x/{data}", si.make_interp_spline(x, inputs[data], 3, bc_type=bc))
for bc in ("natural", "clamped"):
    for n in (2, 3, 4):
        curve(f"interp/3/{bc}/x{n}/y-{n}", si.make_interp_spline(inputs[f"x{n}"], inputs[f"y-{n}"], 3, bc_type=bc), "few")
curve("interp/3/ends/x/y", si.make_interp_spline(x, y, 3, bc_type=([(1, 0.5)], [(2, -1.0)])))
curve("interp/5/ends/x/y", si.make_interp_spline(x, y, 5, bc_type=([(1, 0.5), (2, 1.0)], [(1, -1.0), (3, 2.0)])))
curve("interp/2/left/x/y", si.make_interp_spline(x, y, 2, bc_type=([(1, 0.5)], None)))
for k in (3, 5):
    curve(f"interp/{k}/periodic/x4/y-4p", attempt(lambda: si.make_interp_spline(inputs["x4"], inputs["y-4p"], k, bc_type="periodic")), "few")

for bc in ("not-a-knot", "natural", "clamped", "periodic"):
    for data in ("y", "y2") if bc != "periodic" else ("yp", "y2p"):
        s = si.CubicSpline(x, inputs[data], bc_type=bc)
        curve(f"cubic/{bc}/x/{data}", s)
        add(f"cubic.c/{bc}/x/{data}", s.c)
        add(f"cubic.d1/{bc}/x/{data}/at", s(at, 1))
        add(f"cubic.int/{bc}/x/{data}", s.integrate(-1, 7))
    for n in (2, 3, 4):
        p = "p" if bc == "periodic" else ""
        if n == 2 and p:
            continue
        curve(f"cubic/{bc}/x{n}/y-{n}{p}", si.CubicSpline(inputs[f"x{n}"], inputs[f"y-{n}{p}"], bc_type=bc), "few")
curve("cubic/ends/x/y", si.CubicSpline(x, y, bc_type=((1, 0.5), (2, -1.0))))
curve("cubic/left/x/y", si.CubicSpline(x, y, bc_type=((2, 0.5), "not-a-knot")))
curve("cubic/left/x3/y-3", si.CubicSpline(inputs["x3"], inputs["y-3"], bc_type=((2, 0.5), "not-a-knot")), "few")
curve("cubic/left/x2/y-2", si.CubicSpline(inputs["x2"], inputs["y-2"], bc_type=((2, 0.5), "not-a-knot")), "few")
s = si.CubicSpline(x, y)
add("cubic.i1/not-a-knot/x/y/at", s.antiderivative()(at))
add("cubic.i2/not-a-knot/x/y/at", s.antiderivative(2)(at))
for level in (0, 0.3, -0.9):
    add(f"cubic.solve/not-a-knot/x/y/{level}", s.solve(level))
for k in (1, 2, 3, 4, 5):
    # SciPy keeps repeated knots as pieces; the roots are the same.
    b = si.make_interp_spline(x, y, k)
    r = si.PPoly.from_spline(b).roots(extrapolate=False)
    add(f"interp.roots/{k}/default/x/y", r)

for data in ("y", "y2", "steps"):
    curve(f"pchip/x/{data}", si.PchipInterpolator(x, inputs[data]))
    curve(f"akima/akima/x/{data}", si.Akima1DInterpolator(x, inputs[data]))
    curve(f"akima/makima/x/{data}", si.Akima1DInterpolator(x, inputs[data], method="makima"))
    curve(f"akima/extrapolate/x/{data}", si.Akima1DInterpolator(x, inputs[data], extrapolate=True))
for n in (2, 3, 4):
    curve(f"pchip/x{n}/y-{n}", si.PchipInterpolator(inputs[f"x{n}"], inputs[f"y-{n}"]), "few")
    curve(f"akima/akima/x{n}/y-{n}", si.Akima1DInterpolator(inputs[f"x{n}"], inputs[f"y-{n}"]), "few")
    curve(f"akima/makima/x{n}/y-{n}", si.Akima1DInterpolator(inputs[f"x{n}"], inputs[f"y-{n}"], method="makima"), "few")
curve("hermite/x/y/dydx", si.CubicHermiteSpline(x, y, inputs["dydx"]))

lines += [reference.line(f"in/{name}", value) for name, value in inputs.items()]
(here / "reference.txt").write_text("".join(lines + results))
