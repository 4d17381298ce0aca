// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the discrete distributions: binom, bernoulli, poisson, geom, nbinom, randint,
// zipf, hypergeom.

import (
	"math"
	"strconv"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

func formatNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func probability(p float64) bool { return p >= 0 && p <= 1 }

// Binom returns the binomial distribution, of how many of n trials of a probability p succeed. It
// panics with an [*ArgumentError] unless n >= 0 and 0 <= p <= 1.
func Binom(n int, p float64, loc ...int) *Discrete {
	return newDiscrete(binomFamily, []float64{float64(n), p}, loc)
}

var binomFamily = &discreteFamily{
	scipy: "binom", name: "Binom", shapes: []string{"n", "p"}, wants: "n >= 0 and 0 <= p <= 1",
	make: func(s []float64) counting {
		if !(s[0] >= 0) || !probability(s[1]) {
			return nil
		}
		return binomDist{s[0], s[1]}
	},
}

type binomDist struct{ n, p float64 }

func (d binomDist) support() (a, b float64)  { return 0, d.n }
func (d binomDist) logpmf(k float64) float64 { return binomRaw(k, d.n-k, d.p, 1-d.p) }
func (d binomDist) cdf(k float64) float64    { return special.Betaincc(k+1, d.n-k, d.p) }
func (d binomDist) sf(k float64) float64     { return special.Betainc(k+1, d.n-k, d.p) }
func (d binomDist) moments() Moments {
	v := d.n * d.p * (1 - d.p)
	return Moments{d.n * d.p, v, (1 - 2*d.p) / math.Sqrt(v), (1 - 6*d.p*(1-d.p)) / v}
}
func (d binomDist) rvs(rng Source, k []int) { copy(k, rng.Binomial(int(d.n), d.p, len(k)).Data()) }

// Bernoulli returns the distribution of one trial: 1 with the probability p, else 0. It panics
// with an [*ArgumentError] unless 0 <= p <= 1.
func Bernoulli(p float64, loc ...int) *Discrete {
	return newDiscrete(bernoulliFamily, []float64{p}, loc)
}

var bernoulliFamily = &discreteFamily{
	scipy: "bernoulli", name: "Bernoulli", shapes: []string{"p"}, wants: "0 <= p <= 1",
	make: func(s []float64) counting {
		if !probability(s[0]) {
			return nil
		}
		return binomDist{1, s[0]}
	},
}

// Poisson returns the Poisson distribution of mean mu: Pmf μ^k exp(-μ)/k!. It panics with an
// [*ArgumentError] unless mu >= 0.
func Poisson(mu float64, loc ...int) *Discrete {
	return newDiscrete(poissonFamily, []float64{mu}, loc)
}

var poissonFamily = &discreteFamily{
	scipy: "poisson", name: "Poisson", shapes: []string{"mu"}, wants: "a finite mu >= 0",
	make: func(s []float64) counting {
		if !(s[0] >= 0) || math.IsInf(s[0], 1) {
			return nil
		}
		return poissonDist{s[0]}
	},
}

type poissonDist struct{ mu float64 }

func (poissonDist) support() (a, b float64)    { return 0, math.Inf(1) }
func (d poissonDist) logpmf(k float64) float64 { return poissonRaw(k, d.mu) }
func (d poissonDist) cdf(k float64) float64    { return special.Gammaincc(k+1, d.mu) }
func (d poissonDist) sf(k float64) float64     { return special.Gammainc(k+1, d.mu) }
func (d poissonDist) moments() Moments {
	return Moments{d.mu, d.mu, 1 / math.Sqrt(d.mu), 1 / d.mu}
}
func (d poissonDist) rvs(rng Source, k []int) { copy(k, rng.Poisson(d.mu, len(k)).Data()) }

// Geom returns the geometric distribution, of how many trials of a probability p it takes to
// succeed: Pmf p (1-p)^(k-1) for k >= 1. It panics with an [*ArgumentError] unless 0 < p <= 1.
func Geom(p float64, loc ...int) *Discrete { return newDiscrete(geomFamily, []float64{p}, loc) }

var geomFamily = &discreteFamily{
	scipy: "geom", name: "Geom", shapes: []string{"p"}, wants: "0 < p <= 1",
	make: func(s []float64) counting {
		if !(s[0] > 0 && s[0] <= 1) {
			return nil
		}
		return geomDist{s[0]}
	},
}

type geomDist struct{ p float64 }

func (geomDist) support() (a, b float64) { return 1, math.Inf(1) }
func (d geomDist) logpmf(k float64) float64 {
	return special.Xlog1py(k-1, -d.p) + math.Log(d.p)
}
func (d geomDist) cdf(k float64) float64 { return -math.Expm1(k * math.Log1p(-d.p)) }
func (d geomDist) sf(k float64) float64  { return math.Exp(k * math.Log1p(-d.p)) }
func (d geomDist) moments() Moments {
	q := 1 - d.p
	return Moments{1 / d.p, q / d.p / d.p, (2 - d.p) / math.Sqrt(q), 6 + d.p*d.p/q}
}
func (d geomDist) guess(_, q float64) float64 {
	if d.p == 1 {
		return 1
	}
	return math.Ceil(math.Log(q) / math.Log1p(-d.p))
}
func (d geomDist) rvs(rng Source, k []int) { copy(k, rng.Geometric(d.p, len(k)).Data()) }

// Nbinom returns the negative binomial distribution, of how many trials of a probability p fail
// before n succeed: Pmf Γ(k+n)/(k! Γ(n)) p^n (1-p)^k. It panics with an [*ArgumentError] unless n
// > 0 and 0 < p <= 1.
func Nbinom(n, p float64, loc ...int) *Discrete {
	return newDiscrete(nbinomFamily, []float64{n, p}, loc)
}

var nbinomFamily = &discreteFamily{
	scipy: "nbinom", name: "Nbinom", shapes: []string{"n", "p"}, wants: "a finite n > 0 and 0 < p <= 1",
	make: func(s []float64) counting {
		if !finitePositive(s[0]) || !(s[1] > 0 && s[1] <= 1) {
			return nil
		}
		return nbinomDist{s[0], s[1]}
	},
}

type nbinomDist struct{ n, p float64 }

func (nbinomDist) support() (a, b float64) { return 0, math.Inf(1) }
func (d nbinomDist) logpmf(k float64) float64 {
	if k == 0 {
		return d.n * logOfPart(d.p, 1-d.p)
	}
	// n/(n+k) times the probability of n successes of n+k.
	return binomRaw(d.n, k, d.p, 1-d.p) - math.Log1p(k/d.n)
}
func (d nbinomDist) cdf(k float64) float64 { return special.Betainc(d.n, k+1, d.p) }
func (d nbinomDist) sf(k float64) float64  { return special.Betaincc(d.n, k+1, d.p) }
func (d nbinomDist) moments() Moments {
	q := 1 - d.p
	return Moments{d.n * q / d.p, d.n * q / (d.p * d.p), (2 - d.p) / math.Sqrt(d.n*q), 6/d.n + d.p*d.p/(d.n*q)}
}
func (d nbinomDist) rvs(rng Source, k []int) {
	copy(k, rng.NegativeBinomial(d.n, d.p, len(k)).Data())
}

// Randint returns the uniform distribution over the integers from low to high-1. It panics with
// an [*ArgumentError] unless low < high.
func Randint(low, high int, loc ...int) *Discrete {
	return newDiscrete(randintFamily, []float64{float64(low), float64(high)}, loc)
}

var randintFamily = &discreteFamily{
	scipy: "randint", name: "Randint", shapes: []string{"low", "high"}, wants: "low < high",
	make: func(s []float64) counting {
		if !(s[0] < s[1]) {
			return nil
		}
		return randintDist{s[0], s[1]}
	},
}

type randintDist struct{ low, high float64 }

func (d randintDist) support() (a, b float64) { return d.low, d.high - 1 }
func (d randintDist) logpmf(float64) float64  { return -math.Log(d.high - d.low) }
func (d randintDist) pmf(float64) float64     { return 1 / (d.high - d.low) }
func (d randintDist) cdf(k float64) float64   { return (k - d.low + 1) / (d.high - d.low) }
func (d randintDist) sf(k float64) float64    { return (d.high - 1 - k) / (d.high - d.low) }
func (d randintDist) moments() Moments {
	n := d.high - d.low
	return Moments{(d.high + d.low - 1) / 2, (n - 1) * (n + 1) / 12, 0, -1.2 * (n*n + 1) / ((n - 1) * (n + 1))}
}
func (d randintDist) guess(p, _ float64) float64 {
	return math.Ceil(p*(d.high-d.low)+d.low) - 1
}
func (d randintDist) rvs(rng Source, k []int) {
	var x *nd.Int
	switch g := rng.(type) {
	case interface {
		Integers(low, high int, shape ...int) *nd.Int
	}:
		x = g.Integers(int(d.low), int(d.high), len(k))
	case interface {
		Randint(low, high int, shape ...int) *nd.Int
	}:
		x = g.Randint(int(d.low), int(d.high), len(k))
	default:
		for i := range k {
			k[i] = int(d.low) + int(rng.Float64()*(d.high-d.low))
		}
		return
	}
	copy(k, x.Data())
}

// Zipf returns the zeta distribution of exponent a: Pmf k^-a/ζ(a) for k >= 1. It panics with an
// [*ArgumentError] unless a > 1.
func Zipf(a float64, loc ...int) *Discrete { return newDiscrete(zipfFamily, []float64{a}, loc) }

var zipfFamily = &discreteFamily{
	scipy: "zipf", name: "Zipf", shapes: []string{"a"}, wants: "a finite a > 1",
	make: func(s []float64) counting {
		if !(s[0] > 1) || math.IsInf(s[0], 1) {
			return nil
		}
		return zipfDist{s[0], special.Zeta(s[0])}
	},
}

type zipfDist struct{ a, zeta float64 }

func (zipfDist) support() (a, b float64)    { return 1, math.Inf(1) }
func (d zipfDist) pmf(k float64) float64    { return math.Pow(k, -d.a) / d.zeta }
func (d zipfDist) logpmf(k float64) float64 { return -d.a*math.Log(k) - math.Log(d.zeta) }
func (d zipfDist) sf(k float64) float64     { return special.HurwitzZeta(d.a, k+1) / d.zeta }
func (d zipfDist) cdf(k float64) float64 {
	if k < 50 {
		s := 0.0
		for i := k; i >= 1; i-- {
			s += d.pmf(i)
		}
		return s
	}
	return 1 - d.sf(k)
}
func (d zipfDist) moments() Moments {
	raw := func(n float64) float64 {
		if d.a <= n+1 {
			return math.Inf(1)
		}
		return special.Zeta(d.a-n) / d.zeta
	}
	mu := raw(1)
	m := Moments{mu, math.Inf(1), math.NaN(), math.NaN()}
	if d.a <= 3 {
		return m
	}
	m2 := raw(2)
	m.Var = m2 - mu*mu
	if d.a > 4 {
		m3 := raw(3)
		m.Skew = (m3 - 3*mu*m2 + 2*mu*mu*mu) / (m.Var * math.Sqrt(m.Var))
		if d.a > 5 {
			m.Kurtosis = (raw(4)-4*mu*m3+6*mu*mu*m2-3*mu*mu*mu*mu)/(m.Var*m.Var) - 3
		}
	}
	return m
}

// guess inverts the leading term of sf, k^(1-a)/((a-1) ζ(a)).
func (d zipfDist) guess(_, q float64) float64 {
	return math.Pow(q*(d.a-1)*d.zeta, 1/(1-d.a))
}

// rvs draws as NumPy: Devroye, Non-Uniform Random Variate Generation, 1986, X.6.1.
func (d zipfDist) rvs(rng Source, k []int) {
	am1 := d.a - 1
	b := math.Pow(2, am1)
	uMin := math.Pow(math.MaxInt64, -am1)
	for i := range k {
		if d.a >= 1025 {
			k[i] = 1
			continue
		}
		for {
			u01 := rng.Float64()
			u := u01*uMin + (1 - u01)
			v := rng.Float64()
			x := math.Floor(math.Pow(u, -1/am1))
			if x > math.MaxInt64 || x < 1 {
				continue
			}
			t := math.Pow(1+1/x, am1)
			if v*x*(t-1)/(b-1) <= t/b {
				k[i] = int(x)
				break
			}
		}
	}
}
