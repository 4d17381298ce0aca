// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the first values of searches where SciPy has its own.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/special"
)

// starting returns what finds the first shapes, or all first parameters, by SciPy's names.
func starting(name string) func(x []float64) []float64 {
	return map[string]func(x []float64) []float64{
		"gamma": func(x []float64) []float64 {
			s := skewOf(x)
			return []float64{4 / (1e-8 + s*s)}
		},
		"genextreme": func(x []float64) []float64 {
			if skewOf(x) < 0 {
				return []float64{0.5}
			}
			return []float64{-0.5}
		},
		"cauchy": func(x []float64) []float64 {
			return []float64{median(x), (quantileOf(x, 0.75) - quantileOf(x, 0.25)) / 2}
		},
		"truncnorm":   func(x []float64) []float64 { return []float64{slices.Min(x), slices.Max(x)} },
		"beta":        startBeta,
		"weibull_min": startWeibull,
		"skewnorm":    startSkewnorm,
	}[name]
}

// startBeta returns the shapes of the skewness and kurtosis of the data by Newton's method from
// 1 and 1, and these if there are none.
func startBeta(x []float64) []float64 {
	g1, g2 := skewOf(x), kurtosisOf(x)
	miss := func(a, b float64) (float64, float64) {
		if !(a > 0 && b > 0) {
			return math.NaN(), math.NaN()
		}
		m := (&betaDist{a: a, b: b}).moments()
		return m.Skew - g1, m.Kurtosis - g2
	}
	a, b := 1.0, 1.0
	for range 200 {
		f, g := miss(a, b)
		h := 1e-7
		fa, ga := miss(a*(1+h), b)
		fb, gb := miss(a, b*(1+h))
		j11, j12, j21, j22 := (fa-f)/(a*h), (fb-f)/(b*h), (ga-g)/(a*h), (gb-g)/(b*h)
		det := j11*j22 - j12*j21
		da, db := (j22*f-j12*g)/det, (j11*g-j21*f)/det
		s := 1.0
		for ; s > 1e-6; s /= 2 {
			fn, gn := miss(a-s*da, b-s*db)
			if math.Hypot(fn, gn) < math.Hypot(f, g) {
				break
			}
		}
		if s <= 1e-6 || math.IsNaN(da+db) {
			break
		}
		a, b = a-s*da, b-s*db
	}
	if f, g := miss(a, b); math.Hypot(f, g) < 1e-6 {
		return []float64{a, b}
	}
	return []float64{1, 1}
}

// startWeibull returns the parameters of the skewness, variance and mean of the data.
func startWeibull(x []float64) []float64 {
	s := skewOf(x)
	skew := func(c float64) float64 {
		g1, g2, g3 := special.Gamma(1+1/c), special.Gamma(1+2/c), special.Gamma(1+3/c)
		v := g2 - g1*g1
		return (2*g1*g1*g1 - 3*g1*g2 + g3) / math.Pow(v, 1.5)
	}
	const most = 1e4
	c := most
	if s > skew(most) && s < skew(0.02) {
		c = math.Exp(rootBetween(func(l float64) float64 { return skew(math.Exp(l)) - s }, math.Log(0.02), math.Log(most)))
	}
	mean, v := meanVar(x)
	g1, g2 := special.Gamma(1+1/c), special.Gamma(1+2/c)
	scale := math.Sqrt(v / (g2 - g1*g1))
	return []float64{c, mean - scale*g1, scale}
}

// startSkewnorm returns the parameters of the skewness, variance and mean of the data.
func startSkewnorm(x []float64) []float64 {
	s := max(-0.99, min(0.99, skewOf(x)))
	p := math.Cbrt(s * s)
	d := math.Copysign(math.Sqrt(math.Pi/2*p/(p+math.Cbrt((4-math.Pi)/2*(4-math.Pi)/2))), s)
	mean, v := meanVar(x)
	scale := math.Sqrt(v / (1 - 2*d*d/math.Pi))
	return []float64{d / math.Sqrt(1-d*d), mean - scale*d*math.Sqrt(2/math.Pi), scale}
}
