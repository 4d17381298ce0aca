# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""The notebooks of the tutorial, run by nbclient.

What the values are is compared in Go, by the tests of cmd/gosci-kernel.
"""

import shutil

import nbformat
import pytest
from client import KERNEL_NAME, ROOT
from nbclient import NotebookClient

NOTEBOOKS = sorted(ROOT.joinpath("notebooks").glob("*.ipynb"))


def test_there_are_notebooks():
    assert "00-welcome.ipynb" in [path.name for path in NOTEBOOKS]


@pytest.fixture
def folder(tmp_path):
    """A copy of the notebooks' folder, with the files that they read."""
    return shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path, folder):
    """It is valid, runs, and gives the kinds of output that are saved in it."""
    saved = nbformat.read(path, as_version=4)
    nbformat.validate(saved)
    assert saved.metadata.kernelspec.name == KERNEL_NAME
    assert_ran(saved)

    fresh = nbformat.read(path, as_version=4)
    NotebookClient(
        fresh, timeout=600, kernel_name=KERNEL_NAME, resources={"metadata": {"path": str(folder)}}
    ).execute()
    nbformat.validate(fresh)
    assert_ran(fresh)
    assert shown(fresh) == shown(saved)


def assert_ran(notebook):
    """Checks that every code cell has its count and none ended in an error that was not meant."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    for cell in cells:
        if "raises-exception" not in cell.metadata.get("tags", []):
            errors = [output.evalue for output in cell.outputs if output.output_type == "error"]
            assert not errors, f"{errors} in\n{cell.source}"


def shown(notebook):
    """The outputs of each cell: their type, and the stream's name or the MIME types."""
    return [
        [(o.output_type, o.get("name") or sorted(o.get("data", {}))) for o in cell.outputs]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
