// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file holds the errors that a caller's mistake panics with.

import (
	"fmt"
	"strconv"
	"strings"
)

// A ShapeError says that shapes do not fit an operation or each other.
type ShapeError struct {
	Op     string  // what could not be done, such as "broadcast" or "reshape"
	Link   string  // the word between the shapes, such as "with" or "to"
	Shapes [][]int // the shapes that came
}

// Error returns a message such as "nd: cannot broadcast (3,2) with (4)".
func (e *ShapeError) Error() string {
	words := make([]string, len(e.Shapes))
	for i, s := range e.Shapes {
		words[i] = shapeString(s)
	}
	return "nd: cannot " + e.Op + " " + strings.Join(words, " "+e.Link+" ")
}

// An IndexError says that an index lies outside the array.
type IndexError struct {
	Index int // the index that came
	Axis  int // the axis that it is for
	Len   int // the length of the array along that axis
}

// Error returns a message such as "nd: index 5 is out of range for axis 0 of
// length 3".
func (e *IndexError) Error() string {
	return fmt.Sprintf("nd: index %d is out of range for axis %d of length %d", e.Index, e.Axis, e.Len)
}

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Linspace"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "nd: Linspace wants a length of 0 or more and
// got -1".
func (e *ArgumentError) Error() string { return "nd: " + e.Func + " " + e.Msg }

// panicShapes panics with a ShapeError.
func panicShapes(op, link string, shapes ...[]int) {
	err := &ShapeError{Op: op, Link: link}
	for _, s := range shapes {
		err.Shapes = append(err.Shapes, append([]int{}, s...))
	}
	panic(err)
}

// panicArg panics with an ArgumentError.
func panicArg(function, format string, args ...any) {
	panic(&ArgumentError{Func: function, Msg: fmt.Sprintf(format, args...)})
}

// shapeString writes a shape as (3,2).
func shapeString(shape []int) string {
	var b strings.Builder
	b.WriteByte('(')
	for i, n := range shape {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(n))
	}
	b.WriteByte(')')
	return b.String()
}

// checkIndex returns i as an index from 0, where -1 is the last one.
func checkIndex(i, axis, n int) int {
	if i < -n || i >= n {
		panic(&IndexError{Index: i, Axis: axis, Len: n})
	}
	if i < 0 {
		i += n
	}
	return i
}

// checkAxis returns axis as a number from 0, where -1 is the last one.
func checkAxis(function string, axis, ndim int) int {
	if axis < -ndim || axis >= ndim {
		panicArg(function, "wants an axis of a %d-dimensional array and got %d", ndim, axis)
	}
	if axis < 0 {
		axis += ndim
	}
	return axis
}

// optional returns the one number that a trailing ...int may hold, or def.
func optional(function string, args []int, def int) int {
	switch len(args) {
	case 0:
		return def
	case 1:
		return args[0]
	}
	panicArg(function, "wants at most one optional number and got %d", len(args))
	return 0
}
