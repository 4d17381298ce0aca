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
import scipy.stats as st

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
inputs = {
    "x": rng.normal(size=40),
    "y": rng.normal(0.4, 1.5, size=31),
    "z": rng.normal(0.2, 1.2, size=40),
    "pos": rng.gamma(2.0, size=25),
    "far": 1e8 + rng.normal(size=30),
    "ties": rng.integers(0, 6, size=30).astype(float),
    "ties2": rng.integers(1, 8, size=30).astype(float),
    "few": np.array([2.5, 1.0, 4.0, 3.5]),
    "few2": np.array([0.5, 2.0, 6.0, 3.0, 7.5]),
    "one": np.array([1.5]),
    "two": np.array([1.5, 2.0]),
    "none": np.zeros(0),
    "nan": np.array([1.0, np.nan, 2.0, 0.5, 3.0, 1.5, 2.5, 4.0, 0.2]),
    "inf": np.array([1.0, np.inf, 2.0]),
    "same": np.full(9, 0.1),
    "mat": rng.gamma(3.0, size=(4, 7)),
    "large": rng.normal(size=300),
}
lines = [reference.header(scipy, np)]
lines += [reference.line(f"in/{name}", value) for name, value in inputs.items()]
globals().update(inputs)


def add(name, f):
    """Adds what f returns, or that it fails."""
    try:
        value = f()
    except (ValueError, TypeError, IndexError, RuntimeError, ZeroDivisionError):
        value = None
    lines.append(reference.line(name, value))


def each(name, f, which):
    for k in which.split():
        add(f"{name}/{k}", lambda: f(inputs[k]))


for part in ("descriptive.py", "tests.py", "relations.py", "sampling.py", "tails.py"):
    exec((here / part).read_text())

(here / "reference.txt").write_text("".join(lines))
