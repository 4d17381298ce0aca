// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file applies digital filters.

import (
	"slices"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// AxisOptions say which axis is worked on.
type AxisOptions struct {
	Axis *int // default: the last
}

func (o *AxisOptions) axis(function string, dim int) int {
	if o == nil {
		return axisOf(function, nil, dim)
	}
	return axisOf(function, o.Axis, dim)
}

// A transfer is a filter b/a, with as many coefficients in both, and 1 as first of a.
type transfer struct{ b, a []float64 }

// newTransfer returns the filter of the coefficients b and a.
func newTransfer(function string, b, a *nd.Array) transfer {
	t := transfer{slices.Clone(vector(function, "b", b)), slices.Clone(vector(function, "a", a))}
	if len(t.b) == 0 || len(t.a) == 0 || t.a[0] == 0 {
		panicf(function, "wants coefficients b, and a of which the first is not 0, and got %v and %v", b, a)
	}
	n := max(len(t.b), len(t.a))
	for len(t.b) < n {
		t.b = append(t.b, 0)
	}
	for len(t.a) < n {
		t.a = append(t.a, 0)
	}
	first := t.a[0]
	for i := range t.b {
		t.b[i] /= first
		t.a[i] /= first
	}
	return t
}

// run filters a line in place, with the state z of one number less than there are
// coefficients: the transposed direct form II.
func (t transfer) run(x, z []float64) {
	n := len(t.b) - 1
	if n == 0 {
		for i := range x {
			x[i] *= t.b[0]
		}
		return
	}
	switch n {
	case 2:
		t.order2(x, z)
		return
	case 4:
		t.order4(x, z)
		return
	}
	b0, b, a := t.b[0], t.b[1:n+1], t.a[1:n+1]
	z = z[:n]
	for i, v := range x {
		y := b0*v + z[0]
		for k := range n - 1 {
			z[k] = z[k+1] + b[k]*v - a[k]*y
		}
		z[n-1] = b[n-1]*v - a[n-1]*y
		x[i] = y
	}
}

// order2 is run for order 2, with its state in registers.
func (t transfer) order2(x, z []float64) {
	b0, b1, b2, a1, a2 := t.b[0], t.b[1], t.b[2], t.a[1], t.a[2]
	z0, z1 := z[0], z[1]
	for i, v := range x {
		y := b0*v + z0
		z0 = z1 + b1*v - a1*y
		z1 = b2*v - a2*y
		x[i] = y
	}
	z[0], z[1] = z0, z1
}

// order4 is run for order 4.
func (t transfer) order4(x, z []float64) {
	b0, b1, b2, b3, b4 := t.b[0], t.b[1], t.b[2], t.b[3], t.b[4]
	a1, a2, a3, a4 := t.a[1], t.a[2], t.a[3], t.a[4]
	// z0 lacks what the last y adds, so that a y waits for a product and a sum only.
	z0, z1, z2, z3 := z[0], z[1], z[2], z[3]
	y := 0.0
	for i, v := range x {
		y = (b0*v + z0) - a1*y
		z0 = z1 + b1*v
		z1 = z2 + b2*v - a2*y
		z2 = z3 + b3*v - a3*y
		z3 = b4*v - a4*y
		x[i] = y
	}
	z[0], z[1], z[2], z[3] = z0-a1*y, z1, z2, z3
}

// A cascade is filters of second order, one after the other.
type cascade []transfer

// run filters a line in place, with two states for each section. It takes several
// sections at a time: while one waits for a sum, the processor can work on another.
func (c cascade) run(x, z []float64) {
	for ; len(c) >= 4; c, z = c[4:], z[8:] {
		run4(x, (*[4]transfer)(c), (*[8]float64)(z))
	}
	for ; len(c) > 0; c, z = c[1:], z[2:] {
		c[0].order2(x, z)
	}
}

// run4 filters x by four sections.
func run4(x []float64, c *[4]transfer, z *[8]float64) {
	var k [4][5]float64
	for s, t := range c {
		k[s] = [5]float64{t.b[0], t.b[1], t.b[2], t.a[1], t.a[2]}
	}
	p0, p1, q0, q1, r0, r1, s0, s1 := z[0], z[1], z[2], z[3], z[4], z[5], z[6], z[7]
	for i, v := range x {
		a := k[0][0]*v + p0
		p0 = p1 + k[0][1]*v - k[0][3]*a
		p1 = k[0][2]*v - k[0][4]*a
		b := k[1][0]*a + q0
		q0 = q1 + k[1][1]*a - k[1][3]*b
		q1 = k[1][2]*a - k[1][4]*b
		c := k[2][0]*b + r0
		r0 = r1 + k[2][1]*b - k[2][3]*c
		r1 = k[2][2]*b - k[2][4]*c
		d := k[3][0]*c + s0
		s0 = s1 + k[3][1]*c - k[3][3]*d
		s1 = k[3][2]*c - k[3][4]*d
		x[i] = d
	}
	*z = [8]float64{p0, p1, q0, q1, r0, r1, s0, s1}
}

// Lfilter returns x filtered along an axis by b/a,
//
//	a[0] y[n] = b[0] x[n] + b[1] x[n-1] + … - a[1] y[n-1] - …
//
// from rest. It panics with an [*ArgumentError] if b or a has no elements or another number
// of axes than one, or a[0] is 0.
func Lfilter(b, a, x *nd.Array, opts *AxisOptions) *nd.Array {
	t := newTransfer("Lfilter", b, a)
	z := make([]float64, len(t.b))
	return alongAxis(x, opts.axis("Lfilter", x.Ndim()), func(line []float64) []float64 {
		clear(z)
		t.run(line, z)
		return line
	})
}

// LfilterState is Lfilter of an x with one axis from the state zi, of max(len(a), len(b)) - 1
// elements, and returns the state after it, from which the filter can go on.
func LfilterState(b, a, x, zi *nd.Array) (y, zf *nd.Array) {
	const function = "LfilterState"
	t := newTransfer(function, b, a)
	z := slices.Clone(vector(function, "zi", zi))
	if len(z) != len(t.b)-1 {
		panicf(function, "wants a state of %d elements and got %d", len(t.b)-1, len(z))
	}
	line := slices.Clone(vector(function, "x", x))
	t.run(line, z)
	return nd.FromSlice(line), nd.FromSlice(z)
}

// LfilterZi returns the state in which a filter answers to ones by a constant: what it is in
// after a long time. The error is that of a filter that has no such state, because the
// coefficients of a have the sum 0.
func LfilterZi(b, a *nd.Array) (*nd.Array, error) {
	z, err := newTransfer("LfilterZi", b, a).steady()
	return nd.FromSlice(z), err
}

// steady solves z = A z + B, A being the companion matrix of a, transposed.
func (t transfer) steady() ([]float64, error) {
	n := len(t.a) - 1
	if n == 0 {
		return nil, nil
	}
	m, rhs := nd.Eye(n), make([]float64, n)
	for i := range n {
		m.Set(m.At(i, 0)+t.a[i+1], i, 0)
		if i+1 < n {
			m.Set(-1, i, i+1)
		}
		rhs[i] = t.b[i+1] - t.a[i+1]*t.b[0]
	}
	z, err := linalg.Solve(m, nd.FromSlice(rhs), nil)
	if err != nil {
		return nil, err
	}
	return z.Data(), nil
}

// A PadType says how Filtfilt continues a signal beyond its ends.
type PadType int

// The pad types.
const (
	OddPad      PadType = iota // turned round at the last element: 2x[0] - x[i]
	EvenPad                    // reflected at the last element
	ConstantPad                // with the last element
	NoPad
)

// FiltfiltOptions change a filter there and back. Nil stands for the defaults.
type FiltfiltOptions struct {
	Axis    *int    // default: the last
	PadType PadType // how the signal goes on. Default: OddPad
	PadLen  *int    // for how many elements. Default: 3 max(len(a), len(b))
}

// pad resolves the options for lines of n elements.
func (o *FiltfiltOptions) pad(function string, n, length int) (PadType, int) {
	kind := OddPad
	if o != nil {
		kind = o.PadType
		if o.PadLen != nil {
			length = *o.PadLen
		}
	}
	switch {
	case kind == NoPad:
		return kind, 0
	case kind < OddPad || kind > NoPad:
		panicf(function, "wants the pad type OddPad, EvenPad, ConstantPad or NoPad and got %d", int(kind))
	case length < 0 || n <= length:
		panicf(function, "wants more than PadLen = %d elements and got %d", length, n)
	}
	return kind, length
}

// extended returns a line continued by n elements at both ends.
func extended(x []float64, kind PadType, n int) []float64 {
	out := make([]float64, 0, len(x)+2*n)
	last := len(x) - 1
	at := func(end, i int) float64 {
		switch kind {
		case OddPad:
			return 2*x[end] - x[i]
		case EvenPad:
			return x[i]
		case ConstantPad, NoPad:
		}
		return x[end]
	}
	for i := n; i > 0; i-- {
		out = append(out, at(0, i))
	}
	out = append(out, x...)
	for i := range n {
		out = append(out, at(last, last-1-i))
	}
	return out
}

// thereAndBack filters a line forwards and then backwards, each time from the state of a
// filter that has had the first element for ever.
func thereAndBack(x []float64, kind PadType, n int, filter func(x []float64, first float64)) []float64 {
	ext := extended(x, kind, n)
	for range 2 {
		filter(ext, ext[0])
		slices.Reverse(ext)
	}
	return ext[n : len(ext)-n]
}

// Filtfilt returns x filtered along an axis by b/a forwards and backwards: the phase stays,
// the gain is squared. The signal goes on beyond its ends as the options say, and the filter
// starts in its steady state. The error is that of [LfilterZi]. It panics with an
// [*ArgumentError] if x is too short to be continued, and as [Lfilter] does.
func Filtfilt(b, a, x *nd.Array, opts *FiltfiltOptions) (*nd.Array, error) {
	const function = "Filtfilt"
	t := newTransfer(function, b, a)
	zi, err := t.steady()
	if err != nil {
		return nil, err
	}
	axis := axisOf(function, opts.axisPointer(), x.Ndim())
	kind, n := opts.pad(function, x.Shape()[axis], 3*len(t.b))
	z := make([]float64, len(t.b))
	return alongAxis(x, axis, func(line []float64) []float64 {
		return thereAndBack(line, kind, n, func(x []float64, first float64) {
			for i, v := range zi {
				z[i] = v * first
			}
			t.run(x, z)
		})
	}), nil
}

func (o *FiltfiltOptions) axisPointer() *int {
	if o == nil {
		return nil
	}
	return o.Axis
}

// sections returns the filters of second order of a matrix with six columns: b and a of each.
func sections(function string, sos *nd.Array) cascade {
	if sos.Ndim() != 2 || sos.Shape()[1] != 6 {
		panicf(function, "wants sections of six coefficients and got shape %v", sos.Shape())
	}
	var list cascade
	for i := range sos.Shape()[0] {
		row := sos.Row(i).Data()
		if row[3] != 1 {
			panicf(function, "wants sections with a[0] = 1 and got %v", row[3])
		}
		list = append(list, transfer{row[:3], row[3:]})
	}
	return list
}

// Sosfilt returns x filtered along an axis by sections of second order, one after the other,
// from rest: the rows of sos are b0, b1, b2, 1, a1, a2 of each. It panics with an
// [*ArgumentError] if sos is no such matrix.
func Sosfilt(sos, x *nd.Array, opts *AxisOptions) *nd.Array {
	list := sections("Sosfilt", sos)
	return alongAxis(x, opts.axis("Sosfilt", x.Ndim()), func(line []float64) []float64 {
		list.run(line, make([]float64, 2*len(list)))
		return line
	})
}

// Sosfiltfilt is [Filtfilt] for sections of second order. Default of PadLen:
// 3 (2k+1 - min(zeros, poles at 0)) for k sections.
func Sosfiltfilt(sos, x *nd.Array, opts *FiltfiltOptions) (*nd.Array, error) {
	const function = "Sosfiltfilt"
	list := sections(function, sos)
	states := make([][]float64, len(list))
	gain := 1.0
	zeros, poles := 0, 0
	for i, t := range list {
		zi, err := t.steady()
		if err != nil {
			return nil, err
		}
		for k := range zi {
			zi[k] *= gain
		}
		states[i] = zi
		gain *= (t.b[0] + t.b[1] + t.b[2]) / (t.a[0] + t.a[1] + t.a[2])
		if t.b[2] == 0 {
			zeros++
		}
		if t.a[2] == 0 {
			poles++
		}
	}
	axis := axisOf(function, opts.axisPointer(), x.Ndim())
	kind, n := opts.pad(function, x.Shape()[axis], 3*(2*len(list)+1-min(zeros, poles)))
	z := make([]float64, 2*len(list))
	return alongAxis(x, axis, func(line []float64) []float64 {
		return thereAndBack(line, kind, n, func(x []float64, first float64) {
			for i, state := range states {
				z[2*i], z[2*i+1] = state[0]*first, state[1]*first
			}
			list.run(x, z)
		})
	}), nil
}

// SosfiltZi returns the state of each section in which the filter answers to ones by a
// constant, of shape (k, 2).
func SosfiltZi(sos *nd.Array) (*nd.Array, error) {
	list := sections("SosfiltZi", sos)
	out := nd.Zeros(len(list), 2)
	gain := 1.0
	for i, t := range list {
		zi, err := t.steady()
		if err != nil {
			return nil, err
		}
		for k, v := range zi {
			out.Set(v*gain, i, k)
		}
		gain *= (t.b[0] + t.b[1] + t.b[2]) / (t.a[0] + t.a[1] + t.a[2])
	}
	return out, nil
}

// A DetrendType says what is taken out of a signal.
type DetrendType int

// The detrend types.
const (
	DefaultTrend  DetrendType = iota // what the function says
	LinearTrend                      // the line of least squares
	ConstantTrend                    // the mean
	NoTrend                          // nothing
)

// take takes the trend out of a line.
func (d DetrendType) take(function string, x []float64) {
	switch d {
	case LinearTrend:
		removeLine(x)
	case ConstantTrend:
		removeMean(x)
	case NoTrend:
	default:
		panicf(function, "wants the trend LinearTrend, ConstantTrend or NoTrend and got %d", int(d))
	}
}

// DetrendOptions change Detrend. Nil stands for the defaults.
type DetrendOptions struct {
	Axis *int        // default: the last
	Type DetrendType // what is taken out. Default: LinearTrend
	BP   []int       // indices at which a new line begins. Default: none
}

// Detrend returns x without its linear trend, or its mean, along an axis. It panics with an
// [*ArgumentError] if a break point is not an index.
func Detrend(x *nd.Array, opts *DetrendOptions) *nd.Array {
	const function = "Detrend"
	o := DetrendOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Type == DefaultTrend {
		o.Type = LinearTrend
	}
	axis := axisOf(function, o.Axis, x.Ndim())
	n := x.Shape()[axis]
	breaks := append([]int{0, n}, o.BP...)
	slices.Sort(breaks)
	if breaks[0] < 0 || breaks[len(breaks)-1] > n {
		panicf(function, "wants break points from 0 to %d and got %v", n, o.BP)
	}
	breaks = slices.Compact(breaks)
	return alongAxis(x, axis, func(line []float64) []float64 {
		if o.Type != LinearTrend {
			o.Type.take(function, line)
			return line
		}
		for i := range len(breaks) - 1 {
			removeLine(line[breaks[i]:breaks[i+1]])
		}
		return line
	})
}

func removeMean(x []float64) {
	mean := nd.FromSlice(x).Mean()
	for i := range x {
		x[i] -= mean
	}
}

// removeLine takes out the line of least squares, about the middle of x.
func removeLine(x []float64) {
	removeMean(x)
	middle := float64(len(x)-1) / 2
	xy, xx := 0.0, 0.0
	for i, v := range x {
		t := float64(i) - middle
		xy += t * v
		xx += t * t
	}
	if xx == 0 {
		return
	}
	for i := range x {
		x[i] -= xy / xx * (float64(i) - middle)
	}
}

// Hilbert returns the analytic signal of x along an axis: x, and as imaginary part its
// Hilbert transform. Its absolute value is the envelope of x.
func Hilbert(x *nd.Array, opts *AxisOptions) *nd.Complex {
	return hilbert(x, opts.axis("Hilbert", x.Ndim()))
}
