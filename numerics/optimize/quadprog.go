// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is convex quadratic programs, by the dual method of Goldfarb and Idnani,
// Mathematical Programming 27 (1983) 1.

import "math"

// A quadProgram is: minimise x'·B·x/2 + g'·x with a[i]·x = b[i] for i < eq and
// a[i]·x >= b[i] for the others.
type quadProgram struct {
	n, eq int
	a     [][]float64
	b     []float64

	x      []float64
	active []int
	u      []float64   // the multipliers of the active constraints
	j      [][]float64 // columns; the first len(active) span the active constraints
	r      [][]float64 // columns of a triangle
}

// A quadState says how a program ended.
type quadState int

const (
	quadSolved     quadState = iota
	quadInfeasible           // no point keeps all constraints
	quadSingular             // B is not positive definite, or the method failed
)

// solve solves the program. B is given in rows. It returns the multipliers of the
// constraints; x holds the solution.
func (q *quadProgram) solve(bmat []float64, g []float64) ([]float64, quadState) {
	n := q.n
	l := clone(bmat)
	for i := range n {
		row := l[i*n : i*n+n]
		for k := range i {
			row[k] = (row[k] - dot(row[:k], l[k*n:k*n+k])) / l[k*n+k]
		}
		d := row[i] - dot(row[:i], row[:i])
		if !(d > 0) {
			return nil, quadSingular
		}
		row[i] = math.Sqrt(d)
	}
	// J = L⁻¹ transposed: column c solves L'·x = e.
	q.j, q.r, q.active, q.u = nil, nil, nil, nil
	for c := range n {
		col := make([]float64, n)
		col[c] = 1
		for i := c; i >= 0; i-- {
			sum := col[i]
			for k := i + 1; k <= c; k++ {
				sum -= l[k*n+i] * col[k]
			}
			col[i] = sum / l[i*n+i]
		}
		q.j = append(q.j, col)
	}
	q.x = make([]float64, n)
	for _, col := range q.j {
		axpy(-dot(col, g), col, q.x)
	}
	for p := range q.eq {
		if state := q.addEquation(p); state != quadSolved {
			return nil, state
		}
	}
	inUse := make([]bool, len(q.a))
	for range 50*(len(q.a)+n) + 100 {
		worst, violation := -1, 0.0
		for i := q.eq; i < len(q.a); i++ {
			if inUse[i] {
				continue
			}
			s, size := q.excess(i)
			if s < -1e-14*size && s < violation {
				worst, violation = i, s
			}
		}
		if worst < 0 {
			u := make([]float64, len(q.a))
			for k, i := range q.active {
				u[i] = q.u[k]
			}
			return u, quadSolved
		}
		if state := q.add(worst, inUse); state != quadSolved {
			return nil, state
		}
	}
	return nil, quadSingular
}

// excess returns a·x - b of a constraint, and the size of its terms.
func (q *quadProgram) excess(i int) (s, size float64) {
	s, size = -q.b[i], 1+math.Abs(q.b[i])
	for k, v := range q.a[i] {
		t := v * q.x[k]
		s += t
		size += math.Abs(t)
	}
	return s, size
}

// directions returns J'·a, the step z in x and the step r in the multipliers, and
// z·a, which is 0 if a depends on the active constraints.
func (q *quadProgram) directions(a []float64) (d, z, r []float64, za float64) {
	n, k := q.n, len(q.active)
	d, z = make([]float64, n), make([]float64, n)
	head, tail := 0.0, 0.0
	for c, col := range q.j {
		d[c] = dot(col, a)
		if c >= k {
			axpy(d[c], col, z)
			tail += d[c] * d[c]
		} else {
			head += d[c] * d[c]
		}
	}
	r = clone(d[:k])
	for i := k - 1; i >= 0; i-- {
		r[i] /= q.r[i][i]
		axpy(-r[i], q.r[i][:i], r[:i])
	}
	if tail <= 1e-26*(head+tail) {
		tail = 0
	}
	return d, z, r, tail
}

// addEquation makes an equation active.
func (q *quadProgram) addEquation(p int) quadState {
	d, z, r, za := q.directions(q.a[p])
	s, size := q.excess(p)
	if za == 0 {
		if math.Abs(s) <= 1e-9*size {
			return quadSolved // follows from the others
		}
		return quadInfeasible
	}
	t := -s / za
	axpy(t, z, q.x)
	axpy(-t, r, q.u)
	q.u = append(q.u, t)
	q.push(p, d)
	return quadSolved
}

// add makes an inequality active, and others inactive on the way.
func (q *quadProgram) add(p int, inUse []bool) quadState {
	up := 0.0
	for range 50*(len(q.a)+q.n) + 100 {
		d, z, r, za := q.directions(q.a[p])
		s, _ := q.excess(p)
		t, drop := math.Inf(1), -1
		for k, i := range q.active {
			if i >= q.eq && r[k] > 0 {
				if v := q.u[k] / r[k]; v < t {
					t, drop = v, k
				}
			}
		}
		full := math.Inf(1)
		if za != 0 {
			full = -s / za
		}
		if full <= t {
			t, drop = full, -1
		}
		if math.IsInf(t, 1) {
			return quadInfeasible
		}
		if za != 0 {
			axpy(t, z, q.x)
		}
		axpy(-t, r, q.u)
		up += t
		if drop < 0 {
			q.u = append(q.u, up)
			q.push(p, d)
			inUse[p] = true
			return quadSolved
		}
		inUse[q.active[drop]] = false
		q.remove(drop)
	}
	return quadSingular
}

// push puts constraint p behind the active ones. d is J' times it.
func (q *quadProgram) push(p int, d []float64) {
	k := len(q.active)
	for c := q.n - 1; c > k; c-- {
		if d[c] == 0 {
			continue
		}
		sin, cos := rotation(d[c-1], d[c])
		d[c-1] = cos*d[c-1] + sin*d[c]
		d[c] = 0
		turnBack(q.j[c-1], q.j[c], sin, cos)
	}
	q.r = append(q.r, clone(d[:k+1]))
	q.active = append(q.active, p)
}

// remove takes the constraint at place k out of the active ones.
func (q *quadProgram) remove(k int) {
	last := len(q.active) - 1
	q.active = append(q.active[:k], q.active[k+1:]...)
	q.u = append(q.u[:k], q.u[k+1:]...)
	q.r = append(q.r[:k], q.r[k+1:]...)
	for c := k; c < last; c++ {
		col := q.r[c] // c+2 elements: one below the diagonal
		sin, cos := rotation(col[c], col[c+1])
		for _, o := range q.r[c:] {
			o[c], o[c+1] = cos*o[c]+sin*o[c+1], -sin*o[c]+cos*o[c+1]
		}
		q.r[c] = col[:c+1]
		turnBack(q.j[c], q.j[c+1], sin, cos)
	}
}

// turnBack replaces a by cos·a + sin·b and b by cos·b - sin·a.
func turnBack(a, b []float64, sin, cos float64) {
	for i, x := range a {
		a[i], b[i] = cos*x+sin*b[i], cos*b[i]-sin*x
	}
}
