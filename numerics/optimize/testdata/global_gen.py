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
        "decimals": np.round(rng.random((36, 36)), 1),
        "quick": np.round(rng.random((36, 40)), 3),
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


# The functions of global_functions_test.go, by the same names, with bounds.
def ackley(x):
    n = len(x)
    return -20 * np.exp(-0.2 * np.sqrt((x**2).sum() / n)) - np.exp(np.cos(2 * np.pi * x).sum() / n) + 20 + np.e


def camel(p):
    x, y = p
    return (4 - 2.1 * x * x + x**4 / 3) * x * x + x * y + (4 * y * y - 4) * y * y


FUNCTIONS = {
    "sphere": (lambda x: (x**2).sum(), [(-5.12, 5.12)] * 3),
    "rastrigin": (lambda x: 10 * len(x) + (x**2 - 10 * np.cos(2 * np.pi * x)).sum(), [(-5.12, 5.12)] * 2),
    "ackley": (ackley, [(-10.0, 15.0)] * 2),
    "rosen": (optimize.rosen, [(0.0, 2.0)] * 3),
    "camel": (camel, [(-3.0, 3.0), (-2.0, 2.0)]),
    "tutorial": (lambda x: x[0] ** 2 + 10 * np.sin(x[0]), [(-5.0, 5.0)]),
}


def brute():
    rows = {}
    cases = {
        "tutorial": ("tutorial", ((-10, 10, 0.1),), {}),
        "camel": ("camel", ((-2, 2), (-1, 1)), {"Ns": 50}),
        "steps": ("camel", ((-2, 2, 0.25), (-1, 1)), {}),
        "three": ("rosen", ((0, 2), (0, 2, 0.5), (-1, 1)), {"Ns": 5}),
    }
    for name, (key, ranges, kw) in cases.items():
        for finish in (True, False):
            f = FUNCTIONS[key][0]
            x0, fval, grid, jout = optimize.brute(lambda x: float(f(np.atleast_1d(x))), ranges, full_output=True,
                                                  finish=optimize.fmin if finish else None, disp=False, **kw)
            end = "finish" if finish else "grid"
            rows[f"{name}/{end}/x"], rows[f"{name}/{end}/fun"] = np.atleast_1d(x0), fval
        rows[f"{name}/shape"] = np.array(np.shape(grid))
        rows[f"{name}/first"] = np.array([grid.ravel()[0], grid.ravel()[-1], jout.ravel()[0], jout.ravel()[-1], jout.sum()])
    write("global_brute.txt", rows)


STRATEGIES = ["best1bin", "best1exp", "rand1bin", "rand1exp", "rand2bin", "rand2exp", "best2bin", "best2exp",
              "randtobest1bin", "randtobest1exp", "currenttobest1bin", "currenttobest1exp"]


def evolution():
    """KEY/x, fun, counts (success, nit, nfev), population."""
    rows = {}

    def put(key, name, seed, **kw):
        f, bounds = FUNCTIONS[name]
        kw = {"polish": False, **kw}
        r = optimize.differential_evolution(lambda x: float(f(x)), kw.pop("bounds", bounds), rng=seed, **kw)
        rows[f"{key}/x"], rows[f"{key}/fun"] = r.x, r.fun
        rows[f"{key}/counts"] = np.array([int(r.success), r.nit, r.nfev])
        rows[f"{key}/energies"] = r.population_energies
    for k, s in enumerate(STRATEGIES):
        for updating in ("immediate", "deferred"):
            put(f"{s}/{updating}", ["camel", "rastrigin", "rosen"][k % 3], 10 + k, strategy=s, updating=updating, popsize=6, maxiter=40)
    for k, init in enumerate(["latinhypercube", "sobol", "halton", "random"]):
        put(f"init/{init}", "sphere", 30 + k, init=init, popsize=5, maxiter=10)
    put("halton5", "ackley", 40, init="halton", popsize=4, maxiter=3, bounds=[(-3, 4)] * 5)
    put("sobol12", "ackley", 41, init="sobol", popsize=2, maxiter=3, bounds=[(-3, 4)] * 12)
    put("array", "camel", 42, init=np.linspace(-4, 4, 16).reshape(8, 2) ** 3 / 30, maxiter=5)
    put("x0", "camel", 43, x0=[0.5, -0.5], maxiter=5)
    put("mutation", "ackley", 44, mutation=0.7, recombination=0.4, maxiter=60)
    put("integers", "camel", 45, integrality=[True, False], maxiter=30)
    put("fixed", "sphere", 46, bounds=[(1, 1), (-2, 5), (0, 3)], maxiter=20)
    put("default", "camel", 47, polish=True)
    put("polish", "rosen", 48, polish=True)
    put("polishint", "camel", 49, polish=True, integrality=[True, False])
    put("tight", "camel", 50, tol=1e-8, atol=1e-10)
    put("tutorial", "tutorial", 51, polish=True)
    nlc = optimize.NonlinearConstraint(lambda x: [x[0] ** 2 + x[1], x[1]], [1.2, -np.inf], [1.9, 0.8])
    lc = optimize.LinearConstraint([[1, 1]], -np.inf, 1.5)
    put("nonlinear", "rosen", 52, constraints=nlc, bounds=[(0, 2)] * 2, maxiter=50)
    put("both", "rosen", 53, constraints=(nlc, lc), bounds=[(0, 2)] * 2, maxiter=50)
    put("bothdeferred", "rosen", 54, constraints=(nlc, lc), bounds=[(0, 2)] * 2, maxiter=50, updating="deferred")
    write("global_evolution.txt", rows)


def hopping():
    """KEY/x, fun, counts (success, nit, nfev, failures)."""
    rows = {}

    def put(key, name, seed, x0, **kw):
        r = optimize.basinhopping(lambda x: float(FUNCTIONS[name][0](x)), x0, rng=seed, **kw)
        rows[f"{key}/x"], rows[f"{key}/fun"] = r.x, r.fun
        rows[f"{key}/counts"] = np.array([int(r.success), r.nit, r.nfev, r.minimization_failures])
    put("camel", "camel", 1, [2.0, 1.0], niter=30)
    put("tutorial", "tutorial", 2, [4.0], niter=30)
    put("interval", "camel", 3, [2.0, 1.0], niter=60, interval=5, stepsize=1.0)
    put("cold", "rastrigin", 4, [3.3, -2.2], niter=40, T=0)
    put("warm", "tutorial", 5, [3.3], niter=40, T=20)
    put("success", "rastrigin", 6, [1.3, -1.2], niter=100, niter_success=6)
    put("simplex", "rastrigin", 7, [1.3, -1.2], niter=10, minimizer_kwargs={"method": "Nelder-Mead"})
    put("lbfgsb", "camel", 9, [1.3, -1.2], niter=10, minimizer_kwargs={"method": "L-BFGS-B", "bounds": [(-20, 20)] * 2})
    write("global_hopping.txt", rows)


def annealing():
    """KEY/x, fun, counts (success, nit, nfev)."""
    rows = {}

    def put(key, name, seed, **kw):
        f, bounds = FUNCTIONS[name]
        r = optimize.dual_annealing(lambda x: float(f(x)), kw.pop("bounds", bounds), rng=seed, **kw)
        rows[f"{key}/x"], rows[f"{key}/fun"] = r.x, r.fun
        rows[f"{key}/counts"] = np.array([int(r.success), r.nit, r.nfev])
    put("plain", "camel", 1, no_local_search=True, maxiter=60)
    put("rastrigin", "rastrigin", 2, no_local_search=True, maxiter=100)
    put("restart", "sphere", 3, no_local_search=True, maxiter=60, restart_temp_ratio=0.3)
    put("visit", "ackley", 4, no_local_search=True, maxiter=60, visit=2.2, accept=-8, initial_temp=100.0)
    put("x0", "camel", 5, no_local_search=True, maxiter=30, x0=[1.0, 1.0])
    put("maxfun", "camel", 6, no_local_search=True, maxfun=101)
    put("local", "rastrigin", 7, maxiter=100)
    put("camel", "camel", 8, maxiter=200)
    put("rosen", "rosen", 9, maxiter=100)
    put("tutorial", "tutorial", 10, maxiter=100)
    write("global_annealing.txt", rows)


if __name__ == "__main__":
    assignment()
    programs()
    brute()
    evolution()
    hopping()
    annealing()
