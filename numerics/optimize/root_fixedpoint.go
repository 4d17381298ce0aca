// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is FixedPoint.

import (
	"fmt"
	"math"
)

// The methods of FixedPoint.
const (
	Del2      Method = "del2"      // Steffensen: iteration with Aitken's acceleration
	Iteration Method = "iteration" // x = f(x), again and again
)

// FixedPointOptions change FixedPoint. Nil stands for the defaults.
type FixedPointOptions struct {
	Method  Method  // Del2 or Iteration. Default: Del2
	Xtol    float64 // the relative change at which it ends. Default: 1e-8
	Maxiter int     // iterations. Default: 500
}

// FixedPoint finds a fixed point of a function of one number, an x with f(x) = x,
// beginning at x0. It ends when an iteration changes x by less than Xtol*|x|.
//
// If it has not after Maxiter iterations, or f returns NaN, it returns the last x
// and a *ConvergenceError; if f panics, the last x and a *CallbackError.
// It panics with an *ArgumentError if an option is out of its range.
//
// Source: Burden and Faires, Numerical Analysis, section 2.5.
func FixedPoint(f func(x float64) float64, x0 float64, opts *FixedPointOptions) (float64, error) {
	if f == nil {
		panicf("FixedPoint", "wants a function and got nil")
	}
	p, err := fixedPoint("FixedPoint", func(x []float64) []float64 { return []float64{f(x[0])} }, []float64{x0}, opts)
	return p[0], err
}

// FixedPointVec is FixedPoint for a function of vectors. Each element is
// accelerated by itself, and all must have settled.
func FixedPointVec(f func(x []float64) []float64, x0 []float64, opts *FixedPointOptions) ([]float64, error) {
	if f == nil {
		panicf("FixedPointVec", "wants a function and got nil")
	}
	return fixedPoint("FixedPointVec", f, x0, opts)
}

func fixedPoint(name string, f func(x []float64) []float64, x0 []float64, opts *FixedPointOptions) (p []float64, err error) {
	var o FixedPointOptions
	if opts != nil {
		o = *opts
	}
	o.Method, o.Xtol, o.Maxiter = orDefault(o.Method, Del2), orDefault(o.Xtol, 1e-8), orDefault(o.Maxiter, 500)
	switch {
	case o.Method != Del2 && o.Method != Iteration:
		panicf(name, "wants the method del2 or iteration and got %q", string(o.Method))
	case !(o.Xtol >= 0):
		panicf(name, "wants an Xtol of 0 or more and got %v", o.Xtol)
	case o.Maxiter < 0:
		panicf(name, "wants a Maxiter of 0 or more and got %d", o.Maxiter)
	}
	p = append([]float64{}, x0...)
	var g guard
	defer g.rescue(name, func(e *CallbackError) { err = e })
	call := func(x []float64) []float64 {
		arg := append([]float64{}, x...)
		g.calling = true
		y := f(arg)
		g.calling = false
		if len(y) != len(x0) {
			panicf(name, "wants a function with %d values and got %d", len(x0), len(y))
		}
		return append([]float64{}, y...)
	}
	for range o.Maxiter {
		next := call(p)
		if o.Method == Del2 {
			second := call(next)
			for i, p1 := range next {
				p2 := second[i]
				next[i] = p2
				if d := p2 - 2*p1 + p[i]; d != 0 {
					next[i] = p[i] - (p1-p[i])*(p1-p[i])/d
				}
			}
		}
		settled := true
		for i, x := range next {
			change := x
			if p[i] != 0 {
				change = (x - p[i]) / p[i]
			}
			if math.IsNaN(x) {
				return p, &ConvergenceError{Func: name, Method: o.Method, Status: -3, Msg: "the function is NaN"}
			}
			settled = settled && math.Abs(change) < o.Xtol
		}
		p = next
		if settled {
			return p, nil
		}
	}
	return p, &ConvergenceError{
		Func: name, Method: o.Method, Status: -2,
		Msg: fmt.Sprintf("no fixed point after %d iterations, at %v", o.Maxiter, p),
	}
}
