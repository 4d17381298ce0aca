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


if __name__ == "__main__":
    assignment()
