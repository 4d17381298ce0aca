// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the singular values of small matrices, and the step of a trust region
// from them.

import (
	"math"
	"sort"
)

// A lsqModel is the singular values of a matrix J, largest first, the rows of V', and
// U'·f.
type lsqModel struct {
	s  []float64
	vt [][]float64
	uf []float64
	m  int // rows of J
}

// newModel decomposes J, given by its columns, which it overwrites, as f is.
func newModel(a [][]float64, f []float64) *lsqModel {
	n, m := len(a), len(f)
	rows := m
	if m > n {
		rdiag, _, _ := qrFactor(a, false)
		qrTranspose(a, f)
		for j, c := range a {
			c[j] = rdiag[j]
			clear(c[j+1:])
			a[j] = c[:n]
		}
		f, rows = f[:n], n
	}
	vt := jacobiSVD(a)
	p := &lsqModel{m: m}
	order := make([]int, n)
	norms := make([]float64, n)
	for j, c := range a {
		order[j], norms[j] = j, norm2(c)
	}
	sort.SliceStable(order, func(i, j int) bool { return norms[order[i]] > norms[order[j]] })
	for _, j := range order[:min(rows, n)] {
		u := 0.0
		if norms[j] != 0 {
			u = dot(a[j], f) / norms[j]
		}
		p.s, p.vt, p.uf = append(p.s, norms[j]), append(p.vt, vt[j]), append(p.uf, u)
	}
	return p
}

// jacobiSVD turns the columns of a until they are orthogonal and returns V' in rows:
// Golub and Van Loan, Matrix Computations, section 8.6.
func jacobiSVD(a [][]float64) [][]float64 {
	n := len(a)
	vt := make([][]float64, n)
	for i := range vt {
		vt[i] = make([]float64, n)
		vt[i][i] = 1
	}
	for range 40 {
		turned := false
		for i := range n {
			for j := i + 1; j < n; j++ {
				aa, bb, ab := dot(a[i], a[i]), dot(a[j], a[j]), dot(a[i], a[j])
				if !(math.Abs(ab) > eps*math.Sqrt(aa*bb)) || math.Abs(ab) < 1e-300 {
					continue
				}
				turned = true
				zeta := (bb - aa) / (2 * ab)
				t := math.Copysign(1/(math.Abs(zeta)+math.Sqrt(1+zeta*zeta)), zeta)
				cos := 1 / math.Sqrt(1+t*t)
				sin := cos * t
				turnColumns(a[i], a[j], sin, cos)
				turnColumns(vt[i], vt[j], sin, cos)
			}
		}
		if !turned {
			break
		}
	}
	return vt
}

func turnColumns(a, b []float64, sin, cos float64) {
	b = b[:len(a)]
	for i, x := range a {
		y := b[i]
		a[i], b[i] = cos*x-sin*y, sin*x+cos*y
	}
}

// step returns the p with |p| <= delta that minimises |J·p + f|, and the damping that
// belongs to it; alpha is where to begin. Moré, Lecture Notes in Mathematics 630.
func (p *lsqModel) step(delta, alpha float64) ([]float64, float64) {
	n := len(p.vt[0])
	k := len(p.s)
	full := p.m >= n && p.s[k-1] > eps*float64(p.m)*p.s[0]
	out := make([]float64, n)
	if full {
		for j, s := range p.s {
			axpy(-p.uf[j]/s, p.vt[j], out)
		}
		if norm2(out) <= delta {
			return out, 0
		}
	}
	suf := make([]float64, k)
	for j, s := range p.s {
		suf[j] = s * p.uf[j]
	}
	// excess returns |p| - delta for a damping, and its derivative.
	excess := func(alpha float64) (phi, slope float64) {
		size := 0.0
		for j, s := range p.s {
			d := s*s + alpha
			q := suf[j] / d
			size += q * q
			slope -= q * q / d
		}
		size = math.Sqrt(size)
		return size - delta, slope / size
	}
	upper, lower := norm2(suf)/delta, 0.0
	if full {
		phi, slope := excess(0)
		lower = -phi / slope
	}
	if !full && alpha == 0 {
		alpha = max(0.001*upper, math.Sqrt(lower*upper))
	}
	for range 10 {
		if alpha < lower || alpha > upper {
			alpha = max(0.001*upper, math.Sqrt(lower*upper))
		}
		phi, slope := excess(alpha)
		if phi < 0 {
			upper = alpha
		}
		ratio := phi / slope
		lower = max(lower, alpha-ratio)
		alpha -= (phi + delta) * ratio / delta
		if math.Abs(phi) < 0.01*delta {
			break
		}
	}
	clear(out)
	for j, s := range p.s {
		if d := s*s + alpha; d != 0 {
			axpy(-suf[j]/d, p.vt[j], out)
		}
	}
	if size := norm2(out); size > 0 {
		for i := range out {
			out[i] *= delta / size
		}
	}
	return out, alpha
}
