// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate

// This file finds the interval of a sorted list that holds a point.

// A finder finds intervals of sorted breakpoints t[lo] <= ... <= t[hi]. For many points it
// divides the range in buckets of one width, each of which knows the breakpoints before it.
type finder struct {
	t       []float64
	lo, hi  int
	first   []int32 // for a bucket, the number of breakpoints in those before
	origin  float64
	perUnit float64
}

// newFinder returns a finder for count points.
func newFinder(t []float64, lo, hi, count int) *finder {
	f := &finder{t: t, lo: lo, hi: hi}
	n := hi - lo
	if n < 8 || count < 4*n {
		return f
	}
	buckets := 2 * n
	f.origin, f.perUnit = t[lo], float64(buckets)/(t[hi]-t[lo])
	if !(f.perUnit > 0) || f.perUnit > 1e300 {
		return f
	}
	f.first = make([]int32, buckets+2)
	for _, v := range t[lo : hi+1] {
		f.first[f.bucket(v)+1]++
	}
	for b := 1; b < len(f.first); b++ {
		f.first[b] += f.first[b-1]
	}
	return f
}

func (f *finder) bucket(x float64) int {
	v := (x - f.origin) * f.perUnit
	if !(v > 0) {
		return 0
	}
	last := len(f.first) - 2
	if v >= float64(last) {
		return last
	}
	return int(v)
}

// find returns the largest i in [lo, hi-1] with t[i] <= x, or lo if there is none. last is
// an interval that is tried first.
func (f *finder) find(x float64, last int) int {
	t := f.t
	if t[last] <= x {
		if x < t[last+1] {
			return last
		}
		if last+2 <= f.hi && x < t[last+2] { // points often come in order
			return last + 1
		}
	}
	a, b := f.lo, f.hi // t[a] <= x < t[b], if x is inside
	if f.first != nil {
		k := f.bucket(x)
		a, b = max(f.lo+int(f.first[k])-1, f.lo), min(f.lo+int(f.first[k+1]), f.hi)
	}
	return search(t, a, b, x)
}

// search is find without a guess, of t[lo] <= ... <= t[hi].
func search(t []float64, lo, hi int, x float64) int {
	for hi-lo > 1 {
		if c := int(uint(lo+hi) / 2); t[c] <= x {
			lo = c
		} else {
			hi = c
		}
	}
	return lo
}
