# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""What all tests share: an isolated Jupyter, and kernels that end with their test.

"make test" builds the kernel and installs it into the virtual environment before it
runs these tests.
"""

import filecmp
import json
import os
import pathlib
import sys
import tempfile

import pytest

# A test neither sees nor changes what the user of this machine has: kernels and
# history in the data folder, settings, connection files of running kernels.
# This comes before Jupyter is imported, which reads some variables only then.
_own = tempfile.TemporaryDirectory(prefix="gosci-test-", ignore_cleanup_errors=True)
for _variable, _folder in (
    ("JUPYTER_DATA_DIR", "data"),
    ("JUPYTER_CONFIG_DIR", "config"),
    ("JUPYTER_RUNTIME_DIR", "runtime"),
    ("IPYTHONDIR", "ipython"),
):
    os.environ[_variable] = os.path.join(_own.name, _folder)
    os.mkdir(os.environ[_variable], 0o700)
os.environ.pop("JUPYTER_PATH", None)

from client import KERNEL_NAME, ROOT, Kernel  # noqa: E402


def pytest_sessionstart(session):
    """Ends the run where the kernel under test is not the one built here."""
    spec_file = pathlib.Path(sys.prefix, "share", "jupyter", "kernels", KERNEL_NAME, "kernel.json")
    built = ROOT / "build" / "gosci-kernel"
    try:
        started = json.loads(spec_file.read_text())["argv"][0]
        # The verb install copies a program that is in a temporary folder.
        if filecmp.cmp(started, built, shallow=False):
            return
        problem = f"{spec_file} starts {started}, which is not {built}"
    except FileNotFoundError as error:
        problem = f"{error.filename} is not there"
    pytest.exit(f"{problem}: run the tests with 'make jupytertest'", 3)


def pytest_runtest_logreport(report):
    """Counts skipped tests, which pytest_sessionfinish does not let pass."""
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_sessionfinish(session, exitstatus):
    """Fails a run that skipped a test: what is skipped is not known to work."""
    if exitstatus == 0 and _skipped:
        print(f"\nskipped, which counts as failed: {', '.join(_skipped)}", file=sys.stderr)
        session.exitstatus = 1


_skipped = []


@pytest.fixture
def kernel(tmp_path):
    """A kernel of its own for one test, ready for requests."""
    with Kernel(tmp_path) as running:
        yield running
