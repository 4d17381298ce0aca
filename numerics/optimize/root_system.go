// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Root: its options, its result and its choice of a method.

import (
	"math"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// RootOptions change Root. Nil stands for the defaults.
type RootOptions struct {
	Method Method                      // Hybr or LM. Default: Hybr
	Jac    func(x []float64) *nd.Array // the derivatives, (n, n), or (m, n) for LM. Default: differences

	Tol    float64 // relative change of x at which it ends. Default: 1.49012e-8
	Ftol   float64 // LM: relative reduction of the sum of squares at which it ends. Default: 1.49012e-8
	Gtol   float64 // LM: cosine between residuals and derivatives at which it ends. Default: 0
	Maxfev int     // calls of the function. Default: 200(n+1), and 100(n+1) with Jac
	Eps    float64 // square of the relative step of differences. Default: 2.2e-16
	Factor float64 // bound of the first step, 0.1 to 100. Default: 100
	Diag   []float64
}

// A RootSolution is what Root found.
type RootSolution struct {
	Message string
	Success bool
	Status  int       // 1 for success, 1 to 4 with LM; else why it ended, as in MINPACK
	Method  Method    // the method used
	Fun     []float64 // the function at X
	X       []float64
	CovX    *nd.Array // LM: (J'J)⁻¹ at X, (n, n); nil if that is singular
	Nfev    int       // calls of the function, for differences too
	Njev    int       // calls of Jac
}

// String returns a table of the result.
func (r *RootSolution) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("status", r.Status)
	t.row("method", r.Method)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("cov_x", r.CovX)
	t.row("nfev", r.Nfev)
	if r.Njev > 0 {
		t.row("njev", r.Njev)
	}
	return t.String()
}

// Root finds a root of n functions of n numbers, an x at which all values of f are 0,
// beginning at x0. With LM there may be more values than numbers; then the sum of
// their squares is minimised. The methods, their defaults and the counts of calls
// are those of SciPy's root.
//
// A search that does not succeed returns the result so far with a
// *ConvergenceError, and with a *CallbackError if a function panicked. Root panics
// with an *ArgumentError if lengths do not fit or options are out of their range.
//
// Source: Moré, Garbow and Hillstrom, User guide for MINPACK-1, ANL-80-74, 1980.
func Root(f func(x []float64) []float64, x0 []float64, opts *RootOptions) (res *RootSolution, err error) {
	const name = "Root"
	var o RootOptions
	if opts != nil {
		o = *opts
	}
	o.Method = Method(strings.ToLower(string(orDefault(o.Method, Hybr))))
	if o.Method != Hybr && o.Method != LM {
		panicf(name, "wants the method hybr or lm and got %q", string(o.Method))
	}
	var g guard
	s := newMarquardt(name, &g, f, x0, &LeastsqOptions{
		Dfun: o.Jac, Ftol: o.Ftol, Xtol: o.Tol, Gtol: o.Gtol, Maxfev: o.Maxfev, Epsfcn: o.Eps, Factor: o.Factor, Diag: o.Diag,
	})
	res = &RootSolution{Method: o.Method}
	fill := func() {
		res.X, res.Fun, res.Nfev, res.Njev, res.Status = s.x, s.fvec, s.nfev, s.njev, s.info
	}
	defer g.rescue(name, func(e *CallbackError) {
		fill()
		res.Success, res.Status, res.Message = false, statusPanic, e.Error()
		err = e
	})
	s.begin(name, callVector(name, &g, f, s.x, -1))
	if o.Method == Hybr {
		if s.m != s.n {
			panicf(name, "wants %d values for %d variables and got %d; lm takes more", s.n, s.n, s.m)
		}
		h := &hybrid{marquardt: s}
		h.run()
		fill()
		res.Message = h.message()
		res.Success = s.info == 1
	} else {
		s.run()
		fill()
		if cov, ok := s.covariance(); ok {
			res.CovX = nd.FromSlice(cov, s.n, s.n)
		}
		res.Message = s.message()
		res.Success = s.info >= 1 && s.info <= 4
	}
	if res.Success && !finite(res.Fun) {
		res.Success, res.Message = false, "The function is not finite."
	}
	if !res.Success {
		return res, &ConvergenceError{Func: name, Method: o.Method, Status: res.Status, Msg: res.Message}
	}
	return res, nil
}

// CheckGrad returns how far a gradient differs from forward differences at x: the
// Euclidean norm of the difference. Its step is 1.49e-8.
//
// It panics with an *ArgumentError if grad does not return as many numbers as x
// has, and if a function panics, so does CheckGrad.
func CheckGrad(f func(x []float64) float64, grad func(x []float64) []float64, x []float64) float64 {
	if f == nil || grad == nil {
		panicf("CheckGrad", "wants a function and its gradient and got nil")
	}
	g := grad(clone(x))
	if len(g) != len(x) {
		panicf("CheckGrad", "wants a gradient of %d elements and got %d", len(x), len(g))
	}
	d := ApproxFprime(x, f, nil)
	for i, v := range g {
		d[i] = v - d[i]
	}
	return norm2(d)
}

// ApproxFprime returns the gradient of f at x by forward differences, n+1 calls of f.
// epsilon holds a step for each element of x, or one for all; nil stands for 1.49e-8.
//
// It panics with an *ArgumentError if epsilon has another length, and if f panics,
// so does ApproxFprime.
func ApproxFprime(x []float64, f func(x []float64) float64, epsilon []float64) []float64 {
	const name = "ApproxFprime"
	if f == nil {
		panicf(name, "wants a function and got nil")
	}
	return ApproxJacobian(x, vectorOf(f), epsilon).Data()
}

// ApproxJacobian is ApproxFprime for a function with m values: it returns the
// derivatives, (m, n).
func ApproxJacobian(x []float64, f func(x []float64) []float64, epsilon []float64) *nd.Array {
	const name = "ApproxJacobian"
	n := len(x)
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case n == 0:
		panicf(name, "wants a point of at least one number and got none")
	case len(epsilon) > 1 && len(epsilon) != n:
		panicf(name, "wants 1 or %d steps and got %d", n, len(epsilon))
	}
	f0 := clone(f(clone(x)))
	m := len(f0)
	out := nd.Zeros(m, n)
	data := out.Data()
	for j, v := range x {
		h := sqrtEps
		if len(epsilon) > 0 {
			h = epsilon[j%len(epsilon)]
		}
		to := v + h
		if to == v {
			to = v + math.Copysign(sqrtEps*max(1, math.Abs(v)), v)
		}
		at := clone(x)
		at[j] = to
		f1 := f(at)
		if len(f1) != m {
			panicf(name, "wants a function with %d values and got %d", m, len(f1))
		}
		for i, y := range f1 {
			data[i*n+j] = (y - f0[i]) / (to - v)
		}
	}
	return out
}
