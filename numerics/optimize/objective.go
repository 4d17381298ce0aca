// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the function that is minimised: counted, with a gradient, and
// remembered at the last point.

import "math"

// An objective is the caller's function on behalf of a method.
type objective struct {
	*guard
	name string // the function of this package
	f    func(x []float64) float64
	jac  func(x []float64) []float64 // nil: differences
	diff differencer

	nfev, njev int

	x            []float64 // the last point
	fx           float64   // the function there, if haveF
	g            []float64 // the gradient there, if haveG
	haveF, haveG bool

	bestX []float64
	bestF float64
}

// call calls the function.
func (o *objective) call(x []float64) float64 {
	o.nfev++
	arg := clone(x)
	o.calling = true
	y := o.f(arg)
	o.calling = false
	if y < o.bestF || o.bestX == nil || math.IsNaN(o.bestF) && !math.IsNaN(y) {
		o.bestX, o.bestF = append(o.bestX[:0], x...), y
	}
	return y
}

// moveTo forgets what is known at another point than x.
func (o *objective) moveTo(x []float64) {
	if len(o.x) == len(x) {
		same := true
		for i, v := range x {
			if v != o.x[i] {
				same = false
				break
			}
		}
		if same {
			return
		}
	}
	o.x = append(o.x[:0], x...)
	o.haveF, o.haveG = false, false
}

// fun returns the function at x.
func (o *objective) fun(x []float64) float64 {
	o.moveTo(x)
	if !o.haveF {
		o.fx, o.haveF = o.call(x), true
	}
	return o.fx
}

// grad returns the gradient at x, which the caller may keep.
func (o *objective) grad(x []float64) []float64 {
	o.moveTo(x)
	if o.haveG {
		return o.g
	}
	if o.jac != nil {
		o.g = o.gradient(x)
	} else {
		o.g = o.differences(x)
	}
	o.njev++
	o.haveG = true
	return o.g
}

// gradient calls the gradient of the caller's.
func (o *objective) gradient(x []float64) []float64 {
	arg := clone(x)
	o.calling = true
	g := o.jac(arg)
	o.calling = false
	if len(g) != len(x) {
		panicf(o.name, "wants a gradient of %d elements and got %d", len(x), len(g))
	}
	return clone(g)
}

// differences returns the gradient by differences.
func (o *objective) differences(x []float64) []float64 {
	f0 := o.fun(x)
	g := make([]float64, len(x))
	if o.diff.lb == nil && o.diff.method != ThreePoint {
		at := clone(x)
		for i, v := range x {
			at[i] = v + o.diff.step(v)
			g[i] = (o.call(at) - f0) / (at[i] - v)
			at[i] = v
		}
		return g
	}
	value := make([]float64, 1)
	o.diff.jacobian(func(x []float64) []float64 {
		value[0] = o.call(x)
		return value
	}, x, []float64{f0}, func(j int, column []float64) { g[j] = column[0] })
	return g
}

// newObjective returns an objective that has not been called.
func newObjective(name string, g *guard, f func(x []float64) float64) *objective {
	return &objective{guard: g, name: name, f: f, bestF: math.Inf(1)}
}
