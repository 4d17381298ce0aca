// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file interpolates on a grid by monotone curves.

// pchip sets row to the value at a point of the monotone curves in the variables from j, each
// through those in the variables behind. Two points at either side matter. buffer has room for
// four rows of each variable.
func (g *RegularGridInterpolator) pchip(point []float64, at []int, j, base int, row, buffer []float64) {
	if j == len(point) {
		copy(row, g.y.row(base))
		return
	}
	m := len(row)
	x, l := g.grid[j], at[j]
	from, to := max(0, l-1), min(len(x), l+3)
	rows := buffer[:4*m]
	for i := from; i < to; i++ {
		g.pchip(point, at, j+1, base+i*g.strides[j], rows[(i-from)*m:(i-from+1)*m], buffer[4*m:])
	}
	near := x[from:to]
	y := table{rows[:len(near)*m], len(near), m, nil}
	c := l - from
	h, s := x[l+1]-x[l], point[j]-x[l]
	for q := range m {
		a, b := y.row(c)[q], y.row(c + 1)[q]
		d0, d1 := pchipSlope(near, y, c, q), pchipSlope(near, y, c+1, q)
		slope := (b - a) / h
		t := (d0 + d1 - 2*slope) / h
		row[q] = ((t/h*s+(slope-d0)/h-t)*s+d0)*s + a
	}
}

// pchipSlope returns the slope of the monotone curve in column q at point i.
func pchipSlope(x []float64, y table, i, q int) float64 {
	step := func(i int) (h, slope float64) {
		h = x[i+1] - x[i]
		return h, (y.row(i + 1)[q] - y.row(i)[q]) / h
	}
	n := len(x)
	switch {
	case n == 2:
		_, s := step(0)
		return s
	case i == 0:
		h0, a := step(0)
		h1, b := step(1)
		return pchipEnd(h0, h1, a, b)
	case i == n-1:
		h0, a := step(n - 2)
		h1, b := step(n - 3)
		return pchipEnd(h0, h1, a, b)
	}
	h0, a := step(i - 1)
	h1, b := step(i)
	return pchipInner(h0, h1, a, b)
}
