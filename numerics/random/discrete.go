// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file draws numbers of discrete distributions.

import "math"

// poisson returns a number of the Poisson distribution: by products for a small mean, and else
// by the transformed rejection PTRS of Hörmann (Insur. Math. Econ. 12, 39, 1993).
func poisson(s source, mean float64) int {
	switch {
	case mean == 0:
		return 0
	case mean < 10:
		least, product := math.Exp(-mean), 1.0
		for k := 0; ; k++ {
			if product *= s.float64(); product <= least {
				return k
			}
		}
	}
	root, log := math.Sqrt(mean), math.Log(mean)
	b := 0.931 + 2.53*root
	a := -0.059 + 0.02483*b
	invalpha := 1.1239 + 1.1328/(b-3.4)
	vr := 0.9277 - 3.6224/(b-2)
	for {
		u := s.float64() - 0.5
		v := s.float64()
		us := 0.5 - math.Abs(u)
		k := math.Floor((2*a/us+b)*u + mean + 0.43)
		switch {
		case us >= 0.07 && v <= vr:
			return int(k)
		case k < 0 || us < 0.013 && v > us:
		case math.Log(v)+math.Log(invalpha)-math.Log(a/(us*us)+b) <= -mean+k*log-logGamma(k+1):
			return int(k)
		}
	}
}

// logGamma returns the logarithm of the gamma function by Stirling's series from 7 on (Zhang
// and Jin, Computation of Special Functions, 1996, p. 54), to some ten digits: the decisions
// of the rejection above are those of NumPy only with the same.
func logGamma(x float64) float64 {
	series := [10]float64{
		8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
		-1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00,
	}
	if x == 1 || x == 2 {
		return 0
	}
	n := 0
	if x < 7 {
		n = int(7 - x)
	}
	y := x + float64(n)
	y2 := (1 / y) * (1 / y)
	sum := series[9]
	for k := 8; k >= 0; k-- {
		sum = sum*y2 + series[k]
	}
	g := sum/y + 0.5*1.8378770664093453 + (y-0.5)*math.Log(y) - y
	if x < 7 {
		for range n {
			g -= math.Log(y - 1)
			y--
		}
	}
	return g
}

// binomial returns a number of the binomial distribution: by inversion for a small mean, and
// else by the algorithm BTPE of Kachitvichyanukul and Schmeiser (Commun. ACM 31, 216, 1988).
func binomial(s source, n int, p float64) int {
	switch {
	case n == 0 || p == 0:
		return 0
	case p > 0.5:
		q := 1 - p
		if q*float64(n) <= 30 {
			return n - inverted(s, n, q)
		}
		return n - btpe(s, n, q)
	case p*float64(n) <= 30:
		return inverted(s, n, p)
	}
	return btpe(s, n, p)
}

func inverted(s source, n int, p float64) int {
	q := 1 - p
	first := math.Exp(float64(n) * math.Log1p(-p))
	mean := float64(n) * p
	bound := int(min(float64(n), mean+10*math.Sqrt(mean*q+1)))
	x, px, u := 0, first, s.float64()
	for u > px {
		x++
		if x > bound {
			x, px, u = 0, first, s.float64()
			continue
		}
		u -= px
		px = (float64(n-x+1) * p * px) / (float64(x) * q)
	}
	return x
}

// btpe takes p of at most 1/2. The names are those of the paper.
func btpe(s source, n int, p float64) int {
	nf := float64(n)
	r, q := p, 1-p
	fm := nf*r + r
	m := math.Floor(fm)
	p1 := math.Floor(2.195*math.Sqrt(nf*r*q)-4.6*q) + 0.5
	xm := m + 0.5
	xl, xr := xm-p1, xm+p1
	c := 0.134 + 20.5/(15.3+m)
	a := (fm - xl) / (fm - xl*r)
	laml := a * (1 + a/2)
	a = (xr - fm) / (xr * q)
	lamr := a * (1 + a/2)
	p2 := p1 * (1 + 2*c)
	p3 := p2 + c/laml
	p4 := p3 + c/lamr
	nrq := nf * r * q
	for {
		u := s.float64() * p4
		v := s.float64()
		var y float64
		switch {
		case u <= p1:
			return int(math.Floor(xm - p1*v + u))
		case u <= p2:
			x := xl + (u-p1)/c
			v = v*c + 1 - math.Abs(m-x+0.5)/p1
			if v > 1 {
				continue
			}
			y = math.Floor(x)
		case u <= p3:
			y = math.Floor(xl + math.Log(v)/laml)
			if y < 0 || v == 0 {
				continue
			}
			v *= (u - p2) * laml
		default:
			y = math.Floor(xr - math.Log(v)/lamr)
			if y > nf || v == 0 {
				continue
			}
			v *= (u - p3) * lamr
		}
		if k := math.Abs(y - m); k > 20 && k < nrq/2-1 {
			if squeezed(v, y, m, k, nf, r, q, xm, nrq) {
				return int(y)
			}
			continue
		}
		ratio := r / q
		a := ratio * (nf + 1)
		f := 1.0
		for i := m + 1; i <= y; i++ {
			f *= a/i - ratio
		}
		for i := y + 1; i <= m; i++ {
			f /= a/i - ratio
		}
		if v <= f {
			return int(y)
		}
	}
}

// squeezed decides about a y far from the mode m by bounds of the density, and by Stirling's
// formula between them.
func squeezed(v, y, m, k, n, r, q, xm, nrq float64) bool {
	rho := (k / nrq) * ((k*(k/3+0.625)+0.16666666666666666)/nrq + 0.5)
	t := -k * k / (2 * nrq)
	a := math.Log(v)
	switch {
	case a < t-rho:
		return true
	case a > t+rho:
		return false
	}
	x1, f1, z, w := y+1, m+1, n+1-m, n-y+1
	rest := func(x float64) float64 {
		x2 := x * x
		return (13680 - (462-(132-(99-140/x2)/x2)/x2)/x2) / x / 166320
	}
	return a <= xm*math.Log(f1/x1)+(n-m+0.5)*math.Log(z/w)+(y-m)*math.Log(w*r/(x1*q))+
		rest(f1)+rest(z)+rest(x1)+rest(w)
}

// geometric returns a number of the geometric distribution.
func geometric(s source, p float64) int {
	if p < 1.0/3 {
		x := math.Ceil(-s.exponential() / math.Log1p(-p))
		return int(min(x, math.MaxInt64))
	}
	x, sum, product := 1, p, p
	u := s.float64()
	for u > sum {
		product *= 1 - p
		sum += product
		x++
	}
	return x
}
