// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the morphology of masks.

import (
	"bytes"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// MorphologyOptions change an operation on masks. Nil stands for the defaults.
type MorphologyOptions struct {
	// Structure is the structuring element. Default: GenerateBinaryStructure(d, 1), for d
	// axes.
	Structure *nd.Bool

	// Iterations is how often the operation is done; below 0 until nothing changes.
	// Default: once. BinaryPropagation and BinaryFillHoles do not look at it.
	Iterations int

	Mask        *nd.Bool // only its elements may change. Default: all
	BorderValue bool     // what lies beyond the edges. Default: false
	Origin      []int    // by how much the structure is shifted. Default: 0, centred
}

// A morphology is the resolved options for an image.
type morphology struct {
	MorphologyOptions
	origin []int
}

func (o *MorphologyOptions) resolved(function string, x *mask) *morphology {
	m := &morphology{}
	if o != nil {
		m.MorphologyOptions = *o
	}
	if m.Structure == nil {
		m.Structure = GenerateBinaryStructure(len(x.shape), 1)
	}
	if m.Iterations == 0 {
		m.Iterations = 1
	}
	if m.Structure.Ndim() != len(x.shape) || m.Structure.Size() == 0 {
		panicf(function, "wants a structure with %d axes and got shape %v", len(x.shape), m.Structure.Shape())
	}
	if m.Mask != nil && !slices.Equal(m.Mask.Shape(), x.shape) {
		panicf(function, "wants a mask of shape %v and got %v", x.shape, m.Mask.Shape())
	}
	m.origin = each(function, "origin", m.Origin, 0, len(x.shape))
	for a, n := range m.Structure.Shape() {
		beforeOf(function, n, m.origin[a], false)
	}
	return m
}

// BinaryErosion returns the elements of x, not 0, around which the whole structure lies in x.
// It panics with an [*ArgumentError] if the options do not fit x.
func BinaryErosion(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryErosion", x)
	return in.eroded(opts.resolved("BinaryErosion", in), true).bools()
}

// BinaryDilation returns the elements that the structure covers around one of x. It panics as
// BinaryErosion does.
func BinaryDilation(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryDilation", x)
	return in.dilated(opts.resolved("BinaryDilation", in)).bools()
}

// dilated returns the dilation: the erosion of what is not there, with the structure turned
// round.
func (x *mask) dilated(m *morphology) *mask {
	if m.Iterations < 0 {
		return x.propagated(m)
	}
	t := *m
	t.Structure = m.Structure.Flip()
	t.origin = make([]int, len(x.shape))
	for a, n := range m.Structure.Shape() {
		t.origin[a] = -m.origin[a]
		if n%2 == 0 {
			t.origin[a]--
		}
	}
	return x.eroded(&t, false)
}

// propagated returns the dilation that is done until nothing changes, by a flood.
func (x *mask) propagated(m *morphology) *mask {
	// An element reaches the one at each step from it.
	var steps [][]int
	shape := m.Structure.Shape()
	for i, in := range m.Structure.Data() {
		if in {
			step := unravel(i, shape)
			for a, n := range shape {
				step[a] -= n/2 + m.origin[a]
			}
			steps = append(steps, step)
		}
	}
	var within []bool
	if m.Mask != nil {
		within = m.Mask.Data()
	}
	out := &mask{slices.Clone(x.data), x.shape}
	var front []int
	reach := func(i int) {
		if out.data[i] == 0 && (within == nil || within[i]) {
			out.data[i] = 1
			front = append(front, i)
		}
	}
	for i, v := range x.data {
		if v != 0 {
			front = append(front, i)
		}
	}
	index := make([]int, len(x.shape))
	if m.BorderValue {
		for i := range x.data {
			unravelInto(index, i, x.shape)
			for _, step := range steps {
				if stepped(index, step, -1, x.shape) < 0 {
					reach(i)
				}
			}
		}
	}
	for len(front) > 0 {
		i := front[len(front)-1]
		front = front[:len(front)-1]
		unravelInto(index, i, x.shape)
		for _, step := range steps {
			if j := stepped(index, step, 1, x.shape); j >= 0 {
				reach(j)
			}
		}
	}
	return out
}

// stepped returns where the element lies that is sign times a step from an index, -1 if it
// is beyond the edges.
func stepped(index, step []int, sign int, shape []int) int {
	at := 0
	for a, k := range index {
		k += sign * step[a]
		if k < 0 || k >= shape[a] {
			return -1
		}
		at = at*shape[a] + k
	}
	return at
}

// eroded returns the erosion of the elements that are value, to others.
func (x *mask) eroded(m *morphology, value bool) *mask {
	shape := m.Structure.Shape()
	before, after := make([]int, len(shape)), make([]int, len(shape))
	for a, n := range shape {
		before[a] = n/2 + m.origin[a]
		after[a] = n - 1 - before[a]
	}
	var border uint8
	if m.BorderValue == value {
		border = 1
	}
	if !value {
		x = x.not() // in what follows 1 is value
	}
	var within []bool
	if m.Mask != nil {
		within = m.Mask.Data()
	}
	in := m.Structure.Data()
	for round := 0; m.Iterations < 0 || round < m.Iterations; round++ {
		p := x.padded(before, after, border)
		var offsets []int
		for i, v := range in {
			if v {
				offsets = append(offsets, place(unravel(i, shape), p.shape))
			}
		}
		y := &mask{make([]uint8, len(x.data)), x.shape}
		y.eachRow(1+len(offsets)/8, func(dst []uint8, index []int) {
			src := p.data[place(index, p.shape):]
			if len(offsets) == 0 {
				for i := range dst {
					dst[i] = 1
				}
				return
			}
			copy(dst, src[offsets[0]:])
			for _, offset := range offsets[1:] {
				and(dst, src[offset:])
			}
		})
		for i, keep := range within {
			if !keep {
				y.data[i] = x.data[i]
			}
		}
		if m.Iterations != 1 && bytes.Equal(x.data, y.data) {
			break
		}
		x = y
	}
	if !value {
		x = x.not()
	}
	return x
}

// BinaryOpening returns the erosion of x, dilated: x without what the structure does not fit
// into. It panics as BinaryErosion does.
func BinaryOpening(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryOpening", x)
	m := opts.resolved("BinaryOpening", in)
	return in.eroded(m, true).dilated(m).bools()
}

// BinaryClosing returns the dilation of x, eroded: x with the gaps filled that the structure
// does not fit into. It panics as BinaryErosion does.
func BinaryClosing(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryClosing", x)
	m := opts.resolved("BinaryClosing", in)
	return in.dilated(m).eroded(m, true).bools()
}

// BinaryPropagation returns x dilated until nothing changes: with a mask, the parts of the
// mask that x touches. It panics as BinaryErosion does.
func BinaryPropagation(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryPropagation", x)
	m := opts.resolved("BinaryPropagation", in)
	m.Iterations = -1
	return in.dilated(m).bools()
}

// BinaryFillHoles returns x with its holes filled: the elements from which no path of
// steps of the structure leads out of the array. It panics as BinaryErosion does.
func BinaryFillHoles(x Input, opts *MorphologyOptions) *nd.Bool {
	in := newMask("BinaryFillHoles", x)
	m := opts.resolved("BinaryFillHoles", in)
	m.Mask = in.not().bools()
	m.Iterations, m.BorderValue = -1, true
	nothing := &mask{make([]uint8, len(in.data)), in.shape}
	return nothing.dilated(m).not().bools()
}

// HitOrMissOptions change BinaryHitOrMiss. Nil stands for the defaults.
type HitOrMissOptions struct {
	Structure1 *nd.Bool // must lie in x. Default: GenerateBinaryStructure(d, 1)
	Structure2 *nd.Bool // must lie outside of x. Default: what is not in Structure1
	Origin1    []int    // by how much Structure1 is shifted. Default: 0, centred
	Origin2    []int    // by how much Structure2 is shifted. Default: Origin1
}

// BinaryHitOrMiss returns the elements around which one structure lies in x and another
// outside of it. It panics as BinaryErosion does.
func BinaryHitOrMiss(x Input, opts *HitOrMissOptions) *nd.Bool {
	const function = "BinaryHitOrMiss"
	in := newMask(function, x)
	o := HitOrMissOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Structure1 == nil {
		o.Structure1 = GenerateBinaryStructure(len(in.shape), 1)
	}
	if o.Structure2 == nil {
		o.Structure2 = o.Structure1.Not()
	}
	if o.Origin2 == nil {
		o.Origin2 = o.Origin1
	}
	hit := in.eroded((&MorphologyOptions{Structure: o.Structure1, Origin: o.Origin1}).resolved(function, in), true)
	// What is not missed touches the second structure.
	touched := (&MorphologyOptions{Structure: o.Structure2, Origin: o.Origin2}).resolved(function, in)
	and(hit.data, in.eroded(touched, false).not().data)
	return hit.bools()
}
