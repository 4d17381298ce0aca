// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/optimize"
)

func BenchmarkCurveFit(b *testing.B) {
	x := nd.Linspace(0, 4, 1000)
	y := nd.Map(func(x float64) float64 { return 2.5*math.Exp(-1.3*x) + 0.5 + 0.2*math.Sin(1e3*x) }, x)
	b.Run("by points", func(b *testing.B) {
		for b.Loop() {
			r, err := optimize.CurveFit(func(x float64, p []float64) float64 {
				return p[0]*math.Exp(-p[1]*x) + p[2]
			}, x, y, &optimize.CurveFitOptions{N: 3})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(r.Nfev), "nfev")
		}
	})
	b.Run("at once", func(b *testing.B) {
		for b.Loop() {
			_, err := optimize.CurveFitArray(func(x *nd.Array, p []float64) *nd.Array {
				return x.MulScalar(-p[1]).IMap(math.Exp).IMulScalar(p[0]).IAddScalar(p[2])
			}, x, y, &optimize.CurveFitOptions{N: 3})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkLeastSquares(b *testing.B) {
	y := waveform2()
	residuals := func(p []float64) []float64 {
		out := make([]float64, len(y))
		for i, y := range y {
			out[i] = y - peaks(float64(i), p)
		}
		return out
	}
	for b.Loop() {
		if _, err := optimize.LeastSquares(residuals, []float64{3, 30, 20, 1, 12, 25, 1, 8, 28, 1}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMinimize(b *testing.B) {
	x0 := make([]float64, 10)
	for _, m := range minMethods() {
		b.Run(string(m), func(b *testing.B) {
			for b.Loop() {
				if _, err := optimize.Minimize(optimize.Rosen, x0, &optimize.MinimizeOptions{Method: m, Jac: optimize.RosenDer}); err != nil {
					b.Skip(err)
				}
			}
		})
	}
}

func BenchmarkRootScalar(b *testing.B) {
	o := &optimize.RootScalarOptions{Bracket: []float64{0, 1}}
	for b.Loop() {
		if _, err := optimize.RootScalar(func(x float64) float64 { return x*x*x + x - 0.7 }, o); err != nil {
			b.Fatal(err)
		}
	}
}
