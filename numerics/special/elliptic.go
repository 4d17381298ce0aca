// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds Legendre's elliptic integrals of the first and second kind. The
// parameter is m = k², as SciPy's is.

import "math"

// Ellipk returns the complete elliptic integral of the first kind,
// K(m) = ∫ (1 - m sin²t)^(-1/2) dt from 0 to π/2: +Inf at m = 1, NaN beyond. DLMF
// 19.2.8.
func Ellipk(m float64) float64 { return Ellipkm1(1 - m) }

// Ellipkm1 returns K(1-p), accurate for small p, where it grows like log(4/√p). It
// is NaN for p < 0. DLMF 19.8.5.
func Ellipkm1(p float64) float64 {
	switch {
	case p != p || p < 0:
		return math.NaN()
	case p == 0:
		return math.Inf(1)
	case math.IsInf(p, 1):
		return 0
	}
	a, b := 1.0, math.Sqrt(p)
	for math.Abs(a-b) > 1e-8*a {
		a, b = (a+b)/2, math.Sqrt(a)*math.Sqrt(b)
	}
	return math.Pi / (a + b)
}

// Ellipe returns the complete elliptic integral of the second kind,
// E(m) = ∫ (1 - m sin²t)^(1/2) dt from 0 to π/2: 1 at m = 1, NaN beyond. DLMF
// 19.2.8, 19.25.1.
func Ellipe(m float64) float64 {
	switch {
	case m != m || m > 1:
		return math.NaN()
	case m == 1:
		return 1
	case math.IsInf(m, -1):
		return math.Inf(1)
	}
	p := 1 - m
	if p > 1 {
		return math.Sqrt(p) * ellipeComplement(1/p)
	}
	return ellipeComplement(p)
}

// ellipeComplement returns E(1-p) for 0 < p <= 1.
func ellipeComplement(p float64) float64 {
	if p < 1e-20 {
		return 1
	}
	return p / 3 * (Elliprd(0, p, 1) + Elliprd(0, 1, p))
}

// Ellipkinc returns the incomplete elliptic integral of the first kind,
// F(φ, m) = ∫ (1 - m sin²t)^(-1/2) dt from 0 to φ, for all φ and m <= 1; NaN for
// m > 1. DLMF 19.2.4, 19.25.5.
func Ellipkinc(phi, m float64) float64 {
	switch {
	case phi != phi || m != m || m > 1:
		return math.NaN()
	case math.IsInf(phi, 0) && math.IsInf(m, 0):
		return math.NaN()
	case math.IsInf(phi, 0):
		return phi
	case math.IsInf(m, 0):
		return math.Copysign(0, phi)
	case m == 0 || phi == 0:
		return phi
	}
	s, c2, k := turn(phi)
	if m == 1 {
		if k != 0 {
			return math.Copysign(math.Inf(1), phi)
		}
		return math.Asinh(math.Tan(phi))
	}
	f := s * Elliprf(c2, delta2(s, c2, m), 1)
	if k == 0 {
		return f
	}
	return f + 2*k*Ellipk(m)
}

// turn returns k and the sine and squared cosine of φ - kπ, which is between -π/2
// and π/2.
func turn(phi float64) (s, c2, k float64) {
	s, c := math.Sincos(phi)
	q := phi/math.Pi + 0.5
	k = math.Floor(q)
	// Next to π/2 + kπ the quotient is rounded; the cosine knows the side.
	if (math.Mod(k, 2) == 0) != (c > 0) && c != 0 {
		if q-k < 0.5 {
			k--
		} else {
			k++
		}
	}
	if math.Mod(k, 2) != 0 {
		s = -s
	}
	return s, c * c, k
}

// delta2 returns 1 - m s² without cancellation.
func delta2(s, c2, m float64) float64 {
	if m > 0 {
		return c2 + (1-m)*s*s
	}
	return 1 - m*s*s
}

// Ellipeinc returns the incomplete elliptic integral of the second kind,
// E(φ, m) = ∫ (1 - m sin²t)^(1/2) dt from 0 to φ, for all φ and m <= 1; NaN for
// m > 1. DLMF 19.2.5, 19.25.9 and 19.25.10.
func Ellipeinc(phi, m float64) float64 {
	switch {
	case phi != phi || m != m || m > 1:
		return math.NaN()
	case math.IsInf(phi, 0):
		return phi
	case math.IsInf(m, 0):
		return math.Copysign(math.Inf(1), phi)
	case m == 0 || phi == 0:
		return phi
	}
	s, c2, k := turn(phi)
	var e float64
	switch {
	case m == 1:
		e = s
	case m > 0:
		d2 := delta2(s, c2, m)
		e = (1-m)*s*(Elliprf(c2, d2, 1)+m/3*s*s*Elliprd(c2, 1, d2)) + m*s*math.Sqrt(c2/d2)
	default:
		d2 := delta2(s, c2, m)
		e = s*Elliprf(c2, d2, 1) - m/3*s*s*s*Elliprd(c2, d2, 1)
	}
	if k == 0 {
		return e
	}
	return e + 2*k*Ellipe(m)
}
