// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file finds the areas of a grid whose heights lie between two levels.

import (
	"math"
	"slices"
)

// A regions is the border of areas under construction. Each cell of the grid adds the
// border of its part of them; where two parts meet, the same edge comes once in each
// direction, and both are taken away.
type regions struct {
	pts      []point // of the nodes of the grid
	z        []float64
	rows     int
	cols     int
	low, top float64
	edges    map[edge]int // to its place in the list
	list     []edge       // in the order in which they came; zero where taken away
}

// A vertex is a node of the grid, or where a level crosses the edge that goes from a
// node to the next one of its row or column.
type vertex struct {
	node int
	kind vertexKind
}

type vertexKind uint8

const (
	atNode vertexKind = iota
	lowInRow
	topInRow
	lowInColumn
	topInColumn
)

// An edge goes from one vertex to another.
type edge struct{ from, to vertex }

// How a cell lies.
const (
	outside uint8 = iota
	across
	within
)

// areas returns the borders of where the heights lie from low to top. Those around
// holes run the other way.
func areas(pts []point, z []float64, rows, cols int, low, top float64) [][]point {
	r := &regions{pts: pts, z: z, rows: rows, cols: cols, low: low, top: top, edges: map[edge]int{}}
	state := make([]uint8, rows*cols) // of the cell whose first corner is the node
	for i := range rows - 1 {
		for j := range cols - 1 {
			state[i*cols+j] = r.state(i*cols + j)
		}
	}
	isWithin := func(i, j int) bool { return i >= 0 && j >= 0 && state[i*cols+j] == within }
	for i := range rows - 1 {
		for j := range cols - 1 {
			n := i*cols + j
			switch state[n] {
			case within:
				// Next to another that is within there is no border.
				corner := [4]vertex{{node: n}, {node: n + 1}, {node: n + cols + 1}, {node: n + cols}}
				beside := [4]bool{isWithin(i-1, j), isWithin(i, j+1), isWithin(i+1, j), isWithin(i, j-1)}
				for k := range 4 {
					if !beside[k] {
						r.add(edge{corner[k], corner[(k+1)%4]})
					}
				}
			case across:
				for _, border := range r.borders(n) {
					for k, v := range border {
						r.add(edge{v, border[(k+1)%len(border)]})
					}
				}
			}
		}
	}
	return r.loops()
}

// corners returns the nodes around a cell, given its first.
func (r *regions) corners(n int) [4]int { return [4]int{n, n + 1, n + r.cols + 1, n + r.cols} }

// state returns how a cell lies, given its first node.
func (r *regions) state(n int) uint8 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, k := range r.corners(n) {
		if !finite(r.pts[k]) || math.IsInf(r.z[k], 0) {
			return outside
		}
		lo, hi = min(lo, r.z[k]), max(hi, r.z[k])
	}
	switch {
	case lo >= r.low && hi <= r.top:
		return within
	case hi > r.low && lo <= r.top: // not with NaN
		return across
	}
	return outside
}

// borders returns the borders of a cell's parts, given its first node. A saddle, of which
// two corners across are part, is cut in two if the mean of its corners is not, as the
// lines of the levels are.
func (r *regions) borders(n int) [][]vertex {
	all := r.border(n)
	mean := 0.0
	for _, k := range r.corners(n) {
		mean += r.z[k] / 4
	}
	first := slices.IndexFunc(all, func(v vertex) bool { return v.kind == atNode })
	saddle := len(all) == 6 && first >= 0 && all[(first+3)%6].kind == atNode
	if !saddle || mean >= r.low && mean < r.top {
		return [][]vertex{all}
	}
	var out [][]vertex
	for k, v := range all {
		if v.kind == atNode {
			out = append(out, []vertex{all[(k+5)%6], v, all[(k+1)%6]})
		}
	}
	return out
}

// border returns the border of a cell's part, in one piece, given its first node.
func (r *regions) border(n int) []vertex {
	corner := r.corners(n)
	// The edges of the cell, as those that go from a node to the next one.
	start := [4]int{n, n + 1, n + r.cols, n}
	var out []vertex
	for k, a := range corner {
		za, zb := r.z[a], r.z[corner[(k+1)%4]]
		if za >= r.low && za <= r.top {
			out = append(out, vertex{node: a})
		}
		low, top := vertex{start[k], lowInRow}, vertex{start[k], topInRow}
		if k%2 == 1 {
			low.kind, top.kind = lowInColumn, topInColumn
		}
		crossings := [2]vertex{low, top}
		crossed := [2]bool{(za >= r.low) != (zb >= r.low), (za <= r.top) != (zb <= r.top)}
		if za > zb {
			crossings[0], crossings[1] = crossings[1], crossings[0]
			crossed[0], crossed[1] = crossed[1], crossed[0]
		}
		for i, v := range crossings {
			if crossed[i] {
				out = append(out, v)
			}
		}
	}
	return out
}

// add adds an edge, or takes away the one that runs against it.
func (r *regions) add(e edge) {
	if e.from == e.to {
		return
	}
	back := edge{e.to, e.from}
	if k, ok := r.edges[back]; ok {
		delete(r.edges, back)
		r.list[k] = edge{}
		return
	}
	r.edges[e] = len(r.list)
	r.list = append(r.list, e)
}

// place returns where a vertex is on the page.
func (r *regions) place(v vertex) point {
	a := r.pts[v.node]
	next, level := v.node+1, r.low
	switch v.kind {
	case atNode:
		return a
	case lowInRow:
	case topInRow:
		level = r.top
	case lowInColumn:
		next = v.node + r.cols
	case topInColumn:
		next, level = v.node+r.cols, r.top
	}
	b := r.pts[next]
	t := (level - r.z[v.node]) / (r.z[next] - r.z[v.node])
	return point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)}
}

// loops follows the edges that are left, around each area and each hole.
func (r *regions) loops() [][]point {
	next := make(map[vertex][]vertex, len(r.edges))
	for _, e := range r.list {
		if e.from != e.to {
			next[e.from] = append(next[e.from], e.to)
		}
	}
	var out [][]point
	for _, e := range r.list {
		if e.from == e.to {
			continue
		}
		var loop []point
		for v := e.from; len(next[v]) > 0; {
			to := next[v]
			loop = append(loop, r.place(v))
			v, next[v] = to[len(to)-1], to[:len(to)-1]
		}
		if len(loop) > 2 {
			out = append(out, loop)
		}
	}
	return out
}
