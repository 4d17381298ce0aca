// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the hypergeometric functions of real arguments.

import "math"

// Hyp0f1 returns the confluent hypergeometric limit function 0F1(; b; x), the sum of
// x^k / ((b)_k k!). It is NaN for b = 0, -1, …, as SciPy's. DLMF 16.2.
func Hyp0f1(b, x float64) float64 {
	switch {
	case b != b || x != x || b <= 0 && isInt(b):
		return math.NaN()
	case x == 0:
		return 1
	case math.IsInf(x, 1) && b > 0 && !math.IsInf(b, 1):
		return x
	}
	if math.Abs(x) > 100 && math.Abs(b) < 1e5 {
		// Γ(b) r^(1-b) times a Bessel function of order b-1, at 2r.
		r := math.Sqrt(math.Abs(x))
		e, s := ddLgammaSign(toDD(b))
		e = e.sub(ddLog(toDD(math.Abs(x))).mul(twoSum(b, -1)).scale(0.5))
		if x < 0 {
			return s * Jv(b-1, 2*r) * expDD(e)
		}
		if e = e.add(toDD(x).sqrt().scale(2)); e.hi > 700 {
			return s * Ive(b-1, 2*r) * expDD(e.addF(-64)) * math.Exp(64)
		}
		return s * Ive(b-1, 2*r) * expDD(e)
	}
	s, _ := (&hypSeries{den: []dd{toDD(b)}, top: toDD(x), bot: ddOne}).sum()
	return s.float()
}

// Hyp1f1 returns Kummer's confluent hypergeometric function 1F1(a; b; x), the sum of
// (a)_k x^k / ((b)_k k!). For b = 0, -1, … it is +Inf, unless a is a whole number from
// b to 0, where the series ends before. Where the series is needed and takes too many
// terms or digits, as for |x| above 10⁴ with larger a or b, it is NaN.
//
// It takes the power series, Kummer's transformation, and the expansion for large
// |x|: DLMF 13.2.2, 13.2.39, 13.7.1 and 13.7.2.
func Hyp1f1(a, b, x float64) float64 {
	switch {
	case a != a || b != b || x != x:
		return math.NaN()
	case b <= 0 && isInt(b) && !(isInt(a) && a <= 0 && a >= b):
		return math.Inf(1)
	case a == 0 || x == 0:
		return 1
	case a == b:
		return exp(x)
	case a == -1:
		return twoSum(b, -x).divF(b).float()
	case math.IsInf(a, 0) || math.IsInf(b, 0) || math.IsInf(x, 0):
		return hyp1f1Infinite(a, b, x)
	}
	ends := a < 0 && isInt(a)
	ba := twoSum(b, -a)
	endsKummer := ba.lo == 0 && ba.hi <= 0 && isInt(ba.hi)
	if math.Abs(x) > 40 && !ends && !endsKummer {
		if v, ok := hyp1f1Large(a, b, x); ok {
			return v
		}
	}
	if x < -1 && !ends {
		s, ok := (&hypSeries{num: []dd{ba}, den: []dd{toDD(b)}, top: toDD(-x), bot: ddOne}).sum()
		if ok {
			return timesExpDD(s, x)
		}
	}
	s, ok := (&hypSeries{num: []dd{toDD(a)}, den: []dd{toDD(b)}, top: toDD(x), bot: ddOne}).sum()
	if !ok {
		return math.NaN()
	}
	return s.float()
}

// timesExpDD returns s exp(x).
func timesExpDD(s dd, x float64) float64 {
	if s.hi == 0 || math.Abs(x) < 700 {
		return s.float() * exp(x)
	}
	return math.Copysign(expDD(ddLog(s.abs()).addF(x)), s.hi)
}

func hyp1f1Infinite(a, b, x float64) float64 {
	switch {
	case math.IsInf(x, 1) && !math.IsInf(a, 0) && !math.IsInf(b, 0):
		return math.Inf(1)
	case math.IsInf(x, -1) && a > 0 && b > 0 && !math.IsInf(a, 0) && !math.IsInf(b, 0):
		return 0
	}
	return math.NaN()
}

// hyp1f1Large returns 1F1 by its expansion for large |x|, if that is good enough.
func hyp1f1Large(a, b, x float64) (v float64, ok bool) {
	p, q := toDD(a), twoSum(a, -b).addF(1) // x < 0
	den := twoSum(b, -a)
	if x > 0 {
		p, q = twoSum(1, -a), den
		den = toDD(a)
	}
	sum, t := ddOne, ddOne
	z := math.Abs(x)
	last := math.Inf(1)
	for k := 0.0; k < 500; k++ {
		t = t.mul(p.addF(k)).mul(q.addF(k)).divF(k + 1).divF(z)
		sum = sum.add(t)
		e := math.Abs(t.hi)
		if e < 1e-18*math.Abs(sum.hi) {
			ok = true
			break
		}
		if e > last && k > math.Abs(p.hi)+math.Abs(q.hi) {
			return 0, false
		}
		last = e
	}
	if !ok || math.Abs(sum.hi) < 1e-10 {
		return 0, false
	}
	l, s := gammaRatio([]dd{toDD(b)}, []dd{den})
	// What the expansion leaves out is smaller by exp(-z) and a power.
	if x > 0 {
		l = l.addF(x).add(ddLog(toDD(z)).mul(twoSum(a, -b)))
		lo, _ := gammaRatio([]dd{toDD(b)}, []dd{twoSum(b, -a)})
		if lo.hi-a*log(z) > l.hi-40 {
			return 0, false
		}
	} else {
		l = l.sub(ddLog(toDD(z)).mulF(a))
		lo, _ := gammaRatio([]dd{toDD(b)}, []dd{toDD(a)})
		if lo.hi+x+(a-b)*log(z) > l.hi-40 {
			return 0, false
		}
	}
	l = l.add(ddLog(sum.abs()))
	return math.Copysign(expDD(l), s*sum.hi), true
}

// Hyp2f1 returns Gauss's hypergeometric function 2F1(a, b; c; x), the sum of
// (a)_k (b)_k x^k / ((c)_k k!) and its continuation to x <= 1. It is +Inf for x > 1,
// unless the series ends, and for c = 0, -1, …, unless it ends before. At x = 1 it is
// +Inf where the series diverges. Where a series takes too many terms or digits, as
// for parameters above 10⁴, it is NaN.
//
// It takes the power series for |x| up to 1/2, the transformations of Pfaff and
// Euler, and from there on follows the differential equation to x by Taylor series in
// double-double arithmetic: DLMF 15.2.1, 15.4.20, 15.8.1, 15.10.1.
func Hyp2f1(a, b, c, x float64) float64 {
	switch {
	case a != a || b != b || c != c || x != x:
		return math.NaN()
	case x == 0 || a == 0 || b == 0:
		if c == 0 {
			return math.NaN()
		}
		return 1
	case math.IsInf(a, 0) || math.IsInf(b, 0) || math.IsInf(c, 0) || math.IsInf(x, 0):
		return math.NaN()
	}
	ends := func(p float64) bool { return p <= 0 && isInt(p) }
	last := math.Inf(-1) // the order at which the series ends
	for _, p := range []float64{a, b} {
		if ends(p) {
			last = max(last, p)
		}
	}
	if ends(c) && last < c {
		return math.Inf(1)
	}
	if !math.IsInf(last, -1) {
		s, ok := (&hypSeries{num: []dd{toDD(a), toDD(b)}, den: []dd{toDD(c)}, top: toDD(x), bot: ddOne}).sum()
		if !ok {
			return math.NaN()
		}
		return s.float()
	}
	if x > 1 {
		return math.Inf(1)
	}
	ca, cb := twoSum(c, -a), twoSum(c, -b)
	cab := ca.addF(-b)
	if x == 1 {
		if cab.hi <= 0 {
			return math.Inf(1)
		}
		l, s := gammaRatio([]dd{toDD(c), cab}, []dd{ca, cb})
		return s * expDD(l)
	}
	w := twoSum(1, -x)
	if exact := func(p dd) bool { return p.lo == 0 && ends(p.hi) }; exact(ca) || exact(cb) {
		// Euler: (1-x)^(c-a-b) 2F1(c-a, c-b; c; x), whose series ends.
		s, ok := (&hypSeries{num: []dd{ca, cb}, den: []dd{toDD(c)}, top: toDD(x), bot: ddOne}).sum()
		if !ok {
			return math.NaN()
		}
		return timesPower(s, w, cab)
	}
	if x < -0.5 {
		// Pfaff: (1-x)^-a 2F1(a, c-b; c; x/(x-1)), and the same with a and b exchanged:
		// the one with the smaller parameter in the power.
		if math.Abs(b) < math.Abs(a) {
			a, cb = b, ca
		}
		f := hyp2f1Unit(toDD(a), cb, toDD(c), toDD(x), twoSum(x, -1), w.inv())
		return timesPower(f, w, toDD(-a))
	}
	return hyp2f1Unit(toDD(a), toDD(b), toDD(c), toDD(x), ddOne, w).float()
}

// timesPower returns s w^e.
func timesPower(s, w, e dd) float64 {
	l := ddLog(w).mul(e)
	if math.Abs(l.hi) < 600 {
		return s.mul(ddExp(l)).float()
	}
	return math.Copysign(expDD(l.add(ddLog(s.abs()))), s.hi)
}

// hyp2f1Unit returns 2F1 at top/bot, which is below 1 by w.
func hyp2f1Unit(a, b, c, top, bot, w dd) dd {
	if w.hi >= 0.45 {
		s, _ := (&hypSeries{num: []dd{a, b}, den: []dd{c}, top: top, bot: bot}).sum()
		return s
	}
	// Value and derivative at 1/2, by 1-x.
	half := dd{0.5, 0}
	one := ddOne
	f, ok1 := (&hypSeries{num: []dd{a, b}, den: []dd{c}, top: half, bot: one}).sum()
	g, ok2 := (&hypSeries{num: []dd{a.addF(1), b.addF(1)}, den: []dd{c.addF(1)}, top: half, bot: one}).sum()
	if !ok1 || !ok2 {
		return toDD(math.NaN())
	}
	g = g.mul(a).mul(b).div(c).neg()
	ab := a.add(b)
	sigma := ab.addF(1)
	gamma := sigma.sub(c)
	w0 := half
	for {
		next := w
		if w.hi < 0.4*w0.hi {
			next = w0.scale(0.5)
		}
		f, g = hypStep(f, g, a, b, sigma, gamma, w0, next.sub(w0))
		if next == w {
			return f
		}
		w0 = next
	}
}

// hypStep takes a solution of w(1-w) f” + (gamma - sigma w) f' - ab f = 0 and its
// derivative from w to w+t by its Taylor series.
func hypStep(f, g, a, b, sigma, gamma, w, t dd) (f1, g1 dd) {
	p0 := w.mul(ddOne.sub(w))
	p1 := ddOne.sub(w.scale(2))
	q := gamma.sub(sigma.mul(w))
	// Terms c_n t^n.
	c0, c1 := f, g.mul(t)
	u := t.div(p0)
	v := t.mul(u)
	f1, g1 = c0.add(c1), c1
	for n := 0.0; n < 2000; n++ {
		s := c0.mul(a.addF(n)).mul(b.addF(n)).mul(v).sub(p1.mulF(n).add(q).mulF(n + 1).mul(c1).mul(u))
		c2 := s.divF((n + 1) * (n + 2))
		f1 = f1.add(c2)
		g1 = g1.add(c2.mulF(n + 2))
		c0, c1 = c1, c2
		if e := math.Abs(c2.hi) + math.Abs(c0.hi); e*(n+2) < 1e-34*(math.Abs(f1.hi)+math.Abs(g1.hi)/(n+2)) && n > 20 {
			break
		}
	}
	return f1, g1.div(t)
}
