// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !race

package lower_test

// This file tests what needs the counts and marks that are left out of the text
// when the race detector is on.

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/kernel/interp/host"
)

// marked says that the text has marks.
const marked = true

func TestCallChain(t *testing.T) {
	t.Parallel()
	s := newSession(t)
	s.run("func div(a, b int) int {\n\treturn a / b\n}\ntype T struct{ n int }\nfunc (t *T) half(f func(int) int) int {\n\tdefer func() {}()\n\tx := f(t.n)\n\treturn x / 2\n}")
	_, err := s.runContext(t.Context(), "t := &T{4}\nzero := 0\n\nxs := []int{1}\nsort.Slice(append(xs, 2), func(i, j int) bool {\n\treturn t.half(func(n int) int {\n\t\treturn div(n, zero)\n\t}) > 0\n})")
	var p *host.Panic
	if !errors.As(err, &p) {
		t.Fatalf("cell gives %v, want a panic", err)
	}
	var got []string
	for _, c := range p.Calls {
		at := s.lowerer.Position(c.Line)
		got = append(got, fmt.Sprintf("%s %s:%d", c.Func, at.Filename, at.Line))
	}
	want := []string{"div cell[1]:2", "func cell[2]:7", "T.half cell[1]:7", "func cell[2]:6", " cell[2]:5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calls differ (-want +got):\n%s", diff)
	}
}

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
