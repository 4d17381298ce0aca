// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds measures of spread and the entropy.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// IqrOptions change a range between quantiles. Nil stands for the defaults.
type IqrOptions struct {
	Low, High float64 // the percentages. Default: 25 and 75, if both are 0
	Normal    bool    // divide by 1.349, the range between the quartiles of the normal distribution. Default: not
}

func (o *IqrOptions) resolve(function string) (low, high, scale float64) {
	low, high, scale = 25, 75, 1
	if o == nil {
		return low, high, scale
	}
	if o.Low != 0 || o.High != 0 {
		low, high = o.Low, o.High
	}
	if !(0 <= low && low <= 100 && 0 <= high && high <= 100) {
		panicf(function, "wants percentages from 0 to 100 and got %v and %v", low, high)
	}
	low, high = min(low, high), max(low, high)
	if o.Normal {
		scale = 2 * math.Sqrt2 * special.Erfinv(0.5)
	}
	return low, high, scale
}

// Iqr returns the range between quartiles, the 75th percentile minus the 25th. It panics with an
// [*ArgumentError] if a percentage is not from 0 to 100.
func Iqr(x *nd.Array, opts *IqrOptions) float64 {
	low, high, scale := opts.resolve("Iqr")
	return iqr(x.Data(), low, high, scale)
}

// IqrAxis returns [Iqr] of the lines along an axis.
func IqrAxis(x *nd.Array, axis int, opts *IqrOptions) *nd.Array {
	low, high, scale := opts.resolve("IqrAxis")
	return reduceAxis("IqrAxis", x, axis, func(v []float64) float64 { return iqr(v, low, high, scale) })
}

func iqr(v []float64, low, high, scale float64) float64 {
	if len(v) == 0 || hasNaN(v) {
		return math.NaN()
	}
	v = sorted(v)
	return (between(v, high) - between(v, low)) / scale
}

// between returns a percentile of sorted elements, on the straight line between two of them. An
// infinite one stays so.
func between(v []float64, percent float64) float64 {
	place := percent / 100 * float64(len(v)-1)
	k := int(place)
	part := place - float64(k)
	if part == 0 {
		return v[k]
	}
	return v[k] + part*(v[k+1]-v[k])
}

// MedianAbsDeviationOptions change a deviation. Nil stands for the defaults.
type MedianAbsDeviationOptions struct {
	Normal bool // divide by what a normal distribution of deviation 1 has. Default: not
}

// MedianAbsDeviation returns the median of the distances from the median.
func MedianAbsDeviation(x *nd.Array, opts *MedianAbsDeviationOptions) float64 {
	return mad(x.Data(), opts)
}

// MedianAbsDeviationAxis returns [MedianAbsDeviation] of the lines along an axis.
func MedianAbsDeviationAxis(x *nd.Array, axis int, opts *MedianAbsDeviationOptions) *nd.Array {
	return reduceAxis("MedianAbsDeviationAxis", x, axis, func(v []float64) float64 { return mad(v, opts) })
}

func mad(v []float64, opts *MedianAbsDeviationOptions) float64 {
	if len(v) == 0 || hasNaN(v) {
		return math.NaN()
	}
	x := nd.FromSlice(v)
	m := nd.Median(nd.Abs(x.SubScalar(nd.Median(x))))
	if opts != nil && opts.Normal {
		m /= special.Ndtri(0.75)
	}
	return m
}

// EntropyOptions change an entropy. Nil stands for the defaults.
type EntropyOptions struct {
	Qk   *nd.Array // the other distribution, of pk's shape, or of a line's length with an axis. Default: none
	Base float64   // of the logarithm. Default: e
}

func (o *EntropyOptions) resolve(function string, n int) (qk []float64, scale float64) {
	if o == nil {
		return nil, 1
	}
	if o.Qk != nil {
		if o.Qk.Size() != n {
			panicf(function, "wants %d elements of Qk, as of pk, and got %d", n, o.Qk.Size())
		}
		qk = o.Qk.Data()
	}
	switch {
	case o.Base == 0:
		return qk, 1
	case o.Base > 0:
		return qk, math.Log(o.Base)
	}
	panicf(function, "wants a base above 0 and got %v", o.Base)
	return nil, 0
}

// Entropy returns the entropy -Σ p log p of a distribution, or with Qk the relative entropy
// Σ p log(p/q). pk and Qk are divided by their sums. It panics with an [*ArgumentError] if Qk has
// another number of elements or the base is negative.
func Entropy(pk *nd.Array, opts *EntropyOptions) float64 {
	qk, scale := opts.resolve("Entropy", pk.Size())
	return entropy(pk.Data(), qk) / scale
}

// EntropyAxis returns [Entropy] of the lines along an axis.
func EntropyAxis(pk *nd.Array, axis int, opts *EntropyOptions) *nd.Array {
	axis = checkAxis("EntropyAxis", axis, pk.Ndim())
	qk, scale := opts.resolve("EntropyAxis", pk.Shape()[axis])
	return reduceAxis("EntropyAxis", pk, axis, func(v []float64) float64 { return entropy(v, qk) / scale })
}

func entropy(p, q []float64) float64 {
	sum := addUp(p)
	if q == nil {
		return sumOver(p, func(x float64) float64 { return special.Entr(x / sum) })
	}
	qsum, terms := addUp(q), make([]float64, len(p))
	for i, x := range p {
		terms[i] = special.RelEntr(x/sum, q[i]/qsum)
	}
	return addUp(terms)
}
