// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the arithmetic of small vectors and matrices in rows.

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// longVector is the length from which vectors go to gonum's kernels, which sum in
// another order.
const longVector = 256

func dot(x, y []float64) float64 {
	if len(x) >= longVector {
		return floats.Dot(x, y)
	}
	y = y[:len(x)]
	sum := 0.0
	for i, v := range x {
		sum += v * y[i]
	}
	return sum
}

// axpy adds a*x to y.
func axpy(a float64, x, y []float64) {
	if len(x) >= longVector {
		floats.AddScaled(y, a, x)
		return
	}
	y = y[:len(x)]
	for i, v := range x {
		y[i] += a * v
	}
}

// subtract sets dst to x - y.
func subtract(dst, x, y []float64) {
	if len(x) >= longVector {
		floats.SubTo(dst, x, y)
		return
	}
	for i, v := range x {
		dst[i] = v - y[i]
	}
}

// divide divides x by a.
func divide(x []float64, a float64) {
	if len(x) >= longVector && math.Abs(a) > 1e-300 && math.Abs(a) < 1e300 {
		floats.Scale(1/a, x)
		return
	}
	for i := range x {
		x[i] /= a
	}
}

func clone(x []float64) []float64 { return append(make([]float64, 0, len(x)), x...) }

// norm2 returns the Euclidean norm, safe from overflow.
func norm2(x []float64) float64 {
	sum := dot(x, x)
	if sum > 1e-280 && sum < 1e280 {
		return math.Sqrt(sum)
	}
	scale := normInf(x)
	if scale == 0 || math.IsInf(scale, 0) || math.IsNaN(scale) {
		return scale
	}
	sum = 0
	for _, v := range x {
		sum += (v / scale) * (v / scale)
	}
	return scale * math.Sqrt(sum)
}

// normInf returns the largest absolute value, or NaN if there is one.
func normInf(x []float64) float64 {
	largest := 0.0
	for _, v := range x {
		if math.IsNaN(v) {
			return v
		}
		largest = max(largest, math.Abs(v))
	}
	return largest
}

// normOf returns a norm: with p of Inf the largest absolute value, of -Inf the
// smallest, else the sum of the powers p, to the power 1/p.
func normOf(x []float64, p float64) float64 {
	switch {
	case math.IsInf(p, 1):
		return normInf(x)
	case p == 2:
		return norm2(x)
	case math.IsInf(p, -1):
		least := math.Inf(1)
		for _, v := range x {
			least = min(least, math.Abs(v))
		}
		return least
	}
	sum := 0.0
	for _, v := range x {
		sum += math.Pow(math.Abs(v), p)
	}
	return math.Pow(sum, 1/p)
}

// finite reports whether no element is infinite or NaN.
func finite(x []float64) bool {
	for _, v := range x {
		if math.IsInf(v, 0) || math.IsNaN(v) {
			return false
		}
	}
	return true
}
