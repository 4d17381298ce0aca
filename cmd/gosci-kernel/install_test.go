// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the verbs install and uninstall.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInstallAndUninstall(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("JUPYTER_DATA_DIR", filepath.Join(dir, "user"))
	t.Setenv("VIRTUAL_ENV", filepath.Join(dir, "venv"))
	for _, tt := range []struct {
		name  string
		where []string
		want  string // the folder of kernelspecs below dir
	}{
		{"user", []string{"--user"}, "user/kernels"},
		{"environment", []string{"--sys-prefix"}, "venv/share/jupyter/kernels"},
		{"prefix", []string{"--prefix", filepath.Join(dir, "prefix")}, "prefix/share/jupyter/kernels"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			spec := filepath.Join(dir, filepath.FromSlash(tt.want), "mine")
			args := append([]string{"install", "--name", "Mine", "--display-name", "My Go", "--env", "A=b=c", "--env", "D="}, tt.where...)
			status, stdout, stderr := call(t, verbs(nil), args...)
			if status != statusOK || stderr != "" {
				t.Fatalf("install = %d, stderr %q, want success", status, stderr)
			}
			for _, file := range []string{"kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"} {
				if path := filepath.Join(spec, file); !strings.Contains(stdout, "\n  "+path+"\n") {
					t.Errorf("stdout = %q, want it to tell of %s", stdout, path)
				} else if _, err := os.Stat(path); err != nil {
					t.Error(err)
				}
			}
			data, err := os.ReadFile(filepath.Join(spec, "kernel.json"))
			if err != nil {
				t.Fatal(err)
			}
			var content struct {
				Argv        []string
				DisplayName string `json:"display_name"`
				Env         map[string]string
			}
			if err := json.Unmarshal(data, &content); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(content.Argv[0]); err != nil || !filepath.IsAbs(content.Argv[0]) {
				t.Errorf("argv[0] = %q, %v, want the absolute path of a program", content.Argv[0], err)
			}
			if got, want := content.DisplayName, "My Go"; got != want {
				t.Errorf("display_name = %q, want %q", got, want)
			}
			if diff := cmp.Diff(map[string]string{"A": "b=c", "D": ""}, content.Env); diff != "" {
				t.Errorf("env (-want +got):\n%s", diff)
			}

			args = append([]string{"uninstall", "--name", "mine"}, tt.where...)
			status, stdout, stderr = call(t, verbs(nil), args...)
			if want := "Removed " + spec + "\n"; status != statusOK || stdout != want || stderr != "" {
				t.Errorf("uninstall = %d, %q, %q, want %q", status, stdout, stderr, want)
			}
			if status, _, stderr = call(t, verbs(nil), args...); status != statusFailed || !strings.Contains(stderr, spec) {
				t.Errorf("second uninstall = %d, %q, want %d and the folder named", status, stderr, statusFailed)
			}
		})
	}
}

func TestInstallMisuse(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv("VIRTUAL_ENV", "")
	t.Setenv("CONDA_PREFIX", "")
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		want   string // in the standard error
	}{
		{"argument", []string{"x"}, 2, `want only flags, came "x"`},
		{"two places", []string{"--user", "--prefix", dir}, 2, "want one of --user, --sys-prefix and --prefix, came 2"},
		{"no environment", []string{"--sys-prefix"}, 1, "activate one, or use --user or --prefix DIR"},
		{"empty prefix", []string{"--prefix", ""}, 1, "want the folder of an installation as prefix"},
		{"wrong name", []string{"--prefix", dir, "--name", "a/b"}, 2, "want a kernel name"},
		{"below a file", []string{"--prefix", file}, 1, file},
	} {
		for _, verb := range []string{"install", "uninstall"} {
			t.Run(verb+" "+tt.name, func(t *testing.T) {
				status, stdout, stderr := call(t, verbs(nil), append([]string{verb}, tt.args...)...)
				if status != tt.status || stdout != "" || !strings.Contains(stderr, tt.want) {
					t.Errorf("%s = %d, stdout %q, stderr %q, want %d and %q", verb, status, stdout, stderr, tt.status, tt.want)
				}
			})
		}
	}
	status, _, stderr := call(t, verbs(nil), "install", "--prefix", dir, "--env", "x")
	if status != statusUsage || !strings.Contains(stderr, "want KEY=VALUE") {
		t.Errorf("install --env x = %d, %q, want %d", status, stderr, statusUsage)
	}
}
