// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file knows in which folders Jupyter looks for kernelspecs and keeps the files of
// running kernels.

import (
	"slices"
	"strings"
)

// SearchPath returns the folders of data in which Jupyter looks, each with the folder
// "kernels" in it, in Jupyter's order: JUPYTER_PATH, the user's, the Python environment's,
// the machine's. In an environment that is active, its folder comes before the user's.
//
// "jupyter --paths" says so with more authority, as it knows its own Python; this is for
// where it cannot be asked.
func (s System) SearchPath() []string {
	var list []string
	separator := ":"
	if s.GOOS == "windows" {
		separator = ";"
	}
	for dir := range strings.SplitSeq(s.Getenv("JUPYTER_PATH"), separator) {
		list = add(list, dir)
	}
	for _, kind := range []LocationKind{Environment, User, SystemWide} {
		if kind == SystemWide && s.GOOS == "windows" && s.Getenv("JUPYTER_USE_PROGRAMDATA") == "" {
			continue // Jupyter looks there only when it is told to
		}
		if dir, err := s.dataDir(Location{Kind: kind}); err == nil {
			list = add(list, dir)
		}
	}
	if s.GOOS != "windows" {
		list = add(list, "/usr/share/jupyter")
	}
	return list
}

// add appends dir unless it is empty or there.
func add(list []string, dir string) []string {
	if dir == "" || slices.Contains(list, dir) {
		return list
	}
	return append(list, dir)
}

// Locate returns the location whose folder of data is data, and whether there is one. A
// folder that only JUPYTER_PATH names has none.
func (s System) Locate(data string) (Location, bool) {
	for _, l := range []Location{{Kind: User}, {Kind: SystemWide}} {
		if dir, err := s.dataDir(l); err == nil && dir == data {
			return l, true
		}
	}
	share := "/share/jupyter"
	if s.GOOS == "windows" {
		share = `\share\jupyter`
	}
	if prefix, ok := strings.CutSuffix(data, share); ok && prefix != "" {
		return Location{Kind: Prefixed, Prefix: prefix}, true
	}
	return Location{}, false
}

// RuntimeDir returns the folder in which Jupyter writes the connection files of kernels.
func (s System) RuntimeDir() (string, error) {
	if dir := s.Getenv("JUPYTER_RUNTIME_DIR"); dir != "" {
		return dir, nil
	}
	data, err := s.userDataDir()
	if err != nil {
		return "", err
	}
	return s.join(data, "runtime"), nil
}
