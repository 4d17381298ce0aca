// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds expansions of Bessel functions in inverse powers of √|x²∓v²|:
// Debye's, and Olver's at the turning point x = v. DLMF 10.19, 10.20, 10.41.

import "math"

// debyeSums returns the sums of U_k(p)/v^k over even and odd k, for the real p with
// p/v = 1/r, and p² = p2.
func debyeSums(r, p2 float64) (even, odd float64) {
	even = 1
	w, last := 1.0, math.Inf(1)
	for k := 1; k < len(debyeU); k++ {
		w /= r
		t := w * horner(p2, debyeU[k])
		if k&1 == 0 {
			even += t
		} else {
			odd += t
		}
		a := math.Abs(t)
		// A term may be small by chance, two may not.
		if a+last < 1e-17 || w == 0 {
			break
		}
		last = a
	}
	return even, odd
}

// debyeSumsOsc returns the same for an imaginary p, p² = -c2: of the terms
// i^k U_k the real and the imaginary part.
func debyeSumsOsc(r, c2 float64) (even, odd float64) {
	even = 1
	w, last := 1.0, math.Inf(1)
	for k := 1; k < len(debyeU); k++ {
		w /= r
		t := w * horner(-c2, debyeU[k])
		if k&2 != 0 {
			t = -t
		}
		if k&1 == 0 {
			even += t
		} else {
			odd += t
		}
		a := math.Abs(t)
		if a+last < 1e-17 || w == 0 {
			break
		}
		last = a
	}
	return even, odd
}

// debyeOsc returns J and Y of order v >= 0 for x > v, if the phase
// √(x²-v²) - v arccos(v/x) is above 20, or reports that it is not.
func debyeOsc(v, x float64) (j, y float64, ok bool) {
	if x <= v {
		return 0, 0, false
	}
	var r dd
	var q float64
	if v < 1e-8*x && v < 1e6 {
		// √(x²-v²) - x = -v²/(2x)
		q = v / x
		r = twoSum(x, -0.5*v*q)
	} else {
		q = v / x
		r = twoSum(x, -v).mul(twoSum(x, v)).sqrt()
	}
	var beta float64 // arccos(v/x) less π/2
	if q < 0.7 {
		beta = -math.Asin(q)
	} else {
		beta = math.Atan2(r.hi, v) - math.Pi/2
	}
	if r.hi-v*(beta+math.Pi/2) < 20 {
		return 0, 0, false
	}
	// θ/π = r/π - v/2 - v beta/π - 1/4.
	u := r.div(ddPi)
	h := twoSum(math.Mod(u.hi, 2), -math.Mod(v, 4)/2).add(twoSum(u.lo, -0.25)).addF(-v * beta / math.Pi)
	s, c := sinCosPi(h.hi)
	d := h.lo * math.Pi
	s, c = s+c*d, c-s*d
	even, odd := debyeSumsOsc(r.hi, v/r.hi*(v/r.hi))
	a := math.Sqrt(2 / math.Pi / r.hi)
	return a * (c*even + s*odd), a * (s*even - c*odd), true
}

// besselLarge returns J and Y of order v >= 20 for the x that debyeOsc leaves.
func besselLarge(v, x float64) (j, y float64) {
	z := x / v
	if z > 0.25 && z < 3.25 {
		zeta := debyeZeta.at(z) * ((v - x) / v)
		if math.Abs(zeta) < 1.4 && math.Pow(math.Abs(zeta), 1.5)*v*2/3 < 20 {
			return besselTurning(v, z, zeta)
		}
	}
	// With x = v/cosh α: J = exp(v (tanh α - α)) / √(2π v tanh α) times the sum.
	r := twoSum(v, -x).mul(twoSum(v, x)).sqrt() // v tanh α
	l := ddLog(r.addF(v)).sub(ddLog(toDD(x))).mulF(v).sub(r)
	even, odd := debyeSums(r.hi, v/r.hi*(v/r.hi))
	a := math.Sqrt(2 * math.Pi * r.hi)
	return expDD(l.neg()) / a * (even + odd), -2 * expDD(l) / a * (even - odd)
}

// besselTurning returns J and Y of order v for x = vz by DLMF 10.20.4 and 10.20.5.
func besselTurning(v, z, zeta float64) (j, y float64) {
	c := math.Cbrt(v)
	ai, aip, bi, bip := Airy(c * c * zeta)
	w := 1 / (v * v)
	a := 1 + w*(debyeA1.at(zeta)+w*(debyeA2.at(zeta)+w*(debyeA3.at(zeta)+w*(debyeA4.at(zeta)+w*debyeA5.at(zeta)))))
	b := debyeB0.at(zeta) + w*(debyeB1.at(zeta)+w*(debyeB2.at(zeta)+w*(debyeB3.at(zeta)+w*debyeB4.at(zeta))))
	f := math.Sqrt(math.Sqrt(4*debyeZeta.at(z)/(1+z))) / c
	b /= c * c * c * c
	return f * (ai*a + aip*b), -f * (bi*a + bip*b)
}

// debyeIK returns exp(-x) I and exp(x) K of order v for √(x²+v²) >= 30. K is
// apart from the factor exp(±l), which may be out of range.
func debyeIK(v, x float64) (ie, ke float64, l dd) {
	// I = exp(r + v log(x/(v+r))) / √(2πr) times the sum, r = √(x²+v²).
	var r, e dd
	if v <= 1e-10*x {
		r = toDD(x)
		e = toDD(-0.5 * v * (v / x)) // v²/(r+x) - v asinh(v/x)
	} else {
		big := max(v, x)
		r = twoProd(x/big, x/big).add(twoProd(v/big, v/big)).sqrt().mulF(big)
		if big < 1e150 {
			r = twoProd(x, x).add(twoProd(v, v)).sqrt()
		}
		e = twoProdQuotient(v, r.addF(x)).sub(ddLog(r.addF(v)).sub(ddLog(toDD(x))).mulF(v))
	}
	even, odd := debyeSums(r.hi, v/r.hi*(v/r.hi))
	return (even + odd) / math.Sqrt(2*math.Pi*r.hi), (even - odd) * math.Sqrt(math.Pi/2/r.hi), e
}

// twoProdQuotient returns v²/d.
func twoProdQuotient(v float64, d dd) dd { return toDD(v).div(d).mulF(v) }
