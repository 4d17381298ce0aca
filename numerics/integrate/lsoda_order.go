// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is what LSODA does after a step: the next step and order, and the choice between the
// formulas of Adams and backward differentiation. The formulas are here too.

import "math"

// A multistep is the multistep formulas of a kind.
type multistep struct {
	el   [adamsOrder + 1][13]float64 // for each order, what the corrections mean for the scaled derivatives
	test [adamsOrder + 1][3]float64  // for each order, what makes errors of an order less, the same and one more of corrections
	c    [adamsOrder + 1]float64     // the error constants
}

// adamsStability is how large the product of step and eigenvalue may be with the formulas of
// Adams of an order.
var adamsStability = [adamsOrder + 1]float64{0, 0.5, 0.575, 0.55, 0.45, 0.35, 0.25, 0.2, 0.15, 0.1, 0.075, 0.05, 0.025}

// adamsFormulas returns the implicit formulas of Adams. Their coefficients are those of the
// integral from -1 of (x+1)(x+2)…(x+q-1).
func adamsFormulas() *multistep {
	var f multistep
	f.el[1][0], f.el[1][1] = 1, 1
	f.test[1] = [3]float64{0, 2, 0}
	f.test[2][0] = 1
	p := make([]float64, 1, adamsOrder)
	p[0] = 1
	factorial := 1.0 // inverse, of q
	for q := 2; q <= adamsOrder; q++ {
		p = timesLinear(p, float64(q-1))
		before := factorial
		factorial /= float64(q)
		var integral, moment float64 // of the polynomial from -1 to 0, and of x times it
		sign := 1.0
		for i, c := range p {
			integral += sign * c / float64(i+1)
			moment += sign * c / float64(i+2)
			sign = -sign
		}
		f.el[q][0], f.el[q][1] = integral*before, 1
		for i := 1; i < q; i++ {
			f.el[q][i+1] = before * p[i] / float64(i+1)
		}
		inverse := 1 / (factorial * moment)
		f.test[q][1] = inverse
		if q < adamsOrder {
			f.test[q+1][0] = inverse * factorial / float64(q+1)
		}
		f.test[q-1][2] = inverse
	}
	f.setConstants(adamsOrder)
	return &f
}

// backwardFormulas returns the backward differentiation formulas. Their coefficients are those
// of (x+1)(x+2)…(x+q).
func backwardFormulas() *multistep {
	var f multistep
	p := []float64{1}
	factorial := 1.0 // inverse, of q-1
	for q := 1; q <= stiffOrder; q++ {
		p = timesLinear(p, float64(q))
		for i, c := range p {
			f.el[q][i] = c / p[1]
		}
		f.test[q] = [3]float64{factorial, float64(q+1) / f.el[q][0], float64(q+2) / f.el[q][0]}
		factorial /= float64(q)
	}
	f.setConstants(stiffOrder)
	return &f
}

// timesLinear returns the polynomial p times x+c.
func timesLinear(p []float64, c float64) []float64 {
	p = append(p, 0)
	for i := len(p) - 1; i > 0; i-- {
		p[i] = p[i-1] + c*p[i]
	}
	p[0] *= c
	return p
}

func (f *multistep) setConstants(maxOrder int) {
	for q := 1; q <= maxOrder; q++ {
		f.c[q] = f.test[q][1] * f.el[q][q]
	}
}

// growth returns the factor by which a step may be longer if its error is e, in units of what is
// tolerated, and goes with the power p of it; safety makes the error count more.
func growth(e float64, p int, safety float64) float64 {
	return 1 / (safety*math.Pow(e, 1/float64(p)) + safety*1e-6)
}

// accept goes to the end of the step, whose error is err, and decides how to go on.
func (m *lsoda) accept(err float64) {
	m.steps++
	m.usedH, m.usedOrder, m.usedStiff = m.h, m.order, m.stiff
	for j := range m.order + 1 {
		c := m.el[j]
		for i, v := range m.acor {
			m.yh[j][i] += c * v
		}
	}
	if m.countdown--; m.countdown < 0 && m.reconsider(err) {
		m.maxGrowth = 10
		return
	}
	m.wait--
	switch {
	case m.wait == 0:
		m.choose(err, 0)
	case m.wait == 1 && m.order < m.maxOrder:
		copy(m.yh[m.maxOrder], m.acor) // for the error of the order above
	}
}

// reconsider changes the formulas if the others allow a much longer step. It reports whether it did.
func (m *lsoda) reconsider(err float64) bool {
	adams, backward := m.formulas[0], m.formulas[1]
	q := m.order
	var factor float64
	if !m.stiff {
		if q > stiffOrder {
			return false
		}
		if err > 100*m.pnorm*eps && m.estimate != 0 {
			stay := growth(err, q+1, 1.2)
			stay = min(stay, m.stable(stay, q, m.stored))
			factor = growth(err*(adams.c[q]/backward.c[q]), q+1, 1.2)
			if factor < 5*stay {
				return false
			}
		} else {
			// The error says nothing: change if stability keeps the step short.
			if !m.limited {
				return false
			}
			factor = 2
		}
	} else {
		e := err * (backward.c[q] / adams.c[q])
		factor = growth(e, q+1, 1.2)
		factor = min(factor, m.stable(factor, q, m.jacobianNorm))
		if factor*5 < 5*growth(err, q+1, 1.2) {
			return false
		}
		// Not if the error would be in the rounding.
		if math.Pow(max(1e-3, factor), 1/float64(q+1))*e <= 1000*eps*m.pnorm {
			return false
		}
	}
	m.stiff = !m.stiff
	m.countdown = 20
	m.stored = 0
	m.rescale(factor)
	return true
}

// stable returns the factor by which the step may be longer for the formulas of Adams to be
// stable; not more than twice the one given.
func (m *lsoda) stable(factor float64, order int, eigenvalue float64) float64 {
	pdh := eigenvalue * math.Abs(m.h)
	if pdh*factor > 1e-5 {
		return adamsStability[order] / pdh
	}
	return 2 * factor
}

// choose chooses the order, one less, the same or, after a step that was good, one more, with which
// the next step is longest. rejected says how often this step has failed.
func (m *lsoda) choose(err float64, rejected int) {
	q := m.order
	test := &m.formula().test[q]
	var up, down float64
	if rejected == 0 && q < m.maxOrder {
		for i, v := range m.acor {
			m.work[i] = v - m.yh[m.maxOrder][i]
		}
		up = growth(m.size(m.work)/test[2], q+2, 1.4)
	}
	same := growth(err, q+1, 1.2)
	if q > 1 {
		down = growth(m.size(m.yh[q])/test[0], q, 1.3)
	}
	var pdh float64
	if !m.stiff {
		pdh = max(math.Abs(m.h)*m.stored, 1e-6)
		if q < m.maxOrder {
			up = min(up, adamsStability[q+1]/pdh)
		}
		same = min(same, adamsStability[q]/pdh)
		if q > 1 {
			down = min(down, adamsStability[q-1]/pdh)
		}
		m.estimate = 0
	}
	next, factor := q, same
	switch {
	case same < up && up > down:
		if up < 1.1 {
			m.wait = 3
			return
		}
		next, factor = q+1, up
		c := m.el[q] / float64(q+1)
		for i, v := range m.acor {
			m.yh[q+1][i] = v * c
		}
	case same < up || same < down:
		next, factor = q-1, down
		if rejected > 0 {
			factor = min(factor, 1)
		}
	}
	if next <= q {
		bounded := !m.stiff && factor*pdh*1.00001 >= adamsStability[next]
		if !bounded && rejected == 0 && factor < 1.1 {
			m.wait = 3
			return
		}
		if rejected >= 2 {
			factor = min(factor, 0.2)
		}
	}
	if next != q {
		m.order = next
		m.setOrder()
	}
	m.rescale(factor)
	if rejected == 0 {
		m.maxGrowth = 10
	}
}
