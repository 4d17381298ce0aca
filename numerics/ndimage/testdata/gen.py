#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the reference files beside this script, with SciPy's results.

    python3 gen.py

inputs.txt has the arrays by name. Results are named FUNCTION/INPUT/OPTIONS, where the
options are words such as size=3, mode=wrap, sigma=1.5, with commas between them; a list
has + between its elements, and the name of an array stands for the array.
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.ndimage as ndi

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
inputs = {
    "line": rng.normal(size=9),
    "one": rng.normal(size=1),
    "mat": rng.normal(size=(6, 5)),
    "cube": rng.normal(size=(4, 3, 5)),
    "count": rng.integers(-20, 20, size=(5, 7)),
    "byte": rng.integers(0, 256, size=(7, 6)).astype(np.uint8),
    "weights3": rng.normal(size=3),
    "weights4": rng.normal(size=4),
    "even3": np.array([0.25, 0.5, 0.25]),
    "odd5": np.array([-0.5, -1.0, 0.0, 1.0, 0.5]),
    "kernel": rng.normal(size=(3, 4)),
    "kernel3": rng.normal(size=(2, 3, 3)),
    "cross": ndi.generate_binary_structure(2, 1),
    "foot": np.array([[0, 1, 1, 0], [1, 0, 1, 1], [0, 1, 0, 1]], bool),
}
modes = ["reflect", "constant", "nearest", "mirror", "wrap", "grid-constant", "grid-mirror", "grid-wrap"]
header = reference.header(scipy, np)
(here / "inputs.txt").write_text(header + "".join(reference.line(n, v) for n, v in inputs.items()))


def parse(value):
    if value in inputs:
        return inputs[value]
    if "+" in value:
        return [parse(v) for v in value.split("+")]
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            pass
    return {"true": True, "false": False}.get(value, value)


SPLINES = ["map_coordinates", "shift", "zoom", "affine_transform", "rotate", "spline_filter"]
PADS = {"mirror": "reflect", "constant": "reflect", "wrap": "reflect", "reflect": "symmetric", "grid-mirror": "symmetric", "grid-wrap": "wrap"}


class File:
    def __init__(self, name):
        self.name, self.lines = name, [header]

    def add(self, function, name, *words, first=None):
        """Calls a function of SciPy with an input, first if it is given, and options."""
        options = dict(word.split("=", 1) for word in words)
        options = {k: parse(v) for k, v in options.items()}
        x = inputs[name]
        order, mode = options.get("order", 3), options.get("mode", "mirror" if function == "spline_filter" else "constant")
        if function in SPLINES and order > 1 and mode in PADS and options.get("prefilter", True):
            # SciPy's own coefficients are off by up to 1e-4 at the ends of short lines: those
            # of a longer line are not.
            axes = options.get("axes", [1, 0]) if function == "rotate" else range(x.ndim)
            c = np.pad(x.astype(float), 40, mode=PADS[mode])
            for axis in axes:
                c = ndi.spline_filter1d(c, order, axis, mode="mirror")
            c = c[(slice(40, -40),) * x.ndim]
            if function == "spline_filter":
                self.lines.append(reference.line(f"{function}/{name}/{','.join(words)}", c))
                return
            options.update(prefilter=False, output=x.dtype)
            x = c
        arguments = [x] + ([parse(str(first))] if first is not None else [])
        result = getattr(ndi, function)(*arguments, **options)
        text = ",".join(([f"first={first}"] if first is not None else []) + list(words))
        self.lines.append(reference.line("/".join([function, name, text]).rstrip("/"), np.asarray(result)))

    def write(self):
        (here / self.name).write_text("".join(self.lines))


f = File("filters.txt")
arrays = ["line", "mat", "cube", "count", "byte"]
for name in arrays + ["one"]:
    for mode in modes:
        m = f"mode={mode}"
        f.add("gaussian_filter", name, m, "cval=0.5", first=1.3)
        f.add("uniform_filter", name, m, "cval=2", "size=4")
        f.add("maximum_filter", name, m, "cval=2", "size=3")
        if (name, mode) != ("one", "mirror"):  # which gives 0 in SciPy
            f.add("median_filter", name, m, "cval=2", "size=3")
        f.add("correlate1d", name, m, "cval=2", first="weights3")
for name in arrays:
    for order in (1, 2, 3) if name != "byte" else ():  # bytes go round in SciPy
        f.add("gaussian_filter", name, f"order={order}", first=1.1)
    f.add("gaussian_filter", name, "truncate=2.5", first=2)
    f.add("gaussian_filter", name, "radius=2", first=2)
    f.add("gaussian_filter", name, first=0)
    f.add("gaussian_filter1d", name, "axis=0", "mode=wrap", first=1.5)
    if name != "byte":
        f.add("gaussian_filter1d", name, "order=1", first=0.7)
    for w in ("weights3", "weights4", "even3", "odd5"):
        for function in ("correlate1d", "convolve1d"):
            f.add(function, name, first=w)
            f.add(function, name, "axis=0", "origin=-1", "mode=nearest", first=w)
    for size in (1, 2, 3, 5, 12):
        for function in ("uniform_filter", "minimum_filter", "maximum_filter", "median_filter"):
            f.add(function, name, f"size={size}")
        f.add("rank_filter", name, f"size={size}", first=0)
        f.add("rank_filter", name, f"size={size}", first=-1)
        f.add("percentile_filter", name, f"size={size}", first=30)
        f.add("percentile_filter", name, f"size={size}", first=-20)
        f.add("uniform_filter1d", name, f"size={size}")
        f.add("minimum_filter1d", name, f"size={size}", "axis=0", "mode=constant", "cval=3")
        f.add("maximum_filter1d", name, f"size={size}", "mode=mirror")
    f.add("rank_filter", name, "size=4", first=5 if name != "line" else 2)
    for function in ("sobel", "prewitt"):
        if name != "byte":
            f.add(function, name)
            f.add(function, name, "axis=0", "mode=nearest")
    if name != "byte":
        f.add("laplace", name)
        f.add("laplace", name, "mode=wrap")
        f.add("gaussian_laplace", name, first=1.2)
        f.add("gaussian_gradient_magnitude", name, first=1.2)
for name in ("mat", "count", "byte"):
    for k in ("kernel",):
        for function in ("correlate", "convolve"):
            if name != "byte":
                f.add(function, name, first=k)
                f.add(function, name, "mode=constant", "cval=1.5", "origin=-1+1", first=k)
                f.add(function, name, "mode=mirror", "origin=0+-1", first=k)
    for foot in ("cross", "foot"):
        for function in ("minimum_filter", "maximum_filter", "median_filter"):
            f.add(function, name, f"footprint={foot}")
            f.add(function, name, f"footprint={foot}", "mode=wrap", "origin=1+-1")
        f.add("rank_filter", name, f"footprint={foot}", first=2)
        f.add("percentile_filter", name, f"footprint={foot}", first=60)
    f.add("gaussian_filter", name, "mode=wrap", first="0.5+2")
    f.add("uniform_filter", name, "size=2+5", "origin=0+-2")
    f.add("median_filter", name, "size=1+4", "mode=nearest")
f.add("correlate", "cube", first="kernel3")
f.add("convolve", "cube", "mode=wrap", first="kernel3")
f.write()

f = File("interpolation.txt")
coordinates = rng.uniform(-3, 8, size=(2, 3, 4))
coordinates[:, 0, 0] = [1, 2]
inputs["points"] = coordinates
inputs["points1"] = rng.uniform(-30, 30, size=(1, 12))
inputs["matrix"] = np.array([[0.9, -0.35], [0.3, 1.1]])
inputs["diagonal"] = np.array([0.7, 1.3])
inputs["homogeneous"] = np.array([[0.9, -0.35, 1.5], [0.3, 1.1, -0.5], [0, 0, 1]])
inputs["taller"] = np.array([[0.5, 0.2], [0.1, 0.4], [0.3, -0.6]])
for name in ("points", "points1", "matrix", "diagonal", "homogeneous", "taller"):
    (here / "inputs.txt").open("a").write(reference.line(name, inputs[name]))
for order in range(6):
    o = f"order={order}"
    for mode in modes:
        m = f"mode={mode}"
        f.add("map_coordinates", "mat", o, m, "cval=0.5", first="points")
        f.add("map_coordinates", "line", o, m, first="points1")
        f.add("shift", "mat", o, m, "cval=0.5", first="1.3+-2.6")
        f.add("zoom", "mat", o, m, "cval=0.5", first=1.7)
    f.add("map_coordinates", "one", o, "mode=reflect", first="points1")
    f.add("affine_transform", "mat", o, first="matrix")
    f.add("affine_transform", "mat", o, "mode=nearest", "offset=1+-2.5", first="matrix")
    if order > 0:  # where some points lie half way between elements
        f.add("affine_transform", "mat", o, "mode=mirror", first="homogeneous")
    f.add("affine_transform", "mat", o, "mode=wrap", "offset=0.5", first="diagonal")
    f.add("affine_transform", "cube", o, "mode=grid-wrap", "output_shape=4+6", "offset=0.5+1+0", first="taller")
    for name in ("mat", "byte", "count", "cube"):
        f.add("rotate", name, o, "mode=reflect", first=30)
        f.add("shift", name, o, "mode=nearest", first="0.5")
    f.add("rotate", "mat", o, first=-117.5)
    f.add("rotate", "mat", o, "reshape=false", "mode=grid-wrap", first=45)
    f.add("rotate", "cube", o, "axes=2+0", "mode=grid-mirror", first=20)
    f.add("zoom", "cube", o, "mode=nearest", first="2+0.5+1.3")
    f.add("zoom", "byte", o, first=1.5)
    f.add("zoom", "mat", o, "grid_mode=true", "mode=grid-constant", "cval=2", first=2)
    f.add("zoom", "one", o, first=3)
    f.add("zoom", "mat", o, "prefilter=false", "mode=mirror", first=1.4)
f.add("rotate", "mat", first=90)
f.add("rotate", "mat", first=-450)
for order in range(2, 6):
    for mode in ("mirror", "reflect", "grid-wrap"):
        for name in ("line", "mat", "cube"):
            f.add("spline_filter", name, f"order={order}", f"mode={mode}")
f.write()

f = File("morphology.txt")
inputs["blobs"] = rng.random((9, 11)) < 0.55
inputs["space"] = rng.random((5, 4, 6)) < 0.6
inputs["ring"] = np.pad(np.ones((5, 7), bool), 1) & ~np.pad(np.ones((2, 4), bool), ((3, 2), (2, 3)))
inputs["row"] = rng.random(12) < 0.6
inputs["mask"] = rng.random((9, 11)) < 0.7
inputs["seeds"] = rng.random((9, 11)) < 0.08
inputs["block"] = np.ones((3, 3), bool)
inputs["two"] = np.array([[1, 1], [0, 1]], bool)
inputs["full"] = np.zeros((9, 11), bool) | True
inputs["heights"] = rng.normal(size=(3, 4))
for name in ("blobs", "space", "ring", "row", "mask", "seeds", "block", "two", "full", "heights"):
    (here / "inputs.txt").open("a").write(reference.line(name, inputs[name]))
for function in ("binary_erosion", "binary_dilation", "binary_opening", "binary_closing"):
    for name in ("blobs", "space", "ring", "row"):
        f.add(function, name)
        f.add(function, name, "iterations=2")
        if function in ("binary_erosion", "binary_dilation"):
            f.add(function, name, "border_value=1")
            f.add(function, name, "iterations=-1", "border_value=1")
    for structure in ("block", "two", "foot"):
        f.add(function, "blobs", f"structure={structure}")
        f.add(function, "blobs", f"structure={structure}", "mask=mask", "iterations=2")
        f.add(function, "ring", f"structure={structure}", "origin=-1+0")
for structure in ("cross", "block", "two"):
    f.add("binary_propagation", "seeds", "mask=mask", f"structure={structure}")
    f.add("binary_fill_holes", "blobs", f"structure={structure}")
    f.add("binary_fill_holes", "ring", f"structure={structure}")
    f.add("binary_hit_or_miss", "blobs", f"structure1={structure}")
f.add("binary_propagation", "seeds", "border_value=1", "mask=mask")
f.add("binary_hit_or_miss", "blobs", "structure1=two", "structure2=cross", "origin1=-1+0")
f.add("binary_fill_holes", "space")
for function in ("grey_erosion", "grey_dilation", "grey_opening", "grey_closing", "morphological_gradient", "morphological_laplace", "white_tophat", "black_tophat"):
    for name in ("mat", "count"):
        f.add(function, name, "size=3+3")
        f.add(function, name, "size=2+4", "mode=constant", "cval=1")
        f.add(function, name, "footprint=foot")
        f.add(function, name, "footprint=cross", "mode=wrap")
    f.add(function, "mat", "structure=heights")
f.add("grey_erosion", "mat", "size=3+3", "origin=1+-1")
f.add("grey_dilation", "mat", "size=4+3", "origin=1+-1")
for name in ("blobs", "space", "ring", "row"):
    f.add("distance_transform_edt", name)
    f.add("distance_transform_cdt", name)
    f.add("distance_transform_cdt", name, "metric=taxicab")
f.add("distance_transform_edt", "blobs", "sampling=0.5+2")
f.add("distance_transform_cdt", "full")
for rank in range(4):
    for connectivity in range(rank + 1):
        f.lines.append(reference.line(f"generate_binary_structure/{rank}+{connectivity}", ndi.generate_binary_structure(rank, connectivity)))
f.lines.append(reference.line("iterate_structure/cross/iterations=3", ndi.iterate_structure(inputs["cross"], 3)))
f.write()

f = File("measurements.txt")
for name in ("blobs", "space", "ring", "row", "full"):
    f.lines.append(reference.line(f"label/{name}", ndi.label(inputs[name])[0]))
f.lines.append(reference.line("label/blobs/structure=block", ndi.label(inputs["blobs"], inputs["block"])[0]))
labels = ndi.label(inputs["blobs"])[0]
values = rng.normal(size=labels.shape)
values[2, 3] = values[4, 5]
index = np.array([3, 1, 99, 3, 2])
for name, value in (("labels", labels), ("values", values), ("index", index)):
    (here / "inputs.txt").open("a").write(reference.line(name, value))
for function in ("sum", "mean", "variance", "standard_deviation", "median", "minimum", "maximum", "center_of_mass", "minimum_position", "maximum_position"):
    g = getattr(ndi, function)
    f.lines.append(reference.line(f"{function}/none", np.asarray(g(values))))
    f.lines.append(reference.line(f"{function}/labels", np.asarray(g(values, labels))))
    if function.endswith("position") or function == "median":
        continue  # SciPy's for a label that is not there is of no meaning
    f.lines.append(reference.line(f"{function}/index", np.asarray(g(values, labels, index))))
f.lines.append(reference.line("histogram/none", ndi.histogram(values, -1, 1, 7)))
f.lines.append(reference.line("histogram/labels", ndi.histogram(values, -1, 1, 7, labels)))
objects = [[[s.start, s.stop] for s in o] for o in ndi.find_objects(labels)]
f.lines.append(reference.line("find_objects/labels", np.array(objects)))
f.write()
