// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package lapack is the one place where package linalg meets BLAS and LAPACK.

What gonum has, for float64, is called through blas64 and lapack64 or gonum's
own LAPACK, so a faster BLAS that is put in by blas64.Use serves here too. What
gonum lacks is written here: all of LAPACK for complex128, and for float64 the
symmetric indefinite and the banded factorizations and the Sylvester equation.
Level 3 work of complex matrices is done by real matrix products.

A [Matrix] is row-major, as gonum's are. Functions carry LAPACK's names without
the letter of the precision: [Getrf] is dgetrf and zgetrf. A factorization
overwrites its argument as LAPACK's does, unless its comment says that it returns
a new matrix. Arguments are trusted: shapes are the caller's duty, and so is that
all numbers are finite.
*/
package lapack
