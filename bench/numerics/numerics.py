# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Measures the numerics library beside NumPy and SciPy and prints a table in Markdown.

Both do the same on the same data with the same number of threads. The results are
compared before anything is timed; then both are timed turn by turn, so that what
else the machine does meets both alike, and the best time of each counts. Run it by
"make bench-numerics", which builds the Go side.

A row is an entry of ROWS here and one of the same name in rows.go.
"""

import argparse
import dataclasses
import json
import math
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import numpy as np
import scipy.linalg
import scipy.optimize
import scipy.stats
import threadpoolctl
from scipy import fft, integrate, interpolate, ndimage, signal, special

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "bench-numerics.md"
MILLION = 1_000_000
SAMPLE = 0.02  # seconds that one sample of a row takes at least


@dataclasses.dataclass
class Row:
    """What is measured."""

    name: str
    inputs: Callable  # from a random generator to the list of the arrays
    run: Callable  # from the arrays to the result
    # What of a result is compared, where it is not unique: from a result to an array.
    # A result with several parts is a list.
    same: Callable = lambda result: result
    tolerance: float = 1e-13  # relative to the largest element; 0 means the same bits


def normal(*shape):
    """Returns what makes an array of normal numbers."""
    return lambda rng: rng.standard_normal(shape)


def complex_normal(n):
    return lambda rng: rng.standard_normal(n) + 1j * rng.standard_normal(n)


def uniform(*shape):
    return lambda rng: rng.random(shape)


def symmetric(n):
    def make(rng):
        a = rng.standard_normal((n, n))
        return a + a.T
    return make


def positive(n):
    """Returns what makes a positive definite matrix."""
    def make(rng):
        a = rng.standard_normal((n, n))
        return a @ a.T + n * np.eye(n)
    return make


def temporary(name):
    """Returns the name of a file in the folder of this run."""
    return os.path.join(tempfile.gettempdir(), name)


def save(x):
    pathlib.Path(temporary("save-numpy.npy")).unlink(missing_ok=True)
    np.save(temporary("save-numpy.npy"), x)
    return os.path.getsize(temporary("save-numpy.npy"))


def replace(x):
    np.save(temporary("replace-numpy.npy"), x)
    return os.path.getsize(temporary("replace-numpy.npy"))


def loadable(rng):
    """Returns the array of a row that loads it, and saves it first."""
    x = rng.standard_normal(10 * MILLION)
    np.save(temporary("load-numpy.npy"), x)
    return [x]


def each(*makers):
    """Returns what makes the arrays of a row."""
    return lambda rng: [make(rng) for make in makers]


def between(low, high, n):
    """Returns what makes an array of evenly distributed numbers."""
    return lambda rng: [rng.uniform(low, high, n)]


def blobs(n):
    """Returns what makes an image of 0 and 1 with regions of some pixels."""
    return lambda rng: [(ndimage.gaussian_filter(rng.standard_normal((n, n)), 3) > 0).astype(float)]


def curve(n, count=0):
    """Returns what makes n points that increase, values at them, and count points within."""
    def make(rng):
        x = np.cumsum(rng.uniform(0.5, 1.5, n))
        return [x, rng.standard_normal(n), rng.uniform(x[0], x[-1], count)]
    return make


def grid(shape, count):
    """Returns what makes values on a grid and count points within."""
    return lambda rng: [rng.standard_normal(shape), rng.uniform(0, np.array(shape) - 1, (count, len(shape)))]


def scattered(n, count):
    """Returns what makes n points in the plane, values at them, and count other points."""
    return lambda rng: [rng.random((n, 2)), rng.standard_normal(n), rng.random((count, 2))]


def evaluated(make):
    """Returns what evaluates at its third array the function that make makes of the others."""
    def run(*arrays):
        if run.arrays is not arrays[0]:
            run.arrays, run.function = arrays[0], make(*arrays[:-1])
        return run.function(arrays[-1])
    run.arrays = None
    return run


def axes(z):
    return [np.arange(float(n)) for n in z.shape]


BUTTER4 = signal.butter(4, 0.2)
BUTTER8 = signal.butter(8, 0.2, output="sos")


def solve_ivp(fun, end, y0, **options):
    """Returns what solves an initial value problem and gives the solution at its end."""
    return lambda: integrate.solve_ivp(fun, (0, end), y0, **options).y[:, -1]


def lorenz(t, y):
    return [10 * (y[1] - y[0]), y[0] * (28 - y[2]) - y[1], y[0] * y[1] - 8 / 3 * y[2]]


def robertson(t, y):
    slow, back, fast = 0.04 * y[0], 1e4 * y[1] * y[2], 3e7 * y[1] * y[1]
    return [-slow + back, slow - back - fast, fast]


def spring(t, y, omega=math.sqrt(8), zeta=math.sqrt(0.02)):
    return [y[1], -2 * zeta * omega * y[1] - omega**2 * y[0]]


def peaks(t, p):
    """Returns a background and three peaks."""
    return p[0] + sum(p[k] * np.exp(-((t - p[k + 1]) / p[k + 2]) ** 2) for k in (1, 4, 7))


def three_peaks(rng):
    t = np.arange(80.0)
    return [t, peaks(t, [2.5, 24, 16.5, 2.4, 9.5, 23, 3, 5.3, 29, 3.2]) + 0.3 * rng.standard_normal(80)]


def decay(rng):
    x = np.linspace(0, 4, 1000)
    return [x, 2.5 * np.exp(-1.3 * x) + 0.5 + 0.2 * rng.standard_normal(1000)]


def ackley(x):
    """Returns Ackley's function, which has many minima."""
    n = len(x)
    return -20 * np.exp(-0.2 * np.sqrt((x * x).sum() / n)) - np.exp(np.cos(2 * np.pi * x).sum() / n) + 20 + np.e


def fit_decay(x, y):
    return scipy.optimize.curve_fit(lambda x, a, b, c: a * np.exp(-b * x) + c, x, y, [1, 1, 1])[0]


ROWS = [
    # Plain loops.
    Row("add", each(normal(MILLION), normal(MILLION)), lambda x, y: x + y, tolerance=0),
    Row("2*x + 1", each(normal(MILLION)), lambda x: 2 * x + 1, tolerance=0),
    Row("sqrt", each(uniform(MILLION)), np.sqrt, tolerance=0),
    Row("sum", each(normal(MILLION)), np.sum),
    Row("mean over axis 0", each(normal(1000, 1000)), lambda x: x.mean(0)),
    Row("mean over axis 1", each(normal(1000, 1000)), lambda x: x.mean(1)),
    Row("sort", each(uniform(MILLION)), np.sort, tolerance=0),
    Row("sort, normal", each(normal(MILLION)), np.sort, tolerance=0),
    Row("argsort", each(normal(MILLION)), np.argsort, tolerance=0),
    Row("percentile", each(normal(MILLION)), lambda x: np.percentile(x, 30)),
    Row("boolean mask", each(normal(MILLION)), lambda x: x[x > 0], tolerance=0),
    Row("broadcasting add", each(normal(1000, 1000), normal(1000)), lambda x, row: x + row, tolerance=0),
    Row("transpose copy", each(normal(1000, 1000)), lambda x: x.T.copy(), tolerance=0),
    # Functions.
    Row("exp", each(normal(MILLION)), np.exp),
    Row("sin", each(normal(MILLION)), np.sin),
    # Matrices.
    Row("matmul 100", each(normal(100, 100), normal(100, 100)), np.matmul),
    Row("matmul 500", each(normal(500, 500), normal(500, 500)), np.matmul),
    Row("matmul 1000", each(normal(1000, 1000), normal(1000, 1000)), np.matmul),
    Row("matrix-vector 2000", each(normal(2000, 2000), normal(2000)), np.matmul),
    # The tolerance is that of the condition of a random matrix.
    Row("solve 500", each(normal(500, 500), normal(500)), scipy.linalg.solve, tolerance=1e-10),
    Row("LU 1000", each(normal(1000, 1000)), scipy.linalg.lu_factor, same=lambda r: r[0], tolerance=1e-10),
    Row("Cholesky 1000", each(positive(1000)), scipy.linalg.cholesky),
    # Factors are unique but for signs, vectors but for signs and order.
    Row("QR 500", each(normal(500, 500)), scipy.linalg.qr, same=lambda r: np.abs(r[1]), tolerance=1e-12),
    Row("SVD 300", each(normal(300, 300)), scipy.linalg.svd, same=lambda r: r[1]),
    Row("eigh 300", each(symmetric(300)), scipy.linalg.eigh, same=lambda r: r[0]),
    Row("eig 300", each(normal(300, 300)), scipy.linalg.eig, same=lambda r: np.sort_complex(np.round(r[0], 9)), tolerance=1e-10),
    Row("expm 100", each(normal(100, 100)), scipy.linalg.expm, tolerance=1e-11),
    # Random numbers, of the same stream. A normal number may differ in its last bits.
    Row("normal draws", each(), lambda: np.random.default_rng(7).standard_normal(MILLION)),
    Row("uniform draws", each(), lambda: np.random.default_rng(7).random(MILLION), tolerance=0),
    # Special functions of a million numbers.
    Row("gamma", between(-5, 20, MILLION), special.gamma, tolerance=1e-11),
    Row("erf", each(normal(MILLION)), special.erf),
    Row("jv", between(0, 50, MILLION), lambda x: special.jv(1.5, x)),
    Row("betainc", each(uniform(MILLION)), lambda x: special.betainc(2.5, 3.5, x)),
    # Transforms.
    Row("fft 2^20", each(complex_normal(1 << 20)), fft.fft),
    Row("fft 100003", each(complex_normal(100_003)), fft.fft),
    Row("rfft 2^20", each(normal(1 << 20)), fft.rfft),
    Row("fft2 1024", each(normal(1024, 1024)), fft.fft2),
    Row("dct 2^20", each(normal(1 << 20)), fft.dct),
    Row("fftconvolve", each(normal(MILLION), normal(1000)), signal.fftconvolve),
    # Signals of a million samples.
    Row("lfilter", each(normal(MILLION)), lambda x: signal.lfilter(*BUTTER4, x), tolerance=1e-10),
    Row("sosfilt", each(normal(MILLION)), lambda x: signal.sosfilt(BUTTER8, x), tolerance=1e-10),
    Row("filtfilt", each(normal(MILLION)), lambda x: signal.filtfilt(*BUTTER4, x), tolerance=1e-10),
    Row("welch", each(normal(MILLION)), lambda x: signal.welch(x)[1]),
    Row("spectrogram", each(normal(MILLION)), lambda x: signal.spectrogram(x)[2]),
    Row("medfilt", each(normal(MILLION)), lambda x: signal.medfilt(x, 5), tolerance=0),
    Row("resample", each(normal(MILLION)), lambda x: signal.resample(x, 300_000)),
    Row("find_peaks", each(normal(MILLION)), lambda x: signal.find_peaks(x, height=0, distance=10)[0], tolerance=0),
    # Curves and surfaces through points. SciPy solves for the cubic one to 1e-6 only.
    Row("make_interp_spline", curve(MILLION), lambda x, y, _: interpolate.make_interp_spline(x, y).c),
    Row("spline", curve(1000, MILLION), evaluated(interpolate.make_interp_spline)),
    Row("CubicSpline", curve(1000, MILLION), evaluated(interpolate.CubicSpline)),
    Row("interp1d", curve(1000, MILLION), evaluated(interpolate.interp1d)),
    Row("UnivariateSpline", curve(10_000), lambda x, y, _: interpolate.UnivariateSpline(x, y, s=8000).get_coeffs(), tolerance=1e-9),
    Row("RectBivariateSpline", each(normal(500, 500)),
        lambda z: interpolate.RectBivariateSpline(*axes(z), z).get_coeffs().reshape(z.shape), tolerance=1e-11),
    Row("RegularGrid", grid((40, 50, 60), MILLION), evaluated(lambda z: interpolate.RegularGridInterpolator(axes(z), z))),
    Row("RegularGrid cubic", grid((20, 20, 20), MILLION),
        evaluated(lambda z: interpolate.RegularGridInterpolator(axes(z), z, "cubic")), tolerance=1e-4),
    Row("RBF", scattered(500, 10_000), lambda y, d, x: interpolate.RBFInterpolator(y, d)(x), tolerance=1e-8),
    Row("NearestND", scattered(10_000, 100_000), evaluated(interpolate.NearestNDInterpolator), tolerance=0),
    # Images.
    Row("gaussian_filter", each(normal(2048, 2048)), lambda x: ndimage.gaussian_filter(x, 2)),
    Row("median_filter 5", each(normal(2048, 2048)), lambda x: ndimage.median_filter(x, 5), tolerance=0),
    Row("zoom 2", each(normal(1024, 1024)), lambda x: ndimage.zoom(x, 2), tolerance=1e-12),
    Row("rotate 30", each(normal(1024, 1024)), lambda x: ndimage.rotate(x, 30), tolerance=1e-11),
    Row("affine", each(normal(1024, 1024)), lambda x: ndimage.affine_transform(x, [[0.9, 0.2], [-0.2, 0.9]], (3, 5)), tolerance=1e-11),
    Row("label", blobs(2048), lambda x: ndimage.label(x)[0], tolerance=0),
    Row("binary_opening", blobs(2048), ndimage.binary_opening, tolerance=0),
    Row("distance", blobs(2048), ndimage.distance_transform_edt),
    # Integrals and initial value problems, with functions in Python here.
    Row("quad, oscillating", each(), lambda: integrate.quad(lambda x: math.cos(50 * x) * math.exp(-x), 0, 10, limit=200)[0], tolerance=1e-12),
    Row("dblquad", each(), lambda: integrate.dblquad(lambda y, x: math.exp(-x * y) / (1 + y), 0, 2, 0, lambda x: 1 + x)[0]),
    # The solutions at the end; the tolerances are those of rounding in the choice of the steps.
    Row("RK45, Lorenz", each(), solve_ivp(lorenz, 10, [1, 1, 1]), tolerance=1e-5),
    Row("BDF, Robertson", each(), solve_ivp(robertson, 1e6, [1, 0, 0], method="BDF", rtol=1e-6, atol=1e-10), tolerance=1e-5),
    Row("LSODA, spring", each(), solve_ivp(spring, 10, [1, 0], method="LSODA"), tolerance=1e-5),
    # Roots and minima. Each method ends within its own tolerance.
    Row("brentq, 10000 roots", each(uniform(10000)),
        lambda cs: np.array([scipy.optimize.brentq(lambda x: x * x * x + x - c, 0, 1) for c in cs.tolist()]), tolerance=1e-11),
    Row("least_squares 10", three_peaks, lambda t, y: scipy.optimize.least_squares(
        lambda p: peaks(t, p) - y, [3, 30, 17, 2, 12, 25, 2, 8, 30, 2]).x, tolerance=1e-5),
    Row("curve_fit, 1000 points", decay, fit_decay, tolerance=1e-6),
    Row("curve_fit, point by point", decay, fit_decay, tolerance=1e-6),
    Row("minimize BFGS, Rosenbrock 10", lambda rng: [1 + 0.5 * rng.standard_normal(10)], lambda x0: scipy.optimize.minimize(
        scipy.optimize.rosen, x0, jac=scipy.optimize.rosen_der).x, tolerance=1e-4),
    # Files, in the system's folder of temporary files. To replace one, NumPy writes over it,
    # gosci moves a new one there; a file system may wait for the disk before it forgets the old.
    Row("save npy 80 MB", each(normal(10 * MILLION)), save, tolerance=0),
    Row("replace npy 80 MB", each(normal(10 * MILLION)), replace, tolerance=0),
    Row("load npy 80 MB", loadable, lambda _: np.load(temporary("load-numpy.npy")), tolerance=0),
    # Samples. The resamples are of the same stream.
    Row("mannwhitneyu 1e5", each(normal(100_000), normal(100_000)), lambda x, y: np.array(scipy.stats.mannwhitneyu(x, y))),
    Row("spearmanr 1e5", each(normal(100_000), normal(100_000)), lambda x, y: np.array(scipy.stats.spearmanr(x, y))),
    Row("bootstrap", each(normal(200)),
        lambda x: np.array(scipy.stats.bootstrap((x,), np.mean, rng=np.random.default_rng(7)).confidence_interval), tolerance=1e-12),
    Row("gaussian_kde 1e4 x 1e3", each(normal(10_000), normal(1000)), lambda x, at: scipy.stats.gaussian_kde(x)(at)),
    # Distributions.
    *(
        row
        for name, d, x in (
            ("norm", scipy.stats.norm(), normal(MILLION)),
            ("gamma", scipy.stats.gamma(2.5), lambda rng: rng.gamma(2.5, size=MILLION)),
            ("beta", scipy.stats.beta(2.5, 1.5), uniform(MILLION)),
            ("t", scipy.stats.t(5), normal(MILLION)),
        )
        for row in (
            Row(f"{name} cdf", each(x), d.cdf),
            Row(f"{name} ppf", each(uniform(MILLION)), d.ppf, tolerance=1e-12),
            Row(f"{name} rvs", each(), lambda d=d: d.rvs(MILLION, random_state=np.random.default_rng(7))),
        )
    ),
    # The same populations, as the counts of calls say.
    Row("differential evolution", each(), lambda: float(scipy.optimize.differential_evolution(
        ackley, [(-30, 30)] * 5, rng=1, atol=1e-3, polish=False).nfev), tolerance=0),
    Row("linprog 100 by 200", each(normal(200), normal(100, 200), lambda rng: rng.uniform(1, 2, 100)),
        lambda c, a, b: scipy.optimize.linprog(c, a, b, bounds=(-1, 1)).fun, tolerance=1e-10),
    Row("assignment 500", each(uniform(500, 500)), lambda cost: scipy.optimize.linear_sum_assignment(cost)[1], tolerance=0),
]

# The same with functions that are written in a cell of the kernel.
ROWS += [
    dataclasses.replace(row, name=row.name + ", in a cell")
    for row in ROWS
    if row.name in ("quad, oscillating", "RK45, Lorenz", "BDF, Robertson", "LSODA, spring", "curve_fit, 1000 points",
                    "curve_fit, point by point", "minimize BFGS, Rosenbrock 10")
]


class Gosci:
    """The Go side, a process that answers requests."""

    def __init__(self, program, threads, folder):
        self.folder = folder
        self._process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "GOMAXPROCS": str(threads), "TMPDIR": folder},
        )

    def ask(self, **request):
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            sys.exit(f"the Go side ended with status {self._process.wait()}")
        answer = json.loads(answer)
        if "error" in answer:
            sys.exit(f"the Go side: {answer['error']}")
        return answer

    def prepare(self, row, arrays):
        """Hands over the arrays of a row and returns the result."""
        values = []
        for i, a in enumerate(arrays):
            file = os.path.join(self.folder, f"input{i}")
            a.tofile(file)
            values.append({"file": file, "kind": str(a.dtype), "shape": a.shape})
        self.ask(prepare=row.name, inputs=values)
        answer = self.ask(result=self.folder)
        parts = [np.fromfile(v["file"], v["kind"]).reshape(v.get("shape") or ()) for v in answer["values"]]
        return parts if len(parts) > 1 else parts[0]

    def measure(self, count):
        return self.ask(measure=count)["seconds"]

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def compare(row, ours, theirs):
    """Ends the program if the results differ."""
    ours, theirs = np.asarray(row.same(ours)), np.asarray(row.same(theirs))
    if ours.shape != theirs.shape or np.isnan(ours).any():
        sys.exit(f"{row.name}: the shape is {ours.shape}, want {theirs.shape}, or there is NaN")
    if row.tolerance == 0:
        if not np.array_equal(ours, theirs):
            sys.exit(f"{row.name}: the results are not the same")
        return
    far = np.max(np.abs(ours - theirs)) / np.max(np.abs(theirs))
    if not far <= row.tolerance:
        sys.exit(f"{row.name}: the results differ by {far:.1e} of the largest element, want {row.tolerance:g}")


def timed(run, arrays, count):
    """Returns the seconds of each of count calls."""
    out = []
    for _ in range(count):
        begin = time.perf_counter()
        result = run(*arrays)
        out.append(time.perf_counter() - begin)
        del result
    return out


def measure(row, gosci, rounds):
    """Returns the best times of NumPy and of gosci, in seconds."""
    # Each row has numbers of its own, whichever rows are run.
    arrays = row.inputs(np.random.default_rng([7, *row.name.encode()]))
    compare(row, gosci.prepare(row, arrays), row.run(*arrays))
    theirs, ours = timed(row.run, arrays, 2), gosci.measure(2)
    counts = [max(1, math.ceil(SAMPLE / min(times))) for times in (theirs, ours)]
    for _ in range(rounds):
        theirs += timed(row.run, arrays, counts[0])
        ours += gosci.measure(counts[1])
    return min(theirs), min(ours)


def processor():
    """Returns the name of the processor, as far as the system tells."""
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def milliseconds(seconds):
    return f"{seconds * 1e3:.3g}" if seconds < 1 else f"{seconds * 1e3:.0f}"


def table(results, threads):
    """Returns the table in Markdown. results holds the rows' names and times."""
    blas = ", ".join(sorted({f"{lib['internal_api']} {lib['version']}" for lib in threadpoolctl.threadpool_info()
                             if lib["user_api"] == "blas"}))
    lines = [
        f"NumPy {np.__version__}, SciPy {scipy.__version__} ({blas}), Python {platform.python_version()}; "
        f"{platform.system()}, {processor()}, {threads} threads on each side.",
        "",
        "| row | NumPy, SciPy (ms) | gosci (ms) | ratio |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, theirs, ours in results:
        lines.append(f"| {name} | {milliseconds(theirs)} | {milliseconds(ours)} | {ours / theirs:.2f} |")
    mean = math.exp(sum(math.log(ours / theirs) for _, theirs, ours in results) / len(results))
    lines.append(f"| geometric mean | | | {mean:.2f} |")
    return "\n".join(lines)


def write_page(text):
    """Puts the table into the page, between its markers."""
    begin, end = "<!-- table -->", "<!-- end of table -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", help="the Go side, built from bench/numerics")
    parser.add_argument("--only", action="append", metavar="NAME", help="only the rows whose name begins so; may come more than once")
    parser.add_argument("--rounds", type=int, default=15, help="how often each side has its turn (default %(default)s)")
    parser.add_argument("--page", action="store_true", help=f"also put the table into docs/{PAGE.name}")
    args = parser.parse_args()
    rows = [r for r in ROWS if not args.only or r.name.startswith(tuple(args.only))]
    if not rows:
        parser.error("no row has such a name")
    threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    results = []
    with tempfile.TemporaryDirectory() as folder, threadpoolctl.threadpool_limits(threads):
        tempfile.tempdir = folder
        gosci = Gosci(args.program, threads, folder)
        for row in rows:
            theirs, ours = measure(row, gosci, args.rounds)
            results.append((row.name, theirs, ours))
            print(f"{row.name}: {ours / theirs:.2f}", file=sys.stderr)
        gosci.close()
        text = table(results, threads)
    print(text)
    if args.page:
        write_page(text)


if __name__ == "__main__":
    main()
