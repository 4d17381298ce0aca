// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of global and of discrete optimization.

import (
	"math"

	"github.com/gosci/gosci/numerics/optimize"
	"github.com/gosci/gosci/numerics/random"
)

// evolution looks for the minimum of Ackley's function of 5 variables.
func evolution(inputs) func() any {
	ackley := func(x []float64) float64 {
		n, squares, cosines := float64(len(x)), 0.0, 0.0
		for _, v := range x {
			squares += v * v
			cosines += math.Cos(2 * math.Pi * v)
		}
		return -20*math.Exp(-0.2*math.Sqrt(squares/n)) - math.Exp(cosines/n) + 20 + math.E
	}
	bounds := make([][2]float64, 5)
	for i := range bounds {
		bounds[i] = [2]float64{-30, 30}
	}
	return func() any {
		r, err := optimize.DifferentialEvolution(ackley, bounds, &optimize.DifferentialEvolutionOptions{Rng: random.New(1), Atol: 1e-3, NoPolish: true})
		if err != nil {
			return err
		}
		return float64(r.Nfev)
	}
}

// linprog solves a dense linear program.
func linprog(in inputs) func() any {
	c, a, b := in.array(0), in.array(1), in.array(2)
	return func() any {
		r, err := optimize.Linprog(c.Data(), &optimize.LinprogOptions{AUb: a, BUb: b.Data(), Bounds: [][2]float64{{-1, 1}}})
		if err != nil {
			return err
		}
		return r.Fun
	}
}

// assign solves an assignment problem.
func assign(in inputs) func() any {
	cost := in.array(0)
	return func() any {
		r, err := optimize.LinearSumAssignment(cost, nil)
		if err != nil {
			return err
		}
		return r.ColInd
	}
}
