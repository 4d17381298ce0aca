// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file counts elements by bins.

import (
	"math"
	"sort"

	"github.com/gosci/gosci/numerics/internal/parallel"
)

// HistogramOptions say how [Histogram] counts. A nil *HistogramOptions stands for
// the defaults.
type HistogramOptions struct {
	// Lo and Hi are the outer edges; elements beyond do not count. Both 0 mean
	// the smallest and the largest element.
	Lo, Hi float64
	// Edges are the edges of the bins, increasing, in place of a number of bins
	// of equal width. By default there are none.
	Edges *Array
	// Weights are added up in place of counting, one for each element. Nil means
	// 1.
	Weights *Array
	// Density divides the counts by their sum and by the bins' widths, so that
	// the integral is 1.
	Density bool
}

// HistogramResult is what [Histogram] counts.
type HistogramResult struct {
	Hist  *Array // the count of each bin
	Edges *Array // the edges of the bins, one more than there are bins
}

// String returns the parts as a table.
func (r *HistogramResult) String() string {
	return table(part{"Hist", r.Hist}, part{"Edges", r.Edges})
}

// Histogram counts the elements of x in bins of equal width. A bin has its lower
// edge and lacks its upper one, which only the last bin has too. It panics if
// bins is not positive, or if the outer edges are not finite, as they are not by
// default if x has a NaN.
func Histogram(x *Array, bins int, opts *HistogramOptions) *HistogramResult {
	var o HistogramOptions
	if opts != nil {
		o = *opts
	}
	data := x.Data()
	var weights []float64
	if o.Weights != nil {
		if o.Weights.Size() != len(data) {
			panicShapes("weigh", "by", x.shape, o.Weights.shape)
		}
		weights = o.Weights.Data()
	}
	edges, find := o.bins("Histogram", data, bins)
	counts := make([]float64, len(edges)-1)
	if weights != nil {
		for i, v := range data {
			if b := find(v); b >= 0 {
				counts[b] += weights[i]
			}
		}
	} else {
		copy(counts, countBins(data, len(counts), find))
	}
	out := &HistogramResult{Hist: FromSlice(counts), Edges: FromSlice(edges)}
	if o.Density {
		out.Hist = out.Hist.Div(Diff(out.Edges)).IDivScalar(out.Hist.Sum())
	}
	return out
}

// countBins returns how many elements are in each bin.
func countBins(data []float64, bins int, find func(float64) int) []float64 {
	w := parallel.Workers(len(data), 8)
	parts := make([][]float64, w)
	parallel.Do(w, func(p int) {
		counts := make([]float64, bins)
		for _, v := range data[parallel.Share(len(data), w, p):parallel.Share(len(data), w, p+1)] {
			if b := find(v); b >= 0 {
				counts[b]++
			}
		}
		parts[p] = counts
	})
	for _, more := range parts[1:] {
		addBlock(parts[0], parts[0], more)
	}
	return parts[0]
}

// bins returns the edges, and the function that finds the bin of an element, or
// -1.
func (o *HistogramOptions) bins(function string, data []float64, bins int) (edges []float64, find func(float64) int) {
	if o.Edges != nil {
		edges = o.Edges.Data()
		if len(o.Edges.shape) != 1 || len(edges) < 2 || !sort.Float64sAreSorted(edges) {
			panicArg(function, "wants increasing edges, two or more, and got shape %s", shapeString(o.Edges.shape))
		}
		return edges, func(v float64) int {
			if !(v >= edges[0] && v <= edges[len(edges)-1]) {
				return -1
			}
			b := searchFirst(edges, func(e float64) bool { return e > v }) - 1
			return min(b, len(edges)-2)
		}
	}
	if bins <= 0 {
		panicArg(function, "wants one bin or more and got %d", bins)
	}
	lo, hi := o.Lo, o.Hi
	if lo == 0 && hi == 0 {
		lo, hi = 0, 1
		if len(data) > 0 {
			lo, hi = inParts(data, minOf[float64]), inParts(data, maxOf[float64])
		}
	}
	if math.IsNaN(lo) || math.IsNaN(hi) || math.IsInf(lo, 0) || math.IsInf(hi, 0) || lo > hi {
		panicArg(function, "wants finite increasing outer edges and got %v and %v", lo, hi)
	}
	if lo == hi {
		lo, hi = lo-0.5, hi+0.5
	}
	edges = Linspace(lo, hi, bins+1).data
	width, count := hi-lo, float64(bins)
	return edges, func(v float64) int {
		if !(v >= lo && v <= hi) {
			return -1
		}
		// Rounding may have put v on the wrong side of an edge.
		b := min(int((v-lo)/width*count), bins-1)
		if v < edges[b] {
			return b - 1
		}
		if v >= edges[b+1] && b != bins-1 {
			return b + 1
		}
		return b
	}
}

// Histogram2DResult is what [Histogram2D] counts.
type Histogram2DResult struct {
	Hist   *Array // the count of each bin, x along the first axis
	XEdges *Array // the edges along the first axis
	YEdges *Array // the edges along the second axis
}

// String returns the parts as a table.
func (r *Histogram2DResult) String() string {
	return table(part{"Hist", r.Hist}, part{"XEdges", r.XEdges}, part{"YEdges", r.YEdges})
}

// Histogram2D counts the points (x[i], y[i]) in bins of equal width, as
// [Histogram] does along each axis. The options of both axes may differ; Weights
// and Density are taken from those of x.
func Histogram2D(x, y *Array, xBins, yBins int, xOpts, yOpts *HistogramOptions) *Histogram2DResult {
	var ox, oy HistogramOptions
	if xOpts != nil {
		ox = *xOpts
	}
	if yOpts != nil {
		oy = *yOpts
	}
	xs, ys := x.Data(), y.Data()
	if len(xs) != len(ys) {
		panicShapes("pair", "with", x.shape, y.shape)
	}
	weights := []float64(nil)
	if ox.Weights != nil {
		if weights = ox.Weights.Data(); len(weights) != len(xs) {
			panicShapes("weigh", "by", x.shape, ox.Weights.shape)
		}
	}
	xEdges, xFind := ox.bins("Histogram2D", xs, xBins)
	yEdges, yFind := oy.bins("Histogram2D", ys, yBins)
	out := &Histogram2DResult{
		Hist:   Zeros(len(xEdges)-1, len(yEdges)-1),
		XEdges: FromSlice(xEdges), YEdges: FromSlice(yEdges),
	}
	cols := len(yEdges) - 1
	for i, v := range xs {
		b, c := xFind(v), yFind(ys[i])
		switch {
		case b < 0 || c < 0:
		case weights != nil:
			out.Hist.data[b*cols+c] += weights[i]
		default:
			out.Hist.data[b*cols+c]++
		}
	}
	if ox.Density {
		area := Diff(out.XEdges).ExpandDims(1).Mul(Diff(out.YEdges))
		out.Hist = out.Hist.Div(area).IDivScalar(out.Hist.Sum())
	}
	return out
}
