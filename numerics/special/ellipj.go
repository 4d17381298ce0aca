// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds Jacobi's elliptic functions.

import "math"

// Ellipj returns Jacobi's elliptic functions sn(u|m), cn(u|m), dn(u|m), and the
// amplitude ph, of which sn and cn are the sine and cosine: u = F(ph, m). The
// parameter m is between 0 and 1; for others they are NaN.
//
// u is reduced by multiples of K(m) in double-double arithmetic, so that the error
// does not grow with u. The rest is the arithmetic-geometric mean, followed back by
// the cotangent of the amplitude: Bulirsch, Numer. Math. 7 (1965); DLMF 22.20.
func Ellipj(u, m float64) (sn, cn, dn, ph float64) {
	switch {
	case u != u || m != m || m < 0 || m > 1 || math.IsInf(u, 0):
		n := math.NaN()
		return n, n, n, n
	case m == 1:
		sn, cn = math.Tanh(u), 1/math.Cosh(u)
		return sn, cn, cn, math.Atan(math.Sinh(u))
	case m == 0:
		sn, cn = math.Sincos(u)
		return sn, cn, 1, u
	}
	p := twoSum(1, -m)
	k := ddPi.scale(0.5).div(agm(ddOne, p.sqrt()))
	n := math.RoundToEven(u / (2 * k.hi))
	v := toDD(u).sub(k.mulF(2 * n))
	neg := v.hi < 0
	if neg {
		v = v.neg()
	}
	if v.hi <= 0.5*k.hi {
		sn, cn, dn = jacobiSmall(v.float(), p)
	} else {
		// sn(K-w) = cn/dn, cn(K-w) = k' sn/dn, dn(K-w) = k'/dn.
		s, c, d := jacobiSmall(k.sub(v).float(), p)
		kp := math.Sqrt(p.hi)
		sn, cn, dn = c/d, kp*s/d, kp/d
	}
	ph = math.Atan2(sn, cn)
	if neg {
		sn, ph = -sn, -ph
	}
	if math.Mod(n, 2) != 0 {
		sn, cn = -sn, -cn
	}
	return sn, cn, dn, ph + n*math.Pi
}

// agm returns the arithmetic-geometric mean of two positive numbers.
func agm(a, b dd) dd {
	for range 40 {
		d := a.sub(b)
		if math.Abs(d.hi) <= 1e-16*a.hi {
			break
		}
		a, b = a.add(b).scale(0.5), a.mul(b).sqrt()
	}
	return a.add(b).scale(0.5)
}

// jacobiSmall returns sn, cn and dn for u from 0 to K/2 and the parameter 1-p.
func jacobiSmall(u float64, p dd) (sn, cn, dn float64) {
	if u < 1e-8 {
		return u, 1, 1
	}
	var as, bs [16]float64
	a, b := 1.0, math.Sqrt(p.hi)
	n := 0
	for {
		as[n], bs[n] = a, b
		n++
		if math.Abs(a-b) <= 1e-8*a || n == len(as) {
			break
		}
		a, b = (a+b)/2, math.Sqrt(a*b)
	}
	mean := (a + b) / 2
	s, c := math.Sincos(mean * u)
	dn = 1
	ratio := c / s
	t := mean * ratio // a_n times the cotangent of the amplitude
	for i := n - 1; i >= 0; i-- {
		ratio *= t
		t *= dn
		dn = (bs[i] + ratio) / (as[i] + ratio)
		ratio = t / as[i]
	}
	sn = 1 / math.Hypot(1, t)
	return sn, t * sn, dn
}
