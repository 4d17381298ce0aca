// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !race

package lower_test

// This file tests what needs the counts and marks that are left out of the text
// when the race detector is on.

import (
	"strings"
	"testing"
)

// marked says that the text has marks.
const marked = true

func TestEndlessRecursion(t *testing.T) {
	for _, test := range []struct{ name, cell string }{
		{"function", "func f(n int) int { return f(n+1) + 1 }\nf(0)"},
		{"closure", "var g func(int) int\ng = func(n int) int { return g(n+1) + 1 }\ng(0)"},
		{"interface", "type I interface{ M(int) int }\ntype T struct{ i I }\nfunc (t *T) M(n int) int { return t.i.M(n+1) + 1 }\nt := &T{}\nt.i = t\nt.M(0)"},
		{"String", "type T int\nfunc (t T) String() string { return fmt.Sprint(t) }\nT(1).String()"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSession(t)
			_, err := s.runContext(t.Context(), test.cell)
			if err == nil || !strings.Contains(err.Error(), "stack overflow") {
				t.Fatalf("cell gives %v, want a stack overflow", err)
			}
			if got := s.run("1 + 1"); got != "2\n" {
				t.Errorf("after it, 1 + 1 = %q", got)
			}
		})
	}
}
