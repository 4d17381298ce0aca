// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is distance transforms.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
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
	squares, _ := nearestZeros("DistanceTransformEDT", x, opts, false)
	return squares.array()
}

// DistanceTransform returns the distances of [DistanceTransformEDT] and which elements are
// the nearest. It panics as that does.
func DistanceTransform(x Input, opts *DistanceOptions) *DistanceResult {
	im, nearest := nearestZeros("DistanceTransform", x, opts, true)
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
		Distances: im.array(),
		Indices:   nd.FromSliceInt(indices).Reshape(append([]int{im.dim()}, im.shape...)...),
	}
}

// nearestZeros returns the distances of the elements from the nearest 0 and, if they are
// wanted, the places of these in the data.
func nearestZeros(function string, x Input, opts *DistanceOptions, wanted bool) (distances *image, nearest []int) {
	in := newMask(function, x)
	dim := len(in.shape)
	o := DistanceOptions{}
	if opts != nil {
		o = *opts
	}
	sampling := each(function, "sampling", o.Sampling, 1, dim)
	for _, s := range sampling {
		if !(s > 0) || math.IsInf(s, 0) {
			panicf(function, "wants a sampling above 0 and got %v", s)
		}
	}
	im := &image{data: make([]float64, len(in.data)), shape: in.shape}
	if wanted {
		nearest = make([]int, len(in.data))
	}
	step := 1.0
	if dim > 0 {
		step = sampling[dim-1]
	}
	in.eachRow(4, func(row []uint8, index []int) {
		at := place(index, in.shape)
		if wanted {
			lineDistances(row, im.data[at:], step, nearest[at:], at)
		} else {
			lineDistances(row, im.data[at:], step, nil, at)
		}
	})
	for a := dim - 2; a >= 0; a-- {
		im.envelopes(a, sampling[a], nearest)
	}
	parallel.For(len(im.data), 4, func(lo, hi int) {
		for i, v := range im.data[lo:hi] {
			im.data[lo+i] = math.Sqrt(v)
		}
	})
	return im, nearest
}

// lineDistances puts the squares of the distances of the elements of a line from the nearest
// 0 of it into squares, and where that lies into nearest, if it is not nil; at is where the
// line begins.
func lineDistances(line []uint8, squares []float64, step float64, nearest []int, at int) {
	const none = math.MaxInt / 2
	last := -none
	for i, v := range line {
		if v == 0 {
			last = i
		}
		squares[i] = float64(i - last) // the distance from the one on the left
	}
	next := none
	for i := len(line) - 1; i >= 0; i-- {
		if line[i] == 0 {
			next = i
		}
		d, zero := squares[i], i-int(squares[i])
		if right := float64(next - i); right < d {
			d, zero = right, next
		}
		if d >= none/2 {
			d, zero = math.Inf(1), -1-at
		}
		d *= step
		squares[i] = d * d
		if nearest != nil {
			nearest[i] = at + zero
		}
	}
}

// envelopes replaces each line f of squared distances along an axis by the least of
// f[j] + (step (i-j))^2 over j: the lower envelope of parabolas. Lines that lie side by
// side are read and written together.
func (im *image) envelopes(axis int, step float64, nearest []int) {
	n := im.shape[axis]
	inner := product(im.shape[axis+1:])
	if len(im.data) == 0 {
		return
	}
	const together = 8
	across := (inner + together - 1) / together // groups of lines
	parallel.For(len(im.data)/(n*inner)*across, 10*n*together, func(lo, hi int) {
		e := newEnvelope(n, step)
		f, origin := make([]float64, together*n), make([]int, together*n)
		for g := lo; g < hi; g++ {
			first := g % across * together
			at := g/across*n*inner + first
			width := min(together, inner-first)
			for j := range n {
				for k, v := range im.data[at+j*inner:][:width] {
					f[k*n+j] = v
				}
				if nearest != nil {
					for k, v := range nearest[at+j*inner:][:width] {
						origin[k*n+j] = v
					}
				}
			}
			for k := range width {
				line := f[k*n : (k+1)*n]
				if !e.of(line) {
					continue
				}
				p := 0
				for i := range n {
					for e.bound[p+1] < float64(i) {
						p++
					}
					v := e.vertex[p]
					d := step * float64(i-v)
					im.data[at+i*inner+k] = line[v] + d*d
					if nearest != nil {
						nearest[at+i*inner+k] = origin[k*n+v]
					}
				}
			}
		}
	})
}

// An envelope is the lower envelope of parabolas: their vertices, and where each begins to be
// the lowest.
type envelope struct {
	step   float64
	vertex []int
	bound  []float64
}

func newEnvelope(n int, step float64) *envelope {
	return &envelope{step, make([]int, n), make([]float64, n+1)}
}

// of makes the envelope of the parabolas over a line; ok is false if there are none.
func (e *envelope) of(f []float64) (ok bool) {
	scale := 1 / (2 * e.step * e.step)
	k := 0
	for j, height := range f {
		if math.IsInf(height, 1) {
			continue
		}
		for ; k > 0; k-- {
			v := e.vertex[k-1]
			e.bound[k] = (height-f[v])*scale/float64(j-v) + float64(j+v)/2
			if e.bound[k] > e.bound[k-1] {
				break
			}
		}
		if k == 0 {
			e.bound[0] = math.Inf(-1)
		}
		e.vertex[k] = j
		k++
	}
	e.bound[k] = math.Inf(1)
	return k > 0
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
