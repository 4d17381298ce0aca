// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the continuous distributions as their users see them.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A Continuous is a continuous distribution with its parameters: shape parameters, a location
// and a scale, as SciPy names and orders them. Its density at x is that of the standard
// distribution at (x-loc)/scale, divided by the scale. [Norm], [Gamma] and the like make it; it
// never changes, and goroutines may share it.
//
// The methods of one number are functions of numbers: [nd.Map] carries them over arrays, on
// all processors. NaN gives NaN.
type Continuous struct {
	family     *family
	params     []float64 // the shape parameters
	std        standard
	loc, scale float64
	a, b       float64 // the support of the standard distribution
}

// A standard is a distribution with location 0 and scale 1. The methods are called inside the
// support, quantiles of probabilities between 0 and 1.
type standard interface {
	support() (a, b float64)
	pdf(x float64) float64
	logpdf(x float64) float64
	cdf(x float64) float64
	sf(x float64) float64
	ppf(p float64) float64
	isf(q float64) float64
	moments() Moments
}

// What a standard distribution may know besides.
type (
	hasLogcdf  interface{ logcdf(x float64) float64 }
	hasLogsf   interface{ logsf(x float64) float64 }
	hasEntropy interface{ entropy() float64 }
	hasMoment  interface{ moment(n int) float64 }
	hasRvs     interface {
		rvs(rng Source, n int) []float64
	}
)

// Moments are the first four moments of a distribution.
type Moments struct {
	Mean, Var float64
	Skew      float64 // the third central moment over the cube of the deviation
	Kurtosis  float64 // the fourth over the square of the variance, less 3
}

// String returns the moments as a short table.
func (m *Moments) String() string {
	return fmt.Sprintf("    mean %.6g\n     var %.6g\n    skew %.6g\nkurtosis %.6g\n", m.Mean, m.Var, m.Skew, m.Kurtosis)
}

// newContinuous returns a distribution, or panics if its parameters are none of the family.
func newContinuous(f *family, params []float64, locScale []float64) *Continuous {
	if len(locScale) > 2 {
		panicf(f.name, "wants at most a loc and a scale after the shapes and got %d more numbers", len(locScale))
	}
	loc, scale := 0.0, 1.0
	if len(locScale) > 0 {
		loc = locScale[0]
	}
	if len(locScale) > 1 {
		scale = locScale[1]
	}
	if !(scale > 0) || math.IsInf(scale, 1) {
		panicf(f.name, "wants a finite scale > 0 and got %v", scale)
	}
	if math.IsNaN(loc) || math.IsInf(loc, 0) {
		panicf(f.name, "wants a finite loc and got %v", loc)
	}
	std := f.make(params)
	if std == nil {
		panicf(f.name, "wants %s and got %v", f.wants, strings.Trim(fmt.Sprint(params), "[]"))
	}
	d := &Continuous{family: f, params: params, std: std, loc: loc, scale: scale}
	d.a, d.b = std.support()
	return d
}

// Name returns SciPy's name of the family, such as "weibull_min".
func (d *Continuous) Name() string { return d.family.scipy }

// ParamNames returns the names of the parameters: the shapes', "loc" and "scale".
func (d *Continuous) ParamNames() []string {
	return append(slices.Clone(d.family.shapes), "loc", "scale")
}

// Params returns the parameters: the shapes, the location and the scale.
func (d *Continuous) Params() []float64 {
	return append(slices.Clone(d.params), d.loc, d.scale)
}

// String returns the distribution as a call, such as "gamma(a=2, loc=0, scale=1)".
func (d *Continuous) String() string { return callText(d.family.scipy, d.ParamNames(), d.Params()) }

func callText(name string, names []string, values []float64) string {
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = fmt.Sprintf("%s=%.6g", n, values[i])
	}
	return name + "(" + strings.Join(parts, ", ") + ")"
}

// z returns where x lies in the standard distribution.
func (d *Continuous) z(x float64) float64 { return (x - d.loc) / d.scale }

// Pdf returns the probability density at x: 0 outside the support, +Inf at a pole.
func (d *Continuous) Pdf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z < d.a || z > d.b || math.IsInf(z, 0):
		return 0
	}
	return d.std.pdf(z) / d.scale
}

// Logpdf returns the logarithm of [Continuous.Pdf], also where that is too small for a number.
func (d *Continuous) Logpdf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z < d.a || z > d.b || math.IsInf(z, 0):
		return math.Inf(-1)
	}
	return d.std.logpdf(z) - math.Log(d.scale)
}

// Cdf returns the probability of a number of at most x.
func (d *Continuous) Cdf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z <= d.a:
		return 0
	case z >= d.b:
		return 1
	}
	return d.std.cdf(z)
}

// Sf returns the survival function, the probability of a number above x. It is computed by
// itself, not as 1 - Cdf(x), and so accurate where it is small.
func (d *Continuous) Sf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z <= d.a:
		return 1
	case z >= d.b:
		return 0
	}
	return d.std.sf(z)
}

// Logcdf returns the logarithm of [Continuous.Cdf], also where that is too small for a number.
func (d *Continuous) Logcdf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z <= d.a:
		return math.Inf(-1)
	case z >= d.b:
		return 0
	}
	if s, ok := d.std.(hasLogcdf); ok {
		return s.logcdf(z)
	}
	return logOf(d.std.cdf(z), d.std.sf, z)
}

// Logsf returns the logarithm of [Continuous.Sf], also where that is too small for a number.
func (d *Continuous) Logsf(x float64) float64 {
	z := d.z(x)
	switch {
	case z != z:
		return z
	case z <= d.a:
		return 0
	case z >= d.b:
		return math.Inf(-1)
	}
	if s, ok := d.std.(hasLogsf); ok {
		return s.logsf(z)
	}
	return logOf(d.std.sf(z), d.std.cdf, z)
}

// logOf returns the logarithm of a probability p, near 1 from its complement at z.
func logOf(p float64, complement func(float64) float64, z float64) float64 {
	if p > 0.5 {
		return math.Log1p(-complement(z))
	}
	return math.Log(p)
}

// Ppf returns the quantile, the x with Cdf(x) = p: the ends of the support for 0 and 1, NaN
// for a p that is no probability.
func (d *Continuous) Ppf(p float64) float64 {
	switch {
	case !(p >= 0 && p <= 1):
		return math.NaN()
	case p == 0:
		return d.at(d.a)
	case p == 1:
		return d.at(d.b)
	}
	return d.at(d.std.ppf(p))
}

// Isf returns the inverse of the survival function, the x with Sf(x) = q. It keeps the accuracy
// of a small q.
func (d *Continuous) Isf(q float64) float64 {
	switch {
	case !(q >= 0 && q <= 1):
		return math.NaN()
	case q == 0:
		return d.at(d.b)
	case q == 1:
		return d.at(d.a)
	}
	return d.at(d.std.isf(q))
}

// at returns the x that lies at z in the standard distribution.
func (d *Continuous) at(z float64) float64 { return d.loc + d.scale*z }

// Support returns the ends of the support.
func (d *Continuous) Support() (a, b float64) { return d.at(d.a), d.at(d.b) }

// Stats returns the first four moments; those that do not exist are +Inf or NaN, as SciPy has
// them.
func (d *Continuous) Stats() *Moments {
	m := d.std.moments()
	m.Mean = d.at(m.Mean)
	m.Var *= d.scale * d.scale
	return &m
}

// Mean returns the mean.
func (d *Continuous) Mean() float64 { return d.Stats().Mean }

// Var returns the variance.
func (d *Continuous) Var() float64 { return d.Stats().Var }

// Std returns the standard deviation.
func (d *Continuous) Std() float64 { return math.Sqrt(d.Var()) }

// Median returns the median, Ppf(0.5).
func (d *Continuous) Median() float64 { return d.Ppf(0.5) }

// Interval returns the ends of the interval with equal tails that holds a number with the
// probability confidence. They are NaN if that is no probability.
func (d *Continuous) Interval(confidence float64) (low, high float64) {
	tail := (1 - confidence) / 2
	return d.Ppf(tail), d.Isf(tail)
}

// Entropy returns the differential entropy, the mean of -log Pdf(x).
func (d *Continuous) Entropy() float64 {
	if s, ok := d.std.(hasEntropy); ok {
		return s.entropy() + math.Log(d.scale)
	}
	a, b := d.period()
	h, _ := d.standardExpect(func(z float64) float64 {
		l := d.std.logpdf(z)
		if math.IsInf(l, -1) {
			return 0
		}
		return -l
	}, a, b)
	return h + math.Log(d.scale)
}

// Moment returns the n-th moment about 0, the mean of x^n. It is +Inf or NaN if that does not
// exist. It panics with an [*ArgumentError] if n is negative.
func (d *Continuous) Moment(n int) float64 {
	if n < 0 {
		panicf("Moment", "wants an order of 0 or more and got %d", n)
	}
	sum, power, choose := 0.0, 1.0, 1.0 // of loc^(n-k) scale^k m_k
	if d.loc == 0 {
		return math.Pow(d.scale, float64(n)) * d.standardMoment(n)
	}
	for k := n; k >= 0; k-- {
		sum += choose * power * math.Pow(d.scale, float64(k)) * d.standardMoment(k)
		power *= d.loc
		choose *= float64(k) / float64(n-k+1)
	}
	return sum
}

// period returns the ends of the support of the standard distribution, of a period of one on
// the circle.
func (d *Continuous) period() (a, b float64) {
	if _, ok := d.std.(*vonmisesDist); ok {
		return -math.Pi, math.Pi
	}
	return d.a, d.b
}

// standardMoment returns the n-th moment of the standard distribution about 0.
func (d *Continuous) standardMoment(n int) float64 {
	if n == 0 {
		return 1
	}
	if s, ok := d.std.(hasMoment); ok {
		return s.moment(n)
	}
	if n <= 4 {
		return rawMoment(d.std.moments(), n)
	}
	a, b := d.period()
	v, _ := d.standardExpect(func(z float64) float64 { return math.Pow(z, float64(n)) }, a, b)
	return v
}

// rawMoment returns the n-th moment about 0, n from 1 to 4.
func rawMoment(m Moments, n int) float64 {
	mu, v := m.Mean, m.Var
	switch n {
	case 1:
		return mu
	case 2:
		return v + mu*mu
	case 3:
		return m.Skew*v*math.Sqrt(v) + 3*mu*v + mu*mu*mu
	}
	return (m.Kurtosis+3)*v*v + 4*mu*m.Skew*v*math.Sqrt(v) + 6*mu*mu*v + mu*mu*mu*mu
}

// ExpectOptions change an expected value. Nil stands for the defaults.
type ExpectOptions struct {
	Lb, Ub      *float64 // the numbers that count lie between these. Default: the support
	Conditional bool     // divide by the probability of lying there
}

// Expect returns the expected value of f, the integral of f(x) Pdf(x); a nil f is x itself. The
// integral is taken over probabilities by the rule of Gauss and Kronrod with 21 points in halved
// intervals; it has some ten digits if f is smooth. The error, an [*ExpectError], says that it
// has not; the best value comes with it.
func (d *Continuous) Expect(f func(x float64) float64, opts *ExpectOptions) (float64, error) {
	if f == nil {
		f = func(x float64) float64 { return x }
	}
	o := ExpectOptions{}
	if opts != nil {
		o = *opts
	}
	lo, hi := d.period()
	if o.Lb != nil {
		lo = max(lo, d.z(*o.Lb))
	}
	if o.Ub != nil {
		hi = min(hi, d.z(*o.Ub))
	}
	if !(lo < hi) {
		if o.Conditional {
			return math.NaN(), nil
		}
		return 0, nil
	}
	v, err := d.standardExpect(func(z float64) float64 {
		x := d.at(z)
		v := f(x)
		if (math.IsInf(v, 0) || math.IsNaN(v)) && (x == d.at(lo) || x == d.at(hi)) {
			return 0 // x is an end by rounding only
		}
		return v
	}, lo, hi)
	if o.Conditional {
		v /= d.between(lo, hi)
	}
	return v, err
}

// between returns the probability between two numbers of the standard distribution.
func (d *Continuous) between(lo, hi float64) float64 {
	cdf, sf := d.cdfSf(lo)
	cdf2, sf2 := d.cdfSf(hi)
	if sf < cdf {
		return sf - sf2
	}
	return cdf2 - cdf
}

func (d *Continuous) cdfSf(z float64) (p, q float64) {
	switch {
	case z <= d.a:
		return 0, 1
	case z >= d.b:
		return 1, 0
	}
	return d.std.cdf(z), d.std.sf(z)
}

// cdfCost is about how many additions a distribution function takes, or its inverse.
const cdfCost = 16

// Rvs returns random numbers in an array of a shape: those that SciPy draws with NumPy's
// generator of the same seed. Nil as rng is a generator with a seed of the system.
func (d *Continuous) Rvs(rng Source, shape ...int) *nd.Array {
	rng = sourceOf(rng)
	n := sizeOf(shape)
	var x []float64
	if s, ok := d.std.(hasRvs); ok {
		x = s.rvs(rng, n)
	} else {
		x = make([]float64, n)
		for i := range x {
			x[i] = rng.Float64()
		}
		parallel.For(n, cdfCost, func(lo, hi int) {
			for i, u := range x[lo:hi] {
				x[lo+i] = d.standardPpf(u)
			}
		})
	}
	if d.loc != 0 || d.scale != 1 {
		for i, v := range x {
			x[i] = v*d.scale + d.loc
		}
	}
	return nd.FromSlice(x).Reshape(shape...)
}

// sizeOf returns the number of elements of a shape.
func sizeOf(shape []int) int {
	n := 1
	for _, m := range shape {
		if m < 0 {
			panicf("Rvs", "wants a shape of lengths of 0 or more and got %v", shape)
		}
		n *= m
	}
	return n
}

func (d *Continuous) standardPpf(u float64) float64 {
	if u == 0 {
		return d.a
	}
	return d.std.ppf(u)
}
