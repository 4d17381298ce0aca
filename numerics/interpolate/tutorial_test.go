// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file computes the numbers of the tutorial's chapter on SciPy.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

// want compares with numbers of SciPy 1.17.1.
func want(t *testing.T, name string, got any, wanted *nd.Array, tol float64) {
	t.Helper()
	if diff := numtest.Compare(got, wanted, tol, 1); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

func largest(x *nd.Array) float64 { return nd.Abs(x).Max() }

func TestTutorialSplines(t *testing.T) {
	t.Parallel()
	noise := random.New(27446968).Normal(0, 0.1, 20)
	x := nd.Linspace(0, 2*math.Pi, 20)
	at := nd.Linspace(0, 2*math.Pi, 200)
	some := func(y *nd.Array) *nd.Array { return y.Take(nd.OfInt(0, 50, 100, 150, 199)) }

	smooth := raise(interpolate.MakeSmoothingSpline(x, nd.Sin(x).Add(noise), nil))
	if smooth.T.Len() != 26 || smooth.C.Len() != 22 {
		t.Errorf("the smoothing spline has %d knots and %d coefficients, want 26 and 22", smooth.T.Len(), smooth.C.Len())
	}
	// lam is located to 1e-5 only, which leaves some 8 digits.
	want(t, "smoothing", some(smooth.Call(at)),
		nd.Of(-0.031044371776296986, 1.005934251980095, 0.014578986889168491, -1.0225829790675558, 0.1270030148242272), 1e-8)
	want(t, "smoothing, largest error", largest(smooth.Call(at).Sub(nd.Sin(at))), nd.Scalar(0.127), 5e-4) // three digits are given

	s := raise(interpolate.MakeInterpSpline(x, nd.Sin(x), nil))
	if s.T.Len() != 24 || s.C.Len() != 20 {
		t.Errorf("the spline has %d knots and %d coefficients, want 24 and 20", s.T.Len(), s.C.Len())
	}
	want(t, "inner knots", s.T.Slice(nd.S(4, 20)), x.Slice(nd.S(2, 18)), 0)
	want(t, "spline", some(s.Call(at)), nd.Of(0, 0.9999534557840982, -0.015786664796860986, -0.9996957569794319, -2.45e-16), 1e-15)
	want(t, "largest error", largest(s.Call(at).Sub(nd.Sin(at))), nd.Scalar(1.1287502120851944e-4), 1e-15)
	d := s.Derivative()
	want(t, "derivative", some(d.Call(at)),
		nd.Of(1.0020411164583005, -0.007603469031700977, -0.9999017898574024, 0.023913345814566403, 1.0020411164582999), 2e-15)
	i := s.Antiderivative()
	want(t, "antiderivative", some(i.Call(at).SubScalar(1)), nd.Of(-1, 0.007894360056472038, 0.9998605010236856, -0.02367651588613484, -1), 1e-15)

	middle := x.GreaterScalar(math.Pi / 2).And(x.LessScalar(3 * math.Pi / 2))
	xs, ys := x.Mask(middle).Flip(), nd.Sin(x.Mask(middle)).Flip()
	inverse := raise(interpolate.MakeInterpSpline(ys, xs, nil))
	want(t, "inverse", inverse.At(0), nd.Scalar(math.Pi), 1e-15)
}

// The largest wind speeds of 21 years at Sprogø, in m/s.
func speeds() *nd.Array {
	list := []float32{
		28.09, 22.46, 26.65, 26.65, 28.79, 30.19, 26.19, 26.75, 23.34, 24.16, 29.75, 27.93, 26.68, 23.85, 32.97, 25.79, 26.37,
		25.28, 26.73, 23.20, 26.76,
	}
	x := make([]float64, len(list))
	for i, v := range list {
		x[i] = float64(v)
	}
	return nd.Sort(nd.FromSlice(x))
}

func TestTutorialSprogo(t *testing.T) {
	t.Parallel()
	y := speeds()
	p := nd.Arange(1, 22).DivScalar(22)
	s := raise(interpolate.NewUnivariateSpline(p, y, nil))
	want(t, "V50", s.At(0.98), nd.Scalar(32.97989844019469), 1e-13)
	through := raise(interpolate.NewInterpolatedUnivariateSpline(p, y, nil))
	want(t, "V50 of the spline through all points", through.At(0.98), nd.Scalar(36.9697), 1e-5) // four digits are given

	// The tutorial's probabilities are numbers of 32 bits.
	single := make([]float64, 21)
	for i := range single {
		single[i] = float64(float32(i+1) / 22)
	}
	s = raise(interpolate.NewUnivariateSpline(nd.FromSlice(single), y, nil))
	want(t, "V50, 32 bits", s.At(0.98), nd.Scalar(32.97989825386221), 1e-13)
	want(t, "knots", s.GetKnots(), nd.Of(0.0454545468, 0.9545454383), 1e-9) // ten digits are given
	want(t, "coefficients", s.GetCoeffs(), nd.Of(21.92486133855229, 29.320998336599217, 22.893011566202404, 32.16359736001351), 1e-13)
	want(t, "residual", s.GetResidual(), nd.Scalar(3.5543405), 1e-8)
	want(t, "quantiles", s.Call(nd.Of(0, 0.25, 0.5, 0.75, 1)),
		nd.Of(20.708069458244697, 25.15399700079102, 26.341311074294982, 27.953890844602157, 33.67561547755815), 1e-13)

	gumbel := nd.Log(nd.Log(p).Neg()).Neg()
	line := raise(interpolate.NewUnivariateSpline(gumbel, y, &interpolate.UnivariateSplineOptions{K: 1}))
	at := -math.Log(-math.Log(0.98))
	want(t, "Gumbel's variable", at, nd.Scalar(3.9019386579358333), 1e-14)
	want(t, "V50 of Gumbel's line", line.At(at), nd.Scalar(34.231061732045845), 1e-13)
	want(t, "slope", line.Derivative().At(at), nd.Scalar(2.2601888566400925), 1e-13)
	want(t, "intercept", line.At(0), nd.Scalar(25.41194345808606), 1e-13)
	want(t, "residual of the line", line.GetResidual(), nd.Scalar(5.0326), 1e-4)
}
