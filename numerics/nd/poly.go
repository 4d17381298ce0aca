// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file fits, evaluates and solves polynomials. Their coefficients stand with
// the highest power first.

import (
	"errors"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// ErrNotConverged says that a factorization of a matrix did not converge, as none
// does whose elements are not finite.
var ErrNotConverged = errors.New("nd: the factorization did not converge")

// Polyval returns the values at x of the polynomial with coefficients p, by
// Horner's rule.
func Polyval(p, x *Array) *Array {
	c := polynomial("Polyval", p)
	return (*Array)(apply(x.core(), len(c), each(func(x float64) float64 {
		y := 0.0
		for _, v := range c {
			y = float64(y*x) + v
		}
		return y
	})))
}

// Polyfit returns the coefficients of the polynomial of a degree whose values at
// x are nearest to y in the sum of squares. If many are as near it returns the
// smallest ones. Both arrays have one axis and equal length, which is not 0. The
// error is [ErrNotConverged].
func Polyfit(x, y *Array, degree int) (*Array, error) {
	if len(x.shape) != 1 || !slices.Equal(x.shape, y.shape) || x.shape[0] == 0 {
		panicShapes("fit a polynomial to", "and", x.shape, y.shape)
	}
	if degree < 0 {
		panicArg("Polyfit", "wants a degree of 0 or more and got %d", degree)
	}
	// The columns of powers are scaled to length 1, as NumPy does.
	rows, cols := x.shape[0], degree+1
	xs := x.Data()
	powers := mat.NewDense(rows, cols, nil)
	scale := make([]float64, cols)
	for i, v := range xs {
		for j, p := cols-1, 1.0; j >= 0; j-- {
			powers.Set(i, j, p)
			p *= v
		}
	}
	for j := range scale {
		col := mat.Col(nil, j, powers)
		if scale[j] = mat.Norm(mat.NewVecDense(rows, col), 2); scale[j] == 0 {
			scale[j] = 1
		}
		for i, v := range col {
			powers.Set(i, j, v/scale[j])
		}
	}
	if !allFinite(powers.RawMatrix().Data) || !allFinite(y.Data()) {
		return nil, ErrNotConverged
	}
	var svd mat.SVD
	if !svd.Factorize(powers, mat.SVDThin) {
		return nil, ErrNotConverged
	}
	rank := svd.Rank(float64(rows) * 0x1p-52)
	out := Zeros(cols)
	if rank == 0 {
		return out, nil
	}
	var solution mat.Dense
	svd.SolveTo(&solution, mat.NewDense(rows, 1, slices.Clone(y.Data())), rank)
	for j := range scale {
		out.data[j] = solution.At(j, 0) / scale[j]
	}
	return out, nil
}

// Roots returns the zeros of the polynomial with coefficients p, each as often as
// it is one: the eigenvalues of its companion matrix. The error is
// [ErrNotConverged].
func Roots(p *Array) (*Complex, error) {
	c := polynomial("Roots", p)
	if !allFinite(c) {
		return nil, ErrNotConverged
	}
	for len(c) > 0 && c[0] == 0 {
		c = c[1:]
	}
	zeros := 0
	for len(c) > 0 && c[len(c)-1] == 0 {
		c = c[:len(c)-1]
		zeros++
	}
	if len(c) == 0 {
		return ZerosComplex(0), nil
	}
	n := len(c) - 1
	if n == 0 {
		return ZerosComplex(zeros), nil
	}
	companion := mat.NewDense(n, n, nil)
	for j := range n {
		companion.Set(0, j, -c[j+1]/c[0])
		if j > 0 {
			companion.Set(j, j-1, 1)
		}
	}
	if !allFinite(companion.RawMatrix().Data) {
		return nil, ErrNotConverged
	}
	var eigen mat.Eigen
	if !eigen.Factorize(companion, mat.EigenNone) {
		return nil, ErrNotConverged
	}
	return FromSliceComplex(append(eigen.Values(nil), make([]complex128, zeros)...)), nil
}

// Polyder returns the coefficients of the derivative.
func Polyder(p *Array) *Array {
	c := polynomial("Polyder", p)
	n := len(c) - 1
	out := make([]float64, max(n, 0))
	for i := range out {
		out[i] = c[i] * float64(n-i)
	}
	return FromSlice(out)
}

// Polyint returns the coefficients of the antiderivative that is 0 at 0.
func Polyint(p *Array) *Array {
	c := polynomial("Polyint", p)
	out := make([]float64, len(c)+1)
	for i, v := range c {
		out[i] = v / float64(len(c)-i)
	}
	return FromSlice(out)
}

// polynomial returns the coefficients.
func polynomial(function string, p *Array) []float64 {
	if len(p.shape) != 1 {
		panicArg(function, "wants coefficients along one axis and got shape %s", shapeString(p.shape))
	}
	return p.Data()
}

// Vander returns the matrix whose rows are the powers of the elements of x, an
// array with one axis, falling from n-1 to 0.
func Vander(x *Array, n int) *Array {
	if n < 0 {
		panicArg("Vander", "wants a number of columns of 0 or more and got %d", n)
	}
	return x.ExpandDims(1).Pow(Arange(float64(n)).Flip())
}
