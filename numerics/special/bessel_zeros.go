// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file finds the zeros of Bessel functions of whole order and of their
// derivatives.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// JnZeros returns the first count positive zeros of the Bessel function of the
// first kind of order n. It panics if count < 1. Each is found by Newton's method on
// the phase of J + iY, whose derivative is 2/(πx(J²+Y²)): DLMF 10.18.
func JnZeros(n, count int) *nd.Array { return nd.FromSlice(besselZeros("JnZeros", n, count, true)) }

// YnZeros returns the first count positive zeros of the Bessel function of the
// second kind of order n. It panics if count < 1.
func YnZeros(n, count int) *nd.Array { return nd.FromSlice(besselZeros("YnZeros", n, count, false)) }

func besselZeros(function string, n, count int, first bool) []float64 {
	if count < 1 {
		panicArg(function, "wants to find 1 zero or more and got %d", count)
	}
	v := math.Abs(float64(n))
	c := math.Cbrt(v)
	var x float64
	switch { // DLMF 10.21.40
	case first && v == 0:
		x = 2.4
	case v == 0:
		x = 0.9
	case first:
		x = v + 1.8557571*c + 1.033150/c - 0.00397/v
	default:
		x = v + 0.9315768*c + 0.260351/c + 0.01198/v
	}
	zeros := make([]float64, count)
	for k := range zeros {
		var slope float64
		last := math.Inf(1)
		for range 30 {
			j, y := besselJY(v, x, true, true)
			slope = 2 / (math.Pi * x * (j*j + y*y))
			step := math.Atan(j / y)
			if !first {
				step = -math.Atan(y / j)
			}
			step /= slope
			x += step
			if a := math.Abs(step); a < 1e-17*x || a >= last && a < 1e-13*x {
				break
			} else {
				last = a
			}
		}
		zeros[k] = x
		x += math.Pi / slope
	}
	return zeros
}

// JnpZeros returns the first count positive zeros of the derivative of the Bessel
// function of the first kind of order n. It panics if count < 1.
func JnpZeros(n, count int) *nd.Array {
	v := math.Abs(float64(n))
	z := besselZeros("JnpZeros", n, count+1, true)
	if n != 0 {
		z = append([]float64{v}, z...)
	}
	return nd.FromSlice(derivativeZeros(v, count, z, Jv))
}

// YnpZeros returns the first count positive zeros of the derivative of the Bessel
// function of the second kind of order n. It panics if count < 1.
func YnpZeros(n, count int) *nd.Array {
	z := besselZeros("YnpZeros", n, count+1, false)
	return nd.FromSlice(derivativeZeros(math.Abs(float64(n)), count, z, Yv))
}

// derivativeZeros finds a zero of the derivative of f between each two neighbours of
// z, by Newton's method within a bracket; Bessel's equation has the second
// derivative.
func derivativeZeros(v float64, count int, z []float64, f func(v, x float64) float64) []float64 {
	zeros := make([]float64, count)
	for k := range zeros {
		lo, hi := z[k], z[k+1]
		up := f(v, (lo+hi)/2) > 0 // rises first
		x := (lo + hi) / 2
		for range 100 {
			y := f(v, x)
			d := (f(v-1, x) - f(v+1, x)) / 2
			if (d > 0) == up {
				lo = x
			} else {
				hi = x
			}
			step := d / (d/x + (1-v*v/(x*x))*y)
			next := x + step
			if !(next > lo && next < hi) {
				if math.Abs(step) < 1e-15*x {
					break
				}
				next = (lo + hi) / 2
			}
			done := math.Abs(next-x) < 1e-16*x
			x = next
			if done {
				break
			}
		}
		zeros[k] = x
	}
	return zeros
}
