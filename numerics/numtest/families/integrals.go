// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package families

// This file holds families of integrals with known values.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Integrals are those of F from A to B, for parameters p from From to To in steps of By,
// from easy to hard.
type Integrals struct {
	Name         string
	From, To, By float64
	A, B         float64
	F            func(p, x float64) float64
	How          func(p float64) Quadrature
	Exact        func(p float64) float64
	Failures     int // of how many QUADPACK says that it fails
}

// A Quadrature is what a routine has to know of an integral: the weight beside F by its
// name in integrate, with its numbers, singular points, and the number of subintervals.
type Quadrature struct {
	Weight       string
	Wvar, Points []float64
	Limit        int
}

// IntegralFamilies returns those of R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner,
// QUADPACK, Springer 1983, section 4.1, which the authors tested their routines with.
func IntegralFamilies() []Integrals {
	inf := math.Inf(1)
	weight := func(w string, v ...float64) Quadrature { return Quadrature{Weight: w, Wvar: v} }
	plain := func(float64) Quadrature { return Quadrature{} }
	pow := math.Pow
	powers := func(point, p float64) float64 { return (pow(1-point, p+1) + pow(point, p+1)) / (p + 1) }
	return []Integrals{
		{
			Name: "1, QAGS", From: -0.9, To: 2.6, By: 0.1, B: 1, How: plain,
			F:     func(p, x float64) float64 { return pow(x, p) * math.Log(1/x) },
			Exact: func(p float64) float64 { return 1 / ((1 + p) * (1 + p)) },
		},
		{
			Name: "1, QAWS", From: -0.9, To: 2.6, By: 0.1, B: 1,
			F:     func(float64, float64) float64 { return -1 },
			How:   func(p float64) Quadrature { return weight("alg-loga", p, 0) },
			Exact: func(p float64) float64 { return 1 / ((1 + p) * (1 + p)) },
		},
		{
			Name: "2, QAGS", From: 0, To: 12, By: 1, B: 1, How: plain, Failures: 3,
			F: func(p, x float64) float64 { return pow(4, -p) / ((x-math.Pi/4)*(x-math.Pi/4) + pow(16, -p)) },
			Exact: func(p float64) float64 {
				return math.Atan((4-math.Pi)*pow(4, p-1)) + math.Atan(math.Pi*pow(4, p-1))
			},
		},
		{
			Name: "3, QAGS", From: 0, To: 10, By: 1, B: math.Pi,
			F:     func(p, x float64) float64 { return math.Cos(pow(2, p) * math.Sin(x)) },
			How:   func(float64) Quadrature { return Quadrature{Limit: 200} },
			Exact: func(p float64) float64 { return math.Pi * special.J0(pow(2, p)) },
		},
		{
			Name: "4, QAGP", From: -0.8, To: 2.1, By: 0.1, B: 1,
			F:     func(p, x float64) float64 { return pow(math.Abs(x-1./3), p) },
			How:   func(float64) Quadrature { return Quadrature{Points: []float64{1. / 3}} },
			Exact: func(p float64) float64 { return powers(1./3, p) },
		},
		{
			Name: "5, QAGP", From: -0.8, To: 2.1, By: 0.1, B: 1,
			F:     func(p, x float64) float64 { return pow(math.Abs(x-math.Pi/4), p) },
			How:   func(float64) Quadrature { return Quadrature{Points: []float64{math.Pi / 4}} },
			Exact: func(p float64) float64 { return powers(math.Pi/4, p) },
		},
		{
			Name: "6, QAWS", From: 1, To: 8, By: 1, A: -1, B: 1,
			F:     func(p, x float64) float64 { return 1 / (x + 1 + pow(2, -p)) },
			How:   func(float64) Quadrature { return weight("alg", -0.5, -0.5) },
			Exact: func(p float64) float64 { e := 1 + pow(2, -p); return math.Pi / math.Sqrt(e*e-1) },
		},
		{
			Name: "7, QAGS", From: 0.1, To: 2, By: 0.1, B: math.Pi / 2, How: plain,
			F: func(p, x float64) float64 { return pow(math.Sin(x), p-1) },
			Exact: func(p float64) float64 {
				g := math.Gamma(p / 2)
				return pow(2, p-2) * g * g / math.Gamma(p)
			},
		},
		{
			Name: "8, QAGS", From: 0.4, To: 2, By: 0.1, B: 1, How: plain,
			F:     func(p, x float64) float64 { return pow(math.Log(1/x), p-1) },
			Exact: math.Gamma,
		},
		{
			Name: "9, QAWO", From: 0, To: 14, By: 1, B: 1,
			F:   func(_, x float64) float64 { return math.Exp(20 * (x - 1)) },
			How: func(p float64) Quadrature { return weight("sin", pow(2, p)) },
			Exact: func(p float64) float64 {
				w := pow(2, p)
				return (20*math.Sin(w) - w*math.Cos(w) + w*math.Exp(-20)) / (400 + w*w)
			},
		},
		{
			Name: "11, QAWF", From: 0, To: 6, By: 1, B: inf,
			F: func(p, x float64) float64 {
				if x <= 0 {
					return 0
				}
				return math.Exp(-pow(2, -p)*x) / math.Sqrt(x)
			},
			How: func(float64) Quadrature { return weight("cos", 1) },
			Exact: func(p float64) float64 {
				return math.Sqrt(math.Pi) * pow(1+pow(4, -p), -0.25) * math.Cos(math.Atan(pow(2, p))/2)
			},
		},
		{
			Name: "12, QAGI", From: 0, To: 5, By: 1, B: inf, How: plain,
			F:     func(p, x float64) float64 { return x * x * math.Exp(-pow(2, -p)*x) },
			Exact: func(p float64) float64 { return pow(2, 3*p+1) },
		},
		{
			Name: "13, QAGI", From: 0.1, To: 1.9, By: 0.2, B: inf, How: plain,
			F:     func(p, x float64) float64 { return pow(x, p-1) / ((1 + 10*x) * (1 + 10*x)) },
			Exact: func(p float64) float64 { return pow(10, -p) * (1 - p) * math.Pi / math.Sin(math.Pi*p) },
		},
		{
			Name: "14, QAWC", From: 0, To: 10, By: 1, B: 5,
			F:   func(p, x float64) float64 { return pow(2, -p) / ((x-1)*(x-1) + pow(4, -p)) },
			How: func(float64) Quadrature { return weight("cauchy", 2) },
			Exact: func(p float64) float64 {
				s := pow(4, -p)
				return (pow(2, -p)*math.Log(1.5) - pow(2, -p-1)*math.Log((16+s)/(1+s)) - math.Atan(pow(2, p+2)) - math.Atan(pow(2, p))) / (1 + s)
			},
		},
	}
}
