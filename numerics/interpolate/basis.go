// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file evaluates B-splines.

// maxFastDegree is the highest degree whose basis functions fit in an array on the stack.
const maxFastDegree = 5

// basis sets h[0:k+1] to the B-splines of degree k that are not zero in the interval
// [t[l], t[l+1]), at x: h[i] is that of index l-k+i.
//
// Source: de Boor, A Practical Guide to Splines, chapter X, (14) and the program BSPLVB;
// Cox, The numerical evaluation of B-splines, 1972.
func basis(t []float64, k int, x float64, l int, h []float64) {
	h[0] = 1
	for j := 1; j <= k; j++ {
		saved := 0.0
		for i := range j {
			right, left := t[l+1+i], t[l+1+i-j]
			if right == left {
				h[i], saved = saved, 0
				continue
			}
			f := h[i] / (right - left)
			h[i] = saved + f*(right-x)
			saved = f * (x - left)
		}
		h[j] = saved
	}
}

// basisDerivatives sets h[0:k+1] to derivatives of order nu of the B-splines of degree k
// that are not zero in the interval [t[l], t[l+1]), at x. Source: de Boor, chapter X, (12).
func basisDerivatives(t []float64, k int, x float64, l, nu int, h []float64) {
	if nu > k {
		clear(h[:k+1])
		return
	}
	basis(t, k-nu, x, l, h)
	for j := k - nu + 1; j <= k; j++ {
		// From degree j-1 to degree j: B'_i = j*(B_i/(t[i+j]-t[i]) - B_i+1/(t[i+j+1]-t[i+1])).
		saved := 0.0
		for i := range j {
			right, left := t[l+1+i], t[l+1+i-j]
			f := 0.0
			if right != left {
				f = float64(j) * h[i] / (right - left)
			}
			h[i] = saved - f
			saved = f
		}
		h[j] = saved
	}
}
