// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file finds the parts of images that hang together.

import (
	"encoding/binary"
	"math/bits"
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
	l := newLabelling(im, before)
	// Each worker labels some rows by themselves; then what touches is joined.
	count := len(out) / l.width
	w := parallel.Workers(count, 4*l.width)
	parts := make([]labelledRows, w)
	parallel.Do(w, func(i int) {
		parts[i] = l.label(parallel.Share(count, w, i), parallel.Share(count, w, i+1))
	})
	all := l.joined(parts)
	n = all.parents.number()
	parallel.For(count, 4*l.width, func(lo, hi int) {
		for row := lo; row < hi; row++ {
			labels := out[row*l.width : (row+1)*l.width]
			first := all.begins[row]
			for i, r := range all.runs[first:all.begins[row+1]] {
				part := labels[r.from:r.to]
				for j := range part {
					part[j] = all.parents[first+i]
				}
			}
		}
	})
	return nd.FromSliceInt(out).Reshape(im.shape...), n
}

// A labelling is a call of Label on its way. It looks at runs: elements side by side in a row
// along the last axis that hang together. (He, Chao and Suzuki, IEEE Trans. Image Process.
// 17 (2008) 749.)
type labelling struct {
	im    *mask
	width int  // of a row
	left  bool // whether elements side by side hang together
	rows  []neighbouring
}

// A neighbouring is that of rows by a step: the element i of one has as neighbours those from
// i+lo to i+hi of the row before it.
type neighbouring struct {
	step   []int
	lo, hi int
}

// A run is the elements from <= i < to of a row.
type run struct{ from, to int }

// labelledRows are the runs of some rows, those of row i from begins[i] on, and which of
// them hang together.
type labelledRows struct {
	runs    []run
	begins  []int
	parents forest
}

// newLabelling returns the labelling by steps to elements that come before.
func newLabelling(im *mask, before [][]int) *labelling {
	dim := len(im.shape)
	l := &labelling{im: im, width: 1}
	if dim == 0 {
		return l
	}
	l.width = im.shape[dim-1]
	for _, step := range before {
		step, shift := step[:dim-1], step[dim-1]
		if !slices.ContainsFunc(step, func(k int) bool { return k != 0 }) {
			l.left = true
			continue
		}
		// The steps come in order.
		if k := len(l.rows) - 1; k >= 0 && slices.Equal(l.rows[k].step, step) && l.rows[k].hi == shift-1 {
			l.rows[k].hi = shift
			continue
		}
		l.rows = append(l.rows, neighbouring{step, shift, shift})
	}
	return l
}

// label labels the rows from lo to hi, looking at no others.
func (l *labelling) label(lo, hi int) labelledRows {
	part := labelledRows{begins: []int{0}}
	index := make([]int, len(l.im.shape))
	for row := lo; row < hi; row++ {
		begin := len(part.runs)
		part.runs = l.appendRuns(part.runs, l.im.data[row*l.width:(row+1)*l.width])
		for i := begin; i < len(part.runs); i++ {
			part.parents = append(part.parents, i)
		}
		part.begins = append(part.begins, len(part.runs))
		l.join(&part, row, lo, lo, row, index)
	}
	return part
}

// join joins the runs of a row with those of its neighbours from the row lo to hi. The
// first of the rows of part is that of the number first.
func (l *labelling) join(part *labelledRows, row, first, lo, hi int, index []int) {
	begin, end := part.begins[row-first], part.begins[row-first+1]
	if begin == end || len(l.rows) == 0 {
		return
	}
	shape := l.im.shape[:len(l.im.shape)-1]
	index = index[:len(shape)]
	unravelInto(index, row, shape)
	for _, n := range l.rows {
		other := stepped(index, n.step, 1, shape)
		if other < lo || other >= hi {
			continue
		}
		from, to := part.begins[other-first], part.begins[other-first+1]
		for i := begin; i < end; i++ {
			left, right := part.runs[i].from+n.lo, part.runs[i].to+n.hi
			for from < to && part.runs[from].to <= left {
				from++
			}
			for k := from; k < to && part.runs[k].from < right; k++ {
				part.parents.join(i, k)
			}
		}
	}
}

// joined returns the parts of all rows as one, with those joined that touch each other.
func (l *labelling) joined(parts []labelledRows) labelledRows {
	if len(parts) == 1 {
		return parts[0]
	}
	count := 0
	for _, p := range parts {
		count += len(p.runs)
	}
	all := labelledRows{make([]run, 0, count), []int{0}, make(forest, 0, count)}
	reach := 0 // how many rows a step leads back at most
	if dim := len(l.im.shape); dim > 1 {
		reach = 2 * product(l.im.shape[1:dim-1])
	}
	index := make([]int, len(l.im.shape))
	for _, p := range parts {
		base, lo := len(all.runs), len(all.begins)-1
		all.runs = append(all.runs, p.runs...)
		for _, b := range p.begins[1:] {
			all.begins = append(all.begins, base+b)
		}
		for _, parent := range p.parents {
			all.parents = append(all.parents, base+parent)
		}
		hi := len(all.begins) - 1
		for row := lo; row < min(hi, lo+reach); row++ {
			l.join(&all, row, 0, 0, lo, index)
		}
	}
	return all
}

// appendRuns appends the runs of a row of 0 and 1, which are found eight elements at a time.
func (l *labelling) appendRuns(runs []run, row []uint8) []run {
	if !l.left {
		for i, v := range row {
			if v != 0 {
				runs = append(runs, run{i, i + 1})
			}
		}
		return runs
	}
	last := uint64(0) // the element before
	begin := 0
	turn := func(at int) {
		if last == 0 {
			begin = at
		} else {
			runs = append(runs, run{begin, at})
		}
		last ^= 1
	}
	i := 0
	for ; i+8 <= len(row); i += 8 {
		word := binary.LittleEndian.Uint64(row[i:])
		for turns := word ^ (word<<8 | last); turns != 0; turns &= turns - 1 {
			turn(i + bits.TrailingZeros64(turns)/8)
		}
	}
	for ; i < len(row); i++ {
		if uint64(row[i]) != last {
			turn(i)
		}
	}
	if last != 0 {
		turn(len(row))
	}
	return runs
}

// A forest says of each run which other one of the same part comes before it, or the run
// itself. (Rosenfeld and Pfaltz, J. ACM 13 (1966) 471.)
type forest []int

func (f forest) root(l int) int {
	for f[l] != l {
		f[l] = f[f[l]]
		l = f[l]
	}
	return l
}

// join makes one part of those of two runs.
func (f forest) join(l, m int) {
	a, b := f.root(l), f.root(m)
	f[max(a, b)] = min(a, b)
}

// number puts the number of its part in the place of each run, counts the parts, and numbers
// them by their first elements: the root of a part is its first run.
func (f forest) number() (n int) {
	for l, parent := range f {
		if parent == l {
			n++
			f[l] = n
		} else {
			f[l] = f[parent] // which has its number, as it is less
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
