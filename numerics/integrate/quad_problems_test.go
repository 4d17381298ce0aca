// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file is the integrals of the tests, the same as in testdata/gen.py, with what is
// known of them.

import (
	"math"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/special"
)

// An integral is a problem for Quad.
type integral struct {
	name  string
	f     func(x float64) float64
	a, b  float64
	opts  integrate.QuadOptions
	exact float64 // NaN: not known
}

// integrals returns the problems. Many are those of R. Piessens and others, QUADPACK, Springer
// 1983, section 4, and of D. K. Kahaner, Comparison of numerical quadrature formulas,
// in J. R. Rice (editor), Mathematical Software, Academic Press 1971.
func integrals() []integral {
	inf, nan := math.Inf(1), math.NaN()
	type opts = integrate.QuadOptions
	weight := func(w integrate.Weight, v ...float64) opts { return opts{Weight: w, Wvar: v} }
	one := func(float64) float64 { return 1 }
	recip := func(x float64) float64 { return 1 / x }
	rsqrt := func(x float64) float64 { return 1 / math.Sqrt(x) }
	lorentz := func(x float64) float64 { return 1 / (1 + x*x) }
	chirp := func(x float64) float64 { return math.Cos(x * x) }
	runge := func(x float64) float64 { return 1 / (1 + 25*x*x) }
	zigzag := func(x float64) float64 { return math.Sqrt(math.Abs(math.Sin(x))) }
	kink := func(x float64) float64 { return math.Sqrt(math.Abs(x - 0.3)) }
	kinkExact := 2. / 3 * (math.Pow(0.3, 1.5) + math.Pow(0.7, 1.5))
	decay := func(x float64) float64 { return math.Exp(-x) }
	cosine := func(w float64) func(float64) float64 { return func(x float64) float64 { return math.Cos(w * x) } }
	// The rules of Clenshaw and Curtis evaluate at the ends.
	inside := func(f func(float64) float64) func(float64) float64 {
		return func(x float64) float64 {
			if x > 0 {
				return f(x)
			}
			return 0
		}
	}
	hole := func(float64) float64 { return nan }
	// The integral of exp(s*x)*cos(w*x) is exp(s*x)*(s*cos(w*x)+w*sin(w*x))/(s²+w²).
	expCos := func(s, w, x float64) float64 {
		return math.Exp(s*x) * (s*math.Cos(w*x) + w*math.Sin(w*x)) / (s*s + w*w)
	}
	_, fresnelC10 := special.Fresnel(10 * math.Sqrt(2/math.Pi))
	_, fresnelC20 := special.Fresnel(20 * math.Sqrt(2/math.Pi))
	si1, ci1 := special.Sici(1)
	return []integral{
		{"sine", math.Sin, 0, math.Pi / 2, opts{}, 1},
		{"exp", math.Exp, -1, 2, opts{}, math.Exp(2) - math.Exp(-1)},
		{"one", one, 0, 3, opts{}, 3},
		{"reversed", func(x float64) float64 { return x * x }, 2, -1, opts{}, -3},
		{"sqrt", math.Sqrt, 0, 1, opts{}, 2. / 3},
		{"rsqrt", rsqrt, 0, 1, opts{}, 2},
		{"log", math.Log, 0, 1, opts{}, -1},
		{"log2", func(x float64) float64 { l := math.Log(1 / x); return l * l }, 0, 1, opts{}, 2},
		{"power01", func(x float64) float64 { return math.Pow(x, -0.9) }, 0, 1, opts{}, 10},
		{"xlog", func(x float64) float64 { return math.Pow(x, 0.3) * math.Log(x) }, 0, 1, opts{}, -1 / 1.69},
		{"step", func(x float64) float64 {
			if x > 1./3 {
				return 1
			}
			return 0
		}, 0, 1, opts{}, 2. / 3},
		{"abs", func(x float64) float64 { return math.Abs(x - 0.3) }, 0, 1, opts{}, 0.29},
		// The sums of absroot mislead the extrapolation, in SciPy too: its error is 8 times what it says.
		{"absroot", func(x float64) float64 { return 1 / math.Sqrt(math.Abs(x*x+2*x-2)) }, 0, 1, opts{}, nan},
		{
			"absroot-points", func(x float64) float64 { return 1 / math.Sqrt(math.Abs(x*x+2*x-2)) }, 0, 1,
			opts{Points: []float64{math.Sqrt(3) - 1}},
			math.Atan(math.Sqrt2) + math.Log(3)/2,
		},
		{"peak", func(x float64) float64 { return 1e-4 / ((x-0.3)*(x-0.3) + 1e-8) }, 0, 1, opts{}, math.Atan(0.7e4) + math.Atan(0.3e4)},
		{"runge", runge, -1, 1, opts{}, 0.4 * math.Atan(5)},
		{"cos50", cosine(50), 0, 1, opts{}, math.Sin(50) / 50},
		{"sin200", func(x float64) float64 { return math.Sin(200*x) + 1 }, 0, 2, opts{}, 2 + (1-math.Cos(400))/200},
		{"chirp", chirp, 0, 10, opts{}, fresnelC10 * math.Sqrt(math.Pi/2)},
		{"chirp-tight", chirp, 0, 20, opts{Epsabs: 1e-12, Epsrel: 1e-12, Limit: 200}, fresnelC20 * math.Sqrt(math.Pi/2)},
		{"logchirp", func(x float64) float64 { return math.Cos(math.Log(x)/x) / x }, 0, 1, opts{}, nan},
		{"bessel", func(x float64) float64 { return math.Cos(20 * math.Sin(x)) }, 0, math.Pi, opts{}, math.Pi * special.J0(20)},
		{"pole", recip, 0, 1, opts{}, nan},
		{"pole2", func(x float64) float64 { return 1 / x / x }, 0, 1, opts{}, nan},
		{"limit5", rsqrt, 0, 1, opts{Limit: 5}, nan},
		{"limit1", math.Sqrt, 0, 1, opts{Limit: 1}, nan},
		{
			"tight", func(x float64) float64 { return math.Exp(-x) * math.Sin(3*x) }, 0, 4,
			opts{Epsabs: -1, Epsrel: 1e-13},
			(3 - math.Exp(-4)*(math.Sin(12)+3*math.Cos(12))) / 10,
		},
		{"relative", func(x float64) float64 { return 1e-12 * math.Sqrt(x) }, 0, 1, opts{Epsabs: -1}, 2e-12 / 3},
		{"loose", zigzag, 0, 10, opts{Epsabs: 1e-2, Epsrel: 1e-2}, nan},
		{"zigzag", zigzag, 0, 10, opts{}, nan},
		{"points", zigzag, 0, 10, opts{Points: []float64{math.Pi, 2 * math.Pi, 3 * math.Pi}}, nan},
		{"points-unsorted", kink, 0, 1, opts{Points: []float64{0.7, 0.3, 0.3, 7}}, kinkExact},
		{"points-none", kink, 0, 1, opts{Points: []float64{7}}, kinkExact},
		{
			"points-book", func(x float64) float64 { return x * x * x * math.Log(math.Abs((x*x-1)*(x*x-2))) }, 0, 3,
			opts{Points: []float64{1, math.Sqrt2}},
			61*math.Log(2) + 77*math.Log(7)/4 - 27,
		},
		{"points-two", func(x float64) float64 {
			return math.Pow(math.Abs(x-1./3), -0.5) * math.Pow(math.Abs(x-2./3), -0.25)
		}, 0, 1, opts{Points: []float64{1. / 3, 2. / 3}, Epsabs: 1e-10, Epsrel: 1e-10}, nan},
		{"gauss", func(x float64) float64 { return math.Exp(-x * x) }, -inf, inf, opts{}, math.Sqrt(math.Pi)},
		{"decay", decay, 0, inf, opts{}, 1},
		{"decay-left", math.Exp, -inf, 1, opts{}, math.E},
		{"decay-reversed", decay, inf, 1, opts{}, -math.Exp(-1)},
		{"cauchy-density", lorentz, -inf, inf, opts{}, math.Pi},
		{"tail", func(x float64) float64 { return math.Pow(x, -1.5) }, 1, inf, opts{}, 2},
		{"logtail", func(x float64) float64 { return math.Log(x) / (1 + 100*x*x) }, 0, inf, opts{}, -math.Pi * math.Ln10 / 20},
		{"planck", func(x float64) float64 { return x * x * x / math.Expm1(x) }, 0, inf, opts{}, math.Pow(math.Pi, 4) / 15},
		{"divergent-tail", recip, 1, inf, opts{}, nan},
		{"narrow", func(x float64) float64 { return math.Exp(-(x - 1) * (x - 1) * 1e4) }, -inf, inf, opts{}, nan}, // SciPy does not see it all
		{"far", func(x float64) float64 { return math.Exp(-(x - 30) * (x - 30)) }, -inf, inf, opts{}, nan},
		{"power001", func(x float64) float64 { return math.Pow(x, -0.99) }, 0, 1, opts{}, nan},
		{"wild", func(x float64) float64 { return math.Sin(1/x) / x }, 0, 1, opts{}, nan},
		{"wild-tail", chirp, 0, inf, opts{}, nan},
		{"log-tight", func(x float64) float64 { return math.Log(math.Abs(x - 1./3)) }, 0, 1, opts{Epsabs: -1, Epsrel: 2e-14}, nan},
		{"log-tight-500", func(x float64) float64 { return math.Log(math.Abs(x - 1./3)) }, 0, 1, opts{Epsabs: -1, Epsrel: 2e-14, Limit: 500}, nan},
		{"pole-inside", func(x float64) float64 { return 1 / ((x - 1./3) * (x - 1./3)) }, 0, 1, opts{Limit: 500}, nan},
		{"odd-pole", func(x float64) float64 { return 1 / (x - 1./3) }, 0, 1, opts{Limit: 500}, nan},
		{"noise", func(x float64) float64 { return math.Floor(1e6*x) * 1e-6 }, 0, 1, opts{Epsabs: -1, Epsrel: 1e-12}, nan},
		{"zero-mean", func(x float64) float64 { return math.Pow(math.Sin(x), 3) * math.Pow(math.Abs(x), 0.1) }, -1, 1, opts{Epsabs: -1}, nan},
		{"tan", math.Tan, 0, 1.57, opts{}, -math.Log(math.Cos(1.57))},
		{"steps", func(x float64) float64 { return math.Floor(10 * x) }, 0, 1, opts{}, 4.5},
		{"steps-tight", func(x float64) float64 { return math.Floor(10 * x) }, 0, 1, opts{Epsabs: -1, Epsrel: 1e-13, Limit: 200}, 4.5},
		{"slow-tail", func(x float64) float64 { l := math.Log(x); return 1 / (x * (l * l)) }, 2, inf, opts{Limit: 12}, nan},
		{"sine-tail", func(x float64) float64 { return math.Sin(x) / x }, 1, inf, opts{}, nan},
		{"alg-tight", cosine(40), 0, 1, opts{Weight: integrate.WeightAlg, Wvar: []float64{-0.9, -0.9}, Epsabs: -1, Epsrel: 1e-13}, nan},
		{"alg-rough", kink, 0, 1, opts{Weight: integrate.WeightAlgLog, Wvar: []float64{-0.9, 2.5}, Limit: 200}, nan},
		{"cos-rough", func(x float64) float64 { return math.Floor(10 * x) }, 0, 1, opts{Weight: integrate.WeightCos, Wvar: []float64{20}, Limit: 100}, nan},
		{"cos-pole", func(x float64) float64 { return 1 / (x + 1e-6) }, 0, 1, weight(integrate.WeightSin, 5), nan},
		{
			"cos-tight", func(x float64) float64 { return 1 / math.Sqrt(math.Abs(x-1./3)) }, 0, 1,
			opts{Weight: integrate.WeightCos, Wvar: []float64{3}, Epsabs: -1, Epsrel: 1e-13, Limit: 200},
			nan,
		},
		{"cauchy-rough", func(x float64) float64 { return math.Sqrt(math.Abs(x - 0.7)) }, 0, 1, weight(integrate.WeightCauchy, 0.7), nan},
		{
			"cauchy-tight", func(x float64) float64 { return math.Sqrt(math.Abs(x - 0.5)) }, 0, 1,
			opts{Weight: integrate.WeightCauchy, Wvar: []float64{0.2}, Epsabs: -1, Epsrel: 1e-13},
			nan,
		},
		{
			"fourier-fast", func(x float64) float64 { return 1 / math.Sqrt(1+x) }, 0, inf,
			opts{Weight: integrate.WeightSin, Wvar: []float64{100.5}, Epsabs: 1e-11},
			nan,
		},
		{"fourier-growing", math.Sqrt, 0, inf, weight(integrate.WeightCos, 1), nan},
		{"fourier-pole", func(x float64) float64 { return 1 / (x - 40.3) }, 0, inf, weight(integrate.WeightCos, 1), nan},
		{"cos", math.Exp, 0, 10, weight(integrate.WeightCos, 50), expCos(1, 50, 10) - expCos(1, 50, 0)},
		{"cos-slow", math.Exp, 0, 1, weight(integrate.WeightCos, 1.5), expCos(1, 1.5, 1) - expCos(1, 1.5, 0)},
		{"cos-zero", math.Exp, 0, 1, weight(integrate.WeightCos, 0), math.E - 1},
		{"cos-singular", rsqrt, 0, 1, weight(integrate.WeightCos, 2.3), nan},
		{"cos-log", inside(math.Log), 0, 1, weight(integrate.WeightSin, 10*math.Pi), nan},
		{"sin", lorentz, -2, 3, weight(integrate.WeightSin, 30), nan},
		{"sin-negative", lorentz, -2, 3, weight(integrate.WeightSin, -30), nan},
		{"sin-fast", math.Sqrt, 0, 1, weight(integrate.WeightSin, 1e4), nan},
		{"sin-abs", kink, 0, 1, weight(integrate.WeightSin, 7), nan},
		{"sin-24", decay, 0, 2, weight(integrate.WeightSin, 24), nan},
		{"fourier", func(x float64) float64 { return math.Exp(-x / 10) }, 0, inf, weight(integrate.WeightCos, 2), 0.1 / 4.01},
		{"fourier-root", inside(rsqrt), 0, inf, weight(integrate.WeightCos, math.Pi/2), 1},
		{"fourier-left", func(x float64) float64 { return math.Exp(x / 10) }, -inf, 0, weight(integrate.WeightSin, 2), -2 / 4.01},
		{"fourier-left-cos", func(x float64) float64 { return math.Exp(x / 3) }, -inf, 1, weight(integrate.WeightCos, 5), expCos(1./3, 5, 1)},
		{"fourier-slow", func(x float64) float64 { return 1 / (1 + x) }, 0, inf, weight(integrate.WeightSin, 3), nan},
		{"fourier-negative", func(x float64) float64 { return x / (1 + x*x) }, 0, inf, weight(integrate.WeightSin, -1), -math.Pi / (2 * math.E)},
		{"fourier-zero", decay, 0, inf, weight(integrate.WeightCos, 0), 1},
		{"fourier-few", func(x float64) float64 { return 1 / math.Sqrt(1+x) }, 0, inf, opts{Weight: integrate.WeightSin, Wvar: []float64{3}, Limlst: 4}, nan},
		{
			"fourier-rough", func(x float64) float64 { return math.Sqrt(math.Abs(math.Sin(x))) / (1 + x*x) }, 0, inf,
			opts{Weight: integrate.WeightCos, Wvar: []float64{1}, Limit: 3},
			nan,
		},
		{"alg", math.Cos, 0, 1, weight(integrate.WeightAlg, -0.5, 0), nan},
		{"alg-both", math.Exp, -1, 2, weight(integrate.WeightAlg, -0.5, 0.7), nan},
		{"alg-loga", math.Cos, 0, 1, weight(integrate.WeightAlgLogA, -0.5, 0), nan},
		{"alg-loga-rough", cosine(60), 0, 1, weight(integrate.WeightAlgLogA, -0.5, 0), nan},
		{"alg-logb", runge, -1, 1, weight(integrate.WeightAlgLogB, 0.2, -0.8), nan},
		{"alg-log", cosine(30), 0, 1, weight(integrate.WeightAlgLog, -0.5, -0.3), nan},
		{"alg-log-flat", cosine(30), 0, 1, weight(integrate.WeightAlgLog, 0, 0), nan},
		{"alg-book", inside(func(x float64) float64 {
			l := math.Log(x)
			return 1 / ((1 + l*l) * (1 + l*l))
		}), 0, 1, weight(integrate.WeightAlgLogA, 0, 0), (ci1*math.Sin(1) + (math.Pi/2-si1)*math.Cos(1) - 1) / 2},
		{"alg-limit", cosine(100), 0, 1, opts{Weight: integrate.WeightAlg, Wvar: []float64{-0.5, 0}, Limit: 4}, nan},
		{"cauchy", func(x float64) float64 { return 1 / (x*x + 1e-3) }, -1, 5, weight(integrate.WeightCauchy, 0.3), nan},
		{"cauchy-book", func(x float64) float64 { return 1 / (5*x*x*x + 6) }, -1, 5, weight(integrate.WeightCauchy, 0), math.Log(125./631) / 18},
		{"cauchy-reversed", math.Exp, 1, 0, weight(integrate.WeightCauchy, 0.4), nan},
		{"cauchy-outside", func(x float64) float64 { return 1 / (1 + x) }, 0, 1, weight(integrate.WeightCauchy, 3), math.Log(1./3) / 4},
		{"cauchy-edge", func(x float64) float64 { return math.Sin(20 * x) }, 0, 1, weight(integrate.WeightCauchy, 1e-3), nan},
		{"nan", hole, 0, 1, opts{}, nan},
		{"nan-tail", hole, 0, inf, opts{}, nan},
		{"nan-inside", func(x float64) float64 {
			if x > 0.5 {
				return nan
			}
			return 1
		}, 0, 1, opts{}, nan},
		{"nan-alg", hole, 0, 1, weight(integrate.WeightAlg, 1, 1), nan},
		{"nan-cauchy", hole, 0, 1, weight(integrate.WeightCauchy, 0.5), nan},
		{"inf", func(float64) float64 { return inf }, 0, 1, opts{}, nan},
	}
}
