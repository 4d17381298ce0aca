# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""Writes catalogue.txt: the public names of SciPy's modules, one a line.

    python catalogue.py > catalogue.txt

It takes SciPy 1.17.1 alone. Public is what a module lists in __all__, without other
modules and without names that are deprecated aliases of modules.
"""

import importlib
import inspect
import sys
import warnings

import scipy

MODULES = """
io special linalg interpolate optimize stats stats.qmc integrate fft signal signal.windows ndimage
cluster.vq cluster.hierarchy constants odr sparse sparse.linalg sparse.csgraph
spatial spatial.distance spatial.transform
""".split()


def kind(value):
    """Says what a public name is, in a word."""
    if inspect.isclass(value):
        if issubclass(value, Warning):
            return "warning"
        return "error" if issubclass(value, BaseException) else "class"
    return "function" if callable(value) else "value"


def main():
    warnings.simplefilter("ignore")
    print(f"# Public names of SciPy {scipy.__version__}, made by catalogue.py: kind, module, name.")
    for name in MODULES:
        module = importlib.import_module("scipy." + name)
        public = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_")]
        for word in sorted(set(public)):
            value = getattr(module, word, None)
            if value is None or inspect.ismodule(value) or word == "test":
                continue
            if type(value).__name__.endswith("_gen") or type(value).__name__.startswith("multi"):
                print("distribution", name, word)
            else:
                print(kind(value), name, word)


if __name__ == "__main__":
    sys.exit(main())
