// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file holds the radial functions.

import "math"

// A Kernel names a radial function, of r = epsilon*distance.
type Kernel string

// The radial functions, and the least degree of a polynomial with which a system is sure to
// have a solution.
const (
	KernelLinear              Kernel = "linear"               // -r; 0
	KernelThinPlateSpline     Kernel = "thin_plate_spline"    // r²*log(r); 1
	KernelCubic               Kernel = "cubic"                // r³; 1
	KernelQuintic             Kernel = "quintic"              // -r⁵; 2
	KernelMultiquadric        Kernel = "multiquadric"         // -√(1 + r²); 0
	KernelInverseMultiquadric Kernel = "inverse_multiquadric" // 1/√(1 + r²); -1
	KernelInverseQuadratic    Kernel = "inverse_quadratic"    // 1/(1 + r²); -1
	KernelGaussian            Kernel = "gaussian"             // exp(-r²); -1
)

// function returns what puts the kernel of squares of distances into their place, nil for an
// unknown kernel.
func (k Kernel) function() func(r2 []float64) {
	switch k {
	case KernelLinear:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = -math.Sqrt(v)
			}
		}
	case KernelThinPlateSpline:
		return func(r2 []float64) {
			for i, v := range r2 {
				if v != 0 {
					r2[i] = v * math.Log(v) / 2
				}
			}
		}
	case KernelCubic:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = v * math.Sqrt(v)
			}
		}
	case KernelQuintic:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = -v * v * math.Sqrt(v)
			}
		}
	case KernelMultiquadric:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = -math.Sqrt(1 + v)
			}
		}
	case KernelInverseMultiquadric:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = 1 / math.Sqrt(1+v)
			}
		}
	case KernelInverseQuadratic:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = 1 / (1 + v)
			}
		}
	case KernelGaussian:
		return func(r2 []float64) {
			for i, v := range r2 {
				r2[i] = math.Exp(-v)
			}
		}
	}
	return nil
}

// scaleFree reports whether another epsilon makes no difference to an interpolation.
func (k Kernel) scaleFree() bool {
	return k == KernelLinear || k == KernelThinPlateSpline || k == KernelCubic || k == KernelQuintic
}

// leastDegree returns the least degree of the polynomial, by default.
func (k Kernel) leastDegree() int {
	switch k {
	case KernelThinPlateSpline, KernelCubic:
		return 1
	case KernelQuintic:
		return 2
	default:
		return 0
	}
}
