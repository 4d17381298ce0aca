// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of integrals and initial value problems, whose functions are
// compiled here and Python's there.

import (
	"math"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
)

func quadOscillating(inputs) func() any {
	return func() any {
		r, err := integrate.Quad(func(x float64) float64 { return math.Cos(50*x) * math.Exp(-x) }, 0, 10, &integrate.QuadOptions{Limit: 200})
		if err != nil {
			return err
		}
		return r.Y
	}
}

func dblquad(inputs) func() any {
	return func() any {
		r, err := integrate.Dblquad(func(y, x float64) float64 { return math.Exp(-x*y) / (1 + y) }, 0, 2,
			integrate.Constant(0), func(x float64) float64 { return 1 + x }, nil)
		if err != nil {
			return err
		}
		return r.Y
	}
}

// solveIVP returns what solves a problem and gives the solution at its end.
func solveIVP(fun func(t float64, y []float64) []float64, end float64, y0 []float64, opts *integrate.IVPOptions) func(inputs) func() any {
	return func(inputs) func() any {
		return func() any {
			r, err := integrate.SolveIVP(fun, [2]float64{0, end}, y0, opts)
			if err != nil {
				return err
			}
			return r.Y.Slice(nd.All(), nd.At(-1)).Copy()
		}
	}
}

func lorenz(_ float64, y []float64) []float64 {
	return []float64{10 * (y[1] - y[0]), y[0]*(28-y[2]) - y[1], y[0]*y[1] - 8./3*y[2]}
}

func robertson(_ float64, y []float64) []float64 {
	slow, back, fast := 0.04*y[0], 1e4*y[1]*y[2], 3e7*y[1]*y[1]
	return []float64{-slow + back, slow - back - fast, fast}
}

// spring is the damped oscillator of the tutorial.
func spring(_ float64, y []float64) []float64 {
	const omega, zeta = 2 * math.Sqrt2, 0.1 * math.Sqrt2
	return []float64{y[1], -2*zeta*omega*y[1] - omega*omega*y[0]}
}
