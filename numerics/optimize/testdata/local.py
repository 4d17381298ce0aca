# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Makes the reference files of this folder from SciPy:

    python local.py
"""
import math
import pathlib
import sys
import warnings

import numpy as np
import scipy
from scipy import optimize

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "numtest"))
import reference

warnings.simplefilter("ignore")


def write(name, rows):
    text = reference.header(np, scipy).replace("gen.py", "local.py") + "".join(reference.line(k, v) for k, v in rows.items())
    (HERE / name).write_text(text)


# The functions of root_scalar_test.go, by the same names: f, f', f'', bracket, start.
ROOTS = {
    "cubic": (lambda x: x * x * x - 2 * x - 5, lambda x: 3 * x**2 - 2, lambda x: 6 * x, (2, 3), 2.0),
    "rational": (lambda x: 1 / (1 + x * x) - x, lambda x: -2 * x / ((1 + x * x) * (1 + x * x)) - 1,
                 lambda x: (6 * x * x - 2) / ((1 + x * x) * (1 + x * x) * (1 + x * x)), (0, 1), 0.5),
    "exp": (lambda x: np.exp(x) - 2, lambda x: np.exp(x), lambda x: np.exp(x), (-4, 4), 1.0),
    "ninth": (lambda x: (x * x * x) * (x * x * x) * (x * x * x), lambda x: 9 * x**8, lambda x: 72 * x**7, (-1, 4), 1.0),
    "pole": (lambda x: 1 / (x - 0.3) + 2, lambda x: -1 / (x - 0.3) ** 2, lambda x: 2 / (x - 0.3) ** 3, (-5, 0.2999), 0.1),
    "flat": (lambda x: (x - 1) * np.exp(-x * x), lambda x: np.exp(-x * x) * (1 - 2 * x * (x - 1)),
             lambda x: np.exp(-x * x) * (-2 * x * (1 - 2 * x * (x - 1)) - 4 * x + 2), (0, 5), 0.8),
    "sine": (lambda x: np.sin(x) - x / 2, lambda x: np.cos(x) - 0.5, lambda x: -np.sin(x), (1.5, 3.0), 2.0),
    "steep": (lambda x: np.tanh(50 * (x - 0.7)), lambda x: 50 / np.cosh(50 * (x - 0.7)) ** 2,
              lambda x: -5000 * np.tanh(50 * (x - 0.7)) / np.cosh(50 * (x - 0.7)) ** 2, (-3, 10), 0.71),
    "step": (lambda x: np.where(x < 0.123456, -1.0, 1.0) * 1.0, lambda x: 0.0, lambda x: 0.0, (-1, 1), 0.5),
    "tutorial": (lambda x: (x - 1) * (x - 2), lambda x: 2 * x - 3, lambda x: 2.0, (1.5, 10), 0.0),
}


def roots():
    rows = {}
    for name, (f, df, d2f, bracket, x0) in ROOTS.items():
        def put(key, **kw):
            calls = [0]

            def g(x):
                calls[0] += 1
                return float(f(x))
            r = optimize.root_scalar(g, **kw)
            rows[f"{name}/{key}/root"] = r.root
            rows[f"{name}/{key}/counts"] = np.array([r.converged, r.function_calls, r.iterations], dtype=int)
        for m in ["brentq", "brenth", "bisect", "ridder", "toms748"]:
            put(m, method=m, bracket=bracket)
            put(m + "/loose", method=m, bracket=bracket, xtol=1e-4, rtol=1e-6)
        put("newton", x0=x0, fprime=df)
        put("differences", x0=x0)
        put("halley", x0=x0, fprime=df, fprime2=d2f)
        put("secant", x0=x0, method="secant")
        put("secant1", x0=x0, x1=bracket[1])
        put("short", method="brentq", bracket=bracket, maxiter=3)
    write("local_roots.txt", rows)


# The functions of minimize_test.go, by the same names: f, gradient, Hessian, starts.
# They are written so that both round alike.
def rosen(x):
    s = 0.0
    for i in range(len(x) - 1):
        a, b = x[i + 1] - x[i] * x[i], 1 - x[i]
        s += 100 * a * a + b * b
    return s


def rosen_der(x):
    g = np.zeros(len(x))
    for i in range(len(x) - 1):
        a, b = x[i + 1] - x[i] * x[i], 1 - x[i]
        g[i] += -400 * x[i] * a - 2 * b
        g[i + 1] += 200 * a
    return g


def quad(x):
    return (x[0] - 1) * (x[0] - 1) + (x[1] - 2) * (x[1] - 2)


def quad_der(x):
    return np.array([2 * (x[0] - 1), 2 * (x[1] - 2)])


def quad_hess(x):
    return np.array([[2.0, 0.0], [0.0, 2.0]])


def camel(p):
    x, y = p
    return (4 - 2.1 * x * x + x * x * x * x / 3) * x * x + x * y + (4 * y * y - 4) * y * y


def camel_der(p):
    x, y = p
    return np.array([8 * x - 8.4 * x * x * x + 2 * x * x * x * x * x + y, x + 16 * y * y * y - 8 * y])


def camel_hess(p):
    x, y = p
    return np.array([[8 - 25.2 * x * x + 10 * x * x * x * x, 1.0], [1.0, 48 * y * y - 8]])


def beale(p):
    x, y = p
    a, b, c = 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y
    return a * a + b * b + c * c


def beale_der(p):
    x, y = p
    a, b, c = 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y
    return np.array([2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1),
                     2 * a * x + 4 * b * x * y + 6 * c * x * y * y])


def wood(v):
    a, b, c, d = v
    return (100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a) + 90 * (d - c * c) * (d - c * c) + (1 - c) * (1 - c)
            + 10 * (b + d - 2) * (b + d - 2) + 0.1 * (b - d) * (b - d))


def wood_der(v):
    a, b, c, d = v
    return np.array([-400 * a * (b - a * a) - 2 * (1 - a), 200 * (b - a * a) + 20 * (b + d - 2) + 0.2 * (b - d),
                     -360 * c * (d - c * c) - 2 * (1 - c), 180 * (d - c * c) + 20 * (b + d - 2) - 0.2 * (b - d)])


def singular(v):
    a, b, c, d = v
    p, q, r, s = a + 10 * b, c - d, b - 2 * c, a - d
    return p * p + 5 * q * q + r * r * r * r + 10 * s * s * s * s


def singular_der(v):
    a, b, c, d = v
    p, q, r, s = a + 10 * b, c - d, b - 2 * c, a - d
    return np.array([2 * p + 40 * s * s * s, 20 * p + 4 * r * r * r, 10 * q - 8 * r * r * r, -10 * q - 40 * s * s * s])


MINIMA = {
    "rosen2": (rosen, rosen_der, optimize.rosen_hess, [-1.2, 1.0], [(-2, 0.5), (-1, 2)]),
    "rosen5": (rosen, rosen_der, optimize.rosen_hess, [1.3, 0.7, 0.8, 1.9, 1.2], [(0, 2), (0, 0.8), (-3, 3), (-np.inf, np.inf), (0.5, 2)]),
    "quad": (quad, quad_der, quad_hess, [0.0, 0.0], [(-1, 0.5), (0, 5)]),
    "camel": (camel, camel_der, camel_hess, [1.0, 1.0], [(-2, 2), (-1, 1)]),
    "camel2": (camel, camel_der, camel_hess, [2.0, -1.0], [(-2, 2), (-1, 1)]),
    "camel3": (camel, camel_der, camel_hess, [1.7, -0.8], [(-2, 2), (-1, -0.5)]),
    "beale": (beale, beale_der, None, [1.0, 1.0], [(-4.5, 2.5), (-4.5, 4.5)]),
    "wood": (wood, wood_der, None, [-3.0, -1.0, -3.0, -1.0], [(-10, 0.5), (-10, 10), (-10, 10), (-10, 10)]),
    "singular": (singular, singular_der, None, [3.0, -1.0, 0.0, 1.0], [(0.1, 20), (-20, 20), (-20, 20), (-20, 20)]),
}


def minima():
    rows = {}
    for name, (f, df, hess, x0, bounds) in MINIMA.items():
        for m in ["nelder-mead", "powell", "cg", "bfgs", "newton-cg", "l-bfgs-b", "slsqp"]:
            for how in ["plain", "der", "hess", "3-point", "bounds", "derbounds"]:
                kw = {"method": m}
                if "der" in how or how == "hess":
                    if m in ["nelder-mead", "powell"]:
                        continue
                    kw["jac"] = df
                if how == "hess":
                    if m != "newton-cg" or hess is None:
                        continue
                    kw["hess"] = hess
                if "bounds" in how:
                    if m in ["cg", "bfgs", "newton-cg"]:
                        continue
                    kw["bounds"] = bounds
                if how == "3-point":
                    if m in ["nelder-mead", "powell", "newton-cg"]:
                        continue
                    kw["jac"] = "3-point"
                if m == "newton-cg" and "jac" not in kw:
                    continue
                r = optimize.minimize(f, x0, **kw)
                counts = [r.status, r.nit, r.nfev, r.get("njev", 0), r.get("nhev", 0)]
                rows[f"{name}/{m}/{how}/counts"] = np.array(counts, dtype=int)
                rows[f"{name}/{m}/{how}/x"] = np.array(r.x)
                rows[f"{name}/{m}/{how}/fun"] = float(r.fun)
    write("local_minima.txt", rows)


# The systems of lsq_test.go, by the same names: f, Jacobian, start, bounds.
def helix(v):
    x, y, z = v
    theta = math.atan2(y, x) / (2 * math.pi)
    return np.array([10 * (z - 10 * theta), 10 * (math.sqrt(x * x + y * y) - 1), z])


def helix_jac(v):
    x, y, z = v
    r2 = x * x + y * y
    r = math.sqrt(x * x + y * y)
    return np.array([[100 * y / (2 * math.pi * r2), -100 * x / (2 * math.pi * r2), 10], [10 * x / r, 10 * y / r, 0], [0, 0, 1]])


def trigonometric(v):
    n = len(v)
    c = sum(math.cos(x) for x in v)
    return np.array([n - c + (i + 1) * (1 - math.cos(v[i])) - math.sin(v[i]) for i in range(n)])


def tridiagonal(v):
    n = len(v)
    return np.array([(3 - 2 * v[i]) * v[i] - (v[i - 1] if i else 0) - 2 * (v[i + 1] if i < n - 1 else 0) + 1 for i in range(n)])


def tridiagonal_jac(v):
    n = len(v)
    j = np.zeros((n, n))
    for i in range(n):
        j[i, i] = 3 - 4 * v[i]
        if i:
            j[i, i - 1] = -1
        if i < n - 1:
            j[i, i + 1] = -2
    return j


def circle(v):
    return np.array([v[0] * v[0] + v[1] * v[1] - 1, v[1] - v[0]])


def circle_jac(v):
    return np.array([[2 * v[0], 2 * v[1]], [-1.0, 1.0]])


def three(v):
    return np.array([v[0] * v[0] + v[1] * v[1] - 1, v[1] - v[0], v[1] - v[0] * v[0]])


def three_jac(v):
    return np.array([[2 * v[0], 2 * v[1]], [-1.0, 1.0], [-2 * v[0], 1.0]])


def rosenbrock(v):
    return np.array([10 * (v[1] - v[0] * v[0]), 1 - v[0]])


def rosenbrock_jac(v):
    return np.array([[-20 * v[0], 10], [-1.0, 0]])


BARD = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.1, 4.39]


def bard(v):
    out = []
    for i, y in enumerate(BARD):
        u, w = i + 1.0, 15.0 - i
        out.append(y - (v[0] + u / (v[1] * w + v[2] * min(u, w))))
    return np.array(out)


def bard_jac(v):
    out = []
    for i in range(15):
        u, w = i + 1.0, 15.0 - i
        d = v[1] * w + v[2] * min(u, w)
        out.append([-1, u * w / (d * d), u * min(u, w) / (d * d)])
    return np.array(out)


SYSTEMS = {
    "circle": (circle, circle_jac, [0.0, 0.0], None),
    "helix": (helix, helix_jac, [-1.0, 0.0, 0.0], [(-2, 0.8), (-1, 1), (-1, 2)]),
    "trigonometric": (trigonometric, None, [0.2, 0.2, 0.2, 0.2], [(0, 1)] * 4),
    "tridiagonal": (tridiagonal, tridiagonal_jac, [-1.0] * 8, [(-2, -0.5)] * 8),
    "rosenbrock": (rosenbrock, rosenbrock_jac, [-1.2, 1.0], [(-3, 0.5), (-2, 2)]),
    "rosenbrock2": (rosenbrock, rosenbrock_jac, [2.0, 2.5], [(1.5, np.inf), (-np.inf, 4)]),
    "three": (three, three_jac, [1.0, 1.0], [(-1, 2), (0.7, 2)]),
    "bard": (bard, bard_jac, [1.0, 1.0, 1.0], [(0.1, 1.5), (0, 2), (0, 2)]),
}


def systems():
    rows = {}
    for name, (f, jac, x0, bounds) in SYSTEMS.items():
        square = len(f(x0)) == len(x0)
        for m in ["hybr", "lm"]:
            if m == "hybr" and not square:
                continue
            for how in ["plain", "jac"]:
                if how == "jac" and jac is None:
                    continue
                r = optimize.root(f, x0, method=m, jac=jac if how == "jac" else None)
                rows[f"{name}/root/{m}/{how}/counts"] = np.array([r.success, r.status, r.nfev - 2, r.get("njev", 0)], dtype=int)  # SciPy calls twice more to learn the shape
                rows[f"{name}/root/{m}/{how}/x"] = r.x
                if m == "lm" and r.cov_x is not None:
                    rows[f"{name}/root/{m}/{how}/cov"] = r.cov_x
        for how in ["2-point", "3-point", "jac", "bounds", "jacbounds", "scale", "lm", "lmjac", "soft_l1", "huber", "cauchy", "arctan"]:
            kw = {}
            if "jac" in how:
                if jac is None:
                    continue
                kw["jac"] = jac
            if how == "3-point":
                kw["jac"] = how
            if "bounds" in how:
                if bounds is None:
                    continue
                kw["bounds"] = np.array(bounds).T
            if how == "scale":
                kw["x_scale"] = "jac"
            if how.startswith("lm"):
                kw["method"] = "lm"
            if how in ["soft_l1", "huber", "cauchy", "arctan"]:
                kw["loss"] = how
                kw["f_scale"] = 0.1
            r = optimize.least_squares(f, x0, **kw)
            rows[f"{name}/ls/trf/{how}/counts"] = np.array([r.success, r.status, r.nfev, r.njev or 0], dtype=int)
            rows[f"{name}/ls/trf/{how}/x"] = r.x
            rows[f"{name}/ls/trf/{how}/cost"] = float(r.cost)
            rows[f"{name}/ls/trf/{how}/active"] = np.array(r.active_mask, dtype=int)
    write("local_lsq.txt", rows)


# The fits of curvefit_test.go.
def fits():
    rows = {}
    x = np.linspace(0, 4, 50)
    noise = 0.2 * np.sin(37 * np.arange(50))
    y = 2.5 * np.exp(-1.3 * x) + 0.5 + noise
    sigma = 0.1 + 0.05 * (np.arange(50) % 3)
    cov = np.diag(sigma**2)
    for i in range(49):
        cov[i, i + 1] = cov[i + 1, i] = 0.003

    def f(x, a, b, c):
        return a * np.exp(-b * x) + c

    def jac(x, a, b, c):
        e = np.exp(-b * x)
        return np.array([e, -a * x * e, np.ones_like(x)]).T
    bounds = ([0, 0, 0], [3, 1, 0.5])
    rows["x"], rows["y"], rows["sigma"], rows["cov"] = x, y, sigma, cov
    for name, kw in {
        "plain": {}, "p0": {"p0": [3, 2, 0]}, "sigma": {"sigma": sigma}, "absolute": {"sigma": sigma, "absolute_sigma": True},
        "matrix": {"sigma": cov}, "jac": {"jac": jac}, "bounds": {"bounds": bounds}, "boundsjac": {"bounds": bounds, "jac": jac},
        "half": {"bounds": ([0, 0, -np.inf], [np.inf, np.inf, 0.3])}, "trf": {"method": "trf"}, "soft": {"method": "trf", "loss": "soft_l1"},
        "boundsigma": {"bounds": bounds, "sigma": sigma, "absolute_sigma": True},
    }.items():
        popt, pcov, info, mesg, ier = optimize.curve_fit(f, x, y, full_output=True, **kw)
        rows[f"{name}/popt"], rows[f"{name}/pcov"] = popt, pcov
        rows[f"{name}/counts"] = np.array([ier, info["nfev"]], dtype=int)
    a = np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 10], [1, 0, -1]])
    for name, b in {"inside": a @ [1.0, 2, 3], "edge": [1.0, -2, 3, 4], "zero": [-1.0, -1, -1, -1]}.items():
        rows[f"nnls/{name}/b"] = np.array(b)
        rows[f"nnls/{name}/x"], rows[f"nnls/{name}/rnorm"] = optimize.nnls(a, b)
    rows["nnls/a"] = a
    write("local_fits.txt", rows)


# The programs of slsqp_test.go.
def constrained():
    rows = {}

    def put(name, f, x0, **kw):
        for how in ["plain", "der"]:
            k = dict(kw)
            jac = k.pop("df")
            if how == "der":
                k["jac"] = jac
            r = optimize.minimize(f, x0, method="slsqp", **k)
            rows[f"{name}/{how}/counts"] = np.array([r.status, r.nit, r.nfev, r.njev], dtype=int)
            rows[f"{name}/{how}/x"], rows[f"{name}/{how}/fun"] = r.x, float(r.fun)
            rows[f"{name}/{how}/multipliers"] = np.array(r.multipliers)

    def ineq(f):
        return {"type": "ineq", "fun": f}

    def eq(f):
        return {"type": "eq", "fun": f}
    put("page", lambda x: (x[0] - 1) * (x[0] - 1) + (x[1] - 2.5) * (x[1] - 2.5), [2.0, 0.0],
        df=lambda x: np.array([2 * (x[0] - 1), 2 * (x[1] - 2.5)]), bounds=[(0, None), (0, None)],
        constraints=[ineq(lambda x: x[0] - 2 * x[1] + 2), ineq(lambda x: -x[0] - 2 * x[1] + 6), ineq(lambda x: -x[0] + 2 * x[1] + 2)])
    put("hs71", lambda x: x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2], [1.0, 5.0, 5.0, 1.0],
        df=lambda x: np.array([x[3] * (2 * x[0] + x[1] + x[2]), x[0] * x[3], x[0] * x[3] + 1, x[0] * (x[0] + x[1] + x[2])]),
        bounds=[(1, 5)] * 4, constraints=[ineq(lambda x: x[0] * x[1] * x[2] * x[3] - 25),
                                          eq(lambda x: x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3] - 40)])
    put("rosen", rosen, [0.5, 0.0], df=rosen_der, bounds=[(0, 1), (-0.5, 2)],
        constraints=[optimize.LinearConstraint([[1, 2], [2, 1]], [-np.inf, 1], [1, 1]),
                     optimize.NonlinearConstraint(lambda x: [x[0] * x[0] + x[1], x[0] * x[0] - x[1]], -np.inf, 1)])
    put("line", lambda x: x[0] * x[0] + x[1] * x[1] + x[2] * x[2], [1.0, 2.0, 3.0], df=lambda x: 2 * np.array(x),
        constraints=[eq(lambda x: x[0] + x[1] + x[2] - 1), eq(lambda x: x[0] - x[1] - 0.25)])
    put("disk", camel, [0.3, 0.3], df=camel_der, constraints=[optimize.NonlinearConstraint(lambda x: x[0] * x[0] + x[1] * x[1], 0.6, 0.8)])
    put("outside", quad, [5.0, -3.0], df=quad_der, constraints=[ineq(lambda x: 1 - x[0] * x[0] - x[1] * x[1])])
    put("never", quad, [0.0, 0.0], df=quad_der, constraints=[ineq(lambda x: x[0] - 1), ineq(lambda x: -x[0])])
    write("local_constrained.txt", rows)


# The functions of minimize_scalar_test.go, by the same names: f, brackets, bounds.
SCALARS = {
    "quartic": (lambda x: (x - 2) * x * (x + 2) * (x + 2), [(0, 1), (3, 1), (0, 1, 2), (-5, -4)], (-3, -1)),
    "parabola": (lambda x: (x - 1.5) * (x - 1.5) - 0.8, [(0, 1), (-15, 0.75), (0, 1, 15)], (0, 1)),
    "kink": (lambda x: abs(x - 0.3) + x * x, [(0, 1), (10, 9)], (-1, 2)),
    "rational": (lambda x: x / (1 + x * x), [(0, -0.1), (-3, -0.5, 0)], (-4, 4)),
    "wide": (lambda x: (x - 1e6) * (x - 1e6), [(0, 1)], (0, 1e7)),
}


def scalars():
    rows = {}
    for name, (f, brackets, bounds) in SCALARS.items():
        def put(key, **kw):
            r = optimize.minimize_scalar(f, **kw)
            rows[f"{name}/{key}/counts"] = np.array([r.success, r.nit, r.nfev], dtype=int)
            rows[f"{name}/{key}/x"], rows[f"{name}/{key}/fun"] = float(r.x), float(r.fun)
        for i, b in enumerate(brackets):
            put(f"brent/{i}", bracket=b, method="brent")
            put(f"golden/{i}", bracket=b, method="golden")
        put("brent/loose", bracket=brackets[0], method="brent", tol=1e-4)
        put("golden/loose", bracket=brackets[0], method="golden", tol=1e-4)
        put("bounded/0", bounds=bounds)
        put("bounded/loose", bounds=bounds, method="bounded", options={"xatol": 1e-2})
        put("bounded/short", bounds=bounds, method="bounded", options={"maxiter": 4})
    write("local_scalars.txt", rows)


if __name__ == "__main__":
    roots()
    minima()
    constrained()
    scalars()
    systems()
    fits()
