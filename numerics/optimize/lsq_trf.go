// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the trust region reflective method: Branch, Coleman and Li, SIAM J. Sci.
// Comput. 21 (1999) 1.

import "math"

// trf minimises from x, where the residuals are fun.
func (s *trustRegion) trf() {
	o := &s.o
	n := s.n
	bounded := false
	for i := range n {
		bounded = bounded || !math.IsInf(s.lb[i], -1) || !math.IsInf(s.ub[i], 1)
	}
	s.cost = o.Loss.cost(s.fun, o.FScale)
	s.derivatives()
	s.scale = make([]float64, n)
	s.rescale(true)
	maxNfev := orDefault(o.MaxNfev, 100*n)
	v, _ := s.distances(bounded)
	delta := 0.0
	for i, x := range s.x {
		t := x / s.scale[i] / math.Sqrt(v[i])
		delta += t * t
	}
	if delta = math.Sqrt(delta); delta == 0 {
		delta = 1
	}
	alpha := 0.0
	for iteration := 1; ; iteration++ {
		s.optimality = 0
		v, dv := s.distances(bounded)
		for i, g := range s.grad {
			w := v[i]
			if dv[i] != 0 {
				w *= s.scale[i] // the distance itself
			}
			s.optimality = max(s.optimality, math.Abs(g*w))
		}
		if s.optimality < o.Gtol {
			s.status = 1
		}
		if s.status != 0 || s.nfev >= maxNfev {
			return
		}
		h := s.hat(v, dv, bounded)
		actual := -1.0
		for actual <= 0 && s.nfev < maxNfev {
			p, a := h.model.step(delta, alpha)
			alpha = a
			step, stepHat, predicted := h.choose(p, delta)
			to := clone(s.x)
			axpy(1, step, to)
			if bounded {
				interior(to, s.lb, s.ub, 0)
			}
			fun := clone(callVector(s.name, s.guard, s.f, to, s.m))
			s.nfev++
			size := norm2(stepHat)
			if !finite(fun) {
				delta = 0.25 * size
				continue
			}
			cost := o.Loss.cost(fun, o.FScale)
			actual = s.cost - cost
			next, ratio := trustRadius(delta, actual, predicted, size)
			s.status = s.small(actual, norm2(step), ratio)
			if s.status == 0 {
				alpha *= delta / next
				delta = next
			}
			if actual > 0 {
				s.x, s.fun, s.cost = to, fun, cost
			}
			if s.status != 0 {
				break
			}
		}
		if actual > 0 {
			s.derivatives()
			s.rescale(false)
		}
		if o.Callback != nil {
			r := s.result()
			s.calling = true
			s.stopped = o.Callback(r)
			s.calling = false
			if s.stopped {
				return
			}
		}
	}
}

// rescale sets the sizes of the variables.
func (s *trustRegion) rescale(first bool) {
	if !s.o.JacScale {
		for i := range s.scale {
			s.scale[i] = 1
			if s.o.XScale != nil {
				s.scale[i] = s.o.XScale[i]
			}
		}
		return
	}
	for i, c := range s.jac {
		size := norm2(c)
		switch {
		case !first:
			size = max(size, 1/s.scale[i])
		case size == 0:
			size = 1
		}
		s.scale[i] = 1 / size
	}
}

// distances returns, for each variable, its distance from the bound that the gradient
// leads to, in units of its size, and the sign of the derivative of that; 1 and 0
// where there is none.
func (s *trustRegion) distances(bounded bool) (v, dv []float64) {
	v, dv = make([]float64, s.n), make([]float64, s.n)
	for i, g := range s.grad {
		v[i] = 1
		if !bounded {
			continue
		}
		switch {
		case g < 0 && !math.IsInf(s.ub[i], 0):
			v[i], dv[i] = (s.ub[i]-s.x[i])/s.scale[i], -1
		case g > 0 && !math.IsInf(s.lb[i], 0):
			v[i], dv[i] = (s.x[i]-s.lb[i])/s.scale[i], 1
		}
	}
	return v, dv
}

// small reports, as a status, whether the last step was small.
func (s *trustRegion) small(reduction, step, ratio float64) int {
	f := reduction < s.o.Ftol*s.cost && ratio > 0.25
	x := step < s.o.Xtol*(s.o.Xtol+norm2(s.x))
	switch {
	case f && x:
		return 4
	case f:
		return 2
	case x:
		return 3
	}
	return 0
}

// trustRadius returns the next radius, and the ratio of the reductions.
func trustRadius(delta, actual, predicted, step float64) (next, ratio float64) {
	switch {
	case predicted > 0:
		ratio = actual / predicted
	case predicted == 0 && actual == 0:
		ratio = 1
	}
	switch {
	case ratio < 0.25:
		return 0.25 * step, ratio
	case ratio > 0.75 && step > 0.95*delta:
		return 2 * delta, ratio
	}
	return delta, ratio
}

// A hatSpace is the model in variables that are scaled by their distances from the
// bounds.
type hatSpace struct {
	*trustRegion
	bounded bool
	d       []float64 // x = d times the scaled variable
	diag    []float64 // what the scaling adds to J'·J
	g       []float64
	model   *lsqModel
	theta   float64 // how close to a bound a step may go
}

func (s *trustRegion) hat(v, dv []float64, bounded bool) *hatSpace {
	m, n := s.m, s.n
	h := &hatSpace{
		trustRegion: s, bounded: bounded, theta: max(0.995, 1-s.optimality),
		d: make([]float64, n), diag: make([]float64, n), g: make([]float64, n),
	}
	rows := m
	if bounded {
		rows += n
	}
	block := make([]float64, rows*(n+1))
	a := make([][]float64, n)
	f := block[rows*n:]
	copy(f, s.res)
	for j, c := range s.jac {
		h.d[j] = math.Sqrt(v[j]) * s.scale[j]
		h.diag[j] = s.grad[j] * dv[j] * s.scale[j]
		h.g[j] = h.d[j] * s.grad[j]
		a[j] = block[j*rows : (j+1)*rows]
		axpy(h.d[j], c, a[j][:m])
		if bounded {
			a[j][m+j] = math.Sqrt(h.diag[j])
		}
	}
	h.model = newModel(a, f)
	h.model.m = m
	return h
}

// times returns J·s in scaled variables.
func (h *hatSpace) times(s []float64) []float64 {
	out := make([]float64, h.m)
	for j, c := range h.jac {
		axpy(h.d[j]*s[j], c, out)
	}
	return out
}

// value returns the model at s.
func (h *hatSpace) value(s []float64) float64 {
	js := h.times(s)
	q := dot(js, js)
	for j, v := range s {
		q += v * h.diag[j] * v
	}
	return q/2 + dot(s, h.g)
}

// unscale returns the step that belongs to a scaled one.
func (h *hatSpace) unscale(s []float64) []float64 {
	out := make([]float64, len(s))
	for j, v := range s {
		out[j] = h.d[j] * v
	}
	return out
}

// choose returns the best of three steps within the bounds: p, cut at a bound; p and
// its reflection there; and down the gradient. It returns the step, that in scaled
// variables, and the reduction that the model predicts.
func (h *hatSpace) choose(p []float64, delta float64) (step, hat []float64, predicted float64) {
	step = h.unscale(p)
	if !h.bounded || h.inside(step) {
		return step, p, -h.value(p)
	}
	toBound, hits := h.toBound(h.x, step)
	reflected := clone(p)
	for i, hit := range hits {
		if hit {
			reflected[i] = -reflected[i]
		}
	}
	r := h.unscale(reflected)
	onBound := clone(h.x)
	for i := range p {
		p[i] *= toBound
		step[i] *= toBound
		onBound[i] += step[i]
	}
	toRegion := intersectSphere(p, reflected, delta)
	further, _ := h.toBound(onBound, r)
	rValue := math.Inf(1)
	if stride := min(further, toRegion); stride > 0 {
		lo, hi := (1-h.theta)*toBound/stride, toRegion
		if stride == further {
			hi = h.theta * further
		}
		if lo <= hi {
			var t float64
			t, rValue = h.alongLine(p, reflected, lo, hi)
			for i := range r {
				reflected[i] = p[i] + t*reflected[i]
			}
			r = h.unscale(reflected)
		}
	}
	for i := range p {
		p[i] *= h.theta
		step[i] *= h.theta
	}
	pValue := h.value(p)
	down := make([]float64, h.n)
	axpy(-1, h.g, down)
	most := delta / norm2(down)
	if t, _ := h.toBound(h.x, h.unscale(down)); t < most {
		most = h.theta * t
	}
	t, dValue := h.alongLine(make([]float64, h.n), down, 0, most)
	switch {
	case pValue < rValue && pValue < dValue:
		return step, p, -pValue
	case rValue < pValue && rValue < dValue:
		return r, reflected, -rValue
	}
	for i := range down {
		down[i] *= t
	}
	return h.unscale(down), down, -dValue
}

// alongLine returns the t from lo to hi at which the model at from + t·s is least,
// and its value there.
func (h *hatSpace) alongLine(from, s []float64, lo, hi float64) (t, value float64) {
	u, v := h.times(from), h.times(s)
	a, b, c := dot(v, v), dot(h.g, s)+dot(u, v), dot(u, u)/2+dot(h.g, from)
	for j, d := range h.diag {
		a += s[j] * d * s[j]
		b += from[j] * d * s[j]
		c += from[j] * d * from[j] / 2
	}
	a /= 2
	at := func(t float64) float64 { return t*(a*t+b) + c }
	t, value = lo, at(lo)
	if y := at(hi); y < value {
		t, value = hi, y
	}
	if a != 0 {
		if e := -0.5 * b / a; lo < e && e < hi && at(e) < value {
			t, value = e, at(e)
		}
	}
	return t, value
}

// inside reports whether x plus a step is within the bounds.
func (h *hatSpace) inside(step []float64) bool {
	for i, v := range step {
		if x := h.x[i] + v; x < h.lb[i] || x > h.ub[i] {
			return false
		}
	}
	return true
}

// toBound returns the multiple of a step at which it meets a bound, and which bounds
// it meets there.
func (h *hatSpace) toBound(x, step []float64) (t float64, hits []bool) {
	t = math.Inf(1)
	each := make([]float64, len(x))
	for i, v := range step {
		each[i] = math.Inf(1)
		if v != 0 {
			each[i] = max((h.lb[i]-x[i])/v, (h.ub[i]-x[i])/v)
		}
		t = min(t, each[i])
	}
	hits = make([]bool, len(x))
	for i, v := range each {
		hits[i] = v == t && step[i] != 0
	}
	return t, hits
}

// intersectSphere returns the larger t at which |x + t·s| = delta.
func intersectSphere(x, s []float64, delta float64) float64 {
	a, b, c := dot(s, s), dot(x, s), dot(x, x)-delta*delta
	root := math.Sqrt(max(0, b*b-a*c))
	q := -(b + math.Copysign(root, b))
	return max(q/a, c/q)
}

// activeBounds returns -1 for a variable at its lower bound, 1 for one at its upper
// bound and else 0.
func activeBounds(x, lb, ub []float64, rtol float64) []int {
	out := make([]int, len(x))
	for i, v := range x {
		below, above := v-lb[i], ub[i]-v
		if rtol == 0 {
			switch {
			case above <= 0:
				out[i] = 1
			case below <= 0:
				out[i] = -1
			}
			continue
		}
		if !math.IsInf(lb[i], 0) && below <= min(above, rtol*max(1, math.Abs(lb[i]))) {
			out[i] = -1
		}
		if !math.IsInf(ub[i], 0) && above <= min(below, rtol*max(1, math.Abs(ub[i]))) {
			out[i] = 1
		}
	}
	return out
}

// interior moves x off its bounds, by the part rstep or, with 0, by as little as can be.
func interior(x, lb, ub []float64, rstep float64) {
	for i, a := range activeBounds(x, lb, ub, rstep) {
		switch {
		case a < 0 && rstep == 0:
			x[i] = math.Nextafter(lb[i], ub[i])
		case a < 0:
			x[i] = lb[i] + rstep*max(1, math.Abs(lb[i]))
		case a > 0 && rstep == 0:
			x[i] = math.Nextafter(ub[i], lb[i])
		case a > 0:
			x[i] = ub[i] - rstep*max(1, math.Abs(ub[i]))
		}
		if x[i] < lb[i] || x[i] > ub[i] {
			x[i] = (lb[i] + ub[i]) / 2
		}
	}
}
