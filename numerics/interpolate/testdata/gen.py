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

import mpmath
import numpy as np
import scipy
import scipy.interpolate as si
import scipy.sparse.linalg

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
lines = [reference.header(scipy, np, mpmath)]
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

# Splines of FITPACK: many shapes of data, so that the choice of knots is compared.
n = 60
inputs["ux"] = ux = np.sort(rng.uniform(-1, 4, n))
inputs["uy"] = np.exp(-ux) * np.sin(4 * ux) + 0.05 * rng.normal(size=n)
inputs["ua"] = ua = np.arange(40.0)
inputs["ub"] = np.where(ua < 17, np.sin(ua / 3), 2.0) + 0.02 * rng.normal(size=40)
inputs["uc"] = np.repeat(np.linspace(0, 1, 15), 2)
inputs["ud"] = inputs["uc"] ** 2 + 0.1 * rng.normal(size=30)
inputs["ue"] = np.array([0.0, 1, 2, 4, 7, 8, 9, 11])
inputs["uf"] = rng.normal(size=8)
inputs["uw"] = rng.uniform(0.5, 2, n)
inputs["uz"] = np.where(np.arange(n) % 7 == 3, 0.0, 1.0)
inputs["ut"] = np.array([-0.5, 0.2, 0.9, 1.6, 3.1])
inputs["uat"] = np.concatenate([ux[[0, 5, -1]], np.linspace(-2, 5, 15)])
uat = inputs["uat"]


def univariate(name, s):
    add(name + "/knots", s.get_knots())
    add(name + "/coeffs", s.get_coeffs())
    add(name + "/residual", s.get_residual())
    add(name + "/at", s(uat))
    if not name.startswith("univariate/uc"):
        add(name + "/derivatives", s.derivatives(1.25))
    add(name + "/integral", s.integral(-0.4, 2.2))


for k in (1, 2, 3, 4, 5):
    for s in (60, 3, 0.3, 0.12, 0.05, 0):
        univariate(f"univariate/ux/uy/{k}/{s}/-", si.UnivariateSpline(ux, inputs["uy"], k=k, s=s))
    for s in (1, 0.1, 0.01):
        univariate(f"univariate/ua/ub/{k}/{s}/-", si.UnivariateSpline(ua, inputs["ub"], k=k, s=s))
    for s in (0.5, 0.2, 0.16):
        univariate(f"univariate/uc/ud/{k}/{s}/-", si.UnivariateSpline(inputs["uc"], inputs["ud"], k=k, s=s))
    for s in (4, 1, 0.1, 0):
        univariate(f"univariate/ue/uf/{k}/{s}/-", si.UnivariateSpline(inputs["ue"], inputs["uf"], k=k, s=s))
    univariate(f"univariate/ux/uy/{k}/0.3/uw", si.UnivariateSpline(ux, inputs["uy"], k=k, s=0.3, w=inputs["uw"]))
    univariate(f"univariate/ux/uy/{k}/0.1/uz", si.UnivariateSpline(ux, inputs["uy"], k=k, s=0.1, w=inputs["uz"]))
    univariate(f"bbox/ux/uy/{k}/0.3/-", si.UnivariateSpline(ux, inputs["uy"], k=k, s=0.3, bbox=[-2, 5]))
    univariate(f"bbox/ux/uy/{k}/0/-", si.UnivariateSpline(ux, inputs["uy"], k=k, s=0, bbox=[-2, 5]))
    univariate(f"lsq/ux/uy/{k}/ut/uw", si.LSQUnivariateSpline(ux, inputs["uy"], inputs["ut"], k=k, w=inputs["uw"]))
    s = si.UnivariateSpline(ux, inputs["uy"], k=k, s=3)
    for factor in (0.3, 0.05, 1.0):
        s.set_smoothing_factor(factor)
        univariate(f"again/ux/uy/{k}/{factor}/-", s)
    t = np.r_[(ux[0],) * (k + 1), inputs["ut"], (ux[-1],) * (k + 1)]
    inputs[f"ut{k}"] = t
    add(f"makelsq/{k}/ux/uy/uw", si.make_lsq_spline(ux, inputs["uy"], t, k, w=inputs["uw"])(uat))
    y2 = inputs["uy2"] = np.column_stack([inputs["uy"], inputs["uw"]])
    add(f"makelsq/{k}/ux/uy2/-", si.make_lsq_spline(ux, y2, t, k)(uat))
for ext in (0, 1, 3):
    add(f"ext/{ext}", si.UnivariateSpline(ux, inputs["uy"], s=0.3, ext=ext)(uat))
for k in (1, 2, 3, 4, 5):
    for s in (0, 0.05, 0.3):
        add(f"splrep/{k}/{s}/-", si.splev(uat, si.splrep(ux, inputs["uy"], k=k, s=s)))
    add(f"splrep/{k}/default/uw", si.splev(uat, si.splrep(ux, inputs["uy"], k=k, w=inputs["uw"])))
    add(f"splrep/{k}/knots/uw", si.splev(uat, si.splrep(ux, inputs["uy"], k=k, w=inputs["uw"], t=inputs["ut"])))
    add(f"splrep/{k}/ends/-", si.splev(uat, si.splrep(ux, inputs["uy"], k=k, xb=-2, xe=5)))
add("univariate.roots", si.UnivariateSpline(ux, inputs["uy"], s=0.12).roots())


def smoothing(x, y, w, lam):
    """The values at x of the smoothing spline, with 40 digits: SciPy has 8 where points lie close."""
    n = len(x)
    x, y, w = ([mpmath.mpf(float(v)) for v in values] for values in (x, y, w))
    h = [x[i + 1] - x[i] for i in range(n - 1)]
    r, q, inverse = mpmath.zeros(n - 2), mpmath.zeros(n, n - 2), mpmath.diag([1 / v for v in w])
    for i in range(n - 2):
        r[i, i] = (h[i] + h[i + 1]) / 3
        if i + 1 < n - 2:
            r[i, i + 1] = r[i + 1, i] = h[i + 1] / 6
        q[i, i], q[i + 1, i], q[i + 2, i] = 1 / h[i], -1 / h[i] - 1 / h[i + 1], 1 / h[i + 1]
    y = mpmath.matrix(y)
    g = mpmath.lu_solve(r + lam * q.T * inverse * q, q.T * y)
    return np.array([float(v) for v in y - lam * inverse * q * g])


mpmath.mp.dps = 40
for lam in (0.001, 1.0, 100.0):
    add(f"smoothing.lam/{lam}/ux/uy/-", smoothing(ux, inputs["uy"], np.ones(n), lam))
    add(f"smoothing.lam/{lam}/ux/uy/uw", smoothing(ux, inputs["uy"], inputs["uw"], lam))
inputs["ug"] = np.column_stack([np.cos(ua / 5), np.sin(ua / 3)]) + 0.1 * rng.normal(size=(40, 2))
inputs["uv"] = rng.uniform(0.5, 2, 40)
for w in ("-", "uv"):
    weights = None if w == "-" else inputs["uv"]
    add(f"smoothing/ua/ub/{w}", si.make_smoothing_spline(ua, inputs["ub"], weights)(uat))
    add(f"smoothing/ua/ug/{w}", si.make_smoothing_spline(ua, inputs["ug"], weights)(uat))

# Kinds of interp1d: the points in another order, and points in the middle.
order = rng.permutation(15)
inputs["px"], inputs["py"], inputs["py2"] = x[order], inputs["y"][order], inputs["y2"][order]
inputs["gx"], inputs["gy"] = np.arange(6.0), np.array([1.0, 3.0, 2.0, 5.0, 4.0, 0.0])
inputs["gat"] = np.arange(-4, 26) / 4
inputs["gn"] = np.array([1.0, 3.0, np.nan, 5.0, 4.0, 0.0])
for kind in ("linear", "nearest", "nearest-up", "previous", "next", "zero", "slinear", "quadratic", "cubic"):
    for fill in ("extrapolate", "nan", "fill"):
        value = {"extrapolate": "extrapolate", "nan": np.nan, "fill": (-7.0, 7.0)}[fill]
        for px, py, where in (("px", "py", "at"), ("px", "py2", "at"), ("gx", "gy", "gat")):
            s = si.interp1d(inputs[px], inputs[py], kind=kind, fill_value=value, bounds_error=None if fill == "extrapolate" else False, axis=0)
            add(f"interp1d/{kind}/{fill}/{px}/{py}/{where}", s(inputs[where]))
    add(f"interp1d/{kind}/raise/gx/gy/gat", attempt(lambda: si.interp1d(inputs["gx"], inputs["gy"], kind=kind)(inputs["gat"])))
    if kind in ("linear", "nearest", "nearest-up", "previous", "next"):
        add(f"interp1d/{kind}/nan/gx/gn/gat", si.interp1d(inputs["gx"], inputs["gn"], kind=kind, bounds_error=False)(inputs["gat"]))

inputs["bx"] = np.cos(np.arange(9) * np.pi / 8) * 3 + 5
inputs["by"] = np.exp(-inputs["bx"])
inputs["by2"] = rng.normal(size=(9, 2))
inputs["bat"] = np.concatenate([inputs["bx"][:3], np.linspace(1.5, 8.5, 11)])
for data in ("by", "by2"):
    s = si.BarycentricInterpolator(inputs["bx"], inputs[data])
    add(f"barycentric/bx/{data}", s(inputs["bat"]))
    add(f"barycentric.d1/bx/{data}", s.derivative(inputs["bat"]))
    add(f"barycentric.d2/bx/{data}", s.derivative(inputs["bat"], 2))

inputs["rx"], inputs["ry"] = np.sort(rng.uniform(0, 5, 22)), np.sort(rng.uniform(-2, 2, 17))
inputs["rz"] = np.sin(inputs["rx"])[:, None] * np.exp(-inputs["ry"] ** 2) + 0.05 * rng.normal(size=(22, 17))
inputs["rax"], inputs["ray"] = np.linspace(-1, 6, 9), np.linspace(-2.5, 2.5, 7)
inputs["rp"] = rng.uniform(0, 5, (2, 4))
for kx, ky in ((3, 3), (1, 2), (2, 1), (5, 3), (4, 5)):
    for factor in (0, 0.5, 0.7, 0.95, 1.5, 8, 100):
        s = si.RectBivariateSpline(inputs["rx"], inputs["ry"], inputs["rz"], kx=kx, ky=ky, s=factor)
        name = f"rect/{kx}/{ky}/{factor}"
        tx, ty = s.get_knots()
        add(name + "/tx", tx)
        add(name + "/ty", ty)
        add(name + "/residual", s.get_residual())
        add(name + "/at", s(inputs["rax"], inputs["ray"]))
        add(name + "/integral", s.integral(-0.5, 3.1, -1.2, 2.7))
        add(name + "/ev", s.ev(inputs["rp"], inputs["rp"][::-1] - 2))
        if kx > 1 and ky > 1:
            add(name + "/partial", s.partial_derivative(1, 1)(inputs["rax"], inputs["ray"]))

# Few points in y, all of which become knots.
inputs["sx"], inputs["sy"] = np.sort(rng.uniform(0, 5, 30)), np.sort(rng.uniform(-2, 2, 8))
inputs["sz"] = np.cos(inputs["sx"])[:, None] * inputs["sy"] ** 3 + 0.1 * rng.normal(size=(30, 8))
for kx, ky in ((3, 2), (3, 3), (4, 4)):
    zero = si.RectBivariateSpline(inputs["sx"], inputs["sy"], inputs["sz"], kx=kx, ky=ky, s=1e9).get_residual()
    for part in (0.6, 0.3, 0.1):
        s = si.RectBivariateSpline(inputs["sx"], inputs["sy"], inputs["sz"], kx=kx, ky=ky, s=zero * part)
        for what, value in zip(("tx", "ty", "residual"), (*s.get_knots(), s.get_residual())):
            add(f"rectfew/{kx}/{ky}/{float(zero * part)!r}/{what}", value)

# Grids. SciPy solves for splines to 1e-6 by default, and so here by elimination.
inputs["g0"], inputs["g1"], inputs["g2"] = np.sort(rng.uniform(0, 4, 9)), np.array([-1.0, 0, 0.5, 1, 2, 2.5, 4]), np.linspace(10, 20, 6)
inputs["v1"] = rng.normal(size=9)
inputs["v2"] = rng.normal(size=(9, 7))
inputs["v2t"] = rng.normal(size=(9, 7, 2))
inputs["v3"] = rng.normal(size=(9, 7, 6))
lo = np.array([inputs["g0"][0], -1, 10])
hi = np.array([inputs["g0"][-1], 4, 20])
p3 = lo + (hi - lo) * rng.uniform(-0.15, 1.15, (12, 3))
p3[0], p3[1], p3[2] = lo, hi, (inputs["g0"][3], 0.5, 14)
inputs["p1"], inputs["p2"], inputs["p3"] = p3[:, :1], p3[:, :2].reshape(3, 4, 2), p3
for method in ("linear", "nearest", "slinear", "cubic", "quintic", "pchip"):
    extra = {} if method in ("linear", "nearest", "pchip") else {"solver": scipy.sparse.linalg.spsolve}
    for data in ("v1", "v2", "v2t", "v3"):
        dims = int(data[1])
        grid = [inputs[f"g{i}"] for i in range(dims)]
        for fill in ("extrapolate", "nan"):
            s = si.RegularGridInterpolator(grid, inputs[data], method, bounds_error=False, fill_value=None if fill == "extrapolate" else np.nan, **extra)
            add(f"grid/{method}/{fill}/{data}", s(inputs[f"p{dims}"]))
    add(f"grid/{method}/raise/v2", attempt(lambda: si.RegularGridInterpolator(grid[:2], inputs["v2"], method, **extra)(inputs["p2"])))

inputs["n1"], inputs["n2"], inputs["n3"] = rng.normal(size=(40, 1)), rng.normal(size=(60, 2)) * (1, 5), rng.normal(size=(300, 3)) * (1, 5, 20)
inputs["m1"], inputs["m2"], inputs["m3"] = rng.normal(size=40), rng.normal(size=(60, 2)), rng.normal(size=300)
inputs["k1"], inputs["k2"], inputs["k3"] = rng.normal(size=(7, 1)), rng.normal(size=(3, 4, 2)) * (1, 5), rng.normal(size=(25, 3)) * (1, 5, 20)
for n in (2, 3):
    for rescale in (0, 1):
        s = si.NearestNDInterpolator(inputs[f"n{n}"], inputs[f"m{n}"], rescale=bool(rescale))
        add(f"nearest/{n}/{rescale}", s(inputs[f"k{n}"]))

inputs["ry2"] = rng.uniform(-1, 1, (40, 2))
inputs["rd"] = np.sin(3 * inputs["ry2"][:, 0]) * inputs["ry2"][:, 1]
inputs["rd2"] = np.column_stack([inputs["rd"], inputs["ry2"][:, 1] ** 2])
inputs["rk"] = rng.uniform(-1.2, 1.2, (15, 2))
inputs["rs"] = rng.uniform(0, 0.3, 40)
for kernel in ("linear", "thin_plate_spline", "cubic", "quintic", "multiquadric", "inverse_multiquadric", "inverse_quadratic", "gaussian"):
    for words, options in (
        ("plain", {}), ("smooth", {"smoothing": 0.1}), ("many", {"smoothing": inputs["rs"]}), ("none", {"degree": -1}), ("three", {"degree": 3}),
        ("near", {"neighbors": 15}), ("nearsmooth", {"neighbors": 12, "smoothing": 0.01}),
    ):
        s = si.RBFInterpolator(inputs["ry2"], inputs["rd"], kernel=kernel, epsilon=2.5, **options)
        add(f"rbf/{kernel}/{words}/rd", s(inputs["rk"]))
    add(f"rbf/{kernel}/plain/rd2", si.RBFInterpolator(inputs["ry2"], inputs["rd2"], kernel=kernel, epsilon=2.5)(inputs["rk"]))

lines += [reference.line(f"in/{name}", value) for name, value in inputs.items()]
(here / "reference.txt").write_text("".join(lines + results))
