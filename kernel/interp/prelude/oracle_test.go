// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares what two implementations of a function do.

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sameBits compares floating-point numbers bit by bit, all NaNs being one.
var sameBits = cmp.Options{
	cmp.Comparer(func(x, y float64) bool { return bits(x) == bits(y) }),
	cmp.Comparer(func(x, y celsius) bool { return bits(float64(x)) == bits(float64(y)) }),
}

func bits(x float64) uint64 {
	if math.IsNaN(x) {
		x = math.NaN()
	}
	return math.Float64bits(x)
}

// A call is what came of calling a function.
type call struct {
	Results []any  // errors as their type and text
	Panic   string // the value of a panic with its type, "" for none
}

func called(f func() []any) (c call) {
	defer func() {
		if reason := recover(); reason != nil {
			c = call{Panic: fmt.Sprintf("%T: %v", reason, reason)}
		}
	}()
	c.Results = f()
	for i, result := range c.Results {
		if err, ok := result.(error); ok {
			c.Results[i] = fmt.Sprintf("%T: %v", err, err)
		}
	}
	return c
}

// same checks that two functions return the same, or panic with the same.
// They must not share anything that one of them changes.
func same(t *testing.T, name string, own, std func() []any) {
	t.Helper()
	got, want := called(own), called(std)
	if diff := cmp.Diff(want, got, sameBits); diff != "" {
		t.Errorf("%s: prelude differs from the standard library (-std +prelude):\n%s", name, diff)
	}
}
