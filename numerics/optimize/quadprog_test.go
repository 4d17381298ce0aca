// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestQuadProgram solves random programs, some with dependent, repeated or contradictory
// constraints, and checks the conditions of Kuhn and Tucker.
func TestQuadProgram(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	solved := 0
	for trial := range 3000 {
		n := 1 + rng.IntN(6)
		q := &quadProgram{n: n, eq: rng.IntN(n)}
		b := make([]float64, n*n)
		root := make([]float64, n*n)
		for i := range root {
			root[i] = rng.NormFloat64()
		}
		for i := range n {
			for j := range n {
				b[i*n+j] = dot(root[i*n:(i+1)*n], root[j*n:(j+1)*n])
			}
			b[i*n+i] += 0.1
		}
		g := make([]float64, n)
		inner := make([]float64, n) // a point that keeps all constraints
		for i := range g {
			g[i], inner[i] = 3*rng.NormFloat64(), rng.NormFloat64()
		}
		for k := range q.eq + rng.IntN(2*n+3) {
			row := make([]float64, n)
			for i := range row {
				row[i] = float64(rng.IntN(5) - 2)
			}
			if k > 0 && rng.IntN(8) == 0 {
				copy(row, q.a[k-1]) // the same again
			}
			limit := dot(row, inner)
			if k >= q.eq && rng.IntN(3) > 0 {
				limit -= rng.ExpFloat64()
			}
			q.a, q.b = append(q.a, row), append(q.b, limit)
		}
		contradictory := trial%10 == 9 && len(q.a) > q.eq
		if contradictory {
			last := len(q.a) - 1
			row := make([]float64, n)
			axpy(-1, q.a[last], row)
			if normInf(row) == 0 {
				continue
			}
			q.a, q.b = append(q.a, row), append(q.b, 1-q.b[last])
		}
		u, state := q.solve(b, g)
		if contradictory {
			if state != quadInfeasible {
				t.Fatalf("trial %d: contradictory constraints give the state %d", trial, state)
			}
			continue
		}
		if state != quadSolved {
			t.Fatalf("trial %d: state %d", trial, state)
		}
		solved++
		gradient := clone(g)
		for i := range n {
			gradient[i] += dot(b[i*n:(i+1)*n], q.x)
		}
		scale := 1 + normInf(q.x) + normInf(u)
		for k, row := range q.a {
			axpy(-u[k], row, gradient)
			s := dot(row, q.x) - q.b[k]
			switch {
			case k < q.eq && math.Abs(s) > 1e-9*scale:
				t.Fatalf("trial %d: equation %d is off by %v", trial, k, s)
			case k >= q.eq && s < -1e-9*scale:
				t.Fatalf("trial %d: inequality %d is violated by %v", trial, k, -s)
			case k >= q.eq && (u[k] < -1e-9*scale || u[k] > 1e-9*scale && math.Abs(s) > 1e-8*scale):
				t.Fatalf("trial %d: inequality %d has the multiplier %v and the excess %v", trial, k, u[k], s)
			}
		}
		if r := normInf(gradient); r > 1e-8*scale {
			t.Fatalf("trial %d: the gradient of the Lagrangian is %v", trial, r)
		}
	}
	if solved < 2000 {
		t.Errorf("only %d programs were solved", solved)
	}
	q := &quadProgram{n: 2}
	if _, state := q.solve([]float64{1, 2, 2, 1}, []float64{0, 0}); state != quadSingular {
		t.Errorf("an indefinite matrix gives the state %d", state)
	}
}

// TestBoundedQuadratics minimises random quadratic functions within bounds by the methods
// that take them, and checks that no free variable has a slope.
func TestBoundedQuadratics(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for trial := range 200 {
		n := 1 + rng.IntN(8)
		a := make([]float64, n*n)
		for i := range a {
			a[i] = rng.NormFloat64()
		}
		c := make([]float64, n)
		x0 := make([]float64, n)
		bounds := make([][2]float64, n)
		for i := range n {
			c[i], x0[i] = 2*rng.NormFloat64(), rng.NormFloat64()
			bounds[i] = [2]float64{math.Inf(-1), math.Inf(1)}
			if rng.IntN(4) > 0 {
				bounds[i][0] = -rng.Float64()
			}
			if rng.IntN(4) > 0 {
				bounds[i][1] = rng.Float64()
			}
		}
		residual := func(x []float64) []float64 {
			r := make([]float64, 2*n)
			for i := range n {
				r[i] = dot(a[i*n:(i+1)*n], x) - c[i]
				r[n+i] = 0.3 * x[i]
			}
			return r
		}
		f := func(x []float64) float64 { r := residual(x); return dot(r, r) / 2 }
		df := func(x []float64) []float64 {
			r := residual(x)
			g := make([]float64, n)
			for i := range n {
				axpy(r[i], a[i*n:(i+1)*n], g)
				g[i] += 0.09 * x[i]
			}
			return g
		}
		check := func(what string, x []float64, err error, tol float64) {
			t.Helper()
			if err != nil {
				t.Errorf("trial %d, %s: %v", trial, what, err)
			}
			for i, g := range df(x) {
				lo, hi := bounds[i][0], bounds[i][1]
				if x[i] < lo || x[i] > hi {
					t.Errorf("trial %d, %s: x[%d] = %v is outside of %v", trial, what, i, x[i], bounds[i])
				}
				step := min(max(x[i]-g, lo), hi) - x[i]
				if math.Abs(step) > tol {
					t.Errorf("trial %d, %s: x[%d] = %v with the slope %v in %v", trial, what, i, x[i], g, bounds[i])
				}
			}
		}
		for _, m := range []Method{LBFGSB, SLSQP} {
			start := clone(x0)
			res, err := Minimize(f, start, &MinimizeOptions{Method: m, Jac: df, Bounds: bounds, Ftol: 1e-14, Gtol: 1e-7, Maxiter: 500})
			check(string(m), res.X, err, 1e-4)
		}
		start := clone(x0)
		for i := range start {
			start[i] = min(max(start[i], bounds[i][0]), bounds[i][1])
		}
		ls, err := LeastSquares(residual, start, &LeastSquaresOptions{Bounds: bounds})
		check("trf", ls.X, err, 1e-3)
	}
}

// TestTables prints all results, empty ones too.
func TestTables(t *testing.T) {
	t.Parallel()
	for _, r := range []interface{ String() string }{
		&OptimizeResult{}, &MinimizeScalarResult{}, &RootResults{}, &RootSolution{}, &LeastSquaresResult{},
		&LeastsqResult{}, &CurveFitResult{}, &NnlsResult{},
	} {
		if r.String() == "" {
			t.Errorf("%T prints nothing", r)
		}
	}
	long := &OptimizeResult{X: make([]float64, 50), FinalSimplex: &Simplex{Values: []float64{1}}, Maxcv: 1, Nhev: 1, Multipliers: []float64{2}}
	if s := long.String(); len(s) > 700 {
		t.Errorf("a long result prints %d bytes:\n%s", len(s), s)
	}
}
