// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar_test

// This file tests the programs that cells are exported to: that they are as expected,
// and that they are Go, which Export itself makes sure of.

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp/check"
	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// TestExport reads testdata/export/programs.txt: sessions, each begun by a line "===
// name", cells after lines "--- cell", and after a line "--- want" the program that
// all of them make.
func TestExport(t *testing.T) {
	const file = "testdata/export/programs.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, session := range strings.Split("\n"+string(text), "\n=== ") {
		if i == 0 {
			continue
		}
		name, body, _ := strings.Cut(session, "\n")
		body, want, _ := strings.Cut(body+"\n", "--- want\n")
		got := ""
		t.Run(name, func(t *testing.T) {
			s := newSession()
			program := &desugar.Program{}
			for i, text := range strings.Split("\n"+body, "\n--- cell\n")[1:] {
				cell, err := s.Check(check.Source{Number: i + 1, Text: text})
				if err != nil {
					t.Fatalf("cell %d: %v", i+1, err)
				}
				program.Parts = append(program.Parts, desugar.Part{Cell: cell})
			}
			text, _, err := desugar.Export(program, symbols.Importer())
			got = string(text)
			if err != nil {
				got = err.Error() + "\n"
			}
			if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); diff != "" && !*update {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
		fmt.Fprintf(&out, "=== %s\n%s--- want\n%s\n", name, body, got)
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
