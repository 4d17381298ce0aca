// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the linear algebra of the simplex methods: the columns and rows of a
// program, and a basis matrix, factorized, with the changes since.
//
// A basis takes m of the columns of (A I). Those of I need no work: of the others,
// k of them, only the k rows whose column of I is not in the basis are factorized,
// by LU with partial pivoting. A change of one column appends an eta vector
// (product form of the inverse); after a number of them the basis is factorized
// anew.

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// A lpVector is a column or a row: all elements, or with index those that are not 0.
type lpVector struct {
	index []int
	value []float64
}

// compressed returns a vector without its zeros, if they are many.
func compressed(v []float64) lpVector {
	count := 0
	for _, e := range v {
		if e != 0 {
			count++
		}
	}
	if 2*count > len(v) {
		return lpVector{value: v}
	}
	out := lpVector{index: make([]int, 0, count), value: make([]float64, 0, count)}
	for i, e := range v {
		if e != 0 {
			out.index, out.value = append(out.index, i), append(out.value, e)
		}
	}
	return out
}

// addTo adds s times the vector to y.
func (v *lpVector) addTo(y []float64, s float64) {
	if v.index == nil {
		blas64.Axpy(s, vecOf(v.value), vecOf(y))
		return
	}
	for k, i := range v.index {
		y[i] += s * v.value[k]
	}
}

// dot returns the scalar product with y.
func (v *lpVector) dot(y []float64) float64 {
	if v.index == nil {
		return blas64.Dot(vecOf(v.value), vecOf(y))
	}
	sum := 0.0
	for k, i := range v.index {
		sum += v.value[k] * y[i]
	}
	return sum
}

func vecOf(x []float64) blas64.Vector { return blas64.Vector{N: len(x), Inc: 1, Data: x} }

// A lpBasis is a factorized basis. A position of the basis belongs to a row.
type lpBasis struct {
	m, n       int
	cols, rows []lpVector // of A
	head       []int      // the variable at each position; those from n on are of I

	kernel  []int // the positions of columns of A when the basis was factorized
	columns []int // those columns
	place   []int // the place of a column of A in kernel, or -1
	lu      blas64.General
	pivots  []int
	etas    []eta
	work    []float64 // of length m
	small   []float64
}

// An eta is a column that came into the basis: its elements, in terms of the basis
// before, but for the one at its position.
type eta struct {
	position int
	pivot    float64
	lpVector
}

const (
	mostEtas    = 64    // changes between factorizations
	tinyPivot   = 1e-11 // a pivot of a factorization that is taken for 0
	zeroElement = 1e-14 // an element that is taken for 0
)

// newLPBasis returns the basis I for a matrix.
func newLPBasis(m, n int, cols, rows []lpVector) *lpBasis {
	b := &lpBasis{m: m, n: n, cols: cols, rows: rows, head: make([]int, m), place: make([]int, n), work: make([]float64, m)}
	for i := range b.head {
		b.head[i] = n + i
	}
	for j := range b.place {
		b.place[j] = -1
	}
	return b
}

// load makes the variables of a list the basis, and factorizes. It returns the
// columns of A that it left out because they depended on the others, with those of
// I that it took in their place.
func (b *lpBasis) load(basic []int) (out, in []int) {
	structurals := make([]int, 0, b.m)
	for i := range b.head {
		b.head[i] = -1
	}
	for _, v := range basic {
		if v >= b.n {
			b.head[v-b.n] = v
		} else {
			structurals = append(structurals, v)
		}
	}
	for {
		for _, p := range b.kernel {
			if v := b.head[p]; v >= 0 && v < b.n {
				b.head[p] = -1
			}
		}
		for j := range b.place {
			b.place[j] = -1
		}
		b.etas, b.kernel, b.columns = b.etas[:0], b.kernel[:0], structurals
		for i, v := range b.head {
			if v >= 0 {
				continue
			}
			b.place[structurals[len(b.kernel)]] = len(b.kernel)
			b.head[i] = structurals[len(b.kernel)]
			b.kernel = append(b.kernel, i)
		}
		column, row := b.factorize()
		if column < 0 {
			return out, in
		}
		j := structurals[column]
		structurals = append(structurals[:column], structurals[column+1:]...)
		out, in = append(out, j), append(in, b.n+row)
		for _, p := range b.kernel {
			b.head[p] = -1
		}
		b.head[row] = b.n + row
	}
}

// factorize factorizes the kernel. If it is singular, it returns the place of a
// dependent column and the row of I to take instead, else -1.
func (b *lpBasis) factorize() (column, row int) {
	k := len(b.kernel)
	if cap(b.lu.Data) < k*k {
		b.lu.Data = make([]float64, k*k)
	}
	if cap(b.pivots) < k {
		b.pivots, b.small = make([]int, k), make([]float64, k)
	}
	b.lu = blas64.General{Rows: k, Cols: k, Stride: max(k, 1), Data: b.lu.Data[:k*k]}
	b.pivots, b.small = b.pivots[:k], b.small[:k]
	if k == 0 {
		return -1, -1
	}
	biggest := 0.0
	for t, p := range b.kernel {
		clear(b.work)
		b.cols[b.head[p]].addTo(b.work, 1)
		for s, q := range b.kernel {
			v := b.work[q]
			b.lu.Data[s*k+t] = v
			biggest = max(biggest, math.Abs(v))
		}
	}
	lapack64.Getrf(b.lu, b.pivots)
	order := append([]int{}, b.kernel...)
	for s, r := range b.pivots {
		order[s], order[r] = order[r], order[s]
		if !(math.Abs(b.lu.Data[s*k+s]) > tinyPivot*biggest) {
			return s, order[s]
		}
	}
	return -1, -1
}

// solve replaces v by the solution y of B y = v.
func (b *lpBasis) solve(v []float64) {
	if len(b.kernel) > 0 {
		z, zero := b.small, true
		for t, p := range b.kernel {
			z[t] = v[p]
			zero = zero && z[t] == 0
		}
		if !zero {
			for s, r := range b.pivots {
				z[s], z[r] = z[r], z[s]
			}
			blas64.Trsv(blas.NoTrans, b.triangle(blas.Lower, blas.Unit), vecOf(z))
			blas64.Trsv(blas.NoTrans, b.triangle(blas.Upper, blas.NonUnit), vecOf(z))
			for t, j := range b.columns {
				if z[t] != 0 {
					b.cols[j].addTo(v, -z[t])
				}
			}
			for t, p := range b.kernel {
				v[p] = z[t]
			}
		}
	}
	for i := range b.etas {
		e := &b.etas[i]
		if t := v[e.position]; t != 0 {
			t /= e.pivot
			e.addTo(v, -t)
			v[e.position] = t
		}
	}
}

func (b *lpBasis) triangle(uplo blas.Uplo, diag blas.Diag) blas64.Triangular {
	return blas64.Triangular{N: b.lu.Rows, Uplo: uplo, Diag: diag, Stride: b.lu.Stride, Data: b.lu.Data}
}

// solveTransposed replaces w by the solution y of B' y = w.
func (b *lpBasis) solveTransposed(w []float64) {
	for i := len(b.etas) - 1; i >= 0; i-- {
		e := &b.etas[i]
		w[e.position] = (w[e.position] - e.dot(w)) / e.pivot
	}
	if len(b.kernel) == 0 {
		return
	}
	z := b.small
	for t, p := range b.kernel {
		z[t] = w[p]
		w[p] = 0
	}
	count := 0
	for _, v := range w {
		if v != 0 {
			count++
		}
	}
	if 8*count < b.m {
		for i, v := range w {
			if v == 0 {
				continue
			}
			row := &b.rows[i]
			if row.index == nil {
				for t, j := range b.columns {
					z[t] -= v * row.value[j]
				}
				continue
			}
			for k, j := range row.index {
				if t := b.place[j]; t >= 0 {
					z[t] -= v * row.value[k]
				}
			}
		}
	} else {
		for t, j := range b.columns {
			z[t] -= b.cols[j].dot(w)
		}
	}
	blas64.Trsv(blas.Trans, b.triangle(blas.Upper, blas.NonUnit), vecOf(z))
	blas64.Trsv(blas.Trans, b.triangle(blas.Lower, blas.Unit), vecOf(z))
	for s := len(b.pivots) - 1; s >= 0; s-- {
		r := b.pivots[s]
		z[s], z[r] = z[r], z[s]
	}
	for t, p := range b.kernel {
		w[p] = z[t]
	}
}

// replace puts a variable, whose column in terms of the basis is alpha, at a position.
func (b *lpBasis) replace(position, variable int, alpha []float64) {
	b.head[position] = variable
	count := 0
	for _, v := range alpha {
		if math.Abs(v) > zeroElement {
			count++
		}
	}
	e := eta{position, alpha[position], lpVector{make([]int, 0, count), make([]float64, 0, count)}}
	for i, v := range alpha {
		if i != position && math.Abs(v) > zeroElement {
			e.index, e.value = append(e.index, i), append(e.value, v)
		}
	}
	b.etas = append(b.etas, e)
}

// stale reports whether it is time to factorize anew.
func (b *lpBasis) stale() bool { return len(b.etas) >= mostEtas }
