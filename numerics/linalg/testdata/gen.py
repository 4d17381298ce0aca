# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Makes arrays.txt, the inputs, and reference.txt, what SciPy and NumPy make of
them. A line of reference.txt is named after the function, or a part of its result,
and its inputs; "error" stands for a ValueError or LinAlgError.

Of a matrix of more than 100 elements only two products with weights are kept: its
function's name ends in "#" then.

Vectors that are determined up to a factor of absolute value 1 are turned by
phase(), eigenvalues are sorted. Inputs are rounded so that files stay small.
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.linalg as la

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference  # noqa: E402

warnings.simplefilter("ignore")
rng = np.random.default_rng(20260801)


def real(*shape):
    return np.round(rng.standard_normal(shape), 2)


def comp(*shape):
    return real(*shape) + 1j * real(*shape)


def spd(a):
    return np.round(a @ a.conj().T, 4) + len(a) * np.eye(len(a))


def band(n, kl, ku):
    return np.triu(np.tril(real(n, n), ku), -kl) + 3 * np.eye(n)


squares = {
    "empty": np.zeros((0, 0)), "one": np.array([[-2.5]]), "two": np.array([[1.0, 2], [3, 4]]),
    "tutorial": np.array([[1.0, 2], [2, 3]]), "r5": real(5, 5), "r8": real(8, 8), "r40": real(40, 40),
    "diag": np.diag([2.0, -1, 0.5, 4]), "upper": np.triu(real(6, 6)) + 2 * np.eye(6),
    "lower": np.tril(real(6, 6)) + 2 * np.eye(6), "tridiag": band(7, 1, 1), "band": band(60, 3, 2),
    "sym": real(6, 6), "spd": spd(real(6, 6)), "spd40": spd(real(40, 40)), "rot": np.array([[0.0, -1], [1, 0]]),
    "jordan": np.array([[2.0, 1, 0], [0, 2, 1], [0, 0, 2]]), "zero": np.zeros((3, 3)),
    "singular": np.array([[1.0, 2, 3], [2, 4, 6], [0, 1, 1]]), "scaled": np.array([[1.0, 1e5, 1e8], [1e-6, 2, 1e4], [1e-9, 1e-5, 3]]),
    "nan": np.array([[1.0, np.nan], [0, 1]]), "inf": np.array([[1.0, 2], [np.inf, 1]]), "negdef": -spd(real(4, 4)),
    "companion": la.companion([1.0, -6, 11, -6, 2]), "hilbert6": la.hilbert(6),
}
squares["sym"] = squares["sym"] + squares["sym"].T
squares["r5t"] = squares["r5"].T
cs = {
    "cempty": np.zeros((0, 0), complex), "c1": np.array([[1 - 2j]]), "c2": comp(2, 2), "c5": comp(5, 5), "c9": comp(9, 9), "c50": comp(50, 50),
    "cupper": np.triu(comp(5, 5)) + 3 * np.eye(5), "csym": comp(6, 6), "cherm": comp(6, 6), "chpd": spd(comp(6, 6)),
    "chpd40": spd(comp(40, 40)), "cdiag": np.diag([1 + 1j, 2j, -3]), "ctridiag": np.triu(np.tril(comp(6, 6), 1), -1) + 4 * np.eye(6),
    "csingular": np.array([[1, 1j], [1j, -1]]), "cnan": np.array([[complex(0, np.nan)]]),
    "cscaled": np.array([[1 + 1j, 1e6, 1j], [1e-6j, 2, 1e4], [1e-9, 1e-5, 3 - 1j]]),
}
cs["csym"] = cs["csym"] + cs["csym"].T
cs["cherm"] = cs["cherm"] + cs["cherm"].conj().T
rects = {
    "w35": real(3, 5), "t53": real(5, 3), "z03": np.zeros((0, 3)), "z30": np.zeros((3, 0)), "row": real(1, 4), "col": real(4, 1),
    "rank2": real(6, 2) @ real(2, 4), "w2040": real(20, 40), "t4510": real(45, 10), "nan23": np.full((2, 3), np.nan),
    "cw35": comp(3, 5), "ct53": comp(5, 3), "cz03": np.zeros((0, 3), complex), "ct4510": comp(45, 10), "cw1240": comp(12, 40),
    "crank2": comp(6, 2) @ comp(2, 4), "ct4036": comp(40, 36), "crow": comp(1, 3),
}
vectors = {"v0": np.zeros(0), "v1": real(1), "v5": real(5), "v6": real(6), "v6b": real(6), "v67": real(67), "v67b": real(67),
           "cv5": comp(5), "cv6": comp(6), "cv6b": comp(6), "huge": np.array([3e200, 4e200]), "tiny": np.array([3e-200, -4e-200]),
           "vnan": np.array([1, np.nan]), "vinf": np.array([1, -np.inf]), "zeros": np.zeros(3), "coef": np.array([2.0, 1, -3, 4]), "cv67": comp(67)}
arrays = {**squares, **cs, **rects, **vectors}
lines = []


def add(name, f, *inputs, **kw):
    """Adds a result, or several if f returns a dictionary."""
    args = [None if i == "none" else arrays[i] for i in inputs]
    tail = "".join("/" + i for i in inputs)
    try:
        value = f(*args, **kw)
    except (ValueError, la.LinAlgError, np.linalg.LinAlgError):
        lines.append(reference.line(name + tail, None))
        return
    for part, v in value.items() if isinstance(value, dict) else [("", value)]:
        full = f"{name}.{part}" if part else name
        v = np.asarray(v)
        if v.ndim == 2 and v.size > 100:
            full, v = full + "#", np.concatenate([v @ weights(v.shape[1]), weights(v.shape[0]) @ v])
        lines.append(reference.line(full + tail, v))


def weights(n):
    return np.cos(1 + np.arange(n))


def rhs(n, cplx=False, k=None):
    """Names a right side, and makes it if there is none yet."""
    name = f"{'c' if cplx else ''}b{n}" + (f"x{k}" if k is not None else "")
    if name not in arrays:
        shape = (n,) if k is None else (n, k)
        arrays[name] = comp(*shape) if cplx else real(*shape)
    return name


def phase(v):
    """Turns columns so that a sum of their elements is positive."""
    if v.size == 0:
        return v
    s = weights(len(v)) @ v
    return v * (s.conj() / abs(s))


def by_value(w):
    return np.argsort(np.round(w.real, 9) + 1e-3 * np.round(w.imag, 9), kind="stable")


def eig(a):
    w, vl, vr = la.eig(a, left=True, right=True)
    order = by_value(w)
    return {"w": w.astype(complex)[order], "vl": phase(vl.astype(complex)[:, order]), "vr": phase(vr.astype(complex)[:, order])}


def eigh(a, **kw):
    w, v = la.eigh(a, **kw)
    return {"w": w, "v": phase(v)}


def svd(a):
    u, s, vh = la.svd(a, full_matrices=False)
    f = phase(u)
    ratio = (f / u)[0] if u.size else np.ones(len(s))
    return {"u": f, "s": s, "vh": (vh.T / ratio).T}


def named(*names):
    return lambda r: dict(zip(names, r))


both = {**squares, **cs}
for name, a in both.items():
    c = np.iscomplexobj(a)
    add("det", la.det, name)
    add("inv", la.inv, name)
    add("lu", lambda a: named("p", "l", "u")(la.lu(a)), name)
    n = len(a)
    for b in (rhs(n, c), rhs(n, c, 3), rhs(n, c, 0)):
        add("solve", la.solve, name, b)
        if n <= 8:
            add("solve_gen", la.solve, name, b, assume_a="gen")
    b = rhs(n, c)
    if not c:
        add("solve_transposed", la.solve, name, b, transposed=True)
    add("solve_tri", la.solve_triangular, name, b)
    add("solve_tri_lower", la.solve_triangular, name, b, lower=True)
    add("solve_tri_t", la.solve_triangular, name, b, trans="T")
    add("solve_tri_c_unit", la.solve_triangular, name, b, trans="C", unit_diagonal=True)
    add("qr", lambda a: named("q", "r")(la.qr(a)), name)
    if name not in ("singular", "csingular", "scaled", "cscaled"):
        add("hessenberg", lambda a: named("h", "q")(la.hessenberg(a, calc_q=True)), name)
    if name != "csingular":
        add("eigvals", lambda a: (lambda w: w.astype(complex)[by_value(w)])(la.eigvals(a)), name)
    if name not in ("jordan", "zero", "singular", "csingular", "r40", "c50", "band", "spd40", "chpd40"):
        add("eig", eig, name)
    add("expm", la.expm, name)
    add("svdvals", la.svdvals, name)
    add("pinv", la.pinv, name)
    add("norm", np.linalg.norm, name)
    for p in (1, -1, 2, -2, np.inf, -np.inf):
        if n and name not in ("nan", "inf", "cnan") and not (p == -2 and "singular" in name):
            add(f"norm_{p}", np.linalg.norm, name, ord=p)
            if n < 10 and name not in ("csingular", "singular", "zero"):
                add(f"cond_{p}", np.linalg.cond, name, p=p)
    if name not in ("nan", "inf", "cnan"):
        add("nuc", lambda a: float(np.linalg.norm(a, "nuc")) if a.size else 0.0, name)
    if name != "inf":
        add("rank", np.linalg.matrix_rank, name)
    if name not in ("zero", "singular", "csingular"):
        add("polar", lambda a: named("u", "p")(la.polar(a)), name)
    add("polar_left", lambda a: {"p": la.polar(a, side="left")[1]}, name)

for name in ("sym", "spd", "spd40", "negdef", "diag", "zero", "empty", "one", "hilbert6", "nan", "r5", "cherm", "chpd", "chpd40", "cempty", "cnan", "tutorial"):
    add("cholesky", la.cholesky, name)
    add("cholesky_lower", la.cholesky, name, lower=True)
    add("eigvalsh", la.eigvalsh, name)
    add("eigvalsh_upper", la.eigvalsh, name, lower=False)
    if name not in ("zero",):
        add("eigh", eigh, name)
    add("ldl", lambda a: named("lu", "d", "perm")(la.ldl(a)), name)
    add("ldl_upper", lambda a: named("lu", "d", "perm")(la.ldl(a, lower=False)), name)
    c = np.iscomplexobj(arrays[name])
    b = rhs(len(arrays[name]), c, 3)
    for s in ("sym", "her") if name == "one" else ("sym", "her", "pos"):
        add(f"solve_{s}", la.solve, name, b, assume_a=s)
        add(f"solve_{s}_lower", la.solve, name, b, assume_a=s, lower=True)
for name in ("csym",):
    add("ldl_sym", lambda a: named("lu", "d", "perm")(la.ldl(a, hermitian=False)), name)
    add("solve_sym", la.solve, name, rhs(6, True, 3), assume_a="sym")
add("eigh_b", lambda a, b: eigh(a, b=b), "sym", "spd")
add("eigh_b", lambda a, b: eigh(a, b=b), "cherm", "chpd")
add("eigh_b", lambda a, b: eigh(a, b=b), "sym", "sym")
add("eigvalsh_1_3", la.eigvalsh, "spd", subset_by_index=[1, 3])
for s in ("diagonal", "tridiagonal", "banded", "upper triangular", "lower triangular"):
    for name in ("r5", "tridiag", "band", "upper", "ctridiag", "c5"):
        a = arrays[name]
        if s != "banded":
            add("solve_" + s.replace(" ", "_"), la.solve, name, rhs(len(a), np.iscomplexobj(a)), assume_a=s)

for name, a in rects.items():
    c = np.iscomplexobj(a)
    if "rank2" not in name:
        if name != "z30":
            add("lu", lambda a: named("p", "l", "u")(la.lu(a)), name)
        add("qr", lambda a: named("q", "r")(la.qr(a)), name)
        add("qr_economic", lambda a: named("q", "r")(la.qr(a, mode="economic")), name)
        add("qr_r", lambda a: la.qr(a, mode="r")[0], name)
        add("qr_raw", lambda a: (lambda r: {"q": r[0][0], "tau": r[0][1], "r": r[1]})(la.qr(a, mode="raw")), name)
        add("qr_pivoting", lambda a: named("q", "r", "p")(la.qr(a, pivoting=True)), name)
        add("svd", svd, name)
        add("polar", lambda a: named("u", "p")(la.polar(a)), name)
    add("svdvals", la.svdvals, name)
    add("pinv", la.pinv, name)
    add("rank", np.linalg.matrix_rank, name)
    add("null_space_dim", lambda a: la.null_space(a).shape[1], name)
    add("orth_dim", lambda a: la.orth(a).shape[1], name)
    for b in (rhs(a.shape[0], c), rhs(a.shape[0], c, 3)):
        def lstsq(a, b):
            x, res, rank, s = la.lstsq(a, b)
            return {"x": x, "residues": np.asarray(res, float), "rank": rank, "s": s}
        add("lstsq", lstsq, name, b)
add("lstsq_cond", lambda a, b: la.lstsq(a, b, cond=0.5)[0], "t53", rhs(5))
add("pinv_rtol", la.pinv, "t53", rtol=0.6)
add("pinv_atol", la.pinv, "t53", atol=2.0)

for name in ("r5", "r8", "upper", "spd", "rot", "jordan", "diag", "one", "two", "empty", "r40", "scaled", "companion", "spd40",
             "cempty", "c1", "c2", "c5", "c9", "cupper", "chpd", "c50", "cscaled", "cdiag", "zero"):
    def principal(f):
        def g(a):
            r = f(a)
            return r.astype(complex)
        return g
    if name not in ("zero", "empty", "cempty"):
        add("logm", principal(la.logm), name)
    add("sqrtm", principal(la.sqrtm), name)

for kl, ku in ((0, 0), (1, 1), (2, 1), (0, 2), (3, 4)):
    n = 9
    for c in (False, True):
        ab = (comp if c else real)(kl + ku + 1, n)
        ab[ku] += 3
        name = f"{'c' if c else ''}ab{kl}{ku}"
        arrays[name] = ab
        add("solve_banded", lambda ab, b, kl=kl, ku=ku: la.solve_banded((kl, ku), ab, b), name, rhs(n, c))
        add("solve_banded", lambda ab, b, kl=kl, ku=ku: la.solve_banded((kl, ku), ab, b), name, rhs(n, c, 2))
        if kl == 0:
            h = np.round((comp if c else real)(ku + 1, n), 2)
            h[-1] = h[-1].real + 9
            arrays[name + "h"] = h
            add("solveh_banded", la.solveh_banded, name + "h", rhs(n, c, 2))
            arrays[name + "l"] = h[::-1].copy()
            add("solveh_banded_lower", la.solveh_banded, name + "l", rhs(n, c), lower=True)
arrays["ab_singular"] = np.zeros((3, 4))
add("solve_banded", lambda ab, b: la.solve_banded((1, 1), ab, b), "ab_singular", rhs(4))
add("solveh_banded", la.solveh_banded, "ab_singular", rhs(4))

arrays["v5"][0] += 4
for c, r, b in (("v5", "none", "b5"), ("v5", "v5", "b5x3"), ("v6", "v6b", "b6"), ("v67", "v67b", "b67"), ("zeros", "none", "b3"),
                ("cv5", "none", "cb5"), ("cv6", "cv6b", "cb6x3"), ("vnan", "none", "b2")):
    for n in (b,):
        if n not in arrays:
            rhs(int(n.strip("cb").split("x")[0]), n.startswith("c"), int(n.split("x")[1]) if "x" in n else None)
    add("solve_toeplitz", lambda c, r, b: la.solve_toeplitz(c if r is None else (c, r), b), c, r, b)
for c, b in (("v5", "b5"), ("v5", "b5x3"), ("v67", "b67"), ("cv6", "cb6"), ("cv67", rhs(67, True, 2)), ("zeros", "b3"), ("vnan", "b2")):
    if c != "vnan":
        add("solve_circulant", la.solve_circulant, c, b)
arrays["circ_singular"] = np.array([1.0, 1, 0, 0])
add("solve_circulant", la.solve_circulant, "circ_singular", "b4")
add("solve_circulant_lstsq", lambda c, b: la.solve_circulant(c, b, singular="lstsq"), "circ_singular", "b4")

for a, b in (("r5", "r8"), ("spd", "r5"), ("rot", "two"), ("one", "two"), ("upper", "lower"), ("r40", "band"), ("c5", "c9"), ("c50", "c2"), ("chpd", "cherm")):
    q = f"q_{a}_{b}"
    arrays[q] = (comp if np.iscomplexobj(arrays[a]) else real)(len(arrays[a]), len(arrays[b]))
    add("solve_sylvester", la.solve_sylvester, a, b, q)
for a in ("r5", "two", "r40"):
    q = f"q_{a}"
    arrays[q] = real(*arrays[a].shape)
    add("solve_continuous_lyapunov", la.solve_continuous_lyapunov, a, q)
    add("solve_discrete_lyapunov", la.solve_discrete_lyapunov, a, q)

for name in vectors:
    a = arrays[name]
    for p in (0, 0.5, 1, 2, 3, -1, -2, np.inf, -np.inf):
        if name != "vnan" and (a.size or p >= 0) and not (name in ("huge", "tiny") and p in (2, 3, -2)):  # NumPy overflows
            add(f"vnorm_{p}", np.linalg.norm, name, ord=p)
    if name not in ("huge", "tiny"):
        add("norm", np.linalg.norm, name)
arrays["cube"] = real(2, 3, 4)
add("norm", np.linalg.norm, "cube")
add("norm_axis_1", lambda a: np.linalg.norm(a, axis=1), "cube")
add("norm_axis_-1_1", lambda a: np.linalg.norm(a, axis=-1, ord=1), "cube")
add("norm_axes_0_2", lambda a: np.linalg.norm(a, axis=(0, 2)), "cube")
add("norm_axes_2_0_1", lambda a: np.linalg.norm(a, axis=(2, 0), ord=1), "cube")
add("norm_axes_1_2_2", lambda a: np.linalg.norm(a, axis=(1, 2), ord=2), "cube")

arrays["scalar"] = np.array(7.0)
add("block_diag", lambda *a: la.block_diag(*a), "two", "v5", "w35", "scalar", "z03", "v0", "z30")
for c, r in (("v5", "none"), ("v5", "v6"), ("v1", "v5"), ("v0", "none")):
    if c != "v0":
        add("toeplitz", lambda c, r: la.toeplitz(c, r), c, r)
        add("hankel", lambda c, r: la.hankel(c) if r is None else la.hankel(c, r), c, r)
for c in ("v5", "v1"):
    add("circulant", la.circulant, c)
add("companion", la.companion, "coef")
add("vander", np.vander, "v5")
add("vander_3", lambda x: np.vander(x, 3), "v5")
add("leslie", lambda f, s: la.leslie(f, s[:4]), "v5", "v6")
for n in (1, 2, 5, 9):
    lines.append(reference.line(f"hilbert_{n}", la.hilbert(n)))
    lines.append(reference.line(f"invhilbert_{n}", la.invhilbert(n, exact=True).astype(float)))
    lines.append(reference.line(f"helmert_{n}", la.helmert(n)))
    lines.append(reference.line(f"helmert_full_{n}", la.helmert(n, full=True)))
    for kind in ("symmetric", "lower", "upper"):
        lines.append(reference.line(f"pascal_{kind}_{n}", la.pascal(n, kind=kind).astype(float)))
        lines.append(reference.line(f"invpascal_{kind}_{n}", la.invpascal(n, kind=kind).astype(float)))
for n in (1, 2, 8):
    lines.append(reference.line(f"hadamard_{n}", la.hadamard(n).astype(float)))

head = reference.header(np, scipy)
(here / "arrays.txt").write_text(head + "".join(reference.line(k, v) for k, v in arrays.items()))
(here / "reference.txt").write_text(head + "".join(lines))
