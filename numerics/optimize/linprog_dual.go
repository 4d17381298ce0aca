// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the dual simplex method, with steepest edge and a ratio test that
// passes bounds: Koberstein, The Dual Simplex Method, thesis, Paderborn 2005.

import "math"

// dual removes the violations of bounds. The reduced costs have the right signs, and
// keep them, by shifts of costs if need be.
func (s *simplex) dual() lpStatus {
	if s.dseStale {
		s.resetWeights()
		s.dseStale = false
	}
	stalled := 0
	for {
		if s.stale() {
			s.refactor()
			s.keepSigns()
		}
		p := s.leaving()
		if p < 0 {
			return lpOptimal
		}
		if s.nit >= s.maxiter {
			return lpLimit
		}
		if !s.shifted && !math.IsInf(s.cutoff, 1) && s.objective() > s.cutoff {
			return lpCutoff
		}
		out := s.head[p]
		s.tableauRow(p)
		below := s.x[out] < s.lower[out]
		goal := s.upper[out]
		if below {
			goal = s.lower[out]
		}
		q, flips := s.entering(below, math.Abs(s.x[out]-goal))
		if q < 0 {
			if len(s.etas) > 0 {
				s.refactor()
				s.keepSigns()
				continue
			}
			return lpInfeasible
		}
		s.tableauColumn(q)
		if a, r := s.column[p], s.row[q]; math.Abs(a-r) > agreement*(1+math.Abs(r)) && len(s.etas) > 0 {
			s.refactor()
			s.keepSigns()
			continue
		}
		s.nit++
		s.flip(flips)
		progress := s.updateCosts(q, out, below)
		if stalled++; progress {
			stalled = 0
		} else if stalled > s.patience && !s.bland {
			s.perturbCosts()
			stalled = 0
		}
		s.updateWeights(p)
		step := (s.x[out] - goal) / s.column[p]
		for i, j := range s.head {
			if a := s.column[i]; a != 0 {
				s.x[j] -= step * a
			}
		}
		s.x[q] += step
		s.x[out] = goal
		s.at[out] = atUpper
		if below {
			s.at[out] = atLower
		}
		s.at[q] = inBasis
		s.replace(p, q, s.column)
	}
}

// leaving returns the position whose violation is largest for its weight, or -1.
func (s *simplex) leaving() int {
	best, position := 0.0, -1
	for p, j := range s.head {
		v := max(s.lower[j]-s.x[j], s.x[j]-s.upper[j])
		if v <= s.primalTol {
			continue
		}
		if s.bland {
			if position < 0 || j < s.head[position] {
				position = p
			}
			continue
		}
		if v = v * v / s.dse[p]; v > best {
			best, position = v, p
		}
	}
	return position
}

// entering returns the variable for the one in row, which is by slope below or above
// its bound, and the variables that go to their other bounds before. It returns
// -1 if all that can move do not suffice.
func (s *simplex) entering(below bool, slope float64) (int, []int) {
	sign := 1.0
	if below {
		sign = -1
	}
	list := s.candidates[:0]
	for j, r := range s.row {
		a := sign * r
		if s.at[j] == inBasis || math.Abs(a) <= pivotTol || s.lower[j] == s.upper[j] {
			continue
		}
		if s.at[j] == atLower && a < 0 || s.at[j] == atUpper && a > 0 {
			continue
		}
		list = append(list, j)
	}
	s.candidates = list
	ratio := func(j int) float64 { return math.Abs(s.d[j]) / math.Abs(s.row[j]) }
	if s.bland {
		q := -1
		for _, j := range list {
			if q < 0 || ratio(j) < ratio(q) {
				q = j
			}
		}
		return q, nil
	}
	// Groups of about the same ratio, in ascending order. Those whose bounds can
	// all be passed are passed.
	flips := 0
	for flips < len(list) {
		rest := list[flips:]
		limit := math.Inf(1)
		for _, j := range rest {
			limit = min(limit, (math.Abs(s.d[j])+s.dualTol)/math.Abs(s.row[j]))
		}
		group, q, left := 0, -1, slope
		for k, j := range rest {
			if ratio(j) > limit {
				continue
			}
			left -= math.Abs(s.row[j]) * (s.upper[j] - s.lower[j])
			rest[k], rest[group] = rest[group], j
			group++
			if q < 0 || math.Abs(s.row[j]) > math.Abs(s.row[q]) {
				q = j
			}
		}
		if left < s.primalTol || math.IsNaN(left) {
			// The whole group cannot be passed; some of it may be, in the order
			// of the ratios, but the largest element is the safer pivot.
			return q, list[:flips]
		}
		slope = left
		flips += group
		if group == 0 {
			break
		}
	}
	return -1, nil
}

// flip moves variables to their other bounds.
func (s *simplex) flip(list []int) {
	if len(list) == 0 {
		return
	}
	v := s.tau
	clear(v)
	for _, j := range list {
		before := s.x[j]
		if s.at[j] == atLower {
			s.at[j], s.x[j] = atUpper, s.upper[j]
		} else {
			s.at[j], s.x[j] = atLower, s.lower[j]
		}
		if j < s.n {
			s.cols[j].addTo(v, before-s.x[j])
		} else {
			v[j-s.n] += before - s.x[j]
		}
	}
	s.solve(v)
	for p, j := range s.head {
		s.x[j] += v[p]
	}
}

// updateCosts changes the reduced costs for q in the place of out. It reports whether
// the objective rises.
func (s *simplex) updateCosts(q, out int, below bool) bool {
	// The step has the sign that out may have; a Harris ratio test can ask for the
	// other one.
	step := s.d[q] / s.row[q]
	if below != (step <= 0) && step != 0 {
		s.costs[q] -= s.d[q]
		s.d[q], s.shifted, step = 0, true, 0
	}
	for j, r := range s.row {
		if r == 0 || s.at[j] == inBasis {
			continue
		}
		s.d[j] -= step * r
		if j != q && s.wrongSign(j) > 0 {
			s.costs[j] -= s.d[j]
			s.d[j], s.shifted = 0, true
		}
	}
	s.d[q], s.d[out] = 0, -step
	return math.Abs(step) > s.dualTol
}

// keepSigns shifts the costs of reduced costs whose signs are wrong by rounding.
func (s *simplex) keepSigns() {
	for j := range s.d {
		if s.wrongSign(j) > 0 {
			s.costs[j] -= s.d[j]
			s.d[j], s.shifted = 0, true
		}
	}
}

// perturbCosts moves all reduced costs a little away from 0.
func (s *simplex) perturbCosts() {
	s.shifted = true
	for j, at := range s.at {
		by := 1e-6 * (1 + math.Abs(s.c[j])) * (0.5 + s.random())
		switch at {
		case atUpper:
			by = -by
		case atLower:
		default:
			continue
		}
		s.costs[j] += by
		s.d[j] += by
	}
}

// updateWeights updates the squared lengths of the rows of the inverse.
func (s *simplex) updateWeights(p int) {
	copy(s.tau, s.rho)
	s.solve(s.tau)
	pivot := s.column[p]
	w := max(dot(s.rho, s.rho), 1e-4)
	for i, a := range s.column {
		if i == p || a == 0 {
			continue
		}
		r := a / pivot
		s.dse[i] = max(s.dse[i]-2*r*s.tau[i]+r*r*w, 1e-4)
	}
	s.dse[p] = max(w/(pivot*pivot), 1e-4)
}
