// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is BDF, the backward differentiation formulas of orders 1 to 5.

import "math"

const (
	bdfOrder      = 5 // the highest one
	bdfIterations = 4 // of Newton's method
)

// A bdf is BDF on its way. The steps are equal as long as that can be; when the length changes,
// the differences are interpolated. G. D. Byrne and A. C. Hindmarsh, ACM Trans. Math. Softw. 1
// (1975) 71; L. F. Shampine and M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1,
// from where the numerical differentiation formulas are that make the error smaller.
type bdf struct {
	*ivp
	jac       *jacobian
	newtonTol float64

	gamma, alpha, errorConst [bdfOrder + 1]float64

	order  int
	h      float64                 // the next step
	equal  int                     // steps with this length and order
	d      [bdfOrder + 3][]float64 // the backward differences of the solution
	spare  [bdfOrder + 1][]float64
	lu     *factored[float64]
	matrix []float64

	f, psi, scale   []float64
	yNew, dy, delta []float64 // delta: the solution less what was predicted
	predicted       []float64
}

func newBDF(p *ivp, opts *IVPOptions) *bdf {
	n := p.n
	m := &bdf{ivp: p, jac: newJacobian(p, opts), newtonTol: p.newtonTolerance(), order: 1, lu: newFactored[float64](n)}
	vector := func() []float64 { return make([]float64, n) }
	m.f, m.psi, m.scale, m.yNew = vector(), vector(), vector(), vector()
	m.dy, m.delta, m.predicted = vector(), vector(), vector()
	for i := range m.d {
		m.d[i] = vector()
	}
	for i := range m.spare {
		m.spare[i] = vector()
	}
	kappa := [bdfOrder + 1]float64{0, -0.1850, -1. / 9, -0.0823, -0.0415, 0}
	for k := range m.gamma {
		if k > 0 {
			m.gamma[k] = m.gamma[k-1] + 1/float64(k)
		}
		m.alpha[k] = (1 - kappa[k]) * m.gamma[k]
		m.errorConst[k] = kappa[k]*m.gamma[k] + 1/float64(k+1)
	}
	p.eval(p.t, p.y, m.f)
	m.h = p.initialStep(m.f, 1)
	if m.jac.fun == nil {
		m.matrix = m.jac.eval(p.t, p.y, m.f)
	} else {
		m.matrix = m.jac.eval(p.t, p.y, nil)
	}
	copy(m.d[0], p.y)
	for i, v := range m.f {
		m.d[1][i] = v * m.h * p.direction
	}
	return m
}

// A difference matrix says how backward differences change with the length of the step.
type differenceMatrix [bdfOrder + 1][bdfOrder + 1]float64

// lengthen returns the matrix for a step that is longer by a factor.
func lengthen(order int, factor float64) (r differenceMatrix) {
	for j := range order + 1 {
		r[0][j] = 1
	}
	for i := 1; i <= order; i++ {
		for j := 1; j <= order; j++ {
			r[i][j] = r[i-1][j] * (float64(i-1) - factor*float64(j)) / float64(i)
		}
	}
	return r
}

// rescale changes the differences to a step that is longer by a factor.
func (m *bdf) rescale(factor float64) {
	r, u := lengthen(m.order, factor), lengthen(m.order, 1)
	k := m.order + 1
	for i := range k {
		row := m.spare[i]
		clear(row)
		for j := range k {
			// Element j, i of the product r*u.
			c := 0.0
			for l := range k {
				c += r[j][l] * u[l][i]
			}
			if c == 0 {
				continue
			}
			for q, v := range m.d[j] {
				row[q] += c * v
			}
		}
	}
	for i := range k {
		m.d[i], m.spare[i] = m.spare[i], m.d[i]
	}
	m.equal = 0
}

// newton solves for the new point, whose time is t, from the predicted one. It gives up as soon as
// the rate of convergence says that it cannot succeed.
func (m *bdf) newton(t, c float64) (converged bool, iterations int) {
	clear(m.delta)
	copy(m.yNew, m.predicted)
	var old float64
	for iterations = 1; iterations <= bdfIterations; iterations++ {
		m.eval(t, m.yNew, m.f)
		if !finite(m.f) {
			return false, iterations
		}
		for i, v := range m.f {
			m.dy[i] = c*v - m.psi[i] - m.delta[i]
		}
		m.lu.solve(m.dy)
		size := normScaled(m.dy, m.scale)
		var rate float64
		if iterations > 1 {
			rate = size / old
			if rate >= 1 || math.Pow(rate, float64(bdfIterations-iterations+1))/(1-rate)*size > m.newtonTol {
				return false, iterations
			}
		}
		for i, v := range m.dy {
			m.yNew[i] += v
			m.delta[i] += v
		}
		if size == 0 || iterations > 1 && rate/(1-rate)*size < m.newtonTol {
			return true, iterations
		}
		old = size
	}
	return false, bdfIterations
}

// factorise factorises I - c*J.
func (m *bdf) factorise(c float64) {
	n := m.n
	for i, v := range m.matrix {
		m.lu.a[i] = -c * v
	}
	for i := range n {
		m.lu.a[i*n+i]++
	}
	m.lu.factorise()
	m.nlu++
}

// predict puts the point that the differences predict, and what of the formula does not depend on
// the new point, into place.
func (m *bdf) predict() {
	k := m.order
	for i := range m.n {
		var y, psi float64
		for j := range k + 1 {
			y += m.d[j][i]
			psi += m.d[j][i] * m.gamma[j]
		}
		m.predicted[i], m.psi[i] = y, psi/m.alpha[k]
	}
	m.scaleAt(m.predicted, m.scale)
}

func (m *bdf) step() bool {
	const minFactor = 0.2
	minStep := m.minStep()
	if limited := m.limitStep(m.h, minStep); limited != m.h {
		m.rescale(limited / m.h)
		m.h = limited
	}
	current := m.jac.constant
	var next, err, safety float64
	for {
		if !(m.h >= minStep) {
			return false
		}
		next = m.t + m.h*m.direction
		if m.direction*(next-m.bound) > 0 {
			next = m.bound
			m.rescale(math.Abs(next-m.t) / m.h)
			m.lu.valid = false
		}
		h := next - m.t
		m.h = math.Abs(h)
		m.predict()
		c := h / m.alpha[m.order]
		var converged bool
		var iterations int
		for {
			if !m.lu.valid {
				m.factorise(c)
			}
			converged, iterations = m.newton(next, c)
			if converged || current {
				break
			}
			m.matrix = m.jac.eval(next, m.predicted, nil)
			m.lu.valid = false
			current = true
		}
		if !converged {
			m.h *= 0.5
			m.rescale(0.5)
			m.lu.valid = false
			continue
		}
		safety = 0.9 * (2*bdfIterations + 1) / float64(2*bdfIterations+iterations)
		m.scaleAt(m.yNew, m.scale)
		err = m.errorConst[m.order] * normScaled(m.delta, m.scale)
		if err <= 1 {
			break
		}
		factor := safety * math.Pow(err, -1/float64(m.order+1))
		if !(factor > minFactor) {
			factor = minFactor
		}
		m.h *= factor
		m.rescale(factor)
	}
	m.accept(next)
	if m.equal > m.order {
		m.adapt(err, safety)
	}
	return true
}

// accept goes to the new point.
func (m *bdf) accept(next float64) {
	m.equal++
	m.old, m.t = m.t, next
	m.y, m.yNew = m.yNew, m.y
	k := m.order
	for i, v := range m.delta {
		m.d[k+2][i] = v - m.d[k+1][i]
		m.d[k+1][i] = v
		for j := k; j >= 0; j-- {
			m.d[j][i] += m.d[j+1][i]
		}
	}
}

// adapt chooses the order, one less, the same or one more, with which the next step is longest.
func (m *bdf) adapt(err, safety float64) {
	const maxFactor = 10
	k := m.order
	best, factor := 0, 0.0
	for change := -1; change <= 1; change++ {
		e := err
		switch {
		case k+change < 1 || k+change > bdfOrder:
			e = math.Inf(1)
		case change != 0:
			e = m.errorConst[k+change] * normScaled(m.d[k+change+1], m.scale)
		}
		if f := math.Pow(e, -1/float64(k+change+1)); f > factor {
			best, factor = change, f
		}
	}
	m.order += best
	factor = min(maxFactor, safety*factor)
	m.h *= factor
	m.rescale(factor)
	m.lu.valid = false
}

func (m *bdf) dense() interpolant {
	k := m.order
	d := &bdfDense{t: m.t, h: m.h * m.direction, order: k, d: make([]float64, 0, (k+1)*m.n)}
	for j := range k + 1 {
		d.d = append(d.d, m.d[j]...)
	}
	return d
}

// A bdfDense is the polynomial with the backward differences d at t, for steps h.
type bdfDense struct {
	t, h  float64
	order int
	d     []float64
}

func (d *bdfDense) at(t float64, y []float64) {
	n := len(y)
	copy(y, d.d[:n])
	p := 1.0
	for j := range d.order {
		p *= (t - (d.t - d.h*float64(j))) / (d.h * float64(1+j))
		for i := range y {
			y[i] += d.d[(j+1)*n+i] * p
		}
	}
}
