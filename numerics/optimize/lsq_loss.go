// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the losses of LeastSquares.

import "math"

// A Loss is a function rho of the square of a residual. Those other than Linear let
// outliers count less.
type Loss string

// The losses.
const (
	Linear Loss = "linear"  // z
	SoftL1 Loss = "soft_l1" // 2 (sqrt(1+z) - 1)
	Huber  Loss = "huber"   // z up to 1, 2 sqrt(z) - 1 beyond
	Cauchy Loss = "cauchy"  // log(1+z)
	Arctan Loss = "arctan"  // atan(z)
)

// at returns the loss and its first and second derivative.
func (l Loss) at(z float64) (r0, r1, r2 float64) {
	switch l {
	case Huber:
		if z <= 1 {
			return z, 1, 0
		}
		root := math.Sqrt(z)
		return 2*root - 1, 1 / root, -0.5 / (z * root)
	case SoftL1:
		t := 1 + z
		root := math.Sqrt(t)
		return 2 * (root - 1), 1 / root, -0.5 / (t * root)
	case Cauchy:
		t := 1 + z
		return math.Log1p(z), 1 / t, -1 / (t * t)
	case Arctan:
		t := 1 + z*z
		return math.Atan(z), 1 / t, -2 * z / (t * t)
	default:
		return z, 1, 0
	}
}

// cost returns half the sum of the losses of residuals.
func (l Loss) cost(f []float64, scale float64) float64 {
	if l == Linear {
		return dot(f, f) / 2
	}
	sum := 0.0
	for _, v := range f {
		r, _, _ := l.at((v / scale) * (v / scale))
		sum += r
	}
	return scale * scale * sum / 2
}

// rescale changes residuals and the columns of their derivatives so that J'·f is the
// gradient of the cost and J'·J close to its second derivatives: Triggs et al.,
// Bundle adjustment, Lecture Notes in Computer Science 1883 (2000).
func (l Loss) rescale(f []float64, jac [][]float64, scale float64) {
	if l == Linear {
		return
	}
	for i, v := range f {
		_, r1, r2 := l.at((v / scale) * (v / scale))
		weight := math.Sqrt(max(eps, r1+2*r2/(scale*scale)*v*v))
		f[i] *= r1 / weight
		for _, c := range jac {
			c[i] *= weight
		}
	}
}
