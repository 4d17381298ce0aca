// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file solves systems with circulant matrices, in the Fourier domain.

import (
	"math"
	"math/bits"
	"math/cmplx"

	"gonum.org/v1/gonum/dsp/fourier"

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
	f := newDFT(n)
	w := f.forward(toComplex(c))
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
		y := f.forward(toComplex(b.Column(0, j)))
		for i := range y {
			if zero[i] {
				y[i] = 0
			} else {
				y[i] /= w[i]
			}
		}
		for i, v := range f.inverse(y) {
			b.Set(i, j, fromComplex[T](v))
		}
	}
	return b, nil
}

func toComplex[T lapack.Scalar](x []T) []complex128 {
	c := make([]complex128, len(x))
	switch x := any(x).(type) {
	case []float64:
		for i, v := range x {
			c[i] = complex(v, 0)
		}
	case []complex128:
		copy(c, x)
	}
	return c
}

// fromComplex returns v, or its real part if T is real.
func fromComplex[T lapack.Scalar](v complex128) T {
	if t, ok := any(v).(T); ok {
		return t
	}
	return any(real(v)).(T)
}

// A dft computes discrete Fourier transforms of n numbers: by gonum if n has only
// small factors, and as a convolution of a length that is a power of 2 (Bluestein,
// IEEE Trans. Audio Electroacoust. 18 (1970) 451) if it has a large one.
type dft struct {
	n     int
	fft   *fourier.CmplxFFT
	chirp []complex128 // exp(-iπk²/n), nil if gonum does
	kern  []complex128 // the transform of its conjugate
}

// largeFactor is the factor from which on gonum's transform is slow.
const largeFactor = 64

func newDFT(n int) *dft {
	rest := n
	for p := 2; p < largeFactor; p++ {
		for rest%p == 0 {
			rest /= p
		}
	}
	if rest == 1 {
		return &dft{n: n, fft: fourier.NewCmplxFFT(n)}
	}
	size := 1 << bits.Len(uint(2*n-2))
	d := &dft{n: n, fft: fourier.NewCmplxFFT(size), chirp: make([]complex128, n)}
	kern := make([]complex128, size)
	for k := range n {
		s, c := math.Sincos(math.Pi * float64(k*k%(2*n)) / float64(n))
		d.chirp[k] = complex(c, -s)
		kern[k] = complex(c, s)
		if k > 0 {
			kern[size-k] = kern[k]
		}
	}
	d.kern = d.fft.Coefficients(nil, kern)
	return d
}

// forward returns Σ x[j]*exp(-2πi*j*k/n).
func (d *dft) forward(x []complex128) []complex128 {
	if d.chirp == nil {
		return d.fft.Coefficients(nil, x)
	}
	y := make([]complex128, len(d.kern))
	for k, v := range x {
		y[k] = v * d.chirp[k]
	}
	y = d.fft.Coefficients(nil, y)
	for k := range y {
		y[k] *= d.kern[k]
	}
	y = d.fft.Sequence(nil, y)[:d.n]
	size := complex(float64(len(d.kern)), 0)
	for k := range y {
		y[k] *= d.chirp[k] / size
	}
	return y
}

// inverse returns Σ y[k]*exp(2πi*j*k/n)/n.
func (d *dft) inverse(y []complex128) []complex128 {
	lapack.Conj(y)
	x := d.forward(y)
	lapack.Conj(x)
	for i := range x {
		x[i] /= complex(float64(d.n), 0)
	}
	return x
}
