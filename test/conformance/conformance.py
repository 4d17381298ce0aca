# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Runs the programs of Go's own test folder as cells, and counts.

The programs are those that say "// run": each runs by itself, must end with status
0, and must print what the file beside it with the ending .out holds, or nothing.
They are taken from Debian's package golang-1.19-src, which does not change any more.
Each is run by "gosci-kernel exec", with the loop variables of Go 1.19, and by plain
yaegi, so that a program which the kernel makes worse is found.

docs/conformance.md gets the tables. docs/conformance-known.txt says why a program
fails that plain yaegi passes; such a program without a reason there, or fewer
programs passed than --want, make the run fail. Run it by "make conformance".
"""

import argparse
import concurrent.futures
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "golang-1.19-src"
SUITE = Path("/usr/share/go-1.19/test")
FOLDERS = ["", "ken", "chan", "interface", "fixedbugs", "typeparam"]
ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "conformance.md"
KNOWN = ROOT / "docs" / "conformance-known.txt"

# What a program may take before it is ended. The memory is that of its addresses, of
# which a Go program reserves more than it uses.
MEMORY = 8 << 30
OUTPUT = 1 << 20


@dataclass
class Outcome:
    """How one program ended."""

    cause: str  # empty when it passed
    detail: str = ""
    seconds: float = 0.0


def main():
    args = arguments()
    suite = find_suite(args.suite)
    programs = select(suite, args.only)
    if not programs:
        sys.exit(f"no program of {suite} is called {args.only}")

    ours = run_all("kernel", args.exec.split(), programs, suite, args)
    theirs = {}
    if args.yaegi:
        theirs = run_all("yaegi", [args.yaegi, "run", "-unsafe", "-syscall", "-unrestricted"], programs, suite, args)
    if args.failures:
        write_failures(Path(args.failures), ours)

    tables = [by_folder(ours, theirs), by_cause(ours)]
    print()
    print("\n\n".join(tables))
    if not args.only and theirs:
        write_page(tables)
    sys.exit(verdict(ours, theirs, args))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--exec", default=f"{ROOT}/build/gosci-kernel exec --lang go1.19", metavar="COMMAND",
                        help="runs a program whose file name is added (default: %(default)s)")
    parser.add_argument("--yaegi", default="", metavar="FILE", help="plain yaegi, to compare with; default: none")
    parser.add_argument("--suite", type=Path, default=SUITE, help="Go's test folder (default: %(default)s)")
    parser.add_argument("--only", default="", metavar="REGEXP", help="only the programs whose names match")
    parser.add_argument("--failures", default="", metavar="FILE", help="write there which programs failed, and how")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="programs at a time (default: %(default)s)")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds for one program (default: %(default)s)")
    parser.add_argument("--want", type=int, default=750, help="how many must pass (default: %(default)s)")
    return parser.parse_args()


def find_suite(suite):
    """Returns Go's test folder, which it installs where that can be done."""
    if suite.is_dir():
        return suite
    apt = shutil.which("apt-get")
    if suite == SUITE and apt and os.geteuid() == 0:
        print(f"installing {PACKAGE}", flush=True)
        install = [apt, "install", "-y", "-qq", PACKAGE]
        if subprocess.run(install, stdout=subprocess.DEVNULL).returncode != 0:
            subprocess.run([apt, "update", "-qq"], check=True)
            subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        if suite.is_dir():
            return suite
    sys.exit(f"{suite} is not there: install Debian's package {PACKAGE} (apt-get install {PACKAGE}), "
             "or say with --suite where the folder test of Go's sources is")


def select(suite, only):
    """Returns the names of the programs, as folder/file, in order."""
    names = []
    for folder in FOLDERS:
        for path in sorted((suite / folder).glob("*.go")):
            name = f"{folder}/{path.name}" if folder else path.name
            if re.search(only, name) and is_run(path):
                names.append(name)
    return names


def is_run(path):
    """Says whether the first directive of a program is a plain "// run"."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("// run"):
            return line.strip() == "// run"
    return False


def run_all(title, command, programs, suite, args):
    """Runs the programs and returns their outcomes by name."""
    outcomes = {}
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        jobs = {pool.submit(run_one, command, name, suite, args.limit): name for name in programs}
        for done, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            outcomes[jobs[job]] = job.result()
            if sys.stdout.isatty() or done % 100 == 0 or done == len(programs):
                passed = sum(not o.cause for o in outcomes.values())
                print(f"\r{title}: {passed} of {done} passed, {len(programs)} in all",
                      end="" if sys.stdout.isatty() else "\n", flush=True)
    if sys.stdout.isatty():
        print()
    return {name: outcomes[name] for name in programs}


def run_one(command, name, suite, limit):
    """Runs one program in a folder of its own and says how it ended."""
    path = suite / name
    expected = path.with_suffix(".out")
    want = expected.read_bytes() if expected.exists() else b""
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="conformance-") as folder, tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command + [str(path)], cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True, preexec_fn=bound, env={**os.environ, "NO_COLOR": "1", "TMPDIR": folder})
        try:
            status = process.wait(limit)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            # What the program has started is of its session, and ends with it.
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
        seconds = time.monotonic() - start
        output.seek(0)
        got = output.read(OUTPUT).replace(b"\r\n", b"\n")
    text = got.decode(errors="replace")
    if status is None:
        return Outcome("time limit", last_line(text), seconds)
    if status == 0 and got == want:
        return Outcome("", "", seconds)
    if status == 0:
        return Outcome("wrong output", difference(want.decode(errors="replace"), text), seconds)
    cause, detail = classify(status, text)
    return Outcome(cause, detail, seconds)


def bound():
    """Limits what the program about to be started may take."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


# The causes of a failure, by what a line of the output says; the first that matches.
CAUSES = [
    ("the process died", re.compile(r"^(fatal error|runtime: goroutine stack exceeds|SIG[A-Z]+:|unexpected fault).*")),
    ("unsupported", re.compile(r"^unsupported\b.*|.*does not support.*")),
    ("compile error", re.compile(r".*compile error.*|^\S*\.go:\d+:\d+: .*|^cell\[\d+\]:\d+.*")),
    ("panic", re.compile(r".*\bpanic\b.*")),
    ("exit status", re.compile(r".*\bexit status \d+.*")),
]


def classify(status, text):
    """Returns the cause of a failure and the line that tells it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for cause, pattern in CAUSES:
        for line in lines:
            if pattern.match(line):
                return cause, line
    if status < 0:
        return "the process died", signal.Signals(-status).name
    return "exit status", f"status {status}: {last_line(text)}"


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""


def difference(want, got):
    """Returns the first line in which two texts differ."""
    wants, gots = want.splitlines(), got.splitlines()
    for number in range(max(len(wants), len(gots))):
        w = wants[number] if number < len(wants) else "the end"
        g = gots[number] if number < len(gots) else "the end"
        if w != g:
            return f"line {number + 1}: got {g!r}, want {w!r}"
    return "the last line end"


def folder_of(name):
    return name.rpartition("/")[0]


def by_folder(ours, theirs):
    """Returns the table of the folders, in Markdown."""
    lines = ["| folder | programs | kernel | plain yaegi |", "| --- | ---: | ---: | ---: |"]
    for folder in FOLDERS + [None]:
        names = [n for n in ours if folder is None or folder_of(n) == folder]
        if not names:
            continue
        title = "**all**" if folder is None else "test/" + folder
        passed = sum(not ours[n].cause for n in names)
        plain = sum(not theirs[n].cause for n in names) if theirs else "–"
        lines.append(f"| {title} | {len(names)} | {passed} | {plain} |")
    return "\n".join(lines)


def by_cause(ours):
    """Returns the table of the causes, in Markdown."""
    folders = [f for f in FOLDERS if any(folder_of(n) == f for n in ours)]
    counts = Counter((o.cause, folder_of(n)) for n, o in ours.items() if o.cause)
    totals = Counter(o.cause for o in ours.values() if o.cause)
    lines = ["| why a program fails in the kernel | " + " | ".join("test/" + f for f in folders) + " | all |",
             "| --- |" + " ---: |" * (len(folders) + 1)]
    for cause, total in totals.most_common():
        cells = [str(counts[cause, f] or "") for f in folders]
        lines.append(f"| {cause} | " + " | ".join(cells) + f" | {total} |")
    return "\n".join(lines)


def write_failures(path, ours):
    with path.open("w", encoding="utf-8") as out:
        for name, outcome in ours.items():
            if outcome.cause:
                print(f"{name}\t{outcome.cause}\t{outcome.detail}", file=out)


def write_page(tables):
    """Puts the tables into the page, between its markers."""
    begin, end = "<!-- tables -->", "<!-- end of tables -->"
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(before + begin + "\n\n" + "\n\n".join(tables) + "\n\n" + end + after, encoding="utf-8")


def read_known():
    """Returns the reasons of docs/conformance-known.txt by the names of the programs."""
    reasons = {}
    for line in KNOWN.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            name, _, reason = line.partition(" ")
            reasons[name] = reason.strip()
    return reasons


def verdict(ours, theirs, args):
    """Says what is not as it should be and returns the exit status."""
    status = 0
    reasons = read_known()
    for name, outcome in ours.items():
        plain_passes = name in theirs and not theirs[name].cause
        if outcome.cause and plain_passes and not reasons.get(name):
            print(f"{name} passes in plain yaegi and fails here ({outcome.cause}: {outcome.detail}): "
                  f"{KNOWN.name} does not say why")
            status = 1
        if not outcome.cause and name in reasons:
            print(f"{name} passes: take it out of {KNOWN.name}")
    passed = sum(not o.cause for o in ours.values())
    if not args.only and passed < args.want:
        print(f"{passed} programs pass, want {args.want}")
        status = 1
    return status


if __name__ == "__main__":
    main()
