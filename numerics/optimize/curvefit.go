// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is CurveFit.

import (
	"math"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// CurveFitOptions change CurveFit. Nil stands for the defaults, but a function of
// more than one parameter needs P0, Bounds or N.
type CurveFitOptions struct {
	P0 []float64 // where to begin. Default: ones, with Bounds a point within them
	N  int       // the number of parameters. Default: as many as P0 or Bounds have, else 1

	// Sigma holds the standard deviation of each y, (M), or the covariances of
	// them, (M, M). Default: 1.
	Sigma *nd.Array
	// AbsoluteSigma says that Sigma is in the unit of y. Default: only ratios count,
	// and Pcov is scaled so that the residuals have the variance they have.
	AbsoluteSigma bool

	// Bounds holds the lower and the upper bound of each parameter, infinite where
	// there is none. Default: none.
	Bounds [][2]float64

	Method Method // LM or TRF. Default: TRF with Bounds, else LM

	// Jac is the gradient of CurveFit's function by the parameters, and JacArray that of
	// CurveFitArray's at all x, (M, n). Default: differences.
	Jac        func(x float64, p []float64) []float64
	JacArray   func(x *nd.Array, p []float64) *nd.Array
	Difference Difference // how TRF takes differences. Default: TwoPoint
	Loss       Loss       // for TRF. Default: Linear
	FScale     float64    // the residual from which on others than Linear count less. Default: 1

	Ftol, Xtol, Gtol float64 // as in LeastsqOptions and LeastSquaresOptions
	Maxfev           int     // calls for all of x. Default: as in those
}

// A CurveFitResult is what CurveFit found.
type CurveFitResult struct {
	Popt []float64 // the parameters
	Pcov *nd.Array // their covariances, (n, n). All are Inf if the data do not fix them
	Fvec []float64 // the residuals, divided by Sigma
	Nfev int       // evaluations of the function for all of x, by TRF without those for differences
	Mesg string
	Ier  int // why it ended: above 0 as in Leastsq or LeastSquares
}

// Perr returns the standard deviations of the parameters: the roots of the diagonal of
// Pcov.
func (r *CurveFitResult) Perr() []float64 {
	n := len(r.Popt)
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Sqrt(r.Pcov.At(i, i))
	}
	return out
}

// String returns a table of the result.
func (r *CurveFitResult) String() string {
	var t table
	t.row("popt", r.Popt)
	t.row("pcov", r.Pcov)
	t.row("fvec", r.Fvec)
	t.row("nfev", r.Nfev)
	t.row("mesg", r.Mesg)
	t.row("ier", r.Ier)
	return t.String()
}

// CurveFit fits the parameters p of f(x, p) to data, so that the sum of the squares of
// (f(x[i], p) - y[i])/sigma[i] is least. xdata and ydata have M elements each. The
// methods, defaults and counts are those of SciPy's curve_fit.
//
// A fit that does not succeed, and data that are not finite, return the result so far
// with a *ConvergenceError, and with a *CallbackError if a function panicked. CurveFit
// panics with an *ArgumentError if sizes do not fit, there are fewer data than
// parameters without Bounds, options are out of their range or do not fit the method,
// or Sigma is not positive.
//
// f is called for each point; [CurveFitArray] calls it once for all of them, which is
// faster.
//
// Sources: those of Leastsq and LeastSquares.
func CurveFit(f func(x float64, p []float64) float64, xdata, ydata *nd.Array, opts *CurveFitOptions) (*CurveFitResult, error) {
	const name = "CurveFit"
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case xdata == nil || ydata == nil:
		panicf(name, "wants data and got nil")
	case xdata.Size() != ydata.Size():
		panicf(name, "wants as many x as y and got %d and %d", xdata.Size(), ydata.Size())
	}
	if opts == nil {
		opts = &CurveFitOptions{}
	}
	c := newCurve(name, ydata, opts)
	xs := xdata.Data()
	c.model = func(p, out []float64) {
		for i, x := range xs {
			out[i] = f(x, p)
		}
	}
	if opts.Jac != nil {
		c.jac = func(p []float64, a [][]float64) {
			for i, x := range xs {
				g := opts.Jac(x, p)
				if len(g) != len(a) {
					c.calling = false
					panicf(name, "wants a gradient of %d elements and got %d", len(a), len(g))
				}
				for j, v := range g {
					a[j][i] = v
				}
			}
		}
	}
	return c.fit(finite(xs))
}

// CurveFitArray is CurveFit with a function that computes all values at once, by
// operations on arrays: f(xdata, p) returns as many values as ydata has. xdata may have
// any shape, such as (2, M) for a function of two variables, and be nil for an f that does
// without it. An f that returns another number of values is a panic with an
// *ArgumentError.
func CurveFitArray(f func(x *nd.Array, p []float64) *nd.Array, xdata, ydata *nd.Array, opts *CurveFitOptions) (*CurveFitResult, error) {
	const name = "CurveFitArray"
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case ydata == nil:
		panicf(name, "wants data and got nil")
	}
	if opts == nil {
		opts = &CurveFitOptions{}
	}
	c := newCurve(name, ydata, opts)
	// wrong panics because of what a function of the caller's returned.
	wrong := func(format string, args ...any) {
		c.calling = false
		panicf(name, format, args...)
	}
	c.model = func(p, out []float64) {
		y := f(xdata, p)
		switch {
		case y == nil:
			wrong("wants a function with %d values and got nil", len(out))
		case y.Size() != len(out):
			wrong("wants a function with %d values and got %d", len(out), y.Size())
		}
		copy(out, y.Data())
	}
	if opts.JacArray != nil {
		c.jac = func(p []float64, a [][]float64) {
			g := opts.JacArray(xdata, p)
			switch {
			case g == nil:
				wrong("wants derivatives of the shape (%d,%d) and got nil", len(c.y), len(a))
			case g.Ndim() != 2 || g.Shape()[0] != len(c.y) || g.Shape()[1] != len(a):
				wrong("wants derivatives of the shape (%d,%d) and got (%s)", len(c.y), len(a), shapeText(g.Shape()))
			}
			for j, column := range g.T().Rows() {
				copy(a[j], column)
			}
		}
	}
	return c.fit(xdata == nil || finite(xdata.Data()))
}

// A curve is a call of CurveFit on its way.
type curve struct {
	guard
	name   string
	o      CurveFitOptions
	p0     []float64
	y      []float64
	weight []float64   // 1/sigma, or nil
	chol   [][]float64 // rows of the lower factor of the covariances, or nil
	model  func(p, out []float64)
	jac    func(p []float64, a [][]float64)
}

func newCurve(name string, ydata *nd.Array, opts *CurveFitOptions) *curve {
	c := &curve{name: name, o: *opts, y: ydata.Data()}
	o := &c.o
	o.Method = Method(strings.ToLower(string(o.Method)))
	n := len(o.P0)
	switch {
	case o.P0 != nil:
	case o.Bounds != nil:
		n = len(o.Bounds)
	default:
		n = orDefault(o.N, 1)
	}
	switch {
	case n < 1 || o.N != 0 && o.N != n:
		panicf(name, "wants 1 or more parameters and one number of them and got N %d with P0 or Bounds of %d", o.N, n)
	case o.Method != "" && o.Method != LM && o.Method != TRF:
		panicf(name, "wants the method lm or trf and got %q", string(o.Method))
	case o.Method == LM && o.Bounds != nil:
		panicf(name, "wants no bounds for lm and got some")
	}
	if o.Method == "" {
		o.Method = LM
		if o.Bounds != nil || o.Loss != "" && o.Loss != Linear {
			o.Method = TRF
		}
	}
	if o.Method == LM && len(c.y) < n {
		panicf(name, "wants at least as many data as the %d parameters and got %d", n, len(c.y))
	}
	lb, ub := splitBounds(name, o.Bounds, n)
	c.p0 = clone(o.P0)
	if o.P0 == nil {
		for i := range n {
			c.p0 = append(c.p0, 1)
			if lb == nil {
				continue
			}
			switch lo, hi := !math.IsInf(lb[i], 0), !math.IsInf(ub[i], 0); {
			case lo && hi:
				c.p0[i] = (lb[i] + ub[i]) / 2
			case lo:
				c.p0[i] = lb[i] + 1
			case hi:
				c.p0[i] = ub[i] - 1
			}
		}
	}
	c.weigh(o.Sigma)
	return c
}

// weigh makes the weights ready.
func (c *curve) weigh(sigma *nd.Array) {
	m := len(c.y)
	switch {
	case sigma == nil:
	case sigma.Ndim() == 1 && sigma.Size() == m:
		for _, v := range sigma.Data() {
			if v == 0 || math.IsNaN(v) {
				panicf(c.name, "wants standard deviations other than 0 and got %v", v)
			}
			c.weight = append(c.weight, 1/v)
		}
	case sigma.Ndim() == 2 && sigma.Shape()[0] == m && sigma.Shape()[1] == m:
		c.chol = sigma.Copy().Rows()
		for i, row := range c.chol {
			for j := range i {
				row[j] = (row[j] - dot(row[:j], c.chol[j][:j])) / c.chol[j][j]
			}
			d := row[i] - dot(row[:i], row[:i])
			if !(d > 0) {
				panicf(c.name, "wants a positive definite Sigma and got one that is not")
			}
			row[i] = math.Sqrt(d)
		}
	default:
		panicf(c.name, "wants a Sigma of the shape (%d) or (%d,%d) and got (%s)", m, m, m, shapeText(sigma.Shape()))
	}
}

// divide divides residuals, or derivatives of them, by sigma.
func (c *curve) divide(v []float64) {
	for i, w := range c.weight {
		v[i] *= w
	}
	for i, row := range c.chol {
		v[i] = (v[i] - dot(row[:i], v[:i])) / row[i]
	}
}

// residuals sets out to the residuals.
func (c *curve) residuals(p, out []float64) {
	arg := clone(p)
	c.calling = true
	c.model(arg, out)
	c.calling = false
	subtract(out, out, c.y)
	c.divide(out)
}

// jacobian sets a to the derivatives of the residuals.
func (c *curve) jacobian(p []float64, a [][]float64) {
	arg := clone(p)
	c.calling = true
	c.jac(arg, a)
	c.calling = false
	for _, column := range a {
		c.divide(column)
	}
}

// fit calls the method and makes the covariances.
func (c *curve) fit(finiteX bool) (res *CurveFitResult, err error) {
	n, m := len(c.p0), len(c.y)
	res = &CurveFitResult{Popt: c.p0, Pcov: nd.Full(math.Inf(1), n, n)}
	if !finiteX || !finite(c.y) {
		return res, &ConvergenceError{Func: c.name, Method: c.o.Method, Status: -1, Msg: "the data are not finite"}
	}
	defer c.rescue(c.name, func(e *CallbackError) {
		res.Mesg = e.Error()
		err = e
	})
	var cov []float64
	var ok bool
	var cost float64
	if c.o.Method == LM {
		cov, ok, err = c.marquardt(res)
		cost = dot(res.Fvec, res.Fvec)
	} else {
		cov, cost, err = c.trf(res)
		ok = cov != nil
	}
	switch {
	case !ok:
		return res, err
	case !c.o.AbsoluteSigma && m <= n:
		return res, err
	case !c.o.AbsoluteSigma:
		for i := range cov {
			cov[i] *= cost / float64(m-n)
		}
	}
	res.Pcov = nd.FromSlice(cov, n, n)
	return res, err
}

// marquardt fits with LM.
func (c *curve) marquardt(res *CurveFitResult) (cov []float64, ok bool, err error) {
	o := &c.o
	unused := func([]float64) []float64 { return nil }
	s := newMarquardt(c.name, &c.guard, unused, c.p0, &LeastsqOptions{Ftol: o.Ftol, Xtol: o.Xtol, Gtol: o.Gtol, Maxfev: o.Maxfev})
	s.f = c.residuals
	if c.jac != nil {
		s.jac = c.jacobian
		s.maxfev = orDefault(o.Maxfev, 100*(s.n+1))
	}
	res.Popt = s.x
	first := make([]float64, len(c.y))
	c.residuals(s.x, first)
	s.begin(c.name, first)
	res.Fvec = s.fvec
	s.run()
	res.Nfev, res.Mesg, res.Ier = s.nfev, s.message(), s.info
	cov, ok = s.covariance()
	return cov, ok, s.err(c.name, LM)
}

// trf fits with TRF. It returns nil covariances if there are none, and twice the cost.
func (c *curve) trf(res *CurveFitResult) (cov []float64, cost float64, err error) {
	o := &c.o
	m := len(c.y)
	lo := &LeastSquaresOptions{
		Bounds: o.Bounds, Difference: o.Difference, Loss: o.Loss, FScale: o.FScale,
		Ftol: o.Ftol, Xtol: o.Xtol, Gtol: o.Gtol, MaxNfev: o.Maxfev,
	}
	f := func(p []float64) []float64 {
		out := make([]float64, m)
		c.residuals(p, out)
		return out
	}
	if c.jac != nil {
		lo.Jac = func(p []float64) *nd.Array {
			n := len(p)
			a := make([][]float64, n)
			for j := range a {
				a[j] = make([]float64, m)
			}
			c.jacobian(p, a)
			return nd.FromRows(a).T()
		}
	}
	s := newTrustRegion(c.name, f, c.p0, lo)
	s.guard = &c.guard
	r, err := s.solve()
	res.Popt, res.Fvec, res.Nfev, res.Mesg, res.Ier = r.X, r.Fun, r.Nfev, r.Message, r.Status
	if err != nil || s.jac == nil {
		return nil, 0, err
	}
	n := s.n
	model := newModel(s.jac, make([]float64, m))
	cov = make([]float64, n*n)
	for k, sv := range model.s {
		if !(sv > eps*float64(max(m, n))*model.s[0]) {
			continue
		}
		for i := range n {
			axpy(model.vt[k][i]/(sv*sv), model.vt[k], cov[i*n:(i+1)*n])
		}
	}
	return cov, 2 * r.Cost, nil
}
