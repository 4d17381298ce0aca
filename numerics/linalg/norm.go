// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file computes norms of vectors and matrices.

import (
	"math"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// Norm returns a norm of a vector or a matrix. Without a p it is the 2-norm of all
// elements, of an array with any number of axes: of a matrix that is the Frobenius
// norm. With a p it is, of a vector and of a matrix:
//
//	p          vector                     matrix
//	2          2-norm                     the largest singular value
//	-2         as below                   the smallest singular value
//	1, -1      as below                   the largest, smallest sum of |a[i,j]| of a column
//	+Inf, -Inf the largest, smallest |x|  the largest, smallest sum of |a[i,j]| of a row
//	0          the number of x != 0
//	any other  (Σ|x|^p)^(1/p)
//
// The nuclear norm is [NormNuc]. NaN gives NaN, and Inf gives +Inf or NaN. Norms
// are computed so that large and small elements do no harm. Norm panics if with a p
// the array does not have one or two axes, if there is no such norm, and if it asks
// for a largest or smallest one among none.
func Norm(x *nd.Array, p ...float64) float64 { return norm(floats("Norm", "x", x), p) }

// NormComplex is [Norm] for complex arrays.
func NormComplex(x *nd.Complex, p ...float64) float64 {
	return norm(complexes("NormComplex", "x", x), p)
}

func norm[T lapack.Scalar](x argument[T], p []float64) float64 {
	switch {
	case len(p) > 1:
		panicArg(x.function, "wants at most one p and got %d", len(p))
	case len(p) == 0:
		return vectorNorm(x.function, x.data, 2)
	case len(x.shape) == 1:
		return vectorNorm(x.function, x.data, p[0])
	}
	m, _ := x.matrix() // NaN and Inf are let through
	return matrixNorm(x.function, m, p[0])
}

// NormNuc returns the nuclear norm of a matrix: the sum of its singular values. It
// is NaN if a holds NaN or Inf. It panics if a is not a matrix.
func NormNuc(a *nd.Array) float64 { return normNuc(floats("NormNuc", "a", a)) }

// NormNucComplex is [NormNuc] for complex arrays.
func NormNucComplex(a *nd.Complex) float64 { return normNuc(complexes("NormNucComplex", "a", a)) }

func normNuc[T lapack.Scalar](aa argument[T]) float64 {
	sum := 0.0
	_, s, _, err := svd(aa, lapack.NoVectors)
	if err != nil {
		return math.NaN()
	}
	for _, v := range s {
		sum += v
	}
	return sum
}

// NormAxis returns the norms of the vectors along one axis of x, or of the matrices
// on two axes. The result lacks these axes. p is as with [Norm], but without one
// the norm of a matrix is the Frobenius norm.
func NormAxis(x *nd.Array, axes []int, p ...float64) *nd.Array {
	if len(axes) != 1 && len(axes) != 2 || len(p) > 1 {
		panicArg("NormAxis", "wants one or two axes and at most one p and got %d and %d", len(axes), len(p))
	}
	ndim := x.Ndim()
	from := make([]int, len(axes))
	for i, axis := range axes {
		if axis < -ndim || axis >= ndim {
			panicArg("NormAxis", "wants axes of an array with %d axes and got %d", ndim, axis)
		}
		from[i] = (axis + ndim) % ndim
	}
	if len(from) == 2 && from[0] == from[1] {
		panicArg("NormAxis", "wants two different axes and got %d twice", from[0])
	}
	order := make([]int, 0, ndim)
	for i := range ndim {
		if i != from[0] && i != from[len(from)-1] {
			order = append(order, i)
		}
	}
	moved := x.Transpose(append(order, from...)...)
	shape := moved.Shape()[:ndim-len(axes)]
	last := moved.Shape()[ndim-len(axes):]
	size := 1
	for _, n := range last {
		size *= n
	}
	out := nd.Zeros(shape...)
	data, norms := moved.Data(), out.Data()
	for i := range norms {
		part := argument[float64]{"NormAxis", "x", last, data[i*size : (i+1)*size]}
		norms[i] = norm(part, p)
	}
	return out
}

// vectorNorm returns the p-norm of the elements of x.
func vectorNorm[T lapack.Scalar](function string, x []T, p float64) float64 {
	switch p {
	case 2:
		return norm2(x)
	case 0:
		n := 0
		for _, v := range x {
			if v != 0 {
				n++
			}
		}
		return float64(n)
	case 1:
		return lapack.Asum(x)
	}
	a := make([]float64, len(x))
	lapack.Abses(a, x)
	if math.IsInf(p, 0) {
		if len(a) == 0 && p < 0 {
			panicArg(function, "wants elements for a norm with p = -Inf and got none")
		}
		return extreme(a, p > 0)
	}
	big := extreme(a, true)
	if p < 0 {
		big = 0
		if len(a) > 0 {
			big = extreme(a, false)
		}
	}
	if big == 0 || math.IsInf(big, 0) || math.IsNaN(big) {
		return plainNorm(a, p)
	}
	s := 0.0
	for _, v := range a {
		s += math.Pow(v/big, p)
	}
	return big * math.Pow(s, 1/p)
}

func plainNorm(a []float64, p float64) float64 {
	s := 0.0
	for _, v := range a {
		s += math.Pow(v, p)
	}
	return math.Pow(s, 1/p)
}

// norm2 returns the 2-norm of x.
func norm2[T lapack.Scalar](x []T) float64 {
	s := 0.0
	switch x := any(x).(type) {
	case []float64:
		s = sumSquares(x)
	case []complex128:
		for _, v := range x {
			s += real(v)*real(v) + imag(v)*imag(v)
		}
	}
	if s > 1e-280 && s < 1e300 || len(x) == 0 {
		return math.Sqrt(s)
	}
	// Squares may have left the range of numbers: scale.
	a := make([]float64, len(x))
	lapack.Abses(a, x)
	big := extreme(a, true)
	if big == 0 || math.IsInf(big, 0) || math.IsNaN(big) {
		return big
	}
	for i := range a {
		a[i] /= big
	}
	return big * math.Sqrt(sumSquares(a))
}

// sumSquares adds the squares by four running sums.
func sumSquares(x []float64) float64 {
	var r0, r1, r2, r3 float64
	for len(x) >= 4 {
		r0 += x[0] * x[0]
		r1 += x[1] * x[1]
		r2 += x[2] * x[2]
		r3 += x[3] * x[3]
		x = x[4:]
	}
	for _, v := range x {
		r0 += v * v
	}
	return (r0 + r1) + (r2 + r3)
}

// extreme returns the largest of numbers that are 0 or more, 0 if there are none,
// or the smallest. NaN wins.
func extreme(a []float64, largest bool) float64 {
	if largest {
		e := 0.0
		for _, v := range a {
			e = max(e, v)
		}
		return e
	}
	e := math.Inf(1)
	for _, v := range a {
		e = min(e, v)
	}
	return e
}

// matrixNorm returns the norm of a matrix that Norm knows by p.
func matrixNorm[T lapack.Scalar](function string, m matrix[T], p float64) float64 {
	switch p {
	case 2, -2:
		if m.Rows == 0 || m.Cols == 0 {
			break
		}
		if !lapack.Finite(m.Data) {
			return math.NaN()
		}
		_, s, _, ok := lapack.Gesvd(m.Clone(), lapack.NoVectors)
		switch {
		case !ok:
			return math.NaN()
		case p > 0:
			return s[0]
		}
		return s[len(s)-1]
	case 1, -1, math.Inf(1), math.Inf(-1):
		if math.Abs(p) == 1 {
			m = m.T()
		}
		if m.Rows == 0 {
			break
		}
		sums := make([]float64, m.Rows)
		for i := range sums {
			sums[i] = lapack.Asum(m.Row(i))
		}
		return extreme(sums, p > 0)
	default:
		panicArg(function, "wants 1, 2, -1, -2, +Inf or -Inf as p for a matrix and got %v", p)
	}
	panicArg(function, "wants a matrix that has elements for p = %v and got shape %s", p, shapeString([]int{m.Rows, m.Cols}))
	return 0
}
