// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the Airy functions.

import "math"

// Airy returns the Airy functions Ai(x) and Bi(x), the solutions of
// d²y/dx² = xy that
// fall and grow for x > 0, and their derivatives. At the zeros, which are at
// negative x, the error is that of a change of x in its last place.
//
// Polynomials fitted from -8 to 2 give them, and beyond the modulus and phase, or
// the exponential factor and what varies slowly. DLMF 9.2, 9.7. Where Bi overflows
// it is +Inf, and at +Inf all are their limits, where SciPy has NaN.
func Airy(x float64) (ai, aip, bi, bip float64) {
	switch {
	case x != x:
		return x, x, x, x
	case x > 2:
		z, g := airyZeta(x)
		up, down := expDD(z), expDD(z.neg())
		ai, aip, bi, bip = airyScaled(z, g)
		if math.IsInf(x, 1) {
			return 0, math.Copysign(0, -1), x, x
		}
		return ai * down, aip * down, bi * up, bip * up
	case x >= -8:
		return airyAiMiddle.at(x), airyAipMiddle.at(x), airyBiMiddle.at(x), airyBipMiddle.at(x)
	case x < -1e200:
		return math.NaN(), math.NaN(), math.NaN(), math.NaN()
	}
	z, g := airyZeta(-x)
	s, c := airyPhase(z)
	w := 1 / z.hi
	y := w * w
	p, q, r, t := airyOscP.at(y), airyOscQ.at(y)*w, airyOscR.at(y), airyOscT.at(y)*w
	n, m := 1/(ddSqrtPi.hi*g), g/ddSqrtPi.hi
	return n * (c*p + s*q), m * (s*r - c*t), n * (c*q - s*p), m * (c*r + s*t)
}

// airyZeta returns ζ = 2/3 x^(3/2) and x^(1/4) for x > 0.
func airyZeta(x float64) (z dd, quarter float64) {
	s := toDD(x).sqrt()
	return s.mulF(x).mulF(2).divF(3), math.Sqrt(s.hi)
}

// airyPhase returns the sine and cosine of ζ - π/4.
func airyPhase(z dd) (s, c float64) {
	u := z.div(ddPi)
	v := twoSum(math.Mod(u.hi, 2), u.lo).addF(-0.25)
	s, c = sinCosPi(v.hi)
	d := v.lo * math.Pi
	return s + c*d, c - s*d
}

// airyScaled returns exp(ζ)Ai, exp(ζ)Ai', exp(-ζ)Bi and exp(-ζ)Bi' for x > 2.
func airyScaled(z dd, quarter float64) (ai, aip, bi, bip float64) {
	w := 1 / z.hi
	return airyAiLarge.at(w) / quarter, airyAipLarge.at(w) * quarter, airyBiLarge.at(w) / quarter, airyBipLarge.at(w) * quarter
}

// Airye returns the scaled Airy functions exp(ζ)Ai, exp(ζ)Ai', exp(-ζ)Bi and
// exp(-ζ)Bi' with ζ = 2/3 x^(3/2) for x >= 0. For x < 0, as SciPy's, those of Ai are
// NaN and those of Bi are not scaled.
func Airye(x float64) (eai, eaip, ebi, ebip float64) {
	if x < 0 || x != x {
		_, _, bi, bip := Airy(x)
		return math.NaN(), math.NaN(), bi, bip
	}
	if math.IsInf(x, 1) {
		return 0, math.Inf(-1), 0, math.Inf(1)
	}
	if x > 2 {
		return airyScaled(airyZeta(x))
	}
	ai, aip, bi, bip := Airy(x)
	up := math.Exp(2.0 / 3 * x * math.Sqrt(x))
	return ai * up, aip * up, bi / up, bip / up
}

// AiryAi returns the Airy function Ai(x).
func AiryAi(x float64) float64 {
	if x <= 2 && x >= -8 {
		return airyAiMiddle.at(x)
	}
	ai, _, _, _ := Airy(x)
	return ai
}

// AiryAip returns the derivative of the Airy function Ai.
func AiryAip(x float64) float64 {
	_, aip, _, _ := Airy(x)
	return aip
}

// AiryBi returns the Airy function Bi(x).
func AiryBi(x float64) float64 {
	_, _, bi, _ := Airy(x)
	return bi
}

// AiryBip returns the derivative of the Airy function Bi.
func AiryBip(x float64) float64 {
	_, _, _, bip := Airy(x)
	return bip
}
