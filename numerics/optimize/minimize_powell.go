// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Powell's method: line searches along directions that become
// conjugate. Powell, Computer Journal 7 (1964) 155; Press et al., Numerical
// Recipes, section 10.7.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A powell is the method on its way.
type powell struct {
	*minimization
	maxfev int
	out    bool // of evaluations
}

// call calls the function. Without evaluations left it sets out.
func (s *powell) eval(x []float64) float64 {
	if s.nfev >= s.maxfev {
		s.out = true
		return math.Inf(1)
	}
	return s.call(x)
}

func (m *minimization) powell() {
	n := len(m.x0)
	o := &m.opts
	s := &powell{minimization: m}
	maxiter := o.Maxiter
	s.maxfev = o.Maxfev
	switch {
	case maxiter == 0 && s.maxfev == 0:
		maxiter, s.maxfev = 1000*n, 1000*n
	case maxiter == 0:
		maxiter = math.MaxInt
	case s.maxfev == 0:
		s.maxfev = math.MaxInt
	}
	xtol, ftol := m.tol(o.Xtol, 1e-4), m.tol(o.Ftol, 1e-4)
	direc := s.directions()
	x := clone(m.x0)
	x1 := clone(x)
	f := s.eval(x)
	for !s.out {
		f0, largest, drop := f, 0, 0.0
		for i := range direc {
			before := f
			to, value, _ := s.line(x, direc[i], f, 100*xtol)
			if s.out {
				break
			}
			x, f = to, value
			if before-f > drop {
				drop, largest = before-f, i
			}
		}
		if s.out {
			break
		}
		m.res.Nit++
		if m.report(x, f) || 2*(f0-f) <= ftol*(math.Abs(f0)+math.Abs(f))+1e-20 ||
			m.nfev >= s.maxfev || m.res.Nit >= maxiter || math.IsNaN(f0) && math.IsNaN(f) {
			break
		}
		way, ahead, reach := make([]float64, n), make([]float64, n), 1.0
		for i := range way {
			way[i] = x[i] - x1[i]
		}
		copy(x1, x)
		if m.lb != nil {
			_, reach = alongBounds(x, way, m.lb, m.ub)
			reach = min(reach, 1)
		}
		for i := range way {
			ahead[i] = x[i] + reach*way[i]
		}
		f2 := s.eval(ahead)
		if s.out || !(f0 > f2) {
			continue
		}
		t := 2 * (f0 + f2 - 2*f) * (f0 - f - drop) * (f0 - f - drop)
		if t-drop*(f0-f2)*(f0-f2) >= 0 {
			continue
		}
		to, value, moved := s.line(x, way, f, 100*xtol)
		if s.out {
			break
		}
		x, f = to, value
		if normInf(moved) > 0 {
			direc[largest] = direc[n-1]
			direc[n-1] = moved
		}
	}
	m.res.X, m.res.Fun, m.res.Direc = x, f, nd.FromRows(direc)
	switch {
	case m.lb != nil && outside(x, m.lb, m.ub):
		m.finish(4, "The result is outside of the provided bounds.")
	case m.nfev >= s.maxfev:
		m.finish(1, msgMaxfev)
	case m.res.Nit >= maxiter:
		m.finish(2, msgMaxiter)
	case math.IsNaN(f) || math.IsNaN(normInf(x)):
		m.finish(3, msgNaN)
	default:
		m.finish(0, msgSuccess)
	}
}

func outside(x, lb, ub []float64) bool {
	for i, v := range x {
		if v < lb[i] || v > ub[i] {
			return true
		}
	}
	return false
}

// directions returns the directions to begin with.
func (s *powell) directions() [][]float64 {
	n := len(s.x0)
	if a := s.opts.Direc; a != nil {
		if d := a.Shape(); len(d) != 2 || d[0] != n || d[1] != n {
			panicf("Minimize", "wants a Direc of the shape (%d,%d) and got %v", n, n, d)
		}
		return a.Copy().Rows()
	}
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = make([]float64, n)
		rows[i][i] = 1
	}
	return rows
}

// line returns the minimum along a direction from x, the function there, and the
// way to it.
func (s *powell) line(x, direction []float64, f, tol float64) (to []float64, value float64, way []float64) {
	if normInf(direction) == 0 {
		return x, f, direction
	}
	at := make([]float64, len(x))
	search := &scalarSearch{f: func(t float64) float64 {
		for i, v := range x {
			at[i] = v + t*direction[i]
		}
		return s.eval(at)
	}}
	lo, hi := math.Inf(-1), math.Inf(1)
	if s.lb != nil {
		lo, hi = alongBounds(x, direction, s.lb, s.ub)
	}
	var t float64
	switch loFree, hiFree := math.IsInf(lo, -1), math.IsInf(hi, 1); {
	case loFree && hiFree:
		if b := search.downhill(0, 1); b.valid() {
			search.brent(b, tol, 500)
		} else {
			search.x, search.fx = b.lowest()
		}
		t = search.x
	case !loFree && !hiFree:
		search.bounded(lo, hi, tol/100, 500)
		t = search.x
	default: // bounded on one side: over the arc tangent
		along := search.f
		search.f = func(u float64) float64 { return along(math.Tan(u)) }
		search.bounded(math.Atan(lo), math.Atan(hi), tol/100, 500)
		t = math.Tan(search.x)
	}
	to, way = clone(x), make([]float64, len(x))
	for i, v := range direction {
		way[i] = t * v
		to[i] += way[i]
	}
	return to, search.fx, way
}

// alongBounds returns the least and the largest multiple of a direction that may be
// added to x.
func alongBounds(x, direction, lb, ub []float64) (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	some := false
	for i, d := range direction {
		switch {
		case d > 0:
			lo, hi = max(lo, (lb[i]-x[i])/d), min(hi, (ub[i]-x[i])/d)
			some = true
		case d < 0:
			lo, hi = max(lo, (ub[i]-x[i])/d), min(hi, (lb[i]-x[i])/d)
			some = true
		}
	}
	if !some || !(hi >= lo) {
		return 0, 0
	}
	return lo, hi
}
