#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes reference.txt beside this script, with NumPy's streams.

    python3 gen.py

Of each stream of 10,000 draws NAME/SEED/PARAMETERS there are the first 20 and each 499th
after them, and, of integers and uniform numbers, whose bits must be the same, the sum of all
bits modulo 2^53 as "bits/NAME/SEED/PARAMETERS"; of the others the sum of all draws as
"sum/...".
"""
import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

N = 10_000
lines = [reference.header(np)]


def add(name, draws, exact=False):
    draws = np.asarray(draws)
    lines.append(reference.line(name, np.concatenate([draws[:20], draws[20::499]])))
    if exact:
        bits = draws.view(np.uint64)
        total = sum(int(b) * (i + 1) for i, b in enumerate(bits)) % 2**53
        lines.append(reference.line("bits/" + name, total))
    else:
        lines.append(reference.line("sum/" + name, float(np.sum(draws))))


ARRAYS = {
    "standard_normal": [()], "normal": [(3.0, 0.5)], "standard_exponential": [()], "exponential": [(2.5,)],
    "standard_gamma": [(0.3,), (1.0,), (7.5,), (0.0,)], "gamma": [(2.0, 3.0)], "beta": [(0.5, 0.7), (2.0, 3.5), (1.0, 1.0)],
    "chisquare": [(3.0,)], "f": [(3.0, 7.0)], "standard_t": [(4.0,)], "standard_cauchy": [()], "lognormal": [(0.5, 0.25)],
    "laplace": [(1.0, 2.0)], "logistic": [(1.0, 2.0)], "gumbel": [(1.0, 2.0)], "weibull": [(1.5,)], "rayleigh": [(2.0,)],
    "pareto": [(3.0,)], "power": [(2.5,)], "triangular": [(-1.0, 0.5, 3.0)],
    "poisson": [(0.0,), (3.5,), (9.99,), (10.0,), (200.0,), (1e6,)],
    "binomial": [(10, 0.3), (10, 0.8), (1000, 0.4), (1000, 0.95), (10**6, 0.5), (0, 0.5), (50, 0.0), (5000, 0.02)],
    "geometric": [(0.1,), (0.6,), (1.0,)], "negative_binomial": [(3.0, 0.4)],
}
for seed in (0, 1, 27446968, 12345678901234567890):
    g = lambda: np.random.default_rng(seed)
    add(f"random/{seed}", g().random(N), True)
    add(f"uniform/{seed}/-2.0/3.5", g().uniform(-2, 3.5, N), True)
    for low, high in ((0, 10), (0, 1), (-5, 1000), (0, 2**32), (0, 2**32 - 1), (-(2**63), 2**63 - 1), (0, 2**40 + 7)):
        add(f"integers/{seed}/{low}/{high}", g().integers(low, high, N), True)
    for name, parameters in ARRAYS.items():
        for p in parameters:
            add("/".join([name, str(seed), *map(str, p)]), getattr(g(), name)(*p, size=N))
    lines.append(reference.line(f"permutation/{seed}", g().permutation(100)))
    lines.append(reference.line(f"choice/{seed}", g().choice(50, 100)))
    lines.append(reference.line(f"choice_once/{seed}", g().choice(1000, 60, replace=False)))
    lines.append(reference.line(f"choice_ordered/{seed}", g().choice(1000, 60, replace=False, shuffle=False)))
    lines.append(reference.line(f"choice_many/{seed}", g().choice(20_000, 1000, replace=False)))
    p = np.arange(1, 31) / np.arange(1, 31).sum()
    lines.append(reference.line(f"choice_p/{seed}", g().choice(30, 100, p=p)))
    lines.append(reference.line(f"choice_p_once/{seed}", g().choice(30, 20, p=p, replace=False)))
    x = np.arange(60.0)
    g().shuffle(x)
    lines.append(reference.line(f"shuffle/{seed}", x))
    for method in ("svd", "eigh", "cholesky"):
        lines.append(reference.line(f"multivariate_{method}/{seed}", g().multivariate_normal([1, 2, 3], [[2, 0.5, 0.1], [0.5, 1, 0.3], [0.1, 0.3, 3]], 20, method=method)))
        wide = 0.5 ** abs(np.subtract.outer(range(20), range(20)))
        lines.append(reference.line(f"wide_{method}/{seed}", g().multivariate_normal(np.zeros(20), wide, 3, method=method)))
    children = np.random.SeedSequence(seed).spawn(3)
    lines.append(reference.line(f"spawn/{seed}", np.array([np.random.default_rng(c).random(5) for c in children + children[1].spawn(1)])))
    mixed = g()
    lines.append(reference.line(f"mixed/{seed}", np.concatenate([mixed.integers(0, 10, 3), mixed.random(2), mixed.integers(0, 10, 2), mixed.standard_normal(2), mixed.integers(0, 7, 1)]).astype(float)))
lines.append(reference.line("words", np.random.default_rng([1, 2, 2**40, 7, 9, 11]).random(5)))

LEGACY = {
    "standard_normal": [()], "normal": [(3.0, 0.5)], "standard_exponential": [()], "exponential": [(2.5,)], "standard_gamma": [(0.3,), (1.0,), (7.5,)],
    "gamma": [(2.0, 3.0)], "beta": [(0.5, 0.7), (2.0, 3.5)], "chisquare": [(3.0,)], "f": [(3.0, 7.0)], "standard_t": [(4.0,)], "standard_cauchy": [()],
    "lognormal": [(0.5, 0.25)], "laplace": [(1.0, 2.0)], "logistic": [(1.0, 2.0)], "gumbel": [(1.0, 2.0)], "weibull": [(1.5,)], "rayleigh": [(2.0,)],
    "pareto": [(3.0,)], "power": [(2.5,)], "triangular": [(-1.0, 0.5, 3.0)], "poisson": [(3.5,), (200.0,)], "binomial": [(10, 0.3), (1000, 0.4)],
}
for seed in (0, 1, 4294967295):
    g = lambda: np.random.RandomState(seed)
    add(f"legacy/rand/{seed}", g().rand(N), True)
    add(f"legacy/uniform/{seed}/-2.0/3.5", g().uniform(-2, 3.5, N), True)
    for low, high in ((0, 10), (-5, 1000), (0, 2**40 + 7)):
        add(f"legacy/randint/{seed}/{low}/{high}", g().randint(low, high, N), True)
    for name, parameters in LEGACY.items():
        for p in parameters:
            add("/".join(["legacy", name, str(seed), *map(str, p)]), getattr(g(), name)(*p, size=N))
    lines.append(reference.line(f"legacy/permutation/{seed}", g().permutation(100)))
    lines.append(reference.line(f"legacy/choice/{seed}", g().choice(50, 100)))
    lines.append(reference.line(f"legacy/choice_once/{seed}", g().choice(1000, 60, replace=False)))
    lines.append(reference.line(f"legacy/choice_p/{seed}", g().choice(30, 100, p=p if isinstance(p, np.ndarray) else np.arange(1, 31) / np.arange(1, 31).sum())))
(here / "reference.txt").write_text("".join(lines))
