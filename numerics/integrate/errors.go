// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file holds the errors of the package: what a caller's mistake panics with,
// and what a function that was handed in can bring about.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/internal/callback"
)

// An ArgumentError says that an argument has a value the function does not take.
// Functions panic with it.
type ArgumentError struct {
	Func string // the function, such as "SolveIVP"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "integrate: Romb wants 2^k+1 samples and got 4".
func (e *ArgumentError) Error() string { return "integrate: " + e.Func + " " + e.Msg }

// panicf panics with an ArgumentError.
func panicf(function, format string, args ...any) {
	panic(&ArgumentError{Func: function, Msg: fmt.Sprintf(format, args...)})
}

// A CallbackError says that a function handed in by the caller panicked. It is
// returned with the result as far as it had come.
type CallbackError struct {
	Func  string // the function of this package, such as "Quad"
	Value any    // what the function handed in panicked with
}

// Error returns a message such as "integrate: Quad: the function panicked: boom".
func (e *CallbackError) Error() string {
	return fmt.Sprintf("integrate: %s: the function panicked: %v", e.Func, e.Value)
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
