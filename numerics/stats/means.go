// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the generalised means and the mode.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// WeightOptions give weights to the elements of a sample. Nil stands for the defaults.
type WeightOptions struct {
	// Weights are as many as the sample, or the line along the axis, has elements.
	// Default: all 1
	Weights *nd.Array
}

// of returns the weights for lines of n elements, nil for 1.
func (o *WeightOptions) of(function string, n int) []float64 {
	if o == nil || o.Weights == nil {
		return nil
	}
	if o.Weights.Size() != n {
		panicf(function, "wants %d weights, as there are elements, and got %d", n, o.Weights.Size())
	}
	return o.Weights.Data()
}

// weighted returns the mean of f of the elements.
func weighted(v, weights []float64, f func(x float64) float64) float64 {
	if weights == nil {
		return sumOver(v, f) / float64(len(v))
	}
	mapped := make([]float64, len(v))
	for i, x := range v {
		mapped[i] = f(x)
	}
	return dot(mapped, weights) / addUp(weights)
}

// Gmean returns the geometric mean, exp(Σ w log x / Σ w). It is 0 if an element is 0, and NaN if
// one is negative or there is none.
func Gmean(x *nd.Array, opts *WeightOptions) float64 {
	return gmean(x.Data(), opts.of("Gmean", x.Size()))
}

// GmeanAxis returns [Gmean] of the lines along an axis.
func GmeanAxis(x *nd.Array, axis int, opts *WeightOptions) *nd.Array {
	axis = checkAxis("GmeanAxis", axis, x.Ndim())
	weights := opts.of("GmeanAxis", x.Shape()[axis])
	return reduceAxis("GmeanAxis", x, axis, func(v []float64) float64 { return gmean(v, weights) })
}

func gmean(v, weights []float64) float64 { return math.Exp(weighted(v, weights, math.Log)) }

// Hmean returns the harmonic mean, Σ w / Σ (w/x). It is 0 if an element is 0, and NaN if one is
// negative or there is none.
func Hmean(x *nd.Array, opts *WeightOptions) float64 {
	return hmean(x.Data(), opts.of("Hmean", x.Size()))
}

// HmeanAxis returns [Hmean] of the lines along an axis.
func HmeanAxis(x *nd.Array, axis int, opts *WeightOptions) *nd.Array {
	axis = checkAxis("HmeanAxis", axis, x.Ndim())
	weights := opts.of("HmeanAxis", x.Shape()[axis])
	return reduceAxis("HmeanAxis", x, axis, func(v []float64) float64 { return hmean(v, weights) })
}

func hmean(v, weights []float64) float64 {
	return 1 / weighted(v, weights, func(x float64) float64 {
		if x < 0 {
			return math.NaN()
		}
		return 1 / math.Abs(x)
	})
}

// Pmean returns the power mean, (Σ w x^p / Σ w)^(1/p); with a p of 0 it is the geometric one. It
// is NaN if an element is negative or there is none.
func Pmean(x *nd.Array, p float64, opts *WeightOptions) float64 {
	return pmean(x.Data(), p, opts.of("Pmean", x.Size()))
}

// PmeanAxis returns [Pmean] of the lines along an axis.
func PmeanAxis(x *nd.Array, p float64, axis int, opts *WeightOptions) *nd.Array {
	axis = checkAxis("PmeanAxis", axis, x.Ndim())
	weights := opts.of("PmeanAxis", x.Shape()[axis])
	return reduceAxis("PmeanAxis", x, axis, func(v []float64) float64 { return pmean(v, p, weights) })
}

func pmean(v []float64, p float64, weights []float64) float64 {
	if p == 0 {
		return gmean(v, weights)
	}
	return math.Pow(weighted(v, weights, func(x float64) float64 {
		if x < 0 {
			return math.NaN()
		}
		return math.Pow(x, p)
	}), 1/p)
}

// A ModeResult is the most frequent element of a sample.
type ModeResult struct {
	Mode  float64 // the smallest one if there are several, NaN if the sample is empty
	Count int     // how often it comes
}

// String prints the parts.
func (r *ModeResult) String() string { return table(field{"Mode", r.Mode}, field{"Count", r.Count}) }

// Mode returns the most frequent element, the smallest one if there are several. NaN
// counts as the largest element. In an empty sample it is NaN, 0 times.
func Mode(x *nd.Array) *ModeResult {
	mode, count := modeOf(x.Data())
	return &ModeResult{mode, count}
}

// ModeAxis returns the modes of the lines along an axis, and how often they come.
func ModeAxis(x *nd.Array, axis int) (mode *nd.Array, count *nd.Int) {
	data, n, shape := lines("ModeAxis", x, axis)
	mode, count = nd.Zeros(shape...), nd.ZerosInt(shape...)
	modes, counts := mode.Data(), count.Data()
	for i := range modes {
		modes[i], counts[i] = modeOf(data[i*n : (i+1)*n])
	}
	return mode, count
}

func modeOf(v []float64) (mode float64, count int) {
	mode = math.NaN()
	v = sorted(v) // NaN is last
	for i := 0; i < len(v); {
		j := i + 1
		for j < len(v) && (v[j] == v[i] || math.IsNaN(v[i])) {
			j++
		}
		if j-i > count {
			mode, count = v[i], j-i
		}
		i = j
	}
	return mode, count
}
