// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file finds the parts of images that hang together.

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// Label numbers the parts of x: elements other than 0 that a path of steps of the structure
// joins have the same number, from 1 on in the order of their first elements; 0 is what is 0
// in x. n is how many parts there are. A nil structure is GenerateBinaryStructure(d, 1). It
// panics with an [*ArgumentError] if the structure is not 3 long along each of d axes, or
// not the same turned round.
func Label(x Input, structure *nd.Bool) (labels *nd.Int, n int) {
	const function = "Label"
	im := newMask(function, x)
	dim := len(im.shape)
	if structure == nil {
		structure = GenerateBinaryStructure(dim, 1)
	}
	in, shape := structure.Data(), structure.Shape()
	if len(shape) != dim || slices.ContainsFunc(shape, func(n int) bool { return n != 3 }) {
		panicf(function, "wants a structure of 3 along each of %d axes and got shape %v", dim, shape)
	}
	var before [][]int // the steps to elements that come before
	for i, v := range in {
		if v != in[len(in)-1-i] {
			panicf(function, "wants a structure that is the same turned round and got another")
		}
		if v && i < len(in)/2 {
			step := unravel(i, shape)
			for a := range step {
				step[a]--
			}
			before = append(before, step)
		}
	}
	out := make([]int, len(im.data))
	if len(out) == 0 {
		return nd.FromSliceInt(out).Reshape(im.shape...), 0
	}
	width := 1
	if dim > 0 {
		width = im.shape[dim-1]
	}
	l := &labelling{im: im, before: before, out: out, width: width}
	// Each worker labels some rows by themselves; then what touches is joined.
	count := len(out) / width
	w := parallel.Workers(count, 8*width)
	forests := make([]forest, w)
	parallel.Do(w, func(i int) {
		forests[i] = forest{0}
		l.rows(parallel.Share(count, w, i)*width, parallel.Share(count, w, i+1)*width, &forests[i])
	})
	all := forest{0}
	for i, f := range forests {
		base := len(all) - 1
		l.starts, l.bases = append(l.starts, parallel.Share(count, w, i)*width), append(l.bases, base)
		for _, parent := range f[1:] {
			all = append(all, parent+base)
		}
		l.join(parallel.Share(count, w, i)*width, parallel.Share(count, w, i+1)*width, base, all)
	}
	n = all.number()
	parallel.Do(w, func(i int) {
		part := out[parallel.Share(count, w, i)*width : parallel.Share(count, w, i+1)*width]
		for j, label := range part {
			if label != 0 {
				part[j] = all[label+l.bases[i]]
			}
		}
	})
	return nd.FromSliceInt(out).Reshape(im.shape...), n
}

// A labelling is a call of Label on its way.
type labelling struct {
	im     *mask
	before [][]int // the steps to elements that come before
	out    []int   // the labels
	width  int     // of a row

	// Where the share of each worker begins, and by how much its labels are less in out
	// than those of all.
	starts, bases []int
}

// neighbours returns the rows between lo and hi that come before that at a place, and
// whether in that row the element before is a neighbour.
func (l *labelling) neighbours(rows []labelledRow, at, lo, hi int) (_ []labelledRow, left bool) {
	dim := len(l.im.shape)
	index, step := make([]int, dim), make([]int, dim)
	unravelInto(index, at, l.im.shape)
	for _, s := range l.before {
		copy(step, s)
		last := step[dim-1]
		step[dim-1] = 0
		switch from := stepped(index, step, 1, l.im.shape); {
		case from == at:
			left = true
		case from >= lo && from < hi:
			base := 0
			for k, start := range l.starts {
				if start <= from {
					base = l.bases[k]
				}
			}
			rows = append(rows, labelledRow{l.out[from : from+l.width], last, base})
		}
	}
	return rows, left
}

// rows labels the rows from lo to hi, looking at no others.
func (l *labelling) rows(lo, hi int, f *forest) {
	var rows []labelledRow
	for at := lo; at < hi; at += l.width {
		var left bool
		rows, left = l.neighbours(rows[:0], at, lo, hi)
		f.label(l.out[at:at+l.width], l.im.data[at:at+l.width], left, rows)
	}
}

// join joins the parts of a worker's rows, from lo to hi, with those that they touch
// before lo.
func (l *labelling) join(lo, hi, base int, f forest) {
	reach := 0 // the farthest that a step leads back
	if dim := len(l.im.shape); dim > 1 {
		reach = 2 * product(l.im.shape[1:])
	}
	var rows []labelledRow
	for at := lo; at < min(hi, lo+reach); at += l.width {
		rows, _ = l.neighbours(rows[:0], at, 0, lo)
		for i, v := range l.out[at : at+l.width] {
			for _, r := range rows {
				if j := i + r.shift; v != 0 && j >= 0 && j < l.width && r.labels[j] != 0 {
					f.join(v+base, r.labels[j]+r.base)
				}
			}
		}
	}
}

// A labelledRow is a row that comes before another; its element at i plus shift is a neighbour
// of that row's at i.
type labelledRow struct {
	labels []int
	shift  int
	base   int // what is to be added to the labels, once all are known
}

// A forest says of each label of the first pass which other one of the same part was given
// before it, or the label itself. Label 0 is what belongs to no part. (Rosenfeld and Pfaltz,
// J. ACM 13 (1966) 471.)
type forest []int

func (f forest) root(l int) int {
	for f[l] != l {
		f[l] = f[f[l]]
		l = f[l]
	}
	return l
}

// join makes one part of those of two labels.
func (f forest) join(l, m int) {
	a, b := f.root(l), f.root(m)
	f[max(a, b)] = min(a, b)
}

// label gives labels to the elements of a row that are not 0.
func (f *forest) label(labels []int, in []uint8, left bool, rows []labelledRow) {
	last := 0
	for i, v := range in {
		if v == 0 {
			last = 0
			continue
		}
		l := 0
		if left {
			l = last
		}
		for _, r := range rows {
			j := i + r.shift
			if uint(j) >= uint(len(r.labels)) {
				continue
			}
			switch m := r.labels[j]; {
			case m == 0 || m == l:
			case l == 0:
				l = m
			default:
				f.join(l, m)
			}
		}
		if l == 0 {
			l = len(*f)
			*f = append(*f, l)
		}
		labels[i], last = l, l
	}
}

// number puts the number of its part in the place of each label, counts the parts, and
// numbers them by their first elements: the root of a part is the label that was given first.
func (f forest) number() (n int) {
	for l := 1; l < len(f); l++ {
		if f[l] == l {
			n++
			f[l] = n
		} else {
			f[l] = f[f[l]] // which has its number, as it is less
		}
	}
	return n
}

// FindObjects returns, for each label from 1 to the largest, the ranges of indices along
// each axis that hold it, for Slice; nil for a label that is not there.
func FindObjects(labels *nd.Int) [][]nd.Index {
	data, shape := labels.Data(), labels.Shape()
	var low, high [][]int
	index := make([]int, len(shape))
	for i, l := range data {
		if l < 1 {
			continue
		}
		for len(low) < l {
			low, high = append(low, nil), append(high, nil)
		}
		unravelInto(index, i, shape)
		if low[l-1] == nil {
			low[l-1], high[l-1] = slices.Clone(index), slices.Clone(index)
			continue
		}
		for a, k := range index {
			low[l-1][a], high[l-1][a] = min(low[l-1][a], k), max(high[l-1][a], k)
		}
	}
	objects := make([][]nd.Index, len(low))
	for l, from := range low {
		for a, k := range from {
			objects[l] = append(objects[l], nd.S(k, high[l][a]+1))
		}
	}
	return objects
}
