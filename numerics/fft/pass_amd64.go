// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file calls the loops of pass_amd64.s where the processor has them.

import "github.com/gosci/gosci/numerics/internal/cpu"

// The passes over an even number of columns nk, for nq butterflies. s and ms are the
// distances of the columns of two butterflies and of two points of one.

//go:noescape
func pass2AVX2(dst, src, w *complex128, s, ms, nq, nk int)

//go:noescape
func pass3AVX2(dst, src, w *complex128, s, ms, nq, nk int)

//go:noescape
func pass4AVX2(dst, src, w *complex128, s, ms, nq, nk int)

//go:noescape
func pass5AVX2(dst, src, w *complex128, s, ms, nq, nk int)

// first4AVX2 is the pass of radix 4 over one column, for an even number nq of
// butterflies whose points have the distance m.
//
//go:noescape
func first4AVX2(dst, src, w *complex128, m, nq int)

// turnAVX2 multiplies rows of an even number of elements by others, and makes columns of
// them: dst[i*step+r] = w[r*m+i] * src[r*width+i] for i < width and r < rows, a multiple
// of 4.
//
//go:noescape
func turnAVX2(dst, src, w *complex128, step, m, width, rows int)

// passVector does as much of a pass as it can: the first of the columns k0 <= k < k1 for
// all butterflies q0 <= q < q1, or all columns of the first butterflies. It returns what
// is left to do, of which one range may be empty.
func (st *stage) passVector(dst, src []complex128, s, q0, q1, k0, k1 int) (q, k int) {
	if !cpu.AVX2 {
		return q0, k0
	}
	if s == 1 && st.p == 4 {
		nq := (q1 - q0) &^ 1
		if nq > 0 && k0 == 0 && k1 == 1 {
			first4AVX2(&dst[4*q0], &src[q0], &st.w[3*q0], st.m, nq)
			return q0 + nq, k0
		}
		return q0, k0
	}
	nk := (k1 - k0) &^ 1
	if nk == 0 || q0 == q1 {
		return q0, k0
	}
	var pass func(dst, src, w *complex128, s, ms, nq, nk int)
	switch st.p {
	case 2:
		pass = pass2AVX2
	case 3:
		pass = pass3AVX2
	case 4:
		pass = pass4AVX2
	case 5:
		pass = pass5AVX2
	default:
		return q0, k0
	}
	pass(&dst[st.p*s*q0+k0], &src[s*q0+k0], &st.w[(st.p-1)*q0], s, s*st.m, q1-q0, nk)
	return q0, k0 + nk
}

// turn does as many of the rows as it can, from the first, and returns how many.
func turn(dst, src, w []complex128, step, m, width, rows int) int {
	if !cpu.AVX2 || width%2 != 0 || width == 0 || rows < 4 {
		return 0
	}
	rows &^= 3
	_, _, _ = dst[(width-1)*step+rows-1], src[rows*width-1], w[(rows-1)*m+width-1]
	turnAVX2(&dst[0], &src[0], &w[0], step, m, width, rows)
	return rows
}
