// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the adaptive bisection of QUADPACK: the panels that an interval is divided
// into, and the order in which they are bisected. R. Piessens, E. de Doncker-Kapenga,
// C. W. Überhuber, D. K. Kahaner, QUADPACK, Springer 1983, section 3.4.2 and the
// descriptions of the routines.

import "math"

// A panel is an interval and what is known of the integral over it.
type panel struct {
	a, b  float64
	area  float64
	err   float64 // the estimate of the error
	level int     // how often what it comes from was bisected
}

// A rule computes area and error of a panel. again says that it is the second half of a
// bisection, as long as the first one.
type rule func(p *panel, again bool) spread

// A subdivision is an integral over an interval that is divided into panels.
type subdivision struct {
	rule           rule
	epsabs, epsrel float64
	limit          int // of panels

	panels []panel
	order  []int // the panels by falling error; only the larger ones, see sort
	worst  int   // the panel to be bisected next: order[rank]
	rank   int

	area, errsum float64 // the sums over the panels
}

// tolerance returns the error that is tolerated in a result.
func (d *subdivision) tolerance(result float64) float64 {
	return most(d.epsabs, d.epsrel*math.Abs(result))
}

// begin makes [a, b] the only panel.
func (d *subdivision) begin(a, b float64) spread {
	d.panels = append(d.panels, panel{a: a, b: b})
	s := d.rule(&d.panels[0], false)
	d.order = append(d.order, 0)
	d.area, d.errsum = d.panels[0].area, d.panels[0].err
	return s
}

// A split is a division of a panel into two.
type split struct {
	before      panel   // what was divided
	area, err   float64 // of both parts
	left, right panel
	asc         [2]float64 // the spread of the parts
}

// divide divides the worst panel at mid.
func (d *subdivision) divide(mid float64) split {
	p := d.panels[d.worst]
	left, right := panel{a: p.a, b: mid, level: p.level + 1}, panel{a: mid, b: p.b, level: p.level + 1}
	s1 := d.rule(&left, false)
	s2 := d.rule(&right, true)
	s := split{
		before: p, area: left.area + right.area, err: left.err + right.err,
		left: left, right: right, asc: [2]float64{s1.asc, s2.asc},
	}
	d.errsum = d.errsum + s.err - p.err
	d.area = d.area + s.area - p.area
	if right.err > left.err {
		left, right = right, left
	}
	d.panels[d.worst] = left
	d.panels = append(d.panels, right)
	d.sort()
	return s
}

// endless reports whether the parts are as short as intervals can be there.
func (s *split) endless() bool {
	return math.Max(math.Abs(s.left.a), math.Abs(s.right.b)) <= (1+100*eps)*(math.Abs(s.right.a)+1000*tiny)
}

// same reports whether the division changed almost nothing: neither the area
// by a hundred thousandth nor the error by a hundredth.
func (s *split) same() bool {
	return !(math.Abs(s.before.area-s.area) > 1e-5*math.Abs(s.area) || s.err < 0.99*s.before.err)
}

// sort puts the two panels of the last division, of which the one at d.worst has
// the larger error, into their places in the order. When more than half of the panels
// that there may be are there, so few divisions are left that those with the smallest
// errors need no place.
func (d *subdivision) sort() {
	last := len(d.panels) - 1
	d.order = append(d.order, last)
	if last < 2 {
		d.order[0], d.order[1] = 0, 1
	} else {
		err, small := d.panels[d.worst].err, d.panels[last].err
		// The division has made the error larger: go forward.
		for d.rank > 0 && !(err <= d.panels[d.order[d.rank-1]].err) {
			d.order[d.rank] = d.order[d.rank-1]
			d.rank--
		}
		end := last
		if count := last + 1; count > d.limit/2+2 {
			end = d.limit + 2 - count
		}
		d.insert(end, last, err, small)
	}
	d.worst = d.order[d.rank]
}

// insert puts the panel d.worst, with an error err, behind d.rank, and the panel last,
// with an error small, behind it, in an order that ends at the index end.
func (d *subdivision) insert(end, last int, err, small float64) {
	i := d.rank + 1
	for ; i < end; i++ {
		if err >= d.panels[d.order[i]].err {
			break
		}
		d.order[i-1] = d.order[i]
	}
	if i >= end {
		d.order[end-1] = d.worst
		d.order[end] = last
		return
	}
	d.order[i-1] = d.worst
	k := end - 1
	for ; k >= i; k-- {
		if small < d.panels[d.order[k]].err {
			break
		}
		d.order[k+1] = d.order[k]
	}
	d.order[k+1] = last
}

// first returns to the panel with the largest error.
func (d *subdivision) first() {
	d.rank = 0
	d.worst = d.order[0]
}

// nextLarge goes down the order, from d.rank, to a panel that was divided less than
// level times, and reports whether there is one.
func (d *subdivision) nextLarge(level int) bool {
	end := len(d.panels)
	if end > 2+d.limit/2 {
		end = d.limit + 3 - end
	}
	for n := end - d.rank; n > 0; n-- {
		d.worst = d.order[d.rank]
		if d.panels[d.worst].level < level {
			return true
		}
		d.rank++
	}
	return false
}

// sum returns the sum over the panels, in their order in memory.
func (d *subdivision) sum() float64 {
	total := 0.0
	for _, p := range d.panels {
		total += p.area
	}
	return total
}
