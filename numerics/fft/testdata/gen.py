#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes reference.txt and long.txt beside this script, with SciPy's results.

    python3 gen.py

reference.txt has the inputs ("in/NAME"), then results named FUNCTION/INPUT/OPTIONS, where
the options are words such as n=5, axis=0, norm=ortho, type=3, with commas between them.
long.txt has, for long inputs that the tests make themselves, some terms computed in
80-bit arithmetic ("terms/N"), and the largest of all ("largest/N").
"""
import pathlib
import sys

import numpy as np
import scipy
import scipy.fft as sf

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
inputs = {
    "one": rng.normal(size=1),
    "two": rng.normal(size=2),
    "odd": rng.normal(size=7),
    "even": rng.normal(size=8),
    "prime": rng.normal(size=101),
    "count": rng.integers(-9, 9, size=6),
    "mat": rng.normal(size=(3, 4)),
    "cube": rng.normal(size=(2, 5, 3)),
    "codd": rng.normal(size=7) + 1j * rng.normal(size=7),
    "ceven": rng.normal(size=6) + 1j * rng.normal(size=6),
    "cmat": rng.normal(size=(4, 3)) + 1j * rng.normal(size=(4, 3)),
    "nan": np.array([1.0, np.nan, 2.0]),
}
norms = ["norm=ortho", "norm=forward"]
lines = [reference.header(scipy, np)]
lines += [reference.line(f"in/{name}", value) for name, value in inputs.items()]


def add(function, name, *words):
    options = {}
    for word in words:
        key, value = word.split("=")
        options[key] = value if key == "norm" else [int(v) for v in value.split("+")]
    for key in ("n", "axis", "type"):
        if key in options:
            options[key] = options[key][0]
    result = getattr(sf, function)(inputs[name], **options)
    lines.append(reference.line("/".join([function, name, ",".join(words)]).rstrip("/"), result))


real1 = ["one", "two", "odd", "even", "prime", "count"]
for function in ("fft", "ifft"):
    for name in real1 + ["mat", "cube", "codd", "ceven", "cmat"]:
        for words in [(), ("n=5",), ("n=9",), *((n,) for n in norms)]:
            add(function, name, *words)
    for name in ("mat", "cube", "cmat"):
        add(function, name, "axis=0")
        add(function, name, "axis=0", "n=3", "norm=ortho")
    add(function, "nan")
for name in real1 + ["mat", "cube"]:
    for words in [(), ("n=5",), ("n=10",), *((n,) for n in norms)]:
        add("rfft", name, *words)
for name in ["two", "odd", "even", "codd", "ceven", "cmat", "mat", "cube"]:
    for words in [(), ("n=5",), ("n=6",), ("n=20",), *((n,) for n in norms)]:
        add("irfft", name, *words)
for name in ("mat", "cube", "cmat"):
    for function in ("fft2", "ifft2", "fftn", "ifftn", "irfft2", "irfftn") + (() if name == "cmat" else ("rfft2", "rfftn")):
        add(function, name)
        add(function, name, "s=4+5")
        add(function, name, "norm=ortho")
        add(function, name, "axes=1+0", "s=3+6")
for function in ("dct", "idct", "dst", "idst"):
    for kind in (1, 2, 3, 4):
        for name in ["two", "odd", "even", "prime", "mat"]:
            for words in [(), *((n,) for n in norms), ("n=6",)]:
                add(function, name, f"type={kind}", *words)
        add(function, "cube", f"type={kind}", "axis=1", "norm=ortho")
for function in ("dctn", "idctn", "dstn", "idstn"):
    for kind in (1, 2, 3, 4):
        add(function, "mat", f"type={kind}")
        add(function, "cube", f"type={kind}", "axes=0+2", "norm=ortho")
for n in (1, 2, 5, 8):
    lines.append(reference.line(f"fftfreq/n={n}", sf.fftfreq(n, 0.02)))
    lines.append(reference.line(f"rfftfreq/n={n}", sf.rfftfreq(n, 0.02)))
for name in ("odd", "even", "mat", "cube", "cmat"):
    for function in ("fftshift", "ifftshift"):
        lines.append(reference.line(f"{function}/{name}", getattr(sf, function)(inputs[name])))
        lines.append(reference.line(f"{function}/{name}/axes=0", getattr(sf, function)(inputs[name], axes=0)))
(here / "reference.txt").write_text("".join(lines))

lines = [reference.header(scipy, np)]
for n in (997, 1000, 1009, 4096, 19683, 30030, 65536, 65537, 100003):
    i = np.arange(n, dtype=np.int64)
    x = (i * i % 1013 - 506) / np.longdouble(1024) + 1j * ((i * i * 7 + i) % 509 - 254) / np.longdouble(512)
    terms = sf.fft(x.astype(np.clongdouble))
    lines.append(reference.line(f"terms/{n}", terms[:: n // 16].astype(complex)))
    lines.append(reference.line(f"largest/{n}", float(np.abs(terms).max())))
    half = sf.rfft(x.real.astype(np.longdouble))
    lines.append(reference.line(f"halfterms/{n}", half[:: n // 16].astype(complex)))
    cosine = sf.dct(x.real.astype(np.longdouble))
    lines.append(reference.line(f"cosine/{n}", cosine[:: n // 16].astype(float)))
(here / "long.txt").write_text("".join(lines))
