// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package families

// This file holds initial value problems with known solutions.

import "math"

// An InitialValue is an initial value problem with its solution, which also says where it
// starts.
type InitialValue struct {
	Name       string
	Fun        func(t float64, y []float64) []float64
	Jac        func(t float64, y []float64) [][]float64
	Start, End float64
	Exact      func(t float64) []float64
	Stiff      bool
}

// InitialValueProblems returns the problems. A1 to A4 and B4 are those of T. E. Hull, W. H. Enright, B. M. Fellen and
// A. E. Sedgwick, Comparing numerical methods for ordinary differential equations, SIAM J. Numer.
// Anal. 9 (1972) 603; kaps is that of P. Kaps, and prothero that of A. Prothero and A. Robinson, Math. Comp. 28
// (1974) 145, both in Hairer and Wanner, Solving Ordinary Differential Equations II; fast is of the
// class A of W. H. Enright, T. E. Hull and B. Lindberg, BIT 15 (1975) 10.
func InitialValueProblems() []InitialValue {
	const small = 1e-3 // of kaps
	const lambda = -1e5
	return []InitialValue{
		{
			Name: "A1", End: 20,
			Fun:   func(_ float64, y []float64) []float64 { return []float64{-y[0]} },
			Jac:   func(float64, []float64) [][]float64 { return [][]float64{{-1}} },
			Exact: func(t float64) []float64 { return []float64{math.Exp(-t)} },
		},
		{
			Name: "A2", End: 20,
			Fun:   func(_ float64, y []float64) []float64 { return []float64{-y[0] * y[0] * y[0] / 2} },
			Jac:   func(_ float64, y []float64) [][]float64 { return [][]float64{{-1.5 * y[0] * y[0]}} },
			Exact: func(t float64) []float64 { return []float64{1 / math.Sqrt(t+1)} },
		},
		{
			Name: "A3", End: 20,
			Fun:   func(t float64, y []float64) []float64 { return []float64{y[0] * math.Cos(t)} },
			Jac:   func(t float64, _ []float64) [][]float64 { return [][]float64{{math.Cos(t)}} },
			Exact: func(t float64) []float64 { return []float64{math.Exp(math.Sin(t))} },
		},
		{
			Name: "A4", End: 20,
			Fun:   func(_ float64, y []float64) []float64 { return []float64{y[0] / 4 * (1 - y[0]/20)} },
			Jac:   func(_ float64, y []float64) [][]float64 { return [][]float64{{(1 - y[0]/10) / 4}} },
			Exact: func(t float64) []float64 { return []float64{20 / (1 + 19*math.Exp(-t/4))} },
		},
		{
			Name: "B4", End: 10, // a point on a torus: radius 2 + cos(t) and height sin(t) at the angle t
			Fun: func(t float64, y []float64) []float64 {
				r := math.Hypot(y[0], y[1])
				return []float64{-y[1] - y[0]*y[2]/r, y[0] - y[1]*y[2]/r, y[0] / r}
			},
			Jac: func(_ float64, y []float64) [][]float64 {
				r := math.Hypot(y[0], y[1])
				r3 := r * r * r
				return [][]float64{
					{-y[2]/r + y[0]*y[0]*y[2]/r3, -1 + y[0]*y[1]*y[2]/r3, -y[0] / r},
					{1 + y[0]*y[1]*y[2]/r3, -y[2]/r + y[1]*y[1]*y[2]/r3, -y[1] / r},
					{1/r - y[0]*y[0]/r3, -y[0] * y[1] / r3, 0},
				}
			},
			Exact: func(t float64) []float64 {
				s, c := math.Sincos(t)
				return []float64{(2 + c) * c, (2 + c) * s, s}
			},
		},
		{
			Name: "kaps", End: 2, Stiff: true,
			Fun: func(_ float64, y []float64) []float64 {
				return []float64{-(1/small+2)*y[0] + y[1]*y[1]/small, y[0] - y[1] - y[1]*y[1]}
			},
			Jac: func(_ float64, y []float64) [][]float64 {
				return [][]float64{{-(1/small + 2), 2 * y[1] / small}, {1, -1 - 2*y[1]}}
			},
			Exact: func(t float64) []float64 { return []float64{math.Exp(-2 * t), math.Exp(-t)} },
		},
		{
			Name: "prothero", End: 5, Stiff: true,
			Fun: func(t float64, y []float64) []float64 {
				return []float64{lambda*(y[0]-math.Atan(t)) + 1/(1+t*t)}
			},
			Jac:   func(float64, []float64) [][]float64 { return [][]float64{{lambda}} },
			Exact: func(t float64) []float64 { return []float64{math.Atan(t)} },
		},
		{
			Name: "fast", End: 3, Stiff: true,
			Fun: func(_ float64, y []float64) []float64 {
				return []float64{-0.5 * y[0], -y[1], -100 * y[2], -5000 * y[3]}
			},
			Jac: func(float64, []float64) [][]float64 {
				return [][]float64{{-0.5, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -100, 0}, {0, 0, 0, -5000}}
			},
			Exact: func(t float64) []float64 {
				return []float64{math.Exp(-0.5 * t), math.Exp(-t), math.Exp(-100 * t), math.Exp(-5000 * t)}
			},
		},
	}
}
