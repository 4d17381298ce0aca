// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is bisection with extrapolation: what QUADPACK's QAGS, QAGP, QAGI and QAWO
// share. QUADPACK, sections 2.2.4.1 and 3.4.2.

import "math"

// What ends an integration, by the numbers of QUADPACK.
const (
	quadOK         = 0
	quadLimit      = 1 // as many panels as there may be
	quadRoundoff   = 2 // rounding keeps the error from getting smaller
	quadBadPoint   = 3 // the function behaves extremely badly somewhere
	quadNoConverge = 4 // rounding spoils the extrapolation
	quadDivergent  = 5 // the integral diverges, or converges slowly
	quadBadCycle   = 7 // bad behaviour within some cycles of a Fourier integral
)

// An extrapolation is a subdivision whose sums are extrapolated.
type extrapolation struct {
	*subdivision
	table epsilonTable

	// What is known before the first bisection.
	abs     float64 // the integral of |f|
	level   int     // panels divided less often are large
	ready   bool    // the table may be filled
	started bool    // the table has the area before the first bisection
	second  bool    // the sum after the first bisection is the table's second number
	omega   float64 // the table waits for panels that the weight cos(omega*x) swings on less than 4 units

	extrapolating bool
	roundoff      [3]int // bisections that changed nothing: before and in extrapolation, and that made the error larger
	spoiled       bool   // by rounding
	stalled       int    // extrapolations without gain
	blocked       bool   // the table has become useless

	result, abserr float64 // by extrapolation
	large          float64 // the error of the large panels
	correction     float64 // their error at the best extrapolation
	target         float64 // what large must be below to extrapolate
	cause          int     // what ends it: a number of QUADPACK's, quadDivergent for a sum and a limit that do not agree
	stopped        bool
}

// run bisects until the tolerance is met.
//
// The panels are bisected in the order of their errors. When the worst one is as small
// as panels have become, its turn is delayed: first the larger ones are bisected until
// their errors are small together; then the sum goes into the table of the epsilon
// algorithm, and panels may become smaller by a factor of 2. What comes out is the
// better one of the limit of the table and the sum.
func (x *extrapolation) run() (result, abserr float64, code int) {
	first := x.area
	x.abserr = huge
	x.large, x.target = x.errsum, x.tolerance(first)
	if x.started {
		x.table.push(first)
	}
	positive := math.Abs(first) >= (1-50*eps)*x.abs // the function has one sign
	for len(x.panels) < x.limit && !x.stopped {
		p := x.panels[x.worst]
		s := x.divide(0.5 * (p.a + p.b))
		x.judge(&s)
		if x.errsum <= x.tolerance(x.area) {
			return x.sum(), x.errsum, x.cause
		}
		if x.stopped {
			break
		}
		x.proceed(&s)
	}
	return x.choose(positive)
}

// judge looks for what keeps bisections from helping.
func (x *extrapolation) judge(s *split) {
	if s.asc[0] != s.left.err && s.asc[1] != s.right.err {
		if s.same() {
			if x.extrapolating {
				x.roundoff[1]++
			} else {
				x.roundoff[0]++
			}
		}
		if len(x.panels) > 10 && s.err > s.before.err {
			x.roundoff[2]++
		}
	}
	if x.roundoff[0]+x.roundoff[1] >= 10 || x.roundoff[2] >= 20 {
		x.stop(quadRoundoff)
	}
	if x.roundoff[1] >= 5 {
		x.spoiled = true
	}
	if len(x.panels) == x.limit {
		x.stop(quadLimit)
	}
	if s.endless() {
		x.stop(quadBadPoint)
	}
}

func (x *extrapolation) stop(cause int) { x.cause, x.stopped = cause, true }

// proceed chooses what is bisected next, and extrapolates when its time has come.
func (x *extrapolation) proceed(s *split) {
	if x.second && len(x.panels) == 2 && x.ready {
		x.level++
		x.table.push(x.area)
		x.large, x.target = x.errsum, x.tolerance(x.area)
		return
	}
	if x.blocked {
		return
	}
	worst := &x.panels[x.worst]
	if x.ready {
		x.large -= s.before.err
		if s.left.level < x.level {
			x.large += s.err
		}
	}
	if !x.extrapolating {
		if worst.level < x.level {
			return
		}
		if !x.ready {
			// Wait until the panels are so short that a rule for smooth functions is used.
			x.level++
			if 0.25*math.Abs(worst.b-worst.a)*x.omega <= 2 {
				x.ready = true
				x.large, x.target = x.errsum, x.tolerance(x.area)
			}
			return
		}
		x.extrapolating = true
		x.rank = 1
	}
	if !x.spoiled && x.large > x.target && x.nextLarge(x.level) {
		return
	}
	x.table.push(x.area)
	if x.table.n > 2 && !x.useTable() {
		return
	}
	x.first()
	x.extrapolating = false
	x.level++
	x.large = x.errsum
}

// useTable extrapolates. It reports whether to go on.
func (x *extrapolation) useTable() bool {
	limit, limitErr := x.table.limit()
	x.stalled++
	if x.stalled > 5 && x.abserr < 1e-3*x.errsum {
		x.cause = quadNoConverge
	}
	if !(limitErr >= x.abserr) {
		x.stalled = 0
		x.abserr, x.result = limitErr, limit
		x.correction = x.large
		x.target = x.tolerance(limit)
		if x.abserr <= x.target {
			x.stopped = true
			return false
		}
	}
	if x.table.n == 1 {
		x.blocked = true
	}
	if x.cause == quadNoConverge {
		x.stopped = true
	}
	return !x.stopped
}

// choose returns the better one of a result by extrapolation and the sum of the panels.
func (x *extrapolation) choose(positive bool) (result, abserr float64, code int) {
	if x.abserr == huge || x.table.calls == 0 {
		return x.sum(), x.errsum, x.cause
	}
	doubtful := x.cause != quadOK || x.spoiled
	if x.spoiled {
		x.abserr += x.correction
	}
	if doubtful {
		if x.cause == quadOK {
			x.cause = quadRoundoff
		}
		if x.result != 0 && x.area != 0 {
			if x.abserr/math.Abs(x.result) > x.errsum/math.Abs(x.area) {
				return x.sum(), x.errsum, x.cause
			}
		} else {
			if x.abserr > x.errsum {
				return x.sum(), x.errsum, x.cause
			}
			if x.area == 0 {
				return x.result, x.abserr, x.cause
			}
		}
	}
	if positive || math.Max(math.Abs(x.result), math.Abs(x.area)) > 0.01*x.abs {
		if ratio := x.result / x.area; 0.01 > ratio || ratio > 100 || x.errsum > math.Abs(x.area) {
			x.cause = quadDivergent
		}
	}
	return x.result, x.abserr, x.cause
}
