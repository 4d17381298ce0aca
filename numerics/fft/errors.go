// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the error that a caller's mistake panics with, and what finds mistakes.

import (
	"fmt"
	"slices"
)

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "FFT"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "fft: FFT wants an axis of 1 dimensions and got 2".
func (e *ArgumentError) Error() string { return "fft: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

func typeName(x any) string { return fmt.Sprintf("%T", x) }

// plain returns axes of an array of dim dimensions as numbers of 0 and more.
func plain(function string, axes []int, dim int) []int {
	out := make([]int, len(axes))
	for i, axis := range axes {
		if axis < -dim || axis >= dim {
			panicf(function, "wants an axis of %d dimensions and got %d", dim, axis)
		}
		out[i] = (axis + dim) % dim
		if slices.Contains(out[:i], out[i]) {
			panicf(function, "wants each axis once and got axis %d twice", out[i])
		}
	}
	return out
}
