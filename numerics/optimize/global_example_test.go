// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/optimize"
	"github.com/gosci/gosci/numerics/random"
)

func ExampleLinearSumAssignment() {
	// What each of three workers asks for each of three jobs.
	cost := nd.FromRows([][]float64{{4, 1, 3}, {2, 0, 5}, {3, 2, 2}})
	r, err := optimize.LinearSumAssignment(cost, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.ColInd, r.Cost)
	// Output: [1 0 2] 5
}

func ExampleLinprog() {
	// The most of 3x + 2y where x + y <= 4, x + 3y <= 9 and x <= 3.
	r, err := optimize.Linprog([]float64{-3, -2}, &optimize.LinprogOptions{
		AUb:    nd.FromRows([][]float64{{1, 1}, {1, 3}}),
		BUb:    []float64{4, 9},
		Bounds: [][2]float64{{0, 3}, {0, math.Inf(1)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.X, r.Fun)
	fmt.Println(r.Ineqlin.Marginals)
	// Output:
	// [3 1] -11
	// [-2 0]
}

func ExampleMilp() {
	// The most valuable load of at most 10.
	value, weight := []float64{-10, -13, -7, -8}, nd.Of(5, 6, 3, 4)
	r, err := optimize.Milp(value, &optimize.MilpOptions{
		Integrality: []int{optimize.Integer},
		Bounds:      [][2]float64{{0, 1}},
		Constraints: []*optimize.LinearConstraint{{A: weight, Ub: []float64{10}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.X, r.Fun)
	// Output: [0 1 0 1] -21
}

func ExampleBrute() {
	f := func(x []float64) float64 { return x[0]*x[0] + 10*math.Sin(x[0]) }
	r, err := optimize.Brute(f, [][]float64{{-10, 10, 0.1}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f\n", r.X0)
	// Output: [-1.3064]
}

func ExampleDifferentialEvolution() {
	f := func(x []float64) float64 { return x[0]*x[0] + 10*math.Sin(x[0]) }
	r, err := optimize.DifferentialEvolution(f, [][2]float64{{-5, 5}}, &optimize.DifferentialEvolutionOptions{Rng: random.New(1)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.5f %.5f\n", r.X, r.Fun)
	// Output: [-1.30644] -7.94582
}

func ExampleBasinhopping() {
	f := func(x []float64) float64 { return math.Cos(14.5*x[0]-0.3) + (x[0]+0.2)*x[0] }
	r, err := optimize.Basinhopping(f, []float64{1}, &optimize.BasinhoppingOptions{Rng: random.New(1)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.4f\n", r.X, r.Fun)
	// Output: [-0.1951] -1.0009
}

func ExampleDualAnnealing() {
	rastrigin := func(x []float64) float64 {
		sum := 10 * float64(len(x))
		for _, v := range x {
			sum += v*v - 10*math.Cos(2*math.Pi*v)
		}
		return sum
	}
	bounds := make([][2]float64, 10)
	for i := range bounds {
		bounds[i] = [2]float64{-5.12, 5.12}
	}
	r, err := optimize.DualAnnealing(rastrigin, bounds, &optimize.DualAnnealingOptions{Rng: random.New(1)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Fun < 1e-9)
	// Output: true
}
