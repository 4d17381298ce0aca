// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is the linear algebra of the Levenberg-Marquardt method: QR with columns
// exchanged, damped least squares, and the damping for a step of a given length.
// Moré, The Levenberg-Marquardt algorithm, Lecture Notes in Mathematics 630 (1978);
// Moré, Garbow and Hillstrom, User guide for MINPACK-1, ANL-80-74.

import "math"

// qrFactor factors a matrix, given by its columns, by Householder reflections. Each
// column j is left with R above its element j and the reflection from there on.
// It returns the diagonal of R, the norms of the columns, and, if pivot is set,
// which column went to each place.
func qrFactor(a [][]float64, pivot bool) (rdiag, norms []float64, perm []int) {
	n := len(a)
	m := 0
	if n > 0 {
		m = len(a[0])
	}
	rdiag, norms, perm = make([]float64, n), make([]float64, n), make([]int, n)
	full := make([]float64, n)
	for j, c := range a {
		norms[j] = norm2(c)
		rdiag[j], full[j], perm[j] = norms[j], norms[j], j
	}
	for j := range min(m, n) {
		if pivot {
			largest := j
			for k := j; k < n; k++ {
				if rdiag[k] > rdiag[largest] {
					largest = k
				}
			}
			if largest != j {
				a[j], a[largest] = a[largest], a[j]
				rdiag[largest], full[largest] = rdiag[j], full[j]
				perm[j], perm[largest] = perm[largest], perm[j]
			}
		}
		c := a[j][j:]
		size := norm2(c)
		if size == 0 {
			rdiag[j] = 0
			continue
		}
		if c[0] < 0 {
			size = -size
		}
		for i := range c {
			c[i] /= size
		}
		c[0]++
		for k := j + 1; k < n; k++ {
			d := a[k][j:]
			axpy(-dot(c, d)/c[0], c, d)
			if !pivot || rdiag[k] == 0 {
				continue
			}
			t := a[k][j] / rdiag[k]
			rdiag[k] *= math.Sqrt(max(0, 1-t*t))
			if r := rdiag[k] / full[k]; 0.05*r*r <= eps {
				rdiag[k] = norm2(a[k][j+1:])
				full[k] = rdiag[k]
			}
		}
		rdiag[j] = -size
	}
	return rdiag, norms, perm
}

// qrTranspose overwrites v by Q'·v.
func qrTranspose(a [][]float64, v []float64) {
	for j, c := range a {
		if j < len(c) && c[j] != 0 {
			axpy(-dot(c[j:], v[j:])/c[j], c[j:], v[j:])
		}
	}
}

// A damping solves min |J·x + f|² + par·|D·x|² for a par at which |D·x| is delta, from
// R, the exchanges and Q'·f. It lends its slices.
type damping struct {
	r    [][]float64 // columns of the upper triangle
	perm []int
	diag []float64
	qtf  []float64

	x, sdiag, dx, work []float64
	s                  [][]float64 // columns of the lower triangle of qrsolve
}

func newDamping(n int) *damping {
	d := &damping{x: make([]float64, n), sdiag: make([]float64, n), dx: make([]float64, n), work: make([]float64, n)}
	for range n {
		d.s = append(d.s, make([]float64, n))
	}
	return d
}

// solve returns the damping and leaves the step in x. par is where to begin.
func (d *damping) solve(delta, par float64) float64 {
	n := len(d.x)
	w := d.work
	// The Gauss-Newton step.
	rank := n
	for j := range n {
		w[j] = d.qtf[j]
		if d.r[j][j] == 0 && rank == n {
			rank = j
		}
		if rank < n {
			w[j] = 0
		}
	}
	for j := rank - 1; j >= 0; j-- {
		w[j] /= d.r[j][j]
		axpy(-w[j], d.r[j][:j], w[:j])
	}
	for j, p := range d.perm {
		d.x[p] = w[j]
	}
	size := d.scaled()
	over := size - delta
	if over <= 0.1*delta {
		return 0
	}
	// Bounds of the damping.
	lower := 0.0
	if rank == n {
		for j, p := range d.perm {
			w[j] = d.diag[p] * (d.dx[p] / size)
		}
		for j := range n {
			w[j] = (w[j] - dot(d.r[j][:j], w[:j])) / d.r[j][j]
		}
		t := norm2(w)
		lower = over / delta / t / t
	}
	for j, p := range d.perm {
		w[j] = dot(d.r[j][:j+1], d.qtf[:j+1]) / d.diag[p]
	}
	gnorm := norm2(w)
	upper := gnorm / delta
	if upper == 0 {
		upper = math.SmallestNonzeroFloat64 / min(delta, 0.1)
	}
	par = min(max(par, lower), upper)
	if par == 0 {
		par = gnorm / size
	}
	for i := 1; ; i++ {
		if par == 0 {
			par = max(0x1p-1022, 0.001*upper)
		}
		d.damped(math.Sqrt(par))
		size = d.scaled()
		last := over
		over = size - delta
		if math.Abs(over) <= 0.1*delta || lower == 0 && over <= last && last < 0 || i == 10 {
			return par
		}
		for j, p := range d.perm {
			w[j] = d.diag[p] * (d.dx[p] / size)
		}
		for j := range n {
			w[j] /= d.sdiag[j]
			axpy(-w[j], d.s[j][j+1:], w[j+1:])
		}
		t := norm2(w)
		change := over / delta / t / t
		if over > 0 {
			lower = max(lower, par)
		} else if over < 0 {
			upper = min(upper, par)
		}
		par = max(lower, par+change)
	}
}

// scaled returns |D·x|.
func (d *damping) scaled() float64 {
	for i, v := range d.x {
		d.dx[i] = d.diag[i] * v
	}
	return norm2(d.dx)
}

// damped leaves in x the solution with the damping root², by rotations of D into R.
// The triangle S of that is left in s and sdiag.
func (d *damping) damped(root float64) {
	n := len(d.x)
	w := d.work
	copy(w, d.qtf)
	for j := range n {
		for i := j; i < n; i++ {
			d.s[j][i] = d.r[i][j]
		}
	}
	for j, p := range d.perm {
		row := d.sdiag
		if d.diag[p] != 0 {
			clear(row[j:])
			row[j] = root * d.diag[p]
			extra := 0.0
			for k := j; k < n; k++ {
				if row[k] == 0 {
					continue
				}
				sin, cos := rotation(d.s[k][k], row[k])
				d.s[k][k] = cos*d.s[k][k] + sin*row[k]
				w[k], extra = cos*w[k]+sin*extra, -sin*w[k]+cos*extra
				for i := k + 1; i < n; i++ {
					a := d.s[k][i]
					d.s[k][i] = cos*a + sin*row[i]
					row[i] = -sin*a + cos*row[i]
				}
			}
		}
		// The diagonal of column j is complete.
		row[j] = d.s[j][j]
	}
	rank := n
	for j := range n {
		if d.sdiag[j] == 0 && rank == n {
			rank = j
		}
		if rank < n {
			w[j] = 0
		}
	}
	for j := rank - 1; j >= 0; j-- {
		w[j] = (w[j] - dot(d.s[j][j+1:rank], w[j+1:rank])) / d.sdiag[j]
	}
	for j, p := range d.perm {
		d.x[p] = w[j]
	}
}

// rotation returns the sine and cosine that turn (a, b) to (r, 0).
func rotation(a, b float64) (sin, cos float64) {
	if math.Abs(a) >= math.Abs(b) {
		t := b / a
		cos = 0.5 / math.Sqrt(0.25+0.25*t*t)
		return cos * t, cos
	}
	t := a / b
	sin = 0.5 / math.Sqrt(0.25+0.25*t*t)
	return sin, sin * t
}
