// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests that the pages of docs name verbs and flags that there are.

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// command is a call of the program on a page: in a block of commands, or between backquotes.
var command = regexp.MustCompile("(?m)(?:^(?:sudo |& |)\\S*|[`/])gosci-kernel(?:\\.exe\")? ([a-z]+)([^`\n]*)")

func TestGuide(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	help := map[string]string{"help": ""}
	for _, v := range verbs(newScript(nil)) {
		help[v.name] = v.help
	}
	flag := regexp.MustCompile(` --?[a-z][a-z-]*`)
	calls := 0
	for _, page := range append(pages, "../../README.md", "../../CONTRIBUTING.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range command.FindAllStringSubmatch(string(text), -1) {
			calls++
			verb, rest := m[1], m[2]
			described, ok := help[verb]
			if !ok {
				t.Errorf("%s: there is no verb %q", page, verb)
			}
			for _, f := range flag.FindAllString(rest, -1) {
				if f = strings.TrimSpace(f); !strings.Contains(described, f) {
					t.Errorf("%s: gosci-kernel %s has no flag %s", page, verb, f)
				}
			}
		}
	}
	if calls < 10 {
		t.Errorf("found %d calls of gosci-kernel in %q, want more", calls, pages)
	}
}
