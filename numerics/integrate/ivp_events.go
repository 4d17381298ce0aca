// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file finds events: zeros of functions of the solution.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// An Event is something to look for on the way of SolveIVP: a zero of a function of
// time and solution. After each step the sign of Func is compared with that before
// the step; where it changed, the zero is found, on the interpolant of the step, by
// Brent's method. More than one zero within a step may go unseen.
type Event struct {
	Func func(t float64, y []float64) float64 // gets a y that is good during the call only
	// Terminal is the number of times that the event may happen: with the last
	// one the integration ends. Default: 0, it never ends
	Terminal int
	// Direction is positive for zeros where Func goes from negative to
	// positive, negative for the others. Default: 0, both
	Direction int
}

// An eventWatch looks for events.
type eventWatch struct {
	events []Event
	g      []float64 // the values of the functions at the last point
	count  []int
	t      [][]float64 // for each event, when it happened
	y      [][][]float64
}

func newEventWatch(events []Event) *eventWatch {
	n := len(events)
	for _, e := range events {
		if e.Func == nil || e.Terminal < 0 {
			panicf("SolveIVP", "wants events with a function and a Terminal of 0 or more and got a Terminal of %d", e.Terminal)
		}
	}
	return &eventWatch{events: events, g: make([]float64, n), count: make([]int, n), t: make([][]float64, n), y: make([][][]float64, n)}
}

// value calls the function of event i.
func (w *eventWatch) value(p *ivp, i int, t float64, y []float64) float64 {
	copy(p.arg, y)
	p.guard.calling = true
	v := w.events[i].Func(t, p.arg)
	p.guard.calling = false
	return v
}

func (w *eventWatch) start(p *ivp) {
	for i := range w.events {
		w.g[i] = w.value(p, i, p.t, p.y)
	}
}

// step looks for events in the step just taken. It returns the time of the event that
// ends the integration, if one does.
func (w *eventWatch) step(p *ivp, dense func() interpolant) (at float64, terminate bool) {
	var active []int
	for i, e := range w.events {
		before, now := w.g[i], w.value(p, i, p.t, p.y)
		up, down := before <= 0 && now >= 0, before >= 0 && now <= 0
		if up && e.Direction >= 0 || down && e.Direction <= 0 {
			active = append(active, i)
		}
		w.g[i] = now
	}
	if len(active) == 0 {
		return 0, false
	}
	piece := dense()
	y := make([]float64, p.n)
	roots := make(map[int]float64, len(active))
	for _, i := range active {
		w.count[i]++
		terminate = terminate || w.ended(i)
		roots[i] = brent(func(t float64) float64 {
			piece.at(t, y)
			return w.value(p, i, t, y)
		}, p.old, p.t)
	}
	if terminate {
		slices.SortStableFunc(active, func(i, j int) int {
			switch d := p.direction * (roots[i] - roots[j]); {
			case d < 0:
				return -1
			case d > 0:
				return 1
			}
			return 0
		})
		active = active[:slices.IndexFunc(active, w.ended)+1]
	}
	for _, i := range active {
		at = roots[i]
		y := make([]float64, p.n)
		piece.at(at, y)
		w.t[i], w.y[i] = append(w.t[i], at), append(w.y[i], y)
	}
	return at, terminate
}

// ended reports whether event i has happened as often as it may.
func (w *eventWatch) ended(i int) bool {
	return w.events[i].Terminal > 0 && w.count[i] >= w.events[i].Terminal
}

// result returns the times of the events, and the solution then.
func (w *eventWatch) result(n int) (t, y []*nd.Array) {
	if len(w.events) == 0 {
		return nil, nil
	}
	for i := range w.events {
		t = append(t, nd.FromSlice(w.t[i], len(w.t[i])))
		y = append(y, rows(w.y[i], n))
	}
	return t, y
}

// brent returns a zero of f between a and b, where its signs differ, to within 4 units
// of the machine's precision. If the signs do not differ it returns the end where f is
// nearer to 0.
//
// It is the method of R. P. Brent, Algorithms for Minimization without Derivatives,
// chapter 4: inverse quadratic interpolation or the secant, and bisection where they
// do not gain enough.
func brent(f func(float64) float64, a, b float64) float64 {
	const tol, maxIter = 4 * eps, 100
	x0, x := a, b // the last two points
	f0, fx := f(x0), f(x)
	switch {
	case f0 == 0:
		return x0
	case fx == 0:
		return x
	case math.Signbit(f0) == math.Signbit(fx):
		if math.Abs(f0) < math.Abs(fx) {
			return x0
		}
		return x
	}
	var other, fother float64 // the point across the zero
	var s0, s float64         // the last two steps
	for range maxIter {
		if f0 != 0 && fx != 0 && math.Signbit(f0) != math.Signbit(fx) {
			other, fother = x0, f0
			s = x - x0
			s0 = s
		}
		if math.Abs(fother) < math.Abs(fx) {
			x0, x, other = x, other, x
			f0, fx, fother = fx, fother, fx
		}
		delta := (tol + tol*math.Abs(x)) / 2
		half := (other - x) / 2
		if fx == 0 || math.Abs(half) < delta {
			return x
		}
		useHalf := true
		if math.Abs(s0) > delta && math.Abs(fx) < math.Abs(f0) {
			var try float64
			if x0 == other {
				try = -fx * (x - x0) / (fx - f0)
			} else {
				d0, d1 := (f0-fx)/(x0-x), (fother-fx)/(other-x)
				try = -fx * (fother*d1 - f0*d0) / (d1 * d0 * (fother - f0))
			}
			if 2*math.Abs(try) < min(math.Abs(s0), 3*math.Abs(half)-delta) {
				s0, s, useHalf = s, try, false
			}
		}
		if useHalf {
			s0, s = half, half
		}
		x0, f0 = x, fx
		if math.Abs(s) > delta {
			x += s
		} else {
			x += math.Copysign(delta, half)
		}
		fx = f(x)
	}
	return x
}
