// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file is the error that a caller's mistake panics with, and the checks that lead to it.

import (
	"fmt"
	"math"
)

// maxSide bounds the sides of a picture, and with it the memory of one call.
const maxSide = 8192

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Micrograph"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "datasets: Lidar wants 1 to 1000000 samples and got -1".
func (e *ArgumentError) Error() string { return "datasets: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// count is n, or the default where n is 0. It panics unless the count is from lo to hi.
func count(function, name string, n, otherwise, lo, hi int) int {
	if n == 0 {
		n = otherwise
	}
	if n < lo || n > hi {
		panicf(function, "wants %d to %d %s and got %d", lo, hi, name, n)
	}
	return n
}

// amount is v, or the default where v is 0. It panics unless the amount is finite and above 0.
func amount(function, name string, v, otherwise float64) float64 {
	if v == 0 {
		v = otherwise
	}
	if !(v > 0) || math.IsInf(v, 0) {
		panicf(function, "wants a finite %s above 0 and got %v", name, v)
	}
	return v
}

// spread is v, the default where v is 0, and 0 where v is negative. It panics unless v is finite.
func spread(function, name string, v, otherwise float64) float64 {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		panicf(function, "wants a finite %s and got %v", name, v)
	case v == 0:
		return otherwise
	}
	return max(v, 0)
}
