// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file tests LinearSumAssignment.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/optimize"
	"github.com/gosci/gosci/numerics/random"
)

func TestLinearSumAssignmentReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/global_assignment.txt")
	for _, name := range []string{
		"real", "wide", "tall", "ties", "wideties", "tallties", "equal", "one", "row", "column", "norows", "big", "decimals", "quick",
	} {
		cost, ok := values[name+"/cost"].(*nd.Array)
		if !ok {
			t.Fatalf("no matrix %s", name)
		}
		for key, opts := range map[string]*optimize.LinearSumAssignmentOptions{"min": nil, "max": {Maximize: true}} {
			// A copy in the other order is not contiguous.
			for _, c := range []*nd.Array{cost, cost.T().Copy().T()} {
				r, err := optimize.LinearSumAssignment(c, opts)
				if err != nil {
					t.Errorf("%s %s: %v", name, key, err)
					continue
				}
				for part, got := range map[string]any{"rows": r.RowInd, "cols": r.ColInd, "sum": r.Cost} {
					if diff := numtest.Compare(got, values[name+"/"+key+"/"+part], 1e-13, 0); diff != "" {
						t.Errorf("%s %s %s: %s", name, key, part, diff)
					}
				}
			}
		}
	}
}

// The sum is the least of all permutations.
func TestLinearSumAssignmentBruteForce(t *testing.T) {
	t.Parallel()
	rng := random.New(5)
	for range 50 {
		c := rng.Normal(0, 1, 6, 6)
		best := math.Inf(1)
		var visit func(row int, used uint, sum float64)
		visit = func(row int, used uint, sum float64) {
			if row == 6 {
				best = min(best, sum)
				return
			}
			for j := range 6 {
				if used>>j&1 == 0 {
					visit(row+1, used|1<<j, sum+c.At(row, j))
				}
			}
		}
		visit(0, 0, 0)
		r, err := optimize.LinearSumAssignment(c, nil)
		if err != nil || math.Abs(r.Cost-best) > 1e-14 {
			t.Errorf("the sum is %v, want %v (%v)", r.Cost, best, err)
		}
	}
}

func TestLinearSumAssignmentForbidden(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	r, err := optimize.LinearSumAssignment(nd.FromRows([][]float64{{inf, 1}, {2, inf}}), nil)
	if err != nil || r.Cost != 3 || r.ColInd.At(0) != 1 {
		t.Errorf("got %v, %v, want the other diagonal", r, err)
	}
	var failed *optimize.ConvergenceError
	if _, err := optimize.LinearSumAssignment(nd.FromRows([][]float64{{inf, 1}, {inf, 2}}), nil); !errors.As(err, &failed) || failed.Status != 2 {
		t.Errorf("got %v, want infeasible", err)
	}
	for name, c := range map[string]*nd.Array{
		"NaN": nd.FromRows([][]float64{{math.NaN(), 1}, {2, 3}}), "-Inf": nd.FromRows([][]float64{{-inf, 1}, {2, 3}}),
		"one axis": nd.Of(1, 2), "nil": nil,
	} {
		if _, err := numtest.Try(func() any { r, _ := optimize.LinearSumAssignment(c, nil); return r }); err == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}

// Large real matrices take another way, to the same assignment; with ties too.
func TestLinearSumAssignmentLarge(t *testing.T) {
	t.Parallel()
	for seed := range uint64(12) {
		rng := random.New(seed)
		n := 40 + int(seed)
		m := n + int(seed)%4*9
		c := rng.Random(n, m)
		if seed%3 == 2 {
			c = nd.Round(c.MulScalar(50)).DivScalar(100) // ties
		}
		r, err := optimize.LinearSumAssignment(c, nil)
		if err != nil {
			t.Fatal(err)
		}
		// The sum is that of a linear program with the marginals as a certificate.
		a, b := nd.Zeros(n, n*m), make([]float64, n)
		each, one := nd.Zeros(m, n*m), make([]float64, m)
		for i := range n {
			b[i] = 1
			for j := range m {
				a.Set(1, i, i*m+j)
				each.Set(1, j, i*m+j)
				one[j] = 1
			}
		}
		lp, err := optimize.Linprog(c.Ravel().Data(), &optimize.LinprogOptions{AEq: a, BEq: b, AUb: each, BUb: one})
		if err != nil || !numtest.Near(r.Cost, lp.Fun, 1e-12, 0) {
			t.Errorf("%d by %d: %v, want %v (%v)", n, m, r.Cost, lp.Fun, err)
		}
	}
}
