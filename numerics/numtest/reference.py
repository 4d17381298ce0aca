# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the lines of reference files, in the form that the package comment of
numtest describes. The gen.py scripts import it:

    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "numtest"))
    import reference
"""
import json
import platform

import numpy as np

KINDS = {"f": "float64", "c": "complex128", "i": "int", "b": "bool", "u": "uint8", "U": "string"}


def header(*modules):
    """Says what made the file: the versions of Python and of the modules."""
    versions = [f"{m.__name__} {m.__version__}" for m in modules]
    return f"# {', '.join(versions)}, Python {platform.python_version()}, made by gen.py\n"


def number(v):
    if isinstance(v, (complex, np.complexfloating)):
        return f"{float(v.real)!r},{float(v.imag)!r}"
    if isinstance(v, (bool, np.bool_)):
        return "1" if v else "0"
    if isinstance(v, (int, np.integer)):
        return str(int(v))
    if isinstance(v, str):
        return json.dumps(v)
    return repr(float(v))


def line(name, value):
    """A line that gives a value its name. None stands for an error."""
    if value is None:
        return f"{name} error\n"
    a = np.asarray(value)
    shape = ",".join(map(str, a.shape))
    return " ".join([name, KINDS[a.dtype.kind], f"({shape})", *(number(v) for v in a.ravel())]) + "\n"
