// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the error function and what is near to it: its complement, its
// inverse, and the normal distribution.

import "math"

// erfParts holds the polynomials of erfSmall and erfMiddle, which follow each other in steps
// of 1/2, all of the same length: nothing is left for a processor to guess.
var erfParts = func() (parts [12][16]float64) {
	for i, c := range append(erfSmall.c[:2:2], erfMiddle.c...) {
		copy(parts[i][:], c)
	}
	return parts
}()

// Erf returns the error function, 2/√π times the integral of exp(-t²) from 0 to x.
// DLMF 7.2.1.
func Erf(x float64) float64 {
	u := 2 * math.Abs(x)
	if !(u < 12) {
		if x != x {
			return x
		}
		return signedBy(1, x)
	}
	i := int(u)
	v := horner16((u-float64(i))*2-1, &erfParts[i])
	// From 1 on it is erf itself, before erf(x)/x.
	const sign, one = 1 << 63, 0x3ff << 52
	f := math.Float64bits(x)
	if i >= 2 {
		f = f&sign | one
	}
	return math.Float64frombits(f) * v
}

// Erfc returns the complementary error function 1 - [Erf](x), accurate where it is
// small. DLMF 7.2.2.
func Erfc(x float64) float64 { return math.Erfc(x) }

// Erfcx returns the scaled complementary error function exp(x²) [Erfc](x), which
// falls like 1/(x√π). DLMF 7.2.5.
func Erfcx(x float64) float64 {
	switch {
	case x < 0:
		if x < -27 {
			return math.Inf(1)
		}
		return 2*expDD(twoProd(x, x)) - Erfcx(-x)
	case x > 50:
		y := 1 / (x * x)
		return 1 / (x * ddSqrtPi.hi) * (1 - y*(0.5-y*(0.75-y*(1.875-y*6.5625))))
	case x != x:
		return x
	}
	t := 4 / (4 + x)
	return t * erfcxPieces.at(t)
}

// Erfi returns the imaginary error function -i erf(ix), 2/√π times the integral of
// exp(t²) from 0 to x.
func Erfi(x float64) float64 {
	if math.Abs(x) > 26.7 {
		return math.Copysign(math.Inf(1), x)
	}
	if x != x {
		return x
	}
	return 2 / ddSqrtPi.hi * expDD(twoProd(x, x)) * Dawsn(x)
}

// Erfinv returns the inverse of [Erf]: ±Inf at ±1, NaN beyond.
func Erfinv(y float64) float64 {
	if math.Abs(y) > 0.9 && math.Abs(y) <= 1 {
		return math.Copysign(Erfcinv(1-math.Abs(y)), y)
	}
	if math.Abs(y) < 1e-9 {
		return y * (ddSqrtPi.hi / 2)
	}
	return math.Erfinv(y)
}

// Erfcinv returns the inverse of [Erfc] by Newton's method on its logarithm: +Inf
// at 0, -Inf at 2, NaN outside [0, 2].
func Erfcinv(y float64) float64 {
	switch {
	case y == 0:
		return math.Inf(1)
	case y == 2:
		return math.Inf(-1)
	case !(y > 0 && y < 2):
		return math.NaN()
	case y > 1.5:
		return -Erfcinv(2 - y)
	case y >= 0.1:
		return Erfinv(1 - y)
	}
	l := log(y)
	x := math.Sqrt(-l - 0.5*log(max(-l, 0.3)) - 0.57)
	for range 12 {
		e := Erfcx(x)
		f := log(e) - x*x - l
		// The derivative of log erfc is -2/(√π erfcx(x)).
		h := f * e * (ddSqrtPi.hi / 2)
		x += h
		if math.Abs(h) < 1e-9*x {
			// Newton's error is about x h² here.
			break
		}
	}
	return x
}

// Ndtr returns the cumulative distribution of the standard normal distribution,
// erfc(-x/√2)/2.
func Ndtr(x float64) float64 {
	switch {
	case math.Abs(x) < 1:
		return 0.5 + 0.5*Erf(x*(math.Sqrt2/2))
	case x > 0:
		return 1 - 0.5*math.Erfc(x*(math.Sqrt2/2))
	case x < -39:
		return 0
	}
	return 0.5 * Erfcx(-x*(math.Sqrt2/2)) * expDD(twoProd(x, x).scale(-0.5))
}

// LogNdtr returns the logarithm of [Ndtr](x).
func LogNdtr(x float64) float64 {
	switch {
	case x < -1:
		if x < -1e10 {
			return -0.5 * x * x
		}
		return log(0.5*Erfcx(-x*(math.Sqrt2/2))) - 0.5*x*x
	case x < 0:
		return log(Ndtr(x))
	}
	return math.Log1p(-Ndtr(-x))
}

// Ndtri returns the quantile of the standard normal distribution, the inverse of
// [Ndtr]: -Inf at 0, +Inf at 1, NaN outside.
func Ndtri(p float64) float64 {
	if p > 0.25 && p < 0.75 {
		return math.Sqrt2 * Erfinv(2*p-1)
	}
	if p > 0.5 {
		return math.Sqrt2 * Erfcinv(2*(1-p))
	}
	if p == 0 {
		return math.Inf(-1)
	}
	return -math.Sqrt2 * Erfcinv(2*p)
}
