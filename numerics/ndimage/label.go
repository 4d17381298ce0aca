// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file finds the parts of images that hang together.

import (
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// Label numbers the parts of x: elements other than 0 that a path of steps of the structure
// joins have the same number, from 1 on in the order of their first elements; 0 is what is 0
// in x. n is how many parts there are. A nil structure is GenerateBinaryStructure(d, 1). It
// panics with an [*ArgumentError] if the structure is not 3 long along each of d axes, or
// not the same turned round.
func Label(x Input, structure *nd.Bool) (labels *nd.Int, n int) {
	const function = "Label"
	im := newImage(function, x)
	if structure == nil {
		structure = GenerateBinaryStructure(im.dim(), 1)
	}
	in, shape := structure.Data(), structure.Shape()
	if len(shape) != im.dim() || slices.ContainsFunc(shape, func(n int) bool { return n != 3 }) {
		panicf(function, "wants a structure of 3 along each of %d axes and got shape %v", im.dim(), shape)
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
	// parent makes a forest of the elements; the root of a tree is its first.
	parent := make([]int, len(im.data))
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	index := make([]int, im.dim())
	for i, v := range im.data {
		if v != 0 {
			parent[i] = i
			for _, step := range before {
				if j := im.stepped(index, step, 1); j >= 0 && im.data[j] != 0 {
					a, b := find(i), find(j)
					parent[max(a, b)] = min(a, b)
				}
			}
		}
		for a := len(index) - 1; a >= 0; a-- {
			if index[a]++; index[a] < im.shape[a] {
				break
			}
			index[a] = 0
		}
	}
	out := make([]int, len(im.data))
	for i, v := range im.data {
		switch {
		case v == 0:
		case parent[i] == i:
			n++
			out[i] = n
		default:
			out[i] = out[find(i)]
		}
	}
	return nd.FromSliceInt(out).Reshape(im.shape...), n
}

// FindObjects returns, for each label from 1 to the largest, the ranges of indices along
// each axis that hold it, for Slice; nil for a label that is not there.
func FindObjects(labels *nd.Int) [][]nd.Index {
	data, shape := labels.Data(), labels.Shape()
	var low, high [][]int
	for i, l := range data {
		if l < 1 {
			continue
		}
		for len(low) < l {
			low, high = append(low, nil), append(high, nil)
		}
		index := unravel(i, shape)
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
