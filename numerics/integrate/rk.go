// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the explicit Runge-Kutta methods of Bogacki and Shampine (RK23) and
// of Dormand and Prince (RK45), and the step control that DOP853 shares.

import "math"

// A tableau holds the coefficients of an explicit method with s stages. The
// derivative at the new point counts as stage s; it is the first stage of the next
// step.
type tableau struct {
	order int         // of the error estimate
	c     []float64   // where in the step the stages are
	a     [][]float64 // row i: what stage i takes of the stages before
	b     []float64   // what the new point takes of the stages
	e     []float64   // what the error estimate takes of the s+1 stages
	p     [][]float64 // row j: the polynomial that the interpolant takes of stage j, from its linear term up
}

// bogackiShampine returns the pair of orders 3 and 2 of P. Bogacki and L. F.
// Shampine, Appl. Math. Lett. 2 (1989) 321. The interpolant is the cubic of Hermite.
func bogackiShampine() *tableau {
	return &tableau{
		order: 2,
		c:     []float64{0, 1. / 2, 3. / 4},
		a:     [][]float64{nil, {1. / 2}, {0, 3. / 4}},
		b:     []float64{2. / 9, 1. / 3, 4. / 9},
		e:     []float64{5. / 72, -1. / 12, -1. / 9, 1. / 8},
		p: [][]float64{
			{1, -4. / 3, 5. / 9},
			{0, 1, -2. / 3},
			{0, 4. / 3, -8. / 9},
			{0, -1, 1},
		},
	}
}

// dormandPrince returns the pair of orders 5 and 4 of J. R. Dormand and P. J. Prince,
// J. Comp. Appl. Math. 6 (1980) 19, with the interpolant of order 4 of L. F. Shampine,
// Math. Comp. 46 (1986) 135.
func dormandPrince() *tableau {
	return &tableau{
		order: 4,
		c:     []float64{0, 1. / 5, 3. / 10, 4. / 5, 8. / 9, 1},
		a: [][]float64{
			nil,
			{1. / 5},
			{3. / 40, 9. / 40},
			{44. / 45, -56. / 15, 32. / 9},
			{19372. / 6561, -25360. / 2187, 64448. / 6561, -212. / 729},
			{9017. / 3168, -355. / 33, 46732. / 5247, 49. / 176, -5103. / 18656},
		},
		b: []float64{35. / 384, 0, 500. / 1113, 125. / 192, -2187. / 6784, 11. / 84},
		e: []float64{-71. / 57600, 0, 71. / 16695, -71. / 1920, 17253. / 339200, -22. / 525, 1. / 40},
		p: [][]float64{
			{1, -8048581381. / 2820520608, 8663915743. / 2820520608, -12715105075. / 11282082432},
			{0, 0, 0, 0},
			{0, 131558114200. / 32700410799, -68118460800. / 10900136933, 87487479700. / 32700410799},
			{0, -1754552775. / 470086768, 14199869525. / 1410260304, -10690763975. / 1880347072},
			{0, 127303824393. / 49829197408, -318862633887. / 49829197408, 701980252875. / 199316789632},
			{0, -282668133. / 205662961, 2019193451. / 616988883, -1453857185. / 822651844},
			{0, 40617522. / 29380423, -110615467. / 29380423, 69997945. / 29380423},
		},
	}
}

// A rungeKutta is an explicit Runge-Kutta method on its way.
type rungeKutta struct {
	*ivp
	*tableau
	k          []float64 // the stages: those of component i begin at i*width
	width      int
	h          float64 // the length of the next step
	last       float64 // the step before, with its sign
	f          []float64
	yOld, yNew []float64
	stage      []float64
	errorNorm  func(h float64) float64
}

func newRungeKutta(p *ivp, tab *tableau, width int) *rungeKutta {
	m := &rungeKutta{ivp: p, tableau: tab, width: width}
	m.k = make([]float64, p.n*width)
	m.f, m.yOld, m.yNew, m.stage = make([]float64, p.n), make([]float64, p.n), make([]float64, p.n), make([]float64, p.n)
	m.errorNorm = m.embeddedError
	p.eval(p.t, p.y, m.f)
	m.h = p.initialStep(m.f, tab.order)
	return m
}

// row returns the stages of a component.
func (m *rungeKutta) row(i int) []float64 { return m.k[i*m.width : (i+1)*m.width] }

// advance puts y + h*(the sum of the stages with weights w) into dst.
func (m *rungeKutta) advance(y []float64, h float64, w, dst []float64) {
	for i, v := range y {
		k := m.k[i*m.width:]
		k = k[:len(w)]
		sum := 0.0
		for j, c := range w {
			sum += c * k[j]
		}
		dst[i] = v + h*sum
	}
}

// try computes the stages, and yNew, of a step of length h, with its sign.
func (m *rungeKutta) try(h float64) {
	s := len(m.b)
	for i, v := range m.f {
		m.k[i*m.width] = v
	}
	for j := 1; j < s; j++ {
		m.advance(m.y, h, m.a[j], m.stage)
		m.nfev++
		m.call(m.t+m.c[j]*h, m.stage, m.k[j:], m.width)
	}
	m.advance(m.y, h, m.b, m.yNew)
	m.nfev++
	m.call(m.t+h, m.yNew, m.k[s:], m.width)
}

// scaleOf returns the error that is tolerated in component i of the step.
func (m *rungeKutta) scaleOf(i int) float64 {
	return m.atol[i] + max(math.Abs(m.y[i]), math.Abs(m.yNew[i]))*m.rtol[i]
}

// embeddedError returns the norm of the difference of the two methods of the pair,
// in units of what is tolerated.
func (m *rungeKutta) embeddedError(h float64) float64 {
	total := 0.0
	for i := range m.y {
		k := m.k[i*m.width:]
		k = k[:len(m.e)]
		sum := 0.0
		for j, c := range m.e {
			sum += c * k[j]
		}
		sum = sum * h / m.scaleOf(i)
		total += sum * sum
	}
	return math.Sqrt(total) / math.Sqrt(float64(m.n))
}

// step takes a step. Its length times 0.9/err^(1/(order+1)), where err is the error in
// units of what is tolerated, is the length of the next one, or of another try; it
// grows by a factor of 10 at most, not at all after a try that failed, and shrinks by
// one of 5 at most.
func (m *rungeKutta) step() bool {
	const safety, minFactor, maxFactor = 0.9, 0.2, 10
	exponent := -1 / float64(m.order+1)
	minStep := m.minStep()
	length := m.limitStep(m.h, minStep)
	for rejected := false; ; rejected = true {
		if !(length >= minStep) {
			return false
		}
		next := m.t + length*m.direction
		if m.direction*(next-m.bound) > 0 {
			next = m.bound
		}
		h := next - m.t
		length = math.Abs(h)
		m.try(h)
		err := m.errorNorm(h)
		if err < 1 {
			factor := float64(maxFactor)
			if err != 0 {
				factor = min(maxFactor, safety*math.Pow(err, exponent))
			}
			if rejected {
				factor = min(1, factor)
			}
			m.h, m.last = length*factor, h
			m.old, m.t = m.t, next
			m.yOld, m.y, m.yNew = m.y, m.yNew, m.yOld
			s := len(m.b)
			for i := range m.f {
				m.f[i] = m.k[i*m.width+s]
			}
			return true
		}
		factor := float64(minFactor)
		if !math.IsNaN(err) {
			factor = max(minFactor, safety*math.Pow(err, exponent))
		}
		length *= factor
	}
}

func (m *rungeKutta) dense() interpolant {
	degree := len(m.p[0])
	d := &rungeKuttaDense{old: m.old, h: m.last, y: append([]float64(nil), m.yOld...), q: make([]float64, m.n*degree), degree: degree}
	for i := range m.n {
		q := d.q[i*degree : (i+1)*degree]
		for j, v := range m.row(i)[:len(m.p)] {
			for l, c := range m.p[j] {
				q[l] += v * c
			}
		}
	}
	return d
}

// A rungeKuttaDense is y + h*(q0 x + q1 x² + …), where x goes from 0 to 1.
type rungeKuttaDense struct {
	old, h float64
	y, q   []float64
	degree int
}

func (d *rungeKuttaDense) at(t float64, y []float64) {
	x := (t - d.old) / d.h
	for i, v := range d.y {
		q := d.q[i*d.degree : (i+1)*d.degree]
		sum := 0.0
		for l := len(q) - 1; l >= 0; l-- {
			sum = (sum + q[l]) * x
		}
		y[i] = v + d.h*sum
	}
}
