// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/optimize"
)

// TestRosen compares with the values of SciPy's page of rosen, rosen_der, rosen_hess
// and rosen_hess_prod.
func TestRosen(t *testing.T) {
	t.Parallel()
	x := []float64{0, 0.1, 0.2, 0.3}
	near(t, "rosen", []float64{optimize.Rosen([]float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9})}, []float64{76.56}, 1e-13)
	near(t, "rosen_der", optimize.RosenDer([]float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}),
		[]float64{-2, 10.6, 15.6, 13.4, 6.4, -3, -12.4, -19.4, 62}, 1e-13)
	h := optimize.RosenHess(x)
	near(t, "rosen_hess", h.Data(), []float64{-38, 0, 0, 0, 0, 134, -40, 0, 0, -40, 130, -80, 0, 0, -80, 200}, 1e-13)
	p := []float64{0.5, -1, 2, 3}
	want := make([]float64, 4)
	for i := range want {
		for j, v := range p {
			want[i] += h.At(i, j) * v
		}
	}
	near(t, "rosen_hess_prod", optimize.RosenHessProd(x, p), want, 1e-14)
	if v := optimize.Rosen([]float64{1, 1, 1}); v != 0 {
		t.Errorf("the minimum is %v", v)
	}
	for _, x := range [][]float64{nil, {2}} {
		if optimize.Rosen(x) != 0 || len(optimize.RosenDer(x)) != len(x) || optimize.RosenHess(x).Size() != len(x)*len(x) {
			t.Errorf("rosen of %v is not 0", x)
		}
	}
}

// TestApproxFprime compares with the values that SciPy 1.17.1 returns and with the
// gradient.
func TestApproxFprime(t *testing.T) {
	t.Parallel()
	f := func(x []float64) float64 { return 3*x[0]*x[0] + 200*x[1]*x[1] }
	// The example of SciPy's page: approx_fprime(x, func, [eps, sqrt(200)*eps]).
	e := math.Sqrt(0x1p-52)
	near(t, "approx_fprime", optimize.ApproxFprime([]float64{1, 1}, f, []float64{e, math.Sqrt(200) * e}),
		[]float64{6, 400.00004208}, 1e-9)
	x := []float64{0.5, -0.3, 2}
	near(t, "the gradient", optimize.ApproxFprime(x, optimize.Rosen, nil), optimize.RosenDer(x), 1e-6)
	if d := optimize.CheckGrad(optimize.Rosen, optimize.RosenDer, x); !(d < 1e-4) {
		t.Errorf("check_grad gives %v", d)
	}
	if d := optimize.CheckGrad(optimize.Rosen, func(x []float64) []float64 { return make([]float64, len(x)) }, x); !(d > 100) {
		t.Errorf("check_grad of a wrong gradient gives %v", d)
	}
	j := optimize.ApproxJacobian([]float64{0.3, 0.4}, three, nil)
	if diff := numtest.Compare(j, threeJac([]float64{0.3, 0.4}), 1e-7, 1); diff != "" {
		t.Errorf("the Jacobian is %v: %s", j, diff)
	}
	// A step too small to see is replaced.
	near(t, "a large x", optimize.ApproxFprime([]float64{1e12}, func(x []float64) float64 { return 2 * x[0] }, []float64{1e-8}), []float64{2}, 1e-6)
}

// TestMinimizeLarge takes many variables, with little memory.
func TestMinimizeLarge(t *testing.T) {
	t.Parallel()
	n := 20000
	f := func(x []float64) float64 {
		s := 0.0
		for i, v := range x {
			d := v - math.Sin(float64(i))
			s += float64(1+i%7) * d * d
		}
		return s
	}
	g := func(x []float64) []float64 {
		d := make([]float64, n)
		for i, v := range x {
			d[i] = 2 * float64(1+i%7) * (v - math.Sin(float64(i)))
		}
		return d
	}
	bounds := make([][2]float64, n)
	for i := range bounds {
		bounds[i] = [2]float64{-0.5, 0.9}
	}
	for name, b := range map[string][][2]float64{"free": nil, "bounded": bounds} {
		res, err := optimize.Minimize(f, make([]float64, n), &optimize.MinimizeOptions{Method: optimize.LBFGSB, Jac: g, Bounds: b})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i, v := range res.X {
			want := math.Sin(float64(i))
			if b != nil {
				want = min(max(want, -0.5), 0.9)
			}
			if math.Abs(v-want) > 1e-4 {
				t.Errorf("%s: element %d is %v, want %v", name, i, v, want)
				break
			}
		}
	}
}

// TestMinimizeOptionsOfMethods uses options of single methods.
func TestMinimizeOptionsOfMethods(t *testing.T) {
	t.Parallel()
	start := []float64{-1.2, 1}
	for name, o := range map[string]*optimize.MinimizeOptions{
		"adaptive":   {Method: optimize.NelderMead, Adaptive: true},
		"simplex":    {Method: optimize.NelderMead, InitialSimplex: nd.FromSlice([]float64{-1, 1, 0, 1, -1, 2}, 3, 2)},
		"directions": {Method: optimize.Powell, Direc: nd.FromSlice([]float64{1, 1, 1, -1}, 2, 2)},
		"inverse":    {Method: optimize.BFGS, HessInv0: nd.FromSlice([]float64{0.1, 0, 0, 0.1}, 2, 2)},
		"norm":       {Method: optimize.CG, Norm: 2},
		"capitals":   {Method: "L-BFGS-B"},
		"memory":     {Method: optimize.LBFGSB, Maxcor: 3},
		"product":    {Method: optimize.NewtonCG, Jac: optimize.RosenDer, Hessp: optimize.RosenHessProd},
		"tol":        {Method: optimize.SLSQP, Tol: 1e-10},
		"fixed":      {Method: optimize.LBFGSB, Bounds: [][2]float64{{1, 1}, {-5, 5}}},
		"fixed sqp":  {Method: optimize.SLSQP, Bounds: [][2]float64{{1, 1}, {-5, 5}}},
	} {
		res, err := optimize.Minimize(optimize.Rosen, start, o)
		if err != nil || !(math.Abs(res.X[0]-1) < 1e-2) || !(math.Abs(res.X[1]-1) < 1e-2) {
			t.Errorf("%s: %v\n%v", name, err, res)
		}
	}
	res, err := optimize.Minimize(optimize.Rosen, start, &optimize.MinimizeOptions{Method: optimize.LBFGSB, Jac: optimize.RosenDer, Gtol: 1e-9, Ftol: 1e-15})
	if err != nil {
		t.Error(err)
	}
	// The inverse of the second derivatives at the minimum, which the last steps know to
	// a percent or so.
	near(t, "hess_inv of l-bfgs-b", res.HessInv.Data(), []float64{0.5, 1, 1, 2.005}, 0.05)
	for _, m := range minMethods() {
		o := &optimize.MinimizeOptions{Method: m, Jac: optimize.RosenDer, Maxiter: 3}
		res, err := optimize.Minimize(optimize.Rosen, start, o)
		if err == nil || res.Success || res.Nit > 3 {
			t.Errorf("%s: 3 iterations give %v, %v", m, res, err)
		}
	}
	for _, m := range []optimize.Method{optimize.NelderMead, optimize.Powell, optimize.LBFGSB} {
		res, err := optimize.Minimize(optimize.Rosen, start, &optimize.MinimizeOptions{Method: m, Maxfev: 20})
		if err == nil || res.Nfev > 26 || !(res.Fun <= optimize.Rosen(start)) {
			t.Errorf("%s: 20 calls give %v, %v", m, res, err)
		}
	}
}
