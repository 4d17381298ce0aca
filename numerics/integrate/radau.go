// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is Radau, the implicit Runge-Kutta method of order 5 of the family Radau IIA.

import "math"

// A radau is Radau on its way: the method of E. Hairer and G. Wanner, Solving Ordinary Differential
// Equations II, second edition, section IV.8. The stages are z; in the variables w = inv(T)*z the
// equations of a Newton step fall into a real and a complex system.
type radau struct {
	*ivp
	jac       *jacobian
	newtonTol float64
	coef      *radauCoefficients

	h, hOld, errOld float64 // the next step, the last one and its error; 0: not known
	f               []float64
	z               [3][]float64
	w, g            [3][]float64 // g: the derivatives at the stages
	rhs             []float64
	rhsComplex      []complex128
	yOld, yNew      []float64
	scale, at, e    []float64
	realLU          *factored[float64]
	complexLU       *factored[complex128]
	matrix          []float64
	current         bool // the Jacobian is that of the point
	dense0          *radauDense
}

// radauCoefficients are the coefficients of the method.
type radauCoefficients struct {
	c, e       [3]float64
	t, inv     [3][3]float64
	p          [3][3]float64 // the polynomial, from its linear term up, that the interpolant takes of stage i
	mu         float64
	muComplex  complex128
	invComplex [3]complex128
}

// newRadauCoefficients computes the coefficients. The nodes are the zeros of Radau's polynomial; mu and
// muComplex are the eigenvalues of the inverse of the matrix of the method, and the columns of t
// are its eigenvectors, scaled to end in 1, 1 and 0.
func newRadauCoefficients() *radauCoefficients {
	s := math.Sqrt(6)
	k := &radauCoefficients{
		c: [3]float64{(4 - s) / 10, (4 + s) / 10, 1},
		e: [3]float64{(-13 - 7*s) / 3, (-13 + 7*s) / 3, -1. / 3},
		t: [3][3]float64{
			{0.09443876248897524, -0.14125529502095421, 0.03002919410514742},
			{0.25021312296533332, 0.20412935229379994, -0.38294211275726192},
			{1, 1, 0},
		},
		inv: [3][3]float64{
			{4.17871859155190428, 0.32768282076106237, 0.52337644549944951},
			{-4.17871859155190428, -0.32768282076106237, 0.47662355450055044},
			{0.50287263494578682, -2.57192694985560522, 0.59603920482822492},
		},
		p: [3][3]float64{
			{13./3 + 7*s/3, -23./3 - 22*s/3, 10./3 + 5*s},
			{13./3 - 7*s/3, -23./3 + 22*s/3, 10./3 - 5*s},
			{1. / 3, -8. / 3, 10. / 3},
		},
		mu: 3 + math.Pow(3, 2./3) - math.Pow(3, 1./3),
	}
	k.muComplex = complex(3+0.5*(math.Pow(3, 1./3)-math.Pow(3, 2./3)), -0.5*(math.Pow(3, 5./6)+math.Pow(3, 7./6)))
	for i := range 3 {
		k.invComplex[i] = complex(k.inv[1][i], k.inv[2][i])
	}
	return k
}

// newtonTolerance returns the error that is left in a solution by Newton's method, in units of what
// is tolerated in all.
func (p *ivp) newtonTolerance() float64 {
	rtol := math.Inf(1)
	for _, v := range p.rtol {
		rtol = min(rtol, v)
	}
	return max(10*eps/rtol, min(0.03, math.Sqrt(rtol)))
}

func newRadau(p *ivp, opts *IVPOptions) *radau {
	n := p.n
	m := &radau{ivp: p, jac: newJacobian(p, opts), newtonTol: p.newtonTolerance(), coef: newRadauCoefficients()}
	vector := func() []float64 { return make([]float64, n) }
	for i := range 3 {
		m.z[i], m.w[i], m.g[i] = vector(), vector(), vector()
	}
	m.f, m.rhs, m.rhsComplex = vector(), vector(), make([]complex128, n)
	m.yOld, m.yNew, m.scale, m.at, m.e = vector(), vector(), vector(), vector(), vector()
	m.realLU, m.complexLU = newFactored[float64](n), newFactored[complex128](n)
	p.eval(p.t, p.y, m.f)
	m.h = p.initialStep(m.f, 3)
	m.matrix = m.jac.eval(p.t, p.y, m.f)
	m.current = true
	return m
}

// forget makes the matrices be factorised anew.
func (m *radau) forget() { m.realLU.valid, m.complexLU.valid = false, false }

// factorise factorises the matrices of Newton's method for a step h.
func (m *radau) factorise(h float64) {
	n := m.n
	mu, muComplex := m.coef.mu/h, m.coef.muComplex/complex(h, 0)
	for i, v := range m.matrix {
		m.realLU.a[i] = -v
		m.complexLU.a[i] = complex(-v, 0)
	}
	for i := range n {
		m.realLU.a[i*n+i] += mu
		m.complexLU.a[i*n+i] += muComplex
	}
	m.realLU.factorise()
	m.complexLU.factorise()
	m.nlu += 2
}

// mix puts the product of a matrix of coefficients and the stages x into dst.
func mix(matrix *[3][3]float64, x, dst *[3][]float64) {
	for i := range dst[0] {
		x0, x1, x2 := x[0][i], x[1][i], x[2][i]
		for k := range 3 {
			dst[k][i] = matrix[k][0]*x0 + matrix[k][1]*x1 + matrix[k][2]*x2
		}
	}
}

const radauIterations = 6 // of Newton's method

// newton solves for the stages of a step h, from those in z. It gives up as soon as the rate of
// convergence says that it cannot succeed.
func (m *radau) newton(h float64) (converged bool, iterations int, rate float64) {
	k := m.coef
	mu, muComplex := k.mu/h, k.muComplex/complex(h, 0)
	mix(&k.inv, &m.z, &m.w)
	rate = math.NaN() // not known
	old := math.NaN()
	for iterations = 1; iterations <= radauIterations; iterations++ {
		for s := range 3 {
			for i, v := range m.y {
				m.at[i] = v + m.z[s][i]
			}
			m.eval(m.t+h*k.c[s], m.at, m.g[s])
		}
		if !finite(m.g[0]) || !finite(m.g[1]) || !finite(m.g[2]) {
			return false, iterations, rate
		}
		for i := range m.rhs {
			g0, g1, g2 := m.g[0][i], m.g[1][i], m.g[2][i]
			m.rhs[i] = k.inv[0][0]*g0 + k.inv[0][1]*g1 + k.inv[0][2]*g2 - mu*m.w[0][i]
			re := k.inv[1][0]*g0 + k.inv[1][1]*g1 + k.inv[1][2]*g2
			im := k.inv[2][0]*g0 + k.inv[2][1]*g1 + k.inv[2][2]*g2
			m.rhsComplex[i] = complex(re, im) - muComplex*complex(m.w[1][i], m.w[2][i])
		}
		m.realLU.solve(m.rhs)
		m.complexLU.solve(m.rhsComplex)
		sum := 0.0
		for i, v := range m.rhs {
			s := m.scale[i]
			re, im := real(m.rhsComplex[i])/s, imag(m.rhsComplex[i])/s
			sum += v/s*(v/s) + re*re + im*im
		}
		size := math.Sqrt(sum / float64(3*m.n))
		if iterations > 1 {
			rate = size / old
			if rate >= 1 || math.Pow(rate, float64(radauIterations-iterations+1))/(1-rate)*size > m.newtonTol {
				return false, iterations, rate
			}
		}
		for i, v := range m.rhs {
			m.w[0][i] += v
			m.w[1][i] += real(m.rhsComplex[i])
			m.w[2][i] += imag(m.rhsComplex[i])
		}
		mix(&k.t, &m.w, &m.z)
		if size == 0 || iterations > 1 && rate/(1-rate)*size < m.newtonTol {
			return true, iterations, rate
		}
		old = size
	}
	return false, radauIterations, rate
}

// growth returns the factor by which a step may grow: the predictive control of K. Gustafsson.
func (m *radau) growth(h, hOld, err, errOld float64) float64 {
	factor := 1.0
	if errOld > 0 && hOld > 0 && err != 0 {
		factor = min(1, h/hOld*math.Pow(errOld/err, 0.25))
	}
	return factor * math.Pow(err, -0.25)
}

// start puts a guess of the stages into z: what the last step's polynomial says.
func (m *radau) start(h float64) {
	for s := range 3 {
		if m.dense0 == nil {
			clear(m.z[s])
			continue
		}
		m.dense0.at(m.t+h*m.coef.c[s], m.z[s])
		for i, v := range m.y {
			m.z[s][i] -= v
		}
	}
}

// estimate puts the error of the step h, whose derivative at the start is f, into e and returns its
// norm.
func (m *radau) estimate(f []float64, h float64) float64 {
	k := m.coef
	for i, v := range f {
		m.e[i] = v + (k.e[0]*m.z[0][i]+k.e[1]*m.z[1][i]+k.e[2]*m.z[2][i])/h
	}
	m.realLU.solve(m.e)
	sum := 0.0
	for i, v := range m.e {
		v /= m.atol[i] + max(math.Abs(m.y[i]), math.Abs(m.yNew[i]))*m.rtol[i]
		sum += v * v
	}
	return math.Sqrt(sum / float64(m.n))
}

func (m *radau) step() bool {
	const minFactor, maxFactor = 0.2, 10
	minStep := m.minStep()
	length, hOld, errOld := m.h, m.hOld, m.errOld
	if limited := m.limitStep(length, minStep); limited != length {
		length, hOld, errOld = limited, 0, 0
	}
	var h, next, err, safety, rate float64
	var iterations int
	for rejected := false; ; {
		if !(length >= minStep) {
			return false
		}
		next = m.t + length*m.direction
		if m.direction*(next-m.bound) > 0 {
			next = m.bound
		}
		h = next - m.t
		length = math.Abs(h)
		m.scaleAt(m.y, m.scale)
		var converged bool
		for {
			if !m.realLU.valid {
				m.factorise(h)
			}
			m.start(h)
			converged, iterations, rate = m.newton(h)
			if converged || m.current {
				break
			}
			m.matrix = m.jac.eval(m.t, m.y, m.f)
			m.current = true
			m.forget()
		}
		if !converged {
			length *= 0.5
			m.forget()
			continue
		}
		for i, v := range m.y {
			m.yNew[i] = v + m.z[2][i]
		}
		err = m.estimate(m.f, h)
		safety = 0.9 * (2*radauIterations + 1) / float64(2*radauIterations+iterations)
		if rejected && err > 1 {
			for i, v := range m.y {
				m.at[i] = v + m.e[i]
			}
			m.eval(m.t, m.at, m.rhs)
			err = m.estimate(m.rhs, h)
		}
		if err <= 1 {
			break
		}
		factor := safety * m.growth(length, hOld, err, errOld)
		if !(factor > minFactor) {
			factor = minFactor
		}
		length *= factor
		m.forget()
		rejected = true
	}
	renew := !m.jac.constant && iterations > 2 && rate > 1e-3
	factor := min(maxFactor, safety*m.growth(length, hOld, err, errOld))
	if !renew && factor < 1.2 {
		factor = 1
	} else {
		m.forget()
	}
	m.dense0 = m.interpolate(h)
	m.eval(next, m.yNew, m.f)
	if renew {
		m.matrix = m.jac.eval(next, m.yNew, m.f)
		m.current = true
	} else if !m.jac.constant {
		m.current = false
	}
	m.hOld, m.errOld = m.h, err
	m.h = length * factor
	m.old, m.t = m.t, next
	m.yOld, m.y, m.yNew = m.y, m.yNew, m.yOld
	return true
}

func (m *radau) dense() interpolant { return m.dense0 }

// interpolate returns the solution in the step h.
func (m *radau) interpolate(h float64) *radauDense {
	d := &radauDense{old: m.t, h: h, y: append([]float64(nil), m.y...), q: make([]float64, 3*m.n)}
	for i := range m.n {
		for l := range 3 {
			sum := 0.0
			for s := range 3 {
				sum += m.z[s][i] * m.coef.p[s][l]
			}
			d.q[3*i+l] = sum
		}
	}
	return d
}

// A radauDense is y + q0 x + q1 x² + q2 x³, where x goes from 0 to 1.
type radauDense struct {
	old, h float64
	y, q   []float64
}

func (d *radauDense) at(t float64, y []float64) {
	x := (t - d.old) / d.h
	for i, v := range d.y {
		q := d.q[3*i : 3*i+3]
		y[i] = v + x*(q[0]+x*(q[1]+x*q[2]))
	}
}
