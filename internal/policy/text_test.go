// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file states what the text of every file says and does not say.

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// header is how a source file starts, after the marks of its comments and after
// a line that names its interpreter.
var header = []string{
	"Copyright 2026 The gosci Authors. All rights reserved.",
	"Use of this source code is governed by a BSD-style",
	"license that can be found in the LICENSE file.",
}

// hasHeader reports whether src starts with header, in comments marked by mark.
func hasHeader(src []byte, mark string) bool {
	text := string(src)
	if strings.HasPrefix(text, "#!") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.HasPrefix(text, mark+" "+strings.Join(header, "\n"+mark+" ")+"\n")
}

func TestHeaders(t *testing.T) {
	t.Parallel()
	generated := map[string]bool{}
	for _, f := range goFiles(t) {
		generated[f.path] = f.generated
	}
	marks := map[string]string{".go": "//", ".js": "//", ".py": "#", ".sh": "#"}
	for name, src := range files(t) {
		mark := marks[path.Ext(name)]
		if name == "Makefile" || name == ".ci/run" || name == "Dockerfile" {
			mark = "#"
		}
		if mark == "" || generated[name] || strings.Contains(name, "/testdata/") {
			continue
		}
		if !hasHeader(src, mark) {
			t.Errorf("%s does not start with the licence header", name)
		}
	}
}

func TestHasHeader(t *testing.T) {
	t.Parallel()
	good := "# " + strings.Join(header, "\n# ") + "\n"
	for src, want := range map[string]bool{
		good:                  true,
		good + "code\n":       true,
		"#!/bin/sh\n" + good:  true,
		"\n" + good:           false,
		good[1:]:              false,
		good[:len(good)-2]:    false,
		strings.ToUpper(good): false,
		"// " + strings.Join(header, "\n// ") + "\n": false,
	} {
		if got := hasHeader([]byte(src), "#"); got != want {
			t.Errorf("hasHeader(%q) = %v, want %v", src, got, want)
		}
	}
}

// private lists texts that name one machine or the host of a registry. Each is
// put together here so that this file does not hold it.
func private(t *testing.T) []string {
	t.Helper()
	list := []string{
		"proxy.golang" + ".org", "sum.golang" + ".org",
		"pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "crates" + ".io",
		"/root/" + "go", "/root/" + ".", "/work" + "/main", "/work" + "/shared", "/tmp" + "/bash_jobs",
	}
	here, err := filepath.Abs(root)
	if err != nil {
		t.Fatalf("where the tree is: %v", err)
	}
	for _, dir := range []string{here, os.Getenv("GOMODCACHE"), os.Getenv("VIRTUAL_ENV")} {
		if strings.Count(filepath.ToSlash(dir), "/") > 1 {
			list = append(list, dir)
		}
	}
	return list
}

// TestPrivateText wants a tree that reads the same whoever wrote it, wherever.
func TestPrivateText(t *testing.T) {
	t.Parallel()
	list := private(t)
	for name, src := range files(t) {
		if !utf8.Valid(src) {
			continue
		}
		for _, text := range list {
			if i := bytes.Index(src, []byte(text)); i >= 0 {
				t.Errorf("%s:%d names %q", name, 1+bytes.Count(src[:i], []byte("\n")), text)
			}
		}
	}
}
