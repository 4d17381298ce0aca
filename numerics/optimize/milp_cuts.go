// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the cutting planes at the root of branch and bound: Gomory's mixed
// integer cuts (An algorithm for the mixed integer problem, RAND report, 1960).
//
// In the optimum without integrality a row of the tableau is
//
//	x + sum r_j t_j = b
//
// for an integer x of the basis and the distances t_j of the others from the bounds at
// which they are. If b has the fractional part f, every integral point keeps
//
//	sum g_j t_j >= 1
//
// with g_j = f_j/f or (1-f_j)/(1-f), whichever fits, for the fractional part f_j of r_j
// where t_j is an integer, and r_j/f or -r_j/(1-f) where it is not.

import (
	"cmp"
	"math"
	"slices"
)

const (
	cutRounds   = 10   // rounds of cuts
	cutsAtOnce  = 16   // cuts in a round
	leastPart   = 0.02 // a fractional part nearer to an integer makes no good cut
	leastCut    = 1e-3 // a distance from the optimum at which a cut is too weak
	cutRange    = 1e5  // the largest ratio of the coefficients of a cut
	stillEnough = 1e-4 // a rise of the bound that is worth another round, relative
)

// A cut is w x >= rhs.
type cut struct {
	w     []float64
	rhs   float64
	depth float64 // how far it is from the optimum without integrality
}

// addCuts adds cuts to the program as long as they raise its bound. It returns how it
// ends: infeasible where the cuts show that no integral point is left.
func (b *mipSearch) addCuts() lpStatus {
	given := b.p.m
	kept := b.p
	for range cutRounds {
		cuts := b.gomory(given)
		if len(cuts) == 0 {
			break
		}
		before := b.objective()
		q := *kept
		q.a, q.lo, q.hi = slices.Clip(q.a), slices.Clip(q.lo), slices.Clip(q.hi)
		q.withoutSlack(given, b.p.solution(b.scale, b.s))
		for _, c := range cuts {
			q.addRows(c.w, []float64{c.rhs}, []float64{math.Inf(1)})
		}
		s, scale, status := q.solve(-1)
		if status == lpInfeasible {
			return lpInfeasible
		}
		if status != lpOptimal {
			break
		}
		s.nit += b.s.nit
		kept = &q
		b.p, b.s, b.scale = kept, s, scale
		if after := b.objective(); !(after-before > stillEnough*(1+math.Abs(before))) {
			break
		}
	}
	return lpOptimal
}

// withoutSlack removes the rows after the first m that x does not touch.
func (p *program) withoutSlack(m int, x []float64) {
	a, lo, hi := slices.Clone(p.a[:m*p.n]), slices.Clone(p.lo[:m]), slices.Clone(p.hi[:m])
	for i := m; i < p.m; i++ {
		w := p.a[i*p.n : (i+1)*p.n]
		if dot(w, x)-p.lo[i] < 1e-6 {
			a, lo, hi = append(a, w...), append(lo, p.lo[i]), append(hi, p.hi[i])
		}
	}
	p.a, p.lo, p.hi, p.m = a, lo, hi, len(lo)
}

// gomory returns the deepest cuts of the rows of the tableau. The first given rows of
// the program are not cuts.
func (b *mipSearch) gomory(given int) []cut {
	x := b.p.solution(b.scale, b.s)
	whole := b.wholeRows(given)
	var cuts []cut
	for p, k := range b.s.head {
		if k >= b.p.n || !b.whole(k) {
			continue
		}
		f := x[k] - math.Floor(x[k])
		if f < leastPart || f > 1-leastPart {
			continue
		}
		b.s.tableauRow(p)
		if c, ok := b.rowCut(f, whole); ok {
			c.depth = c.rhs - dot(c.w, x)
			if c.depth > leastCut*norm2(c.w) {
				c.depth /= norm2(c.w)
				cuts = append(cuts, c)
			}
		}
	}
	slices.SortStableFunc(cuts, func(c, d cut) int { return cmp.Compare(d.depth, c.depth) })
	return cuts[:min(len(cuts), cutsAtOnce)]
}

// whole reports whether a variable is an integer.
func (b *mipSearch) whole(j int) bool {
	return b.p.integrality[j] == Integer || b.p.integrality[j] == SemiInteger
}

// wholeRows reports the rows whose distance from their limits is an integer.
func (b *mipSearch) wholeRows(given int) []bool {
	out := make([]bool, b.p.m)
	for i := range given {
		out[i] = true
		for _, v := range []float64{b.p.lo[i], b.p.hi[i]} {
			out[i] = out[i] && (math.IsInf(v, 0) || v == math.Trunc(v))
		}
		for j, v := range b.p.a[i*b.p.n : (i+1)*b.p.n] {
			out[i] = out[i] && (v == 0 || b.whole(j) && v == math.Trunc(v))
		}
	}
	return out
}

// rowCut returns the cut of the row of the tableau that the search holds, for a variable
// with the fractional part f.
func (b *mipSearch) rowCut(f float64, whole []bool) (cut, bool) {
	s, p := b.s, b.p
	c := cut{w: make([]float64, p.n), rhs: 1}
	for j, r := range s.row {
		if s.at[j] == inBasis || s.lb[j] == s.ub[j] || math.Abs(r) < 1e-11 {
			continue
		}
		if s.at[j] == atZero {
			return c, false
		}
		i := j - p.n
		integer := i < 0 && b.whole(j) || i >= 0 && whole[i]
		if i < 0 {
			r /= b.scale.col[j]
		} else {
			r *= b.scale.row[i]
		}
		if s.at[j] == atUpper {
			r = -r
		}
		g := gomoryWeight(r, f, integer)
		if g == 0 {
			continue
		}
		// The distance is x - lb or ub - x, and for s, which is -A x, hi - A x or
		// A x - lo.
		switch {
		case i < 0 && s.at[j] == atLower:
			c.w[j] += g
			c.rhs += g * p.lb[j]
		case i < 0:
			c.w[j] -= g
			c.rhs -= g * p.ub[j]
		case s.at[j] == atLower:
			axpy(-g, p.a[i*p.n:(i+1)*p.n], c.w)
			c.rhs -= g * p.hi[i]
		default:
			axpy(g, p.a[i*p.n:(i+1)*p.n], c.w)
			c.rhs += g * p.lo[i]
		}
	}
	return c, c.tidy(p)
}

// gomoryWeight returns the coefficient in a cut for one in the tableau.
func gomoryWeight(r, f float64, integer bool) float64 {
	if integer {
		part := r - math.Floor(r)
		switch {
		case part < 1e-9 || part > 1-1e-9:
			return 0
		case part <= f:
			return part / f
		}
		return (1 - part) / (1 - f)
	}
	if r >= 0 {
		return r / f
	}
	return -r / (1 - f)
}

// tidy scales a cut, takes its tiny coefficients out, and leaves room for rounding. It
// returns false for a cut that is not safe.
func (c *cut) tidy(p *program) bool {
	most := normInf(c.w)
	if !(most > 0) || math.IsInf(most, 0) {
		return false
	}
	f := 1 / powerOf2(most)
	c.rhs *= f
	for j := range c.w {
		c.w[j] *= f
		v := c.w[j]
		if v == 0 || math.Abs(v) >= 1/cutRange {
			continue
		}
		limit := v * p.ub[j]
		if v < 0 {
			limit = v * p.lb[j]
		}
		if math.Abs(v) < 1e-12 && math.IsInf(limit, 0) {
			limit = 0 // rounding of a 0
		}
		if c.w[j] = 0; math.IsInf(limit, 0) {
			return false
		}
		c.rhs -= limit
	}
	c.rhs -= 1e-9 * (1 + math.Abs(c.rhs))
	return math.Abs(c.rhs) < 1e9
}
