// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file draws histograms.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// histogram counts data in bins.
func histogram(x []float64, s *settings) (edges, counts []float64) {
	lo, hi := s.lo, s.hi
	finite := x[:0:0]
	var weights []float64
	if s.weights != nil {
		weights = perPoint("Hist", "Weights", s.weights, len(x), 1)
	}
	var kept []float64
	for i, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			continue
		}
		finite = append(finite, v)
		if weights != nil {
			kept = append(kept, weights[i])
		}
	}
	if !has(lo) {
		lo, hi = minOf(finite), maxOf(finite)
		if !(lo <= hi) {
			lo, hi = 0, 1
		}
		if lo == hi {
			lo, hi = lo-0.5, hi+0.5
		}
	}
	edges = binEdges(finite, s.bins, lo, hi)
	counts = make([]float64, len(edges)-1)
	n := len(counts)
	uniform := !isList(s.bins)
	for i, v := range finite {
		if v < edges[0] || v > edges[n] {
			continue
		}
		k := 0
		if uniform {
			k = clampInt(int((v-edges[0])/(edges[n]-edges[0])*float64(n)), 0, n-1)
			for k > 0 && v < edges[k] {
				k--
			}
			for k < n-1 && v >= edges[k+1] {
				k++
			}
		} else {
			k = clampInt(upper(edges, v)-1, 0, n-1)
		}
		if weights != nil {
			counts[k] += kept[i]
		} else {
			counts[k]++
		}
	}
	return edges, counts
}

// upper returns the number of edges that are not above v.
func upper(edges []float64, v float64) int {
	k, _ := slices.BinarySearchFunc(edges, v, func(e, v float64) int {
		if e <= v {
			return -1
		}
		return 1
	})
	return k
}

func isList(bins any) bool {
	switch bins.(type) {
	case nil, int, string, float64:
		return false
	}
	return true
}

// maxBins bounds the number of bins.
const maxBins = 100_000

// binEdges returns the borders of the bins that were asked for.
func binEdges(x []float64, bins any, lo, hi float64) []float64 {
	n := 10
	switch b := bins.(type) {
	case nil:
	case int:
		n = b
	case float64:
		n = int(b)
	case string:
		n = binRule(x, b, lo, hi)
	default:
		edges := copied(toNumbers("Hist", "Bins", bins).v)
		if len(edges) < 2 {
			fail("Hist", "want two edges of bins or more, got %d", len(edges))
		}
		for i := 1; i < len(edges); i++ {
			if !(edges[i] > edges[i-1]) {
				fail("Hist", "want edges of bins that increase, got %v behind %v", edges[i], edges[i-1])
			}
		}
		return edges
	}
	if n < 1 || n > maxBins {
		fail("Hist", "want 1 to %d bins, got %d", maxBins, n)
	}
	if !(lo < hi) {
		fail("Hist", "want a range lo < hi, got %v, %v", lo, hi)
	}
	return linspace(lo, hi, n+1)
}

// binRule is the number of bins of a rule: those of Sturges (1926), of Freedman
// and Diaconis (1981), the square root, or the greater of the first two.
func binRule(x []float64, rule string, lo, hi float64) int {
	n := float64(max(1, len(x)))
	sturges := math.Ceil(math.Log2(n)) + 1
	fd := sturges
	if len(x) > 1 {
		sorted := slices.Clone(x)
		slices.Sort(sorted)
		if w := 2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / math.Cbrt(n); w > 0 {
			fd = math.Ceil((hi - lo) / w)
		}
	}
	k := 0.0
	switch rule {
	case "sturges":
		k = sturges
	case "fd":
		k = fd
	case "sqrt":
		k = math.Ceil(math.Sqrt(n))
	case "auto":
		k = max(sturges, fd)
	default:
		fail("Hist", "no rule for bins is called %q; there are auto, fd, sturges and sqrt", rule)
	}
	return int(min(max(k, 1), 10_000))
}

// quantile of sorted numbers, linear between them.
func quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	t := p * float64(len(sorted)-1)
	i := min(int(t), len(sorted)-1)
	j := min(i+1, len(sorted)-1)
	return sorted[i] + (t-float64(i))*(sorted[j]-sorted[i])
}

// Hist draws the histogram of the data. Options: [Bins] (10), [Range], [Density], [Cumulative], [Weights], [Outline] (a line around the
// bars), [Width] (the part of a bin that its bar fills), [Horizontal], [Label], [Color], [Alpha], [Edge], [EdgeWidth], [ZOrder].
func (f *Figure) Hist(x any, opts ...Option) *Figure {
	s := collect("Hist", opts, "Bins", "Range", "Density", "Cumulative", "Weights", "Outline", "Width", "Horizontal", "Label", "Color", "Alpha", "Edge", "EdgeWidth", "ZOrder")
	f.flat("Hist")
	edges, counts := histogram(toNumbers("Hist", "x", x).v, s)
	if s.density {
		total := 0.0
		for _, c := range counts {
			total += c
		}
		for i := range counts {
			if total > 0 {
				counts[i] /= total * (edges[i+1] - edges[i])
			}
		}
	}
	if s.cumulative {
		sum := 0.0
		for i, c := range counts {
			if s.density {
				c *= edges[i+1] - edges[i]
			}
			sum += c
			counts[i] = sum
		}
	}
	return f.stairs(edges, counts, s)
}

// Stairs draws counts that are known already, as those of nd.Histogram, between the
// edges of their bins. Options: [Outline], [Horizontal], [Label], [Color], [Alpha], [Edge], [EdgeWidth], [Width], [ZOrder].
func (f *Figure) Stairs(counts, edges any, opts ...Option) *Figure {
	s := collect("Stairs", opts, "Outline", "Horizontal", "Label", "Color", "Alpha", "Edge", "EdgeWidth", "Width", "ZOrder")
	f.flat("Stairs")
	c, e := toNumbers("Stairs", "counts", counts).v, toNumbers("Stairs", "edges", edges).v
	sameLength("Stairs", "edges", "counts and one more", len(e), len(c)+1)
	return f.stairs(copied(e), copied(c), s)
}

func (f *Figure) stairs(edges, counts []float64, s *settings) *Figure {
	a := f.cur
	along, across := &a.x, &a.y
	if s.horizontal {
		along, across = across, along
	}
	if s.step {
		x, y := make([]float64, 0, 2*len(edges)), make([]float64, 0, 2*len(edges))
		x, y = append(x, edges[0]), append(y, 0)
		for i, c := range counts {
			x, y = append(x, edges[i], edges[i+1]), append(y, c, c)
		}
		x, y = append(x, edges[len(edges)-1]), append(y, 0)
		if s.horizontal {
			x, y = y, x
		}
		l := &line{base: base{zorder: or(s.zorder, 2), label: s.label, theme: &f.theme}, x: x, y: y, style: "-", width: or(s.edgeWidth, 1.5)}
		l.color = a.fills("Hist", s, 1)[0]
		a.x.cover(x...)
		a.y.cover(y...)
		across.sticky = append(across.sticky, 0)
		a.add(l)
		return f
	}
	b := &boxes{base: base{zorder: or(s.zorder, 1), label: s.label, theme: &f.theme}, fill: a.fills("Hist", s, 1), edge: s.edge, edgeWidth: or(s.edgeWidth, 1), what: "histogram"}
	gap := (1 - or(s.width, 1)) / 2
	for i, c := range counts {
		d := gap * (edges[i+1] - edges[i])
		b.x0, b.x1, b.y0, b.y1 = append(b.x0, edges[i]+d), append(b.x1, edges[i+1]-d), append(b.y0, 0), append(b.y1, c)
	}
	if s.horizontal {
		b.x0, b.x1, b.y0, b.y1 = b.y0, b.y1, b.x0, b.x1
	}
	along.cover(edges...)
	across.cover(counts...)
	a.addBoxes(b, across, []float64{0})
	return f
}

// Hist2D draws the counts of points in the cells of a grid as an image. Options: [Bins] (the number along
// each axis, 10), [Cmap], [Vmin], [Vmax], [LogNorm].
func (f *Figure) Hist2D(x, y any, opts ...Option) *Figure {
	s := collect("Hist2D", opts, "Bins", "Cmap", "Vmin", "Vmax", "LogNorm")
	f.flat("Hist2D")
	xs, ys := toNumbers("Hist2D", "x", x).v, toNumbers("Hist2D", "y", y).v
	sameLength("Hist2D", "x", "y", len(xs), len(ys))
	n := 10
	if s.bins != nil {
		k, ok := s.bins.(int)
		if !ok || k < 1 || k > 2000 {
			fail("Hist2D", "want from 1 to 2000 bins, got %v", s.bins)
		}
		n = k
	}
	span := func(v []float64) []float64 {
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, x := range v {
			if !math.IsInf(x, 0) && !math.IsNaN(x) {
				lo, hi = min(lo, x), max(hi, x)
			}
		}
		if !(lo < hi) {
			if lo > hi {
				lo = 0
			}
			lo, hi = lo-0.5, lo+0.5
		}
		return linspace(lo, hi, n+1)
	}
	ex, ey := span(xs), span(ys)
	counts := nd.Zeros(n, n)
	data := counts.Data()
	for i := range xs {
		u, v := (xs[i]-ex[0])/(ex[n]-ex[0]), (ys[i]-ey[0])/(ey[n]-ey[0])
		if u >= 0 && u <= 1 && v >= 0 && v <= 1 {
			data[min(int(v*float64(n)), n-1)*n+min(int(u*float64(n)), n-1)]++
		}
	}
	kept := opts[:0:0]
	for _, o := range opts {
		if o.name != "Bins" {
			kept = append(kept, o)
		}
	}
	return f.Pcolormesh(ex, ey, counts, kept)
}
