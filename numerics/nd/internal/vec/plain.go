// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file holds arithmetic in plain Go. In each function dst, x and y have the
// same length, c is one number, and dst may be x or y.

import "math"

func addGo(dst, x, y []float64) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] + y[i]
	}
}

func subGo(dst, x, y []float64) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] - y[i]
	}
}

func mulGo(dst, x, y []float64) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] * y[i]
	}
}

func divGo(dst, x, y []float64) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = x[i] / y[i]
	}
}

func addScalarGo(dst, x []float64, c float64) {
	for i, v := range x[:len(dst)] {
		dst[i] = v + c
	}
}

func mulScalarGo(dst, x []float64, c float64) {
	for i, v := range x[:len(dst)] {
		dst[i] = v * c
	}
}

func divScalarGo(dst, x []float64, c float64) {
	for i, v := range x[:len(dst)] {
		dst[i] = v / c
	}
}

func subFromGo(dst, x []float64, c float64) {
	for i, v := range x[:len(dst)] {
		dst[i] = c - v
	}
}

func divIntoGo(dst, x []float64, c float64) {
	for i, v := range x[:len(dst)] {
		dst[i] = c / v
	}
}

func sqrtGo(dst, x []float64) {
	x = x[:len(dst)]
	for i, v := range x {
		dst[i] = math.Sqrt(v)
	}
}

// dotGo returns the sum of the products of x and y by 16 running sums, four vectors
// of four.
func dotGo(x, y []float64) float64 {
	y = y[:len(x)]
	var a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3, d0, d1, d2, d3 float64
	for len(x) >= 16 && len(y) >= 16 {
		a0 += float64(x[0] * y[0])
		a1 += float64(x[1] * y[1])
		a2 += float64(x[2] * y[2])
		a3 += float64(x[3] * y[3])
		b0 += float64(x[4] * y[4])
		b1 += float64(x[5] * y[5])
		b2 += float64(x[6] * y[6])
		b3 += float64(x[7] * y[7])
		c0 += float64(x[8] * y[8])
		c1 += float64(x[9] * y[9])
		c2 += float64(x[10] * y[10])
		c3 += float64(x[11] * y[11])
		d0 += float64(x[12] * y[12])
		d1 += float64(x[13] * y[13])
		d2 += float64(x[14] * y[14])
		d3 += float64(x[15] * y[15])
		x, y = x[16:], y[16:]
	}
	s0, s1 := (a0+b0)+(c0+d0), (a1+b1)+(c1+d1)
	s2, s3 := (a2+b2)+(c2+d2), (a3+b3)+(c3+d3)
	s := (s0 + s1) + (s2 + s3)
	for i, v := range x {
		s += float64(v * y[i])
	}
	return s
}
