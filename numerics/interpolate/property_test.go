// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file tests what holds of all data: curves go through their points, polynomials come out
// as they went in, derivatives undo integrals.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// curves are the functions through points, by name.
func curves() map[string]func(x, y *nd.Array) interface{ Call(*nd.Array) *nd.Array } {
	type curve = interface{ Call(*nd.Array) *nd.Array }
	list := map[string]func(x, y *nd.Array) curve{
		"cubic": func(x, y *nd.Array) curve { return raise(interpolate.NewCubicSpline(x, y, nil)) },
		"natural": func(x, y *nd.Array) curve {
			return raise(interpolate.NewCubicSpline(x, y, &interpolate.CubicSplineOptions{BC: interpolate.Natural}))
		},
		"pchip":       func(x, y *nd.Array) curve { return raise(interpolate.NewPchipInterpolator(x, y, nil)) },
		"akima":       func(x, y *nd.Array) curve { return raise(interpolate.NewAkima1DInterpolator(x, y, nil)) },
		"barycentric": func(x, y *nd.Array) curve { return raise(interpolate.NewBarycentricInterpolator(x, y)) },
		"smoothing": func(x, y *nd.Array) curve {
			return raise(interpolate.MakeSmoothingSpline(x, y, &interpolate.SmoothingSplineOptions{Lam: new(0.0)}))
		},
		"rbf": func(x, y *nd.Array) curve { return raise(interpolate.NewRBFInterpolator(x, y, nil)) },
		"grid": func(x, y *nd.Array) curve {
			return raise(interpolate.NewRegularGridInterpolator([]*nd.Array{x}, y, &interpolate.RegularGridOptions{Method: interpolate.KindQuintic}))
		},
		"nearest": func(x, y *nd.Array) curve { return raise(interpolate.NewNearestNDInterpolator(x, y, nil)) },
	}
	for _, kind := range []interpolate.Kind{"linear", "nearest", "nearest-up", "previous", "next", "zero", "slinear", "quadratic", "cubic"} {
		list["interp1d "+string(kind)] = func(x, y *nd.Array) curve {
			return raise(interpolate.NewInterp1d(x, y, &interpolate.Interp1dOptions{Kind: kind}))
		}
	}
	return list
}

func TestCurvesGoThroughPoints(t *testing.T) {
	t.Parallel()
	g := random.New(1)
	x := g.Uniform(0.5, 1.5, 12).CumSum()
	for name, curve := range curves() {
		for _, shape := range [][]int{{12}, {12, 3}, {12, 2, 2}} {
			y := g.Normal(0, 1, shape...)
			// Systems for 12 points have condition numbers of some 1e4.
			want(t, name, curve(x, y).Call(x), y, 1e-11)
		}
	}
	// Splines of all degrees, and slices of other arrays as data.
	wide := g.Normal(0, 1, 12, 6)
	for k := 1; k <= 5; k++ {
		y := wide.Col(k)
		s := raise(interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{K: k}))
		want(t, "spline", s.Call(x), y, 1e-12)
		p := y.Copy()
		p.Set(p.At(0), 11)
		s = raise(interpolate.MakeInterpSpline(x, p, &interpolate.InterpSplineOptions{K: k, BC: interpolate.Periodic}))
		want(t, "periodic spline", s.Call(x), p, 1e-10)
		period := x.At(11) - x.At(0)
		want(t, "periodic spline, later", s.Call(x.AddScalar(3*period)), p, 1e-10)
		for nu := range k {
			d := s.Derivative(nu)
			d.Outside = interpolate.OutsideExtrapolate
			lo, hi := d.At(x.At(0)), d.At(x.At(11))
			want(t, "periodic derivative", hi, nd.Scalar(lo), 1e-8)
		}
	}
}

// A spline of degree k, and what has more conditions, is exact for polynomials of degree k.
func TestPolynomialsComeOut(t *testing.T) {
	t.Parallel()
	x := random.New(2).Uniform(0.5, 1.5, 14).CumSum().SubScalar(7)
	at := nd.Linspace(x.At(0)-0.5, x.At(13)+0.5, 31)
	for k := 1; k <= 5; k++ {
		p := nd.Of(0.3, -0.2, 0.5, -1, 0.7, 0.25).Slice(nd.S(5-k, 6))
		y, wanted := nd.Polyval(p, x), nd.Polyval(p, at)
		tol := 1e-11 * wanted.Max()
		s := raise(interpolate.MakeInterpSpline(x, y, &interpolate.InterpSplineOptions{K: k}))
		want(t, "MakeInterpSpline", s.Call(at), wanted, tol)
		u := raise(interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{K: k, S: new(0.01)}))
		want(t, "NewUnivariateSpline", u.Call(at), wanted, tol)
		l := raise(interpolate.NewLSQUnivariateSpline(x, y, nd.Of(-1, 2), &interpolate.UnivariateSplineOptions{K: k}))
		want(t, "NewLSQUnivariateSpline", l.Call(at), wanted, tol)
		if k == 3 {
			c := raise(interpolate.NewCubicSpline(x, y, nil))
			want(t, "NewCubicSpline", c.Call(at), wanted, tol)
			want(t, "NewPPolyFromSpline", interpolate.NewPPolyFromSpline(s).Call(at), wanted, tol)
		}
		r := raise(interpolate.NewRBFInterpolator(x, y, &interpolate.RBFOptions{Kernel: interpolate.KernelQuintic, Degree: new(k)}))
		want(t, "NewRBFInterpolator", r.Call(at), wanted, 1e-8*wanted.Max()) // the condition number is above 1e6
	}
}

func TestDerivativesUndoIntegrals(t *testing.T) {
	t.Parallel()
	g := random.New(3)
	x := g.Uniform(0.5, 1.5, 12).CumSum()
	y := g.Normal(0, 1, 12, 2)
	at := nd.Linspace(x.At(0), x.At(11), 40)
	s := raise(interpolate.MakeInterpSpline(x, y, nil))
	want(t, "BSpline", s.Antiderivative(2).Derivative(2).Call(at), s.Call(at), 1e-12)
	p := raise(interpolate.NewAkima1DInterpolator(x, y, nil))
	want(t, "PPoly", p.Antiderivative(2).Derivative(2).Call(at), p.Call(at), 1e-13)
	want(t, "parts", s.IntegrateArray(2, 5).Add(s.IntegrateArray(5, 9)), s.IntegrateArray(2, 9), 1e-12)
	want(t, "direction", s.IntegrateArray(9, 2).Neg(), s.IntegrateArray(2, 9), 0)
	want(t, "B-splines and polynomials", interpolate.NewPPolyFromSpline(s).IntegrateArray(0, 12), s.IntegrateArray(0, 12), 1e-12)
}

func TestPchipIsMonotone(t *testing.T) {
	t.Parallel()
	g := random.New(4)
	x := g.Uniform(0.01, 1, 50).CumSum()
	y := g.Uniform(0, 1, 50).PowScalar(4).CumSum()
	s := raise(interpolate.NewPchipInterpolator(x, y, nil))
	if low := nd.Diff(s.Call(nd.Linspace(x.At(0), x.At(49), 5000))).Min(); low < -1e-12 {
		t.Errorf("the curve falls by %v", -low)
	}
}

// Roots are where the curve changes sign on a fine grid.
func TestRootsAreAll(t *testing.T) {
	t.Parallel()
	g := random.New(5)
	for k := 1; k <= 5; k++ {
		for range 20 {
			x := g.Uniform(0.1, 1, 30).CumSum()
			s := raise(interpolate.MakeInterpSpline(x, g.Normal(0, 1, 30), &interpolate.InterpSplineOptions{K: k}))
			roots := s.Roots()
			if size := largest(s.Call(roots)); size > 1e-9*(1+largest(s.C)) {
				t.Errorf("degree %d: the value at a root is %v", k, size)
			}
			in := roots.Mask(roots.GreaterEqualScalar(x.At(0)).And(roots.LessEqualScalar(x.At(29))))
			fine := s.Call(nd.Linspace(x.At(0), x.At(29), 20000)).Data()
			changes := 0
			for i := 1; i < len(fine); i++ {
				if (fine[i] < 0) != (fine[i-1] < 0) {
					changes++
				}
			}
			if in.Len() < changes {
				t.Errorf("degree %d: %d roots, and %d changes of sign", k, in.Len(), changes)
			}
			if nd.Diff(roots).LessEqualScalar(0).Any() {
				t.Errorf("degree %d: the roots do not increase: %v", k, roots)
			}
		}
	}
}

// Points that are evaluated one by one, a few or many at once have the same values.
func TestManyPoints(t *testing.T) {
	t.Parallel()
	g := random.New(6)
	x := g.Uniform(0.01, 5, 200).PowScalar(3).CumSum() // intervals of very unlike width
	y := g.Normal(0, 1, 200)
	at := g.Uniform(x.At(0)-1, x.At(199)+1, 100_000)
	s := raise(interpolate.MakeInterpSpline(x, y, nil))
	p := raise(interpolate.NewAkima1DInterpolator(x, y, nil))
	for name, f := range map[string]struct {
		call func(*nd.Array) *nd.Array
		at   func(float64) float64
	}{"BSpline": {s.Call, s.At}, "PPoly": {p.Call, p.At}} {
		want(t, name, f.call(at), nd.Map(f.at, at), 0)
		want(t, name+" at the breakpoints", f.call(x), nd.Map(f.at, x), 0)
		columns := at.Reshape(1000, 100).T()
		want(t, name+" of a transposed array", f.call(columns), f.call(columns.Copy()), 0)
	}
	many := nd.Stack(1, g.Uniform(0, 9, 50_000), g.Uniform(-5, 5, 50_000))
	points := nd.Stack(1, g.Uniform(0, 9, 500), g.Uniform(-5, 5, 500))
	n := raise(interpolate.NewNearestNDInterpolator(points, nd.Arange(500), nil))
	got := n.Call(many).Data()
	for i := 0; i < 50_000; i += 97 {
		d := many.Row(i).Sub(points)
		if wanted := d.Mul(d).Along(1).Sum().ArgMin(); got[i] != float64(wanted) {
			t.Errorf("the nearest to %v is %v, want %d", many.Row(i), got[i], wanted)
		}
	}
}

// The neighbours of a point make the function there as if they were all points.
func TestRBFNeighbors(t *testing.T) {
	t.Parallel()
	g := random.New(7)
	y := g.Uniform(0, 1, 60, 3)
	d := g.Normal(0, 1, 60)
	all := raise(interpolate.NewRBFInterpolator(y, d, nil))
	near := raise(interpolate.NewRBFInterpolator(y, d, &interpolate.RBFOptions{Neighbors: 60}))
	at := g.Uniform(0, 1, 40, 3)
	want(t, "60 neighbours of 60", near.Call(at), all.Call(at), 1e-11)
	smooth := raise(interpolate.NewRBFInterpolator(y, d, &interpolate.RBFOptions{Smoothing: 1e9}))
	line := nd.HStack(nd.Ones(60, 1), y)
	// With much smoothing what remains is the line of least squares, whose residuals are
	// orthogonal to its terms.
	rest := nd.Matmul(line.T(), smooth.Call(y).Sub(d))
	want(t, "residuals", rest, nd.Zeros(4), 1e-5) // as far as 1e9 is infinite
}

func TestSchoenbergWhitney(t *testing.T) {
	t.Parallel()
	x := nd.Arange(10)
	y := nd.Sin(x)
	for name, test := range map[string]struct {
		knots *nd.Array
		ok    bool
	}{
		"good":          {nd.Of(2.5, 5, 7), true},
		"two near":      {nd.Of(4.4, 4.5), true},
		"seven in one":  {nd.Of(4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7), false},
		"out of bounds": {nd.Of(-1, 4), false},
		"not sorted":    {nd.Of(5, 4), false},
	} {
		_, err := interpolate.NewLSQUnivariateSpline(x, y, test.knots, nil)
		if (err == nil) != test.ok {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func TestUnivariateOutside(t *testing.T) {
	t.Parallel()
	x := nd.Arange(8)
	y := nd.Square(x)
	for out, wanted := range map[interpolate.Outside]float64{
		interpolate.OutsideExtrapolate: 81, interpolate.OutsideZeros: 0, interpolate.OutsideConst: 49,
	} {
		s := raise(interpolate.NewInterpolatedUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{Outside: out}))
		want(t, out.String(), s.At(9), nd.Scalar(wanted), 1e-12)
	}
	s := raise(interpolate.NewInterpolatedUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{Outside: interpolate.OutsideConst}))
	want(t, "derivative outside", s.Derivative().At(9), nd.Scalar(0), 0)
	want(t, "integral", s.Integral(-3, 20), nd.Scalar(343.0/3), 1e-13)
	if v := s.At(math.NaN()); !math.IsNaN(v) {
		t.Errorf("the value at NaN is %v", v)
	}
}
