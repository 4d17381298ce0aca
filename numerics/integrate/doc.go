// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package integrate solves initial value problems of ordinary differential equations.
//
// # Initial value problems
//
//	SolveIVP     dy/dt = f(t, y) from y(t0) = y0, with events and dense output
//	OdeSolution  the solution as a function of time
//
// The methods are RK45, RK23 and DOP853.
//
// # Functions handed in
//
// A function is called by one goroutine at a time, the caller's own, and no more often
// than SciPy calls it. A slice that it gets is good during the call only; the slices
// that it returns are copied before the next call. If it panics, the result is a
// *CallbackError together with what was found so far.
package integrate
