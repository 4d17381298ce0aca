// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package numtest helps to test numerics: it reads reference files and compares
results with them.

A reference file is text. Lines that begin with # say what made the file and with
which versions; every other line is a value or a result:

	NAME KIND (SHAPE) ELEMENT...
	NAME error

NAME is a word; of a result it is the function's name and the names of its
inputs, with slashes between them. KIND is float64, complex128 (an element is
re,im), int, bool (0 or 1), uint8 or string (a Go string literal without
blanks). A shape of () is a number. "error" says that the original refuses the
arguments. The Python module reference.py in this folder writes the form; the
script that makes a file stands beside the file and is named gen.py.
*/
package numtest
