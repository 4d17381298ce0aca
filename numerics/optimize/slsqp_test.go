// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"math"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
)

// A program is a function with its gradient, a start, bounds and constraints.
type program struct {
	f           func(x []float64) float64
	df          func(x []float64) []float64
	x0          []float64
	bounds      [][2]float64
	constraints []optimize.Constraint
}

// programs holds the problems of constrained in testdata/local.py.
func programs() map[string]program {
	inf := math.Inf(1)
	ineq, eq := optimize.Ineq, optimize.Eq
	return map[string]program{
		"page": {
			func(x []float64) float64 { return (x[0]-1)*(x[0]-1) + (x[1]-2.5)*(x[1]-2.5) },
			func(x []float64) []float64 { return []float64{2 * (x[0] - 1), 2 * (x[1] - 2.5)} },
			[]float64{2, 0},
			[][2]float64{{0, inf}, {0, inf}},
			[]optimize.Constraint{
				ineq(func(x []float64) float64 { return x[0] - 2*x[1] + 2 }),
				ineq(func(x []float64) float64 { return -x[0] - 2*x[1] + 6 }),
				ineq(func(x []float64) float64 { return -x[0] + 2*x[1] + 2 }),
			},
		},
		"hs71": { // Hock and Schittkowski, Test Examples, problem 71
			func(x []float64) float64 { return x[0]*x[3]*(x[0]+x[1]+x[2]) + x[2] },
			func(x []float64) []float64 {
				return []float64{x[3] * (2*x[0] + x[1] + x[2]), x[0] * x[3], x[0]*x[3] + 1, x[0] * (x[0] + x[1] + x[2])}
			},
			[]float64{1, 5, 5, 1},
			slices.Repeat([][2]float64{{1, 5}}, 4),
			[]optimize.Constraint{
				ineq(func(x []float64) float64 { return x[0]*x[1]*x[2]*x[3] - 25 }),
				eq(func(x []float64) float64 { return x[0]*x[0] + x[1]*x[1] + x[2]*x[2] + x[3]*x[3] - 40 }),
			},
		},
		"rosen": {
			optimize.Rosen, optimize.RosenDer,
			[]float64{0.5, 0},
			[][2]float64{{0, 1}, {-0.5, 2}},
			[]optimize.Constraint{
				&optimize.LinearConstraint{A: nd.FromSlice([]float64{1, 2, 2, 1}, 2, 2), Lb: []float64{-inf, 1}, Ub: []float64{1, 1}},
				&optimize.NonlinearConstraint{
					Fun: func(x []float64) []float64 { return []float64{x[0]*x[0] + x[1], x[0]*x[0] - x[1]} },
					Ub:  []float64{1},
				},
			},
		},
		"line": {
			func(x []float64) float64 { return x[0]*x[0] + x[1]*x[1] + x[2]*x[2] },
			func(x []float64) []float64 { return []float64{2 * x[0], 2 * x[1], 2 * x[2]} },
			[]float64{1, 2, 3},
			nil,
			[]optimize.Constraint{
				eq(func(x []float64) float64 { return x[0] + x[1] + x[2] - 1 }),
				eq(func(x []float64) float64 { return x[0] - x[1] - 0.25 }),
			},
		},
		"disk": {
			families.Camel, camelDer,
			[]float64{0.3, 0.3},
			nil,
			[]optimize.Constraint{&optimize.NonlinearConstraint{
				Fun: func(x []float64) []float64 { return []float64{x[0]*x[0] + x[1]*x[1]} },
				Lb:  []float64{0.6}, Ub: []float64{0.8},
			}},
		},
		"outside": {
			quad, quadDer,
			[]float64{5, -3},
			nil,
			[]optimize.Constraint{ineq(func(x []float64) float64 { return 1 - x[0]*x[0] - x[1]*x[1] })},
		},
		"never": {
			quad, quadDer,
			[]float64{0, 0},
			nil,
			[]optimize.Constraint{
				ineq(func(x []float64) float64 { return x[0] - 1 }),
				ineq(func(x []float64) float64 { return -x[0] }),
			},
		},
	}
}

// TestSLSQPReference compares points, multipliers and nit, nfev, njev with SciPy's.
func TestSLSQPReference(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/local_constrained.txt")
	for _, r := range numtest.Read(t, "testdata/local_constrained.txt") {
		if r.Inputs[1] != "counts" {
			continue
		}
		p := programs()[r.Name]
		o := &optimize.MinimizeOptions{Bounds: p.bounds, Constraints: p.constraints}
		if r.Inputs[0] == "der" {
			o.Jac = p.df
		}
		key := r.Name + "/" + r.Inputs[0]
		res, err := optimize.Minimize(p.f, p.x0, o)
		want := r.Want.(*nd.Int).Data()
		if want[0] != 0 {
			if err == nil || res.Maxcv < 0.4 {
				t.Errorf("%s: %v, %v, want an error", key, res, err)
			}
			continue
		}
		if got := []int{res.Status, res.Nit, res.Nfev, res.Njev}; !slices.Equal(got, want) || err != nil {
			t.Errorf("%s: %v, status, nit, nfev, njev %v, want %v", key, err, got, want)
		}
		// The search ends when the last step gains less than 1e-6.
		if diff := numtest.Compare(nd.FromSlice(res.X), values[key+"/x"], 1e-6, 1); diff != "" {
			t.Errorf("%s: x %v: %s", key, res.X, diff)
		}
		if diff := numtest.Compare(nd.FromSlice(res.Multipliers), values[key+"/multipliers"], 1e-5, 1); diff != "" {
			t.Errorf("%s: multipliers %v, want %v: %s", key, res.Multipliers, values[key+"/multipliers"], diff)
		}
		if res.Maxcv > 1e-6 {
			t.Errorf("%s: a constraint is violated by %v", key, res.Maxcv)
		}
	}
}
