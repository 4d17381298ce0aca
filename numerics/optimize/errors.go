// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file holds the errors of the package: what a caller's mistake panics with,
// what a function that was handed in can bring about, and how a method gives up.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/internal/callback"
)

// An ArgumentError says that an argument has a value the function does not take.
// Functions panic with it.
type ArgumentError struct {
	Func string // the function, such as "RootScalar"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "optimize: RootScalar wants a bracket of two
// numbers and got 3".
func (e *ArgumentError) Error() string { return "optimize: " + e.Func + " " + e.Msg }

// panicf panics with an ArgumentError.
func panicf(function, format string, args ...any) {
	panic(&ArgumentError{Func: function, Msg: fmt.Sprintf(format, args...)})
}

// A ConvergenceError says that a method gave up before it had found what was
// asked for. It is returned with the result as far as it had come.
type ConvergenceError struct {
	Func   string // the function of this package, such as "Minimize"
	Method Method // the method
	Status int    // the status of the result, as in SciPy
	Msg    string // why it gave up
}

// Error returns a message such as "optimize: RootScalar: newton: the derivative was
// zero".
func (e *ConvergenceError) Error() string {
	if e.Method == "" {
		return fmt.Sprintf("optimize: %s: %s", e.Func, e.Msg)
	}
	return fmt.Sprintf("optimize: %s: %s: %s", e.Func, e.Method, e.Msg)
}

// A CallbackError says that a function handed in by the caller panicked. It is
// returned with the result as far as it had come.
type CallbackError struct {
	Func  string // the function of this package, such as "Minimize"
	Value any    // what the function handed in panicked with
}

// Error returns a message such as "optimize: Minimize: the function panicked: boom".
func (e *CallbackError) Error() string {
	return fmt.Sprintf("optimize: %s: the function panicked: %v", e.Func, e.Value)
}

// Unwrap returns the value of the panic if that is an error.
func (e *CallbackError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// A guard knows whether a function of the caller's is being called.
type guard struct{ calling bool }

// rescue, when deferred, hands a panic of a function of the caller's to f. Other
// panics go on, and so do those that package callback lets go on.
func (g *guard) rescue(function string, f func(err *CallbackError)) {
	if !g.calling {
		return
	}
	g.calling = false
	if v, ok := callback.Panicked(recover()); ok {
		f(&CallbackError{Func: function, Value: v})
	}
}
