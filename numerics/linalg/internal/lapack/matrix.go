// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lapack

// This file holds the matrix, and the loops over vectors that need to know
// whether numbers are real or complex.

import (
	"math"
	"math/cmplx"

	"gonum.org/v1/gonum/blas/cblas128"
	"gonum.org/v1/gonum/floats"
)

// A Scalar is the element of a matrix.
type Scalar interface {
	float64 | complex128
}

// A Matrix is row-major: element (i, j) is Data[i*Stride+j].
type Matrix[T Scalar] struct {
	Rows, Cols, Stride int
	Data               []T
}

// New returns a matrix of zeros.
func New[T Scalar](rows, cols int) Matrix[T] {
	return Wrap(make([]T, rows*cols), rows, cols)
}

// Wrap returns the matrix whose elements are data, in row-major order.
func Wrap[T Scalar](data []T, rows, cols int) Matrix[T] {
	return Matrix[T]{Rows: rows, Cols: cols, Stride: max(cols, 1), Data: data}
}

// Identity returns the unit matrix of order n.
func Identity[T Scalar](n int) Matrix[T] {
	m := New[T](n, n)
	for i := range n {
		m.Data[i*m.Stride+i] = 1
	}
	return m
}

// At returns the element in row i and column j.
func (m Matrix[T]) At(i, j int) T { return m.Data[i*m.Stride+j] }

// Set sets the element in row i and column j.
func (m Matrix[T]) Set(i, j int, v T) { m.Data[i*m.Stride+j] = v }

// Row returns row i, which shares m's memory.
func (m Matrix[T]) Row(i int) []T {
	if m.Cols == 0 {
		return nil
	}
	at := i * m.Stride
	return m.Data[at : at+m.Cols : at+m.Cols]
}

// Sub returns the block of the given size whose first element is (i, j). It
// shares m's memory.
func (m Matrix[T]) Sub(i, j, rows, cols int) Matrix[T] {
	s := Matrix[T]{Rows: rows, Cols: cols, Stride: m.Stride}
	if rows > 0 && cols > 0 {
		lo := i*m.Stride + j
		hi := lo + (rows-1)*m.Stride + cols
		s.Data = m.Data[lo:hi:hi]
	}
	return s
}

// Copy copies the elements of src, which has m's shape.
func (m Matrix[T]) Copy(src Matrix[T]) {
	for i := range m.Rows {
		copy(m.Row(i), src.Row(i))
	}
}

// Clone returns a copy without gaps between its rows.
func (m Matrix[T]) Clone() Matrix[T] {
	c := New[T](m.Rows, m.Cols)
	c.Copy(m)
	return c
}

// T returns the transpose, a copy.
func (m Matrix[T]) T() Matrix[T] {
	const block = 16
	t := New[T](m.Cols, m.Rows)
	for i0 := 0; i0 < m.Rows; i0 += block {
		i1 := min(i0+block, m.Rows)
		for j := range m.Cols {
			for i := i0; i < i1; i++ {
				t.Data[j*t.Stride+i] = m.Data[i*m.Stride+j]
			}
		}
	}
	return t
}

// H returns the conjugate transpose, a copy.
func (m Matrix[T]) H() Matrix[T] {
	t := m.T()
	Conj(t.Data)
	return t
}

// Triu sets the elements below diagonal k to 0.
func (m Matrix[T]) Triu(k int) {
	for i := range m.Rows {
		clear(m.Row(i)[:max(0, min(i+k, m.Cols))])
	}
}

// Tril sets the elements above diagonal k to 0.
func (m Matrix[T]) Tril(k int) {
	for i := range m.Rows {
		clear(m.Row(i)[max(0, min(i+k+1, m.Cols)):])
	}
}

// SwapRows exchanges two rows.
func (m Matrix[T]) SwapRows(i, j int) {
	if i == j {
		return
	}
	x, y := m.Row(i), m.Row(j)
	for k, v := range x {
		x[k], y[k] = y[k], v
	}
}

// SwapCols exchanges two columns.
func (m Matrix[T]) SwapCols(i, j int) {
	if i == j {
		return
	}
	for k := range m.Rows {
		r := m.Row(k)
		r[i], r[j] = r[j], r[i]
	}
}

// AddDiag adds v to the elements of the diagonal.
func (m Matrix[T]) AddDiag(v T) {
	for i := range min(m.Rows, m.Cols) {
		m.Data[i*m.Stride+i] += v
	}
}

// Column returns a copy of the elements of column j from row i on.
func (m Matrix[T]) Column(i, j int) []T {
	c := make([]T, m.Rows-i)
	for k := range c {
		c[k] = m.Data[(i+k)*m.Stride+j]
	}
	return c
}

// IsReal reports whether the numbers of T are real.
func IsReal[T Scalar]() bool {
	var v T
	_, ok := any(v).(float64)
	return ok
}

// Conj replaces the elements of x by their conjugates.
func Conj[T Scalar](x []T) {
	if x, ok := any(x).([]complex128); ok {
		for i, v := range x {
			x[i] = cmplx.Conj(v)
		}
	}
}

// Conjugate returns the conjugate of v.
func Conjugate[T Scalar](v T) T {
	if c, ok := any(v).(complex128); ok {
		return any(cmplx.Conj(c)).(T)
	}
	return v
}

// Abs returns the absolute value of v.
func Abs[T Scalar](v T) float64 {
	switch v := any(v).(type) {
	case float64:
		return math.Abs(v)
	case complex128:
		return cmplx.Abs(v)
	}
	return 0
}

// Real returns the real part of v.
func Real[T Scalar](v T) float64 {
	switch v := any(v).(type) {
	case float64:
		return v
	case complex128:
		return real(v)
	}
	return 0
}

// FromReal returns v as a T.
func FromReal[T Scalar](v float64) T {
	var zero T
	if _, ok := any(zero).(float64); ok {
		return any(v).(T)
	}
	return any(complex(v, 0)).(T)
}

// Abses sets the elements of dst to the absolute values of x.
func Abses[T Scalar](dst []float64, x []T) {
	switch x := any(x).(type) {
	case []float64:
		for i, v := range x {
			dst[i] = math.Abs(v)
		}
	case []complex128:
		for i, v := range x {
			dst[i] = cmplx.Abs(v)
		}
	}
}

// Asum returns the sum of the absolute values of x.
func Asum[T Scalar](x []T) float64 {
	s := 0.0
	switch x := any(x).(type) {
	case []float64:
		for _, v := range x {
			s += math.Abs(v)
		}
	case []complex128:
		for _, v := range x {
			s += cmplx.Abs(v)
		}
	}
	return s
}

// cabs1 is the measure of complex numbers by which LAPACK chooses pivots.
func cabs1(v complex128) float64 { return math.Abs(real(v)) + math.Abs(imag(v)) }

// iamax returns the index of the first of the largest of n elements of x that lie
// inc apart, and its measure.
func iamax[T Scalar](n int, x []T, inc int) (index int, largest float64) {
	switch x := any(x).(type) {
	case []float64:
		for i := range n {
			if v := math.Abs(x[i*inc]); v > largest {
				index, largest = i, v
			}
		}
	case []complex128:
		for i := range n {
			if v := cabs1(x[i*inc]); v > largest {
				index, largest = i, v
			}
		}
	}
	return index, largest
}

// measure is the absolute value of a real number, [cabs1] of a complex one.
func measure[T Scalar](v T) float64 {
	switch v := any(v).(type) {
	case float64:
		return math.Abs(v)
	case complex128:
		return cabs1(v)
	}
	return 0
}

// Norm1 returns the largest sum of the absolute values of a column.
func Norm1[T Scalar](m Matrix[T]) float64 {
	sums, row := make([]float64, m.Cols), make([]float64, m.Cols)
	for i := range m.Rows {
		Abses(row, m.Row(i))
		for j, v := range row {
			sums[j] += v
		}
	}
	return largest(sums)
}

// largest returns the largest of numbers that are 0 or more, or NaN if there is
// one.
func largest(x []float64) float64 {
	l := 0.0
	for _, v := range x {
		l = max(l, v)
	}
	return l
}

// Finite reports whether no element is NaN or an infinity.
func Finite[T Scalar](x []T) bool {
	switch x := any(x).(type) {
	case []float64:
		for _, v := range x {
			if !(math.Abs(v) <= math.MaxFloat64) {
				return false
			}
		}
	case []complex128:
		for _, v := range x {
			if !(math.Abs(real(v))/2+math.Abs(imag(v))/2 <= math.MaxFloat64) {
				return false
			}
		}
	}
	return true
}

// ToComplex returns m as a complex matrix, a copy.
func ToComplex(m Matrix[float64]) Matrix[complex128] {
	c := New[complex128](m.Rows, m.Cols)
	for i := range m.Rows {
		dst := c.Row(i)
		for j, v := range m.Row(i) {
			dst[j] = complex(v, 0)
		}
	}
	return c
}

// axpy adds a*x to y.
func axpy[T Scalar](a T, x, y []T) {
	switch x := any(x).(type) {
	case []float64:
		floats.AddScaled(any(y).([]float64)[:len(x)], any(a).(float64), x)
	case []complex128:
		cblas128.Axpy(any(a).(complex128), complexVector(x), complexVector(any(y).([]complex128)[:len(x)]))
	}
}

// dot returns the sum of the products of x and y, neither conjugated.
func dot[T Scalar](x, y []T) T {
	switch x := any(x).(type) {
	case []float64:
		return any(floats.Dot(x, any(y).([]float64)[:len(x)])).(T)
	case []complex128:
		return any(cblas128.Dotu(complexVector(x), complexVector(any(y).([]complex128)[:len(x)]))).(T)
	}
	return 0
}

func complexVector(x []complex128) cblas128.Vector {
	return cblas128.Vector{N: len(x), Inc: 1, Data: x}
}

// scal multiplies x by a.
func scal[T Scalar](a T, x []T) {
	for i := range x {
		x[i] *= a
	}
}
