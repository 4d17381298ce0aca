// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file solves the Sylvester equation with triangular matrices, recursively
// (Jonsson and Kågström, ACM Trans. Math. Softw. 28 (2002) 392), so that nearly
// all work is in matrix products.

// sylvesterBlock is the order up to which equations are solved element by element.
const sylvesterBlock = 24

// Trsyl replaces c by the solution of a*X + X*b = c, where a and b are upper
// triangular or, if they are real, have the blocks of order 2 of a Schur form. It
// returns false if an eigenvalue of a is near to one of -b; it is moved a little
// then. But where the right side is at most negligible in absolute value, the
// element of X is taken to be 0, and that does not count: a negative number for
// none.
func Trsyl[T Scalar](a, b, c Matrix[T], negligible float64) bool {
	small := max(Eps*Norm1(a), Eps*Norm1(b), 0x1p-1022*float64(1+c.Rows*c.Cols)/Eps)
	s := &sylvester[T]{small: small, blocks: IsReal[T]() && (hasBlocks(a) || hasBlocks(b)), negligible: negligible, ok: true}
	s.solve(a, b, c)
	return s.ok
}

// hasBlocks reports whether an element below the diagonal is not 0.
func hasBlocks[T Scalar](a Matrix[T]) bool {
	for i := 1; i < a.Rows; i++ {
		if a.At(i, i-1) != 0 {
			return true
		}
	}
	return false
}

// HalfOf returns the order of the first of two parts of a Schur form, which no
// block of order 2 spans. It is 0 if there are no such parts.
func HalfOf[T Scalar](a Matrix[T]) int {
	n := a.Rows
	if n < 2 {
		return 0
	}
	h := n / 2
	if a.At(h, h-1) == 0 {
		return h
	}
	if h+1 < n {
		return h + 1
	}
	return h - 1
}

type sylvester[T Scalar] struct {
	small      float64
	blocks     bool // there are blocks of order 2
	negligible float64
	ok         bool
}

func (s *sylvester[T]) solve(a, b, c Matrix[T]) {
	m, n := c.Rows, c.Cols
	if m == 0 || n == 0 {
		return
	}
	switch {
	case !s.blocks && m <= sylvesterBlock && n <= sylvesterBlock:
		s.substitute(a, b, c)
		return
	case s.blocks && m <= 2 && n <= 2 && HalfOf(a) == 0 && HalfOf(b) == 0:
		s.small4(a, b, c)
		return
	}
	ha, hb := HalfOf(a), HalfOf(b)
	if hb == 0 || (m >= n && ha > 0) {
		c1, c2 := c.Sub(0, 0, ha, n), c.Sub(ha, 0, m-ha, n)
		s.solve(a.Sub(ha, ha, m-ha, m-ha), b, c2)
		subtractProduct(c1, a.Sub(0, ha, ha, m-ha), c2)
		s.solve(a.Sub(0, 0, ha, ha), b, c1)
		return
	}
	c1, c2 := c.Sub(0, 0, m, hb), c.Sub(0, hb, m, n-hb)
	s.solve(a, b.Sub(0, 0, hb, hb), c1)
	subtractProduct(c2, c1, b.Sub(0, hb, hb, n-hb))
	s.solve(a, b.Sub(hb, hb, n-hb, n-hb), c2)
}

// subtractProduct subtracts a*b from c.
func subtractProduct[T Scalar](c, a, b Matrix[T]) {
	if c.Rows*c.Cols*a.Cols > 4096 {
		Gemm(NoTrans, NoTrans, -1, a, b, 1, c)
		return
	}
	for i := range c.Rows {
		row := c.Row(i)
		for k, v := range a.Row(i) {
			axpy(-v, b.Row(k), row)
		}
	}
}

// substitute solves row by row, from the last one up.
func (s *sylvester[T]) substitute(a, b, c Matrix[T]) {
	for i := c.Rows - 1; i >= 0; i-- {
		row, left := c.Row(i), a.Row(i)
		for k := i + 1; k < c.Rows; k++ {
			axpy(-left[k], c.Row(k), row)
		}
		for j := range row {
			d := left[i] + b.At(j, j)
			if Abs(d) <= s.small {
				d = FromReal[T](s.small)
				if Abs(row[j]) <= s.negligible {
					row[j] = 0
				} else {
					s.ok = false
				}
			}
			row[j] /= d
			axpy(-row[j], b.Row(j)[j+1:], row[j+1:])
		}
	}
}

// small4 solves an equation of at most 2 by 2 unknowns as a linear system, with
// complete pivoting.
func (s *sylvester[T]) small4(a, b, c Matrix[T]) {
	m, n := c.Rows, c.Cols
	size := m * n
	var k [4][5]T // row and column i*n+j belong to element (i, j)
	for i := range m {
		for j := range n {
			at := i*n + j
			for l := range m {
				k[at][l*n+j] += a.At(i, l)
			}
			for l := range n {
				k[at][i*n+l] += b.At(l, j)
			}
			k[at][4] = c.At(i, j)
		}
	}
	var order [4]int
	for i := range order {
		order[i] = i
	}
	for p := range size {
		row, col, largest := p, p, -1.0
		for i := p; i < size; i++ {
			for j := p; j < size; j++ {
				if v := Abs(k[i][j]); v > largest {
					row, col, largest = i, j, v
				}
			}
		}
		k[p], k[row] = k[row], k[p]
		for i := range size {
			k[i][p], k[i][col] = k[i][col], k[i][p]
		}
		order[p], order[col] = order[col], order[p]
		if largest <= s.small {
			k[p][p] = FromReal[T](s.small)
			if Abs(k[p][4]) <= s.negligible {
				k[p][4] = 0
			} else {
				s.ok = false
			}
		}
		for i := p + 1; i < size; i++ {
			f := k[i][p] / k[p][p]
			for j := p; j < 5; j++ {
				k[i][j] -= f * k[p][j]
			}
		}
	}
	for p := size - 1; p >= 0; p-- {
		x := k[p][4]
		for j := p + 1; j < size; j++ {
			x -= k[p][j] * k[j][4]
		}
		k[p][4] = x / k[p][p]
	}
	for p := range size {
		c.Set(order[p]/n, order[p]%n, k[p][4])
	}
}
