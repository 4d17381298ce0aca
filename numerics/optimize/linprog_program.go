// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is a linear program as the callers give it, and its way into the units
// of the simplex search and back.

import "math"

// A program is: minimise c x where lo <= A x <= hi and lb <= x <= ub.
type program struct {
	m, n        int
	c, lb, ub   []float64
	a           []float64 // (m, n)
	lo, hi      []float64
	integrality []int // of the variables, or nil
}

// addRows appends constraints, of which data holds the rows.
func (p *program) addRows(data, lo, hi []float64) {
	p.a = append(p.a, data...)
	p.lo, p.hi = append(p.lo, lo...), append(p.hi, hi...)
	p.m = len(p.lo)
}

// boundsOf returns bounds of n variables: those given, for each or once for all, and
// else from 0 up. NaN is no bound.
func boundsOf(name string, bounds [][2]float64, n int) (lb, ub []float64) {
	if len(bounds) > 1 && len(bounds) != n {
		panicf(name, "wants 1 or %d bounds and got %d", n, len(bounds))
	}
	lb, ub = make([]float64, n), make([]float64, n)
	for j := range lb {
		lb[j], ub[j] = 0, math.Inf(1)
		if len(bounds) > 0 {
			b := bounds[j%len(bounds)]
			lb[j], ub[j] = b[0], b[1]
		}
		if math.IsNaN(lb[j]) {
			lb[j] = math.Inf(-1)
		}
		if math.IsNaN(ub[j]) {
			ub[j] = math.Inf(1)
		}
	}
	return lb, ub
}

// checkNumbers panics unless all elements are finite.
func checkNumbers(name, what string, v []float64) {
	if !finite(v) {
		panicf(name, "wants finite numbers in %s and got NaN or Inf", what)
	}
}

// emptyBounds reports bounds that no number can keep.
func (p *program) emptyBounds() bool {
	empty := func(lo, hi []float64) bool {
		for i := range lo {
			if lo[i] > hi[i] || math.IsInf(lo[i], 1) || math.IsInf(hi[i], -1) {
				return true
			}
		}
		return false
	}
	return empty(p.lb, p.ub) || empty(p.lo, p.hi)
}

// A scaling is the factors between a program and its simplex search, powers of 2.
type scaling struct {
	row, col []float64 // a_ij is multiplied by row_i and col_j
	value    float64   // x_j is multiplied by value / col_j
	cost     float64   // c_j is multiplied by cost * col_j
}

// powerOf2 returns the power of 2 nearest to v.
func powerOf2(v float64) float64 {
	if !(v > 0) || math.IsInf(v, 1) {
		return 1
	}
	return math.Ldexp(1, int(math.Round(math.Log2(v))))
}

// scale finds factors that bring the elements of the matrix near 1, and those of the
// costs and of the bounds in the mean. Integers keep their units.
func (p *program) scale() *scaling {
	s := &scaling{row: make([]float64, p.m), col: make([]float64, p.n), value: 1, cost: 1}
	for i := range s.row {
		s.row[i] = 1
	}
	for j := range s.col {
		s.col[j] = 1
	}
	least, most := math.Inf(1), 0.0
	for _, v := range p.a {
		if v = math.Abs(v); v != 0 {
			least, most = min(least, v), max(most, v)
		}
	}
	if most > 8 || least < 0.125 {
		for range 4 {
			p.geometric(s)
		}
		for i, v := range s.row {
			s.row[i] = powerOf2(v)
		}
		for j, v := range s.col {
			s.col[j] = powerOf2(v)
		}
	}
	mean := func(sum float64, count int) float64 {
		if count == 0 {
			return 1
		}
		return powerOf2(math.Exp2(-sum / float64(count)))
	}
	sum, count := 0.0, 0
	add := func(v float64) {
		if v != 0 && !math.IsInf(v, 0) {
			sum += math.Log2(math.Abs(v))
			count++
		}
	}
	for j, c := range p.c {
		add(c * s.col[j])
	}
	s.cost = mean(sum, count)
	if p.integrality != nil {
		return s
	}
	sum, count = 0, 0
	for j := range p.lb {
		add(p.lb[j] / s.col[j])
		add(p.ub[j] / s.col[j])
	}
	for i := range p.lo {
		add(p.lo[i] * s.row[i])
		if p.hi[i] != p.lo[i] {
			add(p.hi[i] * s.row[i])
		}
	}
	s.value = mean(sum, count)
	return s
}

// geometric divides rows, then columns, by the geometric means of their smallest and
// largest elements.
func (p *program) geometric(s *scaling) {
	for i := range s.row {
		least, most := math.Inf(1), 0.0
		for j, v := range p.a[i*p.n : (i+1)*p.n] {
			if v = math.Abs(v) * s.col[j]; v != 0 {
				least, most = min(least, v), max(most, v)
			}
		}
		if most > 0 {
			s.row[i] = 1 / math.Sqrt(least*most)
		}
	}
	least, most := make([]float64, p.n), make([]float64, p.n)
	for i := range s.row {
		for j, v := range p.a[i*p.n : (i+1)*p.n] {
			if v = math.Abs(v) * s.row[i]; v != 0 {
				if least[j] == 0 || v < least[j] {
					least[j] = v
				}
				most[j] = max(most[j], v)
			}
		}
	}
	for j := range s.col {
		if most[j] > 0 && (p.integrality == nil || p.integrality[j] == 0) {
			s.col[j] = 1 / math.Sqrt(least[j]*most[j])
		}
	}
}

// simplex returns a search for the program.
func (p *program) simplex(s *scaling) *simplex {
	c := make([]float64, p.n+p.m)
	lb, ub := make([]float64, p.n+p.m), make([]float64, p.n+p.m)
	for j := range p.n {
		c[j] = p.c[j] * s.col[j] * s.cost
		lb[j], ub[j] = s.toScaled(j, p.lb[j]), s.toScaled(j, p.ub[j])
	}
	for i := range p.m {
		f := s.row[i] * s.value
		lb[p.n+i], ub[p.n+i] = -p.hi[i]*f, -p.lo[i]*f
	}
	a := make([]float64, len(p.a))
	for i := range p.m {
		for j, v := range p.a[i*p.n : (i+1)*p.n] {
			a[i*p.n+j] = v * s.row[i] * s.col[j]
		}
	}
	rows, cols := make([]lpVector, p.m), make([]lpVector, p.n)
	for i := range rows {
		rows[i] = compressed(a[i*p.n : (i+1)*p.n])
	}
	column := make([]float64, p.m)
	for j := range cols {
		for i := range column {
			column[i] = a[i*p.n+j]
		}
		cols[j] = compressed(column)
		if cols[j].index == nil {
			cols[j].value = clone(column)
		}
	}
	x := newSimplex(p.m, p.n, cols, rows, c, lb, ub)
	x.maxiter = 10000 + 50*(p.m+p.n)
	return x
}

func (s *scaling) toScaled(j int, x float64) float64 { return x * s.value / s.col[j] }

// solution returns x in the units of the program. What is at a bound up to rounding
// is put there.
func (p *program) solution(s *scaling, from *simplex) []float64 {
	const snap = 1e-12
	x := make([]float64, p.n)
	for j := range x {
		v := from.x[j] * s.col[j] / s.value
		lo, hi := from.lb[j]*s.col[j]/s.value, from.ub[j]*s.col[j]/s.value
		if v <= lo || !math.IsInf(lo, -1) && v-lo <= snap*(1+math.Abs(lo)) {
			v = lo
		} else if v >= hi || !math.IsInf(hi, 1) && hi-v <= snap*(1+math.Abs(hi)) {
			v = hi
		}
		x[j] = v + 0 // no negative zero
	}
	return x
}

// activity returns A x.
func (p *program) activity(x []float64) []float64 {
	out := make([]float64, p.m)
	for i := range out {
		out[i] = dot(p.a[i*p.n:(i+1)*p.n], x)
	}
	return out
}

// marginals returns the derivatives of the optimum by the limits of the rows and by
// the bounds of the variables.
func (p *program) marginals(s *scaling, from *simplex) (row, variable []float64) {
	row, variable = make([]float64, p.m), make([]float64, p.n)
	f := 1 / s.cost
	for i := range row {
		row[i] = -from.d[p.n+i]*s.row[i]*f + 0
	}
	for j := range variable {
		variable[j] = from.d[j]/s.col[j]*f + 0
	}
	return row, variable
}

// keeps reports whether x is feasible within a tolerance.
func (p *program) keeps(x []float64, tol float64) bool {
	for j, v := range x {
		if slack := tol * (1 + math.Abs(v)); !(v >= p.lb[j]-slack) || !(v <= p.ub[j]+slack) {
			return false
		}
	}
	for i := range p.m {
		sum, size := 0.0, 1.0
		for j, v := range p.a[i*p.n : (i+1)*p.n] {
			sum += v * x[j]
			size = max(size, math.Abs(v*x[j]))
		}
		if !(sum >= p.lo[i]-tol*size) || !(sum <= p.hi[i]+tol*size) {
			return false
		}
	}
	return true
}

// solve searches for the optimum of the program without regard to integers. It tries
// again with coarser tolerances if it comes to no end.
func (p *program) solve(maxiter int) (*simplex, *scaling, lpStatus) {
	var x *simplex
	var status lpStatus
	s := p.scale()
	nit := 0
	for _, tol := range []float64{1e-9, 1e-7, 1e-6} {
		x = p.simplex(s)
		x.primalTol, x.dualTol = tol, tol
		if maxiter >= 0 {
			x.maxiter = maxiter
		}
		x.nit = nit
		status = x.run()
		nit = x.nit
		if status != lpTrouble && (status != lpOptimal || p.keeps(p.solution(s, x), 1e-6)) {
			return x, s, status
		}
	}
	return x, s, lpTrouble
}
