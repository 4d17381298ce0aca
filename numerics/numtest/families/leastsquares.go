// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package families

// This file holds sums of squares with known least values.

import "math"

// A LeastSquares is a sum of squares with a known least value.
type LeastSquares struct {
	Name  string
	F     func(x []float64) []float64
	X0    []float64
	Least float64 // the least sum of squares, to the six digits that were published
	Root  bool    // as many values as variables, all 0 at the minimum
	// Far is set where a method with unit scales ends elsewhere or not at all.
	Far bool
}

// residualsOf returns m values.
func residualsOf(m int, f func(i int, x []float64) float64) func(x []float64) []float64 {
	return func(x []float64) []float64 {
		out := make([]float64, m)
		for i := range out {
			out[i] = f(i, x)
		}
		return out
	}
}

// LeastSquaresProblems returns the problems of Moré, Garbow and Hillstrom, Testing unconstrained optimization
// software, ACM TOMS 7 (1981) 17, with their numbers there.
func LeastSquaresProblems() []LeastSquares {
	gauss := []float64{0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009}
	meyer := []float64{34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872}
	kowalik := []float64{0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246}
	kowalikU := []float64{4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625}
	osborne := []float64{
		0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628, 0.603, 0.580,
		0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406,
	}
	watson := func(i int, x []float64) float64 {
		switch i {
		case 29:
			return x[0]
		case 30:
			return x[1] - x[0]*x[0] - 1
		}
		t := float64(i+1) / 29
		slope, sum := 0.0, 0.0
		for j := range x {
			if j > 0 {
				slope += float64(j) * x[j] * math.Pow(t, float64(j-1))
			}
			sum += x[j] * math.Pow(t, float64(j))
		}
		return slope - sum*sum - 1
	}
	chebyquad := func(x []float64) []float64 {
		n := len(x)
		out := make([]float64, n)
		for _, v := range x {
			t0, t1 := 1.0, 2*v-1
			for i := range n {
				out[i] += t1 / float64(n)
				t0, t1 = t1, 2*(2*v-1)*t1-t0
			}
		}
		for i := 1; i < n; i += 2 {
			k := float64(i + 1)
			out[i] += 1 / (k*k - 1)
		}
		return out
	}
	chebyStart := func(n int) []float64 {
		x := make([]float64, n)
		for i := range x {
			x[i] = float64(i+1) / float64(n+1)
		}
		return x
	}
	boundary := func(x []float64) []float64 {
		n := len(x)
		h := 1 / float64(n+1)
		at := func(i int) float64 {
			if i < 0 || i >= n {
				return 0
			}
			return x[i]
		}
		out := make([]float64, n)
		for i, v := range x {
			t := float64(i+1) * h
			out[i] = 2*v - at(i-1) - at(i+1) + h*h*(v+t+1)*(v+t+1)*(v+t+1)/2
		}
		return out
	}
	boundaryStart := make([]float64, 10)
	for i := range boundaryStart {
		t := float64(i+1) / 11
		boundaryStart[i] = t * (t - 1)
	}
	return []LeastSquares{
		{Name: "1 Rosenbrock", F: Valley, X0: []float64{-1.2, 1}, Root: true},
		{Name: "2 Freudenstein and Roth", F: func(x []float64) []float64 {
			return []float64{-13 + x[0] + ((5-x[1])*x[1]-2)*x[1], -29 + x[0] + ((x[1]+1)*x[1]-14)*x[1]}
		}, X0: []float64{0.5, -2}, Least: 48.9842},
		{Name: "3 Powell, badly scaled", F: func(x []float64) []float64 {
			return []float64{1e4*x[0]*x[1] - 1, math.Exp(-x[0]) + math.Exp(-x[1]) - 1.0001}
		}, X0: []float64{0, 1}, Root: true},
		{Name: "4 Brown, badly scaled", F: func(x []float64) []float64 {
			return []float64{x[0] - 1e6, x[1] - 2e-6, x[0]*x[1] - 2}
		}, X0: []float64{1, 1}, Far: true},
		{Name: "6 Jennrich and Sampson", F: residualsOf(10, func(i int, x []float64) float64 {
			k := float64(i + 1)
			return 2 + 2*k - (math.Exp(k*x[0]) + math.Exp(k*x[1]))
		}), X0: []float64{0.3, 0.4}, Least: 124.362},
		{Name: "7 helical valley", F: Helix, X0: []float64{-1, 0, 0}, Root: true},
		{Name: "8 Bard", F: Bard, X0: []float64{1, 1, 1}, Least: 8.21487e-3},
		{Name: "9 Gaussian", F: residualsOf(15, func(i int, x []float64) float64 {
			d := (7-float64(i))/2 - x[2]
			return x[0]*math.Exp(-x[1]*d*d/2) - gauss[i]
		}), X0: []float64{0.4, 1, 0}, Least: 1.12793e-8},
		{Name: "10 Meyer", F: residualsOf(16, func(i int, x []float64) float64 {
			return x[0]*math.Exp(x[1]/(50+5*float64(i)+x[2])) - meyer[i]
		}), X0: []float64{0.02, 4000, 250}, Least: 87.9458, Far: true},
		{Name: "12 box", F: residualsOf(10, func(i int, x []float64) float64 {
			t := 0.1 * float64(i+1)
			return math.Exp(-t*x[0]) - math.Exp(-t*x[1]) - x[2]*(math.Exp(-t)-math.Exp(-10*t))
		}), X0: []float64{0, 10, 20}},
		{Name: "13 Powell, singular", F: func(x []float64) []float64 {
			return []float64{
				x[0] + 10*x[1], math.Sqrt(5) * (x[2] - x[3]),
				(x[1] - 2*x[2]) * (x[1] - 2*x[2]), math.Sqrt(10) * (x[0] - x[3]) * (x[0] - x[3]),
			}
		}, X0: []float64{3, -1, 0, 1}, Root: true},
		{Name: "15 Kowalik and Osborne", F: residualsOf(11, func(i int, x []float64) float64 {
			u := kowalikU[i]
			return kowalik[i] - x[0]*(u*u+u*x[1])/(u*u+u*x[2]+x[3])
		}), X0: []float64{0.25, 0.39, 0.415, 0.39}, Least: 3.07505e-4},
		{Name: "16 Brown and Dennis", F: residualsOf(20, func(i int, x []float64) float64 {
			t := float64(i+1) / 5
			a, b := x[0]+t*x[1]-math.Exp(t), x[2]+x[3]*math.Sin(t)-math.Cos(t)
			return a*a + b*b
		}), X0: []float64{25, 5, -5, -1}, Least: 85822.2},
		{Name: "17 Osborne 1", F: residualsOf(33, func(i int, x []float64) float64 {
			t := 10 * float64(i)
			return osborne[i] - (x[0] + x[1]*math.Exp(-t*x[3]) + x[2]*math.Exp(-t*x[4]))
		}), X0: []float64{0.5, 1.5, -1, 0.01, 0.02}, Least: 5.46489e-5},
		{Name: "20 Watson 6", F: residualsOf(31, watson), X0: make([]float64, 6), Least: 2.28767e-3},
		{Name: "20 Watson 9", F: residualsOf(31, watson), X0: make([]float64, 9), Least: 1.39976e-6},
		{Name: "28 discrete boundary value", F: boundary, X0: boundaryStart, Root: true},
		{Name: "30 Broyden tridiagonal", F: Tridiagonal, X0: []float64{-1, -1, -1, -1, -1, -1, -1, -1}, Root: true},
		{Name: "32 linear, full rank", F: residualsOf(20, func(i int, x []float64) float64 {
			sum := 0.0
			for _, v := range x {
				sum += v
			}
			r := -2*sum/20 - 1
			if i < len(x) {
				r += x[i]
			}
			return r
		}), X0: []float64{1, 1, 1, 1, 1}, Least: 15},
		{Name: "33 linear, rank 1", F: residualsOf(20, func(i int, x []float64) float64 {
			sum := 0.0
			for j, v := range x {
				sum += float64(j+1) * v
			}
			return float64(i+1)*sum - 1
		}), X0: []float64{1, 1, 1, 1, 1}, Least: 20 * 19 / (2 * 41.0)},
		{Name: "35 Chebyquad 7", F: chebyquad, X0: chebyStart(7), Root: true},
		{Name: "35 Chebyquad 8", F: chebyquad, X0: chebyStart(8), Least: 3.51687e-3},
	}
}

// Valley has Rosenbrock's function as its sum of squares.
func Valley(v []float64) []float64 { return []float64{10 * (v[1] - v[0]*v[0]), 1 - v[0]} }

// Helix is the function of Fletcher and Powell, whose valley winds about an axis.
func Helix(v []float64) []float64 {
	theta := math.Atan2(v[1], v[0]) / (2 * math.Pi)
	return []float64{10 * (v[2] - 10*theta), 10 * (math.Sqrt(v[0]*v[0]+v[1]*v[1]) - 1), v[2]}
}

// Bard is the residuals of Bard's fit to 15 data.
func Bard(v []float64) []float64 {
	data := []float64{0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.1, 4.39}
	out := make([]float64, len(data))
	for i, y := range data {
		u, w := float64(i)+1, 15-float64(i)
		out[i] = y - (v[0] + u/(v[1]*w+v[2]*min(u, w)))
	}
	return out
}

// Tridiagonal is Broyden's function, each of whose values depends on three variables.
func Tridiagonal(v []float64) []float64 {
	n := len(v)
	out := make([]float64, n)
	for i, x := range v {
		out[i] = (3-2*x)*x + 1
		if i > 0 {
			out[i] -= v[i-1]
		}
		if i < n-1 {
			out[i] -= 2 * v[i+1]
		}
	}
	return out
}
