// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file brings constraints into the form that SLSQP takes: values that are 0, then
// values that are 0 or more.

import "math"

// sqpConstraints is all constraints.
type sqpConstraints struct {
	m    *minimization
	list []Constraint
	// Each value is sign times value index of a constraint, less an offset.
	eq    int
	parts []sqpPart
}

type sqpPart struct {
	constraint, index int
	sign, offset      float64
}

// newSQPConstraints calls the constraints once, to learn how many values they have.
func newSQPConstraints(m *minimization) *sqpConstraints {
	s := &sqpConstraints{m: m, list: m.opts.Constraints}
	var unequal []sqpPart
	for k, c := range s.list {
		var count int
		if lin, ok := c.(*LinearConstraint); ok {
			count = lin.rows()
		} else {
			count = len(s.call(c, m.x0))
		}
		lb, ub := c.limits("Minimize", count)
		for i := range count {
			if lb[i] == ub[i] {
				s.parts = append(s.parts, sqpPart{k, i, 1, lb[i]})
			}
		}
		for i := range count {
			if lb[i] != ub[i] && !math.IsInf(lb[i], 0) {
				unequal = append(unequal, sqpPart{k, i, 1, lb[i]})
			}
		}
		for i := range count {
			if lb[i] != ub[i] && !math.IsInf(ub[i], 0) {
				unequal = append(unequal, sqpPart{k, i, -1, -ub[i]})
			}
		}
	}
	s.eq = len(s.parts)
	s.parts = append(s.parts, unequal...)
	return s
}

// call returns the values of a constraint.
func (s *sqpConstraints) call(c Constraint, x []float64) []float64 {
	non, ok := c.(*NonlinearConstraint)
	if !ok {
		return c.values(x)
	}
	return clone(callVector("Minimize", &s.m.guard, non.Fun, x, -1))
}

// values returns all values at x.
func (s *sqpConstraints) values(x []float64) []float64 {
	raw := make([][]float64, len(s.list))
	for k, c := range s.list {
		raw[k] = s.call(c, x)
	}
	return s.pick(func(k, i int) float64 {
		if i >= len(raw[k]) {
			panicf("Minimize", "wants a constraint with one number of values and got fewer, %d", len(raw[k]))
		}
		return raw[k][i]
	})
}

func (s *sqpConstraints) pick(value func(k, i int) float64) []float64 {
	out := make([]float64, len(s.parts))
	for j, p := range s.parts {
		out[j] = p.sign*value(p.constraint, p.index) - p.offset
	}
	return out
}

// jacobian returns the derivatives of all values at x, in rows.
func (s *sqpConstraints) jacobian(x []float64) [][]float64 {
	n := len(x)
	raw := make([][][]float64, len(s.list)) // by columns
	for k, c := range s.list {
		columns := make([][]float64, n)
		switch c := c.(type) {
		case *LinearConstraint:
			data, m := c.A.Data(), c.rows()
			for j := range columns {
				columns[j] = make([]float64, m)
				for i := range m {
					columns[j][i] = data[i*n+j]
				}
			}
		case *NonlinearConstraint:
			f0 := s.call(c, x)
			for j := range columns {
				columns[j] = make([]float64, len(f0))
			}
			if c.Jac != nil {
				callJacobian("Minimize", &s.m.guard, c.Jac, x, columns)
				break
			}
			d := s.m.diff
			if d.method == "" && d.abs == 0 {
				d.abs = sqrtEps
			}
			d.jacobian(func(x []float64) []float64 {
				return callVector("Minimize", &s.m.guard, c.Fun, x, len(f0))
			}, x, f0, func(j int, column []float64) { copy(columns[j], column) })
		}
		raw[k] = columns
	}
	out := make([][]float64, len(s.parts))
	for j, p := range s.parts {
		out[j] = make([]float64, n)
		for i := range n {
			out[j][i] = p.sign * raw[p.constraint][i][p.index]
		}
	}
	return out
}

// violation returns how far values are violated at most.
func (s *sqpConstraints) violation(c []float64) float64 {
	worst := 0.0
	for j, v := range c {
		if j < s.eq {
			v = -math.Abs(v)
		}
		worst = max(worst, -v)
	}
	return worst
}
