#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the files in the folders beside this script, by NumPy and SciPy, and into
reference.txt what they hold: "FOLDER/FILE" or "FOLDER/FILE/VARIABLE".

    python3 gen.py
"""
import pathlib
import shutil
import struct
import sys

import numpy as np
import scipy

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
lines = [reference.header(scipy, np)]


def folder(name):
    path = here / name
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    return path


def add(name, value):
    """Writes down a value; texts of bytes as texts, texts in one axis, unsigned integers as integers."""
    a = np.asarray(value)
    if a.dtype.kind == "S":
        a = a.astype("U")
    if a.dtype.kind == "U":
        a = a.ravel()
    elif a.dtype.kind == "u" and a.dtype.itemsize > 1:
        a = a.astype(int)
    elif a.dtype.kind == "f":
        a = a.astype(float)
    lines.append(reference.line(name, a))


def npy():
    to = folder("npy")

    def save(name, a, version=None):
        with open(to / f"{name}.npy", "wb") as file:
            np.lib.format.write_array(file, a, version=version)
        add(f"npy/{name}", a)

    for order, end in ("le", "<"), ("be", ">"):
        for kind in "f2 f4 f8 c8 c16 i2 i4 i8 u2 u4 u8".split():
            a = (rng.normal(size=(2, 3)) * 50 + (2j if kind[0] == "c" else 0))
            a = (np.abs(a) if kind[0] == "u" else a).astype(end + kind)
            save(f"{kind}_{order}", a)
            save(f"{kind}_{order}_fortran", np.asfortranarray(a))
        save(f"texts_{order}", np.array([["", "a-b"], ["αβγ", "中"]], end + "U3"))
    save("i1", np.array([[-128, 127], [0, 1]], "i1"))
    save("u1", np.array([[255, 0, 1]], "u1"))
    save("bool", np.array([[True, False, True], [False, False, True]]))
    save("bytes", np.array(["x", "yz", ""], "S2"))
    for name, a in ("i1", np.arange(6, dtype="i1")), ("u1", np.arange(6, dtype="u1")), ("bool", np.arange(6) % 2 == 1), ("texts", np.array(list("abcdef"))):
        save(f"{name}_fortran", np.asfortranarray(a.reshape(2, 3)))
    save("special", np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324]))
    save("half_special", np.array([np.nan, np.inf, -np.inf, -0.0, 6e-8, 65504, 1e-4], "f2"))
    save("scalar", np.float64(2.5))
    save("empty", np.zeros((0, 3)))
    save("cube", np.asfortranarray(rng.normal(size=(2, 3, 4))))
    save("version2", np.arange(3.0), (2, 0))
    save("version3", np.arange(3.0), (3, 0))
    # As older versions of NumPy and of Python wrote it.
    def old(name, header, a):
        text = header.ljust(69).encode() + b"\n"
        (to / f"{name}.npy").write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + a.tobytes())
        add(f"npy/{name}", a)
    old("no_comma", "{'descr': '<f4', 'fortran_order': False, 'shape': (21,)}", np.arange(21, dtype="f4"))
    old("python2", "{'descr': '<i4', 'fortran_order': False, 'shape': (2L, 3L), }", np.arange(6, dtype="i4").reshape(2, 3))
    old("other_order", "{\"shape\": (2, 2), \"descr\": \"<f8\", \"fortran_order\": False}", np.arange(4.0).reshape(2, 2))

    np.savez(to / "stored.npz", a=np.arange(6.0).reshape(2, 3), b=np.array([1, 2, 3]))
    np.savez_compressed(to / "deflated.npz", a=np.zeros((100, 100)), b=np.array(["x", "yz"]))
    for file in "stored", "deflated":
        for name, a in np.load(to / f"{file}.npz").items():
            add(f"npy/{file}/{name}", a)


npy()
(here / "reference.txt").write_text("".join(lines))
