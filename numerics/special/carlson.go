// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds Carlson's symmetric elliptic integrals, by his duplication
// theorem: Numer. Algorithms 10 (1995); DLMF 19.36.

import "math"

// Elliprc returns R_C(x, y) = R_F(x, y, y) for x >= 0, and Cauchy's principal value
// for y < 0; NaN for y = 0, as SciPy's, and for x < 0. DLMF 19.2.17.
func Elliprc(x, y float64) float64 {
	switch {
	case x != x || y != y || x < 0 || y == 0 || math.IsInf(x, 1) && y < 0:
		return math.NaN()
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return 0
	case y < 0:
		return math.Sqrt(x/(x-y)) * Elliprc(x-y, -y)
	case x == 0:
		return math.Pi / 2 / math.Sqrt(y)
	case x < y:
		t := math.Sqrt((y - x) / x)
		if math.IsInf(t, 0) {
			return math.Pi / 2 / math.Sqrt(y)
		}
		return math.Atan(t) / (t * math.Sqrt(x))
	case x > y:
		u := math.Sqrt((x - y) / y)
		if math.IsInf(u, 0) {
			return (math.Ln2 + 0.5*(log(x)-log(y))) / math.Sqrt(x)
		}
		return math.Asinh(u) / (u * math.Sqrt(y))
	}
	return 1 / math.Sqrt(x)
}

// Elliprf returns R_F(x, y, z), half the integral of ((t+x)(t+y)(t+z))^(-1/2) over
// t > 0, for arguments that are not negative: +Inf if two are 0, NaN if one is
// negative. DLMF 19.16.1.
func Elliprf(x, y, z float64) float64 {
	if x != x || y != y || z != z || min(x, y, z) < 0 {
		return math.NaN()
	}
	top := max(x, y, z)
	if math.IsInf(top, 1) {
		return 0
	}
	if x == 0 && y == 0 || x == 0 && z == 0 || y == 0 && z == 0 {
		return math.Inf(1)
	}
	a0 := x/3 + y/3 + z/3
	q := 110 * max(math.Abs(a0-x), math.Abs(a0-y), math.Abs(a0-z)) // (3ε)^(-1/8)
	a, f := a0, 1.0
	xs, ys, zs := x, y, z
	for q*f >= a && f > 1e-307 {
		sx, sy, sz := math.Sqrt(xs), math.Sqrt(ys), math.Sqrt(zs)
		l := sx*(sy+sz) + sy*sz
		xs, ys, zs, a = (xs+l)/4, (ys+l)/4, (zs+l)/4, (a+l)/4
		f /= 4
	}
	dx, dy := (a0-x)*f/a, (a0-y)*f/a
	dz := -dx - dy
	e2, e3 := dx*dy-dz*dz, dx*dy*dz
	s := 1 - e2*(1.0/10-e2*(1.0/24-e2*5.0/208)-e3*(-3.0/44+e2/16)) + e3*(1.0/14+e3*3.0/104)
	return s / math.Sqrt(a)
}

// Elliprd returns R_D(x, y, z) = R_J(x, y, z, z) for x, y >= 0 and z > 0: +Inf if z
// or both of x and y are 0, NaN if one is negative. DLMF 19.16.5.
func Elliprd(x, y, z float64) float64 {
	switch {
	case x != x || y != y || z != z || min(x, y, z) < 0:
		return math.NaN()
	case z == 0 || x == 0 && y == 0:
		return math.Inf(1)
	case math.IsInf(max(x, y, z), 1):
		return 0
	}
	a0 := x/5 + y/5 + 3*(z/5)
	q := 150 * max(math.Abs(a0-x), math.Abs(a0-y), math.Abs(a0-z)) // (ε/4)^(-1/8)
	a, f, sum := a0, 1.0, 0.0
	xs, ys, zs := x, y, z
	for q*f >= a && f > 1e-307 {
		sx, sy, sz := math.Sqrt(xs), math.Sqrt(ys), math.Sqrt(zs)
		l := sx*(sy+sz) + sy*sz
		sum += f / sz / (zs + l)
		xs, ys, zs, a = (xs+l)/4, (ys+l)/4, (zs+l)/4, (a+l)/4
		f /= 4
	}
	dx, dy := (a0-x)*f/a, (a0-y)*f/a
	dz := -(dx + dy) / 3
	s := carlsonSeries(dx, dy, dz, dz)
	return f*s/a/math.Sqrt(a) + 3*sum
}

// carlsonSeries returns the series of R_J about equal arguments, to the seventh
// order, DLMF 19.36.2, with p counted twice.
func carlsonSeries(x, y, z, p float64) float64 {
	e2 := x*y + x*z + y*z - 3*p*p
	e3 := x*y*z + 2*e2*p + 4*p*p*p
	e4 := (2*x*y*z + e2*p + 3*p*p*p) * p
	e5 := x * y * z * p * p
	return 1 - 3*e2/14 + e3/6 + 9*e2*e2/88 - 3*e4/22 - 9*e2*e3/52 + 3*e5/26 -
		e2*e2*e2/16 + 3*e3*e3/40 + 3*e2*e4/20 + 45*e2*e2*e3/272 - 9*(e3*e4+e2*e5)/68
}

// Elliprj returns R_J(x, y, z, p), 3/2 times the integral of
// ((t+x)(t+y)(t+z))^(-1/2) / (t+p) over t > 0, for x, y, z >= 0, and Cauchy's
// principal value for p < 0; +Inf if p or two others are 0, NaN if one of x, y, z is
// negative. Where the terms of the principal value cancel the error is that much
// larger. DLMF 19.16.2, 19.20.14.
func Elliprj(x, y, z, p float64) float64 {
	switch {
	case x != x || y != y || z != z || p != p || min(x, y, z) < 0:
		return math.NaN()
	case p == 0:
		return math.Inf(1)
	case math.IsInf(max(x, y, z), 1) || math.IsInf(p, 0):
		return 0
	case x == 0 && y == 0 || x == 0 && z == 0 || y == 0 && z == 0:
		return math.Inf(1)
	case p < 0:
		x, y, z = sort3(x, y, z)
		q := -p
		d := (z - y) / (y + q) * (y - x) // p' - y
		pp := d + y
		xz := x * z
		r := Elliprc(xz+pp*q, pp*q) * math.Sqrt(x*y*z/(xz+pp*q))
		j := 0.0
		if d > 0 {
			j = d * Elliprj(x, y, z, pp)
		}
		return (j - 3*Elliprf(x, y, z) + 3*r) / (y + q)
	}
	a0 := x/5 + y/5 + z/5 + 2*(p/5)
	q := 150 * max(math.Abs(a0-x), math.Abs(a0-y), math.Abs(a0-z), math.Abs(a0-p))
	a, f, sum := a0, 1.0, 0.0
	xs, ys, zs, ps := x, y, z, p
	for q*f >= a && f > 1e-307 {
		sx, sy, sz, sp := math.Sqrt(xs), math.Sqrt(ys), math.Sqrt(zs), math.Sqrt(ps)
		l := sx*(sy+sz) + sy*sz
		dx, dy, dz := sp+sx, sp+sy, sp+sz
		// R_C(1, 1+e), 1+e without cancellation where e is near -1.
		rc := 0.0
		if e := f * (p - x) / dx / dx * (f * (p - y) / dy / dy) * (f * (p - z) / dz / dz); e > -0.5 {
			rc = rcOnePlus(e)
		} else {
			rc = Elliprc(1, 2*(sp/dx)*((ps+l)/dy/dz))
		}
		sum += f / dx / dy / dz * rc
		xs, ys, zs, ps, a = (xs+l)/4, (ys+l)/4, (zs+l)/4, (ps+l)/4, (a+l)/4
		f /= 4
	}
	dx, dy, dz := (a0-x)*f/a, (a0-y)*f/a, (a0-z)*f/a
	dp := -(dx + dy + dz) / 2
	return f*carlsonSeries(dx, dy, dz, dp)/a/math.Sqrt(a) + 6*sum
}

// rcOnePlus returns R_C(1, 1+e) for e > -1/2.
func rcOnePlus(e float64) float64 {
	switch {
	case math.Abs(e) < 1e-17:
		return 1
	case e > 0:
		t := math.Sqrt(e)
		return math.Atan(t) / t
	}
	t := math.Sqrt(-e)
	return math.Atanh(t) / t
}

func sort3(x, y, z float64) (a, b, c float64) {
	a, c = min(x, y, z), max(x, y, z)
	return a, max(min(x, y), min(max(x, y), z)), c
}

// Elliprg returns R_G(x, y, z), the mean of √(x sin²θ cos²φ + y sin²θ sin²φ +
// z cos²θ) over the sphere, divided by 2; NaN if an argument is negative. DLMF
// 19.16.3, 19.21.10.
func Elliprg(x, y, z float64) float64 {
	if x != x || y != y || z != z || min(x, y, z) < 0 {
		return math.NaN()
	}
	y, z, x = sort3(x, y, z) // y <= z <= x: no term is negative
	switch {
	case math.IsInf(x, 1):
		return x
	case z == 0:
		return math.Sqrt(x) / 2
	}
	if z/x < 1e-60 {
		return math.Sqrt(x) / 2
	}
	s := z*Elliprf(x, y, z) + math.Sqrt(x/z)*math.Sqrt(y)
	if x > z && z > y {
		s += (x - z) * ((z - y) * Elliprd(x, y, z)) / 3
	}
	return s / 2
}
