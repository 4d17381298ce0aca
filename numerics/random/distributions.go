// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is the distributions over arrays.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// distributions are the methods that a Generator and a LegacyGenerator have in common.
type distributions struct{ s source }

// floats returns an array of a shape, filled by draws in row-major order; without a shape it
// has no axes.
func floats(shape []int, draw func() float64) *nd.Array {
	x := nd.Zeros(shape...)
	data := x.Data()
	for i := range data {
		data[i] = draw()
	}
	return x
}

func ints(shape []int, draw func() int) *nd.Int {
	x := nd.ZerosInt(shape...)
	data := x.Data()
	for i := range data {
		data[i] = draw()
	}
	return x
}

// Uint32 returns 32 random bits. New's generator makes 64 of two calls, the low half first.
func (d distributions) Uint32() uint32 { return d.s.uint32() }

// Uint64 returns 64 random bits: a generator is a math/rand/v2.Source.
func (d distributions) Uint64() uint64 { return d.s.Uint64() }

// Float64 returns a number in [0, 1).
func (d distributions) Float64() float64 { return d.s.float64() }

// NormFloat64 returns a number of the standard normal distribution.
func (d distributions) NormFloat64() float64 { return d.s.normal() }

// ExpFloat64 returns a number of the standard exponential distribution.
func (d distributions) ExpFloat64() float64 { return d.s.exponential() }

// Uniform returns numbers in [low, high). It panics with an [*ArgumentError] if high - low is
// not finite.
func (d distributions) Uniform(low, high float64, shape ...int) *nd.Array {
	finite("Uniform", "range", high-low)
	return floats(shape, func() float64 { return low + (high-low)*d.s.float64() })
}

// StandardNormal returns numbers of the normal distribution of mean 0 and deviation 1.
func (d distributions) StandardNormal(shape ...int) *nd.Array { return floats(shape, d.s.normal) }

// Normal returns numbers of the normal distribution of mean loc and deviation scale, whose
// density is exp(-(x-loc)^2 / (2 scale^2)) / (scale sqrt(2 pi)). It panics with an
// [*ArgumentError] if scale is negative.
func (d distributions) Normal(loc, scale float64, shape ...int) *nd.Array {
	notNegative("Normal", "scale", scale)
	return floats(shape, func() float64 { return loc + scale*d.s.normal() })
}

// StandardExponential returns numbers of the exponential distribution of mean 1.
func (d distributions) StandardExponential(shape ...int) *nd.Array {
	return floats(shape, d.s.exponential)
}

// Exponential returns numbers of the exponential distribution of mean scale, whose density is
// exp(-x/scale) / scale. It panics with an [*ArgumentError] if scale is negative.
func (d distributions) Exponential(scale float64, shape ...int) *nd.Array {
	notNegative("Exponential", "scale", scale)
	return floats(shape, func() float64 { return scale * d.s.exponential() })
}

// StandardGamma returns numbers of the gamma distribution of a shape k and scale 1. It panics
// with an [*ArgumentError] if k is negative.
func (d distributions) StandardGamma(k float64, shape ...int) *nd.Array {
	notNegative("StandardGamma", "shape", k)
	g := newGamma(k)
	return floats(shape, func() float64 { return g.draw(d.s) })
}

// Gamma returns numbers of the gamma distribution of a shape k and a scale, whose density is
// x^(k-1) exp(-x/scale) / (scale^k Gamma(k)). It panics with an [*ArgumentError] if one is
// negative.
func (d distributions) Gamma(k, scale float64, shape ...int) *nd.Array {
	notNegative("Gamma", "shape", k)
	notNegative("Gamma", "scale", scale)
	g := newGamma(k)
	return floats(shape, func() float64 { return scale * g.draw(d.s) })
}

// Beta returns numbers of the beta distribution, whose density is x^(a-1) (1-x)^(b-1) / B(a, b).
// It panics with an [*ArgumentError] if a or b is not above 0.
func (d distributions) Beta(a, b float64, shape ...int) *nd.Array {
	positive("Beta", "parameter a", a)
	positive("Beta", "parameter b", b)
	return floats(shape, beta(d.s, a, b))
}

// Chisquare returns numbers of the chi-square distribution of df degrees of freedom. It panics
// with an [*ArgumentError] if df is not above 0.
func (d distributions) Chisquare(df float64, shape ...int) *nd.Array {
	positive("Chisquare", "number of degrees of freedom", df)
	g := newGamma(df / 2)
	return floats(shape, func() float64 { return 2 * g.draw(d.s) })
}

// F returns numbers of Fisher's distribution of num and den degrees of freedom. It panics with
// an [*ArgumentError] if one is not above 0.
func (d distributions) F(num, den float64, shape ...int) *nd.Array {
	positive("F", "number of degrees of freedom", num)
	positive("F", "number of degrees of freedom", den)
	return floats(shape, fisher(d.s, num, den))
}

// StandardT returns numbers of Student's distribution of df degrees of freedom. It panics with
// an [*ArgumentError] if df is not above 0.
func (d distributions) StandardT(df float64, shape ...int) *nd.Array {
	positive("StandardT", "number of degrees of freedom", df)
	return floats(shape, standardT(d.s, df))
}

// StandardCauchy returns numbers of Cauchy's distribution, whose density is 1/(pi (1 + x^2)).
func (d distributions) StandardCauchy(shape ...int) *nd.Array {
	return floats(shape, func() float64 {
		x := d.s.normal()
		return x / d.s.normal()
	})
}

// Lognormal returns numbers whose logarithms are those of Normal. It panics with an
// [*ArgumentError] if sigma is negative.
func (d distributions) Lognormal(mean, sigma float64, shape ...int) *nd.Array {
	notNegative("Lognormal", "sigma", sigma)
	return floats(shape, func() float64 { return math.Exp(mean + sigma*d.s.normal()) })
}

// Laplace returns numbers of Laplace's distribution, whose density is exp(-|x-loc|/scale) /
// (2 scale). It panics with an [*ArgumentError] if scale is negative.
func (d distributions) Laplace(loc, scale float64, shape ...int) *nd.Array {
	notNegative("Laplace", "scale", scale)
	return floats(shape, func() float64 { return laplace(d.s, loc, scale) })
}

// Logistic returns numbers of the logistic distribution, whose probability of a number below x
// is 1/(1 + exp(-(x-loc)/scale)). It panics with an [*ArgumentError] if scale is negative.
func (d distributions) Logistic(loc, scale float64, shape ...int) *nd.Array {
	notNegative("Logistic", "scale", scale)
	return floats(shape, func() float64 { return logistic(d.s, loc, scale) })
}

// Gumbel returns numbers of Gumbel's distribution, whose probability of a number below x is
// exp(-exp(-(x-loc)/scale)). It panics with an [*ArgumentError] if scale is negative.
func (d distributions) Gumbel(loc, scale float64, shape ...int) *nd.Array {
	notNegative("Gumbel", "scale", scale)
	return floats(shape, func() float64 { return gumbel(d.s, loc, scale) })
}

// Weibull returns numbers of Weibull's distribution, whose density is a x^(a-1) exp(-x^a). It
// panics with an [*ArgumentError] if a is negative.
func (d distributions) Weibull(a float64, shape ...int) *nd.Array {
	notNegative("Weibull", "parameter", a)
	return floats(shape, func() float64 {
		if a == 0 {
			return 0
		}
		return math.Pow(d.s.exponential(), 1/a)
	})
}

// Rayleigh returns numbers of Rayleigh's distribution, whose density is x exp(-x^2 / (2
// scale^2)) / scale^2. It panics with an [*ArgumentError] if scale is negative.
func (d distributions) Rayleigh(scale float64, shape ...int) *nd.Array {
	notNegative("Rayleigh", "scale", scale)
	return floats(shape, func() float64 { return scale * math.Sqrt(2*d.s.exponential()) })
}

// Pareto returns numbers of the distribution of Pareto and Lomax, whose density is a
// (1+x)^(-a-1). It panics with an [*ArgumentError] if a is not above 0.
func (d distributions) Pareto(a float64, shape ...int) *nd.Array {
	positive("Pareto", "parameter", a)
	return floats(shape, func() float64 { return math.Expm1(d.s.exponential() / a) })
}

// Power returns numbers in [0, 1] whose density is a x^(a-1). It panics with an
// [*ArgumentError] if a is not above 0.
func (d distributions) Power(a float64, shape ...int) *nd.Array {
	positive("Power", "parameter", a)
	return floats(shape, func() float64 { return math.Pow(-math.Expm1(-d.s.exponential()), 1/a) })
}

// Triangular returns numbers in [left, right] whose density is a triangle with its top at mode.
// It panics with an [*ArgumentError] if they do not lie in that order, or left is right.
func (d distributions) Triangular(left, mode, right float64, shape ...int) *nd.Array {
	if !(left <= mode && mode <= right && left < right) {
		panicf("Triangular", "wants left, mode and right in order and got %v, %v and %v", left, mode, right)
	}
	return floats(shape, func() float64 { return triangular(d.s, left, mode, right) })
}

// Poisson returns counts of the Poisson distribution of a mean. It panics with an
// [*ArgumentError] if the mean is negative or above 9e18.
func (d distributions) Poisson(mean float64, shape ...int) *nd.Int {
	if !(mean >= 0 && mean <= 9e18) {
		panicf("Poisson", "wants a mean from 0 to 9e18 and got %v", mean)
	}
	return ints(shape, func() int { return poisson(d.s, mean) })
}

// Binomial returns how many of n trials of a probability p succeed. It panics with an
// [*ArgumentError] if n is negative or p is none.
func (d distributions) Binomial(n int, p float64, shape ...int) *nd.Int {
	if n < 0 {
		panicf("Binomial", "wants a number of trials of 0 or more and got %d", n)
	}
	probability("Binomial", p)
	return ints(shape, func() int { return binomial(d.s, n, p) })
}

// Geometric returns how many trials of a probability p it takes to succeed. It panics with an
// [*ArgumentError] if p is none or 0.
func (d distributions) Geometric(p float64, shape ...int) *nd.Int {
	probability("Geometric", p)
	positive("Geometric", "probability", p)
	return ints(shape, func() int { return geometric(d.s, p) })
}

// NegativeBinomial returns how many of the trials of a probability p fail before n succeed. It
// panics with an [*ArgumentError] if n or p is not above 0 or p is none.
func (d distributions) NegativeBinomial(n, p float64, shape ...int) *nd.Int {
	positive("NegativeBinomial", "number of successes", n)
	probability("NegativeBinomial", p)
	positive("NegativeBinomial", "probability", p)
	g := newGamma(n)
	return ints(shape, func() int { return poisson(d.s, g.draw(d.s)*((1-p)/p)) })
}
