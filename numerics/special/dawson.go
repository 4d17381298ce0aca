// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds Dawson's and Fresnel's integrals.

import "math"

// Dawsn returns Dawson's integral, exp(-x²) times the integral of exp(t²) from 0
// to x. DLMF 7.2.5.
func Dawsn(x float64) float64 {
	a := math.Abs(x)
	switch {
	case a > 1e9:
		return 0.5 / x
	case a >= 7:
		return 0.5 / x * dawsonLarge.at(1/(x*x))
	case x != x:
		return x
	}
	return x * dawsonPieces.at(a)
}

// FresnelS returns Fresnel's integral S(x), the integral of sin(πt²/2) from 0 to x.
// DLMF 7.2.8.
func FresnelS(x float64) float64 {
	s, _ := Fresnel(x)
	return s
}

// FresnelC returns Fresnel's integral C(x), the integral of cos(πt²/2) from 0 to x.
// DLMF 7.2.7.
func FresnelC(x float64) float64 {
	_, c := Fresnel(x)
	return c
}

// Fresnel returns Fresnel's integrals S(x) and C(x): by polynomials up to |x| =
// 1.5, then by the auxiliary functions f and g, DLMF 7.5.3 and 7.5.4.
func Fresnel(x float64) (s, c float64) {
	a := math.Abs(x)
	switch {
	case x != x:
		return x, x
	case a < 1.5:
		z := x * x
		z *= z
		return x * x * x * horner(z, fresnelS[:]), x * horner(z, fresnelC[:])
	case a > 1e16:
		return math.Copysign(0.5, x), math.Copysign(0.5, x)
	}
	p := twoProd(a, a)
	sin, cos := sinCosPi(math.Mod(p.hi, 4)/2 + p.lo/2)
	y := 1 / (a * a)
	f := fresnelF.at(y) / a
	g := fresnelG.at(y) * y / a
	s = 0.5 - f*cos - g*sin
	c = 0.5 + f*sin - g*cos
	return math.Copysign(s, x), math.Copysign(c, x)
}
