// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the rules of Clenshaw and Curtis: a function is expanded in Chebyshev
// polynomials, whose integrals with a weight are known, the moments. Degree 24 gives the
// integral, and the difference to degree 12 its error.

import "math"

// A chebyshev is the expansions of degree 12 and 24 of a function on [-1, 1].
type chebyshev struct {
	c12 [13]float64
	c24 [25]float64
}

// cosines are cos(j*pi/24) for j from 0 to 47.
var cosines = func() (c [48]float64) {
	for j := range c {
		c[j] = math.Cos(float64(j) * math.Pi / 24)
	}
	c[12], c[36] = 0, 0
	return c
}()

// sample puts the values of f at center + half*cos(j*pi/24) into v.
func sample(f func(float64) float64, a, b float64, v *[25]float64) {
	center, half := 0.5*(a+b), 0.5*(b-a)
	v[0] = f(center + half)
	v[12] = f(center)
	v[24] = f(center - half)
	for j := 1; j < 12; j++ {
		dx := half * cosines[j]
		v[j] = f(center + dx)
		v[24-j] = f(center - dx)
	}
}

// expand finds the expansions from the values at cos(j*pi/24). The coefficients are
// cosine sums over the values, the first and last of which count by half.
func (c *chebyshev) expand(v *[25]float64) {
	var even, odd [13]float64 // parts of the function
	for j := range 12 {
		even[j], odd[j] = v[j]+v[24-j], v[j]-v[24-j]
	}
	even[12] = v[12]
	even[0] *= 0.5
	odd[0] *= 0.5
	for k := range c.c24 {
		part := &even
		if k%2 == 1 {
			part = &odd
		}
		sum, at := 0.0, 0
		for j := range 13 {
			sum += part[j] * cosines[at]
			if at += k; at >= 48 {
				at -= 48
			}
		}
		c.c24[k] = sum / 12
	}
	for k := range c.c12 {
		part := &even
		if k%2 == 1 {
			part = &odd
		}
		sum, at := 0.0, 0
		for j := 0; j < 13; j += 2 {
			sum += part[j] * cosines[at]
			if at += 2 * k; at >= 48 {
				at -= 48
			}
		}
		c.c12[k] = sum / 6
	}
	c.c24[0] *= 0.5
	c.c24[24] *= 0.5
	c.c12[0] *= 0.5
	c.c12[12] *= 0.5
}

// integrals returns the integrals of the expansions whose polynomials have these moments.
func (c *chebyshev) integrals(moments *[25]float64) (i12, i24 float64) {
	for k, m := range moments {
		if k < 13 {
			i12 += c.c12[k] * m
		}
		i24 += c.c24[k] * m
	}
	return i12, i24
}
