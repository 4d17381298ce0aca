// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file completes paths: of files, and of packages to import.

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// maxPaths is how many files are listed at most.
const maxPaths = 1000

// completePath lists the files whose path typed begins, which stands at an offset.
// What is replaced is the part behind the last separator.
func completePath(typed string, at int) (start int, matches []engine.Match) {
	separators := "/"
	if runtime.GOOS == "windows" {
		separators = `/\`
	}
	cut := strings.LastIndexAny(typed, separators) + 1
	folder, prefix := typed[:cut], typed[cut:]
	start = at + cut
	if folder == "" {
		folder = "."
	}
	entries, err := os.ReadDir(expandHome(folder))
	if err != nil {
		return start, nil
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, prefix) || prefix == "" && name[0] == '.' {
			continue
		}
		if len(matches) == maxPaths {
			break
		}
		if entry.IsDir() || entry.Type()&os.ModeSymlink != 0 && isDir(filepath.Join(expandHome(folder), name)) {
			name += "/"
		}
		matches = append(matches, engine.Match{Text: name, Kind: kindPath})
	}
	return start, matches
}

// isFolder reports whether a completed path is a folder.
func isFolder(text string) bool { return strings.HasSuffix(text, "/") }

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// expandHome puts the user's home folder in the place of a leading ~.
func expandHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return home + rest
}

// importPaths lists the packages whose path typed begins.
func importPaths(typed string) []engine.Match {
	var out []engine.Match
	for _, path := range symbols.Paths() {
		if strings.HasPrefix(path, typed) {
			out = append(out, engine.Match{Text: path, Kind: kindPackage})
		}
	}
	return out
}
