# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Files: what numerics/sio writes, SciPy reads equal, and the reverse.

"make siotest" builds the program of this folder, which reads a file in one format and
writes it in another, before it runs these tests.
"""

import pathlib
import subprocess
import warnings

import numpy as np
import pytest
import scipy.io
import scipy.io.wavfile
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build" / "sio"

_rng = np.random.default_rng(20261125)
REAL = _rng.normal(size=(4, 3)) * 10.0 ** _rng.integers(-300, 300, (4, 3))
COMPLEX = REAL + 1j * REAL[::-1]
ARRAYS = {
    "real": REAL,
    "complex": COMPLEX,
    "special": np.array([[np.nan, np.inf, -np.inf, -0.0, 5e-324]]),
    "integer": np.array([[-(2**63), 2**63 - 1, 0]]),
    "byte": np.arange(256, dtype="u1").reshape(16, 16),
    "mask": np.array([[True, False], [False, True]]),
    "cube": _rng.normal(size=(2, 3, 4)),
    "fortran": np.asfortranarray(REAL),
    "swapped": REAL.astype(">f8"),
    "row": np.arange(5.0),
    "scalar": np.float64(2.5),
    "empty": np.zeros((0, 3)),
    "text": np.array(["one", "αβγ", ""]),
}
SPARSE = np.where(_rng.random((6, 5)) < 0.3, _rng.normal(size=(6, 5)), 0)
SQUARE = np.where(_rng.random((5, 5)) < 0.4, _rng.integers(-9, 9, (5, 5)), 0)


def convert(source, target, **options):
    """Reads a file by Go and writes the other."""
    words = [f"{key}={value}" for key, value in options.items()]
    run = subprocess.run([PROGRAM, source, target, *words], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def same(got, want):
    """Compares arrays bit by bit, NaN with NaN, and the kind of their elements."""
    got, want = np.asarray(got), np.asarray(want)
    assert got.shape == want.shape
    assert got.dtype.kind == want.dtype.kind
    np.testing.assert_array_equal(got, want)
    if got.dtype.kind == "f":
        np.testing.assert_array_equal(np.signbit(got), np.signbit(want))


def same_tree(got, want):
    """Compares values of MATLAB files and what is in them."""
    if scipy.sparse.issparse(want):
        assert scipy.sparse.issparse(got)
        same(got.toarray(), want.toarray())
        return
    assert got.shape == want.shape
    if want.dtype.names:
        assert got.dtype.names == want.dtype.names
        for g, w in zip(got.ravel(), want.ravel(), strict=True):
            for name in want.dtype.names:
                same_tree(g[name], w[name])
    elif want.dtype.kind == "O":
        for g, w in zip(got.ravel(), want.ravel(), strict=True):
            same_tree(g, w)
    else:
        same(got, want)


@pytest.fixture
def back(tmp_path):
    """What Go reads from a file, as NumPy reads it from what Go writes."""

    def read(path):
        convert(path, tmp_path / "back.npz")
        return dict(np.load(tmp_path / "back.npz"))

    return read


@pytest.fixture
def there(tmp_path):
    """A file that Go writes of an array which NumPy wrote."""

    def write(array, name, **options):
        np.save(tmp_path / "there.npy", array)
        convert(tmp_path / "there.npy", tmp_path / name, **options)
        return tmp_path / name

    return write


@pytest.mark.parametrize("name", ARRAYS)
def test_npy(there, name):
    same(np.load(there(ARRAYS[name], "x.npy")), ARRAYS[name])


@pytest.mark.parametrize("compress", [False, True])
def test_npz(tmp_path, compress):
    (np.savez_compressed if compress else np.savez)(tmp_path / "x.npz", **ARRAYS)
    convert(tmp_path / "x.npz", tmp_path / "y.npz", **({"compress": 1} if compress else {}))
    got = np.load(tmp_path / "y.npz")
    assert sorted(got) == sorted(ARRAYS)
    for name, want in ARRAYS.items():
        same(got[name], want)


MATLAB = {
    "real": REAL,
    "complex": COMPLEX,
    "row": np.arange(5.0),
    "byte": np.array([[0, 255]], "u1"),
    "special": ARRAYS["special"],
    "text": "some text",
    "texts": np.array(["a", "bcd"]),
    "sparse": scipy.sparse.csc_array(SPARSE),
    "csparse": scipy.sparse.csc_array(SPARSE * (1 + 2j)),
    "empty": np.zeros((0, 3)),
}
DEEP = {
    "cube": ARRAYS["cube"],
    "mask": ARRAYS["mask"],
    "integer": ARRAYS["integer"],
    "greek": "αβγ",
    "cell": np.array([[1.0, "two"], [np.eye(2), np.array([[True]])]], object),
    "struct": {"a": 1.0, "b": {"c": "deep", "d": np.arange(3)}},
    "structs": np.array([[(1.0, "x"), (2.0, "y"), (3.0, "z")]], [("v", object), ("w", object)]),
}


@pytest.mark.parametrize("target", ["4", "5", "7"])
@pytest.mark.parametrize("source", ["4", "5", "7"])
def test_matlab(tmp_path, source, target):
    values = MATLAB if "4" in (source, target) else MATLAB | DEEP
    scipy.io.savemat(tmp_path / "x.mat", values, format="4" if source == "4" else "5", do_compression=source == "7")
    options = {"format": "4" if target == "4" else "5"} | ({"compress": 1} if target == "7" else {})
    convert(tmp_path / "x.mat", tmp_path / "y.mat", **options)
    want, got = scipy.io.loadmat(tmp_path / "x.mat"), scipy.io.loadmat(tmp_path / "y.mat")
    for name in values:
        same_tree(got[name], want[name])
    if (source == "4") != (target == "4"):
        return  # version 4 has no classes of numbers
    kinds = {name: (shape, kind) for name, shape, kind in scipy.io.whosmat(tmp_path / "y.mat")}
    for name, shape, kind in scipy.io.whosmat(tmp_path / "x.mat"):
        assert kinds[name] == (shape, kind)


def test_matlab_arrays(tmp_path, back):
    """From the file to an array, not only to another file."""
    scipy.io.savemat(tmp_path / "x.mat", MATLAB)
    got = back(tmp_path / "x.mat")
    for name, want in scipy.io.loadmat(tmp_path / "x.mat").items():
        if not name.startswith("__"):
            same(got[name], want.toarray() if scipy.sparse.issparse(want) else want)


@pytest.mark.parametrize("bits,kind", [(8, "u1"), (16, "i2"), (24, "i4"), (32, "i4"), (64, "i8"), (32, "f4"), (64, "f8")])
@pytest.mark.parametrize("channels", [1, 2])
def test_wav(tmp_path, there, back, bits, kind, channels):
    if kind[0] == "f":
        a = _rng.uniform(-1, 1, (50, channels)).astype(kind)
    else:
        info = np.iinfo(kind)
        a = _rng.integers(info.min, info.max, (50, channels), kind, endpoint=True)
    if bits == 24:
        a &= ~0xFF
    if channels == 1:
        a = a[:, 0]
    rate, got = scipy.io.wavfile.read(there(a, "x.wav", bits=bits))
    assert rate == 8000
    assert got.dtype == a.dtype
    same(got, a)
    if bits != 24:  # which SciPy does not write
        scipy.io.wavfile.write(tmp_path / "y.wav", 8000, a)
        got = back(tmp_path / "y.wav")
        assert got["rate"] == 8000
        np.testing.assert_array_equal(got["a"], a)


SYMMETRIC = {
    "general": lambda a: a,
    "symmetric": lambda a: a + a.T,
    "skew-symmetric": lambda a: a - a.T,
    "hermitian": lambda a: a + a.conj().T,
}


@pytest.mark.parametrize("symmetry", SYMMETRIC)
@pytest.mark.parametrize("field", ["real", "complex", "integer"])
@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("name", ["x.mtx", "x.mtx.gz"])
def test_matrix_market(tmp_path, there, back, symmetry, field, sparse, name):
    if symmetry == "hermitian" and field != "complex":
        field = "complex"
    a = {"real": SQUARE / 7, "complex": SQUARE / 7 + 1j * SQUARE[::-1] / 3, "integer": SQUARE}[field]
    a = SYMMETRIC[symmetry](a)
    options = {"sparse": 1} if sparse else {}
    got = scipy.io.mmread(there(a, name, field=field, symmetry=symmetry, **options))
    assert scipy.sparse.issparse(got) == sparse
    np.testing.assert_array_equal(got.toarray() if sparse else got, a)
    if name == "x.mtx":
        scipy.io.mmwrite(tmp_path / "y.mtx", scipy.sparse.coo_array(a) if sparse else a, symmetry=symmetry)
        np.testing.assert_array_equal(back(tmp_path / "y.mtx")["a"], a)


def test_matrix_market_pattern(there):
    got = scipy.io.mmread(there(SPARSE, "x.mtx", sparse=1, field="pattern")).toarray()
    np.testing.assert_array_equal(got, SPARSE != 0)


def test_harwell_boeing(tmp_path, there, back):
    same(scipy.io.hb_read(there(SPARSE, "x.hb", sparse=1)).toarray(), SPARSE)
    scipy.io.hb_write(tmp_path / "y.hb", scipy.sparse.csc_matrix(SPARSE))
    same(back(tmp_path / "y.hb")["a"], scipy.io.hb_read(tmp_path / "y.hb").toarray())


@pytest.mark.parametrize("name", ["x.txt", "x.txt.gz"])
def test_text(tmp_path, there, back, name):
    same(np.loadtxt(there(REAL, name)), REAL)
    np.savetxt(tmp_path / f"y{name}", REAL)
    same(back(tmp_path / f"y{name}")["a"], REAL)


@pytest.mark.parametrize("path", sorted((ROOT / "numerics/sio/testdata/sav").glob("*.sav")), ids=lambda path: path.stem)
def test_idl(back, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one pointer leads nowhere
        want = scipy.io.readsav(path, python_dict=True)
    got = back(path)
    compared = 0
    for name, value in want.items():
        if isinstance(value, np.recarray) or value is None or np.asarray(value).dtype.kind not in "fciu":
            continue
        np.testing.assert_array_equal(got[name], value)
        compared += 1
    assert compared > 20
