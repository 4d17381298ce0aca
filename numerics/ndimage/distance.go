// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is distance transforms.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// DistanceOptions change a distance transform. Nil stands for the defaults.
type DistanceOptions struct {
	Sampling []float64 // the distance of neighbours along each axis. Default: 1
	Metric   Metric    // of DistanceTransformCDT. Default: Chessboard
}

// A Metric says how far elements are from each other.
type Metric int

// The metrics of DistanceTransformCDT.
const (
	Chessboard Metric = iota // the largest of the differences of the indices
	Taxicab                  // the sum of the differences of the indices
)

// A DistanceResult is the result of a distance transform.
type DistanceResult struct {
	Distances *nd.Array // of each element from the nearest one that is 0; 0 for those
	Indices   *nd.Int   // the indices of that one, of shape (d, …)
}

// DistanceTransformEDT returns the Euclidean distance of each element of x from the nearest
// one that is 0, exact to rounding, in time proportional to the size (Felzenszwalb and
// Huttenlocher, Theory Comput. 8, 415, 2012). Where x has no 0 the distance is +Inf and the
// index -1. It panics with an [*ArgumentError] if the options do not fit x.
func DistanceTransformEDT(x Input, opts *DistanceOptions) *nd.Array {
	return DistanceTransform(x, opts).Distances
}

// DistanceTransform returns the distances of [DistanceTransformEDT] and which elements are
// the nearest. It panics as that does.
func DistanceTransform(x Input, opts *DistanceOptions) *DistanceResult {
	const function = "DistanceTransform"
	im := newImage(function, x)
	o := DistanceOptions{}
	if opts != nil {
		o = *opts
	}
	sampling := each(function, "sampling", o.Sampling, 1, im.dim())
	for _, s := range sampling {
		if !(s > 0) || math.IsInf(s, 0) {
			panicf(function, "wants a sampling above 0 and got %v", s)
		}
	}
	nearest := make([]int, len(im.data)) // the element, by its place in the data
	squares := im.like()
	for i, v := range im.data {
		nearest[i] = i
		if v != 0 {
			squares.data[i], nearest[i] = math.Inf(1), -1
		}
	}
	for a := im.dim() - 1; a >= 0; a-- {
		squares.envelopes(a, sampling[a], nearest)
	}
	for i, v := range squares.data {
		squares.data[i] = math.Sqrt(v)
	}
	indices := make([]int, im.dim()*len(nearest))
	for i, n := range nearest {
		if n < 0 {
			for a := range im.shape {
				indices[a*len(nearest)+i] = -1
			}
			continue
		}
		for a := im.dim() - 1; a >= 0; a-- {
			indices[a*len(nearest)+i] = n % im.shape[a]
			n /= im.shape[a]
		}
	}
	return &DistanceResult{
		Distances: squares.array(),
		Indices:   nd.FromSliceInt(indices).Reshape(append([]int{im.dim()}, im.shape...)...),
	}
}

// envelopes replaces each line f of squared distances along an axis by the least of
// f[j] + (step (i-j))^2 over j: the lower envelope of parabolas.
func (im *image) envelopes(axis int, step float64, nearest []int) {
	n := im.shape[axis]
	inner := product(im.shape[axis+1:])
	if len(im.data) == 0 {
		return
	}
	parallel(len(im.data)/n, 10*n, func(lo, hi int) {
		f, origin := make([]float64, n), make([]int, n)
		vertex, bound := make([]int, n), make([]float64, n+1) // of the parabolas, and where each begins
		for l := lo; l < hi; l++ {
			at := l/inner*n*inner + l%inner
			k := 0
			for j := range n {
				f[j], origin[j] = im.data[at+j*inner], nearest[at+j*inner]
				if math.IsInf(f[j], 1) {
					continue
				}
				for ; k > 0; k-- {
					v := vertex[k-1]
					bound[k] = (f[j]-f[v])/(2*step*step*float64(j-v)) + float64(j+v)/2
					if bound[k] > bound[k-1] {
						break
					}
				}
				if k == 0 {
					bound[0] = math.Inf(-1)
				}
				vertex[k] = j
				k++
			}
			if k == 0 {
				continue
			}
			bound[k] = math.Inf(1)
			p := 0
			for i := range n {
				for bound[p+1] < float64(i) {
					p++
				}
				v := vertex[p]
				d := step * float64(i-v)
				im.data[at+i*inner], nearest[at+i*inner] = f[v]+d*d, origin[v]
			}
		}
	})
}

// DistanceTransformCDT returns the distance of each element of x from the nearest one that is
// 0, in steps, to all neighbours or along an axis only. Where x has no 0 it is -1. It panics
// with an [*ArgumentError] if there is no such metric.
func DistanceTransformCDT(x Input, opts *DistanceOptions) *nd.Int {
	const function = "DistanceTransformCDT"
	im := newImage(function, x)
	metric := Chessboard
	if opts != nil {
		metric = opts.Metric
	}
	if metric != Taxicab && metric != Chessboard {
		panicf(function, "wants the metric Chessboard or Taxicab and got %d", int(metric))
	}
	far := slices.Max(append([]int{1}, im.shape...))*im.dim() + 1
	out := make([]int, len(im.data))
	for i, v := range im.data {
		if v != 0 {
			out[i] = far
		}
	}
	// Two passes, forwards and backwards, over the neighbours that come before.
	steps := GenerateBinaryStructure(im.dim(), 1)
	if metric == Chessboard {
		steps = GenerateBinaryStructure(im.dim(), im.dim())
	}
	var before [][]int
	in := steps.Data()
	for i := range len(in) / 2 {
		if in[i] {
			before = append(before, unravel(i, steps.Shape()))
		}
	}
	pass := func(i, sign int) {
		index := unravel(i, im.shape)
		for _, step := range before {
			at := 0
			for a, k := range index {
				k += sign * (step[a] - 1)
				if k < 0 || k >= im.shape[a] {
					at = -1
					break
				}
				at = at*im.shape[a] + k
			}
			if at >= 0 {
				out[i] = min(out[i], out[at]+1)
			}
		}
	}
	for i := range out {
		pass(i, 1)
	}
	for i := len(out) - 1; i >= 0; i-- {
		pass(i, -1)
	}
	for i, v := range out {
		if v >= far {
			out[i] = -1
		}
	}
	return nd.FromSliceInt(out).Reshape(im.shape...)
}
