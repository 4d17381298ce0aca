// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file tests functions that are called for parts of an array at once.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// TestMapPure checks that the order of calls, which differs on several processors,
// does not show: results are those of a closure, which is called in order.
func TestMapPure(t *testing.T) {
	t.Parallel()
	x := nd.Linspace(0.1, 30, 300_000)
	column, row := nd.Linspace(0.1, 5, 400).Reshape(400, 1), nd.Linspace(1, 9, 500)
	third := nd.Linspace(0, 1, 400*500).Reshape(400, 500)
	for _, c := range []struct {
		name      string
		got, want *nd.Array
	}{
		{"1", nd.Map(special.Gamma, x), nd.Map(func(v float64) float64 { return special.Gamma(v) }, x)},
		{"2", nd.Map2(math.Pow, column, row), nd.Map2(func(a, b float64) float64 { return math.Pow(a, b) }, column, row)},
		{
			"3", nd.Map3(special.Betainc, column, row, third),
			nd.Map3(func(a, b, v float64) float64 { return special.Betainc(a, b, v) }, column, row, third),
		},
		{"view", nd.Map(math.Cbrt, third.T()), nd.Map(func(v float64) float64 { return math.Cbrt(v) }, third.T())},
	} {
		if !c.got.ArrayEqual(c.want) {
			t.Errorf("%s: the results differ", c.name)
		}
	}
	if !nd.MapToBool(signbit, x.Neg()).All() {
		t.Error("a function of the user's is called for some elements only")
	}
}

func signbit(v float64) bool { return math.Signbit(v) }
