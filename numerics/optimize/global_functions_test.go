// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

// This file holds functions with many local minima and a known global one. Their
// definitions are those of Jamil and Yang, A literature survey of benchmark functions
// for global optimization problems, Int. J. Math. Modelling and Numerical Optimisation
// 4 (2013) 150, and of Dixon and Szegö, Towards Global Optimisation, 1978.

import (
	"math"

	"github.com/gosci/gosci/numerics/optimize"
)

// A globalProblem is a function, bounds, and its least value there.
type globalProblem struct {
	f      func(x []float64) float64
	bounds [][2]float64
	least  float64
}

func box(lo, hi float64, n int) [][2]float64 {
	b := make([][2]float64, n)
	for i := range b {
		b[i] = [2]float64{lo, hi}
	}
	return b
}

func sphere(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return sum
}

func rastrigin(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v*v - 10*math.Cos(2*math.Pi*v)
	}
	return 10*float64(len(x)) + sum
}

func ackley(x []float64) float64 {
	n, c := float64(len(x)), 0.0
	for _, v := range x {
		c += math.Cos(2 * math.Pi * v)
	}
	return -20*math.Exp(-0.2*math.Sqrt(sphere(x)/n)) - math.Exp(c/n) + 20 + math.E
}

func griewank(x []float64) float64 {
	product := 1.0
	for i, v := range x {
		product *= math.Cos(v / math.Sqrt(float64(i+1)))
	}
	return 1 + sphere(x)/4000 - product
}

func schwefel(x []float64) float64 {
	sum := 418.98288727243374 * float64(len(x))
	for _, v := range x {
		sum -= v * math.Sin(math.Sqrt(math.Abs(v)))
	}
	return sum
}

func branin(x []float64) float64 {
	a := x[1] - 5.1/(4*math.Pi*math.Pi)*x[0]*x[0] + 5/math.Pi*x[0] - 6
	return a*a + 10*(1-1/(8*math.Pi))*math.Cos(x[0]) + 10
}

func goldsteinPrice(p []float64) float64 {
	x, y := p[0], p[1]
	return (1 + (x+y+1)*(x+y+1)*(19-14*x+3*x*x-14*y+6*x*y+3*y*y)) *
		(30 + (2*x-3*y)*(2*x-3*y)*(18-32*x+12*x*x+48*y-36*x*y+27*y*y))
}

func hartman3(x []float64) float64 {
	a := [4][3]float64{{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}}
	c := [4]float64{1, 1.2, 3, 3.2}
	p := [4][3]float64{{0.3689, 0.117, 0.2673}, {0.4699, 0.4387, 0.747}, {0.1091, 0.8732, 0.5547}, {0.03815, 0.5743, 0.8828}}
	sum := 0.0
	for i := range a {
		e := 0.0
		for j, v := range x {
			e += a[i][j] * (v - p[i][j]) * (v - p[i][j])
		}
		sum -= c[i] * math.Exp(-e)
	}
	return sum
}

func eggholder(p []float64) float64 {
	x, y := p[0], p[1]+47
	return -y*math.Sin(math.Sqrt(math.Abs(x/2+y))) - x*math.Sin(math.Sqrt(math.Abs(x-y)))
}

// sine is the function of one variable of the tutorial.
func sine(x []float64) float64 { return x[0]*x[0] + 10*math.Sin(x[0]) }

// The functions that global_gen.py has too.
var genFunctions = map[string]globalProblem{
	"sphere":    {sphere, box(-5.12, 5.12, 3), 0},
	"rastrigin": {rastrigin, box(-5.12, 5.12, 2), 0},
	"ackley":    {ackley, box(-10, 15, 2), 0},
	"rosen":     {optimize.Rosen, box(0, 2, 3), 0},
	"camel":     {camel, [][2]float64{{-3, 3}, {-2, 2}}, -1.0316284534898774},
	"tutorial":  {sine, box(-5, 5, 1), -7.945823375615284},
}

var globalProblems = map[string]globalProblem{
	"rastrigin 4":     {rastrigin, box(-5.12, 5.12, 4), 0},
	"ackley 5":        {ackley, box(-32.768, 30, 5), 0},
	"griewank 2":      {griewank, box(-60, 50, 2), 0},
	"schwefel 3":      {schwefel, box(-500, 500, 3), 0},
	"branin":          {branin, [][2]float64{{-5, 10}, {0, 15}}, 0.39788735772973816},
	"goldstein-price": {goldsteinPrice, box(-2, 2, 2), 3},
	"hartman 3":       {hartman3, box(0, 1, 3), -3.86278214782076},
	"rosen 4":         {optimize.Rosen, box(-5, 10, 4), 0},
	"camel":           {camel, [][2]float64{{-2, 2}, {-1, 1}}, -1.0316284534898774},
	"eggholder":       {eggholder, box(-512, 512, 2), -959.6406627208506},
	"tutorial":        {sine, box(-10, 10, 1), -7.945823375615284},
}
