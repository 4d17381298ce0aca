// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is the error that a caller's mistake panics with.

import (
	"fmt"
	"math"
)

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Normal"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "random: Normal wants a scale of 0 or more and got -1".
func (e *ArgumentError) Error() string { return "random: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// notNegative panics if a parameter is negative or NaN.
func notNegative(function, name string, v float64) {
	if !(v >= 0) {
		panicf(function, "wants a %s of 0 or more and got %v", name, v)
	}
}

// positive panics if a parameter is not above 0.
func positive(function, name string, v float64) {
	if !(v > 0) {
		panicf(function, "wants a %s above 0 and got %v", name, v)
	}
}

// finite panics if a parameter is NaN or infinite.
func finite(function, name string, v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		panicf(function, "wants a finite %s and got %v", name, v)
	}
}

// probability panics if a parameter is not between 0 and 1.
func probability(function string, p float64) {
	if !(p >= 0 && p <= 1) {
		panicf(function, "wants a probability from 0 to 1 and got %v", p)
	}
}
