// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file says where the history file is.

import (
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath returns the usual place of the history file, gosci/history.jsonl in
// Jupyter's data folder of the user. It is empty, which for [Open] means in
// memory, when the user has no such folder.
func DefaultPath() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return defaultPath(runtime.GOOS, os.Getenv, home)
}

// defaultPath is DefaultPath of a user of the operating system goos with the
// environment getenv and a home folder, empty when there is none.
func defaultPath(goos string, getenv func(string) string, home string) string {
	data := dataDir(goos, getenv, home)
	if data == "" {
		return ""
	}
	return filepath.Join(data, "gosci", "history.jsonl")
}

// dataDir returns Jupyter's data folder of the user.
func dataDir(goos string, getenv func(string) string, home string) string {
	if dir := getenv("JUPYTER_DATA_DIR"); dir != "" {
		return dir
	}
	switch goos {
	case "windows":
		if dir := getenv("APPDATA"); dir != "" {
			return filepath.Join(dir, "jupyter")
		}
	case "darwin":
	default:
		if dir := getenv("XDG_DATA_HOME"); dir != "" {
			return filepath.Join(dir, "jupyter")
		}
	}
	if home == "" {
		return ""
	}
	switch goos {
	case "windows":
		return filepath.Join(home, ".jupyter", "data")
	case "darwin":
		return filepath.Join(home, "Library", "Jupyter")
	default:
		return filepath.Join(home, ".local", "share", "jupyter")
	}
}
