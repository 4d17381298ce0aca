// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the limited memory of L-BFGS-B: corrections, and the second
// derivatives B = theta - W·M·W' that they stand for, with W = (Y, theta·S).

import "github.com/gosci/gosci/numerics/nd"

// A memory holds the last corrections.
type memory struct {
	n, most int
	s, y    [][]float64 // steps and changes of the gradient, oldest first
	sy, ss  [][]float64 // their scalar products
	theta   float64
	m       luFactors // of the inverse of M
}

// forget begins anew.
func (b *memory) forget() {
	b.s, b.y, b.sy, b.ss, b.theta = nil, nil, nil, nil, 1
}

// add takes a step and the change of the gradient, unless the curvature is too
// small. fall is what the gradient at the start promised.
func (b *memory) add(s, y []float64, fall float64) {
	sy := dot(s, y)
	if sy <= eps*fall {
		return
	}
	if len(b.s) == b.most {
		b.s, b.y = b.s[1:], b.y[1:]
		for i := range b.sy {
			b.sy[i], b.ss[i] = b.sy[i][1:], b.ss[i][1:]
		}
		b.sy, b.ss = b.sy[1:], b.ss[1:]
	}
	b.s, b.y = append(b.s, s), append(b.y, y)
	k := len(b.s)
	rowSY, rowSS := make([]float64, k), make([]float64, k)
	for i := range k {
		rowSY[i], rowSS[i] = dot(s, b.y[i]), dot(s, b.s[i])
	}
	for i := range k - 1 {
		b.sy[i] = append(b.sy[i], dot(b.s[i], y))
		b.ss[i] = append(b.ss[i], rowSS[i])
	}
	b.sy, b.ss = append(b.sy, rowSY), append(b.ss, rowSS)
	b.theta = dot(y, y) / sy
}

// factor makes M ready. It reports false if that is singular.
func (b *memory) factor() bool {
	k := len(b.s)
	if k == 0 {
		return true
	}
	n := 2 * k
	a := make([]float64, n*n)
	for i := range k {
		a[i*n+i] = -b.sy[i][i]
		for j := range k {
			a[(k+i)*n+k+j] = b.theta * b.ss[i][j]
			if i > j {
				a[(k+i)*n+j] = b.sy[i][j]
				a[j*n+k+i] = b.sy[i][j]
			}
		}
	}
	var ok bool
	b.m, ok = luFactor(a, n)
	return ok
}

// row returns row i of W.
func (b *memory) row(i int) []float64 {
	k := len(b.s)
	w := make([]float64, 2*k)
	for j := range k {
		w[j], w[k+j] = b.y[j][i], b.theta*b.s[j][i]
	}
	return w
}

// times returns W'·v for a v with n elements.
func (b *memory) times(v []float64) []float64 {
	k := len(b.s)
	w := make([]float64, 2*k)
	for j := range k {
		w[j], w[k+j] = dot(b.y[j], v), b.theta*dot(b.s[j], v)
	}
	return w
}

// mTimes returns M·v.
func (b *memory) mTimes(v []float64) []float64 {
	w := clone(v)
	if len(w) > 0 {
		b.m.solve(w)
	}
	return w
}

// quasiNewton sets d to -B⁻¹·g by the recursion in two loops: Nocedal and Wright,
// algorithm 7.4.
func (b *memory) quasiNewton(g, d []float64) {
	for i, v := range g {
		d[i] = -v
	}
	k := len(b.s)
	alpha := make([]float64, k)
	for j := k - 1; j >= 0; j-- {
		alpha[j] = dot(b.s[j], d) / b.sy[j][j]
		axpy(-alpha[j], b.y[j], d)
	}
	for i := range d {
		d[i] /= b.theta
	}
	for j := range k {
		beta := dot(b.y[j], d) / b.sy[j][j]
		axpy(alpha[j]-beta, b.s[j], d)
	}
}

// inverse returns B⁻¹ as a matrix.
func (b *memory) inverse() *nd.Array {
	h := nd.Zeros(b.n, b.n)
	data := h.Data()
	e := make([]float64, b.n)
	for i := range e {
		e[i] = -1
		b.quasiNewton(e, data[i*b.n:(i+1)*b.n])
		e[i] = 0
	}
	return h
}
