// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file is NumPy's old generator, whose numbers are fixed for ever.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A LegacyGenerator draws the numbers of np.random.seed(n) and what follows it. New programs
// take [New].
type LegacyGenerator struct {
	distributions
	bits *legacySource
}

// Legacy returns the generator of a seed, as np.random.seed makes it.
func Legacy(seed uint32) *LegacyGenerator {
	bits := &legacySource{twister: newTwister(seed)}
	return &LegacyGenerator{distributions{bits}, bits}
}

// A legacySource is a Mersenne Twister with the polar method for normal numbers.
type legacySource struct {
	*twister
	other    float64 // the second of a pair of normal numbers
	hasOther bool
}

// normal returns a number of the standard normal distribution (Marsaglia and Bray, SIAM Rev. 6,
// 260, 1964): of each pair the second one first.
func (s *legacySource) normal() float64 {
	if s.hasOther {
		s.hasOther = false
		return s.other
	}
	for {
		x, y := 2*s.float64()-1, 2*s.float64()-1
		r := x*x + y*y
		if r >= 1 || r == 0 {
			continue
		}
		f := math.Sqrt(-2 * math.Log(r) / r)
		s.other, s.hasOther = f*x, true
		return f * y
	}
}

// exponential returns a number of the standard exponential distribution, by its inverse.
func (s *legacySource) exponential() float64 { return -math.Log(1 - s.float64()) }

// Pareto is that of a [Generator], with the old formula.
func (g *LegacyGenerator) Pareto(a float64, shape ...int) *nd.Array {
	positive("Pareto", "parameter", a)
	return floats(shape, func() float64 { return math.Exp(g.bits.exponential()/a) - 1 })
}

// Power is that of a [Generator], with the old formula.
func (g *LegacyGenerator) Power(a float64, shape ...int) *nd.Array {
	positive("Power", "parameter", a)
	return floats(shape, func() float64 { return math.Pow(1-math.Exp(-g.bits.exponential()), 1/a) })
}

// Rand returns numbers in [0, 1).
func (g *LegacyGenerator) Rand(shape ...int) *nd.Array { return floats(shape, g.bits.float64) }

// Randn returns numbers of the standard normal distribution.
func (g *LegacyGenerator) Randn(shape ...int) *nd.Array { return g.StandardNormal(shape...) }

// Randint returns numbers in [low, high), all as likely. It panics with an [*ArgumentError] if
// low is not below high.
func (g *LegacyGenerator) Randint(low, high int, shape ...int) *nd.Int {
	if low >= high {
		panicf("Randint", "wants low below high and got %d and %d", low, high)
	}
	n := uint64(high) - uint64(low) - 1
	return ints(shape, func() int { return low + int(masked(g.bits, n)) })
}

// Permutation returns the numbers from 0 to n-1 in a random order. It panics with an
// [*ArgumentError] if n is negative.
func (g *LegacyGenerator) Permutation(n int) *nd.Int { return permutation("Permutation", g.bits, n) }

// Shuffle puts the elements of x, with one axis, into a random order.
func (g *LegacyGenerator) Shuffle(x *nd.Array) {
	if x.Ndim() != 1 {
		panicf("Shuffle", "wants an array with one axis and got shape %v", x.Shape())
	}
	shuffle(g.bits, x.Size(), func(i, j int) {
		a, b := x.At(i), x.At(j)
		x.Set(b, i)
		x.Set(a, j)
	})
}

// Choice returns numbers from 0 to n-1, chosen at random, in a shape, as [Generator.Choice].
// With NoReplace and probabilities it panics: New's generator has that.
func (g *LegacyGenerator) Choice(n int, opts *ChoiceOptions, shape ...int) *nd.Int {
	const function = "Choice"
	o := ChoiceOptions{}
	if opts != nil {
		o = *opts
	}
	out := nd.ZerosInt(shape...)
	data := out.Data()
	p := chances(function, n, len(data), o)
	switch {
	case o.NoReplace && p != nil:
		panicf(function, "wants no probabilities for numbers that are taken once and got some")
	case o.NoReplace:
		copy(data, g.Permutation(n).Data())
	case p != nil:
		cdf := cumulated(p)
		for i := range data {
			data[i] = upper(cdf, g.bits.float64())
		}
	default:
		for i := range data {
			data[i] = int(masked(g.bits, uint64(n-1)))
		}
	}
	return out
}
