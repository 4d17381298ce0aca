# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Measures the gosci kernel beside ipykernel and prints a table in Markdown.

Both are driven by jupyter_client in one run, turn by turn, so that what else the
machine does meets both alike. Run it by "make bench-latency", which builds and
installs the kernel first.
"""

import argparse
import importlib.metadata
import os
import platform
import queue
import statistics
import tempfile
import time
from dataclasses import dataclass, field

import psutil
import zmq
from jupyter_client.manager import KernelManager

DEADLINE = 300.0


@dataclass
class Contender:
    """One of the two kernels: its cells and what was measured."""

    title: str
    kernel_name: str
    sum: str
    print: str
    lines: str  # prints {n} lines
    starts: list = field(default_factory=list)  # seconds until it answers
    firsts: list = field(default_factory=list)  # seconds until it has run a cell
    memory: list = field(default_factory=list)  # bytes
    sums: list = field(default_factory=list)  # seconds
    prints: list = field(default_factory=list)  # seconds
    rates: list = field(default_factory=list)  # lines per second


GOSCI = Contender(
    title="gosci",
    kernel_name="gosci",
    sum="1 + 1",
    print='fmt.Println("hello")',
    lines="for i := 0; i < {n}; i++ {{\n\tfmt.Println(i)\n}}",
)
IPYKERNEL = Contender(
    title="ipykernel",
    kernel_name="python3",
    sum="1 + 1",
    print='print("hello")',
    lines="for i in range({n}):\n    print(i)",
)


class Kernel:
    """A running kernel with one client."""

    def __init__(self, contender, context, log):
        begin = time.perf_counter()
        self._manager = KernelManager(kernel_name=contender.kernel_name, context=context)
        self._manager.start_kernel(stderr=log)
        self._client = self._manager.client()
        self._client.start_channels()
        self._client.kernel_info()
        self._client.get_shell_msg(timeout=DEADLINE)
        self.seconds_to_ready = time.perf_counter() - begin
        self._client.execute(contender.sum)
        self._client.get_shell_msg(timeout=DEADLINE)
        self.seconds_to_first = time.perf_counter() - begin
        self.memory = psutil.Process(self._manager.provisioner.process.pid).memory_info().rss
        # From here on its messages are awaited to the last.
        self._client.wait_for_ready(timeout=DEADLINE)

    def stop(self):
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)

    def run(self, code):
        """Runs a cell; returns the seconds until its reply and its idle, and what it printed."""
        printed = []
        begin = time.perf_counter()
        msg_id = self._client.execute(code, allow_stdin=False)
        while True:
            msg = self._client.get_iopub_msg(timeout=DEADLINE)
            if msg["parent_header"].get("msg_id") != msg_id:
                continue
            if msg["msg_type"] == "stream":
                printed.append(msg["content"]["text"])
            elif msg["content"].get("execution_state") == "idle":
                break
        reply = self._client.get_shell_msg(timeout=DEADLINE)
        while reply["parent_header"].get("msg_id") != msg_id:
            reply = self._client.get_shell_msg(timeout=DEADLINE)
        seconds = time.perf_counter() - begin
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"{code!r} failed: {reply['content']}")
        return seconds, "".join(printed)


def measure(contenders, starts, cells, lines, log):
    """Fills the contenders' lists. What the kernels log goes to a file."""
    context = zmq.Context()
    # A client retries to connect every 100 ms unless told otherwise, which would
    # be the grain of the times measured here.
    context.setsockopt(zmq.RECONNECT_IVL, 2)
    for _ in range(starts):
        for c in contenders:
            kernel = Kernel(c, context, log)
            c.starts.append(kernel.seconds_to_ready)
            c.firsts.append(kernel.seconds_to_first)
            c.memory.append(kernel.memory)
            kernel.stop()
    kernels = [(c, Kernel(c, context, log)) for c in contenders]
    try:
        for code in ("sum", "print"):
            for turn in range(-20, cells):  # the first twenty are to warm up
                for c, kernel in kernels:
                    seconds, _ = kernel.run(getattr(c, code))
                    if turn >= 0:
                        getattr(c, code + "s").append(seconds)
        for _ in range(3):
            for c, kernel in kernels:
                seconds, printed = kernel.run(c.lines.format(n=lines))
                came = printed.count("\n")
                if came != lines:
                    raise RuntimeError(f"{c.title}: {came} lines came, want {lines}")
                c.rates.append(lines / seconds)
    finally:
        for _, kernel in kernels:
            kernel.stop()
    context.term()


def p99(values):
    return statistics.quantiles(values, n=100, method="inclusive")[-1]


def milliseconds(seconds):
    return f"{seconds * 1e3:.2f} ms"


def mebibytes(size):
    return f"{size / 2**20:.1f} MiB"


def per_second(rate):
    return f"{rate:,.0f} /s"


def table(ours, theirs, lines):
    """The rows of the result: a title, two values and their ratio."""
    rows = [
        ("start to ready, median", "starts", statistics.median, milliseconds),
        ("start to the first `1 + 1`, median", "firsts", statistics.median, milliseconds),
        ("resident memory after it, median", "memory", statistics.median, mebibytes),
        ("`1 + 1`, median", "sums", statistics.median, milliseconds),
        ("`1 + 1`, 99th percentile", "sums", p99, milliseconds),
        ("print a word, median", "prints", statistics.median, milliseconds),
        ("print a word, 99th percentile", "prints", p99, milliseconds),
        (f"{lines:,} printed lines, median", "rates", statistics.median, per_second),
    ]
    cells = [("measured", ours.title, theirs.title, "ratio")]
    for title, name, summary, form in rows:
        a, b = summary(getattr(ours, name)), summary(getattr(theirs, name))
        cells.append((f"{title} of {len(getattr(ours, name))}", form(a), form(b), f"{a / b:.2f}"))
    widths = [max(len(row[i]) for row in cells) for i in range(4)]
    text = []
    for row in cells:
        text.append("| " + " | ".join([row[0].ljust(widths[0])] + [row[i].rjust(widths[i]) for i in (1, 2, 3)]) + " |")
    text.insert(1, "| " + "-" * widths[0] + " | " + " | ".join("-" * (widths[i] - 1) + ":" for i in (1, 2, 3)) + " |")
    return "\n".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=9, help="how often each kernel is started (default 9)")
    parser.add_argument("--cells", type=int, default=200, help="cells of each kind (default 200)")
    parser.add_argument("--lines", type=int, default=1000000, help="lines to print (default 1000000)")
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="gosci-bench-") as folder, tempfile.TemporaryFile("w+") as log:
        # Neither history nor settings of the user have a part in it.
        for name in ("JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
            os.environ[name] = os.path.join(folder, name)
        try:
            measure((GOSCI, IPYKERNEL), args.starts, args.cells, args.lines, log)
        except (queue.Empty, RuntimeError) as error:
            log.seek(0)
            raise SystemExit(f"{error or f'a kernel said nothing for {DEADLINE:.0f} s'}\n{log.read()}") from None
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("ipykernel", "jupyter_client"))
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {versions}\n")
    print(table(GOSCI, IPYKERNEL, args.lines))
    print("\nThe ratio is gosci / ipykernel: below 1 is better, except for lines per second.")


if __name__ == "__main__":
    main()
