// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the morphology of masks.

import (
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

func (o *MorphologyOptions) resolved(function string, im *image) *morphology {
	m := &morphology{}
	if o != nil {
		m.MorphologyOptions = *o
	}
	if m.Structure == nil {
		m.Structure = GenerateBinaryStructure(im.dim(), 1)
	}
	if m.Iterations == 0 {
		m.Iterations = 1
	}
	if m.Structure.Ndim() != im.dim() || m.Structure.Size() == 0 {
		panicf(function, "wants a structure with %d axes and got shape %v", im.dim(), m.Structure.Shape())
	}
	if m.Mask != nil && !slices.Equal(m.Mask.Shape(), im.shape) {
		panicf(function, "wants a mask of shape %v and got %v", im.shape, m.Mask.Shape())
	}
	m.origin = each(function, "origin", m.Origin, 0, im.dim())
	for a, n := range m.Structure.Shape() {
		beforeOf(function, n, m.origin[a], false)
	}
	return m
}

// BinaryErosion returns the elements of x, not 0, around which the whole structure lies in x.
// It panics with an [*ArgumentError] if the options do not fit x.
func BinaryErosion(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryErosion", x)
	return im.eroded(opts.resolved("BinaryErosion", im), true).bools()
}

// BinaryDilation returns the elements that the structure covers around one of x. It panics as
// BinaryErosion does.
func BinaryDilation(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryDilation", x)
	return im.dilated(opts.resolved("BinaryDilation", im)).bools()
}

// dilated returns the dilation: the erosion of what is not there, with the structure turned
// round.
func (im *image) dilated(m *morphology) *image {
	if m.Iterations < 0 {
		return im.propagated(m)
	}
	t := *m
	t.Structure = m.Structure.Flip()
	t.origin = make([]int, im.dim())
	for a, n := range m.Structure.Shape() {
		t.origin[a] = -m.origin[a]
		if n%2 == 0 {
			t.origin[a]--
		}
	}
	return im.eroded(&t, false)
}

// propagated returns the dilation that is done until nothing changes, by a flood.
func (im *image) propagated(m *morphology) *image {
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
	var mask []bool
	if m.Mask != nil {
		mask = m.Mask.Data()
	}
	out := im.like()
	var front []int
	reach := func(i int) {
		if out.data[i] == 0 && (mask == nil || mask[i]) {
			out.data[i] = 1
			front = append(front, i)
		}
	}
	for i, v := range im.data {
		if v != 0 {
			out.data[i] = 1
			front = append(front, i)
		}
	}
	if m.BorderValue {
		for i := range im.data {
			index := unravel(i, im.shape)
			for _, step := range steps {
				if im.stepped(index, step, -1) < 0 {
					reach(i)
				}
			}
		}
	}
	for len(front) > 0 {
		i := front[len(front)-1]
		front = front[:len(front)-1]
		index := unravel(i, im.shape)
		for _, step := range steps {
			if j := im.stepped(index, step, 1); j >= 0 {
				reach(j)
			}
		}
	}
	return out
}

// stepped returns where the element lies that is sign times a step from an index, -1 if it
// is beyond the edges.
func (im *image) stepped(index, step []int, sign int) int {
	at := 0
	for a, k := range index {
		k += sign * step[a]
		if k < 0 || k >= im.shape[a] {
			return -1
		}
		at = at*im.shape[a] + k
	}
	return at
}

// eroded returns the erosion of the elements that are value, to others.
func (im *image) eroded(m *morphology, value bool) *image {
	shape := m.Structure.Shape()
	before, after := make([]int, im.dim()), make([]int, im.dim())
	for a, n := range shape {
		before[a] = n/2 + m.origin[a]
		after[a] = n - 1 - before[a]
	}
	border := m.BorderValue == value
	constant := 0.0
	if border {
		constant = 1
	}
	// 1 is value, 0 the other.
	x := im.like()
	for i, v := range im.data {
		if (v != 0) == value {
			x.data[i] = 1
		}
	}
	var mask []bool
	if m.Mask != nil {
		mask = m.Mask.Data()
	}
	in := m.Structure.Data()
	for round := 0; m.Iterations < 0 || round < m.Iterations; round++ {
		p := x.padded(before, after, slices.Repeat([]Mode{Constant}, im.dim()), constant)
		var offsets []int
		for i, v := range in {
			if v {
				offsets = append(offsets, p.offset(unravel(i, shape)))
			}
		}
		y := im.like()
		p.eachRow(y, len(offsets), func(dst []float64, at int) {
			fill(dst, 1)
			for _, offset := range offsets {
				for i, v := range p.data[at+offset:][:len(dst)] {
					if v == 0 {
						dst[i] = 0
					}
				}
			}
		})
		for i, keep := range mask {
			if !keep {
				y.data[i] = x.data[i]
			}
		}
		if slices.Equal(x.data, y.data) {
			break
		}
		x = y
	}
	if !value {
		for i, v := range x.data {
			x.data[i] = 1 - v
		}
	}
	return x
}

// BinaryOpening returns the erosion of x, dilated: x without what the structure does not fit
// into. It panics as BinaryErosion does.
func BinaryOpening(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryOpening", x)
	m := opts.resolved("BinaryOpening", im)
	return im.eroded(m, true).dilated(m).bools()
}

// BinaryClosing returns the dilation of x, eroded: x with the gaps filled that the structure
// does not fit into. It panics as BinaryErosion does.
func BinaryClosing(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryClosing", x)
	m := opts.resolved("BinaryClosing", im)
	return im.dilated(m).eroded(m, true).bools()
}

// BinaryPropagation returns x dilated until nothing changes: with a mask, the parts of the
// mask that x touches. It panics as BinaryErosion does.
func BinaryPropagation(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryPropagation", x)
	m := opts.resolved("BinaryPropagation", im)
	m.Iterations = -1
	return im.dilated(m).bools()
}

// BinaryFillHoles returns x with its holes filled: the elements from which no path of
// steps of the structure leads out of the array. It panics as BinaryErosion does.
func BinaryFillHoles(x Input, opts *MorphologyOptions) *nd.Bool {
	im := newImage("BinaryFillHoles", x)
	m := opts.resolved("BinaryFillHoles", im)
	mask := make([]bool, len(im.data))
	for i, v := range im.data {
		mask[i] = v == 0
	}
	m.Mask = nd.FromSliceBool(mask).Reshape(im.shape...)
	m.Iterations, m.BorderValue = -1, true
	outside := im.like().dilated(m)
	for i, v := range outside.data {
		outside.data[i] = 1 - v
	}
	return outside.bools()
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
	im := newImage(function, x)
	o := HitOrMissOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Structure1 == nil {
		o.Structure1 = GenerateBinaryStructure(im.dim(), 1)
	}
	if o.Structure2 == nil {
		o.Structure2 = o.Structure1.Not()
	}
	if o.Origin2 == nil {
		o.Origin2 = o.Origin1
	}
	hit := im.eroded((&MorphologyOptions{Structure: o.Structure1, Origin: o.Origin1}).resolved(function, im), true)
	// What is not missed touches the second structure.
	touched := (&MorphologyOptions{Structure: o.Structure2, Origin: o.Origin2}).resolved(function, im)
	missed := im.eroded(touched, false)
	for i := range hit.data {
		if missed.data[i] != 0 {
			hit.data[i] = 0
		}
	}
	return hit.bools()
}
