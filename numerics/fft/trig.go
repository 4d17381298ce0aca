// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the cosine and sine transforms.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// TrigOptions change a cosine or sine transform. Nil stands for the defaults.
type TrigOptions struct {
	// Type is 1, 2, 3 or 4, see [DCT] and [DST]. Default: 2.
	Type int

	// Axes, Shape and Norm are those of [Options]. With the norm Ortho the transform is
	// an orthogonal matrix: besides the factor 1/sqrt(M), of type 2 the first term of a DCT
	// and the last of a DST are divided by sqrt(2), of type 3 those of the input
	// multiplied, and of DCT type 1 both ends of the input multiplied and both of the
	// result divided.
	Axes  []int
	Shape []int
	Norm  Norm
}

// DCT returns the discrete cosine transform of x along one axis. The n terms are, by
// type,
//
//	1   X[k] = x[0] + (-1)^k x[n-1] + 2 sum over 0 < j < n-1 of x[j] cos(pi j k / (n-1))
//	2   X[k] = 2 sum over j of x[j] cos(pi k (2j+1) / (2n))
//	3   X[k] = x[0] + 2 sum over j > 0 of x[j] cos(pi (2k+1) j / (2n))
//	4   X[k] = 2 sum over j of x[j] cos(pi (2k+1) (2j+1) / (4n))
//
// Twice in a row, with type 3 after type 2, they give M x, where M is 2(n-1) for type 1
// and 2n for the others; M is what the norm of the options divides by. Type 1 wants
// n > 1. It panics with an [*ArgumentError] if x is complex or the options do not fit.
// (Makhoul, IEEE Trans. Acoust. Speech Signal Process. 28, 27, 1980.)
func DCT(x Input, opts *TrigOptions) *nd.Array { return trigTransform("DCT", x, opts, 1, false, false) }

// IDCT returns the inverse of [DCT] of the same type.
func IDCT(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("IDCT", x, opts, 1, false, true)
}

// DCTN is DCT over all axes, one after the other.
func DCTN(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("DCTN", x, opts, 0, false, false)
}

// IDCTN is the inverse of DCTN.
func IDCTN(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("IDCTN", x, opts, 0, false, true)
}

// DST returns the discrete sine transform of x along one axis. The n terms are, by type,
//
//	1   X[k] = 2 sum over j of x[j] sin(pi (k+1) (j+1) / (n+1))
//	2   X[k] = 2 sum over j of x[j] sin(pi (k+1) (2j+1) / (2n))
//	3   X[k] = (-1)^k x[n-1] + 2 sum over j < n-1 of x[j] sin(pi (2k+1) (j+1) / (2n))
//	4   X[k] = 2 sum over j of x[j] sin(pi (2k+1) (2j+1) / (4n))
//
// Twice in a row, with type 3 after type 2, they give M x, where M is 2(n+1) for type 1
// and 2n for the others. It panics as [DCT] does.
func DST(x Input, opts *TrigOptions) *nd.Array { return trigTransform("DST", x, opts, 1, true, false) }

// IDST returns the inverse of [DST] of the same type.
func IDST(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("IDST", x, opts, 1, true, true)
}

// DSTN is DST over all axes, one after the other.
func DSTN(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("DSTN", x, opts, 0, true, false)
}

// IDSTN is the inverse of DSTN.
func IDSTN(x Input, opts *TrigOptions) *nd.Array {
	return trigTransform("IDSTN", x, opts, 0, true, true)
}

func trigTransform(function string, x Input, opts *TrigOptions, count int, sine, inverse bool) *nd.Array {
	o := TrigOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Type == 0 {
		o.Type = 2
	}
	if o.Type < 1 || o.Type > 4 {
		panicf(function, "wants a type of 1 to 4 and got %d", o.Type)
	}
	base := &Options{Axes: o.Axes, Shape: o.Shape, Norm: o.Norm}
	a := realOf(function, x)
	f := base.frame(function, a.Shape(), count)
	kind := o.Type
	if inverse {
		kind = []int{1, 3, 2, 4}[kind-1]
	}
	for i, axis := range f.axes {
		n := f.lengths[i]
		m := 2 * n
		switch {
		case kind == 1 && sine:
			m = 2 * (n + 1)
		case kind == 1 && n < 2:
			panicf(function, "of type 1 wants a length of 2 or more and got %d", n)
		case kind == 1:
			m = 2 * (n - 1)
		}
		a = alongAxis(a, axis, n, trig{
			kind: kind, sine: sine, ortho: o.Norm == Ortho, scale: base.scale(function, m, inverse),
		})
	}
	if len(f.axes) == 0 {
		return a.Copy()
	}
	return a
}

// alongAxis returns the transforms of the lines of x along an axis, which is cut or padded
// to n.
func alongAxis(x *nd.Array, axis, n int, t trig) *nd.Array {
	lines := x.MoveAxis(axis, -1)
	shape := lines.Shape()
	data, from := lines.Data(), shape[len(shape)-1]
	shape[len(shape)-1] = n
	count := product(shape[:len(shape)-1])
	out := make([]float64, count*n)
	w, inside := shareLines(count, n)
	parallel.Do(w, func(i int) {
		l := newTrigLine(t, n, inside)
		for j := parallel.Share(count, w, i); j < parallel.Share(count, w, i+1); j++ {
			l.transform(out[j*n:(j+1)*n], data[j*from:(j+1)*from])
		}
		if l.half != nil {
			l.half.free()
		}
	})
	moved := nd.FromSlice(out, shape...).MoveAxis(-1, axis)
	if moved.Contiguous() {
		return moved
	}
	return moved.Copy()
}

// A trig is a cosine or sine transform.
type trig struct {
	kind        int
	sine, ortho bool
	scale       float64
}

// A trigLine transforms lines of n numbers.
type trigLine struct {
	trig
	n     int
	half  *half // for types 1 to 3
	v     []float64
	terms []complex128
	turns []complex128

	plan         *plan // for type 4
	in, out, tmp []complex128
}

func newTrigLine(t trig, n, workers int) *trigLine {
	l := &trigLine{trig: t, n: n}
	switch {
	case t.kind == 1 && t.sine:
		l.half = newHalf(2*(n+1), workers)
	case t.kind == 1:
		l.half = newHalf(2*(n-1), workers)
	case t.kind == 4:
		m := n / 2
		if n%2 == 1 {
			m = 2 * n
		}
		l.plan = planOf(m)
		l.in, l.out, l.tmp = make([]complex128, m), make([]complex128, m), make([]complex128, m)
		l.v = make([]float64, n)
		return l
	default:
		l.half = newHalf(n, workers)
		l.turns = turnsOf(4 * n)
	}
	l.v, l.terms = make([]float64, l.half.n), make([]complex128, l.half.n/2+1)
	return l
}

// transform puts the transform of x, which is cut or padded to n, into dst.
func (l *trigLine) transform(dst, x []float64) {
	n := l.n
	if l.kind == 2 && !l.sine && len(x) >= n {
		x = x[:n]
	} else {
		clear(dst[copy(dst, x):])
		x = dst
	}
	ends := func(f float64) {
		if l.ortho && !l.sine {
			dst[0] *= f
			if l.kind == 1 {
				dst[n-1] *= f
			}
		} else if l.ortho && l.kind != 1 {
			dst[n-1] *= f
		}
	}
	if l.kind == 1 || l.kind == 3 {
		ends(math.Sqrt2)
	}
	switch l.kind {
	case 1:
		l.first(dst)
	case 2:
		if l.sine {
			alternate(dst)
		}
		l.second(dst, x)
		if l.sine {
			slices.Reverse(dst)
		}
	case 3:
		if l.sine {
			slices.Reverse(dst)
		}
		l.third(dst)
		if l.sine {
			alternate(dst)
		}
	case 4:
		if l.sine {
			slices.Reverse(dst)
		}
		l.fourth(dst)
		if l.sine {
			alternate(dst)
		}
	}
	if l.kind == 1 || l.kind == 2 {
		ends(1 / math.Sqrt2)
	}
}

// alternate changes the sign of every other number.
func alternate(x []float64) {
	for i := 1; i < len(x); i += 2 {
		x[i] = -x[i]
	}
}

// first is type 1: the transform of the even or odd continuation.
func (l *trigLine) first(x []float64) {
	n, v := l.n, l.v
	if !l.sine {
		copy(v, x)
		for i := 1; i < n-1; i++ {
			v[len(v)-i] = x[i]
		}
		l.half.forth(l.terms, v, l.scale)
		for k := range x {
			x[k] = real(l.terms[k])
		}
		return
	}
	clear(v)
	for i, y := range x {
		v[i+1], v[len(v)-1-i] = y, -y
	}
	l.half.forth(l.terms, v, l.scale)
	for k := range x {
		x[k] = -imag(l.terms[k+1])
	}
}

// second puts DCT of type 2 of x, by the transform of the even elements followed by the odd
// ones backwards, into dst, which may be x.
func (l *trigLine) second(dst, x []float64) {
	n, v := l.n, l.v
	l.half.share(n/2, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			v[i], v[n-1-i] = x[2*i], x[2*i+1]
		}
	})
	if n%2 == 1 {
		v[n/2] = x[n-1]
	}
	l.half.forth(l.terms, v, 2*l.scale)
	dst[0] = real(l.terms[0])
	l.half.share(len(l.terms)-1, func(lo, hi int) {
		for k := lo + 1; k <= hi; k++ {
			y := l.turns[k] * l.terms[k]
			dst[n-k] = -imag(y)
			dst[k] = real(y) // of k = n/2 it is the one that counts
		}
	})
}

// third is DCT of type 3: second backwards.
func (l *trigLine) third(x []float64) {
	n := l.n
	l.terms[0] = complex(x[0], 0)
	l.half.share(len(l.terms)-1, func(lo, hi int) {
		for k := lo + 1; k <= hi; k++ {
			t := l.turns[k]
			l.terms[k] = complex(real(t), -imag(t)) * complex(x[k], -x[n-k])
		}
	})
	l.half.back(l.v, l.terms, l.scale)
	l.half.share(n/2, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x[2*i], x[2*i+1] = l.v[i], l.v[n-1-i]
		}
	})
	if n%2 == 1 {
		x[n-1] = l.v[n/2]
	}
}

// fourth is DCT of type 4: of even n by n/2 complex numbers, of odd n by 2n.
func (l *trigLine) fourth(x []float64) {
	n := l.n
	if n%2 == 1 {
		clear(l.in)
		for i, y := range x {
			l.in[i] = root(i, 4*n) * complex(y, 0)
		}
		l.plan.run(l.out, l.in, l.tmp, 1, 1)
		for k := range x {
			x[k] = 2 * l.scale * real(root(2*k+1, 8*n)*l.out[k])
		}
		return
	}
	for i := range n / 2 {
		l.in[i] = root(8*i+1, 16*n) * complex(x[2*i], x[n-1-2*i])
	}
	l.plan.run(l.out, l.in, l.tmp, 1, 1)
	for k := range n / 2 {
		y := root(8*k+1, 16*n) * l.out[k]
		x[2*k], x[n-1-2*k] = 2*l.scale*real(y), -2*l.scale*imag(y)
	}
}
