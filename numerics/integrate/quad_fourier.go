// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is integrals with the weights cos(omega*x) and sin(omega*x): QUADPACK's QAWO
// on a bounded interval and QAWF on one with an infinite end.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A fourier is an integral with the weight cos(omega*x) or sin(omega*x).
type fourier struct {
	*quadrature
	omega   float64 // not negative
	sine    bool
	moments []*[25]float64 // for panels of each level; see fourierMoments
}

// newFourier returns an integral with the weight of the options.
func (q *quadrature) newFourier() *fourier {
	return &fourier{quadrature: q, omega: math.Abs(q.opts.Wvar[0]), sine: q.opts.Weight == WeightSin}
}

// weight returns the weight.
func (w *fourier) weight(x float64) float64 {
	if w.sine {
		return math.Sin(w.omega * x)
	}
	return math.Cos(w.omega * x)
}

// rule integrates over a panel: where the weight swings by 4 units at most by the rule of
// Kronrod, elsewhere by that of Clenshaw and Curtis.
func (w *fourier) rule(p *panel, _ bool) (s spread) {
	center, half := 0.5*(p.a+p.b), 0.5*(p.b-p.a)
	par := w.omega * half
	if math.Abs(par) <= 2 {
		p.area, p.err, s = kronrod15.integrate(func(x float64) float64 { return w.eval(x) * w.weight(x) }, p.a, p.b)
		return s
	}
	for len(w.moments) <= p.level {
		w.moments = append(w.moments, nil)
	}
	if w.moments[p.level] == nil {
		w.moments[p.level] = fourierMoments(par)
	}
	m := w.moments[p.level]
	var v [25]float64
	var c chebyshev
	sample(w.eval, p.a, p.b, &v)
	c.expand(&v)
	// Even polynomials go with the cosine, odd ones with the sine.
	var cos12, cos24, sin12, sin24 float64
	for k := 24; k >= 0; k -= 2 {
		cos24 += c.c24[k] * m[k]
		if k > 0 {
			sin24 += c.c24[k-1] * m[k-1]
		}
		if k <= 12 {
			cos12 += c.c12[k] * m[k]
			if k > 0 {
				sin12 += c.c12[k-1] * m[k-1]
			}
		}
	}
	sin, cos := math.Sincos(center * w.omega)
	cos *= half
	sin *= half
	errCos, errSin := math.Abs(cos24-cos12), math.Abs(sin24-sin12)
	if w.sine {
		p.area = cos*sin24 + sin*cos24
		p.err = math.Abs(cos*errSin) + math.Abs(sin*errCos)
	} else {
		p.area = cos*cos24 - sin*sin24
		p.err = math.Abs(cos*errCos) + math.Abs(sin*errSin)
	}
	// What stands for the integral of |f| is the mean and the slope only.
	return spread{abs: (math.Abs(c.c24[0]) + math.Abs(c.c24[1])) * math.Abs(half), asc: huge}
}

// integrate is QAWO.
func (w *fourier) integrate(a, b, epsabs, epsrel float64) (y, abserr float64, code int) {
	d := w.divided(w.rule)
	d.epsabs, d.epsrel = epsabs, epsrel
	s := d.begin(a, b)
	y, abserr = d.area, d.errsum
	bound := d.tolerance(y)
	if abserr <= 100*eps*s.abs && abserr > bound {
		code = quadRoundoff
	}
	if d.limit == 1 {
		code = quadLimit
	}
	if code == quadOK && !(abserr <= bound) {
		swing := math.Abs(b-a) * w.omega
		x := &extrapolation{
			subdivision: d, abs: s.abs, level: 1, omega: w.omega,
			ready: 0.25*swing <= 2, second: true, started: 0.5*swing <= 2,
		}
		y, abserr, code = x.run()
	}
	if w.sine && w.opts.Wvar[0] < 0 {
		y = -y
	}
	return y, abserr, code
}

// fourierMoments returns the integrals over [-1, 1] of T_k(x)*cos(p*x) for even k and of
// T_k(x)*sin(p*x) for odd k, up to k = 24.
//
// Both satisfy
//
//	p²(k-1)(k-2) m[k+2] - 2(k²-4)(p²-2k²+2) m[k] + p²(k+1)(k+2) m[k-2] = g[k]
//
// with g[k] = 24p sin p - 8(k²-4)cos p for even k and -24p cos p - 8(k²-4) sin p for odd
// ones. For large p it can be used upwards. For the others that is unstable, and the
// moments come from a system of equations up to an order where they are known well
// enough from the first term of their asymptotic series. R. Piessens and M. Branders, The
// evaluation and application of some modified moments, BIT 13 (1973) 443.
func fourierMoments(p float64) *[25]float64 {
	var m [25]float64
	sin, cos := math.Sincos(p)
	p2 := p * p
	m[0] = 2 * sin / p
	m[1] = 2 * (sin - p*cos) / p2
	m[2] = (8*cos + (2*p2-8)*sin/p) / p2
	m[3] = ((18-48/p2)*sin/p + (48/p2-2)*cos) / p
	m[4] = (32*(p2-12)*cos + 2*((p2-80)*p2+192)*sin/p) / (p2 * p2)
	below := func(k float64) float64 { return p2 * (k + 1) * (k + 2) }
	here := func(k float64) float64 { return -2 * (k*k - 4) * (p2 - 2*k*k + 2) }
	above := func(k float64) float64 { return p2 * (k - 1) * (k - 2) }
	right := func(k int) float64 {
		kk := float64(k * k)
		if k%2 == 0 {
			return 24*p*sin - 8*(kk-4)*cos
		}
		return -24*p*cos - 8*(kk-4)*sin
	}
	if math.Abs(p) > 24 {
		for k := 3; k+2 < len(m); k++ {
			x := float64(k)
			m[k+2] = (right(k) - here(x)*m[k] - below(x)*m[k-2]) / above(x)
		}
		return &m
	}
	const equations = 48
	for _, first := range []int{6, 5} {
		var lower, diag, upper, rhs [equations]float64
		for i := range equations {
			k := first + 2*i
			x := float64(k)
			lower[i], diag[i], upper[i], rhs[i] = below(x), here(x), above(x), right(k)
		}
		rhs[0] -= lower[0] * m[first-2]
		last := float64(first + 2*equations)
		end := -2 * cos / (last * last)
		if first%2 == 1 {
			end = -2 * sin / (last * last)
		}
		rhs[equations-1] -= upper[equations-1] * end
		solveTridiagonal(lower[:], diag[:], upper[:], rhs[:])
		for i := 0; first+2*i < len(m); i++ {
			m[first+2*i] = rhs[i]
		}
	}
	return &m
}

// solveTridiagonal solves a system by elimination with exchange of neighbouring
// equations. lower[i] is left of diag[i], upper[i] right of it; all are overwritten, rhs by
// the solution.
func solveTridiagonal(lower, diag, upper, rhs []float64) {
	n := len(diag)
	far := make([]float64, n) // right of upper
	upper[n-1] = 0
	for i := range n - 1 {
		j := i + 1
		if math.Abs(lower[j]) > math.Abs(diag[i]) {
			diag[i], lower[j] = lower[j], diag[i]
			upper[i], diag[j] = diag[j], upper[i]
			far[i], upper[j] = upper[j], far[i]
			rhs[i], rhs[j] = rhs[j], rhs[i]
		}
		t := lower[j] / diag[i]
		diag[j] -= t * upper[i]
		upper[j] -= t * far[i]
		rhs[j] -= t * rhs[i]
	}
	for i := n - 1; i >= 0; i-- {
		v := rhs[i]
		if i+1 < n {
			v -= upper[i] * rhs[i+1]
		}
		if i+2 < n {
			v -= far[i] * rhs[i+2]
		}
		rhs[i] = v / diag[i]
	}
}

// fourierTail is QAWF, for an interval with one infinite end.
func (q *quadrature) fourierTail(a, b float64) (y, abserr float64, code int) {
	if q.opts.Epsabs <= 0 {
		panicf("Quad", "wants an Epsabs above 0 with the weight %q on an infinite interval and got %v", string(q.opts.Weight), q.opts.Epsabs)
	}
	w := q.newFourier()
	if math.IsInf(a, -1) { // x -> -x
		f := q.f
		if w.sine {
			q.f = func(x float64) float64 { return -f(-x) }
		} else {
			q.f = func(x float64) float64 { return f(-x) }
		}
		a = -b
	}
	if w.omega == 0 {
		if w.sine {
			return 0, 0, quadOK
		}
		q.opts.Epsrel = 0
		return q.infinite(a, math.Inf(1))
	}
	return w.cycles(a)
}

// cycles adds the integrals over cycles of an odd number of half periods, about 2 of them, and
// extrapolates the sums. What a cycle may be in error by falls by a factor of 0.9 from one to
// the next.
func (w *fourier) cycles(a float64) (y, abserr float64, code int) {
	const shrink = 0.9
	cycle := (2*math.Floor(w.omega) + 1) * math.Pi / w.omega
	epsabs := w.opts.Epsabs
	share := epsabs
	if epsabs > tiny/(1-shrink) {
		share = epsabs * (1 - shrink)
	}
	least := share
	var table epsilonTable
	var total, errsum, worst, last float64 // total is the sum, last a bound for what is left
	fact := 1.0
	stalled := 0
	var panels []panel
	var codes []int
	defer func() { w.info = cycleInfo(panels, codes) }()
	for n := 1; n <= w.opts.Limlst; n++ {
		p := panel{a: a, b: a + cycle}
		var c int
		w.before = total
		p.area, p.err, c = w.integrate(p.a, p.b, share*fact, 0)
		panels, codes = append(panels, p), append(codes, c)
		fact *= shrink
		errsum += p.err
		last = 50 * math.Abs(p.area)
		if errsum+last <= epsabs && n >= 6 {
			return total, errsum + last, code
		}
		worst = most(worst, p.err)
		if c != quadOK {
			share = most(least, worst*(1-shrink))
			code = quadBadCycle
		}
		if code == quadBadCycle && errsum+last <= worst*10 && n > 5 {
			return total, errsum + last, code
		}
		total += p.area
		table.push(total)
		if n > 2 {
			if n == w.opts.Limlst {
				code = quadLimit
			}
			limit, limitErr := table.limit()
			stalled++
			if stalled >= 15 && abserr <= 1e-3*(errsum+last) {
				code = quadNoConverge
			}
			if !(limitErr > abserr) || n == 3 {
				abserr, y = limitErr, limit
				stalled = 0
				if abserr+10*worst <= epsabs || abserr <= epsabs && 10*worst >= epsabs {
					break
				}
			}
			if code != quadOK && code != quadBadCycle {
				break
			}
		}
		a = p.b
	}
	abserr += 10 * worst
	if code == quadOK {
		return y, abserr, code
	}
	if y == 0 || total == 0 {
		if abserr > errsum {
			return total, errsum + last, code
		}
		if total == 0 {
			return y, abserr, code
		}
	}
	if abserr/math.Abs(y) > (errsum+last)/math.Abs(total) {
		return total, errsum + last, code
	}
	if code != quadBadCycle {
		abserr += last
	}
	return y, abserr, code
}

// cycleInfo returns what is known of the cycles.
func cycleInfo(panels []panel, codes []int) *QuadInfo {
	info := (&subdivision{panels: panels}).info()
	info.Ierlst = nd.FromSliceInt(codes)
	return info
}
