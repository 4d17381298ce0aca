// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is the error that a caller's mistake panics with, and the axes of arrays.

import (
	"fmt"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Butter"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "signal: Butter wants an order of 1 or more and got 0".
func (e *ArgumentError) Error() string { return "signal: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// axisOf returns an axis as a number of 0 and more; nil is the last.
func axisOf(function string, axis *int, dim int) int {
	a := -1
	if axis != nil {
		a = *axis
	}
	if a < -dim || a >= dim {
		panicf(function, "wants an axis of %d dimensions and got %d", dim, a)
	}
	return (a + dim) % dim
}

// alongAxis returns the results of f for the lines of x along an axis. All have one length.
// f must not keep the line; it may change it.
func alongAxis(x *nd.Array, axis int, f func(line []float64) []float64) *nd.Array {
	lines := x.MoveAxis(axis, -1)
	shape := lines.Shape()
	n := shape[len(shape)-1]
	data := lines.Data()
	count := 1
	for _, m := range shape[:len(shape)-1] {
		count *= m
	}
	var out []float64
	line := slices.Clone(data[:min(n, len(data))]) // of the first line, without zeroing
	for i := range count {
		if i > 0 {
			copy(line, data[i*n:])
		}
		y := f(line)
		switch {
		case count == 1:
			out = y
			continue
		case i == 0:
			out = make([]float64, 0, count*len(y))
		}
		out = append(out, y...)
	}
	if count > 0 {
		shape[len(shape)-1] = len(out) / count
	}
	moved := nd.FromSlice(out).Reshape(shape...).MoveAxis(-1, axis)
	if moved.Contiguous() {
		return moved
	}
	return moved.Copy()
}

// vector returns the elements of an array with one axis.
func vector(function, name string, x *nd.Array) []float64 {
	if x.Ndim() != 1 {
		panicf(function, "wants an array with one axis as %s and got shape %v", name, x.Shape())
	}
	return x.Data()
}
