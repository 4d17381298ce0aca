// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Newton's method with directions by conjugate gradients: Nocedal and
// Wright, algorithm 7.1.

import "math"

func (m *minimization) newtonCG() {
	o := &m.opts
	n := len(m.x0)
	xtol := float64(n) * m.tol(o.Xtol, 1e-5)
	maxiter := orDefault(o.Maxiter, 200*n)
	x := clone(m.x0)
	f := m.fun(x)
	before := math.NaN()
	update := math.MaxFloat64
	for update > xtol {
		if m.res.Nit >= maxiter {
			m.newtonEnd(x, f, 1, msgMaxiter)
			return
		}
		g := m.grad(x)
		p, ok := m.newtonDirection(x, g)
		if !ok {
			m.newtonEnd(x, f, 3, "Warning: CG iterations didn't converge. The Hessian is not positive definite.")
			return
		}
		l := line{m: m.objective, x: x, p: p, c1: o.C1, c2: o.C2, amin: 1e-8, amax: 50, amaxWide: math.Inf(1)}
		s, ok := l.search(f, g, before)
		if !ok {
			m.newtonEnd(x, f, 2, "Warning: "+msgLoss)
			return
		}
		before, f = f, s.f
		update = 0
		for i, v := range p {
			x[i] += s.alpha * v
			update += math.Abs(s.alpha * v)
		}
		m.res.Nit++
		if m.report(x, f) {
			m.newtonEnd(x, f, 0, "")
			return
		}
	}
	if math.IsNaN(f) || math.IsNaN(update) {
		m.newtonEnd(x, f, 3, msgNaN)
		return
	}
	m.newtonEnd(x, f, 0, msgSuccess)
}

func (m *minimization) newtonEnd(x []float64, f float64, status int, message string) {
	m.res.X, m.res.Fun, m.res.Jac = x, f, m.lastGrad
	m.finish(status, message)
}

// newtonDirection solves for the Newton step at x, as far as the gradient g is worth
// it. It reports false if that does not end.
func (m *minimization) newtonDirection(x, g []float64) (step []float64, ok bool) {
	n := len(x)
	m.lastGrad = g
	size := 0.0
	for _, v := range g {
		size += math.Abs(v)
	}
	enough := min(0.5, math.Sqrt(size)) * size
	step = make([]float64, n)
	r := clone(g)
	p := make([]float64, n)
	axpy(-1, g, p)
	product := m.hessian(x)
	rr := dot(r, r)
	for i := range 20 * n {
		size = 0
		for _, v := range r {
			size += math.Abs(v)
		}
		if size <= enough {
			return step, true
		}
		hp := product(p)
		curv := dot(p, hp)
		if 0 <= curv && curv <= 3*eps {
			return step, true
		}
		if curv < 0 {
			if i == 0 {
				axpy(-rr/-curv, g, step)
			}
			return step, true
		}
		alpha := rr / curv
		axpy(alpha, p, step)
		axpy(alpha, hp, r)
		next := dot(r, r)
		for j, v := range r {
			p[j] = -v + next/rr*p[j]
		}
		rr = next
	}
	return step, false
}

// hessian returns a function for the product of the second derivatives at x and a
// vector.
func (m *minimization) hessian(x []float64) func(p []float64) []float64 {
	o := &m.opts
	n := len(x)
	switch {
	case o.Hess != nil:
		arg := clone(x)
		m.calling = true
		a := o.Hess(arg)
		m.calling = false
		if a == nil || a.Ndim() != 2 || a.Shape()[0] != n || a.Shape()[1] != n {
			panicf("Minimize", "wants second derivatives of the shape (%d,%d) and got %v", n, n, a)
		}
		m.res.Nhev++
		data := a.Data()
		return func(p []float64) []float64 {
			out := make([]float64, n)
			for i := range out {
				out[i] = dot(data[i*n:(i+1)*n], p)
			}
			return out
		}
	case o.Hessp != nil:
		return func(p []float64) []float64 {
			at, dir := clone(x), clone(p)
			m.calling = true
			out := o.Hessp(at, dir)
			m.calling = false
			if len(out) != n {
				panicf("Minimize", "wants a product of %d elements and got %d", n, len(out))
			}
			m.res.Nhev++
			return out
		}
	}
	step := orDefault(o.Eps, sqrtEps)
	return func(p []float64) []float64 {
		here := m.grad(x)
		ahead := clone(x)
		axpy(step, p, ahead)
		out := clone(m.grad(ahead))
		for i, v := range here {
			out[i] = (out[i] - v) / step
		}
		return out
	}
}
