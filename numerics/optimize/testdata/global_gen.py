# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Makes the files global_*.txt of this folder from SciPy:

    python global_gen.py
"""
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
    text = reference.header(np, scipy) + "".join(reference.line(k, v) for k, v in rows.items())
    (HERE / name).write_text(text)


def assignment():
    """NAME/cost, and NAME/min/rows, NAME/max/cols and so on."""
    rng = np.random.default_rng(20261125)
    cases = {
        "real": rng.normal(size=(12, 12)),
        "wide": rng.random((5, 14)),
        "tall": rng.random((14, 5)),
        "ties": rng.integers(0, 4, size=(15, 15)).astype(float),
        "wideties": rng.integers(0, 3, size=(7, 12)).astype(float),
        "tallties": rng.integers(0, 3, size=(12, 7)).astype(float),
        "equal": np.ones((6, 6)),
        "one": np.array([[3.5]]),
        "row": np.array([[3.0, 1, 1, 2]]),
        "column": np.array([[3.0], [1], [1], [2]]),
        "norows": np.zeros((0, 3)),
        "big": np.round(1e3 * rng.random((40, 40))),
    }
    rows = {}
    for name, cost in cases.items():
        rows[f"{name}/cost"] = cost
        for key, maximize in (("min", False), ("max", True)):
            i, j = optimize.linear_sum_assignment(cost, maximize)
            rows[f"{name}/{key}/rows"], rows[f"{name}/{key}/cols"] = i, j
            rows[f"{name}/{key}/sum"] = float(cost[i, j].sum())
    write("global_assignment.txt", rows)


def random_program(seed):
    """The program of a seed; the test makes the same one."""
    rng = np.random.default_rng(seed)
    n, m, k = (int(v) for v in (rng.integers(1, 9), rng.integers(0, 8), rng.integers(0, 3)))
    c = rng.integers(-5, 6, n).astype(float)
    aub, bub = rng.integers(-5, 6, (m, n)).astype(float), rng.integers(-5, 20, m).astype(float)
    aeq, beq = rng.integers(-3, 4, (k, n)).astype(float), rng.integers(-5, 6, k).astype(float)
    kinds, lows, widths = rng.integers(0, 6, n), rng.integers(-4, 3, n), rng.integers(0, 6, n)
    inf = np.inf
    bounds = [[(0, inf), (0, w), (-inf, inf), (-inf, w), (lo, lo + w), (0, inf)][kind]
              for kind, lo, w in zip(kinds, lows, widths)]
    return c, aub, bub, aeq, beq, bounds


def programs():
    """Status and optimum (or nan) of random programs; the same with integers.

    HiGHS's presolve calls program 115, which is unbounded, infeasible: it is off.
    """
    rows = {}
    for integers in (False, True):
        status, fun = [], []
        for seed in range(600):
            c, aub, bub, aeq, beq, bounds = random_program(seed)
            kind = (np.arange(len(c)) % 3 != 2).astype(int) if integers else None
            r = optimize.linprog(c, aub, bub, aeq, beq, bounds, integrality=kind, options=dict(presolve=False, **(dict(mip_rel_gap=0) if integers else {})))
            status.append(r.status)
            fun.append(np.nan if r.fun is None else r.fun)
        name = "integers" if integers else "reals"
        rows[f"{name}/status"], rows[f"{name}/fun"] = np.array(status), np.array(fun)
    dense = []
    for seed, (m, n) in enumerate([(30, 60), (60, 30), (100, 200), (200, 20)]):
        rng = np.random.default_rng(1000 + seed)
        a, c = rng.normal(0, 1, (m, n)), rng.normal(0, 1, n)
        b = rng.uniform(1, 2, m)
        dense.append(optimize.linprog(c, a, b, bounds=(-1, 1)).fun)
    rows["dense/fun"] = np.array(dense)
    knapsack = []
    for seed in range(10):
        rng = np.random.default_rng(2000 + seed)
        w, v = rng.integers(10, 60, (3, 25)).astype(float), rng.integers(10, 100, 25).astype(float)
        r = optimize.milp(-v, integrality=1, bounds=optimize.Bounds(0, 1),
                          constraints=optimize.LinearConstraint(w, -np.inf, w.sum(1) / 3), options=dict(mip_rel_gap=0))
        knapsack.append(r.fun)
    rows["knapsack/fun"] = np.array(knapsack)
    write("global_programs.txt", rows)


if __name__ == "__main__":
    assignment()
    programs()
