// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package linalg is linear algebra: systems of equations, factorizations,
eigenvalues, singular values, functions of matrices, special matrices.

Names, defaults and results are those of scipy.linalg in Go's case. A matrix is an
[nd.Array] with two axes. Each function leaves its arguments as they are and takes
views of any strides. A function for complex matrices has the same name with
Complex behind it: [Solve] and [SolveComplex].

	x, err := linalg.Solve(a, b, nil)
	r, err := linalg.Svd(a, nil) // r.U, r.S, r.Vh

# Catalogue

Systems of equations: [Solve], [SolveTriangular], [SolveBanded], [SolvehBanded],
[SolveToeplitz], [SolveCirculant], [Lstsq]; matrix equations: [SolveSylvester],
[SolveContinuousLyapunov], [SolveDiscreteLyapunov].

Numbers that describe a matrix: [Det], [Norm], [NormNuc], [NormAxis], [Cond],
[MatrixRank].

Inverses: [Inv], [Pinv].

Factorizations: [LU], [LUFactor] with [LUSolve], [Cholesky], [ChoFactor] with
[ChoSolve], [LDL], [QR], [Svd], [Svdvals], [Polar], [Schur], [Hessenberg].

Bases: [NullSpace], [Orth].

Eigenvalues: [Eig], [Eigvals], [Eigh], [Eigvalsh].

Functions of matrices: [Expm], [Logm], [Sqrtm].

Special matrices: [BlockDiag], [Circulant], [Companion], [Hadamard], [Hankel],
[Helmert], [Hilbert], [InvHilbert], [InvPascal], [Leslie], [Pascal], [Toeplitz],
[Vander].

# Errors

A caller's mistake, such as a matrix that is not square, panics with an
[*ArgumentError]. What depends on the numbers is an error: [*SingularError],
[*NotPositiveDefiniteError], [*NotFiniteError], [*NotRealError],
[*ConvergenceError]. NaN and Inf are an error in all functions that return one; in
[Norm], [Cond] and [Expm] they pass through.

An ill-conditioned matrix is no error: [Solve] and [Inv] return the result, and hand
a warning to the Warn of their options, or print it to the standard error.

# Limits

There are no stacks of matrices: an array with more than two axes is a mistake,
except with [Norm] and [NormAxis]. Generalized eigenvalues are those of [Eigh] with
B only, and a Schur form is not sorted.

[nd.Array]: https://pkg.go.dev/github.com/gosci/gosci/numerics/nd#Array
*/
package linalg
