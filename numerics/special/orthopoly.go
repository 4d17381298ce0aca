// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file evaluates the classical orthogonal polynomials by their recurrences,
// DLMF 18.9, in double-double arithmetic: what cancels at and outside the interval of
// orthogonality is made up for.

import "math"

// A recurrence is p_(k+1) = (a_k p_k - b_k p_(k-1)) / d_k; step returns a_k, b_k and
// d_k.
type recurrence func(k float64) (a, b dd, d dd)

// run returns p_n from p_0 = 1 and p_1. Large values are kept in units of a power of
// two.
func (r recurrence) run(n int, p1 dd) float64 {
	if n == 0 {
		return 1 + 0*p1.hi
	}
	q, p := ddOne, p1
	units := 0
	for k := 1; k < n; k++ {
		a, b, d := r(float64(k))
		t := a.mul(p).sub(b.mul(q))
		if d != ddOne {
			t = t.div(d)
		}
		q, p = p, t
		if math.Abs(p.hi) > 0x1p500 {
			q, p = q.scale(0x1p-500), p.scale(0x1p-500)
			units += 500
		}
	}
	return math.Ldexp(p.float(), units)
}

// EvalLegendre returns the Legendre polynomial P_n(x); P of order -n-1 is P_n. Near
// its zeros, as all polynomials here, it has the accuracy of a sum of terms in
// double-double arithmetic.
func EvalLegendre(n int, x float64) float64 {
	if n < 0 {
		n = -n - 1
	}
	if n == 0 {
		return 1
	}
	return recurrence(func(k float64) (a, b, d dd) {
		return twoProd(2*k+1, x), toDD(k), toDD(k + 1)
	}).run(n, toDD(x))
}

// EvalChebyt returns the Chebyshev polynomial of the first kind T_n(x) =
// cos(n arccos x); T of order -n is T_n.
func EvalChebyt(n int, x float64) float64 {
	if n < 0 {
		n = -n
	}
	return chebyshev(n, x, toDD(x))
}

// EvalChebyu returns the Chebyshev polynomial of the second kind U_n(x) =
// sin((n+1)t)/sin(t), x = cos(t). U of order -1 is 0, and that of order -n is -U of
// order n-2.
func EvalChebyu(n int, x float64) float64 {
	switch {
	case n == -1:
		return 0
	case n < -1:
		return -EvalChebyu(-n-2, x)
	}
	return chebyshev(n, x, toDD(2*x))
}

func chebyshev(n int, x float64, p1 dd) float64 {
	return recurrence(func(float64) (a, b, d dd) { return toDD(2 * x), ddOne, ddOne }).run(n, p1)
}

// EvalHermite returns the Hermite polynomial of the physicists, H_n(x), orthogonal by
// the weight exp(-x²), and NaN for n < 0.
func EvalHermite(n int, x float64) float64 {
	if n < 0 {
		return math.NaN()
	}
	return recurrence(func(k float64) (a, b, d dd) { return toDD(2 * x), toDD(2 * k), ddOne }).run(n, toDD(2*x))
}

// EvalHermitenorm returns the Hermite polynomial of the probabilists, He_n(x),
// orthogonal by the weight exp(-x²/2), and NaN for n < 0.
func EvalHermitenorm(n int, x float64) float64 {
	if n < 0 {
		return math.NaN()
	}
	return recurrence(func(k float64) (a, b, d dd) { return toDD(x), toDD(k), ddOne }).run(n, toDD(x))
}

// EvalLaguerre returns the Laguerre polynomial L_n(x), orthogonal by the weight
// exp(-x), and 0 for n < 0.
func EvalLaguerre(n int, x float64) float64 { return EvalGenlaguerre(n, 0, x) }

// EvalGenlaguerre returns the generalized Laguerre polynomial of n, alpha and x,
// orthogonal by the weight x^alpha exp(-x): 0 for n < 0, NaN for alpha <= -1.
func EvalGenlaguerre(n int, alpha, x float64) float64 {
	switch {
	case alpha <= -1 || alpha != alpha || x != x:
		return math.NaN()
	case n < 0:
		return 0
	}
	y := twoSum(alpha, -x)
	return recurrence(func(k float64) (a, b, d dd) {
		return y.addF(2*k + 1), twoSum(k, alpha), toDD(k + 1)
	}).run(n, y.addF(1))
}

// EvalGegenbauer returns the Gegenbauer polynomial of n, alpha and x, orthogonal by
// the weight (1-x²)^(alpha-1/2), and 0 for n < 0.
func EvalGegenbauer(n int, alpha, x float64) float64 {
	if n < 0 {
		return 0
	}
	return recurrence(func(k float64) (a, b, d dd) {
		return twoSum(k, alpha).mulF(2 * x), twoSum(k-1, 2*alpha), toDD(k + 1)
	}).run(n, twoProd(2*alpha, x))
}

// EvalJacobi returns the Jacobi polynomial of n, alpha, beta and x, orthogonal by
// the weight (1-x)^alpha (1+x)^beta for alpha, beta > -1; NaN for n < 0. The
// recurrence has a zero in its divisor if alpha + beta is a whole number from -2n to
// -2; it is NaN then.
func EvalJacobi(n int, alpha, beta, x float64) float64 {
	if n < 0 {
		return math.NaN()
	}
	s := twoSum(alpha, beta)
	diff := twoSum(alpha, -beta).mul(s)
	return recurrence(func(k float64) (a, b, d dd) {
		c := s.addF(2 * k)
		a = c.addF(1).mul(c.addF(2).mul(c).mulF(x).add(diff))
		b = twoSum(k, alpha).mul(twoSum(k, beta)).mul(c.addF(2)).scale(2)
		d = s.addF(k + 1).mulF(k + 1).mul(c).scale(2)
		return a, b, d
	}).run(n, s.addF(2).mul(twoSum(x, -1)).scale(0.5).add(twoSum(alpha, 1)))
}

// Lpmv returns the associated Legendre function of order m and degree n, on the cut
// |x| <= 1 and with the phase of Condon and Shortley, (-1)^m (1-x²)^(m/2) times the
// m-th derivative of P_n(x). It is NaN for |x| > 1, and 0 for m > n. For whole
// degrees alone, unlike SciPy's. DLMF 14.6.1, 14.9.3, 14.10.3.
func Lpmv(m, n int, x float64) float64 {
	if n < 0 {
		n = -n - 1
	}
	k := m
	if m < 0 {
		k = -m
	}
	switch {
	case !(math.Abs(x) <= 1):
		return math.NaN()
	case k > n:
		return 0
	}
	// (2k-1)!! (1-x²)^(k/2), from its logarithm where it may be out of range.
	w := twoSum(1, -x).mul(twoSum(1, x)).sqrt()
	p, e := legendreRun(k, n, toDD(x), w, func(i float64) dd { return toDD(2*i - 1) })
	if k%2 != 0 {
		p = p.neg()
	}
	if m < 0 {
		// (n-k)!/(n+k)! and the sign.
		if k%2 != 0 {
			p = p.neg()
		}
		for i := n - k + 1; i <= n+k; i++ {
			p = p.divF(float64(i))
			if math.Abs(p.hi) < 0x1p-500 {
				p = p.scale(0x1p500)
				e -= 500
			}
		}
	}
	return math.Ldexp(p.float(), e)
}

// legendreRun returns the associated Legendre function without its phase, in units
// of a power of two. It begins with the product of f(i) w for i to k.
func legendreRun(k, n int, x, w dd, f func(i float64) dd) (p dd, e int) {
	p = ddOne
	for i := 1; i <= k; i++ {
		p = p.mul(f(float64(i))).mul(w)
		p, e = rescale(p, e)
	}
	q := dd{}
	for i := k; i < n; i++ {
		fi, fk := float64(i), float64(k)
		t := x.mulF(2*fi + 1).mul(p).sub(q.mulF(fi + fk)).divF(fi - fk + 1)
		q, p = p, t
		if math.Abs(p.hi) > 0x1p500 {
			p, q = p.scale(0x1p-500), q.scale(0x1p-500)
			e += 500
		}
	}
	return p, e
}

func rescale(p dd, e int) (scaled dd, units int) {
	switch a := math.Abs(p.hi); {
	case a > 0x1p500:
		return p.scale(0x1p-500), e + 500
	case a < 0x1p-500 && a > 0:
		return p.scale(0x1p500), e - 500
	}
	return p, e
}

// SphHarmY returns the spherical harmonic Y of degree n and order m at the polar
// angle theta and the azimuth phi,
//
//	√((2n+1)/(4π) (n-m)!/(n+m)!) P(m, n, cos theta) exp(i m phi),
//
// with P as [Lpmv] has it. It is 0 for |m| > n and panics if n < 0. DLMF 14.30.1.
func SphHarmY(n, m int, theta, phi float64) complex128 {
	if n < 0 {
		panicArg("SphHarmY", "wants a degree of 0 or more and got %d", n)
	}
	k := m
	if m < 0 {
		k = -m
	}
	if k > n {
		return 0
	}
	if math.IsInf(theta, 0) || math.IsInf(phi, 0) || theta != theta || phi != phi {
		return complex(math.NaN(), math.NaN())
	}
	s, c := ddSinCosPi(toDD(theta).div(ddPi))
	// The factor is shared out: √((2i-1)/(2i)) for each i to k, …
	p, e := legendreRun(k, n, c, s, func(i float64) dd { return toDD(2*i - 1).divF(2 * i).sqrt() })
	// … which makes (2k)! of it, and what is missing to (n+k)!/(n-k)!.
	f := toDD(float64(2*n + 1)).div(ddPi).scale(0.25)
	for i := range n - k {
		f = f.mulF(float64(i + 1)).divF(float64(i + 1 + 2*k))
		if f.hi < 0x1p-500 {
			f = f.scale(0x1p500)
			e -= 250 // of its root
		}
	}
	v := p.mul(f.sqrt())
	if k%2 != 0 && m > 0 {
		v = v.neg()
	}
	a := math.Ldexp(v.float(), e)
	u := twoProd(float64(m), phi).div(ddPi)
	sin, cos := sinCosPi(math.Mod(u.hi, 2) + u.lo)
	return complex(a*cos, a*sin)
}
