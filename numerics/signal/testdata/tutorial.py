#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes tutorial.txt beside this script: filters of the chapter's pictures, computed by
SciPy on pictures that are made here, since the chapter's files are not at hand.

    python3 tutorial.py
"""
import pathlib
import sys

import numpy as np
import scipy
import scipy.signal as ss

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

lines = []


def add(name, value):
    lines.append(reference.line(name, value))


def stats(name, x):
    add(name + "/stats", np.array([x.min(), x.max(), x.mean(), x.std()]))


def picture(rows, cols, k=0):
    """Levels of 0 to 255: waves of several lengths; k is the colour."""
    y, x = np.indices((rows, cols))
    return np.floor(120 + 70 * np.sin((x + 5 * k) / 17) * np.cos(y / 23) + 40 * np.sin(x * y / (900 + 100 * k)))


# Wiener's filter of a part of a photograph.
face = picture(192, 256)[:128, -128:]
quiet = ss.wiener(face, (5, 5))
stats("wiener", quiet)
add("wiener/some", np.array([quiet[0, 0], quiet[64, 64]]))

# Blur of a picture in three colours, by convolution.
t = np.linspace(-10, 10, 30)
bump = np.exp(-0.1 * t**2)
bump /= np.trapezoid(bump)
kernel = bump[:, np.newaxis] * bump[np.newaxis, :]
color = np.stack([picture(60, 90, k) for k in range(3)], axis=2) / 255
blurred = ss.fftconvolve(color, kernel[:, :, np.newaxis], mode="same")
stats("blur", blurred)
add("blur/middle", blurred[30, 45])
add("blur/corner", blurred[0, 0])

(here / "tutorial.txt").write_text(reference.header(scipy, np) + "".join(lines))
