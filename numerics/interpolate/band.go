// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file solves systems of equations with a band matrix, plain and cyclic.

import (
	"errors"
	"math"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// A band is a square matrix with l diagonals below the main one and u above: row i holds its
// elements in columns i-l to i+u. In a cyclic one the columns are meant modulo the order.
type band struct {
	n, l, u int
	a       []float64
}

func newBand(n, l, u int) *band { return &band{n, l, u, make([]float64, n*(l+u+1))} }

// row returns the elements of a row, that in column i-l first.
func (b *band) row(i int) []float64 {
	w := b.l + b.u + 1
	return b.a[i*w : (i+1)*w]
}

// solve replaces the rows of y by those of the x with A*x = y, by elimination with partial
// pivoting. It changes the matrix. It reports whether the matrix is not singular.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.3.
func (b *band) solve(y table) bool {
	n, l, u := b.n, b.l, b.u
	w := u + l + 1 // row i of the reduced matrix holds columns i to i+u+l
	// Shift each row so that it begins with the first column that is not yet eliminated.
	for i := range n {
		row := b.row(i)
		if first := max(0, i-l) - (i - l); first > 0 {
			copy(row, row[first:])
			clear(row[w-first:])
		}
	}
	for i := range n {
		last := min(n-1, i+l)
		pivot := i
		for r := i + 1; r <= last; r++ {
			if math.Abs(b.row(r)[0]) > math.Abs(b.row(pivot)[0]) {
				pivot = r
			}
		}
		top := b.row(i)
		if pivot != i {
			other, yi, yp := b.row(pivot), y.row(i), y.row(pivot)
			for j := range top {
				top[j], other[j] = other[j], top[j]
			}
			for j := range yi {
				yi[j], yp[j] = yp[j], yi[j]
			}
		}
		if top[0] == 0 || math.IsNaN(top[0]) {
			return false
		}
		for r := i + 1; r <= last; r++ {
			row := b.row(r)
			row = row[:len(top)]
			f := row[0] / top[0]
			for j := 1; j < len(top); j++ {
				row[j-1] = row[j] - f*top[j]
			}
			row[w-1] = 0
			if f != 0 {
				yi, yr := y.row(i), y.row(r)
				for j, v := range yi {
					yr[j] -= f * v
				}
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		row, yi := b.row(i), y.row(i)
		for d := 1; d < w && i+d < n; d++ {
			if f := row[d]; f != 0 {
				for j, v := range y.row(i + d) {
					yi[j] -= f * v
				}
			}
		}
		for j := range yi {
			yi[j] /= row[0]
		}
	}
	return true
}

// solveCyclic is solve for a cyclic matrix. The last rows and columns, as many as the band is
// wide, border a plain band matrix, which is eliminated first.
func (b *band) solveCyclic(function string, y table) error {
	n, l, u, m := b.n, b.l, b.u, y.m
	p := l + u
	q := n - p // the order of the plain part
	singular := &SingularError{Func: function}
	if q <= p {
		dense := nd.Zeros(n, n)
		for i := range n {
			for d, v := range b.row(i) {
				j := ((i+d-l)%n + n) % n
				dense.Set(dense.At(i, j)+v, i, j)
			}
		}
		x, err := solveDense(dense, nd.FromSlice(y.data).Reshape(n, m))
		if err != nil {
			return singular
		}
		copy(y.data, x.Data())
		return nil
	}
	// The columns of e are those of the border beside the plain part, and then y.
	plain := newBand(q, l, u)
	e := table{make([]float64, q*(p+m)), q, p + m, nil}
	for i := range q {
		row := plain.row(i)
		for d, v := range b.row(i) {
			switch j := ((i+d-l)%n + n) % n; {
			case j >= q:
				e.row(i)[j-q] += v
			default:
				row[d] = v
			}
		}
		copy(e.row(i)[p:], y.row(i))
	}
	if !plain.solve(e) {
		return singular
	}
	s, rhs := nd.Zeros(p, p), nd.Zeros(p, m)
	sd, rd := s.Data(), rhs.Data()
	for i := range p {
		copy(rd[i*m:], y.row(q+i))
		for d, v := range b.row(q + i) {
			j := ((q+i+d-l)%n + n) % n
			if j >= q {
				sd[i*p+j-q] += v
				continue
			}
			for c, f := range e.row(j) {
				if c < p {
					sd[i*p+c] -= v * f
				} else {
					rd[i*m+c-p] -= v * f
				}
			}
		}
	}
	x, err := solveDense(s, rhs)
	if err != nil {
		return singular
	}
	tail := x.Data()
	for i := range q {
		row, from := y.row(i), e.row(i)
		for c := range row {
			row[c] = from[p+c]
			for j := range p {
				row[c] -= from[j] * tail[j*m+c]
			}
		}
	}
	copy(y.data[q*m:], tail)
	return nil
}

var errSingular = errors.New("singular")

// solveDense returns the x with a*x = b.
func solveDense(a, b *nd.Array) (*nd.Array, error) {
	x, err := linalg.Solve(a, b, &linalg.SolveOptions{Warn: func(*linalg.IllConditioned) {}})
	if err != nil {
		return nil, errSingular
	}
	return x, nil
}
