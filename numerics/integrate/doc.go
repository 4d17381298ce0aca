// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package integrate computes integrals and solves initial value problems of ordinary
// differential equations.
//
// # Integrals of functions
//
//	Quad       over one variable, by QUADPACK's routines: singularities, infinite
//	           intervals, oscillating and singular weights, principal values
//	Dblquad    over two variables
//	Tplquad    over three variables
//	Nquad      over any number of variables
//	FixedQuad  by Gauss's rule with a given number of points
//
// # Integrals of samples
//
//	Trapezoid, TrapezoidAxis  by trapezoids
//	Simpson, SimpsonAxis      by parabolas
//	Romb, RombAxis            by Romberg's extrapolation
//	CumulativeTrapezoid       up to each sample
//	CumulativeSimpson         up to each sample
//
// # Initial value problems
//
//	SolveIVP     dy/dt = f(t, y) from y(t0) = y0, with events and dense output
//	OdeSolution  the solution as a function of time
//
// The methods are RK45, RK23 and DOP853 for problems that are not stiff, Radau and BDF for stiff
// ones, and LSODA for both.
//
// # Functions handed in
//
// A function is called by one goroutine at a time, the caller's own, and no more often
// than SciPy calls it. A slice that it gets is good during the call only; the slices
// that it returns are copied before the next call. If it panics, the result is a
// *CallbackError together with what was found so far.
package integrate
