// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file tests where Jupyter looks.

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSearchPath(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, goos, home string
		env              map[string]string
		want             []string
		runtime          string
	}{
		{
			"linux", "linux", "/home/ada", nil,
			[]string{"/home/ada/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"},
			"/home/ada/.local/share/jupyter/runtime",
		},
		{
			"linux venv and JUPYTER_PATH", "linux", "/home/ada",
			map[string]string{"VIRTUAL_ENV": "/venv", "JUPYTER_PATH": "/a::/b:/a", "JUPYTER_RUNTIME_DIR": "/run/x"},
			[]string{"/a", "/b", "/venv/share/jupyter", "/home/ada/.local/share/jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"},
			"/run/x",
		},
		{
			"macOS conda", "darwin", "/Users/ada",
			map[string]string{"CONDA_PREFIX": "/opt/conda"},
			[]string{"/opt/conda/share/jupyter", "/Users/ada/Library/Jupyter", "/usr/local/share/jupyter", "/usr/share/jupyter"},
			"/Users/ada/Library/Jupyter/runtime",
		},
		{
			"windows", "windows", `C:\Users\ada`,
			map[string]string{"APPDATA": `C:\data`, "PROGRAMDATA": `C:\all`, "JUPYTER_PATH": `D:\a;D:\b`},
			[]string{`D:\a`, `D:\b`, `C:\data\jupyter`},
			`C:\data\jupyter\runtime`,
		},
		{
			"windows for all", "windows", `C:\Users\ada`,
			map[string]string{"APPDATA": `C:\data`, "PROGRAMDATA": `C:\all`, "JUPYTER_USE_PROGRAMDATA": "1"},
			[]string{`C:\data\jupyter`, `C:\all\jupyter`},
			`C:\data\jupyter\runtime`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := System{GOOS: tt.goos, Home: tt.home, Getenv: func(key string) string { return tt.env[key] }}
			if diff := cmp.Diff(tt.want, s.SearchPath()); diff != "" {
				t.Errorf("SearchPath (-want +got):\n%s", diff)
			}
			if got, err := s.RuntimeDir(); got != tt.runtime || err != nil {
				t.Errorf("RuntimeDir = %q, %v, want %q", got, err, tt.runtime)
			}
		})
	}
}

func TestLocate(t *testing.T) {
	t.Parallel()
	linux := System{GOOS: "linux", Home: "/home/ada", Getenv: func(string) string { return "" }}
	windows := System{GOOS: "windows", Home: `C:\Users\ada`, Getenv: func(string) string { return "" }}
	for _, tt := range []struct {
		sys  System
		data string
		want Location
		ok   bool
	}{
		{linux, "/home/ada/.local/share/jupyter", Location{Kind: User}, true},
		{linux, "/usr/local/share/jupyter", Location{Kind: SystemWide}, true},
		{linux, "/venv/share/jupyter", Location{Kind: Prefixed, Prefix: "/venv"}, true},
		{linux, "/share/jupyter", Location{}, false},
		{linux, "/somewhere", Location{}, false},
		{windows, `C:\Users\ada\.jupyter\data`, Location{Kind: User}, true},
		{windows, `C:\venv\share\jupyter`, Location{Kind: Prefixed, Prefix: `C:\venv`}, true},
	} {
		if got, ok := tt.sys.Locate(tt.data); got != tt.want || ok != tt.ok {
			t.Errorf("Locate(%q) = %+v, %v, want %+v, %v", tt.data, got, ok, tt.want, tt.ok)
		}
	}
}
