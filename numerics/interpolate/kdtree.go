// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file finds the points that are nearest to a point.

import (
	"math"
	"slices"
)

// A kdTree divides points in halves, by the coordinate in which they are spread most.
//
// Source: Friedman, Bentley and Finkel, An algorithm for finding best matches in logarithmic
// expected time, 1977.
type kdTree struct {
	x     []float64 // the points, d coordinates each
	d     int
	order []int // the points, those of a node one after the other
	nodes []kdNode
}

// A kdNode holds the points order[from:to]. Its children, if it has any, are behind it.
type kdNode struct {
	from, to    int
	axis        int // -1 for a leaf
	split       float64
	left, right int
}

// leafSize is how many points a leaf may have.
const leafSize = 12

func newKDTree(x []float64, d int) *kdTree {
	t := &kdTree{x: x, d: d, order: make([]int, len(x)/d)}
	for i := range t.order {
		t.order[i] = i
	}
	t.build(0, len(t.order))
	return t
}

// build adds the node of points order[from:to] and those below it.
func (t *kdTree) build(from, to int) int {
	number := len(t.nodes)
	t.nodes = append(t.nodes, kdNode{from: from, to: to, axis: -1})
	if to-from <= leafSize {
		return number
	}
	axis, width := 0, -1.0
	for j := range t.d {
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, i := range t.order[from:to] {
			v := t.x[i*t.d+j]
			lo, hi = min(lo, v), max(hi, v)
		}
		if hi-lo > width {
			axis, width = j, hi-lo
		}
	}
	if width == 0 { // all points are one
		return number
	}
	middle := (from + to) / 2
	t.selectNth(from, to, middle, axis)
	split := t.x[t.order[middle]*t.d+axis]
	left := t.build(from, middle)
	right := t.build(middle, to)
	t.nodes[number] = kdNode{from, to, axis, split, left, right}
	return number
}

// selectNth reorders order[from:to] so that the coordinates before nth are not above that of
// nth, and those behind not below.
func (t *kdTree) selectNth(from, to, nth, axis int) {
	key := func(i int) float64 { return t.x[t.order[i]*t.d+axis] }
	for range 60 { // and then a sort, should the pivots be bad
		if to-from <= 16 {
			break
		}
		a, b, c := key(from), key((from+to)/2), key(to-1)
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := from, to-1
		for i <= j {
			for key(i) < pivot {
				i++
			}
			for key(j) > pivot {
				j--
			}
			if i <= j {
				t.order[i], t.order[j] = t.order[j], t.order[i]
				i++
				j--
			}
		}
		switch {
		case nth <= j:
			to = j + 1
		case nth >= i:
			from = i
		default:
			return
		}
	}
	slices.SortFunc(t.order[from:to], func(a, b int) int {
		va, vb := t.x[a*t.d+axis], t.x[b*t.d+axis]
		switch {
		case va < vb:
			return -1
		case va > vb:
			return 1
		}
		return a - b
	})
}

// A near is a point and the square of its distance.
type near struct {
	index    int
	distance float64
}

// before orders points by distance, and equally distant ones by index.
func (a near) before(b near) bool {
	return a.distance < b.distance || a.distance == b.distance && a.index < b.index
}

// nearest appends to list the k points nearest to p, from near to far.
func (t *kdTree) nearest(p []float64, k int, list []near) []near {
	if len(t.order) == 0 || k == 0 {
		return list
	}
	return t.search(0, p, min(k, len(t.order)), list[:0])
}

// search adds the points of a node to list, which is sorted, if they are among the k nearest.
func (t *kdTree) search(number int, p []float64, k int, list []near) []near {
	node := &t.nodes[number]
	if node.axis < 0 {
		for _, i := range t.order[node.from:node.to] {
			sum := 0.0
			for j, v := range t.x[i*t.d : (i+1)*t.d] {
				sum += (v - p[j]) * (v - p[j])
			}
			found := near{i, sum}
			if len(list) == k {
				if !found.before(list[k-1]) {
					continue
				}
				list = list[:k-1]
			}
			at := len(list)
			list = append(list, found)
			for ; at > 0 && found.before(list[at-1]); at-- {
				list[at] = list[at-1]
			}
			list[at] = found
		}
		return list
	}
	s := p[node.axis] - node.split
	first, second := node.left, node.right
	if s > 0 {
		first, second = second, first
	}
	list = t.search(first, p, k, list)
	if len(list) < k || s*s <= list[len(list)-1].distance {
		list = t.search(second, p, k, list)
	}
	return list
}
