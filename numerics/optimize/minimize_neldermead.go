// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the simplex method of Nelder and Mead, Computer Journal 7 (1965) 308,
// with bounds, and with the coefficients of Gao and Han, Comput. Optim. Appl. 51
// (2012) 259.

import (
	"cmp"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A vertex is a point of the simplex.
type vertex struct {
	x []float64
	f float64
}

// A nelderMead is the method on its way.
type nelderMead struct {
	*minimization
	sim    []vertex
	maxfev int
	out    bool // of evaluations
}

// vertex evaluates the function at a new vertex, moved within the bounds. Without
// evaluations left it sets out.
func (s *nelderMead) vertex(x []float64) vertex {
	clip(x, s.lb, s.ub)
	if s.nfev >= s.maxfev {
		s.out = true
		return vertex{x, math.Inf(1)}
	}
	return vertex{x, s.call(x)}
}

// sort orders the simplex by its values, NaN last.
func (s *nelderMead) sort() {
	slices.SortStableFunc(s.sim, func(a, b vertex) int {
		switch an, bn := math.IsNaN(a.f), math.IsNaN(b.f); {
		case an && bn:
			return 0
		case an:
			return 1
		case bn:
			return -1
		}
		return cmp.Compare(a.f, b.f)
	})
}

func (m *minimization) nelderMead() {
	n := len(m.x0)
	o := &m.opts
	s := &nelderMead{minimization: m}
	maxiter := o.Maxiter
	s.maxfev = o.Maxfev
	switch {
	case maxiter == 0 && s.maxfev == 0:
		maxiter, s.maxfev = 200*n, 200*n
	case maxiter == 0:
		maxiter = math.MaxInt
	case s.maxfev == 0:
		s.maxfev = math.MaxInt
	}
	xatol, fatol := m.tol(o.Xatol, 1e-4), m.tol(o.Fatol, 1e-4)
	for _, x := range s.firstSimplex() {
		s.sim = append(s.sim, s.vertex(x))
	}
	s.sort()
	m.res.Nit = 1
	for m.nfev < s.maxfev && m.res.Nit < maxiter {
		done := s.small(xatol, fatol)
		if !done {
			s.iterate()
			if !s.out {
				m.res.Nit++
			}
			s.sort()
		}
		if m.report(s.sim[0].x, s.sim[0].f) || done {
			break
		}
	}
	m.res.X, m.res.Fun = clone(s.sim[0].x), s.sim[0].f
	final := &Simplex{Vertices: nd.Zeros(n+1, n)}
	for i, v := range s.sim {
		copy(final.Vertices.Data()[i*n:], v.x)
		final.Values = append(final.Values, v.f)
	}
	m.res.FinalSimplex = final
	switch {
	case m.nfev >= s.maxfev:
		m.finish(1, msgMaxfev)
	case m.res.Nit >= maxiter:
		m.finish(2, msgMaxiter)
	default:
		m.finish(0, msgSuccess)
	}
}

// firstSimplex returns the points of the first simplex.
func (s *nelderMead) firstSimplex() [][]float64 {
	n := len(s.x0)
	if a := s.opts.InitialSimplex; a != nil {
		if d := a.Shape(); len(d) != 2 || d[0] != n+1 || d[1] != n {
			panicf("Minimize", "wants an InitialSimplex of the shape (%d,%d) and got %v", n+1, n, d)
		}
		return a.Copy().Rows()
	}
	clip(s.x0, s.lb, s.ub)
	points := [][]float64{clone(s.x0)}
	for i, v := range s.x0 {
		x := clone(s.x0)
		if v != 0 {
			x[i] = 1.05 * v
		} else {
			x[i] = 0.00025
		}
		if s.ub != nil && x[i] > s.ub[i] {
			x[i] = 2*s.ub[i] - x[i] // back inside, lest the simplex be flat
		}
		points = append(points, x)
	}
	return points
}

// small reports whether the simplex has shrunk to the tolerances.
func (s *nelderMead) small(xatol, fatol float64) bool {
	first := s.sim[0]
	for _, v := range s.sim[1:] {
		if !(math.Abs(first.f-v.f) <= fatol) {
			return false
		}
		for i, x := range v.x {
			if !(math.Abs(x-first.x[i]) <= xatol) {
				return false
			}
		}
	}
	return true
}

// iterate replaces the worst vertex, or shrinks the simplex.
func (s *nelderMead) iterate() {
	n := len(s.x0)
	rho, chi, psi, sigma := 1.0, 2.0, 0.5, 0.5
	if s.opts.Adaptive {
		dim := float64(n)
		chi, psi, sigma = 1+2/dim, 0.75-1/(2*dim), 1-1/dim
	}
	worst := &s.sim[n]
	mean := make([]float64, n)
	for _, v := range s.sim[:n] {
		axpy(1, v.x, mean)
	}
	for i := range mean {
		mean[i] /= float64(n)
	}
	// toward returns the vertex (1+t)*mean - t*worst.
	toward := func(t float64) vertex {
		x := make([]float64, n)
		for i := range x {
			x[i] = (1+t)*mean[i] - t*worst.x[i]
		}
		return s.vertex(x)
	}
	reflected := toward(rho)
	switch {
	case s.out:
		return
	case reflected.f < s.sim[0].f:
		expanded := toward(rho * chi)
		if s.out {
			return
		}
		if expanded.f < reflected.f {
			*worst = expanded
		} else {
			*worst = reflected
		}
		return
	case reflected.f < s.sim[n-1].f:
		*worst = reflected
		return
	case reflected.f < worst.f:
		c := toward(psi * rho)
		if s.out {
			return
		}
		if c.f <= reflected.f {
			*worst = c
			return
		}
	default:
		c := toward(-psi)
		if s.out {
			return
		}
		if c.f < worst.f {
			*worst = c
			return
		}
	}
	for j := range s.sim[1:] {
		x := s.sim[j+1].x
		for i, v := range s.sim[0].x {
			x[i] = v + sigma*(x[i]-v)
		}
		v := s.vertex(x)
		if s.out {
			return
		}
		s.sim[j+1] = v
	}
}
