// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is LSODA: the formulas of Adams, of orders 1 to 12, and backward differentiation, of
// orders 1 to 5, with a choice between them. The step and its corrector are here, the choice is
// in lsoda_order.go.

import "math"

// An lsoda is LSODA on its way. The solution is kept as its scaled derivatives h^j*y^(j)/j!. The
// corrector iterates without a matrix in the formulas of Adams, and by Newton's method in the others. A. C.
// Hindmarsh, ODEPACK, a systematized collection of ODE solvers, in R. S. Stepleman and others
// (editors), Scientific Computing, North-Holland 1983, p. 55; L. R. Petzold, Automatic selection of methods
// for solving stiff and nonstiff systems, SIAM J. Sci. Stat. Comput. 4 (1983) 136.
type lsoda struct {
	*ivp
	jac *jacobian // nil: by differences

	stiff, usedStiff bool // the formulas of the next and of the last step
	formulas         [2]*multistep
	el               [13]float64 // the coefficients of the corrector
	el0              float64     // el[0]; for the last Jacobian
	order, usedOrder int
	maxOrder         int
	tn               float64
	h, hold, usedH   float64
	hmaxInv          float64
	yh               [14][]float64
	weight           []float64 // 1 / the error that is tolerated
	f, acor, work    []float64 // acor: the sum of the corrections
	yNew             []float64
	lu               *factored[float64]

	why            string  // a step was not possible; empty: it would have been too small
	begun, changed bool    // the first step is done; the formulas have changed since the last one
	wait           int     // steps before order and step are considered anew
	maxGrowth      float64 // of the step
	ratio          float64 // of h*el0 to that of the Jacobian in use
	rate           float64 // of convergence
	needJacobian   bool
	fresh          bool // the Jacobian is that of this step
	steps          int
	lastJacobian   int     // the step with which the Jacobian in use was made
	conit          float64 // what Newton's method may leave, as a share
	pnorm          float64 // the norm of the predicted solution

	// For the choice of the formulas.
	countdown        int     // steps before it is considered
	limited          bool    // the step is kept short by stability
	estimate, stored float64 // of the largest eigenvalue, in this run of steps and before
	jacobianNorm     float64
}

const (
	adamsOrder = 12
	stiffOrder = 5
)

func newLSODA(p *ivp, opts *IVPOptions) *lsoda {
	n := p.n
	m := &lsoda{ivp: p, tn: p.t, maxOrder: adamsOrder, lu: newFactored[float64](n)}
	if opts.Jac != nil || opts.JacMatrix != nil {
		m.jac = newJacobian(p, opts)
	}
	for j := range m.yh {
		m.yh[j] = make([]float64, n)
	}
	m.weight, m.f, m.acor, m.work, m.yNew = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	m.formulas = [2]*multistep{adamsFormulas(), backwardFormulas()}
	m.hmaxInv = 1 / p.maxStep
	m.eval(p.t, p.y, m.f)
	copy(m.yh[0], p.y)
	m.setWeights()
	m.h = m.firstStepLength() * p.direction
	for i, v := range m.f {
		m.yh[1][i] = v * m.h
	}
	m.order, m.wait, m.maxGrowth = 1, 2, 10000
	m.el0, m.rate, m.hold = 1, 0.7, m.h
	m.countdown = 20
	m.setOrder()
	return m
}

// setWeights computes the weights of the norm. It reports whether the tolerances are possible.
func (m *lsoda) setWeights() bool {
	for i, v := range m.yh[0] {
		w := m.rtol[i]*math.Abs(v) + m.atol[i]
		if w <= 0 {
			return false
		}
		m.weight[i] = 1 / w
	}
	return true
}

// size returns the largest element of v in units of what is tolerated.
func (m *lsoda) size(v []float64) float64 {
	largest := 0.0
	for i, x := range v {
		if a := math.Abs(x) * m.weight[i]; !(a <= largest) {
			largest = a
		}
	}
	return largest
}

// firstStepLength returns the length of the first step: that in which the second derivative, taken
// to be the square of the first one, makes the error tolerated.
func (m *lsoda) firstStepLength() float64 {
	length := m.firstStep
	if length == 0 {
		distance := math.Abs(m.bound - m.t)
		w := max(math.Abs(m.t), math.Abs(m.bound))
		tol := 0.0
		for _, r := range m.rtol {
			tol = max(tol, r)
		}
		tol = min(max(tol, 100*eps), 1e-3)
		slope := m.size(m.f)
		length = min(1/math.Sqrt(1/(tol*w*w)+tol*slope*slope), distance)
		if !(length <= math.MaxFloat64) {
			length = 1
		}
	}
	return length / max(1, length*m.hmaxInv)
}

// setOrder takes the coefficients of the order and the formulas.
func (m *lsoda) setOrder() {
	m.el = m.formula().el[m.order]
	m.ratio *= m.el[0] / m.el0
	m.el0 = m.el[0]
	m.conit = 0.5 / float64(m.order+2)
}

// formula returns the formulas in use.
func (m *lsoda) formula() *multistep {
	if m.stiff {
		return m.formulas[1]
	}
	return m.formulas[0]
}

// error returns the factor by which corrections are divided to make errors.
func (m *lsoda) errorFactor() float64 { return m.formula().test[m.order][1] }

// rescale makes the step longer by a factor, as far as that may be.
func (m *lsoda) rescale(factor float64) {
	factor = min(factor, m.maxGrowth)
	factor /= max(1, math.Abs(m.h)*m.hmaxInv*factor)
	if !m.stiff {
		m.limited = false
		pdh := max(math.Abs(m.h)*m.stored, 1e-6)
		if factor*pdh*1.00001 >= adamsStability[m.order] {
			factor = adamsStability[m.order] / pdh
			m.limited = true
		}
	}
	r := 1.0
	for j := 1; j <= m.order; j++ {
		r *= factor
		for i := range m.yh[j] {
			m.yh[j][i] *= r
		}
	}
	m.h *= factor
	m.ratio *= factor
	m.wait = m.order + 1
}

// predict goes to the end of the step by the Taylor series; retract goes back.
func (m *lsoda) predict() {
	for k := m.order; k >= 1; k-- {
		for j := k - 1; j < m.order; j++ {
			to, from := m.yh[j], m.yh[j+1]
			for i, v := range from {
				to[i] += v
			}
		}
	}
}

func (m *lsoda) retract() {
	for k := m.order; k >= 1; k-- {
		for j := k - 1; j < m.order; j++ {
			to, from := m.yh[j], m.yh[j+1]
			for i, v := range from {
				to[i] -= v
			}
		}
	}
}

func (m *lsoda) step() bool {
	if m.begun {
		m.prepare()
	}
	if !m.setWeights() {
		m.why = "the error tolerated is 0 where the solution is 0"
		return false
	}
	if eps*m.size(m.yh[0]) > 1 {
		m.why = "the error tolerated is below the precision of the machine"
		return false
	}
	if !m.advance() {
		return false
	}
	m.begun = true
	if m.stiff != m.usedStiff {
		m.maxOrder = adamsOrder
		if m.stiff {
			m.maxOrder = stiffOrder
		}
		m.changed = true
	}
	m.old = m.t
	m.t = m.tn
	if m.hits() {
		m.t = m.bound
	}
	copy(m.y, m.yh[0])
	return m.t != m.old
}

// hits reports whether the bound is reached, but for rounding.
func (m *lsoda) hits() bool {
	return math.Abs(m.tn-m.bound) <= 100*eps*(math.Abs(m.tn)+math.Abs(m.h))
}

// prepare makes a step end at the bound that would go beyond, and takes in what has changed.
func (m *lsoda) prepare() {
	if next := m.tn + m.h*(1+4*eps); (next-m.bound)*m.h > 0 {
		m.h = (m.bound - m.tn) * (1 - 4*eps)
	}
	if m.changed {
		m.changed = false
		m.needJacobian = m.stiff
		m.wait = m.order + 1
		m.setOrder()
	}
	if m.h != m.hold {
		factor := m.h / m.hold
		m.h = m.hold
		m.rescale(factor)
	}
}

// advance takes a step, with as many tries as it needs.
func (m *lsoda) advance() bool {
	const maxFailures, maxRejected = 10, 10
	defer func() { m.hold = m.h }()
	start := m.tn
	m.fresh = false
	failures, rejected := 0, 0
	for {
		if m.tn+m.h == m.tn {
			return false
		}
		if m.stiff && (math.Abs(m.ratio-1) > 0.3 || m.steps >= m.lastJacobian+20) {
			m.needJacobian = true
		}
		m.tn += m.h
		m.predict()
		m.pnorm = m.size(m.yh[0])
		if err, converged := m.correct(); !converged {
			m.maxGrowth = 2
			m.tn = start
			m.retract()
			if failures++; failures == maxFailures {
				m.why = "the corrector fails to converge again and again"
				return false
			}
			m.needJacobian = m.stiff
			m.rescale(0.25)
		} else if err <= 1 {
			m.accept(err)
			return true
		} else {
			m.tn = start
			m.retract()
			m.maxGrowth = 2
			if rejected++; rejected == maxRejected {
				m.why = "the error of a step is too large again and again"
				return false
			}
			if rejected >= 3 {
				m.restart()
			} else {
				m.choose(err, rejected)
			}
		}
	}
}

// restart goes on with order 1 and a step of a tenth: the derivatives kept are of no use.
func (m *lsoda) restart() {
	m.h *= 0.1
	m.eval(m.tn, m.yh[0], m.f)
	for i, v := range m.f {
		m.yh[1][i] = v * m.h
	}
	m.needJacobian = m.stiff
	m.wait = 5
	if m.order > 1 {
		m.order = 1
		m.setOrder()
	}
}

// correct solves the formula for the end of the step. It returns the error, in units of what is
// tolerated.
func (m *lsoda) correct() (err float64, converged bool) {
	for {
		copy(m.yNew, m.yh[0])
		m.eval(m.tn, m.yNew, m.f)
		if m.needJacobian {
			m.makeJacobian()
			m.needJacobian = false
			m.ratio, m.rate = 1, 0.7
			m.lastJacobian = m.steps
		}
		err, converged = m.iterate()
		if converged || !m.stiff || m.fresh {
			break
		}
		m.needJacobian = true
	}
	if converged {
		m.fresh = false
	}
	return err, converged
}

// iterate is the corrector.
func (m *lsoda) iterate() (err float64, converged bool) {
	const maxIterations = 3
	clear(m.acor)
	var rate, last float64
	test := m.errorFactor()
	for k := 0; ; {
		change := m.correction()
		if change <= 100*m.pnorm*eps {
			converged = true
		} else if k > 0 || m.stiff {
			if k > 0 {
				r := 1024.0
				if change <= 1024*last {
					r = change / last
				}
				rate = max(rate, r)
				m.rate = max(0.2*m.rate, r)
			}
			if change*min(1, 1.5*m.rate)/(test*m.conit) <= 1 {
				m.estimate = max(m.estimate, rate/math.Abs(m.h*m.el[0]))
				if m.estimate != 0 {
					m.stored = m.estimate
				}
				converged = true
			}
		}
		if converged {
			if k > 0 {
				change = m.size(m.acor)
			}
			return change / test, finite(m.acor)
		}
		if k++; k == maxIterations || k >= 2 && change > 2*last {
			return 0, false
		}
		last = change
		m.eval(m.tn, m.yNew, m.f)
	}
}

// correction makes the next correction and returns its size.
func (m *lsoda) correction() float64 {
	if !m.stiff {
		largest := 0.0
		for i, v := range m.f {
			v = m.h*v - m.yh[1][i]
			d := v - m.acor[i]
			if a := math.Abs(d) * m.weight[i]; !(a <= largest) {
				largest = a
			}
			m.yNew[i] = m.yh[0][i] + m.el[0]*v
			m.acor[i] = v
		}
		return largest
	}
	for i, v := range m.f {
		m.work[i] = m.h*v - (m.yh[1][i] + m.acor[i])
	}
	m.lu.solve(m.work)
	for i, v := range m.work {
		m.acor[i] += v
		m.yNew[i] = m.yh[0][i] + m.el[0]*m.acor[i]
	}
	return m.size(m.work)
}

// makeJacobian makes the matrix of Newton's method, I - h*el0*J, and a norm of J.
func (m *lsoda) makeJacobian() {
	n, a := m.n, m.lu.a
	c := -m.h * m.el0
	m.njev++
	m.fresh = true
	if m.jac != nil {
		m.njev -= btoi(!m.jac.constant)
		for i, v := range m.jac.eval(m.tn, m.yNew, m.f) {
			a[i] = v * c
		}
	} else {
		smallest := 1000 * math.Abs(m.h) * eps * float64(n) * m.size(m.f)
		if smallest == 0 {
			smallest = 1
		}
		for j, v := range m.yNew {
			d := max(math.Sqrt(eps)*math.Abs(v), smallest/m.weight[j])
			m.yNew[j] += d
			m.eval(m.tn, m.yNew, m.work)
			m.yNew[j] = v
			for i, w := range m.work {
				a[i*n+j] = (w - m.f[i]) * (c / d)
			}
		}
	}
	m.jacobianNorm = 0
	for i := range n {
		sum := 0.0
		for j, v := range a[i*n : (i+1)*n] {
			sum += math.Abs(v) / m.weight[j]
		}
		m.jacobianNorm = max(m.jacobianNorm, sum*m.weight[i])
	}
	m.jacobianNorm /= math.Abs(c)
	for i := range n {
		a[i*n+i]++
	}
	m.lu.factorise()
	m.nlu++
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (m *lsoda) dense() interpolant {
	k := m.usedOrder
	d := &lsodaDense{t: m.t, h: m.h, y: make([]float64, 0, (k+1)*m.n), order: k}
	for j := range k + 1 {
		d.y = append(d.y, m.yh[j]...)
	}
	if m.order < k { // the last derivative was not scaled with the others
		r := math.Pow(m.h/m.usedH, float64(k))
		for i := range m.n {
			d.y[k*m.n+i] *= r
		}
	}
	return d
}

// An lsodaDense is the Taylor series at t with the scaled derivatives y.
type lsodaDense struct {
	t, h  float64
	order int
	y     []float64
}

func (d *lsodaDense) at(t float64, y []float64) {
	n := len(y)
	x := (t - d.t) / d.h
	copy(y, d.y[d.order*n:])
	for j := d.order - 1; j >= 0; j-- {
		for i := range y {
			y[i] = y[i]*x + d.y[j*n+i]
		}
	}
}
