// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is what comes of an initial value problem: the result and the
// solution as a function of time.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// An IVPResult is the solution of an initial value problem with n components.
type IVPResult struct {
	T *nd.Array // the points in time, of shape (m)
	Y *nd.Array // the solution there, of shape (n,m)

	Sol *OdeSolution // the solution between the points; nil if not asked for

	TEvents []*nd.Array // for each event, when it happened; nil without events
	YEvents []*nd.Array // for each event, the solution then, of shape (k,n)

	// Nfev is how often the method evaluated the function. What a Jacobian by
	// differences takes is not counted, except by LSODA, as in SciPy.
	Nfev int
	Njev int // how often the Jacobian was evaluated
	Nlu  int // how many matrices were factorised

	Status  int    // 0: the end was reached, 1: an event ended it, -1: the method failed
	Success bool   // Status is not -1
	Message string // what Status says, in words
}

// String returns a table of the result.
func (r *IVPResult) String() string {
	var b strings.Builder
	row := func(name string, v any) { fmt.Fprintf(&b, "%12s: %v\n", name, v) }
	row("message", r.Message)
	row("success", r.Success)
	row("status", r.Status)
	indent := func(x *nd.Array) string {
		return strings.ReplaceAll(x.String(), "\n", "\n              ")
	}
	row("t", indent(r.T))
	row("y", indent(r.Y))
	if r.Sol != nil {
		row("sol", fmt.Sprintf("%d pieces from %g to %g", len(r.Sol.pieces), r.Sol.ts[0], r.Sol.ts[len(r.Sol.ts)-1]))
	}
	if r.TEvents != nil {
		for i, e := range r.TEvents {
			row(fmt.Sprintf("event %d", i), indent(e))
		}
	}
	row("nfev", r.Nfev)
	row("njev", r.Njev)
	row("nlu", r.Nlu)
	return strings.TrimSuffix(b.String(), "\n")
}

// An IVPError says that a method for initial value problems gave up.
type IVPError struct {
	Method Method
	T      float64 // how far it came
	Msg    string  // why it gave up
}

// Error returns a message such as "integrate: SolveIVP: RK45 came to t = 0.99: the
// function returned NaN or Inf".
func (e *IVPError) Error() string {
	return fmt.Sprintf("integrate: SolveIVP: %v came to t = %.6g: %s", e.Method, e.T, e.Msg)
}

// An OdeSolution is the solution of an initial value problem as a function of
// time: one polynomial for each step of the method.
type OdeSolution struct {
	n      int
	ts     []float64 // rising or falling; piece i is between ts[i] and ts[i+1]
	pieces []interpolant
	later  bool // at ts[i] piece i counts and not piece i-1: the multistep methods' pieces are nearer at their beginning
}

// TMin returns the earlier end of the time covered.
func (s *OdeSolution) TMin() float64 { return min(s.ts[0], s.ts[len(s.ts)-1]) }

// TMax returns the later end of the time covered.
func (s *OdeSolution) TMax() float64 { return max(s.ts[0], s.ts[len(s.ts)-1]) }

// piece returns the interpolant for time t.
func (s *OdeSolution) piece(t float64) interpolant {
	last := s.ts[len(s.ts)-1]
	cmp := func(a, b float64) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	if last < s.ts[0] {
		up := cmp
		cmp = func(a, b float64) int { return up(b, a) }
	}
	i, found := slices.BinarySearchFunc(s.ts, t, cmp)
	if !found || !s.later {
		i--
	}
	return s.pieces[min(max(i, 0), len(s.pieces)-1)]
}

// At returns the solution at time t. Beyond the ends of what is covered it
// goes on with the polynomial at the end, which soon is of little use.
func (s *OdeSolution) At(t float64) []float64 {
	y := make([]float64, s.n)
	if math.IsNaN(t) {
		for i := range y {
			y[i] = t
		}
		return y
	}
	s.piece(t).at(t, y)
	return y
}

// Eval returns the solution at the times of t, an array with one axis: an array of
// shape (n,m).
func (s *OdeSolution) Eval(t *nd.Array) *nd.Array {
	if t.Ndim() != 1 {
		panicf("OdeSolution.Eval", "wants an array with one axis and got one with %d", t.Ndim())
	}
	ts := t.Data()
	ys := make([][]float64, len(ts))
	for i, v := range ts {
		ys[i] = s.At(v)
	}
	return columns(ys, s.n)
}

// columns returns the array of shape (n,m) whose columns are the m vectors.
func columns(vectors [][]float64, n int) *nd.Array {
	m := len(vectors)
	data := make([]float64, n*m)
	for j, v := range vectors {
		for i, x := range v {
			data[i*m+j] = x
		}
	}
	return nd.FromSlice(data, n, m)
}

// rows returns the array of shape (m,n) whose rows are the m vectors.
func rows(vectors [][]float64, n int) *nd.Array {
	data := make([]float64, 0, n*len(vectors))
	for _, v := range vectors {
		data = append(data, v...)
	}
	return nd.FromSlice(data, len(vectors), n)
}

// A constant is a solution that does not change.
type constant []float64

func (c constant) at(_ float64, y []float64) { copy(y, c) }
