// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Leastsq.

import (
	"fmt"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// LeastsqOptions change Leastsq. Nil stands for the defaults.
type LeastsqOptions struct {
	Dfun func(x []float64) *nd.Array // the derivatives, (m, n). Default: forward differences

	Ftol float64 // relative reduction of the sum of squares at which it ends. Default: 1.49012e-8
	Xtol float64 // relative change of x at which it ends. Default: 1.49012e-8
	Gtol float64 // cosine between residuals and derivatives at which it ends. Default: 0

	Maxfev int       // calls of the function. Default: 200(n+1), and 100(n+1) with Dfun
	Epsfcn float64   // square of the relative step of differences. Default: 2.2e-16
	Factor float64   // bound of the first step, 0.1 to 100. Default: 100
	Diag   []float64 // factors that make the variables alike. Default: from the derivatives
}

// A LeastsqResult is what Leastsq found.
type LeastsqResult struct {
	X    []float64
	CovX *nd.Array // (J'J)⁻¹ at X, (n, n); nil if that is singular
	Fvec []float64 // the residuals at X
	Nfev int       // calls of the function, for differences too
	Njev int       // calls of Dfun
	Ier  int       // 1 to 4: success; else why it ended, as in MINPACK
	Mesg string
}

// String returns a table of the result.
func (r *LeastsqResult) String() string {
	var t table
	t.row("mesg", r.Mesg)
	t.row("ier", r.Ier)
	t.row("x", r.X)
	t.row("cov_x", r.CovX)
	t.row("fvec", r.Fvec)
	t.row("nfev", r.Nfev)
	if r.Njev > 0 {
		t.row("njev", r.Njev)
	}
	return t.String()
}

// Leastsq minimises the sum of the squares of the m values of f over n variables,
// m >= n, beginning at x0, by the Levenberg-Marquardt method of MINPACK. Its
// defaults and counts of calls are those of SciPy's leastsq.
//
// A search that does not succeed returns the result so far with a
// *ConvergenceError, and with a *CallbackError if a function panicked. Leastsq
// panics with an *ArgumentError if there are fewer values than variables, options
// are out of their range, or lengths do not fit.
//
// Source: Moré, Garbow and Hillstrom, User guide for MINPACK-1, ANL-80-74, 1980.
func Leastsq(f func(x []float64) []float64, x0 []float64, opts *LeastsqOptions) (res *LeastsqResult, err error) {
	const name = "Leastsq"
	if opts == nil {
		opts = &LeastsqOptions{}
	}
	var g guard
	s := newMarquardt(name, &g, f, x0, opts)
	res = &LeastsqResult{}
	fill := func() {
		res.X, res.Fvec, res.Nfev, res.Njev, res.Ier, res.Mesg = s.x, s.fvec, s.nfev, s.njev, s.info, s.message()
	}
	defer g.rescue(name, func(e *CallbackError) {
		fill()
		res.Ier, res.Mesg = 0, e.Error()
		err = e
	})
	s.begin(name, callVector(name, &g, f, s.x, -1))
	s.run()
	fill()
	if cov, ok := s.covariance(); ok {
		res.CovX = nd.FromSlice(cov, s.n, s.n)
	}
	return res, s.err(name, "")
}

// err returns the error of a search that did not succeed.
func (s *marquardt) err(name string, method Method) error {
	switch {
	case s.info < 1 || s.info > 4:
		return &ConvergenceError{Func: name, Method: method, Status: s.info, Msg: s.message()}
	case !finite(s.fvec):
		return &ConvergenceError{Func: name, Method: method, Status: s.info, Msg: "the residuals are not finite"}
	}
	return nil
}

// newMarquardt checks the arguments. The residuals at the start are still to be
// handed to begin.
func newMarquardt(name string, g *guard, f func(x []float64) []float64, x0 []float64, o *LeastsqOptions) *marquardt {
	n := len(x0)
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case n == 0:
		panicf(name, "wants a start of at least one number and got none")
	case o.Maxfev < 0:
		panicf(name, "wants a Maxfev of 0 or more and got %d", o.Maxfev)
	case o.Diag != nil && len(o.Diag) != n:
		panicf(name, "wants a Diag of %d factors and got %d", n, len(o.Diag))
	case o.Factor != 0 && !(o.Factor >= 0.1 && o.Factor <= 100):
		panicf(name, "wants a Factor of 0.1 to 100 and got %v", o.Factor)
	}
	for _, v := range []float64{o.Ftol, o.Xtol, o.Gtol, o.Epsfcn} {
		if !(v >= 0) {
			panicf(name, "wants tolerances of 0 or more and got %v", v)
		}
	}
	for _, v := range o.Diag {
		if !(v > 0) {
			panicf(name, "wants positive factors in Diag and got %v", v)
		}
	}
	s := &marquardt{
		n: n, x: clone(x0), diag: o.Diag, gtol: o.Gtol,
		ftol: orDefault(o.Ftol, 1.49012e-8), xtol: orDefault(o.Xtol, 1.49012e-8),
		epsfcn: orDefault(o.Epsfcn, eps), factor: orDefault(o.Factor, 100),
	}
	s.maxfev = orDefault(o.Maxfev, 200*(n+1))
	if o.Dfun != nil {
		s.maxfev = orDefault(o.Maxfev, 100*(n+1))
		s.jac = func(x []float64, a [][]float64) { callJacobian(name, g, o.Dfun, x, a) }
	}
	s.f = func(x, out []float64) { copy(out, callVector(name, g, f, x, s.m)) }
	return s
}

// begin takes the residuals at the start.
func (s *marquardt) begin(name string, first []float64) {
	s.m, s.nfev = len(first), 1
	s.fvec = clone(first)
	if s.m < s.n {
		panicf(name, "wants at least as many values as the %d variables and got %d", s.n, s.m)
	}
}

// callVector calls a function of the caller's with several values, m of them unless
// m is -1.
func callVector(name string, g *guard, f func(x []float64) []float64, x []float64, m int) []float64 {
	arg := clone(x)
	g.calling = true
	y := f(arg)
	g.calling = false
	if m >= 0 && len(y) != m {
		panicf(name, "wants a function with %d values and got %d", m, len(y))
	}
	return y
}

// callJacobian fills the columns a with the derivatives that a function of the
// caller's returns.
func callJacobian(name string, g *guard, jac func(x []float64) *nd.Array, x []float64, a [][]float64) {
	arg := clone(x)
	g.calling = true
	y := jac(arg)
	g.calling = false
	m, n := len(a[0]), len(a)
	if y == nil || y.Size() != m*n || y.Ndim() == 2 && y.Shape()[0] != m || y.Ndim() > 2 {
		shape := "nil"
		if y != nil {
			shape = "(" + shapeText(y.Shape()) + ")"
		}
		panicf(name, "wants derivatives of the shape (%d,%d) and got %s", m, n, shape)
	}
	data := y.Data()
	for j, c := range a {
		for i := range c {
			c[i] = data[i*n+j]
		}
	}
}

// shapeText writes a shape.
func shapeText(shape []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(shape), "[]"), " ", ",")
}
