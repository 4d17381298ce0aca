#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes distdata.txt beside this script: random numbers, fits, and distributions of vectors.

    python3 distdata.py

A line is FUNCTION/FAMILY/PARAMETERS, the parameters with commas between them. All are SciPy's.
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.stats as st

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

lines = [reference.header(scipy, np).replace("gen.py", "distdata.py")]


def add(name, value):
    lines.append(reference.line(name, value))


def key(name, params):
    return name + "/" + ",".join(repr(float(v)) for v in params)


SEED = 27446968
RVS = {
    "norm": [(), (3.0, 2.0)], "t": [(3.5,)], "chi2": [(2.5,)], "f": [(3.0, 7.0)], "gamma": [(0.4,), (1.0,), (5.5, -1.0, 2.0)], "beta": [(0.4, 0.7), (2.0, 5.0)],
    "expon": [(1.0, 3.0)], "lognorm": [(0.7,)], "weibull_min": [(1.3,)], "gumbel_r": [()], "gumbel_l": [()], "genextreme": [(0.2,)], "genpareto": [(0.3,)],
    "pareto": [(2.2,)], "logistic": [()], "laplace": [()], "cauchy": [()], "uniform": [(-1.0, 4.0)], "triang": [(0.3,)], "rayleigh": [()], "maxwell": [()],
    "vonmises": [(2.0,), (1e-6,)], "invgamma": [(3.0,)], "invgauss": [(0.7,)], "skewnorm": [(-3.0,)], "truncnorm": [(-1.0, 2.0), (2.0, 3.0)], "powerlaw": [(1.7,)],
    "halfnorm": [()], "binom": [(10, 0.3), (400, 0.4)], "poisson": [(3.3,), (80.0,)], "geom": [(0.2,), (0.7,)], "nbinom": [(3.5, 0.4)],
    "hypergeom": [(50, 20, 5), (500, 200, 120), (40, 30, 35)], "bernoulli": [(0.4,)], "randint": [(-3, 8)], "zipf": [(2.3,)],
}
for name, sets in RVS.items():
    for params in sets:
        dist = getattr(st, name)
        add("rvs/" + key(name, params), dist.rvs(*params, size=8, random_state=np.random.default_rng(SEED)))
        add("legacy/" + key(name, params), dist.rvs(*params, size=8, random_state=np.random.RandomState(5)))

add("rvs/dirichlet/", st.dirichlet([0.5, 2.0, 3.0]).rvs(3, random_state=np.random.default_rng(SEED)))
add("rvs/dirichlet/small", st.dirichlet([0.05, 0.02, 0.03]).rvs(3, random_state=np.random.default_rng(SEED)))
add("rvs/multinomial/", st.multinomial(20, [0.2, 0.3, 0.5]).rvs(4, random_state=np.random.default_rng(SEED)))

rng = np.random.default_rng(5)
data = {
    "norm": rng.normal(2, 3, 60), "t": rng.standard_t(4, 200), "chi2": rng.chisquare(5, 200), "f": rng.f(5, 9, 150), "gamma": rng.gamma(3, 2, 120),
    "beta": rng.beta(2, 3, 100), "expon": rng.exponential(2, 50) + 1, "lognorm": rng.lognormal(1, 0.5, 90), "weibull_min": 2 * rng.weibull(1.7, 150),
    "gumbel_r": rng.gumbel(1, 2, 80), "gumbel_l": -rng.gumbel(1, 2, 80), "genextreme": st.genextreme.rvs(0.2, 1, 2, size=150, random_state=rng),
    "genpareto": st.genpareto.rvs(0.2, size=150, random_state=rng), "pareto": 2 * (1 + rng.pareto(3, 150)), "logistic": rng.logistic(1, 2, 90),
    "laplace": rng.laplace(1, 2, 75), "cauchy": 1 + rng.standard_cauchy(90), "uniform": rng.uniform(2, 5, 40), "triang": rng.triangular(1, 2, 5, 150),
    "rayleigh": 1 + rng.rayleigh(2, 90), "maxwell": st.maxwell.rvs(1, 2, size=80, random_state=rng), "vonmises": rng.vonmises(1, 3, 90),
    "invgamma": st.invgamma.rvs(4, size=150, random_state=rng), "invgauss": rng.wald(1, 2, 150), "skewnorm": st.skewnorm.rvs(4, 1, 2, size=200, random_state=rng),
    "truncnorm": st.truncnorm.rvs(-1, 2, size=100, random_state=rng), "powerlaw": rng.power(2.5, 120), "halfnorm": 1 + abs(rng.normal(0, 2, 60)),
}
for name, x in data.items():
    dist = getattr(st, name)
    add("data/" + name + "/", x)
    add("fit/" + name + "/", np.array([float(v) for v in dist.fit(x)]))
    for fixed in ({"floc": 0.0}, {"fscale": 1.5}, {"floc": 0.0, "fscale": 1.5}):
        if name in ("norm", "halfnorm", "expon", "uniform", "maxwell", "rayleigh") and len(fixed) == 2 or name in ("pareto", "powerlaw", "truncnorm", "uniform", "triang", "beta", "vonmises"):
            continue
        if "floc" in fixed and (x.min() <= 0 and np.isfinite(getattr(st, name).a) or name == "genextreme"):
            continue
        if len(fixed) == 2 and not dist.shapes or name == "f" and "fscale" in fixed or name == "skewnorm" and "floc" in fixed:
            continue  # nothing to find, or a likelihood that rises towards infinite parameters
        try:
            add("fit/" + name + "/" + ",".join(f"{k[1:]}={v}" for k, v in fixed.items()), np.array([float(v) for v in dist.fit(x, **fixed)]))
        except Exception as e:
            print(name, fixed, e, file=sys.stderr)
x = data["beta"]
add("fit/beta/loc=0.0,scale=1.0", np.array(st.beta.fit(x, floc=0, fscale=1)))
add("fit/beta/a=2.0,loc=0.0,scale=1.0", np.array(st.beta.fit(x, f0=2.0, floc=0, fscale=1)))
add("fit/gamma/a=2.0,loc=0.0", np.array(st.gamma.fit(data["gamma"], f0=2.0, floc=0)))
add("fit/pareto/loc=0.0", np.array(st.pareto.fit(data["pareto"], floc=0)))
add("fit/powerlaw/loc=-0.1,scale=1.5", np.array(st.powerlaw.fit(data["powerlaw"], floc=-0.1, fscale=1.5)))

cov = np.array([[2.0, 0.6, -0.3], [0.6, 1.0, 0.2], [-0.3, 0.2, 0.5]])
x = rng.normal(size=(4, 3))
m = st.multivariate_normal([1.0, 0.0, -0.5], cov)
add("data/x3/", x)
add("mvn/logpdf/", m.logpdf(x))
add("mvn/entropy/", float(m.entropy()))
add("mvn/cdf3/", st.multivariate_normal([1.0, 0.0, -0.5], cov, abseps=1e-9, releps=1e-9, maxpts=20_000_000, seed=1).cdf(x))
m2 = st.multivariate_normal([1.0, 0.0], cov[:2, :2])
add("mvn/cdf2/", m2.cdf(x[:, :2]))
singular = np.outer([1.0, 2.0, -1.0], [1.0, 2.0, -1.0])
add("mvn/singular/", st.multivariate_normal([0, 0, 0], singular, allow_singular=True).logpdf([[0.5, 1.0, -0.5], [0.5, 1.0, 0.5]]))
d = st.dirichlet([0.5, 2.0, 3.0])
parts = np.array([[0.2, 0.3, 0.5], [0.05, 0.9, 0.05]])
add("data/parts/", parts)
add("dirichlet/logpdf/", d.logpdf(parts.T))
add("dirichlet/mean/", d.mean())
add("dirichlet/var/", d.var())
add("dirichlet/cov/", d.cov())
add("dirichlet/entropy/", float(d.entropy()))
d = st.multinomial(20, [0.2, 0.3, 0.5])
counts = np.array([[4.0, 6.0, 10.0], [0.0, 20.0, 0.0], [1.0, 2.0, 3.0]])
add("data/counts/", counts)
add("multinomial/logpmf/", d.logpmf(counts))
add("multinomial/cov/", d.cov())
add("multinomial/entropy/", float(d.entropy()))

# The tutorial: np.random.seed(0) before a sample of the normal distribution, and the exercise with gamma variates.
sample = st.norm(0, 1).rvs(size=100000, random_state=np.random.RandomState(0))
add("tutorial/norm/", np.array(st.norm.fit(sample)))
sample = st.gamma(1).rvs(size=1000, random_state=np.random.RandomState(0))
add("tutorial/gamma/", np.array(st.gamma.fit(sample)))
add("tutorial/gamma/loc=0", np.array(st.gamma.fit(sample, floc=0)))
(here / "distdata.txt").write_text("".join(lines))
