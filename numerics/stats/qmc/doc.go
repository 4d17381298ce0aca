// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package qmc makes points that fill a cube more evenly than random ones.

Names and results are those of scipy.stats.qmc in Go's case.

[Sobol], [Halton] and [LatinHypercube] are sequences of points in [0, 1)^d. Their method Random
returns the next points as the rows of an array. Sobol and Halton go on where they were;
Reset starts again. [Discrepancy] says how even points are, and [Scale] stretches them to a box.

Unless asked not to, the sequences are scrambled: each point is uniform in the cube, and the
points keep their evenness. With a generator in the options, or a seed of one, the points are
those of SciPy with the same generator.

A caller's mistake panics with an [*ArgumentError].
*/
package qmc
