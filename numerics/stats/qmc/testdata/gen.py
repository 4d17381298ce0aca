#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes reference.txt beside this script, with SciPy's results.

    python3 gen.py
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
from scipy.stats import qmc

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "numtest"))
import reference

lines = [reference.header(scipy, np)]


def add(name, value):
    lines.append(reference.line(name, value))


def rng():
    return np.random.default_rng(5)


for d in (1, 3, 7):
    for bits in (8, 30, 64):
        add(f"sobol/{d}/{bits}/0", qmc.Sobol(d, scramble=False, bits=bits).random(8))
        add(f"sobol/{d}/{bits}/1", qmc.Sobol(d, bits=bits, rng=rng()).random(8))
    add(f"halton/{d}/0", qmc.Halton(d, scramble=False).random(9))
    add(f"halton/{d}/1", qmc.Halton(d, rng=rng()).random(9))
    add(f"latin/{d}/0", qmc.LatinHypercube(d, scramble=False, rng=rng()).random(6))
    add(f"latin/{d}/1", qmc.LatinHypercube(d, rng=rng()).random(6))
big = qmc.Sobol(1111, scramble=False)
big.fast_forward(4999)
add("sobolbig", big.random(3)[:, ::37])
points = rng().random((40, 3))
add("points", points)
for k, method in enumerate(("CD", "WD", "MD", "L2-star")):
    add(f"discrepancy/{k}/0", qmc.discrepancy(points, method=method))
    add(f"discrepancy/{k}/1", qmc.discrepancy(points, method=method, iterative=True))
add("scale", qmc.scale(points, [-1, 0, 3], [2, 5, 4.5]))
(here / "reference.txt").write_text("".join(lines))
