// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file interpolates and convolves samples.

import (
	"math"

	"gonum.org/v1/gonum/blas/blas64"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// Interp returns the values at x of the broken line through the points (xp[i],
// fp[i]), whose xp increase. Before the first point it has the first value,
// behind the last one the last value, and NaN at NaN.
func Interp(x, xp, fp *Array) *Array {
	xs, fs := xp.Data(), fp.Data()
	if len(xp.shape) != 1 || len(xs) != len(fs) || len(xs) == 0 {
		panicShapes("interpolate between", "and", xp.shape, fp.shape)
	}
	last := len(xs) - 1
	slopes := make([]float64, last)
	for i := range slopes {
		slopes[i] = (fs[i+1] - fs[i]) / (xs[i+1] - xs[i])
	}
	return (*Array)(apply(x.core(), 16, func(dst, x []float64) {
		// The last interval is tried first: neighbours are often near.
		k := 0
		for i, v := range x {
			switch {
			case v != v:
				dst[i] = v
				continue
			case v < xs[0]:
				dst[i] = fs[0]
				continue
			case v >= xs[last]:
				dst[i] = fs[last]
				continue
			}
			if !(v >= xs[k] && v < xs[k+1]) {
				k = searchFirst(xs, func(a float64) bool { return a > v }) - 1
			}
			r := float64(slopes[k]*(v-xs[k])) + fs[k]
			if r != r {
				r = float64(slopes[k]*(v-xs[k+1])) + fs[k+1]
				if r != r && fs[k] == fs[k+1] {
					r = fs[k]
				}
			}
			dst[i] = r
		}
	}))
}

// A ConvolveMode says which part of a convolution is wanted.
type ConvolveMode int

// The parts of the convolution of n with m samples.
const (
	ConvolveFull  ConvolveMode = iota // all n+m-1 samples
	ConvolveSame                      // the max(n,m) samples in the middle
	ConvolveValid                     // the max(n,m)-min(n,m)+1 samples where both overlap wholly
)

// Convolve returns the convolution of two arrays with one axis: the sums over j
// of x[j]*y[k-j]. It panics if one of them is empty.
func Convolve(x, y *Array, mode ConvolveMode) *Array {
	if len(x.shape) != 1 || len(y.shape) != 1 || x.Size() == 0 || y.Size() == 0 {
		panicShapes("convolve", "with", x.shape, y.shape)
	}
	long, short := x.Data(), y.Data()
	if len(long) < len(short) {
		long, short = short, long
	}
	full := make([]float64, len(long)+len(short)-1)
	finite := allFinite(long) // BLAS takes 0*NaN for 0
	parallel.For(len(full), len(short), func(lo, hi int) {
		for j, c := range short {
			from, to := max(lo, j), min(hi, j+len(long))
			if from >= to {
				continue
			}
			if !finite {
				for i, v := range long[from-j : to-j] {
					full[from+i] += c * v
				}
				continue
			}
			blas64.Axpy(c, blas64.Vector{N: to - from, Inc: 1, Data: long[from-j : to-j]},
				blas64.Vector{N: to - from, Inc: 1, Data: full[from:to]})
		}
	})
	lo, n := 0, len(full)
	switch mode {
	case ConvolveFull:
	case ConvolveSame:
		lo, n = (len(short)-1)/2, len(long)
	case ConvolveValid:
		lo, n = len(short)-1, len(long)-len(short)+1
	default:
		panicArg("Convolve", "wants one of the modes and got %d", int(mode))
	}
	return FromSlice(full[lo : lo+n : lo+n])
}

// Correlate returns the correlation of two arrays with one axis: the sums over j
// of x[j+k]*y[j], k rising.
func Correlate(x, y *Array, mode ConvolveMode) *Array { return Convolve(x, y.Flip(), mode) }

// Unwrap returns phases in radians along the last axis with multiples of 2π
// added, so that no step is larger than π. NaN makes NaN of all that follow.
func Unwrap(x *Array) *Array {
	n := 0
	if len(x.shape) > 0 {
		n = x.shape[len(x.shape)-1]
	}
	return (*Array)(alongAxis(x.core(), "Unwrap", -1, n, func(dst, phase []float64) {
		turn := 0.0
		for i, v := range phase {
			if i > 0 {
				d := v - phase[i-1]
				m := floatMod(d+math.Pi, 2*math.Pi) - math.Pi
				if m == -math.Pi && d > 0 {
					m = math.Pi
				}
				if !(math.Abs(d) < math.Pi) {
					turn += m - d
				}
			}
			dst[i] = v + turn
		}
	}))
}
