// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the exponential function, the logarithm and the circular
// functions of double-double numbers. Tables reduce the argument, as in Tang
// (ACM Trans. Math. Softw. 15 and 16, 1989 and 1990), and a Taylor series does
// the rest, the small terms of it in float64.

import "math"

var (
	ddOne = dd{1, 0}
	// Parts of ln 2; a product of the first with a whole number below 2²⁰ is exact.
	ln2Parts = [3]float64{0x1.62e42feep-1, 0x1.a39ef35793c76p-33, 0x1.cc01f97b57a08p-87}
)

// expParts returns a as k*ln(2) + j/64 + r with |r| <= 1/128 and 0 <= j < 64.
func expParts(a dd) (k, j int, r dd) {
	kf := math.Floor(a.hi/math.Ln2 + 1.0/256)
	r = twoSum(a.hi, float64(-kf*ln2Parts[0])).addF(a.lo).sub(twoProd(kf, ln2Parts[1])).addF(float64(-kf * ln2Parts[2]))
	jf := math.RoundToEven(r.hi * 64)
	if jf < 0 {
		kf--
		r = r.add(dd{ln2Parts[0], 0}).add(dd{ln2Parts[1], ln2Parts[2]})
		jf = math.RoundToEven(r.hi * 64)
	}
	return int(kf), int(jf), r.addF(-jf / 64)
}

// smallExpm1 returns exp(r) - 1 for |r| <= 1/128.
func smallExpm1(r dd) dd {
	x := r.hi
	tail := 1.0/720 + x*(1.0/5040+x*(1.0/40320+x*(1.0/362880+x*(1.0/3628800))))
	s := hornerDD(r, expTaylor[:]).add(dd{tail * x * x * x * x * x, 0}) // 1 + r/2 + …
	return s.mul(r)
}

// ddExp returns exp(a).
func ddExp(a dd) dd {
	switch {
	case a.hi > 710:
		return dd{math.Inf(1), 0}
	case a.hi < -760:
		return dd{}
	case a.hi != a.hi:
		return a
	}
	k, j, r := expParts(a)
	e := expTable[j]
	e = e.add(e.mul(smallExpm1(r)))
	return dd{math.Ldexp(e.hi, k), math.Ldexp(e.lo, k)}
}

// ddExpm1 returns exp(a) - 1.
func ddExpm1(a dd) dd {
	if math.Abs(a.hi) <= 1.0/128 {
		return smallExpm1(a)
	}
	return ddExp(a).addF(-1)
}

// expDD returns exp(a) as float64.
func expDD(a dd) float64 {
	switch {
	case a.hi > 1e4:
		return math.Inf(1)
	case a.hi < -1e4:
		return 0
	case a.hi > 700 || a.hi < -700:
		if a.hi < -700 && a.hi > -760 {
			// Round once, also where the result is subnormal.
			return ddExp(a.add(dd{64 * ddLn2.hi, 64 * ddLn2.lo})).float() * 0x1p-64
		}
		return ddExp(a).float()
	}
	e := math.Exp(a.hi)
	return e + e*a.lo
}

// ddLog returns the logarithm of a > 0.
func ddLog(a dd) dd {
	if a.hi <= 0 || math.IsInf(a.hi, 1) || a.hi != a.hi {
		return dd{math.Log(a.hi), 0}
	}
	f, k := math.Frexp(a.hi)
	if f < math.Sqrt2/2 {
		f *= 2
		k--
	}
	m := dd{f, math.Ldexp(a.lo, -k)}
	j := int(math.RoundToEven((f - 0.6875) * 64)) // c = 0.6875 + j/64
	c := 0.6875 + float64(j)/64
	l := logTable[j].add(logRatio(m.addF(-c), m.addF(c)))
	if k == 0 {
		return l
	}
	kf := float64(k)
	return twoProd(kf, ln2Parts[1]).add(dd{float64(kf * ln2Parts[0]), float64(kf * ln2Parts[2])}).add(l)
}

// logLite returns log(x) for x > 0 with an absolute error of some 10⁻²⁰, at a quarter
// of the cost of ddLog.
func logLite(x float64) dd {
	if !(x > 0x1p-1000 && x < 0x1p1000) {
		return ddLog(toDD(x))
	}
	bits := math.Float64bits(x)
	k := int(bits>>52) - 1023
	f := math.Float64frombits(bits&(1<<52-1) | 1023<<52)
	if f > math.Sqrt2 {
		f *= 0.5
		k++
	}
	j := int((f-0.6875)*64 + 0.5)
	c := 0.6875 + float64(j)/64
	d := f - c
	ic := 1 / c
	r := d * ic
	lo := math.FMA(-r, c, d) * ic
	// log(1+r) - r
	z := r * r
	p := (1.0/3+z*(1.0/5+z*(1.0/7+z*(1.0/9))))*r - (0.5 + z*(1.0/4+z*(1.0/6+z*(1.0/8+z*(1.0/10)))))
	kf := float64(k)
	t := &logTable[j]
	s := quickTwoSum(float64(kf*ln2Parts[0]), t.hi)
	if k == 0 {
		s = dd{t.hi, 0}
	}
	u := twoSum(s.hi, r)
	return quickTwoSum(u.hi, u.lo+(s.lo+t.lo+kf*(ln2Parts[1]+ln2Parts[2])+(lo-lo*r)+z*p))
}

// logLiteDD returns log(x) as logLite does.
func logLiteDD(x dd) dd { return logLite(x.hi).addF(x.lo / x.hi) }

// logRatio returns 2 atanh(p/q) for |p/q| <= 1/64.
func logRatio(p, q dd) dd {
	s := p.div(q)
	z := s.sqr()
	x := z.hi
	tail := 1.0/9 + x*(1.0/11+x*(1.0/13+x*(1.0/15+x*(1.0/17))))
	t := hornerDD(z, atanhTaylor[:]).add(dd{tail * x * x * x * x, 0})
	return s.add(s.mul(t.addF(-1))).scale(2)
}

// ddLog1p returns log(1 + a).
func ddLog1p(a dd) dd {
	if math.Abs(a.hi) < 1.0/64 {
		return logRatio(a, a.addF(2))
	}
	return ddLog(a.addF(1))
}

// log1pmx returns log(1+x) - x to the precision of float64.
func log1pmx(x float64) float64 {
	if math.Abs(x) > 0.25 {
		if x > -0.5 && x < 1 {
			return ddLog1p(toDD(x)).addF(-x).float()
		}
		return math.Log1p(x) - x
	}
	// With r = x/(2+x): 2 atanh(r) - x = 2r³(1/3 + r²/5 + …) - r x.
	r := x / (2 + x)
	y := r * r
	s := 1.0/3 + y*(1.0/5+y*(1.0/7+y*(1.0/9+y*(1.0/11+y*(1.0/13+y*(1.0/15+y*(1.0/17+y*(1.0/19))))))))
	return r * (2*y*s - x)
}

// ddSinCosPi returns sin(πa) and cos(πa).
func ddSinCosPi(a dd) (sin, cos dd) {
	// a = n/2 + r with |r| <= 1/4.
	n := math.RoundToEven(math.Mod(a.hi, 2) * 2)
	r := dd{math.Mod(a.hi, 2), a.lo}
	r = r.addF(-n / 2)
	t := r.mul(ddPi)
	z := t.sqr().neg()
	sin, cos = t.mul(hornerDD(z, sinTaylor[:])), hornerDD(z, cosTaylor[:])
	switch int(n) & 3 {
	case 1:
		return cos, sin.neg()
	case 2:
		return sin.neg(), cos.neg()
	case 3:
		return cos.neg(), sin
	}
	return sin, cos
}

// sinCosPi returns sin(πx) and cos(πx).
func sinCosPi(x float64) (sin, cos float64) {
	m := math.Mod(x, 2)
	n := math.RoundToEven(m * 2)
	sin, cos = math.Sincos((m - n/2) * math.Pi)
	switch int(n) & 3 {
	case 1:
		return cos, -sin
	case 2:
		return -sin, -cos
	case 3:
		return -cos, sin
	}
	return sin, cos
}

// pow returns x to the power of y, x > 0, to the precision of float64 where
// math.Pow loses digits to a large exponent.
func pow(x, y float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) || !(math.Abs(y) < 1e300) {
		return math.Pow(x, y)
	}
	return expDD(ddLog(toDD(x)).mulF(y))
}

// log returns the logarithm of x. math.Log returns that of another number for a
// subnormal x on some processors.
func log(x float64) float64 {
	if x < 0x1p-1022 && x > 0 {
		return math.Log(x*0x1p54) - 54*math.Ln2
	}
	return math.Log(x)
}

// exp returns exp(x). math.Exp is +Inf from 709.7 on some processors, where exp(x)
// is still finite, and rounds subnormal results twice.
func exp(x float64) float64 {
	if x > 700 || x < -700 {
		return ddExp(toDD(x)).float()
	}
	return math.Exp(x)
}
