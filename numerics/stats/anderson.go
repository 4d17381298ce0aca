// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the test of Anderson and Darling (J. Amer. Statist. Assoc. 49, 765, 1954) for
// distributions whose parameters are estimated (Stephens, J. Amer. Statist. Assoc. 69, 730, 1974).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A Family is a kind of distribution that [Anderson] tests for.
type Family int

// The families.
const (
	NormFamily       Family = iota // normal
	ExponFamily                    // exponential, from 0
	LogisticFamily                 // logistic
	GumbelLFamily                  // the extreme value distribution of minima
	GumbelRFamily                  // that of maxima
	WeibullMinFamily               // Weibull's, with a location
)

// AndersonOptions change a test. Nil stands for the defaults.
type AndersonOptions struct {
	Dist Family // the family. Default: NormFamily
}

// An AndersonResult is the result of a test.
type AndersonResult struct {
	Statistic         float64
	Pvalue            float64   // between the significance levels, by straight lines through the critical values
	CriticalValues    *nd.Array // the statistic above which the family is rejected
	SignificanceLevel *nd.Array // at these levels, in percent
	Loc, Scale        float64   // the parameters of the family that are nearest
	Shape             float64   // the shape of the Weibull distribution; of the others 0
}

// String prints the parts.
func (r *AndersonResult) String() string {
	fields := []field{
		{"Statistic", r.Statistic},
		{"Pvalue", r.Pvalue},
		{"CriticalValues", r.CriticalValues},
		{"SignificanceLevel", r.SignificanceLevel},
		{"Loc", r.Loc},
		{"Scale", r.Scale},
	}
	if r.Shape != 0 {
		fields = append(fields, field{"Shape", r.Shape})
	}
	return table(fields...)
}

// Anderson tests whether a sample is from a family of distributions:
// A² = -n - Σ (2i-1)/n (log F(xᵢ) + log(1-F(xₙ₊₁₋ᵢ))), where F has the parameters of maximum
// likelihood (of the normal family the deviation with n-1). If all elements are the same or there
// are fewer than 2, the statistic is NaN; so it is if the likelihood of the Weibull family has no
// maximum at a location below the sample with a shape of 2 or more, for which there are no
// critical values. It panics with an [*ArgumentError] if the family is
// unknown.
func Anderson(x *nd.Array, opts *AndersonOptions) *AndersonResult {
	family := NormFamily
	if opts != nil {
		family = opts.Dist
	}
	v := sorted(x.Data())
	n := float64(len(v))
	r := &AndersonResult{}
	var logcdf, logsf func(z float64) float64
	critical := []float64{0.474, 0.637, 0.757, 0.877, 1.038}
	levels := []float64{25, 10, 5, 2.5, 1}
	shrink := 1 + 0.2/math.Sqrt(n)
	good := len(v) > 1 && !hasNaN(v) && v[0] != v[len(v)-1]
	switch family {
	case NormFamily:
		r.Loc, r.Scale = average(v), math.Sqrt(variance(v, 1))
		logcdf, logsf = special.LogNdtr, func(z float64) float64 { return special.LogNdtr(-z) }
		critical, levels = []float64{0.561, 0.631, 0.752, 0.873, 1.035}, []float64{15, 10, 5, 2.5, 1}
		shrink = 1 + 0.75/n + 2.25/n/n
	case ExponFamily:
		r.Scale = average(v)
		logcdf, logsf = func(z float64) float64 { return math.Log(max(0, -math.Expm1(-z))) }, func(z float64) float64 { return -z }
		critical, levels = []float64{0.916, 1.062, 1.321, 1.591, 1.959}, []float64{15, 10, 5, 2.5, 1}
		shrink = 1 + 0.6/n
	case LogisticFamily:
		if good {
			r.Loc, r.Scale = fitLogistic(v)
		}
		logcdf, logsf = special.LogExpit, func(z float64) float64 { return special.LogExpit(-z) }
		critical, levels = []float64{0.426, 0.563, 0.66, 0.769, 0.906, 1.01}, []float64{25, 10, 5, 2.5, 1, 0.5}
		shrink = 1 + 0.25/n
	case GumbelLFamily:
		if good {
			r.Loc, r.Scale = fitGumbelL(v)
		}
		logcdf, logsf = func(z float64) float64 { return math.Log(-math.Expm1(-math.Exp(z))) }, func(z float64) float64 { return -math.Exp(z) }
	case GumbelRFamily:
		if good {
			mirrored := make([]float64, len(v))
			for i, e := range v {
				mirrored[len(v)-1-i] = -e
			}
			r.Loc, r.Scale = fitGumbelL(mirrored)
			r.Loc = -r.Loc
		}
		logcdf, logsf = func(z float64) float64 { return -math.Exp(-z) }, func(z float64) float64 { return math.Log(-math.Expm1(-math.Exp(-z))) }
	case WeibullMinFamily:
		if good {
			r.Shape, r.Loc, r.Scale, good = fitWeibull(v)
		}
		hazard := func(z float64) float64 { return math.Pow(z, r.Shape) }
		logcdf, logsf = func(z float64) float64 { return math.Log(-math.Expm1(-hazard(z))) }, func(z float64) float64 { return -hazard(z) }
	default:
		panicf("Anderson", "wants a family from NormFamily to WeibullMinFamily and got %d", int(family))
	}
	if family == WeibullMinFamily {
		critical, levels = weibullLevels(max(r.Shape, 2))
	} else {
		for i := range critical {
			critical[i] = math.RoundToEven(critical[i]/shrink*1000) / 1000
		}
	}
	r.CriticalValues, r.SignificanceLevel = nd.FromSlice(critical), nd.FromSlice(levels)
	if !good {
		r.Statistic, r.Pvalue = math.NaN(), math.NaN()
		return r
	}
	terms := make([]float64, len(v))
	for i := range v {
		low, high := (v[i]-r.Loc)/r.Scale, (v[len(v)-1-i]-r.Loc)/r.Scale
		terms[i] = float64(2*i+1) / n * (logcdf(low) + logsf(high))
	}
	r.Statistic = -n - addUp(terms)
	r.Pvalue = nd.Interp(nd.Scalar(r.Statistic), r.CriticalValues, r.SignificanceLevel).Item() / 100
	return r
}

// fitLogistic returns the location a and scale b of maximum likelihood: with z = (x-a)/b,
// Σ tanh(z/2) = 0 and Σ z tanh(z/2) = n, by Newton's method with halved steps.
func fitLogistic(v []float64) (a, b float64) {
	n := float64(len(v))
	a, b = average(v), math.Sqrt(3*variance(v, 0))/math.Pi
	likelihood := func(a, b float64) float64 {
		return -n*math.Log(b) - sumOver(v, func(x float64) float64 {
			z := math.Abs(x-a) / b
			return z + 2*math.Log1p(math.Exp(-z))
		})
	}
	best := likelihood(a, b)
	for range 100 {
		// The gradient and the second derivatives in a and in log b, times b.
		var ga, gb, haa, hab, hbb float64
		for _, x := range v {
			z := (x - a) / b
			t := math.Tanh(z / 2)
			d := (1 - t*t) / 2
			ga += t
			gb += z * t
			haa += d
			hab += t + z*d
			hbb += z * (t + z*d)
		}
		gb -= n
		det := haa*hbb - hab*hab
		da, db := (ga*hbb-gb*hab)/det, (gb*haa-ga*hab)/det
		if !(det > 0) {
			da, db = ga/n, gb/n
		}
		step := 1.0
		next := likelihood(a+b*da, b*math.Exp(db))
		for next < best-1e-12*math.Abs(best) && step > 1e-6 {
			step /= 2
			next = likelihood(a+b*da*step, b*math.Exp(db*step))
		}
		a, b, best = a+b*da*step, b*math.Exp(db*step), max(best, next)
		if math.Abs(da)+math.Abs(db) < 1e-14 {
			break
		}
	}
	return a, b
}

// fitGumbelL returns the location and scale of maximum likelihood of sorted elements. The scale
// b is where Σ x e^(x/b) / Σ e^(x/b) - x̄ = b.
func fitGumbelL(v []float64) (loc, scale float64) {
	mean, top := average(v), v[len(v)-1]
	f := func(b float64) float64 {
		sum, weighted := 0.0, 0.0
		for _, x := range v {
			e := math.Exp((x - top) / b)
			sum += e
			weighted += (x - mean) * e
		}
		return weighted/sum - b
	}
	low := math.Sqrt(6*variance(v, 0)) / math.Pi
	high := low
	for i := 0; i < 200 && f(low) < 0; i++ {
		low /= 2
	}
	for i := 0; i < 200 && f(high) > 0; i++ {
		high *= 2
	}
	scale = bisect(f, low, high)
	sum := sumOver(v, func(x float64) float64 { return math.Exp((x - top) / scale) })
	return top + scale*math.Log(sum/float64(len(v))), scale
}
