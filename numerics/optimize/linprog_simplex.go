// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the simplex search: its state, and how its two halves follow each
// other.
//
// The program is: minimise c x where A x + s = 0 and each of x and s lies within
// bounds. From any basis, costs are shifted so that it is dual feasible, and the dual
// method finds a feasible basis or shows that there is none. Then the true costs
// come back and the primal method goes on to the optimum. Where a method stalls, it
// perturbs the costs or the bounds; what that leaves behind is repaired in further
// rounds, in the last ones without perturbation, by Bland's rule.

import "math"

const (
	pivotTol  = 1e-9 // an element that is not taken as a pivot
	maxRounds = 12   // rounds of the dual and the primal method
	stallAt   = 100  // steps without progress before a perturbation
	agreement = 1e-7 // how far a pivot in the row may differ from that in the column
)

// A lpStatus says how a search ended; the numbers are SciPy's.
type lpStatus int

const (
	lpOptimal    lpStatus = 0
	lpLimit      lpStatus = 1
	lpInfeasible lpStatus = 2
	lpUnbounded  lpStatus = 3
	lpTrouble    lpStatus = 4
	lpCutoff     lpStatus = 5 // the objective passed what the caller is interested in
)

// A simplex is a program with a basis. Its variables are the n of x, then the m of s.
type simplex struct {
	m, n   int
	cols   []lpVector
	rows   []lpVector
	c      []float64 // the costs, of all variables
	lb, ub []float64

	*lpBasis
	at []int8    // where a variable is: below
	x  []float64 // values of all variables
	d  []float64 // reduced costs of all variables, for the costs in work

	costs          []float64 // the costs that the dual method works with
	lower, upper   []float64 // the bounds that the primal method works with
	shifted, moved bool      // costs are not c, lower and upper are not lb and ub

	dse      []float64 // weights of dual steepest edge, of positions
	dseStale bool      // they no longer are those of the basis
	devex    []float64 // weights of the primal method, of variables
	row      []float64 // a row of the tableau, of all variables
	column   []float64 // a column of it, of positions
	rho      []float64 // a row of the inverse
	tau      []float64

	primalTol    float64 // a violation of a bound that is taken for none, in scaled units
	dualTol      float64 // the same for the sign of a reduced cost
	patience     int     // steps without progress before a perturbation
	nit, maxiter int
	cutoff       float64 // the dual method may end above this
	bland        bool    // the smallest index is chosen: no cycles
	careful      bool    // bland from the first round on
	noise        uint64
	candidates   []int
	singular     int // how often a basis had to be repaired
}

const (
	atLower int8 = iota
	atUpper
	atZero // free, not in the basis
	inBasis
)

// newSimplex returns a search from the basis of s.
func newSimplex(m, n int, cols, rows []lpVector, c, lb, ub []float64) *simplex {
	all := m + n
	s := &simplex{
		m: m, n: n, cols: cols, rows: rows, c: c, lb: lb, ub: ub, lpBasis: newLPBasis(m, n, cols, rows),
		at: make([]int8, all), x: make([]float64, all), d: make([]float64, all),
		costs: clone(c), lower: clone(lb), upper: clone(ub),
		dse: make([]float64, m), devex: make([]float64, all), row: make([]float64, all),
		column: make([]float64, m), rho: make([]float64, m), tau: make([]float64, m),
		cutoff: math.Inf(1), patience: stallAt, primalTol: 1e-9, dualTol: 1e-9, noise: 0x9e3779b97f4a7c15,
	}
	for j := range n {
		s.at[j] = atLower
	}
	for i := range m {
		s.at[n+i] = inBasis
	}
	s.resetWeights()
	return s
}

func (s *simplex) resetWeights() {
	for i := range s.dse {
		s.dse[i] = 1
	}
}

// settle puts each variable that is not in the basis at a bound that it has, the one
// where it is if it can.
func (s *simplex) settle() {
	for j, at := range s.at {
		if at == inBasis {
			continue
		}
		lo, hi := s.lower[j], s.upper[j]
		switch {
		case math.IsInf(lo, -1) && math.IsInf(hi, 1):
			s.at[j], s.x[j] = atZero, 0
		case at == atUpper && !math.IsInf(hi, 1) || math.IsInf(lo, -1):
			s.at[j], s.x[j] = atUpper, hi
		default:
			s.at[j], s.x[j] = atLower, lo
		}
	}
}

// refactor factorizes the basis and computes all that follows from it.
func (s *simplex) refactor() {
	basic := append([]int{}, s.head...)
	old := append([]float64{}, s.dse...)
	weight := s.row // by variable
	for p, v := range basic {
		weight[v] = old[p]
	}
	out, in := s.load(basic)
	for k, j := range out {
		s.singular++
		s.at[j], s.at[in[k]] = atLower, inBasis
		weight[in[k]] = 1
	}
	if len(out) > 0 {
		s.settle()
	}
	for p, v := range s.head {
		s.dse[p] = weight[v]
	}
	s.values()
	s.reducedCosts()
}

// values computes the variables of the basis from the others.
func (s *simplex) values() {
	v := s.tau
	clear(v)
	for j, at := range s.at[:s.n] {
		if x := s.x[j]; at != inBasis && x != 0 {
			s.cols[j].addTo(v, -x)
		}
	}
	for i := range s.m {
		if s.at[s.n+i] != inBasis {
			v[i] -= s.x[s.n+i]
		}
	}
	s.solve(v)
	for p, j := range s.head {
		s.x[j] = v[p]
	}
}

// refine improves the variables of the basis by what is left of A x + s.
func (s *simplex) refine() {
	r := s.tau
	clear(r)
	for j := range s.n {
		if x := s.x[j]; x != 0 {
			s.cols[j].addTo(r, -x)
		}
	}
	for i := range r {
		r[i] -= s.x[s.n+i]
	}
	s.solve(r)
	for p, j := range s.head {
		s.x[j] += r[p]
	}
}

// reducedCosts computes d from the costs.
func (s *simplex) reducedCosts() {
	y := s.duals(s.costs)
	copy(s.d, s.costs)
	for i, v := range y {
		if v != 0 {
			s.rows[i].addTo(s.d[:s.n], -v)
			s.d[s.n+i] -= v
		}
	}
	for _, j := range s.head {
		s.d[j] = 0
	}
}

// duals returns the y with B' y = c of the basis.
func (s *simplex) duals(c []float64) []float64 {
	y := s.tau
	for p, j := range s.head {
		y[p] = c[j]
	}
	s.solveTransposed(y)
	return y
}

// tableauRow sets rho and row to the row of a position: of the inverse and of the
// tableau.
func (s *simplex) tableauRow(p int) {
	clear(s.rho)
	s.rho[p] = 1
	s.solveTransposed(s.rho)
	clear(s.row)
	for i, v := range s.rho {
		if math.Abs(v) > zeroElement {
			s.rows[i].addTo(s.row[:s.n], v)
			s.row[s.n+i] = v
		}
	}
}

// tableauColumn sets column to that of a variable, in terms of the basis.
func (s *simplex) tableauColumn(j int) {
	clear(s.column)
	if j < s.n {
		s.cols[j].addTo(s.column, 1)
	} else {
		s.column[j-s.n] = 1
	}
	s.solve(s.column)
}

// wrongSign returns by how much the reduced cost of a variable outside the basis
// says that the objective falls with it.
func (s *simplex) wrongSign(j int) float64 {
	switch s.at[j] {
	case atLower:
		if s.lower[j] == s.upper[j] {
			return 0
		}
		return max(0, -s.d[j])
	case atUpper:
		if s.lower[j] == s.upper[j] {
			return 0
		}
		return max(0, s.d[j])
	case atZero:
		return math.Abs(s.d[j])
	}
	return 0
}

// shift makes the costs such that no reduced cost has the wrong sign, where a move to
// the other bound does not do that.
func (s *simplex) shift() {
	flipped := false
	for j := range s.d {
		if s.wrongSign(j) <= s.dualTol {
			continue
		}
		switch {
		case s.at[j] == atLower && !math.IsInf(s.upper[j], 1):
			s.at[j], s.x[j], flipped = atUpper, s.upper[j], true
		case s.at[j] == atUpper && !math.IsInf(s.lower[j], -1):
			s.at[j], s.x[j], flipped = atLower, s.lower[j], true
		default:
			s.costs[j] -= s.d[j]
			s.d[j], s.shifted = 0, true
		}
	}
	if flipped {
		s.values()
	}
}

// random returns a number in [0, 1), the same in each run.
func (s *simplex) random() float64 {
	s.noise ^= s.noise << 13
	s.noise ^= s.noise >> 7
	s.noise ^= s.noise << 17
	return float64(s.noise>>11) * 0x1p-53
}

// restoreCosts takes the shifts back. restoreBounds does that for bounds.
func (s *simplex) restoreCosts() {
	if s.shifted {
		copy(s.costs, s.c)
		s.shifted = false
		s.reducedCosts()
	}
}

func (s *simplex) restoreBounds() {
	if s.moved {
		copy(s.lower, s.lb)
		copy(s.upper, s.ub)
		s.moved = false
		s.settle()
		s.values()
	}
}

// infeasibility returns the largest violation of a bound in the basis.
func (s *simplex) infeasibility() float64 {
	worst := 0.0
	for _, j := range s.head {
		worst = max(worst, s.lower[j]-s.x[j], s.x[j]-s.upper[j])
		if math.IsNaN(s.x[j]) {
			return math.Inf(1)
		}
	}
	return worst
}

// dualInfeasibility returns the largest reduced cost of the wrong sign.
func (s *simplex) dualInfeasibility() float64 {
	worst := 0.0
	for j := range s.d {
		worst = max(worst, s.wrongSign(j))
	}
	return worst
}

// run searches from the basis as it is, after a change of bounds too.
func (s *simplex) run() lpStatus {
	for j := range s.lb {
		if s.lb[j] > s.ub[j] {
			return lpInfeasible
		}
	}
	copy(s.lower, s.lb)
	copy(s.upper, s.ub)
	copy(s.costs, s.c)
	s.shifted, s.moved, s.bland = false, false, false
	s.settle()
	if s.etas == nil && len(s.kernel) == 0 {
		s.etas = make([]eta, 0, mostEtas)
		s.refactor()
	} else {
		s.values()
		s.reducedCosts()
	}
	for round := range maxRounds {
		s.bland = s.careful || round >= maxRounds-4
		if s.infeasibility() > s.primalTol {
			s.shift()
			if st := s.dual(); st != lpOptimal {
				return st
			}
			s.restoreCosts()
		}
		if st := s.primal(); st != lpOptimal {
			return st
		}
		s.restoreBounds()
		if len(s.etas) > 0 {
			s.refactor()
		}
		s.refine()
		if s.infeasibility() <= 10*s.primalTol && s.dualInfeasibility() <= 10*s.dualTol {
			return lpOptimal
		}
	}
	return lpTrouble
}

// objective returns the sum of costs.
func (s *simplex) objective() float64 { return dot(s.c[:s.n], s.x[:s.n]) }
