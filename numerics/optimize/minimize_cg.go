// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the nonlinear conjugate gradients of Polak and Ribière with Powell's
// restarts: Nocedal and Wright, section 5.2.

import "math"

func (m *minimization) cg() {
	o := &m.opts
	n := len(m.x0)
	gtol := m.tol(o.Gtol, 1e-5)
	maxiter := orDefault(o.Maxiter, 200*n)
	x := clone(m.x0)
	f := m.fun(x)
	g := m.grad(x)
	before := f + norm2(g)/2
	p := make([]float64, n)
	axpy(-1, g, p)
	gnorm := normOf(g, o.Norm)
	failed := false
	for gnorm > gtol && m.res.Nit < maxiter {
		square := dot(g, g)
		// turn returns the next direction after a gradient.
		turn := func(next []float64) []float64 {
			beta := 0.0
			for i, v := range next {
				beta += (v - g[i]) * v
			}
			beta = max(0, beta/square)
			q := make([]float64, n)
			for i, v := range next {
				q[i] = -v + beta*p[i]
			}
			return q
		}
		var q []float64
		last := math.NaN()
		l := line{
			m: m.objective, x: x, p: p, c1: o.C1, c2: o.C2, amin: 1e-100, amax: 1e100,
			// The next direction must go down, unless the search is over.
			accept: func(alpha float64, at []float64, _ float64, next []float64) bool {
				if next == nil {
					next = m.grad(at)
				}
				q, last = turn(next), alpha
				return normOf(next, o.Norm) <= gtol || dot(q, next) <= -0.01*dot(next, next)
			},
		}
		s, ok := l.search(f, g, before)
		if !ok {
			failed = true
			break
		}
		before, f = f, s.f
		axpy(s.alpha, p, x)
		next := s.g
		if next == nil {
			next = m.grad(x)
		}
		if last != s.alpha {
			q = turn(next)
		}
		p, g = q, next
		gnorm = normOf(g, o.Norm)
		m.res.Nit++
		if m.report(x, f) {
			break
		}
	}
	m.res.X, m.res.Fun, m.res.Jac = x, f, g
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
