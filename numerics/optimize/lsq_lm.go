// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the Levenberg-Marquardt method of MINPACK, for sums of squares: Moré,
// Lecture Notes in Mathematics 630 (1978) 105.

import (
	"fmt"
	"math"
)

// A marquardt is the method on its way.
type marquardt struct {
	f   func(x, out []float64)           // the residuals
	jac func(x []float64, a [][]float64) // their derivatives, by columns; nil: differences

	ftol, xtol, gtol float64
	epsfcn, factor   float64
	maxfev           int
	diag             []float64 // nil: from the columns

	m, n       int
	x, fvec    []float64
	nfev, njev int
	r          [][]float64 // columns of the last triangle
	perm       []int
	info       int
}

// run minimises from x, where the residuals are fvec. It leaves x, fvec and info.
func (s *marquardt) run() {
	m, n := s.m, s.n
	fnorm := norm2(s.fvec)
	a := make([][]float64, n)
	block := make([]float64, m*n)
	for j := range a {
		a[j] = block[j*m : (j+1)*m]
	}
	qtf, to, fto := make([]float64, m), make([]float64, n), make([]float64, m)
	model := make([]float64, n)
	step := newDamping(n)
	diag := clone(s.diag)
	par, delta, xnorm := 0.0, 0.0, 0.0
	first := true
	for {
		s.jacobian(a, fto)
		rdiag, norms, perm := qrFactor(a, true)
		if first {
			if s.diag == nil {
				diag = clone(norms)
				for j, v := range diag {
					if v == 0 {
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
		for j := range n {
			a[j][j] = rdiag[j]
		}
		s.r, s.perm = a, perm
		gnorm := 0.0
		if fnorm != 0 {
			for j, p := range perm {
				if norms[p] != 0 {
					gnorm = max(gnorm, math.Abs(dot(a[j][:j+1], qtf[:j+1])/fnorm/norms[p]))
				}
			}
		}
		if gnorm <= s.gtol {
			s.info = 4
			return
		}
		if s.diag == nil {
			for j, v := range norms {
				diag[j] = max(diag[j], v)
			}
		}
		step.r, step.perm, step.diag, step.qtf = a, perm, diag, qtf
		for {
			par = step.solve(delta, par)
			for j, v := range step.x {
				to[j] = s.x[j] - v
			}
			pnorm := scaledNorm(diag, step.x)
			if first {
				delta = min(delta, pnorm)
			}
			s.f(to, fto)
			s.nfev++
			fnorm1 := norm2(fto)
			actual := -1.0
			if 0.1*fnorm1 < fnorm {
				actual = 1 - (fnorm1/fnorm)*(fnorm1/fnorm)
			}
			clear(model)
			for j, p := range perm {
				axpy(-step.x[p], a[j][:j+1], model[:j+1])
			}
			t1 := norm2(model) / fnorm
			t2 := math.Sqrt(par) * pnorm / fnorm
			predicted := t1*t1 + t2*t2/0.5
			slope := -(t1*t1 + t2*t2)
			ratio := 0.0
			if predicted != 0 {
				ratio = actual / predicted
			}
			if ratio <= 0.25 {
				t := 0.5
				if actual < 0 {
					t = 0.5 * slope / (slope + 0.5*actual)
				}
				if 0.1*fnorm1 >= fnorm || t < 0.1 {
					t = 0.1
				}
				delta = t * min(delta, pnorm/0.1)
				par /= t
			} else if par == 0 || ratio >= 0.75 {
				delta = pnorm / 0.5
				par *= 0.5
			}
			if ratio >= 1e-4 {
				copy(s.x, to)
				copy(s.fvec, fto)
				xnorm = scaledNorm(diag, s.x)
				fnorm = fnorm1
				first = false
			}
			if s.info = s.done(actual, predicted, ratio, delta, xnorm, gnorm); s.info != 0 {
				return
			}
			if !(ratio < 1e-4) {
				break
			}
		}
	}
}

// done returns why the search is over, or 0.
func (s *marquardt) done(actual, predicted, ratio, delta, xnorm, gnorm float64) int {
	small := func(tol float64) bool { return math.Abs(actual) <= tol && predicted <= tol && 0.5*ratio <= 1 }
	switch {
	case small(s.ftol) && delta <= s.xtol*xnorm:
		return 3
	case delta <= s.xtol*xnorm:
		return 2
	case small(s.ftol):
		return 1
	case gnorm <= eps:
		return 8
	case delta <= eps*xnorm:
		return 7
	case small(eps):
		return 6
	case s.nfev >= s.maxfev:
		return 5
	}
	return 0
}

// jacobian fills a with the derivatives at x.
func (s *marquardt) jacobian(a [][]float64, work []float64) {
	if s.jac != nil {
		s.jac(s.x, a)
		s.njev++
		return
	}
	unit := math.Sqrt(max(s.epsfcn, eps))
	for j, c := range a {
		x := s.x[j]
		h := unit * math.Abs(x)
		if h == 0 {
			h = unit
		}
		s.x[j] = x + h
		s.f(s.x, work)
		s.x[j] = x
		subtract(c, work, s.fvec)
		divide(c, h)
	}
	s.nfev += s.n
}

func scaledNorm(diag, x []float64) float64 {
	sum := 0.0
	for i, v := range x {
		sum += diag[i] * v * diag[i] * v
	}
	if sum > 1e-280 && sum < 1e280 || sum == 0 {
		return math.Sqrt(sum)
	}
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = diag[i] * v
	}
	return norm2(y)
}

// message says what info means.
func (s *marquardt) message() string {
	switch s.info {
	case 1:
		return fmt.Sprintf("Both actual and predicted relative reductions of the sum of squares\nare at most %.6g.", s.ftol)
	case 2:
		return fmt.Sprintf("The relative change of x is at most %.6g.", s.xtol)
	case 3:
		return fmt.Sprintf("The relative reductions of the sum of squares are at most %.6g\nand the relative change of x is at most %.6g.", s.ftol, s.xtol)
	case 4:
		return fmt.Sprintf("The cosine of the angle between the residuals and any column of\nthe Jacobian is at most %.6g.", s.gtol)
	case 5:
		return fmt.Sprintf("The number of calls of the function has reached %d.", s.maxfev)
	case 6:
		return fmt.Sprintf("Ftol=%.6g is too small: no further reduction of the sum of squares is possible.", s.ftol)
	case 7:
		return fmt.Sprintf("Xtol=%.6g is too small: no further improvement of x is possible.", s.xtol)
	case 8:
		return fmt.Sprintf("Gtol=%.6g is too small: the residuals are orthogonal to the columns of\nthe Jacobian to the machine's precision.", s.gtol)
	}
	return "The search did not begin."
}

// covariance returns (J'·J)⁻¹ in rows, from the last triangle. It reports false if
// that is singular.
func (s *marquardt) covariance() ([]float64, bool) {
	n := s.n
	if s.r == nil {
		return nil, false
	}
	// The rows of the inverse of R.
	inv := make([]float64, n*n)
	largest := 0.0
	for j := range n {
		largest = max(largest, math.Abs(s.r[j][j]))
	}
	for j := range n {
		d := s.r[j][j]
		if math.Abs(d) <= largest*eps*float64(n) || math.IsNaN(d) {
			return nil, false
		}
		inv[j*n+j] = 1 / d
		for i := j - 1; i >= 0; i-- {
			sum := 0.0
			for k := i + 1; k <= j; k++ {
				sum += s.r[k][i] * inv[k*n+j]
			}
			inv[i*n+j] = -sum / s.r[i][i]
		}
	}
	cov := make([]float64, n*n)
	for i := range n {
		for j := range n {
			k := max(i, j)
			cov[s.perm[i]*n+s.perm[j]] = dot(inv[i*n+k:(i+1)*n], inv[j*n+k:(j+1)*n])
		}
	}
	return cov, finite(cov)
}
