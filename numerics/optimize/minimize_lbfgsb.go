// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the quasi-Newton method with limited memory and bounds, L-BFGS-B:
// Byrd, Lu, Nocedal and Zhu, SIAM J. Sci. Comput. 16 (1995) 1190; the projection of
// the subspace minimum is that of Morales and Nocedal, ACM TOMS 38 (2011) 7.

import "math"

// An lbfgsb is the method on its way.
type lbfgsb struct {
	*minimization
	memory
	x, g   []float64
	f      float64
	bound  bool // some variable has a bound
	boxed  bool // all have two
	pgnorm float64
}

// What L-BFGS-B says.
const (
	msgGradient = "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL"
	msgDecrease = "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH"
	msgAbnormal = "ABNORMAL: the line search found no lower point"
	msgIterStop = "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT"
	msgCallStop = "STOP: TOTAL NO. OF F,G EVALUATIONS EXCEEDS LIMIT"
)

func (m *minimization) lbfgsb() {
	o := &m.opts
	n := len(m.x0)
	ftol, gtol := m.tol(o.Ftol, 1e7*eps), m.tol(o.Gtol, 1e-5)
	maxiter, maxfev := orDefault(o.Maxiter, 15000), orDefault(o.Maxfev, 15000)
	maxls := orDefault(o.Maxls, 20)
	s := &lbfgsb{minimization: m, boxed: m.lb != nil}
	s.memory = memory{most: orDefault(o.Maxcor, 10), n: n, theta: 1}
	for i := range m.lb {
		lo, hi := !math.IsInf(m.lb[i], -1), !math.IsInf(m.ub[i], 1)
		s.bound = s.bound || lo || hi
		s.boxed = s.boxed && lo && hi
	}
	clip(m.x0, m.lb, m.ub)
	s.x = clone(m.x0)
	s.f = m.fun(s.x)
	s.g = m.grad(s.x)
	defer func() {
		m.res.X, m.res.Fun, m.res.Jac = s.x, s.f, s.g
		if n <= denseInverse {
			m.res.HessInv = s.inverse()
		}
	}()
	s.pgnorm = s.projectedNorm()
	if s.pgnorm <= gtol {
		m.finish(0, msgGradient)
		return
	}
	for {
		d, ok := s.direction()
		if !ok { // singular: forget
			s.forget()
			continue
		}
		old := s.f
		step, gNew, moved := s.lineSearch(d, maxls)
		if !moved {
			if len(s.s) == 0 {
				m.finish(2, msgAbnormal)
				return
			}
			s.forget()
			continue
		}
		m.res.Nit++
		gOld := s.g
		s.g = gNew
		s.pgnorm = s.projectedNorm()
		switch {
		case m.report(s.x, s.f):
			return
		case m.res.Nit >= maxiter:
			m.finish(1, msgIterStop)
			return
		case m.nfev > maxfev:
			m.finish(1, msgCallStop)
			return
		case s.pgnorm <= gtol:
			m.finish(0, msgGradient)
			return
		case old-s.f <= ftol*max(math.Abs(old), math.Abs(s.f), 1):
			m.finish(0, msgDecrease)
			return
		}
		slope := dot(gOld, d)
		for i := range d {
			d[i] *= step
		}
		y := make([]float64, n)
		for i := range y {
			y[i] = s.g[i] - gOld[i]
		}
		s.add(d, y, -slope*step)
	}
}

// denseInverse is the number of variables up to which the result has a HessInv.
const denseInverse = 100

// projectedNorm returns the largest element of the gradient, as far as the bounds
// let x follow it.
func (s *lbfgsb) projectedNorm() float64 {
	largest := 0.0
	for i, v := range s.g {
		if s.lb != nil {
			if v < 0 {
				v = max(s.x[i]-s.ub[i], v)
			} else {
				v = min(s.x[i]-s.lb[i], v)
			}
		}
		if math.IsNaN(v) {
			return v
		}
		largest = max(largest, math.Abs(v))
	}
	return largest
}

// direction returns the way from x to the minimum of the quadratic model.
func (s *lbfgsb) direction() ([]float64, bool) {
	d := make([]float64, s.n)
	if !s.bound {
		if len(s.s) == 0 {
			axpy(-1, s.g, d)
		} else {
			s.quasiNewton(s.g, d)
		}
		return d, finite(d) || !finite(s.g)
	}
	if !s.factor() {
		return nil, false
	}
	z, c, free := s.cauchyPoint()
	if len(s.s) > 0 && len(free) > 0 && !s.subspace(z, c, free) {
		return nil, false
	}
	for i := range d {
		d[i] = z[i] - s.x[i]
	}
	return d, true
}

// lineSearch moves x and f along d. It returns the step and the gradient there, or
// false when there is no step; then x and f are unchanged.
func (s *lbfgsb) lineSearch(d []float64, maxls int) (step float64, g []float64, ok bool) {
	slope := dot(s.g, d)
	if !(slope < 0) {
		return 0, nil, false
	}
	most := 1e10
	if s.bound {
		most = 1
		if s.res.Nit > 0 {
			_, most = alongBounds(s.x, d, s.lb, s.ub)
			most = min(most, 1e10)
		}
	}
	step = 1
	if s.res.Nit == 0 && !s.boxed {
		step = min(1/norm2(d), most)
	}
	most = max(most, step)
	search := dcsrch{ftol: 1e-3, gtol: 0.9, xtol: 0.1, stpmax: most}
	if !search.start(step, s.f, slope) {
		return 0, nil, false
	}
	x := make([]float64, s.n)
	for range maxls {
		for i, v := range s.x {
			x[i] = v + step*d[i]
		}
		clip(x, s.lb, s.ub)
		f := s.fun(x)
		g = s.grad(x)
		next, state := search.next(step, f, dot(g, d))
		if state != searchOn {
			copy(s.x, x)
			s.f = f
			return step, g, true
		}
		step = next
	}
	return 0, nil, false
}
