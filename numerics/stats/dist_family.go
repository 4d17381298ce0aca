// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is what a family of distributions is, and the random numbers that it draws from.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// A family makes the standard distributions of its shape parameters.
type family struct {
	scipy  string // SciPy's name
	name   string // the function that makes it
	shapes []string
	wants  string                          // what the shapes must be
	make   func(shapes []float64) standard // nil if they are not
}

// finitePositive reports whether all numbers are above 0 and finite.
func finitePositive(list ...float64) bool {
	for _, v := range list {
		if !(v > 0) || math.IsInf(v, 1) {
			return false
		}
	}
	return true
}

// A Source draws random numbers: a [random.Generator] or a [random.LegacyGenerator].
type Source interface {
	Uint32() uint32
	Uint64() uint64
	Float64() float64
	NormFloat64() float64
	ExpFloat64() float64
	StandardNormal(shape ...int) *nd.Array
	Normal(loc, scale float64, shape ...int) *nd.Array
	StandardGamma(k float64, shape ...int) *nd.Array
	Beta(a, b float64, shape ...int) *nd.Array
	Chisquare(df float64, shape ...int) *nd.Array
	F(num, den float64, shape ...int) *nd.Array
	StandardT(df float64, shape ...int) *nd.Array
	Laplace(loc, scale float64, shape ...int) *nd.Array
	Logistic(loc, scale float64, shape ...int) *nd.Array
	Triangular(left, mode, right float64, shape ...int) *nd.Array
	Poisson(mean float64, shape ...int) *nd.Int
	Binomial(n int, p float64, shape ...int) *nd.Int
	Geometric(p float64, shape ...int) *nd.Int
	NegativeBinomial(n, p float64, shape ...int) *nd.Int
}

// sourceOf returns a source, a new one with a seed of the system for nil.
func sourceOf(rng Source) Source {
	if rng == nil {
		return random.New()
	}
	return rng
}
