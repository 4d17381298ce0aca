// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the test of Anderson and Darling for the Weibull distribution of three parameters
// (Lockhart, Stephens, J. Roy. Statist. Soc. B 56, 491, 1994).

import (
	"math"
)

// weibullCritical holds the critical values of Lockhart and Stephens, table 0: for the inverse
// shapes 0, 0.05, ..., 0.5 those of the levels 50, 25, 15, 10, 5, 2.5, 1 and 0.5 percent.
var weibullCritical = [11][8]float64{
	{0.292, 0.395, 0.467, 0.522, 0.617, 0.711, 0.836, 0.931},
	{0.295, 0.399, 0.471, 0.527, 0.623, 0.719, 0.845, 0.941},
	{0.298, 0.403, 0.476, 0.534, 0.631, 0.728, 0.856, 0.954},
	{0.301, 0.408, 0.483, 0.541, 0.640, 0.738, 0.869, 0.969},
	{0.305, 0.414, 0.490, 0.549, 0.650, 0.751, 0.885, 0.986},
	{0.309, 0.421, 0.498, 0.559, 0.662, 0.765, 0.902, 1.007},
	{0.314, 0.429, 0.508, 0.570, 0.676, 0.782, 0.923, 1.030},
	{0.320, 0.438, 0.519, 0.583, 0.692, 0.802, 0.947, 1.057},
	{0.327, 0.448, 0.532, 0.598, 0.711, 0.824, 0.974, 1.089},
	{0.334, 0.469, 0.547, 0.615, 0.732, 0.850, 1.006, 1.125},
	{0.342, 0.472, 0.563, 0.636, 0.757, 0.879, 1.043, 1.167},
}

// weibullLevels returns the critical values for a shape of 2 or more, rounded up, and the levels.
func weibullLevels(shape float64) (critical, levels []float64) {
	at := 20 / shape
	k := min(int(at), 9)
	critical = make([]float64, 8)
	for i := range critical {
		low, high := weibullCritical[k][i], weibullCritical[k+1][i]
		critical[i] = math.RoundToEven((low+(high-low)*(at-float64(k))+0.0005)*1000) / 1000
	}
	return critical, []float64{50, 25, 15, 10, 5, 2.5, 1, 0.5}
}

// fitWeibull returns the shape, location and scale of the greatest local maximum of the likelihood
// of a sorted sample, or false if there is none with a shape of 2 or more. For each location there
// is one best shape; the location is where the likelihood with that has its maximum, found
// between distances from the smallest element that grow by a factor.
func fitWeibull(v []float64) (shape, loc, scale float64, ok bool) {
	span := v[len(v)-1] - v[0]
	y, logs := make([]float64, len(v)), make([]float64, len(v))
	profile := func(distance float64) (m, s, slope, likelihood float64) {
		for i, x := range v {
			y[i] = (x - v[0]) + distance
			logs[i] = math.Log(y[i])
		}
		m, s = weibullShape(logs)
		inverse, powers, n := 0.0, 0.0, float64(len(v))
		for i, e := range y {
			inverse += 1 / e
			powers += math.Exp((m-1)*(logs[i]-math.Log(s))) / s
		}
		// The likelihood's derivative by the location.
		slope = m*powers - (m-1)*inverse
		return m, s, slope, n*math.Log(m) - n*m*math.Log(s) + (m-1)*addUp(logs)
	}
	const factor = 1.2
	best := math.Inf(-1)
	_, _, before, _ := profile(span * 1e-6)
	for d := span * 1e-6; d < span*1e4; d *= factor {
		_, _, slope, _ := profile(d * factor)
		// A maximum: nearer to the smallest element the likelihood falls, further off it rises
		// towards it.
		if before < 0 && slope >= 0 {
			at := bisect(func(d float64) float64 {
				_, _, slope, _ := profile(d)
				return slope
			}, d, d*factor)
			if m, s, _, l := profile(at); l > best && m >= 2 {
				best, shape, loc, scale, ok = l, m, v[0]-at, s, true
			}
		}
		before = slope
	}
	return shape, loc, scale, ok
}

// weibullShape returns the shape m and scale s of maximum likelihood for the logarithms of
// elements: Σ l e^(ml) / Σ e^(ml) - 1/m is the mean of the logarithms l, and s^m that of e^(ml).
func weibullShape(logs []float64) (m, s float64) {
	mean, top := average(logs), logs[len(logs)-1]
	f := func(m float64) float64 {
		sum, weighted := 0.0, 0.0
		for _, l := range logs {
			e := math.Exp(m * (l - top))
			sum += e
			weighted += (l - mean) * e
		}
		return weighted/sum - 1/m
	}
	low := math.Pi / math.Sqrt(6*variance(logs, 0))
	high := low
	for i := 0; i < 100 && f(low) > 0; i++ {
		low /= 2
	}
	for i := 0; i < 100 && f(high) < 0; i++ {
		high *= 2
	}
	m = bisect(f, low, high)
	sum := sumOver(logs, func(l float64) float64 { return math.Exp(m * (l - top)) })
	return m, math.Exp(top + math.Log(sum/float64(len(logs)))/m)
}
