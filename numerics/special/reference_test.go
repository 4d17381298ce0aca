// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file compares functions with the reference files that testdata/gen.py makes.

import (
	"math"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A row says how near one function comes to its references.
type row struct {
	name  string // of the line in the file
	f     func(a []float64) float64
	tol   float64 // relative error; where it is above 1e-14 the doc comment says so
	slack float64 // how many changes of the arguments by 2⁻⁵³ the error may be worth
}

func one(f func(float64) float64) func([]float64) float64 {
	return func(a []float64) float64 { return f(a[0]) }
}

func two(f func(x, y float64) float64) func([]float64) float64 {
	return func(a []float64) float64 { return f(a[0], a[1]) }
}

func three(f func(x, y, z float64) float64) func([]float64) float64 {
	return func(a []float64) float64 { return f(a[0], a[1], a[2]) }
}

func order(f func(n int, x float64) float64) func([]float64) float64 {
	return func(a []float64) float64 { return f(int(a[0]), a[1]) }
}

// checkRows compares with the lines of a file. Each line of the file is to have a
// row, and each row a line, but for the lines that are tested apart.
func checkRows(t *testing.T, file string, rows []row, apart ...string) {
	t.Helper()
	seen := map[string]bool{}
	edges := map[string]*nd.Array{}
	for _, r := range numtest.Read(t, file) {
		if r.Name == "edge" {
			edges[r.Inputs[0]] = r.Want.(*nd.Array)
			continue
		}
		if slices.Contains(apart, r.Name) {
			continue
		}
		var found *row
		for i := range rows {
			if rows[i].name == r.Name {
				found = &rows[i]
			}
		}
		if found == nil {
			t.Errorf("%s: %s has no row", file, r.Name)
			continue
		}
		seen[r.Name] = true
		t.Run(r.Name, func(t *testing.T) { checkRow(t, *found, r.Want.(*nd.Array)) })
	}
	for _, r := range rows {
		if !seen[r.name] && edges[r.name] == nil {
			t.Errorf("%s: no line for %s", file, r.name)
		}
		if e := edges[r.name]; e != nil {
			t.Run("edge/"+r.name, func(t *testing.T) { checkEdge(t, r, e) })
		}
	}
}

func checkRow(t *testing.T, r row, a *nd.Array) {
	t.Helper()
	bad := 0
	worst, at := 0.0, []float64(nil)
	for _, v := range a.Rows() {
		k := len(v) - 2
		want, slack := v[k], v[k+1]
		got := r.f(v[:k])
		// A subnormal number has no smaller parts than 2⁻¹⁰⁷⁴.
		miss := math.Abs(got-want) - r.slack*slack - 5e-324
		if rel := miss / math.Abs(want); rel > worst || rel != rel && want != 0 {
			worst, at = rel, v[:k]
		}
		if !(miss <= r.tol*math.Abs(want)) {
			if bad++; bad < 8 {
				t.Errorf("%s(%v) = %v, want %v: off by %.2g", r.name, v[:k], got, want, math.Abs(got-want)/math.Abs(want))
			}
		}
	}
	if bad > 0 {
		t.Errorf("%s: %d of %d are off", r.name, bad, a.Len())
	}
	t.Logf("%s: largest relative error %.2g at %v", r.name, worst, at)
}

// checkEdge wants what SciPy returns at the ends of the domain. Its finite values
// are not those of mpmath: they are compared to 1e-9 alone.
func checkEdge(t *testing.T, r row, a *nd.Array) {
	t.Helper()
	for _, v := range a.Rows() {
		k := len(v) - 1
		got, want := r.f(v[:k]), v[k]
		ok := got == want || math.IsNaN(got) && math.IsNaN(want)
		if !math.IsInf(want, 0) && math.Abs(got-want) <= 1e-9*math.Abs(want) {
			ok = true
		}
		if !ok {
			t.Errorf("%s(%v) = %v, SciPy has %v", r.name, v[:k], got, want)
		}
	}
}
