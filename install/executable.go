// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file finds the program that Jupyter is to start.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Executable returns the absolute path of the running program, and whether the
// program lasts: one in a temporary folder or in Go's build cache, as "go run"
// makes it, will soon be gone.
//
// arg0 is os.Args[0]. Where it names the program by a symbolic link, so does the
// path. Package managers keep such links pointing to the present version, so the
// path stays right when the program is upgraded.
func Executable(arg0 string) (path string, lasts bool, err error) {
	path, err = os.Executable()
	if err != nil {
		return "", false, fmt.Errorf("install: %w", err)
	}
	if called, ok := calledAs(arg0); ok && sameFile(called, path) {
		path = called
	}
	return path, !below(path, temporary()), nil
}

// calledAs returns the absolute path that a shell finds for arg0.
func calledAs(arg0 string) (string, bool) {
	found, err := exec.LookPath(arg0)
	if err != nil {
		return "", false
	}
	found, err = filepath.Abs(found)
	return found, err == nil
}

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// temporary returns the folders whose files do not last.
func temporary() []string {
	dirs := []string{os.TempDir()}
	for _, key := range []string{"GOTMPDIR", "GOCACHE"} {
		if dir := os.Getenv(key); dir != "" {
			dirs = append(dirs, dir)
		}
	}
	if cache, err := os.UserCacheDir(); err == nil {
		dirs = append(dirs, filepath.Join(cache, "go-build"))
	}
	return dirs
}

// below reports whether the file path is in one of dirs or below, also when
// symbolic links lead there.
func below(path string, dirs []string) bool {
	for _, p := range []string{path, resolve(path)} {
		for _, dir := range dirs {
			for _, d := range []string{dir, resolve(dir)} {
				rel, err := filepath.Rel(d, p)
				if err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
					return true
				}
			}
		}
	}
	return false
}

// resolve follows the symbolic links in path, as far as path is there.
func resolve(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	return path
}
