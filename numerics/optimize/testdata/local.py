# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Makes the reference files of this folder from SciPy:

    python local.py
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


if __name__ == "__main__":
    roots()
