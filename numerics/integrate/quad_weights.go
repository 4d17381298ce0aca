// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is integrals with algebraic and logarithmic singularities at the ends, QUADPACK's
// QAWS, and principal values, QAWC.

import "math"

// An algebraic is the weight (x-a)^alpha * (b-x)^beta, perhaps with logarithms.
type algebraic struct {
	*quadrature
	a, b        float64
	alpha, beta float64
	logA, logB  bool
	left, right [25]float64 // moments of (1+x)^alpha and of (1-x)^beta
	logLeft     [25]float64 // the same with log((1+x)/2) and log((1-x)/2)
	logRight    [25]float64
}

// algebraic is QAWS.
func (q *quadrature) algebraic(a, b float64) (y, abserr float64, code int) {
	w := &algebraic{quadrature: q, a: a, b: b, alpha: q.opts.Wvar[0], beta: q.opts.Wvar[1]}
	if !(w.alpha > -1 && w.beta > -1) {
		panicf("Quad", "wants exponents above -1 in Wvar and got %v", q.opts.Wvar)
	}
	if q.opts.Limit < 2 {
		panicf("Quad", "wants a Limit of 2 or more with the weight %q and got %d", string(q.opts.Weight), q.opts.Limit)
	}
	w.logA = q.opts.Weight == WeightAlgLogA || q.opts.Weight == WeightAlgLog
	w.logB = q.opts.Weight == WeightAlgLogB || q.opts.Weight == WeightAlgLog
	w.left, w.logLeft = algebraicMoments(w.alpha, 1)
	w.right, w.logRight = algebraicMoments(w.beta, -1)
	d := q.divided(w.rule)
	mid := 0.5 * (a + b)
	for _, p := range []panel{{a: a, b: mid}, {a: mid, b: b}} {
		d.panels = append(d.panels, p)
		d.rule(&d.panels[len(d.panels)-1], false)
	}
	if d.panels[1].err > d.panels[0].err {
		d.panels[0], d.panels[1] = d.panels[1], d.panels[0]
	}
	d.order = append(d.order, 0, 1)
	d.area = d.panels[0].area + d.panels[1].area
	d.errsum = d.panels[0].err + d.panels[1].err
	if d.errsum <= d.tolerance(d.area) {
		return d.area, d.errsum, quadOK
	}
	return d.plain(func(p panel) float64 { return 0.5 * (p.a + p.b) }, func(s *split) bool {
		return a != s.left.a && b != s.right.b && s.asc[0] != s.left.err && s.asc[1] != s.right.err
	}, func(same, larger int) bool { return same >= 6 || larger >= 20 })
}

// plain divides panels, without extrapolation, until the tolerance is met. mid says where;
// splits for which counts is true are watched, and rounding said to be the matter when so many changed
// nothing, or made the error larger, that spoiled says so.
func (d *subdivision) plain(mid func(p panel) float64, counts func(s *split) bool, spoiled func(same, larger int) bool) (y, abserr float64, code int) {
	if len(d.panels) >= d.limit {
		return d.sum(), d.errsum, quadLimit
	}
	var same, larger int
	for {
		s := d.divide(mid(d.panels[d.worst]))
		if counts(&s) {
			if math.Abs(s.before.area-s.area) < 1e-5*math.Abs(s.area) && s.err >= 0.99*s.before.err {
				same++
			}
			if len(d.panels) > 10 && s.err > s.before.err {
				larger++
			}
		}
		if d.errsum <= d.tolerance(d.area) {
			return d.sum(), d.errsum, quadOK
		}
		switch {
		case s.endless():
			code = quadBadPoint
		case spoiled(same, larger):
			code = quadRoundoff
		case len(d.panels) == d.limit:
			code = quadLimit
		}
		if code != quadOK {
			return d.sum(), d.errsum, code
		}
	}
}

// rule integrates over a panel. At an end of the interval the factor that is singular there
// is taken by its moments, elsewhere all by the rule of Kronrod.
func (w *algebraic) rule(p *panel, _ bool) (s spread) {
	switch {
	case p.a == w.a && (w.alpha != 0 || w.logA):
		w.end(p, w.alpha, &w.left, &w.logLeft, w.logA, func(x float64) float64 {
			return power(w.b-x, w.beta, w.logB)
		})
	case p.b == w.b && (w.beta != 0 || w.logB):
		w.end(p, w.beta, &w.right, &w.logRight, w.logB, func(x float64) float64 {
			return power(x-w.a, w.alpha, w.logA)
		})
	default:
		p.area, p.err, s = kronrod15.integrate(func(x float64) float64 {
			return w.eval(x) * power(x-w.a, w.alpha, w.logA) * power(w.b-x, w.beta, w.logB)
		}, p.a, p.b)
	}
	return s
}

// power returns d^e, times log(d) if asked for.
func power(d, e float64, log bool) float64 {
	v := 1.0
	if e != 0 {
		v = math.Pow(d, e)
	}
	if log {
		v *= math.Log(d)
	}
	return v
}

// end integrates over a panel at an end, where the distance to it has the exponent e. other
// is the other factor of the weight.
func (w *algebraic) end(p *panel, e float64, moments, logMoments *[25]float64, log bool, other func(float64) float64) {
	var v [25]float64
	var c chebyshev
	sample(func(x float64) float64 { return w.eval(x) * other(x) }, p.a, p.b, &v)
	c.expand(&v)
	i12, i24 := c.integrals(moments)
	area, err := i24, math.Abs(i24-i12)
	if log {
		// log(x-a) is that of the panel's length and that of the share of it.
		length := math.Log(p.b - p.a)
		l12, l24 := c.integrals(logMoments)
		area = i24*length + l24
		err = math.Abs((i24-i12)*length) + math.Abs(l24-l12)
	}
	factor := math.Pow(0.5*(p.b-p.a), e+1)
	p.area, p.err = area*factor, err*factor
}

// algebraicMoments returns the integrals over [-1, 1] of (1+sign*x)^e times T_k(x), and
// of that times log((1+sign*x)/2). Their recurrences, in QUADPACK, section 2.2.3.3, can be used
// upwards.
func algebraicMoments(e, sign float64) (m, l [25]float64) {
	r := math.Pow(2, e+1)
	m[0] = r / (e + 1)
	m[1] = m[0] * e / (e + 2)
	l[0] = -m[0] / (e + 1)
	l[1] = -2*r/((e+2)*(e+2)) - l[0]
	for k := 2; k < len(m); k++ {
		n := float64(k)
		m[k] = -(r + n*(n-e-2)*m[k-1]) / ((n - 1) * (n + e + 1))
		l[k] = -(n*(n-e-2)*l[k-1] - n*m[k-1] + (n-1)*m[k]) / ((n - 1) * (n + e + 1))
	}
	if sign < 0 {
		for k := 1; k < len(m); k += 2 {
			m[k], l[k] = -m[k], -l[k]
		}
	}
	return m, l
}

// cauchy is QAWC.
func (q *quadrature) cauchy(a, b float64) (y, abserr float64, code int) {
	c := q.opts.Wvar[0]
	if c == a || c == b || math.IsNaN(c) {
		panicf("Quad", "wants a point in Wvar that is no end of the interval and got %v", c)
	}
	var smooth int // how many of the last panels were integrated as smooth
	d := q.divided(func(p *panel, again bool) spread {
		if !again {
			smooth = 0
		}
		s, isSmooth := q.cauchyRule(p, c)
		if isSmooth && s.asc != p.err {
			smooth++
		}
		return s
	})
	d.begin(a, b)
	if q.opts.Limit == 1 {
		return d.area, d.errsum, quadLimit
	}
	if d.errsum < least(0.01*math.Abs(d.area), d.tolerance(d.area)) {
		return d.area, d.errsum, quadOK
	}
	mid := func(p panel) float64 {
		// The point shall not be an end.
		m := 0.5 * (p.a + p.b)
		switch {
		case c > p.a && c <= m:
			return 0.5 * (c + p.b)
		case c > m && c < p.b:
			return 0.5 * (p.a + c)
		}
		return m
	}
	return d.plain(mid, func(*split) bool { return smooth == 2 },
		func(same, larger int) bool { return same >= 6 && larger > 20 })
}

// cauchyRule integrates f(x)/(x-c) over a panel: far from c by the rule of Kronrod, and
// says so, near it by that of Clenshaw and Curtis.
func (q *quadrature) cauchyRule(p *panel, c float64) (s spread, isSmooth bool) {
	cc := (2*c - p.b - p.a) / (p.b - p.a)
	if math.Abs(cc) >= 1.1 {
		p.area, p.err, s = kronrod15.integrate(func(x float64) float64 { return q.eval(x) / (x - c) }, p.a, p.b)
		return s, true
	}
	var v [25]float64
	var expansion chebyshev
	sample(q.eval, p.a, p.b, &v)
	expansion.expand(&v)
	// The integrals of T_k(x)/(x-cc).
	var m [25]float64
	m[0] = math.Log(math.Abs((1 - cc) / (1 + cc)))
	m[1] = 2 + cc*m[0]
	for k := 2; k < len(m); k++ {
		m[k] = 2*cc*m[k-1] - m[k-2]
		if k%2 == 1 {
			n := float64(k - 1)
			m[k] -= 4 / (n*n - 1)
		}
	}
	i12, i24 := expansion.integrals(&m)
	p.area, p.err = i24, math.Abs(i24-i12)
	return spread{asc: huge}, false
}
