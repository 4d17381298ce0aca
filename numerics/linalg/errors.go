// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file holds the errors: what a caller's mistake panics with, and what
// depends on the numbers in a matrix; and the warning of an ill-conditioned one.

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// An ArgumentError says that an argument has a shape or a value the function does
// not take. Functions panic with it.
type ArgumentError struct {
	Func string // the function, such as "Solve"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "linalg: Inv wants a square matrix and got shape
// (2,3)".
func (e *ArgumentError) Error() string { return "linalg: " + e.Func + " " + e.Msg }

func panicArg(function, format string, args ...any) {
	panic(&ArgumentError{Func: function, Msg: fmt.Sprintf(format, args...)})
}

// A SingularError says that a matrix has no inverse.
type SingularError struct {
	Func  string // the function, such as "Solve"
	Index int    // the index, from 0, of the pivot that is zero; -1 if there is no such pivot
}

// Error returns a message such as "linalg: Solve: the matrix is singular: pivot 2
// is zero".
func (e *SingularError) Error() string {
	if e.Index < 0 {
		return "linalg: " + e.Func + ": the problem is singular"
	}
	return fmt.Sprintf("linalg: %s: the matrix is singular: pivot %d is zero", e.Func, e.Index)
}

// A NotPositiveDefiniteError says that a matrix that must be positive definite is
// not.
type NotPositiveDefiniteError struct {
	Func  string // the function, such as "Cholesky"
	Order int    // the order of the first leading minor that is not positive, from 1
}

// Error returns a message such as "linalg: Cholesky: the matrix is not positive
// definite: its leading minor of order 2 is not positive".
func (e *NotPositiveDefiniteError) Error() string {
	return fmt.Sprintf("linalg: %s: the matrix is not positive definite: its leading minor of order %d is not positive",
		e.Func, e.Order)
}

// A NotFiniteError says that an array holds NaN or an infinity.
type NotFiniteError struct {
	Func string // the function, such as "Solve"
	Arg  string // the argument, such as "b"
}

// Error returns a message such as "linalg: Solve: b holds NaN or Inf".
func (e *NotFiniteError) Error() string {
	return fmt.Sprintf("linalg: %s: %s holds NaN or Inf", e.Func, e.Arg)
}

// A ConvergenceError says that an iteration for eigenvalues or singular values did
// not converge.
type ConvergenceError struct {
	Func string // the function, such as "Eig"
}

// Error returns a message such as "linalg: Svd: the iteration did not converge".
func (e *ConvergenceError) Error() string {
	return fmt.Sprintf("linalg: %s: the iteration did not converge", e.Func)
}

// A NotRealError says that the principal function of a real matrix is not real,
// because the matrix has a negative eigenvalue. It holds the complex result.
type NotRealError struct {
	Func   string      // the function, such as "Sqrtm"
	Result *nd.Complex // what the function's complex sister returns
}

// Error returns a message such as "linalg: Sqrtm: the result is not real, because
// the matrix has a negative eigenvalue; SqrtmComplex returns it".
func (e *NotRealError) Error() string {
	return fmt.Sprintf("linalg: %s: the result is not real, because the matrix has a negative eigenvalue; %sComplex returns it",
		e.Func, e.Func)
}

// An IllConditioned is a warning: the system was solved, but its matrix is so near
// to a singular one that the result may have no correct digit.
type IllConditioned struct {
	Func  string  // the function, such as "Solve"
	Rcond float64 // the estimate of 1/(‖A‖₁*‖A⁻¹‖₁)
}

// String returns a message such as "linalg: Solve: the matrix is ill-conditioned
// (rcond = 1.2e-17): the result may not be accurate".
func (w *IllConditioned) String() string {
	return fmt.Sprintf("linalg: %s: the matrix is ill-conditioned (rcond = %.2g): the result may not be accurate",
		w.Func, w.Rcond)
}

// warn hands a warning to f, or prints it to the standard error if f is nil.
func warn(f func(*IllConditioned), w *IllConditioned) {
	if f != nil {
		f(w)
		return
	}
	fmt.Fprintln(os.Stderr, w)
}

// shapeString writes a shape as (3,2).
func shapeString(shape []int) string {
	words := make([]string, len(shape))
	for i, n := range shape {
		words[i] = strconv.Itoa(n)
	}
	return "(" + strings.Join(words, ",") + ")"
}
