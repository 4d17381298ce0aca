// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the Bessel functions of order 0 and 1. Up to x = 25 polynomials
// give them, which are multiplied with x less the next zero, so that the relative
// accuracy holds there; beyond it Hankel's expansion does, DLMF 10.17.3.

import "math"

// zeroPieces is a function cut into parts of length π, with one zero in each.
type zeroPieces struct {
	lo    float64
	parts []zeroPiece
}

// A zeroPiece is the product of x - zero and a polynomial in t from -1 to 1.
type zeroPiece struct {
	zero dd
	c    []float64
}

func (p *zeroPieces) at(x float64) float64 {
	u := (x - p.lo) * (1 / math.Pi)
	i := max(0, min(int(u), len(p.parts)-1))
	z := &p.parts[i]
	return ((x - z.zero.hi) - z.zero.lo) * horner((u-float64(i))*2-1, z.c)
}

// hankel01 returns J and Y of order n, 0 or 1, for x > 25.
func hankel01(n int, x float64) (j, y float64) {
	if math.IsInf(x, 1) {
		return math.NaN(), math.NaN()
	}
	s, c := math.Sincos(x)
	w := 1 / x
	v := w * w
	m := math.Sqrt(w) / ddSqrtPi.hi
	// √2 times the cosine and sine of x - π/4; a quarter turn back for order 1.
	if n == 0 {
		p, q := besselP0.at(v), besselQ0.at(v)*w
		return m * (p*(c+s) - q*(s-c)), m * (p*(s-c) + q*(c+s))
	}
	p, q := besselP1.at(v), besselQ1.at(v)*w
	return m * (p*(s-c) + q*(c+s)), m * (q*(s-c) - p*(c+s))
}

// J0 returns the Bessel function of the first kind of order 0. At its zeros beyond
// x = 25 the error is that of a change of x in its last place, as for [J1], [Y0] and
// [Y1]. All are NaN at infinity, as SciPy's.
func J0(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x < math.Pi/4:
		return besselJ0First.at(x)
	case x <= 25:
		return besselJ0.at(x)
	}
	j, _ := hankel01(0, x)
	return j
}

// J1 returns the Bessel function of the first kind of order 1.
func J1(x float64) float64 {
	a := math.Abs(x)
	switch {
	case a < 3*math.Pi/4:
		return x * besselJ1First.at(a)
	case a <= 25:
		return signedBy(besselJ1.at(a), x)
	}
	j, _ := hankel01(1, a)
	return signedBy(j, x)
}

// signedBy returns v, or -v if x is negative.
func signedBy(v, x float64) float64 {
	if x < 0 {
		return -v
	}
	return v
}

// logOver returns log(x/z).
func logOver(x float64, z dd) float64 {
	if d := (x - z.hi) - z.lo; math.Abs(d) < 0.5*z.hi {
		return math.Log1p(d / z.hi)
	}
	return log(x / z.hi)
}

// Y0 returns the Bessel function of the second kind of order 0: -Inf at 0, NaN for
// x < 0.
func Y0(x float64) float64 {
	switch {
	case x != x || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	case x < 3*math.Pi/4:
		z := besselY0Zero
		return 2/math.Pi*logOver(x, z)*J0(x) + ((x-z.hi)-z.lo)*(x+z.hi)*besselY0First.at(x*x)
	case x <= 25:
		return besselY0.at(x)
	}
	_, y := hankel01(0, x)
	return y
}

// Y1 returns the Bessel function of the second kind of order 1: -Inf at 0, NaN for
// x < 0.
func Y1(x float64) float64 {
	switch {
	case x != x || x < 0:
		return math.NaN()
	case x < 1e-300:
		return -2 / math.Pi / x
	case x < 5*math.Pi/4:
		z := besselY1Zero
		return 2/math.Pi*logOver(x, z)*J1(x) + ((x-z.hi)-z.lo)*(x+z.hi)*besselY1First.at(x*x)/x
	case x <= 25:
		return besselY1.at(x)
	}
	_, y := hankel01(1, x)
	return y
}

// I0 returns the modified Bessel function of the first kind of order 0.
func I0(x float64) float64 { return timesExp(I0e(x), math.Abs(x)) }

// I1 returns the modified Bessel function of the first kind of order 1.
func I1(x float64) float64 { return timesExp(I1e(x), math.Abs(x)) }

// timesExp returns v exp(x), which may be finite where exp(x) is not.
func timesExp(v, x float64) float64 {
	if x > 700 {
		if x > 720 {
			return v * math.Inf(1)
		}
		return v * exp(x-64) * math.Exp(64)
	}
	return v * exp(x)
}

// I0e returns exp(-|x|) [I0](x).
func I0e(x float64) float64 {
	x = math.Abs(x)
	if x <= 8 {
		return besselI0Small.at(x)
	}
	w := 1 / x
	return besselI0Large.at(w) * math.Sqrt(w)
}

// I1e returns exp(-|x|) [I1](x).
func I1e(x float64) float64 {
	a := math.Abs(x)
	if a <= 8 {
		return x * besselI1Small.at(a)
	}
	w := 1 / a
	return signedBy(besselI1Large.at(w)*math.Sqrt(w), x)
}

// K0 returns the modified Bessel function of the second kind of order 0: +Inf at 0,
// NaN for x < 0.
func K0(x float64) float64 {
	if x <= 1 {
		return k01Small(0, x)
	}
	return K0e(x) * exp(-x)
}

// K1 returns the modified Bessel function of the second kind of order 1: +Inf at 0,
// NaN for x < 0.
func K1(x float64) float64 {
	if x <= 1 {
		return k01Small(1, x)
	}
	return K1e(x) * exp(-x)
}

// k01Small returns K of order n, 0 or 1, for x <= 1.
func k01Small(n int, x float64) float64 {
	switch {
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(1)
	case n == 0:
		return besselK0Small.at(x*x) - log(x/2)*I0(x)
	case x < 1e-160:
		return 1 / x
	}
	return 1/x + log(x/2)*I1(x) + x*besselK1Small.at(x*x)
}

// K0e returns exp(x) [K0](x).
func K0e(x float64) float64 {
	if x <= 1 {
		return k01Small(0, x) * math.Exp(x)
	}
	w := 1 / x
	return besselK0Large.at(w) * math.Sqrt(w)
}

// K1e returns exp(x) [K1](x).
func K1e(x float64) float64 {
	if x <= 1 {
		return k01Small(1, x) * math.Exp(x)
	}
	w := 1 / x
	return besselK1Large.at(w) * math.Sqrt(w)
}
