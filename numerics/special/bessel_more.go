// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds derivatives of Bessel functions, and spherical Bessel functions.

import "math"

// besselDerivative returns 2^-n times the sum of s^k binom(n, k) f(v-n+2k), the n-th
// derivative by DLMF 10.6.7 and 10.29.5.
func besselDerivative(function string, f func(v, x float64) float64, v, x float64, n int, s float64) float64 {
	if n < 0 {
		panicArg(function, "wants a derivative of order 0 or more and got %d", n)
	}
	if n == 0 {
		return f(v, x)
	}
	sum, c := 0.0, math.Ldexp(1, -n)
	for k := 0; k <= n; k++ {
		sum += c * f(v+float64(2*k-n), x)
		c *= s * float64(n-k) / float64(k+1)
	}
	return sum
}

// Jvp returns the n-th derivative of [Jv] by x. It panics if n < 0.
func Jvp(v, x float64, n int) float64 { return besselDerivative("Jvp", Jv, v, x, n, -1) }

// Yvp returns the n-th derivative of [Yv] by x. It panics if n < 0.
func Yvp(v, x float64, n int) float64 { return besselDerivative("Yvp", Yv, v, x, n, -1) }

// Ivp returns the n-th derivative of [Iv] by x. It panics if n < 0.
func Ivp(v, x float64, n int) float64 { return besselDerivative("Ivp", Iv, v, x, n, 1) }

// Kvp returns the n-th derivative of [Kv] by x. It panics if n < 0.
func Kvp(v, x float64, n int) float64 {
	r := besselDerivative("Kvp", Kv, v, x, n, 1)
	if n%2 != 0 {
		return -r
	}
	return r
}

func checkSpherical(function string, n int) {
	if n < 0 {
		panicArg(function, "wants an order of 0 or more and got %d", n)
	}
}

// alternate returns -v if n is odd and x negative.
func alternate(v float64, n int, x float64) float64 {
	if n%2 != 0 && x < 0 {
		return -v
	}
	return v
}

// SphericalJn returns the spherical Bessel function of the first kind,
// √(π/(2x)) J(n+1/2, x). It panics if n < 0. DLMF 10.47.3.
func SphericalJn(n int, x float64) float64 {
	checkSpherical("SphericalJn", n)
	a := math.Abs(x)
	switch {
	case x != x:
		return x
	case math.IsInf(x, 0):
		return 0
	case x == 0:
		if n == 0 {
			return 1
		}
		return 0
	case n == 0:
		return math.Sin(x) / x
	}
	return alternate(math.Sqrt(math.Pi/2/a)*Jv(float64(n)+0.5, a), n, x)
}

// SphericalYn returns the spherical Bessel function of the second kind,
// √(π/(2x)) Y(n+1/2, x), for x < 0 by its symmetry: -Inf at 0. It panics if n < 0.
// DLMF 10.47.4.
func SphericalYn(n int, x float64) float64 {
	checkSpherical("SphericalYn", n)
	a := math.Abs(x)
	switch {
	case x != x:
		return x
	case math.IsInf(x, 0):
		return 0
	case x == 0:
		return math.Inf(-1)
	case n == 0:
		return -math.Cos(x) / x
	}
	return alternate(math.Sqrt(math.Pi/2/a)*Yv(float64(n)+0.5, a), n+1, x)
}

// SphericalIn returns the modified spherical Bessel function of the first kind,
// √(π/(2x)) I(n+1/2, x). It panics if n < 0. DLMF 10.47.7.
func SphericalIn(n int, x float64) float64 {
	checkSpherical("SphericalIn", n)
	a := math.Abs(x)
	switch {
	case x != x:
		return x
	case x == 0:
		if n == 0 {
			return 1
		}
		return 0
	case math.IsInf(x, 0):
		return alternate(math.Inf(1), n, x)
	}
	if a < 1e-8 && n == 0 {
		return 1
	}
	return alternate(timesExp(Ive(float64(n)+0.5, a)*math.Sqrt(math.Pi/2/a), a), n, x)
}

// SphericalKn returns the modified spherical Bessel function of the second kind,
// √(π/(2x)) K(n+1/2, x): +Inf at 0, and for x < 0 the continuation of exp(-x) times a
// polynomial in 1/x. It panics if n < 0. DLMF 10.47.9, 10.47.12.
func SphericalKn(n int, x float64) float64 {
	checkSpherical("SphericalKn", n)
	switch {
	case x != x:
		return x
	case x == 0:
		return math.Inf(1)
	case math.IsInf(x, 1):
		return 0
	case math.IsInf(x, -1):
		return math.Inf(-1)
	case x < 0:
		i, k := math.Pi*SphericalIn(n, -x), SphericalKn(n, -x)
		if n%2 == 0 {
			return -i - k
		}
		return k - i
	}
	return math.Sqrt(math.Pi/2/x) * Kv(float64(n)+0.5, x)
}

// sphericalDerivative returns (n f(n-1) + s (n+1) f(n+1)) / (2n+1), the derivative of
// f by DLMF 10.51.
func sphericalDerivative(f func(n int, x float64) float64, n int, x, s float64) float64 {
	r := s * float64(n+1) * f(n+1, x)
	if n > 0 {
		r += float64(n) * f(n-1, x)
	}
	return r / float64(2*n+1)
}

// SphericalJnp returns the derivative of [SphericalJn]. It panics if n < 0.
func SphericalJnp(n int, x float64) float64 {
	checkSpherical("SphericalJnp", n)
	return sphericalDerivative(SphericalJn, n, x, -1)
}

// SphericalYnp returns the derivative of [SphericalYn]: +Inf at 0. It panics if n < 0.
func SphericalYnp(n int, x float64) float64 {
	checkSpherical("SphericalYnp", n)
	if x == 0 {
		return math.Inf(1)
	}
	return sphericalDerivative(SphericalYn, n, x, -1)
}

// SphericalInp returns the derivative of [SphericalIn]. It panics if n < 0.
func SphericalInp(n int, x float64) float64 {
	checkSpherical("SphericalInp", n)
	return sphericalDerivative(SphericalIn, n, x, 1)
}

// SphericalKnp returns the derivative of [SphericalKn]: -Inf at 0. It panics if n < 0.
func SphericalKnp(n int, x float64) float64 {
	checkSpherical("SphericalKnp", n)
	return -sphericalDerivative(SphericalKn, n, x, 1)
}
