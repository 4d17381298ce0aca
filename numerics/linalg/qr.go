// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg

// This file factors matrices into an orthogonal and an upper triangular one.

import (
	"github.com/gosci/gosci/numerics/linalg/internal/lapack"
	"github.com/gosci/gosci/numerics/nd"
)

// A QRMode says what [QR] returns.
type QRMode string

// What QR returns of a matrix of shape (m, n), with k = min(m, n).
const (
	QRFull     QRMode = "full"     // Q of shape (m, m) and R of shape (m, n)
	QRR        QRMode = "r"        // R of shape (m, n) alone
	QREconomic QRMode = "economic" // Q of shape (m, k) and R of shape (k, n)
	QRRaw      QRMode = "raw"      // LAPACK's form: see QRResult
)

// QROptions are the options of [QR].
type QROptions struct {
	Mode     QRMode // the default is QRFull
	Pivoting bool   // bring the columns of a into another order: see QRResult
}

// A QRResult is the factorization a = Q*R, or a[:,P] = Q*R with pivoting, which
// makes the absolute values on the diagonal of R not increase.
type QRResult struct {
	Q   *nd.Array // orthogonal; raw: R, and below its diagonal the vectors of reflections
	R   *nd.Array // upper triangular; raw: of shape (k, n)
	P   *nd.Int   // the order of the columns; nil without pivoting
	Tau *nd.Array // raw: the factors of the reflections 1 - tau*v*vᵀ; nil else
}

// String prints the parts.
func (r *QRResult) String() string {
	return table(part{"Q", r.Q}, part{"R", r.R}, part{"P", r.P}, part{"Tau", r.Tau})
}

// A QRResultComplex is a [QRResult] of a complex matrix; Q is unitary.
type QRResultComplex struct {
	Q   *nd.Complex
	R   *nd.Complex
	P   *nd.Int
	Tau *nd.Complex
}

// String prints the parts.
func (r *QRResultComplex) String() string {
	return table(part{"Q", r.Q}, part{"R", r.R}, part{"P", r.P}, part{"Tau", r.Tau})
}

// QR returns the factorization of a matrix into an orthogonal matrix and an upper
// triangular one, by Householder's reflections. NaN and Inf give a
// [*NotFiniteError]. It panics if a is not a matrix.
//
// Source: Golub and Van Loan, Matrix Computations, 4th ed., sections 5.2 and 5.4.
func QR(a *nd.Array, opts *QROptions) (*QRResult, error) {
	q, r, tau, p, err := qr(floats("QR", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &QRResult{array(q), array(r), permutation(p), array(tau, len(tau.Data))}, nil
}

// QRComplex is [QR] for complex arrays.
func QRComplex(a *nd.Complex, opts *QROptions) (*QRResultComplex, error) {
	q, r, tau, p, err := qr(complexes("QRComplex", "a", a), opts)
	if err != nil {
		return nil, err
	}
	return &QRResultComplex{arrayComplex(q), arrayComplex(r), permutation(p), arrayComplex(tau, len(tau.Data))}, nil
}

// permutation returns p as an array, nil if it is nil.
func permutation(p []int) *nd.Int {
	if p == nil {
		return nil
	}
	return nd.FromSliceInt(p)
}

func qr[T lapack.Scalar](aa argument[T], opts *QROptions) (q, r, tau matrix[T], p []int, err error) {
	if opts == nil {
		opts = &QROptions{}
	}
	mode := opts.Mode
	switch mode {
	case "":
		mode = QRFull
	case QRFull, QRR, QREconomic, QRRaw:
	default:
		panicArg(aa.function, "wants one of the modes of QR and got %q", string(mode))
	}
	a, err := aa.matrix()
	if err != nil {
		return q, r, tau, nil, err
	}
	m, n := a.Rows, a.Cols
	k := min(m, n)
	f := a.Clone()
	var t []T
	if opts.Pivoting {
		t, p = lapack.Geqp3(f)
	} else {
		t = lapack.Geqrf(f)
	}
	rows := m
	if mode == QREconomic || mode == QRRaw {
		rows = k
	}
	r = f.Sub(0, 0, rows, n).Clone()
	r.Triu(0)
	switch mode {
	case QRFull:
		q = lapack.Ungqr(f, t, m)
	case QREconomic:
		q = lapack.Ungqr(f, t, k)
	case QRRaw:
		q, tau = f, lapack.Wrap(t, 1, k)
	case QRR:
	}
	return q, r, tau, p, nil
}
