// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is Powell's hybrid method of MINPACK for systems of equations: Powell, in
// Rabinowitz (ed.), Numerical Methods for Nonlinear Algebraic Equations, 1970; Moré,
// Garbow and Hillstrom, User guide for MINPACK-1, ANL-80-74.

import (
	"fmt"
	"math"
)

// A hybrid is the method on its way. Its Jacobian is kept as Q·R and changed by
// Broyden's updates.
type hybrid struct {
	*marquardt
	qt [][]float64 // the rows of Q'
	r  [][]float64 // the rows of R
}

// run searches from x, where the values are fvec. It leaves x, fvec and info.
func (s *hybrid) run() {
	n := s.n
	fnorm := norm2(s.fvec)
	a := make([][]float64, n)
	for j := range a {
		a[j] = make([]float64, n)
	}
	qtf, to, fto := make([]float64, n), make([]float64, n), make([]float64, n)
	step, w, v := make([]float64, n), make([]float64, n), make([]float64, n)
	diag := clone(s.diag)
	var delta, xnorm float64
	first := true
	good, slow, slowJac := 0, 0, 0
	bad := 0 // failures in a row; a new Jacobian after just two
	for {
		fresh := true
		s.jacobian(a, fto)
		rdiag, norms, _ := qrFactor(a, false)
		if first {
			if s.diag == nil {
				diag = clone(norms)
				for j, d := range diag {
					if d == 0 {
						diag[j] = 1
					}
				}
			}
			xnorm = scaledNorm(diag, s.x)
			if delta = s.factor * xnorm; delta == 0 {
				delta = s.factor
			}
		}
		copy(qtf, s.fvec)
		qrTranspose(a, qtf)
		s.unpack(a, rdiag)
		if s.diag == nil {
			for j, d := range norms {
				diag[j] = max(diag[j], d)
			}
		}
		for {
			s.dogleg(diag, qtf, delta, step)
			for j := range step {
				step[j] = -step[j]
				to[j] = s.x[j] + step[j]
			}
			pnorm := scaledNorm(diag, step)
			if first {
				delta = min(delta, pnorm)
			}
			s.f(to, fto)
			s.nfev++
			fnorm1 := norm2(fto)
			actual := -1.0
			if fnorm1 < fnorm {
				actual = 1 - (fnorm1/fnorm)*(fnorm1/fnorm)
			}
			for i, row := range s.r {
				w[i] = qtf[i] + dot(row[i:], step[i:])
			}
			predicted := 0.0
			if t := norm2(w); t < fnorm {
				predicted = 1 - (t/fnorm)*(t/fnorm)
			}
			ratio := 0.0
			if predicted > 0 {
				ratio = actual / predicted
			}
			if ratio < 0.1 {
				good = 0
				bad++
				delta *= 0.5
			} else {
				bad = 0
				good++
				if ratio >= 0.5 || good > 1 {
					delta = max(delta, pnorm/0.5)
				}
				if math.Abs(ratio-1) <= 0.1 {
					delta = pnorm / 0.5
				}
			}
			if ratio >= 1e-4 {
				copy(s.x, to)
				copy(s.fvec, fto)
				xnorm = scaledNorm(diag, s.x)
				fnorm = fnorm1
				first = false
			}
			slow++
			if actual >= 0.001 {
				slow = 0
			}
			if fresh {
				slowJac++
			}
			if actual >= 0.1 {
				slowJac = 0
			}
			switch {
			case delta <= s.xtol*xnorm || fnorm == 0:
				s.info = 1
			case slow == 10:
				s.info = 5
			case slowJac == 5:
				s.info = 4
			case 0.1*max(0.1*delta, pnorm) <= eps*xnorm:
				s.info = 3
			case s.nfev >= s.maxfev:
				s.info = 2
			}
			if s.info != 0 {
				return
			}
			if bad == 2 {
				break
			}
			// Broyden's update.
			for j, q := range s.qt {
				t := dot(q, fto)
				w[j] = (t - w[j]) / pnorm
				v[j] = diag[j] * (diag[j] * step[j] / pnorm)
				if ratio >= 1e-4 {
					qtf[j] = t
				}
			}
			s.update(w, v, qtf)
			fresh = false
		}
	}
}

// unpack forms Q' and R from a factored matrix.
func (s *hybrid) unpack(a [][]float64, rdiag []float64) {
	n := s.n
	s.qt, s.r = make([][]float64, n), make([][]float64, n)
	for i := range n {
		s.r[i] = make([]float64, n)
		s.r[i][i] = rdiag[i]
		for j := i + 1; j < n; j++ {
			s.r[i][j] = a[j][i]
		}
		s.qt[i] = make([]float64, n)
		s.qt[i][i] = 1
	}
	// Q' applied to the unit vectors gives its columns.
	for i := range n {
		e := make([]float64, n)
		e[i] = 1
		qrTranspose(a, e)
		for j, q := range e {
			s.qt[j][i] = q
		}
	}
}

// dogleg sets x to the step, along the path over the steepest descent to the Newton
// step, at which |D·x| is delta.
func (s *hybrid) dogleg(diag, qtf []float64, delta float64, x []float64) {
	n := s.n
	for j := n - 1; j >= 0; j-- {
		d := s.r[j][j]
		if d == 0 {
			for i := 0; i <= j; i++ {
				d = max(d, math.Abs(s.r[i][j]))
			}
			if d *= eps; d == 0 {
				d = eps
			}
		}
		x[j] = (qtf[j] - dot(s.r[j][j+1:], x[j+1:])) / d
	}
	newton := scaledNorm(diag, x)
	if newton <= delta {
		return
	}
	g := make([]float64, n)
	for j, row := range s.r {
		axpy(qtf[j], row[j:], g[j:])
	}
	for j := range g {
		g[j] /= diag[j]
	}
	gnorm := norm2(g)
	short, alpha := 0.0, delta/newton
	if gnorm != 0 {
		rg := make([]float64, n)
		for j := range g {
			g[j] = g[j] / gnorm / diag[j]
		}
		for i, row := range s.r {
			rg[i] = dot(row[i:], g[i:])
		}
		t := norm2(rg)
		short = gnorm / t / t
		alpha = 0
		if short < delta {
			t := norm2(qtf) / gnorm * (norm2(qtf) / newton) * (short / delta)
			a, b := delta/newton, short/delta
			t += -a*b*b + math.Sqrt((t-a)*(t-a)+(1-a*a)*(1-b*b))
			alpha = a * (1 - b*b) / t
		}
	}
	short = (1 - alpha) * min(short, delta)
	for j := range x {
		x[j] = short*g[j] + alpha*x[j]
	}
}

// update changes Q·R to Q·(R + w·v') by rotations, and qtf with it. It overwrites w.
func (s *hybrid) update(w, v, qtf []float64) {
	n := s.n
	turn := func(i, k, from int, sin, cos float64) {
		a, b := s.r[i], s.r[k]
		for j := from; j < n; j++ {
			a[j], b[j] = cos*a[j]+sin*b[j], -sin*a[j]+cos*b[j]
		}
		p, q := s.qt[i], s.qt[k]
		for j := range p {
			p[j], q[j] = cos*p[j]+sin*q[j], -sin*p[j]+cos*q[j]
		}
		qtf[i], qtf[k] = cos*qtf[i]+sin*qtf[k], -sin*qtf[i]+cos*qtf[k]
	}
	for i := n - 2; i >= 0; i-- {
		if w[i+1] == 0 {
			continue
		}
		sin, cos := rotation(w[i], w[i+1])
		w[i] = cos*w[i] + sin*w[i+1]
		w[i+1] = 0
		turn(i, i+1, i, sin, cos)
	}
	axpy(w[0], v, s.r[0])
	for i := range n - 1 {
		if s.r[i+1][i] == 0 {
			continue
		}
		sin, cos := rotation(s.r[i][i], s.r[i+1][i])
		turn(i, i+1, i, sin, cos)
		s.r[i+1][i] = 0
	}
}

// message says what info means.
func (s *hybrid) message() string {
	switch s.info {
	case 1:
		return "The solution converged."
	case 2:
		return fmt.Sprintf("The number of calls of the function has reached %d.", s.maxfev)
	case 3:
		return fmt.Sprintf("Tol=%.6g is too small: no further improvement of x is possible.", s.xtol)
	case 4:
		return "The iteration is not making good progress, as measured by the\nimprovement from the last five Jacobian evaluations."
	case 5:
		return "The iteration is not making good progress, as measured by the\nimprovement from the last ten iterations."
	}
	return "The search did not begin."
}
