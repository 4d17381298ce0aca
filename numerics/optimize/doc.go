// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package optimize finds roots and minima: of functions of one number and of several,
with and without bounds and constraints, and of sums of squares.

The names, methods, defaults, stopping rules and results are those of scipy.optimize
in Go's case, and the counts of calls of the caller's functions agree with it.

# Catalogue

Roots: [RootScalar], [FixedPoint], [FixedPointVec], [Root].

Minima of a function of one number: [MinimizeScalar].

Minima of a function of several: [Minimize], with the methods [NelderMead], [Powell],
[CG], [BFGS], [NewtonCG], [LBFGSB] and [SLSQP]. Bounds are pairs of numbers, constraints
a [LinearConstraint], a [NonlinearConstraint], or what [Ineq] and [Eq] return.

Global minima: [Brute] on a grid, [DifferentialEvolution], [Basinhopping],
[DualAnnealing].

Linear programs: [Linprog], with integers [Milp], and [LinearSumAssignment].

Least squares: [LeastSquares], [Leastsq], [Nnls], and curves through data: [CurveFit],
[CurveFitArray].

Derivatives by differences: [ApproxFprime], [ApproxJacobian], [CheckGrad].

Rosenbrock's function, to try methods on: [Rosen], [RosenDer], [RosenHess],
[RosenHessProd].

# Functions of the caller's

A function handed in gets a vector of its own, which it may keep and change; only the
parameters that [CurveFit] hands over are the same slice for all x. No function is called
by two goroutines at once, and none more often than SciPy calls it.

# Errors

A caller's mistake panics with an [*ArgumentError]. A search that gives up, and one for
which a function returned NaN, returns a [*ConvergenceError]; one in which a function
panicked a [*CallbackError]. With the error comes the result as far as it had come.
A callback that asks a search to stop is no error, but the result has no success.

# Counts

Where rounding decides how a search goes on, as it does in long curved valleys and with
noisy derivatives, counts may differ from SciPy's, as SciPy's own do when the terms of
the function are written in another order.
*/
package optimize
