// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the assignment problem: rows to columns at the least cost.

import (
	"cmp"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// LinearSumAssignmentOptions change LinearSumAssignment. Nil stands for the
// defaults.
type LinearSumAssignmentOptions struct {
	Maximize bool // look for the largest sum. Default: the smallest
}

// An AssignmentResult pairs rows with columns.
type AssignmentResult struct {
	RowInd *nd.Int // the rows that have a column, ascending
	ColInd *nd.Int // their columns
	Cost   float64 // the sum of the matrix at the pairs
}

// String returns a table of the result.
func (r *AssignmentResult) String() string {
	var t table
	t.row("row_ind", r.RowInd)
	t.row("col_ind", r.ColInd)
	t.row("cost", r.Cost)
	return t.String()
}

// LinearSumAssignment pairs each row of a matrix with a column of its own, or if
// there are fewer columns each column with a row, so that the sum of the elements
// at the pairs is least. Among assignments with equal sums it takes SciPy's.
//
// An element of +Inf (with Maximize -Inf) forbids a pair; if no assignment is left,
// there is no result and the error is a *ConvergenceError of status 2. LinearSumAssignment panics
// with an *ArgumentError if cost has not two axes or holds NaN or the other
// infinity. It takes of the order of n^3 operations.
//
// Source: Crouse, On implementing 2D rectangular assignment algorithms, IEEE
// Trans. Aerospace and Electronic Systems 52 (2016) 1679.
func LinearSumAssignment(cost *nd.Array, opts *LinearSumAssignmentOptions) (*AssignmentResult, error) {
	const name = "LinearSumAssignment"
	if cost == nil || cost.Ndim() != 2 {
		panicf(name, "wants a matrix and got %s", shapeOf(cost))
	}
	wide := cost
	transposed := cost.Shape()[1] < cost.Shape()[0]
	if transposed {
		wide = cost.T()
	}
	data := wide.Data()
	if opts != nil && opts.Maximize {
		data = slices.Clone(data)
		for i := range data {
			data[i] = -data[i]
		}
	}
	for _, v := range data {
		if math.IsNaN(v) || math.IsInf(v, -1) {
			panicf(name, "wants costs that are numbers and got a NaN or an infinity of the wrong sign")
		}
	}
	col4row, ok := assign(data, wide.Shape()[0], wide.Shape()[1])
	if !ok {
		return nil, &ConvergenceError{Func: name, Status: 2, Msg: "the cost matrix is infeasible"}
	}
	type pair struct{ row, col int }
	pairs := make([]pair, len(col4row))
	for i, j := range col4row {
		pairs[i] = pair{i, j}
		if transposed {
			pairs[i] = pair{j, i}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.row, b.row) })
	rows, cols, sum := make([]int, len(pairs)), make([]int, len(pairs)), 0.0
	for i, p := range pairs {
		rows[i], cols[i] = p.row, p.col
		sum += cost.At(p.row, p.col)
	}
	return &AssignmentResult{RowInd: nd.FromSliceInt(rows), ColInd: nd.FromSliceInt(cols), Cost: sum}, nil
}

// shapeOf names the shape of an array in a message.
func shapeOf(a *nd.Array) any {
	if a == nil {
		return "nil"
	}
	return a.Shape()
}

// assign returns the column of each row, and false if a row has none. Among several
// optimal assignments it takes that of the augmenting paths alone.
func assign(cost []float64, rows, cols int) ([]int, bool) {
	w := newAssignment(cost, rows, cols)
	if rows >= quickRows && !allIntegers(cost) {
		// Rows that find a column without a path save most of the work, but where
		// there is a choice they may choose otherwise.
		if rows == cols {
			w.reduceColumns()
		}
		w.reduceRows()
		w.reduceRows()
		if ok := w.augment(); !ok {
			return nil, false
		}
		if w.unique() {
			return w.col4row, true
		}
		w = newAssignment(cost, rows, cols)
	}
	return w.col4row, w.augment()
}

// quickRows is the number of rows from which on it pays to reduce rows.
const quickRows = 32

func allIntegers(v []float64) bool {
	for _, x := range v {
		if x != math.Trunc(x) {
			return false
		}
	}
	return true
}

// An assignment is rows and columns that are partly assigned, with dual variables: no
// cost is below u of its row plus v of its column, and those of pairs are equal.
type assignment struct {
	cost             []float64
	rows, cols       int
	u, v             []float64
	col4row, row4col []int // -1: none yet
}

func newAssignment(cost []float64, rows, cols int) *assignment {
	w := &assignment{
		cost: cost, rows: rows, cols: cols, u: make([]float64, rows), v: make([]float64, cols),
		col4row: make([]int, rows), row4col: make([]int, cols),
	}
	for i := range w.col4row {
		w.col4row[i] = -1
	}
	for j := range w.row4col {
		w.row4col[j] = -1
	}
	return w
}

// row returns the costs of a row.
func (w *assignment) row(i int) []float64 { return w.cost[i*w.cols : (i+1)*w.cols] }

// reduceColumns gives each column of a square matrix the row that likes it best, if that
// has none yet.
func (w *assignment) reduceColumns() {
	v := w.v
	best := make([]int, w.cols)
	copy(v, w.row(0))
	for i := 1; i < w.rows; i++ {
		for j, c := range w.row(i) {
			if c < v[j] {
				v[j], best[j] = c, i
			}
		}
	}
	for j := w.cols - 1; j >= 0; j-- {
		if i := best[j]; w.col4row[i] < 0 && !math.IsInf(v[j], 1) {
			w.col4row[i], w.row4col[j] = j, i
		}
		if math.IsInf(v[j], 1) {
			v[j] = 0
		}
	}
}

// reduceRows gives each free row the column that it likes best, which the row that has
// that column loses: augmenting row reduction of Jonker and Volgenant, Computing 38
// (1987) 325.
func (w *assignment) reduceRows() {
	for i := range w.rows {
		// A row that lost its column goes on at once if it likes another one as much
		// less; the number of turns is limited.
		for turns := 0; i >= 0 && w.col4row[i] < 0 && turns < w.rows; turns++ {
			c := w.row(i)
			v := w.v[:len(c)]
			least, second, at := math.Inf(1), math.Inf(1), -1
			for j, x := range c {
				if r := x - v[j]; r < second {
					if r < least {
						least, second, at = r, least, j
					} else {
						second = r
					}
				}
			}
			if at < 0 || math.IsInf(second, 1) {
				return
			}
			w.u[i] = second
			w.v[at] -= second - least
			before := w.row4col[at]
			w.row4col[at], w.col4row[i] = i, at
			if before >= 0 {
				w.col4row[before] = -1
				if !(least < second) {
					break
				}
			}
			i = before
		}
	}
}

// unique reports whether no other assignment has the same sum, up to rounding. Another
// one would differ along a cycle of rows, each of which likes the column of the next
// one as much as its own, or along a path to a free column.
func (w *assignment) unique() bool {
	size := 0.0
	for i, j := range w.col4row {
		size = max(size, math.Abs(w.row(i)[j]), math.Abs(w.u[i]), math.Abs(w.v[j]))
	}
	tol := 1e-12 * size * float64(w.rows)
	next := make([][]int, w.rows)
	for i := range next {
		limit, v := w.u[i]+tol, w.v
		for j, c := range w.row(i) {
			if c-v[j] <= limit && w.row4col[j] != i {
				if w.row4col[j] < 0 {
					return false
				}
				next[i] = append(next[i], w.row4col[j])
			}
		}
	}
	const (
		unseen = iota
		onPath
		done
	)
	state := make([]int8, w.rows)
	var cyclic func(i int) bool
	cyclic = func(i int) bool {
		state[i] = onPath
		for _, k := range next[i] {
			if state[k] == onPath || state[k] == unseen && cyclic(k) {
				return true
			}
		}
		state[i] = done
		return false
	}
	for i := range state {
		if state[i] == unseen && cyclic(i) {
			return false
		}
	}
	return true
}

// augment assigns the free rows one by one: each along the path, of columns that are
// taken and their rows, that raises the sum least. It returns false if a row has
// none.
func (w *assignment) augment() bool {
	rows, cols := w.rows, w.cols
	u, v, col4row, row4col := w.u, w.v, w.col4row, w.row4col
	path := make([]int, cols)     // the row before a column on its path
	dist := make([]float64, cols) // the costs of the final paths
	o := openColumns{make([]int, cols), make([]int, cols), make([]float64, cols), make([]float64, cols)}
	doneCols := make([]int, 0, cols) // columns with a final path
	doneRows := make([]int, 0, rows) // rows met, but for the first
	for first := range rows {
		if col4row[first] >= 0 {
			continue
		}
		doneCols, doneRows = doneCols[:0], doneRows[:0]
		o.reset(v)
		low, sink := 0.0, -1
		for i := first; sink < 0; {
			at := o.nearest(w.row(i), low, u[i], i, row4col)
			if at < 0 {
				return false
			}
			j := o.column[at]
			low, dist[j], path[j] = o.dist[at], o.dist[at], o.path[at]
			o.remove(at)
			doneCols = append(doneCols, j)
			if i = row4col[j]; i < 0 {
				sink = j
			} else {
				doneRows = append(doneRows, i)
			}
		}
		u[first] += low
		for _, i := range doneRows {
			u[i] += low - dist[col4row[i]]
		}
		for _, j := range doneCols {
			v[j] -= low - dist[j]
		}
		for j := sink; ; {
			i := path[j]
			row4col[j] = i
			j, col4row[i] = col4row[i], j
			if i == first {
				break
			}
		}
	}
	return true
}

// openColumns are the columns to which no shortest path is known yet.
type openColumns struct {
	column, path []int     // their indices, and the rows before them on the best paths so far
	dist, v      []float64 // the costs of those paths, and the dual variables
}

// reset opens all columns.
func (o *openColumns) reset(v []float64) {
	n := len(v)
	o.column, o.path, o.dist, o.v = o.column[:n], o.path[:n], o.dist[:n], o.v[:n]
	for at := range o.column {
		j := n - 1 - at
		o.column[at], o.v[at], o.dist[at] = j, v[j], math.Inf(1)
	}
}

// nearest goes on from row i, to which the path costs low and whose dual variable is
// u, to all open columns. It returns the place of the nearest one, of equal ones
// rather one without a row, or -1 if none can be reached.
func (o *openColumns) nearest(cost []float64, low, u float64, i int, row4col []int) int {
	column := o.column
	path, dist, v := o.path[:len(column)], o.dist[:len(column)], o.v[:len(column)]
	best, next := math.Inf(1), -1
	for at, j := range column {
		d := dist[at]
		if r := low + cost[j] - u - v[at]; r < d {
			path[at], dist[at] = i, r
			d = r
		}
		if d > best {
			continue
		}
		if d < best || row4col[j] < 0 && !math.IsInf(d, 1) {
			best, next = d, at
		}
	}
	return next
}

// remove takes a column out.
func (o *openColumns) remove(at int) {
	last := len(o.column) - 1
	o.column[at], o.path[at], o.dist[at], o.v[at] = o.column[last], o.path[last], o.dist[last], o.v[last]
	o.column, o.path, o.dist, o.v = o.column[:last], o.path[:last], o.dist[:last], o.v[:last]
}
