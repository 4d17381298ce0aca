// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package families

// This file holds functions with many local minima and a known global one. Their
// definitions are those of Jamil and Yang, A literature survey of benchmark functions
// for global optimization problems, Int. J. Math. Modelling and Numerical Optimisation
// 4 (2013) 150, and of Dixon and Szegö, Towards Global Optimisation, 1978.

import "math"

// A Minimum is a function, bounds, and its least value there.
type Minimum struct {
	F      func(x []float64) float64
	Bounds [][2]float64
	Least  float64
}

// Box returns n times the bounds lo and hi.
func Box(lo, hi float64, n int) [][2]float64 {
	b := make([][2]float64, n)
	for i := range b {
		b[i] = [2]float64{lo, hi}
	}
	return b
}

// Sphere is the sum of the squares.
func Sphere(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return sum
}

// Rastrigin has a minimum near each point of whole numbers.
func Rastrigin(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v*v - 10*math.Cos(2*math.Pi*v)
	}
	return 10*float64(len(x)) + sum
}

// Ackley is a funnel with many small minima.
func Ackley(x []float64) float64 {
	n, c := float64(len(x)), 0.0
	for _, v := range x {
		c += math.Cos(2 * math.Pi * v)
	}
	return -20*math.Exp(-0.2*math.Sqrt(Sphere(x)/n)) - math.Exp(c/n) + 20 + math.E
}

// Griewank is a bowl with waves.
func Griewank(x []float64) float64 {
	product := 1.0
	for i, v := range x {
		product *= math.Cos(v / math.Sqrt(float64(i+1)))
	}
	return 1 + Sphere(x)/4000 - product
}

// Schwefel has its least value far from the next best ones.
func Schwefel(x []float64) float64 {
	sum := 418.98288727243374 * float64(len(x))
	for _, v := range x {
		sum -= v * math.Sin(math.Sqrt(math.Abs(v)))
	}
	return sum
}

// Branin has three minima that are alike.
func Branin(x []float64) float64 {
	a := x[1] - 5.1/(4*math.Pi*math.Pi)*x[0]*x[0] + 5/math.Pi*x[0] - 6
	return a*a + 10*(1-1/(8*math.Pi))*math.Cos(x[0]) + 10
}

// GoldsteinPrice has four minima.
func GoldsteinPrice(p []float64) float64 {
	x, y := p[0], p[1]
	return (1 + (x+y+1)*(x+y+1)*(19-14*x+3*x*x-14*y+6*x*y+3*y*y)) *
		(30 + (2*x-3*y)*(2*x-3*y)*(18-32*x+12*x*x+48*y-36*x*y+27*y*y))
}

// Hartman3 is four dents in three dimensions.
func Hartman3(x []float64) float64 {
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

// Eggholder has its least value in a corner.
func Eggholder(p []float64) float64 {
	x, y := p[0], p[1]+47
	return -y*math.Sin(math.Sqrt(math.Abs(x/2+y))) - x*math.Sin(math.Sqrt(math.Abs(x-y)))
}

// Camel is the function of six humps and two least ones.
func Camel(p []float64) float64 {
	x, y := p[0], p[1]
	return (4-2.1*x*x+x*x*x*x/3)*x*x + x*y + (4*y*y-4)*y*y
}

// Rosen is Rosenbrock's function of any number of variables.
func Rosen(x []float64) float64 {
	sum := 0.0
	for i := range len(x) - 1 {
		a, b := x[i+1]-x[i]*x[i], 1-x[i]
		sum += 100*a*a + b*b
	}
	return sum
}

// Sine is the function of one variable of the tutorial: x² + 10 sin x.
func Sine(x []float64) float64 { return x[0]*x[0] + 10*math.Sin(x[0]) }

// GlobalMinima are functions with their least values between bounds.
var GlobalMinima = map[string]Minimum{
	"rastrigin 4":     {Rastrigin, Box(-5.12, 5.12, 4), 0},
	"ackley 5":        {Ackley, Box(-32.768, 30, 5), 0},
	"griewank 2":      {Griewank, Box(-60, 50, 2), 0},
	"schwefel 3":      {Schwefel, Box(-500, 500, 3), 0},
	"branin":          {Branin, [][2]float64{{-5, 10}, {0, 15}}, 0.39788735772973816},
	"goldstein-price": {GoldsteinPrice, Box(-2, 2, 2), 3},
	"hartman 3":       {Hartman3, Box(0, 1, 3), -3.86278214782076},
	"rosen 4":         {Rosen, Box(-5, 10, 4), 0},
	"camel":           {Camel, [][2]float64{{-2, 2}, {-1, 1}}, -1.0316284534898774},
	"eggholder":       {Eggholder, Box(-512, 512, 2), -959.6406627208506},
	"tutorial":        {Sine, Box(-10, 10, 1), -7.945823375615284},
}
