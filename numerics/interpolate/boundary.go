// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file holds what is asked of a spline at its ends.

import "github.com/gosci/gosci/numerics/nd"

// A Boundary is a condition at both ends of a spline.
type Boundary int

// The conditions.
const (
	BoundaryDefault Boundary = iota // NotAKnot
	NotAKnot                        // the first two pieces are one polynomial, and the last two
	Natural                         // the second derivative is 0
	Clamped                         // the first derivative is 0
	Periodic                        // the spline is periodic: the values at both ends are one
)

// An EndDerivative says what a derivative is at an end of a spline.
type EndDerivative struct {
	Order  int       // the order of the derivative
	Value  float64   // what it is
	Values *nd.Array // the same if the values are arrays, of their shape; nil stands for Value throughout
}

// ends returns the conditions at both ends as derivatives; none stand for NotAKnot.
func (b Boundary) ends(function string, left, right []EndDerivative) (l, r []EndDerivative) {
	switch b {
	case BoundaryDefault, NotAKnot:
	case Natural:
		l, r = []EndDerivative{{Order: 2}}, []EndDerivative{{Order: 2}}
	case Clamped:
		l, r = []EndDerivative{{Order: 1}}, []EndDerivative{{Order: 1}}
	case Periodic:
		if left != nil || right != nil {
			panicf(function, "wants no derivatives at the ends of a periodic spline")
		}
	default:
		panicf(function, "does not know the boundary condition %d", b)
	}
	if left != nil {
		l = left
	}
	if right != nil {
		r = right
	}
	return l, r
}

// fill sets row to the derivative's value.
func (e EndDerivative) fill(function string, row []float64) {
	if e.Values == nil {
		for j := range row {
			row[j] = e.Value
		}
		return
	}
	if e.Values.Size() != len(row) {
		panicf(function, "wants a derivative at the end with %d elements and got shape %v", len(row), e.Values.Shape())
	}
	copy(row, e.Values.Data())
}
