// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file multiplies vectors and matrices.

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/blas/cblas128"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd/internal/vec"
)

// Dot returns the sum of the products of the elements of two arrays with one axis
// and equal length.
func (x *Array) Dot(y *Array) float64 {
	checkVectors(x.shape, y.shape)
	return dotFloats(x.Data(), y.Data())
}

// Dot returns the sum of the products of the elements of two arrays with one axis
// and equal length.
func (x *Int) Dot(y *Int) int {
	checkVectors(x.shape, y.shape)
	return x.Mul(y).Sum()
}

// Dot returns the sum of the products of the elements of two arrays with one axis
// and equal length, neither conjugated.
func (x *Complex) Dot(y *Complex) complex128 {
	checkVectors(x.shape, y.shape)
	return x.Mul(y).Sum()
}

// checkVectors panics unless the shapes are those of two vectors of equal length.
func checkVectors(x, y []int) {
	if len(x) != 1 || len(y) != 1 || x[0] != y[0] {
		panicShapes("multiply", "with", x, y)
	}
}

// dotFloats returns the sum of products, added in pairs of blocks.
func dotFloats(x, y []float64) float64 {
	return pairwise(0, len(x), 2048, 16, parallel.Workers(len(x), 1), func(lo, hi int) float64 { return vec.Dot(x[lo:hi], y[lo:hi]) })
}

// Matmul returns the matrix product of a and b. The matrices are on the last two
// axes, and the axes before are broadcast. An array with one axis counts as a row
// on the left and as a column on the right, and the result lacks that axis.
func Matmul(a, b *Array) *Array {
	return (*Array)(matmul(a.core(), b.core(), gemmFloats))
}

// MatmulComplex is [Matmul] for complex arrays.
func MatmulComplex(a, b *Complex) *Complex {
	return (*Complex)(matmul(a.core(), b.core(), gemmComplex))
}

// MatmulInt is [Matmul] for whole numbers.
func MatmulInt(a, b *Int) *Int { return (*Int)(matmul(a.core(), b.core(), gemmPlain[int])) }

// matmul multiplies the matrices of a and b by gemm.
func matmul[T number](a, b *array[T], gemm func(dst, a, b []T, m, n, k int)) *array[T] {
	shapeA, shapeB := a.shape, b.shape
	if len(shapeA) == 0 || len(shapeB) == 0 {
		panicShapes("multiply", "with", shapeA, shapeB)
	}
	row, col := len(shapeA) == 1, len(shapeB) == 1
	if row {
		a = a.expandDims(0)
	}
	if col {
		b = b.expandDims(1)
	}
	la, lb := len(a.shape)-2, len(b.shape)-2
	m, k, n := a.shape[la], a.shape[la+1], b.shape[lb+1]
	if b.shape[lb] != k {
		panicShapes("multiply", "with", shapeA, shapeB)
	}
	batch := broadcastShapes(a.shape[:la], b.shape[:lb])
	a, _ = a.stretch(slices.Concat(batch, []int{m, k}))
	b, _ = b.stretch(slices.Concat(batch, []int{k, n}))
	out := newArray[T](slices.Concat(batch, []int{m, n}))
	if k > 0 && len(out.data) > 0 {
		aw := newWalker(a.offset, batch, a.strides[:len(batch)], 0)
		bw := newWalker(b.offset, batch, b.strides[:len(batch)], 0)
		for i := 0; i < len(out.data); i += m * n {
			atA, _, _ := aw.run(1)
			atB, _, _ := bw.run(1)
			left := a.view(atA, []int{m, k}, a.strides[len(batch):])
			right := b.view(atB, []int{k, n}, b.strides[len(batch):])
			gemm(out.data[i:i+m*n], left.flat(), right.flat(), m, n, k)
		}
	}
	shape := slices.Clone(batch)
	if !row {
		shape = append(shape, m)
	}
	if !col {
		shape = append(shape, n)
	}
	return out.reshape(shape)
}

// gemmPlain sets dst, m by n and zero before, to the product of a and b.
func gemmPlain[T number](dst, a, b []T, m, n, k int) {
	for i := range m {
		row := dst[i*n : (i+1)*n]
		for l := range k {
			v := a[i*k+l]
			for j, w := range b[l*n : (l+1)*n] {
				row[j] += v * w
			}
		}
	}
}

// gemmFloats is gemmPlain by BLAS, which may take 0*NaN for 0: it is asked only
// if all numbers are finite.
func gemmFloats(dst, a, b []float64, m, n, k int) {
	switch {
	case n == 1:
		parallel.For(m, k, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				dst[i] = dotFloats(a[i*k:(i+1)*k], b)
			}
		})
	case !allFinite(a) || !allFinite(b):
		gemmPlain(dst, a, b, m, n, k)
	default:
		blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, blas64.General{Rows: m, Cols: k, Stride: k, Data: a},
			blas64.General{Rows: k, Cols: n, Stride: n, Data: b}, 0, blas64.General{Rows: m, Cols: n, Stride: n, Data: dst})
	}
}

// gemmComplex is gemmPlain by BLAS.
func gemmComplex(dst, a, b []complex128, m, n, k int) {
	for _, x := range [][]complex128{a, b} {
		for _, v := range x {
			if s := real(v)*0 + imag(v)*0; s != 0 {
				gemmPlain(dst, a, b, m, n, k)
				return
			}
		}
	}
	cblas128.Gemm(blas.NoTrans, blas.NoTrans, 1, cblas128.General{Rows: m, Cols: k, Stride: k, Data: a},
		cblas128.General{Rows: k, Cols: n, Stride: n, Data: b}, 0, cblas128.General{Rows: m, Cols: n, Stride: n, Data: dst})
}

// allFinite reports whether no element is NaN or an infinity.
func allFinite(x []float64) bool {
	for _, v := range x {
		if !(math.Abs(v) <= math.MaxFloat64) {
			return false
		}
	}
	return true
}

// Inner returns the sums of products over the last axes of x and y: its shape is
// that of x and then that of y, both without the last axis.
func Inner(x, y *Array) *Array {
	if len(x.shape) == 0 || len(y.shape) == 0 {
		return x.Mul(y)
	}
	k := x.shape[len(x.shape)-1]
	if y.shape[len(y.shape)-1] != k {
		panicShapes("multiply", "with", x.shape, y.shape)
	}
	shape := slices.Concat(x.shape[:len(x.shape)-1], y.shape[:len(y.shape)-1])
	rows, cols := sizeOf(x.shape[:len(x.shape)-1]), sizeOf(y.shape[:len(y.shape)-1])
	return Matmul(x.Reshape(rows, k), y.Reshape(cols, k).T()).Reshape(shape...)
}

// Outer returns the matrix of the products of each element of x with each element
// of y, both flattened.
func Outer(x, y *Array) *Array { return x.Ravel().ExpandDims(1).Mul(y.Ravel()) }

// Kron returns the Kronecker product: x with each element replaced by its product
// with y. The array with fewer axes has axes of length 1 put in front.
func Kron(x, y *Array) *Array {
	ndim := max(len(x.shape), len(y.shape))
	a, b := x.core(), y.core()
	for len(a.shape) < ndim {
		a = a.expandDims(0)
	}
	for len(b.shape) < ndim {
		b = b.expandDims(0)
	}
	shape := make([]int, ndim)
	for i := range shape {
		shape[i] = a.shape[i] * b.shape[i]
	}
	for i := range ndim {
		a, b = a.expandDims(2*i+1), b.expandDims(2*i)
	}
	return (*Array)(a).Mul((*Array)(b)).Reshape(shape...)
}

// Cross returns the cross products of the vectors of three elements on the last
// axes of x and y, which are broadcast.
func Cross(x, y *Array) *Array {
	for _, a := range []*Array{x, y} {
		if len(a.shape) == 0 || a.shape[len(a.shape)-1] != 3 {
			panicArg("Cross", "wants vectors of length 3 on the last axis and got shape %s", shapeString(a.shape))
		}
	}
	part := func(i, j int) *Array { return x.Col(i).Mul(y.Col(j)).Sub(x.Col(j).Mul(y.Col(i))) }
	return Stack(-1, part(1, 2), part(2, 0), part(0, 1))
}
