// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the interpolation by the value of the nearest point.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// A NearestNDInterpolator is a function of several variables that has everywhere the value of
// the nearest point.
type NearestNDInterpolator struct {
	tree          *kdTree
	y             table
	offset, scale []float64 // of the coordinates
}

// NearestOptions are the options of [NewNearestNDInterpolator].
type NearestOptions struct {
	// Rescale brings each coordinate to a range of width 1 before distances are measured. The
	// default is to take them as they are.
	Rescale bool
}

// NewNearestNDInterpolator returns the function of the nearest point, for points x, of shape
// (n, d) for d variables, or (n) for one, and values y, of shape (n, ...). Among points at one
// distance the first counts. The error is a [*DataError] if there are NaN or Inf among the
// points. It panics with an [*ArgumentError] if shapes do not fit or there is no point.
func NewNearestNDInterpolator(x, y *nd.Array, opts *NearestOptions) (*NearestNDInterpolator, error) {
	const function = "NewNearestNDInterpolator"
	xs, d := scattered(function, x)
	p := &NearestNDInterpolator{y: tableOf(function, "y", y)}
	if p.y.n*d != len(xs) || p.y.n == 0 {
		panicf(function, "wants as many values as points, and one or more, and got shapes %v and %v", x.Shape(), y.Shape())
	}
	if err := checkFinite(function, "x", xs); err != nil {
		return nil, err
	}
	if opts != nil && opts.Rescale {
		n := p.y.n
		a := nd.FromSlice(xs).Reshape(n, d)
		p.offset, p.scale = a.Along(0).Mean().Data(), a.Along(0).Ptp().Data()
		for j, v := range p.scale {
			if !(v > 0) {
				p.scale[j] = 1
			}
		}
		p.rescale(xs)
	}
	p.tree = newKDTree(xs, d)
	return p, nil
}

// scattered reads points of shape (n, d), or (n).
func scattered(function string, x *nd.Array) ([]float64, int) {
	shape := x.Shape()
	switch {
	case len(shape) == 1:
		return slices.Clone(x.Data()), 1
	case len(shape) == 2 && shape[1] > 0:
		return slices.Clone(x.Data()), shape[1]
	}
	panicf(function, "wants points of shape (n, d) or (n) and got %v", shape)
	return nil, 0
}

func (p *NearestNDInterpolator) rescale(x []float64) {
	if p.offset == nil {
		return
	}
	d := len(p.offset)
	for i := range x {
		x[i] = (x[i] - p.offset[i%d]) / p.scale[i%d]
	}
}

// String returns a line that says the sizes.
func (p *NearestNDInterpolator) String() string {
	return fmt.Sprintf("NearestNDInterpolator of %d points of %d variables", p.y.n, p.tree.d)
}

// At returns the value at a point, given by its coordinates. It panics with an
// [*ArgumentError] if there is another number of them or values are arrays.
func (p *NearestNDInterpolator) At(point []float64) float64 {
	wantNumbers("NearestNDInterpolator.At", p.y)
	return p.Call(nd.FromSlice(point)).Item()
}

// Call returns the values at points, an array whose last axis holds the coordinates of a point;
// the result has its other axes, and then those of a value. With one variable any array is taken
// as points. A point with NaN has the value NaN. It panics with an [*ArgumentError] if that axis
// has another length.
func (p *NearestNDInterpolator) Call(points *nd.Array) *nd.Array {
	d, m := p.tree.d, p.y.m
	data, shape := pointsOf("NearestNDInterpolator", points, d)
	xs := slices.Clone(data)
	p.rescale(xs)
	out := make([]float64, len(xs)/d*m)
	parallel.For(len(xs)/d, 200, func(lo, hi int) {
		list := make([]near, 0, 1)
		for i := lo; i < hi; i++ {
			row, point := out[i*m:(i+1)*m], xs[i*d:(i+1)*d]
			if slices.ContainsFunc(point, math.IsNaN) {
				for q := range row {
					row[q] = math.NaN()
				}
				continue
			}
			list = p.tree.nearest(point, 1, list)
			copy(row, p.y.row(list[0].index))
		}
	})
	return nd.FromSlice(out).Reshape(append(shape, p.y.shape...)...)
}
