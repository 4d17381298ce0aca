// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the adaptive bisection of QUADPACK, with extrapolation: what QAGS, QAGP
// and QAGI share. R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber, D. K. Kahaner,
// QUADPACK, Springer 1983, sections 2.2.4.1, 3.4.2 and the descriptions of the
// routines.

import "math"

// What ends an integration, by the numbers of QUADPACK.
const (
	quadOK           = 0
	quadLimit        = 1 // as many intervals as there may be
	quadRoundoff     = 2 // rounding keeps the error from getting smaller
	quadBadPoint     = 3 // the function behaves extremely badly somewhere
	quadNoConverge   = 4 // rounding spoils the extrapolation
	quadDivergent    = 5 // the integral diverges, or converges slowly
	quadCyclesBehave = 7 // bad behaviour within some cycles, of a Fourier integral
)

// A rule computes the integral over one interval.
type rule func(a, b float64) (area, err float64, s spread)

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
	roundoff1    int     // bisections that changed nothing, by their kinds
	roundoff2    int
	roundoff3    int
}

// tolerance returns the error that is tolerated in a result.
func (d *subdivision) tolerance(result float64) float64 {
	return max(d.epsabs, d.epsrel*math.Abs(result))
}

// A split is a bisection.
type split struct {
	before      panel   // what was bisected
	area, err   float64 // of both halves
	left, right panel
	endless     bool // the halves are as short as intervals can be there
}

// bisect bisects the worst panel. extrapolating says for which kind a bisection that
// changed nothing is counted.
func (d *subdivision) bisect(extrapolating bool) split {
	p := d.panels[d.worst]
	mid := 0.5 * (p.a + p.b)
	left, right := panel{a: p.a, b: mid, level: p.level + 1}, panel{a: mid, b: p.b, level: p.level + 1}
	var s1, s2 spread
	left.area, left.err, s1 = d.rule(left.a, left.b)
	right.area, right.err, s2 = d.rule(right.a, right.b)
	s := split{before: p, area: left.area + right.area, err: left.err + right.err, left: left, right: right}
	d.errsum += s.err - p.err
	d.area += s.area - p.area
	count := len(d.panels) + 1
	if s1.asc != left.err && s2.asc != right.err {
		if math.Abs(p.area-s.area) <= 1e-5*math.Abs(s.area) && s.err >= 0.99*p.err {
			if extrapolating {
				d.roundoff2++
			} else {
				d.roundoff1++
			}
		}
		if count > 10 && s.err > p.err {
			d.roundoff3++
		}
	}
	s.endless = max(math.Abs(left.a), math.Abs(right.b)) <= (1+100*eps)*(math.Abs(mid)+1000*tiny)
	if right.err > left.err {
		left, right = right, left
	}
	d.panels[d.worst] = left
	d.panels = append(d.panels, right)
	d.sort()
	return s
}

// sort puts the two panels of the last bisection, of which the one at d.worst has
// the larger error, into their places in the order. When more than half of the panels
// that there may be are there, so few bisections are left that those with the smallest
// errors need no place.
func (d *subdivision) sort() {
	last := len(d.panels) - 1
	d.order = append(d.order, last)
	if last < 2 {
		d.order[0], d.order[1] = 0, 1
	} else {
		err, small := d.panels[d.worst].err, d.panels[last].err
		// Bisection has made the error larger: go forward.
		for d.rank > 0 && err > d.panels[d.order[d.rank-1]].err {
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

// nextLarge goes down the order, from d.rank, to a panel that was bisected less than
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

// A start is what is known before the first bisection.
type start struct {
	result float64
	abs    float64 // the integral of |f|
	level  int     // the levels of panels that count as large at first, plus 1
	skip   bool    // the first bisection only makes the second element of the table
}

// extrapolate bisects until the tolerance is met.
//
// The panels are bisected in the order of their errors. When the worst one is as small
// as panels have become, its turn is delayed: first the larger ones are bisected until
// their errors are small together; then the sum goes into the table of the epsilon
// algorithm, and panels may become smaller by a factor of 2. What comes out is the
// better one of the limit of the table and the sum.
func (d *subdivision) extrapolate(s start) (result, abserr float64, code int) {
	var table epsilonTable
	if s.skip {
		table.push(s.result)
	}
	result, abserr = s.result, huge
	errbnd := d.tolerance(result)
	large := d.errsum // the error of the large panels
	target := errbnd
	level := s.level
	if !s.skip {
		table.push(s.result)
	}
	var extrapolating, noExtrapolation, spoiled bool
	var stalled int // extrapolations without gain
	var correction float64
	positive := math.Abs(s.result) >= (1-50*eps)*s.abs // the function has one sign

bisections:
	for len(d.panels) < d.limit {
		sp := d.bisect(extrapolating)
		errbnd = d.tolerance(d.area)
		if d.roundoff1+d.roundoff2 >= 10 || d.roundoff3 >= 20 {
			code = 2
		}
		if d.roundoff2 >= 5 {
			spoiled = true
		}
		if len(d.panels) == d.limit {
			code = 1
		}
		if sp.endless {
			code = 4
		}
		if d.errsum <= errbnd {
			return d.sum(), d.errsum, quadCode(code)
		}
		if code != 0 {
			break
		}
		if s.skip && len(d.panels) == 2 {
			large, target = d.errsum, errbnd
			table.push(d.area)
			continue
		}
		if noExtrapolation {
			continue
		}
		large -= sp.before.err
		if sp.left.level < level {
			large += sp.err
		}
		if !extrapolating {
			if d.panels[d.worst].level < level {
				continue
			}
			extrapolating = true
			d.rank = 1
		}
		if !spoiled && large > target && d.nextLarge(level) {
			continue bisections
		}
		table.push(d.area)
		if table.n > 2 {
			limit, limitErr := table.limit()
			stalled++
			if stalled > 5 && abserr < 1e-3*d.errsum {
				code = 5
			}
			if limitErr < abserr {
				stalled = 0
				abserr, result = limitErr, limit
				correction = large
				target = d.tolerance(limit)
				if abserr <= target {
					break
				}
			}
			if table.n == 1 {
				noExtrapolation = true
			}
			if code == 5 {
				break
			}
		}
		d.first()
		extrapolating = false
		level++
		large = d.errsum
	}
	return d.choose(result, abserr, correction, code, spoiled, positive, s.abs)
}

// choose returns the better one of a result by extrapolation and the sum of the panels.
func (d *subdivision) choose(result, abserr, correction float64, code int, spoiled, positive bool, abs float64) (float64, float64, int) {
	if abserr == huge {
		return d.sum(), d.errsum, quadCode(code)
	}
	if code != 0 || spoiled {
		if spoiled {
			abserr += correction
		}
		if code == 0 {
			code = 3
		}
		if result != 0 && d.area != 0 {
			if abserr/math.Abs(result) > d.errsum/math.Abs(d.area) {
				return d.sum(), d.errsum, quadCode(code)
			}
		} else {
			if abserr > d.errsum {
				return d.sum(), d.errsum, quadCode(code)
			}
			if d.area == 0 {
				return result, abserr, quadCode(code)
			}
		}
	}
	if positive || max(math.Abs(result), math.Abs(d.area)) > 0.01*abs {
		if ratio := result / d.area; 0.01 > ratio || ratio > 100 || d.errsum > math.Abs(d.area) {
			code = 6
		}
	}
	return result, abserr, quadCode(code)
}

// quadCode turns a number that counts the roundoff of the table by itself, as 3, into
// one of those at the head of this file.
func quadCode(code int) int {
	if code > 2 {
		return code - 1
	}
	return code
}
