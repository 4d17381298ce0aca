// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the rows of local optimization, with functions compiled by Go.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/optimize"
)

// brentq finds the root of x³ + x = c for each c.
func brentq(in inputs) func() any {
	cs := in.array(0).Data()
	return func() any {
		roots := make([]float64, len(cs))
		opts := &optimize.RootScalarOptions{Bracket: []float64{0, 1}}
		for i, c := range cs {
			r, err := optimize.RootScalar(func(x float64) float64 { return x*x*x + x - c }, opts)
			if err != nil {
				return err
			}
			roots[i] = r.Root
		}
		return nd.FromSlice(roots)
	}
}

// threePeaks fits a background and three peaks, 10 parameters.
func threePeaks(in inputs) func() any {
	ts, ys := in.array(0).Data(), in.array(1).Data()
	start := []float64{3, 30, 17, 2, 12, 25, 2, 8, 30, 2}
	residuals := func(p []float64) []float64 {
		out := make([]float64, len(ts))
		for i, t := range ts {
			y := p[0]
			for k := 1; k < 10; k += 3 {
				z := (t - p[k+1]) / p[k+2]
				y += p[k] * math.Exp(-z*z)
			}
			out[i] = y - ys[i]
		}
		return out
	}
	return func() any {
		r, err := optimize.LeastSquares(residuals, start, nil)
		if err != nil {
			return err
		}
		return nd.FromSlice(r.X)
	}
}

// curveFit fits a decay to points, by a function of all of them as SciPy has it.
func curveFit(in inputs) func() any {
	x, y := in.array(0), in.array(1)
	return func() any {
		r, err := optimize.CurveFitArray(func(x *nd.Array, p []float64) *nd.Array {
			return x.MulScalar(-p[1]).IMap(math.Exp).IMulScalar(p[0]).IAddScalar(p[2])
		}, x, y, &optimize.CurveFitOptions{N: 3})
		if err != nil {
			return err
		}
		return nd.FromSlice(r.Popt)
	}
}

// curveFitPoints is curveFit by a function of one point.
func curveFitPoints(in inputs) func() any {
	x, y := in.array(0), in.array(1)
	return func() any {
		r, err := optimize.CurveFit(func(x float64, p []float64) float64 {
			return p[0]*math.Exp(-p[1]*x) + p[2]
		}, x, y, &optimize.CurveFitOptions{N: 3})
		if err != nil {
			return err
		}
		return nd.FromSlice(r.Popt)
	}
}

// bfgs goes down Rosenbrock's valley.
func bfgs(in inputs) func() any {
	start := in.array(0).Data()
	return func() any {
		r, err := optimize.Minimize(optimize.Rosen, start, &optimize.MinimizeOptions{Jac: optimize.RosenDer})
		if err != nil {
			return err
		}
		return nd.FromSlice(r.X)
	}
}
