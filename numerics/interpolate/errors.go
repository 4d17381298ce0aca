// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file holds the errors: what a caller's mistake panics with, and what depends on the
// data.

import "fmt"

// An ArgumentError says that an argument has a shape or a value the function does not take.
// Functions panic with it.
type ArgumentError struct {
	Func string // the function, such as "MakeInterpSpline"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "interpolate: NewPPoly wants ...".
func (e *ArgumentError) Error() string { return "interpolate: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// A DataError says that the data can not be interpolated: an abscissa does not increase, a
// number is NaN or infinite, a weight is not positive.
type DataError struct {
	Func  string // the function, such as "NewCubicSpline"
	Msg   string // what was wanted, such as "x must increase"
	Index int    // the first element that is wrong
}

// Error returns a message such as "interpolate: NewCubicSpline: x must increase, and
// element 3 does not".
func (e *DataError) Error() string {
	return fmt.Sprintf("interpolate: %s: %s, and element %d does not", e.Func, e.Msg, e.Index)
}

// A SingularError says that the conditions do not determine a result: there is no point near
// a knot (the condition of Schoenberg and Whitney), or points coincide.
type SingularError struct {
	Func string // the function, such as "MakeLsqSpline"
	Msg  string // why, if it is known
}

// Error returns a message such as "interpolate: MakeLsqSpline: the system is singular: ...".
func (e *SingularError) Error() string {
	text := "interpolate: " + e.Func + ": the system is singular"
	if e.Msg != "" {
		text += ": " + e.Msg
	}
	return text
}

// A BoundsError says that a point lies outside of the data, where the interpolator was not
// told what to do. Evaluators panic with it.
type BoundsError struct {
	Func   string  // the evaluator, such as "Interp1d"
	Point  float64 // the coordinate that is outside
	Lo, Hi float64 // the range
}

// Error returns a message such as "interpolate: Interp1d wants a point from 0 to 3 and got 4".
func (e *BoundsError) Error() string {
	return fmt.Sprintf("interpolate: %s wants a point from %v to %v and got %v", e.Func, e.Lo, e.Hi, e.Point)
}

// A ConvergenceError says that a smoothing spline does not have the sum of residuals that was
// wanted. The spline that comes with it is the best one that was found.
type ConvergenceError struct {
	Func     string  // the function, such as "NewUnivariateSpline"
	Msg      string  // why
	Residual float64 // the sum of squared residuals
	S        float64 // what was wanted
}

// Error returns a message such as "interpolate: NewUnivariateSpline: the residual is 1.1 and
// not 1: 20 steps were not enough".
func (e *ConvergenceError) Error() string {
	return fmt.Sprintf("interpolate: %s: the residual is %v and not %v: %s", e.Func, e.Residual, e.S, e.Msg)
}

// smoothingError returns the error for the state of a fit.
func smoothingError(function string, state int, residual, s float64) error {
	msg := ""
	switch state {
	case fitDone:
		return nil
	case fitFull:
		msg = "more knots are needed than there may be"
	case fitStuck:
		msg = "s is too small, or the weights are too unlike"
	default:
		msg = fmt.Sprintf("%d steps were not enough", steps)
	}
	return &ConvergenceError{function, msg, residual, s}
}
