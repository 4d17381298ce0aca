// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests the methods on problems whose solutions are known, and Jacobians that the
// caller gives.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest/families"
)

func implicit(m integrate.Method) bool {
	return m == integrate.Radau || m == integrate.BDF || m == integrate.LSODA
}

func TestKnownSolutions(t *testing.T) {
	t.Parallel()
	for _, p := range families.InitialValueProblems() {
		for _, m := range methods() {
			if p.Stiff && !implicit(m) {
				continue
			}
			for _, tol := range []float64{1e-4, 1e-7} {
				if m == integrate.RK23 && tol < 1e-4 {
					continue
				}
				opts := &integrate.IVPOptions{Method: m, Rtol: tol, Atol: tol, DenseOutput: true}
				r, err := integrate.SolveIVP(p.Fun, [2]float64{p.Start, p.End}, p.Exact(p.Start), opts)
				if err != nil {
					t.Errorf("%s/%v: %v", p.Name, m, err)
					continue
				}
				// A method keeps the error of each step below tol, in units of 1 + |y|. What is here
				// allows for the sum over the steps, and for A4, whose errors grow by up to 60.
				limit := 300 * tol
				for j, at := range r.T.Data() {
					checkSolution(t, p.Name, m, tol, at, r.Y.Slice(nd.All(), nd.At(j)).Data(), p.Exact(at), limit)
				}
				if m == integrate.Radau && p.Stiff {
					limit = max(limit, 1e-3) // between the points Radau's solution is a cubic only
				}
				for i := range 51 {
					at := p.Start + (p.End-p.Start)*float64(i)/50
					checkSolution(t, p.Name+", dense", m, tol, at, r.Sol.At(at), p.Exact(at), limit)
				}
			}
		}
	}
}

func checkSolution(t *testing.T, name string, m integrate.Method, tol, at float64, got, want []float64, limit float64) {
	t.Helper()
	for i, w := range want {
		if !(math.Abs(got[i]-w) <= limit*(1+math.Abs(w))) {
			t.Errorf("%s/%v/%g: y[%d](%v) = %v, want %v", name, m, tol, i, at, got[i], w)
			return
		}
	}
}

// With a Jacobian from the caller the solution is the same, and the function is not evaluated for
// differences.
func TestJacobian(t *testing.T) {
	t.Parallel()
	for _, p := range families.InitialValueProblems() {
		for _, m := range []integrate.Method{integrate.Radau, integrate.BDF, integrate.LSODA} {
			calls, jacobians := 0, 0
			fun := func(t float64, y []float64) []float64 { calls++; return p.Fun(t, y) }
			opts := &integrate.IVPOptions{Method: m, Rtol: 1e-6, Atol: 1e-8, Jac: func(t float64, y []float64) [][]float64 {
				jacobians++
				return p.Jac(t, y)
			}}
			span, y0 := [2]float64{p.Start, p.End}, p.Exact(p.Start)
			r, err := integrate.SolveIVP(fun, span, y0, opts)
			if err != nil {
				t.Errorf("%s/%v: %v", p.Name, m, err)
				continue
			}
			if r.Nfev != calls || r.Njev != jacobians {
				t.Errorf("%s/%v: nfev %d and njev %d, want %d and %d", p.Name, m, r.Nfev, r.Njev, calls, jacobians)
			}
			checkSolution(t, p.Name, m, 1e-6, p.End, r.Y.Slice(nd.All(), nd.At(-1)).Data(), p.Exact(p.End), 3e-4)
			plain, err := integrate.SolveIVP(p.Fun, span, y0, &integrate.IVPOptions{Method: m, Rtol: 1e-6, Atol: 1e-8})
			if err != nil {
				t.Fatal(err)
			}
			// The differences are in error by 1e-8, which now and then changes an iteration or an order.
			if s, f := r.T.Size(), plain.T.Size(); math.Abs(float64(s-f)) > 0.25*float64(f)+3 {
				t.Errorf("%s/%v: %d steps, by differences %d", p.Name, m, s, f)
			}
		}
	}
	// A constant matrix.
	a := nd.FromRows([][]float64{{998, 1998}, {-999, -1999}})
	p := problems()["linear"]
	for _, m := range []integrate.Method{integrate.Radau, integrate.BDF, integrate.LSODA} {
		calls := 0
		r, err := integrate.SolveIVP(func(t float64, y []float64) []float64 { calls++; return p.fun(t, y) }, p.span, p.y0,
			&integrate.IVPOptions{Method: m, JacMatrix: a, Rtol: 1e-6, Atol: 1e-8})
		if err != nil {
			t.Fatal(err)
		}
		// y = 2 exp(-t) - exp(-1000 t), and -exp(-t) + exp(-1000 t).
		checkSolution(t, "linear", m, 1e-6, 10, r.Y.Slice(nd.All(), nd.At(-1)).Data(), []float64{2 * math.Exp(-10), -math.Exp(-10)}, 1e-5)
		if calls != r.Nfev || m != integrate.LSODA && r.Njev != 0 {
			t.Errorf("%v: %d calls, nfev %d, njev %d", m, calls, r.Nfev, r.Njev)
		}
	}
}

// The solution at the end is that of the Test Set for IVP Solvers, F. Mazzia and C. Magherini,
// release 2.4, University of Bari 2008, problem HIRES.
func TestHires(t *testing.T) {
	t.Parallel()
	want := []float64{
		0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
		0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2,
	}
	p := problems()["hires"]
	for _, m := range []integrate.Method{integrate.Radau, integrate.BDF, integrate.LSODA} {
		r, err := integrate.SolveIVP(p.fun, p.span, p.y0, &integrate.IVPOptions{Method: m, Rtol: 1e-8, Atol: 1e-12})
		if err != nil {
			t.Fatal(err)
		}
		for i, w := range want {
			if got := r.Y.At(i, -1); math.Abs(got-w) > 1e-5*w { // a thousand times the tolerance of a step
				t.Errorf("%v: y[%d] = %v, want %v", m, i, got, w)
			}
		}
	}
}

// The sum of the three species of Robertson's reaction does not change, up to times that only a
// stiff method reaches.
func TestRobertsonLong(t *testing.T) {
	t.Parallel()
	for _, m := range []integrate.Method{integrate.Radau, integrate.BDF, integrate.LSODA} {
		r, err := integrate.SolveIVP(robertson, [2]float64{0, 1e8}, []float64{1, 0, 0}, &integrate.IVPOptions{Method: m, Rtol: 1e-6, Atol: 1e-10})
		if err != nil {
			t.Fatal(err)
		}
		const robertsonEnd = 2.08241751217e-05 // from SciPy 1.17.1, Radau with tolerances of 1e-12
		if got := r.Y.At(0, -1); math.Abs(got-robertsonEnd) > 1e-3*robertsonEnd {
			t.Errorf("%v: y[0] = %v, want %v", m, got, robertsonEnd)
		}
		for j := range r.T.Size() {
			if sum := r.Y.At(0, j) + r.Y.At(1, j) + r.Y.At(2, j); math.Abs(sum-1) > 1e-9 {
				t.Fatalf("%v: the sum at %v is %v", m, r.T.At(j), sum)
			}
		}
		if r.Nfev > 4000 {
			t.Errorf("%v: nfev %d", m, r.Nfev)
		}
	}
}

func TestJacobianRefused(t *testing.T) {
	t.Parallel()
	one := func(float64, []float64) [][]float64 { return [][]float64{{1}} }
	rows := map[string]integrate.IVPOptions{
		"integrate: SolveIVP wants a JacMatrix of shape (2,2) and got [2]":         {Method: integrate.BDF, JacMatrix: nd.Of(1, 2)},
		"integrate: SolveIVP wants Jac or JacMatrix and got both":                  {Method: integrate.BDF, JacMatrix: nd.Zeros(2, 2), Jac: one},
		"integrate: SolveIVP wants a Jac that returns 2 rows and got 1":            {Method: integrate.Radau, Jac: one},
		"integrate: SolveIVP wants a Jac that returns rows of 2 numbers and got 1": {Method: integrate.LSODA, Jac: func(float64, []float64) [][]float64 { return [][]float64{{1}, {1}} }},
	}
	for want, opts := range rows {
		func() {
			defer func() {
				e, ok := recover().(*integrate.ArgumentError)
				if !ok || e.Error() != want {
					t.Errorf("panic %v, want %s", e, want)
				}
			}()
			_, err := integrate.SolveIVP(pol(1000), [2]float64{0, 10}, []float64{2, 0}, &opts)
			t.Errorf("error %v, want a panic: %s", err, want)
		}()
	}
}

// A Jacobian that is NaN, that is wrong and that panics.
func TestHostileJacobian(t *testing.T) {
	t.Parallel()
	for _, m := range []integrate.Method{integrate.Radau, integrate.BDF, integrate.LSODA} {
		for name, jac := range map[string]func(float64, []float64) [][]float64{
			"NaN":  func(float64, []float64) [][]float64 { return [][]float64{{math.NaN()}} },
			"zero": func(float64, []float64) [][]float64 { return [][]float64{{0}} },
		} {
			calls := 0
			r, err := integrate.SolveIVP(func(_ float64, y []float64) []float64 { calls++; return []float64{-50 * y[0]} }, [2]float64{0, 1}, []float64{1},
				&integrate.IVPOptions{Method: m, Jac: jac})
			if err != nil || calls > 5000 || math.Abs(r.Y.At(0, -1)) > 1e-3 {
				t.Errorf("%v/%s: %v, %v after %d calls", m, name, r, err, calls)
			}
		}
		r, err := integrate.SolveIVP(pol(1000), [2]float64{0, 1000}, []float64{2, 0}, &integrate.IVPOptions{
			Method: m,
			Jac:    func(float64, []float64) [][]float64 { panic("boom") },
		})
		var e *integrate.CallbackError
		if !errors.As(err, &e) || e.Value != "boom" || r == nil {
			t.Errorf("%v: %v, %v", m, r, err)
		}
	}
}
