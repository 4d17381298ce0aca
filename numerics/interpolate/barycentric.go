// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the polynomial through points.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A BarycentricInterpolator is the polynomial of least degree through points, in Lagrange's
// second barycentric form.
type BarycentricInterpolator struct {
	x, w []float64 // the points, and their weights
	y    table
	unit float64 // what differences of points are divided by
}

// NewBarycentricInterpolator returns the polynomial through the points x, which must be
// distinct, and the values y, of shape (n, ...). Through more than some 20 points that are
// evenly spread it is of no use: take Chebyshev's points. The error is a [*DataError] if points
// are equal, or there are NaN or Inf. It panics with an [*ArgumentError] if shapes do not fit or
// there is no point.
//
// Source: Berrut and Trefethen, Barycentric Lagrange interpolation, 2004.
func NewBarycentricInterpolator(x, y *nd.Array) (*BarycentricInterpolator, error) {
	const function = "NewBarycentricInterpolator"
	xs, ys := vector(function, "x", x), tableOf(function, "y", y)
	if len(xs) != ys.n || len(xs) == 0 {
		panicf(function, "wants as many values as points, and one or more, and got shapes %v and %v", x.Shape(), y.Shape())
	}
	if err := checkFinite(function, "y", ys.data); err != nil {
		return nil, err
	}
	p := &BarycentricInterpolator{y: ys, unit: 1}
	if lo, hi := slices.Min(xs), slices.Max(xs); hi > lo {
		p.unit = (hi - lo) / 4 // keeps the products of many differences near to 1
	}
	return p, p.add(function, xs)
}

// add adds points and their weights.
func (p *BarycentricInterpolator) add(function string, xs []float64) error {
	if err := checkFinite(function, "x", xs); err != nil {
		return err
	}
	for _, x := range xs {
		w := 1.0
		for i, v := range p.x {
			if v == x {
				return &DataError{function, "x must be distinct", len(p.x)}
			}
			d := (x - v) / p.unit
			p.w[i] /= -d
			w /= d
		}
		p.x, p.w = append(p.x, x), append(p.w, w)
	}
	return nil
}

// AddXi returns the polynomial through more points x and their values y, whose shape must be
// like that of the values before but for the number. Errors are those of
// [NewBarycentricInterpolator].
func (p *BarycentricInterpolator) AddXi(x, y *nd.Array) (*BarycentricInterpolator, error) {
	const function = "BarycentricInterpolator.AddXi"
	xs, ys := vector(function, "x", x), tableOf(function, "y", y)
	if len(xs) != ys.n || !slices.Equal(ys.shape, p.y.shape) {
		panicf(function, "wants values of shape %v for each point and got shapes %v and %v", p.y.shape, x.Shape(), y.Shape())
	}
	if err := checkFinite(function, "y", ys.data); err != nil {
		return nil, err
	}
	more := &BarycentricInterpolator{slices.Clone(p.x), slices.Clone(p.w), p.y, p.unit}
	more.y.data, more.y.n = slices.Concat(p.y.data, ys.data), p.y.n+ys.n
	return more, more.add(function, xs)
}

// SetYi returns the polynomial through the same points with other values y.
func (p *BarycentricInterpolator) SetYi(y *nd.Array) (*BarycentricInterpolator, error) {
	const function = "BarycentricInterpolator.SetYi"
	ys := tableOf(function, "y", y)
	if ys.n != len(p.x) {
		panicf(function, "wants %d values and got shape %v", len(p.x), y.Shape())
	}
	return &BarycentricInterpolator{p.x, p.w, ys, p.unit}, checkFinite(function, "y", ys.data)
}

// String returns a line that says the size.
func (p *BarycentricInterpolator) String() string {
	return fmt.Sprintf("BarycentricInterpolator through %d points", len(p.x))
}

// At returns the value at x. It panics with an [*ArgumentError] if values are arrays.
func (p *BarycentricInterpolator) At(x float64) float64 {
	wantNumbers("BarycentricInterpolator.At", p.y)
	var y [1]float64
	p.evaluate(nil, []float64{x}, y[:])
	return y[0]
}

// Call returns the values at the elements of x, as an array whose shape is that of x followed
// by that of a value.
func (p *BarycentricInterpolator) Call(x *nd.Array) *nd.Array {
	return call(x, p.y, 4*len(p.x), nil, p.evaluate)
}

// evaluate sets the rows of y to the values at x.
func (p *BarycentricInterpolator) evaluate(_ *finder, x, y []float64) {
	m := p.y.m
	for i, v := range x {
		row := y[i*m : (i+1)*m]
		clear(row)
		sum, at := 0.0, -1
		for j, xj := range p.x {
			d := v - xj
			if d == 0 {
				at = j
				break
			}
			f := p.w[j] / d
			sum += f
			if m == 1 {
				row[0] += f * p.y.data[j]
				continue
			}
			for q, c := range p.y.row(j) {
				row[q] += f * c
			}
		}
		switch {
		case at >= 0:
			copy(row, p.y.row(at))
		case math.IsInf(v, 0) && len(p.x) > 1:
			for q := range row {
				row[q] = math.NaN()
			}
		default:
			for q := range row {
				row[q] /= sum
			}
		}
	}
}

// Derivative returns the derivative of order nu, 1 by default: the polynomial through its values
// at the points. With each order some digits are lost. It panics with an [*ArgumentError] if nu
// is negative.
//
// Source: Berrut and Trefethen, section 9.3.
func (p *BarycentricInterpolator) Derivative(nu ...int) *BarycentricInterpolator {
	out := p
	for range orderOf("BarycentricInterpolator.Derivative", nu) {
		d := table{make([]float64, len(p.y.data)), p.y.n, p.y.m, p.y.shape}
		for i, x := range p.x {
			row, here := d.row(i), out.y.row(i)
			for j, v := range p.x {
				if j == i {
					continue
				}
				f := p.w[j] / p.w[i] / (x - v)
				for q, c := range out.y.row(j) {
					row[q] += f * (c - here[q])
				}
			}
		}
		out = &BarycentricInterpolator{p.x, p.w, d, p.unit}
	}
	return out
}
