// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install_test

// This file tests the reading of kernelspecs.

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/install"
)

// writeSpec writes a kernel.json.
func writeSpec(t *testing.T, dir, content string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "kernel.json"), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestList(t *testing.T) {
	t.Parallel()
	kernels := t.TempDir()
	exe := program(t)
	if _, err := install.Install(kernels, &install.Options{Name: "mine", Executable: exe, Env: map[string]string{"A": "${B}/c${NONE}"}}); err != nil {
		t.Fatal(err)
	}
	writeSpec(t, filepath.Join(kernels, "python3"), `{"argv": ["python"]}`)
	writeSpec(t, filepath.Join(kernels, "gosci"), `{"argv": ["go"], "display_name": "Other"}`)
	writeSpec(t, filepath.Join(kernels, "not a kernel"), "{")
	if err := os.Mkdir(filepath.Join(kernels, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	list, err := install.List(kernels)
	if err != nil {
		t.Fatal(err)
	}
	want := []install.Kernelspec{
		{Name: "gosci", Dir: filepath.Join(kernels, "gosci"), DisplayName: "Other", Argv: []string{"go"}},
		{
			Name: "mine", Dir: filepath.Join(kernels, "mine"), DisplayName: "Go (gosci)", Ours: true,
			Argv: []string{exe, "run", "-f", "{connection_file}"}, Env: map[string]string{"A": "${B}/c${NONE}"},
		},
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("List (-want +got):\n%s", diff)
	}
	if got, want := list[1].Command("/c.json"), []string{exe, "run", "-f", "/c.json"}; !slices.Equal(got, want) {
		t.Errorf("Command = %q, want %q", got, want)
	}
	if got, want := list[1].Environ([]string{"B=b"}), []string{"B=b", "A=b/c${NONE}"}; !slices.Equal(got, want) {
		t.Errorf("Environ = %q, want %q", got, want)
	}
	if list, err := install.List(filepath.Join(kernels, "none")); list != nil || err != nil {
		t.Errorf("List of no folder = %v, %v, want nothing", list, err)
	}
}

func TestListBroken(t *testing.T) {
	t.Parallel()
	for name, content := range map[string]string{"no JSON": "{", "no command": "{}"} {
		kernels := t.TempDir()
		writeSpec(t, filepath.Join(kernels, "gosci"), content)
		if list, err := install.List(kernels); err != nil || len(list) != 1 || list[0].Err == nil {
			t.Errorf("%s: List = %+v, %v, want one with an error", name, list, err)
		}
	}
}
