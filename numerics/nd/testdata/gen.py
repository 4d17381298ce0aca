#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the reference files beside this script, with NumPy's results.

    python3 gen.py        (made with the versions that the files name)

A line of arrays.txt and print_arrays.txt is an input, of the others a result, in
the form that the package comment of numtest describes. print.txt holds, after a
line "-- NAME --", the text that NumPy prints.
"""
import pathlib
import sys
import warnings

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "numtest"))
from reference import header, line

HEADER = header(np)

warnings.simplefilter("ignore")
rng = np.random.default_rng(20261122)

# Inputs. The views are made by the tests in the same way.
arrays = {
    "scalar": np.array(-1.75),
    "one": np.array([2.5]),
    "vec": rng.normal(size=7),
    "mat": rng.normal(size=(3, 4)),
    "cube": rng.normal(size=(2, 3, 4)),
    "wide": rng.normal(size=(3, 40)),
    "long": rng.normal(size=1000),
    "empty": np.zeros(0),
    "empty2": np.zeros((0, 3)),
    "nan": np.array([1.5, np.nan, -np.inf, np.inf, -0.0, 0.0, 1e300, -1e-300]),
    "nanmat": np.where(np.arange(12).reshape(3, 4) % 5 == 1, np.nan, rng.normal(size=(3, 4))),
    "ties": rng.integers(-2, 3, size=40).astype(float),
    "positive": rng.gamma(2.0, size=(2, 5)) + 0.01,
    "row": rng.normal(size=4),
    "col": rng.normal(size=(3, 1)),
    "square": rng.normal(size=(4, 4)),
    "near1": np.array([1 - 2**-53, 1 + 2**-52, 1 - 1e-9, 1 + 1e-9, 0.9999, 1.0001, 0.99, 1.01, 1.03, 0.7, 1.4, 1.5, 1.99]),
    "wild": np.outer([1, -1], [1e-300, 3e-20, 1e-8, 1e-3, 0.1, 0.3, 0.6, 2.2, 5, 9, 20, 30, 100, 345.5, 700, 1e5, 1e10, 1e22, 3e300]),
    "tens": np.array([float(f"1e{n}") for n in range(-24, 23)]),
    "twos": np.exp2(np.arange(-40.0, 41.0)),
}
ints = {
    "ivec": rng.integers(-9, 10, size=9),
    "imat": rng.integers(-9, 10, size=(3, 4)),
    "ilong": rng.integers(-1000, 1000, size=600),
    "iempty": np.zeros(0, dtype=int),
    "irow": np.array([3, -2, 5, -7]),
    "counts": rng.integers(0, 6, size=30),
}
complexes = {
    "cvec": rng.normal(size=5) + 1j * rng.normal(size=5),
    "cmat": rng.normal(size=(3, 4)) + 1j * rng.normal(size=(3, 4)),
    "crow": rng.normal(size=4) + 1j * rng.normal(size=4),
    "clong": rng.normal(size=300) + 1j * rng.normal(size=300),
}
bools = {"bmat": rng.normal(size=(3, 4)) > 0, "bvec": rng.normal(size=7) > 0, "bcol": np.array([[True], [False], [True]]),
         "bvec4": np.array([True, False, True, True])}

views = {
    "mat.T": arrays["mat"].T,
    "mat.step": arrays["mat"][::2, ::-1],
    "cube.turn": arrays["cube"].transpose(1, 2, 0),
    "cube.part": arrays["cube"][:, ::-1, 1:3],
    "wide.T": arrays["wide"].T,
    "long.step": arrays["long"][::-3],
    "vec.flip": arrays["vec"][::-1],
    "imat.T": ints["imat"].T,
    "cmat.step": complexes["cmat"][::-2, 1:],
    "bmat.T": bools["bmat"].T,
}
everything = {**arrays, **ints, **complexes, **bools, **views}

with open("arrays.txt", "w") as f:
    f.write(HEADER)
    for group in arrays, ints, complexes, bools:
        for name, a in group.items():
            f.write(line(name, a))


def names(kind, long=True):
    return [n for n, a in everything.items()
            if a.dtype.kind == kind and (long or a.size <= 120)]


results = []


def case(function, call, *inputs):
    try:
        value = call(*(everything[n] for n in inputs))
    except (ValueError, IndexError, np.exceptions.AxisError) as e:
        value = None
    results.append(line(f"{function}/{'/'.join(inputs)}", value))


def write(name):
    with open(name, "w") as f:
        f.write(HEADER)
        f.writelines(results)
    results.clear()


# Element by element.
elementwise = {
    "Sin": np.sin, "Cos": np.cos, "Tan": np.tan, "Asin": np.arcsin, "Acos": np.arccos, "Atan": np.arctan,
    "Sinh": np.sinh, "Cosh": np.cosh, "Tanh": np.tanh, "Asinh": np.arcsinh, "Acosh": np.arccosh, "Atanh": np.arctanh,
    "Exp": np.exp, "Exp2": np.exp2, "Expm1": np.expm1, "Log": np.log, "Log2": np.log2, "Log10": np.log10,
    "Log1p": np.log1p, "Cbrt": np.cbrt, "Sqrt": np.sqrt, "Square": np.square, "Reciprocal": np.reciprocal,
    "Floor": np.floor, "Ceil": np.ceil, "Trunc": np.trunc, "Abs": np.abs, "Deg2Rad": np.deg2rad, "Rad2Deg": np.rad2deg,
    "Sign": np.sign, "Round": np.round, "Round2": lambda x: np.round(x, 2), "Neg": np.negative,
    "IsNaN": np.isnan, "IsInf": np.isinf, "IsFinite": np.isfinite, "SignBit": np.signbit, "NanToNum": np.nan_to_num,
    "AddScalar": lambda x: x + 1.5, "SubScalar": lambda x: x - 1.5, "SubFrom": lambda x: 1.5 - x,
    "MulScalar": lambda x: x * 1.5, "DivScalar": lambda x: x / 1.5, "DivInto": lambda x: 1.5 / x,
    "ModScalar": lambda x: x % 0.7, "ModOf": lambda x: 0.7 % x, "FloorDivScalar": lambda x: x // 0.3,
    "PowScalar": lambda x: x ** 2.5, "Pow2": lambda x: x ** 2.0, "PowOf": lambda x: 2.5 ** x,
    "LessScalar": lambda x: x < 0.5, "LessEqualScalar": lambda x: x <= 0.5, "GreaterScalar": lambda x: x > 0.5,
    "GreaterEqualScalar": lambda x: x >= 0.5, "EqualScalar": lambda x: x == 2.5, "NotEqualScalar": lambda x: x != 2.5,
    "Clip": lambda x: np.clip(x, -0.5, 0.75), "AsBool": lambda x: x.astype(bool), "AsComplex": lambda x: x.astype(complex),
}
for function, call in elementwise.items():
    for n in names("f", long=False):
        if n != "wide" and n != "wide.T":
            case(function, call, n)
ints_elementwise = {
    "AddScalar": lambda x: x + 3, "SubFrom": lambda x: 3 - x, "MulScalar": lambda x: x * 3, "Neg": lambda x: -x, "Abs": np.abs,
    "FloorDivScalar": lambda x: x // 3, "ModScalar": lambda x: x % 3, "ModScalar-3": lambda x: x % -3,
    "DivScalar": lambda x: np.trunc(x / 3).astype(int), "RemScalar": lambda x: np.fmod(x, 3),
    "AndScalar": lambda x: x & 6, "OrScalar": lambda x: x | 6, "XorScalar": lambda x: x ^ 6, "Not": lambda x: ~x,
    "AndNotScalar": lambda x: x & ~6,
    "LessScalar": lambda x: x < 2, "EqualScalar": lambda x: x == 2, "AsArray": lambda x: x.astype(float), "PowScalar": lambda x: x ** 3,
}
for function, call in ints_elementwise.items():
    for n in names("i", long=False):
        case(function, call, n)
for n in names("c", long=False):
    for function, call in {"Real": np.real, "Imag": np.imag, "Abs": np.abs, "Angle": np.angle, "Conj": np.conj, "Neg": np.negative,
                           "MulScalar": lambda x: x * (1 - 2j), "DivInto": lambda x: (1 - 2j) / x, "PowScalar": lambda x: x ** (0.5 + 1j)}.items():
        case(function, call, n)
for n in names("b"):
    for function, call in {"Not": np.logical_not, "AsInt": lambda x: x.astype(int), "AsArray": lambda x: x.astype(float),
                           "Count": np.count_nonzero, "Any": np.any, "All": np.all, "Any0": lambda x: x.any(0), "All-1": lambda x: x.all(-1),
                           "FlatNonzero": np.flatnonzero, "Nonzero0": lambda x: np.nonzero(x)[0]}.items():
        case(function, call, n)
write("elementwise.txt")

# Two operands.
pairs = [("mat", "row"), ("row", "mat"), ("mat", "col"), ("col", "row"), ("mat", "mat"), ("mat", "scalar"), ("cube", "mat"),
         ("cube", "col"), ("mat.T", "vec"), ("cube.part", "col"), ("mat.T", "mat.T"), ("empty2", "one"), ("empty", "one"),
         ("nan", "one"), ("one", "nan"), ("scalar", "scalar"), ("mat", "vec"), ("mat.step", "scalar"), ("wide", "col")]
binary = {
    "Add": np.add, "Sub": np.subtract, "Mul": np.multiply, "Div": np.divide, "Mod": np.mod, "Fmod": np.fmod, "FloorDiv": np.floor_divide,
    "Pow": np.power, "Atan2": np.arctan2, "Hypot": np.hypot, "CopySign": np.copysign, "NextAfter": np.nextafter,
    "LogAddExp": np.logaddexp, "Heaviside": np.heaviside, "Maximum": np.maximum, "Minimum": np.minimum, "Fmax": np.fmax, "Fmin": np.fmin,
    "Less": np.less, "LessEqual": np.less_equal, "Greater": np.greater, "GreaterEqual": np.greater_equal, "Equal": np.equal,
    "NotEqual": np.not_equal, "Isclose": np.isclose,
}
for function, call in binary.items():
    for a, b in pairs:
        case(function, call, a, b)
for function, call in {"Add": np.add, "Mul": np.multiply, "FloorDiv": np.floor_divide, "Mod": np.mod, "Rem": np.fmod, "And": np.bitwise_and,
                       "Or": np.bitwise_or, "Xor": np.bitwise_xor, "Less": np.less}.items():
    for a, b in [("imat", "irow"), ("irow", "imat"), ("imat.T", "ivec"), ("iempty", "iempty")]:
        if not (b == "imat" and function in ("FloorDiv", "Mod", "Rem")):
            case(function, call, a, b)
for function, call in {"Add": np.add, "Sub": np.subtract, "Mul": np.multiply, "Div": np.divide, "Equal": np.equal}.items():
    for a, b in [("cmat", "crow"), ("crow", "crow"), ("cmat.step", "cvec")]:
        case(function, call, a, b)
for function, call in {"And": np.logical_and, "Or": np.logical_or, "Xor": np.logical_xor, "Equal": np.equal}.items():
    for a, b in [("bmat", "bcol"), ("bmat", "bmat"), ("bmat.T", "bvec")]:
        case(function, call, a, b)
write("binary.txt")

# Reductions.
reductions = {
    "Sum": np.sum, "Prod": np.prod, "Mean": np.mean, "Var": np.var, "Var1": lambda x: np.var(x, ddof=1), "Std": np.std, "Min": np.min, "Max": np.max,
    "Ptp": np.ptp, "ArgMin": np.argmin, "ArgMax": np.argmax, "Any": np.any, "All": np.all, "Median": np.median,
    "Percentile30": lambda x: np.percentile(x, 30), "Percentile0": lambda x: np.percentile(x, 0), "Percentile100": lambda x: np.percentile(x, 100),
    "NanSum": np.nansum, "NanProd": np.nanprod, "NanMean": np.nanmean, "NanVar": np.nanvar, "NanStd1": lambda x: np.nanstd(x, ddof=1),
    "NanMin": np.nanmin, "NanMax": np.nanmax, "NanMedian": np.nanmedian, "NanPercentile70": lambda x: np.nanpercentile(x, 70),
    "CumSum": np.cumsum, "CumProd": np.cumprod, "Unique": np.unique,
}
for function, call in reductions.items():
    for n in names("f"):
        if function in ("Percentile30", "Percentile0", "Percentile100") and everything[n].size == 0:
            continue  # NumPy raises, nd gives NaN as Median does
        if function in ("CumSum", "CumProd", "Unique") and n in ("long",):
            continue
        case(function, call, n)
along = {
    "Sum": np.sum, "Prod": np.prod, "Mean": np.mean, "Var": np.var, "Std1": lambda x, axis, keepdims: np.std(x, axis=axis, ddof=1, keepdims=keepdims),
    "Min": np.min, "Max": np.max, "Any": np.any, "All": np.all, "Median": np.median,
    "Percentile30": lambda x, axis, keepdims: np.percentile(x, 30, axis=axis, keepdims=keepdims),
    "NanSum": np.nansum, "NanMean": np.nanmean, "NanMax": np.nanmax, "NanMedian": np.nanmedian,
}
axes = [(0,), (-1,), (1,), (0, 2), (0, 1)]
for function, call in along.items():
    for n in ["mat", "cube", "wide", "mat.T", "mat.step", "cube.turn", "cube.part", "wide.T", "nanmat", "vec"]:
        for ax in axes:
            if max(ax) < everything[n].ndim:
                for keep in False, True:
                    label = f"{function}{'K' if keep else ''}:{','.join(map(str, ax))}"
                    case(label, lambda x: call(x, axis=ax, keepdims=keep), n)
for function, call in {"ArgMin": np.argmin, "ArgMax": np.argmax, "CumSum": np.cumsum, "CumProd": np.cumprod, "Sort": np.sort,
                       "Argsort": lambda x, axis: np.argsort(x, axis=axis, kind="stable"), "Diff": lambda x, axis: np.diff(x, axis=axis),
                       "Gradient": lambda x, axis: np.gradient(x, axis=axis), "Gradient2": lambda x, axis: np.gradient(x, 0.5, axis=axis, edge_order=2),
                       "Trapezoid": lambda x, axis: np.trapezoid(x, axis=axis), "Unwrap": lambda x, axis: np.unwrap(x * 5, axis=axis)}.items():
    for n in ["mat", "cube", "wide", "mat.T", "cube.turn", "cube.part", "wide.T", "nanmat"]:
        for axis in (0, 1, -1):
            if function == "Unwrap" and axis != -1:
                continue
            case(f"{function}:{axis}", lambda x: call(x, axis=axis), n)
for n in ["long", "ties", "nan", "long.step", "vec.flip", "one", "empty"]:
    case("Sort:-1", np.sort, n)
    case("Argsort:-1", lambda x: np.argsort(x, kind="stable"), n)
for function, call in {"Sum": np.sum, "Prod": np.prod, "Mean": np.mean, "Std": np.std, "Min": np.min, "Max": np.max, "ArgMin": np.argmin, "ArgMax": np.argmax,
                       "CumSum": np.cumsum, "Sort:-1": np.sort, "Unique": np.unique, "Argsort:-1": lambda x: np.argsort(x, kind="stable"),
                       "Sum:0": lambda x: x.sum(0), "Max:-1": lambda x: x.max(-1), "Mean:0": lambda x: x.mean(0), "Diff:-1": np.diff}.items():
    for n in names("i"):
        case(function, call, n)
for function, call in {"Sum": np.sum, "Prod": np.prod, "Mean": np.mean, "CumSum": np.cumsum, "Sum:0": lambda x: x.sum(0), "Mean:-1": lambda x: x.mean(-1)}.items():
    for n in names("c"):
        case(function, call, n)
for function, call in {
    "NanArgMin": np.nanargmin, "NanArgMax": np.nanargmax, "NanCumSum": np.nancumsum, "NanCumProd": np.nancumprod,
    "NanQuantile0.25": lambda x: np.nanquantile(x, 0.25), "Quantile0.25": lambda x: np.quantile(x, 0.25),
}.items():
    for n in ["nan", "nanmat", "mat", "cube.part", "scalar", "one", "ties"]:
        case(function, call, n)
results.append(line("NanArgMinNone/nan", None))
along = {
    "Ptp": np.ptp, "Quantile0.3": lambda x, **by: np.quantile(x, 0.3, **by), "NanProd": np.nanprod, "NanVar": np.nanvar,
    "NanStd1": lambda x, **by: np.nanstd(x, ddof=1, **by), "NanMin": np.nanmin, "NanMax": np.nanmax,
    "NanPercentile30": lambda x, **by: np.nanpercentile(x, 30, **by), "NanQuantile0.25": lambda x, **by: np.nanquantile(x, 0.25, **by),
}
for function, call in along.items():
    for n in ["nanmat", "cube.part", "mat.T", "vec"]:
        for ax in axes:
            if max(ax) < everything[n].ndim:
                case(f"{function}:{','.join(map(str, ax))}", lambda x: call(x, axis=ax), n)
                case(f"{function}K:{','.join(map(str, ax))}", lambda x: call(x, axis=ax, keepdims=True), n)
for function, call in {"NanArgMin": np.nanargmin, "NanArgMax": np.nanargmax, "NanCumSum": np.nancumsum, "NanCumProd": np.nancumprod}.items():
    for n in ["nanmat", "cube.part", "mat.T"]:
        for axis in (0, 1, -1):
            case(f"{function}:{axis}", lambda x: call(x, axis=axis), n)
for function, call in {
    "Var": np.var, "Ptp": np.ptp, "Any": np.any, "All": np.all, "CumProd": np.cumprod, "Prod:0": lambda x: x.prod(0), "Min:0": lambda x: x.min(0),
    "ArgMin:0": lambda x: x.argmin(0), "ArgMax:-1": lambda x: x.argmax(-1), "Var:0": lambda x: x.var(0), "Std1:-1": lambda x: x.std(-1, ddof=1),
    "Any:0": lambda x: x.any(0), "All:-1": lambda x: x.all(-1), "Ptp:0": lambda x: np.ptp(x, 0), "SumK:0": lambda x: x.sum(0, keepdims=True),
}.items():
    for n in ["ivec", "imat", "imat.T", "irow"]:
        case(function, call, n)
for function, call in {
    "Var": np.var, "Std1": lambda x: x.std(ddof=1), "CumProd": np.cumprod, "CumProd:0": lambda x: np.cumprod(x, 0), "Prod:0": lambda x: x.prod(0),
    "Var:0": lambda x: x.var(0), "Std:-1": lambda x: x.std(-1), "SumK:-1": lambda x: x.sum(-1, keepdims=True), "Diff": np.diff,
}.items():
    for n in ["cvec", "cmat", "cmat.step"]:
        case(function, call, n)
for function, call in {
    "Mean": np.mean, "Count:0": lambda x: np.count_nonzero(x, 0), "Count:-1": lambda x: np.count_nonzero(x, -1), "Mean:0": lambda x: x.mean(0),
    "AnyK:-1": lambda x: x.any(-1, keepdims=True), "AllK:0": lambda x: x.all(0, keepdims=True),
}.items():
    for n in names("b"):
        case(function, call, n)
write("reductions.txt")

# Functions of their own.
E = everything
case("Matmul", np.matmul, "mat", "row")
case("Matmul", np.matmul, "mat", "square")
case("Matmul", np.matmul, "row", "square")
case("Matmul", np.matmul, "row", "row")
case("Matmul", np.matmul, "mat.T", "mat")
case("Matmul", np.matmul, "cube", "square")
case("Matmul", np.matmul, "cube", "mat.T")
case("Matmul", np.matmul, "mat", "mat")
case("Matmul", np.matmul, "cmat", "crow")
case("Matmul", np.matmul, "imat", "irow")
case("Dot", np.dot, "row", "row")
case("Inner", np.inner, "mat", "cube")
case("Inner", np.inner, "row", "mat")
case("Outer", np.outer, "vec", "row")
case("Kron", np.kron, "mat", "square")
case("Kron", np.kron, "row", "mat")
case("Cross", np.cross, "mat.T", "mat.T")
case("Polyfit2", lambda x, y: np.polyfit(x, y, 2), "vec", "vec.flip")
case("Polyfit0", lambda x, y: np.polyfit(x, y, 0), "row", "row")
case("Polyfit6", lambda x, y: np.polyfit(x, y, 6), "vec", "vec.flip")
case("Polyval", np.polyval, "row", "mat")
case("Roots", lambda p: np.sort_complex(np.roots(p)), "vec")
case("Polyder", np.polyder, "vec")
case("Polyint", np.polyint, "vec")
case("Vander5", lambda x: np.vander(x, 5), "row")
case("Interp", lambda x, y: np.interp(x, np.linspace(-1, 1, 7), y), "mat", "vec")
case("Interp", lambda x, y: np.interp(x, np.linspace(-1, 1, 7), y), "nan", "vec")
for mode in "full", "same", "valid":
    case("Convolve-" + mode, lambda a, b: np.convolve(a, b, mode), "vec", "row")
    case("Convolve-" + mode, lambda a, b: np.convolve(a, b, mode), "row", "vec")
    case("Convolve-" + mode, lambda a, b: np.convolve(a, b, mode), "long.step", "vec")
case("Correlate-full", lambda a, b: np.correlate(a, b, "full"), "vec", "row")
case("Bincount", np.bincount, "counts")
case("Bincount10", lambda x: np.bincount(x, minlength=10), "counts")
case("Searchsorted", lambda x: np.searchsorted(np.sort(E["ties"]), x), "ties")
case("SearchsortedRight", lambda x: np.searchsorted(np.sort(E["ties"]), x, "right"), "nan")
case("Digitize", lambda x: np.digitize(x, [-1.0, 0.0, 0.5, 1.0]), "mat")
for n in "long", "ties", "mat", "one":
    case("Histogram10", lambda x: np.histogram(x, 10)[0].astype(float), n)
    case("HistogramEdges10", lambda x: np.histogram(x, 10)[1], n)
    case("HistogramDensity7", lambda x: np.histogram(x, 7, density=True)[0], n)
    case("HistogramRange", lambda x: np.histogram(x, 7, range=(-1, 1))[0].astype(float), n)
    case("HistogramWeights", lambda x: np.histogram(x, 5, weights=x.astype(float))[0], n)
    case("HistogramUneven", lambda x: np.histogram(x, [-2.0, -1.0, 0.0, 0.25, 2.0])[0].astype(float), n)
case("Histogram2D", lambda x, y: np.histogram2d(x, y, (4, 3))[0], "ties", "ties")
case("Histogram2DDensity", lambda x, y: np.histogram2d(x, y, (4, 3), density=True)[0], "vec", "vec.flip")
case("GradientCoords", lambda x, y: np.gradient(x, np.cumsum(np.abs(y) + 1)), "vec", "vec.flip")
case("GradientCoords2", lambda x, y: np.gradient(x, np.cumsum(np.abs(y) + 1), edge_order=2), "vec", "vec.flip")
case("TrapezoidX", lambda y, x: np.trapezoid(y, x), "vec", "vec.flip")
case("Percentiles", lambda x: np.percentile(x, [0, 12.5, 50, 99, 100]), "long")
case("Take", lambda x: x[[2, 0, -1, 2]], "mat")
case("Take1", lambda x: np.take(x, [[2, 0], [-1, 2]], axis=1), "mat")
case("Mask", lambda x, m: x[m], "mat", "bmat")
case("Mask", lambda x, m: x[m], "mat.T", "bmat.T")
case("MaskRows", lambda x: x[np.array([True, False, True])], "mat")
case("Where", lambda m, x, y: np.where(m, x, y), "bmat", "row", "col")
case("Where", lambda m, x, y: np.where(m, x, y), "bcol", "mat", "scalar")
for n in "vec", "mat", "cube", "mat.T", "one", "empty":
    case("Roll2", lambda x: np.roll(x, 2), n)
    case("Roll-1:0", lambda x: np.roll(x, -1, 0), n)
    case("Tile2", lambda x: np.tile(x, 2), n)
    case("Tile2,3", lambda x: np.tile(x, (2, 3)), n)
    case("Repeat2", lambda x: np.repeat(x, 2), n)
    case("Repeat3:-1", lambda x: np.repeat(x, 3, axis=-1), n)
    case("Concatenate0", lambda x: np.concatenate([x, x], 0), n)
    case("Stack-1", lambda x: np.stack([x, x], -1), n)
    case("VStack", lambda x: np.vstack([x, x]), n)
    case("HStack", lambda x: np.hstack([x, x]), n)
    case("Flip", np.flip, n)
    for mode in "constant", "edge", "reflect", "symmetric", "wrap":
        if n != "empty":
            case("Pad3-" + mode, lambda x: np.pad(x, 3, mode), n)
            case("Pad1,9-" + mode, lambda x: np.pad(x, (1, 9), mode), n)
for k in -1, 0, 1, 2, 3, 6:
    case(f"Rot90:{k}", lambda x: np.rot90(x, k), "mat")
for k in -3, -1, 0, 2, 9:
    case(f"Tril:{k}", lambda x: np.tril(x, k), "mat")
    case(f"Triu:{k}", lambda x: np.triu(x, k), "cube")
    case(f"Diagonal:{k}", lambda x: np.diagonal(x, k), "mat")
    case(f"DiagonalCube:{k}", lambda x: np.diagonal(x, k), "cube")
    case(f"Diag:{k}", lambda x: np.diag(x, k), "row")
for args in [(10,), (-5, 5, 0.1), (1, 2), (0, 1, 0.3), (5, 1, -1.5), (3, 1), (0.5, 3.5)]:
    results.append(line("Arange" + ":".join(map(str, args)), np.arange(*args).astype(float)))
for args in [(0, 2 * np.pi, 20), (-5, 5, 50), (1, 1, 5), (3, -7, 4), (2, 9, 1), (0, 1, 0), (0, 5e-324, 3), (0.1, 0.7, 7)]:
    results.append(line("Linspace" + ":".join(map(repr, map(float, args))), np.linspace(*args)))
results.append(line("Logspace", np.logspace(-2, 3, 6)))
results.append(line("Geomspace", np.geomspace(-1, -1000, 4)))
results.append(line("Indices0", np.indices((3, 4))[0]))
results.append(line("Indices1", np.indices((3, 4))[1]))
results.append(line("Tri", np.tri(3, 5, 1)))
results.append(line("Eye", np.eye(3)))
gx, gy = np.meshgrid(E["row"], E["vec"])
results.append(line("Meshgrid0", gx))
results.append(line("Meshgrid1", gy))
gx, gy = np.meshgrid(E["row"], E["vec"], indexing="ij")
results.append(line("MeshgridIJ1", gy))
u = np.unique(E["ties"], return_index=True, return_inverse=True, return_counts=True)
for name, part in zip(["Values", "Index", "Inverse", "Counts"], u):
    results.append(line("Unique" + name, part))
b = np.broadcast_arrays(E["col"], E["row"], E["scalar"])
for i in range(3):
    results.append(line(f"Broadcast{i}", b[i]))
case("Compress", lambda x, m: np.compress(m, x, 1), "mat", "bvec4")
case("RepeatEach", lambda x: np.repeat(x, [2, 0, 1], 0), "mat")
case("PadWith", lambda x: np.pad(x, (1, 2), constant_values=-7.5), "mat")
for i in range(2):
    case(f"Gradients{i}", lambda x: np.gradient(x)[i], "mat")
case("Trace:1", lambda x: np.trace(x, 1), "mat")
case("Trace:-1", lambda x: np.trace(x, -1), "square")
u = np.unique(ints["imat"], return_index=True, return_inverse=True, return_counts=True)
for name, part in zip(["Values", "Index", "Inverse", "Counts"], u):
    results.append(line("UniqueInt" + name, part))
write("functions.txt")

# Slices: the indices are in the name, as in Python.
for text in ["1:3", "::-1", "-2:", "5:2", "2:5:2", "10:", ":-9", "-1:-5:-2", "3", "-7", "4:0:-3", "-100:100:3", "1:1"]:
    results.append(line("vec/" + text, eval(f"a[{text}]", {"a": E["vec"]})))
for text in ["1", "1,2", ":,1", "-1,::-2", "::2,1:3", "...,0", "None,1", "1,None,:", "...,None", "0:0", ":,-1:0:-1"]:
    results.append(line("mat/" + text, eval(f"a[{text}]", {"a": E["mat"]})))
for text in ["1", "...,1", "0,...,1:3", ":,1", ":,:,::-1", "None,...,None", "1,1,1"]:
    results.append(line("cube/" + text, eval(f"a[{text}]", {"a": E["cube"]})))
write("slices.txt")

# Printing.
prints = dict(everything)
for name, a in {
    "arange": np.arange(20.0), "thousand": np.arange(1000.0), "summary": np.arange(1001.0), "grid": np.arange(10000.0).reshape(100, 100),
    "tall": np.arange(3000.0).reshape(1000, 3), "deep": np.arange(16384.0).reshape(8, 8, 16, 16) / 7, "third": np.array([1, 2, 3]) / 3,
    "big": np.array([1e8, 1.0]), "almost": np.array([99999999.0, 1e6]), "small": np.array([1e-4, 0.01]), "tiny": np.array([9.9e-5, 0.01]),
    "span": np.array([1.0, 1000.0]), "span2": np.array([1.0, 1001.0]), "huge": np.array([1e300, -1e-300, 0]), "exp3": np.array([1e100, 1e5]),
    "infs": np.array([np.inf, 1.5, -np.inf, np.nan]), "nans": np.array([np.nan, np.nan]), "nan1": np.array([np.nan, 100.25]), "inf1": np.array([-np.inf, 1.0]),
    "zeros": np.zeros((2, 3)), "negzero": np.array([-0.0, 0.0]), "digits": np.array([0.1234567891234, 12.5]), "round": np.array([0.000100000001, 0.05]),
    "tie": np.array([0.123456785, 0.5]), "carry": np.array([9.999999999, 1.0]), "expround": np.array([1.000000001e9, 2.5]), "expneg": np.array([-1e-10, 3]),
    "iwide": np.arange(100) * 1000 - 50000, "isummary": np.arange(2000).reshape(2, 1000), "u8": np.arange(250, 256).astype(np.uint8),
    "bools": np.arange(30) % 3 == 0, "cmixed": np.array([1 + 2j, -1.5 - 1e-3j, 1e4 + 0j]), "cnan": np.array([complex(np.nan, np.inf), 1 - 2j]),
    "czero": np.zeros(2, complex), "b0": np.array(True), "i0": np.array(-3), "f0": np.array(3.141592653589793), "f0int": np.array(2.0), "f0big": np.array(1e16),
    "f0small": np.array(1e-5), "f0long": np.array(123456789012345.0), "c0": np.array(1 + 2j), "c0imag": np.array(2j), "c0neg": np.array(-1.5 - 2.25j),
    "u0": np.array(7, dtype=np.uint8), "empty3": np.zeros((3, 0, 2)), "oneone": np.zeros((1, 1, 1)), "fourd": np.arange(16.0).reshape(2, 2, 2, 2),
    "longline": np.full((2, 30), 0.12345678), "edge": np.arange(1008.0).reshape(7, 144), "edge2": np.arange(1200.0).reshape(6, 200) * 1.5,
}.items():
    prints[name] = a
with open("print_arrays.txt", "w") as f:
    f.write(HEADER)
    f.writelines(line(name, a) for name, a in prints.items() if name not in everything and a.size <= 120)
with open("print.txt", "w") as f:
    f.write(HEADER)
    for name, a in prints.items():
        f.write(f"-- {name} --\n{a}\n")
