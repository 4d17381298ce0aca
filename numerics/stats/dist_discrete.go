// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the discrete distributions as their users see them.

import (
	"math"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// A Discrete is a distribution over integers with its parameters: shape parameters and a
// location, by which it is moved. [Binom], [Poisson] and the like make it; it never changes, and
// goroutines may share it.
//
// The methods of one number are functions of numbers: [nd.Map] carries them over arrays, on
// all processors. NaN gives NaN.
type Discrete struct {
	family *discreteFamily
	params []float64
	std    counting
	loc    float64
	a, b   float64 // the support without loc
}

// A counting is a discrete distribution without a location. The methods are called with
// integers inside the support; cdf and sf not at its last one.
type counting interface {
	support() (a, b float64)
	logpmf(k float64) float64
	cdf(k float64) float64
	sf(k float64) float64
	moments() Moments
	rvs(rng Source, k []int)
}

// What a discrete distribution may know besides.
type (
	hasPmf      interface{ pmf(k float64) float64 }
	hasQuantile interface {
		guess(p, q float64) float64 // near the quantile of cdf p and sf q
	}
)

// A discreteFamily makes distributions of its shape parameters.
type discreteFamily struct {
	scipy  string
	name   string
	shapes []string
	wants  string
	make   func(shapes []float64) counting // nil if they are not what it wants
}

func newDiscrete(f *discreteFamily, params []float64, loc []int) *Discrete {
	if len(loc) > 1 {
		panicf(f.name, "wants at most a loc after the shapes and got %d more numbers", len(loc))
	}
	std := f.make(params)
	if std == nil {
		panicf(f.name, "wants %s and got %s", f.wants, textOf(params))
	}
	d := &Discrete{family: f, params: params, std: std}
	if len(loc) > 0 {
		d.loc = float64(loc[0])
	}
	d.a, d.b = std.support()
	return d
}

// Name returns SciPy's name of the family, such as "binom".
func (d *Discrete) Name() string { return d.family.scipy }

// ParamNames returns the names of the parameters: the shapes' and "loc".
func (d *Discrete) ParamNames() []string { return append(slices.Clone(d.family.shapes), "loc") }

// Params returns the parameters: the shapes and the location.
func (d *Discrete) Params() []float64 { return append(slices.Clone(d.params), d.loc) }

// String returns the distribution as a call, such as "binom(n=10, p=0.5, loc=0)".
func (d *Discrete) String() string { return callText(d.family.scipy, d.ParamNames(), d.Params()) }

// Pmf returns the probability of k; 0 if that is no integer of the support.
func (d *Discrete) Pmf(k float64) float64 {
	z := k - d.loc
	switch {
	case z != z:
		return z
	case z < d.a || z > d.b || z != math.Floor(z) || math.IsInf(z, 0):
		return 0
	}
	if s, ok := d.std.(hasPmf); ok {
		return s.pmf(z)
	}
	return math.Exp(d.std.logpmf(z))
}

// Logpmf returns the logarithm of [Discrete.Pmf], also where that is too small for a number.
func (d *Discrete) Logpmf(k float64) float64 {
	z := k - d.loc
	switch {
	case z != z:
		return z
	case z < d.a || z > d.b || z != math.Floor(z) || math.IsInf(z, 0):
		return math.Inf(-1)
	}
	return d.std.logpmf(z)
}

// Cdf returns the probability of at most k, which may lie between integers.
func (d *Discrete) Cdf(k float64) float64 {
	p, _ := d.both(k, true)
	return p
}

// Sf returns the survival function, the probability of more than k. It is computed by itself,
// not as 1 - Cdf(k), and so accurate where it is small.
func (d *Discrete) Sf(k float64) float64 {
	_, q := d.both(k, false)
	return q
}

// both returns cdf, or sf if not lower.
func (d *Discrete) both(k float64, lower bool) (p, q float64) {
	z := math.Floor(k - d.loc)
	switch {
	case z != z:
		return z, z
	case z < d.a:
		return 0, 1
	case z >= d.b:
		return 1, 0
	case lower:
		return d.std.cdf(z), 0
	}
	return 0, d.std.sf(z)
}

// Logcdf returns the logarithm of [Discrete.Cdf].
func (d *Discrete) Logcdf(k float64) float64 {
	if p := d.Cdf(k); !(p > 0.5) {
		if z := math.Floor(k - d.loc); p < least && z >= d.a && z < d.b {
			return d.logSum(z, -1)
		}
		return math.Log(p)
	}
	return math.Log1p(-d.Sf(k))
}

// Logsf returns the logarithm of [Discrete.Sf].
func (d *Discrete) Logsf(k float64) float64 {
	if q := d.Sf(k); !(q > 0.5) {
		if z := math.Floor(k - d.loc); q < least && z >= d.a && z < d.b {
			return d.logSum(z+1, 1)
		}
		return math.Log(q)
	}
	return math.Log1p(-d.Cdf(k))
}

// logSum returns the logarithm of the sum of the probabilities from k on in steps away from the
// middle, where they fall geometrically at least.
func (d *Discrete) logSum(k, step float64) float64 {
	first := d.std.logpmf(k)
	if math.IsInf(first, -1) {
		return first
	}
	s := 0.0
	for i := 0; i < 1e5 && k >= d.a && k <= d.b; i++ {
		t := math.Exp(d.std.logpmf(k) - first)
		s += t
		if t < 1e-17*s {
			break
		}
		k += step
	}
	return first + math.Log(s)
}

// Ppf returns the quantile, the least k with Cdf(k) >= p: NaN for a p that is no probability. As
// in SciPy, that of 0 is one less than the least number.
func (d *Discrete) Ppf(p float64) float64 {
	switch {
	case !(p >= 0 && p <= 1):
		return math.NaN()
	case p == 0:
		return d.a - 1 + d.loc
	case p == 1:
		return d.b + d.loc
	}
	return d.search(p, 1-p, func(k float64) bool { return k >= d.b || d.std.cdf(k) >= p }) + d.loc
}

// Isf returns the inverse of the survival function, the least k with Sf(k) <= q.
func (d *Discrete) Isf(q float64) float64 {
	switch {
	case !(q >= 0 && q <= 1):
		return math.NaN()
	case q == 1:
		return d.a - 1 + d.loc
	case q == 0:
		return d.b + d.loc
	}
	return d.search(1-q, q, func(k float64) bool { return k >= d.b || d.std.sf(k) <= q }) + d.loc
}

// search returns the least k of the support at which enough holds, from a guess on.
func (d *Discrete) search(p, q float64, enough func(k float64) bool) float64 {
	k := d.guess(p, q)
	k = math.Floor(min(max(k, d.a), d.b, 1e15))
	step := 1.0
	lo, hi := d.a-1, k // at lo it does not hold, at hi it does
	if enough(k) {
		for hi > d.a {
			next := max(hi-step, d.a-1)
			if next < d.a || !enough(next) {
				lo = next
				break
			}
			hi, step = next, 2*step
		}
	} else {
		lo = k
		for {
			hi = min(lo+step, d.b)
			if hi == lo || hi > 1e300 || enough(hi) {
				break
			}
			lo, step = hi, 2*step
		}
	}
	for hi-lo > 1 {
		m := math.Floor(lo + (hi-lo)/2)
		if m == lo || m == hi {
			break
		}
		if enough(m) {
			hi = m
		} else {
			lo = m
		}
	}
	return hi
}

// guess returns a number near a quantile: that of a normal distribution, corrected for the
// skewness (Cornish and Fisher).
func (d *Discrete) guess(p, q float64) float64 {
	if s, ok := d.std.(hasQuantile); ok {
		return s.guess(p, q)
	}
	m := d.std.moments()
	z := normDist{}.ppf(p)
	if p > 0.5 {
		z = normDist{}.isf(q)
	}
	k := m.Mean + math.Sqrt(m.Var)*(z+m.Skew*(z*z-1)/6)
	if math.IsNaN(k) || math.IsInf(k, 0) {
		return d.a
	}
	return math.Ceil(k - 0.5)
}

// Support returns the least and the largest number.
func (d *Discrete) Support() (a, b float64) { return d.a + d.loc, d.b + d.loc }

// Stats returns the first four moments; those that do not exist are +Inf or NaN, as SciPy has
// them.
func (d *Discrete) Stats() *Moments {
	m := d.std.moments()
	m.Mean += d.loc
	if m.Var == 0 {
		m.Skew, m.Kurtosis = math.NaN(), math.NaN()
	}
	return &m
}

// Mean returns the mean.
func (d *Discrete) Mean() float64 { return d.Stats().Mean }

// Var returns the variance.
func (d *Discrete) Var() float64 { return d.Stats().Var }

// Std returns the standard deviation.
func (d *Discrete) Std() float64 { return math.Sqrt(d.Var()) }

// Median returns the median, Ppf(0.5).
func (d *Discrete) Median() float64 { return d.Ppf(0.5) }

// Interval returns the ends of the interval with equal tails that holds a number with the
// probability confidence or more. They are NaN if that is no probability.
func (d *Discrete) Interval(confidence float64) (low, high float64) {
	tail := (1 - confidence) / 2
	return d.Ppf(tail), d.Isf(tail)
}

// Entropy returns the entropy, the mean of -log Pmf(k).
func (d *Discrete) Entropy() float64 {
	v, _ := d.sum(func(k float64) float64 {
		l := d.std.logpmf(k)
		if math.IsInf(l, -1) {
			return 0
		}
		return -l
	}, d.a, d.b)
	return v
}

// Moment returns the n-th moment about 0, the mean of k^n. It panics with an [*ArgumentError] if
// n is negative.
func (d *Discrete) Moment(n int) float64 {
	if n < 0 {
		panicf("Moment", "wants an order of 0 or more and got %d", n)
	}
	if n == 0 {
		return 1
	}
	m := d.Stats()
	if n <= 4 {
		if math.IsNaN(m.Skew) && n == 3 || math.IsNaN(m.Kurtosis) && n == 4 {
			return math.Inf(1)
		}
		if v := rawMoment(*m, n); !math.IsNaN(v) {
			return v
		}
	}
	if math.IsNaN(m.Kurtosis) {
		return math.Inf(1)
	}
	v, _ := d.sum(func(k float64) float64 { return math.Pow(k+d.loc, float64(n)) }, d.a, d.b)
	return v
}

// Expect returns the expected value of f, the sum of f(k) Pmf(k); a nil f is k itself. The sum
// goes from the median both ways until the terms do not count any more. The error, an
// [*ExpectError], says that they count after a million terms; the sum so far comes with it.
func (d *Discrete) Expect(f func(k float64) float64, opts *ExpectOptions) (float64, error) {
	if f == nil {
		f = func(k float64) float64 { return k }
	}
	o := ExpectOptions{}
	if opts != nil {
		o = *opts
	}
	lo, hi := d.a, d.b
	if o.Lb != nil {
		lo = max(lo, math.Ceil(*o.Lb-d.loc))
	}
	if o.Ub != nil {
		hi = min(hi, math.Floor(*o.Ub-d.loc))
	}
	if lo > hi {
		if o.Conditional {
			return math.NaN(), nil
		}
		return 0, nil
	}
	v, err := d.sum(func(k float64) float64 { return f(k + d.loc) }, lo, hi)
	if o.Conditional {
		below, above := d.Cdf(lo-1+d.loc), d.Sf(hi+d.loc)
		v /= 1 - below - above
	}
	return v, err
}

// sum returns the sum of f(k) times the probability of k from lo to hi.
func (d *Discrete) sum(f func(k float64) float64, lo, hi float64) (float64, error) {
	const most = 1_000_000
	mid := min(max(d.Median()-d.loc, lo), hi)
	total, open := 0.0, 0.0
	for _, step := range []float64{-1, 1} {
		k := mid
		if step > 0 {
			k++
		}
		quiet := 0
		for n := 0; k >= lo && k <= hi; n++ {
			p := d.std.logpmf(k)
			t := 0.0
			if p > -740 {
				t = f(k) * math.Exp(p)
			}
			total += t
			// Many small terms in a row may add up to something if they fall slowly.
			if quiet++; !(math.Abs(t) < 1e-17*math.Abs(total)) && p > -740 {
				quiet = 0
			}
			if quiet > 10 {
				break
			}
			if n == most {
				open = math.Abs(t) * float64(n)
				break
			}
			k += step
		}
	}
	if open > 1e-8*math.Abs(total) {
		return total, &ExpectError{total, open}
	}
	return total, nil
}

// Rvs returns random numbers in an array of a shape: those that SciPy draws with NumPy's
// generator of the same seed. Nil as rng is a generator with a seed of the system.
func (d *Discrete) Rvs(rng Source, shape ...int) *nd.Int {
	out := nd.ZerosInt(shape...)
	k := out.Data()
	d.std.rvs(sourceOf(rng), k)
	for i := range k {
		k[i] += int(d.loc)
	}
	return out
}

// textOf returns numbers for a message.
func textOf(list []float64) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = formatNumber(v)
	}
	return strings.Join(parts, ", ")
}
