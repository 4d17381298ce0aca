#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes dist.txt beside this script: the distributions.

    python3 dist.py

A line is FUNCTION/FAMILY/PARAMETERS, the parameters with commas between them. The functions are
computed with mpmath at the points x; ppf and isf are those of the probabilities p and q. The
moments, entropies, random numbers and fits are SciPy's.
"""
import pathlib
import sys
import warnings

import mpmath
import numpy as np
import scipy
import scipy.stats as st
from mpmath import mp, mpf

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

mp.dps = 40
lines = [reference.header(scipy, np, mpmath).replace("gen.py", "dist.py")]


def add(name, value):
    lines.append(reference.line(name, value))


log, exp, sqrt, pi, inf = mp.log, mp.exp, mp.sqrt, mp.pi, mp.inf
P = lambda a, x: mp.gammainc(a, 0, x, regularized=True)
Q = lambda a, x: mp.gammainc(a, x, inf, regularized=True)


def I(a, b, x, y):
    """The regularized incomplete beta function by its series of positive terms."""
    a, b = mpf(a), mpf(b)
    if x * b > y * a:
        return 1 - I(b, a, y, x)
    if a > 1000:
        return mp.betainc(a, b, 0, x, regularized=True)
    s = t = mpf(1)
    n = 0
    while t > s * mpf(10) ** -45:
        t *= (a + b + n) / (a + 1 + n) * x
        s += t
        n += 1
    return exp(a * log(x) + b * log(y) - mp.log(mp.beta(a, b))) / a * s


def phi(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


class Family:
    def __init__(self, pdf, cdf, sf):
        self.pdf, self.cdf, self.sf = pdf, cdf, sf


def extreme_t(x, c):
    return exp(-x) if c == 0 else (1 - c * x) ** (1 / mpf(c))


def invgauss(x, mu, upper):
    with mp.workdps(700):  # for what cancels
        r = sqrt(1 / x)
        if upper:
            return mp.ncdf(-r * (x / mu - 1)) - exp(2 / mpf(mu)) * mp.ncdf(-r * (x / mu + 1))
        return mp.ncdf(r * (x / mu - 1)) + exp(2 / mpf(mu)) * mp.ncdf(-r * (x / mu + 1))


def between(a, b):
    """The probability of a normal number between a and b."""
    if a > 0:
        return mp.ncdf(-a) - mp.ncdf(-b)
    return mp.ncdf(b) - mp.ncdf(a)


def skewsf(x, a):
    if a == 0:
        return mp.ncdf(-x)
    mp.dps = 60
    # From x on, in steps of the scale of the integrand.
    f = lambda t: 2 * phi(t) * mp.ncdf(a * t)
    w = 1 / (1 + abs(x) * (1 + (a * a if x * a < 0 else 0)))
    points = [x + w * k for k in (0, 1, 2, 4, 8, 16, 32, 64, 128)]
    while points[-1] < 12:
        points.append(points[-1] + 4)
    if x < 0 < points[-1]:
        points = sorted(points + [mpf(0)])
    v = mp.quad(f, points)
    mp.dps = 40
    return v


def vm(x, k, sign):
    c = 1 / (2 * pi * mp.besseli(0, k))
    return c * mp.quad(lambda s: exp(k * mp.cos(s)), mp.linspace(-pi, sign * x, 12))


FAMILIES = {
    "norm": Family(lambda x: phi(x), lambda x: mp.ncdf(x), lambda x: mp.ncdf(-x)),
    "halfnorm": Family(lambda x: 2 * phi(x), lambda x: mp.erf(x / sqrt(2)), lambda x: mp.erfc(x / sqrt(2))),
    "lognorm": Family(lambda x, s: phi(log(x) / s) / (s * x), lambda x, s: mp.ncdf(log(x) / s), lambda x, s: mp.ncdf(-log(x) / s)),
    "truncnorm": Family(lambda x, a, b: phi(x) / between(a, b), lambda x, a, b: between(a, x) / between(a, b),
                        lambda x, a, b: between(x, b) / between(a, b)),
    "skewnorm": Family(lambda x, a: 2 * phi(x) * mp.ncdf(a * x), lambda x, a: skewsf(-x, -a), skewsf),
    "gamma": Family(lambda x, a: x ** (a - 1) * exp(-x) / mp.gamma(a), lambda x, a: P(a, x), lambda x, a: Q(a, x)),
    "chi2": Family(lambda x, n: (x / 2) ** (mpf(n) / 2 - 1) * exp(-x / 2) / mp.gamma(mpf(n) / 2) / 2, lambda x, n: P(mpf(n) / 2, x / 2),
                   lambda x, n: Q(mpf(n) / 2, x / 2)),
    "expon": Family(lambda x: exp(-x), lambda x: -mp.expm1(-x), lambda x: exp(-x)),
    "invgamma": Family(lambda x, a: x ** (-a - 1) * exp(-1 / x) / mp.gamma(a), lambda x, a: Q(a, 1 / x), lambda x, a: P(a, 1 / x)),
    "rayleigh": Family(lambda x: x * exp(-x * x / 2), lambda x: -mp.expm1(-x * x / 2), lambda x: exp(-x * x / 2)),
    "maxwell": Family(lambda x: sqrt(2 / pi) * x * x * exp(-x * x / 2), lambda x: P(1.5, x * x / 2), lambda x: Q(1.5, x * x / 2)),
    "beta": Family(lambda x, a, b: x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b), lambda x, a, b: I(a, b, x, 1 - x),
                   lambda x, a, b: I(b, a, 1 - x, x)),
    "uniform": Family(lambda x: mpf(1), lambda x: x, lambda x: 1 - x),
    "powerlaw": Family(lambda x, a: a * x ** (a - 1), lambda x, a: x ** a, lambda x, a: 1 - x ** mpf(a)),
    "triang": Family(lambda x, c: 2 * x / c if x < c else 2 * (1 - x) / (1 - mpf(c)), lambda x, c: x * x / c if x < c else 1 - (1 - x) ** 2 / (1 - mpf(c)),
                     lambda x, c: 1 - x * x / c if x < c else (1 - x) ** 2 / (1 - mpf(c))),
    "t": Family(lambda x, n: (1 + x * x / n) ** (-(mpf(n) + 1) / 2) / (sqrt(mpf(n)) * mp.beta(mpf(n) / 2, 0.5)),
                lambda x, n: tsf(-x, n), lambda x, n: tsf(x, n)),
    "f": Family(lambda x, n, m: exp(mpf(n) / 2 * log(mpf(n)) + mpf(m) / 2 * log(mpf(m)) + (mpf(n) / 2 - 1) * log(x) - (mpf(n) + m) / 2 * log(m + n * x)) / mp.beta(mpf(n) / 2, mpf(m) / 2),
                lambda x, n, m: I(mpf(n) / 2, mpf(m) / 2, n * x / (m + n * x), m / (m + n * x)),
                lambda x, n, m: I(mpf(m) / 2, mpf(n) / 2, m / (m + n * x), n * x / (m + n * x))),
    "weibull_min": Family(lambda x, c: c * x ** (c - 1) * exp(-x ** c), lambda x, c: -mp.expm1(-x ** c), lambda x, c: exp(-x ** c)),
    "gumbel_r": Family(lambda x: exp(-x - exp(-x)), lambda x: exp(-exp(-x)), lambda x: -mp.expm1(-exp(-x))),
    "gumbel_l": Family(lambda x: exp(x - exp(x)), lambda x: -mp.expm1(-exp(x)), lambda x: exp(-exp(x))),
    "genextreme": Family(lambda x, c: extreme_t(x, c) ** (1 - c) * exp(-extreme_t(x, c)), lambda x, c: exp(-extreme_t(x, c)),
                         lambda x, c: -mp.expm1(-extreme_t(x, c))),
    "genpareto": Family(lambda x, c: exp(-x) if c == 0 else (1 + c * x) ** (-1 - 1 / mpf(c)),
                        lambda x, c: -mp.expm1(-x if c == 0 else -mp.log1p(c * x) / c), lambda x, c: exp(-x) if c == 0 else (1 + c * x) ** (-1 / mpf(c))),
    "pareto": Family(lambda x, b: b * x ** (-b - 1), lambda x, b: -mp.expm1(-b * log(x)), lambda x, b: x ** -b),
    "logistic": Family(lambda x: exp(-abs(x)) / (1 + exp(-abs(x))) ** 2, lambda x: 1 / (1 + exp(-x)), lambda x: 1 / (1 + exp(x))),
    "laplace": Family(lambda x: exp(-abs(x)) / 2, lambda x: exp(x) / 2 if x < 0 else 1 - exp(-x) / 2, lambda x: exp(-x) / 2 if x > 0 else 1 - exp(x) / 2),
    "cauchy": Family(lambda x: 1 / (pi * (1 + x * x)), lambda x: mp.atan2(1, -x) / pi, lambda x: mp.atan2(1, x) / pi),
    "vonmises": Family(lambda x, k: exp(k * mp.cos(x)) / (2 * pi * mp.besseli(0, k)), lambda x, k: vm(x, k, 1), lambda x, k: vm(x, k, -1)),
    "invgauss": Family(lambda x, m: exp(-(x - m) ** 2 / (2 * x * mpf(m) ** 2)) / sqrt(2 * pi * x ** 3), lambda x, m: invgauss(x, m, False),
                       lambda x, m: invgauss(x, m, True)),
}


def tsf(x, n):
    if x < 0:
        return 1 - tsf(-x, n)
    if x == 0:
        return mpf(1) / 2
    u = x * x / n
    return I(mpf(n) / 2, mpf(1) / 2, 1 / (1 + u), u / (1 + u)) / 2


PARAMS = {
    "norm": [()], "halfnorm": [()], "lognorm": [(0.5,), (2.5,)], "truncnorm": [(-1.0, 2.0), (3.0, 5.0), (-np.inf, -10.0), (30.0, 31.0)],
    "skewnorm": [(4.0,), (-2.0,), (0.1,)], "gamma": [(0.3,), (1.0,), (2.5,), (40.0,), (1500.0,)], "chi2": [(1.0,), (2.0,), (7.5,), (300.0,)],
    "expon": [()], "invgamma": [(0.7,), (4.5,)], "rayleigh": [()], "maxwell": [()],
    "beta": [(0.5, 0.5), (2.5, 1.5), (1.0, 3.0), (30.0, 80.0), (0.1, 4.0), (600.0, 0.7)], "uniform": [()], "powerlaw": [(0.4,), (3.0,)],
    "triang": [(0.3,), (0.0,), (1.0,)], "t": [(0.5,), (1.0,), (2.0,), (3.5,), (5.0,), (30.0,), (1e4,)],
    "f": [(1.0, 1.0), (3.0, 5.0), (10.0, 40.0), (200.0, 9.0)], "weibull_min": [(0.6,), (1.8,), (12.0,)], "gumbel_r": [()], "gumbel_l": [()],
    "genextreme": [(0.3,), (-0.2,), (0.0,), (-0.7,)], "genpareto": [(0.2,), (-0.4,), (0.0,), (1.5,)], "pareto": [(0.8,), (4.7,)],
    "logistic": [()], "laplace": [()], "cauchy": [()], "vonmises": [(0.5,), (4.0,), (120.0,)], "invgauss": [(0.2,), (1.0,), (9.0,)],
}
TINY = (1e-300, 1e-100, 1e-20, 1e-6, 1e-3)
MIDDLE = (0.03, 0.2, 0.45, 0.5, 0.7, 0.9, 0.97)


def points(dist, name, params):
    x = [dist.ppf(p) for p in TINY + MIDDLE] + [dist.isf(q) for q in TINY]
    a, b = dist.support()
    if name == "vonmises":
        x = [-3.141, -3, -2, -1, -0.3, -0.01, 0.2, 0.7, 1.5, 3, 3.14]
    elif name == "skewnorm":
        x = [-6, -3, -1, -0.3, 0, 0.2, 0.9, 2, 5]
    elif name == "truncnorm":
        lo, hi = max(a, -20), min(b, 40)
        x = [lo + (hi - lo) * k for k in (1e-9, 0.01, 0.2, 0.5, 0.8, 0.97)]
    if name in ("norm", "halfnorm", "gamma", "chi2", "logistic", "laplace", "expon", "maxwell", "gumbel_r"):
        x += [100.0, 1500.0]
    if name in ("norm", "laplace", "logistic"):
        x += [-60.0]
    if name in ("t", "cauchy", "f", "pareto"):
        x += [1e10, 1e80]
    x = sorted({float(v) for v in x if np.isfinite(v)})
    # A point at which x or its distance from an end has lost its digits tells nothing.
    return np.array([v for v in x if a < v < b and (v > 1e-290 or v <= 0) and (np.isinf(b) or b - v > 1e-9 * abs(b))])


def number(v):
    return float(v) if abs(v) > mpf(10) ** -300 else 0.0


for name, sets in PARAMS.items():
    f = FAMILIES[name]
    for params in sets:
        key = name + "/" + ",".join(repr(float(v)) for v in params)
        dist = getattr(st, name)(*params)
        x = points(dist, name, params)
        mpar = [mpf(v) if np.isfinite(v) else (inf if v > 0 else -inf) for v in params]
        pdf, cdf, sf = ([g(mpf(v), *mpar) for v in x] for g in (f.pdf, f.cdf, f.sf))
        add("x/" + key, x)
        add("pdf/" + key, np.array([number(v) for v in pdf]))
        add("logpdf/" + key, np.array([float(log(v)) for v in pdf]))
        add("cdf/" + key, np.array([number(v) for v in cdf]))
        add("sf/" + key, np.array([number(v) for v in sf]))
        add("logcdf/" + key, np.array([float(log(v)) for v in cdf]))
        add("logsf/" + key, np.array([float(log(v)) for v in sf]))
        for inverse, g, values, sign in (("ppf", f.cdf, cdf, 1), ("isf", f.sf, sf, -1)):
            keep = [(v, float(w)) for v, w in zip(x, values) if 1e-305 < w < 0.9]
            out = []
            for v, w in keep:
                v = mpf(v)
                for _ in range(3):  # Newton's method from nearly the root: the logarithm, for tails
                    c = g(v, *mpar)
                    d = sign * (log(c) - log(mpf(w))) * c / f.pdf(v, *mpar)
                    v -= d
                out.append(float(v))
            add(("p/" if sign > 0 else "q/") + key, np.array([w for _, w in keep]))
            add(inverse + "/" + key, np.array(out))
        m = np.array([float(v) for v in dist.stats("mvsk")])
        if name == "vonmises":
            m[1] = dist.expect(lambda x: x * x)
            m[3] = dist.expect(lambda x: x ** 4) / m[1] ** 2 - 3
        add("stats/" + key, m)
        add("entropy/" + key, float(dist.entropy()))
        print(key, len(x), file=sys.stderr)

DISCRETE = {
    "binom": [(10, 0.3), (0, 0.4), (1000, 0.002), (5000, 0.6), (7, 1.0)], "bernoulli": [(0.2,)], "poisson": [(0.5,), (12.0,), (2000.0,), (0.0,)],
    "geom": [(0.3,), (1e-4,)], "nbinom": [(3.0, 0.4), (0.5, 0.01), (80.0, 0.7)], "hypergeom": [(50, 20, 10), (1000, 30, 400), (5, 5, 2), (200000, 900, 7000)],
    "randint": [(-3, 8)], "zipf": [(1.5,), (2.5,), (7.0,)],
}


def pmf(name, k, *a):
    k = int(k)
    if name == "bernoulli":
        name, a = "binom", (1, *a)
    if name == "binom":
        return mp.binomial(a[0], k) * mpf(a[1]) ** k * (1 - mpf(a[1])) ** (a[0] - k)
    if name == "poisson":
        return mpf(a[0]) ** k * exp(-mpf(a[0])) / mp.factorial(k)
    if name == "geom":
        return (1 - mpf(a[0])) ** (k - 1) * mpf(a[0])
    if name == "nbinom":
        return mp.gamma(k + mpf(a[0])) / mp.factorial(k) / mp.gamma(mpf(a[0])) * mpf(a[1]) ** a[0] * (1 - mpf(a[1])) ** k
    if name == "hypergeom":
        return mp.binomial(a[1], k) * mp.binomial(a[0] - a[1], a[2] - k) / mp.binomial(a[0], a[2])
    if name == "randint":
        return mpf(1) / (a[1] - a[0])
    return mpf(k) ** -mpf(a[0]) / mp.zeta(mpf(a[0]))


def upper(name, k, *a):
    """The sum of the probabilities above k."""
    if name == "zipf":
        return mp.zeta(mpf(a[0]), k + 1) / mp.zeta(mpf(a[0]))
    if name == "geom":
        return (1 - mpf(a[0])) ** int(k)
    b = getattr(st, name)(*a).support()[1]
    s, j = mpf(0), k + 1
    mean = getattr(st, name)(*a).mean()
    while j <= b:
        t = pmf(name, j, *a)
        s += t
        if j > mean and t <= s * mpf(10) ** -35:
            break
        j += 1
    return s


def lower(name, k, *a):
    if name == "geom":
        return 1 - upper(name, k, *a)
    if name == "zipf":
        return 1 - upper(name, k, *a)
    low = getattr(st, name)(*a).support()[0]
    mean = getattr(st, name)(*a).mean()
    s, j = mpf(0), k
    while j >= low:
        t = pmf(name, j, *a)
        s += t
        if j < mean and t <= s * mpf(10) ** -35:
            break
        j -= 1
    return s


for name, sets in DISCRETE.items():
    for params in sets:
        key = name + "/" + ",".join(repr(float(v)) for v in params)
        dist = getattr(st, name)(*params)
        a, b = dist.support()
        k = [dist.ppf(p) for p in (1e-100, 1e-12, 1e-4, 0.05, 0.3, 0.5, 0.8, 0.98)] + [dist.isf(q) for q in (1e-4, 1e-12)]
        if name == "poisson" and params[0] > 1000:
            k += [100, 6000]
        if name == "binom" and params[0] == 5000:
            k += [4990, 200]
        if name == "zipf":
            k = [1, 2, 5, 30, 1000, 10 ** 6]
        k = np.array(sorted({float(v) for v in k if a <= v <= b and v < 1e7}))
        pm, cd, sf = ([g(name, v, *params) for v in k] for g in (pmf, lower, upper))
        logs = lambda list: np.array([float(log(v)) if v > 0 else -np.inf for v in list])
        add("k/" + key, k)
        add("pmf/" + key, np.array([number(v) for v in pm]))
        add("logpmf/" + key, logs(pm))
        add("cdf/" + key, np.array([number(v) for v in cd]))
        add("sf/" + key, np.array([number(v) for v in sf]))
        add("logcdf/" + key, logs(cd))
        add("logsf/" + key, logs(sf))
        add("stats/" + key, np.array([float(v) for v in dist.stats("mvsk")]))
        if name not in ("zipf", "hypergeom"):
            add("entropy/" + key, float(dist.entropy()))
        ps = np.array([0.001, 0.11, 0.37, 0.5, 0.93, 0.9999])
        add("quantile/" + key, np.array([float(v) for v in dist.ppf(ps)]))
        print(key, len(k), file=sys.stderr)

(here / "dist.txt").write_text("".join(line if line.endswith("\n") else line + "\n" for line in lines))
