// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds one axis: its scale, its limits, its ticks.

import (
	"math"
	"slices"
	"time"
)

// An axis is the x, y or z of axes.
type axis struct {
	label   string
	log     bool
	kind    kind
	loc     *time.Location
	cats    []string
	given   [2]float64 // limits that were asked for; NaN where they were not
	tight   bool       // no margin around the data
	turned  bool       // from the greatest to the least
	margin  float64    // part of the extent that is left free at either end
	fixed   []tick     // ticks that were asked for
	isFixed bool
	rotate  float64 // of the labels, in degrees; NaN for as they fit

	lo, hi, positive float64   // extent of the data, and its least positive number
	fractions        bool      // some of the data are no whole numbers
	sticky           []float64 // limits beyond which there is no margin

	common *[2]float64 // limits of all panels that share the axis
	view   *[2]float64 // limits that the layout chose
}

func newAxis() axis {
	return axis{margin: margin, given: [2]float64{math.NaN(), math.NaN()}, rotate: math.NaN(), lo: math.Inf(1), hi: math.Inf(-1), positive: math.Inf(1)}
}

// cover makes the limits reach the finite ones of the numbers, which are data.
func (a *axis) cover(v ...float64) {
	a.reach(v...)
	for _, x := range v {
		if a.fractions {
			return
		}
		a.fractions = x != math.Trunc(x) && has(x)
	}
}

// reach makes the limits reach numbers that are not data themselves, such as the
// edges of bars and of pixels.
func (a *axis) reach(v ...float64) {
	for _, x := range v {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			continue
		}
		a.lo, a.hi = min(a.lo, x), max(a.hi, x)
		if x > 0 {
			a.positive = min(a.positive, x)
		}
	}
}

// take adopts the kind of data, and returns its numbers: categories get theirs
// here.
func (a *axis) take(v numbers) []float64 {
	switch v.kind {
	case kindTime:
		a.kind, a.loc = kindTime, v.loc
	case kindCategory:
		a.kind = kindCategory
		out := make([]float64, len(v.cats))
		for i, c := range v.cats {
			k := slices.Index(a.cats, c)
			if k < 0 {
				k = len(a.cats)
				a.cats = append(a.cats, c)
			}
			out[i] = float64(k)
		}
		return out
	case kindNumber:
	}
	return v.v
}

// margin is the part of the extent that is left free at either end of an axis.
const margin = 0.05

// limits returns the ends of the axis.
func (a *axis) limits() (lo, hi float64) {
	if a.view != nil {
		return a.view[0], a.view[1]
	}
	lo, hi = a.lo, a.hi
	if a.log {
		lo = a.positive
	}
	if !(lo <= hi) { // no data
		lo, hi = 0, 1
		if a.log {
			lo, hi = 1, 10
		}
		if a.kind == kindTime {
			hi = 86400
		}
	} else {
		lo, hi = a.padded(lo, hi)
	}
	if a.turned {
		lo, hi = hi, lo
	}
	if has(a.given[0]) {
		lo = a.given[0]
	}
	if has(a.given[1]) {
		hi = a.given[1]
	}
	if a.log {
		if !(lo > 0) {
			lo = min(a.positive, hi/10)
		}
		if !(hi > 0) || math.IsInf(lo, 0) || !(lo > 0) {
			lo, hi = 1, 10
		}
	}
	if lo == hi {
		lo, hi = widened(lo, hi)
	}
	return lo, hi
}

// padded adds the margins.
func (a *axis) padded(lo, hi float64) (float64, float64) {
	if a.log {
		l, h := math.Log10(lo), math.Log10(hi)
		if l == h {
			return lo / 10, hi * 10
		}
		d := a.margin * (h - l)
		if a.tight {
			d = 0
		}
		newLo, newHi := max(math.Pow(10, l-d), 5e-324), min(math.Pow(10, h+d), math.MaxFloat64)
		if slices.Contains(a.sticky, lo) {
			newLo = lo
		}
		if slices.Contains(a.sticky, hi) {
			newHi = hi
		}
		return newLo, newHi
	}
	if lo == hi || hi-lo <= 1e-13*math.Max(math.Abs(lo), math.Abs(hi)) {
		return widened(lo, hi)
	}
	d := a.margin * (hi - lo)
	if math.IsInf(hi-lo, 0) { // the extent overflows
		d = 0
	}
	if a.tight {
		d = 0
	}
	newLo, newHi := lo-d, hi+d
	for _, s := range a.sticky {
		if near(s, lo, hi-lo) {
			newLo = lo
		}
		if near(s, hi, hi-lo) {
			newHi = hi
		}
	}
	return newLo, newHi
}

func near(a, b, span float64) bool { return math.Abs(a-b) <= 1e-10*span }

// widened makes an interval of a point.
func widened(lo, hi float64) (float64, float64) {
	d := 0.05 * math.Max(math.Abs(lo), math.Abs(hi))
	if d < 1e-300 {
		d = 0.05
	}
	return lo - d, hi + d
}

// ticks returns the ticks between lo and hi, at most about n of them, and what is
// written at the end of the axis.
func (a *axis) ticks(lo, hi float64, n int) ([]tick, string) {
	if lo > hi {
		lo, hi = hi, lo
	}
	if a.isFixed {
		var out []tick
		for _, t := range a.fixed {
			if t.at >= lo-1e-9*(hi-lo) && t.at <= hi+1e-9*(hi-lo) {
				out = append(out, t)
			}
		}
		return out, ""
	}
	switch {
	case a.kind == kindCategory:
		var out []tick
		for i, c := range a.cats {
			if v := float64(i); v >= lo && v <= hi {
				out = append(out, tick{at: v, label: c})
			}
		}
		return out, ""
	case a.kind == kindTime:
		return dateTicks(lo, hi, n, a.loc)
	case a.log:
		return logTicks(lo, hi, n), ""
	}
	at, step := linearTicks(lo, hi, n)
	if !a.fractions && a.lo <= a.hi {
		at, step = wholeTicks(lo, hi, at, step)
	}
	labels, common := formatLinear(at, step)
	out := make([]tick, len(at))
	for i, v := range at {
		out[i] = tick{at: v, label: labels[i]}
	}
	return out, common
}

// A scale maps numbers of an axis to the page.
type scale struct {
	lo, hi float64 // limits, of the logarithm if log
	p0, p1 float64 // their places on the page
	log    bool
}

func (a *axis) scale(p0, p1 float64) scale {
	lo, hi := a.limits()
	if a.log {
		lo, hi = math.Log10(lo), math.Log10(hi)
	}
	return scale{lo: lo, hi: hi, p0: p0, p1: p1, log: a.log}
}

// at returns the place of v, NaN for what has none: NaN and, on a logarithmic
// axis, what is not positive.
func (s scale) at(v float64) float64 {
	if s.log {
		if !(v > 0) {
			return math.NaN()
		}
		v = math.Log10(v)
	}
	t := (v - s.lo) / (s.hi - s.lo)
	if math.IsNaN(t) || math.IsInf(s.hi-s.lo, 0) {
		t = (v/2 - s.lo/2) / (s.hi/2 - s.lo/2)
	}
	return s.p0 + t*(s.p1-s.p0)
}

// clamped is at for the ends of bars and areas: what lies below a logarithmic
// axis is put far below it.
func (s scale) clamped(v float64) float64 {
	if s.log && !(v > 0) && !math.IsNaN(v) {
		return s.p0 - 2*(s.p1-s.p0)
	}
	return s.at(v)
}

// value returns the number at a place of the page.
func (s scale) value(p float64) float64 {
	v := s.lo + (p-s.p0)/(s.p1-s.p0)*(s.hi-s.lo)
	if s.log {
		return math.Pow(10, v)
	}
	return v
}

// A mapping puts data on the page.
type mapping struct {
	box  rect
	x, y scale
}

func (m *mapping) at(x, y float64) point { return point{m.x.at(x), m.y.at(y)} }

// points maps data to the page.
func (m *mapping) points(x, y []float64) []point {
	out := make([]point, len(x))
	for i := range x {
		out[i] = m.at(x[i], y[i])
	}
	return out
}
