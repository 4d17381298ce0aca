// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is sequential quadratic programs: Kraft, A software package for sequential
// quadratic programming, DFVLR-FB 88-28, 1988, and ACM TOMS 20 (1994) 262.

import "math"

// An slsqp is the method on its way.
type slsqp struct {
	*minimization
	cons *sqpConstraints
	n    int
	x, g []float64
	f    float64
	c    []float64   // the values of the constraints
	a    [][]float64 // their derivatives, in rows
	b    []float64   // an approximation of the second derivatives of the Lagrangian
	mu   []float64   // penalties
	r    []float64   // multipliers
}

// sqpMessages says what a status means.
var sqpMessages = map[int]string{
	0: "Optimization terminated successfully",
	3: msgNaN,
	4: "Inequality constraints incompatible",
	5: "Singular matrix in the quadratic subproblem",
	8: "Positive directional derivative for linesearch",
	9: "Iteration limit reached",
}

func (m *minimization) slsqp() {
	n := len(m.x0)
	clip(m.x0, m.lb, m.ub)
	s := &slsqp{minimization: m, n: n, x: clone(m.x0)}
	s.cons = newSQPConstraints(m)
	s.f = m.fun(s.x)
	s.g = m.grad(s.x)
	s.c = s.cons.values(s.x)
	s.a = s.cons.jacobian(s.x)
	s.mu = make([]float64, len(s.c))
	s.r = make([]float64, len(s.c))
	status := s.iterate(orDefault(m.opts.Maxiter, 100), m.tol(m.opts.Ftol, 1e-6))
	m.res.X, m.res.Fun, m.res.Jac = s.x, s.f, s.g
	m.res.Maxcv = s.cons.violation(s.c)
	if len(s.r) > 0 {
		m.res.Multipliers = s.r
	}
	m.finish(status, sqpMessages[status])
}

// excess returns how far constraint j is violated at the values c.
func (s *slsqp) excess(j int, c []float64) float64 {
	if j < s.cons.eq {
		return math.Abs(c[j])
	}
	return max(-c[j], 0)
}

// iterate runs the method and returns the status.
func (s *slsqp) iterate(maxiter int, acc float64) int {
	n := s.n
	resets := 0
	reset := func() {
		s.b = make([]float64, n*n)
		for i := range n {
			s.b[i*n+i] = 1
		}
		resets++
	}
	reset()
	step, f0 := make([]float64, n), s.f
	// small reports whether the last step was, and the constraints hold.
	small := func(tol float64) bool {
		total := 0.0
		for j := range s.c {
			total += s.excess(j, s.c)
		}
		return (math.Abs(s.f-f0) < tol || norm2(step) < tol) && total < tol
	}
	for {
		if s.res.Nit++; s.res.Nit > maxiter {
			s.res.Nit = maxiter
			return 9
		}
		if !finite(s.g) || !finite(s.c) {
			return 3
		}
		d, h4, status := s.subproblem()
		if status != 0 {
			return status
		}
		consistent := h4 == 1
		step = d
		lagrange := s.lagrangian()
		gs := dot(s.g, step)
		h1, h2 := math.Abs(gs), 0.0
		for j, c := range s.c {
			h2 += s.excess(j, s.c)
			h := math.Abs(s.r[j])
			s.mu[j] = max(h, (s.mu[j]+h)/2)
			h1 += h * math.Abs(c)
		}
		if h1 < acc && h2 < acc && consistent && !math.IsNaN(s.f) {
			return 0
		}
		merit := func(f float64, c []float64) float64 {
			for j := range c {
				f += s.mu[j] * s.excess(j, c)
			}
			return f
		}
		f0 = s.f
		t0 := merit(s.f, s.c)
		fall := gs - (t0-s.f)*h4
		if !(fall < 0) {
			if resets > 5 {
				if consistent && small(10*acc) {
					return 0
				}
				return 8
			}
			reset()
			continue
		}
		s.lineSearch(step, fall, t0, merit)
		if s.report(s.x, s.f) {
			return 0
		}
		if consistent && small(acc) && !math.IsNaN(s.f) {
			return 0
		}
		s.g = s.grad(s.x)
		s.a = s.cons.jacobian(s.x)
		u := s.lagrangian()
		axpy(-1, lagrange, u)
		if !s.updateModel(step, u) {
			if resets > 5 {
				if consistent && small(10*acc) {
					return 0
				}
				return 8
			}
			reset()
		}
	}
}

// lineSearch moves x along the step until the merit falls enough. It shortens the
// step with it.
func (s *slsqp) lineSearch(step []float64, fall, t0 float64, merit func(f float64, c []float64) float64) {
	start := clone(s.x)
	alpha := 1.0
	for line := 1; ; line++ {
		fall *= alpha
		for i := range step {
			step[i] *= alpha
			s.x[i] = start[i] + step[i]
		}
		clip(s.x, s.lb, s.ub)
		s.f = s.fun(s.x)
		s.c = s.cons.values(s.x)
		rise := merit(s.f, s.c) - t0
		if rise <= fall/10 || line > 10 {
			return
		}
		alpha = max(fall/(2*(fall-rise)), 0.1)
		if math.IsNaN(alpha) {
			alpha = 0.1
		}
	}
}

// lagrangian returns the gradient of the Lagrangian with the multipliers r.
func (s *slsqp) lagrangian() []float64 {
	v := clone(s.g)
	for j, row := range s.a {
		axpy(-s.r[j], row, v)
	}
	return v
}

// updateModel is the damped update of Powell. It reports false if there is no curvature.
func (s *slsqp) updateModel(step, u []float64) bool {
	n := s.n
	v := make([]float64, n)
	for i := range n {
		v[i] = dot(s.b[i*n:(i+1)*n], step)
	}
	h1, h2 := dot(step, u), dot(step, v)
	if h3 := 0.2 * h2; h1 < h3 {
		h4 := (h2 - h3) / (h2 - h1)
		h1 = h3
		for i := range u {
			u[i] = h4*u[i] + (1-h4)*v[i]
		}
	}
	if h1 == 0 || h2 == 0 || math.IsNaN(h1) || math.IsNaN(h2) {
		return false
	}
	for i := range n {
		row := s.b[i*n : (i+1)*n]
		for j := range row {
			row[j] += u[i]*u[j]/h1 - v[i]*v[j]/h2
		}
	}
	return true
}

// subproblem solves the quadratic program and leaves its multipliers in r. h4 is 1 if
// the linear constraints are consistent, else the part of them that is kept.
func (s *slsqp) subproblem() (step []float64, h4 float64, status int) {
	q := s.program(0)
	u, state := q.solve(s.b, s.g)
	switch state {
	case quadSolved:
		copy(s.r, u)
		return q.x, 1, 0
	case quadSingular:
		return nil, 0, 5
	default:
	}
	// One more variable, at a price, lets the constraints slip.
	n := s.n
	b := make([]float64, (n+1)*(n+1))
	for i := range n {
		copy(b[i*(n+1):], s.b[i*n:(i+1)*n])
	}
	price := 100.0
	for range 6 {
		b[(n+1)*(n+1)-1] = price
		q = s.program(1)
		u, state = q.solve(b, append(clone(s.g), 0))
		if state == quadSolved {
			copy(s.r, u)
			return q.x[:n], 1 - q.x[n], 0
		}
		price *= 10
	}
	return nil, 0, 4
}

// program returns the quadratic program without its objective: the constraints and
// bounds at x, with one variable that lets the constraints slip if slack is 1.
func (s *slsqp) program(slack int) *quadProgram {
	n := s.n
	q := &quadProgram{n: n + slack, eq: s.cons.eq}
	for j, row := range s.a {
		r := append(clone(row), make([]float64, slack)...)
		if slack == 1 {
			r[n] = -s.c[j]
			if j >= q.eq {
				r[n] = max(-s.c[j], 0)
			}
		}
		q.a, q.b = append(q.a, r), append(q.b, -s.c[j])
	}
	bound := func(i int, sign, limit float64) {
		if math.IsInf(limit, 0) {
			return
		}
		r := make([]float64, n+slack)
		r[i] = sign
		q.a, q.b = append(q.a, r), append(q.b, sign*limit)
	}
	for i := range s.lb {
		bound(i, 1, s.lb[i]-s.x[i])
		bound(i, -1, s.ub[i]-s.x[i])
	}
	if slack == 1 {
		bound(n, 1, 0)
		bound(n, -1, 1)
	}
	return q
}
