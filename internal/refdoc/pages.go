// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file puts the pages together.

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Pages returns the text of all pages that follow from the source of the module at root,
// by their names below root.
func Pages(root string) (map[string]string, error) {
	lib, err := readLibrary(root)
	if err != nil {
		return nil, err
	}
	pages := map[string]string{}
	names := slices.Sorted(maps.Keys(lib))
	for _, name := range names {
		pages["docs/reference/"+name+".md"] = lib.reference(lib[name])
	}
	pages["docs/reference/README.md"] = lib.list(names)

	list, err := lib.pairs()
	if err != nil {
		return nil, err
	}
	pages["docs/coverage.md"] = lib.coverage(list, scipyVersion())
	page, err := os.ReadFile(filepath.Join(root, "docs", "from-scipy.md"))
	if err != nil {
		return nil, fmt.Errorf("refdoc: %w", err)
	}
	if pages["docs/from-scipy.md"], err = lib.fromScipy(string(page), list); err != nil {
		return nil, err
	}
	return pages, nil
}

// scipyVersion returns the version that the catalogue is of.
func scipyVersion() string {
	_, text, _ := strings.Cut(catalogueText, "SciPy ")
	version, _, _ := strings.Cut(text, ",")
	return version
}
