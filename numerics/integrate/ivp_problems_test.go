// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file is the initial value problems of the tests, the same as in testdata/gen.py.

import "math"

// A problem is an initial value problem.
type problem struct {
	fun   func(t float64, y []float64) []float64
	span  [2]float64
	y0    []float64
	stiff bool
}

// spring is the damped oscillator of the tutorial: y” + 2 zeta w y' + w² y = 0. The
// tutorial's gallery has it with a factor of 1 in place of 2.
func spring(factor float64) problem {
	w := math.Sqrt(4 / 0.5)
	zeta := 0.4 / (2 * 0.5 * w)
	return problem{fun: func(_ float64, y []float64) []float64 {
		return []float64{y[1], -factor*zeta*w*y[1] - w*w*y[0]}
	}, span: [2]float64{0, 10}, y0: []float64{1, 0}}
}

// springExact is the solution of spring(2).
func springExact(t float64) float64 {
	w := math.Sqrt(4 / 0.5)
	zeta := 0.4 / (2 * 0.5 * w)
	wd := w * math.Sqrt(1-zeta*zeta)
	return math.Exp(-zeta*w*t) * (math.Cos(wd*t) + zeta*w/wd*math.Sin(wd*t))
}

func oscillate(_ float64, y []float64) []float64 { return []float64{y[1], -y[0]} }

// arenstorf is a closed orbit about earth and moon: Hairer, Nørsett and Wanner, Solving
// Ordinary Differential Equations I, section II.0.
func arenstorf(_ float64, y []float64) []float64 {
	const mu1 = 0.012277471
	const mu2 = 1 - mu1
	d1 := math.Pow((y[0]+mu1)*(y[0]+mu1)+y[1]*y[1], 1.5)
	d2 := math.Pow((y[0]-mu2)*(y[0]-mu2)+y[1]*y[1], 1.5)
	return []float64{
		y[2], y[3],
		y[0] + 2*y[3] - mu2*(y[0]+mu1)/d1 - mu1*(y[0]-mu2)/d2,
		y[1] - 2*y[2] - mu2*y[1]/d1 - mu1*y[1]/d2,
	}
}

// hires is a chemical reaction of eight species: Hairer and Wanner, Solving Ordinary
// Differential Equations II, section IV.10, as are Robertson's, the oregonator's and van
// der Pol's equations.
func hires(_ float64, y []float64) []float64 {
	r := 280 * y[5] * y[7]
	return []float64{
		-1.71*y[0] + 0.43*y[1] + 8.32*y[2] + 0.0007,
		1.71*y[0] - 8.75*y[1],
		-10.03*y[2] + 0.43*y[3] + 0.035*y[4],
		8.32*y[1] + 1.71*y[2] - 1.12*y[3],
		-1.745*y[4] + 0.43*y[5] + 0.43*y[6],
		-r + 0.69*y[3] + 1.71*y[4] - 0.43*y[5] + 0.69*y[6],
		r - 1.81*y[6], -r + 1.81*y[6],
	}
}

func robertson(_ float64, y []float64) []float64 {
	return []float64{-0.04*y[0] + 1e4*y[1]*y[2], 0.04*y[0] - 1e4*y[1]*y[2] - 3e7*y[1]*y[1], 3e7 * y[1] * y[1]}
}

func pol(mu float64) func(t float64, y []float64) []float64 {
	return func(_ float64, y []float64) []float64 {
		return []float64{y[1], mu*(1-y[0]*y[0])*y[1] - y[0]}
	}
}

// heat is the equation of heat on points between two that are kept at 0.
func heat(_ float64, y []float64) []float64 {
	n := len(y)
	h := 1 / float64(n+1)
	f := make([]float64, n)
	for i := range y {
		var left, right float64
		if i > 0 {
			left = y[i-1]
		}
		if i < n-1 {
			right = y[i+1]
		}
		f[i] = (left - 2*y[i] + right) / (h * h)
	}
	return f
}

func heatStart() []float64 {
	y := make([]float64, 20)
	sign := -1.0
	for i := range y {
		y[i] = math.Sin(math.Pi*float64(i+1)/21) + 0.5*sign
		sign = -sign
	}
	return y
}

func problems() map[string]problem {
	return map[string]problem{
		"decay":      {fun: func(_ float64, y []float64) []float64 { return []float64{-2 * y[0]} }, span: [2]float64{0, 4}, y0: []float64{1}},
		"spring":     spring(2),
		"gallery":    spring(1),
		"oscillator": {fun: oscillate, span: [2]float64{0, 10}, y0: []float64{1, 0}},
		"backward":   {fun: oscillate, span: [2]float64{10, -3}, y0: []float64{0.5, 0.5}},
		"logistic":   {fun: func(_ float64, y []float64) []float64 { return []float64{y[0] * (1 - y[0])} }, span: [2]float64{-5, 8}, y0: []float64{0.01}},
		"forced":     {fun: func(t float64, y []float64) []float64 { return []float64{math.Cos(3*t) - y[0]*t} }, span: [2]float64{0, 5}, y0: []float64{2}},
		"lotka": {fun: func(_ float64, y []float64) []float64 {
			return []float64{1.5*y[0] - y[0]*y[1], -3*y[1] + y[0]*y[1]}
		}, span: [2]float64{0, 15}, y0: []float64{10, 5}},
		"lorenz": {fun: func(_ float64, y []float64) []float64 {
			return []float64{10 * (y[1] - y[0]), y[0]*(28-y[2]) - y[1], y[0]*y[1] - 8./3*y[2]}
		}, span: [2]float64{0, 3}, y0: []float64{1, 1, 1}},
		"euler": {fun: func(_ float64, y []float64) []float64 {
			return []float64{-2 * y[1] * y[2], 1.25 * y[0] * y[2], -0.5 * y[0] * y[1]}
		}, span: [2]float64{0, 20}, y0: []float64{1, 0, 0.9}},
		"kepler": {fun: func(_ float64, y []float64) []float64 {
			r := math.Hypot(y[0], y[1])
			r *= r * r
			return []float64{y[2], y[3], -y[0] / r, -y[1] / r}
		}, span: [2]float64{0, 20}, y0: []float64{0.4, 0, 0, 2}},
		"brusselator": {fun: func(_ float64, y []float64) []float64 {
			return []float64{1 + y[0]*y[0]*y[1] - 4*y[0], 3*y[0] - y[0]*y[0]*y[1]}
		}, span: [2]float64{0, 20}, y0: []float64{1.5, 3}},
		"arenstorf": {fun: arenstorf, span: [2]float64{0, 17.0652165601579625}, y0: []float64{0.994, 0, 0, -2.00158510637908252}},
		"pol1":      {fun: pol(1), span: [2]float64{0, 20}, y0: []float64{2, 0}},

		"robertson": {fun: robertson, span: [2]float64{0, 1e4}, y0: []float64{1, 0, 0}, stiff: true},
		"pol1000":   {fun: pol(1000), span: [2]float64{0, 2000}, y0: []float64{2, 0}, stiff: true},
		"hires":     {fun: hires, span: [2]float64{0, 321.8122}, y0: []float64{1, 0, 0, 0, 0, 0, 0, 0.0057}, stiff: true},
		"oregonator": {fun: func(_ float64, y []float64) []float64 {
			return []float64{77.27 * (y[1] + y[0]*(1-8.375e-6*y[0]-y[1])), (y[2] - (1+y[0])*y[1]) / 77.27, 0.161 * (y[0] - y[2])}
		}, span: [2]float64{0, 360}, y0: []float64{1, 2, 3}, stiff: true},
		"prothero": {fun: func(t float64, y []float64) []float64 {
			return []float64{-1e4*(y[0]-math.Cos(t)) - math.Sin(t)}
		}, span: [2]float64{0, 10}, y0: []float64{1}, stiff: true},
		"linear": {fun: func(_ float64, y []float64) []float64 {
			return []float64{998*y[0] + 1998*y[1], -999*y[0] - 1999*y[1]}
		}, span: [2]float64{0, 10}, y0: []float64{1, 0}, stiff: true},
		"heat":  {fun: heat, span: [2]float64{0, 0.5}, y0: heatStart(), stiff: true},
		"flame": {fun: func(_ float64, y []float64) []float64 { return []float64{y[0]*y[0] - y[0]*y[0]*y[0]} }, span: [2]float64{0, 2000}, y0: []float64{0.001}, stiff: true},
	}
}
