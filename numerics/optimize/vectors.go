// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the arithmetic of small vectors and matrices in rows.

import "math"

// dot returns the scalar product. Long vectors are summed in four parts.
func dot(x, y []float64) float64 {
	y = y[:len(x)]
	sum := 0.0
	if len(x) >= 256 {
		var s0, s1, s2, s3 float64
		for len(x) >= 4 {
			u, v := x[:4:4], y[:4:4]
			s0 += u[0] * v[0]
			s1 += u[1] * v[1]
			s2 += u[2] * v[2]
			s3 += u[3] * v[3]
			x, y = x[4:], y[4:]
		}
		sum = (s0 + s1) + (s2 + s3)
	}
	for i, v := range x {
		sum += v * y[i]
	}
	return sum
}

// axpy adds a*x to y.
func axpy(a float64, x, y []float64) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += a * v
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
