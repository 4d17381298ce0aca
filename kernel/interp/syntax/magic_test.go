// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package syntax_test

// This file tests what is taken off a cell as not being Go.

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/syntax"
)

func TestSplit(t *testing.T) {
	t.Parallel()
	isGo := func(name string) bool { return name == "mask" || name == "true" }
	code := func(start int, text string) syntax.Piece {
		return syntax.Piece{Kind: syntax.Code, Text: text, Start: start}
	}
	for _, test := range []struct {
		name, text string
		want       []syntax.Piece
	}{
		{"nothing", " \n\n", nil},
		{"code", "x := 1\n", []syntax.Piece{code(0, "x := 1\n")}},
		{"line magic", "%time f(x)\n", []syntax.Piece{
			{Kind: syntax.LineMagic, Name: "time", Args: "f(x)", ArgsOffset: 6},
		}},
		{"line magic in code", "x := 1\n  %cd  /tmp \ny := 2", []syntax.Piece{
			code(0, "x := 1\n            \n      "),
			{Kind: syntax.LineMagic, Name: "cd", Args: "/tmp", Start: 9, ArgsOffset: 14},
			code(19, "      \n            \ny := 2"),
		}},
		{"magic without arguments", "%who", []syntax.Piece{{Kind: syntax.LineMagic, Name: "who", ArgsOffset: 4}}},
		{"cell magic", "\n%%bash -e\nls\n%who\n", []syntax.Piece{
			{Kind: syntax.CellMagic, Name: "bash", Args: "-e", Body: "ls\n%who\n", Start: 1, ArgsOffset: 8, BodyOffset: 11},
		}},
		{"shell", "!ls 'it", []syntax.Piece{{Kind: syntax.Shell, Args: "ls 'it", ArgsOffset: 1}}},
		{"not a shell command", "!mask", []syntax.Piece{code(0, "!mask")}},
		{"not a shell command either", "x := mask &&\n!ls", []syntax.Piece{code(0, "x := mask &&\n!ls")}},
		{"not a shell command in brackets", "f(\n!ls,\n)", []syntax.Piece{code(0, "f(\n!ls,\n)")}},
		{"questions", "math.Sin?\nx??\n?y\n%time?", []syntax.Piece{
			{Kind: syntax.Help, Name: "math.Sin", Level: 1},
			{Kind: syntax.Help, Name: "x", Level: 2, Start: 10},
			{Kind: syntax.Help, Name: "y", Level: 1, Start: 14},
			{Kind: syntax.Help, Name: "%time", Level: 1, Start: 17},
		}},
		{"within a raw string", "x := `\n%time\n!ls\n`", []syntax.Piece{code(0, "x := `\n%time\n!ls\n`")}},
		{"within a comment", "/*\n%time\n*/ x", []syntax.Piece{code(0, "/*\n%time\n*/ x")}},
		{"within a block", "if x {\n%time\n}", []syntax.Piece{code(0, "if x {\n%time\n}")}},
		{"after an increment", "i++\n!ls", []syntax.Piece{
			code(0, "i++\n   "),
			{Kind: syntax.Shell, Args: "ls", Start: 4, ArgsOffset: 5},
		}},
		{"after a quote", "x := '\\''\n%who", []syntax.Piece{
			code(0, "x := '\\''\n    "),
			{Kind: syntax.LineMagic, Name: "who", Start: 10, ArgsOffset: 14},
		}},
		{"after a comment", "x // it's (\n%who", []syntax.Piece{
			code(0, "x // it's (\n    "),
			{Kind: syntax.LineMagic, Name: "who", Start: 12, ArgsOffset: 16},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, syntax.Split(test.text, isGo)); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", test.text, diff)
			}
		})
	}
}
