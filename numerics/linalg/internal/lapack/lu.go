// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file factors general matrices by Gaussian elimination with partial
// pivoting: complex ones recursively over the columns (Toledo, SIAM J. Matrix Anal.
// Appl. 18 (1997) 1065), so that nearly all work is in matrix products.

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/lapack/gonum"
)

// luPanel is the number of columns that are factored one by one.
const luPanel = 16

// Getrf replaces a by L and U, where a = P*L*U; L has ones on its diagonal, which
// are not stored. Row i was exchanged with row piv[i], in the order of i. It
// returns the index of the first zero on the diagonal of U, or -1.
func Getrf[T Scalar](a Matrix[T], piv []int) int {
	k := min(a.Rows, a.Cols)
	if k == 0 {
		return -1
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		var impl gonum.Implementation
		if impl.Dgetrf(a.Rows, a.Cols, a.Data, a.Stride, piv[:k]) {
			return -1
		}
		for i := range k {
			if a.At(i, i) == 0 {
				return i
			}
		}
		return -1
	case Matrix[complex128]:
		return getrf(a, piv)
	}
	return -1
}

// getrf is Getrf for complex matrices.
func getrf(a Matrix[complex128], piv []int) int {
	k := min(a.Rows, a.Cols)
	if k <= luPanel {
		return getrfPanel(a, piv)
	}
	h := k / 2
	left, right := a.Sub(0, 0, a.Rows, h), a.Sub(0, h, a.Rows, a.Cols-h)
	zero := getrf(left, piv[:h])
	Laswp(right, piv[:h], false)
	a12, a22 := right.Sub(0, 0, h, right.Cols), right.Sub(h, 0, a.Rows-h, right.Cols)
	Trsm(Left, Lower, NoTrans, Unit, left.Sub(0, 0, h, h), a12)
	Gemm(NoTrans, NoTrans, -1, left.Sub(h, 0, a.Rows-h, h), a12, 1, a22)
	z := getrf(a22, piv[h:k])
	if zero < 0 && z >= 0 {
		zero = z + h
	}
	Laswp(a.Sub(h, 0, a.Rows-h, h), piv[h:k], false)
	for i := h; i < k; i++ {
		piv[i] += h
	}
	return zero
}

// getrfPanel is getrf column by column.
func getrfPanel(a Matrix[complex128], piv []int) int {
	zero := -1
	for j := range min(a.Rows, a.Cols) {
		p, size := iamax(a.Rows-j, a.Data[j*a.Stride+j:], a.Stride)
		p += j
		piv[j] = p
		if size == 0 {
			if zero < 0 {
				zero = j
			}
			continue
		}
		a.SwapRows(j, p)
		pivot := a.Row(j)[j:]
		for i := j + 1; i < a.Rows; i++ {
			row := a.Row(i)[j:]
			if row[0] == 0 {
				continue
			}
			row[0] /= pivot[0]
			axpy(-row[0], pivot[1:], row[1:])
		}
	}
	return zero
}

// Laswp exchanges row i of a with row piv[i], for all i from the first to the
// last, or from the last to the first.
func Laswp[T Scalar](a Matrix[T], piv []int, backwards bool) {
	for k := range piv {
		i := k
		if backwards {
			i = len(piv) - 1 - k
		}
		a.SwapRows(i, piv[i])
	}
}

// Getrs solves op(A)*X = b, given the result of [Getrf] for A. b becomes X.
func Getrs[T Scalar](op blas.Transpose, lu Matrix[T], piv []int, b Matrix[T]) {
	if op == NoTrans {
		Laswp(b, piv, false)
		Trsm(Left, Lower, NoTrans, Unit, lu, b)
		Trsm(Left, Upper, NoTrans, NonUnit, lu, b)
		return
	}
	Trsm(Left, Upper, op, NonUnit, lu, b)
	Trsm(Left, Lower, op, Unit, lu, b)
	Laswp(b, piv, true)
}

// Getri replaces the result of [Getrf] by the inverse of the matrix: it solves
// X*L = U⁻¹ (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed.,
// method B of section 14.3).
func Getri[T Scalar](lu Matrix[T], piv []int) {
	n := lu.Rows
	l := lu.Clone()
	Trtri(Upper, NonUnit, lu)
	lu.Triu(0)
	Trsm(Right, Lower, NoTrans, Unit, l, lu)
	for j := n - 1; j >= 0; j-- {
		lu.SwapCols(j, piv[j])
	}
}

// Permutation returns the rows of A in the order of the rows of L*U, given the
// exchanges that [Getrf] made on m rows.
func Permutation(piv []int, m int) []int {
	p := make([]int, m)
	for i := range p {
		p[i] = i
	}
	for i, j := range piv {
		p[i], p[j] = p[j], p[i]
	}
	return p
}
