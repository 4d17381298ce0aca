// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file is the interpolation by radial functions.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// RBFOptions are the options of [NewRBFInterpolator].
type RBFOptions struct {
	Kernel Kernel // the radial function; the default is KernelThinPlateSpline
	// Epsilon scales distances. The default is 1 for the kernels linear, thin_plate_spline,
	// cubic and quintic; the others want a number.
	Epsilon *float64
	// Degree is the degree of the polynomial that is added, -1 for none. The default is the
	// least one of the kernel, or 0.
	Degree *int
	// Smoothing is 0 or more: with 0, the default, the function goes through the values, and
	// the larger it is, the nearer to the polynomial of least squares.
	Smoothing float64
	// Smoothings holds a number for each point, in place of Smoothing.
	Smoothings *nd.Array
	// Neighbors is how many of the nearest points make the function at a point. The default is
	// all.
	Neighbors int
}

// An RBFInterpolator is a function of several variables,
//
//	f(x) = Σ a[i]*φ(ε*|x - y[i]|) + a polynomial
//
// through or near to values at scattered points.
type RBFInterpolator struct {
	kernel    Kernel
	phi       func(r2 []float64) // puts its values into the place of squares of distances
	epsilon   float64
	powers    [][]int // of the polynomial's terms
	y         []float64
	d         table
	dim       int
	smoothing []float64
	neighbors int
	tree      *kdTree
	all       *rbfSystem
}

// NewRBFInterpolator returns the function for points y, of shape (n, d) for d variables, or (n)
// for one, and values d, of shape (n, ...).
//
// The error is a [*DataError] if there are NaN or Inf, and a [*SingularError] if points
// coincide, or do not determine the polynomial. With Neighbors these systems are solved when the
// function is evaluated, which then panics with the error. It panics with an [*ArgumentError] if
// shapes do not fit, an option has no meaning, or there are fewer points than the polynomial has
// terms.
//
// Source: Fasshauer, Meshfree Approximation Methods with Matlab, 2007, chapters 6 to 8 and 19.
func NewRBFInterpolator(y, d *nd.Array, opts *RBFOptions) (*RBFInterpolator, error) {
	const function = "NewRBFInterpolator"
	o := RBFOptions{}
	if opts != nil {
		o = *opts
	}
	p := &RBFInterpolator{kernel: o.Kernel, d: tableOf(function, "d", d), epsilon: 1}
	p.y, p.dim = scattered(function, y)
	n := p.d.n
	if n*p.dim != len(p.y) || n == 0 {
		panicf(function, "wants as many values as points, and one or more, and got shapes %v and %v", y.Shape(), d.Shape())
	}
	if p.kernel == "" {
		p.kernel = KernelThinPlateSpline
	}
	if p.phi = p.kernel.function(); p.phi == nil {
		panicf(function, "does not know the kernel %q", string(o.Kernel))
	}
	if o.Epsilon != nil {
		p.epsilon = *o.Epsilon
	} else if !p.kernel.scaleFree() {
		panicf(function, "wants an Epsilon for the kernel %s", string(p.kernel))
	}
	degree := p.kernel.leastDegree()
	if o.Degree != nil {
		degree = *o.Degree
	}
	if degree < -1 || degree > 100 {
		panicf(function, "wants a degree of -1 to 100 and got %d", degree)
	}
	p.smoothing = slices.Repeat([]float64{o.Smoothing}, n)
	if o.Smoothings != nil {
		if p.smoothing = vector(function, "the smoothing", o.Smoothings); len(p.smoothing) != n {
			panicf(function, "wants %d numbers as smoothing and got %d", n, len(p.smoothing))
		}
	}
	p.neighbors = n
	if o.Neighbors < 0 {
		panicf(function, "wants a number of neighbours of 0 or more and got %d", o.Neighbors)
	}
	if o.Neighbors > 0 {
		p.neighbors = min(n, o.Neighbors)
	}
	p.powers = monomials(function, p.dim, degree, p.neighbors)
	for _, c := range []struct {
		name string
		x    []float64
	}{{"y", p.y}, {"d", p.d.data}, {"the smoothing", p.smoothing}} {
		if err := checkFinite(function, c.name, c.x); err != nil {
			return nil, err
		}
	}
	if o.Neighbors > 0 {
		p.tree = newKDTree(p.y, p.dim)
		return p, nil
	}
	every := make([]int, n)
	for i := range every {
		every[i] = i
	}
	var err error
	p.all, err = p.solve(every)
	return p, err
}

// monomials returns the powers of all terms of a polynomial, of which there may be most.
func monomials(function string, dim, degree, most int) [][]int {
	var list [][]int
	var add func(term []int, j, left int)
	add = func(term []int, j, left int) {
		if j == dim {
			if list = append(list, slices.Clone(term)); len(list) > most {
				panicf(function, "wants at least as many points as a polynomial of degree %d has terms, and got %d", degree, most)
			}
			return
		}
		for e := range left + 1 {
			term[j] = e
			add(term, j+1, left-e)
		}
		term[j] = 0
	}
	if degree >= 0 {
		add(make([]int, dim), 0, degree)
	}
	return list
}

// An rbfSystem is the function that some of the points make.
type rbfSystem struct {
	points       []float64
	shift, scale []float64 // of the polynomial's variables
	a            table     // the coefficients: those of points, then those of terms
}

// solve returns the function through the values at some of the points.
func (p *RBFInterpolator) solve(which []int) (*rbfSystem, error) {
	n, dim, m := len(which), p.dim, p.d.m
	size := n + len(p.powers)
	s := &rbfSystem{points: make([]float64, 0, n*dim), shift: make([]float64, dim), scale: make([]float64, dim)}
	for _, i := range which {
		s.points = append(s.points, p.y[i*dim:(i+1)*dim]...)
	}
	for j := range dim {
		lo, hi := math.Inf(1), math.Inf(-1)
		for i := j; i < len(s.points); i += dim {
			lo, hi = min(lo, s.points[i]), max(hi, s.points[i])
		}
		s.shift[j], s.scale[j] = (lo+hi)/2, (hi-lo)/2
		if s.scale[j] == 0 {
			s.scale[j] = 1
		}
	}
	matrix, rhs := make([]float64, size*size), make([]float64, size*m)
	parallel.For(n, 40*n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p.kernels(matrix[i*size:i*size+n], s.points[i*dim:(i+1)*dim], s.points)
		}
	})
	terms := make([]float64, len(p.powers))
	for i, number := range which {
		matrix[i*size+i] += p.smoothing[number]
		p.terms(s, s.points[i*dim:(i+1)*dim], terms)
		for j, v := range terms {
			matrix[i*size+n+j], matrix[(n+j)*size+i] = v, v
		}
		copy(rhs[i*m:], p.d.row(number))
	}
	x, err := linalg.Solve(nd.FromSlice(matrix).Reshape(size, size), nd.FromSlice(rhs).Reshape(size, m),
		&linalg.SolveOptions{AssumeA: linalg.General, Warn: func(*linalg.IllConditioned) {}})
	if err != nil {
		return nil, &SingularError{"RBFInterpolator", "points coincide, or do not determine the polynomial"}
	}
	s.a = table{x.Data(), size, m, p.d.shape}
	return s, nil
}

// kernels sets dst to the kernels of the distances of x from points.
func (p *RBFInterpolator) kernels(dst, x, points []float64) {
	e2 := p.epsilon * p.epsilon
	if len(x) == 2 {
		u, v := x[0], x[1]
		points = points[:2*len(dst)]
		for i := range dst {
			du, dv := u-points[2*i], v-points[2*i+1]
			dst[i] = e2 * (du*du + dv*dv)
		}
	} else {
		for i := range dst {
			dst[i] = e2 * distance2(x, points[i*len(x):])
		}
	}
	p.phi(dst)
}

func distance2(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += (v - b[i]) * (v - b[i])
	}
	return sum
}

// terms sets out to the polynomial's terms at x.
func (p *RBFInterpolator) terms(s *rbfSystem, x, out []float64) {
	for i, powers := range p.powers {
		v := 1.0
		for j, e := range powers {
			u := (x[j] - s.shift[j]) / s.scale[j]
			for range e {
				v *= u
			}
		}
		out[i] = v
	}
}

// value sets row to the value at x. basis has room for a number for each point and each term of
// the polynomial.
func (p *RBFInterpolator) value(s *rbfSystem, x, row, basis []float64) {
	n := len(s.points) / p.dim
	p.kernels(basis[:n], x, s.points)
	p.terms(s, x, basis[n:])
	if len(row) == 1 {
		sum := 0.0
		for i, c := range s.a.data[:len(basis)] {
			sum += basis[i] * c
		}
		row[0] = sum
		return
	}
	clear(row)
	for i, f := range basis {
		for q, c := range s.a.row(i) {
			row[q] += f * c
		}
	}
}

// String returns a line that says the kernel and the sizes.
func (p *RBFInterpolator) String() string {
	return fmt.Sprintf("RBFInterpolator, %s, of %d points of %d variables", string(p.kernel), p.d.n, p.dim)
}

// At returns the value at a point, given by its coordinates. It panics with an
// [*ArgumentError] if there is another number of them or values are arrays.
func (p *RBFInterpolator) At(point []float64) float64 {
	wantNumbers("RBFInterpolator.At", p.d)
	return p.Call(nd.FromSlice(point)).Item()
}

// Call returns the values at points, an array whose last axis holds the coordinates of a point;
// the result has its other axes, and then those of a value. With one variable any array is taken
// as points. It panics with an [*ArgumentError] if that axis has another length, and with a
// [*SingularError] if the neighbours of a point do not determine a function.
func (p *RBFInterpolator) Call(points *nd.Array) *nd.Array {
	dim, m := p.dim, p.d.m
	xs, shape := pointsOf("RBFInterpolator", points, dim)
	count := len(xs) / dim
	out := make([]float64, count*m)
	if p.all != nil {
		parallel.For(count, p.d.n*(10+m), func(lo, hi int) {
			basis := make([]float64, p.d.n+len(p.powers))
			for i := lo; i < hi; i++ {
				p.value(p.all, xs[i*dim:(i+1)*dim], out[i*m:(i+1)*m], basis)
			}
		})
	} else {
		p.local(xs, out)
	}
	return nd.FromSlice(out).Reshape(append(shape, p.d.shape...)...)
}

// local sets the rows of out to the values at points, each made by its neighbours. Points with
// the same neighbours share a system.
func (p *RBFInterpolator) local(xs, out []float64) {
	dim, m, k := p.dim, p.d.m, p.neighbors
	type group struct {
		which, points []int
	}
	groups := map[string]*group{}
	var order []*group
	var list []near
	which, key := make([]int, k), make([]byte, 0, 4*k)
	for i := range len(xs) / dim {
		point := xs[i*dim : (i+1)*dim]
		if slices.ContainsFunc(point, math.IsNaN) {
			for q := range m {
				out[i*m+q] = math.NaN()
			}
			continue
		}
		list = p.tree.nearest(point, k, list)
		for j, near := range list {
			which[j] = near.index
		}
		slices.Sort(which)
		key = key[:0]
		for _, number := range which {
			key = append(key, byte(number), byte(number>>8), byte(number>>16), byte(number>>24))
		}
		g := groups[string(key)]
		if g == nil {
			g = &group{which: slices.Clone(which)}
			groups[string(key)] = g
			order = append(order, g)
		}
		g.points = append(g.points, i)
	}
	failed := make([]error, len(order))
	parallel.For(len(order), k*k*k, func(lo, hi int) {
		basis := make([]float64, k+len(p.powers))
		for i := lo; i < hi; i++ {
			g := order[i]
			s, err := p.solve(g.which)
			if failed[i] = err; err != nil {
				continue
			}
			for _, j := range g.points {
				p.value(s, xs[j*dim:(j+1)*dim], out[j*m:(j+1)*m], basis)
			}
		}
	})
	for _, err := range failed {
		if err != nil {
			panic(err)
		}
	}
}
