// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the distributions of the statistics of Kolmogorov and Smirnov.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// kolmogorovSF returns P(Dₙ ≥ d) of the largest distance of an empirical distribution of n
// elements, following Simard and L'Ecuyer (J. Stat. Software 39, 11, 2011): closed forms at the
// ends, twice the one-sided tail where both cannot be large, else the exact algorithm of Pomeranz
// as far as its work allows, and the expansion of Pelz and Good beyond.
func kolmogorovSF(n int, d float64) float64 {
	size := float64(n)
	t := size * d
	switch {
	case math.IsNaN(d) || n < 1:
		return math.NaN()
	case d >= 1:
		return 0
	case t <= 0.5:
		return 1
	case t <= 1:
		// n! (2d - 1/n)ⁿ
		p := 1.0
		for i := 1; i <= n && p > 0; i++ {
			p *= float64(i) / size * (2*t - 1)
		}
		return 1 - p
	case t >= size-1:
		return 2 * math.Pow(1-d, size)
	case size*d*d >= 4:
		return min(1, 2*smirnovSF(n, d))
	}
	if size*t < 5e5 {
		return max(0, 1-pomeranz(n, t))
	}
	return max(0, 1-pelzGood(size, d*math.Sqrt(size)))
}

// smirnovSF returns P(Dₙ⁺ ≥ d): d Σ C(n,j) (d+j/n)^(j-1) (1-d-j/n)^(n-j) over j from 0 to
// ⌊n(1-d)⌋ (Birnbaum, Tingey, Ann. Math. Statist. 22, 592, 1951). The exponents are taken
// together before they can become large.
func smirnovSF(n int, d float64) float64 {
	size := float64(n)
	switch {
	case math.IsNaN(d):
		return d
	case d <= 0:
		return 1
	case d >= 1:
		return 0
	}
	sum, rest := 0.0, 0.0 // with the rounding error kept
	add := func(v float64) {
		s := sum + v
		if sum >= v {
			rest += (sum - s) + v
		} else {
			rest += (v - s) + sum
		}
		sum = s
	}
	add(math.Exp(size * math.Log1p(-d))) // j = 0, where d (d)^-1 is 1
	for j := 1; j < n; j++ {
		i := float64(j)
		left := size - i
		if left <= size*d {
			break
		}
		e := i*math.Log1p(size*d/i) + left*math.Log1p(-size*d/left) +
			stirlingError(size) - stirlingError(i) - stirlingError(left)
		add(d / (d + i/size) * math.Sqrt(size/(2*math.Pi*i*left)) * math.Exp(e))
	}
	return min(1, sum+rest)
}

// stirlingError returns log n! - log(√(2πn) (n/e)ⁿ).
func stirlingError(n float64) float64 {
	if n < 16 {
		return special.Gammaln(n+1) - (n+0.5)*math.Log(n) + n - 0.5*math.Log(2*math.Pi)
	}
	s := 1 / (n * n)
	return (1./12 - s*(1./360-s*(1./1260-s*(1./1680-s*(1./1188-s*691./360360))))) / n
}

// pomeranz returns P(Dₙ < t/n): the probability that a Poisson process of rate n, of which it is
// known that it has n points in [0, 1], stays within t of its mean (Pomeranz, Commun. ACM 17,
// 703, 1974). It goes from one time at which a bound steps to the next.
func pomeranz(n int, t float64) float64 {
	whole := int(math.Floor(t))
	f := t - float64(whole)
	g := min(f, 1-f)
	width := 2*whole + 4
	now, next := make([]float64, width), make([]float64, width)
	now[0] = 1
	nowLow, nowHigh := 0, 0 // the first and the last number of points that have a place in now
	time, lastTime := 0.0, 0.0
	weights := make([]float64, 0, 64)
	for i := 1; i <= 2*n+1; i++ {
		// The times are 0, g, 1-g, 1+g, 2-g, ..., n-g, n.
		m, fraction := i/2, g
		switch {
		case i == 2*n+1:
			m, fraction = n, 0
		case i%2 == 0:
			m, fraction = i/2-1, 1-g
		}
		time = float64(m) + fraction
		step := time - lastTime
		lastTime = time
		low, high := m-whole+int(math.Floor(fraction-f))+1, m+whole+int(math.Ceil(fraction+f))-1
		if fraction == 1-g && g == f { // 1-f + f is 1 without rounding
			high = m + whole
		}
		low, high = max(low, 0, nowLow), min(high, n)
		// The weights of k points in a step, as far as they count.
		weights = append(weights[:0], math.Exp(-step))
		for k := 1; weights[k-1] > 1e-20 && k < width; k++ {
			weights = append(weights, weights[k-1]*step/float64(k))
		}
		for j := low; j <= high; j++ {
			s := 0.0
			for k := max(0, j-nowHigh); k < len(weights) && j-k >= nowLow; k++ {
				s += now[j-k-nowLow] * weights[k]
			}
			next[j-low] = s
		}
		now, next, nowLow, nowHigh = next, now, low, high
	}
	if n < nowLow || n > nowHigh {
		return 0
	}
	size := float64(n)
	return now[n-nowLow] * math.Sqrt(2*math.Pi*size) * math.Exp(stirlingError(size))
}

// pelzGood returns P(√n Dₙ < z) by the expansion in powers of 1/√n (Pelz, Good, J. Roy. Statist.
// Soc. B 38, 152, 1976).
func pelzGood(n, z float64) float64 {
	z2 := z * z
	z4 := z2 * z2
	z6 := z4 * z2
	var k0, k1, k2, k2b, k3, k3b float64
	const p2 = math.Pi * math.Pi
	for k := 60; k >= 0; k-- {
		h := float64(k) + 0.5
		a := p2 * h * h
		e := math.Exp(-a / (2 * z2))
		k0 += e
		k1 += (a - z2) * e
		k2 += (6*z6 + 2*z4 + (2*z4-5*z2)*a + (1-2*z2)*a*a) * e
		k3 += ((5-30*z2)*a*a*a + (212*z4-60*z2)*a*a + (135*z4-96*z6)*a - 30*z6 - 90*z4*z4) * e
		if k > 0 {
			b := p2 * float64(k) * float64(k)
			e := math.Exp(-b / (2 * z2))
			k2b += b * e
			k3b += (3*b*z2 - b*b) * e
		}
	}
	// The sums run over all whole numbers, so each term counts twice.
	c := 2 * math.Sqrt(math.Pi/2)
	z7 := z6 * z
	s := c * k0 / z
	s += c * k1 / (6 * z4) / math.Sqrt(n)
	s += c * (k2/(72*z7) - k2b/(36*z2*z)) / n
	s += c * (k3/(6480*z7*z2*z) + k3b/(216*z6)) / (n * math.Sqrt(n))
	return min(1, max(0, s))
}

// kolmogorovLimitSF returns the limit of P(√n Dₙ > z) for large n.
func kolmogorovLimitSF(z float64) float64 {
	if z <= 0 {
		return 1
	}
	if z < 1 {
		s := 0.0
		for k := 1; k < 20; k += 2 {
			v := float64(k) * math.Pi / z
			s += math.Exp(-v * v / 8)
		}
		return 1 - math.Sqrt(2*math.Pi)/z*s
	}
	s, sign := 0.0, 1.0
	for k := 1.0; k < 20; k++ {
		s += sign * math.Exp(-2*k*k*z*z)
		sign = -sign
	}
	return 2 * s
}
