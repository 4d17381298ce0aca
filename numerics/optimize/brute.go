// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the search of a grid.

import (
	"errors"
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// BruteOptions change Brute. Nil stands for the defaults.
type BruteOptions struct {
	Ns int // points along an axis whose range has no step. Default: 20

	// FullOutput asks for Grid and Jout.
	FullOutput bool

	// Finish goes on from the best point of the grid. Default: Minimize with
	// NelderMead.
	Finish   func(f func(x []float64) float64, x0 []float64) (*OptimizeResult, error)
	NoFinish bool // the best point of the grid is the result
}

// A BruteResult is what Brute found.
type BruteResult struct {
	X0   []float64 // the minimum
	Fval float64   // the function there
	Nfev int       // calls of the function

	// The points of the grid, (n, n1, n2, …), and the function there, (n1, n2, …),
	// with FullOutput. With one variable both have one axis.
	Grid, Jout *nd.Array
}

// String returns a table of the result.
func (r *BruteResult) String() string {
	var t table
	t.row("x0", r.X0)
	t.row("fval", r.Fval)
	t.row("nfev", r.Nfev)
	return t.String()
}

// Brute evaluates a function of n numbers at all points of a grid, and looks for the
// minimum from the best one. An axis of the grid is a range of two numbers, the ends
// of Ns points, or of three, as in Python's range: where it begins, where it ends,
// which is not a point itself, and the step.
//
//	optimize.Brute(f, [][]float64{{-10, 10, 0.1}}, nil)
//
// NaN is taken for the worst value. If there is nothing else, or Finish does not
// succeed, the error is a *ConvergenceError, and if a function of the caller's panics
// a *CallbackError, with the best point so far. Brute panics with an *ArgumentError
// if there is no range, one has another length, is not finite or holds no point, or
// Ns is negative.
func Brute(f func(x []float64) float64, ranges [][]float64, opts *BruteOptions) (res *BruteResult, err error) {
	const name = "Brute"
	if opts == nil {
		opts = &BruteOptions{}
	}
	axes := gridOf(name, f == nil, ranges, opts.Ns)
	g := &guard{}
	o := newObjective(name, g, f)
	r := &BruteResult{Fval: math.Inf(1)}
	defer g.rescue(name, func(e *CallbackError) {
		r.Nfev = o.nfev
		res, err = r, e
	})
	n := len(axes)
	shape, total := make([]int, n), 1
	for k, a := range axes {
		shape[k] = len(a)
		total *= len(a)
	}
	x, at := make([]float64, n), make([]int, n)
	var jout []float64
	if opts.FullOutput {
		jout = make([]float64, 0, total)
		r.Grid = gridArray(axes, shape, total)
	}
	for range total {
		for k, i := range at {
			x[k] = axes[k][i]
		}
		y := o.call(x)
		if opts.FullOutput {
			jout = append(jout, y)
		}
		if y < r.Fval || r.X0 == nil {
			r.X0 = clone(x)
			if y < r.Fval {
				r.Fval = y
			}
		}
		for k := n - 1; k >= 0; k-- {
			if at[k]++; at[k] < shape[k] {
				break
			}
			at[k] = 0
		}
	}
	if opts.FullOutput {
		r.Jout = nd.FromSlice(jout, shape...)
	}
	r.Nfev = o.nfev
	if !(r.Fval < math.Inf(1)) {
		return r, &ConvergenceError{Func: name, Status: 1, Msg: "the function is nowhere on the grid a finite number"}
	}
	if opts.NoFinish {
		return r, nil
	}
	return r, r.finish(name, o, opts.Finish)
}

// finish looks for the minimum from the best point of the grid.
func (r *BruteResult) finish(name string, o *objective, by func(f func(x []float64) float64, x0 []float64) (*OptimizeResult, error)) error {
	if by == nil {
		by = func(f func(x []float64) float64, x0 []float64) (*OptimizeResult, error) {
			return Minimize(f, x0, &MinimizeOptions{Method: NelderMead})
		}
	}
	last, err := by(o.call, clone(r.X0))
	o.calling = false
	r.Nfev = o.nfev
	if last != nil && last.X != nil && !math.IsNaN(last.Fun) {
		r.X0, r.Fval = last.X, last.Fun
	}
	return of(name, err)
}

// of returns an error of Minimize as one of the function that called it.
func of(name string, err error) error {
	var failed *ConvergenceError
	var panicked *CallbackError
	switch {
	case errors.As(err, &failed):
		e := *failed
		e.Func = name
		return &e
	case errors.As(err, &panicked):
		e := *panicked
		e.Func = name
		return &e
	}
	return err
}

// gridOf checks ranges and returns the numbers along each axis.
func gridOf(name string, noFunction bool, ranges [][]float64, ns int) [][]float64 {
	switch {
	case noFunction:
		panicf(name, "wants a function and got nil")
	case len(ranges) == 0:
		panicf(name, "wants at least one range and got none")
	case ns < 0:
		panicf(name, "wants an Ns of 0 or more and got %d", ns)
	}
	ns = orDefault(ns, 20)
	axes := make([][]float64, len(ranges))
	for k, r := range ranges {
		checkNumbers(name, "a range", r)
		var step float64
		count := ns
		switch len(r) {
		case 2:
			if ns > 1 {
				step = (r[1] - r[0]) / float64(ns-1)
			}
		case 3:
			step = r[2]
			steps := math.Ceil((r[1] - r[0]) / step)
			if !(steps >= 1) || steps > math.MaxInt32 {
				panicf(name, "wants a range that holds a point and got %v", r)
			}
			count = int(steps)
		default:
			panicf(name, "wants ranges of 2 or 3 numbers and got %d", len(r))
		}
		axes[k] = make([]float64, count)
		for i := range axes[k] {
			axes[k][i] = r[0] + float64(i)*step
		}
	}
	return axes
}

// gridArray returns the points of a grid.
func gridArray(axes [][]float64, shape []int, total int) *nd.Array {
	n := len(axes)
	data := make([]float64, n*total)
	inner := total
	for k, axis := range axes {
		inner /= shape[k]
		part := data[k*total : (k+1)*total]
		for i := range part {
			part[i] = axis[i/inner%shape[k]]
		}
	}
	if n == 1 {
		return nd.FromSlice(data)
	}
	return nd.FromSlice(data, append([]int{n}, shape...)...)
}
