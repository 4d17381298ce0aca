// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the transforms of real numbers: of n terms the last half are the
// conjugates of the first, X[n-k] = conj(X[k]).

import (
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/nd"
)

// RFFT returns the first n/2+1 terms of [FFT] of n real numbers along one axis; the
// others are their conjugates. It panics with an [*ArgumentError] if x is complex or
// the options do not fit it.
func RFFT(x Input, opts *Options) *nd.Complex { return realTransform("RFFT", x, opts, 1) }

// RFFT2 is RFFT over the last axis, then FFT over the one before.
func RFFT2(x Input, opts *Options) *nd.Complex { return realTransform("RFFT2", x, opts, 2) }

// RFFTN is RFFT over the last axis, then FFT over all others.
func RFFTN(x Input, opts *Options) *nd.Complex { return realTransform("RFFTN", x, opts, 0) }

// IRFFT returns the inverse of [RFFT]: n real numbers from the first n/2+1 terms. The
// length n, if the options do not say it, is even: 2(m-1) for m terms. The imaginary
// parts of the first term, and for even n of the last, must be 0 and are ignored.
func IRFFT(x Input, opts *Options) *nd.Array { return inverseReal("IRFFT", x, opts, 1) }

// IRFFT2 is the inverse of RFFT2.
func IRFFT2(x Input, opts *Options) *nd.Array { return inverseReal("IRFFT2", x, opts, 2) }

// IRFFTN is the inverse of RFFTN.
func IRFFTN(x Input, opts *Options) *nd.Array { return inverseReal("IRFFTN", x, opts, 0) }

func realTransform(function string, x Input, opts *Options, count int) *nd.Complex {
	shape := slices.Clone(x.Shape())
	f := opts.frame(function, shape, count)
	last := len(f.axes) - 1
	if last < 0 {
		panicf(function, "wants an array with an axis and got none")
	}
	scale := opts.scale(function, product(f.lengths), false)
	half, other := halfOf(realOf(function, x), f.axes[last], f.lengths[last], scale)
	shape[f.axes[last]] = f.lengths[last]/2 + 1
	f.axes, f.lengths = f.axes[:last], f.lengths[:last]
	moved := nd.FromSliceComplex(half, other...).MoveAxis(-1, opts.lastAxis(len(shape)))
	if len(f.axes) == 0 && moved.Contiguous() {
		return moved
	}
	return nd.FromSliceComplex(overAxes(moved.Data(), true, shape, f, false, 1), shape...)
}

// lastAxis returns the last of the axes that are transformed.
func (o *Options) lastAxis(dim int) int {
	if o == nil || o.Axes == nil {
		return dim - 1
	}
	return (o.Axes[len(o.Axes)-1] + dim) % dim
}

func inverseReal(function string, x Input, opts *Options, count int) *nd.Array {
	shape := slices.Clone(x.Shape())
	o := Options{}
	if opts != nil {
		o = *opts
	}
	f := (&Options{Axes: o.Axes, Shape: o.Shape}).frame(function, shape, count)
	last := len(f.axes) - 1
	if last < 0 {
		panicf(function, "wants an array with an axis and got none")
	}
	a := f.axes[last]
	if o.Shape == nil {
		f.lengths[last] = 2 * (shape[a] - 1)
		if f.lengths[last] < 1 {
			panicf(function, "wants 2 terms or more, or the length of the result, and got %d terms", shape[a])
		}
	}
	n := f.lengths[last]
	scale := o.scale(function, product(f.lengths), true)
	src, own := complexOf(function, x)
	src = overAxes(src, own, shape, frame{f.axes[:last], f.lengths[:last]}, true, 1)
	lines := nd.FromSliceComplex(src, shape...).MoveAxis(a, -1)
	terms, from := lines.Data(), shape[a]
	to := lines.Shape()
	to[len(to)-1] = n
	out := make([]float64, product(to))
	count = product(to[:len(to)-1])
	w, inside := shareLines(count, n)
	parallel.Do(w, func(i int) {
		h := newHalf(n, inside)
		defer h.free()
		for j := parallel.Share(count, w, i); j < parallel.Share(count, w, i+1); j++ {
			h.back(out[j*n:(j+1)*n], terms[j*from:(j+1)*from], scale)
		}
	})
	moved := nd.FromSlice(out, to...).MoveAxis(-1, a)
	if moved.Contiguous() {
		return moved
	}
	return moved.Copy()
}

// halfOf returns the first terms of the lines of x along an axis, which is cut or padded
// to n, and their shape: that axis is the last.
func halfOf(x *nd.Array, axis, n int, scale float64) (terms []complex128, shape []int) {
	lines := x.MoveAxis(axis, -1)
	shape = lines.Shape()
	data, from := lines.Data(), shape[len(shape)-1]
	to := n/2 + 1
	shape[len(shape)-1] = to
	count := product(shape[:len(shape)-1])
	terms = make([]complex128, count*to)
	w, inside := shareLines(count, n)
	parallel.Do(w, func(i int) {
		h := newHalf(n, inside)
		defer h.free()
		for j := parallel.Share(count, w, i); j < parallel.Share(count, w, i+1); j++ {
			h.forth(terms[j*to:(j+1)*to], data[j*from:(j+1)*from], scale)
		}
	})
	return terms, shape
}

// ofReal returns all terms of the transform of real numbers along the axes of a frame, or
// of its inverse: those of the first half, and the conjugates of the terms at -k.
func ofReal(x *nd.Array, f frame, inverse bool, scale float64) *nd.Complex {
	last := len(f.axes) - 1
	axis, n := f.axes[last], f.lengths[last]
	half, shape := halfOf(x, axis, n, scale)
	others := frame{slices.Clone(f.axes[:last]), f.lengths[:last]}
	for i, a := range others.axes {
		if a > axis {
			others.axes[i]-- // halfOf moves the last one behind
		}
	}
	half = overAxes(half, true, shape, others, false, 1)
	m, dim := n/2+1, len(shape)-1
	count := product(shape[:dim])
	all := make([]complex128, count*n)
	parallel.For(count, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			h, line := half[i*m:(i+1)*m], all[i*n:(i+1)*n]
			mirror := half[others.mirror(shape[:dim], i)*m:][:m]
			if inverse {
				// The inverse of real numbers is the conjugate of the transform.
				for k, v := range h {
					line[k] = complex(real(v), -imag(v))
				}
				for k := 1; k <= (n-1)/2; k++ {
					line[n-k] = mirror[k]
				}
				continue
			}
			copy(line, h)
			for k := 1; k <= (n-1)/2; k++ {
				line[n-k] = complex(real(mirror[k]), -imag(mirror[k]))
			}
		}
	})
	shape[dim] = n
	moved := nd.FromSliceComplex(all, shape...).MoveAxis(-1, axis)
	if moved.Contiguous() {
		return moved
	}
	return moved.Copy()
}

// mirror returns the place of element -k of the axes of f, where that of k is i, in an
// array of a shape.
func (f frame) mirror(shape []int, i int) int {
	at, step := 0, 1
	for a, n := range slices.Backward(shape) {
		k := i % n
		i /= n
		if k > 0 && slices.Contains(f.axes, a) {
			k = n - k
		}
		at += k * step
		step *= n
	}
	return at
}

// A half transforms lines of n real numbers. Pairs of them make n/2 complex ones if n is
// even: with Z the transform of z[j] = x[2j] + i x[2j+1], and m = n/2,
//
//	X[k] = (Z[k] + conj(Z[m-k]))/2 - i/2 exp(-2 pi i k/n) (Z[k] - conj(Z[m-k]))
type half struct {
	n, workers   int
	plan         *plan // of n/2, or of n if that is odd
	turns        []complex128
	in, out, tmp []complex128
}

func newHalf(n, workers int) *half {
	m := n
	h := &half{n: n, workers: workers}
	if n%2 == 0 {
		m = n / 2
		h.turns = turnsOf(n)
	}
	h.plan = planOf(m)
	h.in, h.out, h.tmp = h.plan.scratch(), h.plan.scratch(), h.plan.scratch()
	return h
}

// free gives the memory of h back.
func (h *half) free() {
	h.plan.pool.Put(&h.in)
	h.plan.pool.Put(&h.out)
	h.plan.pool.Put(&h.tmp)
}

// forth puts the first n/2+1 terms of x, which is cut or padded to n, into dst.
func (h *half) forth(dst []complex128, x []float64, scale float64) {
	x = x[:min(len(x), h.n)]
	clear(h.in[len(x)/2:])
	if h.n%2 == 1 {
		for i, v := range x {
			h.in[i] = complex(v*scale, 0)
		}
		h.plan.run(h.out, h.in, h.tmp, 1, h.workers)
		copy(dst, h.out)
		return
	}
	h.share(len(x)/2, func(lo, hi int) {
		in := h.in[lo:hi]
		pairs := x[2*lo : 2*hi]
		for i := range in {
			in[i] = complex(pairs[2*i]*scale, pairs[2*i+1]*scale)
		}
	})
	if len(x)%2 == 1 {
		h.in[len(x)/2] = complex(x[len(x)-1]*scale, 0)
	}
	h.plan.run(h.out, h.in, h.tmp, 1, h.workers)
	m := h.n / 2
	z := h.out[0]
	dst[0], dst[m] = complex(real(z)+imag(z), 0), complex(real(z)-imag(z), 0)
	h.share(m/2, func(lo, hi int) {
		for k := lo + 1; k <= hi; k++ {
			a, b := h.out[k], h.out[m-k]
			e := complex((real(a)+real(b))/2, (imag(a)-imag(b))/2)
			o := h.turns[k] * complex((imag(a)+imag(b))/2, (real(b)-real(a))/2)
			dst[k] = e + o
			dst[m-k] = complex(real(e)-real(o), imag(o)-imag(e))
		}
	})
}

// share calls f for ranges that together are [0, n), by as many goroutines as take part.
func (h *half) share(n int, f func(lo, hi int)) {
	if h.workers < 2 {
		f(0, n)
		return
	}
	parallel.For(n, 4, f)
}

// back puts the n real numbers with the first terms x, which are cut or padded, into dst.
func (h *half) back(dst []float64, x []complex128, scale float64) {
	term := func(k int) complex128 {
		if k < len(x) {
			return x[k]
		}
		return 0
	}
	if h.n%2 == 1 {
		// The transform of the conjugate is the conjugate of the inverse, and that is real.
		h.in[0] = complex(real(term(0))*scale, 0)
		for k := 1; k <= h.n/2; k++ {
			v := term(k)
			v = complex(real(v)*scale, imag(v)*scale)
			h.in[k], h.in[h.n-k] = complex(real(v), -imag(v)), v
		}
		h.plan.run(h.out, h.in, h.tmp, 1, h.workers)
		for i := range dst {
			dst[i] = real(h.out[i])
		}
		return
	}
	m := h.n / 2
	first, last := real(term(0))*scale, real(term(m))*scale
	h.in[0] = complex(first+last, last-first)
	h.share(m/2, func(lo, hi int) {
		for k := lo + 1; k <= hi; k++ {
			a, b := term(k), term(m-k)
			e := complex((real(a)+real(b))*scale, (imag(a)-imag(b))*scale)
			d := complex((real(a)-real(b))*scale, (imag(a)+imag(b))*scale)
			t := h.turns[k]
			o := complex(real(t), -imag(t)) * d // i o is the odd part
			// Z[k] = e + i o, Z[m-k] = conj(e) + i conj(o); their conjugates are transformed.
			h.in[k] = complex(real(e)-imag(o), -imag(e)-real(o))
			h.in[m-k] = complex(real(e)+imag(o), imag(e)-real(o))
		}
	})
	h.plan.run(h.out, h.in, h.tmp, 1, h.workers)
	h.share(m, func(lo, hi int) {
		out := dst[2*lo : 2*hi]
		for i, v := range h.out[lo:hi] {
			out[2*i], out[2*i+1] = real(v), -imag(v)
		}
	})
}
