# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Measures figures beside Matplotlib and prints a table in Markdown.

Both draw the same figures of the same data and save them, as PNG with the same number
of pixels and as SVG. What is timed begins with an empty figure and ends with the file.
Both are timed turn by turn, so that what else the machine does meets both alike, and
the best time of each counts. Run it by "make bench-figures", which builds the Go side.

A figure is an entry of FIGURES here and one of the same name in figures.go.
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

import matplotlib
import numpy as np
from PIL import Image

matplotlib.use("Agg")

from matplotlib import pyplot as plt  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "bench-figures.md"
DPI = 200  # that of the PNGs of gosci
MILLION = 1_000_000
SAMPLE = 0.05  # seconds that one sample of a figure takes at least
LONG = 30.0  # seconds after which a figure gets no further turn


@dataclasses.dataclass
class Figure:
    """What is drawn."""

    name: str
    inputs: Callable  # from a random generator to the list of the arrays
    draw: Callable  # from the arrays to the figure
    formats: tuple = ("png",)


def axes():
    """Returns an empty figure and its axes."""
    return plt.subplots()


def small_line(x, y):
    fig, ax = axes()
    ax.plot(x, y, label="sine")
    ax.set(xlabel="$t$ [s]", ylabel="$x$ [cm]", title="A sine")
    ax.legend()
    return fig


def six_panels(x, y):
    fig, panels = plt.subplots(2, 3, layout="tight")
    for ax in panels.flat:
        ax.plot(x, y)
        ax.set(xlabel="time", title="panel")
    return fig


def with_bar(method, **options):
    """Returns what draws a matrix by a method of the axes, with a colour bar."""
    def draw(z):
        fig, ax = axes()
        fig.colorbar(getattr(ax, method)(z, **options))
        return fig
    return draw


def contour(z):
    fig, ax = axes()
    ax.clabel(ax.contour(z, 12))
    return fig


def surface(z):
    fig, ax = plt.subplots(subplot_kw={"projection": "3d"})
    y, x = np.mgrid[: z.shape[0], : z.shape[1]]
    fig.colorbar(ax.plot_surface(x, y, z, cmap="viridis", rcount=z.shape[0], ccount=z.shape[1]))
    return fig


def by(method, *more, **options):
    """Returns what draws arrays by a method of the axes."""
    def draw(*arrays):
        fig, ax = axes()
        getattr(ax, method)(*arrays, *more, **options)
        return fig
    return draw


def scatter(x, y, c):
    fig, ax = axes()
    ax.scatter(x, y, c=c, alpha=0.5, linewidths=0)
    return fig


def errorbars(x, y, err):
    fig, ax = axes()
    ax.errorbar(x, y, yerr=err, fmt="o", capsize=3)
    return fig


def sine(rng):
    x = np.linspace(0, 10, 200)
    return [x, np.sin(x)]


def noisy_sine(rng):
    return [*sine(rng), rng.uniform(0.05, 0.2, 200)]


def normal(n, count=1):
    return lambda rng: [rng.standard_normal(n) for _ in range(count)]


def walk(n, count=1):
    return lambda rng: [rng.standard_normal(n).cumsum() for _ in range(count)]


def hills(n):
    """Returns what makes a smooth matrix."""
    def make(rng):
        y, x = np.mgrid[-3 : 3 : n * 1j, -3 : 3 : n * 1j]
        return [3 * (1 - x) ** 2 * np.exp(-(x**2) - (y + 1) ** 2) - 10 * (x / 5 - x**3 - y**5) * np.exp(-(x**2) - y**2)]
    return make


BOTH = ("svg", "png")
FIGURES = [
    Figure("small line", sine, small_line, BOTH),
    Figure("six panels", sine, six_panels, BOTH),
    Figure("errorbars, 200", noisy_sine, errorbars, BOTH),
    Figure("quiver 30", normal((30, 30), 2), by("quiver"), BOTH),
    Figure("contour 300", hills(300), contour, BOTH),
    Figure("contourf 300", hills(300), with_bar("contourf", levels=12), BOTH),
    Figure("surface 50", hills(50), surface, BOTH),
    Figure("pcolormesh 300", hills(300), with_bar("pcolormesh")),
    Figure("imshow 1000", hills(1000), with_bar("imshow", aspect="auto")),
    Figure("histogram of 1e6", normal(MILLION), by("hist", bins=100)),
    Figure("scatter of 1e4", normal(10_000, 3), scatter),
    Figure("scatter of 1e6", normal(MILLION, 2), by("scatter", s=4, alpha=0.1, linewidths=0)),
    Figure("points, 1e6", normal(MILLION, 2), by("plot", ".")),
    Figure("line of 1e6", walk(MILLION), by("plot"), BOTH),
    Figure("path of 1e6", walk(MILLION, 2), by("plot")),
    Figure("line of 1e7", walk(10 * MILLION), by("plot")),
]


class Gosci:
    """The Go side, a process that answers requests."""

    def __init__(self, program, folder):
        self.folder = folder
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **request):
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            sys.exit(f"the Go side ended with status {self._process.wait()}")
        answer = json.loads(answer)
        if "error" in answer:
            sys.exit(f"the Go side: {answer['error']}")
        return answer

    def prepare(self, figure, arrays):
        """Hands over the arrays of a figure."""
        files = []
        for i, a in enumerate(arrays):
            files.append(os.path.join(self.folder, f"input{i}.npy"))
            np.save(files[-1], a)
        self.ask(prepare=figure.name, inputs=files)

    def save(self, path, count):
        return self.ask(save=path, count=count)["seconds"]

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def saved(figure, arrays, path, count):
    """Returns the seconds that Matplotlib takes for each of count times."""
    out = []
    for _ in range(count):
        begin = time.perf_counter()
        fig = figure.draw(*arrays)
        fig.savefig(path, dpi=DPI)
        plt.close(fig)
        out.append(time.perf_counter() - begin)
    return out


def measure(figure, kind, arrays, gosci, folder, rounds):
    """Returns the best times of Matplotlib and of gosci, in seconds."""
    paths = [os.path.join(folder, f"{figure.name} {side}.{kind}") for side in ("matplotlib", "gosci")]
    theirs, ours = saved(figure, arrays, paths[0], 2), gosci.save(paths[1], 2)
    if kind == "png":
        sizes = [Image.open(path).size for path in paths]
        if sizes[0] != sizes[1]:
            sys.exit(f"{figure.name}: the pictures have {sizes[0]} and {sizes[1]} pixels")
    count = max(1, math.ceil(SAMPLE / max(min(theirs), min(ours))))
    begin = time.perf_counter()
    for _ in range(rounds):
        if time.perf_counter() - begin > LONG:
            break
        theirs += saved(figure, arrays, paths[0], count)
        ours += gosci.save(paths[1], count)
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


def table(results):
    """Returns the table in Markdown. results holds the names, formats and times."""
    lines = [
        f"Matplotlib {matplotlib.__version__}, NumPy {np.__version__}, Python {platform.python_version()}; "
        f"{platform.system()}, {processor()}, {os.cpu_count()} threads.",
        "",
        "| figure | | Matplotlib (ms) | gosci (ms) | ratio |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    for name, kind, theirs, ours in results:
        lines.append(f"| {name} | {kind} | {milliseconds(theirs)} | {milliseconds(ours)} | {ours / theirs:.2f} |")
    mean = math.exp(sum(math.log(ours / theirs) for *_, theirs, ours in results) / len(results))
    lines.append(f"| geometric mean | | | | {mean:.2f} |")
    return "\n".join(lines)


def write_page(text):
    """Puts the table into the page, between its markers."""
    begin, end = "<!-- table -->", "<!-- end of table -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", help="the Go side, built from bench/figures")
    parser.add_argument("--only", action="append", metavar="NAME", help="only the figures whose name begins so; may come more than once")
    parser.add_argument("--rounds", type=int, default=8, help="how often each side has its turn (default %(default)s)")
    parser.add_argument("--keep", metavar="FOLDER", help="leave the pictures in a folder, to be looked at side by side")
    parser.add_argument("--page", action="store_true", help=f"also put the table into docs/{PAGE.name}")
    args = parser.parse_args()
    figures = [f for f in FIGURES if not args.only or f.name.startswith(tuple(args.only))]
    if not figures:
        parser.error("no figure has such a name")
    results = []
    with tempfile.TemporaryDirectory() as folder:
        gosci = Gosci(args.program, folder)
        pictures = args.keep or folder
        os.makedirs(pictures, exist_ok=True)
        for figure in figures:
            # Each has numbers of its own, whichever are drawn.
            arrays = figure.inputs(np.random.default_rng([7, *figure.name.encode()]))
            gosci.prepare(figure, arrays)
            for kind in figure.formats:
                theirs, ours = measure(figure, kind, arrays, gosci, pictures, args.rounds)
                results.append((figure.name, kind, theirs, ours))
                print(f"{figure.name} {kind}: {ours * 1e3:.3g} ms, {ours / theirs:.2f}", file=sys.stderr)
        gosci.close()
    text = table(results)
    print(text)
    if args.page:
        write_page(text)


if __name__ == "__main__":
    main()
