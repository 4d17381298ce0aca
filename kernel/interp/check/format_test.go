// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check_test

// This file tests how errors look.

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/gosci/gosci/kernel/interp/check"
)

func ExampleFormatError() {
	const text = "x := 1\nif x > 0 {\n\tfmt.Printl(\"é\", x)\n}"
	s := newSession()
	_, err := s.Check(check.Source{Number: 7, Text: text})
	var list check.Errors
	errors.As(err, &list)
	for _, line := range check.FormatError(list[0], text, false) {
		fmt.Println(line)
	}
	// Output:
	// cell[7]:3:6: undefined: fmt.Printl (did you mean fmt.Print, fmt.Printf or fmt.Println?)
	//     	fmt.Printl("é", x)
	//     	    ^
}

func TestFormatError(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		line, col  int
		color      bool
		want       string
	}{
		{"end of line", "x :=", 1, 5, false, "cell[1]:1:5: m|    x :=|        ^"},
		{"letters of several bytes", "é + ö", 1, 6, false, "cell[1]:1:6: m|    é + ö|        ^"},
		{"no such line", "x", 3, 1, false, "cell[1]:3:1: m"},
		{"blank line", "x\n  ", 2, 1, false, "cell[1]:2:1: m"},
		{"color", "x", 1, 1, true, "\x1b[1mcell[1]:1:1: \x1b[0m\x1b[38;5;196mm\x1b[0m|    x|    \x1b[38;5;196m^\x1b[0m"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := &check.Error{Msg: "m"}
			e.Pos.Filename, e.Pos.Line, e.Pos.Column = "cell[1]", test.line, test.col
			if got := strings.Join(check.FormatError(e, test.text, test.color), "|"); got != test.want {
				t.Errorf("FormatError(%v) = %q, want %q", e, got, test.want)
			}
		})
	}
}
