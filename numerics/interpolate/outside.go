// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file says what a curve is outside of its data.

import "math"

// Outside says what the value is at points outside of the data.
type Outside int

// What a value outside is. Each constructor says its default and which it takes.
const (
	OutsideDefault     Outside = iota
	OutsideExtrapolate         // the first and the last piece go on
	OutsideNaN                 // NaN
	OutsidePeriodic            // the curve repeats
	OutsideZeros               // 0
	OutsideConst               // the value at the nearer end
	OutsidePanic               // a panic with a BoundsError
)

// String returns a word such as "extrapolate".
func (o Outside) String() string {
	words := []string{"default", "extrapolate", "nan", "periodic", "zeros", "const", "panic"}
	if o < 0 || int(o) >= len(words) {
		return "invalid"
	}
	return words[o]
}

// or returns o, or def if o is the default. It panics if o is not among those that are taken.
func (o Outside) or(function string, def Outside, taken ...Outside) Outside {
	if o == OutsideDefault {
		return def
	}
	for _, t := range taken {
		if o == t {
			return o
		}
	}
	panicf(function, "does not take the value %q outside of the data", o.String())
	return def
}

// inPeriod returns the point of [a, b] that x stands for on a curve of period b-a.
func inPeriod(x, a, b float64) float64 {
	if x >= a && x <= b {
		return x
	}
	r := math.Mod(x-a, b-a)
	if r < 0 {
		r += b - a
	}
	return a + r
}

// place says what a curve on [a, b] is at x: a value if done, or what its pieces are at the
// point that is returned.
func (o Outside) place(x, a, b float64) (at float64, done bool) {
	if x >= a && x <= b {
		return x, false
	}
	if math.IsNaN(x) {
		return x, true
	}
	switch o {
	case OutsideNaN:
		return math.NaN(), true
	case OutsideZeros:
		return 0, true
	case OutsideConst:
		return min(max(x, a), b), false
	case OutsidePeriodic:
		return inPeriod(x, a, b), false
	default:
		return x, false
	}
}
