// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file finds peaks.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A Range is a condition on a number: at least Min and, if Max is not 0, at most Max.
type Range struct{ Min, Max float64 }

func (r *Range) has(v float64) bool { return v >= r.Min && (r.Max == 0 || v <= r.Max) }

// PeakOptions are the conditions on peaks. Nil, and each nil field, stands for none.
type PeakOptions struct {
	Height      *Range  // the element itself
	Threshold   *Range  // the height above each neighbour
	Distance    float64 // the least distance of peaks in elements: lower ones go first. Default: 1
	Prominence  *Range  // see PeakProminences
	Width       *Range  // see PeakWidths
	WLen        int     // the window of prominences. Default: all
	RelHeight   float64 // where a width is measured: 0 at the peak, 1 at its base. Default: 0.5
	PlateauSize *Range  // the number of equal elements
}

// A PeakResult holds the peaks that were found, in order, and what was measured of them: what
// no condition asked for is nil.
type PeakResult struct {
	Peaks                 *nd.Int   // the indices
	PeakHeights           *nd.Array // the elements
	LeftThresholds        *nd.Array // the heights above the left neighbours
	RightThresholds       *nd.Array // and above the right ones
	Prominences           *nd.Array
	LeftBases, RightBases *nd.Int
	Widths, WidthHeights  *nd.Array
	LeftIPs, RightIPs     *nd.Array
	PlateauSizes          *nd.Int
	LeftEdges, RightEdges *nd.Int
}

// String prints the peaks.
func (r *PeakResult) String() string { return "peaks " + r.Peaks.String() }

// FindPeaks returns the peaks of x, with one axis: the elements above both neighbours, or the
// middles of runs of equal elements above both, rounded down, that meet all conditions. They
// are taken in the order of the options: size of the plateau, height, threshold, distance,
// prominence, width. It panics with an [*ArgumentError] if the distance is below 1 or x has
// another number of axes.
func FindPeaks(x *nd.Array, opts *PeakOptions) *PeakResult {
	const function = "FindPeaks"
	data := vector(function, "x", x)
	o := PeakOptions{}
	if opts != nil {
		o = *opts
	}
	peaks := plateaus(data)
	r := &PeakResult{}
	// keep leaves the peaks out for which ok is false, and with them what is known of them.
	keep := func(ok func(i int) bool) {
		in := make([]bool, len(peaks))
		for i := range in {
			in[i] = ok(i)
		}
		peaks = chosen(peaks, in)
		mask := nd.FromSliceBool(in)
		for _, a := range []**nd.Array{
			&r.PeakHeights, &r.LeftThresholds, &r.RightThresholds, &r.Prominences, &r.Widths, &r.WidthHeights, &r.LeftIPs, &r.RightIPs,
		} {
			if *a != nil {
				*a = (*a).Mask(mask)
			}
		}
		for _, a := range []**nd.Int{&r.LeftBases, &r.RightBases, &r.PlateauSizes, &r.LeftEdges, &r.RightEdges} {
			if *a != nil {
				*a = (*a).Mask(mask)
			}
		}
	}
	each := func(f func(i int) float64) *nd.Array {
		out := make([]float64, len(peaks))
		for i := range out {
			out[i] = f(i)
		}
		return nd.FromSlice(out)
	}
	if o.PlateauSize != nil {
		sizes, left, right := make([]int, len(peaks)), make([]int, len(peaks)), make([]int, len(peaks))
		for i, p := range peaks {
			left[i], right[i] = edges(data, p)
			sizes[i] = right[i] - left[i] + 1
		}
		r.PlateauSizes, r.LeftEdges, r.RightEdges = nd.FromSliceInt(sizes), nd.FromSliceInt(left), nd.FromSliceInt(right)
		keep(func(i int) bool { return o.PlateauSize.has(float64(sizes[i])) })
	}
	if o.Height != nil {
		r.PeakHeights = each(func(i int) float64 { return data[peaks[i]] })
		keep(func(i int) bool { return o.Height.has(data[peaks[i]]) })
	}
	if o.Threshold != nil {
		r.LeftThresholds = each(func(i int) float64 { return data[peaks[i]] - data[peaks[i]-1] })
		r.RightThresholds = each(func(i int) float64 { return data[peaks[i]] - data[peaks[i]+1] })
		l, rt := r.LeftThresholds.Data(), r.RightThresholds.Data()
		keep(func(i int) bool {
			low, high := min(l[i], rt[i]), max(l[i], rt[i])
			return low >= o.Threshold.Min && (o.Threshold.Max == 0 || high <= o.Threshold.Max)
		})
	}
	if o.Distance != 0 {
		if !(o.Distance >= 1) {
			panicf(function, "wants a distance of 1 or more and got %v", o.Distance)
		}
		far := distant(data, peaks, int(math.Ceil(o.Distance)))
		keep(func(i int) bool { return far[i] })
	}
	if o.Prominence != nil || o.Width != nil {
		p := PeakProminences(x, nd.FromSliceInt(peaks), o.WLen)
		r.Prominences, r.LeftBases, r.RightBases = p.Prominences, p.LeftBases, p.RightBases
	}
	if o.Prominence != nil {
		values := r.Prominences.Data()
		keep(func(i int) bool { return o.Prominence.has(values[i]) })
	}
	if o.Width != nil {
		w := peakWidths(data, peaks, &ProminenceResult{r.Prominences, r.LeftBases, r.RightBases}, o.relHeight(function))
		r.Widths, r.WidthHeights, r.LeftIPs, r.RightIPs = w.Widths, w.WidthHeights, w.LeftIPs, w.RightIPs
		values := r.Widths.Data()
		keep(func(i int) bool { return o.Width.has(values[i]) })
	}
	r.Peaks = nd.FromSliceInt(peaks)
	return r
}

func (o *PeakOptions) relHeight(function string) float64 {
	switch {
	case o.RelHeight < 0:
		panicf(function, "wants a relative height of 0 or more and got %v", o.RelHeight)
	case o.RelHeight == 0:
		return 0.5
	}
	return o.RelHeight
}

func chosen(list []int, in []bool) []int {
	out := make([]int, len(list))
	n := 0
	for i, v := range list {
		out[n] = v // written over if it is not chosen: there is no branch to guess
		if in[i] {
			n++
		}
	}
	return out[:n]
}

// plateaus returns the middles of the runs of equal elements that are above both neighbours.
func plateaus(x []float64) []int {
	middles := make([]int, 0, len(x)/3) // of noise a third are peaks
	for i := 1; i < len(x)-1; i++ {
		if !(x[i-1] < x[i]) {
			continue
		}
		j := i + 1
		for j < len(x)-1 && x[j] == x[i] {
			j++
		}
		if x[j] < x[i] {
			middles = append(middles, (i+j-1)/2)
		}
		i = j - 1
	}
	return middles
}

// edges returns the ends of the run of equal elements around a peak.
func edges(x []float64, peak int) (left, right int) {
	left, right = peak, peak
	for x[left-1] == x[peak] {
		left--
	}
	for x[right+1] == x[peak] {
		right++
	}
	return left, right
}

// distant says which peaks are left when, the highest first, each takes away those nearer than
// distance.
func distant(x []float64, peaks []int, distance int) []bool {
	keep := slices.Repeat([]bool{true}, len(peaks))
	heights := make([]float64, len(peaks))
	for i, p := range peaks {
		heights[i] = x[p]
	}
	order := nd.FromSlice(heights).Argsort().Data()
	for _, i := range slices.Backward(order) {
		if !keep[i] {
			continue
		}
		for j := i - 1; j >= 0 && peaks[i]-peaks[j] < distance; j-- {
			keep[j] = false
		}
		for j := i + 1; j < len(peaks) && peaks[j]-peaks[i] < distance; j++ {
			keep[j] = false
		}
	}
	return keep
}

// A ProminenceResult holds how far peaks stand out, and the indices of their bases.
type ProminenceResult struct {
	Prominences           *nd.Array
	LeftBases, RightBases *nd.Int
}

// String prints the prominences.
func (r *ProminenceResult) String() string { return "prominences " + r.Prominences.String() }

// PeakProminences returns how far the elements of x at some indices stand out: their height
// above the higher one of the lowest elements on either side, up to where x is higher than the
// peak. A window of wlen elements about the peak, rounded up to an odd number, limits the
// search; 0 is none. It panics with an [*ArgumentError] if an index is none of x.
func PeakProminences(x *nd.Array, peaks *nd.Int, wlen int) *ProminenceResult {
	const function = "PeakProminences"
	data := vector(function, "x", x)
	var prominences []float64
	var left, right []int
	for _, p := range peaks.Data() {
		if p < 0 || p >= len(data) {
			panicf(function, "wants an index below %d and got %d", len(data), p)
		}
		low, high := 0, len(data)-1
		if wlen >= 2 {
			low, high = max(low, p-wlen/2), min(high, p+wlen/2)
		}
		base := func(step, end int) (int, float64) {
			at, least := p, data[p]
			for i := p; i*step <= end*step && data[i] <= data[p]; i += step {
				if data[i] < least {
					at, least = i, data[i]
				}
			}
			return at, least
		}
		l, a := base(-1, low)
		r, b := base(1, high)
		prominences = append(prominences, data[p]-max(a, b))
		left, right = append(left, l), append(right, r)
	}
	return &ProminenceResult{nd.FromSlice(prominences), nd.FromSliceInt(left), nd.FromSliceInt(right)}
}

// A WidthResult holds the widths of peaks, the heights at which they were measured, and the
// ends, between elements.
type WidthResult struct {
	Widths, WidthHeights, LeftIPs, RightIPs *nd.Array
}

// String prints the widths.
func (r *WidthResult) String() string { return "widths " + r.Widths.String() }

// PeakWidths returns the widths of the peaks of x at some indices, at a height of the peak
// less relHeight times its prominence: up to where the line between elements crosses it. A
// wlen is that of [PeakProminences]. It panics with an [*ArgumentError] if relHeight is
// negative, and as that does.
func PeakWidths(x *nd.Array, peaks *nd.Int, relHeight float64, wlen int) *WidthResult {
	const function = "PeakWidths"
	if !(relHeight >= 0) {
		panicf(function, "wants a relative height of 0 or more and got %v", relHeight)
	}
	return peakWidths(vector(function, "x", x), peaks.Data(), PeakProminences(x, peaks, wlen), relHeight)
}

func peakWidths(x []float64, peaks []int, p *ProminenceResult, relHeight float64) *WidthResult {
	prominences, lefts, rights := p.Prominences.Data(), p.LeftBases.Data(), p.RightBases.Data()
	n := len(peaks)
	widths, heights, left, right := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for k, peak := range peaks {
		h := x[peak] - prominences[k]*relHeight
		i := peak
		for lefts[k] < i && h < x[i] {
			i--
		}
		l := float64(i)
		if x[i] < h {
			l += (h - x[i]) / (x[i+1] - x[i])
		}
		i = peak
		for i < rights[k] && h < x[i] {
			i++
		}
		r := float64(i)
		if x[i] < h {
			r -= (h - x[i]) / (x[i-1] - x[i])
		}
		widths[k], heights[k], left[k], right[k] = r-l, h, l, r
	}
	return &WidthResult{nd.FromSlice(widths), nd.FromSlice(heights), nd.FromSlice(left), nd.FromSlice(right)}
}

// Argrelmax returns the indices of the elements of x, with one axis, that are above all
// elements up to order places away; beyond the ends x goes on with its last elements, so that
// these are none. An order below 1 counts as 1.
func Argrelmax(x *nd.Array, order int) *nd.Int {
	return relative("Argrelmax", x, order, func(a, b float64) bool { return a > b })
}

// Argrelmin returns the indices of the elements that are below all around, as [Argrelmax].
func Argrelmin(x *nd.Array, order int) *nd.Int {
	return relative("Argrelmin", x, order, func(a, b float64) bool { return a < b })
}

// Argrelextrema returns the indices of the elements of x for which better(x[i], x[j]) holds
// with all elements up to order places away, as [Argrelmax].
func Argrelextrema(x *nd.Array, better func(a, b float64) bool, order int) *nd.Int {
	return relative("Argrelextrema", x, order, better)
}

func relative(function string, x *nd.Array, order int, better func(a, b float64) bool) *nd.Int {
	data := vector(function, "x", x)
	out := []int{}
	for i, v := range data {
		ok := true
		for k := 1; k <= max(order, 1) && ok; k++ {
			ok = better(v, data[max(i-k, 0)]) && better(v, data[min(i+k, len(data)-1)])
		}
		if ok {
			out = append(out, i)
		}
	}
	return nd.FromSliceInt(out)
}
