// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file makes special matrices.

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// vectorArg returns the elements of an array that must have one axis.
func vectorArg(function, name string, x *nd.Array) []float64 {
	v, _ := floats(function, name, x).vector() // NaN and Inf are let through
	return v
}

// checkOrder panics if n is negative.
func checkOrder(function string, n int) {
	if n < 0 {
		panicArg(function, "wants an order of 0 or more and got %d", n)
	}
}

// build returns the matrix whose elements f computes.
func build(rows, cols int, f func(i, j int) float64) *nd.Array {
	m := lapack.New[float64](rows, cols)
	for i := range rows {
		row := m.Row(i)
		for j := range row {
			row[j] = f(i, j)
		}
	}
	return array(m)
}

// BlockDiag returns the matrix that has the arrays on its diagonal and zeros
// elsewhere. An array with one axis counts as a row, one without as a matrix of one
// element. It panics if an array has more than two axes.
func BlockDiag(arrays ...*nd.Array) *nd.Array {
	rows, cols := 0, 0
	blocks := make([]matrix[float64], len(arrays))
	for i, a := range arrays {
		shape := a.Shape()
		if len(shape) > 2 {
			panicArg("BlockDiag", "wants arrays with at most two axes and got shape %s", shapeString(shape))
		}
		b := lapack.Wrap(a.Data(), 1, a.Size())
		if len(shape) == 2 {
			b = lapack.Wrap(a.Data(), shape[0], shape[1])
		}
		blocks[i] = b
		rows, cols = rows+b.Rows, cols+b.Cols
	}
	m := lapack.New[float64](rows, cols)
	i, j := 0, 0
	for _, b := range blocks {
		m.Sub(i, j, b.Rows, b.Cols).Copy(b)
		i, j = i+b.Rows, j+b.Cols
	}
	return array(m)
}

// Toeplitz returns the matrix that is constant along its diagonals, with first
// column c and first row r: c[i-j] for i >= j, r[j-i] else. r[0] is not used. If r is
// nil it is c. It panics if c or r do not have one axis.
func Toeplitz(c, r *nd.Array) *nd.Array {
	x := vectorArg("Toeplitz", "c", c)
	y := x
	if r != nil {
		y = vectorArg("Toeplitz", "r", r)
	}
	return build(len(x), len(y), func(i, j int) float64 {
		if i >= j {
			return x[i-j]
		}
		return y[j-i]
	})
}

// Circulant returns the square matrix whose columns are c turned around: c[(i-j) mod
// n]. It panics if c does not have one axis.
func Circulant(c *nd.Array) *nd.Array {
	x := vectorArg("Circulant", "c", c)
	n := len(x)
	return build(n, n, func(i, j int) float64 { return x[(i-j+n)%n] })
}

// Hankel returns the matrix that is constant along its antidiagonals, with first
// column c and last row r, both of which may be of any length; r[0] is not used. If r
// is nil it is zeros, as many as c has elements. It panics if c or r do not have one
// axis.
func Hankel(c, r *nd.Array) *nd.Array {
	x := vectorArg("Hankel", "c", c)
	y := make([]float64, len(x))
	if r != nil {
		y = vectorArg("Hankel", "r", r)
	}
	return build(len(x), len(y), func(i, j int) float64 {
		if i+j < len(x) {
			return x[i+j]
		}
		return y[i+j-len(x)+1]
	})
}

// Hilbert returns the Hilbert matrix of order n: 1/(i+j+1). It panics if n is
// negative.
func Hilbert(n int) *nd.Array {
	checkOrder("Hilbert", n)
	return build(n, n, func(i, j int) float64 { return 1 / float64(i+j+1) })
}

// InvHilbert returns the inverse of the Hilbert matrix of order n, whose elements are
// whole numbers; from n = 15 on they are rounded to float64. It panics if n is
// negative.
func InvHilbert(n int) *nd.Array {
	checkOrder("InvHilbert", n)
	var x, y, z big.Int
	return build(n, n, func(i, j int) float64 {
		// ± (i+j+1) * (n+i over n-j-1) * (n+j over n-i-1) * (i+j over i)²
		x.Binomial(int64(n+i), int64(n-j-1))
		y.Binomial(int64(n+j), int64(n-i-1))
		z.Binomial(int64(i+j), int64(i))
		x.Mul(&x, &y).Mul(&x, z.Mul(&z, &z)).Mul(&x, y.SetInt64(int64(i+j+1)))
		f, _ := new(big.Float).SetInt(&x).Float64()
		if (i+j)%2 == 1 {
			f = -f
		}
		return f
	})
}

// Hadamard returns Sylvester's Hadamard matrix of order n, a power of 2: its elements
// are 1 and -1, and its rows are orthogonal. It panics if n is not a power of 2.
func Hadamard(n int) *nd.Array {
	if n < 1 || n&(n-1) != 0 {
		panicArg("Hadamard", "wants a power of 2 and got %d", n)
	}
	return build(n, n, func(i, j int) float64 { return float64(1 - 2*(bits.OnesCount(uint(i&j))%2)) })
}

// A PascalKind is one of the matrices of binomial coefficients.
type PascalKind string

// The kinds of [Pascal].
const (
	PascalSymmetric PascalKind = "symmetric" // (i+j over i)
	PascalLower     PascalKind = "lower"     // (i over j)
	PascalUpper     PascalKind = "upper"     // (j over i)
)

// PascalOptions are the options of [Pascal] and [InvPascal].
type PascalOptions struct {
	Kind PascalKind // the default is PascalSymmetric
}

func (o *PascalOptions) kind(function string) PascalKind {
	if o == nil || o.Kind == "" {
		return PascalSymmetric
	}
	switch o.Kind {
	case PascalSymmetric, PascalLower, PascalUpper:
		return o.Kind
	}
	panicArg(function, "wants symmetric, lower or upper as Kind and got %q", string(o.Kind))
	return o.Kind
}

// Pascal returns the matrix of order n of binomial coefficients. Those above 2^53
// are rounded. It panics if n is negative.
func Pascal(n int, opts *PascalOptions) *nd.Array {
	checkOrder("Pascal", n)
	kind := opts.kind("Pascal")
	return build(n, n, func(i, j int) float64 {
		switch kind {
		case PascalLower:
			return binomial(i, j)
		case PascalUpper:
			return binomial(j, i)
		default:
			return binomial(i+j, i)
		}
	})
}

func binomial(n, k int) float64 {
	if k > n {
		return 0
	}
	f, _ := new(big.Float).SetInt(new(big.Int).Binomial(int64(n), int64(k))).Float64()
	return f
}

// InvPascal returns the inverse of [Pascal], whose elements are whole numbers. Those
// above 2^53 are rounded. It panics if n is negative.
func InvPascal(n int, opts *PascalOptions) *nd.Array {
	checkOrder("InvPascal", n)
	kind := opts.kind("InvPascal")
	signed := func(i, j int) float64 { return float64(1-2*((i+j)%2)) * binomial(i, j) }
	return build(n, n, func(i, j int) float64 {
		switch kind {
		case PascalLower:
			if j > i {
				return 0
			}
			return signed(i, j)
		case PascalUpper:
			if i > j {
				return 0
			}
			return signed(j, i)
		default:
		}
		// The matrix is L*Lᵀ, so its inverse is the product of the signed ones.
		var sum, x, y big.Int
		for k := max(i, j); k < n; k++ {
			sum.Add(&sum, x.Mul(x.Binomial(int64(k), int64(i)), y.Binomial(int64(k), int64(j))))
		}
		f, _ := new(big.Float).SetInt(&sum).Float64()
		return float64(1-2*((i+j)%2)) * f
	})
}

// Companion returns the companion matrix of the polynomial a[0]*x^n + … + a[n], whose
// eigenvalues are its roots: -a[1:]/a[0] as the first row, and ones below the
// diagonal. It panics if a does not have one axis or less than two elements, or if
// a[0] is 0.
func Companion(a *nd.Array) *nd.Array {
	p := vectorArg("Companion", "a", a)
	if len(p) < 2 || p[0] == 0 {
		panicArg("Companion", "wants two coefficients or more, the first one not 0, and got %v", p)
	}
	return build(len(p)-1, len(p)-1, func(i, j int) float64 {
		switch i {
		case 0:
			return -p[j+1] / p[0]
		case j + 1:
			return 1
		}
		return 0
	})
}

// Vander returns the Vandermonde matrix of x, whose columns are x^(n-1) … x, 1; n is
// the length of x if it is left out. It panics if x does not have one axis, and if n
// is negative.
func Vander(x *nd.Array, n ...int) *nd.Array {
	size := len(vectorArg("Vander", "x", x))
	switch len(n) {
	case 0:
	case 1:
		size = n[0]
		checkOrder("Vander", size)
	default:
		panicArg("Vander", "wants at most one n and got %d", len(n))
	}
	return nd.Vander(x, size)
}

// Leslie returns the Leslie matrix of a population with fecundities f, of length n,
// and survival rates s, of length n-1: f as the first row, s below the diagonal. It
// panics if these lengths do not fit.
func Leslie(f, s *nd.Array) *nd.Array {
	x, y := vectorArg("Leslie", "f", f), vectorArg("Leslie", "s", s)
	if len(x) == 0 || len(y) != len(x)-1 || len(y) == 0 {
		panicArg("Leslie", "wants f of length 2 or more and s one shorter and got %d and %d", len(x), len(y))
	}
	return build(len(x), len(x), func(i, j int) float64 {
		switch i {
		case 0:
			return x[j]
		case j + 1:
			return y[j]
		}
		return 0
	})
}

// HelmertOptions are the options of [Helmert].
type HelmertOptions struct {
	Full bool // with the first row, which is 1/√n; the default is without
}

// Helmert returns the Helmert matrix of order n without its first row: its rows are
// orthonormal and add up to 0. It panics if n is less than 1.
func Helmert(n int, opts *HelmertOptions) *nd.Array {
	if n < 1 {
		panicArg("Helmert", "wants an order of 1 or more and got %d", n)
	}
	firstRow := 1
	if opts != nil && opts.Full {
		firstRow = 0
	}
	return build(n-firstRow, n, func(i, j int) float64 {
		k := i + firstRow
		switch {
		case k == 0:
			return 1 / math.Sqrt(float64(n))
		case j < k:
			return 1 / math.Sqrt(float64(k*(k+1)))
		case j == k:
			return -float64(k) / math.Sqrt(float64(k*(k+1)))
		}
		return 0
	})
}
