#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes tutorial.txt beside this script: the chapter's work on pictures, computed by
SciPy on pictures that are made here, since the chapter's files are not at hand.

    python3 tutorial.py
"""
import pathlib
import sys

import numpy as np
import scipy
import scipy.ndimage as ndi

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

lines = []


def add(name, value):
    lines.append(reference.line(name, value))


def stats(name, x):
    """The least, the greatest, the mean, the deviation and the middle of a picture."""
    add(name + "/shape", np.array(x.shape))
    add(name + "/stats", np.array([x.min(), x.max(), x.mean(), x.std(), x[x.shape[0] // 2, x.shape[1] // 2]], float))


def picture(rows, cols):
    """Levels of 0 to 255: waves of several lengths."""
    y, x = np.indices((rows, cols))
    return np.floor(120 + 70 * np.sin(x / 17) * np.cos(y / 23) + 40 * np.sin(x * y / 900))


# Geometry and filters of a photograph.
face = picture(192, 256).astype(np.uint8)
stats("face", face)
stats("shift", ndi.shift(face, (50, 50)))
stats("nearest", ndi.shift(face, (50, 50), mode="nearest"))
stats("rotate", ndi.rotate(face, 30))
stats("crop", face[50:-50, 50:-50])
stats("zoom", ndi.zoom(face, 2))
part = face[:128, -128:].astype(float)
stats("gaussian", ndi.gaussian_filter(part, sigma=3))
stats("median", ndi.median_filter(part, size=5))

# The moon under noise, smoothed.
rows, cols = 94, 126
y, x = np.indices((rows, cols))
stats("moon", ndi.gaussian_filter(picture(rows, cols) / 255 + 0.1 * np.sin(2 * np.pi * (20 * y / rows + 40 * x / cols)), 4))

# Glass with bubbles and grains of sand.
y, x = np.indices((200, 220))
wave = np.sin(x / 9) * np.sin(y / 7) + 0.5 * np.sin(x * y / 700)
dat = np.floor(150 + 95 * wave * np.abs(wave)).clip(0, 255).astype(np.uint8)
dat = dat[:-20]
filtered = ndi.median_filter(dat, size=(7, 7))
stats("glass", filtered)
add("glass/histogram", np.histogram(filtered, bins=np.arange(256))[0])
void = filtered <= 50
sand = np.logical_and(filtered > 50, filtered <= 114)
glass = filtered > 114
add("glass/pixels", np.array([void.sum(), sand.sum(), glass.sum()]))
opened = ndi.binary_opening(sand, iterations=2)
labels, n = ndi.label(opened)
areas = ndi.sum(opened, labels, np.arange(n + 1))
add("glass/sand", np.array([opened.sum(), n, (areas > 100).sum(), areas[areas > 100].sum()], int))
bubbles, n = ndi.label(void)
sizes = np.bincount(bubbles.ravel())[1:]
add("glass/bubbles", np.array([n, sizes.mean(), np.median(sizes), sizes.max()]))

(here / "tutorial.txt").write_text(reference.header(scipy, np) + "".join(lines))
