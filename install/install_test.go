// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install_test

// This file tests the writing and removing of kernelspecs.

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/install"
)

// program writes a file to stand for the kernel's program and returns its path.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gosci-kernel")
	if err := os.WriteFile(path, []byte("program"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func readSpec(t *testing.T, dir string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "kernel.json"))
	if err != nil {
		t.Fatal(err)
	}
	var spec map[string]any
	if err := json.Unmarshal(data, &spec); err != nil {
		t.Fatal(err)
	}
	return spec
}

// names lists a folder, and below it.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestInstall(t *testing.T) {
	t.Parallel()
	kernels := filepath.Join(t.TempDir(), "share", "kernels")
	exe := program(t)
	done, err := install.Install(kernels, &install.Options{Executable: exe})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(kernels, "gosci")
	want := install.Installed{
		Dir: dir,
		Files: []string{
			filepath.Join(dir, "kernel.json"), filepath.Join(dir, "logo-32x32.png"),
			filepath.Join(dir, "logo-64x64.png"), filepath.Join(dir, "logo-svg.svg"),
		},
		Argv: []string{exe, "run", "-f", "{connection_file}"},
	}
	if diff := cmp.Diff(want, done); diff != "" {
		t.Errorf("Install (-want +got):\n%s", diff)
	}
	wantSpec := map[string]any{
		"argv":                    []any{exe, "run", "-f", "{connection_file}"},
		"display_name":            "Go (gosci)",
		"language":                "go",
		"interrupt_mode":          "message",
		"metadata":                map[string]any{"debugger": false, "implementation": "gosci"},
		"kernel_protocol_version": "5.5",
	}
	if diff := cmp.Diff(wantSpec, readSpec(t, dir)); diff != "" {
		t.Errorf("kernel.json (-want +got):\n%s", diff)
	}
	wantFiles := []string{"gosci/kernel.json", "gosci/logo-32x32.png", "gosci/logo-64x64.png", "gosci/logo-svg.svg"}
	if diff := cmp.Diff(wantFiles, names(t, kernels)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if runtime.GOOS != "windows" {
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := info.Mode().Perm(), fs.FileMode(0o755); got != want {
			t.Errorf("permissions of the folder = %v, want %v", got, want)
		}
	}
}

func TestReplace(t *testing.T) {
	t.Parallel()
	kernels := t.TempDir()
	exe := program(t)
	if _, err := install.Install(kernels, &install.Options{Name: "My.Go-1_x", Executable: exe, Copy: true}); err != nil {
		t.Fatal(err)
	}
	done, err := install.Install(kernels, &install.Options{
		Name: "MY.GO-1_X", DisplayName: "Mine <&>", Env: map[string]string{"A": "${B}/b=c"}, Executable: exe,
	})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(kernels, "my.go-1_x")
	if !done.Replaced || done.Dir != dir {
		t.Errorf("Install = %+v, want %s replaced", done, dir)
	}
	spec := readSpec(t, dir)
	if got, want := spec["display_name"], "Mine <&>"; got != want {
		t.Errorf("display_name = %q, want %q", got, want)
	}
	if diff := cmp.Diff(map[string]any{"A": "${B}/b=c"}, spec["env"]); diff != "" {
		t.Errorf("env (-want +got):\n%s", diff)
	}
	want := []string{"my.go-1_x/kernel.json", "my.go-1_x/logo-32x32.png", "my.go-1_x/logo-64x64.png", "my.go-1_x/logo-svg.svg"}
	if diff := cmp.Diff(want, names(t, kernels)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestCopy(t *testing.T) {
	t.Parallel()
	kernels := t.TempDir()
	exe := program(t)
	first, err := install.Install(kernels, &install.Options{Executable: exe, Copy: true})
	if err != nil {
		t.Fatal(err)
	}
	copied := first.Argv[0]
	if filepath.Dir(copied) != first.Dir {
		t.Errorf("argv = %q, want a program in %s", first.Argv, first.Dir)
	}
	if err := os.Remove(exe); err != nil {
		t.Fatal(err)
	}
	// The copy installs itself once more and must not be lost in doing so.
	second, err := install.Install(kernels, &install.Options{Executable: copied})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first.Argv, second.Argv); diff != "" {
		t.Errorf("argv (-first +second):\n%s", diff)
	}
	data, err := os.ReadFile(copied)
	if err != nil || string(data) != "program" {
		t.Errorf("the copy holds %q, %v, want the program", data, err)
	}
	info, err := os.Stat(copied)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o100 == 0 {
		t.Errorf("permissions of the copy = %v, want an executable", info.Mode())
	}
	if got, want := len(names(t, kernels)), 5; got != want {
		t.Errorf("files = %d, want %d", got, want)
	}
}

func TestInstallErrors(t *testing.T) {
	t.Parallel()
	exe := program(t)
	for _, tt := range []struct {
		name string
		opts install.Options
		want string
	}{
		{"space in the name", install.Options{Name: "a b", Executable: exe}, `install: want a kernel name of ASCII letters, digits, '-', '.' and '_', came "a b"`},
		{"path as name", install.Options{Name: "../x", Executable: exe}, `install: want a kernel name`},
		{"parent folder as name", install.Options{Name: "..", Executable: exe}, `install: want a kernel name`},
		{"letter beyond ASCII", install.Options{Name: "\u212a", Executable: exe}, `install: want a kernel name`},
		{"no program", install.Options{}, `install: want the absolute path of the program, came ""`},
		{"relative program", install.Options{Executable: "gosci-kernel"}, `install: want the absolute path of the program, came "gosci-kernel"`},
		{"variable without a name", install.Options{Executable: exe, Env: map[string]string{"": "x"}}, `install: want the name of an environment variable, came ""`},
		{"missing program to copy", install.Options{Executable: exe + "-missing", Copy: true}, `install: open ` + exe + `-missing: `},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			kernels := t.TempDir()
			done, err := install.Install(kernels, &tt.opts)
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("Install = %+v, %v, want the error %s…", done, err, tt.want)
			}
			if got := names(t, kernels); len(got) > 0 {
				t.Errorf("files = %q, want none", got)
			}
			entries, err := os.ReadDir(kernels)
			if err != nil || len(entries) > 0 {
				t.Errorf("ReadDir = %v, %v, want an empty folder", entries, err)
			}
		})
	}
	if _, err := install.Install(t.TempDir(), nil); err == nil {
		t.Error("Install without options = nil, want an error")
	}
}

func TestFolderInTheWay(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := install.Install(filepath.Join(file, "kernels"), &install.Options{Executable: program(t)})
	if err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("Install below a file = %v, want an error that names %s", err, file)
	}
}

func TestForeign(t *testing.T) {
	t.Parallel()
	for name, content := range map[string]string{
		"another kernel": `{"argv": ["python", "-m", "ipykernel"], "language": "python", "metadata": {"debugger": true}}`,
		"broken":         `{`,
		"no kernel.json": "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			kernels := t.TempDir()
			dir := filepath.Join(kernels, "other")
			file := "kernel.json"
			if content == "" {
				file = "something.txt"
			}
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, file), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
			var foreign *install.ForeignError
			done, err := install.Install(kernels, &install.Options{Name: "other", Executable: program(t)})
			if !errors.As(err, &foreign) || foreign.Dir != dir {
				t.Errorf("Install = %+v, %v, want a ForeignError for %s", done, err, dir)
			}
			removed, err := install.Uninstall(kernels, "other")
			if !errors.As(err, &foreign) || foreign.Dir != dir {
				t.Errorf("Uninstall = %q, %v, want a ForeignError for %s", removed, err, dir)
			}
			if diff := cmp.Diff([]string{"other/" + file}, names(t, kernels)); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEmptyFolder(t *testing.T) {
	t.Parallel()
	kernels := t.TempDir()
	if err := os.Mkdir(filepath.Join(kernels, "gosci"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := install.Install(kernels, &install.Options{Executable: program(t)}); err != nil {
		t.Errorf("Install over an empty folder = %v, want no error", err)
	}
}

func TestUninstall(t *testing.T) {
	t.Parallel()
	kernels := t.TempDir()
	exe := program(t)
	for _, name := range []string{"", "second"} {
		if _, err := install.Install(kernels, &install.Options{Name: name, Executable: exe}); err != nil {
			t.Fatal(err)
		}
	}
	dir, err := install.Uninstall(kernels, "")
	if want := filepath.Join(kernels, "gosci"); dir != want || err != nil {
		t.Errorf("Uninstall = %q, %v, want %q", dir, err, want)
	}
	if entries, err := os.ReadDir(kernels); err != nil || len(entries) != 1 || entries[0].Name() != "second" {
		t.Errorf("ReadDir = %v, %v, want the other kernelspec", entries, err)
	}
	if dir, err = install.Uninstall(kernels, ""); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Uninstall = %q, %v, want fs.ErrNotExist", dir, err)
	}
	if dir, err = install.Uninstall(kernels, ".."); err == nil {
		t.Errorf("Uninstall(..) = %q, want an error", dir)
	}
	if _, err := os.Stat(exe); err != nil {
		t.Errorf("the program is gone: %v", err)
	}
}

func TestLogos(t *testing.T) {
	t.Parallel()
	done, err := install.Install(t.TempDir(), &install.Options{Executable: program(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{32, 64} {
		data, err := os.ReadFile(filepath.Join(done.Dir, fmt.Sprintf("logo-%dx%d.png", size, size)))
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if got := img.Bounds(); got.Dx() != size || got.Dy() != size {
			t.Errorf("size = %v, want %d", got, size)
		}
		if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
			t.Errorf("alpha of the corner = %d, want 0", a)
		}
		if _, _, _, a := img.At(size/2, size/2).RGBA(); a != 0xffff {
			t.Errorf("alpha of the middle = %#x, want 0xffff", a)
		}
	}
	data, err := os.ReadFile(filepath.Join(done.Dir, "logo-svg.svg"))
	if err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("logo-svg.svg: %v", err)
		}
	}
}

func ExampleInstall() {
	prefix, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() {
		if err := os.RemoveAll(prefix); err != nil {
			fmt.Println(err)
		}
	}()
	kernels, err := install.Host().Dir(install.Location{Kind: install.Prefixed, Prefix: prefix})
	if err != nil {
		fmt.Println(err)
		return
	}
	exe, lasts, err := install.Executable(os.Args[0])
	if err != nil {
		fmt.Println(err)
		return
	}
	done, err := install.Install(kernels, &install.Options{Executable: exe, Copy: !lasts})
	if err != nil {
		fmt.Println(err)
		return
	}
	dir, err := filepath.Rel(prefix, done.Dir)
	fmt.Println(filepath.ToSlash(dir), err)
	_, err = install.Uninstall(kernels, "")
	fmt.Println(err)
	// Output:
	// share/jupyter/kernels/gosci <nil>
	// <nil>
}
