// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is DOP853, the explicit Runge-Kutta method of order 8.

import "math"

// A dop853 is DOP853 on its way: the method of E. Hairer, S. P. Nørsett and G. Wanner,
// Solving Ordinary Differential Equations I, second edition, section II.10.
type dop853 struct {
	*rungeKutta
	coef *dop853Tableau
}

func newDOP853(p *ivp) *dop853 {
	coef := dop853Coefficients()
	tab := &tableau{order: 7, c: coef.c[:12], a: coef.a[:12], b: coef.b}
	m := &dop853{rungeKutta: newRungeKutta(p, tab, 16), coef: coef}
	m.errorNorm = m.combinedError
	return m
}

// combinedError returns the norm of the error, in units of what is tolerated: that of
// order 5, multiplied by its share in both, which makes it one of order 7.
func (m *dop853) combinedError(h float64) float64 {
	var sum3, sum5 float64
	for i := range m.y {
		k := m.row(i)[:13]
		var e3, e5 float64
		for j, v := range k {
			e3 += v * m.coef.e3[j]
			e5 += v * m.coef.e5[j]
		}
		scale := m.scaleOf(i)
		e3 /= scale
		e5 /= scale
		sum3 += e3 * e3
		sum5 += e5 * e5
	}
	if sum3 == 0 && sum5 == 0 {
		return 0
	}
	return math.Abs(h) * sum5 / math.Sqrt((sum5+0.01*sum3)*float64(m.n))
}

// dense computes the three stages that only the interpolant needs.
func (m *dop853) dense() interpolant {
	h := m.last
	for j := 13; j < 16; j++ {
		m.advance(m.yOld, h, m.coef.a[j], m.stage)
		m.nfev++
		m.call(m.old+m.coef.c[j]*h, m.stage, m.k[j:], m.width)
	}
	d := &dop853Dense{old: m.old, h: h, y: append([]float64(nil), m.yOld...), f: make([]float64, 7*m.n)}
	for i := range m.n {
		k, f := m.row(i), d.f[7*i:7*i+7]
		delta := m.y[i] - m.yOld[i]
		f[0] = delta
		f[1] = h*k[0] - delta
		f[2] = 2*delta - h*(m.f[i]+k[0])
		for j, row := range m.coef.d {
			sum := 0.0
			for l, c := range row {
				sum += c * k[l]
			}
			f[3+j] = h * sum
		}
	}
	return d
}

// A dop853Dense is y + x*(f0 + (1-x)*(f1 + x*(f2 + …))), where x goes from 0 to 1.
type dop853Dense struct {
	old, h float64
	y, f   []float64
}

func (d *dop853Dense) at(t float64, y []float64) {
	x := (t - d.old) / d.h
	for i, v := range d.y {
		f := d.f[7*i : 7*i+7]
		sum := 0.0
		for j := 6; j >= 0; j-- {
			sum += f[j]
			if j%2 == 0 {
				sum *= x
			} else {
				sum *= 1 - x
			}
		}
		y[i] = v + sum
	}
}
