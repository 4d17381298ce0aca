// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is derivatives by finite differences: their steps, and gradients and
// Jacobians within bounds.

import "math"

// A Difference says how derivatives are approximated.
type Difference string

// The differences.
const (
	TwoPoint   Difference = "2-point" // forward
	ThreePoint Difference = "3-point" // central, one-sided at a bound
)

// sqrtEps and cbrtEps are roots of eps.
const (
	sqrtEps = 0x1p-26
	cbrtEps = 6.0554544523933429e-06
)

// forwardStep returns the step of a forward difference at x.
func forwardStep(x float64) float64 {
	return math.Copysign(sqrtEps*max(1, math.Abs(x)), x+0)
}

// A differencer takes differences of a function with several values.
type differencer struct {
	method Difference // "": TwoPoint
	abs    float64    // the step, if not 0
	rel    float64    // the step relative to x, if not 0
	lb, ub []float64  // nil, or within what to stay
}

// step returns the step at an element of x, before bounds.
func (d *differencer) step(x float64) float64 {
	unit := sqrtEps
	if d.method == ThreePoint {
		unit = cbrtEps
	}
	sign := 1.0
	if x < 0 {
		sign = -1
	}
	h := unit * sign * max(1, math.Abs(x))
	switch {
	case d.abs != 0:
		if (x+d.abs)-x != 0 {
			h = d.abs
		}
	case d.rel != 0:
		if r := d.rel * sign * math.Abs(x); (x+r)-x != 0 {
			h = r
		}
	}
	return h
}

// bounded returns the step at element i of x within the bounds, and whether a
// three-point difference goes to one side only. A step of 0 means that there is no room.
func (d *differencer) bounded(x []float64, i int) (h float64, oneSided bool) {
	h = d.step(x[i])
	if d.lb == nil {
		return h, false
	}
	below, above := x[i]-d.lb[i], d.ub[i]-x[i]
	if d.method != ThreePoint {
		switch to := x[i] + h; {
		case to >= d.lb[i] && to <= d.ub[i]:
		case math.Abs(h) <= max(below, above):
			h = -h
		case above >= below:
			h = above
		default:
			h = -below
		}
		return h, true
	}
	h = math.Abs(h)
	central := below >= h && above >= h
	if central {
		return h, false
	}
	oneSided = true
	switch room := min(h, max(below, above)/2); {
	case above >= below:
		h = room
	default:
		h = -room
	}
	if near := min(below, above); math.Abs(h) <= near {
		h, oneSided = near, false
	}
	return h, oneSided
}

// jacobian calls put with each element of x and the differences of f by it. f0 is
// f at x. The slice handed to put is only lent.
func (d *differencer) jacobian(f func(x []float64) []float64, x, f0 []float64, put func(j int, column []float64)) {
	at := clone(x)
	column := make([]float64, len(f0))
	for j, v := range x {
		h, oneSided := d.bounded(x, j)
		if h == 0 {
			clear(column)
			put(j, column)
			continue
		}
		if d.method != ThreePoint {
			at[j] = v + h
			dx := at[j] - v
			f1 := f(at)
			for i, y := range f1 {
				column[i] = (y - f0[i]) / dx
			}
		} else {
			if oneSided {
				at[j] = v + h
				f1 := clone(f(at))
				at[j] = v + 2*h
				dx := at[j] - v
				for i, y := range f(at) {
					column[i] = (-3*f0[i] + 4*f1[i] - y) / dx
				}
			} else {
				at[j] = v - h
				lo := at[j]
				f1 := clone(f(at))
				at[j] = v + h
				dx := at[j] - lo
				for i, y := range f(at) {
					column[i] = (y - f1[i]) / dx
				}
			}
		}
		at[j] = v
		put(j, column)
	}
}
