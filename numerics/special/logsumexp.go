// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the logarithm of a sum of exponentials, and the softmax.

import (
	"math"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// LogsumexpOptions says what [Logsumexp] sums over, and how.
type LogsumexpOptions struct {
	Axis     []int     // the axes to sum over; nil for all
	B        *nd.Array // weights of the terms, broadcast with a; nil for 1
	KeepDims bool      // keep the axes summed over, with length 1
}

// Logsumexp returns log(Σ b exp(a)), computed so that nothing overflows: the
// largest exponent is taken out. Options may be nil: the sum is over all elements
// then, and the result has no axes. Where the sum is negative the result is NaN;
// [LogsumexpSign] has its sign apart. A term of weight 0 counts for nothing, also
// if its exponent is +Inf. An empty sum gives -Inf.
//
// It panics if an axis is out of range or if a and B cannot be broadcast.
func Logsumexp(a *nd.Array, opts *LogsumexpOptions) *nd.Array {
	l, sign := LogsumexpSign(a, opts)
	d, s := l.Data(), sign.Data()
	for i := range d {
		if s[i] < 0 {
			d[i] = math.NaN()
		}
	}
	return l
}

// LogsumexpSign returns log|Σ b exp(a)| and the sign of the sum, which is 1, -1 or 0,
// as [Logsumexp] does.
func LogsumexpSign(a *nd.Array, opts *LogsumexpOptions) (l, sign *nd.Array) {
	if opts == nil {
		opts = &LogsumexpOptions{}
	}
	b := opts.B
	if b != nil {
		shape := nd.Zeros(a.Shape()...).Add(nd.Zeros(b.Shape()...)).Shape()
		a, b = a.BroadcastTo(shape...), b.BroadcastTo(shape...)
	}
	g := newLanes("Logsumexp", a, opts.Axis)
	x := g.gather(a)
	var w []float64
	if b != nil {
		w = g.gather(b)
	}
	ls, ss := make([]float64, g.count), make([]float64, g.count)
	g.each(func(i int) {
		lo, hi := i*g.size, (i+1)*g.size
		if w == nil {
			ls[i], ss[i] = logSum(x[lo:hi], nil)
		} else {
			ls[i], ss[i] = logSum(x[lo:hi], w[lo:hi])
		}
	})
	shape := g.reduced(opts.KeepDims)
	return shaped(ls, shape), shaped(ss, shape)
}

// logSum returns log|Σ b exp(a)| and the sign of the sum; a nil b stands for ones.
func logSum(a, b []float64) (l, sign float64) {
	top, at := math.Inf(-1), -1
	for i, v := range a {
		if b != nil && b[i] == 0 && v == v {
			continue
		}
		if v != v || b != nil && b[i] != b[i] {
			return math.NaN(), math.NaN()
		}
		if at < 0 || v > top {
			top, at = v, i
		}
	}
	if at < 0 || math.IsInf(top, -1) {
		return math.Inf(-1), 0
	}
	if math.IsInf(top, 1) {
		s := 0.0
		for i, v := range a {
			if !math.IsInf(v, 1) {
				continue
			}
			t := 1.0
			if b != nil {
				t = b[i]
			}
			if t*s < 0 {
				return math.NaN(), math.NaN()
			}
			if t != 0 {
				s = math.Copysign(1, t)
			}
		}
		return top, s
	}
	sum := dd{}
	for i, v := range a {
		if i == at {
			continue
		}
		t := math.Exp(v - top)
		if b == nil {
			sum = sum.addF(t)
		} else if b[i] != 0 {
			sum = sum.add(twoProd(t, b[i]))
		}
	}
	if b == nil {
		return top + math.Log1p(sum.hi), 1
	}
	w := b[at]
	sum = sum.addF(w)
	s := sum.float()
	switch {
	case s == 0:
		return math.Inf(-1), 0
	case s > 0.5 && s < 2:
		return top + math.Log1p(sum.addF(-1).float()), 1
	}
	return top + log(math.Abs(s)), math.Copysign(1, s)
}

// Softmax returns exp(x) divided by its sum over the given axes, or over all
// elements. It panics if an axis is out of range.
func Softmax(x *nd.Array, axes ...int) *nd.Array {
	return mapLanes("Softmax", x, axes, func(v []float64) {
		top := largest(v)
		s := 0.0
		for i := range v {
			v[i] = math.Exp(v[i] - top)
			s += v[i]
		}
		for i := range v {
			v[i] /= s
		}
	})
}

// LogSoftmax returns the logarithm of [Softmax](x, axes...), accurate also where
// that is near 0 or 1.
func LogSoftmax(x *nd.Array, axes ...int) *nd.Array {
	return mapLanes("LogSoftmax", x, axes, func(v []float64) {
		top := largest(v)
		if math.IsInf(top, 0) {
			// As SciPy does: an infinite shift is no shift.
			top = 0
		}
		s, at := 0.0, -1
		for i, e := range v {
			if e == top && at < 0 {
				at = i
				continue
			}
			s += math.Exp(e - top)
		}
		l := math.Log1p(s)
		if at < 0 {
			l = log(s)
		}
		for i := range v {
			v[i] = v[i] - top - l
		}
	})
}

// largest returns the largest element, NaN if one is NaN.
func largest(v []float64) float64 {
	top := math.Inf(-1)
	for _, e := range v {
		top = max(top, e)
	}
	return top
}

// lanes are the parts of an array that a reduction over some axes takes together.
type lanes struct {
	perm        []int // the axes that stay, then those that go
	shape       []int
	gone        []bool
	count, size int
}

func newLanes(function string, x *nd.Array, axes []int) *lanes {
	g := &lanes{shape: x.Shape(), count: 1, size: 1}
	n := len(g.shape)
	g.gone = make([]bool, n)
	for _, k := range axes {
		if k < -n || k >= n {
			panicArg(function, "wants an axis of a %d-dimensional array and got %d", n, k)
		}
		k = (k + n) % n
		if g.gone[k] {
			panicArg(function, "wants each axis once and got %d twice", k)
		}
		g.gone[k] = true
	}
	var last []int
	for k, d := range g.shape {
		if axes == nil {
			g.gone[k] = true
		}
		if g.gone[k] {
			last = append(last, k)
			g.size *= d
		} else {
			g.perm = append(g.perm, k)
			g.count *= d
		}
	}
	g.perm = append(g.perm, last...)
	return g
}

// gather returns the elements of x, lane after lane, in a slice of its own.
func (g *lanes) gather(x *nd.Array) []float64 {
	if len(g.perm) > 0 {
		x = x.Transpose(g.perm...)
	}
	return x.Copy().Data()
}

// scatter returns the array whose lanes are in v.
func (g *lanes) scatter(v []float64) *nd.Array {
	if len(g.perm) == 0 {
		return nd.Scalar(v[0])
	}
	moved := make([]int, len(g.perm))
	back := make([]int, len(g.perm))
	for i, k := range g.perm {
		moved[i] = g.shape[k]
		back[k] = i
	}
	return nd.FromSlice(v, moved...).Transpose(back...).Copy()
}

// shaped returns the array of the elements v.
func shaped(v []float64, shape []int) *nd.Array {
	if len(shape) == 0 {
		return nd.Scalar(v[0])
	}
	return nd.FromSlice(v, shape...)
}

// reduced returns the shape of the result.
func (g *lanes) reduced(keep bool) []int {
	shape := []int{}
	for k, d := range g.shape {
		switch {
		case !g.gone[k]:
			shape = append(shape, d)
		case keep:
			shape = append(shape, 1)
		}
	}
	return shape
}

// each calls f for each lane, from several goroutines if there is much to do.
func (g *lanes) each(f func(i int)) {
	parallel.For(g.count, 8*g.size, func(lo, hi int) { // an exponential or a logarithm for each element
		for i := lo; i < hi; i++ {
			f(i)
		}
	})
}

// mapLanes returns x with each of its lanes changed by f.
func mapLanes(function string, x *nd.Array, axes []int, f func(v []float64)) *nd.Array {
	g := newLanes(function, x, axes)
	v := g.gather(x)
	g.each(func(i int) { f(v[i*g.size : (i+1)*g.size]) })
	return g.scatter(v)
}
