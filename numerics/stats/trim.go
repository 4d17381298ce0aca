// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the statistics of samples without their extremes.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// TrimMean returns the mean without a part of the elements, from 0 to below 1/2, at each end:
// of n elements ⌊n part⌋. It panics with an [*ArgumentError] if the part is out of range.
func TrimMean(x *nd.Array, part float64) float64 {
	checkPart("TrimMean", part)
	return trimMean(x.Data(), part)
}

// TrimMeanAxis returns [TrimMean] of the lines along an axis.
func TrimMeanAxis(x *nd.Array, part float64, axis int) *nd.Array {
	checkPart("TrimMeanAxis", part)
	return reduceAxis("TrimMeanAxis", x, axis, func(v []float64) float64 { return trimMean(v, part) })
}

func checkPart(function string, part float64) {
	if !(part >= 0 && part < 0.5) {
		panicf(function, "wants a part from 0 to below 0.5 and got %v", part)
	}
}

func trimMean(v []float64, part float64) float64 {
	if hasNaN(v) {
		return math.NaN()
	}
	cut := int(part * float64(len(v)))
	return average(sorted(v)[cut : len(v)-cut])
}

// TrimOptions say which elements count. Nil stands for the defaults.
type TrimOptions struct {
	Lower, Upper               *float64 // the limits. Default: none
	ExcludeLower, ExcludeUpper bool     // elements equal to the limit do not count. Default: they do
	Ddof                       *int     // variances have n-Ddof in their denominators. Default: 1
}

// keep returns the elements within the limits.
func (o *TrimOptions) keep(v []float64) []float64 {
	if o == nil || o.Lower == nil && o.Upper == nil {
		return v
	}
	return slices.DeleteFunc(slices.Clone(v), func(x float64) bool {
		return o.Lower != nil && (x < *o.Lower || o.ExcludeLower && x == *o.Lower) ||
			o.Upper != nil && (x > *o.Upper || o.ExcludeUpper && x == *o.Upper)
	})
}

func (o *TrimOptions) ddof() int {
	if o == nil || o.Ddof == nil {
		return 1
	}
	return *o.Ddof
}

// Tmean returns the mean of the elements within limits, NaN if there is none.
func Tmean(x *nd.Array, opts *TrimOptions) float64 { return average(opts.keep(x.Data())) }

// TmeanAxis returns [Tmean] of the lines along an axis.
func TmeanAxis(x *nd.Array, axis int, opts *TrimOptions) *nd.Array {
	return reduceAxis("TmeanAxis", x, axis, func(v []float64) float64 { return average(opts.keep(v)) })
}

// Tvar returns the variance of the elements within limits.
func Tvar(x *nd.Array, opts *TrimOptions) float64 { return variance(opts.keep(x.Data()), opts.ddof()) }

// TvarAxis returns [Tvar] of the lines along an axis.
func TvarAxis(x *nd.Array, axis int, opts *TrimOptions) *nd.Array {
	return reduceAxis("TvarAxis", x, axis, func(v []float64) float64 { return variance(opts.keep(v), opts.ddof()) })
}

// Tstd returns the deviation of the elements within limits.
func Tstd(x *nd.Array, opts *TrimOptions) float64 { return math.Sqrt(Tvar(x, opts)) }

// Tsem returns the standard error of the mean of the elements within limits.
func Tsem(x *nd.Array, opts *TrimOptions) float64 { return sem(opts.keep(x.Data()), opts.ddof()) }
