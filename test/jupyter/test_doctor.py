# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""The doctor, about the Jupyter of these tests."""

import os
import pathlib
import subprocess
import sys

from client import KERNEL_NAME, ROOT


def doctor(**env):
    """Runs the doctor with the virtual environment of these tests first on PATH."""
    path = f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = ROOT / "build" / "gosci-kernel"
    return subprocess.run([program, "doctor"], env=os.environ | {"PATH": path} | env, capture_output=True, text=True)


def test_healthy():
    found = doctor()
    kernels = pathlib.Path(sys.prefix, "share", "jupyter", "kernels")
    assert f"ok {kernels / KERNEL_NAME}: " in found.stdout
    assert "jupyter-lab " in found.stdout
    assert ", answers, in " in found.stdout
    # Others that this machine has are none of this test's business.
    assert str(kernels) not in "".join(line for line in found.stdout.splitlines() if "!!" in line)


def test_hidden(tmp_path):
    spec = tmp_path / "kernels" / KERNEL_NAME
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text('{"argv": ["/gone/gosci-kernel"], "metadata": {"implementation": "gosci"}}')
    found = doctor(JUPYTER_PATH=str(tmp_path))
    assert found.returncode == 1
    assert f"!! {spec} starts /gone/gosci-kernel, which is not there\n     do: rm -r {spec}\n" in found.stdout
    assert "is hidden by the one of the same name above" in found.stdout
