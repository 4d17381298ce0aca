// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file is the structuring elements of morphology.

import "github.com/gosci/gosci/numerics/nd"

// GenerateBinaryStructure returns the elements of a block of 3 along each of rank axes that
// are at most connectivity steps from the middle, one along an axis each: with 1 a cross,
// with rank the whole block. A connectivity below 1 counts as 1. It panics with an
// [*ArgumentError] if rank is negative.
func GenerateBinaryStructure(rank, connectivity int) *nd.Bool {
	if rank < 0 {
		panicf("GenerateBinaryStructure", "wants a rank of 0 or more and got %d", rank)
	}
	shape := make([]int, rank)
	for i := range shape {
		shape[i] = 3
	}
	in := make([]bool, product(shape))
	for i := range in {
		steps := 0
		for _, k := range unravel(i, shape) {
			if k != 1 {
				steps++
			}
		}
		in[i] = steps <= max(connectivity, 1)
	}
	return nd.FromSliceBool(in).Reshape(shape...)
}

// IterateStructure returns a structure dilated by itself, so that it reaches iterations
// times as far. It panics with an [*ArgumentError] if a side has an even length.
func IterateStructure(structure *nd.Bool, iterations int) *nd.Bool {
	if iterations < 2 {
		return structure.Copy()
	}
	shape := structure.Shape()
	before := make([]int, len(shape))
	for a, n := range shape {
		if n%2 == 0 {
			panicf("IterateStructure", "wants sides of an odd length and got shape %v", shape)
		}
		before[a] = n / 2 * (iterations - 1)
	}
	im := newImage("IterateStructure", structure)
	p := im.padded(before, before, make([]Mode, len(shape)), 0)
	return BinaryDilation(p.bools(), &MorphologyOptions{Structure: structure, Iterations: iterations - 1})
}

// bools returns the image as a mask of what is not 0.
func (im *image) bools() *nd.Bool {
	in := make([]bool, len(im.data))
	for i, v := range im.data {
		in[i] = v != 0
	}
	return nd.FromSliceBool(in).Reshape(im.shape...)
}
