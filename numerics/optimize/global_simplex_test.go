// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file tests the ways out of stalls of the simplex search, which few programs come
// to of themselves.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

// degenerate returns a program with many ties: costs, limits and elements are small
// integers, and many limits are 0.
func degenerate(seed uint64) *program {
	rng := random.New(seed)
	n, m := rng.Integers(4, 20).At(), rng.Integers(3, 20).At()
	p := &program{n: n, c: rng.Integers(-3, 4, n).AsArray().Data()}
	p.lb, p.ub = make([]float64, n), make([]float64, n)
	for j := range n {
		p.ub[j] = float64(rng.Integers(1, 4).At())
		if rng.Float64() < 0.3 {
			p.lb[j], p.ub[j] = math.Inf(-1), math.Inf(1)
		}
	}
	lo := make([]float64, m)
	for i := range lo {
		lo[i] = math.Inf(-1)
	}
	hi := rng.Integers(0, 2, m).AsArray().Data()
	for i := range m / 4 {
		lo[i] = hi[i]
	}
	p.addRows(rng.Integers(-1, 2, m, n).AsArray().Data(), lo, hi)
	return p
}

func TestSimplexStalls(t *testing.T) {
	t.Parallel()
	solve := func(p *program, change func(s *simplex)) (float64, lpStatus) {
		s := p.simplex(p.scale())
		change(s)
		status := s.run()
		if status != lpOptimal {
			return math.NaN(), status
		}
		x := p.solution(p.scale(), s)
		if !p.keeps(x, 1e-9) {
			t.Errorf("the solution is not feasible")
		}
		return dot(p.c, x), status
	}
	solved := 0
	for seed := range uint64(400) {
		p := degenerate(seed)
		want, wantStatus := solve(p, func(*simplex) {})
		if wantStatus == lpOptimal {
			solved++
		}
		for name, change := range map[string]func(s *simplex){
			"perturbed": func(s *simplex) { s.patience = 0 },
			"Bland":     func(s *simplex) { s.careful = true },
			"coarse":    func(s *simplex) { s.primalTol, s.dualTol = 1e-7, 1e-7 },
		} {
			got, status := solve(p, change)
			if status != wantStatus || !numtest.Near(got, want, 1e-9, 1) {
				t.Errorf("program %d, %s: %v (status %d), want %v (status %d)", seed, name, got, status, want, wantStatus)
			}
		}
	}
	if solved < 100 {
		t.Errorf("only %d programs have an optimum", solved)
	}
}

// A basis that depends on itself is repaired.
func TestSimplexSingular(t *testing.T) {
	t.Parallel()
	p := &program{n: 3, c: []float64{-1, -1, -1}, lb: make([]float64, 3), ub: []float64{9, 9, 9}}
	p.addRows([]float64{1, 2, 1, 2, 4, 1}, []float64{0, 0}, []float64{4, 6})
	s := p.simplex(p.scale())
	copy(s.head, []int{0, 1}) // columns that are multiples of each other
	s.at[0], s.at[1], s.at[3], s.at[4] = inBasis, inBasis, atLower, atLower
	if status := s.run(); status != lpOptimal || s.singular != 1 || math.Abs(s.objective()/p.scale().cost/p.scale().value+4) > 1e-12 {
		t.Errorf("status %d, %d repairs, objective %v, want an optimum of -4", status, s.singular, s.objective())
	}
}
