// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is filters as zeros, poles and a gain, and their other forms.

import (
	"cmp"
	"fmt"
	"math"
	"math/cmplx"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// A Filter is a linear filter by its zeros, poles and gain: k times the product of (z -
// zeros) over that of (z - poles). Complex ones stand in pairs of conjugates.
type Filter struct {
	Z, P []complex128
	K    float64
}

// String prints the parts.
func (f *Filter) String() string {
	return fmt.Sprintf("zeros %v\npoles %v\ngain  %v", nd.FromSliceComplex(f.Z), nd.FromSliceComplex(f.P), f.K)
}

// BA returns the coefficients of the numerator and the denominator, highest power first. For
// orders of more than about 8 they are badly conditioned: take [Filter.SOS].
func (f *Filter) BA() (b, a *nd.Array) {
	return nd.FromSlice(polynomial(f.Z)).MulScalar(f.K), nd.FromSlice(polynomial(f.P))
}

// polynomial returns the coefficients of the polynomial of some roots.
func polynomial(roots []complex128) []float64 {
	c := []complex128{1}
	for _, r := range roots {
		c = append(c, 0)
		for i := len(c) - 1; i > 0; i-- {
			c[i] -= r * c[i-1]
		}
	}
	out := make([]float64, len(c))
	for i, v := range c {
		out[i] = real(v)
	}
	return out
}

// TF2ZPK returns the zeros, poles and gain of a filter b/a. The error is that of the
// eigenvalues by which the roots are found.
func TF2ZPK(b, a *nd.Array) (*Filter, error) {
	t := newTransfer("TF2ZPK", b, a)
	z, err := nd.Roots(b)
	if err != nil {
		return nil, err
	}
	p, err := nd.Roots(a)
	if err != nil {
		return nil, err
	}
	return &Filter{Z: z.Data(), P: p.Data(), K: leading(t.b)}, nil
}

// TF2SOS returns a filter b/a as sections of second order.
func TF2SOS(b, a *nd.Array) (*nd.Array, error) {
	f, err := TF2ZPK(b, a)
	if err != nil {
		return nil, err
	}
	return f.SOS(), nil
}

// SOS2ZPK returns the zeros, poles and gain of sections of second order. A section whose b0 is
// zero has a zero less, where SciPy adds one at 0.
func SOS2ZPK(sos *nd.Array) *Filter {
	f := &Filter{K: 1}
	for _, t := range sections("SOS2ZPK", sos) {
		f.Z = append(f.Z, quadratic(t.b)...)
		f.P = append(f.P, quadratic(t.a)...)
		f.K *= leading(t.b)
	}
	return f
}

// leading returns the first coefficient that is not zero, or zero.
func leading(c []float64) float64 {
	for _, v := range c {
		if v != 0 {
			return v
		}
	}
	return 0
}

// quadratic returns the roots of c[0] x^2 + c[1] x + c[2]: two, but for leading zeros.
func quadratic(c []float64) []complex128 {
	switch {
	case c[0] == 0 && c[1] == 0:
		return nil
	case c[0] == 0:
		return []complex128{complex(-c[2]/c[1], 0)}
	}
	b, d := c[1]/c[0], c[2]/c[0]
	disc := cmplx.Sqrt(complex(b*b/4-d, 0))
	q := complex(-b/2, 0)
	if imag(disc) != 0 {
		return []complex128{q + disc, q - disc}
	}
	// The larger root first, without cancellation; the other by their product.
	r := real(q) + math.Copysign(real(disc), real(q))
	if r == 0 {
		return []complex128{0, 0}
	}
	return []complex128{complex(r, 0), complex(d/r, 0)}
}

// SOS returns the filter as sections of second order, a row b0, b1, b2, 1, a1, a2 for each,
// for [Sosfilt]: poles near the unit circle go with the zeros nearest to them, and into the
// last sections. Where there are more of the one than of the other, as in a filter with a
// finite response, it adds such at 0.
func (f *Filter) SOS() *nd.Array {
	const function = "SOS"
	z, p := slices.Clone(f.Z), slices.Clone(f.P)
	for len(z) < len(p) {
		z = append(z, 0)
	}
	for len(p) < len(z) {
		p = append(p, 0)
	}
	if len(p)%2 == 1 {
		z, p = append(z, 0), append(p, 0)
	}
	n := max(1, len(p)/2)
	sos := nd.Zeros(n, 6)
	if len(p) == 0 {
		sos.Set(f.K, 0, 0)
		sos.Set(1, 0, 3)
		return sos
	}
	z, p = paired(function, z), paired(function, p)
	take := func(list *[]complex128, i int) complex128 {
		v := (*list)[i]
		*list = slices.Delete(*list, i, i+1)
		return v
	}
	// The worst poles come first here and go into the last section.
	for s := n - 1; s >= 0; s-- {
		p1 := take(&p, worst(p))
		if imag(p1) == 0 && reals(p) == 0 {
			// The last real pole goes with the nearest real zero.
			z1 := take(&z, nearest(z, p1, true))
			setSection(sos, s, z1, 0, p1, 0)
			continue
		}
		var p2 complex128
		if imag(p1) != 0 {
			p2 = cmplx.Conj(p1)
			p = slices.Delete(p, index(p, p2), index(p, p2)+1)
		} else {
			p2 = take(&p, worstReal(p))
		}
		if len(p) == 0 && len(z) <= 2 || len(z) < 2 {
			z1, z2 := complex128(0), complex128(0)
			if len(z) > 0 {
				z1 = take(&z, nearest(z, p1, false))
			}
			if len(z) > 0 {
				z2 = take(&z, 0)
			}
			setSection(sos, s, z1, z2, p1, p2)
			continue
		}
		i := nearest(z, p1, false)
		if imag(p1) != 0 && reals(z) == 1 && reals(p)%2 == 1 && imag(z[i]) == 0 {
			i = nearestComplex(z, p1)
		}
		z1 := take(&z, i)
		var z2 complex128
		if imag(z1) != 0 {
			z2 = cmplx.Conj(z1)
			z = slices.Delete(z, index(z, z2), index(z, z2)+1)
		} else {
			z2 = take(&z, nearest(z, p1, true))
		}
		setSection(sos, s, z1, z2, p1, p2)
	}
	for i := range 3 {
		sos.Set(sos.At(0, i)*f.K, 0, i)
	}
	return sos
}

func setSection(sos *nd.Array, s int, z1, z2, p1, p2 complex128) {
	sos.Set(1, s, 0)
	sos.Set(-real(z1+z2), s, 1)
	sos.Set(real(z1*z2), s, 2)
	sos.Set(1, s, 3)
	sos.Set(-real(p1+p2), s, 4)
	sos.Set(real(p1*p2), s, 5)
}

// paired returns the roots in pairs of exact conjugates, then the real ones, and panics if one
// has no conjugate.
func paired(function string, roots []complex128) []complex128 {
	var plus, minus, real1 []complex128
	for _, r := range roots {
		switch tol := 100 * 2.2e-16 * cmplx.Abs(r); {
		case math.Abs(imag(r)) <= tol:
			real1 = append(real1, complex(real(r), 0))
		case imag(r) > 0:
			plus = append(plus, r)
		default:
			minus = append(minus, cmplx.Conj(r))
		}
	}
	order := func(a, b complex128) int {
		return cmp.Or(cmp.Compare(real(a), real(b)), cmp.Compare(imag(a), imag(b)))
	}
	slices.SortFunc(plus, order)
	slices.SortFunc(minus, order)
	slices.SortFunc(real1, order)
	if len(plus) != len(minus) {
		panicf(function, "wants complex roots in pairs of conjugates and got %v", roots)
	}
	var out []complex128
	for i, r := range plus {
		if cmplx.Abs(r-minus[i]) > 1e-6*cmplx.Abs(r) {
			panicf(function, "wants complex roots in pairs of conjugates and got %v", roots)
		}
		r = (r + minus[i]) / 2
		out = append(out, cmplx.Conj(r), r)
	}
	return append(out, real1...)
}

// worst returns the index of the pole nearest to the unit circle.
func worst(p []complex128) int {
	best := 0
	for i, v := range p {
		if math.Abs(1-cmplx.Abs(v)) < math.Abs(1-cmplx.Abs(p[best])) {
			best = i
		}
	}
	return best
}

// worstReal returns the index of the real pole nearest to the unit circle.
func worstReal(p []complex128) int {
	best := -1
	for i, v := range p {
		if imag(v) == 0 && (best < 0 || math.Abs(1-cmplx.Abs(v)) < math.Abs(1-cmplx.Abs(p[best]))) {
			best = i
		}
	}
	return best
}

// reals returns how many roots are real.
func reals(list []complex128) int {
	n := 0
	for _, v := range list {
		if imag(v) == 0 {
			n++
		}
	}
	return n
}

// nearest returns the index of the root nearest to p, of the real ones only if onlyReal is set
// and there are some.
func nearest(list []complex128, p complex128, onlyReal bool) int {
	best := -1
	for i, v := range list {
		if onlyReal && imag(v) != 0 && reals(list) > 0 {
			continue
		}
		if best < 0 || cmplx.Abs(v-p) < cmplx.Abs(list[best]-p) {
			best = i
		}
	}
	return best
}

// nearestComplex returns the index of the root nearest to p that is not real.
func nearestComplex(list []complex128, p complex128) int {
	best := -1
	for i, v := range list {
		if imag(v) != 0 && (best < 0 || cmplx.Abs(v-p) < cmplx.Abs(list[best]-p)) {
			best = i
		}
	}
	return best
}

func index(list []complex128, v complex128) int { return slices.Index(list, v) }
