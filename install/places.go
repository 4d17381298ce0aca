// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file knows where each system keeps kernelspecs.

import (
	"errors"
	"fmt"
	"os"
	"path"
	"runtime"
	"strings"
)

// A System is what the places of kernelspecs depend on.
type System struct {
	GOOS   string                  // as runtime.GOOS
	Getenv func(key string) string // as os.Getenv
	Home   string                  // the user's home folder; empty when unknown
}

// Host returns the system that the program runs on.
func Host() System {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "" // an error only where the home folder is needed
	}
	return System{GOOS: runtime.GOOS, Getenv: os.Getenv, Home: home}
}

// A Location is where a kernelspec is kept and so for whom it is there.
type Location struct {
	Kind   LocationKind
	Prefix string // of Prefixed
}

// A LocationKind is a kind of place.
type LocationKind int

// The kinds of places.
const (
	// SystemWide is for all users of the machine: /usr/local/share/jupyter, and
	// %PROGRAMDATA%\jupyter on Windows.
	SystemWide LocationKind = iota

	// User is for one user: $JUPYTER_DATA_DIR; without that $XDG_DATA_HOME/jupyter
	// and ~/.local/share/jupyter, on macOS ~/Library/Jupyter, and on Windows
	// %APPDATA%\jupyter.
	User

	// Environment is for the Python environment that is active:
	// $VIRTUAL_ENV/share/jupyter, or $CONDA_PREFIX/share/jupyter.
	Environment

	// Prefixed is for the installation of Jupyter that lives in Location.Prefix:
	// PREFIX/share/jupyter.
	Prefixed
)

// ErrNoEnvironment is the error of [System.Dir] for a location that needs a Python
// environment when none is active.
var ErrNoEnvironment = errors.New("install: no Python environment is active: neither VIRTUAL_ENV nor CONDA_PREFIX is set")

// Dir returns the folder "kernels" of a location. It looks at nothing on disk.
func (s System) Dir(l Location) (string, error) {
	data, err := s.dataDir(l)
	if err != nil {
		return "", err
	}
	return s.join(data, "kernels"), nil
}

// dataDir returns the folder that Jupyter keeps its data in.
func (s System) dataDir(l Location) (string, error) {
	switch l.Kind {
	case SystemWide:
		if s.GOOS != "windows" {
			return "/usr/local/share/jupyter", nil
		}
		if data := s.Getenv("PROGRAMDATA"); data != "" {
			return s.join(data, "jupyter"), nil
		}
		return "", errors.New("install: want a folder for all users, but PROGRAMDATA is not set")
	case User:
		return s.userDataDir()
	case Environment:
		for _, key := range []string{"VIRTUAL_ENV", "CONDA_PREFIX"} {
			if prefix := s.Getenv(key); prefix != "" {
				return s.join(prefix, "share", "jupyter"), nil
			}
		}
		return "", ErrNoEnvironment
	case Prefixed:
		if l.Prefix == "" {
			return "", errors.New("install: want the folder of an installation as prefix, came nothing")
		}
		return s.join(l.Prefix, "share", "jupyter"), nil
	default:
		panic(fmt.Sprintf("install: want a kind of location, came %d", l.Kind))
	}
}

func (s System) userDataDir() (string, error) {
	if data := s.Getenv("JUPYTER_DATA_DIR"); data != "" {
		return data, nil
	}
	switch s.GOOS {
	case "windows":
		if data := s.Getenv("APPDATA"); data != "" {
			return s.join(data, "jupyter"), nil
		}
	case "darwin":
	default:
		if data := s.Getenv("XDG_DATA_HOME"); data != "" {
			return s.join(data, "jupyter"), nil
		}
	}
	if s.Home == "" {
		return "", errors.New("install: want the user's home folder, but it is not known; set JUPYTER_DATA_DIR")
	}
	switch s.GOOS {
	case "windows":
		return s.join(s.Home, ".jupyter", "data"), nil
	case "darwin":
		return s.join(s.Home, "Library", "Jupyter"), nil
	default:
		return s.join(s.Home, ".local", "share", "jupyter"), nil
	}
}

// join joins the parts of a path as the system s does, which need not be the one
// that the program runs on.
func (s System) join(first string, more ...string) string {
	if s.GOOS != "windows" {
		return path.Join(append([]string{first}, more...)...)
	}
	joined := strings.TrimRight(first, `\/`)
	for _, part := range more {
		joined += `\` + part
	}
	return joined
}
