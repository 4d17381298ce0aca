// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file writes the type information of packages.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"go/token"
	"go/types"
	"os"

	"golang.org/x/tools/go/gcexportdata"
)

// writeTypes writes an archive with the export data of each package. There
// are no positions in it: the sources are not there where it is read.
func writeTypes(name string, members []entry, t *tree) error {
	files := map[string][]byte{}
	for _, e := range members {
		p := t.packages[e.path].types
		if p == types.Unsafe {
			continue
		}
		var b bytes.Buffer
		if err := gcexportdata.Write(&b, token.NewFileSet(), p); err != nil {
			return fmt.Errorf("export data of %s: %w", e.path, err)
		}
		files[e.path] = b.Bytes()
	}
	return writeZip(name, members, ".export", files)
}

// writeZip writes those files that belong to members, in their order, under
// their path and suffix.
func writeZip(name string, members []entry, suffix string, files map[string][]byte) error {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range members {
		data, ok := files[e.path]
		if !ok {
			continue
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.path + suffix, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}
