// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno:
// Nocedal and Wright, algorithm 6.1.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

func (m *minimization) bfgs() {
	o := &m.opts
	n := len(m.x0)
	gtol := m.tol(o.Gtol, 1e-5)
	maxiter := orDefault(o.Maxiter, 200*n)
	h := m.firstInverse()
	x := clone(m.x0)
	f := m.fun(x)
	g := m.grad(x)
	before := f + norm2(g)/2
	gnorm := normOf(g, o.Norm)
	failed := false
	p, y, hy := make([]float64, n), make([]float64, n), make([]float64, n)
	for gnorm > gtol && m.res.Nit < maxiter {
		for i := range p {
			p[i] = -dot(h[i*n:(i+1)*n], g)
		}
		l := line{m: m.objective, x: x, p: p, c1: o.C1, c2: o.C2, amin: 1e-100, amax: 1e100}
		s, ok := l.search(f, g, before)
		if !ok {
			failed = true
			break
		}
		before, f = f, s.f
		for i := range p {
			p[i] *= s.alpha
		}
		axpy(1, p, x)
		if s.g == nil {
			s.g = m.grad(x)
		}
		for i := range y {
			y[i] = s.g[i] - g[i]
		}
		g = s.g
		m.res.Nit++
		gnorm = normOf(g, o.Norm)
		if m.report(x, f) || gnorm <= gtol || norm2(p) <= o.Xrtol*(o.Xrtol+norm2(x)) {
			break
		}
		if math.IsInf(f, 0) || math.IsNaN(f) {
			failed = true
			break
		}
		updateInverse(h, p, y, hy)
	}
	m.res.X, m.res.Fun, m.res.Jac = x, f, g
	m.res.HessInv = nd.FromSlice(h, n, n)
	switch {
	case failed:
		m.finish(2, msgLoss)
	case m.res.Nit >= maxiter:
		m.finish(1, msgMaxiter)
	case math.IsNaN(gnorm) || math.IsNaN(f) || math.IsNaN(normInf(x)):
		m.finish(3, msgNaN)
	default:
		m.finish(0, msgSuccess)
	}
}

// firstInverse returns the inverse of second derivatives to begin with, in rows.
func (m *minimization) firstInverse() []float64 {
	n := len(m.x0)
	if a := m.opts.HessInv0; a != nil {
		if s := a.Shape(); len(s) != 2 || s[0] != n || s[1] != n {
			panicf("Minimize", "wants a HessInv0 of the shape (%d,%d) and got %v", n, n, s)
		}
		return clone(a.Data())
	}
	h := make([]float64, n*n)
	for i := range n {
		h[i*(n+1)] = 1
	}
	return h
}

// updateInverse changes the inverse h of second derivatives after a step s that
// changed the gradient by y: (1-r·s·y')·h·(1-r·y·s') + r·s·s' with r = 1/(y's).
func updateInverse(h, s, y, hy []float64) {
	n := len(s)
	r := 1000.0
	if ys := dot(y, s); ys != 0 {
		r = 1 / ys
	}
	// First the factor on the right, then that on the left.
	for i := range n {
		row := h[i*n : (i+1)*n]
		axpy(-r*dot(row, y), s, row)
	}
	clear(hy)
	for i := range n {
		axpy(y[i], h[i*n:(i+1)*n], hy)
	}
	for i := range n {
		row := h[i*n : (i+1)*n]
		a := r * s[i]
		for j := range row {
			row[j] = row[j] - a*hy[j] + a*s[j]
		}
	}
}
