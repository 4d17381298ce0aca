// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file multiplies matrices and solves triangular systems.

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/blas/cblas128"
)

// Names of gonum's for the arguments of the functions here.
const (
	NoTrans   = blas.NoTrans
	Trans     = blas.Trans
	ConjTrans = blas.ConjTrans
	Upper     = blas.Upper
	Lower     = blas.Lower
	Left      = blas.Left
	Right     = blas.Right
	Unit      = blas.Unit
	NonUnit   = blas.NonUnit
)

// splitSize is the number of multiplications from which on a complex product is
// worth four real ones.
const splitSize = 1 << 14

// General returns m as gonum's matrix.
func General(m Matrix[float64]) blas64.General {
	return blas64.General{Rows: m.Rows, Cols: m.Cols, Stride: m.Stride, Data: m.Data}
}

func generalComplex(m Matrix[complex128]) cblas128.General {
	return cblas128.General{Rows: m.Rows, Cols: m.Cols, Stride: m.Stride, Data: m.Data}
}

// Gemm sets c to alpha*opA(a)*opB(b) + beta*c.
func Gemm[T Scalar](opA, opB blas.Transpose, alpha T, a, b Matrix[T], beta T, c Matrix[T]) {
	inner := a.Cols
	if opA != NoTrans {
		inner = a.Rows
	}
	if c.Rows == 0 || c.Cols == 0 {
		return
	}
	if inner == 0 {
		for i := range c.Rows {
			scaleRow(beta, c.Row(i))
		}
		return
	}
	if c.Cols == 1 && c.Stride == 1 && b.Stride == 1 && opB == NoTrans {
		gemv(opA, alpha, a, b.Data, beta, c.Data)
		return
	}
	switch a := any(a).(type) {
	case Matrix[float64]:
		blas64.Gemm(opA, opB, any(alpha).(float64), General(a), General(any(b).(Matrix[float64])),
			any(beta).(float64), General(any(c).(Matrix[float64])))
	case Matrix[complex128]:
		b, c := any(b).(Matrix[complex128]), any(c).(Matrix[complex128])
		alpha, beta := any(alpha).(complex128), any(beta).(complex128)
		if c.Rows*c.Cols*inner < splitSize || c.Cols == 1 || c.Rows == 1 || inner < 4 {
			cblas128.Gemm(opA, opB, alpha, generalComplex(a), generalComplex(b), beta, generalComplex(c))
			return
		}
		gemmSplit(opA, opB, alpha, a, b, beta, c)
	}
}

// gemv sets y to alpha*op(a)*x + beta*y.
func gemv[T Scalar](op blas.Transpose, alpha T, a Matrix[T], x []T, beta T, y []T) {
	switch a := any(a).(type) {
	case Matrix[float64]:
		x, y := any(x).([]float64), any(y).([]float64)
		blas64.Gemv(op, any(alpha).(float64), General(a), blas64.Vector{N: len(x), Inc: 1, Data: x},
			any(beta).(float64), blas64.Vector{N: len(y), Inc: 1, Data: y})
	case Matrix[complex128]:
		x, y := any(x).([]complex128), any(y).([]complex128)
		cblas128.Gemv(op, any(alpha).(complex128), generalComplex(a), cblas128.Vector{N: len(x), Inc: 1, Data: x},
			any(beta).(complex128), cblas128.Vector{N: len(y), Inc: 1, Data: y})
	}
}

// scaleRow multiplies x by a; an a of 0 sets it to 0 whatever it was.
func scaleRow[T Scalar](a T, x []T) {
	switch a {
	case 0:
		clear(x)
	case 1:
	default:
		scal(a, x)
	}
}

// gemmSplit multiplies complex matrices by four products of real ones.
func gemmSplit(opA, opB blas.Transpose, alpha complex128, a, b Matrix[complex128], beta complex128, c Matrix[complex128]) {
	ar, ai := parts(a, opA)
	br, bi := parts(b, opB)
	if opA != NoTrans {
		opA = Trans
	}
	if opB != NoTrans {
		opB = Trans
	}
	re, im := New[float64](c.Rows, c.Cols), New[float64](c.Rows, c.Cols)
	Gemm(opA, opB, 1, ar, br, 0, re)
	Gemm(opA, opB, -1, ai, bi, 1, re)
	Gemm(opA, opB, 1, ar, bi, 0, im)
	Gemm(opA, opB, 1, ai, br, 1, im)
	for i := range c.Rows {
		x, y, row := re.Row(i), im.Row(i), c.Row(i)
		scaleRow(beta, row)
		if alpha == 1 {
			for j := range row {
				row[j] += complex(x[j], y[j])
			}
			continue
		}
		for j := range row {
			row[j] += alpha * complex(x[j], y[j])
		}
	}
}

// parts returns the real and imaginary parts of m, or of its conjugate if op is
// ConjTrans.
func parts(m Matrix[complex128], op blas.Transpose) (re, im Matrix[float64]) {
	re, im = New[float64](m.Rows, m.Cols), New[float64](m.Rows, m.Cols)
	sign := 1.0
	if op == ConjTrans {
		sign = -1
	}
	for i := range m.Rows {
		x, y := re.Row(i), im.Row(i)
		for j, v := range m.Row(i) {
			x[j], y[j] = real(v), sign*imag(v)
		}
	}
	return re, im
}

// Mul returns the product of a and b.
func Mul[T Scalar](a, b Matrix[T]) Matrix[T] { return MulOp(NoTrans, NoTrans, a, b) }

// MulOp returns opA(a)*opB(b).
func MulOp[T Scalar](opA, opB blas.Transpose, a, b Matrix[T]) Matrix[T] {
	rows, cols := a.Rows, b.Cols
	if opA != NoTrans {
		rows = a.Cols
	}
	if opB != NoTrans {
		cols = b.Rows
	}
	c := New[T](rows, cols)
	Gemm(opA, opB, 1, a, b, 0, c)
	return c
}

// trsmBlock is the order up to which triangular systems are solved row by row.
const trsmBlock = 48

// Trsm solves op(a)*X = b, or X*op(a) = b if side is Right, where a is triangular.
// b becomes X.
func Trsm[T Scalar](side blas.Side, uplo blas.Uplo, op blas.Transpose, diag blas.Diag, a, b Matrix[T]) {
	n := a.Rows
	switch {
	case b.Rows == 0 || b.Cols == 0:
		return
	case side == Left && b.Cols == 1 && b.Stride == 1:
		trsv(uplo, op, diag, a, b.Data)
		return
	case n <= trsmBlock:
		trsmSmall(side, uplo, op, diag, a, b)
		return
	}
	h := n / 2
	a11, a22 := a.Sub(0, 0, h, h), a.Sub(h, h, n-h, n-h)
	off := a.Sub(0, h, h, n-h)
	if uplo == Lower {
		off = a.Sub(h, 0, n-h, h)
	}
	if side == Left {
		b1, b2 := b.Sub(0, 0, h, b.Cols), b.Sub(h, 0, n-h, b.Cols)
		if (uplo == Lower) == (op == NoTrans) {
			Trsm(side, uplo, op, diag, a11, b1)
			Gemm(op, NoTrans, -1, off, b1, 1, b2)
			Trsm(side, uplo, op, diag, a22, b2)
		} else {
			Trsm(side, uplo, op, diag, a22, b2)
			Gemm(op, NoTrans, -1, off, b2, 1, b1)
			Trsm(side, uplo, op, diag, a11, b1)
		}
		return
	}
	b1, b2 := b.Sub(0, 0, b.Rows, h), b.Sub(0, h, b.Rows, n-h)
	if (uplo == Upper) == (op == NoTrans) {
		Trsm(side, uplo, op, diag, a11, b1)
		Gemm(NoTrans, op, -1, b1, off, 1, b2)
		Trsm(side, uplo, op, diag, a22, b2)
	} else {
		Trsm(side, uplo, op, diag, a22, b2)
		Gemm(NoTrans, op, -1, b2, off, 1, b1)
		Trsm(side, uplo, op, diag, a11, b1)
	}
}

func trsmSmall[T Scalar](side blas.Side, uplo blas.Uplo, op blas.Transpose, diag blas.Diag, a, b Matrix[T]) {
	switch a := any(a).(type) {
	case Matrix[float64]:
		t := blas64.Triangular{Uplo: uplo, Diag: diag, N: a.Rows, Stride: a.Stride, Data: a.Data}
		b := General(any(b).(Matrix[float64]))
		blas64.Trsm(side, op, 1, t, b)
	case Matrix[complex128]:
		t := cblas128.Triangular{Uplo: uplo, Diag: diag, N: a.Rows, Stride: a.Stride, Data: a.Data}
		cblas128.Trsm(side, op, 1, t, generalComplex(any(b).(Matrix[complex128])))
	}
}

// trsv solves op(a)*x = b for a vector.
func trsv[T Scalar](uplo blas.Uplo, op blas.Transpose, diag blas.Diag, a Matrix[T], x []T) {
	switch a := any(a).(type) {
	case Matrix[float64]:
		t := blas64.Triangular{Uplo: uplo, Diag: diag, N: a.Rows, Stride: a.Stride, Data: a.Data}
		x := any(x).([]float64)
		blas64.Trsv(op, t, blas64.Vector{N: a.Rows, Inc: 1, Data: x})
	case Matrix[complex128]:
		t := cblas128.Triangular{Uplo: uplo, Diag: diag, N: a.Rows, Stride: a.Stride, Data: a.Data}
		cblas128.Trsv(op, t, cblas128.Vector{N: a.Rows, Inc: 1, Data: any(x).([]complex128)})
	}
}

// Trtri replaces a triangular matrix without a zero on its diagonal by its
// inverse. The other triangle is not used.
func Trtri[T Scalar](uplo blas.Uplo, diag blas.Diag, a Matrix[T]) {
	n := a.Rows
	if n == 0 {
		return
	}
	if n == 1 {
		if diag == NonUnit {
			a.Data[0] = 1 / a.Data[0]
		}
		return
	}
	h := n / 2
	a11, a22 := a.Sub(0, 0, h, h), a.Sub(h, h, n-h, n-h)
	if uplo == Upper {
		a12 := a.Sub(0, h, h, n-h)
		Trsm(Left, Upper, NoTrans, diag, a11, a12)
		Trsm(Right, Upper, NoTrans, diag, a22, a12)
		negate(a12)
	} else {
		a21 := a.Sub(h, 0, n-h, h)
		Trsm(Left, Lower, NoTrans, diag, a22, a21)
		Trsm(Right, Lower, NoTrans, diag, a11, a21)
		negate(a21)
	}
	Trtri(uplo, diag, a11)
	Trtri(uplo, diag, a22)
}

func negate[T Scalar](m Matrix[T]) {
	for i := range m.Rows {
		r := m.Row(i)
		for j, v := range r {
			r[j] = -v
		}
	}
}
