// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file sums hypergeometric series. Double-double arithmetic goes first; where
// the terms cancel so far that it does not suffice, arithmetic with as many digits as
// it takes.

import (
	"math"
	"math/big"
)

// maxTerms is the number of terms after which a series is given up, maxWork that of
// terms times bits.
const (
	maxTerms = 200000
	maxWork  = 40000000
)

// A hypSeries is the series with the terms x^k/k! times the products of (num)_k over
// those of (den)_k. Parameters and x are sums of float64, which are exact.
type hypSeries struct {
	num, den []dd
	top, bot dd // x is top/bot
}

// sum returns the sum, in which ok says that it has converged. Its relative error is
// below 10⁻²⁰, whatever its terms are, unless that takes more than maxWork.
func (h *hypSeries) sum() (s dd, ok bool) {
	for _, p := range append([]dd{h.top, h.bot}, append(h.num, h.den...)...) {
		if math.IsInf(p.hi, 0) || p.hi != p.hi || p.lo != p.lo {
			return toDD(math.NaN()), false
		}
	}
	s, loss, ok := h.sumDD()
	if ok && loss < 1e9 {
		return s, true
	}
	if !ok && loss == 0 {
		return s, false
	}
	return h.sumBig()
}

// settled reports whether the terms from k on shrink: all parameters are positive
// from there, and so the ratio is on its way to its limit.
func (h *hypSeries) settled(k float64) bool {
	for _, a := range h.num {
		if a.hi+k < 1 {
			return false
		}
	}
	for _, b := range h.den {
		if b.hi+k < 1 {
			return false
		}
	}
	return true
}

// sumDD returns the sum, and the size of the largest term in units of the sum. A
// loss of 0 says that there were too many terms.
func (h *hypSeries) sumDD() (s dd, loss float64, ok bool) {
	x := h.top.div(h.bot)
	s = ddOne
	t := ddOne
	largest := 1.0
	for k := 0.0; k < maxTerms; k++ {
		r := x
		for _, a := range h.num {
			r = r.mul(a.addF(k))
		}
		if r.hi == 0 {
			return s, largest / math.Abs(s.hi), true // the series ends
		}
		d := toDD(k + 1)
		for _, b := range h.den {
			d = d.mul(b.addF(k))
		}
		r = r.div(d)
		t = t.mul(r)
		if t.hi == 0 {
			return s, largest / math.Abs(s.hi), true
		}
		s = s.add(t)
		a := math.Abs(t.hi)
		largest = max(largest, a)
		if math.IsInf(a, 0) || a != a {
			return s, math.Inf(1), false
		}
		if q := math.Abs(r.hi); q < 0.98 && a*q/(1-q) < 1e-33*max(math.Abs(s.hi), 1e-20*largest) && h.settled(k) {
			return s, largest / math.Abs(s.hi), true
		}
	}
	return s, 0, false
}

// sumBig returns the sum by arithmetic of growing precision.
func (h *hypSeries) sumBig() (s dd, ok bool) {
	bits, terms := h.plan()
	if float64(terms)*float64(bits+192) > maxWork {
		return toDD(math.NaN()), false
	}
	for prec := uint(bits + 192); prec <= 1<<17; prec *= 2 {
		v, lost, done := h.sumPrec(prec)
		if !done {
			return toDD(math.NaN()), false
		}
		if v.Sign() == 0 && lost == 0 || lost+90 < int(prec) {
			hi, _ := v.Float64()
			if math.IsInf(hi, 0) {
				return toDD(hi), true
			}
			lo, _ := v.Sub(v, big.NewFloat(hi)).Float64()
			return dd{hi, lo}, true
		}
		// A sum of which nothing is left at all this precision is 0.
		if v.Sign() == 0 && prec > 1<<12 {
			return dd{}, true
		}
	}
	return toDD(math.NaN()), false
}

// plan returns the size of the largest term in bits, and how many terms there are
// before they are below 2⁻³⁰⁰, or maxTerms.
func (h *hypSeries) plan() (bits, terms int) {
	x := h.top.hi / h.bot.hi
	t := 1.0
	e := 0
	for k := range maxTerms {
		kf := float64(k)
		r := x / (kf + 1)
		for _, a := range h.num {
			r *= a.hi + kf
		}
		if r == 0 {
			return bits, k + 1
		}
		for _, b := range h.den {
			r /= b.hi + kf
		}
		t *= r
		f, i := math.Frexp(t)
		t = f
		e += i
		bits = max(bits, e)
		if t == 0 || e < -300 && math.Abs(r) < 0.99 && h.settled(kf) {
			return bits, k + 1
		}
	}
	return bits, maxTerms
}

// sumPrec returns the sum by arithmetic of prec bits, and how many of them the
// cancellation takes.
func (h *hypSeries) sumPrec(prec uint) (s *big.Float, lost int, ok bool) {
	value := func(a dd) *big.Float {
		v := new(big.Float).SetPrec(prec).SetFloat64(a.hi)
		return v.Add(v, big.NewFloat(a.lo))
	}
	x := value(h.top)
	x.Quo(x, value(h.bot))
	one := big.NewFloat(1)
	num, den := make([]*big.Float, len(h.num)), make([]*big.Float, len(h.den))
	for i, a := range h.num {
		num[i] = value(a)
	}
	for i, b := range h.den {
		den[i] = value(b)
	}
	s, t := value(ddOne), value(ddOne)
	d := new(big.Float).SetPrec(prec)
	largest := 0
	for k := 0.0; k*float64(prec) < maxWork; k++ {
		before := t.MantExp(nil)
		t.Mul(t, x)
		for _, a := range num {
			t.Mul(t, a)
			a.Add(a, one)
		}
		if t.Sign() == 0 {
			return s, largest - s.MantExp(nil), true
		}
		d.SetFloat64(k + 1)
		for _, b := range den {
			d.Mul(d, b)
			b.Add(b, one)
		}
		t.Quo(t, d)
		s.Add(s, t)
		e := t.MantExp(nil)
		largest = max(largest, e)
		if e < largest-int(prec) || e+80 < s.MantExp(nil) && s.Sign() != 0 {
			if e <= before && h.settled(k) {
				r := 0.0
				if q, _ := new(big.Float).Quo(t, s).Float64(); s.Sign() != 0 {
					r = math.Abs(q)
				}
				if r < 1e-28 || e < largest-int(prec) {
					return s, largest - s.MantExp(nil), true
				}
			}
		}
	}
	return s, 0, false
}
