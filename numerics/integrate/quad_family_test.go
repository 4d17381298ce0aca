// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests Quad on families of integrals with a parameter, from easy to hard, whose values
// are known.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/special"
)

// A family is integrals with a parameter p.
type family struct {
	name         string
	from, to, by float64 // the parameters
	a, b         float64
	f            func(p, x float64) float64
	opts         func(p float64) integrate.QuadOptions
	exact        func(p float64) float64
	failures     int // of which Quad says so, as SciPy does
}

// families returns the families of R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner,
// QUADPACK, Springer 1983, section 4.1, which the authors tested their routines with.
func families() []family {
	inf := math.Inf(1)
	weight := func(w integrate.Weight, v ...float64) integrate.QuadOptions {
		return integrate.QuadOptions{Weight: w, Wvar: v}
	}
	plain := func(float64) integrate.QuadOptions { return integrate.QuadOptions{} }
	pow := math.Pow
	powers := func(point, p float64) float64 { return (pow(1-point, p+1) + pow(point, p+1)) / (p + 1) }
	return []family{
		{
			name: "1, QAGS", from: -0.9, to: 2.6, by: 0.1, b: 1, opts: plain,
			f:     func(p, x float64) float64 { return pow(x, p) * math.Log(1/x) },
			exact: func(p float64) float64 { return 1 / ((1 + p) * (1 + p)) },
		},
		{
			name: "1, QAWS", from: -0.9, to: 2.6, by: 0.1, b: 1,
			f:     func(float64, float64) float64 { return -1 },
			opts:  func(p float64) integrate.QuadOptions { return weight(integrate.WeightAlgLogA, p, 0) },
			exact: func(p float64) float64 { return 1 / ((1 + p) * (1 + p)) },
		},
		{
			name: "2, QAGS", from: 0, to: 12, by: 1, b: 1, opts: plain, failures: 3,
			f: func(p, x float64) float64 { return pow(4, -p) / ((x-math.Pi/4)*(x-math.Pi/4) + pow(16, -p)) },
			exact: func(p float64) float64 {
				return math.Atan((4-math.Pi)*pow(4, p-1)) + math.Atan(math.Pi*pow(4, p-1))
			},
		},
		{
			name: "3, QAGS", from: 0, to: 10, by: 1, b: math.Pi,
			f:     func(p, x float64) float64 { return math.Cos(pow(2, p) * math.Sin(x)) },
			opts:  func(float64) integrate.QuadOptions { return integrate.QuadOptions{Limit: 200} },
			exact: func(p float64) float64 { return math.Pi * special.J0(pow(2, p)) },
		},
		{
			name: "4, QAGP", from: -0.8, to: 2.1, by: 0.1, b: 1,
			f:     func(p, x float64) float64 { return pow(math.Abs(x-1./3), p) },
			opts:  func(float64) integrate.QuadOptions { return integrate.QuadOptions{Points: []float64{1. / 3}} },
			exact: func(p float64) float64 { return powers(1./3, p) },
		},
		{
			name: "5, QAGP", from: -0.8, to: 2.1, by: 0.1, b: 1,
			f:     func(p, x float64) float64 { return pow(math.Abs(x-math.Pi/4), p) },
			opts:  func(float64) integrate.QuadOptions { return integrate.QuadOptions{Points: []float64{math.Pi / 4}} },
			exact: func(p float64) float64 { return powers(math.Pi/4, p) },
		},
		{
			name: "6, QAWS", from: 1, to: 8, by: 1, a: -1, b: 1,
			f:     func(p, x float64) float64 { return 1 / (x + 1 + pow(2, -p)) },
			opts:  func(float64) integrate.QuadOptions { return weight(integrate.WeightAlg, -0.5, -0.5) },
			exact: func(p float64) float64 { e := 1 + pow(2, -p); return math.Pi / math.Sqrt(e*e-1) },
		},
		{
			name: "7, QAGS", from: 0.1, to: 2, by: 0.1, b: math.Pi / 2, opts: plain,
			f: func(p, x float64) float64 { return pow(math.Sin(x), p-1) },
			exact: func(p float64) float64 {
				g := math.Gamma(p / 2)
				return pow(2, p-2) * g * g / math.Gamma(p)
			},
		},
		{
			name: "8, QAGS", from: 0.4, to: 2, by: 0.1, b: 1, opts: plain,
			f:     func(p, x float64) float64 { return pow(math.Log(1/x), p-1) },
			exact: math.Gamma,
		},
		{
			name: "9, QAWO", from: 0, to: 14, by: 1, b: 1,
			f:    func(_, x float64) float64 { return math.Exp(20 * (x - 1)) },
			opts: func(p float64) integrate.QuadOptions { return weight(integrate.WeightSin, pow(2, p)) },
			exact: func(p float64) float64 {
				w := pow(2, p)
				return (20*math.Sin(w) - w*math.Cos(w) + w*math.Exp(-20)) / (400 + w*w)
			},
		},
		{
			name: "11, QAWF", from: 0, to: 6, by: 1, b: inf,
			f: func(p, x float64) float64 {
				if x <= 0 {
					return 0
				}
				return math.Exp(-pow(2, -p)*x) / math.Sqrt(x)
			},
			opts: func(float64) integrate.QuadOptions { return weight(integrate.WeightCos, 1) },
			exact: func(p float64) float64 {
				return math.Sqrt(math.Pi) * pow(1+pow(4, -p), -0.25) * math.Cos(math.Atan(pow(2, p))/2)
			},
		},
		{
			name: "12, QAGI", from: 0, to: 5, by: 1, b: inf, opts: plain,
			f:     func(p, x float64) float64 { return x * x * math.Exp(-pow(2, -p)*x) },
			exact: func(p float64) float64 { return pow(2, 3*p+1) },
		},
		{
			name: "13, QAGI", from: 0.1, to: 1.9, by: 0.2, b: inf, opts: plain,
			f:     func(p, x float64) float64 { return pow(x, p-1) / ((1 + 10*x) * (1 + 10*x)) },
			exact: func(p float64) float64 { return pow(10, -p) * (1 - p) * math.Pi / math.Sin(math.Pi*p) },
		},
		{
			name: "14, QAWC", from: 0, to: 10, by: 1, b: 5,
			f:    func(p, x float64) float64 { return pow(2, -p) / ((x-1)*(x-1) + pow(4, -p)) },
			opts: func(float64) integrate.QuadOptions { return weight(integrate.WeightCauchy, 2) },
			exact: func(p float64) float64 {
				s := pow(4, -p)
				return (pow(2, -p)*math.Log(1.5) - pow(2, -p-1)*math.Log((16+s)/(1+s)) - math.Atan(pow(2, p+2)) - math.Atan(pow(2, p))) / (1 + s)
			},
		},
	}
}

// The integrals are as good as Quad says, except where it says that something is the matter.
func TestQuadFamilies(t *testing.T) {
	t.Parallel()
	for _, fam := range families() {
		t.Run(fam.name, func(t *testing.T) {
			t.Parallel()
			failed := 0
			for k := 0; ; k++ {
				p := fam.from + float64(k)*fam.by
				if p > fam.to+1e-9 {
					break
				}
				if math.Abs(p-1) < 1e-9 && fam.name == "13, QAGI" {
					continue // a limit
				}
				opts := fam.opts(p)
				r, err := integrate.Quad(func(x float64) float64 { return fam.f(p, x) }, fam.a, fam.b, &opts)
				if err != nil {
					failed++
					continue
				}
				exact := fam.exact(p)
				// What the epsilon algorithm says of its error is not a bound; nowhere here is it
				// less than half of the error.
				if off := math.Abs(r.Y - exact); !(off <= 2*r.Abserr+1e-13*math.Abs(exact)) {
					t.Errorf("%g: %v, want %v; in error by %.1e, the estimate is %.1e", p, r.Y, exact, off, r.Abserr)
				}
				if r.Abserr > 1.5e-8*max(1, math.Abs(exact)) {
					t.Errorf("%g: the estimate is %v without an error", p, r.Abserr)
				}
			}
			if failed != fam.failures {
				t.Errorf("%d failed, want %d", failed, fam.failures)
			}
		})
	}
}
