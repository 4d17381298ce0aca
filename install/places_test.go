// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file tests the places of kernelspecs and of the program.

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestDir(t *testing.T) {
	t.Parallel()
	type env map[string]string
	for _, tt := range []struct {
		name string
		goos string
		home string
		env  env
		at   Location
		want string // empty for an error
	}{
		{"linux user", "linux", "/home/ada", nil, Location{Kind: User}, "/home/ada/.local/share/jupyter/kernels"},
		{"linux XDG", "linux", "/home/ada", env{"XDG_DATA_HOME": "/data/"}, Location{Kind: User}, "/data/jupyter/kernels"},
		{"linux JUPYTER_DATA_DIR", "linux", "/home/ada", env{"XDG_DATA_HOME": "/data", "JUPYTER_DATA_DIR": "/jup"}, Location{Kind: User}, "/jup/kernels"},
		{"linux no home", "linux", "", nil, Location{Kind: User}, ""},
		{"linux no home, XDG", "linux", "", env{"XDG_DATA_HOME": "/data"}, Location{Kind: User}, "/data/jupyter/kernels"},
		{"linux system", "linux", "/home/ada", nil, Location{}, "/usr/local/share/jupyter/kernels"},
		{"linux virtualenv", "linux", "", env{"VIRTUAL_ENV": "/venv", "CONDA_PREFIX": "/conda"}, Location{Kind: Environment}, "/venv/share/jupyter/kernels"},
		{"linux conda", "linux", "", env{"CONDA_PREFIX": "/conda"}, Location{Kind: Environment}, "/conda/share/jupyter/kernels"},
		{"linux no environment", "linux", "/home/ada", nil, Location{Kind: Environment}, ""},
		{"linux prefix", "linux", "", nil, Location{Kind: Prefixed, Prefix: "/opt/x"}, "/opt/x/share/jupyter/kernels"},
		{"linux relative prefix", "linux", "", nil, Location{Kind: Prefixed, Prefix: "x"}, "x/share/jupyter/kernels"},
		{"linux empty prefix", "linux", "", nil, Location{Kind: Prefixed}, ""},
		{"freebsd user", "freebsd", "/home/ada", nil, Location{Kind: User}, "/home/ada/.local/share/jupyter/kernels"},
		{"macOS user", "darwin", "/Users/ada", env{"XDG_DATA_HOME": "/data"}, Location{Kind: User}, "/Users/ada/Library/Jupyter/kernels"},
		{"macOS JUPYTER_DATA_DIR", "darwin", "/Users/ada", env{"JUPYTER_DATA_DIR": "/jup"}, Location{Kind: User}, "/jup/kernels"},
		{"macOS system", "darwin", "/Users/ada", nil, Location{Kind: SystemWide}, "/usr/local/share/jupyter/kernels"},
		{"windows user", "windows", `C:\Users\ada`, env{"APPDATA": `C:\Users\ada\AppData\Roaming`}, Location{Kind: User}, `C:\Users\ada\AppData\Roaming\jupyter\kernels`},
		{"windows no APPDATA", "windows", `C:\Users\ada`, nil, Location{Kind: User}, `C:\Users\ada\.jupyter\data\kernels`},
		{"windows JUPYTER_DATA_DIR", "windows", `C:\Users\ada`, env{"APPDATA": `C:\x`, "JUPYTER_DATA_DIR": `D:\jup\`}, Location{Kind: User}, `D:\jup\kernels`},
		{"windows system", "windows", `C:\Users\ada`, env{"PROGRAMDATA": `C:\ProgramData`}, Location{}, `C:\ProgramData\jupyter\kernels`},
		{"windows no PROGRAMDATA", "windows", `C:\Users\ada`, nil, Location{}, ""},
		{"windows virtualenv", "windows", "", env{"VIRTUAL_ENV": `C:\venv`}, Location{Kind: Environment}, `C:\venv\share\jupyter\kernels`},
		{"windows prefix", "windows", "", nil, Location{Kind: Prefixed, Prefix: `C:\`}, `C:\share\jupyter\kernels`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := System{GOOS: tt.goos, Home: tt.home, Getenv: func(key string) string { return tt.env[key] }}
			got, err := s.Dir(tt.at)
			if got != tt.want || (err != nil) != (tt.want == "") {
				t.Errorf("Dir(%+v) = %q, %v, want %q", tt.at, got, err, tt.want)
			}
			if wantNone := tt.at.Kind == Environment && tt.want == ""; errors.Is(err, ErrNoEnvironment) != wantNone {
				t.Errorf("Dir(%+v) = %v, want ErrNoEnvironment: %v", tt.at, err, wantNone)
			}
		})
	}
}

func TestUnknownLocation(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("Dir of an unknown location did not panic")
		}
	}()
	dir, err := Host().Dir(Location{Kind: 9})
	t.Errorf("Dir = %q, %v", dir, err)
}

func TestExecutable(t *testing.T) {
	t.Parallel()
	running, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, arg0 := range []string{running, "no such program", ""} {
		path, lasts, err := Executable(arg0)
		if path != running || err != nil {
			t.Errorf("Executable(%q) = %q, %v, want %q", arg0, path, err, running)
		}
		if lasts != !below(running, temporary()) {
			t.Errorf("Executable(%q) = _, %v, want it to tell whether %s lasts", arg0, lasts, running)
		}
	}
	link := filepath.Join(t.TempDir(), filepath.Base(running))
	if err := os.Symlink(running, link); err != nil {
		t.Logf("no symbolic links here: %v", err)
		return
	}
	if path, _, err := Executable(link); path != link || err != nil {
		t.Errorf("Executable(%q) = %q, %v, want the link", link, path, err)
	}
}

func TestBelow(t *testing.T) {
	t.Parallel()
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	abs := func(parts ...string) string { return filepath.Join(append([]string{root}, parts...)...) }
	if err := os.MkdirAll(abs("real", "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, path, dir string
		want            bool
	}{
		{"inside", abs("real", "sub", "x"), abs("real"), true},
		{"directly inside", abs("real", "x"), abs("real"), true},
		{"beside", abs("other", "x"), abs("real"), false},
		{"above", abs("x"), abs("real"), false},
		{"longer name", abs("really", "x"), abs("real"), false},
		{"name with dots", abs("real", "..x"), abs("real"), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := below(tt.path, []string{abs("unrelated"), tt.dir}); got != tt.want {
				t.Errorf("below(%q, %q) = %v, want %v", tt.path, tt.dir, got, tt.want)
			}
		})
	}
	link := abs("link")
	if err := os.Symlink(abs("real"), link); err != nil {
		t.Logf("no symbolic links here: %v", err)
		return
	}
	if err := os.WriteFile(abs("real", "sub", "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if !below(abs("real", "sub", "x"), []string{link}) {
		t.Error("a file is not below the link to its folder")
	}
	if !below(filepath.Join(link, "sub", "x"), []string{abs("real")}) {
		t.Error("a file that a link leads to is not below its folder")
	}
}
