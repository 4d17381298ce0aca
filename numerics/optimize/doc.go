// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package optimize finds roots and minima: of functions of one number and of several,
with and without bounds and constraints, of sums of squares, and of linear programs.

  - Roots: RootScalar, FixedPoint, Root
  - Minima of one variable: MinimizeScalar
  - Minima of several: Minimize, with the methods Nelder-Mead, Powell, CG, BFGS,
    Newton-CG, L-BFGS-B and SLSQP
  - Least squares: LeastSquares, Leastsq, CurveFit, Nnls
  - Derivatives: ApproxFprime, CheckGrad
  - For trying methods: Rosen and its derivatives

The names, methods, defaults, stopping rules and results are those of SciPy's module
of this name, and the counts of calls of the caller's functions agree with it.

# Functions of the caller's

A function handed in gets a vector of its own: it may keep or change it. When it
panics, the search ends with a *CallbackError; when it returns NaN, or the search
gives up for another reason, that ends with a *ConvergenceError. The result as far
as it had come is returned with the error.
*/
package optimize
