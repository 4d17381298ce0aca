// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file fits straight lines.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A LinregressResult is a straight line of least squares.
type LinregressResult struct {
	Slope, Intercept float64
	Rvalue           float64 // the correlation
	Pvalue           float64 // of the hypothesis that the slope is 0
	Stderr           float64 // the standard error of the slope
	InterceptStderr  float64 // that of the intercept
}

// String prints the parts.
func (r *LinregressResult) String() string {
	return table(field{"Slope", r.Slope}, field{"Intercept", r.Intercept}, field{"Rvalue", r.Rvalue},
		field{"Pvalue", r.Pvalue}, field{"Stderr", r.Stderr}, field{"InterceptStderr", r.InterceptStderr})
}

// Linregress returns the line of least squares of y over x. The error is a [*DataError] if all x
// are the same or there are fewer than 2. It panics with an [*ArgumentError] if the lengths
// differ.
func Linregress(x, y *nd.Array, opts *TestOptions) (*LinregressResult, error) {
	const function = "Linregress"
	a := opts.alternative(function)
	xs, ys := pairs(function, x, y)
	n := float64(len(xs))
	if len(xs) < 2 || same(xs) {
		nan := math.NaN()
		return &LinregressResult{nan, nan, nan, nan, nan, nan}, &DataError{function, "there are no two different x"}
	}
	mx, my := average(xs), average(ys)
	dx, dy := make([]float64, len(xs)), make([]float64, len(xs))
	for i, v := range xs {
		dx[i], dy[i] = v-mx, ys[i]-my
	}
	sxx, sxy, syy := dot(dx, dx)/n, dot(dx, dy)/n, dot(dy, dy)/n
	r := &LinregressResult{Slope: sxy / sxx}
	r.Intercept = my - r.Slope*mx
	switch {
	case syy == 0 || sxx == 0:
		r.Rvalue = math.NaN()
		if syy == 0 {
			r.Rvalue = 0
		}
	default:
		r.Rvalue = max(-1, min(1, sxy/math.Sqrt(sxx*syy)))
	}
	if len(xs) == 2 {
		if ys[0] == ys[1] {
			r.Pvalue = 1
		}
		return r, nil
	}
	const tiny = 1e-20
	df := n - 2
	t := r.Rvalue * math.Sqrt(df/((1-r.Rvalue+tiny)*(1+r.Rvalue+tiny)))
	r.Pvalue = a.tailT(t, df)
	r.Stderr = math.Sqrt((1 - r.Rvalue*r.Rvalue) * syy / sxx / df)
	r.InterceptStderr = r.Stderr * math.Sqrt(sxx+mx*mx)
	return r, nil
}

// TheilslopesOptions change a line. Nil stands for the defaults.
type TheilslopesOptions struct {
	X     *nd.Array // the places of y. Default: 0, 1, ...
	Alpha float64   // the level of confidence of the interval of the slope; α and 1-α are the same. Default: 0.95
	Joint bool      // the intercept is the median of y - slope x. Default: it goes through the medians of x and y
}

// A TheilslopesResult is a line through the middle of a sample.
type TheilslopesResult struct {
	Slope, Intercept    float64
	LowSlope, HighSlope float64 // the interval of the slope
}

// String prints the parts.
func (r *TheilslopesResult) String() string {
	return table(field{"Slope", r.Slope}, field{"Intercept", r.Intercept}, field{"LowSlope", r.LowSlope}, field{"HighSlope", r.HighSlope})
}

// Theilslopes returns the line whose slope is the median of the slopes of all pairs of points with
// different x (Theil, 1950; Sen, J. Amer. Statist. Assoc. 63, 1379, 1968), of which it takes
// n²/2 numbers. The error is a [*DataError] if there is no such pair. It panics with an
// [*ArgumentError] if the lengths differ or Alpha is not between 0 and 1.
func Theilslopes(y *nd.Array, opts *TheilslopesOptions) (*TheilslopesResult, error) {
	const function = "Theilslopes"
	var o TheilslopesOptions
	if opts != nil {
		o = *opts
	}
	if o.Alpha == 0 {
		o.Alpha = 0.95
	}
	checkLevel(function, o.Alpha)
	if o.X == nil {
		o.X = nd.Arange(float64(y.Size()))
	}
	xs, ys := pairs(function, o.X, y)
	nan := math.NaN()
	r := &TheilslopesResult{nan, nan, nan, nan}
	if hasNaN(xs) || hasNaN(ys) {
		return r, nil
	}
	slopes := make([]float64, 0, len(xs)*(len(xs)-1)/2+1)
	for i, a := range xs {
		for j := range i {
			if d := a - xs[j]; d != 0 {
				slopes = append(slopes, (ys[i]-ys[j])/d)
			}
		}
	}
	if len(slopes) == 0 {
		return r, &DataError{function, "there are no two different x"}
	}
	slopes = sorted(slopes)
	r.Slope = medianOf(slopes)
	if o.Joint {
		rest := make([]float64, len(xs))
		for i, v := range xs {
			rest[i] = ys[i] - r.Slope*v
		}
		r.Intercept = medianOf(rest)
	} else {
		r.Intercept = medianOf(slices.Clone(ys)) - r.Slope*medianOf(slices.Clone(xs))
	}
	// The interval, by the variance of the number of slopes on one side (Sen, 1968, 2.6).
	z := special.Ndtri(min(o.Alpha, 1-o.Alpha) / 2)
	count, n := float64(len(slopes)), float64(len(xs))
	variance := (n*(n-1)*(2*n+5) - tiesOf(sorted(xs)).squares - tiesOf(sorted(ys)).squares) / 18
	if variance > 0 {
		width := z * math.Sqrt(variance)
		high := min(int(math.RoundToEven((count-width)/2)), len(slopes)-1)
		low := max(int(math.RoundToEven((count+width)/2))-1, 0)
		r.LowSlope, r.HighSlope = slopes[low], slopes[high]
	}
	return r, nil
}
