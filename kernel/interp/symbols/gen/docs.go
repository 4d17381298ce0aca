// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file writes the documentation of packages.

// writeDocs writes an archive with the documentation of each package.
func writeDocs(name string, members []entry, t *tree) error {
	return writeZip(name, members, nil)
}
