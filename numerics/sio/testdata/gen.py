#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the files in the folders beside this script, by NumPy and SciPy, and into
reference.txt what they hold: "FOLDER/FILE" or "FOLDER/FILE/VARIABLE".

    python3 gen.py
"""
import bz2
import gzip
import pathlib
import shutil
import struct
import sys
import warnings
import zlib

import numpy as np
import scipy
import scipy.io
import scipy.io.wavfile
import scipy.sparse

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
    if a.dtype.kind == "U":  # blanks would end an element
        lines.append(reference.line(name, np.char.replace(a.ravel(), " ", "_~_")).replace("_~_", r"\u0020"))
        return
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


class Element:
    """Writes elements of MATLAB's version 5 in an order of bytes: "<" or ">"."""

    CODES = {"i1": 1, "u1": 2, "i2": 3, "u2": 4, "i4": 5, "u4": 6, "f4": 7, "f8": 9, "i8": 12, "u8": 13}

    def __init__(self, order):
        self.order = order

    def raw(self, kind, data):
        if 0 < len(data) <= 4:
            return struct.pack(self.order + "I", len(data) << 16 | kind) + data.ljust(4, b"\0")
        pad = 0 if kind == 15 else -len(data) % 8
        return struct.pack(self.order + "II", kind, len(data)) + data + b"\0" * pad

    def numbers(self, kind, values):
        return self.raw(self.CODES[kind], np.asarray(values).ravel(order="F").astype(self.order + kind).tobytes())

    def array(self, flags, shape, name, *parts):
        head = self.numbers("u4", [flags, 0]) + self.numbers("i4", shape) + self.raw(1, name.encode())
        return self.raw(14, head + b"".join(parts))

    def file(self, *arrays):
        head = b"MATLAB 5.0 MAT-file".ljust(124) + struct.pack(self.order + "H", 0x100)
        return head + (b"IM" if self.order == "<" else b"MI") + b"".join(arrays)


def tree(name, v):
    """Writes down a value of a MATLAB file and what is in it."""
    if scipy.sparse.issparse(v):
        a = v.toarray()
        add(name, a if a.dtype.kind == "c" else a.astype(float))
    elif v.dtype.names:
        for i, element in enumerate(v.ravel()):
            for field in v.dtype.names:
                tree(f"{name}/{i}/{field}", element[field])
    elif v.dtype.kind == "O":
        for i, element in enumerate(v.ravel()):
            tree(f"{name}/{i}", element)
    elif v.dtype.kind != "U" or v.size:
        add(name, v)


def mat():
    to = folder("mat")
    m = rng.normal(size=(3, 4))
    sparse = scipy.sparse.csc_array(np.array([[0, 1.5, 0], [2, 0, 0], [0, 0, 0], [0, -3, 4]]))
    flat = {
        "d": m, "row": np.arange(4.0), "scalar": 3.5, "empty": np.zeros((0, 3)), "f4": m.astype("f4"), "c": m + 1j * m[::-1],
        "i2": np.array([[-300, 300], [1, 2]], "i2"), "u1": np.array([[1, 255]], "u1"), "s": "text", "list": np.array(["a", "bcd"]),
        "sparse": sparse, "csparse": sparse * (1 + 2j), "special": np.array([np.nan, np.inf, -0.0]), "i4": np.array([[-7]], "i4"),
        "u2": np.array([[1, 65535]], "u2"),
    }
    deep = {
        "cube": rng.normal(size=(2, 3, 4)), "mask": np.array([[True, False], [False, True]]), "greek": "αβγ", "i8": np.array([[2**62, -1]]),
        "u4": np.array([[2**32 - 1]], "u4"), "u8": np.array([[2**40]], "u8"), "i1": np.array([[-128, 1]], "i1"), "blank": "",
        "cell": np.array([[1.0, "two"], [np.eye(2), np.array([[None]])]], object), "struct": {"a": 1.0, "b": {"c": "deep", "d": [1, 2]}},
        "structs": np.array([(1.0, "x"), (2.0, "y")], [("v", object), ("w", object)]),
    }
    deep["cell"][1, 1] = np.array([[True]])
    scipy.io.savemat(to / "v4.mat", flat, format="4")
    scipy.io.savemat(to / "v5.mat", flat | deep)
    scipy.io.savemat(to / "v7.mat", flat | deep, do_compression=True)
    scipy.io.savemat(to / "long.mat", {"s": {"a" * 60: 1.0}}, long_field_names=True)
    for name in "v5", "v7", "long":  # SciPy writes the time into the header
        path = to / f"{name}.mat"
        path.write_bytes(b"MATLAB 5.0 MAT-file, written by SciPy".ljust(116) + path.read_bytes()[116:])
    # Version 4 with the high byte first, in all its formats.
    with open(to / "v4be.mat", "wb") as file:
        for p, kind in enumerate(["f8", "f4", "i4", "i2", "u2", "u1"]):
            file.write(struct.pack(">5i", 1000 + 10 * p, 2, 2, 0, 3) + f"x{p}\0".encode() + np.array([1, 2, 3, 4], ">" + kind).tobytes())
        file.write(struct.pack(">5i", 1001, 2, 2, 0, 2) + b"t\0" + np.array([97, 98, 99, 100], ">f8").tobytes())
        file.write(struct.pack(">5i", 1000, 1, 2, 1, 2) + b"c\0" + np.array([1, 2, 3, 4], ">f8").tobytes())
        file.write(struct.pack(">5i", 1002, 3, 3, 0, 2) + b"s\0" + np.array([1, 2, 4, 3, 1, 5, 2.5, -1, 0], ">f8").tobytes())
    # Version 5 in both orders, as MATLAB writes it: small integers stand for others.
    for order, name in ("<", "matlab_le"), (">", "matlab_be"):
        e = Element(order)
        arrays = [
            e.array(6, (2, 2), "small", e.numbers("u1", [[1, 2], [3, 4]])),
            e.array(6, (1, 3), "negative", e.numbers("i2", [-1, 300, 5])),
            e.array(6 | 0x800, (1, 2), "c", e.numbers("f8", [1, 2]), e.numbers("u1", [3, 4])),
            e.array(7, (1, 2), "single", e.numbers("f4", [0.5, 2])),
            e.array(9 | 0x200, (1, 3), "mask", e.numbers("u1", [1, 0, 1])),
            e.array(6 | 0x200, (1, 1), "oldmask", e.numbers("f8", [1])),
            e.array(4, (2, 3), "chars", e.numbers("u2", [[97, 98, 99], [100, 101, 102]])),
            e.array(4, (1, 2), "utf16", e.raw(17, "é中".encode("utf-16-le" if order == "<" else "utf-16-be"))),
            e.array(4, (1, 2), "utf8", e.raw(16, "é中".encode())),
            e.array(5, (3, 2), "sparse", e.numbers("i4", [0, 2, 1, 0]), e.numbers("i4", [0, 2, 3]), e.numbers("f8", [1, 2, 3, 0])),
            e.array(5 | 0x200, (2, 2), "smask", e.numbers("i4", [1]), e.numbers("i4", [0, 0, 1]), e.numbers("u1", [1])),
            e.array(2, (1, 1), "twice", e.numbers("i4", [4]), e.raw(1, b"one\0one\0"), e.array(6, (1, 1), "", e.numbers("f8", [1])),
                    e.array(6, (1, 1), "", e.numbers("f8", [2]))),
            e.array(5 | 0x200, (5, 4), "sbytes", e.numbers("i4", [0, 0, 1, 2, 0]), e.numbers("i4", [0, 0, 1, 2, 5]), e.raw(9, b"\1" * 5)),
            e.array(4, (1, 3), "blanks", e.raw(4, b"")),
            e.array(4, (1, 3), "broken", e.raw(16, b"a\xe9b")),
            e.raw(14, e.numbers("u4", [6, 0]) + e.numbers("u4", [1, 1]) + e.raw(1, b"unsigned") + e.numbers("f8", [5])),
            e.array(1, (1, 2), "cell", e.array(6, (1, 1), "", e.numbers("f8", [7])), e.array(4, (1, 1), "", e.numbers("u2", [120]))),
            e.array(2, (1, 1), "struct", e.numbers("i4", [8]), e.raw(1, b"one".ljust(8, b"\0") + b"two".ljust(8, b"\0")),
                    e.array(6, (1, 1), "", e.numbers("f8", [1])), e.array(14, (1, 1), "", e.numbers("i8", [-2]))),
        ]
        for kind, code in ("i1", 8), ("u1", 9), ("i2", 10), ("u2", 11), ("i4", 12), ("u4", 13), ("i8", 14), ("u8", 15):
            arrays.append(e.array(code, (3, 1), kind, e.numbers(kind, [1, 2, 100])))
            arrays.append(e.array(code, (1, 2), kind + "_small", e.numbers("u1", [1, 2])))
        packed = e.raw(15, zlib.compress(e.array(6, (1, 2), "packed", e.numbers("f8", [1, 2]))))
        (to / f"{name}.mat").write_bytes(e.file(*arrays, packed))
    for file in sorted(to.glob("*.mat")):
        plain = scipy.io.loadmat(file)
        for name, v in scipy.io.loadmat(file, mat_dtype=file.stem[:2] != "v4").items():
            if not name.startswith("__"):
                # With mat_dtype SciPy forgets imaginary parts.
                tree(f"mat/{file.stem}/{name}", plain[name] if plain[name].dtype.kind == "c" else v)


def wav():
    to = folder("wav")
    a = rng.normal(size=(5, 2)) / 4
    for name, kind, scale in ("i2", "i2", 2**15), ("i4", "i4", 2**31), ("f4", "f4", 1), ("f8", "f8", 1):
        scipy.io.wavfile.write(to / f"{name}.wav", 8000, (a * scale).astype(kind))
        scipy.io.wavfile.write(to / f"{name}_mono.wav", 8000, (a[:, 0] * scale).astype(kind))
    scipy.io.wavfile.write(to / "u1.wav", 8000, np.array([0, 255, 128], "u1"))

    def chunk(order, name, data):
        return name + struct.pack(order + "I", len(data)) + data + b"\0" * (len(data) % 2)

    def file(name, order, kind, channels, size, bits, data, more=b"", riff=None):
        fmt = struct.pack(order + "HHIIHH", kind, channels, 8000, 8000 * size * channels, size * channels, bits) + more
        # A list of words comes between, as many programs write it.
        body = b"WAVE" + chunk(order, b"fmt ", fmt) + chunk(order, b"LIST", b"odd") + chunk(order, b"data", data)
        (to / f"{name}.wav").write_bytes(chunk(order, riff or (b"RIFF" if order == "<" else b"RIFX"), body))

    raw = rng.integers(0, 256, 24, dtype="u1").tobytes()
    for order, end in ("<", "le"), (">", "be"):
        file(f"24_{end}", order, 1, 2, 3, 24, raw)
        file(f"12_in_16_{end}", order, 1, 1, 2, 12, raw)
        file(f"20_in_24_{end}", order, 1, 1, 3, 20, raw)
        file(f"36_in_40_{end}", order, 1, 1, 5, 36, raw[:20])
        file(f"64_{end}", order, 1, 3, 8, 64, raw)
        file(f"float_{end}", order, 3, 1, 4, 32, np.array([0.5, -1], order + "f4").tobytes())
    tail = bytes.fromhex("000000001000800000aa00389b71")
    file("extensible", "<", 0xFFFE, 1, 3, 24, raw, struct.pack("<HHIH", 22, 24, 4, 1) + tail)
    # RF64 has the sizes in a chunk of its own.
    fmt = struct.pack("<HHIIHH", 1, 1, 8000, 16000, 2, 16)
    body = b"WAVE" + chunk("<", b"ds64", struct.pack("<QQQI", 96, 24, 12, 0)) + chunk("<", b"fmt ", fmt)
    (to / "rf64.wav").write_bytes(b"RF64\xff\xff\xff\xff" + body + b"data\xff\xff\xff\xff" + raw)
    for path in sorted(to.glob("*.wav")):
        add(f"wav/{path.stem}", scipy.io.wavfile.read(path)[1])


def txt():
    to = folder("txt")

    def load(name, text, **options):
        (to / f"{name}.txt").write_text(text, newline="")
        add(f"txt/{name}", np.loadtxt(to / f"{name}.txt", **options))

    # As the tutorial's data/populations.txt.
    load("populations", "# year\thare\tlynx\tcarrot\n1900\t30e3\t4e3\t48300\n1901\t47.2e3\t6.1e3\t48200\n1902\t70.2e3\t9.8e3\t41500\n")
    load("words", "1 nan -inf +Infinity\n  .5 1. -1e-3 1E400  \n\n# end\n")
    load("comma", "1, 2,3 # x\r\n4,5, 6\r\n", delimiter=",")
    load("comments", "1 2 % x\n// y\n3 4\n", comments=["%", "//"])
    load("skiprows", "a b\nc\n1 2\n3 4\n5 6\n", skiprows=2, max_rows=2)
    load("usecols", "1 2 3\n4 5 6 7\n", usecols=(2, 0))
    load("negative", "1 2 3\n4 5 6\n", usecols=-1)
    load("unpack", "1 2 3\n4 5 6\n", unpack=True)
    load("column", "1\n2\n3\n")
    load("row", "1 2 3")
    load("row2", "1 2 3", ndmin=2)
    load("column2", "1\n2\n", ndmin=2)
    load("single", "7\n")
    load("single1", "7\n", ndmin=1)
    load("converter", "1 10%\n2 50%\n", converters={1: lambda s: float(s.rstrip("%")) / 100}, comments=None)
    load("tail", "1|2\n3|4", delimiter="|")
    with gzip.GzipFile(to / "zipped.txt", "wb", mtime=0) as file:
        file.write(b"1 2\n3 4\n")
    add("txt/zipped", np.array([[1, 2], [3, 4.0]]))  # NumPy goes by the name
    (to / "bzipped.txt").write_bytes(bz2.compress(b"1 2\n3 4\n"))
    add("txt/bzipped", np.array([[1, 2], [3, 4.0]]))

    to = folder("out")
    a = np.concatenate([rng.normal(size=(6, 3)) * 10.0 ** np.arange(-9, 9, 3)[:, None], [[np.nan, np.inf, -np.inf], [0, -0.0, 1e300], [1, -2, 100000], [123456, 0.0001, 1e-5]]])
    add("out/a", a)
    c = a[:3, :2] + 1j * a[3:6, :2]
    add("out/c", c)
    finite = a[np.isfinite(a).all(axis=1)]
    add("out/finite", finite)
    n = np.array([[1, -20, 300], [0, 7, -1]])
    add("out/n", n)

    def save(name, array, **options):
        np.savetxt(to / f"{name}.txt", array, **options)

    save("default", a)
    save("vector", a[:, 0])
    for i, fmt in enumerate(["%.3f", "%10.4e", "%+.3E", "%-12.4g", "%g", "%.17g", "%12.6G", "%s", "% .2f", "%012.3f", "%F", "%20s"]):
        save(f"float{i}", a, fmt=fmt, delimiter=";")
    for i, fmt in enumerate(["%d", "%5d", "%i", "%+d", "%05d", "%-6d"]):
        save(f"int{i}", n, fmt=fmt)
    save("truncated", finite, fmt="%d")
    save("ints", n)
    save("mixed", n, fmt="%d: %.2f, %g!")
    save("complex", c)
    save("complex2", c, fmt="%.2f", delimiter=",")
    save("texts", np.array([["a", "bcd"], ["x", "y"]]), fmt="%4s")
    save("header", n, fmt="%d", header="one\ntwo", footer="end", newline="\r\n")
    save("header2", n, fmt="%d", header="one", comments="")

    to = folder("gen")

    def gen(name, text, **options):
        (to / f"{name}.txt").write_text(text)
        t = np.genfromtxt(to / f"{name}.txt", **options)
        if t.dtype.names:
            lines.append(reference.line(f"gen/{name}", np.array(t.dtype.names)))
            for field in t.dtype.names:
                add(f"gen/{name}/{field}", np.atleast_1d(t[field]))
        else:
            add(f"gen/{name}", t)

    gen("plain", "1 2\n3 4\n")
    gen("gaps", "1,,3\n,5,x\n7,8,9\n", delimiter=",")
    gen("filling", "1,,3\n,5,N/A\n7,8,9\n", delimiter=",", missing_values="N/A", filling_values={0: -1, 1: -2, 2: -3})
    gen("names", "# a b-c a\n1 2 3\n4 5 6\n", names=True)
    gen("own", "1 2 3\n4 5 6\n", names="x, y, z")
    gen("header", "junk\nmore junk\na,b\n1,2\n3,4\n5,6\ntotal,9\n", delimiter=",", skip_header=2, names=True, skip_footer=1)
    gen("usecols", "1 2 3\n4 5 6\n", usecols=(-1, 0))
    gen("widths", "  1  2 3\n  4 67  \n890123 4\n", delimiter=(3, 3, 2))
    gen("guess", "true,1,1.5,abc\nFalse,-7,2,\ntrue,,,d e\n", delimiter=",", dtype=None, encoding="utf-8")
    gen("converter", "1,10%\n2,50%\n", delimiter=",", names="n,p", converters={"p": lambda s: float(s.rstrip("%")) / 100}, encoding="utf-8")
    gen("invalid", "1 2\n3\n4 5\n", invalid_raise=False)


def img():
    """Images written byte by byte: what they hold is known without a reader."""
    to = folder("img")

    def png(name, kind, bits, rows, want, extra=b""):
        def part(tag, data):
            return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))
        h = len(rows)
        w = np.asarray(want).shape[1]
        head = part(b"IHDR", struct.pack(">IIBBBBB", w, h, bits, kind, 0, 0, 0))
        data = zlib.compress(b"".join(b"\0" + bytes(r) for r in rows))
        (to / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + extra + part(b"IDAT", data) + part(b"IEND", b""))
        add(f"img/{name}", want)

    def part(tag, data):
        return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))

    g = rng.integers(0, 256, (5, 7), dtype="u1")
    png("gray8", 0, 8, g, g)
    bits = rng.integers(0, 2, (3, 16), dtype="u1")
    png("gray1", 0, 1, np.packbits(bits, axis=1), bits * np.uint8(255))
    two = rng.integers(0, 4, (2, 8), dtype="u1")
    png("gray2", 0, 2, [[int("".join(f"{v:02b}" for v in r[i:i + 4]), 2) for i in (0, 4)] for r in two], two * np.uint8(85))
    g16 = rng.integers(0, 65536, (3, 4))
    png("gray16", 0, 16, g16.astype(">u2").view("u1"), g16 / 65535)
    rgb = rng.integers(0, 256, (4, 5, 3), dtype="u1")
    png("rgb8", 2, 8, rgb.reshape(4, -1), rgb)
    rgb16 = rng.integers(0, 65536, (2, 3, 3))
    png("rgb16", 2, 16, rgb16.astype(">u2").reshape(2, -1).view("u1"), rgb16 / 65535)
    rgba = rng.integers(0, 256, (3, 2, 4), dtype="u1")
    png("rgba8", 6, 8, rgba.reshape(3, -1), rgba)
    ga = rng.integers(0, 256, (3, 2, 2), dtype="u1")
    png("grayalpha8", 4, 8, ga.reshape(3, -1), ga[:, :, [0, 0, 0, 1]])
    colours = rng.integers(0, 256, (4, 3), dtype="u1")
    at = rng.integers(0, 4, (3, 6))
    png("palette", 3, 8, at.astype("u1"), colours[at], part(b"PLTE", colours.tobytes()))

    # BMP stands on its head, blue first, rows of a multiple of 4 bytes.
    pad = np.zeros((4, 1), "u1")
    body = np.hstack([rgb[::-1, :, ::-1].reshape(4, -1), pad]).tobytes()
    head = struct.pack("<IiiHHIIiiII", 40, 5, 4, 1, 24, 0, len(body), 2835, 2835, 0, 0)
    (to / "rgb8.bmp").write_bytes(b"BM" + struct.pack("<IHHI", 54 + len(body), 0, 0, 54) + head + body)
    for end, order, magic in ("le", "<", b"II*\0"), ("be", ">", b"MM\0*"):
        tags = [(256, 3, 7), (257, 3, 5), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1), (278, 3, 5), (279, 4, 35)]
        table = struct.pack(order + "H", len(tags))
        for tag, kind, v in tags:
            value = struct.pack(order + "HH", v, 0) if kind == 3 else struct.pack(order + "I", v)
            table += struct.pack(order + "HHI", tag, kind, 1) + value
        pixels = g.tobytes() + b"\0"
        (to / f"gray8_{end}.tiff").write_bytes(magic + struct.pack(order + "I", 8 + len(pixels)) + pixels + table + b"\0" * 4)


def mm():
    to = folder("mm")

    def refer(path):
        a = scipy.io.mmread(path)
        a = a.toarray() if scipy.sparse.issparse(a) else a
        dense = np.loadtxt(path, dtype=str, delimiter="@", max_rows=1, comments=None).item().split()[2] == "array"
        add(f"mm/{path.stem}", a if dense or a.dtype.kind == "c" else a.astype(float))

    m = rng.normal(size=(4, 4)) * 10.0 ** rng.integers(-9, 9, (4, 4))
    c = m + 1j * m[::-1]
    kinds = {"general": lambda a: a, "symmetric": lambda a: a + a.T, "skew-symmetric": lambda a: a - a.T, "hermitian": lambda a: a + a.conj().T}
    for name, make in kinds.items():
        for field, a in ("real", m), ("complex", c), ("integer", np.rint(m[:, ::-1] % 9).astype(int)):
            if name == "hermitian" and field != "complex":
                continue
            a = make(a)
            path = to / f"array_{field}_{name}.mtx"
            scipy.io.mmwrite(path, a, symmetry=name)
            refer(path)
            a = np.where(make(np.arange(16).reshape(4, 4)) % 3 == 0, a, 0)
            path = to / f"coordinate_{field}_{name}.mtx"
            scipy.io.mmwrite(path, scipy.sparse.coo_array(a), symmetry=name)
            refer(path)
    scipy.io.mmwrite(to / "rectangle.mtx", rng.normal(size=(2, 3)), precision=5, comment="two\nlines")
    scipy.io.mmwrite(to / "pattern.mtx", scipy.sparse.coo_array([[0, 1], [1, 0]]), field="pattern", symmetry="general")
    (to / "hand.mtx").write_text("%%MatrixMarket MATRIX Coordinate Real General\n% x\n\n  2 3   3\n1 1 1.5\n\n 2 3 -2e0\n2 3 1\n")
    (to / "unsigned.mtx").write_text("%%MatrixMarket matrix array unsigned-integer general\n2 1\n7\n9\n")
    with gzip.GzipFile(to / "zipped.mtx.gz", "wb", mtime=0) as file:
        file.write((to / "rectangle.mtx").read_bytes())
    for name in "rectangle", "pattern", "hand", "unsigned":
        refer(to / f"{name}.mtx")

    to = folder("hb")
    a = np.where(rng.random((5, 6)) < 0.4, rng.normal(size=(5, 6)) * 1e3, 0)
    scipy.io.hb_write(to / "scipy.hb", scipy.sparse.csc_matrix(a))
    add("hb/scipy", scipy.io.hb_read(to / "scipy.hb", spmatrix=False).toarray())

    def hand(name, kind, want, starts, rows, values, formats, value_lines, rhs=""):
        want = np.array(want)
        head = f"{'title':72}{name:8}\n{3 + value_lines:14}{1:14}{1:14}{value_lines:14}{1 if rhs else 0:14}\n"
        head += f"{kind:14}{want.shape[0]:14}{want.shape[1]:14}{len(rows.split()):14}{0:14}\n"
        head += f"{formats[0]:16}{formats[1]:16}{formats[2]:20}{'(2F5.1)' if rhs else '':20}\n"
        (to / f"{name}.hb").write_text(head + rhs + starts + "\n" + rows + "\n" + values)
        add(f"hb/{name}", want)

    hand("rsa", "RSA", [[1.5, -2, 0], [-2, 0, 0.25], [0, 0.25, 1e10]], "  1  3  4  5", "  1  2  3  3",
         "  1.5000E+00 -2.0000D+00\n  2.5000d-01  1.0000+10\n", ("(4I3)", "(10I3)", "(2E12.4)"), 2)
    hand("pattern", "pua", [[1.0, 0], [1, 1]], " 1 3 4", " 1 2 2", "", ("(3I2)", "(3I2)", ""), 0)
    hand("cua", "CUA", [[1 + 2j, 0], [0, complex(0, -3)]], " 1 2 3", " 1 2", "  1.0  2.0  0.0 -3.0\n", ("(3I2)", "(3I2)", "(4F5.1)"), 1)
    hand("rza", "RZA", [[0, -4.5], [4.5, 0]], " 1 2 2", " 2", "  4.5\n", ("(3I2)", "(3I2)", "(2(F5.1))"), 1, "F               1             0\n")
    hand("cha", "CHA", [[2, 1 - 1j], [1 + 1j, 0]], " 1 3 3", " 1 2", " 2.00E+00 0.00E+00 1.00E+00 1.00E+00\n", ("(3I2)", "(3I2)", "(1P4E9.2E2)"), 1)
    hand("abut", "RUA", [[-1.0, -2.0]], " 1 2 3", " 1 1", "-1.000E+00-2.000E+00\n", ("(3I2)", "(3I2)", "(2E10.3)"), 1)
    hand("decimals", "RUA", [[1.25, 3.0]], " 1 2 3", " 1 1", "  125  300\n", ("(3I2)", "(3I2)", "(2F5.2)"), 1)


class Sav:
    """Writes IDL save files as the specification has them; SciPy cannot."""

    CODES = {"u1": 1, "i2": 2, "i4": 3, "f4": 4, "f8": 5, "c8": 6, "c16": 9, "u2": 12, "u4": 13, "i8": 14, "u8": 15}

    def __init__(self, packed=False):
        self.packed = packed
        self.b = b"SR\0\6" if packed else b"SR\0\4"

    def long(self, *values):
        return struct.pack(f">{len(values)}i", *values)

    def padded(self, data):
        return data + b"\0" * (-len(data) % 4)

    def text(self, s):
        return self.long(len(s)) + self.padded(s.encode("latin1"))

    def record(self, kind, body):
        packed = zlib.compress(body) if self.packed else body
        packed += b"\0" * (-len(packed) % 4)
        self.b += self.long(kind) + struct.pack(">II", len(self.b) + 16 + len(packed), 0) + self.long(0) + packed

    def shape(self, shape, size=0):
        dims = list(shape[::-1])
        n = int(np.prod(shape))
        return self.long(8, 0, n * size, n, len(dims), 0, 0, 8, *dims, *[1] * (8 - len(dims)))

    def kind(self, v):
        if isinstance(v, str):
            return 7
        if isinstance(v, Pointer):
            return 10
        if isinstance(v, (dict, Replicated)):
            return 8
        a = np.asarray(v)
        return {"U": 7, "O": 10}.get(a.dtype.kind) or self.CODES[a.dtype.str[1:]]

    def flags(self, v):
        return 0x24 if isinstance(v, (dict, Replicated)) else 4 if isinstance(v, np.ndarray) and v.ndim else 0

    def desc(self, v):
        """The descriptions of an array and of a structure."""
        if isinstance(v, dict):
            v = Replicated((1,), [v])
        if isinstance(v, Replicated):
            return self.shape(v.shape) + self.struct(v)
        return self.shape(v.shape, v.dtype.itemsize) if self.flags(v) else b""

    def struct(self, v):
        if v.known:
            return self.long(9) + self.text(v.name) + self.long(1, len(v.list[0]), 0)
        fields = v.list[0]
        b = self.long(9) + self.text(v.name) + self.long(0, len(fields), 0)
        b += b"".join(self.long(0, self.kind(f), self.flags(f)) for f in fields.values())
        b += b"".join(map(self.text, fields))
        b += b"".join(self.desc(f)[:64] for f in fields.values() if self.flags(f))
        return b + b"".join(self.desc(f)[64:] for f in fields.values() if self.flags(f) & 32)

    def data(self, v):
        if isinstance(v, dict):
            v = Replicated((1,), [v])
        if isinstance(v, Replicated):
            return b"".join(self.data(f) for e in v.list for f in e.values())
        if isinstance(v, Pointer):
            return self.long(v.index)
        a = np.asarray(v)
        if a.dtype.kind == "U":
            return b"".join(self.long(len(s)) + (self.text(s) if s else b"") for s in a.ravel())
        if a.dtype.kind == "O":
            return b"".join(map(self.data, a.ravel()))
        if a.dtype.str[1:] in ("i2", "u2"):
            a = a.astype("i4")
        big = a.astype(a.dtype.newbyteorder(">")).tobytes()
        return self.padded((self.long(a.size) if a.dtype.itemsize == 1 else b"") + big)

    def described(self, v):
        return self.long(self.kind(v), self.flags(v)) + self.desc(v) + self.long(7) + self.data(v)

    def variable(self, name, v):
        self.record(2, self.text(name.upper()) + self.described(v))

    def heap(self, index, v):
        self.record(16, self.long(index, 0) + self.described(v))

    def write(self, path):
        path.write_bytes(self.b + self.long(6, 0, 0, 0))


class Pointer:
    def __init__(self, index):
        self.index = index


class Replicated:
    """An array of structures."""

    def __init__(self, shape, elements, name="", known=False):
        self.shape, self.list, self.name, self.known = shape, elements, name, known


def sav():
    to = folder("sav")

    def refer(name, v):
        if isinstance(v, np.recarray):
            for i, e in enumerate(v.ravel()):
                for field in v.dtype.names:
                    refer(f"{name}/{i}/{field.lower()}", e[field])
        elif isinstance(v, np.ndarray) and v.dtype.kind == "O" and not isinstance(v.flat[0], bytes):
            for i, e in enumerate(v.ravel()):
                refer(f"{name}/{i}", e)
        elif v is not None:
            a = np.asarray(v)
            if a.dtype.kind in "OS":
                a = np.array([s.decode("latin1") if s else "" for s in a.ravel().tolist()])
            add(name, a)

    for name, packed in ("plain", False), ("packed", True):
        s = Sav(packed)
        s.record(10, s.long(*[0] * 256) + s.text("Thu Nov 26 2026") + s.text("user") + s.text("host"))
        s.record(14, s.long(9) + s.text("x86_64") + s.text("linux") + s.text("8.0"))
        s.heap(1, np.float32(4))
        s.heap(2, {"NEXT": Pointer(1), "V": np.int16(3)})
        s.heap(3, Pointer(2))
        for kind in Sav.CODES:
            a = np.array([[1, 2, 3], [4, 5, 100]]).astype(kind)
            a = a * (1 + 2j) if kind[0] == "c" else -a if kind[0] in "if" else a
            s.variable(f"{kind}_array", a.astype(kind))
            s.variable(f"{kind}_scalar", a.astype(kind)[0, 1])
        s.variable("odd_bytes", np.arange(5, dtype="u1"))
        s.variable("cube", np.arange(24, dtype="f8").reshape(2, 3, 4))
        s.variable("text", "hello é")
        s.variable("empty", "")
        s.variable("texts", np.array(["a", "bcde", ""]))
        s.variable("pointer", Pointer(1))
        s.variable("chain", Pointer(3))
        s.variable("null", Pointer(0))
        s.variable("lost", Pointer(99))
        pointers = np.array([Pointer(1), Pointer(2)], object)
        s.variable("pointers", pointers)
        inner = {"X": np.int32(7), "Y": np.array([1.5, 2.5])}
        s.variable("struct", {"A": np.uint8(5), "B": "text", "C": inner, "D": np.array(["x", "yz"]), "E": pointers, "F": np.arange(3, dtype="u1")})
        s.variable("structs", Replicated((2, 2), [{"N": np.int16(i), "Z": np.complex64(i * 1j)} for i in range(4)], "NAMED"))
        s.variable("again", Replicated((1,), [{"N": np.int16(9), "Z": np.complex64(1)}], "NAMED", known=True))
        s.write(to / f"{name}.sav")
    for path in sorted(to.glob("*.sav")):
        for name, v in scipy.io.readsav(path, python_dict=True).items():
            refer(f"sav/{path.stem}/{name}", v)


warnings.simplefilter("ignore")  # of rows that are left out, of imaginary parts
npy()
mat()
wav()
txt()
img()
mm()
sav()
(here / "reference.txt").write_text("".join(lines))
