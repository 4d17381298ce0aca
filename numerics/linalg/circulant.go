// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves systems with circulant matrices, in the Fourier domain.

import (
	"math/cmplx"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// SolveCirculantOptions are the options of [SolveCirculant].
type SolveCirculantOptions struct {
	// Lstsq asks for the solution in the sense of least squares if the matrix is
	// singular. The default is an error.
	Lstsq bool
	// Tol says which eigenvalues count as 0: those of absolute value Tol or less. The
	// default is n*2^-52 times the largest one.
	Tol float64
}

// SolveCirculant returns the x with C*x = b, where C is the [Circulant] matrix with
// first column c, of length n. b has shape (n) or (n, k), and so has x: it is the
// inverse Fourier transform of fft(b)/fft(c), whose denominators are the eigenvalues
// of C. If one counts as 0, there is a [*SingularError], or the solution of least
// squares. NaN and Inf give a [*NotFiniteError]. It panics if shapes do not fit.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.8.
func SolveCirculant(c, b *nd.Array, opts *SolveCirculantOptions) (*nd.Array, error) {
	rhs := floats("SolveCirculant", "b", b)
	x, err := solveCirculant(floats("SolveCirculant", "c", c), rhs, opts)
	return array(x, rhs.shape...), err
}

// SolveCirculantComplex is [SolveCirculant] for complex arrays.
func SolveCirculantComplex(c, b *nd.Complex, opts *SolveCirculantOptions) (*nd.Complex, error) {
	rhs := complexes("SolveCirculantComplex", "b", b)
	x, err := solveCirculant(complexes("SolveCirculantComplex", "c", c), rhs, opts)
	return arrayComplex(x, rhs.shape...), err
}

func solveCirculant[T lapack.Scalar](cc, bb argument[T], opts *SolveCirculantOptions) (x matrix[T], err error) {
	if opts == nil {
		opts = &SolveCirculantOptions{}
	}
	c, errC := cc.vector()
	n := len(c)
	b, errB := bb.rhs(n)
	if err := first(errC, errB); err != nil {
		return x, err
	}
	if n == 0 {
		return b, nil
	}
	w := fft.FFT(toComplex(c), nil).Data()
	tol := opts.Tol
	if tol == 0 {
		for _, v := range w {
			tol = max(tol, cmplx.Abs(v))
		}
		tol *= float64(n) * lapack.Eps
	}
	zero := make([]bool, n)
	for i, v := range w {
		zero[i] = cmplx.Abs(v) <= tol
		if zero[i] && !opts.Lstsq {
			return x, &SingularError{cc.function, i}
		}
	}
	for j := range b.Cols {
		y := fft.FFT(toComplex(b.Column(0, j)), nil).Data()
		for i := range y {
			if zero[i] {
				y[i] = 0
			} else {
				y[i] /= w[i]
			}
		}
		for i, v := range fft.IFFT(nd.FromSliceComplex(y), nil).Data() {
			b.Set(i, j, fromComplex[T](v))
		}
	}
	return b, nil
}

func toComplex[T lapack.Scalar](x []T) *nd.Complex {
	c := make([]complex128, len(x))
	switch x := any(x).(type) {
	case []float64:
		for i, v := range x {
			c[i] = complex(v, 0)
		}
	case []complex128:
		copy(c, x)
	}
	return nd.FromSliceComplex(c)
}

// fromComplex returns v, or its real part if T is real.
func fromComplex[T lapack.Scalar](v complex128) T {
	if t, ok := any(v).(T); ok {
		return t
	}
	return any(real(v)).(T)
}
