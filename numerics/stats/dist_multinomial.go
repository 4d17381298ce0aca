// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the Dirichlet and the multinomial distribution.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A DirichletDist is a distribution of parts of 1. [Dirichlet] makes it.
type DirichletDist struct {
	alpha   []float64
	sum     float64
	logNorm float64 // of the product of Γ(alpha) over Γ(sum)
}

// Dirichlet returns the Dirichlet distribution of concentrations alpha, with one axis of two or
// more numbers: density Γ(Σα)/Π Γ(α) Π x^(α-1) where the x are 0 or more with the sum 1. It
// panics with an [*ArgumentError] unless all alpha > 0.
func Dirichlet(alpha *nd.Array) *DirichletDist {
	a := slices.Clone(alpha.Data())
	if alpha.Ndim() != 1 || len(a) < 2 || !finitePositive(a...) {
		panicf("Dirichlet", "wants one axis of 2 or more finite numbers > 0 and got shape %v, %v", alpha.Shape(), a)
	}
	d := &DirichletDist{alpha: a}
	for _, v := range a {
		d.sum += v
		d.logNorm += special.Gammaln(v)
	}
	d.logNorm -= special.Gammaln(d.sum)
	return d
}

// String returns the distribution as a call.
func (d *DirichletDist) String() string { return fmt.Sprintf("dirichlet(alpha=%v)", d.alpha) }

// Logpdf returns the logarithm of the density at vectors along the last axis of x: -Inf if they
// are no parts of 1, up to 1e-9. It panics with an [*ArgumentError] if they have another length
// than alpha.
func (d *DirichletDist) Logpdf(x *nd.Array) *nd.Array {
	return eachVector("Logpdf", x, len(d.alpha), d.logpdf)
}

// Pdf returns the density: see [DirichletDist.Logpdf].
func (d *DirichletDist) Pdf(x *nd.Array) *nd.Array {
	return eachVector("Pdf", x, len(d.alpha), func(x []float64) float64 { return math.Exp(d.logpdf(x)) })
}

func (d *DirichletDist) logpdf(x []float64) float64 {
	s, l := 0.0, -d.logNorm
	for i, v := range x {
		if !(v >= 0) {
			if math.IsNaN(v) {
				return v
			}
			return math.Inf(-1)
		}
		s += v
		l += special.Xlogy(d.alpha[i]-1, v)
	}
	if math.Abs(s-1) > 1e-9 {
		return math.Inf(-1)
	}
	return l
}

// Mean returns the means.
func (d *DirichletDist) Mean() *nd.Array {
	return nd.FromSlice(slices.Clone(d.alpha)).DivScalar(d.sum)
}

// Var returns the variances.
func (d *DirichletDist) Var() *nd.Array {
	v := make([]float64, len(d.alpha))
	for i, a := range d.alpha {
		v[i] = a * (d.sum - a) / (d.sum * d.sum * (d.sum + 1))
	}
	return nd.FromSlice(v)
}

// Cov returns the covariances.
func (d *DirichletDist) Cov() *nd.Array {
	n := len(d.alpha)
	c := nd.Zeros(n, n)
	for i, a := range d.alpha {
		for j, b := range d.alpha {
			v := -a * b
			if i == j {
				v = a * (d.sum - a)
			}
			c.Set(v/(d.sum*d.sum*(d.sum+1)), i, j)
		}
	}
	return c
}

// Entropy returns the differential entropy.
func (d *DirichletDist) Entropy() float64 {
	h := d.logNorm + (d.sum-float64(len(d.alpha)))*special.Digamma(d.sum)
	for _, a := range d.alpha {
		h -= (a - 1) * special.Digamma(a)
	}
	return h
}

// Rvs returns random vectors along the last axis of an array of a shape and the length of alpha:
// those of NumPy's generator of the same seed. Nil as rng is a generator with a seed of the system.
func (d *DirichletDist) Rvs(rng Source, shape ...int) *nd.Array {
	n := len(d.alpha)
	out := nd.Zeros(append(slices.Clone(shape), n)...)
	x := out.Data()
	rng = sourceOf(rng)
	for i := 0; i < len(x); i += n {
		row := x[i : i+n]
		if slices.Max(d.alpha) < 0.1 {
			// A stick is broken again and again.
			rest, left := 1.0, d.sum
			for j, a := range d.alpha[:n-1] {
				left -= a
				v := rng.Beta(a, left).Data()[0]
				row[j] = rest * v
				rest *= 1 - v
			}
			row[n-1] = rest
			continue
		}
		s := 0.0
		for j, a := range d.alpha {
			row[j] = rng.StandardGamma(a).Data()[0]
			s += row[j]
		}
		inv := 1 / s
		for j := range row {
			row[j] *= inv
		}
	}
	return out
}

// A MultinomialDist is a distribution of counts. [Multinomial] makes it.
type MultinomialDist struct {
	n int
	p []float64
}

// Multinomial returns the distribution of how often each of some things comes in n draws, with the
// probabilities p along one axis: Pmf n!/Π k! Π p^k. As in SciPy the last one counts as 1 less the
// others. It panics with an [*ArgumentError] unless n >= 0 and p are probabilities with a sum of
// at most 1 without the last.
func Multinomial(n int, p *nd.Array) *MultinomialDist {
	list := slices.Clone(p.Data())
	if n < 0 || p.Ndim() != 1 || len(list) == 0 {
		panicf("Multinomial", "wants n >= 0 and one axis of probabilities and got %d and shape %v", n, p.Shape())
	}
	s := 0.0
	for _, v := range list[:len(list)-1] {
		if !probability(v) {
			panicf("Multinomial", "wants probabilities and got %v", list)
		}
		s += v
	}
	if s > 1+1e-12 {
		panicf("Multinomial", "wants probabilities with a sum of at most 1 and got %v", list)
	}
	list[len(list)-1] = max(0, 1-s)
	return &MultinomialDist{n, list}
}

// String returns the distribution as a call.
func (d *MultinomialDist) String() string { return fmt.Sprintf("multinomial(n=%d, p=%v)", d.n, d.p) }

// Logpmf returns the logarithm of the probability of counts along the last axis of x: -Inf if they
// are not integers of 0 or more with the sum n. It panics with an [*ArgumentError] if they have
// another length than p.
func (d *MultinomialDist) Logpmf(x *nd.Array) *nd.Array {
	return eachVector("Logpmf", x, len(d.p), d.logpmf)
}

// Pmf returns the probability: see [MultinomialDist.Logpmf].
func (d *MultinomialDist) Pmf(x *nd.Array) *nd.Array {
	return eachVector("Pmf", x, len(d.p), func(x []float64) float64 { return math.Exp(d.logpmf(x)) })
}

// logpmf is a product of binomial probabilities, each of what is left.
func (d *MultinomialDist) logpmf(x []float64) float64 {
	s := 0.0
	for _, v := range x {
		if !(v >= 0) || v != math.Floor(v) {
			if math.IsNaN(v) {
				return v
			}
			return math.Inf(-1)
		}
		s += v
	}
	if s != float64(d.n) {
		return math.Inf(-1)
	}
	l, left := 0.0, s
	for i, v := range x[:len(x)-1] {
		// What is left goes to this one or to those after it.
		after := 0.0
		for _, q := range d.p[i+1:] {
			after += q
		}
		total := d.p[i] + after
		if left -= v; total == 0 {
			if v > 0 || left > 0 {
				return math.Inf(-1)
			}
			break
		}
		l += binomRaw(v, left, d.p[i]/total, after/total)
	}
	return l
}

// Mean returns the means.
func (d *MultinomialDist) Mean() *nd.Array {
	return nd.FromSlice(slices.Clone(d.p)).MulScalar(float64(d.n))
}

// Cov returns the covariances.
func (d *MultinomialDist) Cov() *nd.Array {
	c := nd.Zeros(len(d.p), len(d.p))
	for i, p := range d.p {
		for j, q := range d.p {
			v := -p * q
			if i == j {
				v = p * (1 - p)
			}
			c.Set(float64(d.n)*v, i, j)
		}
	}
	return c
}

// Entropy returns the entropy, the mean of -log Pmf.
func (d *MultinomialDist) Entropy() float64 {
	h := -special.Gammaln(float64(d.n) + 1)
	for _, p := range d.p {
		h += float64(d.n) * special.Entr(p)
		if p > 0 {
			v, _ := Binom(d.n, p).Expect(func(k float64) float64 { return special.Gammaln(k + 1) }, nil)
			h += v
		}
	}
	return h
}

// Rvs returns random counts along the last axis of an array of a shape and the length of p: those of
// NumPy's generator of the same seed. Nil as rng is a generator with a seed of the system.
func (d *MultinomialDist) Rvs(rng Source, shape ...int) *nd.Int {
	m := len(d.p)
	out := nd.ZerosInt(append(slices.Clone(shape), m)...)
	k := out.Data()
	rng = sourceOf(rng)
	for i := 0; i < len(k); i += m {
		left, rest := d.n, 1.0
		for j, p := range d.p[:m-1] {
			k[i+j] = rng.Binomial(left, min(p/rest, 1)).Data()[0]
			if left -= k[i+j]; left <= 0 {
				break
			}
			rest -= p
		}
		k[i+m-1] = max(left, 0)
	}
	return out
}
