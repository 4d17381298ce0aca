// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file minimises the quadratic model of L-BFGS-B within bounds: first along the
// projected gradient, then over the variables that are free there.

import (
	"math"
	"sort"
)

// cauchyPoint returns the first minimum of the model along the projected gradient,
// W' times the way to it, and the variables that are not at a bound there.
func (s *lbfgsb) cauchyPoint() (z, c []float64, free []int) {
	n := s.n
	z, d, breaks := clone(s.x), make([]float64, n), make([]float64, n)
	var order []int
	fixed := make([]bool, n)
	slope := 0.0
	for i, g := range s.g {
		t := math.Inf(1)
		switch {
		case s.lb[i] == s.ub[i]:
			t = 0
		case g < 0:
			t = (s.x[i] - s.ub[i]) / g
		case g > 0:
			t = (s.x[i] - s.lb[i]) / g
		}
		breaks[i] = t
		if t <= 0 {
			fixed[i] = true
			continue
		}
		d[i] = -g
		slope -= g * g
		if !math.IsInf(t, 1) {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return breaks[order[i]] < breaks[order[j]] })
	p := s.times(d)
	c = make([]float64, len(p))
	bend := -s.theta*slope - dot(p, s.mTimes(p))
	first := -s.theta * slope
	if slope != 0 {
		told, best := 0.0, -slope/bend
		left := 0
		for _, t := range breaks {
			if t > 0 {
				left++
			}
		}
		for _, b := range order {
			dt := breaks[b] - told
			if best < dt {
				break
			}
			told = breaks[b]
			g := s.g[b]
			z[b] = s.ub[b]
			if g > 0 {
				z[b] = s.lb[b]
			}
			d[b] = 0
			fixed[b] = true
			left--
			axpy(dt, p, c)
			if left == 0 {
				best = 0
				break
			}
			w := s.row(b)
			mw := s.mTimes(w)
			slope += dt*bend + g*g + s.theta*g*(z[b]-s.x[b]) - g*dot(mw, c)
			bend -= s.theta*g*g + 2*g*dot(mw, p) + g*g*dot(mw, w)
			bend = max(bend, eps*first)
			axpy(g, w, p)
			best = -slope / bend
		}
		best = max(best, 0)
		told += best
		axpy(best, p, c)
		for i, v := range d {
			if v != 0 {
				z[i] = s.x[i] + told*v
			}
		}
	}
	for i, f := range fixed {
		if !f {
			free = append(free, i)
		}
	}
	return z, c, free
}

// subspace moves z to the minimum of the model over the free variables, projected on
// the bounds. c is W' times the way from x to z. It reports false if the model is singular.
func (s *lbfgsb) subspace(z, c []float64, free []int) bool {
	k := len(free)
	size := len(c)
	mc := s.mTimes(c)
	r := make([]float64, k)
	rows := make([][]float64, k)
	for i, v := range free {
		rows[i] = s.row(v)
		r[i] = -s.g[v] - s.theta*(z[v]-s.x[v]) + dot(rows[i], mc)
	}
	// (theta - W·M·W')⁻¹ = 1/theta + W·(inverse of M - W'·W/theta)⁻¹·W'/theta²
	a := make([]float64, size*size)
	v := make([]float64, size)
	for i, w := range rows {
		axpy(r[i], w, v)
		for j, wj := range w {
			axpy(-wj/s.theta, w, a[j*size:(j+1)*size])
		}
	}
	s.addInverse(a)
	f, ok := luFactor(a, size)
	if !ok {
		return false
	}
	f.solve(v)
	d := make([]float64, k)
	for i, w := range rows {
		d[i] = r[i]/s.theta + dot(w, v)/(s.theta*s.theta)
	}
	if !finite(d) {
		return false
	}
	s.project(z, d, free)
	return true
}

// addInverse adds the inverse of M to a.
func (s *lbfgsb) addInverse(a []float64) {
	k := len(s.s)
	n := 2 * k
	for i := range k {
		a[i*n+i] -= s.sy[i][i]
		for j := range k {
			a[(k+i)*n+k+j] += s.theta * s.ss[i][j]
			if i > j {
				a[(k+i)*n+j] += s.sy[i][j]
				a[j*n+k+i] += s.sy[i][j]
			}
		}
	}
}

// project adds d to the free variables of z, each as far as its bounds let it. If
// that does not lead downhill, all go the part of the way that the bounds let.
func (s *lbfgsb) project(z, d []float64, free []int) {
	start := clone(z)
	hit := false
	for i, v := range free {
		to := z[v] + d[i]
		z[v] = min(max(to, s.lb[v]), s.ub[v])
		hit = hit || z[v] == s.lb[v] || z[v] == s.ub[v]
	}
	if !hit {
		return
	}
	down := 0.0
	for i, v := range z {
		down += (v - s.x[i]) * s.g[i]
	}
	if !(down > 0) {
		return
	}
	copy(z, start)
	alpha, stop := 1.0, -1
	for i, v := range free {
		var room float64
		switch {
		case d[i] < 0:
			room = s.lb[v] - z[v]
		case d[i] > 0:
			room = s.ub[v] - z[v]
		default:
			continue
		}
		t := room / d[i]
		if d[i] < 0 && room >= 0 || d[i] > 0 && room <= 0 {
			t = 0
		}
		if t < alpha {
			alpha, stop = t, i
		}
	}
	for i, v := range free {
		if i == stop {
			z[v] = s.ub[v]
			if d[i] < 0 {
				z[v] = s.lb[v]
			}
			continue
		}
		z[v] += alpha * d[i]
	}
}
