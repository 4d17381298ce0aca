// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is bounds and constraints.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A Constraint is a *LinearConstraint or a *NonlinearConstraint.
type Constraint interface {
	// values returns the function of the constraint at x.
	values(x []float64) []float64
	// limits returns the bounds of m values.
	limits(name string, m int) (lb, ub []float64)
}

// A LinearConstraint demands Lb <= A·x <= Ub.
type LinearConstraint struct {
	A *nd.Array // (m, n), or (n) for one row

	// Lb and Ub have m elements, or one for all rows. Nil is no limit. Equal
	// elements are an equation.
	Lb, Ub []float64
}

// A NonlinearConstraint demands Lb <= Fun(x) <= Ub.
type NonlinearConstraint struct {
	Fun func(x []float64) []float64 // m values

	// Lb and Ub have m elements, or one for all values. Nil is no limit. Equal
	// elements are an equation.
	Lb, Ub []float64

	Jac func(x []float64) *nd.Array // the derivatives, (m, n). Default: differences
}

// Ineq returns the constraint fun(x) >= 0.
func Ineq(fun func(x []float64) float64) *NonlinearConstraint {
	return &NonlinearConstraint{Fun: vectorOf(fun), Lb: []float64{0}}
}

// Eq returns the constraint fun(x) = 0.
func Eq(fun func(x []float64) float64) *NonlinearConstraint {
	return &NonlinearConstraint{Fun: vectorOf(fun), Lb: []float64{0}, Ub: []float64{0}}
}

func vectorOf(f func(x []float64) float64) func(x []float64) []float64 {
	return func(x []float64) []float64 { return []float64{f(x)} }
}

func (c *LinearConstraint) values(x []float64) []float64 {
	m, data := c.rows(), c.A.Data()
	out := make([]float64, m)
	for i := range out {
		out[i] = dot(data[i*len(x):(i+1)*len(x)], x)
	}
	return out
}

// rows returns the number of rows of A.
func (c *LinearConstraint) rows() int {
	if c.A.Ndim() == 1 {
		return 1
	}
	return c.A.Shape()[0]
}

func (c *NonlinearConstraint) values(x []float64) []float64 { return c.Fun(x) }

func (c *LinearConstraint) limits(name string, m int) (lb, ub []float64) {
	return limitsOf(name, c.Lb, c.Ub, m)
}

func (c *NonlinearConstraint) limits(name string, m int) (lb, ub []float64) {
	return limitsOf(name, c.Lb, c.Ub, m)
}

func limitsOf(name string, lb, ub []float64, m int) (lo, hi []float64) {
	spread := func(v []float64, def float64) []float64 {
		out := make([]float64, m)
		switch len(v) {
		case 0:
			v = []float64{def}
		case 1, m:
		default:
			panicf(name, "wants a constraint with 1 or %d limits and got %d", m, len(v))
		}
		for i := range out {
			out[i] = v[i%len(v)]
		}
		return out
	}
	lo, hi = spread(lb, math.Inf(-1)), spread(ub, math.Inf(1))
	for i, v := range lo {
		if !(v <= hi[i]) {
			panicf(name, "wants a constraint with Lb <= Ub and got %v and %v", v, hi[i])
		}
	}
	return lo, hi
}

// checkConstraints panics if constraints do not fit n variables.
func checkConstraints(name string, list []Constraint, n int) {
	for _, c := range list {
		switch c := c.(type) {
		case *LinearConstraint:
			if c == nil || c.A == nil {
				panicf(name, "wants a matrix in a linear constraint and got nil")
			}
			s := c.A.Shape()
			if len(s) != 1 && len(s) != 2 || s[len(s)-1] != n {
				panicf(name, "wants a linear constraint on %d variables and got a matrix of the shape %v", n, s)
			}
			c.limits(name, c.rows())
		case *NonlinearConstraint:
			if c == nil || c.Fun == nil {
				panicf(name, "wants a function in a nonlinear constraint and got nil")
			}
		default:
			panicf(name, "wants linear and nonlinear constraints and got %T", c)
		}
	}
}

// splitBounds returns the lower and upper bounds of n variables, infinite where
// there are none. No bounds give nil.
func splitBounds(name string, bounds [][2]float64, n int) (lb, ub []float64) {
	if bounds == nil {
		return nil, nil
	}
	if len(bounds) != n {
		panicf(name, "wants bounds for %d variables and got %d", n, len(bounds))
	}
	lb, ub = make([]float64, n), make([]float64, n)
	for i, b := range bounds {
		lb[i], ub[i] = b[0], b[1]
		if !(b[0] <= b[1]) {
			panicf(name, "wants bounds of which the first is the lower and got %v and %v", b[0], b[1])
		}
	}
	return lb, ub
}

// clip moves x within bounds, if there are any.
func clip(x, lb, ub []float64) {
	if lb == nil {
		return
	}
	for i, v := range x {
		x[i] = min(max(v, lb[i]), ub[i])
	}
}
