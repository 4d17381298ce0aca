// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the primal simplex method, with Devex pricing (Forrest and Goldfarb,
// Math. Programming 57 (1992) 341) and the ratio test of Harris (Math. Programming
// 5 (1973) 1).

import "math"

// primal removes the reduced costs of the wrong sign. The basis is feasible.
func (s *simplex) primal() lpStatus {
	for j := range s.devex {
		s.devex[j] = 1
	}
	stalled := 0
	for {
		if s.stale() {
			s.refactor()
		}
		q := s.priced()
		if q < 0 {
			return lpOptimal
		}
		if s.nit >= s.maxiter {
			return lpLimit
		}
		s.tableauColumn(q)
		if d := s.columnCost(q); math.Abs(d-s.d[q]) > agreement*(1+math.Abs(d)) && len(s.etas) > 0 {
			s.refactor()
			continue
		}
		dir := 1.0
		if s.d[q] > 0 {
			dir = -1
		}
		p, step, own := s.ratio(q, dir)
		if p < 0 && !own {
			if len(s.etas) > 0 {
				s.refactor()
				continue
			}
			if s.moved {
				return lpOptimal // the true bounds decide
			}
			return lpUnbounded
		}
		s.nit++
		if stalled++; step*math.Abs(s.d[q]) > 1e-12*(1+math.Abs(s.objective())) {
			stalled = 0
		} else if stalled > s.patience && !s.bland {
			s.moveBounds()
			stalled = 0
			continue
		}
		for i, j := range s.head {
			if a := s.column[i]; a != 0 {
				s.x[j] -= dir * step * a
			}
		}
		if own {
			s.x[q] = s.upper[q]
			s.at[q] = atUpper
			if dir < 0 {
				s.x[q], s.at[q] = s.lower[q], atLower
			}
			continue
		}
		s.x[q] += dir * step
		out := s.head[p]
		if dir*s.column[p] > 0 {
			s.x[out], s.at[out] = s.lower[out], atLower
		} else {
			s.x[out], s.at[out] = s.upper[out], atUpper
		}
		s.tableauRow(p)
		s.updatePrices(q, p, out)
		s.at[q] = inBasis
		s.dseStale = true
		s.replace(p, q, s.column)
	}
}

// columnCost returns the reduced cost of a variable from its column.
func (s *simplex) columnCost(q int) float64 {
	d := s.costs[q]
	for i, j := range s.head {
		if a := s.column[i]; a != 0 {
			d -= a * s.costs[j]
		}
	}
	return d
}

// priced returns the variable to come into the basis, or -1.
func (s *simplex) priced() int {
	best, q := 0.0, -1
	for j := range s.d {
		v := s.wrongSign(j)
		if v <= s.dualTol {
			continue
		}
		if s.bland {
			return j
		}
		if v = v * v / s.devex[j]; v > best {
			best, q = v, j
		}
	}
	return q
}

// ratio returns the position that limits the move of q, or own if that is its
// other bound, and the length of the move. It returns -1 if nothing limits it.
func (s *simplex) ratio(q int, dir float64) (position int, step float64, own bool) {
	slack := s.primalTol
	if s.bland {
		slack = 0
	}
	limit := math.Inf(1)
	for i, j := range s.head {
		a := dir * s.column[i]
		switch {
		case a > pivotTol:
			limit = min(limit, (s.x[j]-s.lower[j]+slack)/a)
		case a < -pivotTol:
			limit = min(limit, (s.x[j]-s.upper[j]-slack)/a)
		}
	}
	limit = max(limit, 0)
	position = -1
	size := 0.0
	for i, j := range s.head {
		a := dir * s.column[i]
		var t float64
		switch {
		case a > pivotTol:
			t = (s.x[j] - s.lower[j]) / a
		case a < -pivotTol:
			t = (s.x[j] - s.upper[j]) / a
		default:
			continue
		}
		if t > limit || math.IsInf(t, 1) {
			continue
		}
		if s.bland {
			if position < 0 || j < s.head[position] {
				position, step = i, t
			}
			continue
		}
		if math.Abs(a) > size {
			position, step, size = i, t, math.Abs(a)
		}
	}
	step = max(step, 0)
	if width := s.upper[q] - s.lower[q]; !math.IsInf(width, 1) && (position < 0 || width <= step) {
		return -1, width, true
	}
	return position, step, false
}

// updatePrices changes the reduced costs and the Devex weights for q in the place of
// out, whose position is p.
func (s *simplex) updatePrices(q, p, out int) {
	pivot := s.row[q]
	if math.Abs(s.column[p]) > math.Abs(pivot) || pivot == 0 {
		pivot = s.column[p]
	}
	step := s.d[q] / pivot
	w := s.devex[q]
	for j, r := range s.row {
		if r == 0 || s.at[j] == inBasis || j == q {
			continue
		}
		s.d[j] -= step * r
		t := r / pivot
		s.devex[j] = max(s.devex[j], t*t*w)
	}
	s.d[q], s.d[out] = 0, -step
	s.devex[out] = max(w/(pivot*pivot), 1)
	if s.devex[out] > 1e7 {
		for j := range s.devex {
			s.devex[j] = 1
		}
	}
}

// moveBounds makes the bounds of the basis a little wider, where a variable is near
// one.
func (s *simplex) moveBounds() {
	s.moved = true
	for _, j := range s.head {
		if by := 1e-6 * (1 + math.Abs(s.lower[j])) * (0.5 + s.random()); s.x[j]-s.lower[j] <= by {
			s.lower[j] -= by
		}
		if by := 1e-6 * (1 + math.Abs(s.upper[j])) * (0.5 + s.random()); s.upper[j]-s.x[j] <= by {
			s.upper[j] += by
		}
	}
}
