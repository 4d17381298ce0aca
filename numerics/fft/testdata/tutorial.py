#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes tutorial.txt beside this script: the chapter's exercises on Fourier transforms,
computed by SciPy on data that are made here, since the chapter's files are not at hand.

    python3 tutorial.py
"""
import pathlib
import sys

import numpy as np
import scipy
import scipy.fft as sf

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


# Periodicity: three kinds of animals in 21 years.
years = np.arange(1900, 1921)
animals = np.round(np.stack([30 + 25 * np.sin(2 * np.pi * years / 10.5 + p) + 3 * np.cos(years * years + p)
                             for p in (0, 1, 2)], axis=1), 1) * 1000
add("animals", animals)
add("animals/spectrum", np.abs(sf.fft(animals, axis=0)) * 1e-3)

# Blur: a picture in three colours and a bump.
t = np.linspace(-10, 10, 30)
bump = np.exp(-0.1 * t**2)
bump /= np.trapezoid(bump)
kernel = bump[:, np.newaxis] * bump[np.newaxis, :]
color = np.stack([picture(60, 90, k) for k in range(3)], axis=2) / 255
product = sf.fft2(kernel, s=color.shape[:2], axes=(0, 1))[:, :, np.newaxis] * sf.fft2(color, axes=(0, 1))
blurred = sf.ifft2(product, axes=(0, 1)).real
stats("blur", blurred)
add("blur/middle", blurred[30, 45])
add("blur/corner", blurred[0, 0])

# Noise: a picture under waves, of which a tenth of the frequencies is kept at each end.
rows, cols = 94, 126
y, x = np.indices((rows, cols))
moon = picture(rows, cols) / 255 + 0.1 * np.sin(2 * np.pi * (20 * y / rows + 40 * x / cols))
waves = sf.fft2(moon)
add("moon/spectrum", np.array([np.abs(waves).min(), np.abs(waves).max()]))
keep = 0.1
waves[int(rows * keep):int(rows * (1 - keep))] = 0
waves[:, int(cols * keep):int(cols * (1 - keep))] = 0
add("moon/kept", np.count_nonzero(waves))
restored = sf.ifft2(waves).real
stats("moon", restored)
add("moon/some", np.array([restored[0, 0], restored[40, 60]]))

(here / "tutorial.txt").write_text(reference.header(scipy, np) + "".join(lines))
