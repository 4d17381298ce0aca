// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds the errors that a caller's mistake panics with.

import "fmt"

// An ArgumentError is what a drawing method panics with when an argument is not
// what it takes: a colour or marker that is not known, data of a type that
// cannot be drawn, a panel that is not there.
type ArgumentError struct {
	Func string // the method, as "Plot"
	Msg  string // what was wanted and what came
}

func (e *ArgumentError) Error() string { return "plt: " + e.Func + ": " + e.Msg }

// A SizeError is what a drawing method panics with when two arguments that go
// together do not have the same length or shape.
type SizeError struct {
	Func string
	A, B string // the names of the arguments
	// The shapes of the arguments.
	ShapeA, ShapeB []int
}

func (e *SizeError) Error() string {
	return fmt.Sprintf("plt: %s: %s of shape %s does not go with %s of shape %s", e.Func, e.A, shapeText(e.ShapeA), e.B, shapeText(e.ShapeB))
}

func shapeText(shape []int) string {
	s := "("
	for i, n := range shape {
		if i > 0 {
			s += ","
		}
		s += fmt.Sprint(n)
	}
	return s + ")"
}

// fail panics with an ArgumentError.
func fail(name, format string, args ...any) {
	panic(&ArgumentError{Func: name, Msg: fmt.Sprintf(format, args...)})
}

// sameLength panics with a SizeError unless two lengths agree.
func sameLength(name, a, b string, na, nb int) {
	if na != nb {
		panic(&SizeError{Func: name, A: a, B: b, ShapeA: []int{na}, ShapeB: []int{nb}})
	}
}
