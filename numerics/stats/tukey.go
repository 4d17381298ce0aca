// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file compares the means of all pairs of samples (Tukey, Biometrics 5, 99, 1949).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// TukeyHSDOptions change a comparison. Nil stands for the defaults.
type TukeyHSDOptions struct {
	UnequalVar bool // the variances of the populations may differ (Games, Howell, J. Educ. Statist. 1, 113, 1976). Default: they are the same
}

// A TukeyHSDResult holds the comparisons of pairs of samples, that of the i-th and the j-th at
// (i, j).
type TukeyHSDResult struct {
	Statistic *nd.Array // the differences of the means
	Pvalue    *nd.Array

	groups     int
	df, stderr *nd.Array
}

// String prints the parts.
func (r *TukeyHSDResult) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// ConfidenceIntervals are ranges for parameters.
type ConfidenceIntervals struct {
	Low, High *nd.Array
}

// String prints the bounds.
func (c *ConfidenceIntervals) String() string {
	return table(field{"Low", c.Low}, field{"High", c.High})
}

// ConfidenceInterval returns the intervals that hold all differences of means with a probability such
// as 0.95. It panics with an [*ArgumentError] if the level is not between 0 and 1.
func (r *TukeyHSDResult) ConfidenceInterval(level float64) *ConfidenceIntervals {
	checkLevel("ConfidenceInterval", level)
	known := map[float64]float64{}
	width := nd.Map2(func(df, stderr float64) float64 {
		q, ok := known[df]
		if !ok {
			q = studentizedRangePpf(level, float64(r.groups), df)
			known[df] = q
		}
		return q * stderr
	}, r.df, r.stderr)
	return &ConfidenceIntervals{r.Statistic.Sub(width), r.Statistic.Add(width)}
}

// TukeyHSD tests which of the means of several samples differ: the difference of two means over
// its standard error is compared with the studentized range. It panics with an [*ArgumentError]
// if there are fewer than 2 samples, or one has fewer than 2 elements.
func TukeyHSD(opts *TukeyHSDOptions, samples ...*nd.Array) *TukeyHSDResult {
	const function = "TukeyHSD"
	checkSamples(function, len(samples), 2)
	data, _ := dataOf(samples)
	k := len(data)
	means, variances := make([]float64, k), make([]float64, k)
	total, within := 0.0, 0.0
	for i, v := range data {
		if len(v) < 2 {
			panicf(function, "wants samples of 2 elements or more and got %d", len(v))
		}
		means[i], variances[i] = average(v), variance(v, 1)
		total += float64(len(v))
		within += variances[i] * float64(len(v)-1)
	}
	r := &TukeyHSDResult{nd.Zeros(k, k), nd.Ones(k, k), k, nd.Zeros(k, k), nd.Zeros(k, k)}
	for i := range k {
		for j := range k {
			a, b := float64(len(data[i])), float64(len(data[j]))
			df := total - float64(k)
			stderr := math.Sqrt((1/a + 1/b) * within / df / 2)
			if opts != nil && opts.UnequalVar {
				va, vb := variances[i]/a, variances[j]/b
				stderr = math.Sqrt((va + vb) / 2)
				df = (va + vb) * (va + vb) / (va*va/(a-1) + vb*vb/(b-1))
			}
			d := means[i] - means[j]
			r.Statistic.Set(d, i, j)
			r.df.Set(df, i, j)
			r.stderr.Set(stderr, i, j)
			switch {
			case j < i:
				r.Pvalue.Set(r.Pvalue.At(j, i), i, j)
			case j > i:
				r.Pvalue.Set(studentizedRangeSF(math.Abs(d)/stderr, float64(k), df), i, j)
			}
		}
	}
	return r
}

// A rangeGrid holds the normal density and distribution at the points of a trapezoidal rule,
// which is exact to rounding for functions as smooth as these.
type rangeGrid struct {
	z, density, below []float64
}

const rangeStep = 0.1

func newRangeGrid() *rangeGrid {
	g := &rangeGrid{}
	for i := -88; i <= 388; i++ {
		z := float64(i) * rangeStep
		g.z = append(g.z, z)
		g.density = append(g.density, rangeStep*math.Exp(-z*z/2)/math.Sqrt(2*math.Pi))
		g.below = append(g.below, special.Ndtr(z))
	}
	return g
}

// exceeds returns the probability that the range of k normal numbers is above w:
// 1 - k ∫ φ(z) (Φ(z) - Φ(z-w))^(k-1) dz. As k ∫ φ Φ^(k-1) is 1, the difference of the powers is
// integrated, and nothing cancels.
func (g *rangeGrid) exceeds(w, k float64) float64 {
	s := 0.0
	last := 8.8 + w/2 // beyond it nothing counts
	for i, z := range g.z {
		if z > last {
			break
		}
		p := g.below[i]
		q := special.Ndtr(z - w)
		if q == 0 || p == 0 {
			continue
		}
		power := math.Pow(p, k-1)
		s += g.density[i] * -power * math.Expm1((k-1)*math.Log1p(-min(1, q/p)))
	}
	return min(1, k*s)
}

// studentizedRangeSF returns P(Q > q) of the range of k normal numbers over an independent
// estimate s of their deviation with df degrees of freedom. The integral over log s is a
// trapezoidal rule.
func studentizedRangeSF(q, k, df float64) float64 {
	switch {
	case math.IsNaN(q) || math.IsNaN(df):
		return math.NaN()
	case q <= 0:
		return 1
	}
	g := newRangeGrid()
	if math.IsInf(df, 1) || df > 1e8 {
		return g.exceeds(q, k)
	}
	// The density of u = log s is c exp(df (u - (e^(2u)-1)/2)).
	c := math.Exp(math.Log(df/math.Pi)/2 - stirlingGamma(df/2))
	deviation := 1 / math.Sqrt(2*df)
	step := min(0.1, deviation*0.6)
	sum := 0.0
	for _, direction := range []float64{1, -1} {
		for i := 0.0; ; i++ {
			if i == 0 && direction < 0 {
				continue
			}
			u := direction * i * step
			weight := math.Exp(df * (u - math.Expm1(2*u)/2))
			sum += weight * g.exceeds(q*math.Exp(u), k)
			if weight < 1e-18 && i > 0 {
				break
			}
		}
	}
	return min(1, c*step*sum)
}

// stirlingGamma returns log Γ(x) - log(√(2π/x) (x/e)^x).
func stirlingGamma(x float64) float64 {
	if x > 16 {
		return stirlingError(x)
	}
	return special.Gammaln(x) - (x-0.5)*math.Log(x) + x - 0.5*math.Log(2*math.Pi)
}

// studentizedRangePpf returns the q that is not exceeded with a probability.
func studentizedRangePpf(p, k, df float64) float64 {
	if math.IsNaN(df) {
		return df
	}
	f := func(q float64) float64 { return (1 - p) - studentizedRangeSF(q, k, df) }
	high := 4.0
	for i := 0; i < 60 && f(high) < 0; i++ {
		high *= 2
	}
	return bisect(f, 0, high)
}
